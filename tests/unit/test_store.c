/* The save folder: what survives, what is set aside, and what is never touched. A full disk is in
 * test_store_full.c, crashes and all other faults in tests/fault. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "platform/store.h"
#include "support/scratch.h"

#define NOW   INT64_C(1770000000) /* 2026-02-02 02:40:00 UTC */
#define ASIDE "unreadable-20260202-024000"

static struct store *open_as(struct scratch *scratch, enum store_notice expected)
{
    struct store *store = store_open(scratch->folder, NOW);
    if (store_notice(store) != expected)
        fail_msg("notice %d, expected %d: %s", store_notice(store), expected, store_notice_detail(store));
    return store;
}

static void save(struct store *store)
{
    struct err err = { { 0 } };
    if (!store_save(store, &err))
        fail_msg("%s", err.text);
}

/* Leaves a save.json with length 15 and a save.json.bak with length 5. */
static void fill(struct scratch *scratch)
{
    struct store *store = open_as(scratch, STORE_FINE);
    store_data(store)->settings.length = 5;
    save(store);
    store_data(store)->settings.length = 15;
    save(store);
    store_close(store);
}

static struct journal_head head(void)
{
    return (struct journal_head){ .pack = "example",
                                  .fingerprint = 1,
                                  .seed = 7,
                                  .count = 5,
                                  .level = QUIZ_EASY,
                                  .rules = match_rules(MATCH_CLASSIC),
                                  .seat_count = 1,
                                  .when = NOW };
}

static void add_events(struct store *store, int first, int count)
{
    struct err err = { { 0 } };
    for (int i = first; i < first + count; i++) {
        struct match_event event = { .kind = EVENT_ANSWER, .seat = 0, .value = i % 4, .time = i };
        if (!store_event(store, &event, &err))
            fail_msg("%s", err.text);
    }
}

static void begin(struct store *store)
{
    struct err err = { { 0 } };
    struct journal_head h = head();
    if (!store_begin(store, &h, &err))
        fail_msg("%s", err.text);
}

static const struct journal *unfinished(struct store *store, int events)
{
    struct err err = { { 0 } };
    const struct journal *journal = store_unfinished(store, &err);
    if (journal == NULL)
        fail_msg("no match left: %s", err.text);
    assert_int_equal(journal->event_count, events);
    for (int i = 0; i < events; i++)
        assert_int_equal(journal->events[i].time, i);
    return journal;
}

/* --- save.json --- */

/* Who was deleted is in no file of the folder any more. */
static void test_forgotten_is_in_no_file(void **state)
{
    (void)state;
    struct err err;
    struct scratch scratch = scratch_make();
    struct store *store = open_as(&scratch, STORE_FINE);
    assert_true(save_add_profile(store_data(store), "Zoe Example", NOW, NULL, &err));
    assert_true(save_add_profile(store_data(store), "Ada", NOW, NULL, &err));
    save(store);
    save(store);
    assert_non_null(strstr(scratch_read(&scratch, "save.json.bak"), "Zoe Example"));
    save_remove_profile(store_data(store), 0);
    assert_true(store_purge(store, false, &err));
    assert_null(strstr(scratch_read(&scratch, "save.json"), "Zoe Example"));
    assert_null(strstr(scratch_read(&scratch, "save.json.bak"), "Zoe Example"));
    assert_non_null(strstr(scratch_read(&scratch, "save.json.bak"), "Ada"));
    store_close(store);
    scratch_remove(&scratch);
}

static void test_saved_is_there_again(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct store *store = open_as(&scratch, STORE_FINE);
    assert_true(store_saves(store));
    assert_string_equal(store_folder(store), scratch.folder);
    assert_string_equal(store_notice_detail(store), "");
    store_close(store);
    fill(&scratch);
    store = open_as(&scratch, STORE_FINE);
    assert_int_equal(store_data(store)->settings.length, 15);
    store_close(store);
    assert_non_null(strstr(scratch_read(&scratch, "save.json.bak"), "\"length\": 5"));
    assert_int_equal(scratch_count(&scratch, "tmp"), 0);
    assert_int_equal(scratch_count(&scratch, "writable"), 0);
    scratch_remove(&scratch);
}

static void test_folder_is_made(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct stat made;
    struct store *store = store_open(scratch_path(&scratch, "new/"), NOW);
    assert_int_equal(store_notice(store), STORE_FINE);
    save(store);
    assert_string_equal(store_folder(store), scratch_path(&scratch, "new"));
    store_close(store);
    assert_non_null(scratch_read(&scratch, "new/save.json"));
    assert_int_equal(stat(scratch_path(&scratch, "new"), &made), 0);
    assert_int_equal(made.st_mode & 0777, 0700);
    scratch_remove(&scratch);
}

static void test_the_usual_folder(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    setenv("XDG_DATA_HOME", scratch.folder, 1);
    struct store *store = store_open(NULL, NOW);
    assert_int_equal(store_notice(store), STORE_FINE);
    save(store);
    store_close(store);
    assert_non_null(scratch_read(&scratch, "curtainup/save.json"));
    scratch_remove(&scratch);
}

static void test_broken_save_is_set_aside(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    fill(&scratch);
    scratch_write(&scratch, "save.json", "{\"version\":1,\"settings\"");
    struct store *store = open_as(&scratch, STORE_BACKUP);
    assert_string_equal(store_notice_detail(store), scratch_path(&scratch, "save.json." ASIDE));
    assert_string_equal(scratch_read(&scratch, "save.json." ASIDE), "{\"version\":1,\"settings\"");
    assert_int_equal(store_data(store)->settings.length, 5);
    assert_true(store_saves(store));
    store_data(store)->settings.length = 20;
    save(store);
    assert_non_null(strstr(scratch_read(&scratch, "save.json"), "\"length\": 20"));
    assert_non_null(strstr(scratch_read(&scratch, "save.json.bak"), "\"length\": 5"));
    save(store);
    assert_non_null(strstr(scratch_read(&scratch, "save.json.bak"), "\"length\": 20"));
    store_close(store);
    scratch_remove(&scratch);
}

static void test_set_aside_takes_a_free_name(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    scratch_write(&scratch, "save.json." ASIDE, "first");
    scratch_write(&scratch, "save.json", "second");
    store_close(open_as(&scratch, STORE_LOST));
    assert_string_equal(scratch_read(&scratch, "save.json." ASIDE), "first");
    assert_string_equal(scratch_read(&scratch, "save.json." ASIDE "-2"), "second");
    scratch_remove(&scratch);
}

static void test_both_broken(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    scratch_write(&scratch, "save.json", "");
    scratch_write(&scratch, "save.json.bak", "broken too");
    struct store *store = open_as(&scratch, STORE_LOST);
    assert_string_equal(scratch_read(&scratch, "save.json." ASIDE), "");
    assert_string_equal(scratch_read(&scratch, "save.json.bak." ASIDE), "broken too");
    save(store);
    save(store);
    store_close(store);
    assert_string_equal(scratch_read(&scratch, "save.json.bak." ASIDE), "broken too");
    store_close(open_as(&scratch, STORE_FINE));
    scratch_remove(&scratch);
}

static void test_only_the_backup_is_there(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    fill(&scratch);
    assert_int_equal(unlink(scratch_path(&scratch, "save.json")), 0);
    struct store *store = open_as(&scratch, STORE_MISSING);
    assert_int_equal(store_data(store)->settings.length, 5);
    save(store);
    store_close(store);
    assert_non_null(scratch_read(&scratch, "save.json.bak"));
    scratch_remove(&scratch);
}

/* What the system does not let be read is no rubbish: hands off. A folder in the file's place is such a thing. */
static void test_what_cannot_be_read_stays(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct err err = { { 0 } };
    struct journal_head h = head();
    fill(&scratch);
    assert_int_equal(mkdir(scratch_path(&scratch, "journal.jsonl"), 0700), 0);
    struct store *store = open_as(&scratch, STORE_FINE);
    assert_null(store_unfinished(store, &err));
    assert_non_null(strstr(err.text, scratch_path(&scratch, "journal.jsonl")));
    assert_false(store_begin(store, &h, &err));
    assert_non_null(strstr(err.text, "move it away"));
    assert_false(store_drop(store, NULL));
    save(store);
    store_close(store);
    assert_int_equal(rmdir(scratch_path(&scratch, "journal.jsonl")), 0);
    assert_int_equal(unlink(scratch_path(&scratch, "save.json")), 0);
    assert_int_equal(mkdir(scratch_path(&scratch, "save.json"), 0700), 0);
    store = open_as(&scratch, STORE_UNREAD);
    assert_false(store_saves(store));
    save(store);
    store_close(store);
    assert_int_equal(scratch_count(&scratch, "unreadable"), 0);
    assert_int_equal(rmdir(scratch_path(&scratch, "save.json")), 0);
    scratch_remove(&scratch);
}

/* The result of a match that could not be saved is in its journal alone: no other may take its place. */
static void test_no_match_begins_over_an_unsaved_one(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct err err = { { 0 } };
    struct journal_head h = head();
    struct store *store = open_as(&scratch, STORE_FINE);
    begin(store);
    add_events(store, 0, 3);
    const char *journal = scratch_read(&scratch, "journal.jsonl");
    assert_int_equal(mkdir(scratch_path(&scratch, "save.json.bak-new"), 0700), 0);
    assert_false(store_save(store, &err));
    assert_false(store_begin(store, &h, &err));
    assert_string_equal(scratch_read(&scratch, "journal.jsonl"), journal);
    assert_int_equal(rmdir(scratch_path(&scratch, "save.json.bak-new")), 0);
    begin(store);
    assert_non_null(scratch_read(&scratch, "save.json"));
    store_close(store);
    scratch_remove(&scratch);
}

/* Stopped between setting aside and telling: whoever starts next is told. */
static void test_what_was_set_aside_unseen_is_told(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    fill(&scratch);
    assert_int_equal(rename(scratch_path(&scratch, "save.json"), scratch_path(&scratch, "save.json." ASIDE)), 0);
    struct store *store = open_as(&scratch, STORE_BACKUP);
    assert_string_equal(store_notice_detail(store), scratch_path(&scratch, "save.json." ASIDE));
    store_close(store);
    assert_int_equal(unlink(scratch_path(&scratch, "save.json.bak")), 0);
    store = open_as(&scratch, STORE_LOST);
    assert_string_equal(store_notice_detail(store), scratch_path(&scratch, "save.json." ASIDE));
    save(store);
    store_close(store);
    store_close(open_as(&scratch, STORE_FINE));
    scratch_remove(&scratch);
}

static void test_our_own_fault_is_known(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct store *store = open_as(&scratch, STORE_FINE);
    store_data(store)->settings.length = 7; /* which no save may have */
    save(store);
    store_close(store);
    store = open_as(&scratch, STORE_LOST);
    assert_true(store_fault_is_ours(store));
    save(store);
    store_close(store);
    scratch_write(&scratch, "save.json", "rubbish");
    store = open_as(&scratch, STORE_LOST);
    assert_false(store_fault_is_ours(store));
    store_close(store);
    scratch_remove(&scratch);
}

static void test_newer_save_is_left_alone(void **state)
{
    (void)state;
    const char *newer = "{\"version\":1000,\"all\":\"different\"}";
    struct scratch scratch = scratch_make();
    scratch_write(&scratch, "save.json", newer);
    scratch_write(&scratch, "journal.jsonl", "{\"journal\":2}\n");
    struct store *store = open_as(&scratch, STORE_NEWER);
    assert_false(store_saves(store));
    assert_non_null(strstr(store_notice_detail(store), "update the program"));
    save(store);
    begin(store);
    add_events(store, 0, 2);
    assert_true(store_drop(store, NULL));
    store_close(store);
    assert_string_equal(scratch_read(&scratch, "save.json"), newer);
    assert_string_equal(scratch_read(&scratch, "journal.jsonl"), "{\"journal\":2}\n");
    assert_int_equal(rename(scratch_path(&scratch, "save.json"), scratch_path(&scratch, "save.json.bak")), 0);
    scratch_write(&scratch, "save.json", "broken");
    store = open_as(&scratch, STORE_NEWER);
    save(store);
    store_close(store);
    assert_string_equal(scratch_read(&scratch, "save.json"), "broken");
    assert_string_equal(scratch_read(&scratch, "save.json.bak"), newer);
    scratch_remove(&scratch);
}

static void test_leftovers_of_a_crash_are_removed(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    scratch_write(&scratch, "save.json.tmp-a1B2c3", "half");
    scratch_write(&scratch, "journal.jsonl.tmp-a1B2c3", "half");
    scratch_write(&scratch, "notes.txt", "mine");
    store_close(open_as(&scratch, STORE_FINE));
    assert_int_equal(scratch_count(&scratch, "tmp"), 0);
    assert_string_equal(scratch_read(&scratch, "notes.txt"), "mine");
    scratch_remove(&scratch);
}

/* --- folders that cannot be used --- */

static void nothing_is_written(struct store *store)
{
    struct journal_head h = head();
    struct match_event event = { .kind = EVENT_ASK, .seat = 0, .value = 0, .time = 0 };
    struct err err = { { 0 } };
    assert_false(store_saves(store));
    assert_true(store_save(store, &err));
    assert_null(store_unfinished(store, &err));
    assert_true(store_begin(store, &h, &err));
    assert_true(store_event(store, &event, &err));
    assert_true(store_drop(store, &err));
    assert_string_equal(err.text, "");
}

static void test_second_program_plays_without_saving(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    fill(&scratch);
    struct store *first = open_as(&scratch, STORE_FINE);
    begin(first);
    const char *journal = scratch_read(&scratch, "journal.jsonl");
    const char *text = scratch_read(&scratch, "save.json");
    struct store *second = open_as(&scratch, STORE_LOCKED);
    assert_int_equal(store_data(second)->settings.length, 15);
    store_data(second)->settings.length = 20;
    nothing_is_written(second);
    store_close(second);
    assert_string_equal(scratch_read(&scratch, "journal.jsonl"), journal);
    assert_string_equal(scratch_read(&scratch, "save.json"), text);
    second = open_as(&scratch, STORE_LOCKED);
    store_close(first);
    store_close(second);
    store_close(open_as(&scratch, STORE_FINE));
    scratch_remove(&scratch);
}

static void test_broken_save_of_a_locked_folder_stays(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct store *first = open_as(&scratch, STORE_FINE);
    scratch_write(&scratch, "save.json", "broken");
    store_close(open_as(&scratch, STORE_LOCKED));
    assert_string_equal(scratch_read(&scratch, "save.json"), "broken");
    store_close(first);
    scratch_remove(&scratch);
}

/* Rights mean nothing to root: the test steps down for a while. */
static void test_read_only_folder(void **state)
{
    (void)state;
    const uid_t nobody = 65534;
    bool root = geteuid() == 0;
    struct scratch scratch = scratch_make();
    fill(&scratch);
    scratch_write(&scratch, "save.json.tmp-a1B2c3", "half");
    for (int locked = 0; locked < 2; locked++) {
        if (root && locked == 1) /* the lock file may be written, the folder may not */
            assert_int_equal(chown(scratch_path(&scratch, "lock"), nobody, (gid_t)-1), 0);
        chmod(scratch_path(&scratch, "lock"), locked == 1 ? 0600 : 0400);
        chmod(scratch_path(&scratch, "save.json"), 0444);
        chmod(scratch.folder, 0555);
        if (root)
            assert_int_equal(seteuid(nobody), 0);
        struct store *store = open_as(&scratch, STORE_READ_ONLY);
        assert_int_equal(store_data(store)->settings.length, 15);
        assert_string_not_equal(store_notice_detail(store), "");
        nothing_is_written(store);
        store_close(store);
        if (root)
            assert_int_equal(seteuid(0), 0);
        chmod(scratch.folder, 0700);
    }
    assert_string_equal(scratch_read(&scratch, "save.json.tmp-a1B2c3"), "half");
    scratch_remove(&scratch);
}

static void test_folder_that_cannot_be_made(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    scratch_write(&scratch, "file", "");
    struct store *store = store_open(scratch_path(&scratch, "file/below"), NOW);
    assert_int_equal(store_notice(store), STORE_READ_ONLY);
    assert_string_not_equal(store_notice_detail(store), "");
    assert_int_equal(store_data(store)->settings.length, 10);
    nothing_is_written(store);
    store_close(store);
    store_close(NULL);
    scratch_remove(&scratch);
}

/* --- journal.jsonl --- */

static void test_match_goes_on(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct store *store = open_as(&scratch, STORE_FINE);
    assert_null(store_unfinished(store, NULL));
    assert_false(store_resume(store, NULL));
    begin(store);
    assert_null(store_unfinished(store, NULL));
    add_events(store, 0, 3);
    store_close(store);
    for (int i = 3; i < 9; i += 3) {
        store = open_as(&scratch, STORE_FINE);
        assert_string_equal(unfinished(store, i)->head.pack, "example");
        assert_true(store_resume(store, NULL));
        add_events(store, i, 3);
        store_close(store);
    }
    store = open_as(&scratch, STORE_FINE);
    unfinished(store, 9);
    assert_true(store_drop(store, NULL));
    assert_null(store_unfinished(store, NULL));
    assert_null(scratch_read(&scratch, "journal.jsonl"));
    begin(store);
    add_events(store, 0, 1);
    begin(store);
    store_close(store);
    store = open_as(&scratch, STORE_FINE);
    unfinished(store, 0);
    store_close(store);
    scratch_remove(&scratch);
}

/* Whatever a power cut left of the last line: it goes, and the match goes on behind the whole ones. */
static void test_torn_tail_is_cut_off(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct store *store = open_as(&scratch, STORE_FINE);
    begin(store);
    add_events(store, 0, 3);
    store_close(store);
    const char *whole = scratch_read(&scratch, "journal.jsonl");
    size_t last = strlen(whole) - 1;
    while (whole[last - 1] != '\n')
        last--;
    for (size_t len = last; len < strlen(whole); len++) {
        scratch_write(&scratch, "journal.jsonl", arena_copy(&scratch.arena, whole, len));
        store = open_as(&scratch, STORE_FINE);
        assert_int_equal(unfinished(store, 2)->torn, len > last);
        assert_true(store_resume(store, NULL));
        add_events(store, 2, 1);
        store_close(store);
        assert_string_equal(scratch_read(&scratch, "journal.jsonl"), whole);
    }
    scratch_remove(&scratch);
}

static void test_broken_journal_is_set_aside(void **state)
{
    (void)state;
    const char *const broken[] = { "x", "{\"journal\":1}\n", "\n\n", "{\"journal\":99}\n" };
    for (size_t i = 0; i < sizeof broken / sizeof *broken; i++) {
        struct scratch scratch = scratch_make();
        struct err err = { { 0 } };
        scratch_write(&scratch, "journal.jsonl", broken[i]);
        struct store *store = open_as(&scratch, STORE_FINE);
        assert_null(store_unfinished(store, &err));
        assert_string_equal(err.text, scratch_path(&scratch, "journal.jsonl." ASIDE));
        begin(store);
        store_close(store);
        assert_string_equal(scratch_read(&scratch, "journal.jsonl." ASIDE), broken[i]);
        scratch_remove(&scratch);
    }
}

static void test_broken_journal_is_not_overwritten_unseen(void **state)
{
    (void)state;
    for (int drop = 0; drop < 2; drop++) {
        struct scratch scratch = scratch_make();
        scratch_write(&scratch, "journal.jsonl", "broken");
        struct store *store = open_as(&scratch, STORE_FINE);
        if (drop == 1)
            assert_true(store_drop(store, NULL));
        else
            begin(store);
        store_close(store);
        assert_string_equal(scratch_read(&scratch, "journal.jsonl." ASIDE), "broken");
        scratch_remove(&scratch);
    }
}

static void test_empty_journal_is_no_match(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct err err = { { 0 } };
    scratch_write(&scratch, "journal.jsonl", "");
    struct store *store = open_as(&scratch, STORE_FINE);
    assert_null(store_unfinished(store, &err));
    assert_string_equal(err.text, "");
    store_close(store);
    scratch_remove(&scratch);
}

static void test_event_without_a_match(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct err err = { { 0 } };
    struct match_event event = { .kind = EVENT_ASK, .seat = 0, .value = 0, .time = 0 };
    struct store *store = open_as(&scratch, STORE_FINE);
    assert_false(store_event(store, &event, &err));
    assert_non_null(strstr(err.text, "no match has begun"));
    store_close(store);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_saved_is_there_again),
        cmocka_unit_test(test_forgotten_is_in_no_file),
        cmocka_unit_test(test_folder_is_made),
        cmocka_unit_test(test_the_usual_folder),
        cmocka_unit_test(test_broken_save_is_set_aside),
        cmocka_unit_test(test_set_aside_takes_a_free_name),
        cmocka_unit_test(test_both_broken),
        cmocka_unit_test(test_only_the_backup_is_there),
        cmocka_unit_test(test_newer_save_is_left_alone),
        cmocka_unit_test(test_what_cannot_be_read_stays),
        cmocka_unit_test(test_no_match_begins_over_an_unsaved_one),
        cmocka_unit_test(test_what_was_set_aside_unseen_is_told),
        cmocka_unit_test(test_our_own_fault_is_known),
        cmocka_unit_test(test_leftovers_of_a_crash_are_removed),
        cmocka_unit_test(test_second_program_plays_without_saving),
        cmocka_unit_test(test_broken_save_of_a_locked_folder_stays),
        cmocka_unit_test(test_read_only_folder),
        cmocka_unit_test(test_folder_that_cannot_be_made),
        cmocka_unit_test(test_match_goes_on),
        cmocka_unit_test(test_torn_tail_is_cut_off),
        cmocka_unit_test(test_broken_journal_is_set_aside),
        cmocka_unit_test(test_broken_journal_is_not_overwritten_unseen),
        cmocka_unit_test(test_empty_journal_is_no_match),
        cmocka_unit_test(test_event_without_a_match),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
