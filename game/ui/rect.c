/* Rectangles; see rect.h. */
#include "ui/rect.h"

static int at_least_zero(int value)
{
    return value > 0 ? value : 0;
}

static int at_most(int value, int most)
{
    return value < most ? value : most;
}

struct rect rect_make(int x, int y, int w, int h)
{
    return (struct rect){ x, y, at_least_zero(w), at_least_zero(h) };
}

struct rect rect_inset(struct rect r, int dx, int dy)
{
    return rect_make(r.x + dx, r.y + dy, r.w - 2 * dx, r.h - 2 * dy);
}

struct rect rect_move(struct rect r, int dx, int dy)
{
    return (struct rect){ r.x + dx, r.y + dy, r.w, r.h };
}

struct rect rect_centre(struct rect r, int w, int h)
{
    return rect_make(r.x + (r.w - w) / 2, r.y + (r.h - h) / 2, w, h);
}

struct rect rect_cut_top(struct rect *r, int size, int gap)
{
    struct rect strip = *r;
    strip.h = at_most(at_least_zero(size), r->h);
    int taken = at_most(strip.h + gap, r->h);
    *r = rect_make(r->x, r->y + taken, r->w, r->h - taken);
    return strip;
}

struct rect rect_cut_bottom(struct rect *r, int size, int gap)
{
    struct rect strip = *r;
    strip.h = at_most(at_least_zero(size), r->h);
    strip.y = r->y + r->h - strip.h;
    r->h -= at_most(strip.h + gap, r->h);
    return strip;
}

struct rect rect_cut_left(struct rect *r, int size, int gap)
{
    struct rect strip = *r;
    strip.w = at_most(at_least_zero(size), r->w);
    int taken = at_most(strip.w + gap, r->w);
    *r = rect_make(r->x + taken, r->y, r->w - taken, r->h);
    return strip;
}

struct rect rect_cut_right(struct rect *r, int size, int gap)
{
    struct rect strip = *r;
    strip.w = at_most(at_least_zero(size), r->w);
    strip.x = r->x + r->w - strip.w;
    r->w -= at_most(strip.w + gap, r->w);
    return strip;
}

/* Start of cell `index` along one direction; index == count gives the end of the last one plus a gap. */
static int cell_start(int length, int count, int index, int gap)
{
    return index * (length + gap) / count;
}

struct rect rect_cell(struct rect r, int columns, int rows, int column, int row, int gap_x, int gap_y)
{
    int x = cell_start(r.w, columns, column, gap_x), x_end = cell_start(r.w, columns, column + 1, gap_x);
    int y = cell_start(r.h, rows, row, gap_y), y_end = cell_start(r.h, rows, row + 1, gap_y);
    return rect_make(r.x + x, r.y + y, x_end - x - gap_x, y_end - y - gap_y);
}

bool rect_has(struct rect r, int x, int y)
{
    return x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
}

bool rect_meets(struct rect a, struct rect b)
{
    return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

struct point rect_middle(struct rect r)
{
    return (struct point){ r.x + r.w / 2, r.y + r.h / 2 };
}
