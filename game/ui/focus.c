/* Focus and hit testing; see focus.h. */
#include "ui/focus.h"

#include <assert.h>
#include <limits.h>
#include <stdlib.h>

enum { OTHER_ROW = 100000 }; /* dearer than any way across a screen */

void focus_begin(struct focus *focus, int current)
{
    focus->count = 0;
    focus->current = current;
}

static void add(struct focus *focus, struct focus_item item)
{
    assert(focus->count < FOCUS_MAX && item.id != FOCUS_NONE && focus_find(focus, item.id) == NULL);
    focus->item[focus->count++] = item;
}

bool focus_add(struct focus *focus, int id, struct rect rect, enum intent intent)
{
    add(focus, (struct focus_item){ .id = id, .rect = rect, .intent = intent, .by_keys = true });
    return id == focus->current;
}

void focus_add_pointer(struct focus *focus, int id, struct rect rect, enum intent intent)
{
    add(focus, (struct focus_item){ .id = id, .rect = rect, .intent = intent });
}

const struct focus_item *focus_find(const struct focus *focus, int id)
{
    for (int i = 0; i < focus->count; i++)
        if (focus->item[i].id == id)
            return &focus->item[i];
    return NULL;
}

static int first(const struct focus *focus)
{
    for (int i = 0; i < focus->count; i++)
        if (focus->item[i].by_keys)
            return focus->item[i].id;
    return FOCUS_NONE;
}

/* How far [a, a+a_len) and [b, b+b_len) are apart; 0 when they share something. */
static int distance(int a, int a_len, int b, int b_len)
{
    if (b >= a + a_len)
        return b - (a + a_len) + 1;
    if (a >= b + b_len)
        return a - (b + b_len) + 1;
    return 0;
}

/* The price of going from one rectangle to another, INT_MAX when it does not lie that way. The next in the same row
 * beats a nearer one in the row below. */
static int price(struct rect from, struct rect to, enum intent direction)
{
    struct point a = rect_middle(from), b = rect_middle(to);
    bool across = direction == INTENT_LEFT || direction == INTENT_RIGHT;
    int ahead = across ? b.x - a.x : b.y - a.y;
    if (direction == INTENT_LEFT || direction == INTENT_UP)
        ahead = -ahead;
    int along = across ? distance(from.x, from.w, to.x, to.w) : distance(from.y, from.h, to.y, to.h);
    int aside = across ? distance(from.y, from.h, to.y, to.h) : distance(from.x, from.w, to.x, to.w);
    int skew = across ? abs(b.y - a.y) : abs(b.x - a.x);
    if (ahead <= 0 || (along == 0 && aside > 0))
        return INT_MAX;
    return ahead * 4 + aside * 32 + skew + (aside > 0 ? OTHER_ROW : 0);
}

int focus_move(const struct focus *focus, int id, enum intent direction)
{
    const struct focus_item *from = focus_find(focus, id);
    if (from == NULL)
        return first(focus);
    int best = id, least = INT_MAX;
    for (int i = 0; i < focus->count; i++) {
        const struct focus_item *to = &focus->item[i];
        if (to == from || !to->by_keys)
            continue;
        int cost = price(from->rect, to->rect, direction);
        if (cost < least) {
            least = cost;
            best = to->id;
        }
    }
    return best;
}

int focus_step(const struct focus *focus, int id, int step)
{
    const struct focus_item *from = focus_find(focus, id);
    if (from == NULL || focus->count == 0)
        return first(focus);
    int index = (int)(from - focus->item);
    for (int tried = 0; tried < focus->count; tried++) {
        index = (index + step + focus->count) % focus->count;
        if (focus->item[index].by_keys)
            return focus->item[index].id;
    }
    return id;
}

int focus_valid(const struct focus *focus, int id)
{
    const struct focus_item *item = focus_find(focus, id);
    return item != NULL && item->by_keys ? id : first(focus);
}

const struct focus_item *focus_at(const struct focus *focus, int x, int y)
{
    for (int i = focus->count - 1; i >= 0; i--)
        if (rect_has(focus->item[i].rect, x, y))
            return &focus->item[i];
    return NULL;
}
