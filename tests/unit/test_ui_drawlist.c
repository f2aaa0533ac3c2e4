/* Drawlists as values: printed form and fingerprint. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "ui/drawlist.h"

static void fill(struct drawlist *list)
{
    drawlist_init(list);
    draw_rect(list, rect_make(0, 0, 1920, 1080), 0x120A10FF);
    draw_curtain(list, rect_make(0, 0, 1920, 90), CURTAIN_VALANCE,
                 (struct draw_velvet){ 0x3A0912FF, 0x7A1526FF, 0xA8243BFF, 120 }, 0, 0);
    drawlist_mark_still(list);
    int before = drawlist_fade(list, 500);
    draw_panel(list, rect_make(190, 560, 755, 156), 18, 0x2A1820FF, 0xFFF6E31A, 3);
    draw_shape(list, rect_make(232, 600, 42, 42), SHAPE_TRIANGLE, 0x1E0F16FF);
    drawlist_fade(list, before);
    draw_text(list, (struct draw_text){ .text = "„Ja\"\n", .x = 5, .baseline = 7, .size = 40, .colour = 0xFFF6E3FF });
    draw_text(list, (struct draw_text){ .text = "", .size = 40 });
    draw_bulb(list, rect_make(1, 2, 18, 18), BULB_CURRENT, 0xFFEFC0FF);
}

static const char printed[] =
    "panel 0,0 1920x1080 fill #120A10FF\n"
    "curtain 0,0 1920x90 valance open 0 phase 0 fold 120 dark #3A0912FF mid #7A1526FF light #A8243BFF\n"
    "still\n"
    "panel 190,560 755x156 fill #2A1820FF radius 18 edge 3 of #FFF6E31A opacity 500\n"
    "shape 232,600 42x42 triangle of #1E0F16FF opacity 500\n"
    "text 5,7 left display 40 of #FFF6E3FF \"„Ja\\\"\\n\"\n"
    "bulb 1,2 18x18 current of #FFEFC0FF\n";

static void test_print(void **state)
{
    (void)state;
    struct drawlist list;
    struct buf out = { 0 };
    fill(&list);
    drawlist_print(&list, &out);
    assert_string_equal(buf_text(&out), printed);
    buf_fini(&out);
    drawlist_fini(&list);
}

static void test_hash_is_of_the_content(void **state)
{
    (void)state;
    struct drawlist a, b;
    fill(&a);
    fill(&b);
    assert_true(drawlist_hash(&a) == drawlist_hash(&b));
    b.ops[2].box.x++;
    assert_true(drawlist_hash(&a) != drawlist_hash(&b));
    b.ops[2].box.x--;
    b.ops[2].opacity--;
    assert_true(drawlist_hash(&a) != drawlist_hash(&b));
    drawlist_fini(&a);
    drawlist_fini(&b);
}

static void test_clear_and_grow(void **state)
{
    (void)state;
    struct drawlist list;
    fill(&list);
    for (int i = 0; i < 1000; i++)
        draw_rect(&list, rect_make(i, 0, 1, 1), 0xFF);
    assert_int_equal(list.count, 1006);
    assert_int_equal(list.ops[1005].box.x, 999);
    assert_int_equal(list.ops[3].kind, DRAW_SHAPE);
    drawlist_clear(&list);
    assert_int_equal(list.count + list.still, 0);
    assert_int_equal(list.opacity, 1000);
    drawlist_fini(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_print),
        cmocka_unit_test(test_hash_is_of_the_content),
        cmocka_unit_test(test_clear_and_grow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
