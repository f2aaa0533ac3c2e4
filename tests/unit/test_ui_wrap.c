/* Line breaking and fitting. Widths come from the built-in metrics, so no font is needed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "ui/wrap.h"

enum { SIZE = 40 };

static int setup(void **state)
{
    static struct arena arena;
    arena_init(&arena);
    *state = &arena;
    return 0;
}

static int teardown(void **state)
{
    arena_fini(*state);
    return 0;
}

static int width_of(const char *text)
{
    struct metrics m = metrics_plain();
    return metrics_width(&m, STYLE_TEXT, SIZE, text);
}

static struct wrap_lines wrap(struct arena *a, int width, const char *text)
{
    struct metrics m = metrics_plain();
    return wrap_text(a, &m, STYLE_TEXT, SIZE, width, text);
}

static void expect_lines(struct wrap_lines lines, const char *const *expected)
{
    for (int i = 0; i < lines.count; i++) {
        assert_non_null(expected[i]);
        assert_string_equal(lines.line[i], expected[i]);
    }
    assert_null(expected[lines.count]);
}

#define EXPECT_LINES(lines, ...) expect_lines((lines), (const char *const[]){ __VA_ARGS__, NULL })

static void test_one_line(void **state)
{
    EXPECT_LINES(wrap(*state, 10000, "Auf der Bühne"), "Auf der Bühne");
    assert_int_equal(wrap(*state, 10000, "").count, 0);
}

static void test_trailing_spaces_do_not_count(void **state)
{
    struct wrap_lines lines = wrap(*state, width_of("eins zwei") + 3, "eins zwei     ");
    EXPECT_LINES(lines, "eins zwei");
    assert_int_equal(lines.width, width_of("eins zwei"));
}

static void test_lines_are_balanced(void **state)
{
    const char *text = "aaaa aaaa aaaa aaaa aaaa aaaa";
    EXPECT_LINES(wrap(*state, width_of("aaaa aaaa aaaa aaaa aaaa") + 5, text), "aaaa aaaa aaaa", "aaaa aaaa aaaa");
}

static void test_no_line_is_too_wide(void **state)
{
    const char *text = "Um wie viele Millionen ist die Zuschauerzahl seit dem Staffelauftakt gesunken?";
    for (int width = width_of("Zuschauerzahl"); width < 1500; width += 7) {
        struct wrap_lines lines = wrap(*state, width, text);
        for (int i = 0; i < lines.count; i++)
            assert_true(width_of(lines.line[i]) <= width);
        assert_true(lines.width <= width);
    }
}

static void test_fixed_spaces_hold(void **state)
{
    EXPECT_LINES(wrap(*state, width_of("rund 10 000"), "rund 10\u202f000\u00a0Euro mehr"), "rund",
                 "10\u202f000\u00a0Euro", "mehr");
}

static void test_kept_line_breaks(void **state)
{
    EXPECT_LINES(wrap(*state, 10000, "oben\n\nunten"), "oben", "", "unten");
}

static void test_breaks_after_hyphens_between_letters(void **state)
{
    EXPECT_LINES(wrap(*state, width_of("Nord-Ost"), "Nord-Ost-Weg"), "Nord-", "Ost-Weg");
    EXPECT_LINES(wrap(*state, width_of("Nummer 1–"), "Nummer 1–4"), "Nummer", "1–4");
}

static void test_soft_hyphen_only_when_needed(void **state)
{
    const char *word = "Zuschauer\u00adzahl";
    EXPECT_LINES(wrap(*state, 10000, word), "Zuschauerzahl");
    struct wrap_lines lines = wrap(*state, width_of("Zuschauer-"), word);
    EXPECT_LINES(lines, "Zuschauer-", "zahl");
    assert_int_equal(lines.chopped, 0);
}

static void test_wide_words_are_chopped_with_a_hyphen(void **state)
{
    struct wrap_lines lines = wrap(*state, width_of("aaaaa-"), "aaaaaaaaaa");
    EXPECT_LINES(lines, "aaaaa-", "aaaaa");
    assert_int_equal(lines.chopped, 1);
}

/* What does not fit breaks where it can be read: syllables rather than letters, no scraps, no "’s" alone. */
static void test_chopped_words_keep_their_parts(void **state)
{
    EXPECT_LINES(wrap(*state, width_of("Generalp-"), "Generalprobe"), "General-", "probe");
    EXPECT_LINES(wrap(*state, width_of("Klappsitz-"), "Klappsitze"), "Klapp-", "sitze");
    EXPECT_LINES(wrap(*state, width_of("Designer’-"), "Designer’s"), "Desig-", "ner’s");
    EXPECT_LINES(wrap(*state, width_of("Assistant-"), "Assistant’s"), "Assis-", "tant’s");
    EXPECT_LINES(wrap(*state, width_of("Überraschu-"), "Überraschung"), "Über-", "raschung");
}

static void test_separators_end_no_line(void **state)
{
    const char *text = "Absatz 8, Satz 2 · Frage 3 von 10";
    EXPECT_LINES(wrap(*state, 10000, text), text);
    EXPECT_LINES(wrap(*state, width_of("Absatz 8, Satz 2") + 5, text), "Absatz 8, Satz 2", "Frage 3 von 10");
    EXPECT_LINES(wrap(*state, width_of("Absatz 8, Satz 2 · Frage"), text), "Absatz 8, Satz 2", "Frage 3 von 10");
    const char *title = "Smash: die ganze Serie · 9 Fakten"; /* evener elsewhere */
    EXPECT_LINES(wrap(*state, width_of("Smash: die ganze Serie") + 9, title), "Smash: die ganze Serie", "9 Fakten");
    EXPECT_LINES(wrap(*state, width_of("Satz zwei ·") + 5, "Satz zwei ·"), "Satz zwei ·");
}

static void test_narrower_than_a_letter_ends(void **state)
{
    assert_int_equal(wrap(*state, 1, "abc").count, 3);
}

static struct theme steps(void)
{
    struct theme theme = { .name = "t" };
    for (int i = 0; i < THEME_STEPS; i++)
        theme.size[i] = theme.usual[i] = 20 + 10 * i;
    return theme;
}

static void test_fit_takes_the_largest_step(void **state)
{
    struct metrics m = metrics_plain();
    struct theme theme = steps();
    const char *text = "Stehende Ovationen für alle";
    int two_lines = theme.size[STEP_OPTION] * 2 * 13 / 10;
    struct text_block wide = text_fit(*state, &m, &theme, STYLE_TEXT, STEP_STEM, STEP_SMALL, 4000, 0, 1, text);
    assert_int_equal(wide.size, theme.size[STEP_STEM]);
    assert_true(wide.fits);
    struct text_block low = text_fit(*state, &m, &theme, STYLE_TEXT, STEP_STEM, STEP_SMALL, 4000, two_lines, 2, text);
    assert_true(low.height <= two_lines);
    struct text_block narrow = text_fit(*state, &m, &theme, STYLE_TEXT, STEP_STEM, STEP_SMALL, 500, 0, 1, text);
    assert_true(narrow.fits && narrow.lines.width <= 500 && narrow.size < wide.size);
}

static void test_fit_says_when_nothing_fits(void **state)
{
    struct metrics m = metrics_plain();
    struct theme theme = steps();
    struct text_block block =
        text_fit(*state, &m, &theme, STYLE_TEXT, STEP_STEM, STEP_SMALL, 60, 40, 1, "Ein langer Satz, der bleibt");
    assert_false(block.fits);
    assert_int_equal(block.size, theme.size[STEP_CAPTION]); /* below the least step, for a word is chopped */
    assert_true(block.lines.count > 1);
}

static void test_fit_makes_text_smaller_rather_than_chop_it(void **state)
{
    struct metrics m = metrics_plain();
    struct theme theme = steps();
    int w = metrics_width(&m, STYLE_TEXT, theme.size[STEP_BODY], "Generalprobe");
    struct text_block block = text_fit(*state, &m, &theme, STYLE_TEXT, STEP_STEM, STEP_TITLE, w, 0, 0, "Generalprobe");
    assert_true(block.fits);
    assert_int_equal(block.size, theme.size[STEP_BODY]);
}

/* Two words side by side are a little wider than both alone, as with a font that has kerning. */
static int kerned_width(void *user, enum text_style style, int size, const char *text, int len)
{
    struct metrics plain = metrics_plain();
    (void)user;
    return plain.width(NULL, style, size, text, len) + (memchr(text, ' ', (size_t)len) != NULL && len > 1 ? 2 : 0);
}

static void test_fit_minds_kerning(void **state)
{
    struct metrics m = metrics_plain();
    struct theme theme = steps();
    const char *text = "Freifrau Kunigunde";
    int size = theme.size[STEP_BODY], w = metrics_width(&m, STYLE_TEXT, size, text);
    m.width = kerned_width;
    struct text_block block = text_fit(*state, &m, &theme, STYLE_TEXT, STEP_BODY, STEP_BODY, w, 0, 2, text);
    assert_true(block.fits);
    EXPECT_LINES(block.lines, "Freifrau", "Kunigunde");
}

static void test_shorten(void **state)
{
    struct metrics m = metrics_plain();
    const char *name = "Bombshell und die Kritiker";
    assert_string_equal(text_shorten(*state, &m, STYLE_TEXT, SIZE, 10000, name), name);
    const char *cut = text_shorten(*state, &m, STYLE_TEXT, SIZE, width_of("Bombshell und…"), name);
    assert_string_equal(cut, "Bombshell und…");
    cut = text_shorten(*state, &m, STYLE_TEXT, SIZE, width_of("Bombshell u") + 1, name);
    assert_string_equal(cut, "Bombshell…");
}

static void test_shorten_in_the_middle(void **state)
{
    struct metrics m = metrics_plain();
    const char *name = "Zuschauer im ersten Rang 12";
    assert_string_equal(text_shorten_middle(*state, &m, STYLE_TEXT, SIZE, 10000, name), name);
    const char *cut = text_shorten_middle(*state, &m, STYLE_TEXT, SIZE, width_of("Zuschauer…n Rang 12"), name);
    assert_string_equal(cut, "Zuschauer…n Rang 12");
    cut = text_shorten_middle(*state, &m, STYLE_TEXT, SIZE, width_of("Üäö…Ü"), "Üäöäöäöäöä Ü");
    assert_string_equal(cut, "Üäö…Ü");
    assert_string_equal(text_shorten_middle(*state, &m, STYLE_TEXT, SIZE, 1, name), "…");
}

static void test_shorten_to_lines(void **state)
{
    struct metrics m = metrics_plain();
    const char *text = "Bombshell und die Kritiker und die Premiere";
    int w = width_of("Bombshell und die");
    assert_string_equal(text_shorten_lines(*state, &m, STYLE_TEXT, SIZE, w, 9, text), text);
    const char *cut = text_shorten_lines(*state, &m, STYLE_TEXT, SIZE, w, 2, text);
    assert_non_null(strstr(cut, "…"));
    assert_int_equal(wrap_text(*state, &m, STYLE_TEXT, SIZE, w, cut).count, 2);
    assert_string_equal(cut, "Bombshell und die Kritiker und…");
    cut = text_shorten_lines(*state, &m, STYLE_TEXT, SIZE, width_of("Bombsh"), 1, "Bombshell");
    assert_int_equal(wrap_text(*state, &m, STYLE_TEXT, SIZE, width_of("Bombsh"), cut).count, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_one_line, setup, teardown),
        cmocka_unit_test_setup_teardown(test_trailing_spaces_do_not_count, setup, teardown),
        cmocka_unit_test_setup_teardown(test_lines_are_balanced, setup, teardown),
        cmocka_unit_test_setup_teardown(test_no_line_is_too_wide, setup, teardown),
        cmocka_unit_test_setup_teardown(test_fixed_spaces_hold, setup, teardown),
        cmocka_unit_test_setup_teardown(test_kept_line_breaks, setup, teardown),
        cmocka_unit_test_setup_teardown(test_breaks_after_hyphens_between_letters, setup, teardown),
        cmocka_unit_test_setup_teardown(test_soft_hyphen_only_when_needed, setup, teardown),
        cmocka_unit_test_setup_teardown(test_wide_words_are_chopped_with_a_hyphen, setup, teardown),
        cmocka_unit_test_setup_teardown(test_chopped_words_keep_their_parts, setup, teardown),
        cmocka_unit_test_setup_teardown(test_separators_end_no_line, setup, teardown),
        cmocka_unit_test_setup_teardown(test_narrower_than_a_letter_ends, setup, teardown),
        cmocka_unit_test_setup_teardown(test_fit_takes_the_largest_step, setup, teardown),
        cmocka_unit_test_setup_teardown(test_fit_says_when_nothing_fits, setup, teardown),
        cmocka_unit_test_setup_teardown(test_fit_makes_text_smaller_rather_than_chop_it, setup, teardown),
        cmocka_unit_test_setup_teardown(test_fit_minds_kerning, setup, teardown),
        cmocka_unit_test_setup_teardown(test_shorten, setup, teardown),
        cmocka_unit_test_setup_teardown(test_shorten_in_the_middle, setup, teardown),
        cmocka_unit_test_setup_teardown(test_shorten_to_lines, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
