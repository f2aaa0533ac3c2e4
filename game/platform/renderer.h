/* Which renderer the window gets. Internal to platform/. */
#ifndef PLATFORM_RENDERER_H
#define PLATFORM_RENDERER_H

#include <SDL.h>

/* The graphics card's where there is one, else SDL's own. NULL when SDL has none at all. */
SDL_Renderer *renderer_make(SDL_Window *window);

#endif
