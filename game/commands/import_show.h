/* What an import took and what it left out, as lines for a person. */
#ifndef COMMANDS_IMPORT_SHOW_H
#define COMMANDS_IMPORT_SHOW_H

#include "base/text.h"
#include "pack/import.h"

/* Appends the notes, each "FILE:LINE: text" (no line where it is about the file), then how much was taken. */
void import_show_report(const char *name, const struct import_report *report, struct buf *out);

#endif
