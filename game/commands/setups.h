/* Set-ups of event nights as files: setups/NAME.json in the save folder. */
#ifndef COMMANDS_SETUPS_H
#define COMMANDS_SETUPS_H

#include "platform/files.h"
#include "record/setup.h"

/* Where the one called `name` is kept, in `a`. */
const char *setups_path(const char *folder, const char *name, struct arena *a);

/* The names of all, in byte order. */
void setups_list(const char *folder, struct arena *a, struct files_names *names);

bool setups_read(const char *path, struct setup *setup, struct err *err);

/* Makes the folder where it is missing. */
bool setups_write(const char *path, const struct setup *setup, struct arena *a, struct err *err);

#endif
