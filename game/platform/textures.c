/* Kept textures; see textures.h. */
#include "platform/textures.h"

#include "base/arena.h"

#include <stdlib.h>

enum { TEXTURES_MAX = 1024 };

struct entry {
    uint64_t key, used;
    struct texture texture;
};

struct textures {
    SDL_Renderer *renderer;
    struct entry entry[TEXTURES_MAX];
    int count;
    size_t bytes, most;
    uint64_t clock;
    bool once;
};

struct textures *textures_new(SDL_Renderer *renderer)
{
    struct textures *t = mem_resize(NULL, sizeof *t);
    *t = (struct textures){ .renderer = renderer };
    return t;
}

void textures_limit(struct textures *t, size_t bytes)
{
    t->most = bytes;
}

static size_t bytes_of(const struct texture *texture)
{
    return (size_t)texture->w * (size_t)texture->h * 4;
}

static void drop(struct textures *t, int index)
{
    t->bytes -= bytes_of(&t->entry[index].texture);
    SDL_DestroyTexture(t->entry[index].texture.image);
    t->entry[index] = t->entry[--t->count];
}

static void drop_oldest(struct textures *t)
{
    int oldest = 0;
    for (int i = 1; i < t->count; i++)
        if (t->entry[i].used < t->entry[oldest].used)
            oldest = i;
    drop(t, oldest);
}

bool textures_once(struct textures *t, bool once)
{
    bool before = t->once;
    t->once = once;
    for (int i = t->count - 1; !once && i >= 0; i--)
        if (t->entry[i].used == 0)
            drop(t, i);
    return before;
}

void textures_clear(struct textures *t)
{
    for (int i = 0; i < t->count; i++)
        SDL_DestroyTexture(t->entry[i].texture.image);
    t->count = 0;
    t->bytes = 0;
}

void textures_free(struct textures *t)
{
    if (t == NULL)
        return;
    textures_clear(t);
    free(t);
}

bool textures_is_once(const struct textures *t)
{
    return t->once;
}

const struct texture *textures_find(struct textures *t, uint64_t key)
{
    for (int i = 0; i < t->count; i++) {
        if (t->entry[i].key != key)
            continue;
        if (!t->once)
            t->entry[i].used = ++t->clock;
        return &t->entry[i].texture;
    }
    return NULL;
}

/* Straight into the texture, where it lies in memory. */
static bool draw_into(SDL_Texture *image, const struct texture *look, textures_draw *draw, void *user)
{
    void *pixels;
    int pitch;
    bool can = SDL_LockTexture(image, NULL, &pixels, &pitch) == 0;
    if (can && pitch == look->w * 4)
        draw(user, look, pixels);
    if (can)
        SDL_UnlockTexture(image);
    return can && pitch == look->w * 4;
}

static void upload(SDL_Texture *image, const struct texture *look, textures_draw *draw, void *user)
{
    uint32_t *pixels = mem_resize(NULL, bytes_of(look));
    draw(user, look, pixels);
    SDL_UpdateTexture(image, NULL, pixels, look->w * 4);
    free(pixels);
}

static SDL_Texture *make(SDL_Renderer *renderer, const struct texture *look, textures_draw *draw, void *user)
{
    SDL_RendererInfo info = { .flags = 0 };
    SDL_GetRendererInfo(renderer, &info);
    bool memory = (info.flags & SDL_RENDERER_SOFTWARE) != 0; /* then the painter looks into it */
    SDL_Texture *image =
        SDL_CreateTexture(renderer, SDL_PIXELFORMAT_ARGB8888,
                          memory ? SDL_TEXTUREACCESS_STREAMING : SDL_TEXTUREACCESS_STATIC, look->w, look->h);
    if (image == NULL)
        return NULL;
    if (!memory || !draw_into(image, look, draw, user))
        upload(image, look, draw, user);
    SDL_SetTextureBlendMode(image, SDL_BLENDMODE_BLEND);
    return image;
}

const struct texture *textures_add(struct textures *t, uint64_t key, const struct texture *look, textures_draw *draw,
                                   void *user)
{
    struct entry entry = { .key = key, .used = t->once ? 0 : ++t->clock, .texture = *look };
    entry.texture.image = make(t->renderer, look, draw, user);
    if (entry.texture.image == NULL)
        return NULL;
    while (t->count == TEXTURES_MAX || (t->count > 0 && t->bytes + bytes_of(&entry.texture) > t->most))
        drop_oldest(t);
    t->bytes += bytes_of(&entry.texture);
    t->entry[t->count] = entry;
    return &t->entry[t->count++].texture;
}
