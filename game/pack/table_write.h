/* Inside of table_pack: what is taken from a plan, and the lists of the pack written from it. */
#ifndef PACK_TABLE_WRITE_H
#define PACK_TABLE_WRITE_H

#include "base/json.h"
#include "pack/table_plan.h"

enum { TABLE_ID_ROOM = 32 };

/* The values of a column of words: entities of their own. */
struct table_values {
    const char **text;
    int *same; /* an earlier value that folds alike, or -1 */
    int *of_row;
    int count;
};

struct table_writer {
    const struct table_plan *plan;
    struct buf *out;
    struct arena arena;
    bool *taken; /* of each data row */
    bool *used;  /* of each column */
    bool all;    /* no row was left out */
    bool order;
    struct table_values *values;
    int facts;
};

/* Whether the column's values are entities of their own, or figures. */
bool table_is_entry(const struct table_column *c);
bool table_is_quantity(const struct table_column *c);

/* The id of a column's relation, category and type, written to `room` (TABLE_ID_ROOM bytes), which is returned. */
const char *table_column_id(char *room, int column);

void table_put_words(struct json_out *out, const char *key, const char *de, const char *en);
void table_put_entities(struct table_writer *w);
void table_put_relations(struct table_writer *w);
void table_put_statements(struct table_writer *w);
void table_put_promises(struct table_writer *w); /* and the end of the pack */

#endif
