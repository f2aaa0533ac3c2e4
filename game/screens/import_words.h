/* Words for a file that is imported: how it was understood, and what was left out. All texts are made in the frame's
 * arena or borrowed from lang and file. */
#ifndef SCREENS_IMPORT_WORDS_H
#define SCREENS_IMPORT_WORDS_H

#include "screens/world.h"
#include "ui/ui.h"

/* How questions in the language in use call a column. */
const char *import_label(struct ui *ui, const struct table_column *column);

/* What a column is taken for: "Number, km²". */
const char *import_kind(struct ui *ui, const struct table_column *column);

/* What names the rows, and what is said of all numbers and dates. */
const char *import_name(struct ui *ui, const struct foreign *file);
const char *import_decimal(struct ui *ui, const struct foreign *file);
const char *import_dates(struct ui *ui, const struct foreign *file);

/* A column in sentences, a line each: what it is taken for and why, an example, what is left out. */
const char *import_about_column(struct ui *ui, const struct foreign *file, int column);

/* What can be asked, a line each; "" of a bank. `before`: the facts there were before the last correction, -1: none. */
const char *import_counts(struct ui *ui, const struct world *w, int before);

/* The file in sentences, a line each, import_counts among them. */
const char *import_about_file(struct ui *ui, const struct world *w, int before);

/* Why there is no pack, and what can be done. */
const char *import_fault(struct ui *ui, const struct world *w);

#endif
