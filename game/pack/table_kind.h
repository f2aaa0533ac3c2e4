/* Inside of table_plan: a look at all cells of a column. */
#ifndef PACK_TABLE_KIND_H
#define PACK_TABLE_KIND_H

#include "pack/table_number.h"
#include "pack/table_plan.h"
#include "pack/table_unit.h"

enum { COLUMN_UNITS_MAX = 16 };

struct unit_look {
    const char *text; /* borrowed from a cell */
    size_t len;
    int cells;
};

/* Counts of cells. [0] of a pair speaks for decimal points, [1] for commas; order_* are by enum date_order. */
struct column_look {
    int filled, distinct, lengthy;
    int numbers, open, zeros, whole, years, year_like;
    bool steps; /* 0, 1, 2, … or 1, 2, 3, … in the order of the rows */
    int64_t before;
    const char *witness[2];
    int witness_line[2];
    struct unit_look unit[COLUMN_UNITS_MAX];
    int unit_count;
    int dates, date_open, times;
    int order_line[3];
    const char *order_witness[3];
};

void column_look(struct table_plan *plan, int column, struct column_look *look);

#endif
