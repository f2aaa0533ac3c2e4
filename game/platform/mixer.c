/* Adding up what is heard; see mixer.h. */
#include "platform/mixer.h"

#include <stddef.h>

#define LOUD_FROM 0.7f  /* up to here nothing is bent */
#define DUCKED    0.35f /* effects under speech */

enum { GLIDE_MS = 30, STOP_MS = 15 };

void mixer_init(struct mixer *m, int rate)
{
    *m = (struct mixer){ .rate = rate, .duck = 1 };
}

void mixer_set_volume(struct mixer *m, int volume)
{
    float share = (float)volume / 100;
    m->volume = share * share;
}

static int rest(const struct mixer_voice *v)
{
    return v->sample != NULL ? v->frames - v->at : 0;
}

void mixer_play(struct mixer *m, const struct samples *samples, int delay, bool speech)
{
    struct mixer_voice *voice = &m->voice[0];
    for (int i = 1; i < MIXER_VOICES; i++)
        if (rest(&m->voice[i]) < rest(voice))
            voice = &m->voice[i];
    *voice = (struct mixer_voice){
        .sample = samples->sample, .frames = samples->frames, .at = -delay, .speech = speech, .fade = 1
    };
}

void mixer_stop(struct mixer *m, bool speech)
{
    for (int i = 0; i < MIXER_VOICES; i++) {
        struct mixer_voice *v = &m->voice[i];
        if (v->speech == speech && v->at <= 0)
            v->sample = NULL;
        else if (v->speech == speech)
            v->stopped = true;
    }
}

bool mixer_plays(const struct mixer *m, const float *sample)
{
    for (int i = 0; i < MIXER_VOICES; i++)
        if (m->voice[i].sample != NULL && m->voice[i].sample == sample)
            return true;
    return false;
}

bool mixer_is_silent(const struct mixer *m)
{
    for (int i = 0; i < MIXER_VOICES; i++)
        if (m->voice[i].sample != NULL)
            return false;
    return true;
}

/* Adds one frame of a voice to `sum` and moves it on. */
static void advance(struct mixer_voice *v, float fading, float gain, float sum[2])
{
    if (v->sample == NULL || v->at++ < 0)
        return;
    const float *frame = v->sample + 2 * (size_t)(v->at - 1);
    sum[0] += frame[0] * v->fade * gain;
    sum[1] += frame[1] * v->fade * gain;
    v->fade -= v->stopped ? fading : 0;
    if (v->at >= v->frames || v->fade <= 0)
        v->sample = NULL;
}

static float glide(float now, float to, float step)
{
    return now < to - step ? now + step : now > to + step ? now - step : to;
}

/* Straight up to LOUD_FROM, then ever flatter towards 1, without a corner. */
static int16_t bend(float value)
{
    float size = value < 0 ? -value : value;
    if (size > LOUD_FROM) {
        float over = (size - LOUD_FROM) / (1 - LOUD_FROM);
        size = LOUD_FROM + (1 - LOUD_FROM) * over / (1 + over);
    }
    return (int16_t)((value < 0 ? -size : size) * 32767);
}

/* Also in the pauses between two phrases. */
static bool is_speaking(const struct mixer *m)
{
    for (int i = 0; i < MIXER_VOICES; i++)
        if (m->voice[i].sample != NULL && m->voice[i].speech && m->voice[i].at >= -m->rate / 2)
            return true;
    return false;
}

void mixer_mix(struct mixer *m, int16_t *out, int frames)
{
    float step = 1000.0f / (float)(GLIDE_MS * m->rate), fading = 1000.0f / (float)(STOP_MS * m->rate);
    float duck = is_speaking(m) ? DUCKED : 1;
    for (int i = 0; i < frames; i++) {
        float sum[2] = { 0, 0 };
        m->level = glide(m->level, m->volume, step);
        m->duck = glide(m->duck, duck, step);
        for (int v = 0; v < MIXER_VOICES; v++)
            advance(&m->voice[v], fading, m->voice[v].speech ? 1 : m->duck, sum);
        out[2 * i] = bend(sum[0] * m->level);
        out[2 * i + 1] = bend(sum[1] * m->level);
    }
}
