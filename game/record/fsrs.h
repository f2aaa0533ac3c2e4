/* FSRS: how long something learned is remembered, and when to ask for it again.
 *
 * The Free Spaced Repetition Scheduler, version 6, with its 21 default weights. The formulas are those published by J. Ye
 * and others under "The Algorithm" in the wiki of open-spaced-repetition/fsrs4anki; the figures are those of py-fsrs and
 * fsrs-rs, whose published test vectors test_fsrs.c repeats. A wrong answer is their grade "Again" (1), a right one "Good" (3);
 * "Hard" and "Easy" are nothing that a multiple-choice answer could tell. */
#ifndef RECORD_FSRS_H
#define RECORD_FSRS_H

#include <stdbool.h>

enum { FSRS_INTERVAL_MOST = 365 };

struct fsrs {
    double stability;  /* days after which it is remembered with a chance of 90 % */
    double difficulty; /* 1 … 10 */
};

/* What the first answer ever leaves behind. */
struct fsrs fsrs_first(bool right);

/* What an answer leaves behind that came `days` after the one before; 0: on the same day. */
struct fsrs fsrs_next(struct fsrs memory, int days, bool right);

/* The chance that it is remembered `days` after the last answer: 0 … 1. */
double fsrs_recall(struct fsrs memory, int days);

/* After how many days that chance will have fallen to 90 %: 1 … FSRS_INTERVAL_MOST. */
int fsrs_interval(struct fsrs memory);

#endif
