/* Colours, distances and noise; see raster.h and raster_parts.h. */
#include "platform/raster_parts.h"

#include "base/arena.h"
#include "ui/drawop.h"

#include <math.h>
#include <string.h>

struct shade shade_of(uint32_t colour)
{
    return (struct shade){ (float)(colour >> 24) / 255.0F, (float)(colour >> 16 & 0xFF) / 255.0F,
                           (float)(colour >> 8 & 0xFF) / 255.0F, (float)(colour & 0xFF) / 255.0F };
}

float blurred(float distance, float sigma)
{
    if (fabsf(distance) > 4 * sigma) /* there not even half of 1/255 is left */
        return distance > 0 ? 0.0F : 1.0F;
    return 0.5F * erfcf(distance / (sigma * 1.41421356F));
}

float distance_segment(float x, float y, const float *from, const float *to)
{
    float dx = to[0] - from[0], dy = to[1] - from[1];
    float t = clamp01(((x - from[0]) * dx + (y - from[1]) * dy) / (dx * dx + dy * dy));
    return hypotf(x - from[0] - t * dx, y - from[1] - t * dy);
}

/* The nearest edge gives the distance, the number of edges crossed to one side its sign. */
float distance_polygon(float x, float y, const float (*corner)[2], int count)
{
    float least = INFINITY;
    bool inside = false;
    for (int i = 0, j = count - 1; i < count; j = i++) {
        const float *a = corner[i], *b = corner[j];
        least = fminf(least, distance_segment(x, y, a, b));
        if ((a[1] > y) != (b[1] > y) && x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0])
            inside = !inside;
    }
    return inside ? -least : least;
}

int stamp_pad(const struct stamp *s)
{
    switch ((enum stamp_kind)s->kind) {
    case STAMP_GLOW:
        return s->p[1] + (s->p[2] < 0 ? -s->p[2] : s->p[2]) + 1;
    case STAMP_BULB:
        return s->p[0] == BULB_OFF || s->p[0] == BULB_WRONG ? 2 : s->w * 2;
    case STAMP_FOOTLIGHT:
        return s->p[0] ? s->h * 4 : 1;
    case STAMP_CURTAIN:
        return s->p[0] == CURTAIN_DRAPE_LEFT || s->p[0] == CURTAIN_DRAPE_RIGHT ? s->w / 3 : 0;
    case STAMP_PANEL:
    case STAMP_GRADIENT:
    case STAMP_SHAPE:
    case STAMP_ICON:
    case STAMP_CONE:
        return 0;
    }
    return 0;
}

void raster_stamp(const struct stamp *s, int from, int to, uint32_t *pixels)
{
    int pad = stamp_pad(s);
    struct raster r = { .w = s->w + 2 * pad, .pad = pad, .from = from, .to = to, .pixels = pixels };
    if (pad > 0) /* else each pixel is written */
        memset(pixels, 0, (size_t)(to - from) * (size_t)r.w * sizeof *pixels);
    switch ((enum stamp_kind)s->kind) {
    case STAMP_PANEL:
        raster_panel(s, &r);
        break;
    case STAMP_GLOW:
        raster_glow(s, &r);
        break;
    case STAMP_GRADIENT:
        raster_gradient(s, &r);
        break;
    case STAMP_SHAPE:
        raster_shape(s, &r);
        break;
    case STAMP_ICON:
        raster_icon(s, &r);
        break;
    case STAMP_CONE:
        raster_cone(s, &r);
        break;
    case STAMP_CURTAIN:
        raster_curtain(s, &r);
        break;
    case STAMP_BULB:
        raster_bulb(s, &r);
        break;
    case STAMP_FOOTLIGHT:
        raster_footlight(s, &r);
        break;
    }
}
