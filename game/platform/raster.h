/* Pixels made by calculation: every rounded card, bulb, fold and ray of light. Pure: no SDL, no state. A stamp says what
 * to make and is at the same time the key under which the painter keeps the result. */
#ifndef PLATFORM_RASTER_H
#define PLATFORM_RASTER_H

#include <stdint.h>

enum stamp_kind {
    STAMP_PANEL,    /* p: radius, thickness; c: fill, edge */
    STAMP_GLOW,     /* p: radius, blur, drop; c: colour. Nothing inside the box */
    STAMP_GRADIENT, /* p: enum draw_direction, radius; c: from, to */
    STAMP_SHAPE,    /* p: enum draw_shape; c: colour */
    STAMP_ICON,     /* p: enum draw_icon; c: colour */
    STAMP_CONE,     /* p: width at the top; c: colour */
    STAMP_CURTAIN,  /* p: enum draw_curtain, fold, phase per mille; c: dark, mid, light */
    STAMP_BULB,     /* p: enum draw_bulb; c: colour */
    STAMP_FOOTLIGHT /* p: lit; c: colour */
};

/* Only ints, so that stamps compare and hash as bytes. Lengths in pixels, colours 0xRRGGBBAA. Unused fields are 0. */
struct stamp {
    int32_t kind, w, h, p[3];
    uint32_t c[3];
};

/* 0xAARRGGBB, not premultiplied, rows without gaps. `pad` pixels lie around the stamp's own box. */
struct raster {
    int w, h, pad;
    uint32_t *pixels; /* heap, owned by the caller */
};

/* Pixels that light or shadow needs around the box. */
int stamp_pad(const struct stamp *stamp);

/* Makes the picture of a stamp; w and h at least 1. Free with free(raster.pixels). */
struct raster raster_stamp(const struct stamp *stamp);

#endif
