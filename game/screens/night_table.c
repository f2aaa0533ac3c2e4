/* The final table; see night_table.h. */
#include "screens/night_table.h"

#include "match/place.h"
#include "match/stats.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "ui/stage.h"
#include "ui/widgets.h"

enum { TITLES = 40, LINE = 40, GAP = 16, ROW_GAP = 8, PITCH_MOST = 112, PAD = 20, COLUMN_GAP = 24, EMBLEM_MOST = 64 };
enum { SIGN_TOP = 124, SIGN_HEIGHT = 230, SIGN_WIDTH = 1240, POSTER_BOTTOM = 40 };

enum column { COLUMN_RANK, COLUMN_EMBLEM, COLUMN_NAME, COLUMN_RIGHT, COLUMN_BUZZ, COLUMN_CATEGORY, COLUMN_POINTS };
enum { COLUMNS = COLUMN_POINTS + 1 };

static const char *const titles[COLUMNS] = { [COLUMN_NAME] = "final.team",
                                             [COLUMN_RIGHT] = "final.right",
                                             [COLUMN_BUZZ] = "final.buzz",
                                             [COLUMN_CATEGORY] = "final.category",
                                             [COLUMN_POINTS] = "final.points" };

/* Of a team, what stands in each column; NULL nothing. */
struct line {
    const struct match_place *place;
    const char *cell[COLUMNS];
};

struct sheet {
    struct line line[TEAMS_MAX];
    int count, width[COLUMNS]; /* 0: left out; the name takes what the others leave */
    int name;                  /* size of the names */
};

static struct line line_of(struct ui *ui, const struct world *w, const struct match_place *place)
{
    const struct match *match = w->match;
    int seat = place->seat, category = match_best_category(match, seat);
    struct match_fastest fastest = match_fastest(match, seat);
    struct match_share share = match_seat_share(match, seat);
    struct line line = { .place = place };
    line.cell[COLUMN_RANK] = phrase_number(ui, place->now.rank);
    line.cell[COLUMN_RIGHT] =
        LANG_FORMAT(ui->lang, ui_arena(ui), "results.share", { "right", phrase_number(ui, share.right) },
                    { "count", phrase_number(ui, share.of) });
    if (fastest.seat >= 0)
        line.cell[COLUMN_BUZZ] =
            LANG_FORMAT(ui->lang, ui_arena(ui), "final.seconds", { "time", phrase_seconds(ui, fastest.taken) });
    if (category >= 0)
        line.cell[COLUMN_CATEGORY] =
            phrase_words(w, match->round->pack, &match->round->pack->categories[category].name);
    line.cell[COLUMN_POINTS] = phrase_number(ui, place->now.score);
    return line;
}

static enum text_style style_of(enum column column)
{
    return column == COLUMN_NAME || column == COLUMN_CATEGORY ? STYLE_TEXT
           : column == COLUMN_BUZZ                            ? STYLE_SEMIBOLD /* "s" is no capital */
                                                              : STYLE_DISPLAY;
}

static enum theme_step step_of(enum column column)
{
    return column == COLUMN_RANK || column == COLUMN_POINTS ? STEP_OPTION
           : column == COLUMN_RIGHT                         ? STEP_LEAD
                                                            : STEP_SMALL;
}

/* A column is as wide as the widest of what stands in it, with its title; a category, which may take two lines, at most a sixth of the table. Returns
 * what they take together. */
static int measure(struct ui *ui, struct sheet *table, int room)
{
    int all = 0;
    for (int c = 0; c < COLUMNS; c++) {
        enum column column = (enum column)c;
        table->width[c] = 0;
        for (int i = 0; i < table->count && column != COLUMN_NAME; i++) {
            const char *text = table->line[i].cell[c];
            int width = text != NULL ? ui_width(ui, style_of(column), step_of(column), text) : 0;
            table->width[c] = width > table->width[c] ? width : table->width[c];
        }
        int title = titles[c] != NULL ? ui_width(ui, STYLE_TEXT, STEP_CAPTION, lang_text(ui->lang, titles[c])) : 0;
        if (table->width[c] > 0 && title > table->width[c])
            table->width[c] = title;
        if (column == COLUMN_CATEGORY && table->width[c] > room / 6)
            table->width[c] = room / 6;
        all += table->width[c];
    }
    return all;
}

/* The box of a column in a row; what is left of *row is for those that follow. */
static struct rect cell(const struct sheet *table, enum column column, struct rect *row)
{
    int rest = 0;
    if (column != COLUMN_NAME)
        return rect_cut_left(row, table->width[column], table->width[column] > 0 ? COLUMN_GAP : 0);
    for (int c = COLUMN_NAME + 1; c < COLUMNS; c++)
        rest += table->width[c] > 0 ? table->width[c] + COLUMN_GAP : 0;
    return rect_cut_left(row, row->w - rest, COLUMN_GAP);
}

static enum draw_align align_of(enum column column)
{
    return column == COLUMN_NAME || column == COLUMN_CATEGORY || column == COLUMN_RANK ? ALIGN_LEFT : ALIGN_RIGHT;
}

static struct text_block two_lines(struct ui *ui, struct rect room, enum text_style style, enum theme_step step,
                                   const char *text)
{
    return text_fit(ui_arena(ui), ui->metrics, ui->theme, style, step, STEP_CAPTION, room.w > 0 ? room.w : 1, room.h, 2,
                    text);
}

/* Cut where two lines are too short. */
static void words(struct ui *ui, struct rect room, enum text_style style, int size, const char *text)
{
    struct text_block block = text_block(ui_arena(ui), ui->metrics, style, size, room.w > 0 ? room.w : 1, text);
    if (block.height <= room.h)
        ui_block(ui, room, &block, ui_colour(ui, COLOUR_TEXT), ALIGN_LEFT, 0, 0);
    else
        ui_label(ui, room, style, STEP_CAPTION, COLOUR_TEXT, ALIGN_LEFT, text);
}

/* The box of the name in a row. */
static struct rect name_room(const struct sheet *table, struct rect box)
{
    struct rect room = rect_inset(box, PAD, 3), at = room;
    for (int c = 0; c <= COLUMN_NAME; c++)
        at = cell(table, (enum column)c, &room);
    return at;
}

/* All as large as the longest allows. */
static void even_names(struct ui *ui, const struct world *w, struct rect box, struct sheet *table)
{
    struct rect room = name_room(table, box);
    for (int i = 0; i < table->count; i++) {
        int size = two_lines(ui, room, STYLE_SEMIBOLD, STEP_LEAD, night_team(w, i)->name).size;
        table->name = i == 0 || size < table->name ? size : table->name;
    }
}

static void draw_line(struct ui *ui, const struct world *w, struct rect box, const struct sheet *table,
                      const struct line *line)
{
    const struct team *team = night_team(w, line->place->seat);
    bool first = line->place->now.rank == 1;
    draw_panel(ui->list, box, ui->theme->radius[RADIUS_ROW], ui_colour(ui, COLOUR_CARD),
               ui_colour(ui, first ? COLOUR_HEADING : COLOUR_CARD_EDGE), 3);
    struct rect room = rect_inset(box, PAD, 3);
    for (int c = 0; c < COLUMNS; c++) {
        enum column column = (enum column)c;
        struct rect at = cell(table, column, &room);
        if (column == COLUMN_EMBLEM)
            widget_emblem(ui, rect_inset(at, 0, 4), team->colour, team->shape);
        else if (column == COLUMN_NAME)
            words(ui, at, STYLE_SEMIBOLD, table->name, team->name);
        else if (column == COLUMN_CATEGORY && line->cell[c] != NULL && at.w > 0)
            words(ui, at, STYLE_TEXT, two_lines(ui, at, STYLE_TEXT, STEP_SMALL, line->cell[c]).size, line->cell[c]);
        else if (line->cell[c] != NULL && at.w > 0)
            ui_label(ui, at, style_of(column), step_of(column),
                     column == COLUMN_POINTS || (first && column == COLUMN_RANK) ? COLOUR_HEADING : COLOUR_TEXT,
                     align_of(column), line->cell[c]);
    }
}

static void draw_titles(struct ui *ui, struct rect box, const struct sheet *table)
{
    struct rect room = rect_inset(box, PAD, 0);
    for (int c = 0; c < COLUMNS; c++) {
        struct rect at = cell(table, (enum column)c, &room);
        if (titles[c] != NULL && at.w > 0)
            ui_label(ui, at, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, align_of((enum column)c),
                     lang_text(ui->lang, titles[c]));
    }
}

/* ---- what can be told about the evening ---- */

static void fastest(struct ui *ui, const struct world *w, struct rect line)
{
    struct match_fastest best = match_fastest(w->match, -1);
    const char *text =
        LANG_FORMAT(ui->lang, ui_arena(ui), "event.fastest", { "team", night_team(w, best.seat)->name },
                    { "time", phrase_seconds(ui, best.taken) }, { "n", phrase_number(ui, best.question + 1) });
    ui_label(ui, line, STYLE_SEMIBOLD, STEP_BODY, COLOUR_HEADING, ALIGN_LEFT, text);
}

/* The question itself as far as there is room. */
static void hardest(struct ui *ui, const struct world *w, struct rect line, int question)
{
    struct match_share share = match_question_share(w->match, question);
    const char *text = LANG_FORMAT(ui->lang, ui_arena(ui), "final.hardest", { "n", phrase_number(ui, question + 1) },
                                   { "right", phrase_number(ui, share.right) }, { "of", phrase_number(ui, share.of) });
    const char *stem = phrase_words(w, w->round->pack, &w->round->questions[question].stem);
    int size = text_line_size(ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_BODY, line.w, line.h, text);
    int width = metrics_width(ui->metrics, STYLE_SEMIBOLD, size, text);
    ui_label(ui, rect_cut_left(&line, width, COLUMN_GAP / 2), STYLE_SEMIBOLD, STEP_BODY, COLOUR_HEADING, ALIGN_LEFT,
             text);
    if (line.w > 0)
        ui_label(ui, line, STYLE_TEXT, STEP_SMALL, COLOUR_MUTED, ALIGN_LEFT,
                 text_shorten_lines(ui_arena(ui), ui->metrics, STYLE_TEXT, ui_size(ui, STEP_SMALL), line.w, 1, stem));
}

/* Where names would be cut, the categories give way: those are in the file, too. */
static void leave_room(struct ui *ui, const struct world *w, struct sheet *table, int room)
{
    for (int i = 0; i < w->match->seat_count; i++)
        if (ui_width(ui, STYLE_SEMIBOLD, STEP_CAPTION, night_team(w, i)->name) > room)
            table->width[COLUMN_CATEGORY] = 0;
}

void night_table(struct ui *ui, const struct world *w, struct rect box)
{
    struct match_place all[TEAMS_MAX];
    struct sheet table = { .count = w->match->seat_count };
    int hard = match_hardest(w->match);
    match_places(w->match, SINCE_QUESTION, all);
    for (int i = 0; i < table.count; i++)
        table.line[i] = line_of(ui, w, &all[i]);
    if (hard >= 0)
        hardest(ui, w, rect_cut_bottom(&box, LINE, 0), hard);
    if (match_fastest(w->match, -1).seat >= 0)
        fastest(ui, w, rect_cut_bottom(&box, LINE, 0));
    struct rect head = rect_cut_top(&box, TITLES, 0);
    rect_cut_bottom(&box, GAP, 0);
    int pitch = (box.h + ROW_GAP) / table.count;
    pitch = pitch < PITCH_MOST ? pitch : PITCH_MOST;
    int spare = (box.h + ROW_GAP - pitch * table.count) / 3;
    box.y += spare;
    head.y += spare;
    int emblem = pitch - ROW_GAP - 14;
    struct theme theme;
    struct ui usual = ui_usual(ui, &theme);
    int taken = measure(ui, &table, box.w);
    if (taken > box.w / 2) { /* the names need the room */
        ui = &usual;
        taken = measure(ui, &table, box.w);
    }
    leave_room(ui, w, &table, box.w - taken - EMBLEM_MOST - COLUMNS * COLUMN_GAP - 2 * PAD);
    table.width[COLUMN_EMBLEM] = emblem < EMBLEM_MOST ? emblem : EMBLEM_MOST;
    even_names(ui, w, rect_make(box.x, box.y, box.w, pitch - ROW_GAP), &table);
    draw_titles(ui, head, &table);
    for (int i = 0; i < table.count; i++)
        draw_line(ui, w, rect_make(box.x, box.y + i * pitch, box.w, pitch - ROW_GAP), &table, &table.line[i]);
}

void night_table_buttons(struct ui *ui, struct rect line)
{
    const struct page_button button[] = { { NIGHT_TABLE_KEEP, lang_text(ui->lang, "final.table") },
                                          { NIGHT_TABLE_PAINT, lang_text(ui->lang, "final.picture") },
                                          { NIGHT_TABLE_LEAVE, lang_text(ui->lang, "final.leave") } };
    page_buttons(ui, line, COLUMN_GAP, button, sizeof button / sizeof *button);
}

void night_poster(struct ui *ui, const struct world *w)
{
    const struct pack *pack = w->round->pack;
    stage_backdrop(ui, STAGE_SCENE);
    struct rect room = stage_content(ui, STAGE_SCENE);
    room.y = SIGN_TOP;
    room.h = ui->view.height - POSTER_BOTTOM - SIGN_TOP;
    struct rect sign = rect_cut_top(&room, SIGN_HEIGHT, GAP);
    stage_sign(ui, rect_centre(sign, sign.w < SIGN_WIDTH ? sign.w : SIGN_WIDTH, sign.h),
               phrase_words(w, pack, &pack->title), lang_text(ui->lang, "final.poster"), 0);
    night_table(ui, w, room);
}
