/* Blending; see blend.h. Loops are written so that compilers turn them into vector instructions: without branches, over a
 * number of pixels known beforehand. */
#include "platform/blend.h"

#include <string.h>

enum { WHOLE = 256, BLOCK = 16 };
enum { RED_BLUE = 0xFF00FF, GREEN = 0x00FF00 };

bool blend_fits(const SDL_Surface *surface)
{
    const SDL_PixelFormat *format = surface->format;
    return format->BytesPerPixel == 4 && format->Rmask == 0xFF0000 && format->Gmask == 0xFF00 &&
           format->Bmask == 0xFF && !SDL_MUSTLOCK(surface);
}

/* 0 … 255 to 0 … WHOLE. */
static uint32_t weight(uint32_t alpha)
{
    return alpha + (alpha >> 7);
}

static uint32_t mixed(uint32_t below, uint32_t above, uint32_t share)
{
    uint32_t rest = WHOLE - share;
    uint32_t red_blue = (((below & RED_BLUE) * rest + (above & RED_BLUE) * share) >> 8) & RED_BLUE;
    return red_blue | ((((below & GREEN) * rest + (above & GREEN) * share) >> 8) & GREEN);
}

static uint32_t *pixels_at(const SDL_Surface *surface, int x, int y)
{
    return (uint32_t *)(void *)((uint8_t *)surface->pixels + y * surface->pitch) + x;
}

/* The part of `box` that is painted; false: none of it. */
static bool cut(const SDL_Surface *surface, const SDL_Rect *clip, const SDL_Rect *box, SDL_Rect *part)
{
    SDL_Rect all = { 0, 0, surface->w, surface->h };
    return SDL_IntersectRect(box, &all, part) && (clip == NULL || SDL_IntersectRect(part, clip, part));
}

static uint32_t thinned(uint32_t pixel, uint32_t share)
{
    return (weight(pixel >> 24) * share) >> 8;
}

/* Much of glows and texts is empty. */
static bool is_empty(const uint32_t *pixels)
{
    uint32_t all = 0;
    for (int i = 0; i < BLOCK; i++)
        all |= pixels[i];
    return all >> 24 == 0;
}

static void copy_row(uint32_t *restrict below, const uint32_t *restrict above, int count, uint32_t share)
{
    for (; count >= BLOCK; count -= BLOCK, below += BLOCK, above += BLOCK)
        if (!is_empty(above))
            for (int i = 0; i < BLOCK; i++)
                below[i] = mixed(below[i], above[i], thinned(above[i], share));
    for (int i = 0; i < count; i++)
        below[i] = mixed(below[i], above[i], thinned(above[i], share));
}

static void fill_row(uint32_t *below, int count, uint32_t colour, uint32_t share)
{
    for (; count >= BLOCK; count -= BLOCK, below += BLOCK)
        for (int i = 0; i < BLOCK; i++)
            below[i] = mixed(below[i], colour, share);
    for (int i = 0; i < count; i++)
        below[i] = mixed(below[i], colour, share);
}

void blend_copy(SDL_Surface *surface, const SDL_Rect *clip, const void *pixels, int pitch, SDL_Rect from, SDL_Point to,
                int alpha)
{
    SDL_Rect part, box = { to.x, to.y, from.w, from.h };
    if (!cut(surface, clip, &box, &part))
        return;
    uint32_t share = weight((uint32_t)alpha);
    const uint8_t *row = (const uint8_t *)pixels + (from.y + part.y - to.y) * pitch;
    for (int y = 0; y < part.h; y++, row += pitch)
        copy_row(pixels_at(surface, part.x, part.y + y), (const uint32_t *)(const void *)row + from.x + part.x - to.x,
                 part.w, share);
}

void blend_put(SDL_Surface *surface, const SDL_Rect *clip, const void *pixels, int pitch, SDL_Rect from, SDL_Point to)
{
    SDL_Rect part, box = { to.x, to.y, from.w, from.h };
    if (!cut(surface, clip, &box, &part))
        return;
    const uint8_t *row = (const uint8_t *)pixels + (from.y + part.y - to.y) * pitch;
    for (int y = 0; y < part.h; y++, row += pitch)
        memcpy(pixels_at(surface, part.x, part.y + y), (const uint32_t *)(const void *)row + from.x + part.x - to.x,
               (size_t)part.w * sizeof(uint32_t));
}

void blend_fill(SDL_Surface *surface, const SDL_Rect *clip, SDL_Rect box, uint32_t colour, int alpha)
{
    SDL_Rect part;
    if (!cut(surface, clip, &box, &part))
        return;
    uint32_t share = weight((uint32_t)alpha);
    for (int y = 0; y < part.h; y++)
        fill_row(pixels_at(surface, part.x, part.y + y), part.w, colour >> 8, share);
}

void blend_keep(const SDL_Surface *surface, void *pixels, int pitch)
{
    for (int y = 0; y < surface->h; y++)
        memcpy((uint8_t *)pixels + y * pitch, pixels_at(surface, 0, y), (size_t)surface->w * 4);
}
