/* Ratings: against floating point, and a player who is simulated. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/rng.h"
#include "quiz/elo.h"
#include "quiz/level.h"

static double chance(double skill, double hardness, int options)
{
    return 1.0 / options + (1 - 1.0 / options) / (1 + exp(hardness - skill));
}

static double logits(int rating)
{
    return (double)rating / ELO_ONE;
}

static void chances_are_those_of_the_formula(void **state)
{
    (void)state;
    for (int options = 2; options <= 4; options++)
        for (int skill = -ELO_MOST; skill <= ELO_MOST; skill += 7919)
            for (int hardness = -ELO_MOST; hardness <= ELO_MOST; hardness += 65521) {
                double found = logits(elo_chance(skill, hardness, options));
                if (fabs(found - chance(logits(skill), logits(hardness), options)) > 0.0001)
                    fail_msg("skill %d, hardness %d, %d options: %f", skill, hardness, options, found);
            }
}

static void a_hardness_gives_the_share_of_wrong_answers_it_was_made_of(void **state)
{
    (void)state;
    for (int options = 2; options <= 4; options++)
        for (int wrong = 10; wrong < 990 - 1000 / options; wrong += 10)
            assert_true(fabs(1 - chance(0, logits(elo_hardness(wrong, options)), options) - wrong / 1000.0) < 0.001);
    assert_int_equal(elo_hardness(1000, 4), ELO_MOST);
    assert_int_equal(elo_hardness(-5, 4), -ELO_MOST);
}

static void learning_follows_the_formula(void **state)
{
    (void)state;
    struct rng rng = rng_stream(1, 0, "elo");
    struct elo player = { 0 }, question = { elo_hardness(400, 4), 0 };
    double skill = 0, hardness = logits(question.rating);
    for (int n = 0; n < 2000; n++) {
        bool right = rng_below(&rng, 100) < 60;
        int options = 2 + (int)rng_below(&rng, 3);
        double error = right - chance(skill, hardness, options), step = error / (1 + 0.05 * n);
        skill += step;
        hardness -= step;
        elo_learn(&player, &question, right, options);
        assert_int_equal(player.count, n + 1);
        if (fabs(logits(player.rating) - skill) > 0.002 || fabs(logits(question.rating) - hardness) > 0.002)
            fail_msg("after %d answers %f, not %f", n + 1, logits(player.rating), skill);
    }
}

static void ratings_stay_within_their_bounds(void **state)
{
    (void)state;
    struct elo best = { ELO_MOST - 10, 0 }, easiest = { -ELO_MOST + 10, 0 };
    elo_learn(&best, &easiest, false, 4);
    assert_true(best.rating < ELO_MOST && easiest.rating > -ELO_MOST);
    struct elo top = { ELO_MOST, 0 }, other = { ELO_MOST, 0 };
    elo_learn(&top, &other, true, 4);
    assert_int_equal(top.rating, ELO_MOST);
}

/* A player of that skill answers questions of all kinds. The estimate after so many, in logits. */
static double simulate(double skill, int answers, uint64_t seed)
{
    enum { QUESTIONS = 200 };
    struct rng rng = rng_stream(seed, 0, "player");
    struct elo player = { 0 }, question[QUESTIONS] = { { 0 } };
    for (int i = 0; i < QUESTIONS; i++)
        question[i].rating = elo_hardness(150 + i * 2, 4);
    for (int i = 0; i < answers; i++) {
        struct elo *q = &question[rng_below(&rng, QUESTIONS)];
        double true_chance = chance(skill, logits(elo_hardness(150 + (int)(q - question) * 2, 4)), 4);
        elo_learn(&player, q, rng_below(&rng, 1000000) < true_chance * 1000000, 4);
    }
    return logits(player.rating);
}

static void a_players_skill_is_found(void **state)
{
    (void)state;
    enum { PLAYERS = 200 };
    static const int answers[] = { 20, 50, 100, 300 };
    double before = 10;
    for (int n = 0; n < 4; n++) {
        double off = 0, bias = 0;
        for (int i = 0; i < PLAYERS; i++) {
            double skill = -1.5 + 3.0 * i / PLAYERS, found = simulate(skill, answers[n], (uint64_t)i);
            off += fabs(found - skill) / PLAYERS;
            bias += (found - skill) / PLAYERS;
        }
        print_message("%d answers: off by %.2f logits, bias %+.2f\n", answers[n], off, bias);
        assert_true(off < before && fabs(bias) < 0.5);
        before = off;
    }
    assert_true(before < 0.45);
}

/* --- levels --- */

static void levels_follow_skill_and_are_distinct(void **state)
{
    (void)state;
    assert_int_equal(level_for(QUIZ_HARD, ELO_MOST), QUIZ_HARD);
    assert_int_equal(level_for(QUIZ_ADAPTIVE, 0), QUIZ_ADAPTIVE + LEVEL_STEPS / 2);
    assert_int_equal(level_for(QUIZ_ADAPTIVE, -ELO_MOST), QUIZ_ADAPTIVE);
    assert_int_equal(level_for(QUIZ_ADAPTIVE, ELO_MOST), QUIZ_LEVELS - 1);
    assert_true(QUIZ_LEVELS <= 16); /* four bits of a code */
    for (int skill = -ELO_MOST; skill < ELO_MOST; skill += 5000) {
        int level = level_for(QUIZ_ADAPTIVE, skill), after = level_for(QUIZ_ADAPTIVE, skill + 5000);
        assert_true(after == level || after == level + 1);
        assert_int_equal(level_difficulty(level), QUIZ_ADAPTIVE);
    }
}

static void targets_rise_within_a_round_and_from_level_to_level(void **state)
{
    (void)state;
    assert_int_equal(level_target(QUIZ_MEDIUM, 0, 10), 150);
    assert_int_equal(level_target(QUIZ_MEDIUM, 9, 10), 500);
    for (int level = 0; level < QUIZ_LEVELS; level++)
        for (int i = 0; i < 10; i++) {
            int target = level_target(level, i, 10);
            assert_true(target > 0 && target < 1000);
            assert_true(i == 0 || target > level_target(level, i - 1, 10));
            assert_true(level <= QUIZ_ADAPTIVE || target > level_target(level - 1, i, 10));
            assert_true(level_reach(level, 10) >= 10 && level_reach(level, 10) <= 20);
        }
    int average = QUIZ_ADAPTIVE + LEVEL_STEPS / 2;
    for (int i = 0; i < 10; i++) /* the same round as a medium one */
        assert_true(abs(level_target(average, i, 10) - level_target(QUIZ_MEDIUM, i, 10)) <= 2);
    assert_int_equal(level_reach(average, 10), 10);
}

/* The error is honest: of many players whose skill is known, most lie within two of it of what was learned. */
static void test_error(void **state)
{
    (void)state;
    enum { PLAYERS = 400, ANSWERS = 60 };
    struct rng r = rng_stream(1, 0, "error");
    int within = 0;
    assert_int_equal(elo_error(0), ELO_ONE);
    for (int n = 1; n < 3000; n++)
        assert_true(elo_error(n) < elo_error(n - 1) + ELO_ONE / 500 && elo_error(n) > 0);
    assert_true(elo_error(400) < ELO_ONE / 4);
    for (int p = 0; p < PLAYERS; p++) {
        int skill = 0; /* the sum of twelve even draws is nearly normal, with a standard deviation of one logit */
        for (int i = 0; i < 12; i++)
            skill += (int)rng_below(&r, ELO_ONE) - ELO_ONE / 2;
        struct elo learned = { 0, 0 };
        for (int i = 0; i < ANSWERS; i++) {
            int hardness = skill - ELO_ONE / 2 + (int)rng_below(&r, ELO_ONE) - ELO_ONE / 2;
            struct elo question = { hardness, 100000 };
            bool right = (int)rng_below(&r, ELO_ONE) < elo_chance(skill, hardness, 4);
            elo_learn(&learned, &question, right, 4);
        }
        within += abs(learned.rating - skill) <= 2 * elo_error(ANSWERS);
    }
    assert_in_range(within, PLAYERS * 90 / 100, PLAYERS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chances_are_those_of_the_formula),
        cmocka_unit_test(a_hardness_gives_the_share_of_wrong_answers_it_was_made_of),
        cmocka_unit_test(learning_follows_the_formula),
        cmocka_unit_test(ratings_stay_within_their_bounds),
        cmocka_unit_test(a_players_skill_is_found),
        cmocka_unit_test(levels_follow_skill_and_are_distinct),
        cmocka_unit_test(targets_rise_within_a_round_and_from_level_to_level),
        cmocka_unit_test(test_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
