/* Scoring: what an answer is worth, and the reckoning when a question is revealed. */
#ifndef MATCH_SCORE_H
#define MATCH_SCORE_H

#include "match/match.h"

/* Points of a right answer chosen `taken` microseconds after reading. With a clock of T: all of them under half a
 * second, else round(points * (1 - taken / T / 2)), reckoned in whole numbers. */
int score_points(const struct match_rules *rules, int64_t taken);

/* On top of the answer that made the streak this long: min(500, 100 * (streak - 1)); 0 where answers give no points. */
int score_bonus(const struct match_rules *rules, int streak);

/* Whether an answer to a question is right, by the host's word or by what is taken for the right option. */
bool score_right(const struct match *match, int question, const struct match_answer *answer);

/* Reckons all anew from what was answered and ruled: right, points and bonus of every answer to the questions that are
 * over; score, right answers, streaks and lives of every seat. */
void score_all(struct match *match);

#endif
