/* What was asked long ago is forgotten when the player wants it so, everywhere, and nothing else is, whatever the clock. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "platform/store.h"
#include "platform/system.h"
#include "record/fields.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/retention.h"
#include "support/scratch.h"

#define DAY INT64_C(86400)
#define NOW (20000 * DAY)

static void put(struct save *save, uint64_t question, int64_t last)
{
    struct history *entry = list_history(save, "", "pack", question);
    entry->asked = 1;
    entry->last = last;
}

static struct save *example(int days)
{
    struct save *save = save_new();
    save->settings.keep_days = days;
    put(save, 1, NOW - 31 * DAY);
    put(save, 2, NOW - 29 * DAY);
    put(save, 3, NOW + 400 * DAY); /* the clock was ahead then */
    cards_get(&save->cards, "", "pack", "old")->day = 20000 - 31;
    cards_get(&save->cards, "", "pack", "new")->day = 20000 - 29;
    diary_get(&save->diary, "", 0, false, 20000 - 31)->asked = 1;
    diary_get(&save->diary, "", 0, false, 20000 - 29)->asked = 1;
    learned_standing(save, "", "old")->older.questions = 1;
    learned_standing(save, "", "old")->older.last = NOW - 40 * DAY;
    learned_standing(save, "", "new")->older.questions = 1;
    learned_standing(save, "", "new")->older.last = NOW - 2 * DAY;
    learned_standing(save, "", "old")->next = 7;
    list_add_score(save,
                   &(struct score){ .pack = field_copy("pack"), .player = field_copy(""), .length = 5, .when = 1 });
    return save;
}

static void test_old_goes_and_the_rest_stays(void **state)
{
    (void)state;
    struct save *save = example(30);
    assert_true(retention_apply(save, NOW));
    assert_null(save_history(save, "", "pack", 1));
    assert_non_null(save_history(save, "", "pack", 2));
    assert_non_null(save_history(save, "", "pack", 3));
    assert_int_equal(save->cards.count, 1);
    assert_int_equal(save->diary.count, 1);
    assert_int_equal(learned_find_standing(save, "", "old")->older.questions, 0);
    assert_int_equal(learned_find_standing(save, "", "old")->next, 7);
    assert_int_equal(learned_find_standing(save, "", "new")->older.questions, 1);
    assert_int_equal(save->score_count, 1);
    assert_false(retention_apply(save, NOW));
    save_free(save);
}

static void test_nothing_goes_unasked_or_by_a_clock_set_back(void **state)
{
    (void)state;
    struct save *save = example(0);
    assert_false(retention_apply(save, NOW + 10000 * DAY));
    assert_int_equal(save->history_count, 3);
    save->settings.keep_days = 30;
    assert_false(retention_apply(save, NOW - 400 * DAY));
    assert_false(retention_apply(save, 0));
    assert_int_equal(save->history_count, 3);
    assert_int_equal(save->cards.count, 2);
    assert_int_equal(save->diary.count, 2);
    save_free(save);
}

/* At the start, and in no file of the folder it is left. */
static void test_it_is_gone_from_the_folder(void **state)
{
    (void)state;
    struct err err;
    struct scratch scratch = scratch_make();
    int64_t now = system_wall_seconds();
    struct store *store = store_open(scratch.folder, now);
    put(store_data(store), 1, now - 100 * DAY);
    put(store_data(store), 2, now);
    assert_true(store_save(store, &err));
    assert_true(store_save(store, &err));
    store_data(store)->settings.keep_days = 90;
    struct buf text = { 0 };
    save_write(store_data(store), &text); /* as if set by hand, or on another computer */
    store_close(store);
    strcpy(strstr(buf_text(&text), "\"sum\""), "\"sum\": \"\"\n}\n");
    scratch_write(&scratch, "save.json", buf_text(&text));
    assert_non_null(strstr(scratch_read(&scratch, "save.json.bak"), "\"0000000000001\""));
    store = store_open(scratch.folder, now);
    assert_int_equal(store_notice(store), STORE_FINE);
    store_close(store);
    assert_null(strstr(scratch_read(&scratch, "save.json"), "\"0000000000001\""));
    assert_null(strstr(scratch_read(&scratch, "save.json.bak"), "\"0000000000001\""));
    assert_non_null(strstr(scratch_read(&scratch, "save.json.bak"), "\"0000000000002\""));
    buf_fini(&text);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_old_goes_and_the_rest_stays),
                                        cmocka_unit_test(test_nothing_goes_unasked_or_by_a_clock_set_back),
                                        cmocka_unit_test(test_it_is_gone_from_the_folder) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
