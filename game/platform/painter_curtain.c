/* The curtain that parts and closes: cloth that gathers; see painter_parts.h. */
#include "platform/painter_parts.h"

#include <math.h>
#include <stdlib.h>

/* Cloth in strips across and bands down. */
enum {
    STRIPS = 8,
    BANDS_MOST = 64,
    BAND_STEP = 2,
    BUNCH_MOST = 800,
    EDGE_SHADOW_WIDTH = 70,
    SHADOW_TALL = 32,
    EDGE_SHADOW = 0x99
};

/* How far left the cloth lies (0 … 1000 of what is drawn) that hangs at `along` when the curtain is closed: pulled aside
 * at its edge, it bunches there first, while the folds at the wall still stand. */
static int gathered(int along, int open)
{
    int bunch = open >= OPAQUE ? BUNCH_MOST : painter_least(open * OPAQUE / (OPAQUE - open), BUNCH_MOST),
        rest = OPAQUE - along;
    return ((OPAQUE - bunch) * along + bunch * (OPAQUE - rest * rest / OPAQUE)) / OPAQUE;
}

/* A band of both halves, and the shadow that their edges throw on the stage. */
static void paint_band(struct painter *p, const struct texture *t, SDL_Rect band, int top, int open)
{
    int half = band.w / 2, edge = half * (OPAQUE - open) / OPAQUE, before = 0;
    for (int i = 1; i <= STRIPS; i++) {
        int along = i * OPAQUE / STRIPS, at = edge * gathered(along, open) / OPAQUE;
        int from = half * (i - 1) / STRIPS, width = half * i / STRIPS - from;
        SDL_Rect cloth = { from, top, width, band.h }, left = { band.x + before, band.y, at - before, band.h };
        SDL_Rect mirrored = { t->w - from - width, top, width, band.h }, right = left;
        right.x = band.x + band.w - at;
        before = at;
        if (left.w <= 0)
            continue;
        painter_copy(p, t, OPAQUE, &cloth, &left);
        painter_copy(p, t, OPAQUE, &mirrored, &right);
    }
}

static void paint_edge_shadow(struct painter *p, SDL_Rect band, int open, int width)
{
    int edge = band.w / 2 * (OPAQUE - open) / OPAQUE;
    for (int side = 0; side < 2; side++) {
        struct stamp stamp = { .kind = STAMP_GRADIENT, .w = width, .h = SHADOW_TALL, .p = { DRAW_ACROSS } };
        stamp.c[side] = EDGE_SHADOW;
        const struct texture *t = painter_stamp(p, &stamp);
        SDL_Rect from = { 0, 0, width, painter_least(band.h, SHADOW_TALL) };
        SDL_Rect to = { side == 0 ? band.x + edge : band.x + band.w - edge - width, band.y, width, band.h };
        if (t != NULL)
            painter_copy(p, t, OPAQUE, &from, &to);
    }
}

/* The halves of the closed curtain gathered to the sides, in bands so low that the slant of the edge looks smooth: it
 * leans the more the farther down. */
void painter_curtain(struct painter *p, const struct stamp *stamp, SDL_Rect box, const struct draw_op *op)
{
    int open = op->as.curtain.open, hem = op->as.curtain.hem, slant = abs(hem - open) * box.w / 2 / OPAQUE;
    bool once = textures_once(p->textures, false); /* the foyer has it standing, but soon it moves */
    const struct texture *t = painter_stamp(p, stamp);
    textures_once(p->textures, once);
    if (t == NULL || (open >= OPAQUE && hem >= OPAQUE))
        return;
    SDL_SetTextureBlendMode(t->image, op->opacity == OPAQUE ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    if (open <= 0 && hem <= 0) {
        painter_copy(p, t, op->opacity, NULL, &box);
        return;
    }
    int bands = painter_least(slant / BAND_STEP + 1, BANDS_MOST), bottom = 0;
    for (int i = 0; i < bands; i++) {
        int top = bottom, here = open + (hem - open) * (2 * i + 1) / (2 * bands);
        bottom = (int)lround(box.h * sqrt((i + 1.0) / bands));
        SDL_Rect band = { box.x, box.y + top, box.w, bottom - top };
        paint_band(p, t, band, top, here);
        paint_edge_shadow(p, band, here, painter_length(p, EDGE_SHADOW_WIDTH));
    }
}
