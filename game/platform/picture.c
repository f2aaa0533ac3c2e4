/* Headless pictures; see picture.h. */
#include "platform/picture.h"

#include "base/rng.h"
#include "platform/painter.h"
#include "platform/pngs.h"

#include <stdlib.h>

enum { SIDE_MAX = 8192 };

struct picture {
    SDL_Surface *surface; /* 32 bits without alpha */
    SDL_Renderer *renderer;
    struct fonts *fonts;
    struct crew *crew;
    struct painter *painter;
};

struct picture *picture_new(const char *data, const char *family, int width, int height, struct err *err)
{
    if (width < 1 || height < 1 || width > SIDE_MAX || height > SIDE_MAX) {
        err_set(err, "%dx%d is no size for a picture; expected 1 to %d each", width, height, SIDE_MAX);
        return NULL;
    }
    struct picture *p = mem_resize(NULL, sizeof *p);
    *p = (struct picture){ 0 };
    p->fonts = fonts_open(data, family, err);
    if (p->fonts == NULL)
        goto fail;
    p->surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
    p->renderer = p->surface != NULL ? SDL_CreateSoftwareRenderer(p->surface) : NULL;
    if (p->renderer == NULL) {
        err_set(err, "no picture: %s", SDL_GetError());
        goto fail;
    }
    p->crew = crew_new();
    p->painter = painter_new(p->renderer, p->fonts, p->crew);
    painter_set_surface(p->painter, p->surface);
    return p;
fail:
    picture_free(p);
    return NULL;
}

void picture_free(struct picture *p)
{
    if (p == NULL)
        return;
    painter_free(p->painter);
    if (p->renderer != NULL)
        SDL_DestroyRenderer(p->renderer);
    SDL_FreeSurface(p->surface);
    fonts_close(p->fonts);
    crew_free(p->crew);
    free(p);
}

struct view picture_view(const struct picture *p)
{
    return view_of(p->surface->w, p->surface->h);
}

const struct metrics *picture_metrics(const struct picture *p)
{
    return fonts_metrics(p->fonts);
}

const char *const *picture_families(const struct picture *p)
{
    return fonts_families(p->fonts);
}

void picture_paint(struct picture *p, const struct drawlist *list)
{
    struct view view = picture_view(p);
    painter_paint(p->painter, list, &view);
    SDL_RenderPresent(p->renderer);
}

static const uint32_t *row_of(const struct picture *p, int y)
{
    return (const uint32_t *)(const void *)((const uint8_t *)p->surface->pixels + y * p->surface->pitch);
}

uint64_t picture_hash(const struct picture *p)
{
    uint64_t hash = HASH_START;
    for (int y = 0; y < p->surface->h; y++)
        for (int x = 0; x < p->surface->w; x++) {
            uint32_t colour = row_of(p, y)[x] & 0xFFFFFF; /* the fourth byte means nothing */
            hash = hash_bytes(hash, &colour, sizeof colour);
        }
    return hash;
}

/* Tightly packed red, green, blue. */
static uint8_t *packed(const struct picture *p)
{
    uint8_t *rgb = mem_resize(NULL, (size_t)p->surface->w * (size_t)p->surface->h * 3), *to = rgb;
    for (int y = 0; y < p->surface->h; y++)
        for (int x = 0; x < p->surface->w; x++, to += 3) {
            uint32_t colour = row_of(p, y)[x];
            to[0] = (uint8_t)(colour >> 16);
            to[1] = (uint8_t)(colour >> 8);
            to[2] = (uint8_t)colour;
        }
    return rgb;
}

bool picture_write(const struct picture *p, const char *path, struct err *err)
{
    uint8_t *rgb = packed(p);
    bool ok = png_write(path, rgb, p->surface->w, p->surface->h, err);
    free(rgb);
    return ok;
}
