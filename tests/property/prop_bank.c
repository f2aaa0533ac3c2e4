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
#include "support/bank_trip.h"

enum { PACKS = 60, QUESTIONS = 24 };

/* Every third pack holds one question alone: then a file's encoding hangs on few words. */
static int question_count(uint64_t seed)
{
    return seed % 3 == 0 ? 1 : QUESTIONS;
}

static const char *const atoms[] = {
    "a",          "B",    "ß",   "é",         "中",         "7",        "=",      "~",       "#",        "####", "{",
    "}",          ":",    "::",  "\\",        "\\n",        "\\\\",     "%",      "%50%",    "<",        ">",    "<b>",
    "</p>",       "<br>", "&",   "&amp;",     "&#39;",      "&eacute;", "\"",     "'",       "''",       ",",    ";",
    "+",          "-",    "@",   "->",        " -> ",       "]]>",      "[html]", "[plain]", "//",       "/",    "$",
    "$CATEGORY:", "A. ",  "B) ", "ANSWER: A", "TRUE",       "T",        "!",      "?",       "x\u00A0y", "„",    "“",
    "7\u202F8",   "%20",  "+ ",  "= ",        "(required)", "question", "🎭",      "\u0301",  "a%20b",
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
    const char *heading = rng_below(rng, 8) == 0 ? "Question,Correct Answer,Incorrect Answer 1," : ""; /* of a table */
    put_words(json, "stem", arena_printf(arena, "%s%s%d", heading, random_text(rng, arena, 10), number));
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
    for (int i = 0; i < question_count(seed); i++)
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

static void what_is_written_is_read_again(void **state)
{
    (void)state;
    int family = quiz_family_find("ready");
    for (int format = 0; bank_trip_format(format) != NULL; format++) {
        int refusals = 0;
        for (uint64_t seed = 0; seed < PACKS; seed++) {
            struct buf fault = { 0 };
            struct pack *pack = random_pack(seed);
            struct round *round = quiz_catalog(pack, seed, QUESTIONS, family);
            assert_int_equal(round->count, question_count(seed));
            int refused = bank_trip(round, format, &fault);
            if (refused < 0)
                fail_msg("%s", buf_text(&fault));
            refusals += refused;
            buf_fini(&fault);
            round_free(round);
            pack_free(pack);
        }
        bool narrow = strcmp(bank_trip_format(format), "opentdb") == 0; /* two or three answers do not fit there */
        assert_true(refusals < PACKS * QUESTIONS * (narrow ? 9 : 3) / 10);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(what_is_written_is_read_again) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
