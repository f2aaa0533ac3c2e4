/* The stage read aloud, by a synthesiser that speaks level tones and a sound card that is a file: never two voices at
 * once, nothing said of a question that is over. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "commands/audio.h"
#include "platform/files.h"
#include "platform/system.h"
#include "screens/reading.h"
#include "support/scratch.h"
#include "support/visit.h"

enum { ONE_VOICE = 8000, TWO_VOICES = 16000, BYTES_MOST = 1 << 28 };

struct hearing {
    struct visit *visit;
    struct audio *audio;
    struct scratch scratch;
};

static void begin(struct hearing *h, struct visit *v, const char *library)
{
    *h = (struct hearing){ .visit = v, .scratch = scratch_make() };
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
    SDL_setenv("SDL_DISKAUDIOFILE", scratch_path(&h->scratch, "sound.raw"), 1);
    SDL_setenv("FAKE_ESPEAK_LOG", scratch_path(&h->scratch, "log"), 1);
    v->world.save->settings.voice = true;
    v->world.save->settings.reduced_motion = true;
    v->world.save->settings.volume = 100;
    h->audio = audio_new(library);
}

/* As the window does: again at once while there is more to say, and for as long as `ms`. */
static void follow(struct hearing *h, int ms)
{
    int64_t until = system_clock_us() + ms * 1000, now;
    bool more;
    do {
        now = system_clock_us();
        audio_follow(h->audio, &h->visit->world, h->visit->screens, now);
        more = audio_wake(h->audio, &h->visit->world, now) <= now;
        SDL_Delay(more ? 0 : 20);
    } while (more || now < until);
}

/* Lines that were said so far. */
static int said(struct hearing *h)
{
    const char *text = scratch_read(&h->scratch, "log");
    int lines = 0;
    for (; text != NULL && *text != '\0'; text++)
        lines += *text == '\n';
    return lines;
}

static void end(struct hearing *h)
{
    audio_free(h->audio);
    scratch_remove(&h->scratch);
}

static int loudest(struct hearing *h)
{
    struct buf heard = { 0 };
    int most = 0;
    assert_true(files_read(scratch_path(&h->scratch, "sound.raw"), BYTES_MOST, &heard, NULL));
    for (size_t i = 0; i + 1 < heard.len; i += sizeof(int16_t)) {
        int16_t value;
        memcpy(&value, heard.bytes + i, sizeof value);
        most = abs(value) > most ? abs(value) : most;
    }
    buf_fini(&heard);
    return most;
}

/* Through questions faster than they can be read. */
static void never_two_voices_at_once(void **state)
{
    struct visit *v = *state;
    struct hearing h;
    begin(&h, v, getenv("FAKE_ESPEAK"));
    follow(&h, 1);
    visit_start(v);
    for (int i = 0; i < 4; i++) {
        follow(&h, 300 + 130 * i);
        visit_answer(v, true);
        follow(&h, 250);
        visit_press(v, INTENT_ACCEPT);
    }
    follow(&h, 900);
    audio_free(h.audio);
    h.audio = NULL;
    assert_in_range(loudest(&h), ONE_VOICE * 9 / 10, TWO_VOICES * 9 / 10);
    end(&h);
}

static void the_whole_question_and_nothing_after_it(void **state)
{
    struct visit *v = *state;
    struct hearing h;
    begin(&h, v, getenv("FAKE_ESPEAK"));
    follow(&h, 1);
    assert_int_equal(said(&h), 0);
    visit_start(v);
    follow(&h, 300);
    int whole = 1 + match_question(v->world.match)->option_count;
    assert_int_equal(said(&h), whole);
    assert_memory_equal(scratch_read(&h.scratch, "log"), "de 175 ", 7);
    visit_press(v, INTENT_PAUSE);
    follow(&h, 100);
    assert_int_equal(said(&h), whole);
    visit_press(v, INTENT_BACK); /* read anew where it goes on */
    follow(&h, 300);
    assert_int_equal(said(&h), 2 * whole);
    audio_again(h.audio);
    follow(&h, 300);
    assert_int_equal(said(&h), 3 * whole);
    v->world.save->settings.mute = true;
    follow(&h, 100);
    audio_again(h.audio);
    follow(&h, 100);
    assert_int_equal(said(&h), 3 * whole);
    end(&h);
}

/* A question that is left while it is still being prepared is not said any more. */
static void left_in_the_middle(void **state)
{
    struct visit *v = *state;
    struct hearing h;
    begin(&h, v, getenv("FAKE_ESPEAK"));
    visit_start(v);
    audio_follow(h.audio, &v->world, v->screens, system_clock_us());
    audio_follow(h.audio, &v->world, v->screens, system_clock_us());
    assert_int_equal(said(&h), 2);
    visit_answer(v, true);
    follow(&h, 200);
    assert_int_equal(said(&h), 2 + 3); /* right, the points, why */
    assert_non_null(strstr(scratch_read(&h.scratch, "log"), "\nde 175 Richtig.\n"));
    end(&h);
}

/* Switched on, or to another speed, it lets itself be heard. */
static void a_sample_of_the_voice(void **state)
{
    struct visit *v = *state;
    struct hearing h;
    begin(&h, v, getenv("FAKE_ESPEAK"));
    v->world.save->settings.voice = false;
    follow(&h, 50);
    v->world.save->settings.voice = true;
    follow(&h, 50);
    v->world.save->settings.voice_speed = 200;
    follow(&h, 50);
    assert_int_equal(said(&h), 2);
    assert_non_null(strstr(scratch_read(&h.scratch, "log"), "\nde 350 "));
    end(&h);
}

static void without_a_synthesiser(void **state)
{
    struct visit *v = *state;
    struct hearing h;
    begin(&h, v, "/no/such/library.so");
    follow(&h, 1);
    assert_true(v->world.no_voice);
    visit_start(v);
    follow(&h, 50);
    assert_int_equal(said(&h), 0);
    v->world.save->settings.voice = false;
    follow(&h, 1);
    assert_false(v->world.no_voice);
    end(&h);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(never_two_voices_at_once), VISIT(the_whole_question_and_nothing_after_it),
        VISIT(left_in_the_middle),       VISIT(a_sample_of_the_voice),
        VISIT(without_a_synthesiser),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
