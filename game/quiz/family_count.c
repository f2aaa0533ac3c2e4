/* Count: how many objects a subject has, or subjects an object. Only lists that are closed can be counted. Options are
 * neighbouring whole numbers among which the true one's place is drawn; a list too short for each place is not asked. */
#include "quiz/lineup.h"

enum { RANKS_FOUR = 4, RANKS_THREE = 3, CANDIDATES = 512 };

struct list {
    int relation, key, count;
    bool subjects; /* the list is of subjects, its key an object */
};

struct lists {
    struct list *items;
    int count;
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

static bool draw_numbers(struct maker *m, const void *from, int entity, struct lineup *out)
{
    (void)entity;
    const struct lists *lists = from;
    out->given = (int)rng_below(&m->rng, (uint32_t)lists->count);
    int64_t size = lists->items[out->given].count;
    out->numbers = true;
    out->count = size >= RANKS_FOUR ? RANKS_FOUR : RANKS_THREE;
    out->key = (int)rng_below(&m->rng, (uint32_t)out->count);
    for (int i = 0; i < out->count; i++)
        out->number[i] = size + i - out->key;
    return true;
}

static void dress(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    const struct list *list = &((const struct lists *)from)->items[lineup->given];
    int run;
    struct statement s = about(list);
    const struct fact *group = pack_facts(m->pack, list->relation, list->key, list->subjects, &run);
    for (int i = 0; i < lineup->count; i++) {
        struct claim claim = { .kind = CLAIM_COUNT, .relation = list->relation, .value = lineup->number[i] };
        claim.subject = list->subjects ? -1 : list->key;
        claim.object = list->subjects ? list->key : -1;
        family_option(q, wording_number(m->pack, m->arena, claim.value), claim);
    }
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
    static const struct lineup_way way = { .draw = draw_numbers, .dress = dress };
    struct lists lists = { arena_array(m->arena, CANDIDATES, sizeof *lists.items), 0 };
    lists.count = collect(m, false, lists.items, CANDIDATES);
    lists.count += collect(m, true, lists.items + lists.count, CANDIDATES - lists.count);
    return lists.count > 0 && lineup_make(m, &way, &lists, 0, q);
}
