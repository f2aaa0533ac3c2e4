/* The sound card: opened for a sound, closed after a while of silence, and done without where there is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <SDL.h>

#include "platform/speaker.h"

#define SECOND INT64_C(1000000)

static void the_card_is_open_only_while_it_is_needed(void **state)
{
    (void)state;
    int64_t now = 1000 * SECOND;
    struct speaker *speaker = speaker_new();
    assert_false(SDL_WasInit(SDL_INIT_AUDIO) != 0);
    assert_true(speaker_rest(speaker, now) == INT64_MAX);
    speaker_play(speaker, &(struct cue){ .sound = SOUND_TICK }, now);
    assert_false(SDL_WasInit(SDL_INIT_AUDIO) != 0); /* at volume 0 */
    speaker_set_volume(speaker, 50);
    speaker_play(speaker, &(struct cue){ .sound = SOUND_TICK, .delay = SECOND }, now);
    assert_true(SDL_WasInit(SDL_INIT_AUDIO) != 0);
    int64_t wake = speaker_rest(speaker, now);
    assert_true(wake > now + 10 * SECOND && wake < now + 60 * SECOND);
    speaker_play(speaker, &(struct cue){ .sound = SOUND_APPLAUSE, .strength = 20 }, now + 5 * SECOND);
    assert_true(speaker_rest(speaker, wake) > wake);
    wake = speaker_rest(speaker, wake);
    assert_true(speaker_rest(speaker, wake) == INT64_MAX);
    assert_false(SDL_WasInit(SDL_INIT_AUDIO) != 0);
    speaker_free(speaker);
}

/* Many at once, and applause of another strength while the last is still heard. */
static void everything_at_once(void **state)
{
    (void)state;
    struct speaker *speaker = speaker_new();
    speaker_set_volume(speaker, 100);
    for (int i = 0; i < 100; i++)
        speaker_play(speaker, &(struct cue){ .sound = (enum sound)(i % SOUNDS), .strength = i }, i * 1000);
    SDL_Delay(100);
    speaker_free(speaker);
    assert_false(SDL_WasInit(SDL_INIT_AUDIO) != 0);
}

static void no_card_is_silent(void **state)
{
    (void)state;
    SDL_setenv("SDL_AUDIODRIVER", "none such", 1);
    struct speaker *speaker = speaker_new();
    speaker_set_volume(speaker, 100);
    speaker_play(speaker, &(struct cue){ .sound = SOUND_RIGHT }, 0);
    assert_true(speaker_rest(speaker, 0) == INT64_MAX);
    SDL_setenv("SDL_AUDIODRIVER", "dummy", 1);
    speaker_play(speaker, &(struct cue){ .sound = SOUND_RIGHT }, SECOND); /* not asked for again so soon */
    assert_false(SDL_WasInit(SDL_INIT_AUDIO) != 0);
    speaker_play(speaker, &(struct cue){ .sound = SOUND_RIGHT }, 100 * SECOND); /* plugged in meanwhile */
    assert_true(SDL_WasInit(SDL_INIT_AUDIO) != 0);
    speaker_free(speaker);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_card_is_open_only_while_it_is_needed),
        cmocka_unit_test(everything_at_once),
        cmocka_unit_test(no_card_is_silent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
