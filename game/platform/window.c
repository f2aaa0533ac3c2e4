/* The window; see window.h. */
#include "platform/window.h"

#include "platform/files.h"
#include "platform/input.h"
#include "platform/pane.h"
#include "platform/system.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { HOST_PER_CENT = 90, HOST_BESIDE_PER_CENT = 60 };

struct window {
    struct fonts *fonts;
    struct crew *crew;
    struct input input;
    struct pane main, host; /* host: open only while there is one */
    bool full;              /* what window_set_fullscreen was told last */
    bool always;            /* pads are listened to while another window has the keyboard */
};

/* Where there is no message bus, looking for one forks to begin one: nobody asked for it, and beside other threads the child
 * may never get as far. */
static void begin_no_bus(void)
{
    const char *folder = SDL_getenv("XDG_RUNTIME_DIR");
    struct arena a;
    arena_init(&a);
    if (folder == NULL || !files_exists(files_join(&a, folder, "bus")))
        SDL_setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
    arena_fini(&a);
}

void window_prepare(void)
{
    begin_no_bus();
    /* The name by which desktops join the window to its launcher and icon. */
    SDL_setenv("SDL_VIDEO_X11_WMCLASS", CURTAINUP_ID, 0);
    SDL_setenv("SDL_VIDEO_WAYLAND_WMCLASS", CURTAINUP_ID, 0);
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
}

static bool open_all(struct window *w, const struct window_options *options, struct err *err)
{
    const struct pane_options pane = { .title = options->title,
                                       .data = options->data,
                                       .geometry = &options->geometry,
                                       .fullscreen = options->fullscreen,
                                       .waits = true };
    w->crew = crew_new();
    w->fonts = fonts_open(options->data, options->family, err);
    if (w->fonts == NULL || !pane_open(&w->main, w->fonts, w->crew, &pane, err))
        return false;
    SDL_StopTextInput(); /* SDL starts with it on */
    return true;
}

/* Without a display SDL takes a driver that shows nothing; those are for who asks for one by name. */
static bool has_display(void)
{
    const char *driver = SDL_GetCurrentVideoDriver(), *named = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    bool blind = strcmp(driver, "offscreen") == 0 || strcmp(driver, "dummy") == 0 || strcmp(driver, "evdev") == 0;
    return !blind || (named != NULL && *named != '\0');
}

bool window_connect(struct err *err)
{
    window_prepare();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return err_set(err, "no display: %s", SDL_GetError());
    if (has_display())
        return true;
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return err_set(err, "no display");
}

void window_disconnect(void)
{
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

struct window *window_open(const struct window_options *options, struct err *err)
{
    if (!window_connect(err))
        return NULL;
    SDL_SetHint(SDL_HINT_APP_NAME, options->title);
    struct window *w = mem_resize(NULL, sizeof *w);
    *w = (struct window){ .full = options->fullscreen };
    input_init(&w->input, options->keys, options->key_count);
    if (open_all(w, options, err))
        return w;
    window_close(w);
    return NULL;
}

void window_close(struct window *w)
{
    if (w == NULL)
        return;
    input_fini(&w->input);
    pane_close(&w->host);
    pane_close(&w->main);
    fonts_close(w->fonts);
    crew_free(w->crew);
    free(w);
    window_disconnect();
}

struct view window_view(const struct window *w)
{
    return pane_view(&w->main);
}

const struct metrics *window_metrics(const struct window *w)
{
    return fonts_metrics(w->fonts);
}

/* What an event does to the pictures, whoever else wants it. True when one must be painted again, or the displays have
 * changed. */
static bool note(struct window *w, const SDL_Event *event)
{
    bool damaged = pane_concerns(&w->main, event) && pane_note(&w->main, event);
    damaged = (pane_concerns(&w->host, event) && pane_note(&w->host, event)) || damaged;
    return damaged || event->type == SDL_DISPLAYEVENT;
}

/* The keyboard is with either window: for the players it is the same. */
static bool is_between(const struct window *w, const SDL_Event *event)
{
    bool focus = event->type == SDL_WINDOWEVENT && (event->window.event == SDL_WINDOWEVENT_FOCUS_GAINED ||
                                                    event->window.event == SDL_WINDOWEVENT_FOCUS_LOST);
    return focus && w->host.window != NULL &&
           (!pane_concerns(&w->main, event) || SDL_GetKeyboardFocus() == w->host.window);
}

/* Closing the audience's window ends the program, closing the host's only that. */
static bool closes(struct window *w, const SDL_Event *event, struct ui_event *out)
{
    if (event->type != SDL_WINDOWEVENT || event->window.event != SDL_WINDOWEVENT_CLOSE || w->host.window == NULL)
        return false;
    *out = (struct ui_event){ .intent = INTENT_QUIT, .time = system_clock_us() };
    if (!pane_concerns(&w->main, event)) {
        window_close_host(w);
        out->intent = INTENT_RESIZE;
    }
    return true;
}

static bool meant(struct window *w, const SDL_Event *raw, struct ui_event *event)
{
    bool hosts = pane_concerns(&w->host, raw) && !pane_concerns(&w->main, raw);
    const struct pane *pane = hosts ? &w->host : &w->main;
    struct view view = pane_view(pane);
    if (closes(w, raw, event))
        return true;
    bool means = !is_between(w, raw) && input_event(&w->input, raw, &view, pane_ratio(pane), event);
    event->host = hosts;
    return means;
}

bool window_wait(struct window *w, int wake_ms, struct ui_event *event)
{
    int64_t until = system_clock_us() + (int64_t)wake_ms * 1000;
    for (int left = wake_ms;;) {
        SDL_Event raw;
        if (SDL_WaitEventTimeout(&raw, left) == 0) {
            *event = (struct ui_event){ .intent = INTENT_TICK, .time = system_clock_us() };
            return false;
        }
        bool damaged = note(w, &raw);
        if (meant(w, &raw, event))
            return true;
        if (damaged) { /* whoever waits must paint */
            *event = (struct ui_event){ .intent = INTENT_RESIZE, .time = system_clock_us() };
            return true;
        }
        if (wake_ms >= 0) {
            int64_t rest = (until - system_clock_us() + 999) / 1000;
            left = rest > 0 ? (int)rest : 0;
        }
    }
}

const char *window_dropped(const struct window *w, int index)
{
    const char *path = buf_text(&w->input.dropped);
    for (int i = 0; i < index && i < w->input.dropped_count; i++)
        path += strlen(path) + 1;
    return index < w->input.dropped_count ? path : NULL;
}

bool window_show(struct window *w, const struct drawlist *list)
{
    return pane_show(&w->main, list);
}

bool window_picture(struct window *w, const struct drawlist *list, const char *path, struct err *err)
{
    return pane_picture(&w->main, list, path, err);
}

/* On the projector, where it was sent, a change is meant and not what it changes to. */
void window_set_fullscreen(struct window *w, bool on)
{
    if (!w->main.away)
        pane_set_fullscreen(&w->main, on);
    else if (on != w->full)
        pane_set_fullscreen(&w->main, !pane_fullscreen(&w->main));
    w->full = on;
}

bool window_fullscreen(const struct window *w)
{
    return pane_fullscreen(&w->main);
}

const struct geometry *window_geometry(const struct window *w)
{
    return &w->main.placing.now;
}

const char *const *window_families(const struct window *w)
{
    return fonts_families(w->fonts);
}

void window_set_family(struct window *w, const char *family)
{
    if (!fonts_set_family(w->fonts, family))
        return;
    pane_forget(&w->main);
    if (w->host.window != NULL)
        pane_forget(&w->host);
}

void window_set_pads(struct window *w, bool on, bool always)
{
    if (always != w->always)
        SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, always ? "1" : "0");
    w->always = always;
    input_set_pads(&w->input, on);
    input_set_exact(&w->input, always);
}

bool window_has_device(const struct window *w, const char *device)
{
    return buttons_has(&w->input.buttons, device);
}

void window_set_keys(struct window *w, const struct key_binding *keys, size_t count)
{
    w->input.keys = keys;
    w->input.key_count = count;
}

void window_set_text_input(struct window *w, bool on, struct rect at)
{
    if (on) {
        double scale = window_view(w).scale / pane_ratio(&w->main);
        SDL_Rect box = { (int)(at.x * scale), (int)(at.y * scale), (int)(at.w * scale), (int)(at.h * scale) };
        SDL_SetTextInputRect(&box);
    }
    if (on == w->input.text_on)
        return;
    w->input.text_on = on;
    if (on)
        SDL_StartTextInput();
    else
        SDL_StopTextInput();
}

/* ---- the host's window ---- */

/* Nearly all of a display; where it is the only one, its lower right, so that the show can be seen beside it. */
static struct geometry place_on(const struct geometry_display *display, int index, bool only)
{
    struct geometry place = { .index = index, .maximised = !only };
    snprintf(place.display, sizeof place.display, "%s", display->name);
    place.width = display->w * (only ? HOST_BESIDE_PER_CENT : HOST_PER_CENT) / 100;
    place.height = display->h * (only ? HOST_BESIDE_PER_CENT : HOST_PER_CENT) / 100;
    place.x = (display->w - place.width) / (only ? 1 : 2);
    place.y = (display->h - place.height) / (only ? 1 : 2);
    return place;
}

bool window_open_host(struct window *w, const struct window_host *options, struct err *err)
{
    struct displays all;
    if (w->host.window != NULL)
        return true;
    placing_displays(&all);
    if (all.count == 0)
        return err_set(err, "no display");
    int now = SDL_GetWindowDisplayIndex(w->main.window);
    int audience = all.count > 1 ? geometry_audience(all.item, all.count, now, options->audience) : 0;
    int own = all.count > 1 && audience == 0 ? 1 : 0;
    struct geometry place = place_on(&all.item[own], own, all.count == 1);
    const struct pane_options pane = { .title = options->title, .data = options->data, .geometry = &place };
    if (!pane_open(&w->host, w->fonts, w->crew, &pane, err))
        return false;
    if (all.count > 1)
        pane_send(&w->main, audience);
    return true;
}

void window_close_host(struct window *w)
{
    if (w->host.window == NULL)
        return;
    pane_close(&w->host);
    pane_fetch(&w->main);
}

bool window_has_host(const struct window *w)
{
    return w->host.window != NULL;
}

struct view window_host_view(const struct window *w)
{
    return pane_view(&w->host);
}

bool window_show_host(struct window *w, const struct drawlist *list)
{
    return pane_show(&w->host, list);
}

int window_displays(char (*names)[GEOMETRY_NAME_MAX], int room)
{
    int count = SDL_GetNumVideoDisplays();
    for (int i = 0; i < count && i < room; i++)
        placing_name(names[i], SDL_GetDisplayName(i));
    return count < room ? count : room;
}
