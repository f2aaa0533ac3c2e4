/* Pixels blended by the processor. SDL's own renderer takes five times as long where pictures fade, so where it is in use
 * the painter blends into its pixels itself. */
#ifndef PLATFORM_BLEND_H
#define PLATFORM_BLEND_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

/* Whether a surface holds its pixels as these functions expect them: 0x??RRGGBB in memory. */
bool blend_fits(const SDL_Surface *surface);

/* Lays the part `from` of a picture (0xAARRGGBB, not premultiplied, rows `pitch` bytes apart) over the surface with its
 * upper left corner at `to`, inside of `clip` (NULL: the surface). `alpha` 0 … 255 thins it out. */
void blend_copy(SDL_Surface *surface, const SDL_Rect *clip, const void *pixels, int pitch, SDL_Rect from, SDL_Point to,
                int alpha);

/* The same where nothing shines through: the pixels are taken as they are. */
void blend_put(SDL_Surface *surface, const SDL_Rect *clip, const void *pixels, int pitch, SDL_Rect from, SDL_Point to);

/* Lays a colour 0xRRGGBB?? over a box. */
void blend_fill(SDL_Surface *surface, const SDL_Rect *clip, SDL_Rect box, uint32_t colour, int alpha);

/* Copies the whole surface. */
void blend_keep(const SDL_Surface *surface, void *pixels, int pitch);

#endif
