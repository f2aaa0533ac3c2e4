/* Every question bank in tests/banks gives what its .expect says: questions, notes or the refusal. CURTAINUP_GOLDEN=update
 * writes them anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "platform/files.h"
#include "support/bank_print.h"
#include "support/source_file.h"

#define FOLDER "tests/banks"

static void print_bank(const char *name, const char *bytes, size_t len, struct buf *out)
{
    struct import_report report;
    struct err err = { { 0 } };
    struct pack *pack = bank_load(name, bytes, len, &report, &err);
    if (pack != NULL)
        bank_print(pack, out);
    else
        buf_printf(out, "%s\n", err.text);
    bank_print_report(&report, out);
    pack_free(pack);
    import_report_fini(&report);
}

static bool is_expectation(const char *name)
{
    size_t len = strlen(name);
    return len > 7 && strcmp(name + len - 7, ".expect") == 0;
}

static void check(struct arena *arena, const char *name)
{
    size_t len;
    struct buf out = { 0 };
    const char *path = arena_printf(arena, FOLDER "/%s.expect", name), *update = getenv("CURTAINUP_GOLDEN");
    const char *bytes = source_text(arena, arena_printf(arena, FOLDER "/%s", name), &len);
    print_bank(name, bytes, len, &out);
    if (update != NULL && strcmp(update, "update") == 0)
        assert_true(files_write(arena_printf(arena, "%s/%s", getenv("SOURCE_DIR"), path), buf_text(&out), out.len,
                                false, NULL));
    assert_string_equal(buf_text(&out), source_text(arena, path, NULL));
    buf_fini(&out);
}

static void every_bank_gives_what_is_expected(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    int count, banks = 0;
    const char **names = source_list(&arena, FOLDER, "", &count);
    for (int i = 0; i < count; i++)
        if (names[i][0] != '.' && !is_expectation(names[i])) {
            check(&arena, names[i]);
            banks++;
        }
    assert_true(banks >= 20);
    arena_fini(&arena);
}

static void what_is_no_bank_is_not_taken_for_one(void **state)
{
    (void)state;
    static const char pack[] = "{\"format\": \"curtainup-pack\", \"results\": [], \"statements\": []}";
    static const char table[] = "episode,viewers\n1,2.3\n2,1.8\n";
    static const char text[] = "Dear A. Smith,\nhow are you? {fine}\n";
    assert_false(bank_sniff("a.json", pack, sizeof pack - 1));
    assert_false(bank_sniff("a.csv", table, sizeof table - 1));
    assert_false(bank_sniff("a.txt", text, sizeof text - 1));
    assert_false(bank_sniff("a.xml", "<html></html>", 13));
    assert_false(bank_sniff("a", "", 0));
    assert_true(bank_sniff("a.txt", "Q?{=a ~b}", 9));
    assert_true(bank_sniff("a.gift", "", 0));
}

/* Cut short anywhere, a bank may be refused or give less, but never crashes, and what comes out is a pack. */
static void a_bank_cut_at_any_byte_is_safe(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    int count;
    const char **names = source_list(&arena, FOLDER, "", &count);
    for (int i = 0; i < count; i++) {
        size_t len;
        if (names[i][0] == '.' || is_expectation(names[i]))
            continue;
        const char *bytes = source_text(&arena, arena_printf(&arena, FOLDER "/%s", names[i]), &len);
        for (size_t cut = 0; cut < len; cut++) {
            struct import_report report;
            char *exact = malloc(cut > 0 ? cut : 1); /* so that a byte read behind the end is seen */
            memcpy(exact, bytes, cut);
            pack_free(bank_load(names[i], exact, cut, &report, NULL));
            import_report_fini(&report);
            free(exact);
        }
    }
    arena_fini(&arena);
}

/* Some bytes replaced, doubled or lost at random. */
static size_t spoil(struct rng *rng, const char *bytes, size_t len, char *out)
{
    static const char marks[] = "{}=~#<>&;\"',\n\r\\/:\x80\xC3 A1";
    size_t size = 0;
    for (size_t i = 0; i < len; i++) {
        uint32_t luck = rng_below(rng, 200);
        if (luck == 0)
            out[size++] = marks[rng_below(rng, sizeof marks - 1)];
        if (luck != 1)
            out[size++] = luck == 2 ? marks[rng_below(rng, sizeof marks - 1)] : bytes[i];
    }
    return size;
}

static void a_spoilt_bank_is_safe(void **state)
{
    (void)state;
    enum { TIMES = 60 };
    struct arena arena;
    arena_init(&arena);
    int count;
    const char **names = source_list(&arena, FOLDER, "", &count);
    for (int i = 0; i < count; i++) {
        size_t len;
        if (names[i][0] == '.' || is_expectation(names[i]))
            continue;
        const char *bytes = source_text(&arena, arena_printf(&arena, FOLDER "/%s", names[i]), &len);
        for (uint64_t seed = 0; seed < TIMES; seed++) {
            struct rng rng = rng_stream(seed, (uint64_t)i, "spoil");
            struct import_report report;
            char *spoilt = malloc(2 * len + 1);
            size_t size = spoil(&rng, bytes, len, spoilt);
            pack_free(bank_load(names[i], spoilt, size, &report, NULL));
            import_report_fini(&report);
            free(spoilt);
        }
    }
    arena_fini(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_bank_gives_what_is_expected),
        cmocka_unit_test(what_is_no_bank_is_not_taken_for_one),
        cmocka_unit_test(a_bank_cut_at_any_byte_is_safe),
        cmocka_unit_test(a_spoilt_bank_is_safe),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
