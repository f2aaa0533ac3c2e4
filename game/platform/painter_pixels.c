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

/* Into the renderer's own pixels, where they are known; false: it has to do that itself. */
static bool blend(struct painter *p, const struct texture *t, int alpha, const SDL_Rect *from, const SDL_Rect *to)
{
    SDL_Rect part = from != NULL ? *from : (SDL_Rect){ 0, 0, t->w, t->h };
    SDL_BlendMode mode;
    void *pixels;
    int pitch;
    bool can = p->surface != NULL && part.w == to->w && part.h == to->h &&
               SDL_GetTextureBlendMode(t->image, &mode) == 0 && mode == SDL_BLENDMODE_BLEND &&
               SDL_LockTexture(t->image, NULL, &pixels, &pitch) == 0;
    if (!can)
        return false;
    SDL_RenderFlush(p->renderer); /* what lies below */
    blend_copy(p->surface, painter_clip(p), pixels, pitch, part, (SDL_Point){ to->x, to->y }, alpha);
    SDL_UnlockTexture(t->image);
    return true;
}

bool painter_stamp_once(struct painter *p, const struct stamp *stamp, SDL_Rect box, int opacity)
{
    if (p->surface == NULL || !textures_is_once(p->textures))
        return false;
    struct raster r = raster_stamp(stamp);
    SDL_RenderFlush(p->renderer);
    blend_copy(p->surface, painter_clip(p), r.pixels, r.w * 4, (SDL_Rect){ 0, 0, r.w, r.h },
               (SDL_Point){ box.x - r.pad, box.y - r.pad }, alpha_of(opacity));
    free(r.pixels);
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
