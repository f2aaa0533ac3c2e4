/* Units of measurement that tables name in titles or cells, and how German and English write them behind a number. */
#ifndef PACK_TABLE_UNIT_H
#define PACK_TABLE_UNIT_H

#include <stdbool.h>
#include <stddef.h>

struct table_unit {
    const char *spellings; /* parted by '|' */
    const char *de, *en;
    bool ratio; /* has a zero that means nothing of it, so percentages mean something */
};

/* The unit spelled so (`len` bytes), or NULL. */
const struct table_unit *table_unit_find(const char *text, size_t len);

/* The unit at the end of a title, "Area (km²)", "Fläche in km²", and in *len the length of the title before it. NULL when
 * there is none that is known. */
const struct table_unit *table_unit_of_title(const char *title, size_t *len);

#endif
