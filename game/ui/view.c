/* The layout space; see view.h. */
#include "ui/view.h"

#include <math.h>

struct view view_of(int pixels_wide, int pixels_high)
{
    double by_height = (double)pixels_high / VIEW_HEIGHT;
    double by_width = (double)pixels_wide / VIEW_WIDTH_LEAST;
    double scale = by_height < by_width ? by_height : by_width;
    return (struct view){
        .width = (int)lround(pixels_wide / scale),
        .height = (int)lround(pixels_high / scale),
        .scale = scale,
    };
}

struct rect view_rect(const struct view *view)
{
    return rect_make(0, 0, view->width, view->height);
}

struct point view_unit(const struct view *view, double pixel_x, double pixel_y)
{
    return (struct point){ (int)floor(pixel_x / view->scale), (int)floor(pixel_y / view->scale) };
}
