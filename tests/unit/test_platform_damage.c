/* Painting only what changed: where pictures differ, and that what is left of the one before is what would be painted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>
#include <SDL.h>

#include "platform/damage.h"
#include "platform/fonts.h"
#include "platform/painter.h"
#include "platform/system.h"
#include "support/frame.h"

enum { WIDTH = 640, HEIGHT = 360, STEP_US = 110000, STEPS = 20 };

/* ---- where ---- */

static struct damage_mark mark(uint64_t key, int x)
{
    return (struct damage_mark){ .key = key, .box = { x, 0, 10, 10 } };
}

static void nothing_differs_between_equals(void **state)
{
    (void)state;
    const struct damage_mark ops[] = { mark(1, 0), mark(2, 20), mark(2, 20) };
    struct damage d = { .count = 0 };
    assert_true(damage_between(&d, ops, 3, ops, 3));
    assert_int_equal(d.count, 0);
}

static void what_comes_goes_or_moves_is_found(void **state)
{
    (void)state;
    const struct damage_mark before[] = { mark(1, 0), mark(2, 20), mark(3, 40) };
    const struct damage_mark now[] = { mark(1, 0), mark(4, 100), mark(3, 40), mark(5, 200) };
    struct damage d = { .count = 0 };
    assert_true(damage_between(&d, before, 3, now, 4));
    assert_int_equal(d.count, 3); /* 2 went, 4 and 5 came */
    for (int i = 0; i < 3; i++)
        assert_true(d.rect[i].x == 20 || d.rect[i].x == 100 || d.rect[i].x == 200);
}

static void another_order_is_a_difference(void **state)
{
    (void)state;
    const struct damage_mark before[] = { mark(1, 0), mark(2, 5) }, now[] = { mark(2, 5), mark(1, 0) };
    struct damage d = { .count = 0 };
    assert_true(damage_between(&d, before, 2, now, 2));
    assert_int_equal(d.count, 1);
}

static void clips_that_differ_leave_nothing_sure(void **state)
{
    (void)state;
    struct damage_mark clip = { .key = 9, .clips = true };
    const struct damage_mark before[] = { mark(1, 0) }, now[] = { clip, mark(1, 0) };
    struct damage d = { .count = 0 };
    assert_false(damage_between(&d, before, 1, now, 2));
    d.count = 0;
    assert_false(damage_between(&d, now, 2, before, 1));
}

static void however_many_there_are_they_do_not_meet_and_cover_all(void **state)
{
    (void)state;
    struct damage_mark now[50];
    struct damage d = { .count = 0 };
    for (int i = 0; i < 50; i++)
        now[i] = (struct damage_mark){ .key = (uint64_t)i, .box = { i * 37 % 50 * 20, i * 13 % 50 * 20, 15, 15 } };
    assert_true(damage_between(&d, NULL, 0, now, 50));
    assert_in_range(d.count, 1, DAMAGE_RECTS);
    for (int i = 0; i < d.count; i++)
        for (int k = 0; k < i; k++)
            assert_false(SDL_HasIntersection(&d.rect[i], &d.rect[k]));
    for (int i = 0; i < 50; i++) {
        bool covered = false;
        SDL_Rect both;
        for (int k = 0; k < d.count; k++)
            covered =
                covered || (SDL_IntersectRect(&d.rect[k], &now[i].box, &both) && SDL_RectEquals(&both, &now[i].box));
        assert_true(covered);
    }
}

/* ---- the same pixels ---- */

struct canvas {
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    struct painter *painter;
};

static struct canvas canvas_new(struct fonts *fonts)
{
    struct canvas c = { .surface = SDL_CreateRGBSurfaceWithFormat(0, WIDTH, HEIGHT, 32, SDL_PIXELFORMAT_RGB888) };
    assert_non_null(c.surface);
    c.renderer = SDL_CreateSoftwareRenderer(c.surface);
    assert_non_null(c.renderer);
    c.painter = painter_new(c.renderer, fonts, NULL);
    painter_set_surface(c.painter, c.surface);
    return c;
}

static void canvas_free(struct canvas *c)
{
    painter_free(c->painter);
    SDL_DestroyRenderer(c->renderer);
    SDL_FreeSurface(c->surface);
}

static void expect_same(const struct canvas *a, const struct canvas *b, const char *scene, int step)
{
    assert_int_equal(SDL_RenderFlush(a->renderer), 0);
    assert_int_equal(SDL_RenderFlush(b->renderer), 0);
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            const uint8_t *one = (const uint8_t *)a->surface->pixels + y * a->surface->pitch + x * 4;
            const uint8_t *two = (const uint8_t *)b->surface->pixels + y * b->surface->pitch + x * 4;
            if (memcmp(one, two, 3) != 0)
                fail_msg("%s, picture %d: another pixel at %d,%d", scene, step, x, y);
        }
}

/* From scene to scene with the same two painters: one paints all, the other what changed. */
static void what_is_left_is_what_would_be_painted(void **state)
{
    (void)state;
    static const char *const names[] = { "title", "question", "reveal-wrong", "pause", "results", "curtain" };
    struct frame frame;
    struct arena arena = { 0 };
    struct err err = { "" };
    frame_init(&frame);
    struct scenes_stage stage = frame_stage(&frame);
    struct fonts *fonts = fonts_open(system_data_folder(&arena, &err), NULL, &err);
    assert_non_null(fonts);
    struct canvas all = canvas_new(fonts), changed = canvas_new(fonts);
    int partly = 0;
    for (int i = 0; i < scenes_count(); i++) {
        bool wanted = false;
        for (size_t k = 0; k < sizeof names / sizeof *names; k++)
            wanted = wanted || strcmp(scenes_name(i), names[k]) == 0;
        if (!wanted)
            continue;
        struct scene *scene = scene_new(&stage, i, 0);
        scene_restart(scene);
        for (int step = 0; step < STEPS; step++, scene_wait(scene, STEP_US)) {
            struct ui ui = frame_ui(&frame, WIDTH, HEIGHT);
            const struct drawlist *list = scene_build(scene, &ui);
            struct damage damage;
            painter_paint(all.painter, list, &ui.view);
            partly += painter_repaint(changed.painter, list, &ui.view, &damage);
            expect_same(&all, &changed, scenes_name(i), step);
        }
        scene_free(scene);
    }
    assert_true(partly > 4 * STEPS);
    canvas_free(&all);
    canvas_free(&changed);
    fonts_close(fonts);
    arena_fini(&arena);
    frame_fini(&frame);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_differs_between_equals),
        cmocka_unit_test(what_comes_goes_or_moves_is_found),
        cmocka_unit_test(another_order_is_a_difference),
        cmocka_unit_test(clips_that_differ_leave_nothing_sure),
        cmocka_unit_test(however_many_there_are_they_do_not_meet_and_cover_all),
        cmocka_unit_test(what_is_left_is_what_would_be_painted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
