/* Calendar dates as whole numbers: days since 1 January 1970 in the Gregorian calendar, years 1 to 9999. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/text.h"

/* Reads "2012-02-06": four, two and two digits, a day that exists. False for anything else. */
bool date_parse(const char *text, int64_t *days);

/* Appends the date as language `lang` writes it: de "6. Februar 2012", en "February 6, 2012" (no line break between day
 * and month), any other as "2012-02-06". `days` comes from date_parse. */
void date_format(struct buf *out, int64_t days, const char *lang);

/* The day and month that `text` begins with, as `lang` writes them ("6. Februar", "February 6"): *day 1 … 31, *month the
 * name (a constant). Returns their length in bytes; 0 when there are none. */
size_t date_day_month(const char *text, const char *lang, int *day, const char **month);

#endif
