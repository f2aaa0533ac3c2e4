/* Families about several things at once: counting a list, finding the odd one out, adding up and averaging. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/pack_find.h"
#include "support/proved.h"
#include "support/source_file.h"

enum { SEEDS = 12, MANY = 60 };

typedef void each_question(const struct pack *pack, const struct question *q);

/* Hands over every question of the family in several catalogues; returns how many different ones the first had. */
static int each_of(const char *family, each_question *check)
{
    struct pack *pack = source_pack("tests/packs/sets.json");
    int first = 0;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct round *all = quiz_catalog(pack, seed, MANY, quiz_family_find(family));
        first = seed == 0 ? all->count : first;
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
    return first;
}

static const char *key_of(const struct question *q)
{
    return q->option[q->key].text.in[1];
}

static void check_count(const struct pack *pack, const struct question *q)
{
    (void)pack;
    const char *stem = q->stem.in[1], *key = key_of(q);
    if (strstr(stem, "Anna") != NULL)
        assert_string_equal(key, "4");
    else
        assert_string_equal(key, "3");
    assert_null(strstr(stem, "Cem"));   /* nobody promised that his list is complete */
    assert_null(strstr(stem, "Dora"));  /* one: too few for every rank */
    assert_null(strstr(stem, "Emil"));  /* one of his is left open */
    assert_null(strstr(stem, "North")); /* nobody promised */
    assert_int_equal(q->option_count, strstr(stem, "Anna") != NULL ? 4 : 3);
    assert_true(q->option[0].claim.value >= 1);
    assert_null(strstr(q->hint.in[1], key));
}

static void only_closed_lists_are_counted(void **state)
{
    (void)state;
    assert_int_equal(each_of("count", check_count), 3); /* Anna, Ben, the South */
}

static void check_rank(const struct pack *pack, const struct question *q)
{
    (void)pack;
    assert_in_range(q->key, 0, q->option_count - 1);
    bool low = strstr(q->hint.in[1], "Less") != NULL;
    int left = 0;
    for (int i = 0; i < q->option_count; i++) {
        int64_t edge = strtoll(strpbrk(q->hint.in[1], "0123456789"), NULL, 10), value = q->option[i].claim.value;
        left += low ? value < edge : value > edge;
    }
    assert_int_equal(left, 2);
}

static void the_hint_for_a_number_leaves_two(void **state)
{
    (void)state;
    each_of("count", check_rank);
}

static void check_odd(const struct pack *pack, const struct question *q)
{
    int north = 0, key = q->option[q->key].claim.subject;
    int belongs = find_relation(pack, "member"), troupe = find_entity(pack, "north");
    for (int i = 0; i < 4; i++)
        north += pack_holds(pack, q->option[i].claim.subject, belongs, troupe) == TRUTH_TRUE;
    assert_true(north == 1 || north == 3);
    bool key_north = pack_holds(pack, key, belongs, troupe) == TRUTH_TRUE;
    assert_int_equal(key_north, north == 1);
}

static void three_share_what_the_odd_one_lacks(void **state)
{
    (void)state;
    assert_int_equal(each_of("odd", check_odd), 7);
}

static void check_sum(const struct pack *pack, const struct question *q)
{
    const struct claim *claim = &q->option[q->key].claim;
    int seats = find_relation(pack, "seats");
    int a = pack_figure(pack, claim->subject, seats), b = pack_figure(pack, claim->object, seats);
    assert_int_equal(claim->value, pack->statements[a].value + pack->statements[b].value);
}

static void two_figures_are_added(void **state)
{
    (void)state;
    assert_int_equal(each_of("sum", check_sum), 10);
}

static void check_average(const struct pack *pack, const struct question *q)
{
    (void)pack;
    assert_string_equal(key_of(q), "231"); /* (120 + 200 + 340 + 95 + 400) / 5 */
}

static void the_mean_of_all_is_asked(void **state)
{
    (void)state;
    assert_int_equal(each_of("average", check_average), 1);
}

static enum truth judge(const struct pack *pack, enum claim_kind kind, const char *relation, const char *subject,
                        const char *object, int64_t value)
{
    struct claim claim = { .kind = kind, .relation = find_relation(pack, relation), .value = value };
    claim.subject = subject != NULL ? find_entity(pack, subject) : -1;
    claim.object = object != NULL ? find_entity(pack, object) : -1;
    return judged_by(pack, &claim);
}

static void the_prover_counts_for_itself(void **state)
{
    (void)state;
    struct pack *pack = source_pack("tests/packs/sets.json");
    assert_int_equal(judge(pack, CLAIM_COUNT, "acts", "anna", NULL, 4), TRUTH_TRUE);
    assert_int_equal(judge(pack, CLAIM_COUNT, "acts", "anna", NULL, 3), TRUTH_FALSE);
    assert_int_equal(judge(pack, CLAIM_COUNT, "acts", "cem", NULL, 3), TRUTH_UNKNOWN);
    assert_int_equal(judge(pack, CLAIM_COUNT, "acts", "emil", NULL, 3), TRUTH_UNKNOWN);
    assert_int_equal(judge(pack, CLAIM_COUNT, "member", NULL, "south", 3), TRUTH_TRUE);
    assert_int_equal(judge(pack, CLAIM_COUNT, "member", NULL, "north", 4), TRUTH_UNKNOWN);
    assert_int_equal(judge(pack, CLAIM_SUM, "seats", "faust", "lulu", 320), TRUTH_TRUE);
    assert_int_equal(judge(pack, CLAIM_SUM, "seats", "faust", "lulu", 319), TRUTH_FALSE);
    assert_int_equal(judge(pack, CLAIM_AVERAGE, "seats", NULL, NULL, 231), TRUTH_TRUE);
    assert_int_equal(judge(pack, CLAIM_AVERAGE, "seats", NULL, NULL, 240), TRUTH_FALSE);
    pack_free(pack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_closed_lists_are_counted),      cmocka_unit_test(the_hint_for_a_number_leaves_two),
        cmocka_unit_test(three_share_what_the_odd_one_lacks), cmocka_unit_test(two_figures_are_added),
        cmocka_unit_test(the_mean_of_all_is_asked),           cmocka_unit_test(the_prover_counts_for_itself),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
