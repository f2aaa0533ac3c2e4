/* The typefaces: one SDL_ttf font for each style and size, as text measures for layout and as masks for the painter.
 *
 * Signs a face lacks come from the symbol face; a thin space it lacks is a gap. Layout always measures at one pixel a
 * unit, so it does not depend on the window's size. */
#ifndef PLATFORM_FONTS_H
#define PLATFORM_FONTS_H

#include <stdint.h>

#include "base/err.h"
#include "ui/metrics.h"

struct fonts; /* owns the font files' bytes and all opened sizes */

/* Reads the files in DATA/fonts; text is set in the family called `family`, as by fonts_set_family. NULL when a file that
 * is needed is missing. */
struct fonts *fonts_open(const char *data, const char *family, struct err *err);
void fonts_close(struct fonts *fonts); /* NULL is fine */

/* Families of running text that are there, by name: "inter" first, which always is. Borrowed; ends with NULL. */
const char *const *fonts_families(const struct fonts *fonts);

/* Another family; NULL, "" and one that is not there or cannot be read (which is listed no more): the first. Measured widths
 * change. Whether it was another. */
bool fonts_set_family(struct fonts *fonts, const char *family);

/* Borrowed; valid while the fonts are. */
const struct metrics *fonts_metrics(const struct fonts *fonts);

/* One line of text as coverage 0 … 255, rows without gaps. */
struct text_mask {
    uint8_t *cover; /* heap, owned by the caller; NULL when nothing is visible */
    int w, h;
    int baseline; /* row of the baseline */
    int advance;  /* width to align by, pixels */
};

enum { FONTS_FRACTION = 8 }; /* sizes are given in eighths of a pixel */

struct text_mask fonts_mask(struct fonts *fonts, enum text_style style, int size_eighths, int tracking,
                            const char *text);

#endif
