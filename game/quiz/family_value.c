/* Value: how much is it. Options are a window of true values where there are eight or more, else a ladder. */
#include "quiz/family.h"
#include "quiz/ladder.h"

enum { WINDOW_FROM = 8, WINDOW = 7 };

static bool draw_ladder(struct maker *m, const struct figures *figures, struct ladder *out,
                        const struct statement **key)
{
    *key = figures->items[rng_below(&m->rng, (uint32_t)figures->count)];
    const struct relation *r = &m->pack->relations[(*key)->relation];
    return ladder_draw(&m->rng, (*key)->value, r->least, r->most, (*key)->tolerance, out);
}

/* Four of a window round a random place among the distinct values, the key drawn among them; of few values a ladder. */
static bool draw_values(struct maker *m, const struct figures *figures, struct ladder *out,
                        const struct statement **key)
{
    const struct statement **distinct = arena_array(m->arena, (size_t)figures->count, sizeof *distinct);
    const struct statement *chosen[LADDER_RUNGS];
    int count = 0;
    for (int i = 0; i < figures->count; i++)
        if (count == 0 || family_apart(distinct[count - 1], figures->items[i]))
            distinct[count++] = figures->items[i];
    if (count < WINDOW_FROM)
        return draw_ladder(m, figures, out, key);
    int start = (int)rng_below(&m->rng, (uint32_t)(count - WINDOW + 1));
    struct figures window = { distinct + start, WINDOW };
    if (!family_pick(m, &window, LADDER_RUNGS, chosen))
        return false;
    out->key = (int)rng_below(&m->rng, LADDER_RUNGS);
    for (int i = 0; i < LADDER_RUNGS; i++)
        out->rung[i] = chosen[i]->value;
    *key = chosen[out->key];
    return true;
}

bool family_make_value(struct maker *m, struct question *q)
{
    struct ladder ladder;
    const struct statement *key = NULL;
    int relation = family_quantity(m, WORDING_OBJECT, 1, false);
    if (relation < 0)
        return false;
    struct figures figures = family_figures(m, relation);
    if (!draw_values(m, &figures, &ladder, &key))
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
