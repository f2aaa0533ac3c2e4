/* Sum and average: what two figures make together, and the mean of all where all are known. */
#include "quiz/lineup.h"

static void options(struct maker *m, struct question *q, const struct lineup *lineup, struct claim claim)
{
    for (int i = 0; i < lineup->count; i++) {
        claim.value = lineup->number[i];
        family_option(q, wording_figure(m->pack, m->arena, claim.relation, claim.value), claim);
    }
}

static bool draw_sum(struct maker *m, const void *from, int entity, struct lineup *out)
{
    (void)entity;
    const struct relation *r = from;
    const struct statement *pair[2];
    struct figures figures = family_figures(m, (int)(r - m->pack->relations));
    struct ladder ladder;
    if (!family_pick(m, &figures, 2, pair) ||
        !ladder_draw(&m->rng, pair[0]->value + pair[1]->value, 2 * r->least, 2 * r->most,
                     pair[0]->tolerance + pair[1]->tolerance, figures.grid, &ladder))
        return false;
    for (int i = 0; i < 2; i++)
        out->statement[i] = (int)(pair[i] - m->pack->statements);
    lineup_ladder(out, &ladder);
    return true;
}

static void dress_sum(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    const struct statement *a = &m->pack->statements[lineup->statement[0]];
    const struct statement *b = &m->pack->statements[lineup->statement[1]];
    struct claim claim = { .kind = CLAIM_SUM, .subject = a->subject, .object = b->subject };
    claim.relation = (int)((const struct relation *)from - m->pack->relations);
    options(m, q, lineup, claim);
    q->stem = wording_pair(m->pack, m->arena, a, b, WORDING_SUM, NULL);
    q->explain = wording_pair(m->pack, m->arena, a, b, WORDING_EXPLAIN_SUM, &q->option[lineup->key].text);
    q->id = family_id(m, lineup->statement, 2, "sum");
    family_support(q, lineup->statement[0]);
    family_support(q, lineup->statement[1]);
}

bool family_make_sum(struct maker *m, struct question *q)
{
    static const struct lineup_way way = { .draw = draw_sum, .dress = dress_sum };
    int relation = family_quantity(m, WORDING_SUM, 2, false);
    return relation >= 0 && lineup_make(m, &way, &m->pack->relations[relation], 0, q);
}

/* The mean of all figures of a quantity, and how far it may be off. */
struct mean {
    int64_t value, tolerance;
    int relation;
    struct figures figures;
};

static bool draw_average(struct maker *m, const void *from, int entity, struct lineup *out)
{
    (void)entity;
    const struct mean *mean = from;
    const struct relation *r = &m->pack->relations[mean->relation];
    struct ladder ladder;
    if (!ladder_draw(&m->rng, mean->value, r->least, r->most, mean->tolerance, 1, &ladder))
        return false;
    lineup_ladder(out, &ladder);
    return true;
}

static void dress_average(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    const struct mean *mean = from;
    const struct figures *figures = &mean->figures;
    options(m, q, lineup, (struct claim){ .kind = CLAIM_AVERAGE, .relation = mean->relation });
    q->stem = wording_plain(m->pack, mean->relation, WORDING_AVERAGE);
    q->explain =
        wording_counted(m->pack, m->arena, figures->items[0], WORDING_EXPLAIN_AVERAGE, &q->option[lineup->key].text);
    for (int i = 0; i < figures->count; i++) {
        int statement = (int)(figures->items[i] - m->pack->statements);
        if (figures->count <= QUESTION_OPTIONS) /* more would be a list nobody reads */
            family_explain(m, q, statement);
        family_support(q, statement);
    }
    q->id = family_id(m, q->support, 1, "average");
}

bool family_make_average(struct maker *m, struct question *q)
{
    static const struct lineup_way way = { .draw = draw_average, .dress = dress_average };
    struct mean mean = { .relation = family_quantity(m, WORDING_AVERAGE, 3, false) };
    if (mean.relation < 0 || !family_all_known(m, mean.relation))
        return false;
    mean.figures = family_all_figures(m, mean.relation);
    for (int i = 0; i < mean.figures.count; i++) {
        mean.value += mean.figures.items[i]->value;
        mean.tolerance += mean.figures.items[i]->tolerance;
    }
    mean.value = number_muldiv(mean.value, 1, mean.figures.count);
    mean.tolerance = mean.tolerance / mean.figures.count + 1;
    return lineup_make(m, &way, &mean, 0, q);
}
