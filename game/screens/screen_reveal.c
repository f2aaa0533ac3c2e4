/* Reveal: which option is true, why, and where that stands. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "ui/motion.h"

enum { ID_ANYWHERE = 10, CREAM_LEAST = 250 };

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    bool next = act->intent == INTENT_ACCEPT || act->intent == INTENT_NEXT;
    if (next)
        reply_match(reply, w, EVENT_NEXT, 0, act->time);
    else if (act->intent == INTENT_PAUSE || act->intent == INTENT_BACK)
        play_pause(w, act->time, reply);
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    play_follow(&screen_reveal, w, now, reply);
}

static const char *badge(struct ui *ui, const struct match_answer *given, bool is_key)
{
    if (!is_key)
        return lang_text(ui->lang, "reveal.wrong");
    if (!given->right)
        return lang_text(ui->lang, "reveal.solution");
    return phrase_with(ui, "reveal.right", given->points + given->bonus);
}

/* What an option looked like before anything was revealed. */
static enum option_state state_before(const struct match_answer *given, int option)
{
    if ((given->removed >> option & 1u) != 0)
        return OPTION_REMOVED;
    return given->choice == option ? OPTION_CHOSEN : OPTION_NORMAL;
}

static void option(struct ui *ui, struct rect box, struct option_card card, enum option_state state, int opacity)
{
    struct motion_hold hold = motion_lift(ui, opacity, 0, 0);
    card.state = state;
    widget_option(ui, FOCUS_NONE, box, &card);
    motion_drop(ui, hold);
}

/* The wrong ones fall back one after another, then the key and a wrong choice light up. What they turn into is in the
 * picture from the beginning, unseen, so that it is ready when it comes to it. */
static void options(struct ui *ui, const struct world *w, struct rect cards)
{
    const struct question *question = match_question(w->match);
    const struct match_answer *given = play_answer(w);
    int light = motion_share(ui, MOTION_KEY, 0), count = question->option_count;
    struct option_card plain[QUESTION_OPTIONS], told[QUESTION_OPTIONS];
    for (int i = 0; i < count; i++) {
        bool is_key = i == question->key, marked = is_key || i == given->choice;
        plain[i] = (struct option_card){ .index = i,
                                         .text = phrase_words(w, w->round->pack, &question->option[i].text),
                                         .letter = play_letter(ui, i) };
        told[i] = plain[i];
        told[i].badge = marked ? badge(ui, given, is_key) : NULL;
        told[i].state = is_key ? OPTION_RIGHT : marked ? OPTION_WRONG : OPTION_DIMMED;
    }
    play_even(ui, cards, plain, count);
    play_even(ui, cards, told, count);
    for (int i = 0, wrong = 0; i < count; i++) {
        bool marked = told[i].badge != NULL;
        struct rect box = play_card(cards, count, i);
        int fall = marked ? light : motion_share(ui, MOTION_FALL, wrong++);
        if (fall < 1000)
            option(ui, box, plain[i], state_before(given, i), marked ? 1000 : 1000 - fall / 2);
        if (marked || fall >= 1000)
            option(ui, box, told[i], told[i].state, fall);
    }
}

/* It comes down from the flies, where the stem was. */
static void explanation(struct ui *ui, const struct world *w, struct rect box)
{
    const struct question *question = match_question(w->match);
    const struct pack *pack = w->round->pack;
    struct cream_card card = { .over = phrase_words(w, pack, &question->stem),
                               .heading = lang_text(ui->lang, "reveal.why"),
                               .text = phrase_words(w, pack, &question->explain),
                               .below = phrase_below(ui, w, question),
                               .folded = phrase_folded(ui, w, question) };
    int tall = widget_cream_height(ui, box.w, &card);
    tall = tall > box.h ? box.h : tall < CREAM_LEAST ? CREAM_LEAST : tall;
    int leaves = motion_share(ui, MOTION_LEAVE, 0), share = motion_share(ui, MOTION_HAND_OUT, 0);
    if (leaves < 1000) {
        struct motion_hold hold = motion_lift(ui, 1000 - leaves, 0, 0);
        play_stem(ui, w, box);
        motion_drop(ui, hold);
    }
    struct rect air = view_rect(&ui->view);
    rect_cut_top(&air, stage_content(ui, STAGE_SCENE).y, 0);
    if (share < 1000)
        draw_clip(ui->list, air);
    struct motion_hold hold = motion_lift(ui, 1000, 0, (share - 1000) * (box.y + box.h - air.y) / 1000);
    widget_cream(ui, rect_cut_bottom(&box, tall, 0), &card);
    motion_drop(ui, hold);
    if (share < 1000)
        draw_unclip(ui->list);
}

static void remark(struct ui *ui, const struct world *w, struct rect box)
{
    const struct match_answer *given = play_answer(w);
    if (given->choice < 0)
        play_strip(ui, box, lang_text(ui->lang, "reveal.timeout"));
    else if (given->bonus > 0)
        play_strip(ui, box,
                   LANG_FORMAT(ui->lang, ui_arena(ui), "reveal.bonus",
                               { "streak", phrase_number(ui, w->match->seats[0].streak) },
                               { "bonus", phrase_number(ui, given->bonus) }));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct scene_areas areas = play_areas(ui);
    /* Wherever a finger comes down, the show goes on. */
    if (ui->focus != NULL)
        focus_add_pointer(ui->focus, ID_ANYWHERE, view_rect(&ui->view), INTENT_ACCEPT);
    play_head(ui, w);
    explanation(ui, w, areas.upper);
    options(ui, w, areas.cards);
    struct motion_hold hold = motion_lift(ui, motion_share(ui, MOTION_SCORE, 0) > 0 ? 1000 : 0, 0, 0);
    remark(ui, w, areas.strip);
    motion_drop(ui, hold);
    bool last = w->match->question + 1 == w->round->count;
    struct page_hints line = { .count = 0 };
    page_hint(&line, ui, w, "accept", lang_text(ui->lang, last ? "hint.results" : "hint.next"), INTENT_ACCEPT);
    page_hint_read(&line, ui, w);
    page_hint(&line, ui, w, "pause", lang_text(ui->lang, "hint.pause"), INTENT_PAUSE);
    page_hints_draw(ui, &line);
}

static int64_t entrance(const struct world *w)
{
    (void)w;
    return motion_end(MOTION_BULB, 1);
}

const struct screen screen_reveal = { .name = "reveal",
                                      .stage = STAGE_SCENE,
                                      .seamless = true,
                                      .event = event,
                                      .follow = follow,
                                      .build = build,
                                      .entrance = entrance };
