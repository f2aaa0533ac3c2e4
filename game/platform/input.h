/* Devices to intents: keyboard, mouse, touch and game controllers, each event with the time its device stamped it.
 * Internal to platform/: the window owns one of these. */
#ifndef PLATFORM_INPUT_H
#define PLATFORM_INPUT_H

#include <SDL.h>

#include "base/text.h"
#include "platform/buttons.h"
#include "platform/stamps.h"
#include "ui/intent.h"
#include "ui/view.h"

enum { INPUT_PADS_MAX = 16 };

struct input {
    const struct key_binding *keys; /* borrowed */
    size_t key_count;
    SDL_GameController *pad[INPUT_PADS_MAX]; /* NULL = free; index + 1 is the device */
    bool stick_out[INPUT_PADS_MAX];          /* the stick has left its middle and already counted */
    struct buttons buttons;
    struct stamps stamps;
    bool pads_on, text_on;
    struct buf dropped; /* paths of the files dropped last, each with its NUL */
    int dropped_count;
};

void input_init(struct input *input, const struct key_binding *keys, size_t key_count);
void input_fini(struct input *input);

/* Opens those plugged in, or closes all. While on, plugging in and out is followed. */
void input_set_pads(struct input *input, bool on);

/* Whether presses are stamped as exactly as can be, whatever it costs. */
void input_set_exact(struct input *input, bool on);

/* Turns an SDL event into one for the screens. False when it means nothing to them. `pixel_ratio` is pixels per window
 * coordinate (high-dpi displays), `view` the current one. */
bool input_event(struct input *input, const SDL_Event *event, const struct view *view, double pixel_ratio,
                 struct ui_event *out);

#endif
