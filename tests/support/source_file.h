/* Files of the source tree that tests read, found by the environment's SOURCE_DIR. A file that is not there ends the
 * test program. */
#ifndef SUPPORT_SOURCE_FILE_H
#define SUPPORT_SOURCE_FILE_H

#include "pack/pack.h"

/* The bytes of a file, a NUL behind them. `len` may be NULL. */
const char *source_text(struct arena *arena, const char *path, size_t *len);

/* Names in `folder` that end in `suffix`, in alphabetical order. */
const char **source_list(struct arena *arena, const char *folder, const char *suffix, int *count);

/* The pack at `path`, loaded; the caller frees it. */
struct pack *source_pack(const char *path);

#endif
