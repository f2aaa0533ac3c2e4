/* Geometry: where the window stood when the program ended, and where it goes when the program starts again, whatever
 * happened to the displays meanwhile. Pixels as the desktop counts them. */
#ifndef RECORD_GEOMETRY_H
#define RECORD_GEOMETRY_H

#include "base/json.h"

enum { GEOMETRY_NAME_MAX = 64 };

struct geometry {
    char display[GEOMETRY_NAME_MAX]; /* the display's name */
    int index;                       /* its number, for displays of the same name */
    int x, y;                        /* of the window in that display's usable area */
    int width, height;               /* while neither maximised nor full screen; 0: nothing is remembered */
    bool maximised;
};

/* The area of a display that windows may cover. */
struct geometry_display {
    const char *name;
    int x, y, w, h;
};

/* When the host of an event night gets a window of their own, and on which display the audience has its. */
enum host_when { HOST_BESIDE, HOST_ALWAYS, HOST_NEVER }; /* where there is a second display; always; never */
struct host_window {
    enum host_when when;
    char audience[GEOMETRY_NAME_MAX]; /* the display's name; "": found by itself */
};

/* The optional members "host_window" and "audience" of an object. */
bool host_window_read(const struct json_at *at, struct host_window *host, struct err *err);
void host_window_write(struct json_out *out, const struct host_window *host);

/* Where a window goes, wholly on one of `count` displays (at least one): to its old place on its old display; in the middle
 * of another one if that is gone; at its usual size in the middle of the first if nothing is remembered. Returns the number
 * of the display; x to height of `window` (its x and y from the corner of all displays) are set. */
int geometry_fit(const struct geometry *place, const struct geometry_display *displays, int count,
                 struct geometry *window);

/* Which of at least two displays the audience looks at, while the game's window is on number `now`: the one called `chosen`;
 * else the one where it is, if that is not the desktop's first, before which the host sits; else the largest of the others. */
int geometry_audience(const struct geometry_display *displays, int count, int now, const char *chosen);

/* Whether anything is remembered. */
bool geometry_known(const struct geometry *place);

bool geometry_same(const struct geometry *a, const struct geometry *b);

/* The optional member "window" of an object. *unknown: its members that this program does not know; owned by the caller. */
bool geometry_read(const struct json_at *at, struct geometry *place, char **unknown, struct err *err);

/* Puts it into the object that is open, if anything is remembered. */
void geometry_write(struct json_out *out, const struct geometry *place, const char *unknown);

#endif
