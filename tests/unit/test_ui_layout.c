/* Rectangles, the view, boxes, and motion. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "ui/anim.h"
#include "ui/layout.h"
#include "ui/view.h"

static void expect_rect(struct rect r, int x, int y, int w, int h)
{
    assert_int_equal(r.x, x);
    assert_int_equal(r.y, y);
    assert_int_equal(r.w, w);
    assert_int_equal(r.h, h);
}

static void test_view_shapes(void **state)
{
    (void)state;
    const int expected[][4] = {
        { 1920, 1080, 1920, 1080 }, { 1280, 720, 1920, 1080 },  { 960, 540, 1920, 1080 },
        { 1280, 960, 1440, 1080 },  { 2560, 1080, 2560, 1080 }, { 1000, 1000, 1440, 1440 },
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        struct view view = view_of(expected[i][0], expected[i][1]);
        assert_int_equal(view.width, expected[i][2]);
        assert_int_equal(view.height, expected[i][3]);
        struct point corner = view_unit(&view, expected[i][0] - 0.5, expected[i][1] - 0.5);
        assert_true(rect_has(view_rect(&view), corner.x, corner.y));
    }
}

static void test_cutting(void **state)
{
    (void)state;
    struct rect r = rect_make(10, 20, 100, 200);
    expect_rect(rect_cut_top(&r, 30, 5), 10, 20, 100, 30);
    expect_rect(rect_cut_bottom(&r, 40, 5), 10, 180, 100, 40);
    expect_rect(rect_cut_left(&r, 20, 5), 10, 55, 20, 120);
    expect_rect(rect_cut_right(&r, 10, 5), 100, 55, 10, 120);
    expect_rect(r, 35, 55, 60, 120);
    expect_rect(rect_cut_left(&r, 500, 5), 35, 55, 60, 120);
    assert_int_equal(r.w, 0);
}

static void test_grid_fills_the_whole(void **state)
{
    (void)state;
    struct rect r = rect_make(7, 9, 1001, 503);
    struct rect first = rect_cell(r, 3, 2, 0, 0, 20, 10), last = rect_cell(r, 3, 2, 2, 1, 20, 10);
    expect_rect(first, 7, 9, 320, 246);
    assert_int_equal(last.x + last.w, r.x + r.w);
    assert_int_equal(last.y + last.h, r.y + r.h);
    assert_int_equal(rect_cell(r, 3, 2, 1, 0, 20, 10).x - (first.x + first.w), 20);
}

static void test_row_shares_by_weight(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct box *row = box_new(&a, BOX_ROW);
    row->gap = 10;
    row->pad_x = row->pad_y = 5;
    struct box *fixed = box_leaf(&a, row, 100, 40), *one = box_leaf(&a, row, 0, 20), *two = box_leaf(&a, row, 0, 20);
    one->grow = 1;
    two->grow = 2;
    two->align = BOX_END;
    layout_place(row, rect_make(0, 0, 431, 60));
    expect_rect(fixed->rect, 5, 5, 100, 50);
    expect_rect(one->rect, 115, 5, 100, 50);
    expect_rect(two->rect, 225, 35, 201, 20);
    assert_int_equal(layout_overflow(row), 0);
    arena_fini(&a);
}

static int two_lines_when_narrow(void *user, int width)
{
    (void)user;
    return width < 200 ? 80 : 40;
}

static void test_height_follows_width(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct box *column = box_new(&a, BOX_COLUMN);
    column->gap = 4;
    struct box *text = box_leaf(&a, column, 0, 0), *rest = box_leaf(&a, column, 0, 10);
    text->height_at = two_lines_when_narrow;
    rest->grow = 1;
    layout_place(column, rect_make(0, 0, 300, 100));
    expect_rect(text->rect, 0, 0, 300, 40);
    expect_rect(rest->rect, 0, 44, 300, 56);
    layout_place(column, rect_make(0, 0, 150, 60));
    expect_rect(text->rect, 0, 0, 150, 80);
    assert_int_equal(layout_overflow(column), 34);
    arena_fini(&a);
}

static void test_motion(void **state)
{
    (void)state;
    struct anim anim = { .start = 1000, .length = 500, .curve = ANIM_EASE_BOTH };
    assert_int_equal(anim_at(&anim, 0), 0);
    assert_int_equal(anim_at(&anim, 1250), 500);
    assert_int_equal(anim_at(&anim, 1500), 1000);
    assert_true(anim_runs(&anim, 1499));
    assert_false(anim_runs(&anim, 1500));
    anim.cut = true;
    assert_int_equal(anim_at(&anim, 1000), 1000);
    assert_false(anim_runs(&anim, 1000));
    assert_int_equal(anim_between(-50, 50, 250), -25);
}

static void test_curves_start_and_end(void **state)
{
    (void)state;
    const enum anim_curve curves[] = { ANIM_LINEAR, ANIM_EASE_IN, ANIM_EASE_OUT, ANIM_EASE_BOTH, ANIM_OVERSHOOT };
    for (size_t i = 0; i < sizeof curves / sizeof *curves; i++) {
        assert_int_equal(anim_ease(curves[i], 0), 0);
        assert_int_equal(anim_ease(curves[i], 1000), 1000);
    }
    assert_true(anim_ease(ANIM_OVERSHOOT, 700) > 1000);
    assert_int_equal(anim_swing(0, 2000), 0);
    assert_int_equal(anim_swing(1000, 2000), 1000);
    assert_int_equal(anim_swing(-500, 2000), anim_swing(1500, 2000));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_view_shapes),          cmocka_unit_test(test_cutting),
        cmocka_unit_test(test_grid_fills_the_whole), cmocka_unit_test(test_row_shares_by_weight),
        cmocka_unit_test(test_height_follows_width), cmocka_unit_test(test_motion),
        cmocka_unit_test(test_curves_start_and_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
