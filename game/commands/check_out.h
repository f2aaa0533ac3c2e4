/* What `curtainup check` says of a pack, for people and for programs. */
#ifndef COMMANDS_CHECK_OUT_H
#define COMMANDS_CHECK_OUT_H

#include "base/json.h"
#include "commands/inspect.h"

/* Appends the findings, one a line beginning with the pack's name, then the summary and, after an attack, its tables. */
void check_out_text(const struct report *report, struct buf *out);

/* Writes one object: name, id, findings, counts, promises, attack (each family's guessers and limit, as fractions). */
void check_out_json(const struct report *report, struct json_out *out);

#endif
