/* Value: how much is it; and bearer: whose figure is this. Options are a window of true values; where there are fewer than
 * eight, a number stands on a ladder instead. Dates, plain numbers and bearers have no ladder and make do with four. */
#include "quiz/lineup.h"

#include <string.h>

enum { WINDOW_FROM = 8, WINDOW = 7, BEARER_HARDER = 240 };

static bool draw_ladder(struct maker *m, const void *from, int entity, struct lineup *out)
{
    (void)entity;
    const struct figures *figures = from;
    const struct statement *key = figures->items[rng_below(&m->rng, (uint32_t)figures->count)];
    const struct relation *r = &m->pack->relations[key->relation];
    struct ladder ladder;
    if (!ladder_draw(&m->rng, key->value, r->least, r->most, key->tolerance, figures->grid, &ladder))
        return false;
    lineup_ladder(out, &ladder);
    out->given = (int)(key - m->pack->statements);
    return true;
}

/* Four of a window round a random place. */
static bool draw_window(struct maker *m, const struct figures *distinct, const struct statement **out)
{
    int size = distinct->count < WINDOW ? distinct->count : WINDOW;
    if (size < LADDER_RUNGS)
        return false;
    int start = (int)rng_below(&m->rng, (uint32_t)(distinct->count - size + 1));
    struct figures window = { distinct->items + start, size, distinct->grid };
    return family_pick(m, &window, LADDER_RUNGS, out);
}

/* Any of the figures that are equal to this one and of its time. */
static const struct statement *one_of_equals(struct maker *m, const struct figures *figures,
                                             const struct statement *figure)
{
    uint32_t seen = 0;
    const struct statement *found = figure;
    for (int i = 0; i < figures->count; i++) {
        const struct statement *other = figures->items[i];
        bool equal = other->value == figure->value && strcmp(other->time, figure->time) == 0;
        if (equal && (++seen == 1 || rng_below(&m->rng, seen) == 0))
            found = other;
    }
    return found;
}

/* Four true values, of which the key is drawn. */
static bool draw_values(struct maker *m, const struct figures *figures, const struct figures *distinct,
                        struct lineup *out)
{
    const struct statement *chosen[LADDER_RUNGS];
    if (!draw_window(m, distinct, chosen))
        return false;
    out->count = LADDER_RUNGS;
    out->key = (int)rng_below(&m->rng, LADDER_RUNGS);
    for (int i = 0; i < LADDER_RUNGS; i++)
        out->number[i] = chosen[i]->value;
    out->given = (int)(one_of_equals(m, figures, chosen[out->key]) - m->pack->statements);
    return true;
}

static void dress(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    (void)from;
    const struct statement *key = &m->pack->statements[lineup->given];
    struct claim claim = { .kind = CLAIM_VALUE, .relation = key->relation, .subject = key->subject };
    for (int i = 0; i < lineup->count; i++) {
        claim.value = lineup->number[i];
        family_option(q, wording_figure(m->pack, m->arena, claim.relation, claim.value), claim);
    }
    q->key = lineup->key;
    q->id = family_id(m, &lineup->given, 1, "value");
    q->stem = wording_statement(m->pack, m->arena, key, WORDING_OBJECT);
    family_support(q, lineup->given);
    family_explain(m, q, lineup->given);
}

bool family_make_value(struct maker *m, struct question *q)
{
    static const struct lineup_way way = { .draw = draw_ladder, .dress = dress };
    struct lineup lineup;
    int relation = family_quantity(m, WORDING_OBJECT, 1, false);
    if (relation < 0)
        return false;
    const struct relation *r = &m->pack->relations[relation];
    struct figures figures = family_figures(m, relation), distinct = m->bank->distinct[relation];
    if (distinct.count < WINDOW_FROM && !r->date && !r->plain)
        return lineup_make(m, &way, &figures, 0, q);
    if (!draw_values(m, &figures, &distinct, &lineup))
        return false;
    dress(m, NULL, &lineup, q);
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
