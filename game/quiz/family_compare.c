/* Compare and superlative: which of these, or of all, has most or least. Options are the subjects themselves. */
#include "quiz/lineup.h"

/* What a set of a quantity's figures is asked for: the least or the greatest, of the set or of all. */
enum { LEAST, GREATEST, ENDS };

struct field {
    int relation, count;
    struct figures figures;
    enum wording wording[ENDS];
    bool asked[ENDS]; /* there is a wording */
    bool of_all;
};

static void put(const struct maker *m, const struct statement *const *set, int end, struct lineup *out)
{
    out->stem = end;
    out->key = end == GREATEST ? out->count - 1 : 0;
    for (int i = 0; i < out->count; i++) {
        out->statement[i] = (int)(set[i] - m->pack->statements);
        out->entity[i] = set[i]->subject;
    }
}

/* The place of an entity's figure, or -1. */
static int find(const struct pack *pack, const struct figures *figures, int relation, int entity)
{
    int statement = pack_figure(pack, entity, relation), low = 0, high = figures->count;
    while (statement >= 0 && low < high) { /* by value, then by statement */
        int middle = low + (high - low) / 2;
        const struct statement *now = figures->items[middle], *wanted = &pack->statements[statement];
        if (now->value < wanted->value || (now->value == wanted->value && now < wanted))
            low = middle + 1;
        else
            high = middle;
    }
    return low < figures->count && figures->items[low]->subject == entity ? low : -1;
}

/* Which end the figure at place `key` shall be at. With another one drawn that is to lie within the set, each of the figures
 * is drawn as often as any other, as the key and beside it. */
static int draw_end(struct maker *m, const struct field *field, int key)
{
    if (!field->asked[LEAST] || !field->asked[GREATEST])
        return field->asked[GREATEST] ? GREATEST : LEAST;
    int other = (int)rng_below(&m->rng, (uint32_t)field->figures.count - 1);
    return other < key ? GREATEST : LEAST;
}

/* The key, then others to that side of it. */
static bool draw_set(struct maker *m, const void *from, int key, struct lineup *out)
{
    const struct field *field = from;
    const struct statement *set[QUESTION_OPTIONS];
    struct figures rest = field->figures;
    int place =
        key == LINEUP_ANY ? (int)rng_below(&m->rng, (uint32_t)rest.count) : find(m->pack, &rest, field->relation, key);
    if (field->of_all) /* there is no choice */
        place = rng_below(&m->rng, 2) == 0 ? 0 : rest.count - 1;
    if (place < 0)
        return false;
    int end = draw_end(m, field, place);
    out->count = field->count;
    set[end == GREATEST ? out->count - 1 : 0] = rest.items[place];
    rest.items += end == GREATEST ? 0 : place + 1;
    rest.count = end == GREATEST ? place : rest.count - place - 1;
    if (!family_pick(m, &rest, out->count - 1, end == GREATEST ? set : set + 1) || !family_apart(set[0], set[1]) ||
        !family_apart(set[out->count - 2], set[out->count - 1]))
        return false;
    put(m, set, end, out);
    return true;
}

/* Another figure beside the key, and the set in order again. */
static bool change_set(struct maker *m, const void *from, int place, struct lineup *set)
{
    const struct field *field = from;
    const struct statement *now[QUESTION_OPTIONS] = { NULL };
    const struct statement *drawn = field->figures.items[rng_below(&m->rng, (uint32_t)field->figures.count)];
    int count = 0, end = set->stem;
    for (int i = 0; i < set->count; i++)
        if (i != place)
            now[count++] = &m->pack->statements[set->statement[i]];
    for (int i = 0; i < count; i++)
        if (!family_apart(now[i], drawn))
            return false;
    if (end == GREATEST ? drawn->value > now[count - 1]->value : drawn->value < now[0]->value)
        return false;
    for (place = count; place > 0 && now[place - 1]->value > drawn->value; place--)
        now[place] = now[place - 1];
    now[place] = drawn;
    put(m, now, end, set);
    return true;
}

static struct words stem_of(struct maker *m, const void *from, const struct lineup *set)
{
    const struct field *field = from;
    return wording_plain(m->pack, field->relation, field->wording[set->stem]);
}

static struct claim extreme(const struct field *field, const struct lineup *lineup, int option)
{
    struct claim claim = { .relation = field->relation, .subject = lineup->entity[option] };
    claim.kind = lineup->stem == GREATEST ? CLAIM_GREATEST : CLAIM_LEAST;
    claim.member_count = field->of_all ? 0 : lineup->count;
    for (int i = 0; i < claim.member_count; i++)
        claim.members[i] = lineup->entity[i];
    return claim;
}

static int64_t gap(const struct maker *m, const struct lineup *lineup, int from, int to)
{
    const struct statement *statements = m->pack->statements;
    return statements[lineup->statement[to]].value - statements[lineup->statement[from]].value;
}

static void dress(struct maker *m, const void *from, const struct lineup *lineup, struct question *q)
{
    const struct field *field = from;
    int count = lineup->count;
    bool greatest = lineup->stem == GREATEST;
    q->stem = stem_of(m, from, lineup);
    for (int i = 0; i < count; i++)
        family_option(q, wording_label(m->pack, lineup->entity[i]), extreme(field, lineup, i));
    for (int i = 0; i < count; i++) {
        int behind = greatest ? count - 1 - i : i;
        family_support(q, lineup->statement[behind]);
        if (i == 0 || count < QUESTION_OPTIONS)
            family_explain(m, q, lineup->statement[behind]);
    }
    int64_t ahead = greatest ? gap(m, lineup, count - 2, count - 1) : gap(m, lineup, 0, 1);
    q->difficulty += 120 - (int)number_muldiv(ahead, 240, gap(m, lineup, 0, count - 1));
    if (field->of_all)
        q->id = family_id(m, q->support, 1, greatest ? "most" : "fewest");
    else
        q->id = family_id(m, lineup->statement, count, greatest ? "greatest" : "least");
}

/* A quantity with a wording for one end, or the other. */
static bool make(struct maker *m, struct question *q, struct field *field, bool ordinal)
{
    static const struct lineup_way way = { draw_set, change_set, stem_of, dress };
    int end = (int)rng_below(&m->rng, ENDS);
    field->relation = family_quantity(m, field->wording[end], QUESTION_OPTIONS - 1, ordinal);
    if (field->relation < 0 || (field->of_all && !family_all_known(m, field->relation)))
        return false;
    for (end = 0; end < ENDS; end++)
        field->asked[end] = wording_plain(m->pack, field->relation, field->wording[end]).in[0] != NULL;
    field->figures = field->of_all ? family_all_figures(m, field->relation) : family_figures(m, field->relation);
    field->count = field->figures.count < QUESTION_OPTIONS ? field->figures.count : QUESTION_OPTIONS;
    return lineup_make(m, &way, field, field->relation, q);
}

bool family_compare_make(struct maker *m, struct question *q, bool ordinal)
{
    struct field field = { .wording = { WORDING_LESS, WORDING_MORE } };
    return make(m, q, &field, ordinal);
}

bool family_make_compare(struct maker *m, struct question *q)
{
    return family_compare_make(m, q, false);
}

bool family_make_superlative(struct maker *m, struct question *q)
{
    struct field field = { .wording = { WORDING_LEAST, WORDING_MOST }, .of_all = true };
    return make(m, q, &field, false);
}
