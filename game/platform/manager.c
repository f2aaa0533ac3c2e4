/* Asks the X server; see manager.h. SDL has loaded its library already and keeps what it knows to itself. */
#include "platform/manager.h"

#include <SDL.h>
#include <string.h>

/* Of X11/Xlib.h, which need not be installed. */
struct calls {
    void *(*open)(const char *name);
    int (*close)(void *display);
    unsigned long (*root)(void *display);
    unsigned long (*atom)(void *display, const char *name, int only_if_exists);
    int (*property)(void *display, unsigned long window, unsigned long property, long offset, long length, int remove,
                    unsigned long wanted, unsigned long *type, int *format, unsigned long *items, unsigned long *rest,
                    unsigned char **value);
    int (*free)(void *value);
};

/* ISO C knows no cast from object to function pointers. */
static bool find(void *library, const char *name, void *function)
{
    void *found = SDL_LoadFunction(library, name);
    memcpy(function, &found, sizeof found);
    return found != NULL;
}

static bool find_all(void *library, struct calls *call)
{
    return find(library, "XOpenDisplay", &call->open) && find(library, "XCloseDisplay", &call->close) &&
           find(library, "XDefaultRootWindow", &call->root) && find(library, "XInternAtom", &call->atom) &&
           find(library, "XGetWindowProperty", &call->property) && find(library, "XFree", &call->free);
}

/* Window managers leave the number of a window of theirs on the root window. */
static bool asked(const struct calls *call, void *display)
{
    unsigned long atom = call->atom(display, "_NET_SUPPORTING_WM_CHECK", 1), type = 0, items = 0, rest = 0;
    unsigned char *value = NULL;
    int format = 0;
    if (atom != 0)
        call->property(display, call->root(display), atom, 0, 1, 0, 0, &type, &format, &items, &rest, &value);
    if (value != NULL)
        call->free(value);
    return items > 0;
}

bool manager_is_there(void)
{
    struct calls call;
    bool there = true;
    void *library = strcmp(SDL_GetCurrentVideoDriver(), "x11") == 0 ? SDL_LoadObject("libX11.so.6") : NULL;
    if (library == NULL)
        return true;
    void *display = find_all(library, &call) ? call.open(NULL) : NULL;
    if (display != NULL) {
        there = asked(&call, display);
        call.close(display);
    }
    SDL_UnloadObject(library);
    return there;
}
