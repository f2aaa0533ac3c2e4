/* Quantities that are dates: asked for the day, for what happened on it, for first and last, order and days between. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/proved.h"
#include "support/source_file.h"

enum { SEEDS = 8 };

typedef void each_question(const struct pack *pack, const struct question *q);

/* Hands over every question of the family in several catalogues. */
static void each_of(const char *family, each_question *check)
{
    struct pack *pack = source_pack("tests/packs/dates.json");
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct round *all = quiz_catalog(pack, seed, 40, quiz_family_find(family));
        assert_true(all->count > 0);
        for (int i = 0; i < all->count; i++) {
            struct err why;
            if (!proved_by(pack, &all->questions[i], &why))
                fail_msg("%s: %s", all->questions[i].stem.in[0], why.text);
            assert_int_equal(quiz_lint(pack, &all->questions[i], NULL, NULL), 0);
            check(pack, &all->questions[i]);
        }
        round_free(all);
    }
    pack_free(pack);
}

static bool is_german_date(const char *text)
{
    return strstr(text, " 2012") != NULL || strstr(text, " 2013") != NULL;
}

static void check_value(const struct pack *pack, const struct question *q)
{
    (void)pack;
    assert_int_equal(q->option_count, 4);
    for (int i = 0; i < 4; i++) {
        assert_true(is_german_date(q->option[i].text.in[0]));
        assert_true(q->option[i].text.in[2][4] == '-'); /* no style for French: 2012-02-06 */
        assert_true(i == 0 || q->option[i - 1].claim.value < q->option[i].claim.value);
    }
    bool above = q->key >= 2;
    assert_true(text_starts(q->hint.in[1], above ? "Later than " : "Earlier than "));
}

static void a_date_is_asked_among_true_dates(void **state)
{
    (void)state;
    each_of("value", check_value);
}

static void check_bearer(const struct pack *pack, const struct question *q)
{
    assert_int_equal(q->option_count, 4);
    assert_true(is_german_date(q->stem.in[0]));
    for (int i = 0; i < 4; i++)
        assert_int_equal(judged_by(pack, &q->option[i].claim), i == q->key ? TRUTH_TRUE : TRUTH_FALSE);
}

static void what_happened_on_a_date_has_one_answer(void **state)
{
    (void)state;
    each_of("subject", check_bearer);
}

/* Woyzeck's and Nathan's days are too near for Woyzeck's tolerance, Lulu's and Baal's are the same. */
static void check_apart(const struct pack *pack, const struct question *q)
{
    for (int a = 1; a <= 3; a += 2) {
        int seen = 0;
        for (int i = 0; i < q->option_count; i++) {
            int subject = q->option[i].claim.subject;
            seen += subject == a || subject == a + 1;
        }
        assert_true(seen < 2);
    }
    assert_string_equal(pack->entities[3].id, "lulu");
}

static void days_too_near_each_other_never_meet(void **state)
{
    (void)state;
    each_of("subject", check_apart);
    each_of("compare", check_apart);
}

static void check_days(const struct pack *pack, const struct question *q)
{
    (void)pack;
    for (int i = 0; i < 4; i++)
        assert_non_null(strstr(q->option[i].text.in[0], "\u00A0Tage"));
    assert_true(is_german_date(q->explain.in[0]));
}

static void a_difference_of_dates_is_in_days(void **state)
{
    (void)state;
    each_of("difference", check_days);
}

static void check_sequence(const struct pack *pack, const struct question *q)
{
    (void)pack;
    assert_int_equal(q->option[q->key].claim.kind, CLAIM_SEQUENCE);
}

static void dates_have_an_order(void **state)
{
    (void)state;
    each_of("order", check_sequence);
}

/* Both plays of the third of January come up, and the key stands everywhere. */
static void equal_days_are_asked_alike(void **state)
{
    (void)state;
    int seen[2] = { 0 }, places[4] = { 0 };
    struct pack *pack = source_pack("tests/packs/dates.json");
    for (uint64_t seed = 0; seed < 10 * SEEDS; seed++) {
        struct round *one = quiz_catalog(pack, seed, 1, quiz_family_find("value"));
        int subject = one->questions[0].option[0].claim.subject;
        places[one->questions[0].key]++;
        if (subject == 3 || subject == 4)
            seen[subject - 3]++;
        round_free(one);
    }
    pack_free(pack);
    assert_true(seen[0] > SEEDS / 2 && seen[1] > SEEDS / 2);
    for (int i = 0; i < 4; i++)
        assert_true(places[i] > 5 * SEEDS / 3 && places[i] < 5 * SEEDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_is_asked_among_true_dates),
        cmocka_unit_test(what_happened_on_a_date_has_one_answer),
        cmocka_unit_test(days_too_near_each_other_never_meet),
        cmocka_unit_test(a_difference_of_dates_is_in_days),
        cmocka_unit_test(dates_have_an_order),
        cmocka_unit_test(equal_days_are_asked_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
