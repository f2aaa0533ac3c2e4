/* The rules of play: phases, clock, answers, jokers, and the queries about a match. Scores over time are told by the
 * scripts in tests/play. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/rng.h"
#include "match/match.h"
#include "match/score.h"
#include "support/example_round.h"

#define S INT64_C(1000000)

struct game {
    struct round *round;
    struct match *match;
};

static struct game begin(struct match_rules rules, int questions, int seats)
{
    struct game game = { .round = example_round(7, questions) };
    game.match = match_new(game.round, &rules, seats);
    return game;
}

static void finish(struct game *game)
{
    match_free(game->match);
    example_round_free(game->round);
}

static void apply(struct game *game, enum match_event_kind kind, int seat, int64_t value, int64_t time)
{
    struct err err = { { 0 } };
    struct match_event event = { .kind = kind, .seat = seat, .value = value, .time = time };
    if (!match_apply(game->match, &event, &err))
        fail_msg("%s refused: %s", match_event_name(kind), err.text);
}

static struct match_rules classic_confirm(void)
{
    struct match_rules rules = match_rules(MATCH_CLASSIC);
    rules.confirm = true;
    return rules;
}

static void test_usual_rules(void **state)
{
    (void)state;
    struct match_rules relaxed = match_rules(MATCH_RELAXED), classic = match_rules(MATCH_CLASSIC);
    assert_int_equal(relaxed.answer_us, 0);
    assert_int_equal(relaxed.points, 1000);
    assert_false(relaxed.streak_bonus);
    assert_int_equal(classic.answer_us, 20 * S);
    assert_int_equal(classic.points, 1000);
    assert_true(classic.streak_bonus);
    assert_int_equal(classic.fifty, 1);
    assert_int_equal(classic.hints, 1);
}

static void test_rules_are_checked(void **state)
{
    (void)state;
    struct err err;
    struct match_rules rules = match_rules(MATCH_CLASSIC);
    assert_true(match_rules_check(&rules, &err));
    rules.answer_us = MATCH_CLOCK_MAX + 1;
    assert_false(match_rules_check(&rules, &err));
    assert_string_equal(err.text, "rule \"answer_us\": expected 0 to 600000000, found 600000001");
    rules = match_rules(MATCH_CLASSIC);
    rules.fifty = -1;
    assert_false(match_rules_check(&rules, &err));
    rules = match_rules(MATCH_CLASSIC);
    rules.mode = MATCH_MODES;
    assert_false(match_rules_check(&rules, &err));
}

static void test_names(void **state)
{
    (void)state;
    for (int i = 0; i < EVENT_KINDS; i++)
        assert_int_equal(match_event_find(match_event_name((enum match_event_kind)i)), i);
    for (int i = 0; i < MATCH_MODES; i++)
        assert_int_equal(match_mode_find(match_mode_name((enum match_mode)i)), i);
    assert_int_equal(match_event_find("asked"), -1);
    assert_int_equal(match_mode_find(""), -1);
    assert_string_equal(match_phase_name(MATCH_PHASE_END), "end");
}

static void test_a_match_from_start_to_end(void **state)
{
    (void)state;
    struct game game = begin(match_rules(MATCH_CLASSIC), 2, 1);
    struct match *match = game.match;
    assert_int_equal(match->phase, MATCH_PHASE_START);
    assert_null(match_question(match));
    for (int i = 0; i < 2; i++) {
        int64_t start = 100 * S * i;
        apply(&game, EVENT_ASK, 0, 3 * S, start);
        assert_int_equal(match->phase, MATCH_PHASE_ASK);
        assert_ptr_equal(match_question(match), &game.round->questions[i]);
        apply(&game, EVENT_ANSWER, 0, game.round->questions[i].key, start + 4 * S);
        assert_int_equal(match->phase, MATCH_PHASE_REVEAL);
        assert_int_equal(match_revealed(match), i + 1);
        apply(&game, EVENT_NEXT, 0, 0, start + 9 * S);
    }
    assert_int_equal(match->phase, MATCH_PHASE_END);
    assert_int_equal(match->seats[0].score, 975 + 975 + 100);
    assert_int_equal(match->seats[0].right, 2);
    assert_int_equal(match->seats[0].best_streak, 2);
    finish(&game);
}

static void test_all_seats_must_lock(void **state)
{
    (void)state;
    struct game game = begin(match_rules(MATCH_CLASSIC), 1, 3);
    apply(&game, EVENT_ASK, 0, 0, 0);
    apply(&game, EVENT_ANSWER, 2, 1, S);
    apply(&game, EVENT_ANSWER, 0, 0, S);
    assert_int_equal(game.match->phase, MATCH_PHASE_ASK);
    assert_false(game.match->seats[2].answers[0].right);
    apply(&game, EVENT_ANSWER, 1, 1, 2 * S);
    assert_int_equal(game.match->phase, MATCH_PHASE_REVEAL);
    assert_int_equal(game.match->seats[0].score, 0);
    assert_int_equal(game.match->seats[1].score, 950);
    assert_int_equal(game.match->seats[2].score, 975);
    finish(&game);
}

static void test_two_thousand_seats(void **state)
{
    (void)state;
    struct game game = begin(match_rules(MATCH_CLASSIC), 50, MATCH_SEATS_MAX);
    apply(&game, EVENT_ASK, 0, 0, 0);
    for (int i = 0; i < MATCH_SEATS_MAX; i++) {
        assert_int_equal(game.match->phase, MATCH_PHASE_ASK);
        apply(&game, EVENT_ANSWER, i, i % 4, S);
    }
    assert_int_equal(game.match->phase, MATCH_PHASE_REVEAL);
    for (int i = 0; i < MATCH_SEATS_MAX; i++)
        assert_int_equal(game.match->seats[i].score, i % 4 == 1 ? 975 : 0);
    finish(&game);
}

static void test_points_over_time(void **state)
{
    (void)state;
    struct match_rules rules = match_rules(MATCH_CLASSIC);
    const struct {
        int64_t taken;
        int points;
    } table[] = { { 0, 1000 },      { 499999, 1000 },        { 500000, 988 },        { 1 * S, 975 },
                  { 5 * S, 875 },   { 10 * S, 750 },         { 19999999, 500 },      { 20 * S, 500 },
                  { 6400000, 840 }, { 10 * S + 19999, 750 }, { 10 * S + 20001, 749 } };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        assert_int_equal(score_points(&rules, table[i].taken), table[i].points);
    rules.points = 2000;
    assert_int_equal(score_points(&rules, 10 * S), 1500);
    rules.points = 0;
    assert_int_equal(score_points(&rules, 10 * S), 0);
    rules = match_rules(MATCH_RELAXED);
    assert_int_equal(score_points(&rules, 3600 * S), 1000);
}

static void test_streak_bonus(void **state)
{
    (void)state;
    struct match_rules rules = match_rules(MATCH_CLASSIC);
    const int bonus[] = { 0, 0, 100, 200, 300, 400, 500, 500, 500 };
    for (int i = 0; i < 9; i++)
        assert_int_equal(score_bonus(&rules, i), bonus[i]);
    rules.points = 0;
    assert_int_equal(score_bonus(&rules, 4), 0);
    rules = match_rules(MATCH_RELAXED);
    assert_int_equal(score_bonus(&rules, 4), 0);
}

static void test_clock(void **state)
{
    (void)state;
    struct game game = begin(match_rules(MATCH_CLASSIC), 1, 1);
    struct match *match = game.match;
    assert_int_equal(match_deadline(match), -1);
    assert_int_equal(match_time_left(match, 0), 0);
    apply(&game, EVENT_ASK, 0, 3 * S, 10 * S);
    assert_int_equal(match_deadline(match), 33 * S);
    assert_int_equal(match_time_left(match, 10 * S), 1000);
    assert_int_equal(match_time_left(match, 13 * S), 1000);
    assert_int_equal(match_time_left(match, 18 * S), 750);
    assert_int_equal(match_time_left(match, 33 * S - 1), 0);
    assert_int_equal(match_time_left(match, 40 * S), 0);
    apply(&game, EVENT_PAUSE, 0, 0, 18 * S);
    assert_int_equal(match_deadline(match), -1);
    assert_int_equal(match_time_left(match, 90 * S), 750);
    apply(&game, EVENT_RESUME, 0, 0, 118 * S);
    assert_int_equal(match_deadline(match), 133 * S);
    assert_int_equal(match_time_left(match, 118 * S), 750);
    apply(&game, EVENT_TIME, 0, 0, 133 * S);
    assert_int_equal(match_time_left(match, 133 * S), 0);
    finish(&game);
}

static void test_no_clock(void **state)
{
    (void)state;
    struct game game = begin(match_rules(MATCH_RELAXED), 1, 1);
    apply(&game, EVENT_ASK, 0, 3 * S, 0);
    assert_int_equal(match_deadline(game.match), -1);
    assert_int_equal(match_time_left(game.match, 3600 * S), 1000);
    apply(&game, EVENT_ANSWER, 0, 1, 7200 * S);
    assert_int_equal(game.match->seats[0].score, 1000);
    finish(&game);
}

static void test_fifty_removes_wrong_options_only(void **state)
{
    (void)state;
    struct match_rules rules = match_rules(MATCH_CLASSIC);
    for (uint64_t seed = 0; seed < 200; seed++) {
        struct game game = { .round = example_round(seed, 5) };
        game.match = match_new(game.round, &rules, 1);
        for (int i = 0; i < 5; i++) {
            const struct question *question = &game.round->questions[i];
            game.match->seats[0].fifty = 1;
            apply(&game, EVENT_ASK, 0, 0, game.match->now);
            apply(&game, EVENT_FIFTY, 0, 0, game.match->now);
            unsigned removed = game.match->seats[0].answers[i].removed;
            assert_int_equal(removed >> question->key & 1, 0);
            assert_int_equal(removed >> question->option_count, 0);
            assert_int_equal(__builtin_popcount(removed), question->option_count - 2);
            apply(&game, EVENT_ANSWER, 0, question->key, game.match->now);
            apply(&game, EVENT_NEXT, 0, 0, game.match->now);
        }
        finish(&game);
    }
}

static void test_fifty_is_the_same_on_every_machine(void **state)
{
    (void)state;
    struct game game = begin(match_rules(MATCH_CLASSIC), 1, 2);
    apply(&game, EVENT_ASK, 0, 0, 0);
    apply(&game, EVENT_FIFTY, 1, 0, S);
    apply(&game, EVENT_FIFTY, 0, 0, 2 * S);
    assert_int_equal(game.match->seats[0].answers[0].removed, 0xC);
    assert_int_equal(game.match->seats[1].answers[0].removed, 0xC);
    assert_int_equal(game.match->seats[0].fifty, 0);
    finish(&game);
}

static void test_fifty_clears_a_choice_it_removes(void **state)
{
    (void)state;
    struct game game = begin(classic_confirm(), 1, 2);
    const struct match_answer *first = &game.match->seats[0].answers[0];
    const struct match_answer *second = &game.match->seats[1].answers[0];
    apply(&game, EVENT_ASK, 0, 0, 0);
    apply(&game, EVENT_ANSWER, 0, 2, S);
    apply(&game, EVENT_ANSWER, 1, 1, S);
    apply(&game, EVENT_FIFTY, 0, 0, 2 * S);
    apply(&game, EVENT_FIFTY, 1, 0, 2 * S);
    assert_int_equal(first->removed >> 2 & 1, 1);
    assert_int_equal(first->choice, -1);
    assert_int_equal(first->taken, 0);
    assert_int_equal(second->choice, 1);
    assert_int_equal(second->taken, S);
    finish(&game);
}

static void test_end_in_the_middle_of_a_question(void **state)
{
    (void)state;
    struct game game = begin(classic_confirm(), 3, 1);
    apply(&game, EVENT_ASK, 0, 0, 0);
    apply(&game, EVENT_TIME, 0, 0, 20 * S);
    apply(&game, EVENT_NEXT, 0, 0, 21 * S);
    apply(&game, EVENT_ASK, 0, 0, 22 * S);
    apply(&game, EVENT_ANSWER, 0, game.round->questions[1].key, 23 * S);
    apply(&game, EVENT_PAUSE, 0, 0, 24 * S);
    apply(&game, EVENT_END, 0, 0, 25 * S);
    assert_int_equal(game.match->phase, MATCH_PHASE_END);
    assert_false(game.match->paused);
    assert_int_equal(match_revealed(game.match), 1);
    assert_int_equal(game.match->seats[0].score, 0);
    assert_false(game.match->seats[0].answers[1].right);
    assert_null(match_question(game.match));
    finish(&game);
}

/* Plays `count` questions, the first `right` of them right after `taken`. */
static int stars(enum match_mode mode, int count, int right, int64_t taken)
{
    struct game game = begin(match_rules(mode), count, 1);
    for (int i = 0; i < count; i++) {
        int key = game.round->questions[i].key;
        int64_t start = 60 * S * i;
        apply(&game, EVENT_ASK, 0, 0, start);
        apply(&game, EVENT_ANSWER, 0, i < right ? key : (key + 1) % 3, start + taken);
        apply(&game, EVENT_NEXT, 0, 0, start + taken);
    }
    int result = match_stars(game.match, 0);
    finish(&game);
    return result;
}

static void test_stars(void **state)
{
    (void)state;
    assert_int_equal(stars(MATCH_RELAXED, 10, 0, S), 0);
    assert_int_equal(stars(MATCH_RELAXED, 10, 1, S), 1);
    assert_int_equal(stars(MATCH_RELAXED, 10, 5, S), 3);
    assert_int_equal(stars(MATCH_RELAXED, 10, 8, S), 4);
    assert_int_equal(stars(MATCH_RELAXED, 10, 9, S), 4);
    assert_int_equal(stars(MATCH_RELAXED, 10, 10, S), 5);
    assert_int_equal(stars(MATCH_CLASSIC, 10, 10, 20 * S), 4);
    assert_int_equal(stars(MATCH_CLASSIC, 10, 10, 3 * S), 5);
    assert_int_equal(stars(MATCH_CLASSIC, 10, 5, 20 * S), 2);
    struct game game = begin(match_rules(MATCH_CLASSIC), 1, 1);
    assert_int_equal(match_stars(game.match, 0), 0);
    finish(&game);
}

static void test_stars_without_points(void **state)
{
    (void)state;
    struct match_rules rules = match_rules(MATCH_CLASSIC);
    rules.points = 0;
    struct game game = begin(rules, 2, 1);
    apply(&game, EVENT_ASK, 0, 0, 0);
    apply(&game, EVENT_ANSWER, 0, 1, S);
    assert_int_equal(game.match->seats[0].score, 0);
    assert_int_equal(game.match->seats[0].streak, 1);
    assert_int_equal(match_stars(game.match, 0), 5);
    finish(&game);
}

static void test_reading_time(void **state)
{
    (void)state;
    struct question question = { .option_count = 3 };
    question.stem.in[0] = "Wer?";
    for (int i = 0; i < 3; i++)
        question.option[i].text.in[0] = "Öß";
    assert_int_equal(match_reading_time(&question, 0), S + 10 * 60000);
    question.stem.in[0] = "0123456789012345678901234567890123456789012345678901234567890123456789012345678"
                          "90123456789012345678901234567890123456789012345678901234567890123456789012345678"
                          "901234567890123456789012345678901234567890";
    assert_int_equal(match_reading_time(&question, 0), 12 * S);
}

static void test_code_bits(void **state)
{
    (void)state;
    const int lengths[] = { 5, 10, 15, 20 };
    for (int mode = 0; mode < MATCH_MODES; mode++)
        for (int i = 0; i < 4; i++) {
            unsigned bits = 99;
            enum match_mode found = MATCH_MODES;
            int length = 0;
            assert_true(match_code_bits((enum match_mode)mode, lengths[i], &bits));
            assert_true(bits < 16);
            assert_true(match_code_mode(bits, &found, &length));
            assert_int_equal(found, mode);
            assert_int_equal(length, lengths[i]);
        }
    unsigned bits;
    enum match_mode mode;
    int length;
    assert_false(match_code_bits(MATCH_CLASSIC, 7, &bits));
    for (unsigned i = 8; i < 16; i++)
        assert_false(match_code_mode(i, &mode, &length));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_usual_rules),
        cmocka_unit_test(test_rules_are_checked),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_a_match_from_start_to_end),
        cmocka_unit_test(test_all_seats_must_lock),
        cmocka_unit_test(test_two_thousand_seats),
        cmocka_unit_test(test_points_over_time),
        cmocka_unit_test(test_streak_bonus),
        cmocka_unit_test(test_clock),
        cmocka_unit_test(test_no_clock),
        cmocka_unit_test(test_fifty_removes_wrong_options_only),
        cmocka_unit_test(test_fifty_is_the_same_on_every_machine),
        cmocka_unit_test(test_fifty_clears_a_choice_it_removes),
        cmocka_unit_test(test_end_in_the_middle_of_a_question),
        cmocka_unit_test(test_stars),
        cmocka_unit_test(test_stars_without_points),
        cmocka_unit_test(test_reading_time),
        cmocka_unit_test(test_code_bits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
