/* What can be pointed at or reached with the arrow keys on the screen just built. Widgets add their rectangles while
 * drawing; the screen remembers only the id that has the focus. Rebuilt every frame, a plain value. */
#ifndef UI_FOCUS_H
#define UI_FOCUS_H

#include "ui/intent.h"
#include "ui/rect.h"

enum { FOCUS_NONE = 0, FOCUS_MAX = 96 };

struct focus_item {
    int id; /* > 0, unique in the list; chosen by the screen */
    struct rect rect;
    enum intent intent; /* what activating it means; INTENT_ACCEPT when the id says it all */
    bool by_keys;       /* false: only for the pointer */
};

struct focus {
    struct focus_item item[FOCUS_MAX];
    int count;
    int current; /* id that shall look focused; FOCUS_NONE none */
};

/* Empties the list; `current` is the focused id of the frame to come. */
void focus_begin(struct focus *focus, int current);

/* Adds an item; more than FOCUS_MAX are a programming error (assert). Returns whether it has the focus. */
bool focus_add(struct focus *focus, int id, struct rect rect, enum intent intent);

/* Adds an item that the arrow keys pass over. */
void focus_add_pointer(struct focus *focus, int id, struct rect rect, enum intent intent);

const struct focus_item *focus_find(const struct focus *focus, int id); /* NULL if absent */

/* The id to focus after `direction` (INTENT_UP, DOWN, LEFT, RIGHT) from `id`: the nearest item that lies that way, with
 * a strong preference for the same row or column; `id` itself when there is none. From FOCUS_NONE: the first item. */
int focus_move(const struct focus *focus, int id, enum intent direction);

/* The item after (step 1) or before (step -1) `id` in order of adding, around the end. */
int focus_step(const struct focus *focus, int id, int step);

/* `id` if the arrow keys may focus it, else the first item that they may, else FOCUS_NONE: a focus always shows. */
int focus_valid(const struct focus *focus, int id);

/* The topmost (last added) item under a point, NULL if there is none. */
const struct focus_item *focus_at(const struct focus *focus, int x, int y);

#endif
