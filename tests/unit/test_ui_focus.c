/* Moving the focus, hitting with the pointer, and the names of intents. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "ui/focus.h"

enum { A = 1, B, C, D, HELP };

/* Two by two answers, and a hint below that only the pointer reaches. */
static struct focus *answers(int current)
{
    static struct focus focus;
    focus_begin(&focus, current);
    for (int i = 0; i < 4; i++)
        focus_add(&focus, A + i, rect_make(100 + i % 2 * 400, 100 + i / 2 * 200, 350, 150),
                  (enum intent)((int)INTENT_ANSWER_A + i));
    focus_add_pointer(&focus, HELP, rect_make(100, 520, 200, 30), INTENT_HINT);
    return &focus;
}

static void test_moves_in_a_grid(void **state)
{
    (void)state;
    const struct focus *f = answers(A);
    const struct {
        int from;
        enum intent way;
        int to;
    } moves[] = {
        { A, INTENT_RIGHT, B }, { A, INTENT_DOWN, C }, { A, INTENT_LEFT, A }, { A, INTENT_UP, A },
        { D, INTENT_LEFT, C },  { D, INTENT_UP, B },   { D, INTENT_DOWN, D }, { FOCUS_NONE, INTENT_DOWN, A },
    };
    for (size_t i = 0; i < sizeof moves / sizeof *moves; i++)
        assert_int_equal(focus_move(f, moves[i].from, moves[i].way), moves[i].to);
}

static void test_prefers_the_same_row(void **state)
{
    (void)state;
    struct focus f;
    focus_begin(&f, FOCUS_NONE);
    focus_add(&f, 1, rect_make(0, 0, 100, 100), INTENT_ACCEPT);
    focus_add(&f, 2, rect_make(120, 110, 100, 100), INTENT_ACCEPT);
    focus_add(&f, 3, rect_make(400, 0, 100, 100), INTENT_ACCEPT);
    assert_int_equal(focus_move(&f, 1, INTENT_RIGHT), 3);
    assert_int_equal(focus_move(&f, 1, INTENT_DOWN), 2);
}

static void test_steps_go_round(void **state)
{
    (void)state;
    const struct focus *f = answers(A);
    assert_int_equal(focus_step(f, A, 1), B);
    assert_int_equal(focus_step(f, D, 1), A);
    assert_int_equal(focus_step(f, A, -1), D);
}

static void test_a_focus_always_shows(void **state)
{
    (void)state;
    const struct focus *f = answers(A);
    assert_int_equal(focus_valid(f, C), C);
    assert_int_equal(focus_valid(f, HELP), A);
    assert_int_equal(focus_valid(f, 99), A);
    struct focus empty;
    focus_begin(&empty, 7);
    assert_int_equal(focus_valid(&empty, 7), FOCUS_NONE);
}

static void test_pointer(void **state)
{
    (void)state;
    const struct focus *f = answers(A);
    assert_int_equal(focus_at(f, 510, 110)->id, B);
    assert_int_equal(focus_at(f, 510, 110)->intent, INTENT_ANSWER_B);
    assert_int_equal(focus_at(f, 120, 525)->id, HELP);
    assert_null(focus_at(f, 0, 0));
}

static void test_intent_names(void **state)
{
    (void)state;
    for (int i = 0; i < INTENTS; i++) {
        enum intent back;
        assert_true(intent_by_name(intent_name((enum intent)i), &back));
        assert_int_equal(back, i);
    }
    enum intent none;
    assert_false(intent_by_name("answer-e", &none));
}

static void test_default_keys(void **state)
{
    (void)state;
    size_t count;
    const struct key_binding *keys = intent_default_keys(&count);
    assert_int_equal(intent_of_key(keys, count, "b"), INTENT_ANSWER_B);
    assert_int_equal(intent_of_key(keys, count, "keypad 4"), INTENT_ANSWER_D);
    assert_int_equal(intent_of_key(keys, count, "pagedown"), INTENT_NEXT);
    assert_int_equal(intent_of_key(keys, count, "q"), INTENT_NONE);
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < i; k++)
            assert_string_not_equal(keys[i].key, keys[k].key);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_moves_in_a_grid), cmocka_unit_test(test_prefers_the_same_row),
        cmocka_unit_test(test_steps_go_round),  cmocka_unit_test(test_a_focus_always_shows),
        cmocka_unit_test(test_pointer),         cmocka_unit_test(test_intent_names),
        cmocka_unit_test(test_default_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
