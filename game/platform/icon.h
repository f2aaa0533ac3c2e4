/* The program's picture, for the window's frame and the task bar. */
#ifndef PLATFORM_ICON_H
#define PLATFORM_ICON_H

#include <SDL.h>

/* Gives `window` the icon that desktops take, in ../icons beside DATA. Without the file it keeps none: no reason to fail. */
void icon_set(SDL_Window *window, const char *data);

#endif
