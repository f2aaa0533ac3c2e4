/* Exact decimals: reading, writing, rounding. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/number.h"

static void figures_are_read_as_steps(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int decimals;
        int64_t value;
    } cases[] = {
        { "1.80", 2, 180 },
        { "1.8", 2, 180 },
        { "1", 2, 100 },
        { "-1.80", 2, -180 },
        { "-0", 0, 0 },
        { "007", 0, 7 },
        { "0.000000001", 9, 1 },
        { "999999999999999999", 0, INT64_C(999999999999999999) },
        { "-9000000000.000000001", 9, INT64_C(-9000000000000000001) },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t value = 77;
        assert_true(number_parse(cases[i].text, cases[i].decimals, &value));
        assert_true(value == cases[i].value);
    }
}

static void anything_else_is_no_figure(void **state)
{
    (void)state;
    static const char *const texts[] = { "",
                                         "-",
                                         ".",
                                         ".5",
                                         "5.",
                                         "1,8",
                                         "1.8.0",
                                         "+1",
                                         "1e3",
                                         " 1",
                                         "1 ",
                                         "0x10",
                                         "--1",
                                         "1-",
                                         "1.234",
                                         "\xD9\xA1",
                                         "-.5",
                                         "inf",
                                         "nan",
                                         "१",
                                         "10000000000000000000",
                                         "92233720368547758.08" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        int64_t value = 77;
        if (number_parse(texts[i], 2, &value))
            fail_msg("\"%s\" is read", texts[i]);
        assert_true(value == 77);
    }
    int64_t value;
    assert_false(number_parse("1.", 0, &value));
    assert_false(number_parse("1.0", 0, &value));
}

static void numbers_are_written_as_the_language_does(void **state)
{
    (void)state;
    static const struct {
        int64_t value;
        int decimals;
        const char *de, *en;
    } cases[] = {
        { 180, 2, "1,80", "1.80" },
        { 5, 2, "0,05", "0.05" },
        { 0, 0, "0", "0" },
        { -180, 2, "\u22121,80", "\u22121.80" },
        { 999, 0, "999", "999" },
        { 1000, 0, "1\u202F000", "1\u202F000" },
        { 123456789, 2, "1\u202F234\u202F567,89", "1\u202F234\u202F567.89" },
        { INT64_MIN, 0, "\u22129\u202F223\u202F372\u202F036\u202F854\u202F775\u202F808",
          "\u22129\u202F223\u202F372\u202F036\u202F854\u202F775\u202F808" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct number_style de = number_style("de"), en = number_style("en");
        struct buf b = { 0 };
        number_format(&b, cases[i].value, cases[i].decimals, &de);
        assert_string_equal(buf_text(&b), cases[i].de);
        buf_clear(&b);
        number_format(&b, cases[i].value, cases[i].decimals, &en);
        assert_string_equal(buf_text(&b), cases[i].en);
        buf_fini(&b);
    }
    struct number_style plain = { ".", "'", 0 };
    struct buf b = { 0 };
    number_format(&b, 1234567, 0, &plain);
    assert_string_equal(buf_text(&b), "1234567");
    buf_fini(&b);
}

static void rounding_goes_half_away_from_zero(void **state)
{
    (void)state;
    static const int64_t cases[][3] = { { 149, 2, 1 },   { 150, 2, 2 }, { -149, 2, -1 },
                                        { -150, 2, -2 }, { 0, 9, 0 },   { 12345, 0, 12345 },
                                        { 4, 1, 0 },     { 5, 1, 1 },   { -5, 1, -1 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_true(number_round(cases[i][0], (int)cases[i][1]) == cases[i][2]);
}

static void a_product_is_divided_without_overflow(void **state)
{
    (void)state;
    assert_true(number_muldiv(7, 3, 2) == 11);
    assert_true(number_muldiv(-7, 3, 2) == -11);
    assert_true(number_muldiv(7, 3, -2) == -11);
    assert_true(number_muldiv(-7, -3, 2) == 11);
    assert_true(number_muldiv(1, 1, 3) == 0);
    assert_true(number_muldiv(INT64_MAX, INT64_MAX, INT64_MAX) == INT64_MAX);
    assert_true(number_muldiv(INT64_MIN, 10, 10) == INT64_MIN);
    for (int64_t a = -40; a <= 40; a++)
        for (int64_t c = -9; c <= 9; c++) {
            if (c == 0)
                continue;
            int64_t q = number_muldiv(a, 1, c), twice = 2 * llabs(a) - 2 * llabs(q) * llabs(c);
            assert_true(twice >= -llabs(c) && twice < llabs(c)); /* |a/c| - |q| in [-1/2, 1/2) */
            assert_true(q == 0 || (q > 0) == ((a > 0) == (c > 0)));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_are_read_as_steps),
        cmocka_unit_test(anything_else_is_no_figure),
        cmocka_unit_test(numbers_are_written_as_the_language_does),
        cmocka_unit_test(rounding_goes_half_away_from_zero),
        cmocka_unit_test(a_product_is_divided_without_overflow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
