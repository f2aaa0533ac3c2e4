/* Devices and buttons by text; see buttons.h. */
#include "platform/buttons.h"

#include <stdio.h>
#include <string.h>

enum { BUZZ_VENDOR = 0x054C, BUZZ_WIRED = 0x0002, BUZZ_WIRELESS = 0x1000, BUZZ_BUTTONS = 5, SERIAL_MOST = 20 };

bool buttons_is_buzz(Uint16 vendor, Uint16 product)
{
    return vendor == BUZZ_VENDOR && (product == BUZZ_WIRED || product == BUZZ_WIRELESS);
}

static int index_of(const struct buttons *b, SDL_JoystickID id)
{
    for (int i = 0; i < BUTTONS_DEVICES_MAX; i++)
        if (b->device[i].joystick != NULL && SDL_JoystickInstanceID(b->device[i].joystick) == id)
            return i;
    return -1;
}

const char *buttons_device(const struct buttons *b, SDL_JoystickID id)
{
    int i = index_of(b, id);
    return i >= 0 ? b->device[i].name : "";
}

bool buttons_has(const struct buttons *b, const char *name)
{
    for (int i = 0; i < BUTTONS_DEVICES_MAX; i++)
        if (b->device[i].joystick != NULL && strcmp(b->device[i].name, name) == 0)
            return true;
    return strcmp(name, "keyboard") == 0;
}

/* Two that are alike are told apart by who came first: one that is replugged gets the place that has become free. */
static void name_device(const struct buttons *b, SDL_Joystick *joystick, char *out)
{
    char guid[33], name[INTENT_DEVICE_MAX - 4];
    const char *serial = SDL_JoystickGetSerial(joystick);
    SDL_JoystickGetGUIDString(SDL_JoystickGetGUID(joystick), guid, sizeof guid);
    bool told = serial != NULL && *serial != '\0';
    snprintf(name, sizeof name, "%s%s%.*s", guid, told ? "-" : "", SERIAL_MOST, told ? serial : "");
    snprintf(out, INTENT_DEVICE_MAX, "%s", name);
    for (unsigned char n = 2; buttons_has(b, out); n++) /* far below 255 */
        snprintf(out, INTENT_DEVICE_MAX, "%s#%d", name, n);
}

const char *buttons_open(struct buttons *b, int index)
{
    SDL_Joystick *joystick = SDL_JoystickOpen(index);
    int place = 0;
    while (place < BUTTONS_DEVICES_MAX && b->device[place].joystick != NULL)
        place++;
    bool fresh = joystick != NULL && index_of(b, SDL_JoystickInstanceID(joystick)) < 0 && place < BUTTONS_DEVICES_MAX;
    if (!fresh) {
        if (joystick != NULL) /* SDL counts how often it was opened */
            SDL_JoystickClose(joystick);
        return NULL;
    }
    name_device(b, joystick, b->device[place].name);
    b->device[place].joystick = joystick;
    return b->device[place].name;
}

static bool found(struct buttons *b, int index, struct ui_event *out)
{
    const char *name = buttons_open(b, index);
    if (name == NULL)
        return false;
    out->intent = INTENT_FOUND;
    snprintf(out->from, sizeof out->from, "%s", name);
    return true;
}

static bool lost(struct buttons *b, SDL_JoystickID id, struct ui_event *out)
{
    int i = index_of(b, id);
    if (i < 0)
        return false;
    out->intent = INTENT_LOST;
    memcpy(out->from, b->device[i].name, sizeof out->from);
    SDL_JoystickClose(b->device[i].joystick);
    b->device[i].joystick = NULL;
    return true;
}

static bool pressed(const struct buttons *b, const SDL_JoyButtonEvent *event, struct ui_event *out)
{
    static const char *const colours[BUZZ_BUTTONS] = { "red", "yellow", "green", "orange", "blue" };
    int i = index_of(b, event->which), button = event->button;
    if (i < 0)
        return false;
    SDL_Joystick *joystick = b->device[i].joystick;
    if (buttons_is_buzz(SDL_JoystickGetVendor(joystick), SDL_JoystickGetProduct(joystick)))
        snprintf(out->button, sizeof out->button, "%d %s", button / BUZZ_BUTTONS + 1, colours[button % BUZZ_BUTTONS]);
    else if (SDL_GameControllerFromInstanceID(event->which) == NULL)
        snprintf(out->button, sizeof out->button, "button %d", button + 1);
    else
        return false; /* it comes as a pad's, by its place */
    out->intent = INTENT_BUZZ;
    memcpy(out->from, b->device[i].name, sizeof out->from);
    return true;
}

bool buttons_event(struct buttons *b, const SDL_Event *event, struct ui_event *out)
{
    switch (event->type) {
    case SDL_JOYDEVICEADDED:
        return found(b, event->jdevice.which, out);
    case SDL_JOYDEVICEREMOVED:
        return lost(b, event->jdevice.which, out);
    case SDL_JOYBUTTONDOWN:
        return pressed(b, &event->jbutton, out);
    default:
        return false;
    }
}

void buttons_close(struct buttons *b)
{
    for (int i = 0; i < BUTTONS_DEVICES_MAX; i++)
        if (b->device[i].joystick != NULL)
            SDL_JoystickClose(b->device[i].joystick);
    *b = (struct buttons){ .device = { { .joystick = NULL } } };
}
