/* Cards, shapes and signs; see raster_parts.h. */
#include "platform/raster_parts.h"

#include "base/arena.h"
#include "ui/drawop.h"

#include <math.h>
#include <stdlib.h>

#define GRADIENT_GRAIN 1.6F

/* The middle of pixel (x, y), from the middle of the stamp's box. */
static float middle_x(const struct stamp *s, const struct raster *r, int x)
{
    return (float)(x - r->pad) + 0.5F - (float)s->w / 2;
}

static float middle_y(const struct stamp *s, const struct raster *r, int y)
{
    return (float)(y - r->pad) + 0.5F - (float)s->h / 2;
}

static float box_distance(const struct stamp *s, float x, float y, float radius)
{
    return distance_box(x, y, (float)s->w / 2, (float)s->h / 2, radius);
}

/* A box looks the same from left and right, and farther from its sides than `margin` like at it: so many pixels of a row say
 * all of it. */
static int telling(const struct raster *r, float margin)
{
    int half = (r->w + 1) / 2, edge = r->pad + (int)ceilf(margin) + 1;
    return edge < half ? edge : half;
}

static void complete(struct raster *r, int y, int told)
{
    uint32_t *row = raster_row(r, y);
    for (int x = told; x < r->w - told; x++)
        row[x] = row[told - 1];
    for (int x = 0; x < told; x++)
        row[r->w - 1 - x] = row[x];
}

void raster_panel(const struct stamp *s, struct raster *r)
{
    struct shade fill = shade_of(s->c[0]), edge = shade_over(shade_of(s->c[1]), fill);
    float radius = (float)s->p[0], thickness = (float)s->p[1];
    int told = telling(r, radius + thickness + 2);
    for (int y = r->from; y < r->to; y++) {
        for (int x = 0; x < told; x++) {
            float d = box_distance(s, middle_x(s, r, x), middle_y(s, r, y), radius);
            struct shade c = thickness > 0 ? shade_mix(edge, fill, coverage(d + thickness)) : fill;
            c.a *= coverage(d);
            raster_put(r, x, y, c, 0);
        }
        complete(r, y, told);
    }
}

void raster_glow(const struct stamp *s, struct raster *r)
{
    struct shade light = shade_of(s->c[0]);
    float radius = (float)s->p[0], sigma = fmaxf((float)s->p[1] / 2.2F, 0.5F), drop = (float)s->p[2];
    float soft = radius + sigma;
    soft = fminf(soft, fminf((float)s->w, (float)s->h) / 2);
    int told = telling(r, fmaxf(soft, radius) + fabsf(drop) + 2);
    for (int y = r->from; y < r->to; y++) {
        for (int x = 0; x < told; x++) {
            float mx = middle_x(s, r, x), my = middle_y(s, r, y);
            struct shade c = light;
            c.a *= blurred(box_distance(s, mx, my - drop, soft), sigma);
            c.a *= 1 - coverage(box_distance(s, mx, my, radius));
            raster_put(r, x, y, c, 0);
        }
        complete(r, y, told);
    }
}

/* How far the gradient is at each pixel of a row. */
static void gradient_shares(const struct stamp *s, const struct raster *r, int y, float *restrict share)
{
    const int w = r->w, direction = s->p[0];
    const float dy = middle_y(s, r, y) * 2 / (float)s->h, down = ((float)y + 0.5F) / (float)s->h;
    const float step = 1 / (float)s->w;
    for (int x = 0; x < w; x++) {
        float across = ((float)x + 0.5F) * step, dx = 2 * across - 1;
        share[x] = direction == DRAW_RADIAL ? smooth(0, 1, sqrtf(dx * dx + dy * dy))
                   : direction == DRAW_DOWN ? down
                                            : across;
    }
}

/* A row of a colour that fades, as most do that are large, in whole numbers. */
static void fading_row(const struct stamp *s, const struct raster *r, int y, const float *restrict share)
{
    enum { STEP = 1 << 16 };
    const float from = (float)(s->c[0] & 0xFF) * STEP, way = (float)(s->c[1] & 0xFF) * STEP - from;
    const uint32_t colour = s->c[0] >> 8;
    const int w = r->w;
    uint32_t *restrict row = raster_row(r, y);
    for (int x = 0; x < w; x++) {
        int noise = ((int)grain_bits(x, y) - STEP / 2) * 8 / 5; /* GRADIENT_GRAIN */
        int alpha = ((int)(from + way * share[x]) + noise + STEP / 2) / STEP;
        row[x] = (uint32_t)(alpha < 0 ? 0 : alpha > 255 ? 255 : alpha) << 24 | colour;
    }
}

void raster_gradient(const struct stamp *s, struct raster *r)
{
    struct shade from = shade_of(s->c[0]), to = shade_of(s->c[1]);
    float radius = (float)s->p[1], *share = mem_resize(NULL, (size_t)r->w * sizeof *share);
    bool fades = s->c[0] >> 8 == s->c[1] >> 8 && radius <= 0;
    for (int y = r->from; y < r->to; y++) {
        gradient_shares(s, r, y, share);
        if (fades)
            fading_row(s, r, y, share);
        for (int x = 0; x < r->w && !fades; x++) {
            struct shade c = shade_mix(from, to, share[x]);
            if (radius > 0)
                c.a *= coverage(box_distance(s, middle_x(s, r, x), middle_y(s, r, y), radius));
            raster_put(r, x, y, c, radius > 0 ? 0 : grain(x, y) * GRADIENT_GRAIN);
        }
    }
    free(share);
}

/* Corners in -1 … 1. */
static const float triangle[][2] = { { 0, -0.86F }, { 1, 0.86F }, { -1, 0.86F } };
static const float diamond[][2] = { { 0, -1 }, { 1, 0 }, { 0, 1 }, { -1, 0 } };
static const float star[][2] = {
    { 0, -0.97F }, { 0.24F, -0.27F }, { 1, -0.25F },    { 0.38F, 0.20F }, { 0.60F, 0.90F },
    { 0, 0.49F },  { -0.60F, 0.90F }, { -0.38F, 0.2F }, { -1, -0.25F },   { -0.24F, -0.27F },
};

static const float plus[][2] = {
    { -0.34F, -1 }, { 0.34F, -1 }, { 0.34F, -0.34F }, { 1, -0.34F }, { 1, 0.34F },   { 0.34F, 0.34F },
    { 0.34F, 1 },   { -0.34F, 1 }, { -0.34F, 0.34F }, { -1, 0.34F }, { -1, -0.34F }, { -0.34F, -0.34F },
};
static const float hexagon[][2] = { { -0.5F, -0.87F }, { 0.5F, -0.87F }, { 1, 0 },
                                    { 0.5F, 0.87F },   { -0.5F, 0.87F }, { -1, 0 } };

/* A disc out of which another is cut. */
static float moon_distance(float x, float y, float half)
{
    float out = x - half * 0.42F, up = y + half * 0.22F;
    return fmaxf(sqrtf(x * x + y * y) - half, half * 0.78F - sqrtf(out * out + up * up));
}

static float shape_distance(const struct stamp *s, float x, float y)
{
    float half = fminf((float)s->w, (float)s->h) / 2;
    switch ((enum draw_shape)s->p[0]) {
    case SHAPE_TRIANGLE:
        return distance_polygon(x / half, y / half, triangle, 3) * half;
    case SHAPE_DIAMOND:
        return distance_polygon(x / half, y / half, diamond, 4) * half;
    case SHAPE_CIRCLE:
        return sqrtf(x * x + y * y) - half;
    case SHAPE_SQUARE:
        return distance_box(x, y, half * 0.9F, half * 0.9F, half * 0.12F);
    case SHAPE_STAR:
        return distance_polygon(x / half, y / half, star, 10) * half;
    case SHAPE_PLUS:
        return distance_polygon(x / half, y / half, plus, 12) * half;
    case SHAPE_HEXAGON:
        return distance_polygon(x / half, y / half, hexagon, 6) * half;
    case SHAPE_MOON:
        return moon_distance(x, y, half);
    }
    return 1;
}

void raster_shape(const struct stamp *s, struct raster *r)
{
    for (int y = r->from; y < r->to; y++)
        for (int x = 0; x < r->w; x++) {
            struct shade c = shade_of(s->c[0]);
            c.a *= coverage(shape_distance(s, middle_x(s, r, x), middle_y(s, r, y)));
            raster_put(r, x, y, c, 0);
        }
}

/* Signs as strokes in -1 … 1: pairs of ends. */
struct strokes {
    int count;
    float end[4][2][2];
};

static const struct strokes icons[] = {
    [ICON_CHECK] = { 2, { { { -0.8F, 0.05F }, { -0.25F, 0.65F } }, { { -0.25F, 0.65F }, { 0.8F, -0.65F } } } },
    [ICON_CROSS] = { 2, { { { -0.62F, -0.62F }, { 0.62F, 0.62F } }, { { -0.62F, 0.62F }, { 0.62F, -0.62F } } } },
    [ICON_LEFT] = { 2, { { { 0.35F, -0.65F }, { -0.35F, 0 } }, { { -0.35F, 0 }, { 0.35F, 0.65F } } } },
    [ICON_RIGHT] = { 2, { { { -0.35F, -0.65F }, { 0.35F, 0 } }, { { 0.35F, 0 }, { -0.35F, 0.65F } } } },
    [ICON_UP] = { 2, { { { -0.65F, 0.35F }, { 0, -0.35F } }, { { 0, -0.35F }, { 0.65F, 0.35F } } } },
    [ICON_DOWN] = { 2, { { { -0.65F, -0.35F }, { 0, 0.35F } }, { { 0, 0.35F }, { 0.65F, -0.35F } } } },
    [ICON_PAUSE] = { 2, { { { -0.35F, -0.6F }, { -0.35F, 0.6F } }, { { 0.35F, -0.6F }, { 0.35F, 0.6F } } } },
    [ICON_WARNING] = { 2, { { { 0, -0.7F }, { 0, 0.2F } }, { { 0, 0.68F }, { 0, 0.7F } } } },
};

void raster_icon(const struct stamp *s, struct raster *r)
{
    const struct strokes *icon = &icons[s->p[0]];
    float half = fminf((float)s->w, (float)s->h) / 2;
    for (int y = r->from; y < r->to; y++)
        for (int x = 0; x < r->w; x++) {
            float least = INFINITY, mx = middle_x(s, r, x) / half, my = middle_y(s, r, y) / half;
            for (int i = 0; i < icon->count; i++)
                least = fminf(least, distance_segment(mx, my, icon->end[i][0], icon->end[i][1]));
            struct shade c = shade_of(s->c[0]);
            c.a *= coverage((least - 0.16F) * half);
            raster_put(r, x, y, c, 0);
        }
}
