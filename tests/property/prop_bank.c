/* Random questions, written in each format and read again, are the same: stem, options, key, and what else the format
 * carries. The alphabet is chosen to break things. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/json.h"
#include "base/rng.h"
#include "quiz/export.h"
#include "support/bank_print.h"

enum { PACKS = 60, QUESTIONS = 24 };

/* What a format keeps besides stem, options and key, and how its file is called. */
static const struct {
    const char *name, *file;
    bool explain, feedback, category, order;
} formats[] = {
    { "gift", "x.en.gift", true, true, true, true },      { "aiken", "x.en.txt", false, false, false, true },
    { "moodle", "x.en.xml", true, true, true, true },     { "opentdb", "x.en.json", false, false, true, false },
    { "kahoot", "x.en.csv", false, false, false, true },  { "wayground", "x.en.csv", true, false, false, true },
    { "blooket", "x.en.csv", false, false, false, true }, { "gimkit", "x.en.csv", false, false, false, false },
};

static const char *const atoms[] = {
    "a",          "B",    "ß",   "é",         "中",         "7",        "=",      "~",       "#",        "####", "{",
    "}",          ":",    "::",  "\\",        "\\n",        "\\\\",     "%",      "%50%",    "<",        ">",    "<b>",
    "</p>",       "<br>", "&",   "&amp;",     "&#39;",      "&eacute;", "\"",     "'",       "''",       ",",    ";",
    "+",          "-",    "@",   "->",        " -> ",       "]]>",      "[html]", "[plain]", "//",       "/",    "$",
    "$CATEGORY:", "A. ",  "B) ", "ANSWER: A", "TRUE",       "T",        "!",      "?",       "x\u00A0y", "„",    "“",
    "7\u202F8",   "%20",  "+ ",  "= ",        "(required)", "question", "🎭",      "\u0301",
};

/* One to `most` atoms, no space at the ends and no two in a row: texts of a pack. */
static const char *random_text(struct rng *rng, struct arena *arena, uint32_t most)
{
    struct buf text = { 0 };
    uint32_t count = 1 + rng_below(rng, most);
    for (uint32_t i = 0; i < count; i++) {
        const char *atom = atoms[rng_below(rng, sizeof atoms / sizeof *atoms)];
        if (rng_below(rng, 3) == 0 && text.len > 0 && text.bytes[text.len - 1] != ' ')
            buf_add(&text, " ");
        atom += *atom == ' ' && (text.len == 0 || text.bytes[text.len - 1] == ' ');
        buf_add(&text, atom);
    }
    while (text.len > 0 && text.bytes[text.len - 1] == ' ')
        text.len--;
    buf_add(&text, rng_below(rng, 4) == 0 ? " word" : "w");
    const char *copy = arena_copy(arena, buf_text(&text), text.len);
    buf_fini(&text);
    return copy;
}

static void put_words(struct json_out *json, const char *key, const char *text)
{
    json_open(json, key, '{');
    json_put_string(json, "en", text);
    json_close(json, '}');
}

static void put_options(struct json_out *json, struct rng *rng, struct arena *arena, int count, bool truth)
{
    const char *words[] = { "True", "False" };
    json_open(json, "options", '[');
    for (int i = 0; i < count; i++)
        put_words(json, NULL, truth ? words[i] : arena_printf(arena, "%s%d", random_text(rng, arena, 8), i));
    json_close(json, ']');
}

static void put_question(struct json_out *json, struct rng *rng, struct arena *arena, int number)
{
    bool truth = rng_below(rng, 4) == 0;
    int count = truth ? 2 : 2 + (int)rng_below(rng, 3);
    json_open(json, NULL, '{');
    json_put_string(json, "id", arena_printf(arena, "q%d", number));
    json_put_string(json, "category", arena_printf(arena, "c%d", number % 3));
    put_words(json, "stem", arena_printf(arena, "%s %d", random_text(rng, arena, 14), number));
    put_options(json, rng, arena, count, truth);
    json_put_whole(json, "key", rng_below(rng, (uint32_t)count));
    if (rng_below(rng, 2) == 0)
        put_words(json, "explain", random_text(rng, arena, 10));
    json_open(json, "feedback", '[');
    for (int i = 0; i < count; i++)
        if (rng_below(rng, 2) == 0)
            put_words(json, NULL, random_text(rng, arena, 6));
        else
            json_put_literal(json, NULL, "null");
    json_close(json, ']');
    if (truth)
        json_put_bool(json, "fixed", true);
    json_close(json, '}');
}

static struct pack *random_pack(uint64_t seed)
{
    struct rng rng = rng_stream(seed, 0, "banks");
    struct arena arena;
    arena_init(&arena);
    struct buf text = { 0 };
    buf_add(&text, "{\"format\": \"curtainup-pack\", \"version\": 1, \"id\": \"random\", \"languages\": [\"en\"],"
                   "\"title\": {\"en\": \"Random\"}, \"about\": {\"en\": \"Random.\"}, \"phrases\": {\"en\": {"
                   "\"above\": \">{x}\", \"below\": \"<{x}\", \"not\": \"no {x}\", \"percent\": \"{x}%\"}},");
    struct json_out json = { .buf = &text, .depth = 1 };
    json_open(&json, "categories", '[');
    for (int i = 0; i < 3; i++) {
        json_open(&json, NULL, '{');
        json_put_string(&json, "id", arena_printf(&arena, "c%d", i));
        put_words(&json, "name", random_text(&rng, &arena, 5));
        json_close(&json, '}');
    }
    json_close(&json, ']');
    json_open(&json, "questions", '[');
    for (int i = 0; i < QUESTIONS; i++)
        put_question(&json, &rng, &arena, i);
    json_close(&json, ']');
    json_close(&json, '}');
    struct err err;
    struct pack *pack = pack_load("random", buf_text(&text), text.len, &err);
    if (pack == NULL)
        fail_msg("seed %llu: %s", (unsigned long long)seed, err.text);
    buf_fini(&text);
    arena_fini(&arena);
    return pack;
}

struct refused {
    bool of[QUESTIONS + 1];
};

static void on_refused(void *user, const struct question *q, int number, const char *why)
{
    struct refused *refused = user;
    assert_non_null(q);
    assert_true(strlen(why) > 10);
    refused->of[number] = true;
}

/* The option of `ready` that reads `text`; -1 when none does. */
static int find_option(const struct ready *ready, const char *text)
{
    for (int i = 0; i < ready->option_count; i++)
        if (strcmp(ready->option[i].in[0], text) == 0)
            return i;
    return -1;
}

static const char *text_or_nothing(const char *text)
{
    return text != NULL ? text : "";
}

static void compare(const struct pack *pack, const struct question *q, const struct pack *back,
                    const struct ready *ready, size_t format)
{
    assert_string_equal(ready->stem.in[0], q->stem.in[0]);
    assert_int_equal(ready->option_count, q->option_count);
    for (int i = 0; i < q->option_count; i++) {
        int found = find_option(ready, q->option[i].text.in[0]);
        assert_true(found >= 0);
        assert_true(!formats[format].order || found == i);
        assert_int_equal(found == ready->key, i == q->key);
        const char *feedback = q->ready->feedback[q->option[i].claim.object].in[0];
        if (formats[format].feedback && i != q->key)
            assert_string_equal(text_or_nothing(ready->feedback[found].in[0]), text_or_nothing(feedback));
    }
    assert_int_equal(ready->fixed, q->ready->fixed);
    if (formats[format].explain)
        assert_string_equal(text_or_nothing(ready->explain.in[0]), q->explain.in[0]);
    if (formats[format].category)
        assert_string_equal(back->categories[ready->category].name.in[0], pack->categories[q->category].name.in[0]);
}

static int export_number(const char *name)
{
    for (int i = 0; export_name(i) != NULL; i++)
        if (strcmp(export_name(i), name) == 0)
            return i;
    fail_msg("no format %s", name);
    return -1;
}

static void check_round_trip(const struct round *round, size_t format, int *refusals)
{
    struct buf text = { 0 };
    struct refused refused = { .of = { false } };
    struct import_report report;
    struct err err = { { 0 } };
    int written = export_questions(round, 0, export_number(formats[format].name), on_refused, &refused, &text),
        next = 0;
    *refusals += round->count - written;
    struct pack *back = bank_load(formats[format].file, buf_text(&text), text.len, &report, &err);
    if (back == NULL || report.taken != written || report.skipped != 0)
        fail_msg("%s: %d of %d came back: %s %s\n%s", formats[format].name, report.taken, written, err.text,
                 report.note_count > 0 ? report.notes[0].text : "", buf_text(&text));
    for (int i = 0; i < round->count; i++)
        if (!refused.of[i + 1])
            compare(round->pack, &round->questions[i], back, &back->ready[next++], format);
    pack_free(back);
    import_report_fini(&report);
    buf_fini(&text);
}

static void what_is_written_is_read_again(void **state)
{
    (void)state;
    int family = quiz_family_find("ready");
    for (size_t format = 0; format < sizeof formats / sizeof *formats; format++) {
        int refusals = 0;
        for (uint64_t seed = 0; seed < PACKS; seed++) {
            struct pack *pack = random_pack(seed);
            struct round *round = quiz_catalog(pack, seed, QUESTIONS, family);
            assert_int_equal(round->count, QUESTIONS);
            check_round_trip(round, format, &refusals);
            round_free(round);
            pack_free(pack);
        }
        bool narrow = strcmp(formats[format].name, "opentdb") == 0; /* two or three answers do not fit there */
        assert_true(refusals < PACKS * QUESTIONS * (narrow ? 9 : 3) / 10);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(what_is_written_is_read_again) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
