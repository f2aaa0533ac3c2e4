/* Parts: what of a player's plays was made in which save. Counts of different parts add up; of the same part met again in
 * another file the one with more answers is the later state of the same plays, and stands for the other. So however
 * often and in whatever order saves are merged (merge.h), no play counts twice.
 *
 * 0 is this save itself; others are known by the random id of the save they come from. */
#ifndef RECORD_PART_H
#define RECORD_PART_H

#include "base/json.h"
#include "record/save.h"

/* Where the plays of guests and of profiles without id come from in a file of a version that knew no parts. */
#define PART_OLD_GUEST UINT64_C(1)

/* The entry, made if there is none; borrowed until the next one is made. */
struct part *part_of(struct save *save, const char *player, uint64_t from);
/* The same, or NULL. */
const struct part *part_find(const struct save *save, const char *player, uint64_t from);

/* Of a save of a version without parts: all that was played becomes a part of its own, the same in every copy of that
 * file, so that what is played from now on can be told from it. One that has parts all the same stays as it is. */
void part_close_old(struct save *save);

/* Of a save just read: no part has fewer answers than there are in it, should somebody have edited the file. */
void part_complete(struct save *save);

/* Drops a player's entries, or keeps them under a new name. */
void part_forget(struct save *save, const char *player);
void part_rename(struct save *save, const char *old, const char *name);
void part_free(struct save *save);

/* One item of the list "parts" of save.json; the whole list; and the member "from", which this save itself has not. */
bool part_read(const struct json_at *at, void *save, struct err *err);
void parts_write(struct json_out *out, const struct save *save);
void part_put_from(struct json_out *out, uint64_t from);

#endif
