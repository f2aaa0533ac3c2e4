/* Quiz codes: what goes in comes out, and no slip of the tongue or the pen goes unnoticed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "quiz/code.h"
#include "quiz/crockford.h"

static struct quiz_code draw_code(struct rng *rng)
{
    return (struct quiz_code){ rng_below(rng, 4096), rng_below(rng, 16), (int)rng_below(rng, QUIZ_LEVELS),
                               rng_below(rng, 1u << QUIZ_SEED_BITS) };
}

static bool same(const struct quiz_code *a, const struct quiz_code *b)
{
    return a->fingerprint == b->fingerprint && a->mode == b->mode && a->level == b->level && a->seed == b->seed;
}

static void every_code_is_read_as_it_was_written(void **state)
{
    (void)state;
    struct rng rng = rng_stream(1, 0, "code");
    struct quiz_code edges[] = { { 0, 0, QUIZ_EASY, 0 },
                                 { 4095, 15, QUIZ_HARD, (1u << QUIZ_SEED_BITS) - 1 },
                                 { 1, 1, QUIZ_MEDIUM, 1 } };
    for (int i = 0; i < 5000; i++) {
        char text[QUIZ_CODE_TEXT];
        struct quiz_code code = i < 3 ? edges[i] : draw_code(&rng), back;
        quiz_code_format(&code, text);
        assert_int_equal(strlen(text), 13);
        assert_true(text[4] == '-' && text[9] == '-');
        assert_true(quiz_code_parse(text, &back, NULL));
        assert_true(same(&code, &back));
    }
}

static void the_same_code_is_written_everywhere(void **state)
{
    (void)state;
    char text[QUIZ_CODE_TEXT];
    struct quiz_code code = { 0xABC, 5, QUIZ_HARD, 0x1234567 };
    quiz_code_format(&code, text);
    assert_string_equal(text, "6NWA-8J6H-B7J");
}

static void small_letters_spaces_and_lookalikes_are_understood(void **state)
{
    (void)state;
    struct rng rng = rng_stream(2, 0, "code");
    for (int i = 0; i < 500; i++) {
        char text[QUIZ_CODE_TEXT], typed[64];
        struct quiz_code code = draw_code(&rng), back;
        quiz_code_format(&code, text);
        size_t n = 0;
        for (const char *p = text; *p != '\0'; p++) {
            char c = *p;
            if (c == '-')
                continue;
            c = c == '0' ? 'o' : c == '1' ? (i % 2 ? 'I' : 'l') : (char)(c >= 'A' ? c - 'A' + 'a' : c);
            typed[n++] = c;
            if (n % 3 == 0)
                typed[n++] = ' ';
        }
        typed[n] = '\0';
        assert_true(quiz_code_parse(typed, &back, NULL));
        assert_true(same(&code, &back));
    }
}

static void every_wrong_symbol_is_noticed(void **state)
{
    (void)state;
    struct rng rng = rng_stream(3, 0, "code");
    for (int i = 0; i < 200; i++) {
        char text[QUIZ_CODE_TEXT];
        struct quiz_code code = draw_code(&rng), back;
        quiz_code_format(&code, text);
        for (char *p = text; *p != '\0'; p++) {
            char right = *p;
            for (unsigned value = 0; value < 32 && right != '-'; value++) {
                *p = crockford_symbol(value);
                assert_int_equal(quiz_code_parse(text, &back, NULL), *p == right);
            }
            *p = right;
        }
    }
}

static void every_exchange_of_neighbours_is_noticed(void **state)
{
    (void)state;
    struct rng rng = rng_stream(4, 0, "code");
    int exchanged = 0;
    for (int i = 0; i < 5000; i++) {
        char text[QUIZ_CODE_TEXT];
        struct quiz_code code = draw_code(&rng), back;
        quiz_code_format(&code, text);
        for (int at = 0; at < 12; at++) {
            int next = at + 1 + (text[at + 1] == '-');
            char a = text[at], b = text[next];
            if (a == '-' || a == b)
                continue;
            text[at] = b;
            text[next] = a;
            assert_false(quiz_code_parse(text, &back, NULL));
            text[at] = a;
            text[next] = b;
            exchanged++;
        }
    }
    assert_true(exchanged > 40000);
}

static void refused(const char *text, const char *reason)
{
    struct err err = { { 0 } };
    struct quiz_code code;
    if (quiz_code_parse(text, &code, &err))
        fail_msg("%s is read", text);
    assert_string_equal(err.text, reason);
}

static void what_is_wrong_is_said(void **state)
{
    (void)state;
    refused("6NWA-8J6H-B7K", "the code is mistyped: its check symbol does not fit; compare it symbol by symbol");
    refused("6NUA-8J6H-B7J", "symbol 3 of the code cannot be; expected digits and letters without U");
    refused("6NWA-8J6H-B7é", "symbol 11 of the code cannot be; expected digits and letters without U");
    refused("6NWA-8J6H-B7", "the code has 10 symbols; expected 11: XXXX-XXXX-XXX");
    refused("", "the code has 0 symbols; expected 11: XXXX-XXXX-XXX");
    refused("6NWA-8J6H-B7JX", "the code is too long; expected 11 symbols: XXXX-XXXX-XXX");
    refused("0000-0000-000", "the code was made by another version of Curtain Up");
}

static void a_code_fits_the_pack_it_was_made_for(void **state)
{
    (void)state;
    struct pack pack = { .fingerprint = UINT64_C(0x123456789ABCDABC) };
    struct quiz_code code = { 0xABC, 0, QUIZ_EASY, 1 };
    assert_true(quiz_code_fits(&code, &pack));
    pack.fingerprint ^= 1;
    assert_false(quiz_code_fits(&code, &pack));
}

static void symbols_are_crockfords(void **state)
{
    (void)state;
    for (unsigned value = 0; value < 32; value++) {
        char symbol = crockford_symbol(value);
        assert_null(strchr("ILOU", symbol));
        assert_int_equal(crockford_value(symbol), value);
    }
    assert_int_equal(crockford_value('\0'), -1);
    assert_int_equal(crockford_value('u'), -1);
    assert_int_equal(crockford_value('*'), -1);
}

static void an_id_is_written_with_all_its_bits(void **state)
{
    (void)state;
    char a[14], b[14];
    question_id_text(UINT64_MAX, a);
    assert_string_equal(a, "FZZZZZZZZZZZZ");
    question_id_text(0, a);
    assert_string_equal(a, "0000000000000");
    for (int i = 0; i < 64; i++) {
        question_id_text(UINT64_C(1) << i, b);
        assert_string_not_equal(a, b);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_is_read_as_it_was_written),
        cmocka_unit_test(the_same_code_is_written_everywhere),
        cmocka_unit_test(small_letters_spaces_and_lookalikes_are_understood),
        cmocka_unit_test(every_wrong_symbol_is_noticed),
        cmocka_unit_test(every_exchange_of_neighbours_is_noticed),
        cmocka_unit_test(what_is_wrong_is_said),
        cmocka_unit_test(a_code_fits_the_pack_it_was_made_for),
        cmocka_unit_test(symbols_are_crockfords),
        cmocka_unit_test(an_id_is_written_with_all_its_bits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
