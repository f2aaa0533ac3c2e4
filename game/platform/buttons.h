/* Buttons: what teams press. Every pad, handset set and other joystick gets a text that is the same whenever it is plugged
 * in, and every button on it a name. Internal to platform/: input.c owns one of these.
 *
 * Devices: "keyboard", or the GUID of a joystick, its serial number where it tells one, and "#2" and so on for the second of
 * those that are alike. Buttons: the names of keys (intent.h, but "comma"); of pads those of intent.h without "pad"; of a
 * Buzz! set "1 red", "1 blue", … "4 yellow"; of other joysticks "button 1" and so on. */
#ifndef PLATFORM_BUTTONS_H
#define PLATFORM_BUTTONS_H

#include <SDL.h>

#include "ui/intent.h"

enum { BUTTONS_DEVICES_MAX = 32 };

struct buttons {
    struct buttons_device {
        SDL_Joystick *joystick; /* NULL: free */
        char name[INTENT_DEVICE_MAX];
    } device[BUTTONS_DEVICES_MAX];
};

/* Opens joystick number `index` of SDL's. Its text; NULL when it is open already or cannot be opened. */
const char *buttons_open(struct buttons *buttons, int index);
void buttons_close(struct buttons *buttons);

/* Follows plugging in and out, and turns presses of joysticks that are no game controllers into events. False when the event
 * means nothing of that kind. */
bool buttons_event(struct buttons *buttons, const SDL_Event *event, struct ui_event *out);

/* Whether a device is there; the keyboard always is. */
bool buttons_has(const struct buttons *buttons, const char *device);

/* The text of a joystick that is plugged in; "" of none. */
const char *buttons_device(const struct buttons *buttons, SDL_JoystickID id);

/* Whether a joystick is a set of four Buzz! handsets, which SDL may take for a pad. */
bool buttons_is_buzz(Uint16 vendor, Uint16 product);

#endif
