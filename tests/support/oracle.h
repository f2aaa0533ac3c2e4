/* Oracle: truth over a random pack by trying every world that agrees with it.
 *
 * It knows nothing of the game: it takes the plain tables of random_pack.h. A claim is true when it is so in all worlds,
 * false when it is so in none. A world gives every cell of a relation a truth, and every figure a value within its
 * tolerance. Cells that cannot be told from a stated one may be the same thing under two names: they are open, and do not
 * count for what a relation allows at most. */
#ifndef SUPPORT_ORACLE_H
#define SUPPORT_ORACLE_H

#include "quiz/question.h"
#include "support/random_pack.h"

enum verdict { NEVER, ALWAYS, SOMETIMES };

struct oracle {
    const struct random_pack *pack;
    bool consistent; /* some world agrees with the pack */
    bool stated_twice;
    enum verdict cell[R_AMOUNT][KIND][KIND];
    bool left_open[R_AMOUNT][KIND][KIND]; /* stated with "?" */
};

/* Tries all worlds. */
void oracle_init(struct oracle *oracle, const struct random_pack *pack);

/* A claim of a question or of a test; entities as numbered in the pack. */
enum verdict oracle_judge(const struct oracle *oracle, const struct claim *claim);

/* Whether the key is always and no other option ever true. */
bool oracle_accepts(const struct oracle *oracle, const struct question *question);

#endif
