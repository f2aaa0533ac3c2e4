/* Drawlists as text, for golden tests and for the fingerprint; see drawlist.h. */
#include "ui/drawlist.h"

#include <inttypes.h>

static const char *const shape_names[] = {
    "triangle", "diamond", "circle", "square", "star", "plus", "hexagon", "moon"
};
static const char *const icon_names[] = { "check", "cross", "left", "right", "up", "down", "pause", "warning" };
static const char *const curtain_names[] = { "valance", "drape-left", "drape-right", "full" };
static const char *const bulb_names[] = { "off", "on", "wrong", "current" };
static const char *const align_names[] = { "left", "centre", "right" };
static const char *const style_names[] = { "display", "text", "semibold", "bold", "symbol" };
static const char *const direction_names[] = { "down", "across", "radial" };

static void print_colour(struct buf *out, const char *name, uint32_t colour)
{
    buf_printf(out, " %s #%08" PRIX32, name, colour);
}

static void print_box(struct buf *out, const char *kind, struct rect box)
{
    buf_printf(out, "%s %d,%d %dx%d", kind, box.x, box.y, box.w, box.h);
}

static void print_panel(const struct draw_op *op, struct buf *out)
{
    print_box(out, "panel", op->box);
    print_colour(out, "fill", op->as.panel.fill);
    if (op->as.panel.radius != 0)
        buf_printf(out, " radius %d", op->as.panel.radius);
    if (op->as.panel.thickness != 0) {
        buf_printf(out, " edge %d", op->as.panel.thickness);
        print_colour(out, "of", op->as.panel.edge);
    }
}

static void print_gradient(const struct draw_op *op, struct buf *out)
{
    print_box(out, "gradient", op->box);
    buf_printf(out, " %s", direction_names[op->as.gradient.direction]);
    print_colour(out, "from", op->as.gradient.from);
    print_colour(out, "to", op->as.gradient.to);
    buf_printf(out, " radius %d", op->as.gradient.radius);
}

static void print_glow(const struct draw_op *op, struct buf *out)
{
    print_box(out, "glow", op->box);
    buf_printf(out, " radius %d blur %d drop %d", op->as.glow.radius, op->as.glow.blur, op->as.glow.drop);
    print_colour(out, "of", op->as.glow.colour);
}

static void print_curtain(const struct draw_op *op, struct buf *out)
{
    print_box(out, "curtain", op->box);
    buf_printf(out, " %s open %d", curtain_names[op->as.curtain.part], op->as.curtain.open);
    if (op->as.curtain.hem != op->as.curtain.open)
        buf_printf(out, " hem %d", op->as.curtain.hem);
    buf_printf(out, " phase %d fold %d", op->as.curtain.phase, op->as.curtain.velvet.fold);
    print_colour(out, "dark", op->as.curtain.velvet.dark);
    print_colour(out, "mid", op->as.curtain.velvet.mid);
    print_colour(out, "light", op->as.curtain.velvet.light);
}

static void print_named(struct buf *out, const char *kind, struct rect box, const char *name, uint32_t colour)
{
    print_box(out, kind, box);
    buf_printf(out, " %s", name);
    print_colour(out, "of", colour);
}

/* Quotes and line breaks are marked so that one op stays one line. */
static void print_quoted(struct buf *out, const char *text)
{
    buf_add(out, " \"");
    for (; *text != '\0'; text++) {
        if (*text == '"' || *text == '\\')
            buf_add(out, "\\");
        if (*text == '\n')
            buf_add(out, "\\n");
        else
            buf_add_bytes(out, text, 1);
    }
    buf_add(out, "\"");
}

static void print_text(const struct draw_text *text, struct buf *out)
{
    buf_printf(out, "text %d,%d %s %s %d", text->x, text->baseline, align_names[text->align], style_names[text->style],
               text->size);
    if (text->tracking != 0)
        buf_printf(out, " tracking %d", text->tracking);
    print_colour(out, "of", text->colour);
    if ((text->glow & 0xFF) != 0) {
        print_colour(out, "glow", text->glow);
        buf_printf(out, " blur %d drop %d", text->blur, text->drop);
    }
    print_quoted(out, text->text);
}

static void print_body(const struct draw_op *op, struct buf *out)
{
    switch (op->kind) {
    case DRAW_PANEL:
        print_panel(op, out);
        break;
    case DRAW_GRADIENT:
        print_gradient(op, out);
        break;
    case DRAW_GLOW:
        print_glow(op, out);
        break;
    case DRAW_SHAPE:
        print_named(out, "shape", op->box, shape_names[op->as.shape.shape], op->as.shape.colour);
        break;
    case DRAW_ICON:
        print_named(out, "icon", op->box, icon_names[op->as.icon.icon], op->as.icon.colour);
        break;
    case DRAW_CONE:
        print_box(out, "cone", op->box);
        buf_printf(out, " top %d", op->as.cone.top);
        print_colour(out, "of", op->as.cone.colour);
        break;
    case DRAW_CURTAIN:
        print_curtain(op, out);
        break;
    case DRAW_BULB:
        print_named(out, "bulb", op->box, bulb_names[op->as.bulb.state], op->as.bulb.colour);
        break;
    case DRAW_FOOTLIGHT:
        print_named(out, "footlight", op->box, op->as.footlight.lit ? "lit" : "unlit", op->as.footlight.colour);
        break;
    case DRAW_TEXT:
        print_text(&op->as.text, out);
        break;
    case DRAW_CLIP:
        print_box(out, "clip", op->box);
        break;
    case DRAW_UNCLIP:
        buf_add(out, "unclip");
        break;
    }
}

void draw_op_print(const struct draw_op *op, struct buf *out)
{
    print_body(op, out);
    if (op->opacity != 1000)
        buf_printf(out, " opacity %d", op->opacity);
    if (op->dx != 0 || op->dy != 0)
        buf_printf(out, " moved %d,%d", op->dx, op->dy);
}

void drawlist_print(const struct drawlist *list, struct buf *out)
{
    for (int i = 0; i < list->count; i++) {
        draw_op_print(&list->ops[i], out);
        buf_add(out, "\n");
        if (i + 1 == list->still)
            buf_add(out, "still\n");
    }
}
