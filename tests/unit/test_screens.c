/* The way through a match, the pause, and what goes wrong: what the screens do with events. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support/source_file.h"
#include "support/visit.h"

/* ---- a match ---- */

static void a_match_to_its_end(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    for (int i = 0; i < 5; i++) {
        visit_expect(v, "question");
        visit_answer(v, true);
        visit_expect(v, "reveal");
        visit_press(v, INTENT_ACCEPT);
    }
    visit_expect(v, "results");
    assert_true(v->world.recorded);
    assert_int_equal(v->world.place, 1);
    assert_int_equal(v->world.save->score_count, 1);
    assert_int_equal(v->done[v->done_count - 1].kind, EFFECT_FINISH);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "question");
    assert_int_equal(v->world.round->seed, v->world.seed);
}

/* "Once more" is the same round, "new questions" another. */
static void new_questions_are_new(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    uint32_t seed = v->world.seed;
    for (int i = 0; i < 5; i++) {
        visit_answer(v, false);
        visit_press(v, INTENT_NEXT);
    }
    visit_expect(v, "results");
    struct ui_event n = { .key = "n" };
    v->now += SECOND;
    visit_send(v, n);
    visit_expect(v, "question");
    assert_true(v->world.seed != seed);
}

/* The tick that the screen asked for ends the question, not one before. */
static void the_clock_runs_out(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.mode = MATCH_CLASSIC;
    visit_start(v);
    int64_t end = v->world.zero + match_deadline(v->world.match);
    while (v->now < end) {
        visit_expect(v, "question");
        v->now = screens_wake(v->screens, v->now);
        visit_send(v, (struct ui_event){ .intent = INTENT_TICK });
    }
    assert_int_equal(v->now, end);
    visit_expect(v, "reveal");
    assert_int_equal(v->world.match->seats[0].answers[0].choice, -1);
}

static void nothing_wakes_without_a_clock(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.mode = MATCH_RELAXED;
    visit_start(v);
    v->now += 10 * SECOND;
    assert_true(screens_wake(v->screens, v->now) == SCREEN_NEVER);
}

static void an_answer_can_be_changed_until_confirmed(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.confirm = true;
    visit_start(v);
    visit_press(v, INTENT_ANSWER_A);
    visit_press(v, INTENT_ANSWER_B);
    visit_expect(v, "question");
    assert_int_equal(v->world.match->seats[0].answers[0].choice, 1);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "reveal");
}

static void a_pad_answers_by_place_or_by_cross(void **state)
{
    struct visit *v = *state;
    visit_pad(v, INTENT_ANSWER_A, "pad south");
    visit_pad(v, INTENT_ANSWER_A, "pad south");
    visit_expect(v, "question");
    visit_pad(v, INTENT_ANSWER_B, "pad east");
    assert_int_equal(v->world.match->seats[0].answers[0].choice, 1);
    visit_pad(v, INTENT_ANSWER_A, "pad south");
    visit_expect(v, "question");
    visit_pad(v, INTENT_RIGHT, "pad right");
    visit_pad(v, INTENT_ANSWER_A, "pad south");
    assert_int_equal(v->world.match->seats[0].answers[1].choice, 1);
}

/* ---- pause, leaving, coming back ---- */

static void the_clock_stands_in_the_pause(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.mode = MATCH_CLASSIC;
    visit_start(v);
    visit_press(v, INTENT_PAUSE);
    visit_expect(v, "pause");
    int64_t left = v->world.match->asked + v->world.match->reading - v->world.match->now;
    for (int i = 0; i < 61; i++)
        visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_BACK);
    visit_expect(v, "question");
    int64_t deadline = match_deadline(v->world.match), length = v->world.match->rules.answer_us;
    assert_int_equal(deadline - length - world_match_time(&v->world, v->now), left);
}

/* Whoever turns to another window finds the match paused, but not one that waits for nobody. */
static void another_window_pauses_the_match(void **state)
{
    struct visit *v = *state;
    const struct ui_event away = { .intent = INTENT_FOCUS }, back = { .intent = INTENT_FOCUS, .amount = 1 };
    visit_send(v, away);
    visit_expect(v, "title");
    visit_start(v);
    visit_send(v, back);
    visit_expect(v, "question");
    visit_send(v, away); /* the curtain still moves */
    visit_expect(v, "pause");
    assert_true(v->world.match->paused);
    visit_send(v, away);
    visit_send(v, back);
    visit_expect(v, "pause");
    visit_press(v, INTENT_BACK);
    visit_answer(v, true);
    visit_send(v, away);
    visit_expect(v, "reveal");
}

/* Where another program has the save one may leave, or play all the same. */
static void a_save_in_use_can_be_left_alone(void **state)
{
    struct visit *v = *state;
    const struct screen_arg arg = { .ask = "locked", .question = true, .effect = { .kind = EFFECT_QUIT } };
    screens_open(v->screens, &screen_message, &arg, v->now);
    visit_look(v);
    visit_press(v, INTENT_ACCEPT); /* what nobody chose must not end the program */
    visit_expect(v, "title");
    assert_int_equal(v->done_count, 0);
    screens_open(v->screens, &screen_message, &arg, v->now);
    visit_look(v);
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_ACCEPT);
    assert_int_equal(v->done_count, 1);
    assert_int_equal(v->done[0].kind, EFFECT_QUIT);
}

static void a_match_left_can_be_continued(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    visit_answer(v, true);
    visit_press(v, INTENT_ACCEPT);
    visit_press(v, INTENT_PAUSE);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "title");
    assert_true(v->world.left && v->world.match->paused);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "question");
    assert_false(v->world.match->paused);
    assert_int_equal(v->world.match->question, 1);
}

static void starting_anew_asks_first(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    visit_press(v, INTENT_PAUSE);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_ACCEPT);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "setup");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "message");
    visit_press(v, INTENT_ACCEPT); /* the focus is on "no" */
    visit_expect(v, "setup");
    assert_true(v->world.left);
    visit_press(v, INTENT_ACCEPT);
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "question");
    assert_false(v->world.left);
}

static void a_match_ended_early_is_not_listed(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    visit_answer(v, true);
    visit_press(v, INTENT_PAUSE);
    visit_press(v, INTENT_UP);
    for (int i = 0; i < 3; i++)
        visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "message");
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "results");
    assert_int_equal(v->world.place, 0);
}

/* ---- what goes wrong ---- */

static void a_full_disk_is_told_once_and_play_goes_on(void **state)
{
    struct visit *v = *state;
    v->outcome = OUTCOME_UNSAVED;
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "message");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "setup");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "question");
    visit_answer(v, true);
    visit_expect(v, "reveal");
}

static void a_round_that_cannot_be_made_is_explained(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.length = ROUND_QUESTIONS_MAX + 1;
    visit_press(v, INTENT_ACCEPT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "message");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "setup");
    assert_null(v->world.match);
}

/* What is there is offered, and the length that was chosen stays for other packs. */
static void a_pack_with_few_questions_is_played(void **state)
{
    struct visit *v = *state;
    struct pack *few = source_pack("tests/packs/bank.json");
    v->packs[0] = few;
    v->world.save->settings.length = 20;
    visit_press(v, INTENT_ACCEPT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "message");
    assert_null(v->world.match);
    int count = v->world.fewer;
    assert_true(count > 0 && count < 20);
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "question");
    assert_int_equal(v->world.round->count, count);
    for (int i = 0; i < count; i++) {
        visit_answer(v, true);
        visit_press(v, INTENT_ACCEPT);
    }
    visit_expect(v, "results");
    assert_int_equal(v->world.save->settings.length, 20);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "question");
    assert_int_equal(v->world.round->count, count);
    visit_press(v, INTENT_PAUSE);
    screens_free(v->screens);
    world_fini(&v->world);
    pack_free(few);
    v->world.match = NULL;
    v->world.round = NULL;
    v->screens = NULL;
}

/* Until the questions are there nothing else happens, and then no time of the match has passed. */
static void a_round_that_takes_long_is_waited_for(void **state)
{
    struct visit *v = *state;
    visit_press(v, INTENT_ACCEPT);
    v->outcome = OUTCOME_WAITING;
    uint64_t setup = drawlist_hash(visit_look(v));
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "setup");
    assert_true(drawlist_hash(visit_look(v)) != setup);
    visit_press(v, INTENT_BACK);
    visit_press(v, INTENT_DOWN);
    visit_expect(v, "setup");
    visit_press(v, INTENT_TICK);
    visit_expect(v, "setup");
    v->outcome = OUTCOME_DONE;
    visit_press(v, INTENT_TICK);
    visit_expect(v, "question");
    assert_int_equal(v->world.zero, v->now);
}

static void a_press_at_the_curtain_is_no_answer(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    v->now += 1;
    visit_send(v, (struct ui_event){ .intent = INTENT_ANSWER_A });
    visit_expect(v, "question");
    visit_send(v, (struct ui_event){ .intent = INTENT_ANSWER_A });
    visit_expect(v, "reveal");
}

static void the_curtain_closes_and_opens(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    visit_answer(v, true);
    visit_press(v, INTENT_ACCEPT);
    int64_t begin = v->now;
    uint64_t closing = drawlist_hash(visit_look(v));
    v->now = begin + SCREENS_CURTAIN_US;
    uint64_t closed = drawlist_hash(visit_look(v));
    assert_true(closing != closed && screens_wake(v->screens, v->now) == v->now + SCREENS_FRAME_US);
    v->now = begin + 2 * SCREENS_CURTAIN_US;
    assert_true(drawlist_hash(visit_look(v)) != closed);
}

static void reduced_motion_has_no_curtain(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.reduced_motion = true;
    v->world.save->settings.mode = MATCH_RELAXED;
    visit_start(v);
    assert_true(screens_wake(v->screens, v->now) == SCREEN_NEVER);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(a_match_to_its_end),
        VISIT(new_questions_are_new),
        VISIT(the_clock_runs_out),
        VISIT(nothing_wakes_without_a_clock),
        VISIT(an_answer_can_be_changed_until_confirmed),
        VISIT(a_pad_answers_by_place_or_by_cross),
        VISIT(the_clock_stands_in_the_pause),
        VISIT(another_window_pauses_the_match),
        VISIT(a_save_in_use_can_be_left_alone),
        VISIT(a_match_left_can_be_continued),
        VISIT(starting_anew_asks_first),
        VISIT(a_match_ended_early_is_not_listed),
        VISIT(a_full_disk_is_told_once_and_play_goes_on),
        VISIT(a_round_that_cannot_be_made_is_explained),
        VISIT(a_pack_with_few_questions_is_played),
        VISIT(a_round_that_takes_long_is_waited_for),
        VISIT(a_press_at_the_curtain_is_no_answer),
        VISIT(the_curtain_closes_and_opens),
        VISIT(reduced_motion_has_no_curtain),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
