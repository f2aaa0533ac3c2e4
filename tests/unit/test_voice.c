/* The synthesiser loaded at run time: what is asked of it, what comes of it, and what is said when it is not there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "platform/voice.h"
#include "support/scratch.h"

enum { RATE = 48000 };

static struct voice *fake(void)
{
    struct err err = { "" };
    struct voice *voice = voice_open(getenv("FAKE_ESPEAK"), &err);
    if (voice == NULL)
        fail_msg("%s", err.text);
    return voice;
}

/* A fifth of a second, at our rate, on both sides, as loud as it came. */
static void speech_becomes_samples(void **state)
{
    (void)state;
    struct samples speech;
    struct err err = { "" };
    struct voice *voice = fake();
    assert_true(voice_say(voice, "de", 100, "Guten Abend.", RATE, &speech, &err));
    assert_int_equal(speech.rate, RATE);
    assert_true(abs(speech.frames - RATE / 5) < RATE / 100);
    for (int i = speech.frames / 2; i < speech.frames / 2 + 2; i++)
        assert_true(fabs((double)speech.sample[i] - 8000.0 / 32768) < 0.01);
    samples_free(&speech);
    voice_close(voice);
}

static void the_voice_fits_the_language(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct samples speech;
    struct err err = { "" };
    SDL_setenv("FAKE_ESPEAK_LOG", scratch_path(&scratch, "log"), 1);
    struct voice *voice = fake();
    static const struct {
        const char *lang;
        int speed;
    } said[] = { { "de", 100 }, { "en", 200 }, { "de", 60 }, { "de", 1000 }, { "de", 1 } };
    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        assert_true(voice_say(voice, said[i].lang, said[i].speed, "Ü", RATE, &speech, &err));
        samples_free(&speech);
    }
    assert_false(voice_say(voice, "fr", 100, "Bonsoir.", RATE, &speech, &err)); /* not in a German voice */
    assert_string_equal(err.text, "eSpeak NG has no voice for \"fr\"");
    assert_string_equal(scratch_read(&scratch, "log"), "de 175 Ü\nen-us 350 Ü\nde 105 Ü\nde 450 Ü\nde 80 Ü\n");
    voice_close(voice);
    SDL_setenv("FAKE_ESPEAK_LOG", "", 1);
    scratch_remove(&scratch);
}

static void expect_none(const char *library, const char *reason)
{
    struct err err = { "" };
    assert_null(voice_open(library, &err));
    if (strstr(err.text, reason) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", err.text, reason);
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    expect_none("/no/such/library.so", "eSpeak NG is not installed");
    expect_none("libm.so.6", "eSpeak NG is another version");
    SDL_setenv("FAKE_ESPEAK_NO_DATA", "1", 1);
    expect_none(getenv("FAKE_ESPEAK"), "install espeak-ng-data");
    voice_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(speech_becomes_samples),
        cmocka_unit_test(the_voice_fits_the_language),
        cmocka_unit_test(what_is_missing_is_named),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
