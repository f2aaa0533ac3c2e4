/* The prover's index; see prove_index.h. */
#include "quiz/prove_index.h"

#include <limits.h>
#include <stdlib.h>

int prover_self(const struct pack *pack, int entity)
{
    return pack->entities[entity].same;
}

static int compare(int a, int b)
{
    return (a > b) - (a < b);
}

static int compare_at(const struct reading *x, const struct reading *y, enum end end)
{
    int order = compare(x->relation, y->relation);
    order = order != 0 ? order : compare(x->entity[end], y->entity[end]);
    order = order != 0 ? order : compare(x->entity[!end], y->entity[!end]);
    return order != 0 ? order : compare(x->statement, y->statement);
}

static int by_subject(const void *a, const void *b)
{
    return compare_at(a, b, END_SUBJECT);
}

static int by_object(const void *a, const void *b)
{
    return compare_at(a, b, END_OBJECT);
}

/* Every statement as it stands, and turned round where symmetry or an inverse allows. */
static void add_readings(struct prover *prover, struct reading *out)
{
    const struct pack *pack = prover->pack;
    for (int i = 0; i < pack->statement_count; i++) {
        const struct statement *s = &pack->statements[i];
        const struct relation *r = &pack->relations[s->relation];
        int subject = prover_self(pack, s->subject), object = s->object >= 0 ? prover_self(pack, s->object) : -1;
        out[prover->reading_count++] = (struct reading){ s->relation, { subject, object }, i };
        if (object >= 0 && r->symmetric && subject != object)
            out[prover->reading_count++] = (struct reading){ s->relation, { object, subject }, i };
        if (object >= 0 && r->inverse >= 0)
            out[prover->reading_count++] = (struct reading){ r->inverse, { object, subject }, i };
    }
}

static void sort_readings(struct prover *prover)
{
    size_t most = 2 * (size_t)prover->pack->statement_count;
    struct reading *subjects = arena_array(&prover->arena, most, sizeof *subjects);
    add_readings(prover, subjects);
    size_t count = (size_t)prover->reading_count;
    struct reading *objects = arena_array(&prover->arena, count, sizeof *objects);
    for (size_t i = 0; i < count; i++)
        objects[i] = subjects[i];
    qsort(subjects, count, sizeof *subjects, by_subject);
    qsort(objects, count, sizeof *objects, by_object);
    prover->by_end[END_SUBJECT] = subjects;
    prover->by_end[END_OBJECT] = objects;
    int *first = arena_array(&prover->arena, (size_t)prover->pack->relation_count + 1, sizeof *first);
    for (size_t i = 0, relation = 0; relation <= (size_t)prover->pack->relation_count; relation++) {
        while (i < count && subjects[i].relation < (int)relation)
            i++;
        first[relation] = (int)i;
    }
    prover->first = first;
}

static int by_list(const void *a, const void *b)
{
    const struct promised_list *x = a, *y = b;
    int order = compare(x->relation, y->relation);
    order = order != 0 ? order : compare(x->end, y->end);
    return order != 0 ? order : compare(x->entity, y->entity);
}

static void add_promised(struct prover *prover)
{
    const struct pack *pack = prover->pack;
    struct promised_list *lists = arena_array(&prover->arena, 2 * (size_t)pack->promise_count, sizeof *lists);
    for (int i = 0; i < pack->promise_count; i++) {
        const struct promise *p = &pack->promises[i];
        bool all = p->subject < 0 && p->object < 0;
        if (all || p->subject >= 0)
            lists[prover->promised_count++] =
                (struct promised_list){ p->relation, END_SUBJECT, all ? -1 : prover_self(pack, p->subject) };
        if (all || p->object >= 0)
            lists[prover->promised_count++] =
                (struct promised_list){ p->relation, END_OBJECT, all ? -1 : prover_self(pack, p->object) };
    }
    qsort(lists, (size_t)prover->promised_count, sizeof *lists, by_list);
    prover->promised = lists;
}

/* Each entity, by whatever name, is akin to what it names and to all that this overlaps; a part and its whole name each
 * other. Counts them, and puts them into the lists that are there. */
static void add_akin(const struct pack *pack, struct entities *akin)
{
    for (int e = 0; e < pack->entity_count; e++) {
        const struct entity *whole = &pack->entities[prover_self(pack, e)];
        for (int i = -1; i < whole->overlap_count; i++) {
            struct entities *list = &akin[prover_self(pack, i < 0 ? e : whole->overlaps[i])];
            if (list->items != NULL)
                list->items[list->count] = e;
            list->count++;
        }
    }
}

static void gather_akin(struct prover *prover)
{
    size_t count = (size_t)prover->pack->entity_count;
    struct entities *akin = arena_array(&prover->arena, count, sizeof *akin);
    add_akin(prover->pack, akin);
    for (size_t e = 0; e < count; e++) {
        akin[e].items = arena_array(&prover->arena, (size_t)akin[e].count, sizeof *akin[e].items);
        akin[e].count = 0;
    }
    add_akin(prover->pack, akin);
    prover->akin = akin;
}

/* How many readings stand before the place of `key`. */
static int place(const struct prover *prover, const struct reading *key, enum end end)
{
    int low = prover->first[key->relation], high = prover->first[key->relation + 1];
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (compare_at(&prover->by_end[end][middle], key, end) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static struct readings list_of(const struct prover *prover, int relation, enum end end, int self)
{
    struct reading from = { .relation = relation, .statement = -1 },
                   to = { .relation = relation, .statement = INT_MAX };
    from.entity[end] = to.entity[end] = self;
    from.entity[!end] = INT_MIN;
    to.entity[!end] = INT_MAX;
    int first = place(prover, &from, end);
    return (struct readings){ prover->by_end[end] + first, place(prover, &to, end) - first };
}

struct readings prover_list(const struct prover *prover, int relation, enum end end, int entity)
{
    return list_of(prover, relation, end, prover_self(prover->pack, entity));
}

struct readings prover_figures(const struct prover *prover, int relation)
{
    return list_of(prover, relation, END_OBJECT, -1);
}

const struct statement *prover_stated(const struct prover *prover, int relation, int subject, int object)
{
    struct reading key = { relation, { prover_self(prover->pack, subject), prover_self(prover->pack, object) }, -1 };
    int at = place(prover, &key, END_SUBJECT);
    const struct reading *found = &prover->by_end[END_SUBJECT][at];
    bool same = at < prover->reading_count && found->relation == relation && found->entity[0] == key.entity[0] &&
                found->entity[1] == key.entity[1];
    return same ? &prover->pack->statements[found->statement] : NULL;
}

const struct statement *prover_figure(const struct prover *prover, int relation, int subject)
{
    struct readings list = prover_list(prover, relation, END_SUBJECT, subject);
    const struct statement *figure = list.count == 1 ? &prover->pack->statements[list.items->statement] : NULL;
    return figure != NULL && figure->object < 0 && figure->polarity == POLARITY_TRUE ? figure : NULL;
}

static bool is_promised(const struct prover *prover, int relation, enum end end, int entity)
{
    struct promised_list key = { relation, (int)end, entity }, all = { relation, (int)end, -1 };
    size_t count = (size_t)prover->promised_count;
    return bsearch(&key, prover->promised, count, sizeof key, by_list) != NULL ||
           bsearch(&all, prover->promised, count, sizeof all, by_list) != NULL;
}

bool prover_promised(const struct prover *prover, int relation, enum end end, int entity)
{
    const struct relation *r = &prover->pack->relations[relation];
    entity = prover_self(prover->pack, entity);
    return is_promised(prover, relation, end, entity) ||
           (r->symmetric && is_promised(prover, relation, !end, entity)) ||
           (r->inverse >= 0 && is_promised(prover, r->inverse, !end, entity));
}

/* `sign` -1 turns values negative. */
static void count_extreme(struct census *census, const struct statement *s, bool first, int sign)
{
    const struct statement **top = census->top[sign < 0];
    int64_t most = sign * s->value + s->tolerance, least = sign * s->value - s->tolerance;
    if (first || least > census->surely[sign < 0])
        census->surely[sign < 0] = least;
    if (top[0] == NULL || most > sign * top[0]->value + top[0]->tolerance) {
        top[1] = top[0];
        top[0] = s;
    } else if (top[1] == NULL || most > sign * top[1]->value + top[1]->tolerance) {
        top[1] = s;
    }
}

/* Walks over the subjects of relations between entities. */
static void count_full(struct prover *prover, struct census *all)
{
    const struct pack *pack = prover->pack;
    struct readings list;
    for (int i = 0; i < prover->reading_count; i += list.count) {
        const struct reading *first = &prover->by_end[END_SUBJECT][i];
        const struct relation *r = &pack->relations[first->relation];
        int known = 0;
        list = prover_list(prover, first->relation, END_SUBJECT, first->entity[END_SUBJECT]);
        for (int j = 0; j < list.count; j++)
            known += pack->statements[list.items[j].statement].polarity == POLARITY_TRUE;
        all[first->relation].full += r->max > 0 && known >= r->max;
    }
}

static void count_figures(struct prover *prover)
{
    const struct pack *pack = prover->pack;
    struct census *all = arena_array(&prover->arena, (size_t)pack->relation_count, sizeof *all);
    const struct reading *before = NULL;
    prover->census = all;
    count_full(prover, all);
    for (int i = 0; i < prover->reading_count; i++) {
        const struct reading *r = &prover->by_end[END_SUBJECT][i];
        int domain = pack->relations[r->relation].domain;
        bool another = before != NULL && before->relation == r->relation && before->entity[0] == r->entity[0];
        const struct statement *figure = another ? NULL : prover_figure(prover, r->relation, r->entity[0]);
        before = r;
        if (figure == NULL || !(pack->entities[r->entity[0]].types >> domain & 1))
            continue;
        struct census *census = &all[r->relation];
        count_extreme(census, figure, census->known == 0, 1);
        count_extreme(census, figure, census->known == 0, -1);
        census->known++;
        census->sum += figure->value;
        census->tolerance += figure->tolerance;
    }
}

struct prover *prover_new(const struct pack *pack)
{
    struct prover *prover = mem_resize(NULL, sizeof *prover);
    *prover = (struct prover){ .pack = pack };
    arena_init(&prover->arena);
    sort_readings(prover);
    add_promised(prover);
    gather_akin(prover);
    count_figures(prover);
    for (int e = 0; e < pack->entity_count; e++)
        for (int type = 0; type < pack->type_count; type++)
            prover->members[type] += prover_self(pack, e) == e && (pack->entities[e].types >> type & 1);
    return prover;
}

void prover_free(struct prover *prover)
{
    if (prover == NULL)
        return;
    arena_fini(&prover->arena);
    free(prover);
}
