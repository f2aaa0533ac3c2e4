/* Value: how much is it; and bearer: whose figure is this. Options are a window of true values; where there are fewer than
 * eight, a number stands on a ladder instead. Dates, plain numbers and bearers have no ladder and make do with four. */
#include "quiz/family.h"
#include "quiz/ladder.h"

#include <string.h>

enum { WINDOW_FROM = 8, WINDOW = 7, BEARER_HARDER = 240 };

static bool draw_ladder(struct maker *m, const struct figures *figures, struct ladder *out,
                        const struct statement **key)
{
    *key = figures->items[rng_below(&m->rng, (uint32_t)figures->count)];
    const struct relation *r = &m->pack->relations[(*key)->relation];
    return ladder_draw(&m->rng, (*key)->value, r->least, r->most, (*key)->tolerance, out);
}

/* Four of a window round a random place. */
static bool draw_window(struct maker *m, const struct figures *distinct, const struct statement **out)
{
    int size = distinct->count < WINDOW ? distinct->count : WINDOW;
    if (size < LADDER_RUNGS)
        return false;
    int start = (int)rng_below(&m->rng, (uint32_t)(distinct->count - size + 1));
    struct figures window = { distinct->items + start, size };
    return family_pick(m, &window, LADDER_RUNGS, out);
}

/* Any of the figures that are equal to this one and of its time. */
static const struct statement *one_of_equals(struct maker *m, const struct figures *figures,
                                             const struct statement *figure)
{
    uint32_t seen = 0;
    const struct statement *found = figure;
    int low = 0, high = figures->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (figures->items[middle]->value < figure->value)
            low = middle + 1;
        else
            high = middle;
    }
    for (int i = low; i < figures->count && figures->items[i]->value == figure->value; i++)
        if (strcmp(figures->items[i]->time, figure->time) == 0 && (++seen == 1 || rng_below(&m->rng, seen) == 0))
            found = figures->items[i];
    return found;
}

/* The window first, then the key drawn among its values; of few numbers a ladder. */
static bool draw_values(struct maker *m, int relation, bool ladders, struct ladder *out, const struct statement **key)
{
    const struct statement *chosen[LADDER_RUNGS];
    struct figures figures = family_figures(m, relation), distinct = m->bank->distinct[relation];
    if (distinct.count < WINDOW_FROM && ladders)
        return draw_ladder(m, &figures, out, key);
    if (!draw_window(m, &distinct, chosen))
        return false;
    out->key = (int)rng_below(&m->rng, LADDER_RUNGS);
    for (int i = 0; i < LADDER_RUNGS; i++)
        out->rung[i] = chosen[i]->value;
    *key = one_of_equals(m, &figures, chosen[out->key]);
    return true;
}

bool family_make_value(struct maker *m, struct question *q)
{
    struct ladder ladder;
    const struct statement *key = NULL;
    int relation = family_quantity(m, WORDING_OBJECT, 1, false);
    if (relation < 0)
        return false;
    const struct relation *r = &m->pack->relations[relation];
    if (!draw_values(m, relation, !r->date && !r->plain, &ladder, &key))
        return false;
    int statement = (int)(key - m->pack->statements);
    for (int i = 0; i < LADDER_RUNGS; i++) {
        struct claim claim = {
            .kind = CLAIM_VALUE, .relation = relation, .subject = key->subject, .value = ladder.rung[i]
        };
        family_option(q, wording_figure(m->pack, m->arena, relation, ladder.rung[i]), claim);
    }
    q->key = ladder.key;
    q->id = family_id(m, &statement, 1, "value");
    q->stem = wording_statement(m->pack, m->arena, key, WORDING_OBJECT);
    family_support(q, statement);
    family_explain(m, q, statement);
    return true;
}

int family_bearers(const struct maker *m)
{
    int count = 0;
    for (int i = 0; i < m->pack->relation_count; i++) {
        const struct relation *r = &m->pack->relations[i];
        if (r->kind != RELATION_QUANTITY || r->ordinal || r->wording.of[WORDING_SUBJECT].in[0] == NULL)
            continue;
        int figures = family_figures(m, i).count;
        count += figures >= QUESTION_OPTIONS ? figures : 0;
    }
    return count;
}

bool family_make_bearer(struct maker *m, struct question *q)
{
    const struct statement *chosen[QUESTION_OPTIONS];
    int relation = family_quantity(m, WORDING_SUBJECT, QUESTION_OPTIONS, false);
    if (relation < 0)
        return false;
    struct figures figures = family_figures(m, relation), distinct = m->bank->distinct[relation];
    if (!draw_window(m, &distinct, chosen))
        return false;
    q->key = (int)rng_below(&m->rng, QUESTION_OPTIONS);
    const struct statement *key = chosen[q->key] = one_of_equals(m, &figures, chosen[q->key]);
    for (int i = 0; i < QUESTION_OPTIONS; i++) {
        int subject = i == q->key ? key->subject : one_of_equals(m, &figures, chosen[i])->subject;
        struct claim claim = { .kind = CLAIM_BEARER, .relation = relation, .subject = subject, .value = key->value };
        family_option(q, wording_label(m->pack, subject), claim);
    }
    int statement = (int)(key - m->pack->statements);
    q->id = family_id(m, &statement, 1, "bearer");
    q->stem = wording_statement(m->pack, m->arena, key, WORDING_SUBJECT);
    q->difficulty += BEARER_HARDER;
    family_support(q, statement);
    family_explain(m, q, statement);
    return true;
}
