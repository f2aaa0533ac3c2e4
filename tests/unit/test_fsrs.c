/* The scheduler against the vectors that its reference implementations publish: tests/test_basic.py of py-fsrs 6,
 * src/inference.rs of fsrs-rs 5 and packages/fsrs/__tests__/FSRS-6.test.ts of ts-fsrs, all of open-spaced-repetition. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "record/fsrs.h"

static void near(double found, double expected, double error)
{
    if (fabs(found - expected) > error)
        fail_msg("expected %.9g, found %.9g", expected, found);
}

struct answer {
    int days;
    bool right;
    int interval; /* in days, 0: the vectors have a step of minutes here */
};

/* py-fsrs test_review_card and ts-fsrs "ivl_history": 0 2 11 46 163 498 0 0 2 4 7 12 21, of which ours are capped. */
static void test_intervals(void **state)
{
    (void)state;
    static const struct answer answers[] = {
        { 0, true, 0 },     { 0, true, 2 },    { 2, true, 11 },  { 11, true, 46 }, { 46, true, 163 },
        { 163, true, 498 }, { 498, false, 0 }, { 0, false, 0 },  { 0, true, 2 },   { 2, true, 4 },
        { 4, true, 7 },     { 7, true, 12 },   { 12, true, 21 },
    };
    struct fsrs memory = fsrs_first(true);
    for (int i = 1; i < 13; i++) {
        memory = fsrs_next(memory, answers[i].days, answers[i].right);
        if (answers[i].interval == 0)
            continue;
        near(memory.stability, answers[i].interval, 0.5);
        int capped = answers[i].interval < FSRS_INTERVAL_MOST ? answers[i].interval : FSRS_INTERVAL_MOST;
        assert_int_equal(fsrs_interval(memory), capped);
    }
}

/* py-fsrs test_memo_state, fsrs-rs test_memory_state, ts-fsrs "memory state[short-term]" */
static void test_memory_state(void **state)
{
    (void)state;
    static const struct answer answers[] = {
        { 0, true, 0 }, { 1, true, 0 }, { 3, true, 0 }, { 8, true, 0 }, { 21, true, 0 }
    };
    struct fsrs memory = fsrs_first(false);
    for (int i = 0; i < 5; i++)
        memory = fsrs_next(memory, answers[i].days, answers[i].right);
    near(memory.stability, 53.62691, 1e-4);
    near(memory.difficulty, 6.3574867, 1e-4);
}

/* ts-fsrs "first repeat" */
static void test_first_answer(void **state)
{
    (void)state;
    near(fsrs_first(false).stability, 0.212, 1e-9);
    near(fsrs_first(false).difficulty, 6.4133, 1e-9);
    near(fsrs_first(true).stability, 2.3065, 1e-9);
    near(fsrs_first(true).difficulty, 2.11810397, 1e-8);
    assert_int_equal(fsrs_interval(fsrs_first(false)), 1);
    assert_int_equal(fsrs_interval(fsrs_first(true)), 2);
}

/* ts-fsrs "return retrievability percentage for review cards" */
static void test_recall(void **state)
{
    (void)state;
    const struct fsrs memory = { 8.2956, 1 }, month = { 30, 5 };
    near(fsrs_recall(memory, 8), 0.9024733, 1e-6);
    near(fsrs_recall(memory, 0), 1, 1e-12);
    near(fsrs_recall(month, 30), 0.9, 1e-12); /* what stability means */
    for (int days = 1; days < 4000; days++) {
        assert_true(fsrs_recall(month, days) < fsrs_recall(month, days - 1));
        assert_true(fsrs_recall(month, days) > 0);
    }
}

/* Whatever comes, memory stays within its bounds, and right answers never shorten it. */
static void test_bounds(void **state)
{
    (void)state;
    for (unsigned pattern = 0; pattern < 1u << 12; pattern++) {
        struct fsrs memory = fsrs_first((pattern & 1) != 0);
        for (int i = 1; i < 12; i++) {
            bool right = (pattern >> i & 1) != 0;
            struct fsrs next = fsrs_next(memory, i % 3 == 0 ? 0 : fsrs_interval(memory) * (i % 4), right);
            assert_true(next.stability >= 0.001 && next.stability <= 36500);
            assert_true(next.difficulty >= 1 && next.difficulty <= 10);
            assert_true(right ? next.stability >= memory.stability : next.stability <= memory.stability);
            assert_true(right || next.difficulty >= memory.difficulty);
            assert_in_range(fsrs_interval(next), 1, FSRS_INTERVAL_MOST);
            memory = next;
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_intervals), cmocka_unit_test(test_memory_state), cmocka_unit_test(test_first_answer),
        cmocka_unit_test(test_recall),    cmocka_unit_test(test_bounds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
