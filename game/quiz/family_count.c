/* Count: how many objects a subject has, or subjects an object. Only lists that are closed can be counted. Options are
 * neighbouring whole numbers among which the true one's place is drawn; a list too short for each place is not asked. */
#include "quiz/family.h"

enum { RANKS_FOUR = 4, RANKS_THREE = 3, CANDIDATES = 512 };

struct list {
    int relation, key, count;
    bool subjects; /* the list is of subjects, its key an object */
};

static bool closed(const struct pack *pack, const struct list *list)
{
    const struct relation *r = &pack->relations[list->relation];
    int most = list->subjects ? r->invmax : r->max;
    return pack_promised(pack, list->relation, list->key, list->subjects) || (most > 0 && list->count >= most);
}

/* Every closed list with a wording and enough members. A fact left open in it makes the number unknown. */
static int collect(const struct maker *m, bool subjects, struct list *out, int room)
{
    enum wording wording = subjects ? WORDING_COUNT_SUBJECTS : WORDING_COUNT_OBJECTS;
    enum side side = subjects ? SIDE_SUBJECT : SIDE_OBJECT;
    int count = 0;
    for (int i = 0; i < m->bank->list_count[side] && count < room; i++) {
        const struct fact_list *all = &m->bank->lists[side][i];
        struct list list = { all->facts->relation, subjects ? all->facts->object : all->facts->subject, all->known,
                             subjects };
        if (!all->open && m->pack->relations[list.relation].wording.of[wording].in[0] != NULL && closed(m->pack, &list))
            out[count++] = list;
    }
    return count;
}

/* The wordings name the list's key only, so any statement of the relation with it at its end will do. */
static struct statement about(const struct list *list)
{
    return (struct statement){ .relation = list->relation, .subject = list->key, .object = list->key };
}

static void finish(struct maker *m, struct question *q, const struct list *list)
{
    int run;
    struct statement s = about(list);
    const struct fact *group = pack_facts(m->pack, list->relation, list->key, list->subjects, &run);
    for (int f = 0; f < run; f++)
        if (m->pack->statements[group[f].statement].polarity == POLARITY_TRUE)
            family_support(q, group[f].statement);
    q->id = family_id(m, q->support, 1, list->subjects ? "subjects" : "objects");
    q->stem = wording_statement(m->pack, m->arena, &s, list->subjects ? WORDING_COUNT_SUBJECTS : WORDING_COUNT_OBJECTS);
    struct words number = wording_number(m->pack, m->arena, list->count);
    q->explain =
        wording_counted(m->pack, m->arena, &s,
                        list->subjects ? WORDING_EXPLAIN_COUNT_SUBJECTS : WORDING_EXPLAIN_COUNT_OBJECTS, &number);
}

bool family_make_count(struct maker *m, struct question *q)
{
    struct list *lists = arena_array(m->arena, CANDIDATES, sizeof *lists);
    int count = collect(m, false, lists, CANDIDATES);
    count += collect(m, true, lists + count, CANDIDATES - count);
    if (count == 0)
        return false;
    const struct list *list = &lists[rng_below(&m->rng, (uint32_t)count)];
    int ranks = list->count >= RANKS_FOUR ? RANKS_FOUR : RANKS_THREE;
    q->key = (int)rng_below(&m->rng, (uint32_t)ranks);
    for (int i = 0; i < ranks; i++) {
        struct claim claim = { .kind = CLAIM_COUNT, .relation = list->relation, .value = list->count + i - q->key };
        claim.subject = list->subjects ? -1 : list->key;
        claim.object = list->subjects ? list->key : -1;
        family_option(q, wording_number(m->pack, m->arena, claim.value), claim);
    }
    finish(m, q, list);
    return true;
}
