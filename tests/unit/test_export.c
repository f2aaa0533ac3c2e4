/* What each export writes of tests/packs/nasty-bank.json, and what it refuses: tests/exports/FORMAT.expect.
 * CURTAINUP_GOLDEN=update writes them anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "platform/files.h"
#include "quiz/export.h"
#include "support/source_file.h"

static void note_refusal(void *user, const struct question *question, int number, const char *why)
{
    assert_non_null(question);
    buf_printf(user, "refused %d: %s\n", number, why);
}

/* Carriage returns as <CR>, so that editors and git leave them alone. */
static void add_visible(struct buf *out, const char *text)
{
    for (; *text != '\0'; text++)
        if (*text == '\r')
            buf_add(out, "<CR>");
        else
            buf_add_bytes(out, text, 1);
}

static void check(struct arena *arena, const struct round *round, int format)
{
    struct buf text = { 0 }, refused = { 0 }, out = { 0 };
    const char *path = arena_printf(arena, "tests/exports/%s.expect", export_name(format));
    const char *update = getenv("CURTAINUP_GOLDEN");
    int written = export_questions(round, 0, format, note_refusal, &refused, &text);
    buf_printf(&out, "%d written\n%s\n", written, buf_text(&refused));
    add_visible(&out, buf_text(&text));
    if (update != NULL && strcmp(update, "update") == 0)
        assert_true(files_write(arena_printf(arena, "%s/%s", getenv("SOURCE_DIR"), path), buf_text(&out), out.len,
                                false, NULL));
    assert_string_equal(buf_text(&out), source_text(arena, path, NULL));
    buf_fini(&text);
    buf_fini(&refused);
    buf_fini(&out);
}

static void every_format_is_as_expected(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct pack *pack = source_pack("tests/packs/nasty-bank.json");
    struct round *round = quiz_catalog(pack, 2, 10, -1);
    assert_int_equal(round->count, pack->ready_count);
    int format = 0;
    for (; export_name(format) != NULL; format++)
        check(&arena, round, format);
    assert_int_equal(format, 9);
    round_free(round);
    pack_free(pack);
    arena_fini(&arena);
}

/* Questions made from facts go out as well, in each language. */
static void made_questions_are_written_too(void **state)
{
    (void)state;
    struct pack *pack = source_pack("data/packs/smash-2x11.json");
    struct round *round = quiz_catalog(pack, 1, 50, -1);
    for (int lang = 0; lang < pack->lang_count; lang++)
        for (int format = 0; export_name(format) != NULL; format++) {
            struct buf text = { 0 }, refused = { 0 };
            assert_true(export_questions(round, lang, format, note_refusal, &refused, &text) >= 40);
            buf_fini(&text);
            buf_fini(&refused);
        }
    round_free(round);
    pack_free(pack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_format_is_as_expected),
        cmocka_unit_test(made_questions_are_written_too),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
