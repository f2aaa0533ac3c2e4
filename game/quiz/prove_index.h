/* Inside of the prover: a pack's statements and promises, sorted for look-up.
 *
 * The prover's own on purpose: neither pack/holds.h nor the lists that reading a pack leaves behind are used, so that a
 * mistake in them cannot hide here. */
#ifndef QUIZ_PROVE_INDEX_H
#define QUIZ_PROVE_INDEX_H

#include "quiz/prove.h"

enum end { END_SUBJECT, END_OBJECT, ENDS };

/* What a statement says of a relation: of its own, or of one that it can be read as by symmetry or inverse. Entities are
 * those of which others are but names; a figure's object is -1. */
struct reading {
    int relation, entity[ENDS], statement;
};

struct readings {
    const struct reading *items;
    int count;
};

struct entities {
    int *items;
    int count;
};

/* An end of a relation at which the list of `entity`, or (-1) of everyone, is promised to be complete. */
struct promised_list {
    int relation, end, entity;
};

/* What a relation's statements amount to: of one between entities only `full`. Of a quantity what its figures amount to, of all in its domain that have just one. The pairs are for the values as they are
 * and turned negative, so that the least is the greatest. */
struct census {
    int full; /* how many in the domain have as many objects as the relation allows */
    int known;
    int64_t sum, tolerance;
    int64_t surely[2];                 /* the greatest value less its tolerance */
    const struct statement *top[2][2]; /* the two whose values and tolerances together are greatest; NULL if fewer */
};

struct prover {
    struct arena arena;
    const struct pack *pack; /* borrowed */
    int reading_count, promised_count;
    const struct reading *by_end[ENDS];   /* sorted by relation, this end, the other end, statement */
    const int *first;                     /* for each relation and behind the last: its readings' place in both */
    const struct promised_list *promised; /* sorted by relation, end, entity */
    const struct entities *akin;          /* of each entity that is no other name: what could be one and the same */
    const struct census *census;          /* of each relation */
    int members[PACK_TYPE_MAX];           /* entities of each type, other names not counted */
};

/* The entity that `entity` is another name of, or itself. */
int prover_self(const struct pack *pack, int entity);

/* The relation's readings with `entity`, by whatever name, at that end. */
struct readings prover_list(const struct prover *prover, int relation, enum end end, int entity);

/* The readings of a quantity. */
struct readings prover_figures(const struct prover *prover, int relation);

/* The statement that says whether the relation is between the two; NULL when none does. */
const struct statement *prover_stated(const struct prover *prover, int relation, int subject, int object);

/* The one figure of a subject; NULL when there is none, or more than one, or it is not true. */
const struct statement *prover_figure(const struct prover *prover, int relation, int subject);

/* Whether the list of what stands at the other end of `entity` is promised to be complete. */
bool prover_promised(const struct prover *prover, int relation, enum end end, int entity);

#endif
