/* Catalogues and rounds: the same everywhere, within the rules, and without a favourite rank. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/family.h"
#include "quiz/leak.h"
#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/example_question.h"
#include "support/pack_find.h"
#include "support/proved.h"
#include "support/round_rules.h"
#include "support/source_file.h"

static void sound(const struct pack *pack, const struct question *q)
{
    struct err why;
    if (!proved_by(pack, q, &why) || quiz_lint(pack, q, NULL, NULL) > 0)
        fail_msg("%s %s", quiz_family_name(q->family), q->stem.in[1]);
    assert_true(q->option_count >= 3 && q->option_count <= QUESTION_OPTIONS);
    assert_true(q->key >= 0 && q->key < q->option_count && q->support_count > 0);
    for (int lang = 0; lang < pack->lang_count; lang++)
        assert_true(q->stem.in[lang][0] != '\0' && q->explain.in[lang][0] != '\0' && q->hint.in[lang][0] != '\0');
}

/* What the stage has nothing for; see test_quiz_sets.c, test_quiz_hops.c and test_ready.c. */
static bool not_on_stage(int family)
{
    static const char *const names[] = { "count", "cause", "said", "two_hops", "ready" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (family == quiz_family_find(names[i]))
            return true;
    return false;
}

static void every_family_gives_sound_and_different_questions(void **state)
{
    const struct pack *p = *state;
    for (int family = 0; family < quiz_family_count(); family++) {
        if (not_on_stage(family))
            continue;
        struct round *catalog = quiz_catalog(p, 5, 40, family);
        assert_true(catalog->count > 0);
        for (int i = 0; i < catalog->count; i++) {
            sound(p, &catalog->questions[i]);
            assert_int_equal(catalog->questions[i].family, family);
            for (int j = 0; j < i; j++)
                assert_true(catalog->questions[i].id != catalog->questions[j].id);
        }
        round_free(catalog);
    }
}

static void a_catalogue_takes_the_families_by_turns_up_to_its_count(void **state)
{
    const struct pack *p = *state;
    struct round *catalog = quiz_catalog(p, 5, quiz_family_count(), -1), *none = quiz_catalog(p, 5, 0, -1);
    assert_int_equal(catalog->count, quiz_family_count());
    assert_int_equal(none->count, 0);
    int seen = 0;
    for (int i = 0; i < catalog->count; i++)
        seen |= 1 << catalog->questions[i].family;
    assert_true(seen > 0x0F);
    round_free(catalog);
    round_free(none);
}

static uint64_t digest(const struct pack *pack, const struct round *round)
{
    uint64_t hash = HASH_START;
    for (int i = 0; i < round->count; i++) {
        const struct question *q = &round->questions[i];
        hash = hash_bytes(hash, &q->id, sizeof q->id);
        hash = hash_bytes(hash, &q->key, sizeof q->key);
        hash = hash_bytes(hash, &q->difficulty, sizeof q->difficulty);
        for (int lang = 0; lang < pack->lang_count; lang++) {
            hash = hash_string(hash_string(hash_string(hash, q->stem.in[lang]), q->explain.in[lang]), q->hint.in[lang]);
            for (int o = 0; o < q->option_count; o++)
                hash = hash_string(hash, q->option[o].text.in[lang]);
        }
    }
    return hash;
}

static void the_same_seed_gives_the_same_bytes_and_another_seed_others(void **state)
{
    const struct pack *p = *state;
    struct pack *twin = source_pack("tests/packs/stage.json");
    uint64_t before = 0;
    for (uint64_t seed = 0; seed < 5; seed++) {
        struct round *a = quiz_catalog(p, seed, 80, -1), *b = quiz_catalog(twin, seed, 80, -1);
        assert_true(digest(p, a) == digest(twin, b));
        assert_true(digest(p, a) != before);
        before = digest(p, a);
        round_free(a);
        round_free(b);
        a = quiz_round(p, seed, 6, QUIZ_HARD, NULL);
        b = quiz_round(twin, seed, 6, QUIZ_HARD, NULL);
        assert_true(a != NULL && b != NULL && digest(p, a) == digest(twin, b));
        round_free(a);
        round_free(b);
    }
    pack_free(twin);
}

static void a_longer_catalogue_begins_with_the_shorter_one(void **state)
{
    const struct pack *p = *state;
    struct round *few = quiz_catalog(p, 9, 20, -1), *many = quiz_catalog(p, 9, 60, -1);
    many->count = few->count;
    assert_true(digest(p, few) == digest(p, many));
    round_free(few);
    round_free(many);
}

static void a_round_keeps_the_rules_and_its_wishes(void **state)
{
    const struct pack *p = *state;
    for (uint64_t seed = 0; seed < 10; seed++)
        for (int difficulty = 0; difficulty < QUIZ_DIFFICULTIES; difficulty++) {
            struct err err = { { 0 } };
            struct round *round = quiz_round(p, seed, 6, difficulty, &err);
            if (round == NULL)
                fail_msg("%s", err.text);
            assert_int_equal(round->count, 6);
            assert_int_equal(round->level, difficulty);
            assert_true(round->seed == seed && round->pack == p);
            for (int i = 0; i < round->count; i++)
                sound(p, &round->questions[i]);
            const char *broken = round_rule_broken(round);
            if (broken != NULL)
                fail_msg("seed %d: %s", (int)seed, broken);
            round_free(round);
        }
}

static void harder_rounds_are_harder(void **state)
{
    const struct pack *p = *state;
    int sum[QUIZ_DIFFICULTIES] = { 0 };
    for (uint64_t seed = 0; seed < 10; seed++)
        for (int difficulty = 0; difficulty < QUIZ_DIFFICULTIES; difficulty++) {
            struct round *round = quiz_round(p, seed, 6, difficulty, NULL);
            for (int i = 0; i < round->count; i++)
                sum[difficulty] += round->questions[i].difficulty;
            round_free(round);
        }
    assert_true(sum[QUIZ_EASY] < sum[QUIZ_MEDIUM] && sum[QUIZ_MEDIUM] < sum[QUIZ_HARD]);
}

static void a_round_that_cannot_be_is_refused_with_the_reason(void **state)
{
    const struct pack *p = *state;
    struct err err;
    static const int counts[] = { 0, -1, 51 };
    for (int i = 0; i < 3; i++) {
        assert_null(quiz_round(p, 1, counts[i], QUIZ_EASY, &err));
        assert_non_null(strstr(err.text, "expected 1 to 50"));
    }
    struct pack *small = source_pack("tests/packs/small.json");
    assert_null(quiz_round(small, 1, 10, QUIZ_EASY, &err));
    assert_non_null(strstr(err.text, "small gives "));
    assert_non_null(strstr(err.text, "choose a shorter round"));
    pack_free(small);
}

/* --- leaks --- */

static bool leak(const struct pack *pack, const struct question *a, const struct question *b)
{
    struct leak_view x, y;
    leak_view_init(&x, pack, a);
    leak_view_init(&y, pack, b);
    bool there = quiz_leak(&x, &y);
    assert_int_equal(there, quiz_leak(&y, &x));
    leak_view_fini(&x);
    leak_view_fini(&y);
    return there;
}

static void a_question_that_tells_anothers_answer_leaks(void **state)
{
    const struct pack *p = *state;
    struct question who = example_who(p), other = example_how_much(p);
    assert_false(leak(p, &who, &other));
    other.support[0] = who.support[0];
    assert_true(leak(p, &who, &other)); /* they rest on one statement */
    other = example_how_much(p);
    other.explain.in[1] = "Cem, who plays the ghost, is 37 years old.";
    assert_true(leak(p, &who, &other));
    other = example_how_much(p);
    other.stem.in[0] = "Wie alt ist Cem, der den Geist spielt?";
    assert_true(leak(p, &who, &other));
    other.stem.in[0] = "Wie alt ist Anna, die den Geist spielt?"; /* the matter, not the answer */
    assert_false(leak(p, &who, &other));
    other.stem.in[0] = "Wie alt ist Cem, der im Garten wohnt?"; /* the answer, not the matter */
    assert_false(leak(p, &who, &other));
}

/* --- no rank is likelier than another --- */

static double chi_square(const int *found, int cells)
{
    int draws = 0;
    for (int i = 0; i < cells; i++)
        draws += found[i];
    double expected = (double)draws / cells, sum = 0;
    for (int i = 0; i < cells; i++)
        sum += (found[i] - expected) * (found[i] - expected) / expected;
    return sum;
}

/* Drafts of one family, before the catalogue passes over those it has. */
static int draw_keys(const struct pack *pack, const char *family, int draws, int found[QUESTION_OPTIONS])
{
    struct arena lasting, scratch;
    struct bank bank;
    int drawn = 0;
    arena_init(&lasting);
    arena_init(&scratch);
    bank_init(&bank, pack, &lasting);
    struct prover *prover = prover_new(pack);
    struct maker m = {
        .bank = &bank, .pack = pack, .prover = prover, .arena = &scratch, .family = quiz_family_find(family)
    };
    m.rng = rng_stream(11, 0, family);
    for (int i = 0; i < draws; i++) {
        struct question q;
        arena_reset(&scratch);
        if (!family_draft(&m, &q) || q.option_count != QUESTION_OPTIONS || !family_finish(&m, &q))
            continue;
        found[q.key]++;
        drawn++;
    }
    prover_free(prover);
    arena_fini(&scratch);
    arena_fini(&lasting);
    return drawn;
}

static void every_place_of_the_key_is_equally_likely_in_every_family(void **state)
{
    const struct pack *p = *state;
    for (int family = 0; family < quiz_family_count(); family++) {
        int found[QUESTION_OPTIONS] = { 0 };
        if (not_on_stage(family))
            continue;
        int drawn = draw_keys(p, quiz_family_name(family), 3000, found);
        assert_true(drawn > 300);
        if (chi_square(found, QUESTION_OPTIONS) > 16.3) /* 0.1 % at 3 degrees of freedom */
            fail_msg("%s: %d %d %d %d", quiz_family_name(family), found[0], found[1], found[2], found[3]);
    }
}

static int ascending(const void *a, const void *b)
{
    const int *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Counts, for each set of four options that direct questions show, who of them is the key, and judges those that occur often.
 * Returns how many. */
static int check_windows(const struct pack *p, const char *family)
{
    enum { SETS = 600, DRAWS = 6000 };
    struct {
        int member[4], key[4], count;
    } *sets = calloc(SETS, sizeof *sets);
    struct arena lasting, scratch;
    struct bank bank;
    int set_count = 0, judged = 0;
    arena_init(&lasting);
    arena_init(&scratch);
    bank_init(&bank, p, &lasting);
    struct prover *prover = prover_new(p);
    struct maker m = {
        .bank = &bank, .pack = p, .prover = prover, .arena = &scratch, .family = quiz_family_find(family)
    };
    m.rng = rng_stream(12, 0, "window");
    bool subject = strcmp(family, "subject") == 0;
    for (int i = 0; i < DRAWS; i++) {
        struct question q;
        int member[4], key, set = 0;
        arena_reset(&scratch);
        if (!family_draft(&m, &q) || q.option_count != 4 || q.option[(q.key + 1) % 4].claim.kind == CLAIM_LURE ||
            !family_finish(&m, &q))
            continue;
        for (int o = 0; o < 4; o++)
            member[o] = subject ? q.option[o].claim.subject : q.option[o].claim.object;
        key = member[q.key];
        qsort(member, 4, sizeof *member, ascending);
        while (set < set_count && memcmp(sets[set].member, member, sizeof member) != 0)
            set++;
        assert_true(set < SETS);
        set_count = set == set_count ? set + 1 : set_count;
        memcpy(sets[set].member, member, sizeof member);
        for (int o = 0; o < 4; o++)
            sets[set].key[o] += member[o] == key;
        sets[set].count++;
    }
    for (int set = 0; set < set_count; set++)
        if (sets[set].count >= 40) {
            judged++;
            assert_true(chi_square(sets[set].key, 4) < 22); /* 0.006 % each, as there are many */
        }
    prover_free(prover);
    arena_fini(&scratch);
    arena_fini(&lasting);
    free(sets);
    return judged;
}

static void every_member_of_a_window_is_equally_often_the_key(void **state)
{
    struct pack *smash = source_pack("data/packs/smash-2x11.json");
    assert_true(check_windows(*state, "subject") > 10);
    assert_true(check_windows(smash, "subject") > 5);
    assert_true(check_windows(smash, "object") > 5);
    pack_free(smash);
}

static int open_stage(void **state)
{
    *state = source_pack("tests/packs/stage.json");
    return 0;
}

static int close_stage(void **state)
{
    pack_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_family_gives_sound_and_different_questions),
        cmocka_unit_test(a_catalogue_takes_the_families_by_turns_up_to_its_count),
        cmocka_unit_test(the_same_seed_gives_the_same_bytes_and_another_seed_others),
        cmocka_unit_test(a_longer_catalogue_begins_with_the_shorter_one),
        cmocka_unit_test(a_round_keeps_the_rules_and_its_wishes),
        cmocka_unit_test(harder_rounds_are_harder),
        cmocka_unit_test(a_round_that_cannot_be_is_refused_with_the_reason),
        cmocka_unit_test(a_question_that_tells_anothers_answer_leaks),
        cmocka_unit_test(every_place_of_the_key_is_equally_likely_in_every_family),
        cmocka_unit_test(every_member_of_a_window_is_equally_often_the_key),
    };
    return cmocka_run_group_tests(tests, open_stage, close_stage);
}
