/* JSON: what is read, what is refused, and that what is written can be read again. Messages of broken files are in
 * tests/packs-bad. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/json.h"

static struct json_doc *parse(const char *text)
{
    struct err err = { { 0 } };
    struct json_doc *doc = json_parse("t", text, strlen(text), 10000, &err);
    if (doc == NULL)
        fail_msg("%s", err.text);
    return doc;
}

static void refused(const char *text, const char *message)
{
    struct err err = { { 0 } };
    struct json_doc *doc = json_parse("t", text, strlen(text), 10000, &err);
    if (doc != NULL)
        fail_msg("'%s' is read", text);
    assert_string_equal(err.text, message);
    assert_null(json_parse("t", text, strlen(text), 10000, NULL));
}

static void broken_text_is_refused_where_it_breaks(void **state)
{
    (void)state;
    refused("", "t:1:1: the text ends too early; expected more JSON");
    refused("  \n ", "t:2:2: the text ends too early; expected more JSON");
    refused("{\"a\": [1, 2", "t:1:12: the text ends too early; expected more JSON");
    refused("[\"ab]", "t:1:3: not JSON; look for a missing comma, quote or bracket here");
    refused("{\"ä\": }", "t:1:7: not JSON; look for a missing comma, quote or bracket here");
    refused("[1 2]", "t:1:4: not JSON; look for a missing comma, quote or bracket here");
    refused("[1,]", "t:1:4: not JSON; look for a missing comma, quote or bracket here");
    refused("[nul]", "t:1:2: not JSON; look for a missing comma, quote or bracket here");
    refused("1 2", "t:1:3: text behind the end of the JSON value; expected nothing more");
    refused("\f1", "t:1:1: a control character; expected text");
    refused("[1,\v2]", "t:1:4: a control character; expected text");
    refused("[\"\\u0000\"]", "t:1:3: a NUL character in a text");
    refused("[\"\\u001f\"]", "t:1:2: /0: a control character in a text");
    refused("{\"b\": 1, \"a\": 2, \"b\": 3}", "t:1:1: /: \"b\" stands here twice; expected each name once");
    refused("{\"a\": [{\"b\": -1e999}]}", "t:1:14: /a/0/b: a number out of range");
}

static void a_byte_order_mark_is_skipped_and_the_size_bounded(void **state)
{
    (void)state;
    struct json_doc *doc = parse("\xEF\xBB\xBF{}");
    struct json_at root = json_root(doc);
    assert_int_equal(json_kind(&root), JSON_OBJECT);
    json_free(doc);
    struct err err;
    assert_null(json_parse("-", "[1]", 3, 2, &err));
    assert_string_equal(err.text, "-:1:1: too large: 3 bytes; expected at most 2");
    json_free(NULL);
}

static void a_backslash_before_u0000_is_no_nul(void **state)
{
    (void)state;
    struct json_doc *doc = parse("[\"\\\\u0000\"]");
    struct json_at root = json_root(doc), item = { 0 };
    const char *text;
    assert_true(json_each(&root, &item) && json_string(&item, &text, NULL));
    assert_string_equal(text, "\\u0000");
    json_free(doc);
}

static void members_and_items_are_found_in_order(void **state)
{
    (void)state;
    struct json_doc *doc = parse("{\"a\": null, \"b\": [true, 2, \"x\"], \"c\": {}}");
    struct json_at root = json_root(doc), child = { 0 }, list, item = { 0 };
    static const enum json_kind kinds[] = { JSON_NULL, JSON_ARRAY, JSON_OBJECT },
                                inside[] = { JSON_BOOL, JSON_NUMBER, JSON_STRING };
    static const char *const keys[] = { "a", "b", "c" };
    for (int i = 0; i < 3; i++) {
        assert_true(json_each(&root, &child));
        assert_string_equal(child.key, keys[i]);
        assert_int_equal(json_kind(&child), kinds[i]);
    }
    assert_false(json_each(&root, &child));
    assert_int_equal(json_count(&root), 3);
    assert_true(json_find(&root, "b", &list));
    for (int i = 0; i < 3; i++) {
        assert_true(json_each(&list, &item));
        assert_int_equal(item.index, i);
        assert_null(item.key);
        assert_int_equal(json_kind(&item), inside[i]);
    }
    assert_false(json_each(&list, &item));
    assert_false(json_find(&root, "B", &list));
    assert_false(json_find(&item, "a", &list));
    json_free(doc);
}

static void whole_numbers_stay_within_their_bounds(void **state)
{
    (void)state;
    struct json_doc *doc = parse("[5, -3, 1.5, 1e20, 9007199254740992, \"5\", 1e2]");
    struct json_at root = json_root(doc), item = { 0 };
    struct err err;
    int64_t value = 0;
    json_each(&root, &item);
    assert_true(json_whole(&item, 5, 5, &value, &err) && value == 5);
    assert_false(json_whole(&item, 6, 9, &value, &err));
    assert_string_equal(err.text, "t:1:2: /0: number out of range; expected a whole number from 6 to 9, found 5");
    assert_false(json_whole(&item, 0, 4, &value, &err));
    json_each(&root, &item);
    assert_true(json_whole(&item, INT64_MIN, INT64_MAX, &value, &err) && value == -3);
    json_each(&root, &item);
    assert_false(json_whole(&item, 0, 9, &value, &err));
    json_each(&root, &item);
    assert_false(json_whole(&item, INT64_MIN, INT64_MAX, &value, &err));
    json_each(&root, &item);
    assert_true(json_whole(&item, 0, INT64_MAX, &value, &err) && value == INT64_C(9007199254740992));
    json_each(&root, &item);
    assert_false(json_whole(&item, 0, 9, &value, &err));
    assert_string_equal(err.text, "t:1:38: /5: wrong kind of value; expected a number, found a text");
    json_each(&root, &item);
    assert_true(json_whole(&item, 0, 100, &value, &err) && value == 100);
    json_free(doc);
}

static void fractions_are_rounded_to_thousandths(void **state)
{
    (void)state;
    struct json_doc *doc = parse("[0.61, 0.0004, 0.9996, 1.001, -0.1]");
    struct json_at root = json_root(doc), item = { 0 };
    static const int64_t expected[] = { 610, 0, 1000 };
    int64_t value;
    for (int i = 0; i < 3; i++) {
        json_each(&root, &item);
        assert_true(json_thousandths(&item, 0, 1000, &value, NULL));
        assert_int_equal(value, expected[i]);
    }
    while (json_each(&root, &item))
        assert_false(json_thousandths(&item, 0, 1000, &value, NULL));
    json_free(doc);
}

static void optional_members_keep_their_value_when_absent(void **state)
{
    (void)state;
    struct json_doc *doc = parse("{\"s\": \"new\", \"b\": true, \"w\": 7}");
    struct json_at root = json_root(doc);
    const char *s = "old", *t = "old";
    bool b = false, c = false;
    int64_t w = 1, v = 1;
    assert_true(json_opt_string(&root, "s", &s, NULL) && json_opt_string(&root, "t", &t, NULL));
    assert_true(json_opt_bool(&root, "b", &b, NULL) && json_opt_bool(&root, "c", &c, NULL));
    assert_true(json_opt_whole(&root, "w", 0, 9, &w, NULL) && json_opt_whole(&root, "v", 0, 9, &v, NULL));
    assert_string_equal(s, "new");
    assert_string_equal(t, "old");
    assert_true(b && !c && w == 7 && v == 1);
    assert_false(json_opt_string(&root, "b", &s, NULL));
    assert_false(json_opt_bool(&root, "w", &b, NULL));
    assert_false(json_opt_whole(&root, "w", 0, 6, &w, NULL));
    assert_true(json_get_string(&root, "s", &s, NULL) && json_get_whole(&root, "w", 0, 9, &w, NULL));
    struct err err;
    assert_false(json_get_string(&root, "t", &s, &err));
    assert_string_equal(err.text, "t:1:1: /: \"t\" is missing; expected a text");
    json_free(doc);
}

static void places_are_found_behind_every_kind_of_value(void **state)
{
    (void)state;
    struct json_doc *doc =
        parse("{ \"a\\\"}\" : [ ] , \"b\":{},\"c\" : \"]\\\\\",\n\t\"ü\": [[1,{\"x\":null}], -2.5e3 ,\n true]}");
    struct json_at root = json_root(doc), list, item = { 0 };
    struct err err;
    assert_true(json_find(&root, "ü", &list));
    assert_false(json_expect(&list, JSON_NULL, &err));
    assert_string_equal(err.text, "t:2:7: /ü: wrong kind of value; expected null, found a list");
    assert_true(json_each(&list, &item) && json_each(&list, &item));
    json_fail(&item, &err, "here");
    assert_string_equal(err.text, "t:2:24: /ü/1: here");
    assert_true(json_each(&list, &item));
    json_fail(&item, &err, "and %s", "here");
    assert_string_equal(err.text, "t:3:2: /ü/2: and here");
    json_free(doc);
    doc = parse("{\"k\\\"\": 1, \"t\": 2}");
    root = json_root(doc);
    assert_true(json_find(&root, "t", &item));
    json_fail(&item, &err, "here");
    assert_string_equal(err.text, "t:1:17: /t: here");
    json_free(doc);
}

static void strange_members_are_named(void **state)
{
    (void)state;
    static const char *const keys[] = { "a", "b", NULL }, *const more[] = { "a", "b", "c", NULL };
    struct json_doc *doc = parse("{\"a\": 1, \"c\": 2}");
    struct json_at root = json_root(doc);
    struct err err;
    assert_false(json_only(&root, keys, &err));
    assert_string_equal(err.text, "t:1:15: /c: unknown field \"c\"; expected one of: a, b");
    assert_true(json_only(&root, more, &err));
    json_free(doc);
}

static void write_sample(struct json_out *out)
{
    json_open(out, NULL, '{');
    json_put_string(out, "text", "a \"b\" \\ \n\t\x01 ü\x7f");
    json_put_whole(out, "whole", INT64_MIN);
    json_put_bool(out, "yes", true);
    json_open(out, "list", '[');
    json_put_literal(out, NULL, "0.61");
    json_open(out, NULL, '{');
    json_close(out, '}');
    json_put_string(out, NULL, "");
    json_close(out, ']');
    json_close(out, '}');
}

static void writing_is_plain_and_in_order(void **state)
{
    (void)state;
    struct buf b = { 0 };
    struct json_out line = { .buf = &b };
    write_sample(&line);
    assert_string_equal(buf_text(&b),
                        "{\"text\":\"a \\\"b\\\" \\\\ \\n\\t\\u0001 ü\\u007f\",\"whole\":-9223372036854775808,"
                        "\"yes\":true,\"list\":[0.61,{},\"\"]}");
    buf_clear(&b);
    struct json_out tree = { .buf = &b, .indent = 2 };
    write_sample(&tree);
    assert_string_equal(buf_text(&b), "{\n  \"text\": \"a \\\"b\\\" \\\\ \\n\\t\\u0001 ü\\u007f\",\n"
                                      "  \"whole\": -9223372036854775808,\n  \"yes\": true,\n"
                                      "  \"list\": [\n    0.61,\n    {},\n    \"\"\n  ]\n}");
    buf_fini(&b);
}

static void a_value_is_taken_over_as_it_is(void **state)
{
    (void)state;
    struct json_doc *doc = parse("{\"old\": {\"x\": [1, \"ü\\n\", null, 0.5]}}");
    struct json_at root = json_root(doc), old;
    struct buf b = { 0 };
    struct json_out out = { .buf = &b };
    assert_true(json_find(&root, "old", &old));
    json_open(&out, NULL, '{');
    json_put_copy(&out, "kept", &old);
    json_close(&out, '}');
    assert_string_equal(buf_text(&b), "{\"kept\":{\"x\":[1,\"ü\\n\",null,0.5]}}");
    buf_fini(&b);
    json_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(broken_text_is_refused_where_it_breaks),
        cmocka_unit_test(a_byte_order_mark_is_skipped_and_the_size_bounded),
        cmocka_unit_test(a_backslash_before_u0000_is_no_nul),
        cmocka_unit_test(members_and_items_are_found_in_order),
        cmocka_unit_test(whole_numbers_stay_within_their_bounds),
        cmocka_unit_test(fractions_are_rounded_to_thousandths),
        cmocka_unit_test(optional_members_keep_their_value_when_absent),
        cmocka_unit_test(places_are_found_behind_every_kind_of_value),
        cmocka_unit_test(strange_members_are_named),
        cmocka_unit_test(writing_is_plain_and_in_order),
        cmocka_unit_test(a_value_is_taken_over_as_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
