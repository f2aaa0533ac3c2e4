/* Where the window stands; see geometry.h. */
#include "record/geometry.h"

#include "record/fields.h"

#include <string.h>

enum { WIDTH = 1280, HEIGHT = 720, PER_CENT = 90, FAR = 100000 };

bool geometry_known(const struct geometry *place)
{
    return place->width > 0 && place->height > 0;
}

bool geometry_same(const struct geometry *a, const struct geometry *b)
{
    return a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height && a->index == b->index &&
           a->maximised == b->maximised && strcmp(a->display, b->display) == 0;
}

static int find_display(const struct geometry *place, const struct geometry_display *displays, int count)
{
    if (place->index < count && strcmp(displays[place->index].name, place->display) == 0)
        return place->index;
    for (int i = 0; i < count; i++)
        if (strcmp(displays[i].name, place->display) == 0)
            return i;
    return -1;
}

static int at_most(int value, int most)
{
    return value < most ? value : most;
}

/* A length at `at` moved inside 0 … room. */
static int inside(int at, int length, int room)
{
    int most = room > length ? room - length : 0;
    return at < 0 ? 0 : at_most(at, most);
}

int geometry_fit(const struct geometry *place, const struct geometry_display *displays, int count,
                 struct geometry *window)
{
    bool known = geometry_known(place);
    int found = known ? find_display(place, displays, count) : -1;
    const struct geometry_display *d = &displays[found >= 0 ? found : 0];
    *window = *place;
    window->width = known ? at_most(place->width, d->w) : at_most(WIDTH, d->w * PER_CENT / 100);
    window->height = known ? at_most(place->height, d->h) : at_most(HEIGHT, d->h * PER_CENT / 100);
    window->x = d->x + (found >= 0 ? inside(place->x, window->width, d->w) : (d->w - window->width) / 2);
    window->y = d->y + (found >= 0 ? inside(place->y, window->height, d->h) : (d->h - window->height) / 2);
    return found >= 0 ? found : 0;
}

int geometry_audience(const struct geometry_display *displays, int count, int now, const char *chosen)
{
    int best = 1;
    for (int i = 0; *chosen != '\0' && i < count; i++)
        if (strcmp(displays[i].name, chosen) == 0)
            return i;
    if (now > 0 && now < count)
        return now;
    for (int i = 2; i < count; i++)
        if ((int64_t)displays[i].w * displays[i].h > (int64_t)displays[best].w * displays[best].h)
            best = i;
    return best;
}

bool geometry_read(const struct json_at *at, struct geometry *place, char **unknown, struct err *err)
{
    static const char *const known[] = { "display", "index", "x", "y", "width", "height", "maximised", NULL };
    struct json_at window;
    if (!json_find(at, "window", &window))
        return true;
    if (!json_expect(&window, JSON_OBJECT, err))
        return false;
    *unknown = field_unknown(&window, known);
    return field_text(&window, "display", place->display, sizeof place->display, err) &&
           field_int(&window, "index", 0, FAR, &place->index, err) &&
           field_int(&window, "x", -FAR, FAR, &place->x, err) && field_int(&window, "y", -FAR, FAR, &place->y, err) &&
           field_int(&window, "width", 1, FAR, &place->width, err) &&
           field_int(&window, "height", 1, FAR, &place->height, err) &&
           json_opt_bool(&window, "maximised", &place->maximised, err);
}

void geometry_write(struct json_out *out, const struct geometry *place, const char *unknown)
{
    if (!geometry_known(place))
        return;
    json_open(out, "window", '{');
    json_put_string(out, "display", place->display);
    json_put_whole(out, "index", place->index);
    json_put_whole(out, "x", place->x);
    json_put_whole(out, "y", place->y);
    json_put_whole(out, "width", place->width);
    json_put_whole(out, "height", place->height);
    json_put_bool(out, "maximised", place->maximised);
    field_put_unknown(out, unknown);
    json_close(out, '}');
}

static const char *const host_names[] = { "beside", "always", "never" };

enum { HOST_NAMES = sizeof host_names / sizeof *host_names };

bool host_window_read(const struct json_at *at, struct host_window *host, struct err *err)
{
    char name[16] = "";
    if (!field_text(at, "host_window", name, sizeof name, err) ||
        !field_text(at, "audience", host->audience, sizeof host->audience, err))
        return false;
    for (int i = 0; i < HOST_NAMES; i++)
        if (strcmp(name, host_names[i]) == 0)
            host->when = (enum host_when)i;
    return true; /* of a newer version: as usual */
}

/* What is usual needs no words. */
void host_window_write(struct json_out *out, const struct host_window *host)
{
    if (host->when != HOST_BESIDE)
        json_put_string(out, "host_window", host_names[host->when]);
    if (host->audience[0] != '\0')
        json_put_string(out, "audience", host->audience);
}
