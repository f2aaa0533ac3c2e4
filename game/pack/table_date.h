/* Dates as people write them in tables. 03/04/2012 alone leaves open which number is the month; the column or the user
 * decides, or it is not read. */
#ifndef PACK_TABLE_DATE_H
#define PACK_TABLE_DATE_H

#include "base/text.h"

enum date_order { DATE_ORDER_OPEN, DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST };

enum date_reading {
    DATE_NOT,
    DATE_SURE,
    DATE_OPEN,  /* both numbers could be the month */
    DATE_FAULTY /* written like a date, but a year of two digits or no such day */
};

struct date_cell {
    enum date_reading reading;
    int64_t days;          /* of DATE_SURE: as base/date.h counts them */
    int first, second;     /* of DATE_OPEN, and of DATE_SURE when written with slashes or hyphens: as they stand */
    enum date_order shown; /* what the cell shows about its column */
    int year;
    bool time; /* a time of day stood behind it */
};

/* Reads a cell (clean, not missing). */
void date_cell_read(const char *cell, struct date_cell *out);

/* Settles an open cell by the column's order (not DATE_ORDER_OPEN). */
void date_cell_settle(struct date_cell *cell, enum date_order order);

#endif
