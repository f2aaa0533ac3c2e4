/* Text as pixels; see textrun.h. */
#include "platform/textrun.h"

#include "base/arena.h"
#include "platform/raster_parts.h"

#include <stdlib.h>
#include <string.h>

#define GLOW_GAIN 1.3F

enum { BLUR_PASSES = 3 }; /* three box blurs come close to a Gaussian; an odd number, see blur_rows */
enum { LIGHT_MOST = UINT16_MAX, LIGHT_STEP = LIGHT_MOST / 255, SHADES = 256 };

/* How bright each pixel is, 0 … LIGHT_MOST, and room for the next pass. */
struct light {
    uint16_t *now, *next;
    int w, h, radius;
};

static uint16_t *light_row(uint16_t *light, int w, int y)
{
    return light + (size_t)y * (size_t)w;
}

/* Averages over 2*radius+1 neighbours to the left and right. */
static void blur_across(const uint16_t *restrict from, uint16_t *restrict to, int count, int radius)
{
    const float share = 1 / (float)(2 * radius + 1);
    int32_t sum = 0;
    for (int i = 0; i < radius && i < count; i++)
        sum += from[i];
    for (int i = 0; i < count; i++) {
        sum += (i + radius < count ? from[i + radius] : 0) - (i > radius ? from[i - radius - 1] : 0);
        to[i] = (uint16_t)((float)sum * share);
    }
}

static void turn(struct light *light)
{
    uint16_t *now = light->now;
    light->now = light->next;
    light->next = now;
}

/* All passes at a time, as no row needs another one. The last one ends in `next`. */
static void blur_rows(void *user, int from, int to)
{
    const struct light *light = user;
    for (int y = from; y < to; y++) {
        uint16_t *row = light_row(light->now, light->w, y), *other = light_row(light->next, light->w, y);
        for (int pass = 0; pass < BLUR_PASSES; pass++)
            blur_across(pass % 2 == 0 ? row : other, pass % 2 == 0 ? other : row, light->w, light->radius);
    }
}

/* Adds a row to the sums, or takes it away. */
static void add_row(int32_t *restrict sums, const struct light *light, int y, int sign)
{
    if (y < 0 || y >= light->h)
        return;
    const uint16_t *row = light_row(light->now, light->w, y);
    for (int x = 0; x < light->w; x++)
        sums[x] += sign * row[x];
}

/* Averages over the neighbours above and below: all columns at a time, because memory lies in rows. */
static void blur_down(const struct light *light)
{
    const int radius = light->radius;
    const float share = 1 / (float)(2 * radius + 1);
    size_t bytes = (size_t)light->w * sizeof(int32_t);
    int32_t *sums = memset(mem_resize(NULL, bytes), 0, bytes);
    for (int y = 0; y < radius; y++)
        add_row(sums, light, y, 1);
    for (int y = 0; y < light->h; y++) {
        uint16_t *to = light_row(light->next, light->w, y);
        add_row(sums, light, y + radius, 1);
        add_row(sums, light, y - radius - 1, -1);
        for (int x = 0; x < light->w; x++)
            to[x] = (uint16_t)((float)sums[x] * share);
    }
    free(sums);
}

static void blur(struct light *light, struct crew *crew)
{
    crew_share(crew, light->h, light->w, blur_rows, light);
    turn(light);
    for (int pass = 0; pass < BLUR_PASSES; pass++) {
        blur_down(light);
        turn(light);
    }
}

static uint8_t cover_at(const struct text_mask *mask, int x, int y)
{
    return x < 0 || x >= mask->w || y < 0 || y >= mask->h ? 0 : mask->cover[y * mask->w + x];
}

/* The glow's strength for each pixel; without one there is none. */
static struct light glow_of(const struct text_mask *mask, const struct text_look *look, struct crew *crew)
{
    int pad = textrun_pad(look);
    struct light light = { .w = mask->w + 2 * pad, .h = mask->h + 2 * pad, .radius = look->blur / BLUR_PASSES };
    if ((look->glow & 0xFF) == 0 || look->blur <= 0)
        return light;
    light.now = mem_resize(NULL, (size_t)light.w * (size_t)light.h * sizeof *light.now);
    light.next = mem_resize(NULL, (size_t)light.w * (size_t)light.h * sizeof *light.next);
    for (int y = 0; y < light.h; y++)
        for (int x = 0; x < light.w; x++)
            light.now[y * light.w + x] = (uint16_t)(cover_at(mask, x - pad, y - pad - look->drop) * LIGHT_STEP);
    light.radius = light.radius > 0 ? light.radius : 1;
    blur(&light, crew);
    return light;
}

struct textrun {
    const struct text_mask *mask;
    struct light light;
    struct shade ink, glow[SHADES]; /* how the glow looks where it is so bright */
    int pad;
    uint32_t *pixels;
};

static void draw_band(void *user, int from, int to)
{
    const struct textrun *run = user;
    struct raster r = { .w = run->light.w, .from = from, .to = to };
    r.pixels = run->pixels + (size_t)from * (size_t)r.w;
    uint32_t around[SHADES];
    for (int i = 0; i < SHADES; i++)
        around[i] = pixel_of(run->glow[i], 0);
    for (int y = from; y < to; y++) {
        uint32_t *row = raster_row(&r, y);
        for (int x = 0; x < r.w; x++) {
            int cover = cover_at(run->mask, x - run->pad, y - run->pad);
            int bright = run->light.now != NULL ? run->light.now[y * r.w + x] / (LIGHT_MOST / SHADES + 1) : 0;
            struct shade letter = run->ink;
            letter.a *= (float)cover / 255.0F;
            row[x] = cover == 0 ? around[bright] : pixel_of(shade_over(letter, run->glow[bright]), 0);
        }
    }
}

int textrun_pad(const struct text_look *look)
{
    return (look->glow & 0xFF) != 0 ? look->blur + abs(look->drop) + 1 : 0;
}

void textrun_draw(const struct text_mask *mask, const struct text_look *look, struct crew *crew, uint32_t *pixels)
{
    struct textrun run = { .mask = mask,
                           .light = glow_of(mask, look, crew),
                           .ink = shade_of(look->colour),
                           .pad = textrun_pad(look),
                           .pixels = pixels };
    for (int i = 0; i < SHADES; i++) {
        run.glow[i] = shade_of(look->glow);
        run.glow[i].a *= clamp01((float)i / (SHADES - 1) * GLOW_GAIN);
    }
    crew_share(crew, run.light.h, run.light.w, draw_band, &run);
    free(run.light.now);
    free(run.light.next);
}
