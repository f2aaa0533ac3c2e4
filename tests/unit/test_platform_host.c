/* Two windows: each is painted on its own and only when it changes, the pointer says in which it is, closing the host's
 * closes only that. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <cmocka.h>

#include <SDL.h>
#include <string.h>

#include "platform/window.h"

static struct window *window;
static struct window_host host;

static int setup(void **state)
{
    (void)state;
    struct err err = { "" };
    size_t count;
    struct window_options options = { .title = "audience",
                                      .data = getenv("CURTAINUP_DATA"),
                                      .geometry = { .width = 640, .height = 360 },
                                      .keys = intent_default_keys(&count) };
    options.key_count = count;
    host = (struct window_host){ .title = "host", .data = options.data, .audience = "" };
    window = options.data != NULL ? window_open(&options, &err) : NULL;
    if (window == NULL)
        print_error("%s\n", err.text);
    return window != NULL ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    window_close(window);
    return 0;
}

static void drain(void)
{
    struct ui_event event;
    while (window_wait(window, 0, &event))
        ;
}

/* The number that SDL gave a window. */
static Uint32 id_of(const char *title)
{
    for (Uint32 id = 1; id < 64; id++) {
        SDL_Window *w = SDL_GetWindowFromID(id);
        if (w != NULL && strcmp(SDL_GetWindowTitle(w), title) == 0)
            return id;
    }
    fail_msg("no window \"%s\"", title);
    return 0;
}

static void open_host(void)
{
    struct err err = { "" };
    if (!window_open_host(window, &host, &err))
        fail_msg("%s", err.text);
    assert_true(window_has_host(window));
    drain();
}

static void test_pictures(void **state)
{
    (void)state;
    struct drawlist one, other;
    open_host();
    drawlist_init(&one);
    drawlist_init(&other);
    draw_rect(&one, rect_make(0, 0, 100, 100), 0xFF0000FF);
    draw_rect(&other, rect_make(0, 0, 100, 100), 0x00FF00FF);
    assert_true(window_show(window, &one));
    assert_true(window_show_host(window, &other));
    drain();
    bool again = window_show(window, &one);
    bool again_host = window_show_host(window, &other);
    /* The first pictures made the windows visible, which may damage them once. */
    if (again || again_host)
        drain();
    assert_false(window_show(window, &one));
    assert_false(window_show_host(window, &other));
    assert_true(window_show_host(window, &one));
    assert_false(window_show(window, &one)); /* the other's change is not its own */
    drawlist_fini(&one);
    drawlist_fini(&other);
    window_close_host(window);
}

static struct ui_event after(SDL_Event event)
{
    struct ui_event out = { .intent = INTENT_NONE };
    SDL_PushEvent(&event);
    while (window_wait(window, 200, &out))
        if (out.intent != INTENT_RESIZE && out.intent != INTENT_FOCUS)
            return out;
    return out;
}

static void test_pointer(void **state)
{
    (void)state;
    open_host();
    SDL_Event press = { .button = {
                            .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .windowID = id_of("host") } };
    struct ui_event event = after(press);
    assert_int_equal(event.intent, INTENT_POINTER_DOWN);
    assert_true(event.host);
    press.button.windowID = id_of("audience");
    event = after(press);
    assert_int_equal(event.intent, INTENT_POINTER_DOWN);
    assert_false(event.host);
    SDL_Event key = { .key = { .type = SDL_KEYDOWN, .windowID = id_of("host"), .keysym = { .sym = SDLK_PAGEDOWN } } };
    assert_int_equal(after(key).intent, INTENT_NEXT);
    window_close_host(window);
}

static void test_closing(void **state)
{
    (void)state;
    struct ui_event event;
    open_host();
    SDL_Event close = { .window = {
                            .type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_CLOSE, .windowID = id_of("host") } };
    Uint32 audience = id_of("audience");
    SDL_PushEvent(&close);
    for (int i = 0; i < 10 && window_has_host(window); i++) { /* what else the window system has to say */
        assert_true(window_wait(window, 1000, &event));
        assert_int_equal(event.intent, INTENT_RESIZE);
    }
    assert_false(window_has_host(window));
    window_close_host(window); /* once more is fine */
    open_host();
    close.window.windowID = audience;
    assert_int_equal(after(close).intent, INTENT_QUIT);
    window_close_host(window);
}

/* There is one display here, so the audience's window stays where it is, and its place is remembered. */
static void test_one_display(void **state)
{
    (void)state;
    char names[4][GEOMETRY_NAME_MAX];
    assert_int_equal(window_displays(names, 4), 1);
    bool full = window_fullscreen(window);
    open_host();
    assert_int_equal(window_fullscreen(window), full);
    assert_int_equal(window_geometry(window)->width, 640);
    window_close_host(window);
    assert_int_equal(window_geometry(window)->width, 640);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pictures),
        cmocka_unit_test(test_pointer),
        cmocka_unit_test(test_closing),
        cmocka_unit_test(test_one_display),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
