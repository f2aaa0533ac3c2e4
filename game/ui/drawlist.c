/* Building drawlists; see drawlist.h. */
#include "ui/drawlist.h"

#include "base/rng.h"

#include <string.h>

enum { OPAQUE = 1000 };

void drawlist_init(struct drawlist *list)
{
    *list = (struct drawlist){ .opacity = OPAQUE };
    arena_init(&list->arena);
}

void drawlist_fini(struct drawlist *list)
{
    arena_fini(&list->arena);
    *list = (struct drawlist){ .opacity = OPAQUE };
}

void drawlist_clear(struct drawlist *list)
{
    arena_reset(&list->arena);
    list->ops = NULL;
    list->count = list->room = list->still = list->dx = list->dy = 0;
    list->opacity = OPAQUE;
}

int drawlist_fade(struct drawlist *list, int opacity)
{
    int before = list->opacity;
    list->opacity = opacity < 0 ? 0 : opacity > OPAQUE ? OPAQUE : opacity;
    return before;
}

void drawlist_shift(struct drawlist *list, int dx, int dy)
{
    list->dx = dx;
    list->dy = dy;
}

void drawlist_mark_still(struct drawlist *list)
{
    list->still = list->count;
}

static struct draw_op *add(struct drawlist *list, enum draw_kind kind, struct rect box)
{
    if (list->count == list->room) {
        list->room = list->room == 0 ? 128 : list->room * 2;
        struct draw_op *more = arena_array(&list->arena, (size_t)list->room, sizeof *more);
        if (list->count > 0)
            memcpy(more, list->ops, (size_t)list->count * sizeof *more);
        list->ops = more;
    }
    struct draw_op *op = &list->ops[list->count++];
    op->kind = kind;
    op->opacity = list->opacity;
    op->box = box;
    op->dx = list->dx;
    op->dy = list->dy;
    return op;
}

void draw_rect(struct drawlist *list, struct rect box, uint32_t fill)
{
    draw_panel(list, box, 0, fill, 0, 0);
}

void draw_panel(struct drawlist *list, struct rect box, int radius, uint32_t fill, uint32_t edge, int thickness)
{
    struct draw_op *op = add(list, DRAW_PANEL, box);
    op->as.panel.fill = fill;
    op->as.panel.edge = edge;
    op->as.panel.radius = radius;
    op->as.panel.thickness = thickness;
}

void draw_gradient(struct drawlist *list, struct rect box, enum draw_direction direction, uint32_t from, uint32_t to,
                   int radius)
{
    struct draw_op *op = add(list, DRAW_GRADIENT, box);
    op->as.gradient.from = from;
    op->as.gradient.to = to;
    op->as.gradient.radius = radius;
    op->as.gradient.direction = direction;
}

void draw_glow(struct drawlist *list, struct rect box, int radius, int blur, int drop, uint32_t colour)
{
    struct draw_op *op = add(list, DRAW_GLOW, box);
    op->as.glow.colour = colour;
    op->as.glow.radius = radius;
    op->as.glow.blur = blur;
    op->as.glow.drop = drop;
}

void draw_shape(struct drawlist *list, struct rect box, enum draw_shape shape, uint32_t fill)
{
    struct draw_op *op = add(list, DRAW_SHAPE, box);
    op->as.shape.shape = shape;
    op->as.shape.colour = fill;
}

void draw_icon(struct drawlist *list, struct rect box, enum draw_icon icon, uint32_t colour)
{
    struct draw_op *op = add(list, DRAW_ICON, box);
    op->as.icon.icon = icon;
    op->as.icon.colour = colour;
}

void draw_cone(struct drawlist *list, struct rect box, int top, uint32_t colour)
{
    struct draw_op *op = add(list, DRAW_CONE, box);
    op->as.cone.top = top;
    op->as.cone.colour = colour;
}

void draw_curtain(struct drawlist *list, struct rect box, enum draw_curtain part, struct draw_velvet velvet, int open,
                  int phase)
{
    struct draw_op *op = add(list, DRAW_CURTAIN, box);
    op->as.curtain.velvet = velvet;
    op->as.curtain.part = part;
    op->as.curtain.open = op->as.curtain.hem = open;
    op->as.curtain.phase = phase;
}

void draw_curtain_moving(struct drawlist *list, struct rect box, struct draw_velvet velvet, int open, int hem)
{
    draw_curtain(list, box, CURTAIN_FULL, velvet, open, 0);
    list->ops[list->count - 1].as.curtain.hem = hem;
}

void draw_bulb(struct drawlist *list, struct rect box, enum draw_bulb state, uint32_t colour)
{
    struct draw_op *op = add(list, DRAW_BULB, box);
    op->as.bulb.state = state;
    op->as.bulb.colour = colour;
}

void draw_footlight(struct drawlist *list, struct rect box, bool lit, uint32_t colour)
{
    struct draw_op *op = add(list, DRAW_FOOTLIGHT, box);
    op->as.footlight.lit = lit;
    op->as.footlight.colour = colour;
}

void draw_text(struct drawlist *list, struct draw_text text)
{
    if (text.text == NULL || *text.text == '\0')
        return;
    struct draw_op *op = add(list, DRAW_TEXT, (struct rect){ 0 });
    op->as.text = text;
    op->as.text.text = arena_string(&list->arena, text.text);
}

void draw_clip(struct drawlist *list, struct rect box)
{
    add(list, DRAW_CLIP, box);
}

void draw_unclip(struct drawlist *list)
{
    add(list, DRAW_UNCLIP, (struct rect){ 0 });
}

/* Over the printed form: it has every field and no padding. */
uint64_t drawlist_hash(const struct drawlist *list)
{
    struct buf text = { 0 };
    drawlist_print(list, &text);
    uint64_t hash = hash_bytes(HASH_START, buf_text(&text), text.len);
    buf_fini(&text);
    return hash;
}
