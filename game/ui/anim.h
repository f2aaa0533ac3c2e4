/* Motion as a function of time, in whole numbers so that goldens hold on every machine. */
#ifndef UI_ANIM_H
#define UI_ANIM_H

#include <stdbool.h>
#include <stdint.h>

enum anim_curve { ANIM_LINEAR, ANIM_EASE_IN, ANIM_EASE_OUT, ANIM_EASE_BOTH, ANIM_OVERSHOOT };

/* A span of time in microseconds on the clock the screen is given. With `cut` (reduced motion) it is over at once. */
struct anim {
    int64_t start, length;
    enum anim_curve curve;
    bool cut;
};

/* Progress at `now`: 0 before the start, 1000 from the end on (ANIM_OVERSHOOT goes a little beyond in between). */
int anim_at(const struct anim *anim, int64_t now);

/* Whether something still changes after `now`. */
bool anim_runs(const struct anim *anim, int64_t now);

/* The value between a (share 0) and b (share 1000). */
int anim_between(int a, int b, int share);

/* A swing between 0 and 1000 and back once every `period` microseconds (> 0), soft at both ends. */
int anim_swing(int64_t now, int64_t period);

/* The curve alone: share 0 … 1000 to share. */
int anim_ease(enum anim_curve curve, int share);

#endif
