/* Finished matches are kept, so many and no more, and go with whoever played them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "platform/files.h"
#include "platform/store.h"
#include "platform/system.h"
#include "support/scratch.h"

#define NOW INT64_C(1770000000)

static void play(struct store *store, uint64_t profile, int64_t when)
{
    struct err err = { { 0 } };
    const struct journal_head head = { .pack = "example",
                                       .fingerprint = 1,
                                       .seed = 7,
                                       .count = 5,
                                       .rules = match_rules(MATCH_CLASSIC),
                                       .seat_count = 1,
                                       .profile = profile,
                                       .when = when };
    if (!store_begin(store, &head, &err) || !store_event(store, &(struct match_event){ .kind = EVENT_ASK }, &err) ||
        !store_keep(store, &err))
        fail_msg("%s", err.text);
}

static void test_a_finished_match_is_there_again(void **state)
{
    (void)state;
    struct err err = { { 0 } };
    struct scratch scratch = scratch_make();
    struct store *store = store_open(scratch.folder, NOW);
    play(store, 77, NOW);
    assert_false(files_exists(scratch_path(&scratch, "journal.jsonl")));
    assert_null(store_unfinished(store, &err));
    store_close(store);
    store = store_open(scratch.folder, NOW + 9);
    const struct kept *kept = store_kept(store);
    assert_int_equal(kept->count, 1);
    struct journal *journal = kept_read(kept, kept->when[0], &err);
    if (journal == NULL)
        fail_msg("%s", err.text);
    assert_int_equal(journal->head.when, NOW);
    assert_int_equal(journal->event_count, 1);
    journal_free(journal);
    assert_null(kept_read(kept, NOW + 1, &err));
    store_close(store);
    scratch_remove(&scratch);
}

/* What lies beside them is not touched. */
static void test_the_latest_are_kept(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct store *store = store_open(scratch.folder, NOW);
    for (int i = 0; i < KEPT_MOST + 20; i++)
        play(store, 0, NOW + i);
    play(store, 0, NOW - 5); /* by a clock that was set back: it goes when others come */
    assert_int_equal(store_kept(store)->when[0], NOW - 5);
    play(store, 0, NOW + KEPT_MOST + 20);
    assert_true(store_kept(store)->when[0] > NOW);
    scratch_write(&scratch, "matches/notes.jsonl", "mine");
    const struct kept *kept = store_kept(store);
    assert_int_equal(kept->count, KEPT_MOST);
    for (int i = 1; i < kept->count; i++)
        assert_true(kept->when[i - 1] < kept->when[i]);
    assert_int_equal(kept->when[KEPT_MOST - 1], NOW + KEPT_MOST + 20);
    struct kept again;
    kept_init(&again, store_folder(store), NULL);
    assert_int_equal(again.count, KEPT_MOST);
    assert_memory_equal(again.when, kept->when, KEPT_MOST * sizeof *kept->when);
    assert_string_equal(scratch_read(&scratch, "matches/notes.jsonl"), "mine");
    store_close(store);
    scratch_remove(&scratch);
}

static void test_they_go_with_their_player(void **state)
{
    (void)state;
    struct err err;
    int index;
    struct scratch scratch = scratch_make();
    struct store *store = store_open(scratch.folder, NOW);
    assert_true(save_add_profile(store_data(store), "Ada", NOW, &index, &err));
    play(store, store_data(store)->profiles[0].id, NOW);
    play(store, 77, NOW + 1); /* of somebody who is not there any more */
    play(store, 0, NOW + 2);
    scratch_write(&scratch, "matches/001770000003.jsonl", "broken");
    struct kept kept;
    kept_init(&kept, store_folder(store), NULL);
    assert_int_equal(kept.count, 4);
    assert_true(kept_clean(&kept, 0, store_data(store), false, &err));
    assert_int_equal(kept.count, 2);
    assert_true(kept_clean(&kept, 0, store_data(store), true, &err));
    assert_int_equal(kept.count, 1);
    save_remove_profile(store_data(store), 0);
    assert_true(store_purge(store, false, &err));
    assert_int_equal(store_kept(store)->count, 0);
    assert_null(scratch_read(&scratch, "matches/001770000000.jsonl"));
    store_close(store);
    scratch_remove(&scratch);
}

static void test_they_go_when_they_are_old(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    int64_t now = system_wall_seconds();
    struct store *store = store_open(scratch.folder, now);
    play(store, 0, now - 31 * 86400);
    play(store, 0, now - 29 * 86400);
    store_data(store)->settings.keep_days = 30;
    struct buf text = { 0 };
    save_write(store_data(store), &text);
    store_close(store);
    assert_true(files_write(scratch_path(&scratch, "save.json"), buf_text(&text), text.len, false, NULL));
    store = store_open(scratch.folder, now);
    buf_fini(&text);
    store_close(store);
    struct kept kept;
    kept_init(&kept, scratch.folder, NULL);
    assert_int_equal(kept.count, 1);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_a_finished_match_is_there_again),
                                        cmocka_unit_test(test_the_latest_are_kept),
                                        cmocka_unit_test(test_they_go_with_their_player),
                                        cmocka_unit_test(test_they_go_when_they_are_old) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
