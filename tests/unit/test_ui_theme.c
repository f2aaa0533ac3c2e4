/* Theme files: the one that ships, its contrasts, and what is said about broken ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>
#include <stdlib.h>

#include "platform/files.h"
#include "ui/theme.h"

static struct buf bytes;

static int setup(void **state)
{
    (void)state;
    struct arena a;
    struct err err = { "" };
    const char *source = getenv("SOURCE_DIR");
    arena_init(&a);
    const char *path = arena_printf(&a, "%s/data/themes/stage.json", source != NULL ? source : ".");
    bool ok = files_read(path, FILES_CAP_DEFAULT, &bytes, &err);
    if (!ok)
        print_error("%s\n", err.text);
    arena_fini(&a);
    return ok ? 0 : -1;
}

static int teardown(void **state)
{
    (void)state;
    buf_fini(&bytes);
    return 0;
}

static struct theme shipped(void)
{
    struct theme theme;
    struct err err = { "" };
    if (!theme_load(&theme, "stage.json", bytes.bytes, bytes.len, &err))
        fail_msg("%s", err.text);
    return theme;
}

static void test_shipped(void **state)
{
    (void)state;
    struct theme theme = shipped();
    assert_string_equal(theme.name, "stage");
    assert_int_equal(theme.colour[COLOUR_NIGHT], 0x120A10FF);
    assert_int_equal(theme.colour[COLOUR_GOLD], 0xF4C45AFF);
}

static struct theme another(const char *name)
{
    struct arena a;
    struct buf text = { 0 };
    struct theme theme;
    struct err err = { "" };
    const char *source = getenv("SOURCE_DIR");
    arena_init(&a);
    const char *path = arena_printf(&a, "%s/data/themes/%s.json", source != NULL ? source : ".", name);
    if (!files_read(path, FILES_CAP_DEFAULT, &text, &err) || !theme_load(&theme, path, text.bytes, text.len, &err))
        fail_msg("%s", err.text);
    buf_fini(&text);
    arena_fini(&a);
    assert_string_equal(theme.name, name); /* by it the settings find it again */
    return theme;
}

/* `ground` as it looks where `below` shines through it. */
static uint32_t over(uint32_t ground, uint32_t below)
{
    return colour_mix(below, ground | 0xFF, (int)(ground & 0xFF) * 1000 / 255) | 0xFF;
}

/* The theme for high contrast keeps that of body text everywhere. */
static void expect_contrast(const struct theme *theme, enum theme_colour text, uint32_t ground, int least)
{
    if (strcmp(theme->name, "contrast") == 0)
        least = 700;
    int contrast = colour_contrast(theme->colour[text], ground);
    if (contrast < least)
        fail_msg("%s: colour %d on %08x has a contrast of %d, expected at least %d", theme->name, text, ground,
                 contrast, least);
}

static void cards_can_be_read(const struct theme *t)
{
    const uint32_t *c = t->colour;
    const uint32_t cards[] = { c[COLOUR_CARD],
                               c[COLOUR_CARD_FOCUS],
                               c[COLOUR_RIGHT_CARD],
                               c[COLOUR_WRONG_CARD],
                               colour_mix(c[COLOUR_CARD_FOCUS], c[COLOUR_HEADING], 140), /* the card chosen */
                               over(c[COLOUR_ROW], c[COLOUR_VELVET_LIGHT]),
                               over(c[COLOUR_ROW], c[COLOUR_CARD]) };
    for (size_t i = 0; i < sizeof cards / sizeof *cards; i++)
        expect_contrast(t, COLOUR_TEXT, cards[i], 700);
    expect_contrast(t, COLOUR_MUTED, c[COLOUR_CARD], 700);
    expect_contrast(t, COLOUR_MUTED, c[COLOUR_CARD_FOCUS], 450);
    expect_contrast(t, COLOUR_MUTED, over(c[COLOUR_ROW], c[COLOUR_VELVET_LIGHT]), 700);
    expect_contrast(t, COLOUR_HEADING, c[COLOUR_CARD], 700);
    expect_contrast(t, COLOUR_HEADING, over(c[COLOUR_ROW], c[COLOUR_VELVET_LIGHT]), 450);
    expect_contrast(t, COLOUR_INK, c[COLOUR_CREAM], 700);
    expect_contrast(t, COLOUR_INK, c[COLOUR_GOLD], 700);
    expect_contrast(t, COLOUR_INK_MUTED, c[COLOUR_CREAM], 700);
    expect_contrast(t, COLOUR_INK_RED, c[COLOUR_CREAM], 700);
    expect_contrast(t, COLOUR_RIGHT, c[COLOUR_CARD], 450);
    expect_contrast(t, COLOUR_WRONG, c[COLOUR_CARD], 450);
    expect_contrast(t, COLOUR_RIGHT, c[COLOUR_RIGHT_CARD], 450);
    expect_contrast(t, COLOUR_WRONG, c[COLOUR_WRONG_CARD], 450);
    for (int i = 0; i < 4; i++)
        expect_contrast(t, COLOUR_INK, c[COLOUR_ANSWER_A + i], 450);
    for (int i = 0; i < 8; i++)
        expect_contrast(t, COLOUR_INK, c[COLOUR_TEAM_A + i], 450);
}

static void the_stage_can_be_read(const struct theme *t)
{
    const uint32_t *c = t->colour;
    const uint32_t floors[] = { c[COLOUR_NIGHT], c[COLOUR_FLOOR], over(c[COLOUR_SPOT], c[COLOUR_FLOOR]) };
    for (size_t i = 0; i < sizeof floors / sizeof *floors; i++) {
        expect_contrast(t, COLOUR_TEXT, floors[i], 700);
        expect_contrast(t, COLOUR_MUTED, floors[i], 450);
        expect_contrast(t, COLOUR_HEADING, floors[i], 450);
    }
    const uint32_t velvets[] = { c[COLOUR_VELVET_DARK],
                                 c[COLOUR_VELVET_MID],
                                 c[COLOUR_VELVET_LIGHT],
                                 over(c[COLOUR_VEIL], c[COLOUR_FLOOR]),
                                 over(c[COLOUR_VEIL], c[COLOUR_CARD]),
                                 over(c[COLOUR_VEIL], c[COLOUR_CREAM]) };
    for (size_t i = 0; i < sizeof velvets / sizeof *velvets; i++) {
        expect_contrast(t, COLOUR_VELVET_TEXT, velvets[i], 450);
        expect_contrast(t, COLOUR_VELVET_MUTED, velvets[i], 450);
    }
    expect_contrast(t, COLOUR_BULB, c[COLOUR_VELVET_LIGHT], 450);
    expect_contrast(t, COLOUR_BULB, c[COLOUR_HOUSE], 450);
    expect_contrast(t, COLOUR_GOLD, c[COLOUR_HOUSE], 450);
}

/* Each file in the folder: whoever adds a theme has it measured. */
static void test_contrast(void **state)
{
    (void)state;
    struct arena a;
    struct files_names names;
    struct err err = { "" };
    arena_init(&a);
    const char *source = getenv("SOURCE_DIR");
    const char *folder = arena_printf(&a, "%s/data/themes", source != NULL ? source : ".");
    if (!files_list(folder, ".json", &a, &names, &err))
        fail_msg("%s", err.text);
    assert_true(names.count >= 3);
    for (size_t i = 0; i < names.count; i++) {
        struct theme theme = another(arena_copy(&a, names.name[i], strcspn(names.name[i], ".")));
        cards_can_be_read(&theme);
        the_stage_can_be_read(&theme);
    }
    arena_fini(&a);
}

static void test_enlarged(void **state)
{
    (void)state;
    struct theme theme = shipped();
    theme_enlarge(&theme, 160);
    assert_int_equal(theme.size[STEP_BODY], theme.usual[STEP_BODY] * 160 / 100);
    assert_int_equal(theme.size[STEP_MARQUEE], theme.usual[STEP_MARQUEE]);
    for (int i = 1; i < THEME_STEPS; i++)
        assert_true(theme.size[i] >= theme.size[i - 1] && theme.size[i] >= theme.usual[i]);
    /* From the enlarged step by way of the usual sizes below it to the usual size of the step. */
    int size = theme_next_size(&theme, STEP_BODY, STEP_BODY, 0), steps = 1;
    assert_int_equal(size, theme.size[STEP_BODY]);
    for (int next; (next = theme_next_size(&theme, STEP_BODY, STEP_BODY, size)) > 0; size = next, steps++)
        assert_true(next < size);
    assert_int_equal(size, theme.usual[STEP_BODY]);
    assert_true(steps > 2);
    theme_enlarge(&theme, 100);
    assert_memory_equal(theme.size, theme.usual, sizeof theme.size);
    assert_int_equal(theme_next_size(&theme, STEP_BODY, STEP_BODY, theme.size[STEP_BODY]), 0);
}

/* The shipped text with `from` replaced by `to`, loaded; the error must contain `said`. */
static void expect_error(const char *from, const char *to, const char *said)
{
    const char *at = strstr(buf_text(&bytes), from);
    assert_non_null(at);
    struct buf text = { 0 };
    buf_add_bytes(&text, bytes.bytes, (size_t)(at - bytes.bytes));
    buf_add(&text, to);
    buf_add(&text, at + strlen(from));
    struct theme theme = { .name = "untouched" };
    struct err err = { "" };
    assert_false(theme_load(&theme, "t.json", text.bytes, text.len, &err));
    assert_string_equal(theme.name, "untouched");
    if (strstr(err.text, said) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", err.text, said);
    buf_fini(&text);
}

static void test_errors(void **state)
{
    (void)state;
    expect_error("#120A10", "#120A1", "/colours/night: not a colour");
    expect_error("#120A10", "#12ZA10", "found \"#12ZA10\"");
    expect_error("\"night\"", "\"nigth\"", "nigth");
    expect_error("\"caption\": 24", "\"caption\": 0", "/sizes/caption");
    expect_error("\"caption\": 24", "\"caption\": 60", "sizes must ascend");
    expect_error("\"name\": \"stage\"", "\"name\": \"\"", "name must have");
    expect_error("}", "", "t.json:");
}

static void test_colours(void **state)
{
    (void)state;
    assert_int_equal(colour_fade(0x112233FF, 500), 0x11223380);
    assert_int_equal(colour_mix(0x000000FF, 0xFF8040FF, 0), 0x000000FF);
    assert_int_equal(colour_mix(0x000000FF, 0xFF8040FF, 1000), 0xFF8040FF);
    assert_int_equal(colour_contrast(0x000000FF, 0xFFFFFFFF), 2100);
    assert_int_equal(colour_contrast(0x777777FF, 0x777777FF), 100);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shipped), cmocka_unit_test(test_contrast), cmocka_unit_test(test_enlarged),
        cmocka_unit_test(test_errors),  cmocka_unit_test(test_colours),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
