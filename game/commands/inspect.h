/* Inspecting a pack: every question it gives is proved and linted, and what it holds is summed up. */
#ifndef COMMANDS_INSPECT_H
#define COMMANDS_INSPECT_H

#include "pack/pack.h"

/* Appends the findings, one a line beginning with `name`, then the summary. How many findings there are, warnings not
 * counted. */
int inspect_pack(const struct pack *pack, const char *name, struct buf *out);

#endif
