/* Keyed orders of a pack's facts; see deal.h. */
#include "quiz/deal.h"

#include "base/rng.h"

#include <stdlib.h>

enum { GROUP_FACTS = 800 };

/* Something that gets a place. */
struct card {
    int group, number; /* of a statement, or behind all statements: of a ready-made item */
    uint64_t rank;
};

static uint64_t keyed(uint64_t key, const char *what, uint64_t number)
{
    struct rng rng = rng_stream(key, number, what);
    uint64_t high = rng_next(&rng);
    return high << 32 | rng_next(&rng);
}

static bool has(const bool *in, int category)
{
    return in == NULL || in[category];
}

static int facts_of(const struct pack *pack, const bool *in)
{
    int count = 0;
    for (int i = 0; i < pack->statement_count; i++)
        count += pack->statements[i].polarity == POLARITY_TRUE && has(in, pack->statements[i].category);
    return count;
}

int deal_places(const struct pack *pack, const bool *in)
{
    int count = facts_of(pack, in);
    for (int i = 0; i < pack->ready_count; i++)
        count += has(in, pack->ready[i].category);
    return count > 0 ? count : 1;
}

static int by_rank(const void *a, const void *b)
{
    const struct card *x = a, *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

/* Places in the order of groups and ranks. */
static void lay(struct deal *deal, struct card *cards, int count)
{
    qsort(cards, (size_t)count, sizeof *cards, by_rank);
    for (int i = 0; i < count; i++) {
        int item = cards[i].number - deal->pack->statement_count;
        *(item < 0 ? &deal->statement[cards[i].number] : &deal->ready[item]) = i;
        deal->first[cards[i].group + 1] = i + 1;
    }
    for (int g = 1; g < deal->groups; g++)
        if (deal->first[g] < deal->first[g - 1]) /* a group without facts */
            deal->first[g] = deal->first[g - 1];
    deal->first[deal->groups] = deal->places;
}

static int collect(struct deal *deal, struct card *cards)
{
    const struct pack *pack = deal->pack;
    int count = 0;
    for (int i = 0; i < pack->statement_count; i++) {
        const struct statement *s = &pack->statements[i];
        deal->statement[i] = -1;
        if (s->polarity == POLARITY_TRUE && has(deal->in, s->category))
            cards[count++] = (struct card){ deal->group[s->subject], i, keyed(deal->key, "fact", (uint64_t)i) };
    }
    for (int i = 0; i < pack->ready_count; i++) {
        uint64_t rank = keyed(deal->key, "ready", (uint64_t)i);
        deal->ready[i] = -1;
        if (has(deal->in, pack->ready[i].category))
            cards[count++] = (struct card){ (int)(rank % (uint64_t)deal->groups), pack->statement_count + i, rank };
    }
    return count;
}

void deal_init(struct deal *deal, const struct pack *pack, const bool *in, uint64_t key, struct arena *arena)
{
    int groups = facts_of(pack, NULL) / GROUP_FACTS + 1;
    *deal = (struct deal){ .pack = pack, .in = in, .key = key, .places = deal_places(pack, in), .groups = groups };
    deal->statement = arena_array(arena, (size_t)pack->statement_count, sizeof *deal->statement);
    deal->ready = arena_array(arena, (size_t)pack->ready_count, sizeof *deal->ready);
    deal->group = arena_array(arena, (size_t)pack->entity_count, sizeof *deal->group);
    deal->first = arena_array(arena, (size_t)groups + 1, sizeof *deal->first);
    struct card *cards = arena_array(arena, (size_t)deal->places, sizeof *cards);
    for (int e = 0; e < pack->entity_count; e++)
        deal->group[e] = (int)(keyed(key, "group", (uint64_t)e) % (uint64_t)groups);
    lay(deal, cards, collect(deal, cards));
}

/* The entity that a question of several facts is about, -1 when it is about a whole list. */
static int about(const struct pack *pack, const struct question *q)
{
    const struct claim *claim = &q->option[q->key].claim;
    bool extreme = claim->kind == CLAIM_GREATEST || claim->kind == CLAIM_LEAST;
    if (claim->kind == CLAIM_AVERAGE || (extreme && claim->member_count == 0))
        return -1;
    if (claim->kind == CLAIM_TWO_HOPS) /* what neither stem nor options name */
        return pack->statements[q->support[0]].subject;
    return claim->kind == CLAIM_SEQUENCE ? claim->members[0] : claim->subject;
}

bool deal_has(const struct deal *deal, const struct question *q)
{
    return has(deal->in, q->category);
}

int deal_place(const struct deal *deal, const struct question *q)
{
    if (q->ready != NULL)
        return deal->ready[q->ready - deal->pack->ready];
    if (q->support_count == 1 && deal->statement[q->support[0]] >= 0)
        return deal->statement[q->support[0]];
    uint64_t hash = keyed(deal->key, "question", q->id);
    int entity = about(deal->pack, q);
    int group = entity >= 0 ? deal->group[entity] : (int)(hash % (uint64_t)deal->groups);
    int first = deal->first[group], size = deal->first[group + 1] - first;
    return size > 0 ? first + (int)((hash >> 20) % (uint64_t)size) : (int)(hash % (uint64_t)deal->places);
}

void deal_part(const struct deal *deal, int from, int to, bool *part)
{
    const struct pack *pack = deal->pack;
    for (int i = 0; i < pack->statement_count; i++) {
        int group = deal->group[pack->statements[i].subject];
        part[i] = deal->first[group] < to && deal->first[group + 1] > from;
    }
}
