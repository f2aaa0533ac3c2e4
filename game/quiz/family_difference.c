/* Difference and percentage: what two figures give when one is set against the other. */
#include "quiz/family.h"
#include "quiz/ladder.h"

#include <stdlib.h>

/* Two figures that are apart, in random order. */
static bool draw_pair(struct maker *m, int relation, const struct statement **a, const struct statement **b)
{
    struct figures figures = family_figures(m, relation);
    const struct statement *pair[2];
    if (!family_pick(m, &figures, 2, pair))
        return false;
    bool turn = rng_below(&m->rng, 2) == 1;
    *a = pair[turn];
    *b = pair[!turn];
    return true;
}

static void finish(struct maker *m, struct question *q, const struct statement *a, const struct statement *b,
                   const char *detail)
{
    int statements[] = { (int)(a - m->pack->statements), (int)(b - m->pack->statements) };
    q->id = family_id(m, statements, 2, detail);
    family_support(q, statements[0]);
    family_support(q, statements[1]);
}

bool family_make_difference(struct maker *m, struct question *q)
{
    int relation = family_quantity(m, WORDING_DIFFERENCE, 2, false);
    const struct statement *a, *b;
    struct ladder ladder;
    if (relation < 0 || !draw_pair(m, relation, &a, &b) || a->value < b->value)
        return false;
    int64_t difference = a->value - b->value;
    int64_t most = m->pack->relations[relation].most - m->pack->relations[relation].least;
    if (!ladder_draw(&m->rng, difference, 0, most, a->tolerance + b->tolerance, &ladder))
        return false;
    for (int i = 0; i < LADDER_RUNGS; i++) {
        struct claim claim = { CLAIM_DIFFERENCE, relation, a->subject, b->subject, ladder.rung[i], { 0 }, 0, 0 };
        family_option(q, wording_difference(m->pack, m->arena, relation, ladder.rung[i]), claim);
    }
    q->key = ladder.key;
    q->stem = wording_pair(m->pack, m->arena, a, b, WORDING_DIFFERENCE, NULL);
    q->explain = wording_pair(m->pack, m->arena, a, b, WORDING_EXPLAIN_DIFFERENCE, &q->option[q->key].text);
    finish(m, q, a, b, "difference");
    return true;
}

/* Whole percent from a to b; false when rounding or tolerance leaves room for another whole number next to it. */
static bool percent_of(const struct statement *a, const struct statement *b, int64_t *percent)
{
    if (a->value <= 0 || b->value < 0)
        return false;
    *percent = number_muldiv(b->value - a->value, 100, a->value);
    int64_t spread = number_muldiv(a->tolerance + b->tolerance, 200, a->value);
    return *percent != 0 && spread <= 1;
}

bool family_make_percentage(struct maker *m, struct question *q)
{
    bool falls = rng_below(&m->rng, 2) == 0;
    enum wording wording = falls ? WORDING_PERCENT : WORDING_RISE;
    int relation = family_quantity(m, wording, 2, false);
    const struct statement *a, *b;
    struct ladder ladder;
    int64_t percent;
    if (relation < 0 || !draw_pair(m, relation, &a, &b) || !percent_of(a, b, &percent) || (percent < 0) != falls ||
        !ladder_draw(&m->rng, llabs(percent), 0, falls ? 99 : 999, 2, &ladder))
        return false;
    for (int i = 0; i < LADDER_RUNGS; i++) {
        int64_t signed_rung = falls ? -ladder.rung[i] : ladder.rung[i];
        struct claim claim = { CLAIM_PERCENT, relation, a->subject, b->subject, signed_rung, { 0 }, 0, 0 };
        family_option(q, wording_percent(m->pack, m->arena, ladder.rung[i]), claim);
    }
    q->key = ladder.key;
    q->stem = wording_pair(m->pack, m->arena, a, b, wording, NULL);
    q->explain = wording_pair(m->pack, m->arena, a, b, WORDING_EXPLAIN_PERCENT, &q->option[q->key].text);
    finish(m, q, a, b, falls ? "fall" : "rise");
    return true;
}
