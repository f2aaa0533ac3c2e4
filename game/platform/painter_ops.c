/* From ops to pixels; see painter_parts.h. */
#include "platform/painter_parts.h"

#include "base/rng.h"
#include "platform/textrun.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

enum { PREPARE_MS = 2 };

int painter_pixels(const struct painter *p, int units)
{
    return (int)lround(units * p->scale);
}

int painter_length(const struct painter *p, int units)
{
    int length = painter_pixels(p, units);
    return units > 0 && length < 1 ? 1 : length;
}

int painter_least(int a, int b)
{
    return a < b ? a : b;
}

/* Edges are rounded, not sizes, so that boxes that touch still touch. */
SDL_Rect painter_box(const struct painter *p, const struct draw_op *op)
{
    struct rect box = op->box;
    int x = painter_pixels(p, box.x), y = painter_pixels(p, box.y);
    return (SDL_Rect){ x + painter_pixels(p, op->dx), y + painter_pixels(p, op->dy),
                       painter_pixels(p, box.x + box.w) - x, painter_pixels(p, box.y + box.h) - y };
}

struct drawing {
    struct crew *crew;
    const struct stamp *stamp;
    uint32_t *pixels;
    int w;
};

static void draw_band(void *user, int from, int to)
{
    const struct drawing *drawing = user;
    raster_stamp(drawing->stamp, from, to, drawing->pixels + (size_t)from * (size_t)drawing->w);
}

static void draw_stamp(void *user, const struct texture *texture, uint32_t *pixels)
{
    struct drawing *drawing = user;
    drawing->pixels = pixels;
    drawing->w = texture->w;
    crew_share(drawing->crew, texture->h, texture->w, draw_band, drawing);
}

const struct texture *painter_stamp(struct painter *p, const struct stamp *stamp)
{
    uint64_t key = hash_bytes(HASH_START, stamp, sizeof *stamp);
    const struct texture *found = textures_find(p->textures, key);
    int pad = stamp_pad(stamp);
    const struct texture look = { .w = stamp->w + 2 * pad, .h = stamp->h + 2 * pad, .pad = pad };
    struct drawing drawing = { .crew = p->crew, .stamp = stamp };
    return found != NULL ? found : textures_add(p->textures, key, &look, draw_stamp, &drawing);
}

static void paint_whole(struct painter *p, const struct stamp *stamp, SDL_Rect box, int opacity)
{
    if (painter_stamp_once(p, stamp, box, opacity))
        return;
    const struct texture *t = painter_stamp(p, stamp);
    if (t == NULL)
        return;
    SDL_Rect to = { box.x - t->pad, box.y - t->pad, t->w, t->h };
    painter_copy(p, t, opacity, NULL, &to);
}

/* Only the four bands along the edges of a stamp, `corner` pixels inwards; the middle is left to the caller. Copying a
 * ring costs a fifth of copying the whole, and stretching a small one costs more than either. */
static void paint_ring(struct painter *p, const struct stamp *stamp, SDL_Rect box, int corner, int opacity)
{
    if (box.w <= 2 * corner || box.h <= 2 * corner) {
        paint_whole(p, stamp, box, opacity);
        return;
    }
    const struct texture *t = painter_stamp(p, stamp);
    if (t == NULL)
        return;
    int band = t->pad + corner, rest = t->h - 2 * band;
    const SDL_Rect bands[] = {
        { 0, 0, t->w, band },
        { 0, t->h - band, t->w, band },
        { 0, band, band, rest },
        { t->w - band, band, band, rest },
    };
    for (int i = 0; i < 4; i++) {
        SDL_Rect to = { box.x - t->pad + bands[i].x, box.y - t->pad + bands[i].y, bands[i].w, bands[i].h };
        painter_copy(p, t, opacity, &bands[i], &to);
    }
}

static void paint_panel(struct painter *p, const struct draw_op *op, SDL_Rect box)
{
    int radius = painter_least(painter_pixels(p, op->as.panel.radius), painter_least(box.w, box.h) / 2);
    int thickness = painter_length(p, op->as.panel.thickness);
    if (radius == 0 && thickness == 0) {
        painter_fill(p, box, op->as.panel.fill, op->opacity);
        return;
    }
    struct stamp stamp = { .kind = STAMP_PANEL,
                           .w = box.w,
                           .h = box.h,
                           .p = { radius, thickness },
                           .c = { op->as.panel.fill, op->as.panel.edge } };
    int corner = (radius > thickness ? radius : thickness) + 1;
    paint_ring(p, &stamp, box, corner, op->opacity);
    if (box.w > 2 * corner && box.h > 2 * corner)
        painter_fill(p, (SDL_Rect){ box.x + corner, box.y + corner, box.w - 2 * corner, box.h - 2 * corner },
                     op->as.panel.fill, op->opacity);
}

static void paint_glow(struct painter *p, const struct draw_op *op, SDL_Rect box)
{
    int radius = painter_least(painter_pixels(p, op->as.glow.radius), painter_least(box.w, box.h) / 2);
    struct stamp stamp = { .kind = STAMP_GLOW,
                           .w = box.w,
                           .h = box.h,
                           .p = { radius, painter_length(p, op->as.glow.blur), painter_pixels(p, op->as.glow.drop) },
                           .c = { op->as.glow.colour } };
    paint_ring(p, &stamp, box, radius + 1, op->opacity);
}

static void paint_curtain(struct painter *p, const struct draw_op *op, SDL_Rect box)
{
    const struct draw_velvet *velvet = &op->as.curtain.velvet;
    struct stamp stamp = { .kind = STAMP_CURTAIN,
                           .w = box.w,
                           .h = box.h,
                           .p = { (int32_t)op->as.curtain.part, painter_length(p, velvet->fold), op->as.curtain.phase },
                           .c = { velvet->dark, velvet->mid, velvet->light } };
    if (op->as.curtain.part == CURTAIN_FULL)
        painter_curtain(p, &stamp, box, op);
    else
        paint_whole(p, &stamp, box, op->opacity);
}

struct writing {
    struct crew *crew;
    struct text_mask mask;
    struct text_look inks;
};

static void draw_line(void *user, const struct texture *texture, uint32_t *pixels)
{
    const struct writing *writing = user;
    (void)texture;
    textrun_draw(&writing->mask, &writing->inks, writing->crew, pixels);
}

static const struct texture *text_texture(struct painter *p, const struct draw_text *text)
{
    const int32_t eighths = (int32_t)lround(text->size * p->scale * FONTS_FRACTION);
    const int32_t look[] = { (int32_t)text->style,
                             eighths,
                             painter_pixels(p, text->tracking),
                             (int32_t)text->colour,
                             (int32_t)text->glow,
                             painter_pixels(p, text->blur),
                             painter_pixels(p, text->drop) };
    uint64_t key = hash_string(hash_bytes(HASH_START, look, sizeof look), text->text);
    const struct texture *found = textures_find(p->textures, key);
    if (found != NULL)
        return found;
    struct writing writing = { p->crew,
                               fonts_mask(p->fonts, text->style, eighths, look[2], text->text),
                               { text->colour, text->glow, look[5], look[6] } };
    const struct text_mask *mask = &writing.mask;
    int pad = textrun_pad(&writing.inks);
    const struct texture line = {
        .w = mask->w + 2 * pad, .h = mask->h + 2 * pad, .pad = pad, .baseline = mask->baseline, .advance = mask->advance
    };
    const struct texture *made = textures_add(p->textures, key, &line, draw_line, &writing);
    free(mask->cover);
    return made;
}

static void paint_text(struct painter *p, const struct draw_op *op)
{
    const struct draw_text *text = &op->as.text;
    const struct texture *t = text_texture(p, text);
    if (t == NULL)
        return;
    int x = painter_pixels(p, text->x) + painter_pixels(p, op->dx) - t->pad;
    int y = painter_pixels(p, text->baseline) + painter_pixels(p, op->dy) - t->baseline - t->pad;
    if (text->align != ALIGN_LEFT)
        x -= text->align == ALIGN_CENTRE ? t->advance / 2 : t->advance;
    SDL_Rect to = { x, y, t->w, t->h };
    painter_copy(p, t, op->opacity, NULL, &to);
}

static void set_clip(struct painter *p)
{
    if (!p->measuring)
        SDL_RenderSetClipRect(p->renderer, painter_clip(p));
}

void painter_push_clip(struct painter *p, SDL_Rect box)
{
    assert(p->clips < CLIPS_MAX);
    if (p->clips > 0 && !SDL_IntersectRect(&box, &p->clip[p->clips - 1], &box))
        box.w = box.h = 0;
    p->clip[p->clips++] = box;
    set_clip(p);
}

void painter_pop_clip(struct painter *p)
{
    assert(p->clips > 0);
    p->clips--;
    set_clip(p);
}

/* Ops that are one stamp each. */
static struct stamp simple_stamp(const struct painter *p, const struct draw_op *op, SDL_Rect box)
{
    struct stamp s = { .w = box.w, .h = box.h };
    switch (op->kind) {
    case DRAW_GRADIENT:
        s.kind = STAMP_GRADIENT;
        s.p[0] = (int32_t)op->as.gradient.direction;
        s.p[1] = painter_least(painter_pixels(p, op->as.gradient.radius), painter_least(box.w, box.h) / 2);
        s.c[0] = op->as.gradient.from;
        s.c[1] = op->as.gradient.to;
        break;
    case DRAW_SHAPE:
        s.kind = STAMP_SHAPE;
        s.p[0] = (int32_t)op->as.shape.shape;
        s.c[0] = op->as.shape.colour;
        break;
    case DRAW_ICON:
        s.kind = STAMP_ICON;
        s.p[0] = (int32_t)op->as.icon.icon;
        s.c[0] = op->as.icon.colour;
        break;
    case DRAW_CONE:
        s.kind = STAMP_CONE;
        s.p[0] = painter_pixels(p, op->as.cone.top);
        s.c[0] = op->as.cone.colour;
        break;
    case DRAW_BULB:
        s.kind = STAMP_BULB;
        s.w = s.h; /* rounding may have made them differ */
        s.p[0] = (int32_t)op->as.bulb.state;
        s.c[0] = op->as.bulb.colour;
        break;
    case DRAW_FOOTLIGHT:
        s.kind = STAMP_FOOTLIGHT;
        s.p[0] = op->as.footlight.lit;
        s.c[0] = op->as.footlight.colour;
        break;
    case DRAW_PANEL:
    case DRAW_GLOW:
    case DRAW_CURTAIN:
    case DRAW_TEXT:
    case DRAW_CLIP:
    case DRAW_UNCLIP:
        break;
    }
    return s;
}

bool painter_clips(const struct draw_op *op)
{
    return op->kind == DRAW_CLIP || op->kind == DRAW_UNCLIP;
}

/* What is not seen yet is made ready bit by bit, so that no picture has to wait for it. */
static bool is_late(const struct painter *p)
{
    return SDL_GetTicks64() - p->began >= PREPARE_MS;
}

void painter_op(struct painter *p, const struct draw_op *op)
{
    SDL_Rect box = painter_box(p, op);
    bool empty = op->kind != DRAW_TEXT && (box.w <= 0 || box.h <= 0);
    if (!painter_clips(op) && (empty || (op->opacity == 0 && is_late(p))))
        return;
    switch (op->kind) {
    case DRAW_PANEL:
        paint_panel(p, op, box);
        break;
    case DRAW_GLOW:
        paint_glow(p, op, box);
        break;
    case DRAW_CURTAIN:
        paint_curtain(p, op, box);
        break;
    case DRAW_TEXT:
        paint_text(p, op);
        break;
    case DRAW_CLIP:
        painter_push_clip(p, box);
        break;
    case DRAW_UNCLIP:
        painter_pop_clip(p);
        break;
    case DRAW_GRADIENT:
    case DRAW_SHAPE:
    case DRAW_ICON:
    case DRAW_CONE:
    case DRAW_BULB:
    case DRAW_FOOTLIGHT: {
        struct stamp stamp = simple_stamp(p, op, box);
        paint_whole(p, &stamp, box, op->opacity);
        break;
    }
    }
}

void painter_ops(struct painter *p, const struct drawlist *list, int from, int to)
{
    for (int i = from; i < to; i++)
        painter_op(p, &list->ops[i]);
    assert(p->clips == 0);
}
