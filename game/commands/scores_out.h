/* The scores of a save file for people, spreadsheets and programs. */
#ifndef COMMANDS_SCORES_OUT_H
#define COMMANDS_SCORES_OUT_H

#include "record/save.h"
#include "ui/lang.h"

/* Each appends the scores of `pack` (NULL: of all packs), list after list, best first. */
void scores_out_text(const struct save *save, const char *pack, const struct lang *lang, struct buf *out);

/* RFC 4180; cells that a spreadsheet would take for a formula begin with an apostrophe. */
void scores_out_csv(const struct save *save, const char *pack, struct buf *out);

/* A cell of such a file. */
void scores_out_cell(struct buf *out, const char *text);

/* One array of objects. */
void scores_out_json(const struct save *save, const char *pack, struct buf *out);

#endif
