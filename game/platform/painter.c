/* The painter; see painter.h. */
#include "platform/painter_parts.h"

#include "base/rng.h"
#include "platform/blend.h"

#include <stdlib.h>

enum { SCREENS_KEPT = 4, BYTES_LEAST = 16 * 1024 * 1024 };

struct painter *painter_new(SDL_Renderer *renderer, struct fonts *fonts, struct crew *crew)
{
    struct painter *p = mem_resize(NULL, sizeof *p);
    *p = (struct painter){
        .renderer = renderer, .fonts = fonts, .crew = crew, .textures = textures_new(renderer), .scale = 1
    };
    for (int i = 0; i < 2; i++)
        arena_init(&p->arena[i]);
    return p;
}

static void forget_still(struct painter *p)
{
    if (p->still != NULL)
        SDL_DestroyTexture(p->still);
    p->still = NULL;
}

void painter_forget(struct painter *p)
{
    textures_clear(p->textures);
    forget_still(p);
    p->marks = NULL;
}

void painter_free(struct painter *p)
{
    if (p == NULL)
        return;
    forget_still(p);
    textures_free(p->textures);
    for (int i = 0; i < 2; i++)
        arena_fini(&p->arena[i]);
    free(p);
}

static void clear(struct painter *p)
{
    SDL_SetRenderDrawColor(p->renderer, 0, 0, 0, 255);
    SDL_RenderClear(p->renderer);
}

static uint64_t still_key(const struct painter *p, const struct drawlist *list)
{
    const int32_t size[] = { p->window.w, p->window.h };
    struct buf text = { 0 };
    for (int i = 0; i < list->still; i++)
        draw_op_print(&list->ops[i], &text);
    uint64_t key = hash_string(hash_bytes(HASH_START, size, sizeof size), buf_text(&text));
    buf_fini(&text);
    return key;
}

/* Whether the first op of a still picture, the cloth of the foyer or the night behind a stage, leaves nothing to be seen
 * of what was there before. */
static bool covers_all(const struct painter *p, const struct draw_op *op)
{
    SDL_Rect both, box = painter_box(p, op);
    bool cloth = op->kind == DRAW_CURTAIN && op->as.curtain.part == CURTAIN_FULL && op->as.curtain.open <= 0 &&
                 op->as.curtain.hem <= 0;
    bool night = op->kind == DRAW_PANEL && op->as.panel.radius == 0 && (op->as.panel.fill & 0xFF) == 0xFF;
    SDL_UnionRect(&box, &p->window, &both);
    return (cloth || night) && op->opacity == OPAQUE && SDL_RectEquals(&both, &box);
}

static void paint_still(struct painter *p, const struct drawlist *list)
{
    if (!covers_all(p, &list->ops[0]))
        clear(p);
    textures_once(p->textures, true);
    painter_ops(p, list, 0, list->still);
    textures_once(p->textures, false);
}

/* Painted into the texture itself. */
static bool paint_into(struct painter *p, const struct drawlist *list, SDL_Texture *target)
{
    if (SDL_SetRenderTarget(p->renderer, target) != 0)
        return false;
    paint_still(p, list);
    return SDL_SetRenderTarget(p->renderer, NULL) == 0;
}

/* Painted where it will be seen, where that can be read, and kept: that is faster. */
static bool paint_and_keep(struct painter *p, const struct drawlist *list, SDL_Texture *copy)
{
    void *pixels;
    int pitch;
    paint_still(p, list);
    if (SDL_RenderFlush(p->renderer) != 0 || SDL_LockTexture(copy, NULL, &pixels, &pitch) != 0)
        return false;
    blend_keep(p->surface, pixels, pitch);
    SDL_UnlockTexture(copy);
    return true;
}

/* The picture of what stands still, made anew if it changed; then it may be `shown` already. NULL when it cannot be kept. */
static SDL_Texture *still_picture(struct painter *p, const struct drawlist *list, bool *shown)
{
    uint64_t key = still_key(p, list);
    *shown = false;
    if (p->still != NULL && p->still_key == key)
        return p->still;
    forget_still(p);
    *shown = p->surface != NULL;
    SDL_Texture *still =
        SDL_CreateTexture(p->renderer, SDL_PIXELFORMAT_RGB888,
                          *shown ? SDL_TEXTUREACCESS_STREAMING : SDL_TEXTUREACCESS_TARGET, p->window.w, p->window.h);
    if (still == NULL || !(*shown ? paint_and_keep(p, list, still) : paint_into(p, list, still))) {
        SDL_DestroyTexture(still);
        return NULL;
    }
    SDL_SetTextureBlendMode(still, SDL_BLENDMODE_NONE);
    p->still = still;
    p->still_key = key;
    return still;
}

/* Room for the curtain as large as the window, and for what moves on the pictures between two curtains. What stands still
 * is kept as a whole. */
static void begin(struct painter *p, const struct view *view)
{
    p->scale = view->scale;
    p->began = SDL_GetTicks64();
    p->window = (SDL_Rect){ 0, 0, 1, 1 };
    SDL_GetRendererOutputSize(p->renderer, &p->window.w, &p->window.h);
    if (p->surface != NULL && (p->surface->w != p->window.w || p->surface->h != p->window.h))
        p->surface = NULL; /* of a window that has become another size */
    size_t bytes = (size_t)p->window.w * (size_t)p->window.h * 4 * SCREENS_KEPT;
    textures_limit(p->textures, bytes > BYTES_LEAST ? bytes : BYTES_LEAST);
}

void painter_paint(struct painter *p, const struct drawlist *list, const struct view *view)
{
    bool shown;
    begin(p, view);
    p->marks = NULL; /* nothing has been measured */
    SDL_Texture *still = list->still > 0 ? still_picture(p, list, &shown) : NULL;
    if (still == NULL)
        clear(p);
    else if (!shown)
        SDL_RenderCopy(p->renderer, still, NULL, NULL);
    painter_ops(p, list, still != NULL ? list->still : 0, list->count);
}

/* ---- only what changed ---- */

/* What the ops that move look like and where; all their textures are there afterwards. In the arena not in use. */
static struct damage_mark *measure(struct painter *p, const struct drawlist *list)
{
    struct arena *a = &p->arena[p->turn ^= 1];
    arena_reset(a);
    struct damage_mark *marks = arena_array(a, (size_t)(list->count - list->still), sizeof *marks);
    struct buf text = { 0 };
    p->measuring = true;
    for (int i = list->still; i < list->count; i++) {
        p->reach = (SDL_Rect){ 0 };
        painter_op(p, &list->ops[i]);
        text.len = 0;
        draw_op_print(&list->ops[i], &text);
        struct damage_mark *mark = &marks[i - list->still];
        *mark = (struct damage_mark){ .key = hash_bytes(HASH_START, buf_text(&text), text.len),
                                      .clips = painter_clips(&list->ops[i]) };
        SDL_IntersectRect(&p->reach, &p->window, &mark->box);
    }
    p->measuring = false;
    buf_fini(&text);
    return marks;
}

static void paint_part(struct painter *p, const struct drawlist *list, const struct damage_mark *marks, SDL_Rect part)
{
    painter_push_clip(p, part);
    SDL_RenderCopy(p->renderer, p->still, &part, &part);
    for (int i = list->still; i < list->count; i++)
        if (painter_clips(&list->ops[i]) || SDL_HasIntersection(&marks[i - list->still].box, &part))
            painter_op(p, &list->ops[i]);
    painter_pop_clip(p);
}

bool painter_repaint(struct painter *p, const struct drawlist *list, const struct view *view, struct damage *changed)
{
    const struct damage_mark *before = p->marks;
    int before_count = p->mark_count;
    uint64_t still_before = p->still_key;
    begin(p, view);
    bool shown;
    if (list->still == 0 || still_picture(p, list, &shown) == NULL) {
        painter_paint(p, list, view);
        return false;
    }
    p->marks = measure(p, list);
    p->mark_count = list->count - list->still;
    *changed = (struct damage){ 0 };
    bool partly = before != NULL && p->still_key == still_before &&
                  damage_between(changed, before, before_count, p->marks, p->mark_count);
    if (!partly) {
        if (!shown)
            SDL_RenderCopy(p->renderer, p->still, NULL, NULL);
        painter_ops(p, list, list->still, list->count);
    }
    for (int i = 0; partly && i < changed->count; i++)
        paint_part(p, list, p->marks, changed->rect[i]);
    return partly;
}
