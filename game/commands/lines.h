/* Lines typed at a terminal or sent through a pipe, waited for no longer than a clock allows.
 *
 * While lines are read, Ctrl-C and a polite kill count as the end of the input, so that the program can leave in order. */
#ifndef COMMANDS_LINES_H
#define COMMANDS_LINES_H

#include "base/text.h"

enum lines_result { LINES_LINE, LINES_END, LINES_TIMEOUT };

struct lines;

/* Reads from the file descriptor. Until lines_free, SIGINT and SIGTERM end the input; one at a time in a program. */
struct lines *lines_new(int fd);
void lines_free(struct lines *lines);

/* The next line without its line break (valid until the next call), after waiting for at most `wait_us` microseconds (-1:
 * for ever). A last line without a line break is a line. Bytes beyond 4096 of a line are left out. */
enum lines_result lines_next(struct lines *lines, int64_t wait_us, const char **line);

#endif
