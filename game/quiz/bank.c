/* Preparing a pack for asking; see bank.h. */
#include "quiz/bank.h"

#include <stdlib.h>
#include <string.h>

int bank_option_type(const struct pack *pack, int relation, enum side side)
{
    const struct relation *r = &pack->relations[relation];
    return side == SIDE_OBJECT ? r->range : r->domain;
}

enum truth bank_truth(const struct pack *pack, int relation, enum side side, int given, int option)
{
    return side == SIDE_OBJECT ? pack_holds(pack, given, relation, option) : pack_holds(pack, option, relation, given);
}

bool bank_has(const struct bank *bank, int statement)
{
    return bank->part == NULL || bank->part[statement];
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
        if (!bank_has(bank, i) || s->polarity != POLARITY_TRUE || s->object < 0 ||
            pack_wording(pack, s, wording_of(pool, side), 0) == NULL)
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

bool bank_apart(const struct statement *a, const struct statement *b)
{
    return llabs(a->value - b->value) > a->tolerance + b->tolerance && strcmp(a->time, b->time) == 0;
}

static struct figures distinct_values(const struct bank *bank, const struct figures *figures)
{
    const struct statement **distinct = arena_array(bank->arena, (size_t)figures->count, sizeof *distinct);
    int count = 0;
    for (int i = 0; i < figures->count; i++)
        if (count == 0 || bank_apart(distinct[count - 1], figures->items[i]))
            distinct[count++] = figures->items[i];
    return (struct figures){ distinct, count, figures->grid };
}

static int64_t grid_of(const struct statement *const *items, int count)
{
    enum { FIGURES_LEAST = 8 };
    int64_t grid = 0;
    for (int i = 1; i < count && grid != 1; i++) {
        int64_t gap = items[i]->value - items[i - 1]->value;
        while (gap != 0) {
            int64_t rest = grid % gap;
            grid = gap;
            gap = rest;
        }
    }
    return count < FIGURES_LEAST || grid == 0 ? 1 : grid;
}

/* Of a quantity's figures those that the bank has. */
static struct figures part_of(const struct bank *bank, const struct figures *all)
{
    struct figures part = { NULL, 0, all->grid };
    const struct statement **items = arena_array(bank->arena, (size_t)all->count, sizeof *items);
    for (int i = 0; i < all->count; i++)
        if (bank_has(bank, (int)(all->items[i] - bank->pack->statements)))
            items[part.count++] = all->items[i];
    part.items = items;
    return part;
}

static void add_figures(struct bank *bank)
{
    const struct pack *pack = bank->pack;
    bank->figures = arena_array(bank->arena, (size_t)pack->relation_count, sizeof *bank->figures);
    bank->all_figures = arena_array(bank->arena, (size_t)pack->relation_count, sizeof *bank->all_figures);
    bank->distinct = arena_array(bank->arena, (size_t)pack->relation_count, sizeof *bank->distinct);
    for (int r = 0; r < pack->relation_count; r++) {
        if (pack->relations[r].kind != RELATION_QUANTITY)
            continue;
        int first = pack->first_fact[r], facts = pack->first_fact[r + 1] - first, count = 0;
        const struct statement **items = arena_array(bank->arena, (size_t)facts, sizeof *items);
        for (int i = first; i < first + facts; i++)
            if (pack_figure(pack, pack->by_subject[i].subject, r) >= 0)
                items[count++] = &pack->statements[pack->by_subject[i].statement];
        qsort(items, (size_t)count, sizeof *items, by_value);
        bank->all_figures[r] = (struct figures){ items, count, grid_of(items, count) };
        bank->figures[r] = part_of(bank, &bank->all_figures[r]);
        bank->distinct[r] = distinct_values(bank, &bank->figures[r]);
    }
}

static void add_related(struct bank *bank, enum pool pool)
{
    const struct pack *pack = bank->pack;
    bank->related_words = (size_t)pack->relation_count / 64 + 1;
    bank->related[pool] = arena_array(bank->arena, (size_t)pack->entity_count * bank->related_words, sizeof(uint64_t));
    for (int i = 0; i < bank->ask_count[pool]; i++) {
        const struct ask *ask = &bank->asks[pool][i];
        uint64_t *related = bank->related[pool] + (size_t)ask->answer * bank->related_words;
        related[ask->relation / 64] |= UINT64_C(1) << ask->relation % 64;
    }
}

/* Languages often share a name, and then its look. */
static void add_looks(struct bank *bank)
{
    const struct pack *pack = bank->pack;
    for (int lang = 0; lang < pack->lang_count; lang++) {
        bank->look[lang] = arena_array(bank->arena, (size_t)pack->entity_count, sizeof *bank->look[lang]);
        for (int e = 0; e < pack->entity_count; e++) {
            const char *label = pack->entities[e].name[lang].label;
            bool same = lang > 0 && strcmp(label, pack->entities[e].name[0].label) == 0;
            bank->look[lang][e] = same ? bank->look[0][e] : look_of(bank->arena, label);
        }
    }
}

/* Counts the entities of each type that answer something, and puts them into the lists that are there. */
static void count_answerers(const struct bank *bank, enum pool pool, struct ask_list *lists)
{
    for (int e = 0; e < bank->pack->entity_count; e++)
        for (int type = 0; type < bank->pack->type_count && bank->by_answer[pool][e].count > 0; type++) {
            if (!(bank->pack->entities[e].types >> type & 1))
                continue;
            if (lists[type].items != NULL)
                lists[type].items[lists[type].count] = e;
            lists[type].count++;
        }
}

static void add_answerers(struct bank *bank, enum pool pool)
{
    size_t types = (size_t)bank->pack->type_count;
    struct ask_list *lists = bank->answerers[pool] = arena_array(bank->arena, types, sizeof *lists);
    count_answerers(bank, pool, lists);
    for (size_t t = 0; t < types; t++) {
        lists[t].items = arena_array(bank->arena, (size_t)lists[t].count, sizeof *lists[t].items);
        lists[t].count = 0;
    }
    count_answerers(bank, pool, lists);
}

static int key_of(const struct fact *fact, enum side side)
{
    return side == SIDE_OBJECT ? fact->subject : fact->object;
}

static struct fact_list list_from(const struct pack *pack, const struct fact *facts, int room, enum side side)
{
    struct fact_list list = { .facts = facts };
    for (; list.count < room && facts[list.count].relation == facts->relation &&
           key_of(&facts[list.count], side) == key_of(facts, side);
         list.count++) {
        enum polarity polarity = pack->statements[facts[list.count].statement].polarity;
        list.known += polarity == POLARITY_TRUE;
        list.open = list.open || polarity == POLARITY_UNKNOWN;
    }
    return list;
}

static void add_lists(struct bank *bank, enum side side)
{
    enum { KNOWN_LEAST = 3 };
    const struct pack *pack = bank->pack;
    const struct fact *facts = side == SIDE_OBJECT ? pack->by_subject : pack->by_object;
    size_t room = (size_t)pack->fact_count / KNOWN_LEAST;
    struct fact_list *lists = bank->lists[side] = arena_array(bank->arena, room, sizeof *lists), list;
    for (int i = 0; i < pack->fact_count; i += list.count) {
        list = list_from(pack, facts + i, pack->fact_count - i, side);
        if (list.known >= KNOWN_LEAST && pack->relations[facts[i].relation].kind == RELATION_ENTITY)
            lists[bank->list_count[side]++] = list;
    }
}

static void count_members(struct bank *bank)
{
    const struct pack *pack = bank->pack;
    for (int e = 0; e < pack->entity_count; e++)
        for (int type = 0; type < pack->type_count && pack_same(pack, e) == e; type++)
            bank->members[type] += (int)(pack->entities[e].types >> type & 1);
}

void bank_init(struct bank *bank, const struct pack *pack, struct arena *arena)
{
    bank_init_part(bank, pack, NULL, arena);
}

void bank_init_part(struct bank *bank, const struct pack *pack, const bool *part, struct arena *arena)
{
    *bank = (struct bank){ .pack = pack, .part = part, .arena = arena };
    for (int side = 0; side < SIDES; side++)
        add_lists(bank, (enum side)side);
    add_clues(bank);
    bank->explained = arena_array(arena, (size_t)pack->statement_count, sizeof *bank->explained);
    count_members(bank);
    add_figures(bank);
    bank_add_tells(bank);
    for (int pool = 0; pool < POOLS; pool++) {
        fill_pool(bank, (enum pool)pool);
        sort_by_answer(bank, (enum pool)pool);
        add_answerers(bank, (enum pool)pool);
        add_related(bank, (enum pool)pool);
    }
    add_looks(bank);
}

/* Beyond some they make no difference: values that thousands of rows have in common are not a thousand times as alike. */
static int shared_relations(const struct bank *bank, int a, int b)
{
    enum { SHARED_MOST = 50 };
    int shared = 0;
    for (int pool = 0; pool < POOL_TWO_HOPS; pool++) { /* whose asks are all in others */
        const struct ask_list *list = &bank->by_answer[pool][a];
        const uint64_t *related = bank->related[pool] + (size_t)b * bank->related_words;
        for (int i = 0; i < list->count && shared < SHARED_MOST; i++) {
            int relation = bank->asks[pool][list->items[i]].relation;
            shared += (int)(related[relation / 64] >> relation % 64 & 1);
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
