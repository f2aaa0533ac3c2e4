/* Cards of what players remember: when they are due, that they are found, and that two make one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "record/cards.h"
#include "record/fsrs.h"

enum { TODAY = 20000 };

static void test_due(void **state)
{
    (void)state;
    struct cards cards = { .items = NULL };
    struct card *card = cards_get(&cards, "Ada", "pack", "f1");
    card_answer(card, TODAY, 7, true);
    assert_int_equal(card->due, TODAY + 2); /* FSRS-6: a first right answer lasts 2.3 days */
    assert_int_equal(card->stability, 23065);
    assert_int_equal(card->question, 7);
    assert_int_equal(cards_due(&cards, "Ada", NULL, TODAY + 1), 0);
    assert_int_equal(cards_due(&cards, "Ada", NULL, TODAY + 2), 1);
    card_answer(card, TODAY + 2, 8, true);
    assert_int_equal(card->due, TODAY + 2 + 11 - 0);
    int strong = card->stability;
    card_answer(card, TODAY + 13, 9, false);
    assert_int_equal(card->due, TODAY + 13); /* what was missed is due at once */
    assert_int_equal(card->missed, 1);
    assert_true(card->stability < strong);
    card_answer(card, TODAY + 13, 9, false);
    assert_int_equal(card->missed, 2);
    card_answer(card, TODAY + 13, 9, true);
    assert_int_equal(card->missed, 0);
    assert_true(card->due > TODAY + 13);
    assert_int_equal(card->asked, 5);
    assert_int_equal(card->right, 3);
    cards_free(&cards);
}

/* Nothing is due later than in a year, however long it is known. */
static void test_cap(void **state)
{
    (void)state;
    struct cards cards = { .items = NULL };
    struct card *card = cards_get(&cards, "", "pack", "f1");
    for (int i = 0, day = TODAY; i < 12; i++, day = card->due) {
        card_answer(card, day, 1, true);
        assert_in_range(card->due - card->day, 1, FSRS_INTERVAL_MOST);
    }
    assert_int_equal(card->due - card->day, FSRS_INTERVAL_MOST);
    assert_in_range(card_recall(card, card->due), 900, 1000);
    assert_int_equal(card_recall(card, card->day), 1000);
    cards_free(&cards);
}

static void test_clock_set_back(void **state)
{
    (void)state;
    struct cards cards = { .items = NULL };
    struct card *card = cards_get(&cards, "", "pack", "f1");
    card_answer(card, TODAY, 1, true);
    card_answer(card, TODAY - 500, 1, true);
    assert_int_equal(card->day, TODAY);
    assert_true(card->due > TODAY);
    cards_free(&cards);
}

static void test_lists(void **state)
{
    (void)state;
    struct cards cards = { .items = NULL };
    static const char *const players[] = { "", "Zoe", "Ada", "Ben" }, *const packs[] = { "p", "o" };
    for (int i = 0; i < 4000; i++) {
        char fact[16] = { 'f', (char)('a' + i * 7 % 26), (char)('a' + i * 11 % 23), (char)('a' + i / 200), '\0' };
        card_answer(cards_get(&cards, players[i % 4], packs[i / 4 % 2], fact), TODAY + i % 5 * 100, 1, false);
    }
    int ada = cards_due(&cards, "Ada", NULL, TODAY + 200);
    assert_true(ada > 300);
    assert_int_equal(cards_due(&cards, "Ada", "p", TODAY + 200) + cards_due(&cards, "Ada", "o", TODAY + 200), ada);
    assert_int_equal(cards_due(&cards, "Nobody", NULL, TODAY + 900), 0);
    cards_rename(&cards, "Ada", "Zz");
    assert_int_equal(cards_due(&cards, "Ada", NULL, TODAY + 200), 0);
    assert_int_equal(cards_due(&cards, "Zz", NULL, TODAY + 200), ada);
    assert_non_null(cards_find(&cards, "Zz", cards.items[cards.count - 1].pack, cards.items[cards.count - 1].fact));
    int before = cards.count, all = cards_due(&cards, "Zz", NULL, TODAY + 900);
    cards_forget(&cards, cards.items[cards.count - 1].player);
    assert_int_equal(cards.count, before - all);
    assert_int_equal(cards_due(&cards, "Zz", NULL, TODAY + 900), 0);
    cards_free(&cards);
}

static void expect_same(const struct card *a, const struct card *b)
{
    assert_string_equal(a->fact, b->fact);
    assert_int_equal(a->day, b->day);
    assert_int_equal(a->due, b->due);
    assert_int_equal(a->stability, b->stability);
    assert_int_equal(a->difficulty, b->difficulty);
    assert_int_equal(a->asked, b->asked);
    assert_int_equal(a->right, b->right);
    assert_int_equal(a->missed, b->missed);
    assert_true(a->question == b->question);
}

/* The same save read twice, and two that went on from it. */
static void test_merge(void **state)
{
    (void)state;
    struct card a = { .player = "Ada", .pack = "p", .fact = "f" };
    card_answer(&a, TODAY, 1, true);
    card_answer(&a, TODAY + 3, 2, false);
    struct card same = card_merge(&a, &a);
    expect_same(&same, &a);
    struct card b = a, c = a;
    card_answer(&b, TODAY + 5, 3, true);
    card_answer(&c, TODAY + 4, 4, false);
    struct card bc = card_merge(&b, &c), cb = card_merge(&c, &b);
    expect_same(&bc, &cb);
    assert_int_equal(bc.due, b.due); /* the later answer tells when it is due */
    assert_int_equal(bc.question, 3);
    assert_int_equal(bc.right, 2);
    assert_int_equal(bc.asked, 4); /* 2 before, and one of each */
    struct card again = card_merge(&bc, &a);
    expect_same(&again, &bc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_due),   cmocka_unit_test(test_cap),   cmocka_unit_test(test_clock_set_back),
        cmocka_unit_test(test_lists), cmocka_unit_test(test_merge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
