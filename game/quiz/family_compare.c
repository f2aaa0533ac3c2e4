/* Compare and superlative: which of these, or of all, has most or least. Options are the subjects themselves. */
#include "quiz/family.h"

static struct claim extreme(int relation, int subject, bool greatest, const struct statement *const *set, int count)
{
    struct claim claim = { .kind = greatest ? CLAIM_GREATEST : CLAIM_LEAST, .relation = relation, .subject = subject };
    claim.member_count = count;
    for (int i = 0; i < count; i++)
        claim.members[i] = set[i]->subject;
    return claim;
}

/* Options from figures in ascending order; the extreme one is the key. */
static void finish(struct maker *m, struct question *q, int relation, const struct statement *const *set, int count,
                   bool greatest, bool among)
{
    int statements[QUESTION_OPTIONS] = { 0 };
    int key = greatest ? count - 1 : 0;
    for (int i = 0; i < count; i++) {
        statements[i] = (int)(set[i] - m->pack->statements);
        family_option(q, wording_label(m->pack, set[i]->subject),
                      extreme(relation, set[i]->subject, greatest, set, among ? count : 0));
    }
    q->key = key;
    q->id = family_id(m, statements, count, greatest ? "greatest" : "least");
    family_support(q, statements[key]);
    family_explain(m, q, statements[key]);
    for (int i = 0; i < count; i++) {
        int behind = greatest ? count - 1 - i : i;
        family_support(q, statements[behind]);
        if (behind != key && count <= QUESTION_OPTIONS - 1)
            family_explain(m, q, statements[behind]);
    }
    int64_t gap = greatest ? set[count - 1]->value - set[count - 2]->value : set[1]->value - set[0]->value;
    int64_t spread = set[count - 1]->value - set[0]->value;
    q->difficulty += 120 - (int)number_muldiv(gap, 240, spread);
}

bool family_compare_make(struct maker *m, struct question *q, bool ordinal)
{
    bool greatest = rng_below(&m->rng, 2) == 0;
    enum wording wording = greatest ? WORDING_MORE : WORDING_LESS;
    int relation = family_quantity(m, wording, QUESTION_OPTIONS - 1, ordinal);
    if (relation < 0)
        return false;
    const struct statement *set[QUESTION_OPTIONS];
    struct figures figures = family_figures(m, relation);
    int count = figures.count < QUESTION_OPTIONS ? figures.count : QUESTION_OPTIONS;
    if (!family_pick(m, &figures, count, set))
        return false;
    q->stem = wording_plain(m->pack, relation, wording);
    finish(m, q, relation, set, count, greatest, true);
    return true;
}

bool family_make_compare(struct maker *m, struct question *q)
{
    return family_compare_make(m, q, false);
}

bool family_make_superlative(struct maker *m, struct question *q)
{
    bool greatest = rng_below(&m->rng, 2) == 0;
    enum wording wording = greatest ? WORDING_MOST : WORDING_LEAST;
    int relation = family_quantity(m, wording, QUESTION_OPTIONS - 1, false);
    if (relation < 0)
        return false;
    struct figures figures = family_figures(m, relation), rest = figures;
    if (!family_all_known(m, relation))
        return false;
    int count = figures.count < QUESTION_OPTIONS ? figures.count : QUESTION_OPTIONS;
    const struct statement *set[QUESTION_OPTIONS];
    rest.count--;
    rest.items += greatest ? 0 : 1;
    if (!family_pick(m, &rest, count - 1, greatest ? set : set + 1))
        return false;
    set[greatest ? count - 1 : 0] = figures.items[greatest ? figures.count - 1 : 0];
    if (!family_apart(figures.items[0], figures.items[1]) ||
        !family_apart(figures.items[figures.count - 2], figures.items[figures.count - 1]))
        return false;
    q->stem = wording_plain(m->pack, relation, wording);
    finish(m, q, relation, set, count, greatest, false);
    int statement = q->support[0];
    q->id = family_id(m, &statement, 1, greatest ? "most" : "fewest");
    return true;
}
