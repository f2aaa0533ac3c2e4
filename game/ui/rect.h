/* Rectangles in theme units (whole numbers), and cutting them up: most screens are laid out by taking strips off a
 * rectangle. Pure values. */
#ifndef UI_RECT_H
#define UI_RECT_H

#include <stdbool.h>

struct rect {
    int x, y, w, h; /* w and h are never negative */
};

struct point {
    int x, y;
};

struct rect rect_make(int x, int y, int w, int h);

/* Smaller by dx on the left and on the right, by dy above and below (negative: larger). Never below zero size. */
struct rect rect_inset(struct rect r, int dx, int dy);

struct rect rect_move(struct rect r, int dx, int dy);

/* A w×h rectangle in the middle of `r`; it may stick out. */
struct rect rect_centre(struct rect r, int w, int h);

/* Take a strip of `size` off one side of *r (at most all of it) and leave `gap` behind it. *r shrinks. */
struct rect rect_cut_top(struct rect *r, int size, int gap);
struct rect rect_cut_bottom(struct rect *r, int size, int gap);
struct rect rect_cut_left(struct rect *r, int size, int gap);
struct rect rect_cut_right(struct rect *r, int size, int gap);

/* Cell (column, row) of a grid of columns×rows equal cells with gaps in between; remainders go to the last ones.
 * 0 <= column < columns, 0 <= row < rows. */
struct rect rect_cell(struct rect r, int columns, int rows, int column, int row, int gap_x, int gap_y);

bool rect_has(struct rect r, int x, int y);
bool rect_meets(struct rect a, struct rect b); /* they share an area */
struct point rect_middle(struct rect r);

#endif
