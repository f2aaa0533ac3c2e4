/* When and how fast things move; see motion.h. */
#include "ui/motion.h"

#include "ui/anim.h"

#define MS INT64_C(1000)

enum { BEAT_DIM = 420, BEAT_STEPS = 25 };

static const struct {
    int64_t start, step, length; /* of number i from start + i * step on */
    enum anim_curve curve;
} table[MOTIONS] = {
    [MOTION_POOL] = { 0, 0, 620 * MS, ANIM_EASE_BOTH },
    [MOTION_STEM] = { 220 * MS, 0, 260 * MS, ANIM_EASE_OUT },
    [MOTION_OPTION] = { 340 * MS, 90 * MS, 260 * MS, ANIM_EASE_OUT },
    [MOTION_FALL] = { 0, 70 * MS, 240 * MS, ANIM_EASE_BOTH },
    [MOTION_KEY] = { 260 * MS, 0, 320 * MS, ANIM_EASE_OUT }, /* with the sound that tells it (cues.c) */
    [MOTION_LEAVE] = { 0, 0, 180 * MS, ANIM_EASE_OUT },
    [MOTION_HAND_OUT] = { 460 * MS, 0, 420 * MS, ANIM_EASE_OUT },
    [MOTION_SCORE] = { 620 * MS, 0, 600 * MS, ANIM_EASE_OUT },
    [MOTION_BULB] = { 1220 * MS, 0, 1 * MS, ANIM_LINEAR },
    [MOTION_STAR] = { 300 * MS, 220 * MS, 300 * MS, ANIM_OVERSHOOT },
    [MOTION_TOTAL] = { 300 * MS, 0, 1300 * MS, ANIM_EASE_OUT },
    [MOTION_METER] = { 600 * MS, 120 * MS, 500 * MS, ANIM_EASE_OUT },
    [MOTION_CONFETTI] = { 900 * MS, 26 * MS, 2400 * MS, ANIM_LINEAR },
    [MOTION_GAIN] = { 500 * MS, 0, 700 * MS, ANIM_EASE_OUT },
    [MOTION_MARCH] = { 1300 * MS, 0, 700 * MS, ANIM_EASE_BOTH },
    [MOTION_RISE] = { 950 * MS, 150 * MS, 900 * MS, ANIM_EASE_OUT },
    [MOTION_CHASE] = { 0, 0, MOTION_CHASE_STEPS * 160 * MS, ANIM_LINEAR }, /* a bulb is off for one step of three */
};

static struct anim anim_of(enum motion motion, int index)
{
    return (struct anim){ .start = table[motion].start + index * table[motion].step,
                          .length = table[motion].length,
                          .curve = table[motion].curve };
}

int motion_share(const struct ui *ui, enum motion motion, int index)
{
    struct anim anim = anim_of(motion, index);
    return anim_at(&anim, ui->since);
}

int64_t motion_end(enum motion motion, int count)
{
    struct anim last = anim_of(motion, count > 0 ? count - 1 : 0);
    return last.start + last.length;
}

int motion_chase(const struct ui *ui)
{
    int share = motion_share(ui, MOTION_CHASE, 0);
    return share < 1000 ? share * MOTION_CHASE_STEPS / 1000 + 1 : 0;
}

static int64_t beat(int64_t left)
{
    return left > MOTION_HURRY_US ? MOTION_BEAT_US : MOTION_BEAT_LAST_US;
}

int motion_beat(int64_t left, bool calm)
{
    if (left <= 0 || left > MOTION_URGENT_US)
        return 1000;
    int64_t period = beat(left), into = (period - left % period) % period;
    if (calm)
        return into * 2 < period ? 1000 : BEAT_DIM;
    int share = anim_ease(ANIM_EASE_OUT, (int)(into * 1000 / period));
    return anim_between(1000, BEAT_DIM, share) / BEAT_STEPS * BEAT_STEPS;
}

int64_t motion_beat_wait(int64_t left, bool calm, int64_t frame)
{
    if (left > MOTION_URGENT_US)
        return left - MOTION_URGENT_US;
    int64_t half = beat(left) / 2;
    if (calm)
        return left % half != 0 ? left % half : half;
    return frame;
}

struct motion_hold motion_lift(struct ui *ui, int opacity, int dx, int dy)
{
    struct drawlist *list = ui->list;
    struct motion_hold before = { list->opacity, list->dx, list->dy };
    drawlist_fade(list, before.opacity * (opacity < 1000 ? opacity : 1000) / 1000);
    drawlist_shift(list, before.dx + dx, before.dy + dy);
    return before;
}

void motion_drop(struct ui *ui, struct motion_hold before)
{
    drawlist_fade(ui->list, before.opacity);
    drawlist_shift(ui->list, before.dx, before.dy);
}
