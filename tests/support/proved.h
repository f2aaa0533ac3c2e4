/* The prover for a test that has few questions: prepares the pack anew each time. */
#ifndef SUPPORT_PROVED_H
#define SUPPORT_PROVED_H

#include "quiz/prove.h"

/* quiz_judge and quiz_prove over the pack. */
enum truth judged_by(const struct pack *pack, const struct claim *claim);
bool proved_by(const struct pack *pack, const struct question *question, struct err *why);

#endif
