/* Devices to intents; see input.h. */
#include "platform/input.h"

#include <stdio.h>
#include <string.h>

enum { STICK_FAR = 20000, STICK_NEAR = 12000 };

void input_init(struct input *in, const struct key_binding *keys, size_t key_count)
{
    *in = (struct input){ .keys = keys, .key_count = key_count };
}

static void open_pad(struct input *in, int index)
{
    bool is_pad = SDL_IsGameController(index) &&
                  !buttons_is_buzz(SDL_JoystickGetDeviceVendor(index), SDL_JoystickGetDeviceProduct(index));
    SDL_GameController *pad = is_pad ? SDL_GameControllerOpen(index) : NULL;
    for (int i = 0; pad != NULL && i < INPUT_PADS_MAX; i++)
        if (in->pad[i] == pad) { /* SDL counts how often it was opened; the first time was ours too */
            SDL_GameControllerClose(pad);
            return;
        }
    for (int i = 0; pad != NULL && i < INPUT_PADS_MAX; i++)
        if (in->pad[i] == NULL) {
            in->pad[i] = pad;
            return;
        }
    if (pad != NULL)
        SDL_GameControllerClose(pad);
}

/* Index of the controller with this instance id, -1 if it is none of ours. */
static int pad_index(const struct input *in, SDL_JoystickID id)
{
    for (int i = 0; i < INPUT_PADS_MAX; i++)
        if (in->pad[i] != NULL && SDL_JoystickInstanceID(SDL_GameControllerGetJoystick(in->pad[i])) == id)
            return i;
    return -1;
}

static void close_pad(struct input *in, int i)
{
    if (i < 0 || in->pad[i] == NULL)
        return;
    SDL_GameControllerClose(in->pad[i]);
    in->pad[i] = NULL;
    in->stick_out[i] = false;
}

void input_set_pads(struct input *in, bool on)
{
    if (on == in->pads_on)
        return;
    if (!on)
        stamps_set(&in->stamps, false);
    in->pads_on = on && SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
    for (int i = 0; in->pads_on && i < SDL_NumJoysticks(); i++) {
        buttons_open(&in->buttons, i);
        open_pad(in, i);
    }
    if (in->pads_on || on)
        return;
    for (int i = 0; i < INPUT_PADS_MAX; i++)
        close_pad(in, i);
    buttons_close(&in->buttons);
    SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
}

void input_set_exact(struct input *in, bool on)
{
    stamps_set(&in->stamps, on && in->pads_on);
}

void input_fini(struct input *in)
{
    input_set_pads(in, false);
    buf_fini(&in->dropped);
}

static void set_key(struct ui_event *out, const char *name)
{
    size_t len = 0;
    for (; name[len] != '\0' && len + 1 < sizeof out->key; len++)
        out->key[len] = name[len] >= 'A' && name[len] <= 'Z' ? (char)(name[len] - 'A' + 'a') : name[len];
    out->key[len] = '\0';
}

/* For teams: what was pressed on what. */
static void set_button(struct ui_event *out, const char *device, const char *button)
{
    snprintf(out->from, sizeof out->from, "%s", device);
    snprintf(out->button, sizeof out->button, "%s", strcmp(button, ",") == 0 ? "comma" : button);
}

static const char *row_name(SDL_Scancode scancode)
{
    static const char *const names[] = { "row 1", "row 2", "row 3", "row 4" };
    bool row = scancode >= SDL_SCANCODE_1 && scancode <= SDL_SCANCODE_4;
    return row ? names[scancode - SDL_SCANCODE_1] : NULL;
}

/* Keys that make letters, which text input delivers by itself. */
static bool is_printable(const SDL_Keysym *key)
{
    bool shortcut = (key->mod & (KMOD_CTRL | KMOD_GUI)) != 0;
    return key->sym >= SDLK_SPACE && key->sym < SDLK_DELETE && !shortcut;
}

static bool is_on_keypad(const SDL_Keysym *key)
{
    return key->scancode >= SDL_SCANCODE_KP_DIVIDE && key->scancode <= SDL_SCANCODE_KP_PERIOD &&
           key->sym != SDLK_KP_ENTER;
}

static bool on_key(struct input *in, const SDL_KeyboardEvent *event, struct ui_event *out)
{
    const SDL_Keysym *key = &event->keysym;
    if (in->text_on && (is_printable(key) || is_on_keypad(key)))
        return false;
    if (key->sym == SDLK_RETURN && (key->mod & KMOD_ALT) != 0) {
        out->intent = INTENT_FULLSCREEN;
        return event->repeat == 0;
    }
    if ((key->mod & (KMOD_CTRL | KMOD_GUI | KMOD_ALT)) != 0)
        return false;
    set_key(out, SDL_GetKeyName(key->sym));
    out->intent = intent_of_key(in->keys, in->key_count, out->key);
    const char *row = row_name(key->scancode);
    if (out->intent == INTENT_NONE && row != NULL)
        out->intent = intent_of_key(in->keys, in->key_count, row);
    out->repeat = event->repeat != 0;
    set_button(out, "keyboard", out->key);
    return out->key[0] != '\0';
}

/* Text of SDL's, which has room for `room` bytes. */
static bool on_text(enum intent intent, const char *text, size_t room, struct ui_event *out)
{
    size_t len = strnlen(text, room);
    if (len >= sizeof out->text)
        return false;
    memcpy(out->text, text, len);
    out->intent = intent;
    return len > 0 || intent == INTENT_COMPOSE;
}

static struct point unit_at(const struct view *view, double ratio, int x, int y)
{
    return view_unit(view, x * ratio, y * ratio);
}

static bool on_button(const SDL_MouseButtonEvent *event, const struct view *view, double ratio, struct ui_event *out)
{
    if (event->which == SDL_TOUCH_MOUSEID) /* the finger itself is reported too */
        return false;
    if (event->button == SDL_BUTTON_RIGHT && event->type == SDL_MOUSEBUTTONDOWN) {
        out->intent = INTENT_BACK;
        return true;
    }
    out->intent = event->type == SDL_MOUSEBUTTONDOWN ? INTENT_POINTER_DOWN : INTENT_POINTER_UP;
    out->at = unit_at(view, ratio, event->x, event->y);
    return event->button == SDL_BUTTON_LEFT;
}

static bool on_motion(const SDL_MouseMotionEvent *event, const struct view *view, double ratio, struct ui_event *out)
{
    out->intent = INTENT_POINTER_MOVE;
    out->at = unit_at(view, ratio, event->x, event->y);
    return event->which != SDL_TOUCH_MOUSEID;
}

static bool on_finger(const SDL_TouchFingerEvent *event, const struct view *view, struct ui_event *out)
{
    out->intent = event->type == SDL_FINGERDOWN ? INTENT_POINTER_DOWN
                  : event->type == SDL_FINGERUP ? INTENT_POINTER_UP
                                                : INTENT_POINTER_MOVE;
    out->touch = true;
    out->at = (struct point){ (int)(event->x * (float)view->width), (int)(event->y * (float)view->height) };
    return true;
}

static const char *pad_button_name(Uint8 button)
{
    switch ((SDL_GameControllerButton)button) {
    case SDL_CONTROLLER_BUTTON_A:
        return "pad south";
    case SDL_CONTROLLER_BUTTON_B:
        return "pad east";
    case SDL_CONTROLLER_BUTTON_X:
        return "pad west";
    case SDL_CONTROLLER_BUTTON_Y:
        return "pad north";
    case SDL_CONTROLLER_BUTTON_DPAD_UP:
        return "pad up";
    case SDL_CONTROLLER_BUTTON_DPAD_DOWN:
        return "pad down";
    case SDL_CONTROLLER_BUTTON_DPAD_LEFT:
        return "pad left";
    case SDL_CONTROLLER_BUTTON_DPAD_RIGHT:
        return "pad right";
    case SDL_CONTROLLER_BUTTON_START:
        return "pad start";
    case SDL_CONTROLLER_BUTTON_LEFTSTICK:
        return "pad left stick";
    case SDL_CONTROLLER_BUTTON_BACK:
        return "pad back";
    case SDL_CONTROLLER_BUTTON_LEFTSHOULDER:
        return "pad left shoulder";
    case SDL_CONTROLLER_BUTTON_RIGHTSHOULDER:
        return "pad right shoulder";
    case SDL_CONTROLLER_BUTTON_INVALID:
    case SDL_CONTROLLER_BUTTON_GUIDE:
    case SDL_CONTROLLER_BUTTON_RIGHTSTICK:
    case SDL_CONTROLLER_BUTTON_MISC1:
    case SDL_CONTROLLER_BUTTON_PADDLE1:
    case SDL_CONTROLLER_BUTTON_PADDLE2:
    case SDL_CONTROLLER_BUTTON_PADDLE3:
    case SDL_CONTROLLER_BUTTON_PADDLE4:
    case SDL_CONTROLLER_BUTTON_TOUCHPAD:
    case SDL_CONTROLLER_BUTTON_MAX:
        break;
    }
    return NULL;
}

static bool on_pad_button(const struct input *in, const SDL_ControllerButtonEvent *event, struct ui_event *out)
{
    const char *name = pad_button_name(event->button);
    int index = pad_index(in, event->which);
    if (name == NULL || index < 0)
        return false;
    set_key(out, name);
    set_button(out, buttons_device(&in->buttons, event->which), out->key + strlen("pad "));
    out->device = index + 1;
    out->intent = intent_of_key(in->keys, in->key_count, name);
    return true;
}

/* The left stick moves the focus once each time it is pushed out; it counts again when it was back near the middle. */
static bool on_pad_axis(struct input *in, const SDL_ControllerAxisEvent *event, struct ui_event *out)
{
    int index = pad_index(in, event->which), value = event->value, far = value < 0 ? -value : value;
    bool across = event->axis == SDL_CONTROLLER_AXIS_LEFTX;
    if (index < 0 || (!across && event->axis != SDL_CONTROLLER_AXIS_LEFTY))
        return false;
    if (far < STICK_NEAR)
        in->stick_out[index] = false;
    if (far < STICK_FAR || in->stick_out[index])
        return false;
    in->stick_out[index] = true;
    out->device = index + 1;
    out->intent = across ? (value < 0 ? INTENT_LEFT : INTENT_RIGHT) : (value < 0 ? INTENT_UP : INTENT_DOWN);
    return true;
}

static bool on_window(const SDL_WindowEvent *event, struct ui_event *out)
{
    out->amount = event->event == SDL_WINDOWEVENT_FOCUS_GAINED;
    if (event->event == SDL_WINDOWEVENT_FOCUS_GAINED || event->event == SDL_WINDOWEVENT_FOCUS_LOST)
        out->intent = INTENT_FOCUS;
    else if (event->event == SDL_WINDOWEVENT_SIZE_CHANGED)
        out->intent = INTENT_RESIZE;
    return out->intent != INTENT_NONE;
}

/* Files come one by one, between a beginning and an end. */
static bool on_drop(struct input *in, const SDL_DropEvent *event, struct ui_event *out)
{
    if (event->type == SDL_DROPBEGIN) {
        buf_clear(&in->dropped);
        in->dropped_count = 0;
    } else if (event->type == SDL_DROPFILE && event->file != NULL) {
        buf_add_bytes(&in->dropped, event->file, strlen(event->file) + 1);
        in->dropped_count++;
    }
    SDL_free(event->file);
    out->intent = INTENT_DROP;
    return event->type == SDL_DROPCOMPLETE && in->dropped_count > 0;
}

bool input_event(struct input *in, const SDL_Event *event, const struct view *view, double ratio, struct ui_event *out)
{
    *out = (struct ui_event){ .time = stamps_time(&in->stamps, event) };
    switch (event->type) {
    case SDL_QUIT:
        out->intent = INTENT_QUIT;
        return true;
    case SDL_KEYDOWN:
        return on_key(in, &event->key, out);
    case SDL_TEXTINPUT:
        return in->text_on && on_text(INTENT_TEXT, event->text.text, sizeof event->text.text, out);
    case SDL_TEXTEDITING:
        return in->text_on && on_text(INTENT_COMPOSE, event->edit.text, sizeof event->edit.text, out);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return on_button(&event->button, view, ratio, out);
    case SDL_MOUSEMOTION:
        return on_motion(&event->motion, view, ratio, out);
    case SDL_MOUSEWHEEL:
        out->intent = INTENT_SCROLL;
        out->amount = event->wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -event->wheel.y : event->wheel.y;
        return event->wheel.which != SDL_TOUCH_MOUSEID && out->amount != 0;
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
        return on_finger(&event->tfinger, view, out);
    case SDL_CONTROLLERBUTTONDOWN:
        return on_pad_button(in, &event->cbutton, out);
    case SDL_CONTROLLERAXISMOTION:
        return on_pad_axis(in, &event->caxis, out);
    case SDL_CONTROLLERDEVICEADDED:
        if (in->pads_on)
            open_pad(in, event->cdevice.which);
        return false;
    case SDL_CONTROLLERDEVICEREMOVED:
        close_pad(in, pad_index(in, event->cdevice.which));
        return false;
    case SDL_DROPBEGIN:
    case SDL_DROPFILE:
    case SDL_DROPTEXT:
    case SDL_DROPCOMPLETE:
        return on_drop(in, &event->drop, out);
    case SDL_USEREVENT: /* a worker is done */
        out->intent = INTENT_TICK;
        return true;
    case SDL_WINDOWEVENT:
        return on_window(&event->window, out);
    case SDL_SYSWMEVENT:
        stamps_note(&in->stamps, event);
        return false;
    case SDL_JOYDEVICEADDED:
    case SDL_JOYDEVICEREMOVED:
    case SDL_JOYBUTTONDOWN:
        return in->pads_on && buttons_event(&in->buttons, event, out);
    default:
        return false;
    }
}
