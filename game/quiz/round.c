/* Catalogues and rounds; see round.h. */
#include "quiz/round.h"

#include "quiz/family.h"
#include "quiz/leak.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* A family seems used up after so many draws in vain; a round need not scrape out the last question. */
enum { VAIN_CATALOG = 400, VAIN_ROUND = 60, CANDIDATES_EACH = 24 };

static struct round *round_new(const struct pack *pack, uint64_t seed, int room)
{
    struct round *round = mem_resize(NULL, sizeof *round);
    *round = (struct round){ .pack = pack, .seed = seed, .difficulty = QUIZ_MEDIUM };
    arena_init(&round->arena);
    round->questions = arena_array(&round->arena, (size_t)room, sizeof *round->questions);
    return round;
}

void round_free(struct round *round)
{
    if (round == NULL)
        return;
    arena_fini(&round->arena);
    free(round);
}

static bool known(const struct round *round, uint64_t id)
{
    for (int i = 0; i < round->count; i++)
        if (round->questions[i].id == id)
            return true;
    return false;
}

static void keep_words(struct round *round, struct words *words)
{
    for (int lang = 0; lang < round->pack->lang_count; lang++)
        if (words->in[lang] != NULL)
            words->in[lang] = arena_string(&round->arena, words->in[lang]);
}

/* Takes a question over from the scratch memory of its draw. */
static void keep(struct round *round, const struct question *drawn)
{
    struct question *q = &round->questions[round->count++];
    *q = *drawn;
    keep_words(round, &q->stem);
    keep_words(round, &q->explain);
    keep_words(round, &q->hint);
    for (int i = 0; i < q->option_count; i++)
        keep_words(round, &q->option[i].text);
}

/* One more question that the round does not have yet; false when the family seems used up. */
static bool add_new(struct round *round, struct maker *m, int most_in_vain)
{
    for (int vain = 0; vain < most_in_vain; vain++) {
        struct question q;
        arena_reset(m->arena);
        if (family_draft(m, &q) && !known(round, q.id) && family_finish(m, &q)) {
            keep(round, &q);
            return true;
        }
    }
    return false;
}

static struct round *catalog(const struct pack *pack, uint64_t seed, int count, int family, int most_in_vain)
{
    struct round *round = round_new(pack, seed, count);
    struct arena lasting, scratch;
    arena_init(&lasting);
    arena_init(&scratch);
    struct bank bank;
    bank_init(&bank, pack, &lasting);
    struct prover *prover = prover_new(pack);
    int families = quiz_family_count(), left = 0;
    struct maker *makers = arena_array(&lasting, (size_t)families, sizeof *makers);
    bool *used_up = arena_array(&lasting, (size_t)families, sizeof *used_up);
    for (int i = 0; i < families; i++) {
        used_up[i] = family >= 0 && family != i;
        left += !used_up[i];
        makers[i] = (struct maker){ .bank = &bank, .pack = pack, .prover = prover, .arena = &scratch, .family = i };
        makers[i].rng = rng_stream(seed, (uint64_t)i, quiz_family_name(i));
    }
    for (int i = 0; round->count < count && left > 0; i = (i + 1) % families)
        if (!used_up[i] && !add_new(round, &makers[i], most_in_vain)) {
            used_up[i] = true;
            left--;
        }
    prover_free(prover);
    arena_fini(&scratch);
    arena_fini(&lasting);
    return round;
}

struct round *quiz_catalog(const struct pack *pack, uint64_t seed, int count, int family)
{
    return catalog(pack, seed, count, family, VAIN_CATALOG);
}

/* --- choosing a round from candidates --- */

struct choice {
    const struct round *pool;
    struct question *chosen;
    int count;
    bool *taken;
    struct leak_view *views; /* of candidates, made when first compared */
    int *index;              /* candidate of each chosen one */
    int *per_family, *per_entity;
    int wanted;
    struct rng rng;
};

/* Entities that a question is about: of a direct one both ends, else those that it sets against each other. */
static int entities_of(const struct pack *pack, const struct question *q, int *out)
{
    int count = 0;
    for (int i = 0; i < q->support_count; i++) {
        const struct statement *s = &pack->statements[q->support[i]];
        out[count++] = s->subject;
        if (s->object >= 0)
            out[count++] = s->object;
    }
    return count;
}

static int families_used(const struct choice *c)
{
    int used = 0;
    for (int i = 0; i < quiz_family_count(); i++)
        used += c->per_family[i] > 0;
    return used;
}

/* No stem twice, an entity at most twice, a family as its table says, and in the end at least four families. */
static bool balanced(const struct choice *c, const struct question *q)
{
    enum { FAMILIES_LEAST = 4, ENTITY_MOST = 2 };
    int count, entities[2 * QUESTION_SUPPORT_MAX];
    const struct family *families = family_table(&count);
    int most = families[q->family].most * (c->wanted > 10 ? 2 : 1);
    if (c->per_family[q->family] >= most)
        return false;
    for (int i = 0; i < c->count; i++)
        if (strcmp(c->chosen[i].stem.in[0], q->stem.in[0]) == 0)
            return false;
    int slots = c->wanted - c->count, lacking = FAMILIES_LEAST - families_used(c);
    if (c->per_family[q->family] > 0 && slots <= lacking)
        return false;
    count = entities_of(c->pool->pack, q, entities);
    for (int i = 0; i < count; i++)
        if (c->per_entity[entities[i]] >= ENTITY_MOST * (c->wanted > 10 ? 2 : 1))
            return false;
    return true;
}

/* One that leaks is out for good: what was chosen stays chosen. */
static bool leaks(struct choice *c, int candidate)
{
    struct leak_view *view = &c->views[candidate];
    if (view->question == NULL)
        leak_view_init(view, c->pool->pack, &c->pool->questions[candidate]);
    for (int i = 0; i < c->count && !c->taken[candidate]; i++)
        c->taken[candidate] = quiz_leak(view, &c->views[c->index[i]]);
    return c->taken[candidate];
}

static void take(struct choice *c, int index)
{
    int entities[2 * QUESTION_SUPPORT_MAX];
    const struct question *q = &c->pool->questions[index];
    c->taken[index] = true;
    c->per_family[q->family]++;
    int count = entities_of(c->pool->pack, q, entities);
    for (int i = 0; i < count; i++)
        c->per_entity[entities[i]]++;
    c->index[c->count] = index;
    c->chosen[c->count++] = *q;
}

/* Takes a candidate near to the wanted difficulty, a family less willingly each time. A share of chance keeps the rounds of
 * a small pack from being all the same. */
static bool take_nearest(struct choice *c, int target, bool strict)
{
    enum { REPEATED_FAMILY = 90, CHANCE = 200 };
    int best = -1, least = INT_MAX;
    for (int i = 0; i < c->pool->count; i++) {
        const struct question *q = &c->pool->questions[i];
        int distance =
            abs(q->difficulty - target) + REPEATED_FAMILY * c->per_family[q->family] + (int)rng_below(&c->rng, CHANCE);
        if (!c->taken[i] && distance < least && (!strict || balanced(c, q)) && !leaks(c, i)) {
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

/* Expected share of wrong answers at place `i` of `count`, thousandths: QUESTIONS' ramp .15 to .50, moved by difficulty. */
static int target(enum quiz_difficulty difficulty, int i, int count)
{
    static const int from[QUIZ_DIFFICULTIES] = { 100, 150, 350 }, to[QUIZ_DIFFICULTIES] = { 350, 500, 700 };
    return from[difficulty] + (to[difficulty] - from[difficulty]) * i / (count > 1 ? count - 1 : 1);
}

static void choose(struct choice *c, enum quiz_difficulty difficulty)
{
    for (int strict = 1; strict >= 0; strict--)
        while (c->count < c->wanted && take_nearest(c, target(difficulty, c->count, c->wanted), strict))
            ;
    qsort(c->chosen, (size_t)c->count, sizeof *c->chosen, easier_first);
}

struct round *quiz_round(const struct pack *pack, uint64_t seed, int count, enum quiz_difficulty difficulty,
                         struct err *err)
{
    if (count < 1 || count > ROUND_QUESTIONS_MAX) {
        err_set(err, "a round of %d questions; expected 1 to %d", count, ROUND_QUESTIONS_MAX);
        return NULL;
    }
    int families = quiz_family_count() - (pack->ready_count == 0); /* a pack of facts keeps the rounds it always had */
    struct round *round = catalog(pack, seed, CANDIDATES_EACH * families, -1, VAIN_ROUND);
    struct choice c = { .pool = round, .wanted = count, .rng = rng_stream(seed, 0, "round") };
    c.chosen = arena_array(&round->arena, (size_t)count, sizeof *c.chosen);
    c.taken = arena_array(&round->arena, (size_t)round->count, sizeof *c.taken);
    c.views = arena_array(&round->arena, (size_t)round->count, sizeof *c.views);
    c.index = arena_array(&round->arena, (size_t)count, sizeof *c.index);
    c.per_family = arena_array(&round->arena, (size_t)quiz_family_count(), sizeof *c.per_family);
    c.per_entity = arena_array(&round->arena, (size_t)pack->entity_count, sizeof *c.per_entity);
    choose(&c, difficulty);
    for (int i = 0; i < round->count; i++)
        leak_view_fini(&c.views[i]);
    if (c.count < count) {
        err_set(err, "%s gives %d questions that fit into one round, not %d; choose a shorter round", pack->id, c.count,
                count);
        round_free(round);
        return NULL;
    }
    round->questions = c.chosen;
    round->count = c.count;
    round->difficulty = difficulty;
    return round;
}
