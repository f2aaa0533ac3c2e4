/* Every broken pack is refused with the one line that says where and why; and every message of the loader has its pack. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "support/source_file.h"

#define FOLDER "tests/packs-bad"

static void load_broken(const char *name, const char *bytes, size_t len, struct err *err)
{
    struct pack *pack = pack_load(name, bytes, len, err);
    if (pack != NULL)
        fail_msg("%s loads", name);
}

static void every_broken_pack_is_refused_with_its_line(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    int count;
    const char **names = source_list(&arena, FOLDER, ".json", &count);
    assert_true(count > 100);
    for (int i = 0; i < count; i++) {
        size_t len;
        struct err err = { { 0 } };
        const char *bytes = source_text(&arena, arena_printf(&arena, FOLDER "/%s", names[i]), &len);
        int stem = (int)strlen(names[i]) - 5;
        const char *expected = source_text(&arena, arena_printf(&arena, FOLDER "/%.*s.expect", stem, names[i]), NULL);
        load_broken(names[i], bytes, len, &err);
        assert_string_equal(arena_printf(&arena, "%s\n", err.text), expected);
    }
    arena_fini(&arena);
}

/* --- made on the fly: too large to keep as files --- */

static void repeat(struct buf *out, const char *text, int times)
{
    for (int i = 0; i < times; i++)
        buf_add(out, text);
}

/* A pack whose source has `count` paragraphs of one sentence, and nothing behind it. */
static void add_long_list(struct buf *out, int count)
{
    buf_add(out, "{\"format\": \"curtainup-pack\", \"version\": 1, \"id\": \"long\", \"languages\": [\"en\"],"
                 "\"title\": {\"en\": \"Long\"}, \"about\": {\"en\": \"Long.\"}, \"sources\": [{\"id\": \"all\","
                 "\"title\": {\"en\": \"All\"}, \"kind\": \"list\", \"sentences\": [1");
    repeat(out, ",1", count - 1);
    buf_add(out, "]}]}");
}

static void a_list_of_more_than_a_million_items_is_refused(void **state)
{
    (void)state;
    struct buf text = { 0 };
    struct err err = { { 0 } };
    add_long_list(&text, 1000001);
    load_broken("long.json", text.bytes, text.len, &err);
    assert_string_equal(err.text,
                        "long.json:1:207: /sources/0/sentences: too long: 1000001 items; expected at most 1000000");
    buf_clear(&text);
    add_long_list(&text, 1000000);
    load_broken("long.json", text.bytes, text.len, &err);
    assert_string_equal(err.text, "long.json:1:1: /: \"categories\" is missing; expected a list");
    buf_fini(&text);
}

static void a_file_of_more_than_64_megabytes_is_refused(void **state)
{
    (void)state;
    struct err err = { { 0 } };
    size_t len = (size_t)PACK_BYTES_MAX + 1;
    char *bytes = calloc(1, len);
    assert_non_null(bytes);
    load_broken("huge.json", bytes, len, &err);
    assert_string_equal(err.text, "huge.json:1:1: too large: 67108865 bytes; expected at most 67108864");
    load_broken("zeros.json", bytes, len - 1, &err);
    assert_string_equal(err.text, "zeros.json:1:1: a NUL byte; expected text");
    free(bytes);
}

static void absurd_depth_is_refused_before_anything_is_built(void **state)
{
    (void)state;
    static const char *const brackets[] = { "[", "{\"a\":", "[{\"a\":[" };
    for (int i = 0; i < 3; i++) {
        struct buf text = { 0 };
        struct err err = { { 0 } };
        repeat(&text, brackets[i], 1000000);
        load_broken("deep.json", text.bytes, text.len, &err);
        assert_non_null(strstr(err.text, ": nested too deep; expected at most 32 levels"));
        buf_fini(&text);
    }
}

static void brackets_inside_texts_do_not_count_as_depth(void **state)
{
    (void)state;
    struct err err = { { 0 } };
    const char *text = "[\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\\\"[[[[[[\"]";
    load_broken("flat.json", text, strlen(text), &err);
    assert_string_equal(err.text, "flat.json:1:1: /: wrong kind of value; expected an object, found a list");
}

/* --- every message has its pack --- */

/* Steps behind the next string literal of C source, its text in `out`. False at the end. Comments hold none. */
static bool next_literal(const char **p, struct buf *out)
{
    buf_clear(out);
    for (; **p != '"'; (*p)++) {
        if (**p == '\0')
            return false;
        if (strncmp(*p, "/*", 2) == 0)
            *p = strstr(*p, "*/") + 1;
        else if (**p == '\'')
            *p = strchr(*p + 1 + ((*p)[1] == '\\'), '\'');
    }
    for ((*p)++; **p != '"'; (*p)++) {
        *p += **p == '\\';
        buf_add_bytes(out, *p, 1);
    }
    (*p)++;
    return true;
}

/* Whether the pieces between the conversions of `format` stand in `line`, one behind the other. */
static bool line_shows(const char *line, const char *format)
{
    static const char conversion[] = "diszulg";
    struct buf piece = { 0 };
    bool shows = true;
    while (shows && *format != '\0') {
        size_t len = strcspn(format, "%");
        buf_clear(&piece);
        buf_add_bytes(&piece, format, len);
        const char *found = strstr(line, buf_text(&piece));
        shows = found != NULL;
        line = shows ? found + piece.len : line;
        format += len;
        if (*format == '%') {
            format += strcspn(format, conversion); /* ends behind the % where PRId64 follows */
            format += *format == 'z';
            format += *format != '\0';
        }
    }
    buf_fini(&piece);
    return shows;
}

static bool shown_somewhere(const char *const *lines, int count, const char *format)
{
    for (int i = 0; i < count; i++)
        if (line_shows(lines[i], format))
            return true;
    return false;
}

static void every_message_of_the_loader_has_a_broken_pack(void **state)
{
    (void)state;
    static const char *const files[] = { "base/json.c",          "pack/pack_load.c",      "pack/load_entity.c",
                                         "pack/load_relation.c", "pack/load_statement.c", "pack/load_facts.c",
                                         "pack/load_ready.c",    "pack/template.c" };
    struct arena arena;
    arena_init(&arena);
    int count, messages = 0;
    const char **lines = source_list(&arena, FOLDER, ".expect", &count);
    for (int i = 0; i < count; i++)
        lines[i] = source_text(&arena, arena_printf(&arena, FOLDER "/%s", lines[i]), NULL);
    /* those of the tests above */
    lines[count++] = "long.json:1:207: /: too long: 1000001 items; expected at most 1000000";
    lines[count++] = "huge.json:1:1: too large: 67108865 bytes; expected at most 67108864";
    struct buf literal = { 0 };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        const char *p = source_text(&arena, arena_printf(&arena, "game/%s", files[i]), NULL);
        while (next_literal(&p, &literal)) {
            size_t len = strlen(buf_text(&literal));
            bool words = len > 8 && strchr(literal.bytes, ' ') != NULL; /* ids, keys and modes have no space */
            messages += words;
            if (words && !shown_somewhere(lines, count, literal.bytes))
                fail_msg("%s: no broken pack shows \"%s\"", files[i], literal.bytes);
        }
    }
    assert_true(messages > 60);
    buf_fini(&literal);
    arena_fini(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_broken_pack_is_refused_with_its_line),
        cmocka_unit_test(a_list_of_more_than_a_million_items_is_refused),
        cmocka_unit_test(a_file_of_more_than_64_megabytes_is_refused),
        cmocka_unit_test(absurd_depth_is_refused_before_anything_is_built),
        cmocka_unit_test(brackets_inside_texts_do_not_count_as_depth),
        cmocka_unit_test(every_message_of_the_loader_has_a_broken_pack),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
