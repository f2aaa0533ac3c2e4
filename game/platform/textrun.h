/* A line of text as pixels, with its glow or shadow. */
#ifndef PLATFORM_TEXTRUN_H
#define PLATFORM_TEXTRUN_H

#include "platform/crew.h"
#include "platform/fonts.h"

/* Lengths in pixels, colours 0xRRGGBBAA. */
struct text_look {
    uint32_t colour, glow;
    int blur, drop;
};

/* Pixels that the glow needs on each side of the mask. */
int textrun_pad(const struct text_look *look);

/* Makes the picture of a mask with that pad around it: 0xAARRGGBB, not premultiplied, rows without gaps. */
void textrun_draw(const struct text_mask *mask, const struct text_look *look, struct crew *crew, uint32_t *pixels);

#endif
