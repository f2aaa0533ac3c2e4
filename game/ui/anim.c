/* Motion; see anim.h. */
#include "ui/anim.h"

enum { WHOLE = 1000 };

/* Cubic curves, exact in 64 bits for shares within 0 … 1000. */
int anim_ease(enum anim_curve curve, int share)
{
    int64_t t = share, rest = WHOLE - t;
    const int64_t square = WHOLE * WHOLE;
    switch (curve) {
    case ANIM_LINEAR:
        return share;
    case ANIM_EASE_IN:
        return (int)(t * t * t / square);
    case ANIM_EASE_OUT:
        return (int)(WHOLE - rest * rest * rest / square);
    case ANIM_EASE_BOTH:
        return (int)(t * t * (3 * WHOLE - 2 * t) / square);
    case ANIM_OVERSHOOT:
        return (int)(WHOLE - rest * rest * (2700 * rest / WHOLE - 1700) / square);
    }
    return share;
}

int anim_at(const struct anim *anim, int64_t now)
{
    if (now < anim->start)
        return 0;
    if (anim->cut || anim->length <= 0 || now - anim->start >= anim->length)
        return WHOLE;
    return anim_ease(anim->curve, (int)((now - anim->start) * WHOLE / anim->length));
}

bool anim_runs(const struct anim *anim, int64_t now)
{
    if (anim->cut || anim->length <= 0)
        return now < anim->start;
    return now < anim->start + anim->length;
}

int anim_between(int a, int b, int share)
{
    return a + (int)((int64_t)(b - a) * share / WHOLE);
}

int anim_swing(int64_t now, int64_t period)
{
    int64_t at = now % period;
    if (at < 0)
        at += period;
    int share = (int)(at * 2 * WHOLE / period);
    return anim_ease(ANIM_EASE_BOTH, share <= WHOLE ? share : 2 * WHOLE - share);
}
