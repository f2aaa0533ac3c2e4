/* A folder of a test's own, and small helpers for what is in it. */
#ifndef SUPPORT_SCRATCH_H
#define SUPPORT_SCRATCH_H

#include "base/arena.h"

struct scratch {
    struct arena arena;
    const char *folder;
};

/* Makes an empty folder among the system's temporary files. */
struct scratch scratch_make(void);
/* Removes it with the files in it, and those of its sub-folders' first level. */
void scratch_remove(struct scratch *scratch);

/* FOLDER/NAME; lives as long as the scratch. */
const char *scratch_path(struct scratch *scratch, const char *name);
/* The file's text, or NULL when there is none; lives as long as the scratch. */
const char *scratch_read(struct scratch *scratch, const char *name);
void scratch_write(struct scratch *scratch, const char *name, const char *text);

/* Number of files whose name contains `part`. */
int scratch_count(struct scratch *scratch, const char *part);

#endif
