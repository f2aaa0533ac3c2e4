/* Reading a pack: the facts that statements give in every direction, sorted for look-up, contradictions refused. */
#include "pack/load.h"

#include <stdlib.h>
#include <string.h>

static int compare(int a, int b)
{
    return (a > b) - (a < b);
}

static int by_subject(const void *a, const void *b)
{
    const struct fact *x = a, *y = b;
    int order = compare(x->relation, y->relation);
    order = order != 0 ? order : compare(x->subject, y->subject);
    order = order != 0 ? order : compare(x->object, y->object);
    return order != 0 ? order : compare(x->statement, y->statement);
}

static int by_object(const void *a, const void *b)
{
    const struct fact *x = a, *y = b;
    int order = compare(x->relation, y->relation);
    order = order != 0 ? order : compare(x->object, y->object);
    order = order != 0 ? order : compare(x->subject, y->subject);
    return order != 0 ? order : compare(x->statement, y->statement);
}

static int derive(const struct pack *pack, int number, struct fact *out)
{
    const struct statement *s = &pack->statements[number];
    const struct relation *relation = &pack->relations[s->relation];
    struct fact fact = { s->relation, pack_same(pack, s->subject), s->object, number, 1 };
    if (s->object < 0) {
        out[0] = fact;
        return 1;
    }
    fact.object = pack_same(pack, s->object);
    out[0] = fact;
    if (relation->symmetric ? fact.subject == fact.object : relation->inverse < 0)
        return 1;
    int turned = relation->symmetric ? fact.relation : relation->inverse;
    out[1] = (struct fact){ turned, fact.object, fact.subject, number, 1 };
    return 2;
}

static bool fail_at_statement(struct loader *l, const struct json_at *root, int number, const char *what, int other)
{
    struct json_at list, item = { 0 };
    json_find(root, "statements", &list);
    while (json_each(&list, &item) && item.index < number)
        ;
    return json_fail(&item, l->err, "%s (see \"%s\")", what, l->pack->statements[other].id);
}

/* The fact before `i` that speaks of the same thing, or -1. Figures do only where they are of the same time. */
static int twin_before(const struct pack *pack, int i)
{
    const struct fact *facts = pack->by_subject, *b = &facts[i];
    for (int j = i - 1;
         j >= 0 && facts[j].relation == b->relation && facts[j].subject == b->subject && facts[j].object == b->object;
         j--)
        if (b->object >= 0 ||
            strcmp(pack->statements[facts[j].statement].time, pack->statements[b->statement].time) == 0)
            return j;
    return -1;
}

/* A subject's facts stand together: no two may say the same or the opposite of each other. */
static bool check_twins(struct loader *l, const struct json_at *root)
{
    const struct pack *pack = l->pack;
    for (int i = 1; i < pack->fact_count; i++) {
        int twin = twin_before(pack, i);
        if (twin < 0)
            continue;
        int a = pack->by_subject[twin].statement, b = pack->by_subject[i].statement;
        if (pack->statements[a].polarity != pack->statements[b].polarity)
            return fail_at_statement(l, root, b, "contradicts another statement", a);
        return fail_at_statement(l, root, b,
                                 pack->by_subject[i].object < 0
                                     ? "a second figure for the same thing; expected one for each time"
                                     : "says the same as another statement; expected each fact once",
                                 a);
    }
    return true;
}

/* Counts true facts that share relation and key; more than the relation allows is a contradiction. */
static bool check_most(struct loader *l, const struct json_at *root, bool object)
{
    const struct pack *pack = l->pack;
    const struct fact *facts = object ? pack->by_object : pack->by_subject;
    int run = 0, key = -1, relation = -1, before = -1;
    for (int i = 0; i < pack->fact_count; i++) {
        const struct fact *fact = &facts[i];
        const struct relation *r = &pack->relations[fact->relation];
        if (r->kind == RELATION_QUANTITY || pack->statements[fact->statement].polarity != POLARITY_TRUE)
            continue;
        int own = object ? fact->object : fact->subject;
        run = own == key && fact->relation == relation ? run + 1 : 1;
        key = own;
        relation = fact->relation;
        int other = before;
        before = fact->statement;
        int most = object ? r->invmax : r->max;
        if (most > 0 && run > most)
            return fail_at_statement(
                l, root, fact->statement,
                object ? "more subjects than \"invmax\" allows" : "more objects than \"max\" allows", other);
    }
    return true;
}

static void count_runs(struct fact *facts, int count, bool object)
{
    for (int i = count - 1; i > 0; i--) {
        struct fact *a = &facts[i - 1], *b = &facts[i];
        if (a->relation == b->relation && (object ? a->object == b->object : a->subject == b->subject))
            a->run = b->run + 1;
    }
}

static const int *first_facts(struct pack *pack)
{
    int *first = arena_array(&pack->arena, (size_t)pack->relation_count + 1, sizeof *first);
    for (int i = 0; i < pack->fact_count; i++)
        first[pack->by_subject[i].relation + 1]++;
    for (int r = 0; r < pack->relation_count; r++)
        first[r + 1] += first[r];
    return first;
}

bool load_facts(struct loader *l, const struct json_at *root)
{
    struct pack *pack = l->pack;
    size_t most = (size_t)pack->statement_count * 2;
    struct fact *subjects = arena_array(&pack->arena, most, sizeof *subjects);
    struct fact *objects = arena_array(&pack->arena, most, sizeof *objects);
    for (int i = 0; i < pack->statement_count; i++)
        pack->fact_count += derive(pack, i, subjects + pack->fact_count);
    memcpy(objects, subjects, (size_t)pack->fact_count * sizeof *objects);
    qsort(subjects, (size_t)pack->fact_count, sizeof *subjects, by_subject);
    qsort(objects, (size_t)pack->fact_count, sizeof *objects, by_object);
    count_runs(subjects, pack->fact_count, false);
    count_runs(objects, pack->fact_count, true);
    pack->by_subject = subjects;
    pack->by_object = objects;
    pack->first_fact = first_facts(pack);
    return check_twins(l, root) && check_most(l, root, false) && check_most(l, root, true);
}
