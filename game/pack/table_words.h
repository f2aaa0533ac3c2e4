/* Wordings for columns that bring none: right in German and English whatever a column is about, because they speak of the
 * table's entries and never of their gender. */
#ifndef PACK_TABLE_WORDS_H
#define PACK_TABLE_WORDS_H

#include "base/json.h"
#include "pack/table_plan.h"

/* What is possible for a column beyond its kind. */
struct table_words {
    bool complete; /* every row has a value: of all of them can be asked for the greatest, and how many have it */
    bool order;    /* names are short enough to be put in sequence */
};

/* Writes the members "wording" and "via" of the column's relation. */
void table_words_put(struct json_out *out, const struct table_column *column, const struct table_words *words);

/* Writes the member "why" of the promise that the column's lists are complete. */
void table_words_promise(struct json_out *out, const struct table_column *column);

/* Writes the member "phrases" of the pack. */
void table_words_phrases(struct json_out *out);

#endif
