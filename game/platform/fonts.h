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

/* Reads the files in DATA/fonts. NULL when one that is needed is missing. */
struct fonts *fonts_open(const char *data, bool dyslexic, struct err *err);
void fonts_close(struct fonts *fonts); /* NULL is fine */

/* The other text face on or off; without its files the usual one stays. Measured widths change. */
void fonts_set_dyslexic(struct fonts *fonts, bool on);

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
