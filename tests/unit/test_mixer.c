/* The mix: a pure function of what is played. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "platform/mixer.h"

enum { RATE = 48000, FRAMES = 4800, SETTLED = 2400 /* frames after which nothing glides any more */ };

struct mix {
    struct mixer mixer;
    int16_t out[FRAMES * 2];
};

/* A recording of one value throughout. */
static struct samples flat(float value, int frames)
{
    struct samples s = samples_new((double)frames / RATE + 1e-9, RATE);
    for (int i = 0; i < s.frames * 2; i++)
        s.sample[i] = value;
    return s;
}

static void begin(struct mix *mix, int volume)
{
    mixer_init(&mix->mixer, RATE);
    mixer_set_volume(&mix->mixer, volume);
    mixer_mix(&mix->mixer, mix->out, FRAMES); /* the volume has come to rest */
}

static void silence_is_nothing_but_zeros(void **state)
{
    (void)state;
    struct mix mix;
    begin(&mix, 100);
    memset(mix.out, 1, sizeof mix.out);
    mixer_mix(&mix.mixer, mix.out, FRAMES);
    for (int i = 0; i < FRAMES * 2; i++)
        assert_int_equal(mix.out[i], 0);
    assert_true(mixer_is_silent(&mix.mixer));
}

/* As long as the recording, after its delay, and then silence. */
static void a_sound_has_its_place_and_its_end(void **state)
{
    (void)state;
    struct mix mix;
    struct samples s = flat(0.5f, 1000);
    begin(&mix, 100);
    mixer_play(&mix.mixer, &s, 300, false);
    assert_true(mixer_plays(&mix.mixer, s.sample));
    mixer_mix(&mix.mixer, mix.out, FRAMES);
    for (int i = 0; i < FRAMES; i++)
        assert_int_equal(mix.out[2 * i], i >= 300 && i < 1300 ? 16383 : 0);
    assert_false(mixer_plays(&mix.mixer, s.sample));
    assert_true(mixer_is_silent(&mix.mixer));
    samples_free(&s);
}

/* In one go or in the small pieces in which a sound card asks. */
static void pieces_make_no_difference(void **state)
{
    (void)state;
    struct mix whole, pieces;
    struct samples s = flat(0.3f, 3000);
    begin(&whole, 80);
    begin(&pieces, 80);
    mixer_play(&whole.mixer, &s, 77, false);
    mixer_play(&pieces.mixer, &s, 77, false);
    mixer_mix(&whole.mixer, whole.out, FRAMES);
    for (int at = 0; at < FRAMES; at += 100)
        mixer_mix(&pieces.mixer, pieces.out + 2 * at, 100);
    assert_memory_equal(whole.out, pieces.out, sizeof whole.out);
    samples_free(&s);
}

/* More and more of the loudest: the sum grows, and never reaches full scale. */
static void many_voices_never_clip(void **state)
{
    (void)state;
    struct samples s = flat(1, FRAMES);
    int before = 0;
    for (int voices = 1; voices <= MIXER_VOICES; voices++) {
        struct mix mix;
        begin(&mix, 100);
        for (int i = 0; i < voices; i++)
            mixer_play(&mix.mixer, &s, 0, false);
        mixer_mix(&mix.mixer, mix.out, FRAMES);
        assert_true(mix.out[100] > before && mix.out[100] < INT16_MAX);
        before = mix.out[100];
    }
    samples_free(&s);
}

static void one_too_many_takes_the_place_of_what_ends_soonest(void **state)
{
    (void)state;
    struct mix mix;
    struct samples s[MIXER_VOICES + 1];
    begin(&mix, 100);
    for (int i = 0; i <= MIXER_VOICES; i++) {
        s[i] = flat(0.01f, 1000 - i);
        mixer_play(&mix.mixer, &s[i], 0, false);
    }
    assert_false(mixer_plays(&mix.mixer, s[MIXER_VOICES - 1].sample));
    assert_true(mixer_plays(&mix.mixer, s[MIXER_VOICES].sample) && mixer_plays(&mix.mixer, s[0].sample));
    for (int i = 0; i <= MIXER_VOICES; i++)
        samples_free(&s[i]);
}

static void volume_is_felt_and_mute_is_silent(void **state)
{
    (void)state;
    struct samples s = flat(0.5f, FRAMES);
    int before = -1;
    for (int volume = 0; volume <= 100; volume += 10) {
        struct mix mix;
        begin(&mix, volume);
        mixer_play(&mix.mixer, &s, 0, false);
        mixer_mix(&mix.mixer, mix.out, FRAMES);
        assert_true(mix.out[200] > before);
        assert_true(volume > 0 || mix.out[200] == 0);
        before = mix.out[200];
    }
    samples_free(&s);
}

/* Largest step from one sample to the next of a channel. */
static int largest_step(const struct mix *mix)
{
    int most = 0;
    for (int i = 1; i < FRAMES; i++) {
        int step = abs(mix->out[2 * i] - mix->out[2 * i - 2]);
        most = step > most ? step : most;
    }
    return most;
}

/* What is cut off in the middle, or muted, fades within milliseconds instead of clicking. */
static void stop_and_mute_do_not_click(void **state)
{
    (void)state;
    struct samples s = flat(0.5f, RATE);
    for (int mute = 0; mute < 2; mute++) {
        struct mix mix;
        begin(&mix, 100);
        mixer_play(&mix.mixer, &s, 0, false);
        mixer_mix(&mix.mixer, mix.out, FRAMES);
        if (mute != 0)
            mixer_set_volume(&mix.mixer, 0);
        else
            mixer_stop(&mix.mixer, false);
        mixer_mix(&mix.mixer, mix.out, FRAMES);
        assert_true(largest_step(&mix) < 100);
        assert_int_equal(mix.out[2 * SETTLED], 0);
        assert_int_equal(mixer_is_silent(&mix.mixer), mute == 0);
    }
    samples_free(&s);
}

/* Stopping speech leaves the effects alone, and forgets what was still to be said. */
static void speech_and_effects_stop_apart(void **state)
{
    (void)state;
    struct mix mix;
    struct samples effect = flat(0.1f, RATE), first = flat(0.1f, RATE), next = flat(0.1f, 100);
    begin(&mix, 100);
    mixer_play(&mix.mixer, &effect, 0, false);
    mixer_play(&mix.mixer, &first, 0, true);
    mixer_play(&mix.mixer, &next, RATE, true);
    mixer_mix(&mix.mixer, mix.out, FRAMES);
    mixer_stop(&mix.mixer, true);
    assert_false(mixer_plays(&mix.mixer, next.sample));
    mixer_mix(&mix.mixer, mix.out, FRAMES);
    assert_false(mixer_plays(&mix.mixer, first.sample));
    assert_true(mixer_plays(&mix.mixer, effect.sample));
    samples_free(&effect);
    samples_free(&first);
    samples_free(&next);
}

/* Effects are turned down under speech, and come back. */
static void speech_is_louder_than_the_rest(void **state)
{
    (void)state;
    struct mix mix;
    struct samples effect = flat(0.5f, RATE), speech = flat(0, FRAMES);
    begin(&mix, 100);
    mixer_play(&mix.mixer, &effect, 0, false);
    mixer_mix(&mix.mixer, mix.out, FRAMES);
    int loud = mix.out[2 * SETTLED];
    mixer_play(&mix.mixer, &speech, 0, true);
    mixer_mix(&mix.mixer, mix.out, FRAMES);
    assert_true(mix.out[2 * SETTLED] < loud / 2 && mix.out[2 * SETTLED] > 0);
    assert_true(largest_step(&mix) < 100);
    mixer_mix(&mix.mixer, mix.out, FRAMES);
    assert_int_equal(mix.out[2 * SETTLED], loud);
    samples_free(&effect);
    samples_free(&speech);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(silence_is_nothing_but_zeros),
        cmocka_unit_test(a_sound_has_its_place_and_its_end),
        cmocka_unit_test(pieces_make_no_difference),
        cmocka_unit_test(many_voices_never_clip),
        cmocka_unit_test(one_too_many_takes_the_place_of_what_ends_soonest),
        cmocka_unit_test(volume_is_felt_and_mute_is_silent),
        cmocka_unit_test(stop_and_mute_do_not_click),
        cmocka_unit_test(speech_and_effects_stop_apart),
        cmocka_unit_test(speech_is_louder_than_the_rest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
