/* Text as pixels; see textrun.h. */
#include "platform/textrun.h"

#include "base/arena.h"
#include "platform/raster_parts.h"

#include <stdlib.h>
#include <string.h>

enum { BLUR_PASSES = 3 }; /* three box blurs come close to a Gaussian */

/* Averages `count` values, `step` apart, over 2*radius+1 neighbours; `line` is room for a copy. */
static void blur_line(float *values, int count, int step, int radius, float *line)
{
    for (int i = 0; i < count; i++)
        line[i] = values[i * step];
    float sum = 0;
    for (int i = 0; i < radius && i < count; i++)
        sum += line[i];
    for (int i = 0; i < count; i++) {
        if (i + radius < count)
            sum += line[i + radius];
        if (i - radius - 1 >= 0)
            sum -= line[i - radius - 1];
        values[i * step] = sum / (float)(2 * radius + 1);
    }
}

static void blur(float *light, int w, int h, int radius)
{
    float *line = mem_resize(NULL, (size_t)(w > h ? w : h) * sizeof *line);
    for (int pass = 0; pass < BLUR_PASSES; pass++) {
        for (int y = 0; y < h; y++)
            blur_line(light + y * w, w, 1, radius, line);
        for (int x = 0; x < w; x++)
            blur_line(light + x, h, w, radius, line);
    }
    free(line);
}

static float cover_at(const struct text_mask *mask, int x, int y)
{
    if (x < 0 || x >= mask->w || y < 0 || y >= mask->h)
        return 0;
    return (float)mask->cover[y * mask->w + x] / 255.0F;
}

/* The glow's strength for each pixel; NULL without one. */
static float *glow_of(const struct text_mask *mask, const struct text_look *look, const struct raster *r)
{
    if ((look->glow & 0xFF) == 0 || look->blur <= 0)
        return NULL;
    float *light = mem_resize(NULL, (size_t)r->w * (size_t)r->h * sizeof *light);
    for (int y = 0; y < r->h; y++)
        for (int x = 0; x < r->w; x++)
            light[y * r->w + x] = cover_at(mask, x - r->pad, y - r->pad - look->drop);
    int radius = look->blur / BLUR_PASSES;
    blur(light, r->w, r->h, radius > 0 ? radius : 1);
    return light;
}

struct raster textrun_raster(const struct text_mask *mask, const struct text_look *look)
{
    struct raster r = { .pad = (look->glow & 0xFF) != 0 ? look->blur + abs(look->drop) + 1 : 0 };
    r.w = mask->w + 2 * r.pad;
    r.h = mask->h + 2 * r.pad;
    r.pixels = mem_resize(NULL, (size_t)r.w * (size_t)r.h * sizeof *r.pixels);
    float *light = glow_of(mask, look, &r);
    struct shade ink = shade_of(look->colour), glow = shade_of(look->glow);
    for (int y = 0; y < r.h; y++)
        for (int x = 0; x < r.w; x++) {
            struct shade letter = ink, around = glow;
            letter.a *= cover_at(mask, x - r.pad, y - r.pad);
            around.a *= light != NULL ? clamp01(light[y * r.w + x] * 1.3F) : 0;
            raster_put(&r, x, y, shade_over(letter, around), 0);
        }
    free(light);
    return r;
}
