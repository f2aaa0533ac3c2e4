/* Pane: one window of the system with what it is painted with and where it stands; the program may have two. Internal to
 * platform/: the window owns them. */
#ifndef PLATFORM_PANE_H
#define PLATFORM_PANE_H

#include <SDL.h>

#include "platform/crew.h"
#include "platform/fonts.h"
#include "platform/placing.h"
#include "ui/drawlist.h"
#include "ui/view.h"

struct pane {
    SDL_Window *window; /* NULL: not open */
    SDL_Renderer *renderer;
    struct painter *painter;
    struct placing placing;
    bool alone;        /* no window manager: it fills the screen by itself */
    bool fills;        /* and does so now; */
    SDL_Rect windowed; /* then it stood here before */
    bool away;         /* sent to another display for a while: its place is not noted */
    SDL_Rect home;     /* then it stood here before, */
    bool home_full;    /* or filled that display */
    uint64_t shown;    /* hash of the list on the screen */
    bool stale;        /* what is on the screen must be painted again */
};

struct pane_options {
    const char *title, *data;        /* data folder: icon */
    const struct geometry *geometry; /* where it stood last time */
    bool fullscreen;
    bool waits; /* for the display to be ready for each picture; of several panes only one may */
};

/* Borrows fonts and crew. Hidden until its first picture. False with the reason, and nothing is open. */
bool pane_open(struct pane *pane, struct fonts *fonts, struct crew *crew, const struct pane_options *options,
               struct err *err);
void pane_close(struct pane *pane); /* that is not open is fine */

/* Pixels, at least 1; pixels per window coordinate. */
void pane_size(const struct pane *pane, int *width, int *height);
struct view pane_view(const struct pane *pane);
double pane_ratio(const struct pane *pane);

/* Whether an event is about this window; those about none are about all. */
bool pane_concerns(const struct pane *pane, const SDL_Event *event);

/* What an event that concerns it does to its picture and place. True when it must be painted again. */
bool pane_note(struct pane *pane, const SDL_Event *event);

/* What was painted does not hold any more: the lettering has changed. */
void pane_forget(struct pane *pane);

/* Paints the list unless the same one is already on the screen; whether it did. */
bool pane_show(struct pane *pane, const struct drawlist *list);

bool pane_picture(struct pane *pane, const struct drawlist *list, const char *path, struct err *err);

void pane_set_fullscreen(struct pane *pane, bool on);
bool pane_fullscreen(const struct pane *pane);

/* Fills another display with it for a while, and has it back where it was. */
void pane_send(struct pane *pane, int display);
void pane_fetch(struct pane *pane);

#endif
