/* Textures kept under a 64-bit key, the longest unused ones thrown out when they take too much memory. */
#ifndef PLATFORM_TEXTURES_H
#define PLATFORM_TEXTURES_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

struct textures; /* owns its textures; belongs to one renderer */

struct texture {
    SDL_Texture *image;
    int w, h, pad;
    int baseline, advance; /* of text, pixels */
};

struct textures *textures_new(SDL_Renderer *renderer);
void textures_free(struct textures *textures); /* NULL is fine */

/* How many bytes they may take together from now on; one that is larger alone is kept all the same. */
void textures_limit(struct textures *textures, size_t bytes);

/* Whether what is added from now on is needed only once: then it is thrown out as soon as that is over. Returns what was
 * before. */
bool textures_once(struct textures *textures, bool once);

bool textures_is_once(const struct textures *textures);

/* The texture under `key`, NULL if absent. Borrowed until the next textures_add or textures_clear. */
const struct texture *textures_find(struct textures *textures, uint64_t key);

/* What makes the pixels of a texture: 0xAARRGGBB, not premultiplied, rows without gaps; all of them, whatever was there before. */
typedef void textures_draw(void *user, const struct texture *texture, uint32_t *pixels);

/* Makes a texture that is like `look`, the image apart, and drawn by draw(user, …). NULL when the renderer has no room. */
const struct texture *textures_add(struct textures *textures, uint64_t key, const struct texture *look,
                                   textures_draw *draw, void *user);

/* Forgets all: after the device lost them. */
void textures_clear(struct textures *textures);

#endif
