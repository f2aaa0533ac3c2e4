/* Files that the window makes for the player, and the line on the screen that says where they lie. */
#ifndef COMMANDS_SHOW_FILES_H
#define COMMANDS_SHOW_FILES_H

#include "platform/kept.h"
#include "platform/store.h"
#include "screens/screens.h"

/* EFFECT_TABLE, EFFECT_PICTURE, EFFECT_EXPORT, EFFECT_ANKI and EFFECT_CARD. `data` is the data folder; the save folder takes
 * the files where the desktop has no folder for them. Nothing is exported while the save file cannot be read: it would
 * be taken for all there is. */
void show_files_make(struct screens *screens, const struct world *w, const struct effect *effect, const char *data,
                     const struct store *store);

/* Says where the file is (lang key `kept`), or (NULL) why there is none (`failed`). */
void show_files_say(struct screens *screens, const struct world *w, const char *path, const char *kept,
                    const char *failed, const struct err *err);

/* EFFECT_WATCH: a kept match is played again, to be looked at. One that began in the same second may be another player's, who
 * came with an import: false then, and where its pack is missing or has changed. */
bool show_files_watch(struct world *w, const struct kept *kept, const struct effect *effect, struct err *err);

#endif
