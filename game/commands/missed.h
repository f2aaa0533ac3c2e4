/* What a player misses of a pack, as notes for Anki: for each such fact a question that rests on it. */
#ifndef COMMANDS_MISSED_H
#define COMMANDS_MISSED_H

#include "record/save.h"

/* Appends the notes in language number `lang` of the pack; how many. Importing them again renews them. */
int missed_notes(const struct save *save, const char *player, const struct pack *pack, int lang, struct buf *out);

/* The same as a new file in the documents folder, or in `otherwise` if there is none. Its path, made in `a`; NULL on error,
 * as when nothing was missed. */
const char *missed_keep(const struct save *save, const char *player, const struct pack *pack, int lang,
                        const char *otherwise, struct arena *a, struct err *err);

#endif
