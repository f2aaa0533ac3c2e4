/* Calendar dates as whole numbers: days since 1 January 1970 in the Gregorian calendar, years 1 to 9999. */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/text.h"

/* Reads "2012-02-06": four, two and two digits, a day that exists. False for anything else. */
bool date_parse(const char *text, int64_t *days);

/* Appends the date as language `lang` writes it: de "6. Februar 2012", en "February 6, 2012" (no line break between day
 * and month), any other as "2012-02-06". `days` comes from date_parse. */
void date_format(struct buf *out, int64_t days, const char *lang);

#endif
