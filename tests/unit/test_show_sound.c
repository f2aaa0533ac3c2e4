/* What comes out of the sound card while the window is played in: SDL writes it to a file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "commands/show.h"
#include "platform/files.h"
#include "platform/store.h"
#include "quiz/code.h"
#include "support/scratch.h"
#include "support/source_file.h"

enum {
    RATE = 48000,
    PATIENCE = 80,
    PRESS_EVERY = 10,
    STEP_MS = 400,
    VERDICT_MS = 1500,
    BYTES_MOST = 1 << 28,
    SEED = 5
};

struct player {
    struct scratch scratch;
    struct arena arena;
    char code[QUIZ_CODE_TEXT];
    const char *journal, *sound;
    int key; /* of the first question */
    bool right, done;
};

/* ---- the player ---- */

static void push(SDL_Keycode sym)
{
    SDL_Event event = { .key = { .type = SDL_KEYDOWN, .state = SDL_PRESSED } };
    event.key.keysym.sym = sym;
    event.key.timestamp = SDL_GetTicks();
    SDL_PushEvent(&event);
}

static bool has_event(const struct player *p, const char *name)
{
    struct buf text = { 0 };
    bool has = files_read(p->journal, 1 << 20, &text, NULL) && strstr(buf_text(&text), name) != NULL;
    buf_fini(&text);
    return has;
}

/* Presses again only when nothing came of it for a while: a press too many would be one on the next screen. */
static bool press_until(const struct player *p, SDL_Keycode sym, const char *event)
{
    for (int i = 0; i < PATIENCE && !has_event(p, event); i++) {
        if (i % PRESS_EVERY == 0)
            push(sym);
        SDL_Delay(STEP_MS);
    }
    return has_event(p, event);
}

static int play(void *data)
{
    struct player *p = data;
    for (int i = 0; i < PATIENCE && SDL_GetWindowFromID(1) == NULL; i++)
        SDL_Delay(STEP_MS);
    SDL_Delay(STEP_MS); /* what comes at once after a screen is caught */
    int option = p->right ? p->key : (p->key + 1) % 2;
    p->done = press_until(p, SDLK_RETURN, "\"e\":\"ask\"") && press_until(p, SDLK_a + option, "\"e\":\"answer\"");
    SDL_Delay(VERDICT_MS);
    SDL_Event quit = { .type = SDL_QUIT };
    SDL_PushEvent(&quit);
    return 0;
}

/* ---- the round ---- */

static void choose_round(struct player *p)
{
    struct err err = { "" };
    struct pack *pack = source_pack("data/packs/smash-2x11.json");
    struct round *round = quiz_round(pack, SEED, 5, QUIZ_MEDIUM, &err);
    assert_non_null(round);
    struct quiz_code code = { .fingerprint = (unsigned)(pack->fingerprint & 0xFFF),
                              .level = QUIZ_MEDIUM,
                              .seed = SEED };
    assert_true(match_code_bits(MATCH_RELAXED, 5, &code.mode));
    quiz_code_format(&code, p->code);
    p->key = round->questions[0].key;
    round_free(round);
    pack_free(pack);
}

static void prepare(struct player *p, bool right)
{
    struct err err = { "" };
    *p = (struct player){ .scratch = scratch_make(), .right = right };
    arena_init(&p->arena);
    p->journal = files_join(&p->arena, p->scratch.folder, "journal.jsonl");
    p->sound = files_join(&p->arena, p->scratch.folder, "sound.raw");
    choose_round(p);
    struct store *store = store_open(p->scratch.folder, 0);
    store_data(store)->settings.reduced_motion = true;
    assert_true(store_save(store, &err));
    store_close(store);
}

/* Plays the first question. What was heard goes to `heard`: frames of two samples. */
static void play_question(bool right, bool mute, struct buf *heard)
{
    struct player p;
    struct err err = { "" };
    prepare(&p, right);
    SDL_setenv("SDL_DISKAUDIOFILE", p.sound, 1);
    SDL_InitSubSystem(SDL_INIT_VIDEO);
    SDL_Thread *thread = SDL_CreateThread(play, "player", &p);
    struct show_options options = { .save = p.scratch.folder, .lang = "de", .code = p.code, .mute = mute };
    bool shown = show_run(&options, &err);
    SDL_WaitThread(thread, NULL);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    if (!shown)
        fail_msg("%s", err.text);
    assert_true(p.done);
    files_read(p.sound, BYTES_MOST, heard, NULL);
    arena_fini(&p.arena);
    scratch_remove(&p.scratch);
}

/* ---- what was heard ---- */

static int16_t sample(const struct buf *heard, size_t i)
{
    int16_t value;
    memcpy(&value, heard->bytes + i * sizeof value, sizeof value);
    return value;
}

static double tone(const struct buf *heard, double hertz)
{
    double turn = 2 * cos(2 * 3.14159265358979 * hertz / RATE), one = 0, two = 0;
    for (size_t i = 0; i < heard->len / 4; i++) {
        double next = sample(heard, 2 * i) + turn * one - two;
        two = one;
        one = next;
    }
    return sqrt(fabs(one * one + two * two - turn * one * two));
}

static int peak(const struct buf *heard)
{
    int most = 0;
    for (size_t i = 0; i < heard->len / 2; i++)
        most = abs(sample(heard, i)) > most ? abs(sample(heard, i)) : most;
    return most;
}

static void right_and_wrong_are_heard(void **state)
{
    (void)state;
    struct buf right = { 0 }, wrong = { 0 };
    play_question(true, false, &right);
    play_question(false, false, &wrong);
    assert_in_range(peak(&right), 1000, 32000);
    assert_in_range(peak(&wrong), 1000, 32000);
    assert_true(tone(&right, 1174.66) > 10 * tone(&right, 196));
    assert_true(tone(&wrong, 196) > 10 * tone(&wrong, 1174.66));
    buf_fini(&right);
    buf_fini(&wrong);
}

static void mute_is_silence(void **state)
{
    (void)state;
    struct buf heard = { 0 };
    play_question(true, true, &heard);
    assert_int_equal(peak(&heard), 0);
    buf_fini(&heard);
}

/* No sound card is no error. */
static void without_a_card_the_show_goes_on(void **state)
{
    (void)state;
    struct buf heard = { 0 };
    SDL_setenv("SDL_AUDIODRIVER", "none such", 1);
    play_question(true, false, &heard);
    assert_int_equal(heard.len, 0);
    buf_fini(&heard);
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
}

int main(void)
{
    SDL_setenv("SDL_AUDIODRIVER", "disk", 1);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(right_and_wrong_are_heard),
        cmocka_unit_test(mute_is_silence),
        cmocka_unit_test(without_a_card_the_show_goes_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
