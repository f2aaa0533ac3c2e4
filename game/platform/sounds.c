/* What each sound is made of; see sounds.h. The figures are those of bodies that sound like it: bars of wood swing at
 * 1 : 2.76 : 5.4, rings of brass far above, bells at 1 : 2 : 3 : 4.2. */
#include "platform/sounds.h"

#include <math.h>

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static double between(struct rng *rng, double least, double most)
{
    return least + (most - least) * rng_below(rng, 10001) / 10000;
}

/* ---- curtain ---- */

static void ring(struct samples *s, struct rng *rng, double at)
{
    double hertz = between(rng, 2400, 3300), level = between(rng, 0.10, 0.25);
    const struct partial partials[] = { { hertz, 0.020, level },
                                        { hertz * 1.53, 0.014, level * 0.7 },
                                        { hertz * 2.31, 0.009, level * 0.5 } };
    synth_strike(s, at, 0.001, partials, COUNT(partials), between(rng, -0.8, 0.8));
}

/* Both wings brush over the boards, from the middle to the sides, and the rings follow along their rail. */
static struct samples curtain(int rate)
{
    struct samples s = samples_new(0.75, rate);
    struct rng rng = rng_stream(0, 0, "curtain");
    for (int side = -1; side <= 1; side += 2) {
        const struct noise brush = { .attack = 0.16,
                                     .decay = 0.12,
                                     .length = 0.5,
                                     .from = 420,
                                     .to = 1500,
                                     .width = 1.1,
                                     .level = 1,
                                     .pan_from = 0.1 * side,
                                     .pan_to = 0.8 * side };
        const struct noise weight = { .attack = 0.12,
                                      .decay = 0.15,
                                      .length = 0.5,
                                      .from = 130,
                                      .to = 210,
                                      .width = 0.8,
                                      .level = 1.4,
                                      .pan_from = 0,
                                      .pan_to = 0.4 * side };
        synth_noise(&s, &rng, &brush);
        synth_noise(&s, &rng, &weight);
    }
    for (int i = 0; i < 9; i++)
        ring(&s, &rng, 0.04 + 0.036 * i + between(&rng, 0, 0.02));
    synth_hall(&s, 0.10);
    synth_finish(&s, 0.20);
    return s;
}

/* ---- wood ---- */

static void knock(struct samples *s, struct rng *rng, double at, double hertz, double decay, double level)
{
    const struct partial bar[] = { { hertz, decay, level },
                                   { hertz * 2.76, decay * 0.45, level * 0.35 },
                                   { hertz * 5.40, decay * 0.22, level * 0.14 } };
    const struct noise blow = { .at = at,
                                .attack = 0.0008,
                                .decay = 0.003,
                                .length = 0.02,
                                .from = hertz * 3,
                                .to = hertz * 2,
                                .width = 1.2,
                                .level = level * 0.7 };
    synth_strike(s, at, 0.001, bar, COUNT(bar), 0);
    synth_noise(s, rng, &blow);
}

static struct samples tick(int rate)
{
    struct samples s = samples_new(0.16, rate);
    struct rng rng = rng_stream(0, 0, "tick");
    knock(&s, &rng, 0.001, 930, 0.018, 1);
    synth_finish(&s, 0.20);
    return s;
}

/* A latch of wood falls in: down and home. */
static struct samples lock(int rate)
{
    struct samples s = samples_new(0.30, rate);
    struct rng rng = rng_stream(0, 0, "lock");
    knock(&s, &rng, 0.001, 410, 0.024, 0.55);
    knock(&s, &rng, 0.055, 300, 0.036, 1);
    synth_hall(&s, 0.04);
    synth_finish(&s, 0.28);
    return s;
}

/* ---- right and wrong ---- */

static void chime(struct samples *s, double at, double hertz, double level, double pan)
{
    const struct partial bell[] = { { hertz, 0.32, level },
                                    { hertz * 2.003, 0.19, level * 0.34 },
                                    { hertz * 3.01, 0.11, level * 0.20 },
                                    { hertz * 4.20, 0.05, level * 0.12 } };
    synth_strike(s, at, 0.004, bell, COUNT(bell), pan);
}

/* G and, a fifth above, D, with the third between them: it opens upwards. */
static struct samples right(int rate)
{
    struct samples s = samples_new(1.5, rate);
    chime(&s, 0, 783.99, 0.8, -0.25);
    chime(&s, 0.13, 1174.66, 1, 0.25);
    chime(&s, 0.13, 987.77, 0.35, 0);
    synth_hall(&s, 0.06);
    synth_finish(&s, 0.34);
    return s;
}

static void mallet(struct samples *s, double at, double hertz, double level)
{
    const struct partial felt[] = { { hertz, 0.17, level },
                                    { hertz * 2, 0.09, level * 0.40 },
                                    { hertz * 3, 0.05, level * 0.12 },
                                    { hertz * 3.93, 0.03, level * 0.06 } };
    synth_strike(s, at, 0.012, felt, COUNT(felt), 0);
}

/* A minor third down, under felt: a pity, no punishment. */
static struct samples wrong(int rate)
{
    struct samples s = samples_new(1.1, rate);
    mallet(&s, 0, 233.08, 0.9);
    mallet(&s, 0.19, 196.00, 1);
    synth_hall(&s, 0.05);
    synth_finish(&s, 0.34);
    return s;
}

/* ---- the end of the show ---- */

/* Sticks on a drum, ever harder, and one blow at the end. */
static struct samples roll(int rate)
{
    enum { BLOWS = 34 };
    struct samples s = samples_new(1.3, rate);
    struct rng rng = rng_stream(0, 0, "roll");
    for (int i = 0; i <= BLOWS; i++) {
        double at = 0.002 + 0.027 * i + between(&rng, 0, 0.004), share = (double)i / BLOWS;
        double level = i == BLOWS ? 2 : 0.15 + 0.85 * share * share;
        const struct partial skin[] = { { 196, 0.045, level * 0.5 }, { 312, 0.026, level * 0.25 } };
        const struct noise snares = { .at = at,
                                      .attack = 0.001,
                                      .decay = i == BLOWS ? 0.06 : 0.016,
                                      .length = i == BLOWS ? 0.25 : 0.07,
                                      .from = 3200,
                                      .to = 2100,
                                      .width = 1.3,
                                      .level = level,
                                      .pan_from = i % 2 == 0 ? -0.15 : 0.15,
                                      .pan_to = i % 2 == 0 ? -0.15 : 0.15 };
        synth_strike(&s, at, 0.002, skin, COUNT(skin), 0);
        synth_noise(&s, &rng, &snares);
    }
    synth_hall(&s, 0.10);
    synth_finish(&s, 0.34);
    return s;
}

/* Up the chord of C, and the chord itself. */
static struct samples fanfare(int rate)
{
    static const struct {
        double at, length, hertz, level, pan;
    } notes[] = {
        { 0.00, 0.12, 392.00, 1.5, -0.2 }, { 0.12, 0.12, 392.00, 1.5, 0.0 },  { 0.24, 0.12, 523.25, 1.2, 0.2 },
        { 0.36, 0.27, 659.26, 1.1, 0.0 },  { 0.36, 0.27, 392.00, 0.6, -0.4 }, { 0.62, 1.00, 783.99, 1.0, 0.1 },
        { 0.62, 1.00, 659.26, 0.5, 0.4 },  { 0.62, 1.00, 523.25, 0.5, -0.3 }, { 0.62, 1.00, 261.63, 0.6, 0.0 },
    };
    struct samples s = samples_new(2.3, rate);
    for (int i = 0; i < COUNT(notes); i++) {
        synth_brass(&s, notes[i].at, notes[i].length, notes[i].hertz, notes[i].level, notes[i].pan);
        synth_brass(&s, notes[i].at + 0.006, notes[i].length, notes[i].hertz * 1.0014, notes[i].level * 0.6,
                    -notes[i].pan);
    }
    synth_hall(&s, 0.09);
    synth_finish(&s, 0.42);
    return s;
}

/* One pair of hands until `end`: a beat of its own, less and less eager. */
static void clapper(struct samples *s, struct rng *rng, double begin, double end)
{
    double hertz = between(rng, 750, 1900), beat = between(rng, 0.19, 0.34), near = between(rng, 0.25, 1);
    double pan = between(rng, -1, 1), stop = end * between(rng, 0.6, 1);
    for (double at = begin; at < stop; at += beat * between(rng, 0.92, 1.1)) {
        double tired = at < end * 0.5 ? 1 : 1 - 0.7 * (at - end * 0.5) / (end * 0.5);
        const struct noise clap = { .at = at,
                                    .attack = 0.0012,
                                    .decay = between(rng, 0.006, 0.013),
                                    .length = 0.045,
                                    .from = hertz * between(rng, 0.95, 1.05),
                                    .to = hertz * 0.85,
                                    .width = 0.9,
                                    .level = near * tired * between(rng, 0.7, 1),
                                    .pan_from = pan,
                                    .pan_to = pan };
        synth_noise(s, rng, &clap);
    }
}

/* From one lone pair of hands to a house of eighty. */
static struct samples applause(int strength, int rate)
{
    double share = (double)strength / SOUND_STRENGTH_MAX, length = 1.4 + 3.0 * share;
    struct samples s = samples_new(length + 0.6, rate);
    struct rng rng = rng_stream(0, 0, "applause");
    int hands = 1 + (int)(79 * pow(share, 1.5));
    for (int i = 0; i < hands; i++)
        clapper(&s, &rng, i == 0 ? 0.02 : between(&rng, 0, 0.6), length);
    synth_hall(&s, 0.12);
    synth_finish(&s, 0.16 + 0.32 * share);
    return s;
}

struct samples sound_make(enum sound sound, int strength, int rate)
{
    switch (sound) {
    case SOUND_CURTAIN:
        return curtain(rate);
    case SOUND_TICK:
        return tick(rate);
    case SOUND_LOCK:
        return lock(rate);
    case SOUND_RIGHT:
        return right(rate);
    case SOUND_WRONG:
        return wrong(rate);
    case SOUND_ROLL:
        return roll(rate);
    case SOUND_FANFARE:
        return fanfare(rate);
    case SOUND_APPLAUSE:
        return applause(strength, rate);
    case SOUNDS:
        break;
    }
    return samples_new(0, rate);
}
