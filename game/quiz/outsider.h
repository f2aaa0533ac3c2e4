/* Outsider: three of a list, and one that is provably not on it. What the families negation and odd have in common: a list
 * is all that stands in a relation to one entity, on one side of it. */
#ifndef QUIZ_OUTSIDER_H
#define QUIZ_OUTSIDER_H

#include "quiz/lineup.h"

enum { OUTSIDER_LISTED = 3 };

/* The lists of a relation. */
struct outsider_lists {
    int relation;
    enum side side;              /* of the members */
    const struct fact **facts;   /* the true ones */
    const struct fact **members; /* those in lists that are long enough */
    int fact_count, member_count;
};

/* Collects the lists in the maker's arena; false when none is long enough. */
bool outsider_lists_init(struct outsider_lists *lists, struct maker *m, int relation, enum side side);

/* For lineup_way, from a struct outsider_lists: the key is at place 0, `given` is whose list it is, `stem` is 0, and the
 * statements are those that put the members on the list, and the key on another. */
bool outsider_draw(struct maker *m, const void *from, int key, struct lineup *out);
bool outsider_change(struct maker *m, const void *from, int place, struct lineup *set);

#endif
