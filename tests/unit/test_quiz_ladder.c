/* Ladders: even steps, legal rungs, and no rank likelier than another. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "quiz/ladder.h"

static void rungs_are_even_legal_and_hold_the_value(void **state)
{
    (void)state;
    struct rng rng = rng_stream(1, 0, "ladder");
    struct ladder ladder;
    int drawn = 0;
    for (int i = 0; i < 20000; i++) {
        int64_t value = 1 + rng_below(&rng, 100000), least = value / 4, most = value * 3, apart = value / 50;
        if (!ladder_draw(&rng, value, least, most, apart, 1, &ladder))
            continue;
        drawn++;
        assert_true(ladder.step > apart);
        assert_true(ladder.key >= 0 && ladder.key < LADDER_RUNGS);
        assert_true(ladder.rung[ladder.key] == value);
        for (int r = 0; r < LADDER_RUNGS; r++) {
            assert_true(r == 0 || ladder.rung[r] - ladder.rung[r - 1] == ladder.step);
            assert_true(ladder.step * 100 >= ladder.rung[r] * 6 && ladder.step * 100 <= ladder.rung[r] * 25);
            assert_true(ladder.rung[r] - 3 * ladder.step >= least && ladder.rung[r] + 3 * ladder.step <= most);
        }
    }
    assert_true(drawn > 10000);
}

/* For each value by itself: with few figures in a pack a preference would not even out. */
static void every_rank_is_equally_likely_for_every_value(void **state)
{
    (void)state;
    static const int64_t values[] = { 164, 172, 180, 200, 97, 1000, 31, 45678, 250 };
    for (size_t v = 0; v < sizeof values / sizeof *values; v++) {
        enum { DRAWS = 8000 };
        int found[LADDER_RUNGS] = { 0 };
        struct rng rng = rng_stream(2, v, "rank");
        struct ladder ladder;
        for (int i = 0; i < DRAWS; i++) {
            assert_true(ladder_draw(&rng, values[v], 0, 1000000, 0, 1, &ladder));
            found[ladder.key]++;
        }
        double sum = 0, expected = DRAWS / 4.0;
        for (int r = 0; r < LADDER_RUNGS; r++)
            sum += (found[r] - expected) * (found[r] - expected) / expected;
        assert_true(sum < 16.3); /* 0.1 % at 3 degrees of freedom */
    }
}

static void near_the_legal_bounds_ranks_stay_even_or_nothing_is_drawn(void **state)
{
    (void)state;
    struct rng rng = rng_stream(3, 0, "bounds");
    int asked = 0;
    for (int64_t value = 1; value <= 99; value++) {
        int found[LADDER_RUNGS] = { 0 }, draws = 0;
        struct ladder ladder;
        for (int i = 0; i < 2000; i++)
            if (ladder_draw(&rng, value, 0, 99, 2, 1, &ladder)) {
                found[ladder.key]++;
                draws++;
            }
        assert_true(draws == 0 || draws == 2000);
        asked += draws > 0;
        for (int r = 0; r < LADDER_RUNGS && draws > 0; r++)
            assert_true(found[r] > 400 && found[r] < 600);
    }
    assert_true(asked > 10 && asked < 90);
}

static void what_has_no_ladder_is_refused(void **state)
{
    (void)state;
    struct rng rng = rng_stream(4, 0, "none");
    struct ladder ladder;
    for (int i = 0; i < 100; i++) {
        assert_false(ladder_draw(&rng, 0, -100, 100, 0, 1, &ladder));
        assert_false(ladder_draw(&rng, -50, -100, 100, 0, 1, &ladder));
        assert_false(ladder_draw(&rng, 2, 0, 100, 0, 1, &ladder));     /* steps of less than one */
        assert_false(ladder_draw(&rng, 100, 0, 1000, 25, 1, &ladder)); /* within its tolerance */
        assert_false(ladder_draw(&rng, 100, 90, 110, 0, 1, &ladder));  /* no room */
        assert_false(ladder_draw(&rng, 100, 0, 1000, 0, 35, &ladder)); /* no step of that grid */
        if (ladder_draw(&rng, 200, 0, 1000, 0, 5, &ladder))
            assert_int_equal(ladder.step % 5, 0);
        assert_false(ladder_draw(&rng, INT64_MAX / 2, 0, INT64_MAX, 0, 1, &ladder));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rungs_are_even_legal_and_hold_the_value),
        cmocka_unit_test(every_rank_is_equally_likely_for_every_value),
        cmocka_unit_test(near_the_legal_bounds_ranks_stay_even_or_nothing_is_drawn),
        cmocka_unit_test(what_has_no_ladder_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
