/* Elo: skill of players and difficulty of questions on one scale, learned from answers.
 *
 * Whole numbers, ELO_ONE to a logit: the same on every machine. After R. Pelánek, "Applications of the Elo rating system in
 * adaptive educational systems", Computers & Education 98 (2016) 169-179: the chance of a right answer is logistic above
 * the floor of guessing, 1/options; a step shrinks with the number n of answers before as 1 / (1 + n/20). */
#ifndef QUIZ_ELO_H
#define QUIZ_ELO_H

#include <stdbool.h>

enum { ELO_ONE = 65536, ELO_MOST = 8 * ELO_ONE }; /* ratings lie within ±ELO_MOST */

struct elo {
    int rating; /* 0: an average player; greater: more skilled, harder */
    int count;  /* answers that it was learned from */
};

/* The chance that a player of `skill` answers rightly, in parts of ELO_ONE. Ratings within ±ELO_MOST; options from 2. */
int elo_chance(int skill, int hardness, int options);

/* The rating at which an average player gives `wrong` thousandths of wrong answers, as nearly as guessing lets him. */
int elo_hardness(int wrong, int options);

/* How far the skill learned from so many answers is off, as a standard error: before the first as far as players differ, a
 * logit. Each step of elo_learn pulls the error towards 0 and adds the chance that is in one answer. */
int elo_error(int count);

/* One answer to a question among `options`. */
void elo_learn(struct elo *player, struct elo *question, bool right, int options);

#endif
