/* Names of shapes and colours; see avatar.h. */
#include "record/avatar.h"

#include <string.h>

static const char *const shapes[AVATAR_SHAPES] = { "triangle", "diamond", "circle", "square", "star" };
static const char *const colours[AVATAR_COLOURS] = { "coral", "blue", "gold", "green", "cream", "lilac" };

const char *avatar_shape_name(int shape)
{
    return shapes[shape];
}

const char *avatar_colour_name(int colour)
{
    return colours[colour];
}

/* Five and six have no common factor, so both go on at once and all pairs are met. */
struct avatar avatar_number(int number)
{
    return (struct avatar){ .shape = (number + 2) % AVATAR_SHAPES, .colour = (number + 1) % AVATAR_COLOURS };
}

bool avatar_same(struct avatar a, struct avatar b)
{
    return a.shape == b.shape && a.colour == b.colour;
}

static bool find_name(const struct json_at *at, const char *key, const char *const *names, int count, int *found,
                      struct err *err)
{
    const char *name = "";
    if (!json_opt_string(at, key, &name, err))
        return false;
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            *found = i;
    return true;
}

bool avatar_read(const struct json_at *at, struct avatar *avatar, struct err *err)
{
    struct json_at found;
    if (!json_find(at, "avatar", &found))
        return true;
    return json_expect(&found, JSON_OBJECT, err) &&
           find_name(&found, "shape", shapes, AVATAR_SHAPES, &avatar->shape, err) &&
           find_name(&found, "colour", colours, AVATAR_COLOURS, &avatar->colour, err);
}

void avatar_write(struct json_out *out, struct avatar avatar)
{
    json_open(out, "avatar", '{');
    json_put_string(out, "shape", shapes[avatar.shape]);
    json_put_string(out, "colour", colours[avatar.colour]);
    json_close(out, '}');
}
