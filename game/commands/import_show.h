/* How a table was understood, as lines for a person. */
#ifndef COMMANDS_IMPORT_SHOW_H
#define COMMANDS_IMPORT_SHOW_H

#include "pack/foreign.h"

/* Appends what the file is, what a row is, and a line for each column: number, title, kind, what is asked, why. */
void import_show_plan(const struct table_plan *plan, struct buf *out);

/* Appends the notes, each "FILE:LINE: text" (no line where it is about the file), then how much was taken. */
void import_show_report(const char *name, const struct import_report *report, struct buf *out);

#endif
