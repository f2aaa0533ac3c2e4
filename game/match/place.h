/* Places: who stands where in a match with several seats, and where they stood before. */
#ifndef MATCH_PLACE_H
#define MATCH_PLACE_H

#include "match/match.h"

/* Before what: the last question that is over, or the host's last ruling. */
enum place_since { SINCE_QUESTION, SINCE_RULING };

struct match_stand {
    int line; /* from 0, no two alike: by rank, those that share one by seat */
    int rank; /* from 1; those that stand equal share one, and the next is left free (1, 1, 3) */
    int score, lives;
};

struct match_place {
    int seat;
    struct match_stand now, before;
};

/* Of all seats, in the order of their lines now. `out` has room for match->seat_count. */
void match_places(const struct match *match, enum place_since since, struct match_place *out);

/* Whether BOARD is that of half-time: half of the questions that are to be asked are over, of at least six. */
bool match_half(const struct match *match);

#endif
