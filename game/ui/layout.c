/* Boxes; see layout.h. Both directions go through the same two functions, `axis` 0 for widths and 1 for heights. */
#include "ui/layout.h"

struct box *box_new(struct arena *a, enum box_kind kind)
{
    struct box *box = arena_alloc(a, sizeof *box);
    box->kind = kind;
    return box;
}

struct box *box_leaf(struct arena *a, struct box *parent, int width, int height)
{
    struct box *box = box_new(a, BOX_LEAF);
    box->width = width;
    box->height = height;
    box_add(parent, box);
    return box;
}

void box_add(struct box *parent, struct box *child)
{
    if (parent->last != NULL)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

static bool is_along(const struct box *box, int axis)
{
    return (box->kind == BOX_ROW && axis == 0) || (box->kind == BOX_COLUMN && axis == 1);
}

static int padding(const struct box *box, int axis)
{
    return 2 * (axis == 0 ? box->pad_x : box->pad_y);
}

static int larger(int a, int b)
{
    return a > b ? a : b;
}

static int own_least(const struct box *box, int axis)
{
    if (axis == 0)
        return box->width;
    int wanted = box->height_at != NULL ? box->height_at(box->user, box->rect.w - padding(box, 0)) : 0;
    return larger(box->height, wanted + (wanted > 0 ? padding(box, 1) : 0));
}

/* What the children need between the padding. */
static int children_least(const struct box *box, int axis)
{
    int sum = 0, most = 0, count = 0;
    for (const struct box *child = box->first; child != NULL; child = child->next, count++) {
        sum += child->least[axis];
        most = larger(most, child->least[axis]);
    }
    return is_along(box, axis) ? sum + box->gap * larger(count - 1, 0) : most;
}

static void measure(struct box *box, int axis)
{
    for (struct box *child = box->first; child != NULL; child = child->next)
        measure(child, axis);
    int inside = box->first != NULL ? children_least(box, axis) + padding(box, axis) : 0;
    box->least[axis] = larger(own_least(box, axis), inside);
}

static void set_span(struct box *box, int axis, int start, int length)
{
    if (axis == 0) {
        box->rect.x = start;
        box->rect.w = length;
    } else {
        box->rect.y = start;
        box->rect.h = length;
    }
}

static void place(struct box *box, int axis, int start, int length);

/* Hands what is left over to the children by weight; the roundings add up to the whole. */
static void place_along(struct box *box, int axis, int start, int length)
{
    int weight = 0, left = length - children_least(box, axis), given = 0, seen = 0;
    for (const struct box *child = box->first; child != NULL; child = child->next)
        weight += child->grow;
    for (struct box *child = box->first; child != NULL; child = child->next) {
        int size = child->least[axis];
        if (weight > 0 && left > 0) {
            seen += child->grow;
            int due = (int)((long)left * seen / weight);
            size += due - given;
            given = due;
        }
        place(child, axis, start, size);
        start += size + box->gap;
    }
}

static void place_across(struct box *box, int axis, int start, int length)
{
    for (struct box *child = box->first; child != NULL; child = child->next) {
        int size = child->align == BOX_FILL ? length : child->least[axis];
        int spare = length - size;
        int shift = child->align == BOX_MIDDLE ? spare / 2 : child->align == BOX_END ? spare : 0;
        place(child, axis, start + shift, size);
    }
}

static void place(struct box *box, int axis, int start, int length)
{
    set_span(box, axis, start, length);
    int pad = padding(box, axis) / 2;
    if (is_along(box, axis))
        place_along(box, axis, start + pad, length - 2 * pad);
    else
        place_across(box, axis, start + pad, length - 2 * pad);
}

void layout_place(struct box *root, struct rect area)
{
    measure(root, 0);
    place(root, 0, area.x, area.w);
    measure(root, 1);
    place(root, 1, area.y, area.h);
}

int layout_overflow(const struct box *root)
{
    return larger(root->least[1] - root->rect.h, 0);
}
