/* Two hops: who stands in this relation to somebody who is not named but described by a second fact. Sound where the
 * description is provably true of one only, and every other option provably false of that one. The options are a window of
 * answers; each might be the key. */
#include "quiz/family.h"

/* Whether the fact describes its subject in another way than the question asks about it, and names no option. */
static bool describes(const struct maker *m, const struct fact *fact, const struct ask *ask,
                      const struct window *window)
{
    bool other = fact->statement != ask->statement && fact->relation != ask->relation;
    for (int i = 0; i < window->count && other && fact->object >= 0; i++)
        other = pack_distinct(m->pack, window->member[i], fact->object);
    return other && bank_tells(m->bank, fact);
}

/* One of the descriptions of the ask's subject, drawn with `rng` or simply the first; NULL when there is none. */
static const struct fact *describe(const struct maker *m, const struct ask *ask, const struct window *window,
                                   struct rng *rng)
{
    const struct fact *found = NULL;
    uint32_t seen = 0;
    for (int r = 0; r < m->pack->relation_count; r++) {
        int count;
        const struct fact *facts = pack_facts(m->pack, r, pack_same(m->pack, ask->given), false, &count);
        for (int i = 0; i < count; i++)
            if (describes(m, &facts[i], ask, window) && (rng == NULL ? found == NULL : rng_below(rng, ++seen) == 0))
                found = &facts[i];
    }
    return found;
}

static bool fits(const struct maker *m, const struct ask *ask, const struct window *window)
{
    return describe(m, ask, window, NULL) != NULL;
}

static void finish(struct maker *m, const struct ask *ask, struct question *q)
{
    struct window window = { .count = q->option_count };
    for (int i = 0; i < q->option_count; i++)
        window.member[i] = q->option[i].claim.object;
    const struct fact *via = describe(m, ask, &window, &m->rng);
    const struct statement *first = &m->pack->statements[via->statement];
    for (int i = 0; i < q->option_count; i++) {
        struct claim *claim = &q->option[i].claim;
        *claim = (struct claim){ .kind = CLAIM_TWO_HOPS, .relation = ask->relation, .object = claim->object };
        claim->via = via->relation;
        claim->subject = via->object;
        claim->value = via->object < 0 ? first->value : 0;
    }
    q->stem = wording_via(m->pack, m->arena, &m->pack->statements[ask->statement], via);
    family_support(q, ask->statement);
    family_support(q, via->statement);
    q->id = family_id(m, q->support, 2, "");
    family_explain(m, q, via->statement); /* who is meant comes first */
    family_explain(m, q, ask->statement);
}

bool family_make_two_hops(struct maker *m, struct question *q)
{
    return family_direct_make(m, &(struct asking){ .pool = POOL_TWO_HOPS, .fits = fits, .finish = finish }, q);
}
