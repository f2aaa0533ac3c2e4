/* Two hops: who is meant when no name is given, and what follows from it. And causes and sayings: questions about relations
 * with an aspect belong to its family and to no other. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/pack_find.h"
#include "support/proved.h"
#include "support/source_file.h"

/* What is said of the one whom `via` tells by `named` (or, without, by `value`). */
static void judged(const struct pack *pack, const char *via, const char *named, int64_t value, const char *relation,
                   const char *object, enum truth expected)
{
    struct claim claim = { .kind = CLAIM_TWO_HOPS, .relation = find_relation(pack, relation), .value = value };
    claim.via = find_relation(pack, via);
    claim.subject = named != NULL ? find_entity(pack, named) : -1;
    claim.object = find_entity(pack, object);
    if (judged_by(pack, &claim) != expected)
        fail_msg("%s %s %d, %s %s: not %d", via, named != NULL ? named : "", (int)value, relation, object,
                 (int)expected);
}

static void the_one_who_is_described_is_judged(void **state)
{
    const struct pack *p = *state;
    judged(p, "lives", "north", 0, "loves", "ben", TRUTH_TRUE);
    judged(p, "lives", "north", 0, "loves", "cem", TRUTH_FALSE);
    judged(p, "loves", "cem", 0, "lives", "south", TRUTH_TRUE);
    judged(p, "loves", "cem", 0, "lives", "north", TRUTH_FALSE);
    judged(p, "owns", "cup", 0, "lives", "north", TRUTH_TRUE); /* by a promise */
    judged(p, "age", NULL, 50, "loves", "anna", TRUTH_TRUE);   /* by a figure */
    judged(p, "age", NULL, 20, "lives", "south", TRUTH_FALSE);
    judged(p, "owns", "cup", 0, "owns", "hat", TRUTH_UNKNOWN); /* Anna may have a hat, too */
}

static void another_name_is_the_same_one(void **state)
{
    const struct pack *p = *state;
    judged(p, "loves", "dodo", 0, "lives", "east", TRUTH_TRUE);
    judged(p, "loves", "anna", 0, "lives", "east", TRUTH_TRUE); /* stated of Dodo */
    judged(p, "loves", "cem", 0, "loves", "dodo", TRUTH_FALSE);
    judged(p, "age", NULL, 31, "loves", "dodo", TRUTH_UNKNOWN);
}

static void who_may_be_several_is_nobody(void **state)
{
    const struct pack *p = *state;
    judged(p, "lives", "east", 0, "loves", "ben", TRUTH_UNKNOWN); /* two live there, and neither loves him */
    judged(p, "owns", "hat", 0, "lives", "south", TRUTH_UNKNOWN); /* others may have one */
    judged(p, "owns", "lamp", 0, "lives", "east", TRUTH_UNKNOWN); /* Dora's is left open */
    judged(p, "owns", "drum", 0, "lives", "east", TRUTH_UNKNOWN); /* perhaps Ben's band is meant */
    judged(p, "age", NULL, 31, "lives", "east", TRUTH_UNKNOWN);   /* Ben may be just as old */
    judged(p, "age", NULL, 45, "lives", "east", TRUTH_UNKNOWN);   /* nobody is */
    judged(p, "shoe", NULL, 38, "lives", "north", TRUTH_UNKNOWN); /* the others' are not known */
    judged(p, "owns", "band", 0, "lives", "south", TRUTH_UNKNOWN);
}

static void a_promise_more_or_less_decides(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const char *text = source_text(&arena, "tests/packs/hops.json", NULL);
    struct pack *without = pack_with(text, "\"owns\", \"o\": \"cup\", \"why\"", "\"owns\", \"o\": \"hat\", \"why\"");
    judged(without, "owns", "cup", 0, "lives", "north", TRUTH_UNKNOWN);
    judged(without, "owns", "hat", 0, "lives", "south", TRUTH_TRUE);
    pack_free(without);
    struct pack *denied =
        pack_with(text, "\"o\": \"lamp\", \"polarity\": \"?\"", "\"o\": \"lamp\", \"polarity\": \"-\"");
    judged(denied, "owns", "lamp", 0, "lives", "east", TRUTH_TRUE);
    pack_free(denied);
    struct pack *moved = pack_with(text, "\"r\": \"lives\", \"o\": \"north\"", "\"r\": \"lives\", \"o\": \"south\"");
    judged(moved, "lives", "south", 0, "loves", "ben", TRUTH_UNKNOWN);
    judged(moved, "lives", "north", 0, "loves", "ben", TRUTH_UNKNOWN);
    pack_free(moved);
    arena_fini(&arena);
}

/* Stems name neither the one who is meant nor an option, and both statements are cited. */
static void check_stem(const struct pack *pack, const struct question *q)
{
    struct err why;
    if (!proved_by(pack, q, &why))
        fail_msg("%s: %s", q->stem.in[0], why.text);
    assert_int_equal(quiz_lint(pack, q, NULL, NULL), 0);
    assert_int_equal(q->support_count, 2);
    static const char *const untold[] = { "Osterode", "Hut", "Lampe", "Trommel", "Kapelle", "30", "31", "38" };
    for (size_t i = 0; i < sizeof untold / sizeof *untold; i++)
        if (strstr(q->stem.in[0], untold[i]) != NULL)
            fail_msg("%s: that might be another", q->stem.in[0]);
    int asked = q->support[0];
    assert_null(strstr(q->stem.in[1], pack->entities[pack->statements[asked].subject].name[1].label));
    for (int i = 0; i < q->option_count; i++)
        assert_null(strstr(q->stem.in[1], q->option[i].text.in[1]));
}

static void only_what_tells_one_from_all_is_asked_with(void **state)
{
    const struct pack *p = *state;
    static const char *const expected[] = { "Aus welcher Stadt kommt, wer 50 ist?",
                                            "Aus welcher Stadt kommt, wer Cem liebt?",
                                            "Aus welcher Stadt kommt, wer den Becher hat?" };
    bool seen[3] = { false };
    for (uint64_t seed = 0; seed < 12; seed++) {
        struct round *all = quiz_catalog(p, seed, 60, quiz_family_find("two_hops"));
        assert_true(all->count > 5);
        for (int i = 0; i < all->count; i++) {
            check_stem(p, &all->questions[i]);
            for (int j = 0; j < 3; j++)
                seen[j] = seen[j] || strcmp(all->questions[i].stem.in[0], expected[j]) == 0;
        }
        round_free(all);
    }
    for (int j = 0; j < 3; j++)
        if (!seen[j])
            fail_msg("never asked: %s", expected[j]);
}

static void an_aspect_has_a_family_of_its_own(void **state)
{
    (void)state;
    struct pack *smash = source_pack("data/packs/smash-2x11.json");
    static const struct {
        const char *family;
        enum aspect aspect;
        int least;
    } families[] = { { "object", ASPECT_NONE, 50 },
                     { "subject", ASPECT_NONE, 20 },
                     { "cause", ASPECT_CAUSE, 14 },
                     { "said", ASPECT_SAID, 10 } };
    for (size_t f = 0; f < sizeof families / sizeof *families; f++) {
        struct round *all = quiz_catalog(smash, 5, 200, quiz_family_find(families[f].family));
        assert_true(all->count >= families[f].least);
        for (int i = 0; i < all->count; i++) {
            int relation = smash->statements[all->questions[i].support[0]].relation;
            assert_int_equal(smash->relations[relation].aspect, families[f].aspect);
        }
        round_free(all);
    }
    pack_free(smash);
}

/* Deviation of the key's place from an even spread over four. */
static void key_stands_anywhere(const struct pack *pack, const char *family, int seeds)
{
    int found[QUESTION_OPTIONS] = { 0 }, all = 0;
    for (int seed = 0; seed < seeds; seed++) {
        struct round *drawn = quiz_catalog(pack, (uint64_t)seed, 60, quiz_family_find(family));
        for (int i = 0; i < drawn->count; i++)
            if (drawn->questions[i].option_count == QUESTION_OPTIONS) {
                found[drawn->questions[i].key]++;
                all++;
            }
        round_free(drawn);
    }
    assert_true(all > 300);
    double deviation = 0, mean = all / (double)QUESTION_OPTIONS;
    for (int i = 0; i < QUESTION_OPTIONS; i++)
        deviation += (found[i] - mean) * (found[i] - mean) / mean;
    if (deviation > 16.3) /* 0.1 % at 3 degrees of freedom */
        fail_msg("%s: %d %d %d %d", family, found[0], found[1], found[2], found[3]);
}

static void the_key_stands_anywhere(void **state)
{
    (void)state;
    struct pack *smash = source_pack("data/packs/smash-2x11.json"),
                *series = source_pack("data/packs/smash-series.json");
    key_stands_anywhere(smash, "cause", 40);
    key_stands_anywhere(smash, "said", 50);
    key_stands_anywhere(series, "two_hops", 10);
    pack_free(smash);
    pack_free(series);
}

static int set_up(void **state)
{
    *state = source_pack("tests/packs/hops.json");
    return 0;
}

static int tear_down(void **state)
{
    pack_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_one_who_is_described_is_judged),
        cmocka_unit_test(another_name_is_the_same_one),
        cmocka_unit_test(who_may_be_several_is_nobody),
        cmocka_unit_test(a_promise_more_or_less_decides),
        cmocka_unit_test(only_what_tells_one_from_all_is_asked_with),
        cmocka_unit_test(an_aspect_has_a_family_of_its_own),
        cmocka_unit_test(the_key_stands_anywhere),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
