/* Leak: whether one question of a round gives another away. */
#ifndef QUIZ_LEAK_H
#define QUIZ_LEAK_H

#include "quiz/question.h"

/* Whether they rest on a common statement, or what is shown of one (stem, explanation) names the other's answer in the
 * words of its question. Symmetric. */
bool quiz_leak(const struct pack *pack, const struct question *a, const struct question *b);

#endif
