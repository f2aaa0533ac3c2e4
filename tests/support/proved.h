/* The prover for tests. */
#ifndef SUPPORT_PROVED_H
#define SUPPORT_PROVED_H

#include "quiz/prove.h"
#include "quiz/round.h"

/* quiz_judge and quiz_prove over a pack, which is prepared anew each time. */
enum truth judged_by(const struct pack *pack, const struct claim *claim);
bool proved_by(const struct pack *pack, const struct question *question, struct err *why);

/* Whether every question of the round is proved and, unless it is ready-made, clean; `why` tells of the first that is not. */
bool proved_round(const struct round *round, struct err *why);

#endif
