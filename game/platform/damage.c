/* Where pictures differ; see damage.h. */
#include "platform/damage.h"

static int64_t area(const SDL_Rect *r)
{
    return (int64_t)r->w * r->h;
}

/* Which rectangle grows least when it takes `box` in. */
static int nearest(const struct damage *d, const SDL_Rect *box)
{
    int best = 0;
    int64_t least = INT64_MAX;
    for (int i = 0; i < d->count; i++) {
        SDL_Rect both;
        SDL_UnionRect(&d->rect[i], box, &both);
        int64_t growth = area(&both) - area(&d->rect[i]);
        if (growth < least) {
            least = growth;
            best = i;
        }
    }
    return best;
}

static void add(struct damage *d, SDL_Rect box)
{
    if (SDL_RectEmpty(&box))
        return;
    for (;;) {
        int meets = 0;
        while (meets < d->count && !SDL_HasIntersection(&d->rect[meets], &box))
            meets++;
        if (meets == d->count && d->count < DAMAGE_RECTS)
            break;
        if (meets == d->count)
            meets = nearest(d, &box);
        SDL_UnionRect(&d->rect[meets], &box, &box);
        d->rect[meets] = d->rect[--d->count];
    }
    d->rect[d->count++] = box;
}

/* Ops of both pictures are paired in order, so what lies over what is the same outside of what is added. */
bool damage_between(struct damage *damage, const struct damage_mark *before, int before_count,
                    const struct damage_mark *now, int count)
{
    int next = 0;
    bool same_clips = true;
    for (int i = 0; i < count; i++) {
        int match = next;
        while (match < before_count && before[match].key != now[i].key)
            match++;
        if (match == before_count) {
            same_clips = same_clips && !now[i].clips;
            add(damage, now[i].box);
            continue;
        }
        for (; next < match; next++) {
            same_clips = same_clips && !before[next].clips;
            add(damage, before[next].box);
        }
        next = match + 1;
    }
    for (; next < before_count; next++) {
        same_clips = same_clips && !before[next].clips;
        add(damage, before[next].box);
    }
    return same_clips;
}
