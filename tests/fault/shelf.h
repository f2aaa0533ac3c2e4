/* Shelf: the files of a folder and of its folder "matches", kept in memory and put back. */
#ifndef FAULT_SHELF_H
#define FAULT_SHELF_H

#include "base/text.h"

enum { SHELF_MOST = 32 };

struct shelf {
    char *name[SHELF_MOST];
    struct buf bytes[SHELF_MOST];
    int count;
};

/* All files of `folder`. The caller frees them with shelf_fini. */
void shelf_take(struct shelf *shelf, const char *folder);
/* Makes the folder hold these files and no others. */
void shelf_put(const struct shelf *shelf, const char *folder);
void shelf_fini(struct shelf *shelf);

/* The file of that name, or NULL. */
struct buf *shelf_find(struct shelf *shelf, const char *name);
void shelf_drop(struct shelf *shelf, const char *name);
/* Puts a copy under another name, which is not on the shelf. */
void shelf_copy(struct shelf *shelf, const char *name, const char *other);

/* Whether one of the files in `folder` holds just these bytes. */
bool shelf_holds(const char *folder, const struct buf *bytes);

#endif
