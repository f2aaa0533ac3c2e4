/* The crew: every row is made once, whoever makes it, and pictures made in bands are those made as a whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "base/rng.h"
#include "platform/crew.h"
#include "platform/raster.h"
#include "ui/drawop.h"

enum { ROWS_MOST = 3000, JOBS = 300, FEW_ROWS = 7 };

struct tally {
    SDL_atomic_t made[ROWS_MOST];
};

static void tally_band(void *user, int from, int to)
{
    struct tally *tally = user;
    for (int y = from; y < to; y++)
        SDL_AtomicAdd(&tally->made[y], 1);
}

static void each_once(struct crew *crew, int rows, int width)
{
    struct tally *tally = calloc(1, sizeof *tally);
    crew_share(crew, rows, width, tally_band, tally);
    for (int y = 0; y < ROWS_MOST; y++)
        assert_int_equal(SDL_AtomicGet(&tally->made[y]), y < rows);
    free(tally);
}

static void test_every_row_is_made_once(void **state)
{
    (void)state;
    struct crew *crew = crew_new();
    struct rng r = rng_stream(7, 0, "crew");
    for (int i = 0; i < JOBS; i++)
        each_once(crew, (int)rng_below(&r, ROWS_MOST) + 1, (int)rng_below(&r, 4000) + 1);
    crew_free(crew);
    each_once(NULL, ROWS_MOST, 4000);
    crew_free(NULL);
}

struct drawing {
    const struct stamp *stamp;
    uint32_t *pixels;
    size_t w;
};

static void draw_band(void *user, int from, int to)
{
    const struct drawing *drawing = user;
    raster_stamp(drawing->stamp, from, to, drawing->pixels + (size_t)from * drawing->w);
}

static void same_in_bands(struct crew *crew, const struct stamp *stamp)
{
    int pad = stamp_pad(stamp), w = stamp->w + 2 * pad, h = stamp->h + 2 * pad;
    size_t bytes = (size_t)w * (size_t)h * sizeof(uint32_t);
    uint32_t *whole = malloc(bytes), *bands = malloc(bytes);
    memset(whole, 0x11, bytes); /* what was there before does not matter */
    memset(bands, 0x22, bytes);
    raster_stamp(stamp, 0, h, whole);
    struct drawing drawing = { stamp, bands, (size_t)w };
    crew_share(crew, h, w, draw_band, &drawing);
    assert_memory_equal(whole, bands, bytes);
    memset(bands, 0x33, bytes);
    for (int y = 0; y < h; y += FEW_ROWS) /* whether there are several processors or not */
        draw_band(&drawing, y, y + FEW_ROWS < h ? y + FEW_ROWS : h);
    assert_memory_equal(whole, bands, bytes);
    free(whole);
    free(bands);
}

static void test_bands_make_the_same_picture(void **state)
{
    (void)state;
    struct crew *crew = crew_new();
    const struct stamp stamps[] = {
        { STAMP_PANEL, 900, 300, { 36, 7 }, { 0x1C1016FF, 0xF4C45AFF } },
        { STAMP_GLOW, 900, 300, { 36, 50, -16 }, { 0x000000A6 } },
        { STAMP_GRADIENT, 1200, 400, { DRAW_RADIAL }, { 0xD2857B42, 0xD2857B00 } },
        { STAMP_GRADIENT, 1200, 400, { DRAW_DOWN, 20 }, { 0xD2857BFF, 0x102030FF } },
        { STAMP_SHAPE, 300, 300, { SHAPE_STAR }, { 0xF4C45AFF } },
        { STAMP_ICON, 300, 300, { ICON_WARNING }, { 0xF4C45AFF } },
        { STAMP_CONE, 700, 500, { 200 }, { 0xFFEECC60 } },
        { STAMP_CURTAIN, 1300, 400, { CURTAIN_FULL, 110, 300 }, { 0x3A0912FF, 0x7A1526FF, 0xA8243BFF } },
        { STAMP_CURTAIN, 150, 800, { CURTAIN_DRAPE_LEFT, 30 }, { 0x3A0912FF, 0x7A1526FF, 0xA8243BFF } },
        { STAMP_CURTAIN, 150, 800, { CURTAIN_DRAPE_RIGHT, 30 }, { 0x3A0912FF, 0x7A1526FF, 0xA8243BFF } },
        { STAMP_BULB, 100, 100, { BULB_CURRENT }, { 0xFFEFC0FF } },
        { STAMP_FOOTLIGHT, 200, 60, { 1 }, { 0xFFEFC0FF } },
    };
    for (size_t i = 0; i < sizeof stamps / sizeof *stamps; i++)
        same_in_bands(crew, &stamps[i]);
    crew_free(crew);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_row_is_made_once),
        cmocka_unit_test(test_bands_make_the_same_picture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
