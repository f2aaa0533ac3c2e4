/* Where a picture differs from the one before, so that only there it is painted again. */
#ifndef PLATFORM_DAMAGE_H
#define PLATFORM_DAMAGE_H

#include <SDL.h>
#include <stdbool.h>
#include <stdint.h>

enum { DAMAGE_RECTS = 6 };

struct damage {
    SDL_Rect rect[DAMAGE_RECTS]; /* none touches another */
    int count;
};

/* What one op looks like, and all that it covers (empty: nothing). */
struct damage_mark {
    uint64_t key;
    SDL_Rect box;
    bool clips; /* it begins or ends a clip: what follows is seen elsewhere */
};

/* Adds what differs to `damage`. False when everything may, because the clips differ. */
bool damage_between(struct damage *damage, const struct damage_mark *before, int before_count,
                    const struct damage_mark *now, int count);

#endif
