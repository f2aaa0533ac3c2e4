/* What the painter does to pixels, by itself or through the renderer; see painter_parts.h. */
#include "platform/painter_parts.h"

#include "platform/blend.h"

#include <stdlib.h>

void painter_set_surface(struct painter *p, SDL_Surface *surface)
{
    p->surface = surface != NULL && blend_fits(surface) ? surface : NULL;
}

const SDL_Rect *painter_clip(const struct painter *p)
{
    return p->clips > 0 ? &p->clip[p->clips - 1] : NULL;
}

static int alpha_of(int opacity)
{
    return (opacity * 255 + OPAQUE / 2) / OPAQUE;
}

/* What is laid over the window, where to, and whence: a stamp, or the part `from` of pixels. */
struct laying {
    const struct painter *painter;
    const struct stamp *stamp;
    const void *pixels;
    int pitch;
    SDL_Rect from, to;
    int alpha;
};

static void put_band(void *user, int from, int to)
{
    const struct laying *l = user;
    blend_put(l->painter->surface, painter_clip(l->painter), l->pixels, l->pitch,
              (SDL_Rect){ l->from.x, l->from.y + from, l->from.w, to - from }, (SDL_Point){ l->to.x, l->to.y + from });
}

static void stamp_band(void *user, int from, int to)
{
    const struct laying *l = user;
    size_t row = (size_t)l->to.w * sizeof(uint32_t);
    uint32_t *pixels = mem_resize(NULL, (size_t)(to - from) * row);
    raster_stamp(l->stamp, from, to, pixels);
    blend_copy(l->painter->surface, painter_clip(l->painter), pixels, (int)row, (SDL_Rect){ 0, 0, l->to.w, to - from },
               (SDL_Point){ l->to.x, l->to.y + from }, l->alpha);
    free(pixels);
}

/* Into the renderer's own pixels, where they are known; false: it has to do that itself. */
static bool blend(struct painter *p, const struct texture *t, int alpha, const SDL_Rect *from, const SDL_Rect *to)
{
    struct laying l = { .painter = p, .from = from != NULL ? *from : (SDL_Rect){ 0, 0, t->w, t->h }, .to = *to };
    SDL_BlendMode mode;
    void *pixels;
    bool can = p->surface != NULL && l.from.w == to->w && l.from.h == to->h &&
               SDL_GetTextureBlendMode(t->image, &mode) == 0 && SDL_LockTexture(t->image, NULL, &pixels, &l.pitch) == 0;
    if (!can)
        return false;
    SDL_RenderFlush(p->renderer); /* what lies below */
    l.pixels = pixels;
    if (mode == SDL_BLENDMODE_NONE)
        crew_share(p->crew, to->h, to->w, put_band, &l);
    else
        blend_copy(p->surface, painter_clip(p), pixels, l.pitch, l.from, (SDL_Point){ to->x, to->y }, alpha);
    SDL_UnlockTexture(t->image);
    return true;
}

bool painter_stamp_once(struct painter *p, const struct stamp *stamp, SDL_Rect box, int opacity)
{
    if (p->surface == NULL || !textures_is_once(p->textures))
        return false;
    int pad = stamp_pad(stamp);
    struct laying l = { .painter = p,
                        .stamp = stamp,
                        .to = { box.x - pad, box.y - pad, stamp->w + 2 * pad, stamp->h + 2 * pad },
                        .alpha = alpha_of(opacity) };
    SDL_RenderFlush(p->renderer);
    crew_share(p->crew, l.to.h, l.to.w, stamp_band, &l);
    return true;
}

void painter_copy(struct painter *p, const struct texture *t, int opacity, const SDL_Rect *from, const SDL_Rect *to)
{
    if (opacity == 0)
        return; /* it has been made ready */
    if (p->measuring) {
        SDL_UnionRect(&p->reach, to, &p->reach);
        return;
    }
    int alpha = alpha_of(opacity);
    if (blend(p, t, alpha, from, to))
        return;
    SDL_SetTextureAlphaMod(t->image, (Uint8)alpha);
    SDL_RenderCopy(p->renderer, t->image, from, to);
}

void painter_fill(struct painter *p, SDL_Rect box, uint32_t colour, int opacity)
{
    uint32_t alpha = ((colour & 0xFF) * (uint32_t)opacity + OPAQUE / 2) / OPAQUE;
    if (alpha == 0 || box.w <= 0 || box.h <= 0)
        return;
    if (p->measuring) {
        SDL_UnionRect(&p->reach, &box, &p->reach);
        return;
    }
    if (p->surface != NULL && alpha < 255) {
        SDL_RenderFlush(p->renderer);
        blend_fill(p->surface, painter_clip(p), box, colour, (int)alpha);
        return;
    }
    SDL_SetRenderDrawBlendMode(p->renderer, alpha == 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(p->renderer, (Uint8)(colour >> 24), (Uint8)(colour >> 16), (Uint8)(colour >> 8),
                           (Uint8)alpha);
    SDL_RenderFillRect(p->renderer, &box);
}
