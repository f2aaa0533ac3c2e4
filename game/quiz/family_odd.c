/* Odd one out: three share something under a relation that the stem names, one does not. Which one it is, is proved by
 * closed lists: of the three without the key, nothing else is common to the other three. */
#include "quiz/outsider.h"

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

static struct words stem_of(struct maker *m, const void *from, const struct lineup *set)
{
    (void)set;
    return wording_plain(m->pack, ((const struct outsider_lists *)from)->relation, WORDING_ODD);
}

static void dress(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    struct claim claim = { .kind = CLAIM_ODD, .relation = ((const struct outsider_lists *)from)->relation };
    q->stem = stem_of(m, from, lineup);
    claim.member_count = lineup->count;
    for (int i = 0; i < lineup->count; i++)
        claim.members[i] = lineup->entity[i];
    for (int i = 0; i < lineup->count; i++) {
        claim.subject = lineup->entity[i];
        family_option(q, wording_label(m->pack, lineup->entity[i]), claim);
        family_explain(m, q, lineup->statement[i]);
    }
    for (int i = 1; i <= lineup->count; i++)
        family_support(q, lineup->statement[i % lineup->count]);
    q->id = family_id(m, lineup->statement, 1, m->pack->entities[lineup->given].id);
}

bool family_make_odd(struct maker *m, struct question *q)
{
    static const struct lineup_way way = { outsider_draw, outsider_change, stem_of, dress };
    struct outsider_lists lists;
    int relation = draw_relation(m);
    return relation >= 0 && outsider_lists_init(&lists, m, relation, SIDE_SUBJECT) &&
           lineup_make(m, &way, &lists, relation, q);
}
