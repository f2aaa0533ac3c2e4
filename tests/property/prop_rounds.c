/* Rounds by the thousand, one after the other as a player gets them: nothing comes back before every fact had its turn, no
 * rule is broken, no question gives away another, all are proved, and the same code gives the same round.
 *
 * What a leak is, is judged here anew, by the pack's entities and numbers and not by the words that the game compares. The
 * suite plays a sample; CURTAINUP_ROUNDS=10000 in the environment plays that many. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/text.h"
#include "quiz/code.h"
#include "quiz/deal.h"
#include "quiz/prove.h"
#include "support/random_pack.h"
#include "support/source_file.h"
#include "support/table_fixture.h"

enum { SAMPLE = 20, TEN = 10, FAMILIES_MAX = 32, RANDOM_SHARE = 4 };

static int rounds_wanted(void)
{
    const char *text = getenv("CURTAINUP_ROUNDS");
    int count = text != NULL ? atoi(text) : 0;
    return count > 0 ? count : SAMPLE;
}

/* What was found in many rounds of one pack. */
struct tally {
    int rounds, questions, keys, single, repeats;
};

/* --- leaks, judged by what is said --- */

static bool says(const char *text, const char *part)
{
    struct buf whole = { 0 }, sought = { 0 };
    buf_add(&whole, " ");
    text_fold(&whole, text);
    buf_add(&whole, " ");
    buf_add(&sought, " ");
    text_fold(&sought, part);
    buf_add(&sought, " ");
    bool there = sought.len > 2 && strstr(buf_text(&whole), buf_text(&sought)) != NULL;
    buf_fini(&whole);
    buf_fini(&sought);
    return there;
}

/* Whether `a` states what is asked in `b`: it rests on the very fact, or on one with the same ends under the same
 * relation. */
static bool states(const struct pack *pack, const struct question *a, const struct question *b)
{
    for (int i = 0; i < a->support_count; i++)
        for (int j = 0; j < b->support_count; j++) {
            const struct statement *x = &pack->statements[a->support[i]], *y = &pack->statements[b->support[j]];
            bool same = x->relation == y->relation && x->subject == y->subject && x->object == y->object &&
                        x->value == y->value;
            if (x == y || (same && b->support_count == 1))
                return true;
        }
    return false;
}

/* Whether the stem or explanation of `a` says a whole sentence of the explanation of `b`, which tells its answer, or puts its
 * very question together with its answer. */
static bool tells(const struct question *a, const struct question *b)
{
    const char *stem = a->stem.in[0], *explain = a->explain.in[0], *answer = b->option[b->key].text.in[0];
    if (b->support_count != 1 || b->ready != NULL)
        return false;
    return (says(explain, b->explain.in[0]) || says(stem, b->explain.in[0])) && says(explain, answer);
}

static void no_leaks(const struct round *round)
{
    for (int i = 0; i < round->count; i++)
        for (int j = 0; j < round->count; j++) {
            const struct question *a = &round->questions[i], *b = &round->questions[j];
            if (i != j && (states(round->pack, a, b) || tells(a, b)))
                fail_msg("%s, seed %llu: \"%s\" gives away \"%s\"", round->pack->id, (unsigned long long)round->seed,
                         a->stem.in[0], b->stem.in[0]);
        }
}

/* --- rules --- */

static void most_about_an_entity(const struct round *round, int most)
{
    const struct pack *pack = round->pack;
    int *per_entity = calloc((size_t)pack->entity_count, sizeof *per_entity);
    for (int i = 0; i < round->count; i++)
        for (int e = 0; e < pack->entity_count; e++) {
            bool about = false;
            const struct question *q = &round->questions[i];
            for (int s = 0; s < q->support_count; s++)
                about = about || pack->statements[q->support[s]].subject == e ||
                        pack->statements[q->support[s]].object == e;
            per_entity[e] += about;
            if (per_entity[e] > most)
                fail_msg("%s, seed %llu: more than %d questions about %s", pack->id, (unsigned long long)round->seed,
                         most, pack->entities[e].id);
        }
    free(per_entity);
}

/* All that holds in every round; the softer rules where the pack has enough families for them. */
static void keeps_the_rules(const struct round *round, const struct prover *prover, bool soft)
{
    int per_family[FAMILIES_MAX] = { 0 }, families = 0;
    for (int i = 0; i < round->count; i++) {
        const struct question *q = &round->questions[i];
        struct err why = { { 0 } };
        families += per_family[q->family]++ == 0;
        if (!quiz_prove(prover, q, &why))
            fail_msg("not proved: %s: %s", q->stem.in[0], why.text);
        assert_true(i == 0 || q->difficulty >= q[-1].difficulty);
        for (int j = 0; j < i; j++)
            assert_true(round->questions[j].id != q->id && strcmp(round->questions[j].stem.in[0], q->stem.in[0]) != 0);
    }
    no_leaks(round);
    if (!soft)
        return;
    int times = (round->count + TEN - 1) / TEN;
    for (int i = 0; i < FAMILIES_MAX; i++)
        if (per_family[i] > 3 * times)
            fail_msg("%s, seed %llu: %d times %s", round->pack->id, (unsigned long long)round->seed, per_family[i],
                     quiz_family_name(i));
    if (families < 4)
        fail_msg("%s, seed %llu: %d families", round->pack->id, (unsigned long long)round->seed, families);
    most_about_an_entity(round, 2 * times);
}

/* --- what comes back --- */

/* Questions asked under the key that is being dealt, and the facts that were asked about alone. */
struct memory {
    uint64_t key, *ids;
    int count;
    bool *fact;
};

static void remember(struct memory *memory, const struct round *round, struct tally *tally)
{
    uint64_t places = (uint64_t)deal_places(round->pack, NULL);
    uint64_t key = round->seed / places;
    if (key != memory->key) {
        memory->count = 0;
        memory->key = key;
        memset(memory->fact, 0, (size_t)round->pack->statement_count + 1);
        tally->keys++;
    }
    if ((round->next - 1) / places != key)
        return; /* it goes on with the next key: all facts had their turn */
    for (int i = 0; i < round->count; i++) {
        const struct question *q = &round->questions[i];
        for (int j = 0; j < memory->count; j++)
            tally->repeats += memory->ids[j] == q->id;
        memory->ids[memory->count++] = q->id;
        if (q->support_count == 1) {
            tally->repeats += memory->fact[q->support[0]];
            memory->fact[q->support[0]] = true;
            tally->single++;
        }
    }
}

static bool same_round(const struct round *a, const struct round *b)
{
    bool same = a->count == b->count && a->next == b->next;
    for (int i = 0; same && i < a->count; i++)
        same = a->questions[i].id == b->questions[i].id && a->questions[i].key == b->questions[i].key &&
               strcmp(a->questions[i].stem.in[0], b->questions[i].stem.in[0]) == 0;
    return same;
}

/* Lengths and levels as players change them. */
static void play(const struct pack *pack, int rounds, bool soft, struct tally *tally)
{
    static const int lengths[] = { 5, 10, 10, 10, 15 };
    uint64_t places = (uint64_t)deal_places(pack, NULL), seed = 7 * places;
    struct memory memory = { .key = UINT64_MAX, .ids = calloc(places * 64, sizeof *memory.ids) };
    struct prover *prover = prover_new(pack);
    struct rng rng = rng_stream(5, 0, pack->id);
    memory.fact = calloc((size_t)pack->statement_count + 1, 1);
    for (int i = 0; i < rounds; i++) {
        struct err err = { { 0 } };
        int count = lengths[rng_below(&rng, 5)], level = (int)rng_below(&rng, QUIZ_LEVELS);
        struct round *round = quiz_round(pack, seed, count, level, &err);
        if (round == NULL)
            fail_msg("%s", err.text);
        keeps_the_rules(round, prover, soft);
        remember(&memory, round, tally);
        if (i % 10 == 0) {
            struct round *again = quiz_round(pack, seed, count, level, NULL);
            assert_true(again != NULL && same_round(round, again));
            round_free(again);
        }
        tally->rounds++;
        tally->questions += count;
        seed = round->next;
        round_free(round);
    }
    prover_free(prover);
    free(memory.ids);
    free(memory.fact);
}

static void report(const char *name, const struct pack *pack, const struct tally *tally)
{
    print_message("%s: %d rounds, %d questions under %d keys, %d of them about one of %d facts, %d repeats\n", name,
                  tally->rounds, tally->questions, tally->keys, tally->single, deal_places(pack, NULL), tally->repeats);
    assert_int_equal(tally->repeats, 0);
}

static void play_file(const char *path, int rounds)
{
    struct tally tally = { 0 };
    struct pack *pack = source_pack(path);
    play(pack, rounds, true, &tally);
    report(path, pack, &tally);
    pack_free(pack);
}

static void rounds_of_the_packs(void **state)
{
    (void)state;
    play_file("data/packs/smash-2x11.json", rounds_wanted() * 4 / 10);
    play_file("data/packs/smash-series.json", rounds_wanted() * 2 / 10);
}

/* --- a table: towns in countries, on rivers, with figures --- */

static void rounds_of_a_table(void **state)
{
    (void)state;
    struct table_fixture f;
    struct buf text = { 0 };
    struct tally tally = { 0 };
    struct rng rng = rng_stream(6, 0, "table");
    buf_add(&text, "Town,Country,River,Population,Area,Founded\n");
    for (int i = 0; i < 600; i++)
        buf_printf(&text, "Town %d,Land %d,River %d,%d,%d.%d,%d\n", i, (int)rng_below(&rng, 40),
                   (int)rng_below(&rng, 90), 1000 + (int)rng_below(&rng, 900000), 5 + (int)rng_below(&rng, 900),
                   (int)rng_below(&rng, 10), 900 + (int)rng_below(&rng, 1100));
    table_fixture_init(&f);
    table_fixture_text(&f, buf_text(&text));
    struct pack *pack = table_fixture_pack(&f);
    play(pack, rounds_wanted() / 10, true, &tally);
    report("a table", pack, &tally);
    pack_free(pack);
    table_fixture_fini(&f);
    buf_fini(&text);
}

/* --- small random packs: where a round can be made at all, it is sound --- */

static void rounds_of_random_packs(void **state)
{
    (void)state;
    struct rng rng = rng_stream(4, 0, "rounds");
    int made = 0, refused = 0, wanted = rounds_wanted() * 3 / 10;
    while (made < wanted && refused < 100 * wanted) {
        struct random_pack said;
        struct buf text = { 0 };
        random_pack_draw(&said, &rng);
        random_pack_write(&said, &text);
        struct pack *pack = pack_load("random.json", buf_text(&text), text.len, NULL);
        buf_fini(&text);
        struct prover *prover = pack != NULL ? prover_new(pack) : NULL;
        for (uint64_t seed = 0; pack != NULL && seed < RANDOM_SHARE; seed++) {
            struct round *round = quiz_round(pack, seed, 3, (int)rng_below(&rng, QUIZ_LEVELS), NULL);
            if (round != NULL)
                keeps_the_rules(round, prover, false);
            made += round != NULL;
            refused += round == NULL;
            round_free(round);
        }
        prover_free(prover);
        pack_free(pack);
    }
    print_message("random packs: %d rounds, %d refused\n", made, refused);
    assert_true(made >= wanted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rounds_of_the_packs),
        cmocka_unit_test(rounds_of_a_table),
        cmocka_unit_test(rounds_of_random_packs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
