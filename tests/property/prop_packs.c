/* Random packs against an oracle that tries every world: what the game calls true or false is so in all of them, every
 * question it makes has exactly one true option, and what a changed fact makes wrong is objected to. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "pack/holds.h"
#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/oracle.h"
#include "support/proved.h"

enum { PACKS = 150, SEEDS = 2, QUESTIONS = 60 };

static struct pack *load(const struct random_pack *said, struct err *err)
{
    struct buf text = { 0 };
    random_pack_write(said, &text);
    struct pack *pack = pack_load("random.json", buf_text(&text), text.len, err);
    buf_fini(&text);
    return pack;
}

static void show(const struct random_pack *said)
{
    struct buf text = { 0 };
    random_pack_write(said, &text);
    fputs(buf_text(&text), stderr); /* too long for cmocka's printing */
    buf_fini(&text);
}

/* The same, and what is unknown is open indeed. */
static bool matches(enum truth truth, enum verdict verdict)
{
    return verdict == (truth == TRUTH_TRUE ? ALWAYS : truth == TRUTH_FALSE ? NEVER : SOMETIMES);
}

static void check_cell(const struct pack *pack, const struct oracle *oracle, int s, int r, int o, int decided[])
{
    struct claim claim = { .kind = CLAIM_HOLDS, .relation = r, .subject = s, .object = o };
    enum truth truth = pack_holds(pack, s, r, o);
    enum verdict verdict = oracle_judge(oracle, &claim);
    bool left_open = oracle->left_open[r][(s == ENTITIES - 1 ? oracle->pack->same : s) % KIND]
                                      [(o == ENTITIES - 1 ? oracle->pack->same : o) % KIND];
    bool right = left_open ? truth == TRUTH_UNKNOWN : matches(truth, verdict);
    if (!right || judged_by(pack, &claim) != truth) {
        show(oracle->pack);
        fail_msg("relation %d of %d and %d: holds %d, judge %d, all worlds %d", r, s, o, (int)truth,
                 (int)judged_by(pack, &claim), (int)verdict);
    }
    claim.kind = CLAIM_HOLDS_NOT;
    enum truth turned = truth == TRUTH_UNKNOWN ? truth : truth == TRUTH_TRUE ? TRUTH_FALSE : TRUTH_TRUE;
    assert_int_equal(judged_by(pack, &claim), turned);
    decided[truth]++;
}

static void truth_over_relations_is_truth_in_all_worlds(void **state)
{
    (void)state;
    struct rng rng = rng_stream(1, 0, "relations");
    int decided[3] = { 0 }, refused = 0;
    for (int i = 0; i < PACKS; i++) {
        struct random_pack said;
        struct oracle oracle;
        struct err err;
        random_pack_draw(&said, &rng);
        oracle_init(&oracle, &said);
        struct pack *pack = load(&said, &err);
        bool sane = oracle.consistent && !oracle.stated_twice;
        if (sane != (pack != NULL)) {
            show(&said);
            fail_msg("pack %d: %s", i, pack != NULL ? "loads, but contradicts itself" : err.text);
        }
        refused += pack == NULL;
        for (int r = R_AB; r <= R_AA && pack != NULL; r++)
            for (int s = 0; s < ENTITIES; s++)
                for (int o = 0; o < ENTITIES; o++)
                    if (pack->entities[s].types >> pack->relations[r].domain &
                        pack->entities[o].types >> pack->relations[r].range & 1)
                        check_cell(pack, &oracle, s, r, o, decided);
        pack_free(pack);
    }
    for (int truth = 0; truth < 3; truth++)
        assert_true(decided[truth] > 1000);
    assert_true(refused > 10 && refused < PACKS / 3);
}

/* The judge may leave open what is stated as left open; what it decides is so. */
static void truth_over_two_hops_is_truth_in_all_worlds(void **state)
{
    (void)state;
    struct rng rng = rng_stream(4, 0, "two hops");
    int decided[3] = { 0 };
    for (int i = 0; i < PACKS; i++) {
        struct random_pack said;
        struct oracle oracle;
        random_pack_draw(&said, &rng);
        oracle_init(&oracle, &said);
        struct pack *pack = load(&said, NULL);
        for (int j = 0; j < 400 && pack != NULL; j++) {
            struct claim claim = { .kind = CLAIM_TWO_HOPS, .relation = (int)rng_below(&rng, R_AMOUNT), .subject = -1 };
            claim.via = (int)rng_below(&rng, RELATIONS);
            claim.object = random_pack_range(claim.relation) + (int)rng_below(&rng, KIND);
            if (claim.via < R_AMOUNT)
                claim.subject = random_pack_range(claim.via) + (int)rng_below(&rng, KIND);
            else
                claim.value = said.said[rng_below(&rng, (uint32_t)said.said_count)].value;
            enum truth truth = judged_by(pack, &claim);
            if (truth != TRUTH_UNKNOWN && !matches(truth, oracle_judge(&oracle, &claim))) {
                show(&said);
                fail_msg("%d via %d of %d, value %d, is %d: judged %d", claim.relation, claim.via, claim.subject,
                         (int)claim.value, claim.object, (int)truth);
            }
            decided[truth]++;
        }
        pack_free(pack);
    }
    for (int truth = 0; truth < 3; truth++)
        assert_true(decided[truth] > 300);
}

static struct claim draw_claim(struct rng *rng, const struct oracle *oracle)
{
    static const enum claim_kind kinds[] = { CLAIM_VALUE,      CLAIM_BEARER,  CLAIM_GREATEST, CLAIM_LEAST,
                                             CLAIM_DIFFERENCE, CLAIM_PERCENT, CLAIM_SEQUENCE };
    struct claim claim = { .kind = kinds[rng_below(rng, 7)], .relation = rng_below(rng, 3) > 0 ? R_AMOUNT : R_ORDINAL };
    int first = random_pack_domain(claim.relation), order[KIND] = { first, first + 1, first + 2, first + 3 };
    if (claim.kind == CLAIM_PERCENT)
        claim.relation = R_AMOUNT, first = 0;
    rng_shuffle(rng, order, KIND, sizeof *order);
    claim.subject = first + (int)rng_below(rng, KIND);
    claim.object = first + (int)rng_below(rng, KIND);
    claim.member_count = claim.kind == CLAIM_SEQUENCE ? 2 + (int)rng_below(rng, 3) : (int)rng_below(rng, 2) * 3;
    for (int i = 0; i < claim.member_count; i++)
        claim.members[i] = (first == 0 ? order[i] % KIND : order[i]);
    bool single = claim.kind == CLAIM_VALUE || claim.kind == CLAIM_BEARER;
    if (single || claim.kind == CLAIM_DIFFERENCE || claim.kind == CLAIM_PERCENT) {
        const struct said *said = &oracle->pack->said[rng_below(rng, (uint32_t)oracle->pack->said_count)];
        const struct said *other = &oracle->pack->said[rng_below(rng, (uint32_t)oracle->pack->said_count)];
        claim.value = single                           ? said->value
                      : claim.kind == CLAIM_DIFFERENCE ? said->value - other->value
                      : said->value > 0                ? (other->value - said->value) * 100 / said->value
                                                       : 7;
        claim.value += (int)rng_below(rng, 21) - 10;
        if (single && said->o < 0)
            claim.subject = said->s, claim.relation = said->r;
    }
    return claim;
}

static void truth_over_figures_is_truth_in_all_worlds(void **state)
{
    (void)state;
    struct rng rng = rng_stream(2, 0, "figures");
    int decided[CLAIM_TWO_HOPS][3] = { { 0 } };
    for (int i = 0; i < PACKS; i++) {
        struct random_pack said;
        struct oracle oracle = { .pack = &said };
        random_pack_draw(&said, &rng);
        struct pack *pack = load(&said, NULL);
        for (int j = 0; j < 200 && pack != NULL; j++) {
            struct claim claim = draw_claim(&rng, &oracle);
            enum truth truth = judged_by(pack, &claim);
            if (truth != TRUTH_UNKNOWN && !matches(truth, oracle_judge(&oracle, &claim))) {
                show(&said);
                fail_msg("claim %d of %d and %d, value %d: judged %d", (int)claim.kind, claim.subject, claim.object,
                         (int)claim.value, (int)truth);
            }
            if (claim.kind == CLAIM_VALUE || claim.kind == CLAIM_BEARER)
                assert_int_equal(pack_holds_value(pack, claim.subject, claim.relation, claim.value), truth);
            decided[claim.kind][truth]++;
        }
        pack_free(pack);
    }
    for (int kind = CLAIM_VALUE; kind < CLAIM_COUNT; kind++)
        for (int truth = 0; truth < 3; truth++)
            assert_true(decided[kind][truth] > 10);
}

static bool changed_fact_decides(const struct question *q)
{
    const char *family = quiz_family_name(q->family);
    return strcmp(family, "object") == 0 || strcmp(family, "subject") == 0 || strcmp(family, "value") == 0 ||
           strcmp(family, "difference") == 0 || strcmp(family, "cause") == 0 || strcmp(family, "said") == 0 ||
           strcmp(family, "two_hops") == 0;
}

/* Changes what one statement says, so that the old question may be wrong. */
static struct random_pack mutated(const struct random_pack *said, int statement, struct rng *rng)
{
    struct random_pack changed = *said;
    struct said *s = &changed.said[statement];
    if (rng_below(rng, 3) == 0)
        s->polarity = s->polarity == '-' ? '+' : rng_below(rng, 2) == 0 ? '-' : '?';
    else if (s->o < 0)
        s->value = s->value > 50 ? s->value + 1 + (int)rng_below(rng, 30) : 1 + s->value % 12;
    else { /* another name of the same entity would change nothing */
        int same = s->o == ENTITIES - 1 ? said->same : s->o;
        s->o = random_pack_range(s->r) + (same + 1 + (int)rng_below(rng, KIND - 1)) % KIND;
    }
    return changed;
}

static void check_mutants(const struct random_pack *said, const struct question *q, struct rng *rng, int count[2])
{
    for (int i = 0; i < q->support_count; i++) {
        struct random_pack changed = mutated(said, q->support[i], rng);
        struct pack *pack = load(&changed, NULL);
        if (pack == NULL)
            continue;
        struct oracle oracle;
        oracle_init(&oracle, &changed);
        struct err why;
        bool proved = proved_by(pack, q, &why), sound = oracle_accepts(&oracle, q);
        if (proved && (!sound || changed_fact_decides(q))) {
            show(&changed);
            fail_msg("a changed fact passes: %s", q->stem.in[0]);
        }
        count[proved]++;
        pack_free(pack);
    }
}

static void check_question(const struct pack *pack, const struct oracle *oracle, const struct question *q)
{
    struct err why;
    if (!oracle_accepts(oracle, q) || !proved_by(pack, q, &why) || quiz_lint(pack, q, NULL, NULL) > 0) {
        show(oracle->pack);
        for (int i = 0; i < q->option_count; i++)
            print_error("%s%s: %d\n", i == q->key ? "* " : "", q->option[i].text.in[0],
                        (int)oracle_judge(oracle, &q->option[i].claim));
        fail_msg("%s: %s", quiz_family_name(q->family), q->stem.in[0]);
    }
}

static void every_question_has_one_true_option_and_survives_no_change(void **state)
{
    (void)state;
    struct rng rng = rng_stream(5, 0, "questions"), changes = rng_stream(3, 0, "changes");
    int per_family[32] = { 0 }, mutants[2] = { 0 }, rare = 0;
    for (int i = 0; i < PACKS; i++) {
        struct random_pack said;
        struct oracle oracle;
        random_pack_draw(&said, &rng);
        struct pack *pack = load(&said, NULL);
        if (pack == NULL)
            continue;
        oracle_init(&oracle, &said);
        for (uint64_t seed = 0; seed < SEEDS; seed++) {
            struct round *catalog = quiz_catalog(pack, seed, QUESTIONS, -1);
            for (int j = 0; j < catalog->count; j++) {
                check_question(pack, &oracle, &catalog->questions[j]);
                per_family[catalog->questions[j].family]++;
                if (seed == 0 && j % 4 == 0)
                    check_mutants(&said, &catalog->questions[j], &changes, mutants);
            }
            round_free(catalog);
        }
        pack_free(pack);
    }
    for (int family = 0; family < quiz_family_count(); family++) {
        print_message("%s %d\n", quiz_family_name(family), per_family[family]);
        rare += per_family[family] <= 5 && family != quiz_family_find("ready"); /* which is never made */
    }
    assert_int_equal(rare, 0);
    print_message("mutants objected to %d, still true %d\n", mutants[0], mutants[1]);
    assert_true(mutants[0] > 500);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(truth_over_relations_is_truth_in_all_worlds),
        cmocka_unit_test(truth_over_two_hops_is_truth_in_all_worlds),
        cmocka_unit_test(truth_over_figures_is_truth_in_all_worlds),
        cmocka_unit_test(every_question_has_one_true_option_and_survives_no_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
