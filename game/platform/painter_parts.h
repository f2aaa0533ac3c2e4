/* What the painter consists of. Internal to platform/. */
#ifndef PLATFORM_PAINTER_PARTS_H
#define PLATFORM_PAINTER_PARTS_H

#include "base/arena.h"
#include "platform/painter.h"
#include "platform/raster.h"
#include "platform/textures.h"

enum { CLIPS_MAX = 8, OPAQUE = 1000 };

struct painter {
    SDL_Renderer *renderer;
    SDL_Surface *surface; /* its pixels, to blend into; NULL: unknown */
    struct fonts *fonts;
    struct crew *crew;
    struct textures *textures;
    double scale;
    SDL_Rect window; /* pixels, from 0,0 */
    SDL_Rect clip[CLIPS_MAX];
    int clips;
    SDL_Texture *still; /* the picture of the ops that do not move */
    uint64_t still_key;
    Uint64 began;   /* milliseconds, when this picture was */
    bool measuring; /* nothing is painted; `reach` grows by what would be */
    SDL_Rect reach;
    const struct damage_mark *marks; /* of the picture painted last, in arena[turn]; NULL: unknown */
    int mark_count, turn;
    struct arena arena[2];
};

/* Theme units in pixels; lengths that must not vanish. */
int painter_pixels(const struct painter *p, int units);
int painter_length(const struct painter *p, int units);
int painter_least(int a, int b);

/* The texture of a stamp, made if need be; NULL when the renderer has no room. */
const struct texture *painter_stamp(struct painter *p, const struct stamp *stamp);
void painter_copy(struct painter *p, const struct texture *t, int opacity, const SDL_Rect *from, const SDL_Rect *to);
/* Paints a stamp that is needed only now, without making a texture of it; false where the pixels cannot be reached. */
bool painter_stamp_once(struct painter *p, const struct stamp *stamp, SDL_Rect box, int opacity);
void painter_fill(struct painter *p, SDL_Rect box, uint32_t colour, int opacity);

/* Where painting is allowed now; NULL: everywhere. */
const SDL_Rect *painter_clip(const struct painter *p);

/* Where an op stands, in pixels. */
SDL_Rect painter_box(const struct painter *p, const struct draw_op *op);

/* Whether it begins or ends a clip. */
bool painter_clips(const struct draw_op *op);
void painter_push_clip(struct painter *p, SDL_Rect box);
void painter_pop_clip(struct painter *p);

/* Paints one op, or the ops from … to-1 of a list; while measuring, makes their textures and finds their reach. */
void painter_op(struct painter *p, const struct draw_op *op);
void painter_ops(struct painter *p, const struct drawlist *list, int from, int to);

/* The curtain that parts: `stamp` is what it looks like when it is closed. */
void painter_curtain(struct painter *p, const struct stamp *stamp, SDL_Rect box, const struct draw_op *op);

#endif
