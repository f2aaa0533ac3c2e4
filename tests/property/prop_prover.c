/* The prover looks things up; what it says of whole lists must be what asking about every single entity says. On packs full
 * of other names, parts and wholes, inverse and symmetric relations, denials and promises. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "quiz/prove.h"
#include "support/random_pack.h"
#include "support/source_file.h"

enum { PACKS = 400, CLAIMS = 60 };

struct fixture {
    const struct pack *pack;
    struct prover *prover;
    int said[CLAIM_READY][3]; /* how often a kind of claim was called false, true, unknown */
};

static bool of_type(const struct fixture *f, int entity, int type)
{
    return f->pack->entities[entity].types >> type & 1;
}

static enum truth holds(const struct fixture *f, int subject, int relation, int object)
{
    struct claim claim = { .kind = CLAIM_HOLDS, .relation = relation, .subject = subject, .object = object };
    return quiz_judge(f->prover, &claim);
}

static enum truth in_list(const struct fixture *f, const struct claim *c, int member)
{
    return c->subject < 0 ? holds(f, member, c->relation, c->object) : holds(f, c->subject, c->relation, member);
}

static enum truth count_by_walking(const struct fixture *f, const struct claim *c)
{
    const struct relation *r = &f->pack->relations[c->relation];
    int counted = 0;
    for (int e = 0; e < f->pack->entity_count; e++) {
        if (pack_same(f->pack, e) != e || !of_type(f, e, c->subject < 0 ? r->domain : r->range))
            continue;
        enum truth truth = in_list(f, c, e);
        if (truth == TRUTH_UNKNOWN)
            return truth;
        counted += truth == TRUTH_TRUE;
        for (int part = 0; truth == TRUTH_TRUE && part < f->pack->entities[e].overlap_count; part++)
            if (f->pack->entities[e].overlaps[part] != e &&
                in_list(f, c, f->pack->entities[e].overlaps[part]) == TRUTH_TRUE)
                return TRUTH_UNKNOWN;
    }
    bool subjects = c->subject < 0;
    int most = subjects ? r->invmax : r->max;
    if (!pack_promised(f->pack, c->relation, pack_same(f->pack, subjects ? c->object : c->subject), subjects) &&
        (most == 0 || counted < most))
        return TRUTH_UNKNOWN;
    return counted == c->value ? TRUTH_TRUE : TRUTH_FALSE;
}

/* An entity that the subject lacks and all others have; unknown when one might be. */
static enum truth odd_by_walking(const struct fixture *f, const struct claim *c)
{
    enum truth odd = TRUTH_FALSE;
    for (int e = 0; e < f->pack->entity_count; e++) {
        int sure = 0, possible = 0;
        for (int i = 0; i < c->member_count && of_type(f, e, f->pack->relations[c->relation].range); i++) {
            enum truth wanted = c->members[i] == c->subject ? TRUTH_FALSE : TRUTH_TRUE;
            enum truth one = holds(f, c->members[i], c->relation, e);
            sure += one == wanted;
            possible += one == wanted || one == TRUTH_UNKNOWN;
        }
        if (sure == c->member_count)
            return TRUTH_TRUE;
        if (possible == c->member_count)
            odd = TRUTH_UNKNOWN;
    }
    return odd;
}

/* Against each of the others in a pair. */
static enum truth extreme_by_walking(const struct fixture *f, const struct claim *c)
{
    enum truth truth = TRUTH_TRUE;
    for (int e = 0; e < f->pack->entity_count; e++) {
        struct claim pair = *c;
        pair.members[0] = e;
        pair.members[1] = c->subject;
        pair.member_count = 2;
        enum truth one = of_type(f, e, f->pack->relations[c->relation].domain) ? quiz_judge(f->prover, &pair) : truth;
        if (one == TRUTH_FALSE)
            return one;
        truth = one == TRUTH_UNKNOWN ? one : truth;
    }
    return truth;
}

static enum truth average_by_walking(const struct fixture *f, const struct claim *c)
{
    int64_t sum = 0, tolerance = 0, count = 0;
    for (int e = 0; e < f->pack->entity_count; e++) {
        if (pack_same(f->pack, e) != e || !of_type(f, e, f->pack->relations[c->relation].domain))
            continue;
        int figure = pack_figure(f->pack, e, c->relation);
        if (figure < 0)
            return TRUTH_UNKNOWN;
        sum += f->pack->statements[figure].value;
        tolerance += f->pack->statements[figure].tolerance;
        count++;
    }
    int64_t gap = c->value * count - sum;
    gap = gap < 0 ? -gap : gap;
    return count == 0                ? TRUTH_UNKNOWN
           : gap * 2 <= count        ? TRUTH_TRUE
           : gap > tolerance + count ? TRUTH_FALSE
                                     : TRUTH_UNKNOWN;
}

static void agree(struct fixture *f, const struct claim *c, enum truth walked)
{
    enum truth truth = quiz_judge(f->prover, c);
    if (truth != walked)
        fail_msg("%s: claim %d of relation %d, %d and %d, value %d: judged %d, by walking %d", f->pack->id,
                 (int)c->kind, c->relation, c->subject, c->object, (int)c->value, (int)truth, (int)walked);
    f->said[c->kind][truth]++;
}

/* Any entity of the type: counting from a random one, the first. */
static int draw_of(const struct fixture *f, struct rng *rng, int type)
{
    int count = f->pack->entity_count, e = (int)rng_below(rng, (uint32_t)count);
    while (!of_type(f, e, type))
        e = (e + 1) % count;
    return e;
}

static void try_relation(struct fixture *f, struct rng *rng, int relation)
{
    const struct relation *r = &f->pack->relations[relation];
    struct claim count = { .kind = CLAIM_COUNT, .relation = relation, .value = rng_below(rng, 4) };
    bool subjects = rng_below(rng, 2) == 0;
    count.subject = subjects ? -1 : draw_of(f, rng, r->domain);
    count.object = subjects ? draw_of(f, rng, r->range) : -1;
    agree(f, &count, count_by_walking(f, &count));
    struct claim odd = { .kind = CLAIM_ODD, .relation = relation, .member_count = 3 };
    for (int i = 0; i < odd.member_count; i++)
        odd.members[i] = draw_of(f, rng, r->domain);
    odd.subject = odd.members[0];
    if (odd.members[1] != odd.subject && odd.members[2] != odd.subject)
        agree(f, &odd, odd_by_walking(f, &odd));
}

static void try_quantity(struct fixture *f, struct rng *rng, int relation)
{
    struct claim claim = { .kind = rng_below(rng, 2) == 0 ? CLAIM_GREATEST : CLAIM_LEAST, .relation = relation };
    claim.subject = draw_of(f, rng, f->pack->relations[relation].domain);
    agree(f, &claim, extreme_by_walking(f, &claim));
    const struct statement *near = &f->pack->statements[rng_below(rng, (uint32_t)f->pack->statement_count)];
    struct claim average = { .kind = CLAIM_AVERAGE, .relation = relation, .value = near->value };
    agree(f, &average, average_by_walking(f, &average));
}

static void try_pack(struct fixture *f, const struct pack *pack, struct rng *rng)
{
    f->pack = pack;
    f->prover = prover_new(pack);
    for (int i = 0; i < CLAIMS; i++) {
        int relation = (int)rng_below(rng, (uint32_t)pack->relation_count);
        if (pack->relations[relation].kind == RELATION_ENTITY)
            try_relation(f, rng, relation);
        else
            try_quantity(f, rng, relation);
    }
    prover_free(f->prover);
}

static void a_list_is_judged_as_each_of_its_members(void **state)
{
    static const enum claim_kind kinds[] = { CLAIM_COUNT, CLAIM_ODD, CLAIM_GREATEST, CLAIM_LEAST, CLAIM_AVERAGE };
    static const char *const files[] = { "tests/packs/sets.json", "tests/packs/stage.json",
                                         "data/packs/smash-series.json" };
    (void)state;
    struct fixture f = { 0 };
    struct rng rng = rng_stream(4, 0, "lists");
    for (int i = 0; i < PACKS; i++) {
        struct random_pack said;
        struct buf text = { 0 };
        random_pack_draw(&said, &rng);
        random_pack_write(&said, &text);
        struct pack *pack = pack_load("random.json", buf_text(&text), text.len, NULL);
        if (pack != NULL)
            try_pack(&f, pack, &rng);
        pack_free(pack);
        buf_fini(&text);
    }
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct pack *pack = source_pack(files[i]);
        try_pack(&f, pack, &rng);
        pack_free(pack);
    }
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        for (int truth = 0; truth < 3; truth++) {
            print_message("claim %d judged %d: %d\n", (int)kinds[i], truth, f.said[kinds[i]][truth]);
            assert_true(f.said[kinds[i]][truth] > 10);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(a_list_is_judged_as_each_of_its_members) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
