/* The stack of screens: turns events into acts for the screen on top, carries out what it replies, and makes the
 * picture, curtain included. Screens change only while an event is handled, never while a picture is made. */
#ifndef SCREENS_SCREENS_H
#define SCREENS_SCREENS_H

#include "screens/screen.h"
#include "ui/motion.h"

enum { SCREENS_CURTAIN_US = MOTION_CURTAIN_US, SCREENS_FRAME_US = 16667 };

enum outcome {
    OUTCOME_DONE,
    OUTCOME_REFUSED, /* nothing happened */
    OUTCOME_UNSAVED, /* it happened, but could not be kept */
    OUTCOME_WAITING  /* it takes long: to be run again at the tick to come, and until then nothing else */
};

/* Carries out effects: world_perform and whatever the disk and the window have to do with it. */
struct runner {
    void *user;
    enum outcome (*run)(void *user, const struct effect *effect, struct err *err);
};

struct screens; /* owns the states and the pictures */

/* An empty stack over a world (borrowed) that only `runner` changes. */
struct screens *screens_new(const struct world *w, struct runner runner);
void screens_free(struct screens *s); /* NULL is fine */

/* Puts a screen on top; `arg` may be NULL. */
void screens_open(struct screens *s, const struct screen *screen, const struct screen_arg *arg, int64_t now);

/* Shows a line over everything for a while, without asking for anything; NULL takes it away. */
void screens_notice(struct screens *s, const char *text, int64_t now);

/* Handles one event; INTENT_TICK when the time of screens_wake has come. */
void screens_event(struct screens *s, const struct ui_event *event);

/* The picture at frame->now. `frame` gives theme, metrics, view and time; the rest is filled in. Borrowed until the
 * next call. */
const struct drawlist *screens_build(struct screens *s, const struct ui *frame);

/* The picture of the host's window, while there is one: the desk, and over it whatever asks or tells the host something. */
const struct drawlist *screens_build_host(struct screens *s, const struct ui *frame);

/* Monotonic time at which to tick and to build again; SCREEN_NEVER: only after an event. */
int64_t screens_wake(const struct screens *s, int64_t now);

/* When the curtain began to move, 0 while it rests, and over how many halves of its way: 1, or 2 when it closes and opens
 * again. */
int64_t screens_curtain(const struct screens *s, int *halves);

/* What the screen that is seen sounds like when it comes on; *serial tells it apart from those before it. */
int screens_sounds(const struct screens *s, int *serial, struct cue *out);

/* Whether letters are being typed, and where they stand. */
bool screens_typing(const struct screens *s, struct rect *at);

/* The screen on top, and what can be activated in the picture built last. */
const struct screen *screens_top(const struct screens *s);
const struct focus *screens_focus(const struct screens *s);

#endif
