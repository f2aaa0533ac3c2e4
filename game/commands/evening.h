/* Evening: an event night as it is played: the match, and its journal, a file of its own that also keeps what is over.
 *
 * Every accepted event is on the disk before the caller can show anything. While that fails, the evening goes on all the
 * same, `trouble` says why, and each event tries anew to write them all. */
#ifndef COMMANDS_EVENING_H
#define COMMANDS_EVENING_H

#include "commands/evening_log.h"
#include "record/setup.h"

struct evening {
    const struct pack *pack; /* borrowed */
    struct journal_head head;
    struct round *round;
    struct match *match;
    struct evening_log log;
    struct err trouble; /* why the last event was not kept; "" when all is well */
    int64_t zero;       /* the system's clock when the match's time was 0 */
    int lang;           /* the pack's language in which questions are read */
};

/* Begins an evening whose journal is the new file `path` (kept as a pointer). False when the pack gives no such round or
 * the file cannot be written. */
bool evening_begin(struct evening *evening, const char *path, const struct pack *pack, uint32_t seed,
                   const struct setup *setup, const char *lang, struct err *err);

/* Goes on with the one of `journal`, read from the file `path`. */
bool evening_resume(struct evening *evening, const char *path, const struct journal *journal, const struct pack *pack,
                    const char *lang, struct err *err);
void evening_fini(struct evening *evening);

/* Applies an event now. False with the reason when the rules do not allow it. */
bool evening_apply(struct evening *evening, struct match_event *event, struct err *err);

/* The match's time now. */
int64_t evening_time(const struct evening *evening);

/* Applies EVENT_TIME if a clock has run out: true when it has. */
bool evening_timeout(struct evening *evening);

/* Ends the collecting of buzzes at once, where no other can come in: its clock counts as run out. */
void evening_decide(struct evening *evening);

/* Microseconds until a clock runs out, -1 when there is none or it stands still. */
int64_t evening_wait(const struct evening *evening);

#endif
