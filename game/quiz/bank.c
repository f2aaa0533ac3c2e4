/* Preparing a pack for asking; see bank.h. */
#include "quiz/bank.h"

#include <stdlib.h>

int bank_option_type(const struct pack *pack, int relation, enum side side)
{
    const struct relation *r = &pack->relations[relation];
    return side == SIDE_OBJECT ? r->range : r->domain;
}

enum truth bank_truth(const struct pack *pack, int relation, enum side side, int given, int option)
{
    return side == SIDE_OBJECT ? pack_holds(pack, given, relation, option) : pack_holds(pack, option, relation, given);
}

static enum wording wording_of(enum pool pool, enum side side)
{
    return pool == POOL_TWO_HOPS ? WORDING_OBJECT_VIA : side == SIDE_OBJECT ? WORDING_OBJECT : WORDING_SUBJECT;
}

static enum pool pool_of(const struct pack *pack, const struct statement *s, enum side side)
{
    switch (pack->relations[s->relation].aspect) {
    case ASPECT_CAUSE:
        return POOL_CAUSE;
    case ASPECT_SAID:
        return POOL_SAID;
    case ASPECT_NONE:
        break;
    }
    return side == SIDE_OBJECT ? POOL_OBJECT : POOL_SUBJECT;
}

/* One ask for each true statement between entities that has a wording for the side. A symmetric one can be asked both
 * ways with either wording; its second direction asks the same thing again and is left out. Without room asks are only
 * counted. */
static void add_asks(struct bank *bank, enum pool pool, enum side side)
{
    const struct pack *pack = bank->pack;
    for (int i = 0; i < pack->statement_count; i++) {
        const struct statement *s = &pack->statements[i];
        if (s->polarity != POLARITY_TRUE || s->object < 0 || pack_wording(pack, s, wording_of(pool, side), 0) == NULL)
            continue;
        if (pool == POOL_TWO_HOPS ? !bank->told[pack_same(pack, s->subject)] : pool_of(pack, s, side) != pool)
            continue;
        int place = bank->ask_count[pool]++;
        if (bank->asks[pool] == NULL)
            continue;
        struct ask *ask = &bank->asks[pool][place];
        *ask = (struct ask){ .statement = i, .relation = s->relation, .side = side };
        ask->given = side == SIDE_OBJECT ? s->subject : s->object;
        ask->answer = side == SIDE_OBJECT ? s->object : s->subject;
    }
}

static void fill_pool(struct bank *bank, enum pool pool)
{
    for (int pass = 0; pass < 2; pass++) {
        if (pass > 0)
            bank->asks[pool] = arena_array(bank->arena, (size_t)bank->ask_count[pool], sizeof *bank->asks[pool]);
        bank->ask_count[pool] = 0;
        if (pool != POOL_SUBJECT)
            add_asks(bank, pool, SIDE_OBJECT);
        if (pool != POOL_OBJECT && pool != POOL_TWO_HOPS)
            add_asks(bank, pool, SIDE_SUBJECT);
    }
}

static void sort_by_answer(struct bank *bank, enum pool pool)
{
    size_t entities = (size_t)bank->pack->entity_count;
    struct ask_list *lists = arena_array(bank->arena, entities, sizeof *lists);
    for (int i = 0; i < bank->ask_count[pool]; i++)
        lists[bank->asks[pool][i].answer].count++;
    for (size_t e = 0; e < entities; e++) {
        lists[e].items = arena_array(bank->arena, (size_t)lists[e].count, sizeof *lists[e].items);
        lists[e].count = 0;
    }
    for (int i = 0; i < bank->ask_count[pool]; i++) {
        struct ask_list *list = &lists[bank->asks[pool][i].answer];
        list->items[list->count++] = i;
    }
    bank->by_answer[pool] = lists;
}

/* Counts the clues about each entity, and puts them into the lists that are there. */
static void count_clues(const struct pack *pack, struct clues *clues)
{
    for (int i = 0; i < pack->statement_count; i++) {
        const struct statement *s = &pack->statements[i];
        if (s->polarity != POLARITY_TRUE || pack_wording(pack, s, WORDING_CLUE, 0) == NULL)
            continue;
        struct clues *list = &clues[s->subject];
        if (list->items != NULL)
            list->items[list->count] = i;
        list->count++;
    }
}

static void add_clues(struct bank *bank)
{
    size_t entities = (size_t)bank->pack->entity_count;
    bank->clues = arena_array(bank->arena, entities, sizeof *bank->clues);
    count_clues(bank->pack, bank->clues);
    for (size_t e = 0; e < entities; e++) {
        struct clues *list = &bank->clues[e];
        list->items = arena_array(bank->arena, (size_t)list->count, sizeof *list->items);
        list->count = 0;
    }
    count_clues(bank->pack, bank->clues);
}

static int by_value(const void *a, const void *b)
{
    const struct statement *const *x = a, *const *y = b;
    if ((*x)->value != (*y)->value)
        return (*x)->value < (*y)->value ? -1 : 1;
    return (*x > *y) - (*x < *y);
}

static void add_figures(struct bank *bank)
{
    const struct pack *pack = bank->pack;
    bank->figures = arena_array(bank->arena, (size_t)pack->relation_count, sizeof *bank->figures);
    for (int r = 0; r < pack->relation_count; r++) {
        if (pack->relations[r].kind != RELATION_QUANTITY)
            continue;
        const struct statement **items = arena_array(bank->arena, (size_t)pack->statement_count, sizeof *items);
        int count = 0;
        for (int i = 0; i < pack->statement_count; i++)
            if (pack->statements[i].relation == r && pack_figure(pack, pack->statements[i].subject, r) == i)
                items[count++] = &pack->statements[i];
        qsort(items, (size_t)count, sizeof *items, by_value);
        bank->figures[r] = (struct figures){ items, count };
    }
}

/* --- what tells a subject from everything else --- */

static int subjects_of(const struct pack *pack, int type)
{
    int count = 0;
    for (int e = 0; e < pack->entity_count; e++)
        count += (pack->entities[e].types >> type & 1) && pack_same(pack, e) == e;
    return count;
}

static void tell(struct bank *bank, int relation, int subject, int object)
{
    int count;
    const struct fact *facts = pack_facts(bank->pack, relation, subject, false, &count);
    for (int f = 0; f < count; f++)
        if (facts[f].object == object)
            bank->tells[facts + f - bank->pack->by_subject] = true;
    bank->told[subject] = true;
}

/* Each one has its figure, and no other comes near this one. */
static void tell_figures(struct bank *bank, int relation)
{
    const struct pack *pack = bank->pack;
    const struct figures *figures = &bank->figures[relation];
    if (figures->count < subjects_of(pack, pack->relations[relation].domain))
        return;
    for (int i = 0; i < figures->count; i++) {
        const struct statement *own = figures->items[i];
        bool alone = true;
        for (int j = i - 1; j <= i + 1; j += 2)
            if (j >= 0 && j < figures->count)
                alone = alone &&
                        llabs(own->value - figures->items[j]->value) > own->tolerance + figures->items[j]->tolerance;
        if (alone)
            tell(bank, relation, pack_same(pack, own->subject), -1);
    }
}

static int true_ones(const struct pack *pack, const struct fact *facts, int count)
{
    int known = 0;
    for (int i = 0; i < count; i++)
        known += pack->statements[facts[i].statement].polarity == POLARITY_TRUE;
    return known;
}

/* Of each relation whether all subjects have as many objects as they may have: then they have no other. */
static const bool *all_full(struct bank *bank)
{
    const struct pack *pack = bank->pack;
    int *full = arena_array(bank->arena, (size_t)pack->relation_count, sizeof *full), run;
    for (int i = 0; i < pack->fact_count; i += run) {
        const struct fact *first = &pack->by_subject[i];
        int most = pack->relations[first->relation].max;
        pack_facts(pack, first->relation, first->subject, false, &run);
        full[first->relation] += most > 0 && true_ones(pack, first, run) >= most;
    }
    bool *all = arena_array(bank->arena, (size_t)pack->relation_count, sizeof *all);
    for (int r = 0; r < pack->relation_count; r++)
        all[r] = full[r] > 0 && full[r] >= subjects_of(pack, pack->relations[r].domain);
    return all;
}

/* The only subject of an object, whose facts these are; -1 where there are several, or one is left open, or something cannot
 * be told from them. */
static int only_subject(const struct pack *pack, const struct fact *facts, int count)
{
    int found = -1;
    if (pack->entities[facts->object].overlap_count > 0)
        return -1;
    for (int i = 0; i < count; i++) {
        enum polarity polarity = pack->statements[facts[i].statement].polarity;
        if (polarity == POLARITY_FALSE)
            continue;
        if (polarity == POLARITY_UNKNOWN || found >= 0 || pack->entities[facts[i].subject].overlap_count > 0)
            return -1;
        found = facts[i].subject;
    }
    return found;
}

static void tell_entities(struct bank *bank)
{
    const struct pack *pack = bank->pack;
    const bool *full = all_full(bank);
    int run;
    for (int i = 0; i < pack->fact_count; i += run) {
        const struct fact *first = &pack->by_object[i];
        const struct relation *r = &pack->relations[first->relation];
        pack_facts(pack, first->relation, first->object, true, &run);
        if (r->kind != RELATION_ENTITY || r->via[0][NAME_NOM] == NULL)
            continue;
        int only = only_subject(pack, first, run);
        bool closed =
            r->invmax == 1 || full[first->relation] || pack_promised(pack, first->relation, first->object, true);
        if (only >= 0 && closed)
            tell(bank, first->relation, only, first->object);
    }
}

static void add_tells(struct bank *bank)
{
    const struct pack *pack = bank->pack;
    bool any = false;
    for (int r = 0; r < pack->relation_count; r++)
        any = any || pack->relations[r].via[0][NAME_NOM] != NULL;
    bank->told = arena_array(bank->arena, (size_t)pack->entity_count, sizeof *bank->told);
    bank->tells = arena_array(bank->arena, (size_t)pack->fact_count, sizeof *bank->tells);
    if (!any)
        return;
    tell_entities(bank);
    for (int r = 0; r < pack->relation_count; r++)
        if (pack->relations[r].kind == RELATION_QUANTITY && pack->relations[r].via[0][NAME_NOM] != NULL)
            tell_figures(bank, r);
}

bool bank_tells(const struct bank *bank, const struct fact *fact)
{
    return bank->tells[fact - bank->pack->by_subject];
}

void bank_init(struct bank *bank, const struct pack *pack, struct arena *arena)
{
    *bank = (struct bank){ .pack = pack, .arena = arena };
    add_clues(bank);
    add_figures(bank);
    add_tells(bank);
    for (int pool = 0; pool < POOLS; pool++) {
        fill_pool(bank, (enum pool)pool);
        sort_by_answer(bank, (enum pool)pool);
    }
}

/* Beyond some they make no difference: values that thousands of rows have in common are not a thousand times as alike. */
static int shared_relations(const struct bank *bank, int a, int b)
{
    enum { SHARED_MOST = 50 };
    int shared = 0;
    for (int pool = 0; pool < POOL_TWO_HOPS; pool++) { /* whose asks are all in others */
        const struct ask_list *x = &bank->by_answer[pool][a], *y = &bank->by_answer[pool][b];
        for (int i = 0; i < x->count; i++)
            for (int j = 0; j < y->count; j++)
                if (bank->asks[pool][x->items[i]].relation == bank->asks[pool][y->items[j]].relation) {
                    if (++shared == SHARED_MOST)
                        return shared;
                    break;
                }
    }
    return shared;
}

int bank_likeness(const struct bank *bank, int a, int b)
{
    const struct entity *x = &bank->pack->entities[a], *y = &bank->pack->entities[b];
    int types = 0;
    for (uint64_t both = x->types & y->types; both != 0; both &= both - 1)
        types++;
    return 100 * types + 40 * shared_relations(bank, a, b) - abs(x->salience - y->salience) / 10;
}
