/* Question: stem, options, and the footlights as the clock. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"

#include <string.h>

enum { ID_OPTION = 10 };
enum { URGENT = 250, CLOCK_STEPS = 20, STEM_BLUR = 14 };

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
    else if (act->intent == INTENT_FIFTY || strcmp(act->key, "pad left shoulder") == 0)
        reply_match(reply, w, EVENT_FIFTY, 0, act->time);
    else if (act->intent == INTENT_HINT || strcmp(act->key, "pad right shoulder") == 0)
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

static void stem(struct ui *ui, struct rect box, const char *text)
{
    struct rect room = rect_inset(box, box.w / 24, 0);
    struct text_block block =
        text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_BOLD, STEP_STEM, STEP_BODY, room.w, room.h, 0, text);
    ui_block(ui, room, &block, ui_colour(ui, COLOUR_TEXT), ALIGN_CENTRE, colour_fade(ui_colour(ui, COLOUR_HALO), 800),
             STEM_BLUR);
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
    for (int i = 0; i < question->option_count; i++) {
        struct option_card card = { .index = i,
                                    .text = phrase_words(w, w->round->pack, &question->option[i].text),
                                    .letter = play_letter(ui, i),
                                    .state = option_state(given, i) };
        widget_option(ui, ID_OPTION + i, play_card(cards, question->option_count, i), &card);
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
    stage_footlights(ui, box, left, left <= URGENT);
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
    stem(ui, areas.upper, phrase_words(w, w->round->pack, &match_question(w->match)->stem));
    options(ui, w, areas.cards);
    whisper(ui, w, areas.strip);
    footlights(ui, w, areas.lights);
    hints(ui, w);
}

/* The next moment at which a footlight goes out. */
static int64_t wake(const void *state, const struct world *w, int64_t now)
{
    (void)state;
    int64_t deadline = match_deadline(w->match), step = w->match->rules.answer_us / CLOCK_STEPS;
    if (deadline < 0 || step <= 0)
        return SCREEN_NEVER;
    int64_t begin = deadline - w->match->rules.answer_us, time = world_match_time(w, now);
    int64_t next = time < begin ? begin : begin + ((time - begin) / step + 1) * step;
    return w->zero + (next < deadline ? next : deadline);
}

const struct screen screen_question = { .name = "question",
                                        .stage = STAGE_SCENE,
                                        .answers = true,
                                        .size = sizeof(struct question_state),
                                        .enter = enter,
                                        .event = event,
                                        .follow = follow,
                                        .build = build,
                                        .wake = wake };
