/* Reveal: which option is true, why, and where that stands. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "ui/motion.h"

enum { ID_ANYWHERE = 10 };

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

static void options(struct ui *ui, const struct world *w, struct rect cards)
{
    const struct question *question = match_question(w->match);
    const struct match_answer *given = play_answer(w, 0);
    struct play_told told[QUESTION_OPTIONS];
    for (int i = 0; i < question->option_count; i++) {
        bool is_key = i == question->key, marked = is_key || i == given->choice;
        told[i] = (struct play_told){ .before = state_before(given, i),
                                      .after = is_key   ? OPTION_RIGHT
                                               : marked ? OPTION_WRONG
                                                        : OPTION_DIMMED,
                                      .badge = marked ? badge(ui, given, is_key) : NULL };
    }
    play_tell(ui, w, cards, told);
}

static void remark(struct ui *ui, const struct world *w, struct rect box)
{
    const struct match_answer *given = play_answer(w, 0);
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
    play_explanation(ui, w, areas.upper);
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
