/* Evening log: the journal of an event night, a file of its own that also keeps what is over.
 *
 * Every accepted event is on the disk before anybody can be shown it. While that fails, each one tries anew to write all. */
#ifndef COMMANDS_EVENING_LOG_H
#define COMMANDS_EVENING_LOG_H

#include "platform/files.h"
#include "record/journal.h"

#define EVENING_LOG_NAME "event.jsonl"

/* All zero: closed. */
struct evening_log {
    const char *path; /* borrowed */
    struct files_log *file;
    struct buf lines; /* the whole journal */
};

/* A new file with this head, and with the events of a journal that goes on (or NULL). False when it cannot be written; the
 * log is open all the same. */
bool evening_log_open(struct evening_log *log, const char *path, const struct journal_head *head,
                      const struct journal *events, struct err *err);
bool evening_log_add(struct evening_log *log, const struct match_event *event, struct err *err);
void evening_log_close(struct evening_log *log);

/* The journal at `path`, owned by the caller; NULL with the reason. */
struct journal *evening_log_read(const char *path, struct err *err);

/* Moves the evening before out of the way, to a name with the date; where it lies now, in `a`. NULL when that cannot be. */
const char *evening_log_aside(const char *path, struct arena *a, struct err *err);

#endif
