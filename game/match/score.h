/* Scoring: what an answer is worth, and the reckoning when a question is revealed. */
#ifndef MATCH_SCORE_H
#define MATCH_SCORE_H

#include "match/match.h"

/* Points of a right answer chosen `taken` microseconds after reading. With a clock of T: all of them under half a
 * second, else round(points * (1 - taken / T / 2)), reckoned in whole numbers. */
int score_points(const struct match_rules *rules, int64_t taken);

/* On top of the answer that made the streak this long: min(500, 100 * (streak - 1)); 0 where answers give no points. */
int score_bonus(const struct match_rules *rules, int streak);

/* Fills right, points and bonus of every seat's answer to the question asked, and adds them up. */
void score_question(struct match *match);

#endif
