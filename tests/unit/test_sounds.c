/* The sounds of the stage: as long and as loud as a sound should be, without clicks, and each unlike the others. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <string.h>
#include <cmocka.h>

#include "platform/sounds.h"

enum { RATE = 48000 };

static double peak(const struct samples *s)
{
    double most = 0;
    for (int i = 0; i < s->frames * 2; i++)
        most = fabs((double)s->sample[i]) > most ? fabs((double)s->sample[i]) : most;
    return most;
}

/* Mean power of a part, in decibels against full scale. */
static double power(const struct samples *s, double from, double to)
{
    double sum = 0;
    int first = (int)(from * s->rate) * 2, last = (int)(to * s->rate) * 2;
    for (int i = first; i < last; i++)
        sum += (double)s->sample[i] * (double)s->sample[i];
    return 10 * log10(sum / (last - first) + 1e-12);
}

/* How much of one frequency is in it (Goertzel). */
static double tone(const struct samples *s, double hertz)
{
    double turn = 2 * cos(2 * 3.14159265358979 * hertz / s->rate), one = 0, two = 0;
    for (int i = 0; i < s->frames; i++) {
        double next = (double)s->sample[2 * i] + turn * one - two;
        two = one;
        one = next;
    }
    return sqrt(fabs(one * one + two * two - turn * one * two)) / s->frames;
}

static void every_sound_is_fit_to_be_heard(void **state)
{
    (void)state;
    static const struct {
        double length_least, length_most, loud_least, loud_most;
    } fit[SOUNDS] = {
        [SOUND_CURTAIN] = { 0.5, 1, -45, -25 }, [SOUND_TICK] = { 0.05, 0.25, -45, -25 },
        [SOUND_LOCK] = { 0.1, 0.4, -40, -20 },  [SOUND_RIGHT] = { 0.6, 1.8, -40, -18 },
        [SOUND_WRONG] = { 0.5, 1.5, -40, -18 }, [SOUND_FANFARE] = { 1.2, 3, -30, -15 },
        [SOUND_APPLAUSE] = { 3, 6, -35, -15 },  [SOUND_ROLL] = { 0.8, 1.6, -40, -18 },
    };
    for (int i = 0; i < SOUNDS; i++) {
        struct samples s = sound_make((enum sound)i, SOUND_STRENGTH_MAX, RATE);
        double length = (double)s.frames / RATE, loud = power(&s, 0, length);
        if (length < fit[i].length_least || length > fit[i].length_most || loud < fit[i].loud_least ||
            loud > fit[i].loud_most || peak(&s) > 0.5 || peak(&s) < 0.1)
            fail_msg("sound %d: %.2f s, %.1f dB, peak %.2f", i, length, loud, peak(&s));
        samples_free(&s);
    }
}

/* Nothing jumps: not at the ends, and not where parts of a sound begin. */
static void nothing_clicks(void **state)
{
    (void)state;
    for (int i = 0; i < SOUNDS; i++) {
        struct samples s = sound_make((enum sound)i, 60, RATE);
        for (int channel = 0; channel < 2; channel++) {
            assert_true(fabs((double)s.sample[channel]) < 1e-4);
            assert_true(fabs((double)s.sample[2 * (s.frames - 1) + channel]) < 1e-4);
        }
        double length = (double)s.frames / RATE;
        assert_true(power(&s, length - 0.01, length) < power(&s, 0, length) - 10);
        samples_free(&s);
    }
}

static void the_same_every_time_and_at_every_rate(void **state)
{
    (void)state;
    for (int i = 0; i < SOUNDS; i++) {
        struct samples a = sound_make((enum sound)i, 40, RATE), b = sound_make((enum sound)i, 40, RATE);
        struct samples slow = sound_make((enum sound)i, 40, 22050);
        assert_int_equal(a.frames, b.frames);
        assert_memory_equal(a.sample, b.sample, (size_t)a.frames * 2 * sizeof *a.sample);
        assert_true(fabs((double)a.frames / RATE - (double)slow.frames / 22050) < 0.001);
        assert_true(fabs(power(&a, 0, 0.1) - power(&slow, 0, 0.1)) < 6);
        samples_free(&a);
        samples_free(&b);
        samples_free(&slow);
    }
}

/* Right goes up and is bright, wrong goes down and is dull. */
static void right_and_wrong_are_not_mistaken(void **state)
{
    (void)state;
    struct samples right = sound_make(SOUND_RIGHT, 0, RATE), wrong = sound_make(SOUND_WRONG, 0, RATE);
    assert_true(tone(&right, 1174.66) > 20 * tone(&right, 196));
    assert_true(tone(&wrong, 196) > 20 * tone(&wrong, 1174.66));
    assert_true(tone(&wrong, 196) > tone(&wrong, 392) * 2);
    samples_free(&right);
    samples_free(&wrong);
}

static void applause_follows_the_score(void **state)
{
    (void)state;
    double loud = -100;
    int frames = 0;
    for (int strength = 0; strength <= SOUND_STRENGTH_MAX; strength += 20) {
        struct samples s = sound_make(SOUND_APPLAUSE, strength, RATE);
        double now = power(&s, 0, (double)s.frames / RATE);
        assert_true(now > loud);
        assert_true(s.frames > frames);
        loud = now;
        frames = s.frames;
        samples_free(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sound_is_fit_to_be_heard),
        cmocka_unit_test(nothing_clicks),
        cmocka_unit_test(the_same_every_time_and_at_every_rate),
        cmocka_unit_test(right_and_wrong_are_not_mistaken),
        cmocka_unit_test(applause_follows_the_score),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
