/* How wide and high text is. Layout asks through this table and so needs no font: the window answers with real ones
 * (platform/fonts.h), tests with metrics_plain. */
#ifndef UI_METRICS_H
#define UI_METRICS_H

#include "ui/drawop.h"

struct metrics {
    void *user;
    /* Width in units of `len` bytes of UTF-8 on one line, rounded up. */
    int (*width)(void *user, enum text_style style, int size, const char *text, int len);
    /* Units above and below the baseline that letters may take; their sum is at most the line height. */
    int (*ascent)(void *user, enum text_style style, int size);
    int (*descent)(void *user, enum text_style style, int size);
    int (*line_height)(void *user, enum text_style style, int size);
    int (*cap_height)(void *user, enum text_style style, int size);
};

/* Deterministic, from built-in tables close to Inter and Bebas Neue. `user` is NULL. */
struct metrics metrics_plain(void);

int metrics_width(const struct metrics *m, enum text_style style, int size, const char *text);

/* The baseline that centres capitals between y and y+h. */
int metrics_baseline(const struct metrics *m, enum text_style style, int size, int y, int h);

#endif
