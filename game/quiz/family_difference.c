/* Difference and percentage: what two figures give when one is set against the other. */
#include "quiz/lineup.h"

#include <stdlib.h>

/* The quantity whose figures are set against each other, and whether it falls in percent. */
struct field {
    int relation;
    bool falls;
};

/* Two figures that are apart, in random order. */
static bool draw_pair(struct maker *m, int relation, struct lineup *out, const struct statement **pair)
{
    struct figures figures = family_figures(m, relation);
    const struct statement *drawn[2];
    if (!family_pick(m, &figures, 2, drawn))
        return false;
    bool turn = rng_below(&m->rng, 2) == 1;
    pair[0] = drawn[turn];
    pair[1] = drawn[!turn];
    for (int i = 0; i < 2; i++)
        out->statement[i] = (int)(pair[i] - m->pack->statements);
    return true;
}

static bool draw_difference(struct maker *m, const void *from, int entity, struct lineup *out)
{
    (void)entity;
    const struct field *field = from;
    const struct relation *r = &m->pack->relations[field->relation];
    const struct statement *pair[2];
    struct ladder ladder;
    if (!draw_pair(m, field->relation, out, pair) ||
        !ladder_draw(&m->rng, pair[0]->value - pair[1]->value, 0, r->most - r->least,
                     pair[0]->tolerance + pair[1]->tolerance, family_figures(m, field->relation).grid, &ladder))
        return false;
    lineup_ladder(out, &ladder);
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

static bool draw_percentage(struct maker *m, const void *from, int entity, struct lineup *out)
{
    (void)entity;
    const struct field *field = from;
    const struct statement *pair[2];
    struct ladder ladder;
    int64_t percent;
    if (!draw_pair(m, field->relation, out, pair) || !percent_of(pair[0], pair[1], &percent) ||
        (percent < 0) != field->falls ||
        !ladder_draw(&m->rng, llabs(percent), 0, field->falls ? 99 : 999, 2, 1, &ladder))
        return false;
    lineup_ladder(out, &ladder);
    return true;
}

/* Its options and texts; of the claims only kind and relation are given. */
static void dress(struct maker *m, const struct lineup *lineup, struct claim claim, enum wording stem,
                  enum wording explain, struct question *q)
{
    const struct statement *a = &m->pack->statements[lineup->statement[0]];
    const struct statement *b = &m->pack->statements[lineup->statement[1]];
    claim.subject = a->subject;
    claim.object = b->subject;
    for (int i = 0; i < lineup->count; i++) {
        int64_t number = lineup->number[i];
        claim.value = stem == WORDING_PERCENT ? -number : number;
        family_option(q,
                      claim.kind == CLAIM_PERCENT ? wording_percent(m->pack, m->arena, number)
                                                  : wording_difference(m->pack, m->arena, claim.relation, number),
                      claim);
    }
    q->stem = wording_pair(m->pack, m->arena, a, b, stem, NULL);
    q->explain = wording_pair(m->pack, m->arena, a, b, explain, &q->option[lineup->key].text);
    family_support(q, lineup->statement[0]);
    family_support(q, lineup->statement[1]);
}

static void dress_difference(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    struct claim claim = { .kind = CLAIM_DIFFERENCE, .relation = ((const struct field *)from)->relation };
    dress(m, lineup, claim, WORDING_DIFFERENCE, WORDING_EXPLAIN_DIFFERENCE, q);
    q->id = family_id(m, lineup->statement, 2, "difference");
}

static void dress_percentage(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    const struct field *field = from;
    struct claim claim = { .kind = CLAIM_PERCENT, .relation = field->relation };
    dress(m, lineup, claim, field->falls ? WORDING_PERCENT : WORDING_RISE, WORDING_EXPLAIN_PERCENT, q);
    q->id = family_id(m, lineup->statement, 2, field->falls ? "fall" : "rise");
}

bool family_make_difference(struct maker *m, struct question *q)
{
    static const struct lineup_way way = { .draw = draw_difference, .dress = dress_difference };
    struct field field = { family_quantity(m, WORDING_DIFFERENCE, 2, false), false };
    return field.relation >= 0 && lineup_make(m, &way, &field, 0, q);
}

bool family_make_percentage(struct maker *m, struct question *q)
{
    static const struct lineup_way way = { .draw = draw_percentage, .dress = dress_percentage };
    bool falls = rng_below(&m->rng, 2) == 0;
    struct field field = { family_quantity(m, falls ? WORDING_PERCENT : WORDING_RISE, 2, false), falls };
    return field.relation >= 0 && lineup_make(m, &way, &field, 0, q);
}
