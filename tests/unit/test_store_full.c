/* A disk that really fills up, in the middle of a line and of a save: everything acknowledged must be there afterwards. The
 * faults of tests/fault are made up; this one is the system's own. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <sys/resource.h>
#include <cmocka.h>

#include "platform/store.h"
#include "support/scratch.h"

static struct journal_head head(void)
{
    return (struct journal_head){ .pack = "example", .count = 5, .rules = match_rules(MATCH_CLASSIC), .seat_count = 1 };
}

/* Files may grow to `bytes` and not beyond: what a full disk looks like to a program. */
static void limit_files(rlim_t bytes)
{
    struct rlimit limit;
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = bytes;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

static void test_disk_full_in_the_middle_of_a_line(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct err err = { { 0 } };
    struct journal_head h = head();
    struct store *store = store_open(scratch.folder, 0);
    assert_true(store_begin(store, &h, &err));
    for (int i = 0; i < 6; i++) {
        bool full = i == 2 || i == 3;
        struct match_event event = { .kind = EVENT_HINT, .seat = 0, .value = 0, .time = i };
        if (full)
            limit_files(strlen(scratch_read(&scratch, "journal.jsonl")) + 5);
        bool ok = store_event(store, &event, &err);
        limit_files(RLIM_INFINITY);
        assert_int_equal(ok, !full);
        if (full)
            assert_non_null(strstr(err.text, "check the free space"));
    }
    store_close(store);
    store = store_open(scratch.folder, 0);
    const struct journal *journal = store_unfinished(store, &err);
    assert_non_null(journal);
    assert_int_equal(journal->event_count, 6);
    for (int i = 0; i < 6; i++)
        assert_int_equal(journal->events[i].time, i);
    store_close(store);
    scratch_remove(&scratch);
}

static void test_disk_full_while_saving(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct err err = { { 0 } };
    struct store *store = store_open(scratch.folder, 0);
    assert_true(store_save(store, &err));
    const char *before = scratch_read(&scratch, "save.json");
    store_data(store)->settings.length = 20;
    limit_files(20);
    assert_false(store_save(store, &err));
    limit_files(RLIM_INFINITY);
    assert_non_null(strstr(err.text, "save.json"));
    assert_non_null(strstr(err.text, "check the free space"));
    assert_string_equal(scratch_read(&scratch, "save.json"), before);
    assert_int_equal(scratch_count(&scratch, "tmp"), 0);
    assert_true(store_save(store, &err));
    assert_non_null(strstr(scratch_read(&scratch, "save.json"), "\"length\": 20"));
    store_close(store);
    scratch_remove(&scratch);
}

int main(void)
{
    signal(SIGXFSZ, SIG_IGN);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_disk_full_in_the_middle_of_a_line),
        cmocka_unit_test(test_disk_full_while_saving),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
