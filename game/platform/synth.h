/* Synth: sound made by calculation. What the sounds of the stage are put together from; knows no SDL.
 *
 * Everything adds to a recording that was silent at first. Times in seconds, frequencies in hertz, pan from -1 (left) to
 * 1 (right). The same calls give the same samples on the same machine. */
#ifndef PLATFORM_SYNTH_H
#define PLATFORM_SYNTH_H

#include "base/rng.h"

/* A recording: frames of two samples (left, right), each from -1 to 1. Owns `sample`. */
struct samples {
    float *sample;
    int frames, rate;
};

/* Silence of that length. */
struct samples samples_new(double length, int rate);
void samples_free(struct samples *s); /* empty afterwards */

/* One way in which a struck body swings. */
struct partial {
    double hertz, decay, level; /* decay: until it is 1/e as loud */
};

/* Something struck: its partials die away from `at` on, the blow itself takes `attack`. */
void synth_strike(struct samples *s, double at, double attack, const struct partial *partials, int count, double pan);

/* Noise through a band that wanders from one frequency to the other: swells for `attack`, dies away in `decay`. */
struct noise {
    double at, attack, decay, length;
    double from, to, width; /* width: of the band, as a share of its frequency */
    double level, pan_from, pan_to;
};
void synth_noise(struct samples *s, struct rng *rng, const struct noise *noise);

/* A note of brass: the louder, the brighter. */
void synth_brass(struct samples *s, double at, double length, double hertz, double level, double pan);

/* Puts the recording into a small theatre: `level` of the echo against the sound itself. */
void synth_hall(struct samples *s, double level);

/* The loudest sample becomes `peak`; begins and ends at zero, so that nothing clicks. */
void synth_finish(struct samples *s, double peak);

#endif
