/* Catalogues: what a pack gives, family by family; see round.h. */
#include "quiz/round_parts.h"

#include <stdlib.h>

/* A family seems used up after so many draws in vain: the more it has given, the rarer what is left may be. */
static int draws_in_vain(int given)
{
    enum { LEAST = 40 };
    return LEAST + given / 2;
}

/* The ids that are there: a table twice as large as needed, in which 0 is a free place and what is taken lies next to
 * it. */
struct ids {
    uint64_t *of;
    size_t mask;
};

static void ids_init(struct ids *ids, struct arena *arena, int count)
{
    size_t size = 2;
    while (size < (size_t)count * 2)
        size *= 2;
    *ids = (struct ids){ arena_array(arena, size, sizeof *ids->of), size - 1 };
}

/* Where `id` is, or is to be put. */
static uint64_t *ids_find(const struct ids *ids, uint64_t id)
{
    size_t at = (size_t)id & ids->mask;
    while (ids->of[at] != 0 && ids->of[at] != id)
        at = (at + 1) & ids->mask;
    return &ids->of[at];
}

struct catalog {
    struct round *round;
    struct ids ids;
    struct arena lasting, scratch;
    struct bank bank;
    struct prover *prover;
};

/* One more question that is not there yet, after `given` ones; false when the family seems used up. */
static bool add_new(struct catalog *c, struct maker *m, int given)
{
    for (int vain = 0; vain < draws_in_vain(given); vain++) {
        struct question q;
        arena_reset(m->arena);
        if (!family_draft(m, &q))
            continue;
        uint64_t *id = ids_find(&c->ids, q.id);
        if (*id == q.id || !family_finish(m, &q))
            continue;
        *id = q.id;
        round_keep(m->pack, &c->round->arena, &q);
        c->round->questions[c->round->count++] = q;
        return true;
    }
    return false;
}

static void fill(struct catalog *c, int count, int family)
{
    const struct pack *pack = c->round->pack;
    int families = quiz_family_count(), left = 0;
    struct maker *makers = arena_array(&c->lasting, (size_t)families, sizeof *makers);
    bool *used_up = arena_array(&c->lasting, (size_t)families, sizeof *used_up);
    int *given = arena_array(&c->lasting, (size_t)families, sizeof *given);
    for (int i = 0; i < families; i++) {
        used_up[i] = family >= 0 && family != i;
        left += !used_up[i];
        makers[i] =
            (struct maker){ .bank = &c->bank, .pack = pack, .prover = c->prover, .arena = &c->scratch, .family = i };
        makers[i].rng = rng_stream(c->round->seed, (uint64_t)i, quiz_family_name(i));
    }
    for (int i = 0; c->round->count < count && left > 0; i = (i + 1) % families)
        if (!used_up[i] && add_new(c, &makers[i], given[i])) {
            given[i]++;
        } else if (!used_up[i]) {
            used_up[i] = true;
            left--;
        }
}

struct round *quiz_catalog(const struct pack *pack, uint64_t seed, int count, int family)
{
    struct catalog c = { .round = round_new(pack, seed), .prover = prover_new(pack) };
    arena_init(&c.lasting);
    arena_init(&c.scratch);
    bank_init(&c.bank, pack, &c.lasting);
    ids_init(&c.ids, &c.lasting, count);
    c.round->questions = arena_array(&c.round->arena, (size_t)count, sizeof *c.round->questions);
    fill(&c, count, family);
    prover_free(c.prover);
    arena_fini(&c.scratch);
    arena_fini(&c.lasting);
    return c.round;
}
