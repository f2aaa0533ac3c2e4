/* Question: stem, options, and the footlights as the clock. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "screens/screens.h"

#include <string.h>

enum { ID_OPTION = 10 };
enum { POOL_WIDTH = 720, POOL_HEIGHT = 330, POOL_RISE = 260, POOL_LIGHT = 300, OPTION_RISE = 48 };

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    (void)state;
    (void)w;
    (void)arg;
    (void)now;
    return ID_OPTION;
}

/* ---- events ---- */

/* A choice made again, or accepted again, is a confirmation where answers may be changed. */
static void answer(const struct world *w, int option, int64_t time, struct reply *reply)
{
    if (option >= match_question(w->match)->option_count)
        return;
    bool confirms = w->match->rules.confirm && play_answer(w)->choice == option;
    reply_match(reply, w, confirms ? EVENT_CONFIRM : EVENT_ANSWER, confirms ? 0 : option, time);
    reply->focus = ID_OPTION + option;
}

static void tick(const struct world *w, int64_t time, struct reply *reply)
{
    int64_t deadline = match_deadline(w->match);
    if (deadline >= 0 && world_match_time(w, time) >= deadline)
        reply_match(reply, w, EVENT_TIME, 0, time);
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
        tick(w, act->time, reply);
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

/* A pool of light wanders in from the wings and finds the question, which lights up as it melts into the spotlight. */
static void stem(struct ui *ui, const struct world *w, struct rect box)
{
    int share = motion_share(ui, MOTION_POOL, 0);
    if (share < 1000) {
        struct rect pool = rect_centre(box, POOL_WIDTH, POOL_HEIGHT);
        uint32_t light = ui_colour(ui, COLOUR_BULB);
        struct motion_hold before = motion_lift(ui, share < 500 ? 2 * share : 2 * (1000 - share),
                                                (share - 1000) * (box.w / 2) / 1000, (1000 - share) * POOL_RISE / 1000);
        draw_gradient(ui->list, pool, DRAW_RADIAL, colour_fade(light, POOL_LIGHT), colour_fade(light, 0), 0);
        motion_drop(ui, before);
    }
    struct motion_hold before = motion_lift(ui, motion_share(ui, MOTION_STEM, 0), 0, 0);
    play_stem(ui, w, box);
    motion_drop(ui, before);
}

static enum option_state option_state(const struct match_answer *answer, int option)
{
    if ((answer->removed >> option & 1u) != 0)
        return OPTION_REMOVED;
    return answer->choice == option ? OPTION_CHOSEN : OPTION_NORMAL;
}

static void options(struct ui *ui, const struct world *w, struct rect cards)
{
    const struct question *question = match_question(w->match);
    const struct match_answer *given = play_answer(w);
    struct option_card card[QUESTION_OPTIONS];
    for (int i = 0; i < question->option_count; i++)
        card[i] = (struct option_card){ .index = i,
                                        .text = phrase_words(w, w->round->pack, &question->option[i].text),
                                        .letter = play_letter(ui, i),
                                        .state = option_state(given, i) };
    play_even(ui, cards, card, question->option_count);
    for (int i = 0; i < question->option_count; i++) {
        int share = motion_share(ui, MOTION_OPTION, i);
        struct motion_hold before = motion_lift(ui, share, 0, (1000 - share) * OPTION_RISE / 1000);
        widget_option(ui, ID_OPTION + i, play_card(cards, question->option_count, i), &card[i]);
        motion_drop(ui, before);
    }
}

static void whisper(struct ui *ui, const struct world *w, struct rect box)
{
    const char *hint = phrase_words(w, w->round->pack, &match_question(w->match)->hint);
    if (!play_answer(w)->hinted || *hint == '\0')
        return;
    play_strip(ui, box, LANG_FORMAT(ui->lang, ui_arena(ui), "question.whisper", { "hint", hint }));
}

static void footlights(struct ui *ui, const struct world *w, struct rect box)
{
    if (w->match->rules.answer_us == 0)
        return;
    int left = match_time_left(w->match, world_match_time(w, ui->now));
    int64_t time = w->match->rules.answer_us * left / 1000;
    stage_footlights(ui, box, left, time <= MOTION_URGENT_US, motion_beat(time, ui->calm));
}

static void hints(struct ui *ui, const struct world *w)
{
    static const char *const answers[] = { "answers-2", "answers-3", "answers" };
    const struct match_seat *seat = &w->match->seats[0];
    bool confirm = w->match->rules.confirm && play_answer(w)->choice >= 0;
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
    stem(ui, w, areas.upper);
    options(ui, w, areas.cards);
    whisper(ui, w, areas.strip);
    footlights(ui, w, areas.lights);
    hints(ui, w);
}

/* How long the footlights stay as they are, `at` microseconds into the `whole` of the answering time: lamps go out at
 * every other step. */
static int64_t lights_rest(int64_t at, int64_t whole, bool calm)
{
    int64_t step = whole / STAGE_FOOTLIGHTS, number = at / step + 1, rest = number * step - at;
    int64_t dies = whole * STAGE_FOOTLIGHT_DIES / 1000;
    if (calm || number % 2 == 0)
        return rest;
    return rest > dies ? rest - dies : rest < SCREENS_FRAME_US ? rest : SCREENS_FRAME_US;
}

static int64_t wake(const void *state, const struct world *w, int64_t now)
{
    (void)state;
    int64_t deadline = match_deadline(w->match), whole = w->match->rules.answer_us;
    if (deadline < 0 || whole < STAGE_FOOTLIGHTS)
        return SCREEN_NEVER;
    int64_t time = world_match_time(w, now), left = deadline - time;
    bool calm = w->save->settings.reduced_motion;
    if (left > whole || left <= 0)
        return w->zero + (left > whole ? deadline - whole : deadline);
    int64_t lights = lights_rest(whole - left, whole, calm), beat = motion_beat_wait(left, calm, SCREENS_FRAME_US);
    int64_t rest = lights < beat ? lights : beat;
    return w->zero + time + (rest < left ? rest : left);
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
                                        .enter = enter,
                                        .event = event,
                                        .follow = follow,
                                        .build = build,
                                        .entrance = entrance,
                                        .wake = wake };
