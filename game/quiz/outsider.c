/* Drawing them; see outsider.h. A list is drawn in proportion to its length and the outsider among the members of all
 * lists, so that nobody is more often an outsider than on a list. */
#include "quiz/outsider.h"

enum { TRIES = 16, LISTS = 4 };

static int member_of(const struct outsider_lists *lists, const struct fact *fact)
{
    return lists->side == SIDE_OBJECT ? fact->object : fact->subject;
}

static int owner_of(const struct outsider_lists *lists, const struct fact *fact)
{
    return lists->side == SIDE_OBJECT ? fact->subject : fact->object;
}

static bool is_true(const struct maker *m, const struct fact *fact)
{
    return m->pack->statements[fact->statement].polarity == POLARITY_TRUE;
}

/* The facts of a list, those that are not true among them. Each member comes once or in a row. */
static const struct fact *list_of(const struct maker *m, const struct outsider_lists *lists, int owner, int *run)
{
    return pack_facts(m->pack, lists->relation, owner, lists->side == SIDE_SUBJECT, run);
}

static bool is_another(const struct maker *m, const struct outsider_lists *lists, const struct fact *list, int i)
{
    return is_true(m, &list[i]) && (i == 0 || member_of(lists, &list[i]) != member_of(lists, &list[i - 1]));
}

bool outsider_lists_init(struct outsider_lists *lists, struct maker *m, int relation, enum side side)
{
    const struct pack *pack = m->pack;
    const struct fact *all = side == SIDE_OBJECT ? pack->by_subject : pack->by_object;
    *lists = (struct outsider_lists){ .relation = relation, .side = side };
    int first = pack->first_fact[relation], end = pack->first_fact[relation + 1];
    lists->facts = arena_array(m->arena, (size_t)(end - first), sizeof *lists->facts);
    lists->members = arena_array(m->arena, (size_t)(end - first), sizeof *lists->members);
    for (int i = first, run; i < end; i += run) {
        int count = 0, before = lists->fact_count;
        const struct fact *list = list_of(m, lists, owner_of(lists, &all[i]), &run);
        for (int f = 0; f < run; f++) {
            count += is_another(m, lists, list, f);
            if (is_true(m, &list[f]))
                lists->facts[lists->fact_count++] = &list[f];
        }
        for (int f = before; count >= OUTSIDER_LISTED && f < lists->fact_count; f++)
            lists->members[lists->member_count++] = lists->facts[f];
    }
    return lists->member_count > 0;
}

static bool is_outside(const struct maker *m, const struct outsider_lists *lists, int owner, int entity)
{
    return pack_distinct(m->pack, entity, owner) &&
           bank_truth(m->pack, lists->relation, lists->side, owner, entity) == TRUTH_FALSE;
}

static void put(const struct outsider_lists *lists, const struct fact *fact, int place, struct lineup *out)
{
    out->entity[place] = member_of(lists, fact);
    out->statement[place] = fact->statement;
}

/* One that is on another list, if possible on one of those that are asked about: else it would always be the outsider. */
static bool draw_outsider(struct maker *m, const struct outsider_lists *lists, struct lineup *out)
{
    for (int try = 0; try < 2 * TRIES; try++) {
        const struct fact *fact = try < TRIES ? lists->members[rng_below(&m->rng, (uint32_t)lists->member_count)]
                                              : lists->facts[rng_below(&m->rng, (uint32_t)lists->fact_count)];
        if (is_outside(m, lists, out->given, member_of(lists, fact))) {
            put(lists, fact, 0, out);
            return true;
        }
    }
    return false;
}

/* It is said which one; one of its lists is drawn. */
static bool draw_outside(struct maker *m, const struct outsider_lists *lists, int key, struct lineup *out)
{
    int run;
    uint32_t seen = 0;
    const struct fact *facts = pack_facts(m->pack, lists->relation, key, lists->side == SIDE_OBJECT, &run);
    for (int i = 0; i < run; i++)
        if (is_true(m, &facts[i]) && rng_below(&m->rng, ++seen) == 0)
            put(lists, &facts[i], 0, out);
    return seen > 0;
}

/* Reservoir sampling: each three of a list are equally likely. */
static void draw_members(struct maker *m, const struct outsider_lists *lists, struct lineup *out)
{
    int run, seen = 0;
    const struct fact *list = list_of(m, lists, out->given, &run);
    for (int i = 0; i < run; i++) {
        if (!is_another(m, lists, list, i))
            continue;
        int place = seen < OUTSIDER_LISTED ? seen : (int)rng_below(&m->rng, (uint32_t)seen + 1);
        seen++;
        if (place < OUTSIDER_LISTED)
            put(lists, &list[i], 1 + place, out);
    }
}

bool outsider_draw(struct maker *m, const void *from, int key, struct lineup *out)
{
    const struct outsider_lists *lists = from;
    out->count = 1 + OUTSIDER_LISTED;
    out->key = 0;
    for (int try = 0; try < LISTS; try++) {
        out->given = owner_of(lists, lists->members[rng_below(&m->rng, (uint32_t)lists->member_count)]);
        bool drawn = key == LINEUP_ANY ? draw_outsider(m, lists, out)
                                       : is_outside(m, lists, out->given, key) && draw_outside(m, lists, key, out);
        if (drawn) {
            draw_members(m, lists, out);
            return true;
        }
    }
    return false;
}

bool outsider_change(struct maker *m, const void *from, int place, struct lineup *set)
{
    const struct outsider_lists *lists = from;
    int run;
    const struct fact *list = list_of(m, lists, set->given, &run);
    const struct fact *fact = &list[rng_below(&m->rng, (uint32_t)run)];
    for (int i = 1; i < set->count; i++)
        if (set->entity[i] == member_of(lists, fact))
            return false;
    put(lists, fact, place, set);
    return is_true(m, fact);
}
