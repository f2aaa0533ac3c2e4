/* A plain reading of a pack: what its statements and promises say of a question, read from the statements one by one.
 *
 * Shares no code with pack/holds.h nor quiz/prove.h. It knows sameness, overlaps, inverses, symmetry, what a relation
 * allows at most, and promises; it derives nothing further. */
#ifndef SUPPORT_PLAIN_READING_H
#define SUPPORT_PLAIN_READING_H

#include "quiz/question.h"

/* Whether the key is said to be true and every other option to be false. Authored lures are taken as false. */
bool plain_reading_accepts(const struct pack *pack, const struct question *question);

#endif
