/* Players' data as a file: what is in it, and what comes of bringing it in. That plays never count twice is shown in
 * property/prop_merge.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "commands/transfer.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/part.h"
#include "support/scratch.h"

static struct save *save_with(uint64_t chance, const char *const *names, int count)
{
    struct save *save = save_new();
    save_give_chance(save, chance);
    for (int i = 0; i < count; i++) {
        assert_true(save_add_profile(save, names[i], 100 + i, NULL, NULL));
        list_history(save, names[i], "pack", 1)->asked = i + 1;
        learned_standing(save, names[i], "pack")->next = i;
        part_of(save, names[i], 0)->answers = i + 1;
    }
    return save;
}

static void test_one_player_alone(void **state)
{
    static const char *const names[] = { "Ada", "Ben", "Cleo" };
    (void)state;
    struct err err = { { 0 } };
    struct scratch scratch = scratch_make();
    struct save *save = save_with(1, names, 3);
    list_history(save, "", "pack", 2)->asked = 9;
    snprintf(save->settings.pack, sizeof save->settings.pack, "secret");
    const char *path = scratch_path(&scratch, "ben.json");
    assert_true(transfer_write(save, 1, path, &err));
    const char *text = scratch_read(&scratch, "ben.json");
    assert_null(strstr(text, "Ada"));
    assert_null(strstr(text, "Cleo"));
    assert_null(strstr(text, "secret"));
    struct save *file = transfer_read(path, &err);
    if (file == NULL)
        fail_msg("%s", err.text);
    assert_int_equal(file->profile_count, 1);
    assert_int_equal(file->history_count, 1);
    assert_int_equal(file->standing_count, 1);
    assert_true(file->profiles[0].id == save->profiles[1].id);
    save_free(file);
    save_free(save);
    scratch_remove(&scratch);
}

static void test_a_name_that_is_taken(void **state)
{
    static const char *const here[] = { "Ada", "Eve 2" }, *const there[] = { "ADA", "Eve" };
    (void)state;
    struct save *own = save_with(1, here, 2), *other = save_with(2, there, 2), *again = save_with(1, here, 2);
    struct merge_sum sum = merge_save(own, other, false);
    assert_int_equal(sum.fresh, 2);
    assert_int_equal(sum.renamed, 1);
    assert_string_equal(own->profiles[2].name, "ADA 2");
    assert_string_equal(own->profiles[3].name, "Eve");
    assert_int_equal(list_find_history(own, "ADA 2", "pack", other->origin, 1)->asked, 1);
    assert_int_equal(list_find_history(own, "Ada", "pack", 0, 1)->asked, 1);
    sum = merge_save(again, other, true); /* or it is the same person */
    assert_int_equal(sum.fresh, 1);
    assert_int_equal(sum.renamed, 0);
    assert_string_equal(again->profiles[0].name, "Ada");
    assert_int_equal(list_find_history(again, "Ada", "pack", other->origin, 1)->asked, 1);
    sum = merge_save(again, other, true);
    assert_int_equal(sum.answers + sum.fresh, 0);
    save_free(own);
    save_free(again);
    save_free(other);
}

/* A name as long as names may be makes room for its number. */
static void test_a_long_name_that_is_taken(void **state)
{
    static const char *const name[] = { "ÄÖÜäöüßÄÖÜäöüßÄÖÜäöüßÄÖÜäöüßÄÖÜäöüßÄÖÜäö" };
    (void)state;
    struct save *own = save_with(1, name, 1), *other = save_with(2, name, 1);
    merge_save(own, other, false);
    assert_int_equal(own->profile_count, 2);
    assert_int_equal(utf8_length(own->profiles[1].name), SAVE_NAME_MAX);
    assert_non_null(strstr(own->profiles[1].name, " 2"));
    save_free(own);
    save_free(other);
}

/* What was lost here and had been exported comes back as this save's own. */
static void test_a_lost_save_comes_back(void **state)
{
    static const char *const names[] = { "Ada" };
    (void)state;
    struct save *own = save_with(1, names, 1), *file = merge_extract(own, -1);
    list_history(own, "Ada", "pack", 1)->asked = 5; /* played on */
    part_of(own, "Ada", 0)->answers = 5;
    struct merge_sum sum = merge_save(own, file, false); /* the file is older */
    assert_int_equal(sum.answers, 0);
    assert_int_equal(save_history(own, "Ada", "pack", 1)->asked, 5);
    struct save *later = merge_extract(own, -1);
    sum = merge_save(file, later, false); /* an old copy of the folder */
    assert_int_equal(sum.answers, 4);
    assert_int_equal(save_history(file, "Ada", "pack", 1)->asked, 5);
    save_free(own);
    save_free(file);
    save_free(later);
}

/* The name given last holds, though the clock was set back in between. */
static void test_the_last_name_holds(void **state)
{
    static const char *const names[] = { "Ada" };
    (void)state;
    struct save *own = save_with(1, names, 1);
    assert_true(save_rename_profile(own, 0, "Bea", 5000, NULL));
    struct save *file = merge_extract(own, -1);
    assert_true(save_rename_profile(own, 0, "Cleo", 10, NULL));
    save_set_avatar(own, 0, avatar_number(9), 10);
    merge_save(own, file, false);
    assert_string_equal(own->profiles[0].name, "Cleo");
    merge_save(file, own, false);
    assert_string_equal(file->profiles[0].name, "Cleo");
    assert_true(avatar_same(file->profiles[0].avatar, avatar_number(9)));
    assert_non_null(list_find_history(file, "Cleo", "pack", 0, 1));
    save_free(own);
    save_free(file);
}

static void test_what_was_forgotten_stays_so(void **state)
{
    static const char *const names[] = { "Ada" };
    (void)state;
    struct save *own = save_with(1, names, 1), *file = merge_extract(own, -1), *pruned;
    own->history_count = 0; /* borrowed by nobody: freed with the copy below */
    pruned = merge_extract(own, -1);
    own->history_count = 1;
    merge_save(pruned, file, false);
    assert_int_equal(pruned->history_count, 0);
    merge_save(file, pruned, false);
    assert_int_equal(file->history_count, 0);
    save_free(own);
    save_free(file);
    save_free(pruned);
}

static void test_what_looks_like_a_save(void **state)
{
    (void)state;
    struct buf text = { 0 };
    struct save *save = save_new();
    struct err err = { { 0 } };
    save_write(save, &text);
    assert_true(save_looks(buf_text(&text), text.len));
    assert_true(save_looks(buf_text(&text), text.len - 3)); /* damaged, but one */
    assert_false(save_looks("{\"version\":1,\"entities\":[]}", 28));
    assert_null(transfer_parse("x", "{\"version\":99,\"profiles\":[],\"history\":[]}", 41, &err));
    assert_non_null(strstr(err.text, "update the program"));
    buf_fini(&text);
    save_free(save);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_player_alone),          cmocka_unit_test(test_a_name_that_is_taken),
        cmocka_unit_test(test_a_long_name_that_is_taken), cmocka_unit_test(test_a_lost_save_comes_back),
        cmocka_unit_test(test_the_last_name_holds),       cmocka_unit_test(test_what_was_forgotten_stays_so),
        cmocka_unit_test(test_what_looks_like_a_save),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
