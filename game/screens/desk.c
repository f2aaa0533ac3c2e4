/* Desk: what the host has before the eyes in a window of their own: the question with key and source, the one to come, the
 * clock, who buzzed when, scores, and the host's keys. It never takes part in the stack of screens. */
#include "screens/desk.h"

#include "match/place.h"
#include "match/stats.h"
#include "screens/keymap.h"
#include "screens/night_host.h"
#include "screens/night_table.h"
#include "screens/phrases.h"
#include "screens/play.h"

#include <limits.h>

#define SECOND INT64_C(1000000)

enum { ID_ON = 1, ID_OPTION = 20 };
enum { MARGIN = 36, HEAD = 72, GAP = 20, SPACE = 12, LINE = 40, OPTIONS = 176, LETTER = 48, CHECK = 30, NEXT = 216 };
enum { TEAM_MOST = 88, EMBLEM = 56, BUTTONS = 78 };
enum { COLUMNS = 4, COLUMNS_LEAST = 2, KEYS_HIGH = 108, KEY_GAP = 6 };

/* ---- the clock ---- */

/* What counts down, and what it is; "" nothing. */
struct clock {
    const char *words; /* lang key */
    int64_t left;      /* microseconds, -1: nothing to count */
};

static struct clock clock_of(const struct world *w, int64_t now)
{
    const struct match *match = w->match;
    int64_t deadline = match_deadline(match), time = world_match_time(w, now),
            read = match->asked + match->reading - time;
    if (match->paused)
        return (struct clock){ "desk.held", -1 };
    if (match->phase == MATCH_PHASE_ASK && read > 0)
        return (struct clock){ "desk.reading", read };
    if (match_open(match) && match->phase != MATCH_PHASE_COLLECT && deadline >= 0)
        return (struct clock){ match->phase == MATCH_PHASE_FLOOR ? "desk.floor" : "desk.clock", deadline - time };
    return (struct clock){ match_open(match) ? "desk.open" : NULL, -1 };
}

/* It is shown in whole seconds, and shown anew when one is over. */
int64_t desk_wake(const struct world *w, int64_t now)
{
    int64_t left = night_on(w) ? clock_of(w, now).left : -1;
    if (left <= 0)
        return SCREEN_NEVER;
    return now + (left % SECOND != 0 ? left % SECOND : SECOND);
}

static void head(struct ui *ui, const struct world *w, struct rect box)
{
    const struct match *match = w->match;
    struct clock clock = clock_of(w, ui->now);
    const char *format = arena_printf(ui_arena(ui), "event.format.%s", match_format_name(match->rules.format));
    const char *left =
        LANG_FORMAT(ui->lang, ui_arena(ui), "desk.head", { "format", lang_text(ui->lang, format) },
                    { "question", phrase_of(ui, "scene.question", match->question + 1, match->last + 1) });
    const char *right = clock.words != NULL ? lang_text(ui->lang, clock.words) : "";
    if (clock.left >= 0)
        right = LANG_FORMAT(ui->lang, ui_arena(ui), "desk.seconds", { "what", right },
                            { "n", phrase_number(ui, (clock.left + SECOND - 1) / SECOND) });
    if (w->night.black)
        right = lang_text(ui->lang, "desk.black");
    struct rect clock_box = rect_cut_right(&box, box.w / 2, GAP);
    ui_label(ui, clock_box, STYLE_BOLD, STEP_TITLE, COLOUR_TEXT, ALIGN_RIGHT, right);
    ui_label(ui, box, STYLE_DISPLAY, STEP_OPTION, COLOUR_HEADING, ALIGN_LEFT, left);
}

/* ---- questions ---- */

/* As large as it fits; what even at the least size does not is cut. */
static void text_in(struct ui *ui, struct rect box, enum text_style style, enum theme_step step,
                    enum theme_colour colour, const char *text)
{
    struct text_block block =
        text_fit(ui_arena(ui), ui->metrics, ui->theme, style, step, STEP_CAPTION, box.w, box.h, 0, text);
    int lines = box.h / block.line_height;
    if (block.lines.count > lines)
        block = text_block(
            ui_arena(ui), ui->metrics, style, block.size, box.w,
            text_shorten_lines(ui_arena(ui), ui->metrics, style, block.size, box.w, lines > 0 ? lines : 1, text));
    ui_block(ui, box, &block, ui_colour(ui, colour), ALIGN_LEFT, 0, 0);
}

static void option(struct ui *ui, struct rect box, const char *letter, const char *text, bool right)
{
    uint32_t ground = ui_colour(ui, right ? COLOUR_RIGHT_CARD : COLOUR_CARD_FOCUS);
    draw_panel(ui->list, box, ui->theme->radius[RADIUS_BAR], ground,
               ui_colour(ui, right ? COLOUR_RIGHT : COLOUR_CARD_EDGE), right ? 3 : 2);
    struct rect room = rect_inset(box, SPACE, 4);
    ui_label(ui, rect_cut_left(&room, LETTER, 0), STYLE_DISPLAY, STEP_LEAD, right ? COLOUR_RIGHT : COLOUR_TEXT,
             ALIGN_CENTRE, letter);
    if (right)
        draw_icon(ui->list, rect_centre(rect_cut_right(&room, CHECK, SPACE), CHECK, CHECK), ICON_CHECK,
                  ui_colour(ui, COLOUR_RIGHT));
    text_in(ui, room, STYLE_SEMIBOLD, STEP_BODY, COLOUR_TEXT, text);
}

/* Stem, options with the key, why, and where it stands. */
static void question(struct ui *ui, const struct world *w, struct rect box)
{
    int number = w->match->question;
    struct rect room = widget_panel(ui, box, NULL);
    if (number < 0) {
        text_in(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, lang_text(ui->lang, "desk.none-yet"));
        return;
    }
    const struct pack *pack = w->round->pack;
    const struct question *q = &w->round->questions[number];
    ui_label(ui, rect_cut_bottom(&room, LINE, 0), STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_LEFT,
             phrase_sources(ui, w, q, 1));
    struct rect stem = rect_cut_top(&room, (room.h - OPTIONS) / 2, SPACE),
                options = rect_cut_top(&room, OPTIONS, SPACE);
    text_in(ui, stem, STYLE_BOLD, STEP_OPTION, COLOUR_TEXT, phrase_words(w, pack, &q->stem));
    for (int i = 0; i < q->option_count; i++) {
        struct rect place = rect_cell(options, 2, 2, i % 2, i / 2, SPACE, SPACE);
        option(ui, place, play_letter(ui, i), phrase_words(w, pack, &q->option[i].text),
               i == w->match->asks[number].key);
        if (ui->focus != NULL && match_open(w->match)) /* named for the team that says it */
            focus_add_pointer(ui->focus, ID_OPTION + i, place, (enum intent)((int)INTENT_ANSWER_A + i));
    }
    text_in(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, phrase_words(w, pack, &q->explain));
}

static void next_question(struct ui *ui, const struct world *w, struct rect box)
{
    struct rect room = widget_panel(ui, box, lang_text(ui->lang, "desk.next"));
    int number = w->match->question + 1;
    if (number > w->match->last || w->match->phase == MATCH_PHASE_END) {
        text_in(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, lang_text(ui->lang, "desk.last"));
        return;
    }
    const struct pack *pack = w->round->pack;
    const struct question *q = &w->round->questions[number];
    const char *key = LANG_FORMAT(ui->lang, ui_arena(ui), "desk.key", { "letter", play_letter(ui, q->key) },
                                  { "text", phrase_words(w, pack, &q->option[q->key].text) });
    ui_label(ui, rect_cut_bottom(&room, LINE, 4), STYLE_SEMIBOLD, STEP_BODY, COLOUR_RIGHT, ALIGN_LEFT, key);
    text_in(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, phrase_words(w, pack, &q->stem));
}

/* ---- teams ---- */

static const char *buzz_words(struct ui *ui, const struct match_buzz *buzz)
{
    if (buzz->gap == 0)
        return lang_text(ui->lang, buzz->tied ? "night.buzz.tie" : "night.buzz.first");
    return LANG_FORMAT(ui->lang, ui_arena(ui), buzz->tied ? "night.buzz.tied" : "night.buzz.later",
                       { "gap", phrase_milliseconds(ui, buzz->gap) });
}

/* Where a team is with the question: when it buzzed, what it chose, or why it can do nothing. */
static const char *status(struct ui *ui, const struct world *w, int seat)
{
    const struct match *match = w->match;
    const struct match_seat *s = &match->seats[seat];
    struct match_buzz buzz[TEAMS_MAX];
    const char *first = "", *then = "";
    if (s->lost || s->barred)
        return lang_text(ui->lang, s->lost ? "night.lost" : "night.barred");
    if (match->question < 0)
        return "";
    const struct match_answer *a = &s->answers[match->question];
    int count = match_buzzes(match, match->question, 0, buzz, TEAMS_MAX);
    for (int i = 0; i < count; i++)
        if (buzz[i].seat == seat)
            first = buzz_words(ui, &buzz[i]);
    if (a->choice >= 0)
        then = LANG_FORMAT(ui->lang, ui_arena(ui), a->locked ? "desk.locked" : "desk.chosen",
                           { "letter", play_letter(ui, a->choice) });
    else if (a->ruling != 0)
        then = lang_text(ui->lang, a->ruling > 0 ? "csv.said-right" : "csv.said-wrong");
    else if (match_may_answer(match, seat))
        then = lang_text(ui->lang, "desk.may");
    return arena_printf(ui_arena(ui), "%s%s%s", first, *first != '\0' && *then != '\0' ? " · " : "", then);
}

static void team(struct ui *ui, const struct world *w, struct rect box, int seat)
{
    const struct team *t = night_team(w, seat);
    bool lit = w->match->phase == MATCH_PHASE_FLOOR && match_may_answer(w->match, seat);
    draw_panel(ui->list, box, ui->theme->radius[RADIUS_BAR], ui_colour(ui, COLOUR_CARD_FOCUS),
               ui_colour(ui, lit || w->night.picked == seat ? COLOUR_HEADING : COLOUR_CARD_EDGE), 2);
    if (ui->focus != NULL)
        focus_add_pointer(ui->focus, NIGHT_TEAM_ID + seat, box, INTENT_NONE);
    struct rect room = rect_inset(box, SPACE, 4);
    widget_emblem(ui, rect_cut_left(&room, room.h < EMBLEM ? room.h : EMBLEM, SPACE), t->colour, t->shape);
    const char *score = night_score(ui, w, seat), *what = status(ui, w, seat);
    int width = ui_width(ui, STYLE_DISPLAY, STEP_LEAD, score);
    ui_label(ui, rect_cut_right(&room, width < room.w / 3 ? width : room.w / 3, SPACE), STYLE_DISPLAY, STEP_LEAD,
             COLOUR_HEADING, ALIGN_RIGHT, score);
    if (*what != '\0')
        ui_label(ui, rect_cut_bottom(&room, room.h / 2, 0), STYLE_SEMIBOLD, STEP_CAPTION, COLOUR_HEADING, ALIGN_LEFT,
                 what);
    ui_label(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT, t->name);
}

/* Who buzzed comes first, in that order, then the others by seat. */
static void order(const struct world *w, int *seats)
{
    struct match_buzz buzz[TEAMS_MAX];
    int count = w->match->question >= 0 ? match_buzzes(w->match, w->match->question, 0, buzz, TEAMS_MAX) : 0,
        at = count;
    for (int i = 0; i < count; i++)
        seats[i] = buzz[i].seat;
    for (int seat = 0; seat < w->match->seat_count; seat++) {
        bool there = false;
        for (int i = 0; i < count; i++)
            there = there || seats[i] == seat;
        if (!there)
            seats[at++] = seat;
    }
}

static void teams(struct ui *ui, const struct world *w, struct rect box)
{
    int seats[TEAMS_MAX], count = w->match->seat_count;
    struct rect room = widget_panel(ui, box, lang_text(ui->lang, "night.teams"));
    int pitch = (room.h + SPACE / 2) / count;
    pitch = pitch < TEAM_MOST ? pitch : TEAM_MOST;
    order(w, seats);
    for (int i = 0; i < count; i++)
        team(ui, w, rect_make(room.x, room.y + i * pitch, room.w, pitch - SPACE / 2), seats[i]);
}

/* ---- what the host can do ---- */

/* How the keys are set: all in one size, in columns as wide as what stands in them; deeds that are too long take several
 * lines. */
struct key_set {
    int size, columns, rows, key[COLUMNS], deed[COLUMNS], gap, height;
};

static void widen(int *width, int to)
{
    *width = to > *width ? to : *width;
}

static int *widest(struct key_set *set)
{
    int *most = set->deed;
    for (int c = 1; c < set->columns; c++)
        most = set->deed[c] > *most ? &set->deed[c] : most;
    return most;
}

static struct text_block deed_block(struct ui *ui, const struct key_set *set, int index, const char *deed)
{
    return text_block(ui_arena(ui), ui->metrics, STYLE_TEXT, set->size, set->deed[index / set->rows],
                      lang_text(ui->lang, deed));
}

static struct key_set keys_in(struct ui *ui, int width, int size, int columns)
{
    const char *key, *deed;
    int count = 0, room = width - columns * SPACE - (columns - 1) * GAP, high[COLUMNS] = { 0 }, wide[COLUMNS] = { 0 };
    while (night_host_key(count, &key, &deed))
        count++;
    struct key_set set = { .size = size, .columns = columns, .rows = (count + columns - 1) / columns };
    for (int i = 0; night_host_key(i, &key, &deed); i++) {
        widen(&set.key[i / set.rows], metrics_width(ui->metrics, STYLE_BOLD, size, keymap_label(ui, key)));
        widen(&set.deed[i / set.rows], metrics_width(ui->metrics, STYLE_TEXT, size, lang_text(ui->lang, deed)));
    }
    for (int c = 0; c < columns; c++)
        room -= set.key[c] + set.deed[c];
    for (; room < 0; room++)
        --*widest(&set);
    for (int i = 0; night_host_key(i, &key, &deed); i++) {
        struct text_block words = deed_block(ui, &set, i, deed);
        int c = i / set.rows;
        high[c] += words.height + (high[c] > 0 ? KEY_GAP : 0);
        widen(&set.height, high[c]);
        widen(&wide[c], words.lines.width);
    }
    for (int c = 0; c < columns; c++) { /* lines may end before the width that was left to them */
        room += set.deed[c] - wide[c];
        set.deed[c] = wide[c];
    }
    set.gap = GAP + room / columns;
    return set;
}

/* As large as three lines hold them; else as low as can be. */
static struct key_set keys_fitted(struct ui *ui, int width)
{
    struct key_set best = { .height = INT_MAX };
    for (int size = ui_size(ui, STEP_CAPTION); size > 0 && best.height > KEYS_HIGH;
         size = theme_next_size(ui->theme, STEP_CAPTION, STEP_CAPTION, size))
        for (int columns = COLUMNS; columns >= COLUMNS_LEAST && best.height > KEYS_HIGH; columns--) {
            struct key_set set = keys_in(ui, width, size, columns);
            best = set.height < best.height ? set : best;
        }
    return best;
}

static void keys(struct ui *ui, struct rect box, const struct key_set *set)
{
    const char *key, *deed;
    struct rect column = box, label = box;
    for (int i = 0; night_host_key(i, &key, &deed); i++) {
        int c = i / set->rows;
        if (i % set->rows == 0) {
            label = rect_cut_left(&box, set->key[c], SPACE);
            column = rect_cut_left(&box, set->deed[c], set->gap);
        }
        struct text_block words = deed_block(ui, set, i, deed),
                          name = text_block(ui_arena(ui), ui->metrics, STYLE_BOLD, set->size, label.w,
                                            keymap_label(ui, key));
        ui_block(ui, rect_cut_top(&label, words.height, KEY_GAP), &name, ui_colour(ui, COLOUR_TEXT), ALIGN_RIGHT, 0, 0);
        ui_lines(ui, rect_cut_top(&column, words.height, KEY_GAP), &words, COLOUR_MUTED);
    }
}

/* What comes next, large enough to be read while one speaks. */
static void going_on(struct ui *ui, const struct world *w, struct rect box, const struct screen *here)
{
    const char *text =
        LANG_FORMAT(ui->lang, ui_arena(ui), "desk.on", { "what", lang_text(ui->lang, night_next(here, w, ui->now)) });
    widget_button(ui, ID_ON, box, text);
}

void desk_build(struct ui *ui, const struct world *w, const struct screen *here)
{
    bool over = here == &screen_final;
    struct rect all = view_rect(&ui->view), body = rect_inset(all, MARGIN, MARGIN), left, right;
    struct key_set set = keys_fitted(ui, body.w);
    draw_rect(ui->list, all, ui_colour(ui, COLOUR_NIGHT));
    head(ui, w, rect_cut_top(&body, HEAD, GAP));
    keys(ui, rect_cut_bottom(&body, set.height, GAP), &set);
    if (over)
        night_table_buttons(ui, rect_cut_bottom(&body, BUTTONS, GAP));
    left = rect_cut_left(&body, (body.w - GAP) * 58 / 100, GAP);
    right = body;
    if (!over) {
        next_question(ui, w, rect_cut_bottom(&left, NEXT, GAP));
        going_on(ui, w, rect_cut_bottom(&right, BUTTONS, GAP), here);
    }
    question(ui, w, left);
    teams(ui, w, right);
}
