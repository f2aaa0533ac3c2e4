/* Retention: what was asked long ago is forgotten, if the settings say so (keep_days): the history of questions and the
 * sums of those that were folded, cards, and the diary. Names, best lists and where a player stands in a pack stay. */
#ifndef RECORD_RETENTION_H
#define RECORD_RETENTION_H

#include "record/save.h"

/* Seconds since 1970: what is older than that at `now` is to be forgotten; 0: nothing is. */
int64_t retention_begins(const struct save *save, int64_t now);

/* Forgets what is older at `now`. What bears a later time than `now` (the clock was set back) is not old. True when
 * something was forgotten. */
bool retention_apply(struct save *save, int64_t now);

#endif
