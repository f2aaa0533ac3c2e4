/* Tables as text: RFC 4180 read row by row, with the number of the line that each row begins on.
 *
 * Quoted cells may hold separators, line breaks and doubled quotes; LF, CRLF and CR end a row. Spaces belong to a cell. */
#ifndef PACK_CSV_H
#define PACK_CSV_H

#include <stdbool.h>

#include "base/arena.h"

struct csv {
    const char *at, *end; /* what is still to be read */
    char separator;
    int line; /* of `at`, from 1 */
};

struct csv_row {
    int line;                /* that it begins on */
    const char *const *cell; /* in the arena given to csv_next */
    int count;               /* at least 1 */
    bool broken;             /* a quote that opens is never closed, or text follows a closing one */
};

/* A reader of `len` bytes of UTF-8 without a byte order mark; the separator (, ; or tab) is the one that stands most often
 * outside quotes in the first ten lines. Borrows the text. */
struct csv csv_begin(const char *text, size_t len);

/* The next row; rows whose cells are all empty are passed over. False at the end. */
bool csv_next(struct csv *csv, struct arena *arena, struct csv_row *row);

#endif
