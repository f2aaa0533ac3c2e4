/* Odd one out: three share something under a relation that the stem names, one does not. Which one it is, is proved by
 * closed lists: of the three without the key, nothing else is common to the other three. */
#include "quiz/family.h"

enum { SHARERS = 3, GROUPS = 256, STRANGERS = 64 };

/* Objects of which at least three subjects are known. */
static int collect(const struct maker *m, int relation, int *out)
{
    int count = 0;
    for (int i = 0; i < m->bank->list_count[SIDE_SUBJECT] && count < GROUPS; i++) {
        const struct fact *facts = m->bank->lists[SIDE_SUBJECT][i].facts;
        if (facts->relation == relation)
            out[count++] = facts->object;
    }
    return count;
}

static int draw_relation(struct maker *m)
{
    int found = -1;
    uint32_t seen = 0;
    for (int r = 0; r < m->pack->relation_count; r++)
        if (m->pack->relations[r].wording.of[WORDING_ODD].in[0] != NULL &&
            m->pack->relations[r].kind == RELATION_ENTITY && rng_below(&m->rng, ++seen) == 0)
            found = r;
    return found;
}

/* Another subject of the relation that provably lacks the shared object. Its own fact is in *statement. */
static int draw_stranger(struct maker *m, int relation, int shared, int *statement)
{
    int found = -1;
    uint32_t seen = 0;
    int first = m->bank->first_fact[relation], facts = m->bank->first_fact[relation + 1] - first;
    for (int i = 0; i < family_sample_size(facts); i++) {
        const struct fact *fact = &m->pack->by_subject[first + family_sample(m, i, facts)];
        if (m->pack->statements[fact->statement].polarity == POLARITY_TRUE &&
            pack_holds(m->pack, fact->subject, relation, shared) == TRUTH_FALSE && rng_below(&m->rng, ++seen) == 0) {
            found = fact->subject;
            *statement = fact->statement;
        }
    }
    return found;
}

static bool draw_sharers(struct maker *m, int relation, int shared, struct question *q, int *members)
{
    int run, count = 0, *true_ones;
    const struct fact *facts = pack_facts(m->pack, relation, shared, true, &run);
    true_ones = arena_array(m->arena, (size_t)run, sizeof *true_ones);
    for (int f = 0; f < run; f++)
        if (m->pack->statements[facts[f].statement].polarity == POLARITY_TRUE)
            true_ones[count++] = f;
    if (count < SHARERS)
        return false;
    rng_shuffle(&m->rng, true_ones, (size_t)count, sizeof *true_ones);
    for (int i = 0; i < SHARERS; i++) {
        members[i + 1] = facts[true_ones[i]].subject;
        family_support(q, facts[true_ones[i]].statement);
    }
    return true;
}

bool family_make_odd(struct maker *m, struct question *q)
{
    int relation = draw_relation(m), *objects = arena_array(m->arena, GROUPS, sizeof *objects);
    int count = relation >= 0 ? collect(m, relation, objects) : 0, own = 0;
    if (count == 0)
        return false;
    int shared = objects[rng_below(&m->rng, (uint32_t)count)];
    struct claim claim = { .kind = CLAIM_ODD, .relation = relation, .member_count = QUESTION_OPTIONS };
    claim.members[0] = draw_stranger(m, relation, shared, &own);
    if (claim.members[0] < 0 || !draw_sharers(m, relation, shared, q, claim.members))
        return false;
    family_explain(m, q, own);
    for (int i = 0; i < SHARERS; i++)
        family_explain(m, q, q->support[i]);
    family_support(q, own);
    for (int i = 0; i < QUESTION_OPTIONS; i++) {
        claim.subject = claim.members[i];
        family_option(q, wording_label(m->pack, claim.members[i]), claim);
    }
    q->key = 0;
    q->stem = wording_plain(m->pack, relation, WORDING_ODD);
    q->id = family_id(m, &own, 1, m->pack->entities[shared].id);
    return true;
}
