/* Installing a pack: into the packs of the save folder, where the game finds it. */
#ifndef COMMANDS_INSTALL_H
#define COMMANDS_INSTALL_H

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

/* Writes the pack `id` to SAVE/packs/ID.json (`save`: another save folder, or NULL); one that is there stays as its .bak.
 * Refused under the id of a pack that comes with the game: that one would be found in its place. The path, made in `a`, or
 * NULL with the reason. */
const char *install_pack(const char *save, const char *id, const struct buf *text, struct arena *a, struct err *err);

/* Whether the game comes with a pack of this id. */
bool install_taken(const char *id);

#endif
