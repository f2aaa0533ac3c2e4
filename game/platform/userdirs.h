/* Where files for the player go: the folders that the desktop keeps for them. */
#ifndef PLATFORM_USERDIRS_H
#define PLATFORM_USERDIRS_H

#include "base/arena.h"
#include "base/err.h"

enum userdir { USERDIR_PICTURES, USERDIR_DOCUMENTS };

/* That folder of xdg-user-dirs; without one ~/Pictures or ~/Documents if that is there, else `otherwise`. Made if missing, and
 * `otherwise` taken when that cannot be. Made in `a`; NULL on error. */
const char *userdirs_folder(enum userdir dir, const char *otherwise, struct arena *a, struct err *err);

/* A name in `folder` that no file has yet, with the local time in it and `ending` behind; an empty file is made under it, so
 * that it is nobody else's. Made in `a`; NULL on error. */
const char *userdirs_name(const char *folder, const char *ending, struct arena *a, struct err *err);

#endif
