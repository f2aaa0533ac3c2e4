/* UTF-8, growing texts and folding. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/text.h"

static void only_well_formed_utf8_is_valid(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t len, bad; /* bad = len: valid */
    } cases[] = {
        { "", 0, 0 },
        { "Stück", 6, 6 },
        { "\x00z", 2, 2 },
        { "\xC3\xBC", 2, 2 },
        { "\xE2\x82\xAC", 3, 3 },
        { "\xF0\x9F\x8E\xAD", 4, 4 },
        { "\xF4\x8F\xBF\xBF", 4, 4 },
        { "ab\xFC", 3, 2 },                   /* Latin-1 */
        { "a\xC0\x80", 3, 1 },                /* overlong NUL */
        { "a\xC1\xBF", 3, 1 },                /* overlong */
        { "\xE0\x9F\xBF", 3, 0 },             /* overlong */
        { "\xF0\x8F\xBF\xBF", 4, 0 },         /* overlong */
        { "\xED\xA0\x80", 3, 0 },             /* surrogate */
        { "\xED\xBF\xBF", 3, 0 },             /* surrogate */
        { "\xF4\x90\x80\x80", 4, 0 },         /* above U+10FFFF */
        { "\xF5\x80\x80\x80", 4, 0 },         /* above U+10FFFF */
        { "a\xE2\x82", 3, 1 },                /* ends too early */
        { "\x80", 1, 0 },                     /* continuation alone */
        { "\xC3(", 2, 0 },                    /* continuation missing */
        { "\xE2\x82(", 3, 0 },                /* continuation missing */
        { "\xF8\x88\x80\x80\x80", 5, 0 },     /* five bytes */
        { "\xED\x9F\xBF\xEE\x80\x80", 6, 6 }, /* next to the surrogates */
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t bad = cases[i].len;
        bool valid = utf8_valid(cases[i].bytes, cases[i].len, &bad);
        assert_int_equal(bad, cases[i].bad);
        assert_int_equal(valid, cases[i].bad == cases[i].len);
        assert_int_equal(utf8_valid(cases[i].bytes, cases[i].len, NULL), valid);
    }
}

static void every_code_point_survives_being_written_and_read(void **state)
{
    (void)state;
    for (uint32_t code = 1; code <= 0x10FFFF; code++) {
        if (code >= 0xD800 && code <= 0xDFFF)
            continue;
        char bytes[5] = { 0 };
        size_t len = utf8_put(code, bytes);
        const char *p = bytes;
        assert_true(utf8_valid(bytes, len, NULL));
        assert_int_equal(utf8_next(&p), code);
        assert_ptr_equal(p, bytes + len);
    }
}

static void stepping_over_a_wrong_byte_gives_the_replacement(void **state)
{
    (void)state;
    const char *p = "a\xFF\xC3";
    assert_int_equal(utf8_next(&p), 'a');
    assert_int_equal(utf8_next(&p), 0xFFFD);
    assert_int_equal(utf8_next(&p), 0xFFFD);
    assert_int_equal(utf8_next(&p), 0);
    assert_int_equal(utf8_next(&p), 0);
    assert_int_equal(utf8_length("Bühne \U0001F3AD"), 7);
    assert_int_equal(utf8_length(""), 0);
}

static void a_buffer_grows_and_stays_terminated(void **state)
{
    (void)state;
    struct buf b = { 0 };
    assert_string_equal(buf_text(&b), "");
    buf_clear(&b);
    for (int i = 0; i < 1000; i++) {
        buf_add(&b, "ab");
        buf_add_code(&b, 0xE4);
        buf_add_bytes(&b, "xyz", 1);
        buf_printf(&b, "%d", i % 10);
        assert_int_equal(strlen(b.bytes), b.len);
    }
    assert_int_equal(b.len, 6000);
    assert_int_equal(strncmp(b.bytes, "abäx0abäx1", 12), 0);
    buf_clear(&b);
    assert_string_equal(buf_text(&b), "");
    buf_add_bytes(&b, "", 0);
    buf_printf(&b, "%s", "");
    assert_int_equal(b.len, 0);
    buf_fini(&b);
    assert_null(b.bytes);
}

static void folding_leaves_only_what_a_player_tells_apart(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "Straße", "strasse" },
        { "STRASSE", "strasse" },
        { "GROẞ", "gross" },
        { "Müller", "muller" },
        { "Mu\u0308ller", "muller" },
        { "  Hit List! ", "hit list" },
        { "„Bombshell“", "bombshell" },
        { "1,80 Millionen", "1 80 millionen" },
        { "1\u202F000", "1 000" },
        { "Łódź", "lodz" },
        { "Søren Đoković", "soren dokovic" },
        { "Æther œuvre Þór", "aether oeuvre thor" },
        { "ﬁnale ½", "finale 1 2" },
        { "Ａｂｃ", "abc" },
        { "Dıyarbakır", "diyarbakir" },
        { "–—…", "" },
        { "", "" },
        { "Tom’s", "tom s" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf b = { 0 };
        text_fold(&b, cases[i][0]);
        assert_string_equal(buf_text(&b), cases[i][1]);
        buf_fini(&b);
    }
}

static void folding_appends_without_a_gap_before_the_first_word(void **state)
{
    (void)state;
    struct buf b = { 0 };
    buf_add(&b, "kept|");
    text_fold(&b, "…Akt II");
    assert_string_equal(buf_text(&b), "kept|akt ii");
    buf_fini(&b);
}

static void texts_are_the_same_when_they_fold_alike(void **state)
{
    (void)state;
    assert_true(text_same("Die Fußnote", "die FUSSNOTE."));
    assert_true(text_same("", "–"));
    assert_false(text_same("Hit List", "Hitlist"));
    assert_false(text_same("1,8", "1,9"));
}

static void the_first_letter_is_made_a_capital(void **state)
{
    (void)state;
    static const char *const cases[][2] = { { "über uns", "Über uns" }, { "der Saal", "Der Saal" }, { "", "" },
                                            { "50 Jahre", "50 Jahre" }, { "élan", "Élan" },         { "Ivy", "Ivy" } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buf b = { 0 };
        text_capitalise(&b, cases[i][0]);
        assert_string_equal(buf_text(&b), cases[i][1]);
        buf_fini(&b);
    }
    assert_true(text_starts("dem Saal", "dem "));
    assert_true(text_starts("dem", ""));
    assert_false(text_starts("de", "dem"));
    assert_int_equal(text_hex_digit('7'), 7);
    assert_int_equal(text_hex_digit('a'), 10);
    assert_int_equal(text_hex_digit('F'), 15);
    assert_int_equal(text_hex_digit('g'), -1);
    assert_int_equal(text_hex_digit('\0'), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_well_formed_utf8_is_valid),
        cmocka_unit_test(every_code_point_survives_being_written_and_read),
        cmocka_unit_test(stepping_over_a_wrong_byte_gives_the_replacement),
        cmocka_unit_test(a_buffer_grows_and_stays_terminated),
        cmocka_unit_test(folding_leaves_only_what_a_player_tells_apart),
        cmocka_unit_test(folding_appends_without_a_gap_before_the_first_word),
        cmocka_unit_test(texts_are_the_same_when_they_fold_alike),
        cmocka_unit_test(the_first_letter_is_made_a_capital),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
