/* Blending: each pixel is as a straightforward reckoning has it, nothing outside of the clip changes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "platform/blend.h"

enum { WIDTH = 61, HEIGHT = 23, PITCH = WIDTH * 4, TRIES = 200 };

static SDL_Surface *surface_of(struct rng *r)
{
    SDL_Surface *s = SDL_CreateRGBSurfaceWithFormat(0, WIDTH, HEIGHT, 32, SDL_PIXELFORMAT_RGB888);
    assert_non_null(s);
    for (int i = 0; i < s->pitch / 4 * HEIGHT; i++)
        ((uint32_t *)s->pixels)[i] = (uint32_t)rng_next(r);
    return s;
}

static uint32_t at(const SDL_Surface *s, int x, int y)
{
    return ((const uint32_t *)s->pixels)[y * s->pitch / 4 + x];
}

static int channel(uint32_t pixel, int c)
{
    return (int)(pixel >> (8 * c) & 0xFF);
}

/* Within what two roundings can make. */
static void expect_mixed(uint32_t is, uint32_t below, uint32_t above, int alpha)
{
    for (int c = 0; c < 3; c++) {
        int exact = (channel(below, c) * (255 - alpha) + channel(above, c) * alpha) / 255;
        assert_in_range(channel(is, c) + 3 - exact, 0, 6);
    }
}

static SDL_Rect any_rect(struct rng *r)
{
    return (SDL_Rect){ (int)rng_below(r, WIDTH) - 9, (int)rng_below(r, HEIGHT) - 9, (int)rng_below(r, WIDTH) + 1,
                       (int)rng_below(r, HEIGHT) + 1 };
}

static bool inside(const SDL_Rect *rect, int x, int y)
{
    return SDL_PointInRect(&(SDL_Point){ x, y }, rect);
}

static void pictures_are_laid_over(void **state)
{
    (void)state;
    static uint32_t picture[WIDTH * HEIGHT];
    struct rng r = rng_stream(7, 0, "blend");
    for (int try = 0; try < TRIES; try++) {
        SDL_Surface *s = surface_of(&r), *before = SDL_DuplicateSurface(s);
        for (int i = 0; i < WIDTH * HEIGHT; i++)
            picture[i] = (uint32_t)rng_next(&r) & (i % 40 < 20 ? 0x00FFFFFF : 0xFFFFFFFF);
        SDL_Rect clip = any_rect(&r), from = { 3, 2, (int)rng_below(&r, WIDTH - 3) + 1, HEIGHT - 2 };
        SDL_Point to = { (int)rng_below(&r, WIDTH) - 20, (int)rng_below(&r, HEIGHT) - 10 };
        int alpha = try % 3 == 0 ? 255 : (int)rng_below(&r, 256);
        SDL_Rect box = { to.x, to.y, from.w, from.h };
        blend_copy(s, try % 2 == 0 ? &clip : NULL, picture, PITCH, from, to, alpha);
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++) {
                bool hit = inside(&box, x, y) && (try % 2 != 0 || inside(&clip, x, y));
                uint32_t above = hit ? picture[(y - to.y + from.y) * WIDTH + x - to.x + from.x] : 0;
                expect_mixed(at(s, x, y), at(before, x, y), above, (int)(above >> 24) * alpha / 255);
                if (above >> 24 == 0)
                    assert_int_equal(at(s, x, y) & 0xFFFFFF, at(before, x, y) & 0xFFFFFF);
                else if (above >> 24 == 255 && alpha == 255)
                    assert_int_equal(at(s, x, y) & 0xFFFFFF, above & 0xFFFFFF);
            }
        SDL_FreeSurface(s);
        SDL_FreeSurface(before);
    }
}

static void colours_are_laid_over(void **state)
{
    (void)state;
    struct rng r = rng_stream(8, 0, "blend");
    for (int try = 0; try < TRIES; try++) {
        SDL_Surface *s = surface_of(&r), *before = SDL_DuplicateSurface(s);
        SDL_Rect clip = any_rect(&r), box = any_rect(&r);
        uint32_t colour = (uint32_t)rng_next(&r);
        int alpha = (int)rng_below(&r, 256);
        blend_fill(s, &clip, box, colour, alpha);
        for (int y = 0; y < HEIGHT; y++)
            for (int x = 0; x < WIDTH; x++)
                expect_mixed(at(s, x, y), at(before, x, y), colour >> 8,
                             inside(&box, x, y) && inside(&clip, x, y) ? alpha : 0);
        SDL_FreeSurface(s);
        SDL_FreeSurface(before);
    }
}

static void other_pixels_are_left_to_others(void **state)
{
    (void)state;
    static const struct {
        Uint32 format;
        bool fits;
    } formats[] = { { SDL_PIXELFORMAT_RGB888, true },
                    { SDL_PIXELFORMAT_ARGB8888, true },
                    { SDL_PIXELFORMAT_BGR888, false },
                    { SDL_PIXELFORMAT_RGB565, false } };
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++) {
        SDL_Surface *s = SDL_CreateRGBSurfaceWithFormat(0, 8, 8, 32, formats[i].format);
        assert_int_equal(blend_fits(s), formats[i].fits);
        SDL_FreeSurface(s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pictures_are_laid_over),
        cmocka_unit_test(colours_are_laid_over),
        cmocka_unit_test(other_pixels_are_left_to_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
