/* What a player wants, apart from which key, pad button or finger said so. Devices become intents in
 * platform/input.c by the table here; screens know intents only. */
#ifndef UI_INTENT_H
#define UI_INTENT_H

#include <stddef.h>
#include <stdint.h>

#include "ui/rect.h"

enum intent {
    INTENT_NONE, /* an unbound key: only `key` says which (team buzzers, shortcuts of one screen) */
    INTENT_UP,
    INTENT_DOWN,
    INTENT_LEFT,
    INTENT_RIGHT,
    INTENT_ACCEPT,
    INTENT_BACK,
    INTENT_ANSWER_A,
    INTENT_ANSWER_B,
    INTENT_ANSWER_C,
    INTENT_ANSWER_D,
    INTENT_NEXT,
    INTENT_PREVIOUS,
    INTENT_PAUSE,
    INTENT_FIFTY,
    INTENT_HINT,
    INTENT_DELETE,
    INTENT_BACKSPACE,
    INTENT_HOME,
    INTENT_END,
    INTENT_FULLSCREEN,
    INTENT_SCREENSHOT,
    INTENT_MUTE,
    INTENT_READ, /* read aloud once more */
    INTENT_HELP,
    INTENT_QUIT,
    INTENT_BUZZ,         /* a team's buzzer */
    INTENT_TEXT,         /* `text` was typed */
    INTENT_COMPOSE,      /* `text` is being put together by an input method; "" no more */
    INTENT_POINTER_MOVE, /* at `at` */
    INTENT_POINTER_DOWN,
    INTENT_POINTER_UP,
    INTENT_SCROLL, /* `amount` lines; positive is up */
    INTENT_FOCUS,  /* the window got (amount 1) or lost (0) the keyboard */
    INTENT_RESIZE, /* the view has changed */
    INTENT_LOST,   /* the device `from` is gone */
    INTENT_FOUND,  /* it is there (again) */
    INTENT_DROP,   /* files were dropped: window_dropped names them */
    INTENT_TICK    /* the time asked for has come */
};
enum { INTENTS = INTENT_TICK + 1 };

enum { INTENT_KEY_MAX = 24, INTENT_TEXT_MAX = 64, INTENT_DEVICE_MAX = 64 };

/* Devices: 0 is keyboard, mouse and touch; 1 … are pads in the order they were plugged in. */
struct ui_event {
    enum intent intent;
    int64_t time;               /* microseconds on the monotonic clock, as the device stamped it */
    int device;                 /* see above */
    int amount;                 /* INTENT_SCROLL, INTENT_FOCUS */
    bool repeat;                /* a key held down */
    bool touch;                 /* by a finger */
    bool host;                  /* the pointer is in the host's window */
    struct point at;            /* pointer position in units */
    char key[INTENT_KEY_MAX];   /* name of the key or button, "" if none */
    char text[INTENT_TEXT_MAX]; /* INTENT_TEXT, INTENT_COMPOSE, UTF-8 */
    /* Whatever has a button to press: the device, by a text that is the same whenever it is plugged in, and the button on
     * it; "" for all else. */
    char from[INTENT_DEVICE_MAX], button[INTENT_KEY_MAX];
};

/* Key names: "a" … "z", "0" … "9", "return", "space", "escape", "left", "pagedown", "f11", "keypad 1" … (SDL's key
 * names in small letters). Keys at the place of the digits are also known as "row 1" … "row 4" whatever they print,
 * for layouts like AZERTY. Pads: "pad south", "pad east", "pad west", "pad north", "pad up", "pad start", … */
struct key_binding {
    const char *key;
    enum intent intent;
};

/* The bindings a new player gets; several keys may share an intent. *count is set. */
const struct key_binding *intent_default_keys(size_t *count);

/* The intent of `key` among `count` bindings, INTENT_NONE if there is none. */
enum intent intent_of_key(const struct key_binding *bindings, size_t count, const char *key);

/* "answer-b" and so on: the names used in scripts and settings. */
const char *intent_name(enum intent intent);

/* The intent of that name; false when there is none. */
bool intent_by_name(const char *name, enum intent *intent);

#endif
