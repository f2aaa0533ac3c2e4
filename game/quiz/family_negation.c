/* Negation: which of these is NOT. Three options are true of the one the stem names, the key is provably false of it. */
#include "quiz/outsider.h"

#include <stdlib.h>
#include <string.h>

/* A relation with a list that is long enough, drawn in proportion to how many it has; -1 if none. */
static int draw_relation(struct maker *m, enum side side)
{
    enum wording wording = side == SIDE_OBJECT ? WORDING_NOT_OBJECT : WORDING_NOT_SUBJECT;
    uint32_t seen = 0;
    int found = -1;
    for (int i = 0; i < m->bank->list_count[side]; i++) {
        int relation = m->bank->lists[side][i].facts->relation;
        if (m->pack->relations[relation].wording.of[wording].in[0] != NULL && rng_below(&m->rng, ++seen) == 0)
            found = relation;
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
static struct words stem_of(struct maker *m, const void *from, const struct lineup *set)
{
    const struct outsider_lists *lists = from;
    struct statement turned = { .relation = lists->relation, .subject = set->given, .object = set->given };
    return wording_statement(m->pack, m->arena, &turned,
                             lists->side == SIDE_OBJECT ? WORDING_NOT_OBJECT : WORDING_NOT_SUBJECT);
}

/* Each list has a stem of its own. */
static bool draw_set(struct maker *m, const void *from, int key, struct lineup *out)
{
    bool drawn = outsider_draw(m, from, key, out);
    out->stem = out->given;
    return drawn;
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

/* Why the key is not on the list: the pack's own words for it; or what the key belongs to instead, where it can belong to
 * nothing else; or that the list is complete. */
static void explain_key(struct maker *m, const struct outsider_lists *lists, const struct lineup *lineup,
                        struct question *q)
{
    const struct relation *r = &m->pack->relations[lists->relation];
    const bool object = lists->side == SIDE_OBJECT;
    struct statement turned = { .relation = lists->relation };
    turned.subject = object ? lineup->given : lineup->entity[0];
    turned.object = object ? lineup->entity[0] : lineup->given;
    q->explain = wording_statement(m->pack, m->arena, &turned, WORDING_EXPLAIN_NOT);
    if (q->explain.in[0] != NULL)
        return;
    const struct promise *closed = pack_promise(m->pack, lists->relation, lineup->given, !object);
    if ((object ? r->invmax : r->max) == 1)
        family_explain(m, q, lineup->statement[0]);
    else if (closed != NULL)
        q->explain = closed->why;
}

static int ascending(const void *a, const void *b)
{
    const int *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static void dress(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    const struct outsider_lists *lists = from;
    int members[OUTSIDER_LISTED];
    q->stem = stem_of(m, from, lineup);
    for (int i = 0; i < lineup->count; i++)
        family_option(q, wording_label(m->pack, lineup->entity[i]),
                      claim_not(lists->side, lists->relation, lineup->given, lineup->entity[i]));
    memcpy(members, lineup->statement + 1, sizeof members);
    qsort(members, OUTSIDER_LISTED, sizeof *members, ascending);
    explain_key(m, lists, lineup, q);
    for (int i = 0; i < OUTSIDER_LISTED; i++) {
        family_explain(m, q, members[i]);
        family_support(q, members[i]);
    }
    family_support(q, lineup->statement[0]);
    q->id = id_of(m, lists->side, lists->relation, lineup->given, lineup->entity[0]);
}

bool family_make_negation(struct maker *m, struct question *q)
{
    static const struct lineup_way way = { draw_set, outsider_change, stem_of, dress };
    struct outsider_lists lists;
    enum side side = rng_below(&m->rng, 2) == 0 ? SIDE_OBJECT : SIDE_SUBJECT;
    int relation = draw_relation(m, side);
    return relation >= 0 && outsider_lists_init(&lists, m, relation, side) &&
           lineup_make(m, &way, &lists, relation * SIDES + (int)side, q);
}
