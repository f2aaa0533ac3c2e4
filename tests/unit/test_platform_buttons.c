/* Buttons of teams: what SDL tells of pads, Buzz! sets and other joysticks as texts that stay the same. The devices are virtual. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "platform/input.h"

enum { SONY = 0x054C, WIRED = 0x0002, WIRELESS = 0x1000, HANDSETS = 20 };

static struct input input;

static int set_up(void **state)
{
    (void)state;
    size_t count;
    const struct key_binding *keys = intent_default_keys(&count);
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return -1;
    input_init(&input, keys, count);
    input_set_pads(&input, true);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    input_fini(&input);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return 0;
}

static int plug_in(Uint16 vendor, Uint16 product, SDL_JoystickType type, int buttons)
{
    SDL_VirtualJoystickDesc desc = { .version = SDL_VIRTUAL_JOYSTICK_DESC_VERSION,
                                     .type = (Uint16)type,
                                     .naxes = type == SDL_JOYSTICK_TYPE_GAMECONTROLLER ? SDL_CONTROLLER_AXIS_MAX : 2,
                                     .nbuttons = (Uint16)buttons,
                                     .vendor_id = vendor,
                                     .product_id = product,
                                     .name = "virtual" };
    int index = SDL_JoystickAttachVirtualEx(&desc);
    assert_true(index >= 0);
    return index;
}

/* The next event of one of two kinds; an intent of INTENT_NONE when there is none. */
static struct ui_event next(enum intent a, enum intent b)
{
    struct view view = view_of(1280, 720);
    SDL_Event raw;
    struct ui_event event;
    SDL_PumpEvents();
    while (SDL_PeepEvents(&raw, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) > 0)
        if (input_event(&input, &raw, &view, 1, &event) && (event.intent == a || event.intent == b))
            return event;
    return (struct ui_event){ .intent = INTENT_NONE };
}

static void found(char *name)
{
    struct ui_event event = next(INTENT_FOUND, INTENT_FOUND);
    assert_int_equal(event.intent, INTENT_FOUND);
    memcpy(name, event.from, INTENT_DEVICE_MAX);
}

/* What pressing a button of a device gives; the intents that it may be. */
static struct ui_event press(SDL_Joystick *joystick, int button, enum intent a)
{
    SDL_JoystickSetVirtualButton(joystick, button, SDL_PRESSED);
    SDL_JoystickUpdate();
    struct ui_event event = next(a, a);
    SDL_JoystickSetVirtualButton(joystick, button, SDL_RELEASED);
    SDL_JoystickUpdate();
    return event;
}

static void handsets_are_told_apart(void **state)
{
    (void)state;
    static const struct {
        int button;
        const char *name;
    } expected[] = { { 0, "1 red" }, { 4, "1 blue" }, { 8, "2 orange" }, { 12, "3 green" }, { 16, "4 yellow" } };
    const Uint16 products[] = { WIRED, WIRELESS };
    for (int i = 0; i < 2; i++) {
        char device[INTENT_DEVICE_MAX];
        int index = plug_in(SONY, products[i], SDL_JOYSTICK_TYPE_GAMECONTROLLER, HANDSETS); /* SDL may call it a pad */
        SDL_Joystick *joystick = SDL_JoystickOpen(index);
        found(device);
        for (size_t k = 0; k < sizeof expected / sizeof *expected; k++) {
            struct ui_event event = press(joystick, expected[k].button, INTENT_BUZZ);
            assert_string_equal(event.button, expected[k].name);
            assert_string_equal(event.from, device);
        }
        SDL_JoystickClose(joystick);
        SDL_JoystickDetachVirtual(index);
        assert_int_equal(next(INTENT_LOST, INTENT_LOST).intent, INTENT_LOST);
    }
}

static void a_pads_buttons_are_called_by_their_place(void **state)
{
    (void)state;
    char device[INTENT_DEVICE_MAX];
    int index = plug_in(0, 0, SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_BUTTON_MAX);
    SDL_Joystick *joystick = SDL_JoystickOpen(index);
    found(device);
    struct ui_event event = press(joystick, SDL_CONTROLLER_BUTTON_X, INTENT_ANSWER_C);
    assert_string_equal(event.button, "west");
    assert_string_equal(event.key, "pad west");
    assert_string_equal(event.from, device);
    assert_int_equal(press(joystick, SDL_CONTROLLER_BUTTON_X, INTENT_BUZZ).intent, INTENT_NONE); /* not twice */
    SDL_JoystickClose(joystick);
    SDL_JoystickDetachVirtual(index);
    next(INTENT_LOST, INTENT_LOST);
}

static void other_joysticks_count_their_buttons(void **state)
{
    (void)state;
    char device[INTENT_DEVICE_MAX];
    int index = plug_in(0x1234, 0x5678, SDL_JOYSTICK_TYPE_ARCADE_PAD, 24);
    SDL_Joystick *joystick = SDL_JoystickOpen(index);
    found(device);
    assert_string_equal(press(joystick, 11, INTENT_BUZZ).button, "button 12");
    SDL_JoystickClose(joystick);
    SDL_JoystickDetachVirtual(index);
    next(INTENT_LOST, INTENT_LOST);
}

static void two_that_are_alike_differ_and_come_back_as_they_were(void **state)
{
    (void)state;
    char a[INTENT_DEVICE_MAX], b[INTENT_DEVICE_MAX], again[INTENT_DEVICE_MAX];
    int first = plug_in(SONY, WIRELESS, SDL_JOYSTICK_TYPE_UNKNOWN, HANDSETS);
    found(a);
    int second = plug_in(SONY, WIRELESS, SDL_JOYSTICK_TYPE_UNKNOWN, HANDSETS);
    found(b);
    assert_string_not_equal(a, b);
    SDL_JoystickDetachVirtual(first);
    assert_string_equal(next(INTENT_LOST, INTENT_LOST).from, a);
    first = plug_in(SONY, WIRELESS, SDL_JOYSTICK_TYPE_UNKNOWN, HANDSETS);
    found(again);
    assert_string_equal(again, a);
    while (SDL_NumJoysticks() > 0)
        SDL_JoystickDetachVirtual(0);
    (void)second;
    next(INTENT_NONE, INTENT_NONE);
}

static void keys_have_names_that_a_list_can_hold(void **state)
{
    (void)state;
    struct view view = view_of(1280, 720);
    struct ui_event event;
    SDL_Event raw = { .key = { .type = SDL_KEYDOWN, .keysym = { .sym = SDLK_COMMA, .scancode = SDL_SCANCODE_COMMA } } };
    raw.key.timestamp = SDL_GetTicks();
    assert_true(input_event(&input, &raw, &view, 1, &event));
    assert_string_equal(event.button, "comma");
    assert_string_equal(event.from, "keyboard");
    raw.key.keysym.sym = SDLK_q;
    assert_true(input_event(&input, &raw, &view, 1, &event));
    assert_string_equal(event.button, "q");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(handsets_are_told_apart),
        cmocka_unit_test(a_pads_buttons_are_called_by_their_place),
        cmocka_unit_test(other_joysticks_count_their_buttons),
        cmocka_unit_test(two_that_are_alike_differ_and_come_back_as_they_were),
        cmocka_unit_test(keys_have_names_that_a_list_can_hold),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
