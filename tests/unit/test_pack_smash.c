/* The pack that comes with the game: complete, and good for many rounds. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/proved.h"
#include "support/round_rules.h"
#include "support/source_file.h"

enum { ROUNDS = 40, LENGTH = 10 };

static void its_statements_cite_every_paragraph(void **state)
{
    const struct pack *p = *state;
    bool cited[10] = { false };
    assert_true(p->statement_count >= 45);
    assert_int_equal(p->sources[0].paragraphs, 9);
    for (int i = 0; i < p->statement_count; i++) {
        const struct cite *cite = &p->statements[i].cite;
        assert_true(cite->sentence_count >= 1);
        if (cite->source == 0)
            cited[cite->paragraph] = true;
    }
    for (int paragraph = 1; paragraph <= 9; paragraph++)
        assert_true(cited[paragraph]);
}

static void it_speaks_german_and_english(void **state)
{
    const struct pack *p = *state;
    assert_int_equal(p->lang_count, 2);
    assert_int_equal(pack_lang(p, "de"), 0);
    assert_int_equal(pack_lang(p, "en"), 1);
}

static void has_all_texts(const struct question *q)
{
    for (int lang = 0; lang < 2; lang++) {
        assert_true(q->stem.in[lang][0] != '\0' && q->explain.in[lang][0] != '\0' && q->hint.in[lang][0] != '\0');
        for (int i = 0; i < q->option_count; i++)
            assert_true(q->option[i].text.in[lang][0] != '\0');
    }
}

static void sound(const struct round *round)
{
    struct err why;
    if (!proved_round(round, &why))
        fail_msg("%s", why.text);
    for (int i = 0; i < round->count; i++)
        has_all_texts(&round->questions[i]);
}

static void it_gives_at_least_120_different_questions_all_sound(void **state)
{
    const struct pack *p = *state;
    struct round *catalog = quiz_catalog(p, 1, 400, -1);
    sound(catalog);
    int families = 0, family_seen[32] = { 0 }, stems = 0;
    for (int i = 0; i < catalog->count; i++) {
        const struct question *q = &catalog->questions[i];
        families += family_seen[q->family]++ == 0;
        bool known = false;
        for (int j = 0; j < i; j++) {
            assert_true(catalog->questions[j].id != q->id);
            known = known || strcmp(catalog->questions[j].stem.in[0], q->stem.in[0]) == 0;
        }
        stems += !known;
    }
    assert_true(catalog->count >= 120);
    assert_true(stems >= 100);
    assert_int_equal(families, quiz_family_count() - 3); /* nothing to count, none of two hops, nothing ready-made */
    round_free(catalog);
}

static void every_round_keeps_the_rules(void **state)
{
    const struct pack *p = *state;
    for (uint64_t seed = 0; seed < ROUNDS; seed++) {
        struct err err = { { 0 } };
        struct round *round = quiz_round(p, seed, LENGTH, (int)(seed % QUIZ_DIFFICULTIES), &err);
        if (round == NULL)
            fail_msg("%s", err.text);
        assert_int_equal(round->count, LENGTH);
        sound(round);
        const char *broken = round_rule_broken(round);
        if (broken != NULL)
            fail_msg("seed %d: %s", (int)seed, broken);
        round_free(round);
    }
}

static int open_smash(void **state)
{
    *state = source_pack("data/packs/smash-2x11.json");
    return 0;
}

static int close_smash(void **state)
{
    pack_free(*state);
    return 0;
}

/* The same asked of the same with the same answer is one question, by whichever statement it was found. */
static void no_negation_stands_twice_in_a_catalogue(void **state)
{
    const struct pack *pack = *state;
    struct round *all = quiz_catalog(pack, 1, 1000, quiz_family_find("negation"));
    assert_true(all->count > 10);
    for (int i = 0; i < all->count; i++)
        for (int j = 0; j < i; j++) {
            const struct question *a = &all->questions[i], *b = &all->questions[j];
            if (strcmp(a->stem.in[0], b->stem.in[0]) == 0 &&
                strcmp(a->option[a->key].text.in[0], b->option[b->key].text.in[0]) == 0)
                fail_msg("twice: %s – %s", a->stem.in[0], a->option[a->key].text.in[0]);
        }
    round_free(all);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(its_statements_cite_every_paragraph),
        cmocka_unit_test(it_speaks_german_and_english),
        cmocka_unit_test(it_gives_at_least_120_different_questions_all_sound),
        cmocka_unit_test(every_round_keeps_the_rules),
        cmocka_unit_test(no_negation_stands_twice_in_a_catalogue),
    };
    return cmocka_run_group_tests(tests, open_smash, close_smash);
}
