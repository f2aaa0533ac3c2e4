/* Order: what comes first or last, and which sequence of four is right.
 *
 * The wrong sequences are the right one under the three exchanges of the Klein four-group, (12)(34), (13)(24), (14)(23):
 * at every place each of the four stands exactly once, so no place tells anything by majority. */
#include "quiz/family.h"

static bool make_sequence(struct maker *m, struct question *q)
{
    static const int exchange[QUESTION_OPTIONS][QUESTION_OPTIONS] = {
        { 0, 1, 2, 3 }, { 1, 0, 3, 2 }, { 2, 3, 0, 1 }, { 3, 2, 1, 0 }
    };
    const struct statement *set[QUESTION_OPTIONS];
    int statements[QUESTION_OPTIONS];
    int relation = family_quantity(m, WORDING_ORDER, QUESTION_OPTIONS, true);
    if (relation < 0)
        return false;
    struct figures figures = family_figures(m, relation);
    if (!family_pick(m, &figures, QUESTION_OPTIONS, set))
        return false;
    for (int i = 0; i < QUESTION_OPTIONS; i++) {
        struct claim claim = { .kind = CLAIM_SEQUENCE, .relation = relation, .member_count = QUESTION_OPTIONS };
        for (int place = 0; place < QUESTION_OPTIONS; place++)
            claim.members[place] = set[exchange[i][place]]->subject;
        family_option(q, wording_sequence(m->pack, m->arena, claim.members, QUESTION_OPTIONS), claim);
        statements[i] = (int)(set[i] - m->pack->statements);
    }
    q->key = 0;
    q->stem = wording_plain(m->pack, relation, WORDING_ORDER);
    q->id = family_id(m, statements, QUESTION_OPTIONS, "sequence");
    q->difficulty += 80;
    for (int i = 0; i < QUESTION_OPTIONS; i++) {
        family_support(q, statements[i]);
        family_explain(m, q, statements[i]);
    }
    return true;
}

bool family_make_order(struct maker *m, struct question *q)
{
    return rng_below(&m->rng, 2) == 0 ? make_sequence(m, q) : family_compare_make(m, q, true);
}
