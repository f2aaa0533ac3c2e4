/* Avatar: a player's picture, a shape in a colour. How they look is ui/avatar.h's business; here they have names. */
#ifndef RECORD_AVATAR_H
#define RECORD_AVATAR_H

#include "base/json.h"

enum { AVATAR_SHAPES = 5, AVATAR_COLOURS = 6, AVATARS = AVATAR_SHAPES * AVATAR_COLOURS };

struct avatar {
    int shape, colour;
};

/* "triangle", "diamond", "circle", "square", "star"; "coral", "blue", "gold", "green", "cream", "lilac". */
const char *avatar_shape_name(int shape);
const char *avatar_colour_name(int colour);

/* All of them in an order in which neighbours look quite different: number 0 … AVATARS - 1, and on from the start. */
struct avatar avatar_number(int number);
bool avatar_same(struct avatar a, struct avatar b);

/* The optional member "avatar" of an object; an unknown shape or colour leaves *avatar as it is. */
bool avatar_read(const struct json_at *at, struct avatar *avatar, struct err *err);
void avatar_write(struct json_out *out, struct avatar avatar);

#endif
