/* No text of any screen is cut, leaves its card or the window, or runs into another, in any language and shape. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "support/fit.h"
#include "support/stage_round.h"

static const struct {
    int width, height;
} shapes[] = { { 960, 540 }, { 1024, 768 }, { 1280, 960 }, { 1280, 1024 }, { 1920, 1080 }, { 2560, 1080 } };

enum { SHAPES = sizeof shapes / sizeof *shapes, EXPLAIN_MOST = 400 };

static bool inside(struct rect a, struct rect b)
{
    return a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.w <= b.x + b.w + 1 && a.y + a.h <= b.y + b.h + 1;
}

static void check_size(struct fit *p, const struct scenes_stage *stage, int number)
{
    for (int lang = 0; lang < FRAME_LANGS; lang++)
        for (int s = 0; s < SHAPES; s++) {
            p->width = shapes[s].width;
            p->height = shapes[s].height;
            fit_scene(p, stage, number, lang);
        }
}

/* As large as usual and as large as can be. */
static void check_scene(struct fit *p, const struct scenes_stage *usual, int number)
{
    struct scenes_stage stage = *usual;
    for (stage.text_size = TEXT_SIZE_USUAL; stage.text_size <= TEXT_SIZE_MOST;
         stage.text_size += TEXT_SIZE_MOST - TEXT_SIZE_USUAL) {
        check_size(p, &stage, number);
    }
}

static void every_text_fits(void **state)
{
    struct fit p = { .frame = *state };
    const struct scenes_stage stage = frame_stage(p.frame);
    struct round *round = stage_round(NULL);
    for (int i = 0; i < scenes_count(); i++) {
        fit_allow(&p, i, round);
        check_scene(&p, &stage, i);
    }
    round_free(round);
}

/* Whatever the colours, what is written on a card differs from it as much as accessible text must. */
static void every_text_stands_out(void **state)
{
    static const struct {
        const char *name;
        int contrast;
    } themes[] = { { "light", 450 }, { "contrast", 700 }, { "stage", 450 } };
    struct frame *frame = *state;
    const struct scenes_stage stage = frame_stage(frame);
    struct round *round = stage_round(NULL);
    for (size_t t = 0; t < sizeof themes / sizeof *themes; t++) {
        struct fit fit = { .frame = frame, .width = 1920, .height = 1080, .contrast = themes[t].contrast };
        fit.look = themes[t].name;
        frame_colours(frame, themes[t].name);
        for (int i = 0; i < scenes_count(); i++) {
            fit_allow(&fit, i, round);
            fit_scene(&fit, &stage, i, 0);
        }
    }
    round_free(round);
}

/* `length` characters of words, the first of them `first`. */
static struct words filled(struct arena *a, const char *first, size_t length)
{
    static const char again[] = " verschiebt die Beleuchtungsmeisterin, um den Vorhang zu retten";
    const char *text = first;
    while (strlen(text) < length)
        text = arena_printf(a, "%s%s", text, again);
    char *cut = arena_copy(a, text, length);
    cut[length - 1] = '.';
    return (struct words){ { cut, cut } };
}

/* Ready-made questions, every text of which is as long as a pack may have it. */
static struct round *ready_round(const void *user)
{
    static const char *const firsts[] = { "Ivy", "Karen", "Julia", "Eileen" };
    const struct ready *ready = user;
    struct round *round = stage_round(NULL);
    struct question *q = &round->questions[0];
    *q = (struct question){ .id = 7, .category = 1, .option_count = 4, .key = 1, .ready = ready, .difficulty = 450 };
    q->stem = filled(&round->arena, "Was", READY_STEM_MAX);
    q->explain = filled(&round->arena, "Gestern", EXPLAIN_MOST);
    for (int i = 0; i < q->option_count; i++)
        q->option[i].text = filled(&round->arena, firsts[i], READY_OPTION_MAX);
    q->hint = filled(&round->arena, "Nicht richtig ist: Julia", READY_OPTION_MAX + 20);
    for (int i = 1; i < round->count; i++)
        round->questions[i] = *q;
    return round;
}

static void the_longest_ready_made_question_fits(void **state)
{
    struct fit p = { .frame = *state };
    const struct ready ready = { .cited = true, .cite = { 0, 9, { 1, 2, 3 }, 3 } };
    struct scenes_stage stage = frame_stage(p.frame);
    stage.round = ready_round;
    stage.user = &ready;
    struct round *round = ready_round(&ready);
    for (int i = 0; i < scenes_count(); i++) {
        fit_allow(&p, i, round);
        if (strncmp(scenes_name(i), "reveal", 6) == 0 || strncmp(scenes_name(i), "question", 8) == 0 ||
            strncmp(scenes_name(i), "contest", 7) == 0 || strncmp(scenes_name(i), "verdict", 7) == 0)
            check_scene(&p, &stage, i);
    }
    round_free(round);
}

/* The mouse, a finger and the arrows find something on every screen, and nothing that lies outside the window. */
static void everything_can_be_reached(void **state)
{
    const struct frame *frame = *state;
    const struct scenes_stage stage = frame_stage(frame);
    for (int i = 0; i < scenes_count(); i++)
        for (int s = 0; s < SHAPES; s++) {
            struct ui ui = frame_ui(frame, shapes[s].width, shapes[s].height);
            struct scene *scene = scene_new(&stage, i, 0);
            scene_build(scene, &ui);
            const struct focus *focus = scene_focus(scene);
            assert_true(focus->count > 0);
            for (int k = 0; k < focus->count; k++)
                if (!inside(focus->item[k].rect, view_rect(&ui.view)))
                    fail_msg("%s: item %d leaves the window at %dx%d", scenes_name(i), focus->item[k].id,
                             shapes[s].width, shapes[s].height);
            scene_free(scene);
        }
}

/* The same list comes out of the same state, however often it is built: nothing is repainted while nothing happens. */
static void pictures_stand_still(void **state)
{
    const struct frame *frame = *state;
    const struct scenes_stage stage = frame_stage(frame);
    struct ui ui = frame_ui(frame, 1280, 720);
    for (int i = 0; i < scenes_count(); i++) {
        struct scene *scene = scene_new(&stage, i, 0);
        uint64_t first = drawlist_hash(scene_build(scene, &ui));
        assert_true(first == drawlist_hash(scene_build(scene, &ui)));
        scene_free(scene);
    }
}

static void the_longest_question_is_as_long_as_the_rules_allow(void **state)
{
    (void)state;
    struct round *round = stage_round(NULL);
    const struct question *question = &round->questions[STAGE_ROUND_LONG];
    assert_int_equal(utf8_length(question->stem.in[0]), QUESTION_STEM_MAX);
    for (int i = 0; i < question->option_count; i++)
        for (int lang = 0; lang < FRAME_LANGS; lang++)
            assert_int_equal(utf8_length(question->option[i].text.in[lang]), QUESTION_OPTION_MAX);
    assert_int_equal(round->questions[STAGE_ROUND_THREE].option_count, 3);
    round_free(round);
}

static int set_up(void **state)
{
    static struct frame frame;
    frame_init(&frame);
    *state = &frame;
    return 0;
}

static int tear_down(void **state)
{
    frame_fini(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_fits),
        cmocka_unit_test(every_text_stands_out),
        cmocka_unit_test(the_longest_ready_made_question_fits),
        cmocka_unit_test(everything_can_be_reached),
        cmocka_unit_test(pictures_stand_still),
        cmocka_unit_test(the_longest_question_is_as_long_as_the_rules_allow),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
