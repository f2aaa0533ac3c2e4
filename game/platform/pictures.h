/* Where pictures for the player go: the folder that the desktop keeps for them. */
#ifndef PLATFORM_PICTURES_H
#define PLATFORM_PICTURES_H

#include "base/arena.h"
#include "base/err.h"

/* The folder "PICTURES" of xdg-user-dirs; without one ~/Pictures if that is there, else `otherwise`. Made if missing, and
 * `otherwise` taken when that cannot be. Made in `a`; NULL on error. */
const char *pictures_folder(const char *otherwise, struct arena *a, struct err *err);

/* A name in `folder` that no file has yet, with the local time in it; an empty file is made under it, so that it is
 * nobody else's. Made in `a`; NULL on error. */
const char *pictures_name(const char *folder, struct arena *a, struct err *err);

#endif
