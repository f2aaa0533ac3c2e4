/* Placing: where the window stands on the displays there are. Follows what the player does to it, so that the next start
 * finds it the same. Internal to platform/: the window owns one of these. */
#ifndef PLATFORM_PLACING_H
#define PLATFORM_PLACING_H

#include <SDL.h>

#include "record/geometry.h"

struct placing {
    struct geometry now, before; /* before: ahead of the last change */
};

enum { DISPLAYS_MAX = 16 };

struct displays {
    struct geometry_display item[DISPLAYS_MAX]; /* names are those below */
    char name[DISPLAYS_MAX][GEOMETRY_NAME_MAX];
    int count;
};

/* The name of a display, which comes from the display itself, as it can stand in the save file; "" where it cannot. */
void placing_name(char *out, const char *name);

/* Those there are now, the desktop's first one first. */
void placing_displays(struct displays *displays);

/* Chooses the place of a window to be made, and the flags of SDL_CreateWindow that belong to it. */
SDL_Rect placing_begin(struct placing *placing, const struct geometry *wanted, bool fullscreen, Uint32 *flags);

/* Follows a window event. */
void placing_event(struct placing *placing, SDL_Window *window, const SDL_WindowEvent *event);

#endif
