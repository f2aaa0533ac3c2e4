/* Measured with the real typefaces, every screen and the generated questions that are hardest to place can be read, in
 * the two shapes that differ at the smallest sizes: 960x540 (in units the same as any 16:9) and 1024x768.
 *
 * Which questions are hard is told by the width of their texts alone, so a moment is enough. CURTAINUP_FIT=all builds the
 * screens of every question that the packs give; that takes minutes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "platform/fonts.h"
#include "support/fit.h"
#include "support/source_file.h"
#include "support/stage_round.h"

static const struct {
    int width, height;
} shapes[] = { { 960, 540 }, { 1024, 768 } };

enum { SHAPES = sizeof shapes / sizeof *shapes, SEED = 7, DRAWN = 1200, ALL = 200000, HARDEST = 4, TEXTS = 3 };

struct stage {
    struct frame frame;
    struct fonts *fonts;
};

static bool look_at_all(void)
{
    const char *mode = getenv("CURTAINUP_FIT");
    return mode != NULL && strcmp(mode, "all") == 0;
}

static void check_sizes(struct fit *fit, struct scenes_stage *stage, int scene, int lang)
{
    for (stage->text_size = TEXT_SIZE_USUAL; stage->text_size <= TEXT_SIZE_MOST;
         stage->text_size += TEXT_SIZE_MOST - TEXT_SIZE_USUAL)
        for (int i = 0; i < SHAPES; i++) {
            fit->width = shapes[i].width;
            fit->height = shapes[i].height;
            fit_scene(fit, stage, scene, lang);
        }
}

/* ---- screens ---- */

static void every_screen_fits_in_every_typeface(void **state)
{
    struct stage *s = *state;
    struct round *round = stage_round(NULL);
    struct scenes_stage stage = frame_stage(&s->frame);
    stage.fonts = fonts_families(s->fonts);
    for (const char *const *font = fonts_families(s->fonts); *font != NULL; font++) {
        struct fit fit = { .frame = &s->frame, .look = *font };
        stage.font = *font;
        fonts_set_family(s->fonts, *font);
        for (int i = 0; i < scenes_count(); i++)
            for (int lang = 0; lang < FRAME_LANGS; lang++) {
                fit_allow(&fit, i, round);
                check_sizes(&fit, &stage, i, lang);
            }
    }
    fonts_set_family(s->fonts, NULL);
    round_free(round);
}

/* ---- generated questions ---- */

/* Every question of it is the one given. */
static struct round *round_of(const void *user)
{
    const struct question *question = ((const void *const *)user)[0];
    struct round *round = mem_resize(NULL, sizeof *round);
    *round = (struct round){ .pack = ((const void *const *)user)[1], .seed = SEED, .count = STAGE_ROUND_COUNT };
    arena_init(&round->arena);
    round->questions = arena_array(&round->arena, (size_t)round->count, sizeof *round->questions);
    for (int i = 0; i < round->count; i++)
        round->questions[i] = *question;
    return round;
}

static void check_question(struct stage *s, const struct pack *pack, const struct question *question, int lang)
{
    const void *const user[] = { question, pack };
    struct scenes_stage stage = frame_stage(&s->frame);
    struct fit fit = { .frame = &s->frame };
    struct round *round = round_of(user);
    stage.packs = &pack;
    stage.round = round_of;
    stage.user = user;
    for (int i = 0; i < scenes_count(); i++) {
        const char *name = scenes_name(i);
        bool review = strcmp(name, "review") == 0;
        fit.stems = review ? round : NULL; /* in the list; whole beside it */
        if (review || strcmp(name, "question-hint") == 0 || strcmp(name, "reveal-wrong") == 0)
            check_sizes(&fit, &stage, i, lang);
    }
    round_free(round);
}

static int width(const struct stage *s, const char *text)
{
    return metrics_width(&s->frame.metrics, STYLE_TEXT, 24, text);
}

/* How much there is to place of stem, options or explanation. */
static int amount(const struct stage *s, const struct question *q, int text, int lang)
{
    int most = 0;
    if (text != 1)
        return width(s, text == 0 ? q->stem.in[lang] : q->explain.in[lang]);
    for (int i = 0; i < q->option_count; i++) {
        int w = width(s, q->option[i].text.in[lang]);
        most = w > most ? w : most;
    }
    return most;
}

struct hard {
    const struct question *question;
    int amount;
};

/* Into the list of the hardest, most first. */
static void keep(struct hard *list, const struct question *question, int amount)
{
    int at = HARDEST;
    while (at > 0 && amount > list[at - 1].amount)
        at--;
    if (at == HARDEST)
        return;
    memmove(&list[at + 1], &list[at], (size_t)(HARDEST - at - 1) * sizeof *list);
    list[at] = (struct hard){ question, amount };
}

static void check_hardest(struct stage *s, const struct round *drawn, int lang)
{
    for (int text = 0; text < TEXTS; text++) {
        struct hard list[HARDEST] = { { NULL, 0 } };
        for (int i = 0; i < drawn->count; i++)
            keep(list, &drawn->questions[i], amount(s, &drawn->questions[i], text, lang));
        for (int i = 0; i < HARDEST && list[i].question != NULL; i++)
            check_question(s, drawn->pack, list[i].question, lang);
    }
}

static void generated_questions_fit(void **state)
{
    static const char *const files[] = { "data/packs/smash-2x11.json", "data/packs/smash-series.json" };
    for (size_t f = 0; f < sizeof files / sizeof *files; f++) {
        struct pack *pack = source_pack(files[f]);
        struct round *drawn = quiz_catalog(pack, SEED, look_at_all() ? ALL : DRAWN, -1);
        assert_true(drawn->count >= DRAWN);
        for (int lang = 0; lang < FRAME_LANGS; lang++) {
            for (int i = 0; look_at_all() && i < drawn->count; i++)
                check_question(*state, pack, &drawn->questions[i], lang);
            check_hardest(*state, drawn, lang);
        }
        print_message("%s: %d questions\n", files[f], drawn->count);
        round_free(drawn);
        pack_free(pack);
    }
}

static int set_up(void **state)
{
    static struct stage s;
    struct err err = { "" };
    frame_init(&s.frame);
    s.fonts = fonts_open(getenv("CURTAINUP_DATA"), NULL, &err);
    if (s.fonts == NULL) {
        print_error("%s\n", err.text);
        return -1;
    }
    s.frame.metrics = *fonts_metrics(s.fonts);
    *state = &s;
    return 0;
}

static int tear_down(void **state)
{
    struct stage *s = *state;
    fonts_close(s->fonts);
    frame_fini(&s->frame);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_fits_in_every_typeface),
        cmocka_unit_test(generated_questions_fit),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
