/* Which language the program speaks, and its words from the data folder. */
#ifndef COMMANDS_LANGS_H
#define COMMANDS_LANGS_H

#include "pack/pack.h"
#include "ui/lang.h"

/* Loads DATA/lang/NAME.json. NULL with the reason, which names the languages there are. The caller frees it. */
struct lang *langs_load(const char *data, const char *name, struct err *err);

/* The language asked for (`option`, from the command line: an error when it is not there); without it the one `chosen`
 * earlier (NULL or "": none), else the system's, else English. */
struct lang *langs_choose(const char *data, const char *option, const char *chosen, struct err *err);

/* The number of the pack's language called `name`, or its first. */
int langs_of_pack(const struct pack *pack, const char *name);

#endif
