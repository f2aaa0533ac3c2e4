/* Events as people write them, in play scripts and in the terminal:
 *
 *     [seat N] EVENT [VALUE] [question N] [reading TIME] [at TIME]
 *
 * EVENT is a name of match/event.h, with or without an s ("buzz", "buzzes", "answers"). VALUE is an option's letter for
 * "answer" and "correct", right or wrong for "judge", points for "bid" and "adjust", a time for "extend", device and
 * button for "bind". Seats and questions count from 1; without a question, "judge", "void" and "correct" are about the
 * one asked last. Times are seconds such as 3.2s. */
#ifndef COMMANDS_EVENT_LINE_H
#define COMMANDS_EVENT_LINE_H

#include "match/match.h"

/* Fills the event in; what the words do not say stays as it was in *event, its time and seat too. False with the reason
 * when they are none. */
bool event_line(const struct match *match, const char *const *word, int count, struct match_event *event,
                struct err *err);

/* "3.2s" as microseconds; false when it is something else. */
bool event_line_time(const char *word, int64_t *us);

/* The kind that a word names, or -1. */
int event_line_kind(const char *word);

#endif
