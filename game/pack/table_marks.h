/* Marks in the cells of tables: what stands for nothing, and footnotes. */
#ifndef PACK_TABLE_MARKS_H
#define PACK_TABLE_MARKS_H

#include "base/text.h"

/* Whether the cell says that there is no value: empty, NA, NULL, TBD, a dash, a question mark, #DIV/0! and the like. */
bool table_missing(const char *cell);

/* Length of `cell` without footnote marks at its end, such as [13], [a], [note 2]; with `daggers`, * and † too. */
size_t table_without_notes(const char *cell, bool daggers);

/* Whether there is a letter or digit in it: what is compared when texts are. */
bool table_has_words(const char *text);

/* Whether one of the words in `list` (folded, parted by '|', may have blanks) stands in `title` as whole words. */
bool table_title_has(const char *title, const char *list);

#endif
