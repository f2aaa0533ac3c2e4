/* What can be told about a match with several seats: buzzes in their order, who was fastest, what was hardest. */
#ifndef MATCH_STATS_H
#define MATCH_STATS_H

#include "match/match.h"

struct match_buzz {
    int seat;
    int64_t time, gap; /* gap: microseconds after the first of the question */
    bool tied;
};

/* The buzzes for a question from `since` on (0: all): those that led to an answer, and what was buzzed beside the last of
 * them; by their time, seats of equal time by number. At most `room`; how many. */
int match_buzzes(const struct match *match, int question, int64_t since, struct match_buzz *out, int room);

/* The shortest time from the end of reading to a buzz that led to a right answer, of `seat` or (-1) of all. */
struct match_fastest {
    int seat, question; /* -1: nobody */
    int64_t taken;
};
struct match_fastest match_fastest(const struct match *match, int seat);

/* How often seat was right in a category of the pack, of how many it answered or could have; those that count. */
struct match_share {
    int right, of;
};
struct match_share match_seat_share(const struct match *match, int seat); /* in all of them */
struct match_share match_category_share(const struct match *match, int seat, int category);

/* The category in which a seat was best: the greatest share, of equal ones that of more questions, then the first; -1
 * when it was right nowhere. */
int match_best_category(const struct match *match, int seat);

/* How many seats were right, of those who took part. */
struct match_share match_question_share(const struct match *match, int question);

/* The question with the least share of right answers, of equal ones the first; -1 when nobody missed any.
 * One that nobody answered counts as missed. */
int match_hardest(const struct match *match);

#endif
