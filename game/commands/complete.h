/* Completion: what may stand next on a command line, for the shells' completion scripts in assets/share. They ask with
 * `curtainup --complete WORD…`, where the last word is the one being typed, maybe empty.
 *
 * Answers are lines "CANDIDATE", or "CANDIDATE<tab>what it is"; the lines ":files" and ":folders" stand for paths, which
 * the shell knows better. */
#ifndef COMMANDS_COMPLETE_H
#define COMMANDS_COMPLETE_H

#include "commands/options.h"

/* The first of the words that means completion instead of running. */
#define COMPLETE_WORD "--complete"

/* Adds a candidate if it goes on with `typed`; `about` (NULL: none) up to its first line break. */
void complete_add(struct buf *out, const char *typed, const char *candidate, const char *about);

/* What may stand next behind a command's name. `argv` as above, without the command; at least one word. */
void complete_command(const struct option_table *table, int argc, char **argv, struct buf *out);

#endif
