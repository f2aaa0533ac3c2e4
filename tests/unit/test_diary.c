/* The diary: days, months, days in a row, and parts of other saves; and sums under names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/date.h"
#include "record/diary.h"
#include "record/ledger.h"

static int day_of(const char *date)
{
    int64_t days;
    assert_true(date_parse(date, &days));
    return (int)days;
}

static int asked(const struct diary *diary, const char *player)
{
    int sum = 0;
    for (int i = 0; i < diary->count; i++)
        sum += strcmp(diary->items[i].player, player) == 0 ? diary->items[i].asked : 0;
    return sum;
}

static const struct diary_entry *find(const struct diary *diary, const char *player, bool month, int day)
{
    for (int i = 0; i < diary->count; i++) {
        const struct diary_entry *entry = &diary->items[i];
        if (strcmp(entry->player, player) == 0 && entry->month == month && entry->day == day)
            return entry;
    }
    return NULL;
}

static void test_days_become_months(void **state)
{
    (void)state;
    struct diary diary = { .items = NULL };
    int first = day_of("2024-01-30"), last = day_of("2026-11-21");
    for (int day = first; day <= last; day++) {
        diary_add(&diary, "Ada", day, day % 3 == 0);
        diary_add(&diary, "Ben", day, true);
        diary_fold(&diary, "Ada", day);
    }
    assert_int_equal(asked(&diary, "Ada"), last - first + 1);
    assert_int_equal(find(&diary, "Ada", true, day_of("2024-01-01"))->asked, 2);
    assert_int_equal(find(&diary, "Ada", true, day_of("2024-02-01"))->asked, 29);
    assert_int_equal(find(&diary, "Ada", true, day_of("2024-02-01"))->right, 10);
    assert_null(find(&diary, "Ada", false, last - DIARY_DAYS));
    assert_non_null(find(&diary, "Ada", false, last - DIARY_DAYS + 1));
    assert_non_null(find(&diary, "Ben", false, first));
    for (int i = 1; i < diary.count; i++)
        assert_true(strcmp(diary.items[i - 1].player, diary.items[i].player) <= 0);
    diary_add(&diary, "Ada", day_of("2024-02-10"), true); /* the clock is wrong: it is not kept as a day */
    assert_int_equal(find(&diary, "Ada", true, day_of("2024-02-01"))->asked, 30);
    assert_true(diary_forget_before(&diary, last - 9));
    assert_false(diary_forget_before(&diary, last - 9));
    assert_int_equal(asked(&diary, "Ben"), 10);
    assert_int_equal(asked(&diary, "Ada"), 10);
    diary_rename(&diary, "Ben", "Aab");
    assert_int_equal(find(&diary, "Aab", false, last)->asked, 1);
    diary_forget(&diary, "Ada");
    assert_int_equal(diary.count, 10);
    diary_free(&diary);
}

static void test_runs(void **state)
{
    (void)state;
    struct diary diary = { .items = NULL };
    assert_int_equal(diary_run(&diary, "Ada", 100).best, 0);
    static const int days[] = { 10, 11, 12, 13, 20, 21, 22, 30 };
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        diary_add(&diary, "Ada", days[i], true);
    diary_add(&diary, "Ben", 31, true);
    assert_int_equal(diary_run(&diary, "Ada", 30).best, 4);
    assert_int_equal(diary_run(&diary, "Ada", 30).now, 1);
    assert_int_equal(diary_run(&diary, "Ada", 31).now, 1); /* today is not over yet */
    assert_int_equal(diary_run(&diary, "Ada", 32).now, 0);
    diary_add(&diary, "Ada", 31, true);
    assert_int_equal(diary_run(&diary, "Ada", 31).now, 2);
    diary_free(&diary);
}

/* What was played in different saves is told apart, and summed up. */
static void test_parts(void **state)
{
    (void)state;
    struct arena a;
    struct diary_sum *sums;
    struct diary diary = { .items = NULL };
    arena_init(&a);
    diary_add(&diary, "Ada", 20000, true);
    struct diary_entry *other = diary_get(&diary, "Ada", 7, false, 20000);
    other->asked = 10;
    other->right = 4;
    diary_get(&diary, "Ada", 7, false, 19999)->asked = 1;
    diary_get(&diary, "Ada", 7, true, 19000)->asked = 30;
    diary_add(&diary, "Ben", 20000, true);
    assert_int_equal(diary_sums(&diary, "Ada", &a, &sums), 3);
    assert_true(sums[0].month && !sums[1].month);
    assert_int_equal(sums[2].day, 20000);
    assert_int_equal(sums[2].asked, 11);
    assert_int_equal(sums[2].right, 5);
    assert_int_equal(diary_run(&diary, "Ada", 20000).best, 2);
    diary_fold(&diary, "Ada", 20000 + DIARY_DAYS);
    assert_int_equal(diary_sums(&diary, "Ada", &a, &sums), 2);
    assert_int_equal(asked(&diary, "Ada"), 42);
    diary_forget_part(&diary, "Ada", 7);
    assert_int_equal(asked(&diary, "Ada"), 1);
    arena_fini(&a);
    diary_free(&diary);
}

static void test_ledger(void **state)
{
    (void)state;
    struct ledger x = { .items = NULL }, y = { .items = NULL };
    for (int i = 0; i < 5; i++)
        ledger_add(&x, "object", i < 3);
    for (int i = 0; i < 4; i++)
        ledger_add(&y, "value", true);
    ledger_add(&y, "object", true);
    ledger_add_all(&x, &y);
    assert_int_equal(ledger_find(&x, "object")->asked, 6);
    assert_int_equal(ledger_find(&x, "object")->right, 4);
    assert_int_equal(ledger_find(&x, "value")->right, 4);
    assert_null(ledger_find(&x, "count"));
    ledger_free(&x);
    ledger_free(&y);
}

static void refused(const char *text, const char *reason)
{
    struct err err = { { 0 } };
    struct diary diary = { .items = NULL };
    struct json_doc *doc = json_parse("x", text, strlen(text), 1000, &err);
    assert_non_null(doc);
    struct json_at root = json_root(doc);
    assert_false(diary_read(&root, &diary, &err));
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
    diary_free(&diary);
    json_free(doc);
}

static void test_broken_text(void **state)
{
    (void)state;
    refused("{\"diary\":{}}", "/diary");
    refused("{\"diary\":[{}]}", "/diary/0");
    refused("{\"diary\":[{\"days\":{\"2026-02-30\":{}}}]}", "expected a day");
    refused("{\"diary\":[{\"days\":{\"2026-13\":{}}}]}", "expected a day");
    refused("{\"diary\":[{\"days\":{\"1969-12-31\":{}}}]}", "expected a day");
    refused("{\"diary\":[{\"days\":{\"2026-11-21-and-more\":{}}}]}", "expected a day");
    refused("{\"diary\":[{\"days\":{\"2026-11-21\":{\"asked\":1,\"right\":2}}}]}", "/right");
    refused("{\"diary\":[{\"days\":{\"2026-11\":{}}},{\"days\":{\"2026-11\":{}}}]}", "there before");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_days_become_months),
        cmocka_unit_test(test_runs),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_ledger),
        cmocka_unit_test(test_broken_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
