/* The window: shows drawlists and delivers intents. The only blocking call is window_wait, and it may sleep for ever:
 * nothing runs while nothing moves. */
#ifndef PLATFORM_WINDOW_H
#define PLATFORM_WINDOW_H

#include "base/err.h"
#include "record/geometry.h"
#include "ui/drawlist.h"
#include "ui/intent.h"
#include "ui/metrics.h"
#include "ui/view.h"

struct window; /* owns the SDL windows, painters, fonts, devices and a crew */

struct window_options {
    const char *title;        /* from lang */
    const char *data;         /* data folder: fonts and icon */
    struct geometry geometry; /* where it stood last time */
    bool fullscreen;
    const char *family; /* of running text (fonts.h) */
    const struct key_binding *keys;
    size_t key_count;
};

/* Tells the system about the program, in its environment too: before other threads read that. */
void window_prepare(void);

/* Connects to the display, which takes a while and needs none of the options; window_open does so if nobody did before.
 * False, and nothing to disconnect, where there is none. */
bool window_connect(struct err *err);
void window_disconnect(void);

/* NULL without a display or when fonts are missing: the caller falls back to the terminal. */
struct window *window_open(const struct window_options *options, struct err *err);
void window_close(struct window *window); /* NULL is fine */

struct view window_view(const struct window *window);
const struct metrics *window_metrics(const struct window *window); /* borrowed; stays valid while the window is open */

/* The next event: true. Sleeps for at most wake_ms (-1: for ever, 0: not at all); then false. Full screen is switched by
 * the caller, in answer to INTENT_FULLSCREEN. */
bool window_wait(struct window *window, int wake_ms, struct ui_event *event);

/* Paints the list unless the same one is already on the screen; whether it did. */
bool window_show(struct window *window, const struct drawlist *list);

/* Paints the list and writes the pixels of the window to `path` as PNG. */
bool window_picture(struct window *window, const struct drawlist *list, const char *path, struct err *err);

/* The path of file `index` of those dropped last (INTENT_DROP), NULL behind the last; valid until files are dropped again. */
const char *window_dropped(const struct window *window, int index);

void window_set_fullscreen(struct window *window, bool on);
bool window_fullscreen(const struct window *window);

/* The host's window of an event night, beside the audience's: both show what they are told and bring events, those of the
 * pointer say from which. Where there are two displays the audience's fills one of them until this one is closed, by the
 * program or by the host; closing the audience's ends the program. */
struct window_host {
    const char *title, *data; /* as in window_options */
    const char *audience;     /* name of the audience's display; "": found by itself (geometry.h) */
};
bool window_open_host(struct window *window, const struct window_host *options, struct err *err);
void window_close_host(struct window *window); /* that is not open is fine */
bool window_has_host(const struct window *window);
struct view window_host_view(const struct window *window);
bool window_show_host(struct window *window, const struct drawlist *list); /* as window_show */

/* Names of the displays there are, the first one's first; how many, at most `room`. */
int window_displays(char (*names)[GEOMETRY_NAME_MAX], int room);

/* Where it stands, for the next time. Borrowed while the window is open. */
const struct geometry *window_geometry(const struct window *window);

/* Families of running text, and choosing one: see fonts.h. */
const char *const *window_families(const struct window *window);
void window_set_family(struct window *window, const char *family);

/* `always`: also while another window has the keyboard, and all presses stamped as exactly as can be. */
void window_set_pads(struct window *window, bool on, bool always);

/* Whether a device with this text (ui_event) is plugged in. */
bool window_has_device(const struct window *window, const char *device);

/* Borrowed while the window is open, or until others are set. */
void window_set_keys(struct window *window, const struct key_binding *keys, size_t count);

/* While on, letters come as INTENT_TEXT and not as keys; `at` tells input methods where the text stands. */
void window_set_text_input(struct window *window, bool on, struct rect at);

#endif
