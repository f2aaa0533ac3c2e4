/* The host's window of an event night: opened, closed and painted as the displays, the settings and the host want it. */
#ifndef COMMANDS_SHOW_HOST_H
#define COMMANDS_SHOW_HOST_H

#include "platform/window.h"
#include "screens/screens.h"

enum { SHOW_HOST_DISPLAYS = 16 };

struct show_host {
    struct window *window; /* borrowed, as is the rest */
    struct world *world;
    const char *data;
    bool asked;  /* for this once, whatever the settings say */
    bool open;   /* the host's window is */
    bool enough; /* the host has closed it, or it could not be opened: no more of it during this night */
    char name[SHOW_HOST_DISPLAYS][GEOMETRY_NAME_MAX];
    const char *names[SHOW_HOST_DISPLAYS];
};

/* Tells the world which displays there are, and opens or closes the host's window. To be called before pictures are
 * built. */
void show_host_sync(struct show_host *host);

/* Builds its picture, if it is open, and shows it where there is time for it. */
void show_host_paint(struct show_host *host, struct screens *screens, const struct theme *theme, bool show);

#endif
