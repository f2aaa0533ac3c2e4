/* Statements of the packs that come with the game altered, one at a time: another object, another figure, denied, left open,
 * two names made one. With CURTAINUP_MUTANTS=all in the environment it is every statement of both. A question that rested on
 * it is objected to by loader, prover or linter, or a plain reading of the altered statements, which shares no code with
 * either, finds it still true. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/date.h"
#include "base/number.h"
#include "base/rng.h"
#include "quiz/lint.h"
#include "quiz/prove.h"
#include "quiz/round.h"
#include "support/plain_reading.h"
#include "support/source_file.h"

enum { OTHERS = 3 };

struct bench {
    struct arena arena;
    const char *text;
    struct pack *pack;
    struct round *catalog;
    struct rng rng;
    int mutants, refused, objected, still_true;
};

/* The text with `old_len` bytes at `at` replaced. */
static struct pack *load_with(const char *text, const char *at, size_t old_len, const char *new)
{
    struct buf changed = { 0 };
    struct err err;
    buf_add_bytes(&changed, text, (size_t)(at - text));
    buf_add(&changed, new);
    buf_add(&changed, at + old_len);
    struct pack *pack = pack_load("changed", buf_text(&changed), changed.len, &err);
    buf_fini(&changed);
    return pack;
}

/* Where the member `key` of the statement begins, behind its opening quote. */
static const char *member(struct bench *b, const struct statement *s, const char *key)
{
    const char *at = strstr(b->text, arena_printf(&b->arena, "\"id\": \"%s\", \"s\": ", s->id));
    assert_non_null(at);
    at = strstr(at, arena_printf(&b->arena, "\"%s\": \"", key));
    assert_non_null(at);
    return at + strlen(key) + 5;
}

/* Direct questions and figures say nothing but what the statement says: when that is gone, so is the question. */
static bool says_just_this(const struct question *q, int statement)
{
    static const char *const families[] = { "object", "subject", "value", "difference" };
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        if (strcmp(quiz_family_name(q->family), families[i]) == 0)
            return q->support[0] == statement;
    return false;
}

static void judge(struct bench *b, const struct prover *prover, const struct pack *changed, const struct question *q,
                  const char *what, bool must_fall)
{
    struct err why;
    bool passes = quiz_prove(prover, q, &why) && quiz_lint(changed, q, NULL, NULL) == 0;
    if (passes && (must_fall || !plain_reading_accepts(changed, q)))
        fail_msg("%s: \"%s\" still passes", what, q->stem.in[0]);
    *(passes ? &b->still_true : &b->objected) += 1;
}

/* Tries all questions that rest on the statement against the changed pack, which it frees. */
static void try(struct bench *b, struct pack *changed, int statement, const char *what, bool alters)
{
    struct prover *prover = changed != NULL ? prover_new(changed) : NULL;
    b->mutants++;
    b->refused += changed == NULL;
    for (int i = 0; i < b->catalog->count; i++) {
        const struct question *q = &b->catalog->questions[i];
        for (int s = 0; s < q->support_count; s++) {
            if (q->support[s] != statement)
                continue;
            if (changed == NULL)
                b->objected++;
            else
                judge(b, prover, changed, q, what, alters && says_just_this(q, statement));
        }
    }
    prover_free(prover);
    pack_free(changed);
}

static const char *label(struct bench *b, const struct statement *s, const char *what, const char *which)
{
    return arena_printf(&b->arena, "%s %s %s", s->id, what, which);
}

/* Some other entity of the same types that is nobody's second name. */
static int other_entity(struct bench *b, int entity)
{
    const struct pack *p = b->pack;
    int found = -1;
    uint32_t seen = 0;
    for (int e = 0; e < p->entity_count; e++)
        if (e != entity && p->entities[e].types == p->entities[entity].types && p->entities[e].same == e &&
            rng_below(&b->rng, ++seen) == 0)
            found = e;
    return found;
}

static void swap_object(struct bench *b, const struct statement *s)
{
    int other = other_entity(b, s->object);
    const char *at = member(b, s, "o"), *new = other >= 0 ? b->pack->entities[other].id : "";
    if (other >= 0)
        try(b, load_with(b->text, at, strcspn(at, "\""), new), (int)(s - b->pack->statements), label(b, s, "of", new),
            pack_distinct(b->pack, other, s->object));
}

/* Beyond the tolerance by one step, tenfold, and by something drawn. */
static void change_figure(struct bench *b, const struct statement *s, int how)
{
    const struct relation *r = &b->pack->relations[s->relation];
    struct number_style style = { ".", "", INT64_MAX / 1000000 };
    struct buf text = { 0 };
    int64_t value = s->value + s->tolerance + 1;
    if (how == 1)
        value = s->value * 10;
    else if (how == 2)
        value = r->least + (int64_t)rng_below(&b->rng, (uint32_t)(r->most - r->least));
    if (r->date)
        date_format(&text, value, "iso");
    else
        number_format(&text, value, r->decimals, &style);
    const char *at = member(b, s, "value");
    if (llabs(value - s->value) > s->tolerance)
        try(b, load_with(b->text, at, strcspn(at, "\""), buf_text(&text)), (int)(s - b->pack->statements),
            label(b, s, "as", buf_text(&text)), true);
    buf_fini(&text);
}

static void change_polarity(struct bench *b, const struct statement *s, const char *polarity)
{
    const char *at = strstr(member(b, s, "r"), "\"cite\"");
    try(b, load_with(b->text, at, 0, arena_printf(&b->arena, "\"polarity\": \"%s\", ", polarity)),
        (int)(s - b->pack->statements), label(b, s, "turned", polarity), true);
}

/* Another entity becomes a second name of this one. */
static void merge(struct bench *b, const struct statement *s, int entity)
{
    int other = other_entity(b, entity);
    if (other < 0)
        return;
    const char *id = b->pack->entities[other].id;
    const char *at = strstr(b->text, arena_printf(&b->arena, "\"id\": \"%s\", \"types\"", id));
    assert_non_null(at);
    at = strstr(at, "\"types\"");
    try(b, load_with(b->text, at, 0, arena_printf(&b->arena, "\"same\": \"%s\", ", b->pack->entities[entity].id)),
        (int)(s - b->pack->statements), label(b, s, "merged with", id), false);
}

static void alter(struct bench *b, const struct statement *s)
{
    for (int i = 0; i < OTHERS; i++) {
        if (s->object >= 0)
            swap_object(b, s);
        else
            change_figure(b, s, i);
        merge(b, s, s->subject);
        if (s->object >= 0)
            merge(b, s, s->object);
    }
    change_polarity(b, s, "-");
    change_polarity(b, s, "?");
}

/* Of so many statements one is altered. */
static int one_of(int sampled)
{
    const char *text = getenv("CURTAINUP_MUTANTS");
    return text != NULL && strcmp(text, "all") == 0 ? 1 : sampled;
}

static void check_pack(const char *path, int questions, int sampled)
{
    struct bench b = { .rng = rng_stream(1, 0, "mutation") };
    arena_init(&b.arena);
    b.text = source_text(&b.arena, path, NULL);
    b.pack = source_pack(path);
    b.catalog = quiz_catalog(b.pack, 1, questions, -1);
    int unasked = 0, altered = 0;
    for (int i = 0; i < b.catalog->count; i++)
        if (!plain_reading_accepts(b.pack, &b.catalog->questions[i]))
            fail_msg("the plain reading does not find it true: %s", b.catalog->questions[i].stem.in[0]);
    for (int i = 0; i < b.pack->statement_count; i += one_of(sampled)) {
        int before = b.objected + b.still_true;
        if (b.pack->statements[i].polarity != POLARITY_TRUE)
            continue;
        alter(&b, &b.pack->statements[i]);
        altered++;
        unasked += b.objected + b.still_true == before;
    }
    print_message("%s: %d questions, %d statements, %d of them in none; %d mutants, %d refused by the loader\n", path,
                  b.catalog->count, altered, unasked, b.mutants, b.refused);
    print_message("objected to %d, still true %d\n", b.objected, b.still_true);
    assert_true(unasked * 4 <= altered && b.mutants > 6 * altered && b.objected > 3 * b.mutants);
    round_free(b.catalog);
    pack_free(b.pack);
    arena_fini(&b.arena);
}

static void altered_statements_of_the_episode_are_noticed(void **state)
{
    (void)state;
    check_pack("data/packs/smash-2x11.json", 330, 3);
}

static void altered_statements_of_the_series_are_noticed(void **state)
{
    (void)state;
    check_pack("data/packs/smash-series.json", 1500, 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(altered_statements_of_the_episode_are_noticed),
        cmocka_unit_test(altered_statements_of_the_series_are_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
