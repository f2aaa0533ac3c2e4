/* The window; see window.h. */
#include "platform/window.h"

#include "platform/icon.h"
#include "platform/input.h"
#include "platform/manager.h"
#include "platform/painter.h"
#include "platform/placing.h"
#include "platform/pngs.h"
#include "platform/renderer.h"
#include "platform/system.h"

#include <stdlib.h>
#include <string.h>

enum { WIDTH_LEAST = 640, HEIGHT_LEAST = 360 };

struct window {
    SDL_Window *window;
    SDL_Renderer *renderer;
    struct fonts *fonts;
    struct painter *painter;
    struct input input;
    struct placing placing;
    bool alone;        /* no window manager: it fills the screen by itself */
    bool fills;        /* and does so now; */
    SDL_Rect windowed; /* then it stood here before */
    uint64_t shown;    /* hash of the list on the screen */
    bool stale;        /* what is on the screen must be painted again */
};

static void set_hints(const char *title)
{
    /* The name by which desktops join the window to its launcher and icon. */
    SDL_setenv("SDL_VIDEO_X11_WMCLASS", CURTAINUP_ID, 0);
    SDL_setenv("SDL_VIDEO_WAYLAND_WMCLASS", CURTAINUP_ID, 0);
    SDL_SetHint(SDL_HINT_APP_NAME, title);
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
}

static bool open_all(struct window *w, const struct window_options *options, struct err *err)
{
    /* Hidden until there is something to see: a renderer may have to make the window anew. */
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN;
    w->fonts = fonts_open(options->data, options->family, err);
    if (w->fonts == NULL)
        return false;
    w->alone = !manager_is_there();
    SDL_Rect at = placing_begin(&w->placing, &options->geometry, options->fullscreen && !w->alone, &flags);
    w->window = SDL_CreateWindow(options->title, at.x, at.y, at.w, at.h, flags);
    w->renderer = w->window != NULL ? renderer_make(w->window) : NULL;
    if (w->renderer == NULL)
        return err_set(err, "no window: %s", SDL_GetError());
    if (w->alone)
        window_set_fullscreen(w, options->fullscreen);
    SDL_SetWindowMinimumSize(w->window, WIDTH_LEAST, HEIGHT_LEAST);
    icon_set(w->window, options->data);
    w->painter = painter_new(w->renderer, w->fonts);
    input_set_pads(&w->input, options->pads);
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

static bool start_video(const char *title, struct err *err)
{
    set_hints(title);
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return err_set(err, "no display: %s", SDL_GetError());
    if (has_display())
        return true;
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    return err_set(err, "no display");
}

struct window *window_open(const struct window_options *options, struct err *err)
{
    if (!start_video(options->title, err))
        return NULL;
    struct window *w = mem_resize(NULL, sizeof *w);
    *w = (struct window){ .stale = true };
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
    painter_free(w->painter);
    if (w->renderer != NULL)
        SDL_DestroyRenderer(w->renderer);
    if (w->window != NULL)
        SDL_DestroyWindow(w->window);
    fonts_close(w->fonts);
    free(w);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

static void output_size(const struct window *w, int *width, int *height)
{
    if (SDL_GetRendererOutputSize(w->renderer, width, height) != 0 || *width < 1 || *height < 1)
        *width = *height = 1;
}

struct view window_view(const struct window *w)
{
    int width, height;
    output_size(w, &width, &height);
    return view_of(width, height);
}

const struct metrics *window_metrics(const struct window *w)
{
    return fonts_metrics(w->fonts);
}

/* Pixels per window coordinate. */
static double pixel_ratio(const struct window *w)
{
    int pixels, height, points, rest;
    output_size(w, &pixels, &height);
    SDL_GetWindowSize(w->window, &points, &rest);
    return points > 0 ? (double)pixels / points : 1;
}

/* What an event does to the picture, whoever else wants it. True when it must be painted again. */
static bool note_damage(struct window *w, const SDL_Event *event)
{
    bool lost = event->type == SDL_RENDER_TARGETS_RESET || event->type == SDL_RENDER_DEVICE_RESET;
    bool uncovered = event->type == SDL_WINDOWEVENT && (event->window.event == SDL_WINDOWEVENT_EXPOSED ||
                                                        event->window.event == SDL_WINDOWEVENT_SIZE_CHANGED);
    if (lost)
        painter_forget(w->painter);
    if (event->type == SDL_WINDOWEVENT && !w->fills)
        placing_event(&w->placing, w->window, &event->window);
    w->stale = w->stale || lost || uncovered;
    return lost || uncovered;
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
        bool damaged = note_damage(w, &raw);
        struct view view = window_view(w);
        if (input_event(&w->input, &raw, &view, pixel_ratio(w), event))
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

/* SDL's own renderer paints into memory that stays, so that only what changed has to be painted and sent. False when the
 * whole picture must be. */
static bool show_changes(struct window *w, const struct drawlist *list, const struct view *view)
{
    SDL_RendererInfo info;
    if (w->stale || SDL_GetRendererInfo(w->renderer, &info) != 0 || (info.flags & SDL_RENDERER_SOFTWARE) == 0)
        return false;
    struct damage changed;
    if (!painter_repaint(w->painter, list, view, &changed)) {
        SDL_RenderPresent(w->renderer);
        return true;
    }
    return SDL_RenderFlush(w->renderer) == 0 &&
           (changed.count == 0 || SDL_UpdateWindowSurfaceRects(w->window, changed.rect, changed.count) == 0);
}

bool window_show(struct window *w, const struct drawlist *list)
{
    uint64_t hash = drawlist_hash(list);
    if (!w->stale && hash == w->shown)
        return false;
    struct view view = window_view(w);
    if (!show_changes(w, list, &view)) {
        painter_paint(w->painter, list, &view);
        SDL_ShowWindow(w->window); /* the first time; now the picture follows at once */
        SDL_RenderPresent(w->renderer);
    }
    w->shown = hash;
    w->stale = false;
    return true;
}

bool window_picture(struct window *w, const struct drawlist *list, const char *path, struct err *err)
{
    struct view view = window_view(w);
    int width, height;
    output_size(w, &width, &height);
    painter_paint(w->painter, list, &view); /* what was presented may be gone from where it could be read */
    uint8_t *rgb = mem_resize(NULL, (size_t)width * (size_t)height * 3);
    bool ok = (SDL_RenderReadPixels(w->renderer, NULL, SDL_PIXELFORMAT_RGB24, rgb, width * 3) == 0 ||
               err_set(err, "the window cannot be read: %s", SDL_GetError())) &&
              png_write(path, rgb, width, height, err);
    free(rgb);
    w->stale = true;
    return ok;
}

static void fill(struct window *w, bool on)
{
    SDL_Rect to = w->windowed;
    if (on == w->fills)
        return;
    if (on) {
        SDL_GetWindowPosition(w->window, &w->windowed.x, &w->windowed.y);
        SDL_GetWindowSize(w->window, &w->windowed.w, &w->windowed.h);
        if (SDL_GetDisplayBounds(SDL_GetWindowDisplayIndex(w->window), &to) != 0)
            return;
    }
    w->fills = on;
    SDL_SetWindowSize(w->window, to.w, to.h);
    SDL_SetWindowPosition(w->window, to.x, to.y);
}

void window_set_fullscreen(struct window *w, bool on)
{
    if (w->alone)
        fill(w, on);
    else
        SDL_SetWindowFullscreen(w->window, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

bool window_fullscreen(const struct window *w)
{
    return w->fills || (SDL_GetWindowFlags(w->window) & SDL_WINDOW_FULLSCREEN) != 0;
}

const struct geometry *window_geometry(const struct window *w)
{
    return &w->placing.now;
}

const char *const *window_families(const struct window *w)
{
    return fonts_families(w->fonts);
}

void window_set_family(struct window *w, const char *family)
{
    if (!fonts_set_family(w->fonts, family))
        return;
    painter_forget(w->painter);
    w->stale = true;
}

void window_set_pads(struct window *w, bool on)
{
    input_set_pads(&w->input, on);
}

void window_set_keys(struct window *w, const struct key_binding *keys, size_t count)
{
    w->input.keys = keys;
    w->input.key_count = count;
}

void window_set_text_input(struct window *w, bool on, struct rect at)
{
    if (on) {
        double scale = window_view(w).scale / pixel_ratio(w);
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
