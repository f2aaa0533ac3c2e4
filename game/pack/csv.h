/* Tables as text: RFC 4180 read row by row, with the line each row begins on.
 *
 * Quoted cells may hold separators, line breaks and doubled quotes; LF, CRLF and CR end a row. Files that break the rules
 * are read so that as little as possible is lost: a quote that does not close stays an ordinary character. Spaces belong to a
 * cell, but not those around quotes. */
#ifndef PACK_CSV_H
#define PACK_CSV_H

#include <stdbool.h>

#include "base/arena.h"

struct csv {
    const char *at, *end; /* what is still to be read */
    char separator;
    bool said; /* the first line said it, as spreadsheets write: "sep=;" */
    int line;  /* of `at`, from 1 */
};

struct csv_row {
    int line;                /* that it begins on */
    const char *const *cell; /* in the arena given to csv_next */
    int count;               /* at least 1 */
    bool broken;             /* a quote neither closes its cell nor is doubled */
};

/* A reader of `len` bytes of UTF-8 without a byte order mark, borrowed. A `separator` of NUL is found out: what the first line
 * says, else the one of tab ; | , that cuts the first rows most evenly. With ; between cells the ; of a character
 * reference (&amp;) does not part them. */
struct csv csv_begin(const char *text, size_t len, char separator);

/* The next row; blank lines are passed over. False at the end. */
bool csv_next(struct csv *csv, struct arena *arena, struct csv_row *row);

#endif
