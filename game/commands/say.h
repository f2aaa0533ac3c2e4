/* What commands put out: results in one piece, errors as one line. */
#ifndef COMMANDS_SAY_H
#define COMMANDS_SAY_H

#include "base/text.h"

/* One line on standard error; the line break is added. */
void say_error(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Writes `text` to the file at `path` ("-" or NULL: standard output), whole or not at all. The exit code; what is wrong
 * has been said. */
int say_result(const char *path, const struct buf *text);

#endif
