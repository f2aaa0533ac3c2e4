/* Where the window goes when it is opened again, whatever became of the displays. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "record/geometry.h"

static const struct geometry_display laptop = { "Laptop", 0, 30, 1366, 738 };
static const struct geometry_display two[] = { { "Laptop", 0, 30, 1366, 738 }, { "Beamer", 1366, 0, 1920, 1080 } };
static const struct geometry on_beamer = {
    .display = "Beamer", .index = 1, .x = 200, .y = 100, .width = 1600, .height = 900
};

static void goes(const struct geometry *place, const struct geometry_display *displays, int count, int display, int x,
                 int y, int w, int h)
{
    struct geometry window;
    assert_int_equal(geometry_fit(place, displays, count, &window), display);
    assert_int_equal(window.x, x);
    assert_int_equal(window.y, y);
    assert_int_equal(window.width, w);
    assert_int_equal(window.height, h);
}

static void test_first_time(void **state)
{
    (void)state;
    const struct geometry none = { .width = 0 };
    const struct geometry_display large = { "", 0, 0, 1920, 1080 };
    goes(&none, &large, 1, 0, 320, 180, 1280, 720);
    goes(&none, &laptop, 1, 0, 68, 67, 1229, 664); /* with room for a frame */
}

static void test_again(void **state)
{
    (void)state;
    goes(&on_beamer, two, 2, 1, 1566, 100, 1600, 900);
}

static void test_display_is_gone(void **state)
{
    (void)state;
    goes(&on_beamer, &laptop, 1, 0, 0, 30, 1366, 738); /* larger than what is left: as large as that */
    struct geometry small = on_beamer;
    small.width = 800;
    small.height = 450;
    goes(&small, &laptop, 1, 0, 283, 174, 800, 450);
}

static void test_displays_swapped(void **state)
{
    (void)state;
    const struct geometry_display swapped[] = { { "Beamer", 0, 0, 1920, 1080 }, { "Laptop", 1920, 0, 1366, 738 } };
    goes(&on_beamer, swapped, 2, 0, 200, 100, 1600, 900);
}

static void test_displays_of_the_same_name(void **state)
{
    (void)state;
    const struct geometry_display same[] = { { "Beamer", 0, 0, 1920, 1080 }, { "Beamer", 1920, 0, 1920, 1080 } };
    goes(&on_beamer, same, 2, 1, 2120, 100, 1600, 900);
}

static void test_always_wholly_on_a_display(void **state)
{
    (void)state;
    struct geometry far = on_beamer;
    far.x = 90000;
    far.y = -90000;
    goes(&far, two, 2, 1, 1366 + 320, 0, 1600, 900);
    far.index = 99999;
    goes(&far, two, 2, 1, 1366 + 320, 0, 1600, 900);
    const struct geometry_display smaller[] = { { "Beamer", -800, -600, 800, 600 } };
    goes(&far, smaller, 1, 0, -800, -600, 800, 600);
}

/* The projector is the other display, the largest of several, or the one that was chosen; who has put the window there
 * already finds it there. */
static void test_audience(void **state)
{
    (void)state;
    const struct geometry_display three[] = { { "Laptop", 0, 0, 2560, 1440 },
                                              { "Monitor", 2560, 0, 1280, 1024 },
                                              { "Beamer", 3840, 0, 1920, 1080 } };
    assert_int_equal(geometry_audience(two, 2, 0, ""), 1);
    assert_int_equal(geometry_audience(two, 2, 1, ""), 1);
    assert_int_equal(geometry_audience(two, 2, 0, "Laptop"), 0);
    assert_int_equal(geometry_audience(three, 3, 0, ""), 2);
    assert_int_equal(geometry_audience(three, 3, 1, ""), 1);
    assert_int_equal(geometry_audience(three, 3, 0, "Monitor"), 1);
    assert_int_equal(geometry_audience(three, 3, 0, "one that is gone"), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_time),
        cmocka_unit_test(test_again),
        cmocka_unit_test(test_display_is_gone),
        cmocka_unit_test(test_displays_swapped),
        cmocka_unit_test(test_displays_of_the_same_name),
        cmocka_unit_test(test_always_wholly_on_a_display),
        cmocka_unit_test(test_audience),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
