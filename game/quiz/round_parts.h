/* Inside of rounds and catalogues: questions drawn, and kept when they are new. */
#ifndef QUIZ_ROUND_PARTS_H
#define QUIZ_ROUND_PARTS_H

#include "quiz/family.h"
#include "quiz/round.h"

/* An empty round; its questions are to be put into its arena. */
struct round *round_new(const struct pack *pack, uint64_t seed);

/* Takes a question over from the scratch memory of its draw: its texts into `arena`. */
void round_keep(const struct pack *pack, struct arena *arena, struct question *question);

#endif
