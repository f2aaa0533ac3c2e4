/* A line of text as pixels, with its glow or shadow. */
#ifndef PLATFORM_TEXTRUN_H
#define PLATFORM_TEXTRUN_H

#include "platform/fonts.h"
#include "platform/raster.h"

/* Lengths in pixels, colours 0xRRGGBBAA. */
struct text_look {
    uint32_t colour, glow;
    int blur, drop;
};

/* The picture of a mask; `pad` of the raster lies around the mask on all sides. Free with free(raster.pixels). */
struct raster textrun_raster(const struct text_mask *mask, const struct text_look *look);

#endif
