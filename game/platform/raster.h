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

/* Pixels that light or shadow needs around the stamp's own box, on each side. */
int stamp_pad(const struct stamp *stamp);

/* Makes the rows from … to-1 of the picture of a stamp, whose w and h are at least 1: 0xAARRGGBB, not premultiplied, rows
 * without gaps, w and h of the stamp and twice the pad. No row needs another one, so several can be made at a time. */
void raster_stamp(const struct stamp *stamp, int from, int to, uint32_t *pixels);

#endif
