/* The layout space: theme units, 1080 high and as wide as the window's shape asks (1920 at 16:9, 1440 at 4:3, 2520 at
 * 21:9). Nothing is ever letterboxed: narrower than 4:3 the width stays 1440 and the height grows. */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include "ui/rect.h"

enum { VIEW_HEIGHT = 1080, VIEW_WIDTH_LEAST = 1440 };

struct view {
    int width, height; /* units */
    double scale;      /* pixels per unit */
};

/* The view of a window of that many pixels (each at least 1). */
struct view view_of(int pixels_wide, int pixels_high);

/* All of it: x 0, y 0. */
struct rect view_rect(const struct view *view);

/* The unit under a pixel position. */
struct point view_unit(const struct view *view, double pixel_x, double pixel_y);

#endif
