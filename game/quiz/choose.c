/* Choosing from candidates, one after the other; see choose.h. */
#include "quiz/choose.h"

#include "quiz/family.h"
#include "quiz/leak.h"
#include "quiz/level.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { FAMILIES_LEAST = 4, ENTITY_MOST = 2, FOR_EVERY = 10 };

struct choice {
    const struct pack *pack;
    const struct question *const *candidates;
    const struct choose_rules *rules;
    int candidate_count, count;
    int *chosen;             /* indices of candidates */
    bool *out;               /* chosen, or given away by what is chosen */
    struct leak_view *views; /* of candidates, made when first compared */
    int *per_family, *per_entity;
    int times;    /* how often the limits of ten questions are allowed */
    int families; /* that there must be at least */
};

/* The entities that a question is about, each once. */
static int entities_of(const struct pack *pack, const struct question *q, int *out)
{
    int count = 0;
    for (int i = 0; i < 2 * q->support_count; i++) {
        const struct statement *s = &pack->statements[q->support[i / 2]];
        int entity = i % 2 == 0 ? s->subject : s->object, j = 0;
        while (j < count && out[j] != entity)
            j++;
        if (entity >= 0 && j == count)
            out[count++] = entity;
    }
    return count;
}

/* Limits that the pack's families can keep: fewer than four cannot be four, and few must give more each. */
static void set_limits(struct choice *c)
{
    int count, alive = 0, together = 0;
    const struct family *families = family_table(&count);
    for (int i = 0; i < count; i++)
        if (c->rules->alive[i]) {
            alive++;
            together += families[i].most;
        }
    c->families = alive < FAMILIES_LEAST ? alive : FAMILIES_LEAST;
    c->times = (c->rules->wanted + FOR_EVERY - 1) / FOR_EVERY;
    if (together > 0 && c->times * together < c->rules->wanted)
        c->times = (c->rules->wanted + together - 1) / together;
}

static bool balanced(const struct choice *c, const struct question *q)
{
    int count, entities[2 * QUESTION_SUPPORT_MAX], used = 0;
    const struct family *families = family_table(&count);
    if (c->per_family[q->family] >= families[q->family].most * c->times)
        return false;
    for (int i = 0; i < count; i++)
        used += c->per_family[i] > 0;
    if (c->per_family[q->family] > 0 && c->rules->wanted - c->count <= c->families - used)
        return false;
    count = entities_of(c->pack, q, entities);
    for (int i = 0; i < count; i++)
        if (c->per_entity[entities[i]] >= ENTITY_MOST * c->times)
            return false;
    return true;
}

/* One that leaks, or has a stem that is there, is out for good: what was chosen stays chosen. */
static bool leaks(struct choice *c, int candidate)
{
    const struct question *q = c->candidates[candidate];
    struct leak_view *view = &c->views[candidate];
    if (view->question == NULL)
        leak_view_init(view, c->pack, q);
    for (int i = 0; i < c->count && !c->out[candidate]; i++)
        c->out[candidate] = strcmp(c->candidates[c->chosen[i]]->stem.in[0], q->stem.in[0]) == 0 ||
                            quiz_leak(view, &c->views[c->chosen[i]]);
    return c->out[candidate];
}

static void take(struct choice *c, int candidate)
{
    int entities[2 * QUESTION_SUPPORT_MAX];
    const struct question *q = c->candidates[candidate];
    c->out[candidate] = true;
    c->per_family[q->family]++;
    int count = entities_of(c->pack, q, entities);
    for (int i = 0; i < count; i++)
        c->per_entity[entities[i]]++;
    c->chosen[c->count++] = candidate;
}

/* Takes the candidate nearest to the wanted difficulty, a family less willingly each time. */
static bool take_nearest(struct choice *c, int target)
{
    enum { REPEATED_FAMILY = 90 };
    int best = -1, least = INT_MAX;
    for (int i = 0; i < c->candidate_count; i++) {
        const struct question *q = c->candidates[i];
        int distance = abs(q->difficulty - target) + REPEATED_FAMILY * c->per_family[q->family];
        if (!c->out[i] && distance < least && (c->rules->relaxed || balanced(c, q)) && !leaks(c, i)) {
            best = i;
            least = distance;
        }
    }
    if (best >= 0)
        take(c, best);
    return best >= 0;
}

static int easier_first(const void *a, const void *b)
{
    const struct question *x = a, *y = b;
    if (x->difficulty != y->difficulty)
        return x->difficulty < y->difficulty ? -1 : 1;
    return (x->id > y->id) - (x->id < y->id);
}

int choose_questions(const struct pack *pack, const struct question *const *candidates, int count,
                     const struct choose_rules *rules, struct question *out)
{
    struct arena arena;
    arena_init(&arena);
    struct choice c = { .pack = pack, .candidates = candidates, .rules = rules, .candidate_count = count };
    c.chosen = arena_array(&arena, (size_t)rules->wanted, sizeof *c.chosen);
    c.out = arena_array(&arena, (size_t)count, sizeof *c.out);
    c.views = arena_array(&arena, (size_t)count, sizeof *c.views);
    c.per_family = arena_array(&arena, (size_t)quiz_family_count(), sizeof *c.per_family);
    c.per_entity = arena_array(&arena, (size_t)pack->entity_count, sizeof *c.per_entity);
    set_limits(&c);
    while (c.count < rules->wanted && take_nearest(&c, level_target(rules->level, c.count, rules->wanted)))
        ;
    for (int i = 0; i < c.count; i++)
        out[i] = *candidates[c.chosen[i]];
    qsort(out, (size_t)c.count, sizeof *out, easier_first);
    for (int i = 0; i < count; i++)
        leak_view_fini(&c.views[i]);
    arena_fini(&arena);
    return c.count;
}
