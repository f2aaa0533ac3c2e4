/* Direct questions: who stands in this relation to that one. Both ways: asked for the object and for the subject. Those
 * about causes and sayings, and those of two hops, are drawn alike, from pools of their own.
 *
 * The window comes first: a seed entity, its nearest neighbours of the same type, four of them. Only a window in which
 * each member could be the key is used; then the key is drawn among them, and then a statement that makes it true. Where
 * a statement brings its author's lures, those are the options instead. */
#include "quiz/family.h"

#include <stdlib.h>

enum { NEIGHBOURS = 8, TRIES = 24 };

/* Whether `ask` may be put with this window: its answer is true, every other member provably false and distinct, and the
 * entity that the stem names is not an option itself. */
static bool fits(const struct maker *m, const struct asking *how, const struct ask *ask, const struct window *window)
{
    for (int i = 0; i < window->count; i++) {
        int member = window->member[i];
        if (!pack_distinct(m->pack, member, ask->given))
            return false;
        if (member != ask->answer && bank_truth(m->pack, ask->relation, ask->side, ask->given, member) != TRUTH_FALSE)
            return false;
    }
    return how->fits == NULL || how->fits(m, ask, window);
}

/* The asks that fit, of the window's member `answer`; returns how many, the items in `out`. */
static int fitting(const struct maker *m, const struct asking *how, int type, int answer, const struct window *window,
                   int *out)
{
    const struct ask_list *list = &m->bank->by_answer[how->pool][answer];
    int count = 0;
    for (int i = 0; i < list->count; i++) {
        const struct ask *ask = &m->bank->asks[how->pool][list->items[i]];
        if (bank_option_type(m->pack, ask->relation, ask->side) == type && fits(m, how, ask, window))
            out[count++] = list->items[i];
    }
    return count;
}

struct neighbour {
    int entity, likeness;
    uint32_t tie; /* drawn: which of equally near ones are taken must not depend on their place in the pack */
};

static int nearest_first(const void *a, const void *b)
{
    const struct neighbour *x = a, *y = b;
    if (x->likeness != y->likeness)
        return x->likeness > y->likeness ? -1 : 1;
    if (x->tie != y->tie)
        return x->tie < y->tie ? -1 : 1;
    return (x->entity > y->entity) - (x->entity < y->entity);
}

/* The seed's nearest neighbours that could answer something of the pool; at most NEIGHBOURS. */
static int neighbours(struct maker *m, enum pool pool, int type, int seed, int *out)
{
    const struct pack *pack = m->pack;
    const struct ask_list *candidates = &m->bank->answerers[pool][type];
    int size = family_sample_size(candidates->count), count = 0;
    struct neighbour *all = arena_array(m->arena, (size_t)size, sizeof *all);
    for (int i = 0; i < size; i++) {
        int e = candidates->items[family_sample(m, i, candidates->count)];
        if (e != seed && pack_distinct(pack, e, seed))
            all[count++] = (struct neighbour){ e, bank_likeness(m->bank, seed, e), rng_next(&m->rng) };
    }
    qsort(all, (size_t)count, sizeof *all, nearest_first);
    count = count < NEIGHBOURS ? count : NEIGHBOURS;
    for (int i = 0; i < count; i++)
        out[i] = all[i].entity;
    return count;
}

static bool members_distinct(const struct maker *m, const struct window *window)
{
    for (int i = 0; i < window->count; i++)
        for (int j = 0; j < i; j++)
            if (!pack_distinct(m->pack, window->member[i], window->member[j]))
                return false;
    return true;
}

/* Draws a window of `size` round the seed in which every member has a fitting ask. */
static bool draw_window(struct maker *m, const struct asking *how, int type, int seed, int size, struct window *window)
{
    int near[NEIGHBOURS], *asks = arena_array(m->arena, (size_t)m->bank->ask_count[how->pool], sizeof *asks);
    int count = neighbours(m, how->pool, type, seed, near);
    if (count < size - 1)
        return false;
    for (int try = 0; try < TRIES; try++) {
        rng_shuffle(&m->rng, near, (size_t)count, sizeof *near);
        *window = (struct window){ .member = { seed }, .count = size };
        for (int i = 1; i < size; i++)
            window->member[i] = near[i - 1];
        bool all = members_distinct(m, window);
        for (int i = 0; all && i < size; i++)
            all = fitting(m, how, type, window->member[i], window, asks) > 0;
        if (all)
            return true;
    }
    return false;
}

static struct claim claim_of(const struct ask *ask, int option)
{
    struct claim claim = { .kind = CLAIM_HOLDS, .relation = ask->relation };
    claim.subject = ask->side == SIDE_OBJECT ? ask->given : option;
    claim.object = ask->side == SIDE_OBJECT ? option : ask->given;
    return claim;
}

/* What the options have in common: stem, explanation, support. */
static void finish(struct maker *m, const struct asking *how, const struct ask *ask, struct question *q)
{
    bool object = ask->side == SIDE_OBJECT;
    q->key = 0;
    if (how->finish != NULL) {
        how->finish(m, ask, q);
        return;
    }
    q->id = family_id(m, &ask->statement, 1, object ? "object" : "subject");
    q->stem = wording_statement(m->pack, m->arena, &m->pack->statements[ask->statement],
                                object ? WORDING_OBJECT : WORDING_SUBJECT);
    family_support(q, ask->statement);
    family_explain(m, q, ask->statement);
}

/* Harder the more alike the options are, easier the better known the answer is. */
static void rate(struct maker *m, const struct window *window, int key, struct question *q)
{
    int likeness = 0;
    for (int i = 0; i < window->count; i++)
        if (window->member[i] != key)
            likeness += bank_likeness(m->bank, key, window->member[i]);
    likeness /= window->count - 1;
    q->difficulty += likeness / 8 + (500 - m->pack->entities[key].salience) / 4;
}

/* The question that has `key` as its key: one of the asks that fit is drawn. */
static void ask_for(struct maker *m, const struct asking *how, int type, int key, const struct window *window,
                    struct question *q)
{
    int *asks = arena_array(m->arena, (size_t)m->bank->ask_count[how->pool], sizeof *asks);
    int count = fitting(m, how, type, key, window, asks);
    const struct ask *ask = &m->bank->asks[how->pool][asks[rng_below(&m->rng, (uint32_t)count)]];
    family_option(q, wording_label(m->pack, key), claim_of(ask, key));
    for (int i = 0; i < window->count; i++)
        if (window->member[i] != key)
            family_option(q, wording_label(m->pack, window->member[i]), claim_of(ask, window->member[i]));
    rate(m, window, key, q);
    finish(m, how, ask, q);
}

/* Every member gets its question before the key is drawn; those not drawn are the rivals. */
static bool make_window(struct maker *m, const struct asking *how, const struct ask *seed, struct question *q)
{
    struct window window;
    int type = bank_option_type(m->pack, seed->relation, seed->side);
    if (!draw_window(m, how, type, seed->answer, QUESTION_OPTIONS, &window) &&
        !draw_window(m, how, type, seed->answer, QUESTION_OPTIONS - 1, &window))
        return false;
    const struct question blank = *q;
    int key = (int)rng_below(&m->rng, (uint32_t)window.count);
    for (int i = 0; i < window.count; i++) {
        struct question *made = i == key ? q : &m->rival[m->rivals++];
        *made = blank;
        ask_for(m, how, type, window.member[i], &window, made);
    }
    return true;
}

static bool make_lured(struct maker *m, const struct asking *how, const struct ask *ask, struct question *q)
{
    const struct statement *statement = &m->pack->statements[ask->statement];
    enum side side = ask->side;
    int lures[16], count = statement->lure_count[side] < 16 ? statement->lure_count[side] : 16;
    for (int i = 0; i < count; i++)
        lures[i] = i;
    rng_shuffle(&m->rng, lures, (size_t)count, sizeof *lures);
    family_option(q, wording_label(m->pack, ask->answer), claim_of(ask, ask->answer));
    for (int i = 0; i < count && q->option_count < QUESTION_OPTIONS; i++) {
        struct claim claim = { .kind = CLAIM_LURE, .relation = ask->relation, .object = ask->statement };
        claim.subject = (int)side;
        claim.value = lures[i];
        family_option(q, statement->lures[side][lures[i]].text, claim);
    }
    finish(m, how, ask, q);
    return q->option_count >= QUESTION_OPTIONS - 1;
}

bool family_direct_make(struct maker *m, const struct asking *how, struct question *q)
{
    if (m->bank->ask_count[how->pool] == 0)
        return false;
    const struct ask *ask = &m->bank->asks[how->pool][rng_below(&m->rng, (uint32_t)m->bank->ask_count[how->pool])];
    bool lured = how->finish == NULL && m->pack->statements[ask->statement].lure_count[ask->side] > 0;
    return lured ? make_lured(m, how, ask, q) : make_window(m, how, ask, q);
}

bool family_make_object(struct maker *m, struct question *q)
{
    return family_direct_make(m, &(struct asking){ .pool = POOL_OBJECT }, q);
}

bool family_make_subject(struct maker *m, struct question *q)
{
    int bearers = family_bearers(m), asks = m->bank->ask_count[POOL_SUBJECT];
    if (bearers > 0 && rng_below(&m->rng, (uint32_t)(bearers + asks)) < (uint32_t)bearers)
        return family_make_bearer(m, q);
    return family_direct_make(m, &(struct asking){ .pool = POOL_SUBJECT }, q);
}
