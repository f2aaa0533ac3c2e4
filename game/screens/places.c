/* Teams in their places; see places.h. */
#include "screens/places.h"

#include "base/number.h"
#include "screens/phrases.h"
#include "ui/anim.h"
#include "ui/motion.h"
#include "ui/stage.h"
#include "ui/widgets.h"

enum {
    GAP = 12,
    PITCH_MOST = 148,
    EDGE = 3,
    EMBLEM_MOST = 76,
    PAD = 20,
    RANK_WIDTH = 76,
    COLUMN_GAP = 28,
    BAR = 6,
    LAMP = 20,
    LAMPS_MOST = 5
};

/* Questions that count for nobody are crossed out, swapped ones are left out. */
void places_head(struct ui *ui, const struct world *w)
{
    const struct match *match = w->match;
    enum draw_bulb states[ROUND_QUESTIONS_MAX];
    int count = 0, over = 0;
    for (int i = 0; i <= match->last; i++) {
        if (match->asks[i].swapped)
            continue;
        over += i < match->revealed;
        states[count++] = i >= match->revealed ? BULB_OFF : match->asks[i].voided ? BULB_WRONG : BULB_ON;
    }
    const char *format = arena_printf(ui_arena(ui), "event.format.%s", match_format_name(match->rules.format));
    stage_head(ui, phrase_of(ui, "standings.after", over, count), lang_text(ui->lang, format));
    stage_bulbs(ui, states, count);
}

/* What the row of a team says. */
struct row {
    const struct team *team;
    int rank;
    int change; /* shown with its sign unless 0 */
    int score;
    int lives, lives_most; /* most 0: they are not counted */
    int share;             /* of the leader's points, per mille */
};

/* Columns that are as wide in every row, and how large names are. */
struct columns {
    int change, score, lives, name;
};

static void ground(struct ui *ui, struct rect box, const struct row *row)
{
    int radius = ui->theme->radius[RADIUS_CARD];
    bool first = row->rank == 1;
    uint32_t gold = ui_colour(ui, COLOUR_HEADING);
    draw_glow(ui->list, box, radius, first ? 40 : 26, first ? 0 : 8,
              first ? colour_fade(gold, 260) : colour_fade(ui_colour(ui, COLOUR_SHADOW), 450));
    draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_CARD), first ? gold : ui_colour(ui, COLOUR_CARD_EDGE), EDGE);
    struct rect bar = rect_inset(box, radius, EDGE);
    bar = rect_cut_bottom(&bar, BAR, 0);
    bar.w = bar.w * row->share / 1000;
    if (bar.w > 0)
        draw_rect(ui->list, bar, ui_colour(ui, (enum theme_colour)((int)COLOUR_TEAM_A + row->team->colour)));
}

static int lives_width(struct ui *ui, int most)
{
    if (most > LAMPS_MOST)
        return LAMP + GAP + ui_width(ui, STYLE_DISPLAY, STEP_LEAD, phrase_number(ui, most));
    return most > 0 ? most * (LAMP + GAP) - GAP : 0;
}

/* A lamp for each life, those left burning; where there are many, one and their number. */
static void lives(struct ui *ui, struct rect room, const struct row *row)
{
    bool many = row->lives_most > LAMPS_MOST;
    for (int i = 0; i < (many ? 1 : row->lives_most); i++) {
        bool lit = row->lives > i;
        draw_bulb(ui->list, rect_centre(rect_cut_left(&room, LAMP, GAP), LAMP, LAMP), lit ? BULB_ON : BULB_OFF,
                  ui_colour(ui, lit ? COLOUR_LAMP : COLOUR_BULB_OFF));
    }
    if (many)
        ui_label(ui, room, STYLE_DISPLAY, STEP_LEAD, COLOUR_TEXT, ALIGN_RIGHT, phrase_number(ui, row->lives));
}

/* How a name is set: in two lines where it must. */
static struct text_block name_block(struct ui *ui, struct rect room, const char *text)
{
    return text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_OPTION, STEP_CAPTION,
                    room.w > 0 ? room.w : 1, room.h, 2, text);
}

/* Only where even two lines of the least size are too short it is cut. */
static void name(struct ui *ui, struct rect room, int size, const char *text)
{
    struct text_block block =
        text_block(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, size, room.w > 0 ? room.w : 1, text);
    if (block.height <= room.h)
        ui_block(ui, room, &block, ui_colour(ui, COLOUR_TEXT), ALIGN_LEFT, 0, 0);
    else
        ui_label(ui, room, STYLE_SEMIBOLD, STEP_CAPTION, COLOUR_TEXT, ALIGN_LEFT, text);
}

/* The columns of a row, and what they leave for the name. */
struct cells {
    struct rect rank, emblem, name, lives, change, score;
};

static struct cells cut_row(struct rect box, struct columns columns)
{
    struct rect room = rect_inset(box, PAD, BAR + EDGE);
    struct cells cells = { .rank = rect_cut_left(&room, RANK_WIDTH, 0) };
    cells.emblem = rect_cut_left(&room, room.h < EMBLEM_MOST ? room.h : EMBLEM_MOST, PAD);
    cells.score = rect_cut_right(&room, columns.score, COLUMN_GAP);
    cells.change = rect_cut_right(&room, columns.change, columns.change > 0 ? COLUMN_GAP : 0);
    cells.lives = rect_cut_right(&room, columns.lives, columns.lives > 0 ? COLUMN_GAP : 0);
    cells.name = room;
    return cells;
}

static void draw_row(struct ui *ui, struct rect box, const struct row *row, struct columns columns)
{
    struct cells cells = cut_row(box, columns);
    ground(ui, box, row);
    ui_label(ui, cells.rank, STYLE_DISPLAY, STEP_TITLE, row->rank == 1 ? COLOUR_HEADING : COLOUR_TEXT, ALIGN_LEFT,
             phrase_number(ui, row->rank));
    widget_emblem(ui, cells.emblem, row->team->colour, row->team->shape);
    ui_label(ui, cells.score, STYLE_DISPLAY, STEP_TITLE, COLOUR_HEADING, ALIGN_RIGHT, phrase_number(ui, row->score));
    if (row->change != 0)
        ui_label(ui, cells.change, STYLE_DISPLAY, STEP_OPTION, row->change > 0 ? COLOUR_RIGHT : COLOUR_WRONG,
                 ALIGN_RIGHT, phrase_change(ui, row->change));
    lives(ui, cells.lives, row);
    name(ui, cells.name, columns.name, row->team->name);
}

/* ---- how they move ---- */

/* What all rows share. */
struct march {
    const struct match_place *all;
    int count, most;   /* most: points that the longest bar stands for */
    int gained, moved; /* shares of the ways, per mille */
    struct columns columns;
};

static int greater(int a, int b)
{
    return a > b ? a : b;
}

static int pitch_of(struct rect box, int count)
{
    int pitch = (box.h + GAP) / count;
    return pitch < PITCH_MOST ? pitch : PITCH_MOST;
}

static void measure(struct ui *ui, const struct world *w, struct rect box, struct march *march)
{
    march->columns.lives = lives_width(ui, w->match->rules.lives);
    for (int i = 0; i < march->count; i++) {
        const struct match_stand *now = &march->all[i].now, *before = &march->all[i].before;
        march->most = greater(march->most, greater(now->score, before->score));
        march->columns.score = greater(
            march->columns.score, greater(ui_width(ui, STYLE_DISPLAY, STEP_TITLE, phrase_number(ui, now->score)),
                                          ui_width(ui, STYLE_DISPLAY, STEP_TITLE, phrase_number(ui, before->score))));
        if (now->score != before->score)
            march->columns.change =
                greater(march->columns.change,
                        ui_width(ui, STYLE_DISPLAY, STEP_OPTION, phrase_change(ui, now->score - before->score)));
    }
    struct rect room = cut_row(rect_make(box.x, box.y, box.w, pitch_of(box, march->count) - GAP), march->columns).name;
    for (int i = 0; i < march->count; i++) { /* all as large as the longest allows */
        int size = name_block(ui, room, night_team(w, march->all[i].seat)->name).size;
        march->columns.name = i == 0 || size < march->columns.name ? size : march->columns.name;
    }
}

static void march_on(struct ui *ui, const struct world *w, struct rect box, const struct march *march, int line)
{
    const struct match_place *place = &march->all[line];
    const struct match_stand *now = &place->now, *before = &place->before;
    int pitch = pitch_of(box, march->count), way = (before->line - now->line) * pitch;
    struct row row = { .team = night_team(w, place->seat),
                       .rank = march->moved < 500 ? before->rank : now->rank,
                       .change = march->gained > 0 ? now->score - before->score : 0,
                       .score = anim_between(before->score, now->score, march->gained),
                       .lives = march->gained < 500 ? before->lives : now->lives,
                       .lives_most = w->match->rules.lives };
    if (march->most > 0 && row.score > 0)
        row.share = (int)number_muldiv(row.score, 1000, march->most);
    struct motion_hold hold = motion_lift(ui, 1000, 0, way * (1000 - march->moved) / 1000);
    draw_row(ui, rect_make(box.x, box.y + now->line * pitch, box.w, pitch - GAP), &row, march->columns);
    motion_drop(ui, hold);
}

/* Those that rise pass in front of those that fall. */
static void draw(struct ui *ui, const struct world *w, struct rect box, struct march *march)
{
    measure(ui, w, box, march);
    int spare = box.h + GAP - march->count * pitch_of(box, march->count);
    box.y += spare / 3;
    box.h -= spare / 3;
    for (int rises = 0; rises < 2; rises++)
        for (int i = march->count - 1; i >= 0; i--)
            if ((march->all[i].before.line > march->all[i].now.line) == (rises == 1))
                march_on(ui, w, box, march, i);
}

void places_draw(struct ui *ui, const struct world *w, struct rect box, enum place_since since)
{
    struct match_place all[TEAMS_MAX];
    struct march march = { .all = all,
                           .count = w->match->seat_count,
                           .gained = motion_share(ui, MOTION_GAIN, 0),
                           .moved = motion_share(ui, MOTION_MARCH, 0) };
    match_places(w->match, since, all);
    draw(ui, w, box, &march);
}

void places_still(struct ui *ui, const struct world *w, struct rect box)
{
    struct match_place all[TEAMS_MAX];
    struct march march = { .all = all, .count = w->match->seat_count, .gained = 1000, .moved = 1000 };
    match_places(w->match, SINCE_QUESTION, all);
    for (int i = 0; i < march.count; i++)
        all[i].before = all[i].now;
    draw(ui, w, box, &march);
}

int64_t places_end(void)
{
    return motion_end(MOTION_MARCH, 1);
}
