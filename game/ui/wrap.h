/* Breaking text into lines, and finding the size that fits a box.
 *
 * Breaks at spaces and after hyphens and dashes; never at U+00A0, U+202F or U+2011. A line break in the text is kept. A
 * word wider than the box breaks at a soft hyphen (U+00AD), or else with a hyphen, if it can be so that three letters
 * stand on either side and none is parted from an apostrophe; best before a consonant with a vowel behind it. Spaces at
 * a line's end are dropped and do not count, and so is a " · "; lines break there rather than elsewhere where it takes
 * no more of them. Lines are balanced: as few as possible, then as even as possible. */
#ifndef UI_WRAP_H
#define UI_WRAP_H

#include "base/arena.h"
#include "ui/metrics.h"
#include "ui/theme.h"

struct wrap_lines {
    const char **line; /* in the arena given; soft hyphens are gone except where one became a visible hyphen */
    int count;         /* 0 for empty text */
    int width;         /* of the widest line, units */
    int chopped;       /* words that had to be broken without a soft hyphen */
};

/* Lines of `text` at most `width` (> 0) units wide. */
struct wrap_lines wrap_text(struct arena *a, const struct metrics *m, enum text_style style, int size, int width,
                            const char *text);

struct text_block {
    struct wrap_lines lines;
    enum text_style style;
    int size, line_height, height; /* units */
    bool fits;                     /* false: even at the least step too long; `lines` has all of it nevertheless */
};

/* `text` at a size, at most `w` units wide. */
struct text_block text_block(struct arena *a, const struct metrics *m, enum text_style style, int size, int w,
                             const char *text);

/* The largest step from `most` down to `least` at which `text` takes at most `lines` lines within w×h and no word is
 * chopped. Where the theme is enlarged and even `least` is too large, the usual sizes below it are tried too, and where a
 * word is chopped all that are smaller; if there is none, the least of all. h 0 means any height, lines 0 any number. */
struct text_block text_fit(struct arena *a, const struct metrics *m, const struct theme *theme, enum text_style style,
                           enum theme_step most, enum theme_step least, int w, int h, int lines, const char *text);

/* The largest size from a step downwards at which one line is at most `w` wide, and no higher than `h` where it is
 * enlarged; else the least there is. */
int text_line_size(const struct metrics *m, const struct theme *theme, enum text_style style, enum theme_step step,
                   int w, int h, const char *text);

/* `text` cut with an ellipsis to at most `width` units: for lists where a name must stay on its line. */
const char *text_shorten(struct arena *a, const struct metrics *m, enum text_style style, int size, int width,
                         const char *text);

/* The same, but cut in the middle: for names that may differ only at the end. */
const char *text_shorten_middle(struct arena *a, const struct metrics *m, enum text_style style, int size, int width,
                                const char *text);

/* `text` cut with an ellipsis behind a word, so that it takes at most `lines` (> 0) lines of `width` units. */
const char *text_shorten_lines(struct arena *a, const struct metrics *m, enum text_style style, int size, int width,
                               int lines, const char *text);

#endif
