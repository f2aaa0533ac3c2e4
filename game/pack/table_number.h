/* Numbers as people write them in tables: marks of thousands and decimals, currency in front, a unit behind.
 *
 * One cell alone may leave open what its mark means (1.234). Then the column decides, or the user; else it is not read. */
#ifndef PACK_TABLE_NUMBER_H
#define PACK_TABLE_NUMBER_H

#include "base/text.h"

enum number_reading {
    NUMBER_NOT,  /* no number */
    NUMBER_SURE, /* reads in one way only */
    NUMBER_OPEN  /* its one mark may be of decimals or of thousands */
};

enum { NUMBER_DIGITS_MAX = 15 };

struct number_cell {
    enum number_reading reading;
    bool negative, zeros;                 /* zeros: a whole part such as 007 */
    char decimal, group;                  /* '.' or ',' where the cell shows which is which, else 0 */
    char open;                            /* the mark that may be either, of NUMBER_OPEN */
    char whole[NUMBER_DIGITS_MAX + 1];    /* digits before the decimal mark */
    char fraction[NUMBER_DIGITS_MAX + 1]; /* digits behind it; of NUMBER_OPEN those behind the open mark */
    const char *unit;                     /* in the cell's text: what stands behind the number, or before it */
    size_t unit_len;
};

/* Reads a cell (clean, not missing). */
void number_cell_read(const char *cell, struct number_cell *out);

/* Settles an open cell: `decimal` is the column's decimal mark. Nothing is changed in a sure one. */
void number_cell_settle(struct number_cell *cell, char decimal);

/* The number in steps of 10^-decimals. False when it has more decimals or too many digits. */
bool number_cell_value(const struct number_cell *cell, int decimals, int64_t *value);

#endif
