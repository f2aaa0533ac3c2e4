/* The sheet of data protection as text: which data are kept in which file, and for how long. */
#ifndef COMMANDS_SHEET_OUT_H
#define COMMANDS_SHEET_OUT_H

#include "record/save.h"
#include "ui/lang.h"

/* `folder` is the save folder. */
void sheet_out(const struct save *save, const char *folder, const struct lang *lang, struct buf *out);

#endif
