/* The attack test itself: what it calls chance is chance, and a pack whose keys show is found out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "quiz/attack.h"
#include "quiz/attack_logit.h"
#include "quiz/family.h"
#include "support/source_file.h"
#include "support/table_fixture.h"

static void the_limit_is_a_quarter_and_the_noise_of_the_sample(void **state)
{
    (void)state;
    assert_in_range(attack_limit(10000, 4), 2630, 2650); /* 26.4 %, as QUESTIONS.md has it for ten thousand */
    assert_in_range(attack_limit(10000, 3), 3470, 3500);
    assert_in_range(attack_limit(100, 4), 3800, 4100);
    assert_int_equal(attack_limit(1, 4), 10000); /* one hit tells nothing */
    assert_int_equal(attack_limit(0, 4), 10000);
    for (int n = 1; n < 2000; n *= 2)
        assert_true(attack_limit(2 * n, 4) <= attack_limit(n, 4));
}

static void every_guesser_has_a_name_of_its_own(void **state)
{
    (void)state;
    for (int a = 0; a < ATTACK_GUESSERS; a++)
        for (int b = 0; b < a; b++)
            assert_string_not_equal(attack_guesser_name(a), attack_guesser_name(b));
    assert_null(attack_guesser_name(ATTACK_GUESSERS));
}

/* Two features: one tells the key four times out of five, one is noise. */
static void the_logit_learns_what_tells_and_ignores_what_does_not(void **state)
{
    (void)state;
    enum { QUESTIONS = 2000, OPTIONS = 4, FEATURES = 2 };
    static double x[QUESTIONS * OPTIONS * FEATURES];
    static int key[QUESTIONS], item[QUESTIONS];
    struct rng rng = rng_stream(1, 0, "logit");
    for (int i = 0; i < QUESTIONS; i++) {
        item[i] = i;
        key[i] = (int)rng_below(&rng, OPTIONS);
        int shown = rng_below(&rng, 5) > 0 ? key[i] : (int)rng_below(&rng, OPTIONS);
        for (int o = 0; o < OPTIONS; o++) {
            x[(i * OPTIONS + o) * FEATURES] = o == shown;
            x[(i * OPTIONS + o) * FEATURES + 1] = rng_below(&rng, 1000) / 1000.0;
        }
    }
    double weight[LOGIT_FEATURES_MAX];
    struct logit_data data = { x, key, OPTIONS, FEATURES };
    logit_fit(&data, item, QUESTIONS, weight);
    assert_true(weight[0] > 2 && weight[0] < 5); /* log(.85 / .05) = 2.8 */
    assert_true(weight[1] > -0.4 && weight[1] < 0.4);
    logit_fit(&data, item, 0, weight);
    assert_true(weight[0] >= 0 && weight[0] <= 0);
}

/* People who like somebody, with three authored lures each, which are shorter than the key when it is `shown`. Names differ
 * in their first letter, so that none is more like the stem than another. */
static struct pack *lured_pack(bool shown)
{
    enum { PEOPLE = 23 };
    struct buf t = { 0 };
    buf_add(&t,
            "{\"format\":\"curtainup-pack\",\"version\":1,\"id\":\"lured\",\"languages\":[\"en\"],"
            "\"title\":{\"en\":\"L\"},\"about\":{\"en\":\"L.\"},"
            "\"sources\":[{\"id\":\"s\",\"title\":{\"en\":\"S\"},\"kind\":\"play\",\"sentences\":[1]}],"
            "\"categories\":[{\"id\":\"c\",\"name\":{\"en\":\"C\"}}],\"phrases\":{\"en\":{\"above\":\"Over {x}.\","
            "\"below\":\"Under {x}.\",\"not\":\"Not {x}.\",\"percent\":\"{x}%\"}},\"types\":[\"p\"],\"entities\":[");
    for (int i = 0; i < PEOPLE; i++)
        buf_printf(&t, "%s{\"id\":\"p%d\",\"types\":[\"p\"],\"name\":{\"en\":\"%camudo%s\"}}", i > 0 ? "," : "", i,
                   'A' + i, shown || i % 4 == 0 ? "rius" : "");
    buf_add(&t, "],\"relations\":[{\"id\":\"likes\",\"domain\":\"p\",\"range\":\"p\",\"max\":1,\"wording\":{\"en\":{"
                "\"object\":\"Whom does {s} like?\",\"explain\":\"{S} likes {o}.\"}}}],\"statements\":[");
    for (int i = 0; i < PEOPLE; i++) {
        buf_printf(&t,
                   "%s{\"id\":\"f%d\",\"s\":\"p%d\",\"r\":\"likes\",\"o\":\"p%d\",\"cite\":[\"s\",1,1],"
                   "\"category\":\"c\",\"lures\":{\"object\":[",
                   i > 0 ? "," : "", i, i, (i + 1) % PEOPLE);
        for (int lure = 0; lure < 3; lure++)
            buf_printf(&t, "%s{\"text\":{\"en\":\"%camudo%s\"},\"why\":{\"en\":\"Unknown.\"}}", lure > 0 ? "," : "",
                       'X' + lure, !shown && (i + 1) % 4 == lure + 1 ? "rius" : "");
        buf_add(&t, "]}}");
    }
    buf_add(&t, "]}");
    struct err err = { { 0 } };
    struct pack *pack = pack_load("lured", buf_text(&t), t.len, &err);
    buf_fini(&t);
    if (pack == NULL)
        fail_msg("%s", err.text);
    return pack;
}

static void authored_lures_that_are_shorter_than_the_key_are_found_out(void **state)
{
    (void)state;
    for (int shown = 0; shown < 2; shown++) {
        struct pack *pack = lured_pack(shown);
        struct attack attack;
        attack_family(pack, quiz_family_find("object"), 1, 2000, &attack);
        assert_int_equal(attack.count, 1);
        const struct attack_row *row = &attack.row[0];
        assert_int_equal(row->options, 4);
        assert_int_equal(row->worth[BASIS_PLACE], 2000);
        assert_in_range(row->worth[BASIS_OPTIONS], 18, 23); /* ninety draws of a question are still one */
        assert_int_equal(attack_excess(row, CUE_LONGEST) > 0, shown);
        assert_int_equal(attack_excess(row, ATTACK_LEARNED) > 0, shown);
        for (int g = CUE_PLACE_1; g <= CUE_PLACE_4; g++)
            assert_true(attack_excess(row, g) <= 0);
        if (shown)
            assert_true(attack_excess(row, attack_worst(row)) > 0);
        pack_free(pack);
    }
}

static void the_same_seed_gives_the_same_rows(void **state)
{
    (void)state;
    struct pack *pack = source_pack("tests/packs/stage.json");
    struct attack a, b;
    for (int family = 0; family < quiz_family_count(); family++) {
        attack_family(pack, family, 7, 200, &a);
        attack_family(pack, family, 7, 200, &b);
        assert_int_equal(a.count, b.count);
        for (int i = 0; i < a.count; i++)
            assert_memory_equal(&a.row[i], &b.row[i], sizeof a.row[i]);
    }
    pack_free(pack);
}

static int excesses(const struct pack *pack, int family, uint64_t seed, int questions, char *worst)
{
    struct attack attack;
    int count = 0;
    attack_family(pack, family, seed, questions, &attack);
    for (int r = 0; r < attack.count; r++)
        for (int g = 0; g < ATTACK_GUESSERS; g++)
            if (attack_excess(&attack.row[r], g) > 0) {
                snprintf(worst, 80, "%s: %d", attack_guesser_name(g), attack.row[r].rate[g]);
                count++;
            }
    return count;
}

/* In a small sample of each family of several packs chance exceeds some limit now and then; a family that seems guessable is
 * looked at again, closely, with other questions. */
static void no_family_is_guessable(struct pack *pack)
{
    enum { FEW = 150, MANY = 1000 };
    char worst[80] = "";
    for (int family = 0; family < quiz_family_count(); family++)
        if (excesses(pack, family, 2, FEW, worst) > 0 && excesses(pack, family, 3, MANY, worst) > 0)
            fail_msg("%s, %s: %s", pack->id, quiz_family_name(family), worst);
    pack_free(pack);
}

static void no_family_of_the_episode_is_guessable(void **state)
{
    (void)state;
    no_family_is_guessable(source_pack("data/packs/smash-2x11.json"));
}

static void no_family_of_the_series_is_guessable(void **state)
{
    (void)state;
    no_family_is_guessable(source_pack("data/packs/smash-series.json"));
}

static void no_family_of_a_table_is_guessable(void **state)
{
    (void)state;
    static const char *const tables[] = { "tests/tables/rivers.csv", "tests/tables/games.csv" };
    for (int i = 0; i < 2; i++) {
        struct arena arena;
        struct table_fixture f;
        size_t len;
        arena_init(&arena);
        table_fixture_init(&f);
        const char *bytes = source_text(&arena, tables[i], &len);
        table_fixture_bytes(&f, bytes, len);
        no_family_is_guessable(table_fixture_pack(&f));
        table_fixture_fini(&f);
        arena_fini(&arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_limit_is_a_quarter_and_the_noise_of_the_sample),
        cmocka_unit_test(every_guesser_has_a_name_of_its_own),
        cmocka_unit_test(the_logit_learns_what_tells_and_ignores_what_does_not),
        cmocka_unit_test(authored_lures_that_are_shorter_than_the_key_are_found_out),
        cmocka_unit_test(the_same_seed_gives_the_same_rows),
        cmocka_unit_test(no_family_of_the_episode_is_guessable),
        cmocka_unit_test(no_family_of_the_series_is_guessable),
        cmocka_unit_test(no_family_of_a_table_is_guessable),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
