/* A round made by hand, so that tests of the rules need neither a pack nor the generator.
 *
 * Question n (from 1) has four options, every fifth three; the right one is number n mod options, so the answers of the
 * first five are B C D A C. Every fourth question has no hint. Two languages with the same texts. */
#ifndef SUPPORT_EXAMPLE_ROUND_H
#define SUPPORT_EXAMPLE_ROUND_H

#include "quiz/round.h"

/* Owned by the caller. */
struct round *example_round(uint64_t seed, int count);
void example_round_free(struct round *round); /* NULL is fine */

#endif
