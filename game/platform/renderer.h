/* Which renderer the window gets. Internal to platform/. */
#ifndef PLATFORM_RENDERER_H
#define PLATFORM_RENDERER_H

#include <SDL.h>
#include <stdbool.h>

/* The graphics card's where there is one, else SDL's own. NULL when SDL has none at all. `waits`: for the display to be
 * ready for each picture, where the card can. */
SDL_Renderer *renderer_make(SDL_Window *window, bool waits);

#endif
