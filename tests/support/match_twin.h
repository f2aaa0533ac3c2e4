/* Copies of a match to compare with: whether a refused event or a replay left or made the very same state. */
#ifndef SUPPORT_MATCH_TWIN_H
#define SUPPORT_MATCH_TWIN_H

#include "match/match.h"

/* A deep copy; free it with match_free. */
struct match *match_twin(const struct match *match);

/* What differs first, or NULL when nothing does. */
const char *match_difference(const struct match *a, const struct match *b);

#endif
