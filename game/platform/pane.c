/* One window of the system; see pane.h. */
#include "platform/pane.h"

#include "platform/icon.h"
#include "platform/manager.h"
#include "platform/painter.h"
#include "platform/pngs.h"
#include "platform/renderer.h"

#include <stdlib.h>

enum { WIDTH_LEAST = 640, HEIGHT_LEAST = 360 };

bool pane_open(struct pane *p, struct fonts *fonts, struct crew *crew, const struct pane_options *options,
               struct err *err)
{
    /* Hidden until there is something to see: a renderer may have to make the window anew. */
    Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_HIDDEN;
    *p = (struct pane){ .stale = true, .alone = !manager_is_there() };
    SDL_Rect at = placing_begin(&p->placing, options->geometry, options->fullscreen && !p->alone, &flags);
    p->window = SDL_CreateWindow(options->title, at.x, at.y, at.w, at.h, flags);
    p->renderer = p->window != NULL ? renderer_make(p->window, options->waits) : NULL;
    if (p->renderer == NULL) {
        pane_close(p);
        return err_set(err, "no window: %s", SDL_GetError());
    }
    if (p->alone)
        pane_set_fullscreen(p, options->fullscreen);
    SDL_SetWindowMinimumSize(p->window, WIDTH_LEAST, HEIGHT_LEAST);
    icon_set(p->window, options->data);
    p->painter = painter_new(p->renderer, fonts, crew);
    return true;
}

void pane_close(struct pane *p)
{
    painter_free(p->painter);
    if (p->renderer != NULL)
        SDL_DestroyRenderer(p->renderer);
    if (p->window != NULL)
        SDL_DestroyWindow(p->window);
    *p = (struct pane){ .window = NULL };
}

void pane_size(const struct pane *p, int *width, int *height)
{
    if (SDL_GetRendererOutputSize(p->renderer, width, height) != 0 || *width < 1 || *height < 1)
        *width = *height = 1;
}

struct view pane_view(const struct pane *p)
{
    int width, height;
    pane_size(p, &width, &height);
    return view_of(width, height);
}

double pane_ratio(const struct pane *p)
{
    int pixels, height, points, rest;
    pane_size(p, &pixels, &height);
    SDL_GetWindowSize(p->window, &points, &rest);
    return points > 0 ? (double)pixels / points : 1;
}

/* The number of the window that an event is about; 0: none. */
static Uint32 window_of(const SDL_Event *event)
{
    switch (event->type) {
    case SDL_WINDOWEVENT:
        return event->window.windowID;
    case SDL_MOUSEMOTION:
        return event->motion.windowID;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return event->button.windowID;
    case SDL_MOUSEWHEEL:
        return event->wheel.windowID;
    case SDL_FINGERDOWN:
    case SDL_FINGERUP:
    case SDL_FINGERMOTION:
        return event->tfinger.windowID;
    default:
        return 0;
    }
}

bool pane_concerns(const struct pane *p, const SDL_Event *event)
{
    Uint32 id = window_of(event);
    return p->window != NULL && (id == 0 || id == SDL_GetWindowID(p->window));
}

bool pane_note(struct pane *p, const SDL_Event *event)
{
    bool lost = event->type == SDL_RENDER_TARGETS_RESET || event->type == SDL_RENDER_DEVICE_RESET;
    bool uncovered = event->type == SDL_WINDOWEVENT && (event->window.event == SDL_WINDOWEVENT_EXPOSED ||
                                                        event->window.event == SDL_WINDOWEVENT_SIZE_CHANGED);
    if (lost)
        painter_forget(p->painter);
    if (event->type == SDL_WINDOWEVENT && !p->fills && !p->away)
        placing_event(&p->placing, p->window, &event->window);
    p->stale = p->stale || lost || uncovered;
    return lost || uncovered;
}

void pane_forget(struct pane *p)
{
    painter_forget(p->painter);
    p->stale = true;
}

static bool is_calculated(const struct pane *p)
{
    SDL_RendererInfo info;
    return SDL_GetRendererInfo(p->renderer, &info) == 0 && (info.flags & SDL_RENDERER_SOFTWARE) != 0;
}

static void paint(struct pane *p, const struct drawlist *list, const struct view *view)
{
    painter_set_surface(p->painter, is_calculated(p) ? SDL_GetWindowSurface(p->window) : NULL);
    painter_paint(p->painter, list, view);
}

/* SDL's own renderer paints into memory that stays, so that only what changed has to be painted and sent. False when the
 * whole picture must be. */
static bool show_changes(struct pane *p, const struct drawlist *list, const struct view *view)
{
    if (p->stale || !is_calculated(p))
        return false;
    struct damage changed;
    painter_set_surface(p->painter, SDL_GetWindowSurface(p->window));
    if (!painter_repaint(p->painter, list, view, &changed)) {
        SDL_RenderPresent(p->renderer);
        return true;
    }
    return SDL_RenderFlush(p->renderer) == 0 &&
           (changed.count == 0 || SDL_UpdateWindowSurfaceRects(p->window, changed.rect, changed.count) == 0);
}

bool pane_show(struct pane *p, const struct drawlist *list)
{
    uint64_t hash = drawlist_hash(list);
    if (!p->stale && hash == p->shown)
        return false;
    struct view view = pane_view(p);
    if (!show_changes(p, list, &view)) {
        paint(p, list, &view);
        SDL_ShowWindow(p->window); /* the first time; now the picture follows at once */
        SDL_RenderPresent(p->renderer);
    }
    p->shown = hash;
    p->stale = false;
    return true;
}

bool pane_picture(struct pane *p, const struct drawlist *list, const char *path, struct err *err)
{
    struct view view = pane_view(p);
    int width, height;
    pane_size(p, &width, &height);
    paint(p, list, &view); /* what was presented may be gone from where it could be read */
    uint8_t *rgb = mem_resize(NULL, (size_t)width * (size_t)height * 3);
    bool ok = (SDL_RenderReadPixels(p->renderer, NULL, SDL_PIXELFORMAT_RGB24, rgb, width * 3) == 0 ||
               err_set(err, "the window cannot be read: %s", SDL_GetError())) &&
              png_write(path, rgb, width, height, err);
    free(rgb);
    p->stale = true;
    return ok;
}

static SDL_Rect place_of(const struct pane *p)
{
    SDL_Rect at;
    SDL_GetWindowPosition(p->window, &at.x, &at.y);
    SDL_GetWindowSize(p->window, &at.w, &at.h);
    return at;
}

static void put(struct pane *p, SDL_Rect at)
{
    SDL_SetWindowSize(p->window, at.w, at.h);
    SDL_SetWindowPosition(p->window, at.x, at.y);
}

static void fill(struct pane *p, bool on)
{
    SDL_Rect to = p->windowed;
    if (on == p->fills)
        return;
    if (on) {
        p->windowed = place_of(p);
        if (SDL_GetDisplayBounds(SDL_GetWindowDisplayIndex(p->window), &to) != 0)
            return;
    }
    p->fills = on;
    put(p, to);
}

void pane_set_fullscreen(struct pane *p, bool on)
{
    if (p->alone)
        fill(p, on);
    else
        SDL_SetWindowFullscreen(p->window, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

bool pane_fullscreen(const struct pane *p)
{
    return p->fills || (SDL_GetWindowFlags(p->window) & SDL_WINDOW_FULLSCREEN) != 0;
}

void pane_send(struct pane *p, int display)
{
    SDL_Rect to;
    if (p->away || display == SDL_GetWindowDisplayIndex(p->window) || SDL_GetDisplayUsableBounds(display, &to) != 0)
        return;
    p->home_full = pane_fullscreen(p);
    pane_set_fullscreen(p, false);
    p->home = place_of(p);
    p->away = true;
    put(p, to);
    pane_set_fullscreen(p, true);
}

void pane_fetch(struct pane *p)
{
    if (!p->away)
        return;
    pane_set_fullscreen(p, false);
    put(p, p->home);
    pane_set_fullscreen(p, p->home_full);
    p->away = false;
}
