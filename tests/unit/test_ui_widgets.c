/* Widgets: what they register, that they stay inside their box, and what the lights say. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "ui/stage.h"
#include "ui/widgets.h"

static struct drawlist list;
static struct focus focus;
static struct theme theme;
static struct metrics metrics;

static struct ui ui_for(int width, int height, int focused)
{
    drawlist_clear(&list);
    focus_begin(&focus, focused);
    return (struct ui){
        .list = &list, .focus = &focus, .theme = &theme, .metrics = &metrics, .view = view_of(width, height)
    };
}

static int setup(void **state)
{
    (void)state;
    drawlist_init(&list);
    metrics = metrics_plain();
    for (int i = 0; i < THEME_COLOURS; i++)
        theme.colour[i] = 0x10101000U * (uint32_t)(i % 15) + 0xFF;
    for (int i = 0; i < THEME_STEPS; i++)
        theme.size[i] = theme.usual[i] = 24 + 8 * i;
    for (int i = 0; i < THEME_RADII; i++)
        theme.radius[i] = 12;
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    drawlist_fini(&list);
    return 0;
}

static int count_kind(enum draw_kind kind)
{
    int count = 0;
    for (int i = 0; i < list.count; i++)
        count += list.ops[i].kind == kind;
    return count;
}

/* Every line of text must lie within the box, both ways. */
static void expect_text_inside(struct rect box)
{
    for (int i = 0; i < list.count; i++) {
        if (list.ops[i].kind != DRAW_TEXT)
            continue;
        const struct draw_text *t = &list.ops[i].as.text;
        int width = metrics_width(&metrics, t->style, t->size, t->text);
        int left = t->align == ALIGN_LEFT ? t->x : t->align == ALIGN_RIGHT ? t->x - width : t->x - width / 2;
        if (left < box.x || left + width > box.x + box.w || t->baseline > box.y + box.h || t->baseline < box.y)
            fail_msg("\"%s\" sticks out", t->text);
    }
}

static void test_options_answer(void **state)
{
    (void)state;
    struct ui ui = ui_for(1920, 1080, 12);
    for (int i = 0; i < 4; i++) {
        struct option_card card = {
            .index = i, .text = "x", .letter = "A", .state = i == 3 ? OPTION_REMOVED : OPTION_NORMAL
        };
        widget_option(&ui, 10 + i, rect_make(100, 100 + i * 160, 700, 150), &card);
    }
    assert_int_equal(focus.count, 3);
    assert_int_equal(focus_find(&focus, 11)->intent, INTENT_ANSWER_B);
    assert_null(focus_find(&focus, 13));
    assert_int_equal(count_kind(DRAW_SHAPE), 4);
    assert_int_equal(list.opacity, 1000);
}

static void test_long_options_stay_inside(void **state)
{
    (void)state;
    const struct rect box = { 100, 100, 560, 156 };
    const char *long_text = "Weil die Quote der zweiten Staffel seit dem Auftakt deutlich sank";
    struct ui ui = ui_for(1440, 1080, FOCUS_NONE);
    struct option_card card = {
        .index = 0, .text = long_text, .letter = "A", .state = OPTION_RIGHT, .badge = "RICHTIG +260"
    };
    widget_option(&ui, 1, box, &card);
    expect_text_inside(box);
    assert_int_equal(count_kind(DRAW_ICON), 1);
}

static void test_rows_shorten(void **state)
{
    (void)state;
    const struct rect box = { 0, 0, 400, 66 };
    struct ui ui = ui_for(1920, 1080, 1);
    widget_row(&ui, 1, box, "Ein sehr langer Eintrag im Menü", "mit langem Zusatz dahinter");
    expect_text_inside(box);
}

static void test_choice_arrows(void **state)
{
    (void)state;
    struct ui ui = ui_for(1920, 1080, 1);
    struct choice_row row = { "Sprache", "Deutsch", 2, 3, false, true, { 0, 0, 0 } };
    widget_choice(&ui, 1, rect_make(0, 0, 800, 66), &row);
    assert_null(focus_find(&focus, 2));
    assert_int_equal(focus_find(&focus, 3)->intent, INTENT_RIGHT);
    assert_false(focus_find(&focus, 3)->by_keys);
}

static int last_size(void)
{
    int size = 0;
    for (int i = 0; i < list.count; i++)
        if (list.ops[i].kind == DRAW_TEXT)
            size = list.ops[i].as.text.size;
    return size;
}

/* Where several stand together, the least of their sizes is given to all. */
static void test_common_sizes(void **state)
{
    (void)state;
    struct ui ui = ui_for(1920, 1080, 1);
    struct rect wide = rect_make(0, 0, 400, 66), narrow = rect_make(0, 0, 130, 66);
    int size = ui_least(ui_least(0, widget_button_size(&ui, wide, "Bestenliste")),
                        widget_button_size(&ui, narrow, "Bestenliste"));
    assert_true(size < widget_button_size(&ui, wide, "Bestenliste"));
    widget_button(&ui, 1, narrow, "Bestenliste");
    assert_int_equal(last_size(), size);
    widget_button_at(&ui, 2, wide, size, "Bestenliste");
    assert_int_equal(last_size(), size);
    struct choice_row rows[] = { { .label = "Es spielt", .value = "Freifrau Kunigunde von Hohenlohe-Wallenstein" },
                                 { .label = "Sprache", .value = "Deutsch" } };
    widget_choices_alike(&ui, wide, rows, 2);
    assert_true(rows[0].look.value < ui_size(&ui, STEP_BODY));
    assert_memory_equal(&rows[0].look, &rows[1].look, sizeof rows[0].look);
    widget_choice(&ui, 3, wide, &rows[1]);
    assert_int_equal(list.ops[list.count - 2].as.text.size, rows[0].look.value); /* the label comes last */
}

static void draw_line(struct ui *ui, void *user, int index, struct rect box, bool focused)
{
    int *drawn = user;
    (void)focused;
    drawn[index]++;
    widget_table_row(ui, box, false, "1", NULL, "Name", "100");
}

static void test_list_draws_what_shows(void **state)
{
    (void)state;
    int drawn[50] = { 0 };
    struct ui ui = ui_for(1920, 1080, FOCUS_NONE);
    struct list_view view = { 50, 40, 10, 120, 100, draw_line, drawn };
    const struct rect box = { 0, 0, 500, 200 };
    widget_list(&ui, box, &view);
    for (int i = 0; i < 50; i++)
        assert_int_equal(drawn[i], i >= 2 && i <= 6);
    assert_int_equal(focus_find(&focus, 102)->rect.y, 0);
    assert_int_equal(widget_list_scroll(&view, box, 0), 0);
    assert_int_equal(widget_list_scroll(&view, box, 3), 120);
    assert_int_equal(widget_list_scroll(&view, box, 49), 50 * 50 - 10 - 200);
}

static void test_hints_wrap(void **state)
{
    (void)state;
    const struct key_hint hints[] = { { "Enter", "Weiter", 5, INTENT_ACCEPT }, { "Esc", "Zurück", 6, INTENT_BACK } };
    struct ui ui = ui_for(1920, 1080, FOCUS_NONE);
    int one = widget_hints(&ui, rect_make(0, 0, 1000, 60), hints, 2);
    ui = ui_for(1920, 1080, FOCUS_NONE);
    int two = widget_hints(&ui, rect_make(0, 0, 200, 60), hints, 2);
    assert_int_equal(two, 2 * one);
    assert_int_equal(focus_find(&focus, 6)->intent, INTENT_BACK);
}

static int lit_after(int left)
{
    struct ui ui = ui_for(1920, 1080, FOCUS_NONE);
    int lit = 0, first = -1, last = -1;
    stage_footlights(&ui, stage_footlights_box(&ui), left, false, 1000);
    for (int i = 0; i < list.count; i++)
        if (list.ops[i].as.footlight.lit) {
            first = first < 0 ? i : first;
            last = i;
            lit++;
        }
    assert_true(lit == 0 || (last - first + 1 == lit && first == list.count - 1 - last)); /* from both ends */
    return lit;
}

static void test_footlights(void **state)
{
    (void)state;
    assert_int_equal(lit_after(1000), 20);
    assert_int_equal(lit_after(500), 10);
    assert_int_equal(lit_after(1), 2);
    assert_int_equal(lit_after(0), 0);
}

static void test_stage_on_all_shapes(void **state)
{
    (void)state;
    const int sizes[][2] = { { 960, 540 }, { 1280, 960 }, { 1920, 1080 }, { 2520, 1080 } };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct ui ui = ui_for(sizes[i][0], sizes[i][1], FOCUS_NONE);
        stage_backdrop(&ui, STAGE_SCENE);
        assert_int_equal(list.still, list.count);
        struct rect content = stage_content(&ui, STAGE_SCENE);
        assert_true(content.w >= 1000 && content.x > 100);
        enum draw_bulb bulbs[40] = { BULB_ON };
        stage_bulbs(&ui, bulbs, 40);
        for (int k = list.still; k < list.count; k++)
            assert_true(list.ops[k].box.x > content.x + content.w / 4);
        stage_curtain(&ui, 1000, 1000);
        assert_int_equal(count_kind(DRAW_CURTAIN), 3);
    }
}

/* The ops of a block of three lines, the middle one between quotation marks. */
static const struct draw_text *hung(struct ui *ui, enum draw_align align, int line)
{
    static const char *const lines[] = { "Ivy", "\u201EKaren\u201C", "Julia" };
    struct text_block block = { .size = 40, .line_height = 50, .height = 150 };
    block.style = STYLE_TEXT;
    block.lines = (struct wrap_lines){ .line = (const char **)lines, .count = 3 };
    drawlist_clear(ui->list);
    ui_block(ui, rect_make(100, 100, 400, 150), &block, 0, align, 0, 0);
    assert_int_equal(list.count, 3);
    return &list.ops[line].as.text;
}

static void test_quotes_hang(void **state)
{
    (void)state;
    struct ui ui = ui_for(1280, 720, FOCUS_NONE);
    int open = metrics_width(&metrics, STYLE_TEXT, 40, "\u201E"),
        end = metrics_width(&metrics, STYLE_TEXT, 40, "\u201C");
    assert_true(open > 0 && end > 0);
    for (int line = 0; line < 3; line++) {
        assert_int_equal(hung(&ui, ALIGN_LEFT, line)->x, 100 - (line == 1 ? open : 0));
        assert_int_equal(hung(&ui, ALIGN_CENTRE, line)->x, 300 + (line == 1 ? (end - open) / 2 : 0));
        assert_int_equal(hung(&ui, ALIGN_RIGHT, line)->x, 500 + (line == 1 ? end : 0));
    }
}

static void test_soft_hyphens_take_no_room(void **state)
{
    (void)state;
    assert_int_equal(metrics_width(&metrics, STYLE_TEXT, 40, "Vor\u00ADhang"),
                     metrics_width(&metrics, STYLE_TEXT, 40, "Vorhang"));
}

/* However much longer one of them is, its neighbours look like it. */
static void test_options_are_set_alike(void **state)
{
    (void)state;
    struct ui ui = ui_for(1024, 768, FOCUS_NONE);
    struct rect box = rect_make(100, 500, 560, 158);
    struct option_card brief = { .text = "Ivy", .letter = "A" };
    struct option_card wordy = { .text = "Die Generalprobenverschiebungsdiskussion und ihre Folgen", .letter = "B" };
    int large = widget_option_size(&ui, box, &brief), small = widget_option_size(&ui, box, &wordy);
    assert_true(small < large);
    brief.size = small;
    assert_int_equal(widget_option_size(&ui, box, &brief), small);
}

/* Teams that stand together have names of one size, whole in two lines where one is too short. */
static void test_teams_are_set_alike(void **state)
{
    (void)state;
    static const char *const names[] = { "Hit List", "Die Souffleusenflüsterinnen", "Bombshell-Fanclub Wanne-Eickel" };
    struct ui ui = ui_for(1280, 1024, FOCUS_NONE);
    struct rect place[3];
    struct seat_card card[3];
    for (int i = 0; i < 3; i++) {
        place[i] = rect_make(100, 100 + 120 * i, 257, 104);
        card[i] = (struct seat_card){ .name = names[i], .below = "1000", .badge = i > 0 ? "steht fest" : NULL };
    }
    widget_seats(&ui, place, card, 3);
    expect_text_inside(rect_make(100, 100, 257, 344));
    int lines = 0, size = 0;
    for (int i = 0; i < list.count; i++) {
        const struct draw_text *t = &list.ops[i].as.text;
        if (list.ops[i].kind != DRAW_TEXT || t->style != STYLE_SEMIBOLD)
            continue;
        assert_null(strstr(t->text, "…"));
        assert_true(size == 0 || t->size == size);
        size = t->size;
        lines++;
    }
    assert_int_equal(lines, 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_options_answer),
        cmocka_unit_test(test_long_options_stay_inside),
        cmocka_unit_test(test_rows_shorten),
        cmocka_unit_test(test_common_sizes),
        cmocka_unit_test(test_choice_arrows),
        cmocka_unit_test(test_list_draws_what_shows),
        cmocka_unit_test(test_hints_wrap),
        cmocka_unit_test(test_quotes_hang),
        cmocka_unit_test(test_soft_hyphens_take_no_room),
        cmocka_unit_test(test_options_are_set_alike),
        cmocka_unit_test(test_teams_are_set_alike),
        cmocka_unit_test(test_footlights),
        cmocka_unit_test(test_stage_on_all_shapes),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
