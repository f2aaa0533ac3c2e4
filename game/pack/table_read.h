/* Tables as cells: a text taken apart at its separators and line breaks, each row with the line it begins in.
 *
 * Character references are decoded (&amp;). A cell is one line of text without spaces at its ends; "" when there is nothing in
 * it. */
#ifndef PACK_TABLE_READ_H
#define PACK_TABLE_READ_H

#include "base/err.h"
#include "pack/import.h"

enum { TABLE_BYTES_MAX = 256 * 1024 * 1024, TABLE_COLUMNS_MAX = 256 };

struct table_row {
    int line;   /* in the file, from 1 */
    int record; /* number of the row as a spreadsheet shows it, from 1; blank lines do not count */
    int count;  /* cells, empty ones at the end left out */
    int whole;  /* cells with those */
    const char **cells;
};

struct table {
    struct arena arena;
    const char *name, *encoding;
    char separator;
    const char *separator_why;
    struct table_row *rows; /* all that are not blank, header included */
    int row_count, record_count;
    int columns; /* cells of the widest row */
};

/* How the user wants a file read; all zero: find out. */
struct table_reading {
    const char *encoding;
    char separator;
};

/* Reads the bytes of a file. Notes tell what was odd. False with the reason when there is no table in it; table_fini is due
 * in any case. */
bool table_read(const char *name, const char *bytes, size_t len, const struct table_reading *reading,
                struct table *table, struct import_report *report, struct err *err);
void table_fini(struct table *table);

/* The cell at `column` of a row: "" behind its end. */
const char *table_cell(const struct table_row *row, int column);

#endif
