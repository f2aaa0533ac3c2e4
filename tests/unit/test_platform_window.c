/* The window on SDL's dummy driver, and devices turned into intents. Events are pushed, no real device is needed. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>
#include <SDL.h>
#include <locale.h>
#include <stdlib.h>

#include "platform/input.h"
#include "platform/system.h"
#include "platform/window.h"
#include "platform/worker.h"

static struct arena arena;
static struct window *window;

static int setup(void **state)
{
    (void)state;
    struct err err = { "" };
    setenv("SDL_VIDEODRIVER", "dummy", 1);
    struct window_options options = { .title = "test",
                                      .data = system_data_folder(&arena, &err),
                                      .geometry = { .width = 800, .height = 450 } };
    options.keys = intent_default_keys(&options.key_count);
    window = options.data != NULL ? window_open(&options, &err) : NULL;
    if (window == NULL)
        print_error("%s\n", err.text);
    return window != NULL ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    window_close(window);
    arena_fini(&arena);
    SDL_Quit();
    return 0;
}

/* Throws away what the window system had to say. */
static void drain(void)
{
    struct ui_event event;
    while (window_wait(window, 0, &event))
        ;
}

/* The event the screens get for a pushed one; INTENT_TICK when they get none. */
static struct ui_event pushed(SDL_Event raw)
{
    struct ui_event event;
    drain();
    raw.common.timestamp = SDL_GetTicks();
    SDL_PushEvent(&raw);
    window_wait(window, 0, &event);
    return event;
}

static struct ui_event key(SDL_Keycode sym, SDL_Scancode scancode)
{
    return pushed((SDL_Event){ .key = { .type = SDL_KEYDOWN, .keysym = { .sym = sym, .scancode = scancode } } });
}

static void test_keys(void **state)
{
    (void)state;
    assert_int_equal(key(SDLK_b, SDL_SCANCODE_B).intent, INTENT_ANSWER_B);
    assert_int_equal(key(SDLK_3, SDL_SCANCODE_3).intent, INTENT_ANSWER_C);
    assert_int_equal(key(SDLK_KP_1, SDL_SCANCODE_KP_1).intent, INTENT_ANSWER_A);
    assert_int_equal(key(SDLK_RETURN, SDL_SCANCODE_RETURN).intent, INTENT_ACCEPT);
    assert_int_equal(key(SDLK_PAGEDOWN, SDL_SCANCODE_PAGEDOWN).intent, INTENT_NEXT);
    assert_int_equal(key(0xE9, SDL_SCANCODE_2).intent, INTENT_ANSWER_B); /* AZERTY: é stands where 2 does */
    struct ui_event other = key(SDLK_q, SDL_SCANCODE_Q);
    assert_int_equal(other.intent, INTENT_NONE);
    assert_string_equal(other.key, "q");
    assert_int_equal(other.device, 0);
}

static void test_letters_while_typing(void **state)
{
    (void)state;
    window_set_text_input(window, true, rect_make(0, 0, 100, 50));
    assert_int_equal(key(SDLK_b, SDL_SCANCODE_B).intent, INTENT_TICK);
    assert_int_equal(key(SDLK_BACKSPACE, SDL_SCANCODE_BACKSPACE).intent, INTENT_BACKSPACE);
    struct ui_event text = pushed((SDL_Event){ .text = { .type = SDL_TEXTINPUT, .text = "ö" } });
    assert_int_equal(text.intent, INTENT_TEXT);
    assert_string_equal(text.text, "ö");
    window_set_text_input(window, false, rect_make(0, 0, 0, 0));
    assert_int_equal(pushed((SDL_Event){ .text = { .type = SDL_TEXTINPUT, .text = "ö" } }).intent, INTENT_TICK);
}

static void test_pointer(void **state)
{
    (void)state;
    struct view view = window_view(window);
    struct ui_event click =
        pushed((SDL_Event){ .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .x = 400, .y = 225 } });
    assert_int_equal(click.intent, INTENT_POINTER_DOWN);
    assert_int_equal(click.at.x, view.width / 2);
    assert_int_equal(click.at.y, view.height / 2);
    struct ui_event twice = pushed((SDL_Event){
        .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .which = SDL_TOUCH_MOUSEID } });
    assert_int_equal(twice.intent, INTENT_TICK);
    struct ui_event finger = pushed((SDL_Event){ .tfinger = { .type = SDL_FINGERDOWN, .x = 0.25F, .y = 0.5F } });
    assert_int_equal(finger.intent, INTENT_POINTER_DOWN);
    assert_int_equal(finger.at.x, view.width / 4);
}

static void test_waiting_ends(void **state)
{
    (void)state;
    struct ui_event event;
    drain();
    int64_t before = system_clock_us();
    assert_false(window_wait(window, 30, &event));
    assert_int_equal(event.intent, INTENT_TICK);
    int64_t took = system_clock_us() - before;
    assert_true(took >= 25000 && took < 2000000);
    assert_true(event.time >= before + 25000);
}

static void test_damage_wakes(void **state)
{
    (void)state;
    SDL_Event exposed = { .window = { .type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_EXPOSED } };
    assert_int_equal(pushed(exposed).intent, INTENT_RESIZE);
    assert_int_equal(pushed((SDL_Event){ .type = SDL_RENDER_TARGETS_RESET }).intent, INTENT_RESIZE);
}

static void test_showing(void **state)
{
    (void)state;
    struct drawlist list;
    drawlist_init(&list);
    draw_rect(&list, rect_make(0, 0, 1920, 1080), 0x7A1526FF);
    window_show(window, &list);
    window_show(window, &list);
    window_set_family(window, "opendyslexic");
    draw_text(&list, (struct draw_text){ .text = "x", .size = 40, .style = STYLE_TEXT, .colour = 0xFFFFFFFF });
    window_show(window, &list);
    window_set_family(window, "of a newer version");
    assert_string_equal(window_families(window)[0], "inter");
    drawlist_fini(&list);
}

static void test_controllers(void **state)
{
    (void)state;
    size_t count;
    const struct key_binding *keys = intent_default_keys(&count);
    struct input input;
    struct view view = view_of(960, 540);
    struct ui_event event;
    input_init(&input, keys, count);
    input_set_pads(&input, true);
    int before = SDL_NumJoysticks();
    int index = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                          SDL_CONTROLLER_BUTTON_MAX, 0);
    if (index < 0) {
        input_fini(&input);
        skip();
    }
    assert_int_equal(SDL_NumJoysticks(), before + 1);
    input_event(&input, &(SDL_Event){ .cdevice = { .type = SDL_CONTROLLERDEVICEADDED, .which = index } }, &view, 1,
                &event);
    SDL_JoystickID id = SDL_JoystickGetDeviceInstanceID(index);
    SDL_Event press = { .cbutton = {
                            .type = SDL_CONTROLLERBUTTONDOWN, .which = id, .button = SDL_CONTROLLER_BUTTON_X } };
    assert_true(input_event(&input, &press, &view, 1, &event));
    assert_int_equal(event.intent, INTENT_ANSWER_C);
    assert_true(event.device >= 1);
    SDL_Event stick = {
        .caxis = { .type = SDL_CONTROLLERAXISMOTION, .which = id, .axis = SDL_CONTROLLER_AXIS_LEFTY, .value = 32000 }
    };
    assert_true(input_event(&input, &stick, &view, 1, &event));
    assert_int_equal(event.intent, INTENT_DOWN);
    assert_false(input_event(&input, &stick, &view, 1, &event)); /* still held */
    SDL_JoystickDetachVirtual(index);
    input_fini(&input);
}

static void push_drop(Uint32 type, const char *file)
{
    SDL_PushEvent(&(SDL_Event){ .drop = { .type = type, .file = file != NULL ? SDL_strdup(file) : NULL } });
}

static void test_drop(void **state)
{
    (void)state;
    struct ui_event event;
    drain();
    push_drop(SDL_DROPBEGIN, NULL);
    push_drop(SDL_DROPTEXT, "words");
    push_drop(SDL_DROPCOMPLETE, NULL);
    assert_false(window_wait(window, 20, &event));
    push_drop(SDL_DROPBEGIN, NULL);
    push_drop(SDL_DROPFILE, "/a/b c.csv");
    push_drop(SDL_DROPFILE, "d.gift");
    assert_false(window_wait(window, 20, &event));
    push_drop(SDL_DROPCOMPLETE, NULL);
    assert_true(window_wait(window, 1000, &event));
    assert_int_equal(event.intent, INTENT_DROP);
    assert_string_equal(window_dropped(window, 0), "/a/b c.csv");
    assert_string_equal(window_dropped(window, 1), "d.gift");
    assert_null(window_dropped(window, 2));
    push_drop(SDL_DROPBEGIN, NULL);
    push_drop(SDL_DROPFILE, "e");
    push_drop(SDL_DROPCOMPLETE, NULL);
    assert_true(window_wait(window, 1000, &event));
    assert_string_equal(window_dropped(window, 0), "e");
    assert_null(window_dropped(window, 1));
}

static void work(void *user)
{
    SDL_SemWait(user);
    assert_true(uselocale((locale_t)0) !=
                LC_GLOBAL_LOCALE); /* a number means the same, whatever others do to that one */
}

/* The loop sleeps, and is woken when the work is done. */
static void test_worker(void **state)
{
    (void)state;
    struct ui_event event;
    SDL_sem *gate = SDL_CreateSemaphore(0);
    drain();
    struct worker *worker = worker_start(work, gate);
    assert_false(worker_done(worker, 20));
    assert_false(window_wait(window, 0, &event));
    SDL_SemPost(gate);
    assert_true(window_wait(window, 10000, &event));
    assert_int_equal(event.intent, INTENT_TICK);
    assert_true(worker_done(worker, 0));
    assert_true(worker_done(worker, 0));
    worker_free(worker);
    SDL_DestroySemaphore(gate);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_keys),         cmocka_unit_test(test_letters_while_typing),
        cmocka_unit_test(test_pointer),      cmocka_unit_test(test_waiting_ends),
        cmocka_unit_test(test_damage_wakes), cmocka_unit_test(test_showing),
        cmocka_unit_test(test_controllers),  cmocka_unit_test(test_drop),
        cmocka_unit_test(test_worker),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
