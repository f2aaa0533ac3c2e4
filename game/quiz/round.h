/* Round: the questions of one match, dealt from a pack by a seed.
 *
 * The same pack, seed, count and level give the same round everywhere. Within a round no question gives away another,
 * at most one question rests on a fact, two are about the same entity, three are of one family; at least four families
 * occur where the pack allows it; and it runs from easy to hard. Rounds whose seeds follow each other have no question in
 * common until all facts had their turn (deal.h). */
#ifndef QUIZ_ROUND_H
#define QUIZ_ROUND_H

#include "quiz/level.h"
#include "quiz/question.h"

enum { ROUND_QUESTIONS_MAX = 50 };
enum { QUIZ_SEED_BITS = 27 }; /* of a seed that fits into a code */

struct round {
    struct arena arena;
    const struct pack *pack; /* borrowed: must outlive the round */
    uint64_t seed;
    uint64_t next; /* seed of the round that follows: it has none of these questions while any are left */
    int level;
    int count;
    struct question *questions;
};

/* A round of `count` (1 … ROUND_QUESTIONS_MAX) questions. NULL with the reason in `err` when the pack gives too few. */
struct round *quiz_round(const struct pack *pack, uint64_t seed, int count, int level, struct err *err);
void round_free(struct round *round);

/* `count` different questions without the round's rules, of one family or (-1) of all by turns, in a
 * fixed order of the seed; fewer when the pack gives no more. For `questions`, `check` and tests. Not NULL. */
struct round *quiz_catalog(const struct pack *pack, uint64_t seed, int count, int family);

#endif
