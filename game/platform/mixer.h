/* Mixer: adds up what is heard at the same time. Pure: no device, no clock, no memory of its own.
 *
 * Effects are turned down while somebody speaks. However many sounds come together, the sum is bent softly below full
 * scale and never clips. */
#ifndef PLATFORM_MIXER_H
#define PLATFORM_MIXER_H

#include <stdbool.h>
#include <stdint.h>

#include "platform/synth.h"

enum { MIXER_VOICES = 32 };

struct mixer_voice {
    const float *sample; /* borrowed; NULL: free */
    int frames, at;      /* at < 0: not yet begun */
    bool speech;
    float fade; /* what is left of it when it was stopped, else 1 */
    bool stopped;
};

struct mixer {
    struct mixer_voice voice[MIXER_VOICES];
    int rate;
    float volume;      /* wanted */
    float level, duck; /* now: they glide, so that nothing clicks */
};

/* Silent, at volume 0. */
void mixer_init(struct mixer *m, int rate);

/* 0 … 100, as loud as it feels. */
void mixer_set_volume(struct mixer *m, int volume);

/* Begins after `delay` frames. The samples (of the mixer's rate) must stay until mixer_plays says no. When all voices
 * are taken the one that ends soonest gives way. */
void mixer_play(struct mixer *m, const struct samples *samples, int delay, bool speech);

/* Ends all speech, or all effects, within 15 milliseconds; what has not begun never will. */
void mixer_stop(struct mixer *m, bool speech);

/* Whether these samples are still wanted; whether anything is. */
bool mixer_plays(const struct mixer *m, const float *sample);
bool mixer_is_silent(const struct mixer *m);

/* The next `frames` frames, two 16-bit samples each. */
void mixer_mix(struct mixer *m, int16_t *out, int frames);

#endif
