/* Transfer: what is kept of players as one file, to take it to another computer or to keep it. The file is a save like
 * save.json, so that any save.json, a backup or one set aside too, can be brought in. */
#ifndef COMMANDS_TRANSFER_H
#define COMMANDS_TRANSFER_H

#include "record/merge.h"

/* Writes one profile, or (index -1) all and the guests. "-" is standard output. */
bool transfer_write(const struct save *save, int index, const char *path, struct err *err);

/* Reads such a file; NULL with the reason. Owned by the caller. */
struct save *transfer_read(const char *path, struct err *err);

#endif
