/* Display: each change shows in the very next picture, and is kept. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "screens/page.h"
#include "support/visit.h"
#include "ui/drawlist.h"

enum { ID_THEME = 10, ID_SIZE, ID_FONT };

/* Two sets of colours that differ in the ground of rows. */
static void open_display(struct visit *v, struct theme themes[2])
{
    for (int i = 0; i < 2; i++) {
        frame_colours(&v->frame, i == 0 ? THEME_USUAL : "light");
        themes[i] = v->frame.theme;
    }
    v->world.themes = themes;
    v->world.theme_count = 2;
    screens_open(v->screens, &screen_display, NULL, v->now);
}

static void choose(struct visit *v, int id, int times)
{
    visit_look(v);
    for (int i = 0; i < times; i++)
        visit_click(v, id);
}

/* The largest text of the rows, and the colour of their ground. */
static int row_size(struct visit *v, uint32_t *ground)
{
    const struct drawlist *list = visit_look(v);
    int size = 0;
    for (int i = list->still; i < list->count; i++) {
        const struct draw_op *op = &list->ops[i];
        if (op->kind == DRAW_TEXT && op->as.text.style == STYLE_SEMIBOLD && op->as.text.size > size)
            size = op->as.text.size;
        if (op->kind == DRAW_PANEL)
            *ground = op->as.panel.fill;
    }
    return size;
}

static void colours_change_at_once(void **state)
{
    struct visit *v = *state;
    struct theme themes[2];
    uint32_t before, after;
    open_display(v, themes);
    row_size(v, &before);
    choose(v, ID_THEME, 1);
    row_size(v, &after);
    assert_string_equal(v->world.save->settings.theme, "light");
    assert_int_equal(before, themes[0].colour[COLOUR_ROW]);
    assert_int_equal(after, themes[1].colour[COLOUR_ROW]);
    choose(v, ID_THEME, 1);
    assert_string_equal(v->world.save->settings.theme, THEME_USUAL);
}

static void a_theme_that_is_gone_is_the_usual_one(void **state)
{
    struct visit *v = *state;
    struct theme themes[2];
    uint32_t ground;
    open_display(v, themes);
    strcpy(v->world.save->settings.theme, "velour");
    row_size(v, &ground);
    assert_int_equal(ground, themes[0].colour[COLOUR_ROW]);
}

static void text_grows_and_shrinks(void **state)
{
    struct visit *v = *state;
    struct theme themes[2];
    uint32_t ground;
    open_display(v, themes);
    int usual = row_size(v, &ground), steps = (TEXT_SIZE_MOST - TEXT_SIZE_USUAL) / 10;
    choose(v, ID_SIZE + PAGE_ARROW_RIGHT, steps);
    assert_int_equal(v->world.save->settings.text_size, TEXT_SIZE_MOST);
    assert_true(row_size(v, &ground) >= usual * 14 / 10);
    choose(v, ID_SIZE + PAGE_ARROW_LEFT, steps);
    assert_int_equal(v->world.save->settings.text_size, TEXT_SIZE_USUAL);
    assert_int_equal(row_size(v, &ground), usual);
}

static void a_typeface_is_kept_by_name(void **state)
{
    static const char *const families[] = { "inter", "andika", NULL };
    struct visit *v = *state;
    struct theme themes[2];
    v->world.fonts = families;
    open_display(v, themes);
    choose(v, ID_FONT, 1);
    assert_string_equal(v->world.save->settings.font, "andika");
    choose(v, ID_FONT, 1);
    assert_string_equal(v->world.save->settings.font, "inter");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(colours_change_at_once),
        VISIT(a_theme_that_is_gone_is_the_usual_one),
        VISIT(text_grows_and_shrinks),
        VISIT(a_typeface_is_kept_by_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
