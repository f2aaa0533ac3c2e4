/* Numeric options without a cue: four numbers of which each is equally likely to be the true one.
 *
 * Where eight or more true values exist, a family shows four of a window of them and draws the key among those. With
 * fewer, it shows a ladder: equal steps through the true value. First the rung of the true value is drawn, then a step
 * that is allowed with it; a value that could not stand on each of the rungs is not asked about (the caller draws another
 * item), so that no rank is likelier than another. */
#ifndef QUIZ_LADDER_H
#define QUIZ_LADDER_H

#include "base/rng.h"

#include <stdbool.h>

enum { LADDER_RUNGS = 4 };

struct ladder {
    int64_t rung[LADDER_RUNGS]; /* ascending */
    int key;                    /* rung of the true value */
    int64_t step;
};

/* One draw. False when `value` cannot be asked about: steps are multiples of `grid`, greater than `apart` and 6 % to 25 % of every rung, and
 * every rung with three steps to both sides lies within least … most. */
bool ladder_draw(struct rng *rng, int64_t value, int64_t least, int64_t most, int64_t apart, int64_t grid,
                 struct ladder *out);

#endif
