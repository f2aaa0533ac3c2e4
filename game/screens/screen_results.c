/* Results: stars, points, the critics' verdict, how it went in each category, and the place on the best list. */
#include "quiz/code.h"
#include "record/lesson_plan.h"
#include "screens/board.h"
#include "screens/lesson_words.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "ui/anim.h"
#include "ui/motion.h"

#include <string.h>

enum { ID_AGAIN = 10, ID_REVIEW, ID_NEW, ID_FOYER, ID_SHARE };
enum { STARS = 5, STARS_TOP = 120, STARS_HEIGHT = 100, SCORE_HEIGHT = 150, LINE_HEIGHT = 46, PANELS_GAP = 22 };
enum { ROW_HEIGHT = 58, METER_HEIGHT = 26, SHARE_WIDTH = 80, BUTTONS = 5, BUTTONS_GAP = 16, BOTTOM = 84 };

static bool is_lesson(const struct world *w)
{
    return w->round->wishes != NULL;
}

static void choose(const struct world *w, int id, int64_t time, struct reply *reply)
{
    if (id == ID_FOYER) {
        reply_effect(reply, EFFECT_LEAVE, time);
        reply_move(reply, MOVE_RESET, &screen_title);
        return;
    }
    if (id == ID_REVIEW) {
        reply_move(reply, MOVE_PUSH, &screen_review);
        return;
    }
    if (id == ID_SHARE) {
        reply_effect(reply, EFFECT_CARD, time);
        return;
    }
    if (is_lesson(w)) {
        reply_effect(reply, EFFECT_LEARN, time);
        return;
    }
    if (id == ID_NEW)
        reply_effect(reply, EFFECT_SEED, time);
    reply_effect(reply, EFFECT_START, time)->index = id == ID_NEW ? 0 : w->round->count;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    if (act->intent == INTENT_ACCEPT)
        choose(w, act->id, act->time, reply);
    else if (act->intent == INTENT_BACK)
        choose(w, ID_FOYER, act->time, reply);
    else if (strcmp(act->key, "n") == 0 || strcmp(act->key, "pad north") == 0)
        choose(w, ID_NEW, act->time, reply);
    else if (act->intent == INTENT_FIFTY || strcmp(act->key, "pad west") == 0)
        choose(w, ID_REVIEW, act->time, reply);
    else
        return false;
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    play_follow(&screen_results, w, now, reply);
}

static bool is_new_best(const struct world *w)
{
    return w->place == 1 && w->match->seats[0].score > 0;
}

static void headline(struct ui *ui, const struct world *w, struct rect *room)
{
    const struct match_seat *seat = &w->match->seats[0];
    int stars = match_stars(w->match, 0), revealed = match_revealed(w->match);
    struct arena *a = ui_arena(ui);
    stage_stars(ui, rect_cut_top(room, STARS_HEIGHT, 6), stars, STARS);
    struct rect line = rect_cut_top(room, SCORE_HEIGHT, 0);
    int share = motion_share(ui, MOTION_TOTAL, 0), score = anim_between(0, seat->score, share);
    struct text_block total = text_fit(a, ui->metrics, ui->theme, STYLE_DISPLAY, STEP_SCORE, STEP_TITLE, line.w, 0, 1,
                                       phrase_count(ui, "count.points", score));
    uint32_t glow = colour_fade(ui_colour(ui, COLOUR_GOLD), share < 1000 ? 0 : 400); /* it takes long to make */
    ui_block(ui, line, &total, ui_colour(ui, COLOUR_TEXT), ALIGN_CENTRE, glow, 24);
    const char *sum =
        LANG_FORMAT(ui->lang, a, "results.sum", { "right", phrase_number(ui, seat->right) },
                    { "count", phrase_number(ui, revealed) }, { "streak", phrase_number(ui, seat->best_streak) });
    ui_label(ui, rect_cut_top(room, LINE_HEIGHT, 0), STYLE_TEXT, STEP_LEAD, COLOUR_MUTED, ALIGN_CENTRE, sum);
    const char *verdict = lang_text(ui->lang, arena_printf(a, "verdict.%d", stars));
    struct text_block block =
        text_fit(a, ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_BODY, STEP_BODY, room->w, 0, 1, verdict);
    ui_block(ui, rect_cut_top(room, block.height, PANELS_GAP), &block, ui_colour(ui, COLOUR_HEADING), ALIGN_CENTRE, 0,
             0);
}

/* How a category went: the questions of it that were revealed, and those that were right. */
struct tally {
    const char *name;
    int right, count;
};

static struct tally tally(const struct world *w, int category)
{
    const struct pack *pack = w->round->pack;
    struct tally t = { .name = phrase_words(w, pack, &pack->categories[category].name) };
    int revealed = match_revealed(w->match);
    for (int i = 0; i < revealed; i++) {
        bool in = w->round->questions[i].category == category;
        t.count += in;
        t.right += in && w->match->seats[0].answers[i].right;
    }
    return t;
}

/* How the names of the categories are set: as wide as the widest, and all as large as the longest allows. */
struct names {
    int width, size;
};

static struct names names_of(struct ui *ui, const struct tally *tallies, int count, int most)
{
    struct names names = { .width = 0 };
    for (int i = 0; i < count; i++) {
        int width = ui_width(ui, STYLE_TEXT, STEP_BODY, tallies[i].name);
        names.width = width > names.width ? width : names.width;
    }
    names.width = names.width < most ? names.width : most;
    for (int i = 0; i < count; i++)
        names.size = ui_least(names.size, text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_TEXT, STEP_BODY,
                                                   STEP_CAPTION, names.width, ROW_HEIGHT, 2, tallies[i].name)
                                              .size);
    return names;
}

static void category(struct ui *ui, struct rect line, const struct tally *t, struct names names, int share)
{
    const char *of = LANG_FORMAT(ui->lang, ui_arena(ui), "results.share", { "right", phrase_number(ui, t->right) },
                                 { "count", phrase_number(ui, t->count) });
    ui_label(ui, rect_cut_right(&line, SHARE_WIDTH, 24), STYLE_DISPLAY, STEP_LEAD, COLOUR_TEXT, ALIGN_RIGHT, of);
    struct rect name = rect_cut_left(&line, names.width, 24);
    struct text_block block = text_block(ui_arena(ui), ui->metrics, STYLE_TEXT, names.size, name.w, t->name);
    ui_block(ui, name, &block, ui_colour(ui, COLOUR_MUTED), ALIGN_LEFT, 0, 0);
    widget_meter(ui, rect_centre(line, line.w, METER_HEIGHT), t->right * share / t->count);
}

/* The meters take what the names leave. */
static void categories(struct ui *ui, const struct world *w, struct rect box)
{
    const struct pack *pack = w->round->pack;
    struct rect room = widget_panel(ui, box, lang_text(ui->lang, "results.categories"));
    struct tally *tallies = arena_array(ui_arena(ui), (size_t)pack->category_count, sizeof *tallies);
    int count = 0;
    for (int c = 0; c < pack->category_count; c++) {
        tallies[count] = tally(w, c);
        count += tallies[count].count > 0;
    }
    struct names names = names_of(ui, tallies, count, (room.w - SHARE_WIDTH) * 3 / 5);
    for (int i = 0; i < count && room.h >= LINE_HEIGHT; i++)
        category(ui, rect_cut_top(&room, ROW_HEIGHT, 0), &tallies[i], names, motion_share(ui, MOTION_METER, i));
}

static void best(struct ui *ui, const struct world *w, struct rect box)
{
    const struct pack *pack = w->round->pack;
    const char *heading =
        LANG_FORMAT(ui->lang, ui_arena(ui), "results.best", { "pack", phrase_words(w, pack, &pack->title) });
    struct rect room = widget_panel(ui, box, heading);
    bool whole = match_revealed(w->match) == w->round->count;
    if (w->place == 0) {
        int tall = ui_paragraph(ui, room, STYLE_TEXT, STEP_SMALL, COLOUR_MUTED, ALIGN_LEFT,
                                lang_text(ui->lang, whole ? "results.not-listed" : "results.not-whole"));
        rect_cut_top(&room, tall, 8);
    }
    struct board board = { .pack = pack->id, .mode = w->match->rules.mode, .length = w->round->count, .own = w->place };
    board_draw(ui, w, rect_inset(room, -12, 0), &board);
}

/* Instead of the best list, which lessons have no place on: what is left to learn. */
static void left_to_learn(struct ui *ui, const struct world *w, struct rect box)
{
    const struct pack *pack = w->round->pack;
    const struct lesson_stock stock = lesson_stock(w->save, pack, world_today(w));
    struct rect room = widget_panel(ui, box, lang_text(ui->lang, "lesson.heading"));
    const char *due =
        stock.due > 0 ? phrase_with(ui, "lesson.results.due", stock.due) : lang_text(ui->lang, "lesson.results.none");
    rect_cut_top(&room, ui_paragraph(ui, room, STYLE_SEMIBOLD, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT, due), BUTTONS_GAP);
    if (stock.next < 0)
        return;
    const char *when = lesson_when(ui->lang, ui_arena(ui), stock.next, world_today(w));
    ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_LEFT,
                 LANG_FORMAT(ui->lang, ui_arena(ui), "lesson.results.next", { "when", when }));
}

static void buttons(struct ui *ui, const struct world *w, struct rect line)
{
    static const struct {
        int id;
        const char *label, *lesson;
    } all[BUTTONS] = { { ID_AGAIN, "results.again", "lesson.more" },
                       { ID_REVIEW, "results.review", "results.review" },
                       { ID_NEW, "results.new", NULL },
                       { ID_SHARE, "results.share-card", NULL },
                       { ID_FOYER, "results.foyer", "results.foyer" } };
    struct page_button button[BUTTONS];
    for (int i = 0; i < BUTTONS; i++) {
        const char *label = is_lesson(w) ? all[i].lesson : all[i].label;
        button[i] = (struct page_button){ all[i].id, label != NULL ? lang_text(ui->lang, label) : NULL };
    }
    page_buttons(ui, line, BUTTONS_GAP, button, BUTTONS);
    struct page_hints hints = { .count = 0 };
    char code[QUIZ_CODE_TEXT];
    world_code(w, code);
    page_hint(&hints, ui, w, "accept", lang_text(ui->lang, "hint.accept"), INTENT_NONE);
    page_hint(&hints, ui, w, "review", lang_text(ui->lang, "results.review"), INTENT_FIFTY);
    page_hint(&hints, ui, w, "new", lang_text(ui->lang, is_lesson(w) ? "lesson.more" : "results.new"), INTENT_NONE);
    page_hint(&hints, ui, w, "back", lang_text(ui->lang, "results.foyer"), INTENT_BACK);
    if (!is_lesson(w))
        hints.hint[hints.count++] = (struct key_hint){ .key = lang_text(ui->lang, "results.code"), .action = code };
    page_hints_draw(ui, &hints);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct rect room = stage_content(ui, STAGE_SCENE), left, right;
    room.y = STARS_TOP;
    room.h = ui->view.height - BOTTOM - STARS_TOP;
    headline(ui, w, &room);
    buttons(ui, w, rect_cut_bottom(&room, widget_row_height(ui), BUTTONS_GAP));
    page_columns(room, 500, &left, &right);
    categories(ui, w, left);
    if (is_lesson(w))
        left_to_learn(ui, w, right);
    else
        best(ui, w, right);
    if (ui->since != UI_SETTLED && is_new_best(w))
        stage_confetti(ui);
}

static int64_t entrance(const struct world *w)
{
    int64_t counted = motion_end(MOTION_TOTAL, 1), meters = motion_end(MOTION_METER, w->round->pack->category_count);
    int64_t stars = motion_end(MOTION_STAR, STARS),
            fall = is_new_best(w) ? motion_end(MOTION_CONFETTI, STAGE_SCRAPS) : 0;
    int64_t last = counted > meters ? counted : meters;
    last = stars > last ? stars : last;
    return fall > last ? fall : last;
}

const struct screen screen_results = {
    .name = "results", .stage = STAGE_SCENE, .event = event, .follow = follow, .build = build, .entrance = entrance
};
