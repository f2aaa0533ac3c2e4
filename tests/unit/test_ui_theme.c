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

static void expect_contrast(const struct theme *theme, enum theme_colour text, enum theme_colour ground, int least)
{
    int contrast = colour_contrast(theme->colour[text], theme->colour[ground]);
    if (contrast < least)
        fail_msg("colour %d on %d has a contrast of %d, expected at least %d", text, ground, contrast, least);
}

static void test_contrast(void **state)
{
    (void)state;
    struct theme theme = shipped();
    const enum theme_colour cards[] = { COLOUR_CARD, COLOUR_CARD_FOCUS, COLOUR_RIGHT_CARD, COLOUR_WRONG_CARD };
    for (size_t i = 0; i < sizeof cards / sizeof *cards; i++)
        expect_contrast(&theme, COLOUR_CREAM, cards[i], 700);
    expect_contrast(&theme, COLOUR_MUTED, COLOUR_CARD, 700);
    expect_contrast(&theme, COLOUR_INK, COLOUR_CREAM, 700);
    expect_contrast(&theme, COLOUR_INK, COLOUR_GOLD, 700);
    expect_contrast(&theme, COLOUR_INK_MUTED, COLOUR_CREAM, 700);
    expect_contrast(&theme, COLOUR_INK_RED, COLOUR_CREAM, 700);
    expect_contrast(&theme, COLOUR_RIGHT, COLOUR_RIGHT_CARD, 450);
    expect_contrast(&theme, COLOUR_WRONG, COLOUR_WRONG_CARD, 450);
    expect_contrast(&theme, COLOUR_CREAM, COLOUR_FLOOR, 700);
    for (int i = 0; i < 4; i++)
        expect_contrast(&theme, COLOUR_INK, (enum theme_colour)((int)COLOUR_ANSWER_A + i), 450);
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
        cmocka_unit_test(test_shipped),
        cmocka_unit_test(test_contrast),
        cmocka_unit_test(test_errors),
        cmocka_unit_test(test_colours),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
