/* Calendar dates: reading, writing, and that every day of ten thousand years comes back. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/date.h"

static void dates_are_read_as_days(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t days;
    } cases[] = {
        { "1970-01-01", 0 },       { "1969-12-31", -1 },      { "2000-02-29", 11016 },  { "2000-03-01", 11017 },
        { "2012-02-06", 15376 },   { "2013-05-26", 15851 },   { "1900-02-28", -25509 }, { "1900-03-01", -25508 },
        { "0001-01-01", -719162 }, { "9999-12-31", 2932896 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int64_t days = 77;
        if (!date_parse(cases[i].text, &days) || days != cases[i].days)
            fail_msg("%s is read as %lld", cases[i].text, (long long)days);
    }
}

static void anything_else_is_no_date(void **state)
{
    (void)state;
    static const char *const texts[] = { "",           "2012",        "2012-02",     "2012-2-06",  "2012-02-6",
                                         "12-02-06",   "2012-02-30",  "2013-02-29",  "1900-02-29", "2012-04-31",
                                         "2012-00-10", "2012-13-10",  "2012-10-00",  "2012-10-32", "2012/02/06",
                                         "20120206",   "2012-02-06 ", " 2012-02-06", "0000-01-01", "-001-01-01",
                                         "2012-02-0x", "2012-0x-06",  "2012-02-066", "06.02.2012" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        int64_t days;
        if (date_parse(texts[i], &days))
            fail_msg("\"%s\" is read", texts[i]);
    }
}

static void assert_written(const char *date, const char *lang, const char *expected)
{
    struct buf out = { 0 };
    int64_t days;
    assert_true(date_parse(date, &days));
    date_format(&out, days, lang);
    assert_string_equal(buf_text(&out), expected);
    buf_fini(&out);
}

static void dates_are_written_as_the_language_does(void **state)
{
    (void)state;
    assert_written("2012-02-06", "de", "6.\u00A0Februar 2012");
    assert_written("2012-02-06", "en", "February\u00A06, 2012");
    assert_written("2012-02-06", "fr", "2012-02-06");
    assert_written("0987-03-31", "de", "31.\u00A0März 987");
    assert_written("0987-03-31", "fr", "0987-03-31");
    assert_written("1969-12-01", "en", "December\u00A01, 1969");
}

static void every_day_comes_back(void **state)
{
    (void)state;
    int64_t first = 0, last = 0, read;
    struct buf text = { 0 };
    assert_true(date_parse("0001-01-01", &first) && date_parse("9999-12-31", &last));
    for (int64_t day = first; day <= last; day++) {
        buf_clear(&text);
        date_format(&text, day, "");
        if (!date_parse(buf_text(&text), &read) || read != day)
            fail_msg("day %lld becomes %s", (long long)day, buf_text(&text));
    }
    buf_fini(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_read_as_days),
        cmocka_unit_test(anything_else_is_no_date),
        cmocka_unit_test(dates_are_written_as_the_language_does),
        cmocka_unit_test(every_day_comes_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
