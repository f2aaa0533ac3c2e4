/* The painter without a window: every kind of op, the same bytes twice, and fonts that answer as promised. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>
#include <SDL.h>
#include <stdlib.h>
#include <unistd.h>

#include "platform/files.h"
#include "platform/picture.h"
#include "platform/system.h"

static struct arena arena;
static const char *data;

static int setup(void **state)
{
    (void)state;
    struct err err = { "" };
    data = system_data_folder(&arena, &err);
    if (data == NULL)
        print_error("%s\n", err.text);
    return data != NULL ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    arena_fini(&arena);
    SDL_Quit();
    return 0;
}

static struct picture *open_picture(int width, int height)
{
    struct err err = { "" };
    struct picture *picture = picture_new(data, NULL, width, height, &err);
    if (picture == NULL)
        fail_msg("%s", err.text);
    return picture;
}

static void draw_shapes(struct drawlist *list)
{
    for (int i = 0; i <= SHAPE_MOON; i++)
        draw_shape(list, rect_make(100 + i * 90, 400, 80, 80), (enum draw_shape)i, 0xF4C45AFF);
    for (int i = 0; i <= ICON_WARNING; i++)
        draw_icon(list, rect_make(100 + i * 60, 500, 50, 50), (enum draw_icon)i, 0xFFF6E3FF);
    for (int i = 0; i <= BULB_CURRENT; i++)
        draw_bulb(list, rect_make(700 + i * 60, 400, 18, 18), (enum draw_bulb)i, 0xFFEFC0FF);
    draw_footlight(list, rect_make(700, 600, 54, 16), true, 0xF4C45AFF);
    draw_footlight(list, rect_make(800, 600, 54, 16), false, 0x5A3B22FF);
}

/* One of everything. */
static void draw_all(struct drawlist *list)
{
    const struct draw_velvet velvet = { 0x3A0912FF, 0x7A1526FF, 0xA8243BFF, 120 };
    draw_rect(list, rect_make(0, 0, 1920, 1080), 0x120A10FF);
    draw_gradient(list, rect_make(0, 0, 1920, 1080), DRAW_RADIAL, 0x3E1B27FF, 0x120A10FF, 0);
    draw_cone(list, rect_make(400, 96, 1140, 900), 390, 0xFFEBCC38);
    for (int i = 0; i <= CURTAIN_FULL; i++)
        draw_curtain(list, rect_make(i * 400, 0, 300, 700), (enum draw_curtain)i, velvet, 0, 250);
    drawlist_mark_still(list);
    draw_curtain(list, rect_make(0, 800, 1920, 280), CURTAIN_FULL, velvet, 700, 0);
    draw_glow(list, rect_make(190, 200, 755, 156), 18, 40, 8, 0x000000A0);
    draw_panel(list, rect_make(190, 200, 755, 156), 18, 0x2A1820FF, 0xFFF6E31A, 3);
    draw_panel(list, rect_make(10, 10, 3, 3), 18, 0x2A1820FF, 0xFFF6E31A, 3);
    drawlist_fade(list, 400);
    draw_clip(list, rect_make(0, 300, 1000, 500));
    draw_clip(list, rect_make(500, 0, 1420, 1080));
    draw_shapes(list);
    draw_unclip(list);
    draw_unclip(list);
    drawlist_fade(list, 1000);
    draw_shapes(list);
    draw_text(list, (struct draw_text){ .text = "Öffnen 1\u202f840 ★ ✓ \U0001F3AD",
                                        .x = 960,
                                        .baseline = 300,
                                        .size = 96,
                                        .align = ALIGN_CENTRE,
                                        .colour = 0xFFF6E3FF,
                                        .glow = 0xF4C45A80,
                                        .blur = 24 });
    draw_text(list, (struct draw_text){ .text = "tracked",
                                        .x = 960,
                                        .baseline = 350,
                                        .size = 30,
                                        .tracking = 4,
                                        .style = STYLE_BOLD,
                                        .align = ALIGN_RIGHT,
                                        .colour = 0xFFF6E3FF });
}

static uint64_t painted(int width, int height)
{
    struct drawlist list;
    drawlist_init(&list);
    draw_all(&list);
    struct picture *picture = open_picture(width, height);
    picture_paint(picture, &list);
    uint64_t first = picture_hash(picture);
    picture_paint(picture, &list); /* now from the kept textures */
    assert_true(picture_hash(picture) == first);
    picture_free(picture);
    drawlist_fini(&list);
    return first;
}

static void test_same_twice(void **state)
{
    (void)state;
    assert_true(painted(960, 540) == painted(960, 540));
    assert_true(painted(960, 540) != painted(1280, 720));
    painted(1, 1);
}

static void read_back(const char *path, struct buf *out)
{
    struct err err = { "" };
    if (!files_read(path, FILES_CAP_DEFAULT, out, &err))
        fail_msg("%s", err.text);
}

static void test_file_is_the_same(void **state)
{
    (void)state;
    struct err err = { "" };
    struct drawlist list;
    struct buf files[2] = { 0 };
    drawlist_init(&list);
    draw_all(&list);
    char path[] = "/tmp/curtainup-picture-XXXXXX";
    close(mkstemp(path));
    for (int i = 0; i < 2; i++) {
        struct picture *picture = open_picture(640, 360);
        picture_paint(picture, &list);
        if (!picture_write(picture, path, &err))
            fail_msg("%s", err.text);
        picture_free(picture);
        read_back(path, &files[i]);
    }
    unlink(path);
    assert_int_equal(files[0].len, files[1].len);
    assert_memory_equal(files[0].bytes, files[1].bytes, files[0].len);
    assert_memory_equal(files[0].bytes, "\x89PNG", 4);
    buf_fini(&files[0]);
    buf_fini(&files[1]);
    drawlist_fini(&list);
}

static void test_metrics(void **state)
{
    (void)state;
    struct picture *picture = open_picture(64, 64);
    const struct metrics *m = picture_metrics(picture);
    for (int style = 0; style < TEXT_STYLES; style++) {
        enum text_style s = (enum text_style)style;
        int once = metrics_width(m, s, 40, "Millionen");
        assert_true(once > 80 && once < 400);
        assert_int_equal(metrics_width(m, s, 40, "Millionen"), once);
        assert_true(metrics_width(m, s, 80, "Millionen") > once * 19 / 10);
        assert_true(m->ascent(m->user, s, 40) + m->descent(m->user, s, 40) <= m->line_height(m->user, s, 40));
        assert_int_equal(metrics_width(m, s, 40, ""), 0);
    }
    assert_true(metrics_width(m, STYLE_DISPLAY, 40, "1\u202f840") > metrics_width(m, STYLE_DISPLAY, 40, "1840"));
    picture_free(picture);
}

static void test_errors(void **state)
{
    (void)state;
    struct err err = { "" };
    assert_null(picture_new("/nowhere", NULL, 64, 64, &err));
    assert_non_null(strstr(err.text, "/nowhere/fonts/display.font"));
    assert_null(picture_new(data, NULL, 0, 64, &err));
    struct picture *picture = open_picture(16, 16);
    assert_false(picture_write(picture, "/nowhere/x.png", &err));
    picture_free(picture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_same_twice),
        cmocka_unit_test(test_file_is_the_same),
        cmocka_unit_test(test_metrics),
        cmocka_unit_test(test_errors),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
