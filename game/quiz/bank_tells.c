/* Which facts tell a subject from everything else, so that it can be described instead of named; see bank.h. */
#include "quiz/bank.h"

#include <stdlib.h>

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
    const struct figures *figures = &bank->all_figures[relation];
    if (figures->count < bank->members[pack->relations[relation].domain])
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
        all[r] = full[r] > 0 && full[r] >= bank->members[pack->relations[r].domain];
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

void bank_add_tells(struct bank *bank)
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
