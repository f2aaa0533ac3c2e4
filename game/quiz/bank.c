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

/* One ask for each true statement between entities that has a wording for the side. A symmetric one can be asked both
 * ways with either wording; its second direction asks the same thing again and is left out. */
static void add_asks(struct bank *bank, enum side side)
{
    const struct pack *pack = bank->pack;
    enum wording wording = side == SIDE_OBJECT ? WORDING_OBJECT : WORDING_SUBJECT;
    bank->asks[side] = arena_array(bank->arena, (size_t)pack->statement_count, sizeof *bank->asks[side]);
    for (int i = 0; i < pack->statement_count; i++) {
        const struct statement *s = &pack->statements[i];
        if (s->polarity != POLARITY_TRUE || s->object < 0 || pack_wording(pack, s, wording, 0) == NULL)
            continue;
        struct ask *ask = &bank->asks[side][bank->ask_count[side]++];
        *ask = (struct ask){ .statement = i, .relation = s->relation };
        ask->given = side == SIDE_OBJECT ? s->subject : s->object;
        ask->answer = side == SIDE_OBJECT ? s->object : s->subject;
    }
}

static void sort_by_answer(struct bank *bank, enum side side)
{
    size_t entities = (size_t)bank->pack->entity_count;
    struct ask_list *lists = arena_array(bank->arena, entities, sizeof *lists);
    for (int i = 0; i < bank->ask_count[side]; i++)
        lists[bank->asks[side][i].answer].count++;
    for (size_t e = 0; e < entities; e++) {
        lists[e].items = arena_array(bank->arena, (size_t)lists[e].count, sizeof *lists[e].items);
        lists[e].count = 0;
    }
    for (int i = 0; i < bank->ask_count[side]; i++) {
        struct ask_list *list = &lists[bank->asks[side][i].answer];
        list->items[list->count++] = i;
    }
    bank->by_answer[side] = lists;
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

void bank_init(struct bank *bank, const struct pack *pack, struct arena *arena)
{
    *bank = (struct bank){ .pack = pack, .arena = arena };
    for (int side = 0; side < SIDES; side++) {
        add_asks(bank, (enum side)side);
        sort_by_answer(bank, (enum side)side);
    }
    add_clues(bank);
    add_figures(bank);
}

/* Beyond some they make no difference: values that thousands of rows have in common are not a thousand times as alike. */
static int shared_relations(const struct bank *bank, int a, int b)
{
    enum { SHARED_MOST = 50 };
    int shared = 0;
    for (int side = 0; side < SIDES; side++) {
        const struct ask_list *x = &bank->by_answer[side][a], *y = &bank->by_answer[side][b];
        for (int i = 0; i < x->count; i++)
            for (int j = 0; j < y->count; j++)
                if (bank->asks[side][x->items[i]].relation == bank->asks[side][y->items[j]].relation) {
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
