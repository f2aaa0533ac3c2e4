/* Transfer: what is kept of players as one file, to take it to another computer or to keep it. The file is a save like
 * save.json, so that any save.json, a backup or one set aside too, can be brought in. */
#ifndef COMMANDS_TRANSFER_H
#define COMMANDS_TRANSFER_H

#include "screens/world.h"

/* Writes one profile, or (index -1) all and the guests. "-" is standard output. */
bool transfer_write(const struct save *save, int index, const char *path, struct err *err);

/* The same as a new file in the documents folder, or in `otherwise` if there is none. Its path, made in `a`; NULL on
 * error. */
const char *transfer_keep(const struct save *save, int index, const char *otherwise, struct arena *a, struct err *err);

/* Such files that lie there, the latest first; all made in `a`. */
void transfer_find(struct world_found *found, const char *otherwise, struct arena *a);

/* Reads such a file; NULL with the reason. Owned by the caller. */
struct save *transfer_read(const char *path, struct err *err);

/* The same from memory; `name` stands in messages. */
struct save *transfer_parse(const char *name, const char *text, size_t len, struct err *err);

/* What came of merging it, a line each. */
void transfer_words(const struct merge_sum *sum, const struct lang *lang, struct arena *a, struct buf *out);

#endif
