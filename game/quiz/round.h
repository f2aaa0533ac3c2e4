/* Round: the questions of one match, drawn from a pack by a seed.
 *
 * The same pack, seed, count and difficulty give the same round everywhere. Within a round no question gives away
 * another, at most one question rests on a fact, two have the same answer, three are of one family; at least four
 * families occur where the pack allows it; and it runs from easy to hard. */
#ifndef QUIZ_ROUND_H
#define QUIZ_ROUND_H

#include "quiz/question.h"

enum quiz_difficulty { QUIZ_EASY, QUIZ_MEDIUM, QUIZ_HARD, QUIZ_DIFFICULTIES };
enum { ROUND_QUESTIONS_MAX = 50 };

struct round {
    struct arena arena;
    const struct pack *pack; /* borrowed: must outlive the round */
    uint64_t seed;
    enum quiz_difficulty difficulty;
    int count;
    struct question *questions;
};

/* A round of `count` (1 … ROUND_QUESTIONS_MAX) questions. NULL with the reason in `err` when the pack gives too few. */
struct round *quiz_round(const struct pack *pack, uint64_t seed, int count, enum quiz_difficulty difficulty,
                         struct err *err);
void round_free(struct round *round);

/* `count` different questions without the round's rules, of one family or (-1) of all by turns, in a
 * fixed order of the seed; fewer when the pack gives no more. For `questions`, `check` and tests. Not NULL. */
struct round *quiz_catalog(const struct pack *pack, uint64_t seed, int count, int family);

#endif
