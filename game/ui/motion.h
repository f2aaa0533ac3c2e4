/* Motion: what moves on the stage, when it begins and how long it takes, in one table. All times are microseconds since
 * a screen came on (ui->since), so a picture is a function of time; a key or reduced motion puts `since` at UI_SETTLED,
 * and everything is at its end. Nothing here may flash more than three times a second. */
#ifndef UI_MOTION_H
#define UI_MOTION_H

#include "ui/ui.h"

enum motion {
    MOTION_POOL,     /* question: a pool of light looks for the stem */
    MOTION_STEM,     /* … which lights up in it */
    MOTION_OPTION,   /* each option arrives */
    MOTION_FALL,     /* reveal: each wrong option falls back */
    MOTION_KEY,      /* the key lights, and a wrong choice turns red */
    MOTION_LEAVE,    /* the stem makes room */
    MOTION_HAND_OUT, /* for the explanation, which is let down */
    MOTION_SCORE,    /* the points are counted onto the score */
    MOTION_BULB,     /* the bulb of the question lights */
    MOTION_STAR,     /* results: each star falls into its place */
    MOTION_TOTAL,    /* the points are counted up */
    MOTION_METER,    /* each category's meter fills */
    MOTION_CONFETTI, /* each scrap falls */
    MOTION_GAIN,     /* board: what a question brought is counted onto the scores */
    MOTION_MARCH,    /* … and the teams go to their places */
    MOTION_RISE,     /* podium: who stands on a place is lifted up */
    MOTION_CHASE     /* title: the bulbs run round the sign, one step at a time */
};

enum { MOTIONS = MOTION_CHASE + 1 };

/* Half the way of the curtain: closing, or opening. Its hem begins MOTION_HEM_US later than its top and ends with it. */
enum { MOTION_CURTAIN_US = 450000, MOTION_HEM_US = 50000 };

/* When the clock runs out: a beat at each whole second, in the end at each half one. */
enum { MOTION_URGENT_US = 5000000, MOTION_BEAT_US = 1000000, MOTION_HURRY_US = 2000000, MOTION_BEAT_LAST_US = 500000 };

/* How far number `index` of what moves is: 0 … 1000 (a little beyond in between, where it overshoots). */
int motion_share(const struct ui *ui, enum motion motion, int index);

/* When the last of `count` is over. */
int64_t motion_end(enum motion motion, int count);

/* Steps of the chase done: 1, 2, … while it runs, then 0. */
int motion_chase(const struct ui *ui);
enum { MOTION_CHASE_STEPS = 12 };

/* Brightness of the lamps that still burn, `left` microseconds before the time is up, per mille: 1000 until it is urgent, then
 * a beat with the ticks that are heard. `calm`: two steps a beat and nothing in between. */
int motion_beat(int64_t left, bool calm);

/* How long what motion_beat says of `left` stays as it is; `frame` where it glides. Never 0. */
int64_t motion_beat_wait(int64_t left, bool calm, int64_t frame);

/* What follows is drawn moved and faded: see drawlist_shift, drawlist_fade. Returns what was before, for motion_drop. */
struct motion_hold {
    int opacity, dx, dy;
};
struct motion_hold motion_lift(struct ui *ui, int opacity, int dx, int dy);
void motion_drop(struct ui *ui, struct motion_hold before);

#endif
