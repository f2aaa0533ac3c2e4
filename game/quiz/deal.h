/* Deal: the order in which a pack's questions come, one after the other, until all had their turn.
 *
 * A seed is a key and a place: seed = key * places + place. A key puts the facts of the pack, and its ready-made items, into
 * an order of its own: each has one place. So has every question: that of the one fact it rests on, or, when it sets several
 * against each other, one that follows from its id. A round deals the questions of a stretch of places, and the next round
 * goes on where that stretch ended; as long as the key is the same, nothing comes back, and nothing need be remembered.
 *
 * Of a large pack some hundred facts after each other are of the same subjects, so that questions can be made of them
 * alone. */
#ifndef QUIZ_DEAL_H
#define QUIZ_DEAL_H

#include "base/arena.h"
#include "quiz/question.h"

struct deal {
    const struct pack *pack; /* borrowed */
    const bool *in;          /* borrowed: whether a category is dealt; NULL: all are */
    uint64_t key;
    int places;
    int *statement; /* the place of each, -1: what is not true, or of another category, is not dealt */
    int *ready;     /* the place of each ready-made item, or -1 */
    int groups;
    int *group; /* of each entity */
    int *first; /* place of each group, and `places` at the end */
};

/* How many places the categories `in` of a pack have: 1 or more. The same for every key. */
int deal_places(const struct pack *pack, const bool *in);

/* The order of a key; everything lives in `arena`. */
void deal_init(struct deal *deal, const struct pack *pack, const bool *in, uint64_t key, struct arena *arena);

/* Whether a question is of a category that is dealt. */
bool deal_has(const struct deal *deal, const struct question *question);

/* The place of a question. Its id must tell what the key claims, as all families see to. */
int deal_place(const struct deal *deal, const struct question *question);

/* Marks in `part`, one for each statement, those of every group that has places from `from` up to `to`. */
void deal_part(const struct deal *deal, int from, int to, bool *part);

#endif
