/* Rounds limited to some categories: nothing else is in them, they keep the rules of every round, and they come back from
 * set-up and journal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/category.h"
#include "quiz/leak.h"
#include "record/setup.h"
#include "support/proved.h"
#include "support/source_file.h"

enum { COUNT = 5 };

static const char series[] = "data/packs/smash-series.json";

static struct round *limited(const struct pack *pack, uint64_t seed, int count, const char *list)
{
    struct err err;
    struct round *round = quiz_round_of(pack, seed, count, QUIZ_MEDIUM, list, &err);
    if (round == NULL)
        fail_msg("%s: %s", list, err.text);
    return round;
}

static bool rest_on_the_same(const struct question *a, const struct question *b)
{
    for (int i = 0; i < a->support_count; i++)
        for (int j = 0; j < b->support_count; j++)
            if (a->support[i] == b->support[j])
                return true;
    return a->ready != NULL && a->ready == b->ready;
}

static bool gives_away(const struct pack *pack, const struct question *a, const struct question *b)
{
    struct leak_view x = { .question = NULL }, y = { .question = NULL };
    leak_view_init(&x, pack, a);
    leak_view_init(&y, pack, b);
    bool leaks = quiz_leak(&x, &y);
    leak_view_fini(&x);
    leak_view_fini(&y);
    return leaks;
}

/* Of those categories alone, proved, no fact twice, nothing given away, from easy to hard. */
static void check(const struct round *round, const bool *in)
{
    struct err why;
    if (!proved_round(round, &why))
        fail_msg("%s", why.text);
    for (int i = 0; i < round->count; i++) {
        const struct question *q = &round->questions[i];
        assert_true(in[q->category]);
        assert_true(i == 0 || round->questions[i - 1].difficulty <= q->difficulty);
        for (int j = 0; j < i; j++) {
            assert_false(rest_on_the_same(q, &round->questions[j]));
            assert_false(gives_away(round->pack, q, &round->questions[j]));
        }
    }
}

static void each_category_of(const char *path, int count)
{
    struct pack *pack = source_pack(path);
    bool *in = test_calloc((size_t)pack->category_count, sizeof *in);
    for (int c = 0; c < pack->category_count; c++) {
        const char *id = pack->categories[c].id;
        assert_null(categories_mark(pack, id, in));
        struct round *round = limited(pack, 3, count, id);
        assert_string_equal(round->categories, id);
        check(round, in);
        round_free(round);
    }
    test_free(in);
    pack_free(pack);
}

static void test_nothing_else_is_asked(void **state)
{
    (void)state;
    each_category_of(series, COUNT);
}

static void test_two_of_them(void **state)
{
    (void)state;
    struct pack *pack = source_pack(series);
    bool in[16] = { false };
    int seen[16] = { 0 };
    assert_null(categories_mark(pack, "songs,cast", in));
    for (uint64_t seed = 0; seed < 2; seed++) {
        struct round *round = limited(pack, seed * 40, 10, "cast,songs");
        assert_string_equal(round->categories, "songs,cast"); /* in the order of the pack */
        check(round, in);
        for (int i = 0; i < round->count; i++)
            seen[round->questions[i].category]++;
        round_free(round);
    }
    for (int c = 0; c < pack->category_count; c++)
        assert_int_equal(seen[c] > 0, in[c]);
    pack_free(pack);
}

static void refused(const struct pack *pack, int count, const char *list, const char *reason)
{
    struct err err = { { 0 } };
    assert_null(quiz_round_of(pack, 1, count, QUIZ_MEDIUM, list, &err));
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
}

static void test_what_follows_is_new(void **state)
{
    (void)state;
    struct pack *pack = source_pack(series);
    struct round *round = limited(pack, 3, COUNT, "songs"), *next = limited(pack, round->next, COUNT, "songs");
    for (int i = 0; i < COUNT; i++)
        for (int j = 0; j < COUNT; j++)
            assert_true(round->questions[i].id != next->questions[j].id);
    round_free(next);
    round_free(round);
    pack_free(pack);
}

/* Ready-made questions have categories of their own. */
static void test_ready_made_ones(void **state)
{
    (void)state;
    struct pack *pack = source_pack("tests/packs/nasty-bank.json");
    bool in[2];
    for (int c = 0; c < pack->category_count; c++) {
        assert_null(categories_mark(pack, pack->categories[c].id, in));
        struct round *round = limited(pack, 1, 1, pack->categories[c].id);
        assert_int_equal(round->questions[0].category, c);
        round_free(round);
        refused(pack, category_ready(pack, c) + 1, pack->categories[c].id, "or more categories");
    }
    pack_free(pack);
}

/* All by name is as none by name. */
static void test_all_is_no_limit(void **state)
{
    (void)state;
    struct pack *pack = source_pack(series);
    struct round *plain = quiz_round(pack, 5, COUNT, QUIZ_MEDIUM, NULL);
    struct round *all = limited(pack, 5, COUNT, "germany,episodes,makers,songs,ratings,cast");
    assert_string_equal(all->categories, "");
    assert_true(all->next == plain->next);
    for (int i = 0; i < COUNT; i++) {
        assert_true(all->questions[i].id == plain->questions[i].id);
        assert_int_equal(all->questions[i].key, plain->questions[i].key);
    }
    round_free(all);
    round_free(plain);
    pack_free(pack);
}

static void test_what_cannot_be_asked(void **state)
{
    (void)state;
    struct pack *pack = source_pack(series);
    const char *there = "no category \"dance\"; expected some of: episodes, makers, songs, cast, ratings, germany";
    refused(pack, COUNT, "songs,dance", there);
    refused(pack, COUNT, "song", "no category \"song\"");
    refused(pack, COUNT, "songs,,cast", "no category \"\"");
    pack_free(pack);
}

/* --- what is kept --- */

static struct setup songs_alone(void)
{
    struct setup setup = setup_usual(MATCH_BUZZ);
    strcpy(setup.categories, "songs,cast");
    return setup;
}

static void test_set_ups_keep_them(void **state)
{
    (void)state;
    struct err err;
    struct buf text = { 0 };
    struct setup setup = songs_alone(), read;
    setup_write(&setup, &text);
    assert_true(setup_read("s", buf_text(&text), text.len, &read, &err));
    assert_string_equal(read.categories, "songs,cast");
    buf_clear(&text);
    *setup.categories = '\0';
    setup_write(&setup, &text);
    assert_null(strstr(buf_text(&text), "categories")); /* as ever */
    assert_true(setup_read("s", buf_text(&text), text.len, &read, &err));
    assert_string_equal(read.categories, "");
    buf_fini(&text);
}

static void test_the_journal_makes_it_again(void **state)
{
    (void)state;
    struct err err;
    struct buf text = { 0 };
    struct match *match;
    struct pack *pack = source_pack(series);
    struct setup setup = songs_alone();
    struct round *round = limited(pack, 9, setup.questions, setup.categories), *again;
    struct journal_head head = setup_head(&setup, round, "de", 0);
    journal_write_head(&text, &head);
    struct journal *journal = journal_read("j", buf_text(&text), text.len, &err);
    assert_non_null(journal);
    if (!journal_replay(journal, pack, &again, &match, &err))
        fail_msg("%s", err.text);
    for (int i = 0; i < round->count; i++)
        assert_true(round->questions[i].id == again->questions[i].id);
    match_free(match);
    round_free(again);
    strcpy(journal->head.categories, "opera");
    assert_false(journal_replay(journal, pack, &again, &match, &err));
    assert_non_null(strstr(err.text, "no category \"opera\""));
    journal_free(journal);
    round_free(round);
    pack_free(pack);
    buf_fini(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nothing_else_is_asked), cmocka_unit_test(test_two_of_them),
        cmocka_unit_test(test_what_follows_is_new),   cmocka_unit_test(test_ready_made_ones),
        cmocka_unit_test(test_all_is_no_limit),       cmocka_unit_test(test_what_cannot_be_asked),
        cmocka_unit_test(test_set_ups_keep_them),     cmocka_unit_test(test_the_journal_makes_it_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
