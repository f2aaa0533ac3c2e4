/* Stamps: when a button was really pressed. SDL stamps what it finds when it is asked, and while a picture is painted nobody
 * asks. For a night of buzzers that is too late: joysticks are asked every millisecond beside the window's loop, and of keys the
 * time counts with which the X server stamped them. Internal to platform/: input.c owns one of these. */
#ifndef PLATFORM_STAMPS_H
#define PLATFORM_STAMPS_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

struct stamps {
    SDL_Thread *asking; /* NULL: nothing is stamped better than SDL does it */
    SDL_atomic_t stop;
    int64_t base; /* our clock when SDL's was 0; 0: not yet known */
    bool is_key;  /* the key that comes next was pressed */
    Uint32 key;   /* at this time of the X server, milliseconds */
};

/* To be switched off before the joysticks are closed. */
void stamps_set(struct stamps *stamps, bool on);

/* Looks at an event of the window system before SDL's own. */
void stamps_note(struct stamps *stamps, const SDL_Event *event);

/* The time of an event of SDL's on our clock, microseconds. */
int64_t stamps_time(struct stamps *stamps, const SDL_Event *event);

#endif
