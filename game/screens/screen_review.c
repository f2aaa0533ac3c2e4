/* Review: every question of the match that has ended, with the answer given, the right one, why, and where that stands. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "screens/rows.h"

#include <string.h>

enum {
    BODY_WIDTH = 1760,
    LIST_SHARE = 345,
    LINE_HEIGHT = 96,
    LINE_GAP = 6,
    PAD = 20,
    NUMBER = 62,
    SIGN = 28,
    GAP = 12
};
enum { STEM_HEIGHT = 116, OPTION_LEAST = 54, OPTION_MOST = 84, OPTION_GAP = 8, TAB = 92, SHAPE = 26, LETTER_GAP = 10 };

struct review {
    int line;
    bool kept; /* of the kept match that is looked at, not of the one that has just ended */
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct review *review = state;
    (void)w;
    (void)now;
    review->kept = arg->index == REVIEW_KEPT;
    return ROWS_FIRST_ID;
}

/* The world with the match that is looked at as its own. */
static struct world seen(const struct review *review, const struct world *w)
{
    struct world world = *w;
    if (review->kept) {
        world.round = w->seen_round;
        world.match = w->seen;
    }
    return world;
}

static const struct match_answer *given_to(const struct world *w, int index)
{
    return &w->match->seats[0].answers[index];
}

/* ---- events ---- */

/* The next question answered wrongly that way, around the end; `from` itself when there is none. */
static int mistake(const struct world *w, int from, int step)
{
    int count = match_revealed(w->match);
    for (int i = 1; i < count; i++) {
        int index = (from + i * step + count * count) % count;
        if (!given_to(w, index)->right)
            return index;
    }
    return from;
}

static int mistake_step(const struct act *act)
{
    if (act->intent == INTENT_NEXT || strcmp(act->key, "pad right shoulder") == 0)
        return 1;
    return act->intent == INTENT_PREVIOUS || strcmp(act->key, "pad left shoulder") == 0 ? -1 : 0;
}

static bool event(void *state, const struct world *world, const struct act *act, struct reply *reply)
{
    struct review *review = state;
    const struct world own = seen(review, world), *w = &own;
    int count = match_revealed(w->match), chosen = rows_accepted(act, count), step = mistake_step(act);
    if (act->intent == INTENT_BACK) {
        reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    if (rows_step(act, count, &review->line, reply))
        return true;
    if (act->id >= ROWS_FIRST_ID && act->id < ROWS_FIRST_ID + count)
        review->line = act->id - ROWS_FIRST_ID;
    if (chosen >= 0 && !act->pointed && chosen + 1 < count)
        review->line = chosen + 1;
    else if (step != 0 && count > 0)
        review->line = mistake(w, review->line, step);
    else if (chosen < 0)
        return false;
    reply->focus = ROWS_FIRST_ID + review->line;
    return true;
}

/* ---- the list ---- */

/* How it went, told by sign, word and colour. */
struct verdict {
    enum draw_icon sign;
    enum theme_colour colour;
    const char *word;
};

static struct verdict verdict(const struct ui *ui, const struct match_answer *given)
{
    if (given->right)
        return (struct verdict){ ICON_CHECK, COLOUR_RIGHT, lang_text(ui->lang, "review.right") };
    const char *word = given->choice < 0 ? "review.none" : "review.wrong";
    return (struct verdict){ ICON_CROSS, COLOUR_WRONG, lang_text(ui->lang, word) };
}

static void draw_line(struct ui *ui, void *user, int index, struct rect box, bool focused)
{
    const struct world *w = user;
    const struct match_answer *given = given_to(w, index);
    struct verdict how = verdict(ui, given);
    enum theme_colour text = focused ? COLOUR_INK : COLOUR_TEXT;
    if (focused)
        draw_panel(ui->list, box, ui->theme->radius[RADIUS_BAR], ui_colour(ui, COLOUR_GOLD), 0, 0);
    struct rect inside = rect_inset(box, PAD, GAP);
    ui_label(ui, rect_cut_left(&inside, NUMBER, 0), STYLE_DISPLAY, STEP_OPTION, text, ALIGN_LEFT,
             phrase_number(ui, index + 1));
    struct rect upper = rect_cut_top(&inside, inside.h / 2, 0);
    struct rect sign = rect_centre(rect_cut_left(&upper, SIGN, GAP), SIGN, SIGN);
    draw_icon(ui->list, sign, how.sign, ui_colour(ui, focused ? COLOUR_INK : how.colour));
    const char *points = given->right ? phrase_with(ui, "review.points", given->points + given->bonus) : "";
    ui_label(ui, rect_cut_right(&upper, ui_width(ui, STYLE_DISPLAY, STEP_LEAD, points), GAP), STYLE_DISPLAY, STEP_LEAD,
             text, ALIGN_RIGHT, points);
    ui_label(ui, upper, STYLE_SEMIBOLD, STEP_SMALL, focused ? COLOUR_INK : how.colour, ALIGN_LEFT, how.word);
    const char *stem =
        text_shorten_lines(ui_arena(ui), ui->metrics, STYLE_TEXT, ui_size_usual(ui, STEP_CAPTION), inside.w, 1,
                           phrase_words(w, w->round->pack, &w->round->questions[index].stem));
    ui_label(ui, inside, STYLE_TEXT, STEP_CAPTION, focused ? COLOUR_INK : COLOUR_MUTED, ALIGN_LEFT, stem);
}

static void list(struct ui *ui, const struct world *w, struct rect box, int line)
{
    int count = match_revealed(w->match);
    const char *heading =
        LANG_FORMAT(ui->lang, ui_arena(ui), "review.sum", { "right", phrase_number(ui, w->match->seats[0].right) },
                    { "count", phrase_number(ui, count) });
    struct rect room = rect_inset(widget_panel(ui, box, heading), -PAD, 0);
    struct world world = *w;
    struct list_view view = { .count = count,
                              .line_height = LINE_HEIGHT,
                              .gap = LINE_GAP,
                              .first_id = ROWS_FIRST_ID,
                              .draw = draw_line,
                              .user = &world };
    view.scroll = widget_list_scroll(&view, room, line);
    widget_list(ui, room, &view);
}

/* ---- the question in focus ---- */

/* An option in one line: shape, letter, text, and what became of it. */
struct line {
    int index;
    struct text_block block;
    const char *word; /* NULL: neither right nor chosen */
    bool right;
};

static struct line option_line(struct ui *ui, const struct world *w, int question, int index, int width,
                               enum theme_step most)
{
    const struct question *asked = &w->round->questions[question];
    bool chosen = given_to(w, question)->choice == index;
    struct line line = { .index = index, .right = index == asked->key };
    if (chosen || line.right)
        line.word = lang_text(ui->lang, chosen ? "review.yours" : "reveal.solution");
    int badge = line.word != NULL ? ui_width(ui, STYLE_SEMIBOLD, STEP_SMALL, line.word) + SIGN + 2 * GAP : 0;
    line.block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_SEMIBOLD, most, STEP_CAPTION,
                          width - TAB - badge - PAD * 2, OPTION_MOST, 3,
                          phrase_words(w, w->round->pack, &asked->option[index].text));
    return line;
}

static int line_height(const struct line *line)
{
    return line->block.height + GAP > OPTION_LEAST ? line->block.height + GAP : OPTION_LEAST;
}

static void option_tab(struct ui *ui, struct rect tab, int index)
{
    uint32_t colour = ui_colour(ui, (enum theme_colour)((int)COLOUR_ANSWER_A + index)), ink = ui_colour(ui, COLOUR_INK);
    draw_panel(ui->list, tab, ui->theme->radius[RADIUS_BAR], colour, 0, 0);
    tab = rect_inset(tab, GAP, 0);
    struct rect shape = rect_centre(rect_cut_left(&tab, SHAPE, LETTER_GAP), SHAPE, SHAPE);
    draw_shape(ui->list, shape, (enum draw_shape)index, ink);
    ui_label(ui, tab, STYLE_DISPLAY, STEP_LEAD, COLOUR_INK, ALIGN_CENTRE, play_letter(ui, index));
}

static void draw_option(struct ui *ui, struct rect box, const struct line *line)
{
    enum theme_colour mark = line->right ? COLOUR_RIGHT : COLOUR_WRONG, ground = COLOUR_NIGHT;
    if (line->word != NULL)
        ground = line->right ? COLOUR_RIGHT_CARD : COLOUR_WRONG_CARD;
    uint32_t edge = ui_colour(ui, line->word != NULL ? mark : COLOUR_CARD_EDGE);
    draw_panel(ui->list, box, ui->theme->radius[RADIUS_BAR], ui_colour(ui, ground), edge, 2);
    option_tab(ui, rect_cut_left(&box, TAB, PAD), line->index);
    rect_cut_right(&box, PAD, 0);
    if (line->word != NULL) {
        struct rect word = rect_cut_right(&box, ui_width(ui, STYLE_SEMIBOLD, STEP_SMALL, line->word), GAP);
        ui_label(ui, word, STYLE_SEMIBOLD, STEP_SMALL, mark, ALIGN_RIGHT, line->word);
        struct rect sign = rect_centre(rect_cut_right(&box, SIGN, GAP), SIGN, SIGN);
        draw_icon(ui->list, sign, line->right ? ICON_CHECK : ICON_CROSS, ui_colour(ui, mark));
    }
    ui_block(ui, box, &line->block, ui_colour(ui, COLOUR_TEXT), ALIGN_LEFT, 0, 0);
}

/* A question with its options, as they stand. */
struct answers {
    struct text_block stem;
    struct line line[QUESTION_OPTIONS];
    int count, height;
};

/* The options no larger than `most`, the stem a little larger. Where they must be least, only the right one and the one
 * chosen are left of them: those are what is looked for. */
static struct answers answers_of(struct ui *ui, const struct world *w, int question, int width, enum theme_step most)
{
    const struct question *asked = &w->round->questions[question];
    bool few = most == STEP_CAPTION;
    struct answers all = { .count = 0 };
    all.stem = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_BOLD, few ? STEP_SMALL : STEP_OPTION, STEP_CAPTION,
                        width, STEM_HEIGHT, 0, phrase_words(w, w->round->pack, &asked->stem));
    all.height = all.stem.height + PAD + GAP;
    for (int i = 0; i < asked->option_count; i++) {
        struct line line = option_line(ui, w, question, i, width, most);
        if (line.word == NULL && few)
            continue;
        all.line[all.count++] = line;
        all.height += line_height(&line) + OPTION_GAP;
    }
    return all;
}

static void detail(struct ui *ui, const struct world *w, struct rect box, int question)
{
    const struct question *asked = &w->round->questions[question];
    struct rect room = widget_panel(ui, box, NULL);
    struct cream_card card = { .heading = lang_text(ui->lang, "reveal.why"),
                               .text = phrase_words(w, w->round->pack, &asked->explain),
                               .below = phrase_below(ui, w, asked),
                               .folded = phrase_folded(ui, w, asked) };
    struct theme theme;
    struct ui usual = ui_usual(ui, &theme), *set = ui;
    int most = room.h - widget_cream_least(ui, room.w, &card);
    struct answers all = answers_of(ui, w, question, room.w, STEP_BODY);
    if (all.height + widget_cream_height(&usual, room.w, &card) > room.h) {
        set = &usual;
        all = answers_of(set, w, question, room.w, STEP_BODY);
    }
    if (all.height > most)
        all = answers_of(set, w, question, room.w, STEP_CAPTION);
    ui_block(ui, rect_cut_top(&room, all.stem.height, PAD), &all.stem, ui_colour(ui, COLOUR_TEXT), ALIGN_LEFT, 0, 0);
    for (int i = 0; i < all.count; i++)
        draw_option(set, rect_cut_top(&room, line_height(&all.line[i]), OPTION_GAP), &all.line[i]);
    rect_cut_top(&room, GAP, 0);
    int tall = widget_cream_height(ui, room.w, &card);
    widget_cream(ui, rect_cut_top(&room, tall < room.h ? tall : room.h, 0), &card);
}

static void hints(struct ui *ui, const struct world *w)
{
    struct page_hints line = { .count = 0 };
    page_hint(&line, ui, w, "arrows", lang_text(ui->lang, "hint.choose"), INTENT_NONE);
    if (w->match->seats[0].right < match_revealed(w->match))
        page_hint(&line, ui, w, "mistake", lang_text(ui->lang, "review.mistake"), INTENT_NEXT);
    page_hint(&line, ui, w, "back", lang_text(ui->lang, "hint.back"), INTENT_BACK);
    page_hints_draw(ui, &line);
}

static void build(const void *state, const struct world *world, struct ui *ui)
{
    const struct review *review = state;
    const struct world own = seen(review, world), *w = &own;
    int count = match_revealed(w->match), line = review->line;
    struct rect body = page_body(ui, lang_text(ui->lang, "review.heading"), BODY_WIDTH), left, right;
    hints(ui, w);
    if (count == 0) {
        struct rect room = widget_panel(ui, rect_centre(body, body.w / 2, body.h / 4), NULL);
        ui_paragraph(ui, room, STYLE_TEXT, STEP_LEAD, COLOUR_TEXT, ALIGN_CENTRE, lang_text(ui->lang, "review.empty"));
        return;
    }
    page_columns(body, LIST_SHARE, &left, &right);
    int focused = ui->focus != NULL ? ui->focus->current - ROWS_FIRST_ID : line;
    list(ui, w, left, line);
    detail(ui, w, right, focused >= 0 && focused < count ? focused : line);
}

const struct screen screen_review = { .name = "review",
                                      .stage = STAGE_FOYER,
                                      .size = sizeof(struct review),
                                      .enter = enter,
                                      .event = event,
                                      .build = build };
