/* Files that the window makes for the player, and the line on the screen that says where they lie. */
#ifndef COMMANDS_SHOW_FILES_H
#define COMMANDS_SHOW_FILES_H

#include "screens/screens.h"

/* EFFECT_TABLE, EFFECT_PICTURE and EFFECT_EXPORT. `data` is the data folder; `folder` takes the files where the desktop has
 * no folder for them. */
void show_files_make(struct screens *screens, const struct world *w, const struct effect *effect, const char *data,
                     const char *folder);

/* Says where the file is (lang key `kept`), or (NULL) why there is none (`failed`). */
void show_files_say(struct screens *screens, const struct world *w, const char *path, const char *kept,
                    const char *failed, const struct err *err);

#endif
