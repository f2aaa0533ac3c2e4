/* Flow: inside of the rules: who may answer a question when, from its being asked to its being revealed. Events that
 * were refused have changed nothing. */
#ifndef MATCH_FLOW_H
#define MATCH_FLOW_H

#include "match/match.h"

/* Whether the seat is in the game: not out of lives and not barred. */
bool flow_plays(const struct match *match, int seat);

/* Whether the seat may change its answer; the reason else. */
bool flow_may_answer(const struct match *match, int seat, struct err *err);

/* Answering time used by an answer at `time`. */
int64_t flow_taken(const struct match *match, int64_t time);

bool flow_ask(struct match *match, const struct match_event *event, struct err *err);
bool flow_buzz(struct match *match, const struct match_event *event, struct err *err);

/* Goes on when nobody who has the floor can answer any more: to others, or to REVEAL. */
void flow_settle(struct match *match, int64_t time);

/* The clock of the phase has run out. */
void flow_time(struct match *match, int64_t time);

void flow_reveal(struct match *match);
void flow_next(struct match *match); /* to BOARD or END */

/* Ends a pause: all clocks go on where they stood. Nothing when there is none. */
void flow_unhold(struct match *match, int64_t time);

/* The rest of the events: what concerns seats and devices, what the host does, and taking back. */
bool seats_apply(struct match *match, const struct match_event *event, struct err *err);
bool host_apply(struct match *match, const struct match_event *event, struct err *err);
bool undo_apply(struct match *match, const struct match_event *event, struct err *err);

/* Keeps an accepted event for undo_apply. */
void undo_log(struct match *match, const struct match_event *event);

#endif
