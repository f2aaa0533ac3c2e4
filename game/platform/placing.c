/* Where the window stands; see placing.h. */
#include "platform/placing.h"

#include "base/text.h"

#include <string.h>

void placing_name(char *out, const char *name)
{
    size_t len = name != NULL ? strlen(name) : 0;
    bool sane = len > 0 && len < GEOMETRY_NAME_MAX && utf8_valid(name, len, NULL);
    memcpy(out, sane ? name : "", sane ? len + 1 : 1);
}

void placing_displays(struct displays *d)
{
    *d = (struct displays){ .count = 0 };
    for (int i = 0; i < SDL_GetNumVideoDisplays() && i < DISPLAYS_MAX; i++) {
        SDL_Rect area;
        if (SDL_GetDisplayUsableBounds(i, &area) != 0)
            break;
        placing_name(d->name[i], SDL_GetDisplayName(i));
        d->item[d->count++] = (struct geometry_display){ d->name[i], area.x, area.y, area.w, area.h };
    }
}

SDL_Rect placing_begin(struct placing *p, const struct geometry *wanted, bool fullscreen, Uint32 *flags)
{
    struct displays d;
    placing_displays(&d);
    struct geometry_display unseen = { "", 0, 0, 1920, 1080 };
    int display = geometry_fit(wanted, d.count > 0 ? d.item : &unseen, d.count > 0 ? d.count : 1, &p->now);
    SDL_Rect at = { p->now.x, p->now.y, p->now.width, p->now.height };
    if (!geometry_known(wanted)) /* the desktop may know a better place */
        at.x = at.y = (int)SDL_WINDOWPOS_CENTERED_DISPLAY((Uint32)display);
    if (fullscreen)
        *flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
    else if (wanted->maximised)
        *flags |= SDL_WINDOW_MAXIMIZED;
    p->now = p->before = *wanted;
    return at;
}

static bool same_size(const struct geometry *place, int w, int h)
{
    return place->width == w && place->height == h;
}

/* Where SDL_CreateWindow would put it again: under X11 it places the frame, while it tells where the inside is. */
static void position(SDL_Window *window, int *x, int *y)
{
    int top = 0, left = 0;
    SDL_GetWindowPosition(window, x, y);
    if (strcmp(SDL_GetCurrentVideoDriver(), "x11") == 0 &&
        SDL_GetWindowBordersSize(window, &top, &left, NULL, NULL) == 0) {
        *x -= left;
        *y -= top;
    }
}

/* An ordinary window was moved or sized. */
static void note(struct placing *p, SDL_Window *window)
{
    struct displays d;
    struct geometry place = { .index = SDL_GetWindowDisplayIndex(window) };
    placing_displays(&d);
    if (place.index < 0 || place.index >= d.count)
        return;
    position(window, &place.x, &place.y);
    SDL_GetWindowSize(window, &place.width, &place.height);
    place.x -= d.item[place.index].x;
    place.y -= d.item[place.index].y;
    memcpy(place.display, d.name[place.index], sizeof place.display);
    if (geometry_same(&p->now, &place))
        return;
    p->before = p->now;
    p->now = place;
}

/* Some desktops tell of the size before they tell that the window is maximised: then the place noted last is none. */
static void note_maximised(struct placing *p, SDL_Window *window)
{
    int w, h;
    SDL_GetWindowSize(window, &w, &h);
    if (same_size(&p->now, w, h) && !same_size(&p->before, w, h) && geometry_known(&p->before))
        p->now = p->before;
    p->now.maximised = true;
}

void placing_event(struct placing *p, SDL_Window *window, const SDL_WindowEvent *event)
{
    const Uint32 other = SDL_WINDOW_FULLSCREEN | SDL_WINDOW_MAXIMIZED | SDL_WINDOW_MINIMIZED | SDL_WINDOW_HIDDEN;
    Uint32 flags = SDL_GetWindowFlags(window);
    bool moved = event->event == SDL_WINDOWEVENT_MOVED || event->event == SDL_WINDOWEVENT_SIZE_CHANGED;
    if (event->event == SDL_WINDOWEVENT_MAXIMIZED && (flags & SDL_WINDOW_FULLSCREEN) == 0)
        note_maximised(p, window);
    else if (event->event == SDL_WINDOWEVENT_RESTORED && (flags & other) == 0)
        p->now.maximised = false;
    else if (moved && (flags & other) == 0)
        note(p, window);
}
