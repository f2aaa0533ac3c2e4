/* Sum and average: what two figures make together, and the mean of all where all are known. */
#include "quiz/family.h"
#include "quiz/ladder.h"

static void options(struct maker *m, struct question *q, const struct ladder *ladder, struct claim claim)
{
    for (int i = 0; i < LADDER_RUNGS; i++) {
        claim.value = ladder->rung[i];
        family_option(q, wording_figure(m->pack, m->arena, claim.relation, claim.value), claim);
    }
    q->key = ladder->key;
}

bool family_make_sum(struct maker *m, struct question *q)
{
    int relation = family_quantity(m, WORDING_SUM, 2, false);
    if (relation < 0)
        return false;
    const struct statement *pair[2];
    const struct relation *r = &m->pack->relations[relation];
    struct figures figures = family_figures(m, relation);
    struct ladder ladder;
    if (!family_pick(m, &figures, 2, pair) ||
        !ladder_draw(&m->rng, pair[0]->value + pair[1]->value, 2 * r->least, 2 * r->most,
                     pair[0]->tolerance + pair[1]->tolerance, &ladder))
        return false;
    struct claim claim = { .kind = CLAIM_SUM, .relation = relation };
    claim.subject = pair[0]->subject;
    claim.object = pair[1]->subject;
    options(m, q, &ladder, claim);
    q->stem = wording_pair(m->pack, m->arena, pair[0], pair[1], WORDING_SUM, NULL);
    q->explain = wording_pair(m->pack, m->arena, pair[0], pair[1], WORDING_EXPLAIN_SUM, &q->option[q->key].text);
    int statements[] = { (int)(pair[0] - m->pack->statements), (int)(pair[1] - m->pack->statements) };
    q->id = family_id(m, statements, 2, "sum");
    family_support(q, statements[0]);
    family_support(q, statements[1]);
    return true;
}

bool family_make_average(struct maker *m, struct question *q)
{
    int relation = family_quantity(m, WORDING_AVERAGE, 3, false);
    if (relation < 0)
        return false;
    const struct relation *r = &m->pack->relations[relation];
    struct figures figures = family_figures(m, relation);
    struct ladder ladder;
    int64_t sum = 0, tolerance = 0;
    if (!family_all_known(m, relation))
        return false;
    for (int i = 0; i < figures.count; i++) {
        sum += figures.items[i]->value;
        tolerance += figures.items[i]->tolerance;
    }
    if (!ladder_draw(&m->rng, number_muldiv(sum, 1, figures.count), r->least, r->most, tolerance / figures.count + 1,
                     &ladder))
        return false;
    options(m, q, &ladder, (struct claim){ .kind = CLAIM_AVERAGE, .relation = relation });
    q->stem = wording_plain(m->pack, relation, WORDING_AVERAGE);
    q->explain = wording_counted(m->pack, m->arena, figures.items[0], WORDING_EXPLAIN_AVERAGE, &q->option[q->key].text);
    for (int i = 0; i < figures.count; i++) {
        int statement = (int)(figures.items[i] - m->pack->statements);
        if (figures.count <= QUESTION_OPTIONS) /* more would be a list nobody reads */
            family_explain(m, q, statement);
        family_support(q, statement);
    }
    q->id = family_id(m, q->support, 1, "average");
    return true;
}
