/* The rules of a round, checked from outside. */
#ifndef SUPPORT_ROUND_RULES_H
#define SUPPORT_ROUND_RULES_H

#include "quiz/round.h"

/* The first rule that a round of up to ten questions breaks, or NULL: none gives away another, no statement and no stem
 * twice, an answer at most twice, a family at most three times, four families, one negation, easy before hard. */
const char *round_rule_broken(const struct round *round);

#endif
