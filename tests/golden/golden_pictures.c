/* The main screens as small pictures, against tests/golden/NAME.png: colours, light and velvet, which no drawlist tells of.
 * CURTAINUP_GOLDEN=update writes them anew. Compared are means of blocks, so that another version of a font or of its
 * renderer is none of this test's business. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <png.h>
#include <unistd.h>

#include "platform/picture.h"
#include "support/frame.h"

enum { WIDTH = 384, HEIGHT = 216, BLOCK = 8, TOLERANCE = 10, CHANNELS = 3 };

static const char *const shown[] = { "title", "question-clock", "reveal-wrong", "results", "packs" };

static uint8_t *read_picture(const char *path)
{
    png_image image = { .version = PNG_IMAGE_VERSION };
    if (!png_image_begin_read_from_file(&image, path))
        fail_msg("%s: %s; CURTAINUP_GOLDEN=update makes it", path, image.message);
    image.format = PNG_FORMAT_RGB;
    assert_int_equal(image.width, WIDTH);
    assert_int_equal(image.height, HEIGHT);
    uint8_t *rgb = malloc(PNG_IMAGE_SIZE(image));
    if (!png_image_finish_read(&image, NULL, rgb, 0, NULL))
        fail_msg("%s: %s", path, image.message);
    return rgb;
}

static int mean(const uint8_t *rgb, int x, int y, int channel)
{
    int sum = 0;
    for (int down = 0; down < BLOCK; down++)
        for (int right = 0; right < BLOCK; right++)
            sum += rgb[((y + down) * WIDTH + x + right) * CHANNELS + channel];
    return sum / (BLOCK * BLOCK);
}

/* The number of the first byte whose block differs, -1: none does. */
static int difference(const uint8_t *was, const uint8_t *is)
{
    for (int y = 0; y < HEIGHT; y += BLOCK)
        for (int x = 0; x < WIDTH; x += BLOCK)
            for (int c = 0; c < CHANNELS; c++)
                if (abs(mean(was, x, y, c) - mean(is, x, y, c)) > TOLERANCE)
                    return (y * WIDTH + x) * CHANNELS + c;
    return -1;
}

static struct picture *paint(const struct frame *frame, int index)
{
    struct err err = { "" };
    struct picture *picture = picture_new(getenv("CURTAINUP_DATA"), NULL, WIDTH, HEIGHT, &err);
    if (picture == NULL)
        fail_msg("%s", err.text);
    const struct scenes_stage stage = frame_stage(frame);
    struct ui ui = frame_ui(frame, WIDTH, HEIGHT);
    ui.metrics = picture_metrics(picture);
    struct scene *scene = scene_new(&stage, index, 0);
    picture_paint(picture, scene_build(scene, &ui));
    scene_free(scene);
    return picture;
}

static void check(const struct frame *frame, int index)
{
    const char *mode = getenv("CURTAINUP_GOLDEN"), *source = getenv("SOURCE_DIR");
    char golden[512], now[] = "/tmp/curtainup-golden-XXXXXX";
    struct err err = { "" };
    bool update = mode != NULL && strcmp(mode, "update") == 0;
    snprintf(golden, sizeof golden, "%s/tests/golden/%s.png", source, scenes_name(index));
    if (!update)
        close(mkstemp(now));
    struct picture *picture = paint(frame, index);
    if (!picture_write(picture, update ? golden : now, &err))
        fail_msg("%s", err.text);
    picture_free(picture);
    if (update)
        return;
    uint8_t *was = read_picture(golden), *is = read_picture(now);
    unlink(now);
    int at = difference(was, is);
    if (at >= 0)
        fail_msg("%s: the picture has changed at %d,%d (CURTAINUP_GOLDEN=update accepts it)", golden,
                 at / CHANNELS % WIDTH, at / CHANNELS / WIDTH);
    free(was);
    free(is);
}

static void pictures_look_as_before(void **state)
{
    size_t seen = 0;
    for (int i = 0; i < scenes_count(); i++)
        for (size_t k = 0; k < sizeof shown / sizeof *shown; k++)
            if (strcmp(scenes_name(i), shown[k]) == 0) {
                check(*state, i);
                seen++;
            }
    assert_int_equal(seen, sizeof shown / sizeof *shown);
}

/* A lamp more or less, or another red, is seen. */
static void differences_are_seen(void **state)
{
    (void)state;
    uint8_t *a = calloc(CHANNELS, WIDTH * HEIGHT), *b = calloc(CHANNELS, WIDTH * HEIGHT);
    assert_int_equal(difference(a, b), -1);
    for (int i = 0; i < BLOCK; i++)
        memset(b + i * WIDTH * CHANNELS, TOLERANCE + 1, BLOCK * CHANNELS);
    assert_int_equal(difference(a, b), 0);
    free(a);
    free(b);
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
        cmocka_unit_test(pictures_look_as_before),
        cmocka_unit_test(differences_are_seen),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
