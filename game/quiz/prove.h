/* Prover: judges a question by what its options claim and what the pack states, and by nothing else.
 *
 * It shares no code with the generator nor with pack/holds.h: it reads the statements and promises themselves and looks
 * them up in an index of its own, so that a mistake there cannot hide here. */
#ifndef QUIZ_PROVE_H
#define QUIZ_PROVE_H

#include "pack/holds.h"
#include "quiz/question.h"

struct prover;

/* Prepares a pack for proving, once for many questions. It is borrowed and must outlive the prover. Never NULL. */
struct prover *prover_new(const struct pack *pack);
void prover_free(struct prover *prover);

/* What the pack says of one claim. */
enum truth quiz_judge(const struct prover *prover, const struct claim *claim);

/* Whether exactly the key's claim is true and every other is provably false; the reason in `why` otherwise. */
bool quiz_prove(const struct prover *prover, const struct question *question, struct err *why);

#endif
