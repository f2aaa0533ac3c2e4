/* Statistics and honours, computed from what the save holds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "record/learned.h"
#include "record/lists.h"
#include "record/stats.h"

enum { TODAY = 20000 };

static int done(const struct save *save, const char *player, const char *name)
{
    struct stats_honour honours[STATS_HONOURS];
    stats_honours(save, player, honours);
    for (int i = 0; i < STATS_HONOURS; i++)
        if (strcmp(honours[i].name, name) == 0)
            return honours[i].done;
    fail_msg("no honour \"%s\"", name);
    return -1;
}

static void test_nothing_yet(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct stats stats = stats_of(save, "", TODAY);
    assert_int_equal(stats.asked + stats.right + stats.streak + stats.fastest + stats.facts + stats.recall, 0);
    struct stats_honour honours[STATS_HONOURS];
    stats_honours(save, "", honours);
    for (int i = 0; i < STATS_HONOURS; i++) {
        assert_int_equal(honours[i].done, 0);
        assert_true(honours[i].of > 0);
    }
    struct stats_skill skill = stats_skill(save, "", "pack");
    assert_int_equal(skill.answers, 0);
    assert_in_range(skill.chance, 660, 690); /* an average player at a question of medium difficulty */
    assert_true(skill.least < 450 && skill.most > 850);
    save_free(save);
}

static void test_sums(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct ledger families = { .items = NULL }, categories = { .items = NULL };
    for (int from = 0; from < 2; from++) { /* here, and in another save */
        struct standing *standing = learned_standing_from(save, "Ada", "pack", (uint64_t)from * 7);
        standing->streak = 5 + from;
        standing->fastest = 3000 - 1000 * from;
        standing->older.asked = 10;
        standing->older.right = 4;
        ledger_add(&standing->families, "value", true);
        ledger_add(&standing->categories, "stage", from == 0);
    }
    list_history(save, "Ada", "pack", 1)->asked = 2;
    list_history(save, "Ben", "pack", 1)->asked = 100;
    card_answer(cards_get(&save->cards, "Ada", "pack", "f1"), TODAY, 1, true);
    diary_add(&save->diary, "Ada", TODAY, true);
    struct stats stats = stats_of(save, "Ada", TODAY);
    assert_int_equal(stats.asked, 22);
    assert_int_equal(stats.right, 8);
    assert_int_equal(stats.streak, 6);
    assert_int_equal(stats.fastest, 2000);
    assert_int_equal(stats.facts, 1);
    assert_int_equal(stats.recall, 1000);
    assert_int_equal(stats.days.now, 1);
    stats_families(save, "Ada", &families);
    stats_categories(save, "Ada", "pack", &categories);
    stats_categories(save, "Ada", "another", &categories);
    assert_int_equal(ledger_find(&families, "value")->asked, 2);
    assert_int_equal(ledger_find(&categories, "stage")->right, 1);
    ledger_free(&families);
    ledger_free(&categories);
    save_free(save);
}

static void test_honours(void **state)
{
    (void)state;
    struct save *save = save_new();
    char fact[16];
    for (int i = 0; i < 60; i++) {
        snprintf(fact, sizeof fact, "f%d", i);
        struct card *card = cards_get(&save->cards, "Ada", "pack", fact);
        card_answer(card, TODAY, 1, i % 6 != 0); /* ten are missed at first */
        for (int turn = 0, day = TODAY + 1; turn < 6; turn++, day = card->due)
            card_answer(card, day, 1, true);
    }
    assert_int_equal(done(save, "Ada", "repertoire"), 50);
    assert_int_equal(done(save, "Ada", "ensemble"), 20);
    assert_int_equal(done(save, "Ada", "da-capo"), 10);
    assert_int_equal(done(save, "Ben", "repertoire"), 0);
    struct standing *standing = learned_standing(save, "Ada", "pack");
    standing->streak = 12;
    assert_int_equal(done(save, "Ada", "off-book"), 10);
    for (int i = 0; i < 1000; i++) { /* one family by heart, one by chance */
        ledger_add(&standing->families, "object", true);
        ledger_add(&standing->families, "value", i % 4 == 0);
        ledger_add(&standing->categories, "stage", true);
    }
    assert_int_equal(done(save, "Ada", "versatile"), 1); /* playing on does not help */
    assert_int_equal(done(save, "Ada", "at-home"), 1);
    standing->skill = (struct elo){ .rating = 2 * ELO_ONE, .count = 5 };
    int early = done(save, "Ada", "acclaimed");
    standing->skill.count = 500;
    assert_true(done(save, "Ada", "acclaimed") > early); /* what is surer counts for more */
    list_add_score(
        save,
        &(struct score){
            .pack = strdup("pack"), .player = strdup("Ada"), .length = 10, .right = 10, .difficulty = QUIZ_EASY });
    assert_int_equal(done(save, "Ada", "ovation"), 10);
    assert_int_equal(done(save, "Ada", "tough-house"), 0);
    save_free(save);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_yet),
        cmocka_unit_test(test_sums),
        cmocka_unit_test(test_honours),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
