/* Prover: judges a question by what its options claim and what the pack states, and by nothing else.
 *
 * It shares no code with the generator nor with pack/holds.h: it reads the statements and promises themselves, so that a
 * mistake there cannot hide here. */
#ifndef QUIZ_PROVE_H
#define QUIZ_PROVE_H

#include "pack/holds.h"
#include "quiz/question.h"

/* What the pack says of one claim. */
enum truth quiz_judge(const struct pack *pack, const struct claim *claim);

/* Whether exactly the key's claim is true and every other is provably false; the reason in `why` otherwise. */
bool quiz_prove(const struct pack *pack, const struct question *question, struct err *why);

#endif
