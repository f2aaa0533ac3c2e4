/* Scenes of a match, from the title to the results; see scene.h. */
#include "screens/play.h"
#include "screens/scene.h"
#include "screens/scene_files.h"
#include "screens/stack.h"

enum { QUESTION = 4, UNFINISHED_QUESTION = 3 };

static void apply(struct scene *s, enum match_event_kind kind, int64_t value)
{
    struct match_event event = { .kind = kind, .value = value, .time = s->now - s->world.zero };
    match_apply(s->world.match, &event, NULL);
}

static void ask(struct scene *s)
{
    const struct question *next = &s->world.round->questions[s->world.match->question + 1];
    apply(s, EVENT_ASK, match_reading_time(next, world_pack_lang(&s->world, s->world.round->pack)));
}

/* Answers the question on the stage after `seconds` and goes on. */
static void answer(struct scene *s, bool right, int seconds)
{
    const struct question *question = match_question(s->world.match);
    s->now = s->world.zero + s->world.match->asked + s->world.match->reading + seconds * SECOND;
    apply(s, EVENT_ANSWER, right ? question->key : (question->key + 1) % question->option_count);
    apply(s, EVENT_CONFIRM, 0);
    apply(s, EVENT_NEXT, 0);
}

/* A match in which question `index` is on the stage: the third was wrong, the others right. */
static void play_to(struct scene *s, enum match_mode mode, int index)
{
    struct world *w = &s->world;
    struct match_rules rules = match_rules(mode);
    w->save->settings.mode = mode;
    rules.confirm = w->save->settings.confirm;
    w->match = match_new(w->round, &rules, 1);
    w->zero = s->now;
    for (int i = 0; i < index; i++) {
        ask(s);
        answer(s, i != 2, 2 + i % 4);
    }
    if (index < w->round->count)
        ask(s);
}

void scene_title(struct scene *s)
{
    scene_open(s, &screen_title);
    s->now += 10 * SECOND; /* the bulbs have come to rest */
}

static void title_unfinished(struct scene *s)
{
    static struct match_event asked[UNFINISHED_QUESTION] = { { .kind = EVENT_ASK },
                                                             { .kind = EVENT_ASK },
                                                             { .kind = EVENT_ASK } };
    s->journal = (struct journal){ .head = { .count = 10 }, .events = asked, .event_count = UNFINISHED_QUESTION };
    s->world.unfinished = &s->journal;
    scene_title(s);
}

static void setup(struct scene *s)
{
    scene_open(s, &screen_setup);
}

void scene_question(struct scene *s)
{
    play_to(s, MATCH_CLASSIC, QUESTION);
    scene_open(s, &screen_question);
}

/* Why each question of a lesson is asked: the longest of the reasons. */
static void make_lesson(struct scene *s)
{
    struct round *round = s->world.round;
    struct lesson_wish *wishes = arena_array(&round->arena, (size_t)round->count, sizeof *wishes);
    for (int i = 0; i < round->count; i++)
        wishes[i] =
            (struct lesson_wish){ .why = i % 2 == 0 ? LESSON_MISSED : LESSON_DUE, .n = i % 2 == 0 ? 12 : 20000 };
    round->wishes = wishes;
    s->world.wall = INT64_C(20800) * 86400;
}

static void question_lesson(struct scene *s)
{
    make_lesson(s);
    scene_question(s);
}

static void question_focus(struct scene *s)
{
    play_to(s, MATCH_RELAXED, QUESTION);
    scene_open(s, &screen_question);
    s->screens->entry[0].focus++;
}

static void question_fifty(struct scene *s)
{
    scene_question(s);
    scene_press(s, INTENT_FIFTY);
}

static void question_hint(struct scene *s)
{
    scene_question(s);
    scene_press(s, INTENT_HINT);
}

static void question_clock(struct scene *s)
{
    scene_question(s);
    s->now += s->world.match->reading + 8 * SECOND;
}

static void question_late(struct scene *s)
{
    scene_question(s);
    s->now += s->world.match->reading + 18 * SECOND;
}

static void question_touch(struct scene *s)
{
    s->world.device = WORLD_TOUCH;
    scene_question(s);
}

static void question_chosen(struct scene *s)
{
    s->world.save->settings.confirm = true;
    play_to(s, MATCH_RELAXED, QUESTION);
    scene_open(s, &screen_question);
    scene_press(s, INTENT_ANSWER_C);
}

/* The question with the longest stem, and the first with three options: what is hardest to fit. */
static int longest(const struct round *round)
{
    int best = 0;
    for (int i = 1; i < round->count; i++)
        if (utf8_length(round->questions[i].stem.in[0]) > utf8_length(round->questions[best].stem.in[0]))
            best = i;
    return best;
}

static int first_of_three(const struct round *round)
{
    for (int i = 0; i < round->count; i++)
        if (round->questions[i].option_count == 3)
            return i;
    return 0;
}

static void question_long(struct scene *s)
{
    play_to(s, MATCH_CLASSIC, longest(s->world.round));
    scene_open(s, &screen_question);
    scene_press(s, INTENT_HINT);
}

static void question_three(struct scene *s)
{
    play_to(s, MATCH_CLASSIC, first_of_three(s->world.round));
    scene_open(s, &screen_question);
}

static void decide(struct scene *s, bool right)
{
    const struct question *asked = match_question(s->world.match);
    s->now += s->world.match->reading + 3 * SECOND;
    int option = right ? asked->key : (asked->key + 1) % asked->option_count;
    scene_press(s, (enum intent)((int)INTENT_ANSWER_A + option));
}

static void reveal_right(struct scene *s)
{
    scene_question(s);
    decide(s, true);
}

static void reveal_wrong(struct scene *s)
{
    scene_question(s);
    decide(s, false);
}

static void reveal_long(struct scene *s)
{
    question_long(s);
    decide(s, false);
}

static void reveal_three(struct scene *s)
{
    question_three(s);
    decide(s, false);
}

static void reveal_timeout(struct scene *s)
{
    scene_question(s);
    s->now += s->world.match->reading + 21 * SECOND;
    scene_press(s, INTENT_TICK);
}

static void pause(struct scene *s)
{
    scene_question(s);
    scene_press(s, INTENT_PAUSE);
}

static void end_early(struct scene *s)
{
    scene_question(s);
    screens_open(s->screens, &screen_message, &(struct screen_arg){ .ask = "end", .question = true }, s->now);
}

static void results(struct scene *s)
{
    scene_scores(&s->world);
    play_to(s, MATCH_CLASSIC, s->world.round->count);
    struct effect effect = { .kind = EFFECT_FINISH };
    world_perform(&s->world, &effect, NULL);
    scene_open(s, &screen_results);
}

static void results_lesson(struct scene *s)
{
    make_lesson(s);
    results(s);
}

static void results_early(struct scene *s)
{
    scene_question(s);
    apply(s, EVENT_END, 0);
    struct effect effect = { .kind = EFFECT_FINISH };
    world_perform(&s->world, &effect, NULL);
    scene_open(s, &screen_results);
}

static void review(struct scene *s)
{
    results(s);
    scene_press(s, INTENT_FIFTY);
    s->now += SECOND;
    scene_press(s, INTENT_NEXT);
}

static void review_early(struct scene *s)
{
    results_early(s);
    scene_press(s, INTENT_FIFTY);
}

static void curtain(struct scene *s)
{
    scene_title(s);
    struct entry from = s->screens->entry[0];
    s->screens->built = true;
    scene_question(s);
    stack_curtain_start(s->screens, from, s->now);
    s->now += SCREENS_CURTAIN_US / 2;
}

const struct scene_play scene_match[] = {
    { "title", scene_title },
    { "title-unfinished", title_unfinished },
    { "setup", setup },
    { "question", scene_question },
    { "question-lesson", question_lesson },
    { "question-focus", question_focus },
    { "question-fifty", question_fifty },
    { "question-hint", question_hint },
    { "question-clock", question_clock },
    { "question-late", question_late },
    { "question-touch", question_touch },
    { "question-chosen", question_chosen },
    { "question-long", question_long },
    { "question-three", question_three },
    { "reveal-right", reveal_right },
    { "reveal-wrong", reveal_wrong },
    { "reveal-long", reveal_long },
    { "reveal-three", reveal_three },
    { "reveal-timeout", reveal_timeout },
    { "pause", pause },
    { "end-early", end_early },
    { "results", results },
    { "results-lesson", results_lesson },
    { "results-early", results_early },
    { "review", review },
    { "review-early", review_early },
    { "curtain", curtain },
    { NULL, NULL },
};
