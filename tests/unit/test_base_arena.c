/* Arena and error texts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

static void memory_is_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    unsigned char *before = NULL;
    for (size_t size = 0; size < 3000; size += 7) {
        assert_string_equal(arena_string(&a, "odd"), "odd"); /* texts are not aligned */
        unsigned char *memory = arena_alloc(&a, size);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        assert_ptr_not_equal(memory, before);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xAA, size);
        before = memory;
    }
    arena_fini(&a);
}

static void a_block_larger_than_the_usual_one_is_given(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    char *small = arena_alloc(&a, 10);
    char *large = arena_alloc(&a, 1000000);
    large[999999] = 'x';
    small[9] = 'y';
    assert_int_equal(large[999999], 'x');
    arena_fini(&a);
}

static void a_reset_arena_gives_zeroed_memory_again(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    arena_reset(&a);
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 100; i++) {
            char *memory = arena_alloc(&a, 1000);
            assert_int_equal(memory[0], 0);
            assert_int_equal(memory[999], 0);
            memset(memory, 1, 1000);
        }
        arena_reset(&a);
    }
    arena_fini(&a);
    assert_null(a.head);
}

static void texts_are_copied_and_printed(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    assert_string_equal(arena_copy(&a, "Vorhang auf", 7), "Vorhang");
    assert_string_equal(arena_string(&a, ""), "");
    assert_string_equal(arena_printf(&a, "%s %d", "Akt", 2), "Akt 2");
    char wide[5000];
    memset(wide, 'w', sizeof wide - 1);
    wide[sizeof wide - 1] = '\0';
    assert_int_equal(strlen(arena_printf(&a, "<%s>", wide)), sizeof wide + 1);
    arena_fini(&a);
}

static void an_error_is_cut_at_a_whole_character(void **state)
{
    (void)state;
    char euros[3 * ERR_TEXT_MAX + 1] = "";
    for (int i = 0; i < ERR_TEXT_MAX; i++)
        memcpy(euros + 3 * i, "\u20AC", 4);
    for (int shift = 0; shift < 3; shift++) {
        struct err err = { { 0 } };
        assert_false(err_set(&err, "%.*s%s", shift, "aaa", euros));
        size_t len = strlen(err.text);
        assert_true(len < ERR_TEXT_MAX && len > ERR_TEXT_MAX - 4);
        assert_true(utf8_valid(err.text, len, NULL));
    }
}

static void an_error_may_contain_its_old_text_and_nobody_need_listen(void **state)
{
    (void)state;
    struct err err = { { 0 } };
    assert_false(err_set(&err, "line %d", 7));
    assert_false(err_set(&err, "FILE: %s", err.text));
    assert_string_equal(err.text, "FILE: line 7");
    assert_false(err_set(NULL, "unheard"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_aligned_and_apart),
        cmocka_unit_test(a_block_larger_than_the_usual_one_is_given),
        cmocka_unit_test(a_reset_arena_gives_zeroed_memory_again),
        cmocka_unit_test(texts_are_copied_and_printed),
        cmocka_unit_test(an_error_is_cut_at_a_whole_character),
        cmocka_unit_test(an_error_may_contain_its_old_text_and_nobody_need_listen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
