/* Buzzes: inside of the rules: who was first, ties, and opening the buzzers again. */
#ifndef MATCH_BUZZ_H
#define MATCH_BUZZ_H

#include "match/match.h"

/* Whether the question asked now is answered by who buzzes. */
bool buzz_wanted(const struct match *match);

/* Whether anyone can still buzz for it. */
bool buzz_anyone_left(const struct match *match);

/* All buzzes that count are in: gives the floor, by the rule for ties if need be. */
void buzz_decide(struct match *match, int64_t time);

/* Opens the buzzers again for those who have not answered; the clock goes on where it stopped. */
void buzz_reopen(struct match *match, int64_t time);

#endif
