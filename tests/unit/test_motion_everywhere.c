/* What holds for all that moves, on every screen: with reduced motion it is a cut, and nothing that is painted flashes more
 * than three times a second. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "platform/painter.h"
#include "screens/scene.h"
#include "screens/stack.h"
#include "support/frame.h"

/* ---- reduced motion ---- */

static void rests_at_once(struct scene *s, const struct ui *ui, const char *name, uint64_t end)
{
    if (drawlist_hash(scene_build(s, ui)) != end)
        fail_msg("%s: begins with another picture than it ends with", name);
    int64_t wake = screens_wake(s->screens, s->now);
    if (wake < s->now + 4 * (int64_t)SCREENS_FRAME_US) /* a clock may go on in steps */
        fail_msg("%s: moves", name);
}

static void reduced_motion_is_a_cut_on_every_screen(void **state)
{
    const struct frame *frame = *state;
    const struct scenes_stage stage = frame_stage(frame);
    struct ui ui = frame_ui(frame, 1280, 720);
    for (int i = 0; i < scenes_count(); i++) {
        struct scene *s = scene_new(&stage, i, 0);
        s->world.save->settings.reduced_motion = true;
        stack_curtain_stop(s->screens); /* which began while motion was wanted */
        uint64_t end = drawlist_hash(scene_build(s, &ui));
        scene_restart(s);
        rests_at_once(s, &ui, scenes_name(i), end);
        scene_free(s);
    }
}

/* ---- flashes ---- */

/* A flash is a rise of the luminance by a tenth and a fall, where the darker picture is below 0.8; more than three in a
 * second are harmful where they fill a quarter of any tenth of the field of vision (WCAG 2.2, 2.3.1). Seen here are small
 * pictures at thirty a second, cell by cell; the bound is half of what the rule allows, and what the
 * digits of a score need that is counted up. */
enum { WIDTH = 384, HEIGHT = 216, CELL = 6, ACROSS = WIDTH / CELL, DOWN = HEIGHT / CELL, CELLS = ACROSS * DOWN };
enum { STEP_US = 33333, FLASHES_MOST = 3, LONGEST_S = 8, CELLS_MOST = CELLS / 64 };

#define SWING  0.1
#define BRIGHT 0.8

struct cell {
    double low, high;
    bool rising;
    int64_t began[FLASHES_MOST + 1]; /* of the last flashes */
    int flashes;
};

struct eye {
    SDL_Surface *surface;
    SDL_Renderer *renderer;
    struct fonts *fonts;
    struct painter *painter;
    double light[256]; /* luminance of a channel */
    struct cell cell[CELLS];
};

static double luminance(const struct eye *eye, int cell)
{
    double sum = 0;
    for (int y = cell / ACROSS * CELL, down = 0; down < CELL; down++) {
        const uint8_t *row = (const uint8_t *)eye->surface->pixels + (y + down) * eye->surface->pitch;
        const uint32_t *pixel = (const uint32_t *)(const void *)row + cell % ACROSS * CELL;
        for (int x = 0; x < CELL; x++)
            sum += 0.2126 * eye->light[pixel[x] >> 16 & 0xFF] + 0.7152 * eye->light[pixel[x] >> 8 & 0xFF] +
                   0.0722 * eye->light[pixel[x] & 0xFF];
    }
    return sum / (CELL * CELL);
}

/* Whether it has just flashed once too often. */
static bool flashed(struct cell *cell, double light, int64_t now)
{
    cell->high = light > cell->high ? light : cell->high;
    cell->low = light < cell->low ? light : cell->low;
    if (cell->rising) {
        bool falls = light < cell->high - SWING && light < BRIGHT;
        cell->rising = !falls;
        cell->low = falls ? light : cell->low;
        return false;
    }
    if (light <= cell->low + SWING || cell->low >= BRIGHT)
        return false;
    cell->rising = true;
    cell->high = light;
    memmove(cell->began, cell->began + 1, sizeof cell->began - sizeof cell->began[0]);
    cell->began[FLASHES_MOST] = now;
    return ++cell->flashes > FLASHES_MOST && now - cell->began[0] < SECOND;
}

/* How many cells at most flash too often within the same second, from the scene's beginning until it rests. */
static int watch(struct eye *eye, struct scene *s, const struct ui *ui)
{
    int64_t bad[CELLS] = { 0 }; /* when last */
    int most = 0;
    for (int64_t end = s->now + LONGEST_S * SECOND, start = s->now; s->now < end; scene_wait(s, STEP_US)) {
        int count = 0;
        painter_paint(eye->painter, scene_build(s, ui), &ui->view);
        SDL_RenderPresent(eye->renderer);
        for (int i = 0; i < CELLS; i++) {
            double light = luminance(eye, i);
            if (s->now == start)
                eye->cell[i] = (struct cell){ .low = light, .high = light };
            else if (flashed(&eye->cell[i], light, s->now))
                bad[i] = s->now;
            count += s->now - bad[i] < SECOND;
        }
        most = count > most ? count : most;
        if (screens_wake(s->screens, s->now) > s->now + SCREENS_FRAME_US)
            break;
    }
    return most;
}

static struct eye *open_eye(void)
{
    struct eye *eye = calloc(1, sizeof *eye);
    struct err err = { "" };
    eye->fonts = fonts_open(getenv("CURTAINUP_DATA"), NULL, &err);
    if (eye->fonts == NULL)
        fail_msg("%s", err.text);
    eye->surface = SDL_CreateRGBSurfaceWithFormat(0, WIDTH, HEIGHT, 32, SDL_PIXELFORMAT_RGB888);
    eye->renderer = SDL_CreateSoftwareRenderer(eye->surface);
    eye->painter = painter_new(eye->renderer, eye->fonts, NULL);
    painter_set_surface(eye->painter, eye->surface);
    for (int i = 0; i < 256; i++)
        eye->light[i] = i <= 10 ? i / 255.0 / 12.92 : pow((i / 255.0 + 0.055) / 1.055, 2.4);
    return eye;
}

static void close_eye(struct eye *eye)
{
    painter_free(eye->painter);
    SDL_DestroyRenderer(eye->renderer);
    SDL_FreeSurface(eye->surface);
    fonts_close(eye->fonts);
    free(eye);
}

static void nothing_flashes(void **state)
{
    const struct frame *frame = *state;
    const struct scenes_stage stage = frame_stage(frame);
    struct ui ui = frame_ui(frame, WIDTH, HEIGHT);
    struct eye *eye = open_eye();
    ui.metrics = fonts_metrics(eye->fonts);
    int moved = 0;
    for (int i = 0; i < scenes_count(); i++) {
        struct scene *s = scene_new(&stage, i, 0);
        scene_restart(s);
        bool moves = screens_wake(s->screens, s->now) <= s->now + SCREENS_FRAME_US;
        moved += moves;
        int cells = moves ? watch(eye, s, &ui) : 0;
        if (cells > CELLS_MOST)
            fail_msg("%s: %d of %d cells flash more than %d times a second", scenes_name(i), cells, CELLS,
                     FLASHES_MOST);
        scene_free(s);
    }
    close_eye(eye);
    assert_true(moved > 10);
}

/* What is meant to be seen is seen: the same lamp twice a second passes, five times a second does not. */
static void a_strobe_would_be_seen(void **state)
{
    (void)state;
    static const int a_second[] = { 2, 5 };
    for (int k = 0; k < 2; k++) {
        struct cell cell = { .low = 0, .high = 0 };
        bool seen = false;
        for (int64_t now = 0; now < 2 * SECOND; now += STEP_US)
            seen = flashed(&cell, now * 2 * a_second[k] / SECOND % 2 == 0 ? 0 : 1, now) || seen;
        assert_int_equal(seen, k == 1);
    }
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
        cmocka_unit_test(reduced_motion_is_a_cut_on_every_screen),
        cmocka_unit_test(nothing_flashes),
        cmocka_unit_test(a_strobe_would_be_seen),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
