/* Negation: which of these is NOT. Three options are true of the one the stem names, the key is provably false of it. */
#include "quiz/family.h"

#include <stdlib.h>

enum { TRUE_OPTIONS = 3, CANDIDATES = 64 };

/* One entity with a list that is long enough, drawn among all of a side: its facts. */
static const struct fact *draw_list(struct maker *m, enum side side, int *count)
{
    enum wording wording = side == SIDE_OBJECT ? WORDING_NOT_OBJECT : WORDING_NOT_SUBJECT;
    const struct fact *found = NULL;
    uint32_t seen = 0;
    for (int i = 0; i < m->bank->list_count[side]; i++) {
        const struct fact_list *list = &m->bank->lists[side][i];
        if (m->pack->relations[list->facts->relation].wording.of[wording].in[0] != NULL &&
            rng_below(&m->rng, ++seen) == 0) {
            found = list->facts;
            *count = list->count;
        }
    }
    return found;
}

static int other_end(enum side side, const struct fact *fact)
{
    return side == SIDE_OBJECT ? fact->object : fact->subject;
}

/* A false one from the same relation: it answers the same question about somebody else. */
static const struct ask *draw_false(struct maker *m, enum side side, int relation, int given)
{
    const struct ask *found = NULL;
    uint32_t seen = 0;
    enum pool pool = side == SIDE_OBJECT ? POOL_OBJECT : POOL_SUBJECT;
    int asks = m->bank->ask_count[pool], size = family_sample_size(asks);
    for (int i = 0; i < size; i++) {
        const struct ask *ask = &m->bank->asks[pool][family_sample(m, i, asks)];
        if (ask->relation == relation && pack_distinct(m->pack, ask->answer, given) &&
            bank_truth(m->pack, relation, side, given, ask->answer) == TRUTH_FALSE && rng_below(&m->rng, ++seen) == 0)
            found = ask;
    }
    return found;
}

static struct claim claim_not(enum side side, int relation, int given, int option)
{
    struct claim claim = { .kind = CLAIM_HOLDS_NOT, .relation = relation };
    claim.subject = side == SIDE_OBJECT ? given : option;
    claim.object = side == SIDE_OBJECT ? option : given;
    return claim;
}

/* The stem names the entity whose list it is. The fact may be derived, so its own direction counts, not the statement's. */
static struct words stem_of(struct maker *m, enum side side, const struct fact *fact)
{
    struct statement turned = { .relation = fact->relation, .subject = fact->subject, .object = fact->object };
    return wording_statement(m->pack, m->arena, &turned,
                             side == SIDE_OBJECT ? WORDING_NOT_OBJECT : WORDING_NOT_SUBJECT);
}

/* Neither which true options stand beside the key nor which of its statements led to it makes another question. */
static uint64_t id_of(const struct maker *m, enum side side, int relation, int given, int key)
{
    const struct pack *pack = m->pack;
    const char *asked =
        arena_printf(m->arena, "%s/%s/%s/%s", side == SIDE_OBJECT ? "object" : "subject", pack->relations[relation].id,
                     pack->entities[given].id, pack->entities[pack_same(pack, key)].id);
    return family_id(m, NULL, 0, asked);
}

static int ascending(const void *a, const void *b)
{
    const int *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

bool family_make_negation(struct maker *m, struct question *q)
{
    enum side side = rng_below(&m->rng, 2) == 0 ? SIDE_OBJECT : SIDE_SUBJECT;
    int run = 0, chosen[CANDIDATES], count = 0;
    const struct fact *list = draw_list(m, side, &run);
    if (list == NULL)
        return false;
    int given = side == SIDE_OBJECT ? list->subject : list->object;
    for (int i = 0; i < run && count < CANDIDATES; i++)
        if (m->pack->statements[list[i].statement].polarity == POLARITY_TRUE)
            chosen[count++] = i;
    rng_shuffle(&m->rng, chosen, (size_t)count, sizeof *chosen);
    const struct ask *key = draw_false(m, side, list->relation, given);
    if (key == NULL)
        return false;
    family_option(q, wording_label(m->pack, key->answer), claim_not(side, list->relation, given, key->answer));
    for (int i = 0; i < TRUE_OPTIONS; i++) {
        const struct fact *fact = &list[chosen[i]];
        int option = other_end(side, fact);
        family_option(q, wording_label(m->pack, option), claim_not(side, list->relation, given, option));
        family_support(q, fact->statement);
    }
    qsort(q->support, (size_t)q->support_count, sizeof *q->support, ascending);
    family_explain(m, q, key->statement); /* what the key belongs to instead comes first */
    for (int i = 0; i < q->support_count; i++)
        family_explain(m, q, q->support[i]);
    family_support(q, key->statement);
    q->key = 0;
    q->stem = stem_of(m, side, list);
    q->id = id_of(m, side, list->relation, given, key->answer);
    return true;
}
