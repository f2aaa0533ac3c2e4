/* A save that is played for ever stays small, and what it does not keep question by question it keeps as sums. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "record/fold.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/retention.h"
#include "record/part.h"

enum { MANY = SAVE_QUESTIONS_KEPT + 1000 };
#define EARLY INT64_C(1000)

/* The later a question the higher its number, but those of the last match bear an early time: its clock was wrong. */
static int64_t time_of(int i)
{
    return i >= MANY - 5 ? EARLY : EARLY + 10 + i;
}

static struct save *long_save(void)
{
    struct save *save = save_new();
    for (int n = 0; n < MANY; n++) { /* in the order of the lists, so that nothing is to be moved */
        int i = n < MANY / 2 ? 2 * n : 2 * (n - MANY / 2) + 1;
        uint64_t id = (uint64_t)i << 20;
        struct history *entry = list_history(save, i % 2 == 0 ? "Ada" : "Ben", "pack", id);
        entry->asked = 2;
        entry->right = i % 3 == 0;
        entry->last = time_of(i);
    }
    for (int i = 0; i < MANY; i++)
        learned_rating(save, "pack", (uint64_t)i << 20)->hardness =
            (struct elo){ .rating = i, .count = i % 20 == 0 ? 1 : 2 + i % 7 };
    return save;
}

static void sum_up(const struct save *save, int *asked, int *right)
{
    *asked = *right = 0;
    for (int i = 0; i < save->history_count; i++) {
        *asked += save->history[i].asked;
        *right += save->history[i].right;
    }
    for (int i = 0; i < save->standing_count; i++) {
        *asked += save->standings[i].older.asked;
        *right += save->standings[i].older.right;
    }
}

static void test_history_becomes_sums(void **state)
{
    (void)state;
    struct save *save = long_save();
    int asked, right, asked_before, right_before, dropped = MANY - SAVE_QUESTIONS_KEPT / 10 * 9;
    sum_up(save, &asked_before, &right_before);
    fold_old(save, EARLY);
    sum_up(save, &asked, &right);
    assert_int_equal(asked, asked_before);
    assert_int_equal(right, right_before);
    assert_int_equal(save->standing_count, 2);
    assert_int_equal(save->standings[0].older.questions + save->standings[1].older.questions,
                     MANY - save->history_count);
    for (int i = 0; i < MANY; i++) { /* the match that may be recorded again stands in for five older ones */
        const char *player = i % 2 == 0 ? "Ada" : "Ben";
        bool kept = save_history(save, player, "pack", (uint64_t)i << 20) != NULL;
        assert_int_equal(kept, i >= dropped - 5);
    }
    int before = save->history_count;
    fold_old(save, EARLY);
    assert_int_equal(save->history_count, before);
    save_free(save);
}

static void test_ratings_of_few_answers_go(void **state)
{
    (void)state;
    struct save *save = long_save();
    fold_old(save, EARLY);
    assert_int_equal(save->rating_count, SAVE_QUESTIONS_KEPT / 10 * 9);
    for (int i = 0; i < save->rating_count; i++)
        assert_true(save->ratings[i].hardness.count > 1);
    for (int i = 1; i < save->rating_count; i++)
        assert_true(save->ratings[i - 1].question < save->ratings[i].question);
    save_free(save);
}

/* Of cards those asked latest stay, and what was asked on the last day stays whole. */
static void test_old_cards_go(void **state)
{
    (void)state;
    struct save *save = save_new();
    for (int i = 0; i < MANY; i++) {
        char fact[16];
        snprintf(fact, sizeof fact, "f%05d", i);
        card_answer(cards_get(&save->cards, i % 2 == 0 ? "Ada" : "Ben", "pack", fact), 10000 + i / 2, 1, true);
    }
    fold_old(save, 0);
    assert_int_equal(save->cards.count, SAVE_QUESTIONS_KEPT / 10 * 9);
    for (int i = 0; i < save->cards.count; i++)
        assert_true(save->cards.items[i].day >= 10000 + (MANY - save->cards.count) / 2);
    save_free(save);
}

static void test_folded_comes_back_as_it_was(void **state)
{
    (void)state;
    struct err err;
    struct buf a = { 0 }, b = { 0 };
    struct save *save = long_save();
    fold_old(save, EARLY);
    part_complete(save); /* recording counts as it goes */
    save_write(save, &a);
    struct save *again = save_read("save.json", buf_text(&a), a.len, &err);
    if (again == NULL)
        fail_msg("%s", err.text);
    save_write(again, &b);
    assert_string_equal(buf_text(&a), buf_text(&b));
    assert_true(again->standings[0].older.asked > 0);
    buf_fini(&a);
    buf_fini(&b);
    save_free(save);
    save_free(again);
}

static void test_short_lists_stay(void **state)
{
    (void)state;
    struct save *save = save_new();
    for (int i = 0; i < SAVE_QUESTIONS_KEPT; i++)
        list_history(save, "", "pack", (uint64_t)i)->asked = 1;
    fold_old(save, 0);
    assert_int_equal(save->history_count, SAVE_QUESTIONS_KEPT);
    assert_int_equal(save->standing_count, 0);
    save_free(save);
}

/* However the clock goes, no two matches count as begun in the same second. */
static void test_no_two_matches_of_one_second(void **state)
{
    (void)state;
    struct save *save = save_new();
    assert_int_equal(save_when(save, 500), 500);
    list_history(save, "", "pack", 1)->last = 500;
    list_history(save, "", "pack", 2)->last = 501;
    assert_int_equal(save_when(save, 500), 502);
    assert_int_equal(save_when(save, 499), 499);
    save_free(save);
}

/* Who has old plays forgotten has cards and days forgotten too. */
static void test_retention_takes_cards_and_days(void **state)
{
    (void)state;
    struct save *save = save_new();
    for (int day = 19900; day <= 20000; day += 50) {
        char fact[16];
        snprintf(fact, sizeof fact, "f%d", day);
        card_answer(cards_get(&save->cards, "Ada", "pack", fact), day, 1, true);
        diary_add(&save->diary, "Ada", day, true);
    }
    assert_false(retention_apply(save, INT64_C(20000) * 86400)); /* nobody has asked for it */
    save->settings.keep_days = 90;
    assert_true(retention_apply(save, INT64_C(20000) * 86400));
    assert_int_equal(save->cards.count, 2);
    assert_int_equal(save->diary.count, 2);
    assert_int_equal(save->diary.items[0].day, 19950);
    assert_false(retention_apply(save, INT64_C(20000) * 86400));
    save_free(save);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_history_becomes_sums),
        cmocka_unit_test(test_ratings_of_few_answers_go),
        cmocka_unit_test(test_folded_comes_back_as_it_was),
        cmocka_unit_test(test_short_lists_stay),
        cmocka_unit_test(test_old_cards_go),
        cmocka_unit_test(test_no_two_matches_of_one_second),
        cmocka_unit_test(test_retention_takes_cards_and_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
