/* Choose: the questions of a round out of candidates, by its rules.
 *
 * No question gives away another or has another's stem, and none rests on the same fact: always. For every ten
 * questions at most so many of a family as its table says and two about an entity, and four families altogether: as far as
 * the pack's families allow, unless `relaxed`. */
#ifndef QUIZ_CHOOSE_H
#define QUIZ_CHOOSE_H

#include "quiz/question.h"

struct choose_rules {
    int wanted, level;
    const bool *alive; /* for each family: whether the pack gives any of it */
    bool relaxed;
};

/* Copies up to rules->wanted of `count` candidates to `out`, the easiest first. How many. */
int choose_questions(const struct pack *pack, const struct question *const *candidates, int count,
                     const struct choose_rules *rules, struct question *out);

#endif
