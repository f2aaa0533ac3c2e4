/* Level: how hard a round is, as it stands in a quiz code.
 *
 * What a player chooses is a difficulty; "adaptive" becomes one of LEVEL_STEPS levels by the player's skill when the round
 * is dealt, so that the round depends on the code alone and on nothing that was learned on one machine. */
#ifndef QUIZ_LEVEL_H
#define QUIZ_LEVEL_H

#include "quiz/elo.h"

enum quiz_difficulty { QUIZ_EASY, QUIZ_MEDIUM, QUIZ_HARD, QUIZ_ADAPTIVE, QUIZ_DIFFICULTIES };

/* Levels: the first three difficulties, then the steps of the adaptive one from the least to the most skilled. */
enum { LEVEL_STEPS = 13, QUIZ_LEVELS = QUIZ_ADAPTIVE + LEVEL_STEPS };

/* The level of a round for a player of this skill (as in elo.h), which matters for QUIZ_ADAPTIVE only; and back. */
int level_for(enum quiz_difficulty difficulty, int skill);
enum quiz_difficulty level_difficulty(int level);

/* Among how many facts the round of `count` questions is to be chosen: no more than that for medium ones, so that every
 * fact has its turn; the easier or harder, the more are passed over. */
int level_reach(int level, int count);

/* The difficulty, as in struct question, that question `i` of `count` should have: of medium rounds it rises from .15
 * to .50 wrong answers; an adaptive round does so for a player of that skill. */
int level_target(int level, int i, int count);

#endif
