/* Sound made by calculation; see synth.h. */
#include "platform/synth.h"

#include "base/arena.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define PI 3.14159265358979323846

enum { HARMONICS = 14, SWEEP_STEP = 64, COMBS = 4, ALLPASSES = 2 };

struct samples samples_new(double length, int rate)
{
    struct samples s = { .frames = (int)(length * rate), .rate = rate };
    size_t size = (size_t)s.frames * 2 * sizeof *s.sample;
    s.sample = mem_resize(NULL, size);
    memset(s.sample, 0, size);
    return s;
}

void samples_free(struct samples *s)
{
    free(s->sample);
    *s = (struct samples){ .sample = NULL };
}

/* ---- adding ---- */

struct pan {
    double left, right;
};

/* As loud from everywhere. */
static struct pan pan_at(double pan)
{
    return (struct pan){ cos((pan + 1) * PI / 4), sin((pan + 1) * PI / 4) };
}

static void add(struct samples *s, int frame, double value, struct pan pan)
{
    s->sample[2 * frame] += (float)(value * pan.left);
    s->sample[2 * frame + 1] += (float)(value * pan.right);
}

/* Frames from `at` for at most `length`, within the recording. */
static int span(const struct samples *s, double at, double length, int *first)
{
    *first = (int)(at * s->rate);
    int count = (int)(length * s->rate), room = s->frames - *first;
    return count < room ? count : room;
}

/* From 0 to 1 without corners. */
static double smooth(double share)
{
    return share <= 0 ? 0 : share >= 1 ? 1 : share * share * (3 - 2 * share);
}

/* ---- struck bodies ---- */

static void swing(struct samples *s, double at, double attack, const struct partial *p, struct pan pan)
{
    int first, count = span(s, at, attack + p->decay * 7, &first);
    double step = 2 * PI * p->hertz / s->rate, fading = exp(-1 / (p->decay * s->rate)), level = p->level;
    double sine = 0, cosine = 1, turn_sine = sin(step), turn_cosine = cos(step);
    for (int i = 0; i < count; i++) {
        add(s, first + i, sine * level * smooth(i / (attack * s->rate)), pan);
        double next = sine * turn_cosine + cosine * turn_sine;
        cosine = cosine * turn_cosine - sine * turn_sine;
        sine = next;
        level *= fading;
    }
}

void synth_strike(struct samples *s, double at, double attack, const struct partial *partials, int count, double pan)
{
    for (int i = 0; i < count; i++)
        swing(s, at, attack, &partials[i], pan_at(pan));
}

/* ---- noise ---- */

/* The band-pass of a state variable filter (V. Zavalishin, "The Art of VA Filter Design", 2012): it stays stable while
 * its frequency moves. */
struct band {
    double g, k, a, low, mid;
};

static void band_tune(struct band *b, double hertz, double width, int rate)
{
    b->g = tan(PI * hertz / rate);
    b->k = width;
    b->a = 1 / (1 + b->g * (b->g + b->k));
}

static double band_pass(struct band *b, double in)
{
    double mid = b->a * (b->mid + b->g * (in - b->low)), low = b->low + b->g * mid;
    b->mid = 2 * mid - b->mid;
    b->low = 2 * low - b->low;
    return mid * b->k;
}

void synth_noise(struct samples *s, struct rng *rng, const struct noise *n)
{
    struct band band = { 0 };
    struct pan pan = { 0 };
    int first, count = span(s, n->at, n->length, &first);
    double level = n->level, fading = exp(-1 / (n->decay * s->rate));
    for (int i = 0; i < count; i++) {
        double time = (double)i / s->rate, share = time / n->length;
        if (i % SWEEP_STEP == 0) {
            band_tune(&band, n->from * pow(n->to / n->from, share), n->width, s->rate);
            pan = pan_at(n->pan_from + (n->pan_to - n->pan_from) * share);
        }
        double white = rng_next(rng) / 2147483648.0 - 1, grown = smooth(time / n->attack);
        add(s, first + i, band_pass(&band, white) * level * grown * smooth((1 - share) * 5), pan);
        level *= grown < 1 ? 1 : fading;
    }
}

/* ---- brass ---- */

/* Overtones grow faster than the note: that is what makes brass of a sum of sines. `bright` is a root of the loudness;
 * sin(n x) = 2 cos(x) sin((n - 1) x) - sin((n - 2) x). */
static double brass_wave(double phase, double loud, double bright, int harmonics)
{
    double sum = 0, before = 0, sine = sin(phase), twice = 2 * cos(phase), level = loud;
    for (int n = 1; n <= harmonics; n++) {
        sum += sine * level / n;
        double next = twice * sine - before;
        before = sine;
        sine = next;
        level *= bright;
    }
    return sum;
}

void synth_brass(struct samples *s, double at, double length, double hertz, double level, double pan)
{
    int first, count = span(s, at, length, &first);
    int harmonics = (int)(8000 / hertz) < HARMONICS ? (int)(8000 / hertz) : HARMONICS;
    struct pan where = pan_at(pan);
    double phase = 0, release = length < 0.4 ? length * 0.4 : 0.16;
    for (int i = 0; i < count; i++) {
        double time = (double)i / s->rate, left = length - time;
        double loud = smooth(time / 0.04) * (0.72 + 0.28 * exp(-time / 0.12)) * smooth(left / release);
        double vibrato = 1 + 0.004 * smooth((time - 0.2) / 0.3) * sin(2 * PI * 5.4 * time);
        double onset = 1 - 0.012 * exp(-time / 0.018); /* lips find the note from below */
        phase += 2 * PI * hertz * vibrato * onset / s->rate;
        phase -= phase > 2 * PI ? 2 * PI : 0;
        add(s, first + i, brass_wave(phase, loud, sqrt(loud) * 0.97, harmonics) * level, where);
    }
}

/* ---- the hall ---- */

/* Echoes that feed themselves (M. R. Schroeder, "Natural Sounding Artificial Reverberation", 1962), dulled at every
 * round as by curtains and coats. */
struct echo {
    float *line;
    int length, at;
    double dull;
};

static double comb(struct echo *e, double in)
{
    double out = e->line[e->at];
    e->dull = out * 0.6 + e->dull * 0.4;
    e->line[e->at] = (float)(in + e->dull * 0.76);
    e->at = (e->at + 1) % e->length;
    return out;
}

static double allpass(struct echo *e, double in)
{
    double held = e->line[e->at];
    e->line[e->at] = (float)(in + held * 0.5);
    e->at = (e->at + 1) % e->length;
    return held - in;
}

static void hall_channel(struct samples *s, const float *dry, int channel, double level)
{
    static const double seconds[COMBS + ALLPASSES] = { 0.0253, 0.0269, 0.0290, 0.0307, 0.0126, 0.0050 };
    struct echo echo[COMBS + ALLPASSES] = { { .length = 0 } };
    for (int i = 0; i < COMBS + ALLPASSES; i++) {
        echo[i].length = (int)(seconds[i] * s->rate) + 23 * channel;
        echo[i].line = mem_resize(NULL, (size_t)echo[i].length * sizeof(float));
        memset(echo[i].line, 0, (size_t)echo[i].length * sizeof(float));
    }
    for (int i = 0; i < s->frames; i++) {
        double wet = 0;
        for (int c = 0; c < COMBS; c++)
            wet += comb(&echo[c], dry[i]);
        for (int c = COMBS; c < COMBS + ALLPASSES; c++)
            wet = allpass(&echo[c], wet);
        s->sample[2 * i + channel] += (float)(wet * level);
    }
    for (int i = 0; i < COMBS + ALLPASSES; i++)
        free(echo[i].line);
}

void synth_hall(struct samples *s, double level)
{
    float *dry = mem_resize(NULL, (size_t)s->frames * sizeof *dry);
    for (int i = 0; i < s->frames; i++)
        dry[i] = (s->sample[2 * i] + s->sample[2 * i + 1]) / 2;
    for (int channel = 0; channel < 2; channel++)
        hall_channel(s, dry, channel, level);
    free(dry);
}

/* ---- the end ---- */

void synth_finish(struct samples *s, double peak)
{
    double most = 0;
    for (int i = 0; i < s->frames * 2; i++) {
        double edge = smooth(i / 2 / (0.001 * s->rate)) * smooth((s->frames - 1 - i / 2) / (0.02 * s->rate));
        s->sample[i] = (float)(s->sample[i] * edge);
        most = fabs((double)s->sample[i]) > most ? fabs((double)s->sample[i]) : most;
    }
    for (int i = 0; i < s->frames * 2 && most > 0; i++)
        s->sample[i] = (float)(s->sample[i] * peak / most);
}
