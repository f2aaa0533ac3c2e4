/* The promise: what was acknowledged survives. A writer is killed at any moment, and a disk fills up in the middle of a
 * line; both times everything acknowledged must be there afterwards. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <cmocka.h>

#include "base/rng.h"
#include "platform/store.h"
#include "support/scratch.h"

enum { KILLS = 40, SAVE_EVERY = 3 };

/* What the writer says after each step: how many events and saves the store acknowledged. */
struct acknowledged {
    int events, saves;
};

static struct journal_head head(void)
{
    return (struct journal_head){ .pack = "example", .count = 5, .rules = match_rules(MATCH_CLASSIC), .seat_count = 1 };
}

/* Goes on where the last one was killed, for ever. Event number i has time i, save number i keeps `created` i. */
static void write_for_ever(const char *folder, int report)
{
    struct store *store = store_open(folder, 0);
    const struct journal *journal = store_unfinished(store, NULL);
    struct journal_head h = head();
    struct acknowledged done = { 0 };
    if (journal != NULL)
        done.events = journal->event_count;
    if (!(journal != NULL ? store_resume(store, NULL) : store_begin(store, &h, NULL)))
        _exit(1);
    if (store_data(store)->profile_count == 0)
        save_add_profile(store_data(store), "Ada", 0, NULL, NULL);
    done.saves = (int)store_data(store)->profiles[0].created;
    for (;;) {
        struct match_event event = { .kind = EVENT_HINT, .seat = 0, .value = 0, .time = done.events };
        if (!store_event(store, &event, NULL))
            _exit(1);
        done.events++;
        if (done.events % SAVE_EVERY == 0) {
            store_data(store)->profiles[0].created = done.saves + 1;
            if (!store_save(store, NULL))
                _exit(1);
            done.saves++;
        }
        if (write(report, &done, sizeof done) != sizeof done)
            _exit(1);
    }
}

static struct acknowledged run_and_kill(const char *folder, long after_us)
{
    struct acknowledged last = { 0 }, next;
    struct timespec pause = { 0, after_us * 1000 };
    int report[2], status;
    assert_int_equal(pipe(report), 0);
    pid_t writer = fork();
    if (writer == 0) {
        close(report[0]);
        write_for_ever(folder, report[1]);
    }
    close(report[1]);
    assert_int_equal(read(report[0], &last, sizeof last), sizeof last);
    nanosleep(&pause, NULL);
    assert_int_equal(kill(writer, SIGKILL), 0);
    while (read(report[0], &next, sizeof next) == sizeof next)
        last = next;
    close(report[0]);
    assert_int_equal(waitpid(writer, &status, 0), writer);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    return last;
}

static void test_killed_at_any_moment(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct rng rng = rng_stream(1, 0, "kill");
    for (int i = 0; i < KILLS; i++) {
        struct acknowledged done = run_and_kill(scratch.folder, (long)rng_below(&rng, 20000));
        struct err err = { { 0 } };
        struct store *store = store_open(scratch.folder, 0);
        const struct journal *journal = store_unfinished(store, &err);
        if (store_notice(store) != STORE_FINE || journal == NULL)
            fail_msg("kill %d: %s %s", i, store_notice_detail(store), err.text);
        /* at most one event or save more than acknowledged, never one less */
        assert_in_range(journal->event_count, done.events, done.events + 1);
        for (int j = 0; j < journal->event_count; j++)
            assert_int_equal(journal->events[j].time, j);
        if (done.saves > 0)
            assert_in_range(store_data(store)->profiles[0].created, done.saves, done.saves + 1);
        assert_int_equal(scratch_count(&scratch, "unreadable"), 0);
        store_close(store);
    }
    scratch_remove(&scratch);
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
        cmocka_unit_test(test_killed_at_any_moment),
        cmocka_unit_test(test_disk_full_in_the_middle_of_a_line),
        cmocka_unit_test(test_disk_full_while_saving),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
