/* Question: stem, options, and the footlights as the clock. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "screens/screens.h"

#include <string.h>

enum { ID_OPTION = 10 };

/* ---- events ---- */

/* A choice made again, or accepted again, is a confirmation where answers may be changed. */
static void answer(const struct world *w, int option, int64_t time, struct reply *reply)
{
    if (option >= match_question(w->match)->option_count)
        return;
    bool confirms = w->match->rules.confirm && play_answer(w, 0)->choice == option;
    reply_match(reply, w, confirms ? EVENT_CONFIRM : EVENT_ANSWER, confirms ? 0 : option, time);
    reply->focus = ID_OPTION + option;
}

/* With a pad, the focus moved by its cross is taken with the lower button; untouched, the four buttons are the four
 * options by their place. */
struct question_state {
    bool stepped;
};

static bool accepts(const struct question_state *q, const struct act *act)
{
    return act->intent == INTENT_ACCEPT || (q->stepped && strcmp(act->key, "pad south") == 0);
}

static bool is_arrow(enum intent intent)
{
    return intent == INTENT_UP || intent == INTENT_DOWN || intent == INTENT_LEFT || intent == INTENT_RIGHT;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct question_state *q = state;
    if (is_arrow(act->intent)) {
        q->stepped = q->stepped || act->pad;
        return false;
    }
    if (act->intent == INTENT_TICK)
        play_tick(w, act->time, reply);
    else if (accepts(q, act))
        answer(w, act->id - ID_OPTION, act->time, reply);
    else if (act->intent >= INTENT_ANSWER_A && act->intent <= INTENT_ANSWER_D)
        answer(w, (int)act->intent - (int)INTENT_ANSWER_A, act->time, reply);
    else if (act->intent == INTENT_FIFTY)
        reply_match(reply, w, EVENT_FIFTY, 0, act->time);
    else if (act->intent == INTENT_HINT)
        reply_match(reply, w, EVENT_HINT, 0, act->time);
    else if (act->intent == INTENT_PAUSE || act->intent == INTENT_BACK)
        play_pause(w, act->time, reply);
    else
        return false;
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    play_follow(&screen_question, w, now, reply);
}

/* ---- picture ---- */

static enum option_state option_state(const struct match_answer *answer, int option)
{
    if ((answer->removed >> option & 1u) != 0)
        return OPTION_REMOVED;
    return answer->choice == option ? OPTION_CHOSEN : OPTION_NORMAL;
}

static void whisper(struct ui *ui, const struct world *w, struct rect box)
{
    const char *hint = phrase_words(w, w->round->pack, &match_question(w->match)->hint);
    if (!play_answer(w, 0)->hinted || *hint == '\0')
        return;
    play_strip(ui, box, LANG_FORMAT(ui->lang, ui_arena(ui), "question.whisper", { "hint", hint }));
}

static void hints(struct ui *ui, const struct world *w)
{
    static const char *const answers[] = { "answers-2", "answers-3", "answers" };
    const struct match_seat *seat = &w->match->seats[0];
    bool confirm = w->match->rules.confirm && play_answer(w, 0)->choice >= 0;
    struct page_hints line = { .count = 0 };
    page_hint(&line, ui, w, answers[match_question(w->match)->option_count - QUESTION_OPTIONS_MIN],
              lang_text(ui->lang, "hint.answer"), INTENT_NONE);
    if (confirm)
        page_hint(&line, ui, w, "accept", lang_text(ui->lang, "hint.confirm"), INTENT_NONE);
    page_hint(&line, ui, w, "fifty", phrase_with(ui, "hint.fifty", seat->fifty), INTENT_FIFTY);
    page_hint(&line, ui, w, "hint", phrase_with(ui, "hint.hint", seat->hints), INTENT_HINT);
    page_hint_read(&line, ui, w);
    page_hint(&line, ui, w, "pause", lang_text(ui->lang, "hint.pause"), INTENT_PAUSE);
    page_hints_draw(ui, &line);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct scene_areas areas = play_areas(ui);
    play_head(ui, w);
    enum option_state state_of[QUESTION_OPTIONS];
    for (int i = 0; i < QUESTION_OPTIONS; i++)
        state_of[i] = option_state(play_answer(w, 0), i);
    play_find_stem(ui, w, areas.upper);
    play_options(ui, w, areas.cards, ID_OPTION, state_of);
    whisper(ui, w, areas.strip);
    play_clock(ui, w, areas.lights);
    hints(ui, w);
}

static int64_t wake(const void *state, const struct world *w, int64_t now)
{
    (void)state;
    return play_clock_wake(w, now);
}

static int64_t entrance(const struct world *w)
{
    const struct question *question = match_question(w->match);
    return question != NULL ? motion_end(MOTION_OPTION, question->option_count) : 0;
}

const struct screen screen_question = { .name = "question",
                                        .stage = STAGE_SCENE,
                                        .answers = true,
                                        .size = sizeof(struct question_state),
                                        .focus = ID_OPTION,
                                        .event = event,
                                        .follow = follow,
                                        .build = build,
                                        .entrance = entrance,
                                        .wake = wake };
