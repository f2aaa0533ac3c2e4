/* Language files: looking up, filling in, comparing, and what is said about broken ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "ui/lang.h"

static struct lang *load(const char *name, const char *json)
{
    struct err err = { "" };
    struct lang *lang = lang_load(name, "x.json", json, strlen(json), &err);
    if (lang == NULL)
        fail_msg("%s", err.text);
    return lang;
}

static void test_lookup(void **state)
{
    (void)state;
    struct lang *de =
        load("de", "{\"b\": \"Zwei\", \"a\": \"Eins\", \"n.one\": \"{n} Frage\", \"n.other\": \"{n} Fragen\"}");
    assert_string_equal(lang_name(de), "de");
    assert_string_equal(lang_text(de, "a"), "Eins");
    assert_string_equal(lang_text(de, "missing.key"), "missing.key");
    assert_true(lang_has(de, "b"));
    assert_false(lang_has(de, "c"));
    assert_string_equal(lang_plural(de, "n", 1), "{n} Frage");
    assert_string_equal(lang_plural(de, "n", 0), "{n} Fragen");
    assert_string_equal(lang_plural(de, "a", 2), "a");
    assert_int_equal(lang_count(de), 4);
    assert_string_equal(lang_key(de, 0), "b");
    lang_free(de);
}

static void test_format(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    struct lang *en = load("en", "{\"p\": \"{name}: {score} points, {score}!\", \"b\": \"{{x} {unknown}\"}");
    assert_string_equal(LANG_FORMAT(en, &a, "p", { "score", "12" }, { "name", "Ivy" }), "Ivy: 12 points, 12!");
    assert_string_equal(LANG_FORMAT(en, &a, "b", { "x", "1" }), "{x} {unknown}");
    assert_string_equal(LANG_FORMAT(en, &a, "none", { "x", "1" }), "none");
    lang_free(en);
    arena_fini(&a);
}

static void expect_error(const char *json, const char *said)
{
    struct err err = { "" };
    assert_null(lang_load("de", "x.json", json, strlen(json), &err));
    if (strstr(err.text, said) == NULL)
        fail_msg("\"%s\" does not say \"%s\"", err.text, said);
}

static void test_errors(void **state)
{
    (void)state;
    expect_error("[]", "x.json:1:1");
    expect_error("{\"a\": 1}", "/a");
    expect_error("{\"a\": \"1\", \"a\": \"2\"}", "x.json:1");
    expect_error("{\"a\": \"{open\"}", "expected {name} or {{, found \"{open\"");
    expect_error("{\"a\": \"{Big}\"}", "/a");
}

static void test_compare(void **state)
{
    (void)state;
    struct buf out = { 0 };
    struct lang *de = load("de", "{\"a\": \"{x} und {y}\", \"only\": \"nur\"}");
    struct lang *en = load("en", "{\"a\": \"{y} and {z}\"}");
    assert_true(lang_compare(de, de, &out));
    assert_int_equal(out.len, 0);
    assert_false(lang_compare(de, en, &out));
    assert_string_equal(buf_text(&out), "en: a lacks {x}\nen: missing key only\nde: a lacks {z}\n");
    buf_fini(&out);
    lang_free(de);
    lang_free(en);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lookup),
        cmocka_unit_test(test_format),
        cmocka_unit_test(test_errors),
        cmocka_unit_test(test_compare),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
