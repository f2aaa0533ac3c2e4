/* Show: the window, and the loop that joins packs, save folder, screens and devices. */
#ifndef COMMANDS_SHOW_H
#define COMMANDS_SHOW_H

#include "base/err.h"

struct screens;

/* NULL: as the save file or the system says. */
struct show_options {
    const char *pack; /* id or file */
    const char *code; /* quiz code: the setup opens with it */
    const char *lang; /* "de", "en" */
    const char *file; /* to be imported, as if it were dropped on the window */
    const char *save; /* save folder */
    bool learn;       /* begins where lessons are */
    const char *mode; /* name of a mode */
    int fullscreen;   /* 1 on, 0 off, -1 as last time */
    bool mute;        /* starts without sound */
    bool host_window; /* event nights have a window for the host even where there is one display */

    /* Called with every picture before the next event is waited for; NULL: nobody looks on. For tests, which play by
     * what they see. */
    void (*look)(void *user, const struct screens *screens);
    void *user;
};

/* Plays until the player leaves. False, and nothing was shown or changed, when there is no window to show or
 * something that was asked for is not there; then the terminal can still be played on. */
bool show_run(const struct show_options *options, struct err *err);

#endif
