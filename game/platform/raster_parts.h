/* What the raster files share: colours as floats, distances to outlines, and writing a pixel. Internal to raster*.c. */
#ifndef PLATFORM_RASTER_PARTS_H
#define PLATFORM_RASTER_PARTS_H

#include "platform/raster.h"

#include <math.h>
#include <stddef.h>

/* The rows from … to-1 of a picture, to be made. */
struct raster {
    int w, pad, from, to;
    uint32_t *pixels;
};

static inline uint32_t *raster_row(const struct raster *raster, int y)
{
    return raster->pixels + (size_t)(y - raster->from) * (size_t)raster->w;
}

struct shade {
    float r, g, b, a; /* 0 … 1 */
};

/* Called for every pixel, hence inline. */
static inline float clamp01(float value)
{
    return value < 0 ? 0 : value > 1 ? 1 : value;
}

static inline float mix(float a, float b, float share)
{
    return a + (b - a) * share;
}

static inline struct shade shade_mix(struct shade a, struct shade b, float share)
{
    return (struct shade){ mix(a.r, b.r, share), mix(a.g, b.g, share), mix(a.b, b.b, share), mix(a.a, b.a, share) };
}

/* `top` laid over `below`. */
static inline struct shade shade_over(struct shade top, struct shade below)
{
    float a = top.a + below.a * (1 - top.a);
    if (a <= 0)
        return (struct shade){ 0 };
    float share = below.a * (1 - top.a) / a;
    struct shade over = shade_mix(top, below, share);
    over.a = a;
    return over;
}

/* 0 below `from`, 1 above `to`, soft in between. */
static inline float smooth(float from, float to, float at)
{
    float t = clamp01((at - from) / (to - from));
    return t * t * (3 - 2 * t);
}

/* How much of a pixel lies inside an outline at this signed distance (negative inside). */
static inline float coverage(float distance)
{
    return clamp01(0.5F - distance);
}

/* Noise 0 … 65535 that hides the steps of 8-bit gradients; the same for the same place. */
static inline uint32_t grain_bits(int x, int y)
{
    uint32_t n = (uint32_t)x * 0x8DA6B343U ^ (uint32_t)y * 0xD8163841U;
    n = (n ^ n >> 15) * 0x2C1B3C6DU;
    n = (n ^ n >> 12) * 0x297A2D39U;
    return n >> 16;
}

/* The same in -0.5 … 0.5. */
static inline float grain(int x, int y)
{
    return (float)grain_bits(x, y) / 65536.0F - 0.5F;
}

static inline uint32_t channel(float value, float noise)
{
    return (uint32_t)(clamp01(value + noise / 255.0F) * 255.0F + 0.5F);
}

/* A shade as a pixel, its channels moved by `noise` steps of 1/255 before rounding. */
static inline uint32_t pixel_of(struct shade shade, float noise)
{
    uint32_t a = shade.a >= 1 ? 255 : channel(shade.a, noise);
    return a << 24 | channel(shade.r, noise) << 16 | channel(shade.g, noise) << 8 | channel(shade.b, noise);
}

static inline void raster_put(struct raster *raster, int x, int y, struct shade shade, float noise)
{
    raster_row(raster, y)[x] = pixel_of(shade, noise);
}

struct shade shade_of(uint32_t colour);

/* What a Gaussian blur of `sigma` leaves of a straight edge at this distance. */
float blurred(float distance, float sigma);

/* Signed distances, pixels; (x, y) from the middle of the shape. */
static inline float distance_box(float x, float y, float half_w, float half_h, float radius)
{
    float qx = fabsf(x) - half_w + radius, qy = fabsf(y) - half_h + radius;
    if (qx <= 0 || qy <= 0)
        return (qx > qy ? qx : qy) - radius;
    return sqrtf(qx * qx + qy * qy) - radius;
}

float distance_polygon(float x, float y, const float (*corner)[2], int count);
float distance_segment(float x, float y, const float *from, const float *to);

/* Each makes the rows of a raster, padding included. */
void raster_panel(const struct stamp *stamp, struct raster *raster);
void raster_glow(const struct stamp *stamp, struct raster *raster);
void raster_gradient(const struct stamp *stamp, struct raster *raster);
void raster_shape(const struct stamp *stamp, struct raster *raster);
void raster_icon(const struct stamp *stamp, struct raster *raster);
void raster_cone(const struct stamp *stamp, struct raster *raster);
void raster_curtain(const struct stamp *stamp, struct raster *raster);
void raster_bulb(const struct stamp *stamp, struct raster *raster);
void raster_footlight(const struct stamp *stamp, struct raster *raster);

#endif
