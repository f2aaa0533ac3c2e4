/* Ready-made questions: asked as they came, each once, and what rules and hints make of two options. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "match/match.h"
#include "quiz/lint.h"
#include "support/proved.h"
#include "support/source_file.h"

enum { MANY = 97 };

/* Question n (from 0) has 2 + n % 3 options, the last is right; those of two are True and False. */
static struct pack *many(void)
{
    struct buf text = { 0 };
    buf_add(&text, "{\"format\": \"curtainup-pack\", \"version\": 1, \"id\": \"many\", \"languages\": [\"en\"],"
                   "\"title\": {\"en\": \"Many\"}, \"about\": {\"en\": \"Many.\"}, \"phrases\": {\"en\": {"
                   "\"above\": \">{x}\", \"below\": \"<{x}\", \"not\": \"Not {x}.\", \"percent\": \"{x}%\"}},"
                   "\"categories\": [{\"id\": \"all\", \"name\": {\"en\": \"All\"}}], \"questions\": [");
    for (int i = 0; i < MANY; i++) {
        buf_printf(&text, "%s{\"id\": \"q%d\", \"category\": \"all\", \"stem\": {\"en\": \"Number %d?\"},",
                   i > 0 ? "," : "", i, i);
        buf_printf(&text, "\"fixed\": %s, \"key\": %d, \"options\": [", i % 3 == 0 ? "true" : "false", 1 + i % 3);
        for (int k = 0; k < 2 + i % 3; k++)
            buf_printf(&text, "%s{\"en\": \"Option %d\"}", k > 0 ? "," : "", k);
        buf_add(&text, "]}");
    }
    buf_add(&text, "]}");
    struct err err = { { 0 } };
    struct pack *pack = pack_load("many", buf_text(&text), text.len, &err);
    assert_string_equal(err.text, "");
    buf_fini(&text);
    return pack;
}

static void every_question_comes_once_before_any_comes_again(void **state)
{
    (void)state;
    struct pack *pack = many();
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct round *round = quiz_catalog(pack, seed, 10 * MANY, -1);
        bool seen[MANY] = { false };
        assert_int_equal(round->count, MANY);
        for (int i = 0; i < round->count; i++) {
            int number = (int)(round->questions[i].ready - pack->ready);
            assert_false(seen[number]);
            seen[number] = true;
        }
        round_free(round);
    }
    pack_free(pack);
}

static void the_key_stays_the_author_s(void **state)
{
    (void)state;
    struct pack *pack = many();
    int at[4] = { 0 };
    for (uint64_t seed = 0; seed < 50; seed++) {
        struct round *round = quiz_catalog(pack, seed, MANY, -1);
        for (int i = 0; i < round->count; i++) {
            const struct question *q = &round->questions[i];
            char right[] = "Option 0";
            right[7] = (char)('0' + q->option_count - 1);
            assert_string_equal(q->option[q->key].text.in[0], right);
            assert_true(proved_by(pack, q, NULL));
            assert_true(!q->ready->fixed || q->key == 1);
            at[q->key] += q->option_count == 4;
        }
        round_free(round);
    }
    for (int i = 0; i < 4; i++)
        assert_in_range(at[i], 320, 480); /* of 1,600 */
    pack_free(pack);
}

static void two_options_have_no_hint(void **state)
{
    (void)state;
    struct pack *pack = many();
    struct round *round = quiz_catalog(pack, 1, MANY, -1);
    for (int i = 0; i < round->count; i++) {
        const struct question *q = &round->questions[i];
        const char *hint = q->hint.in[0];
        assert_int_equal(hint == NULL, q->option_count == 2);
        if (hint != NULL)
            assert_null(strstr(hint, q->option[q->key].text.in[0]));
    }
    round_free(round);
    pack_free(pack);
}

static void a_pack_of_questions_gives_rounds(void **state)
{
    (void)state;
    struct pack *pack = many();
    struct err err;
    struct round *round = quiz_round(pack, 3, 20, QUIZ_MEDIUM, &err);
    assert_non_null(round);
    assert_int_equal(round->count, 20);
    round_free(round);
    pack_free(pack);
}

/* Rounds one after the other; only hard and easy ones pass over some items. */
static void every_item_comes_before_any_comes_back(void **state)
{
    (void)state;
    struct pack *pack = many();
    int *asked = calloc((size_t)pack->ready_count, sizeof *asked);
    uint64_t seed = 3 * (uint64_t)pack->ready_count;
    for (int i = 0; i < pack->ready_count / 5; i++) {
        struct round *round = quiz_round(pack, seed, 5, QUIZ_MEDIUM, NULL);
        assert_non_null(round);
        assert_true(round->next == seed + 5);
        for (int j = 0; j < round->count; j++)
            assert_int_equal(asked[round->questions[j].ready - pack->ready]++, 0);
        seed = round->next;
        round_free(round);
    }
    free(asked);
    pack_free(pack);
}

static void fifty_fifty_is_refused_for_two_options(void **state)
{
    (void)state;
    struct pack *pack = many();
    struct err err;
    struct round *round = quiz_round(pack, 3, 20, QUIZ_MEDIUM, &err);
    struct match_rules rules = match_rules(MATCH_RELAXED);
    struct match *match = match_new(round, &rules, 1);
    for (int i = 0; i < round->count; i++)
        if (round->questions[i].option_count == 2)
            round->questions[0] = round->questions[i];
    assert_true(match_apply(match, &(struct match_event){ .kind = EVENT_ASK }, &err));
    int jokers = match->seats[0].fifty;
    assert_false(match_apply(match, &(struct match_event){ .kind = EVENT_FIFTY }, &err));
    assert_string_equal(err.text, "two options are too few for fifty-fifty: it would tell the answer");
    assert_int_equal(match->seats[0].fifty, jokers);
    assert_false(match_apply(match, &(struct match_event){ .kind = EVENT_HINT }, &err));
    match_free(match);
    round_free(round);
    pack_free(pack);
}

static void count_finding(void *user, const struct lint_finding *finding)
{
    int *count = user;
    assert_int_equal(finding->severity, LINT_WARN);
    ++*count;
}

static void the_linter_reports_and_does_not_refuse(void **state)
{
    (void)state;
    struct pack *pack = source_pack("tests/packs/bank.json");
    struct round *round = quiz_catalog(pack, 1, 10, -1);
    int findings = 0;
    assert_int_equal(round->count, 2);
    for (int i = 0; i < round->count; i++)
        assert_int_equal(quiz_lint(pack, &round->questions[i], count_finding, &findings), 0);
    assert_true(findings > 0);
    round_free(round);
    pack_free(pack);
}

static void a_question_cites_its_line(void **state)
{
    (void)state;
    struct pack *pack = source_pack("tests/packs/bank.json");
    struct round *round = quiz_catalog(pack, 1, 10, -1);
    for (int i = 0; i < round->count; i++) {
        const struct question *q = &round->questions[i];
        assert_int_equal(question_cite_count(q), 1);
        assert_int_equal(question_cite(pack, q, 0)->paragraph, strcmp(q->ready->id, "q1") == 0 ? 3 : 7);
        assert_int_equal(q->support_count, 0);
    }
    round_free(round);
    pack_free(pack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_question_comes_once_before_any_comes_again),
        cmocka_unit_test(the_key_stays_the_author_s),
        cmocka_unit_test(two_options_have_no_hint),
        cmocka_unit_test(a_pack_of_questions_gives_rounds),
        cmocka_unit_test(every_item_comes_before_any_comes_back),
        cmocka_unit_test(fifty_fifty_is_refused_for_two_options),
        cmocka_unit_test(the_linter_reports_and_does_not_refuse),
        cmocka_unit_test(a_question_cites_its_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
