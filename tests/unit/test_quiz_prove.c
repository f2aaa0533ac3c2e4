/* The prover: each kind of claim, and questions with no, two or an unproved answer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "support/example_question.h"
#include "support/pack_find.h"
#include "support/proved.h"
#include "support/source_file.h"

static struct claim about(const struct pack *pack, enum claim_kind kind, const char *relation, const char *subject,
                          const char *object, int64_t value)
{
    struct claim claim = { .kind = kind, .relation = find_relation(pack, relation), .value = value };
    claim.subject = find_entity(pack, subject);
    claim.object = object != NULL ? find_entity(pack, object) : -1;
    return claim;
}

static void judged(const struct pack *pack, struct claim claim, enum truth expected)
{
    assert_int_equal(judged_by(pack, &claim), expected);
}

static void a_relation_is_judged_as_the_pack_states_it(void **state)
{
    const struct pack *p = *state;
    judged(p, about(p, CLAIM_HOLDS, "plays", "old-cem", "ghost", 0), TRUTH_TRUE);
    judged(p, about(p, CLAIM_HOLDS, "played-by", "ghost", "cem", 0), TRUTH_TRUE);
    judged(p, about(p, CLAIM_HOLDS, "plays", "anna", "ghost", 0), TRUTH_FALSE);
    judged(p, about(p, CLAIM_HOLDS, "played-by", "ghost", "anna", 0), TRUTH_FALSE);
    judged(p, about(p, CLAIM_HOLDS, "knows", "fay", "anna", 0), TRUTH_FALSE);
    judged(p, about(p, CLAIM_HOLDS, "knows", "gus", "anna", 0), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_HOLDS, "knows", "ben", "dora", 0), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_HOLDS, "knows", "jana", "anna", 0), TRUTH_FALSE);
    judged(p, about(p, CLAIM_HOLDS, "carries", "fay", "letter", 0), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_HOLDS, "carries", "jana", "letter", 0), TRUTH_FALSE);
    judged(p, about(p, CLAIM_HOLDS, "plays", "crown", "ghost", 0), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_HOLDS_NOT, "plays", "anna", "ghost", 0), TRUTH_TRUE);
    judged(p, about(p, CLAIM_HOLDS_NOT, "plays", "cem", "ghost", 0), TRUTH_FALSE);
    judged(p, about(p, CLAIM_HOLDS_NOT, "knows", "ben", "dora", 0), TRUTH_UNKNOWN);
}

static void a_figure_is_false_only_beyond_its_tolerance(void **state)
{
    const struct pack *p = *state;
    judged(p, about(p, CLAIM_VALUE, "height", "cem", NULL, 172), TRUTH_TRUE);
    judged(p, about(p, CLAIM_VALUE, "height", "cem", NULL, 173), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_VALUE, "height", "cem", NULL, 174), TRUTH_FALSE);
    judged(p, about(p, CLAIM_VALUE, "height", "jana", NULL, 174), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_DIFFERENCE, "height", "ben", "anna", 16), TRUTH_TRUE);
    judged(p, about(p, CLAIM_DIFFERENCE, "height", "ben", "anna", 14), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_DIFFERENCE, "height", "ben", "anna", 13), TRUTH_FALSE);
    judged(p, about(p, CLAIM_DIFFERENCE, "height", "anna", "ben", 16), TRUTH_FALSE);
    judged(p, about(p, CLAIM_DIFFERENCE, "height", "anna", "jana", 16), TRUTH_UNKNOWN);
}

/* Ages are exact: 25 31 37 44 52 58 63 71 78 86. */
static void a_percentage_is_rounded_half_away_from_zero(void **state)
{
    const struct pack *p = *state;
    judged(p, about(p, CLAIM_PERCENT, "age", "anna", "ben", 24), TRUTH_TRUE); /* 24.0 */
    judged(p, about(p, CLAIM_PERCENT, "age", "anna", "ben", 25), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_PERCENT, "age", "anna", "ben", 26), TRUTH_FALSE);
    judged(p, about(p, CLAIM_PERCENT, "age", "emil", "ivan", 50), TRUTH_TRUE); /* 50.0 */
    judged(p, about(p, CLAIM_PERCENT, "age", "dora", "fay", 32), TRUTH_TRUE);  /* 31.8 */
    judged(p, about(p, CLAIM_PERCENT, "age", "fay", "dora", -24), TRUTH_TRUE); /* -24.1 */
    judged(p, about(p, CLAIM_PERCENT, "age", "fay", "dora", 24), TRUTH_FALSE);
    judged(p, about(p, CLAIM_PERCENT, "height", "dora", "ben", 14), TRUTH_TRUE); /* 13.9 of inexact figures */
    judged(p, about(p, CLAIM_PERCENT, "height", "dora", "ben", 16), TRUTH_UNKNOWN);
    judged(p, about(p, CLAIM_PERCENT, "height", "dora", "jana", 16), TRUTH_UNKNOWN);
}

static struct claim among(const struct pack *pack, enum claim_kind kind, const char *relation, const char *subject,
                          const char *const *members, int count)
{
    struct claim claim = about(pack, kind, relation, subject, NULL, 0);
    claim.member_count = count;
    for (int i = 0; i < count; i++)
        claim.members[i] = find_entity(pack, members[i]);
    return claim;
}

static void an_extreme_is_judged_among_its_members_or_all(void **state)
{
    const struct pack *p = *state;
    static const char *const three[] = { "ben", "emil", "cem" }, *const unknown[] = { "anna", "jana", "ben" };
    judged(p, among(p, CLAIM_GREATEST, "age", "emil", three, 3), TRUTH_TRUE);
    judged(p, among(p, CLAIM_GREATEST, "age", "ben", three, 3), TRUTH_FALSE);
    judged(p, among(p, CLAIM_LEAST, "age", "ben", three, 3), TRUTH_TRUE);
    judged(p, among(p, CLAIM_LEAST, "age", "old-cem", three, 3), TRUTH_FALSE);
    judged(p, about(p, CLAIM_GREATEST, "age", "jana", NULL, 0), TRUTH_TRUE);
    judged(p, about(p, CLAIM_LEAST, "age", "anna", NULL, 0), TRUTH_TRUE);
    judged(p, about(p, CLAIM_GREATEST, "age", "ivan", NULL, 0), TRUTH_FALSE);
    judged(p, about(p, CLAIM_GREATEST, "height", "ben", NULL, 0), TRUTH_UNKNOWN); /* not everybody was measured */
    judged(p, about(p, CLAIM_GREATEST, "height", "anna", NULL, 0), TRUTH_FALSE);
    judged(p, among(p, CLAIM_GREATEST, "height", "ben", unknown, 3), TRUTH_UNKNOWN);
    judged(p, among(p, CLAIM_GREATEST, "height", "jana", unknown, 3), TRUTH_UNKNOWN);
}

static void a_near_tie_decides_nothing(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const char *text = source_text(&arena, "tests/packs/stage.json", NULL);
    static const char *const two[] = { "ben", "cem" };
    static const struct {
        const char *height;
        enum truth greatest, sequence;
    } cases[] = { { "\"1.78\"", TRUTH_UNKNOWN, TRUTH_UNKNOWN },
                  { "\"1.80\"", TRUTH_UNKNOWN, TRUTH_UNKNOWN },
                  { "\"1.77\"", TRUTH_TRUE, TRUTH_FALSE },
                  { "\"1.83\"", TRUTH_FALSE, TRUTH_TRUE } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct pack *p = pack_with(text, "\"1.72\"", cases[i].height);
        judged(p, among(p, CLAIM_GREATEST, "height", "ben", two, 2), cases[i].greatest);
        judged(p, among(p, CLAIM_SEQUENCE, "height", "ben", two, 2), cases[i].sequence);
        pack_free(p);
    }
    arena_fini(&arena);
}

static void a_sequence_is_right_only_in_ascending_order(void **state)
{
    const struct pack *p = *state;
    static const char *const right[] = { "storm", "duel", "flight" }, *const wrong[] = { "duel", "storm", "flight" };
    judged(p, among(p, CLAIM_SEQUENCE, "place", "storm", right, 3), TRUTH_TRUE);
    judged(p, among(p, CLAIM_SEQUENCE, "place", "storm", wrong, 3), TRUTH_FALSE);
}

static struct claim lure(const struct pack *pack, int number)
{
    return (struct claim){ .kind = CLAIM_LURE,
                           .relation = find_relation(pack, "carries"),
                           .subject = 1,
                           .object = find_statement(pack, "f21"),
                           .value = number };
}

static void a_lure_is_false_where_its_list_is_closed_and_it_names_nothing_in_it(void **state)
{
    const struct pack *p = *state;
    judged(p, lure(p, 0), TRUTH_FALSE);
    judged(p, lure(p, 2), TRUTH_FALSE);
    judged(p, lure(p, 3), TRUTH_UNKNOWN); /* there is none */
    struct arena arena;
    arena_init(&arena);
    const char *text = source_text(&arena, "tests/packs/stage.json", NULL);
    struct pack *open = pack_with(text, "{\"r\": \"carries\", \"why\"", "{\"r\": \"plays\", \"why\"");
    judged(open, lure(open, 0), TRUTH_UNKNOWN);
    pack_free(open);
    struct pack *named =
        pack_with(text, "{\"de\": \"Kurt\", \"en\": \"Kurt\"}", "{\"de\": \"GUS!\", \"en\": \"Kurt\"}");
    judged(named, lure(named, 0), TRUTH_UNKNOWN);
    pack_free(named);
    arena_fini(&arena);
}

static void a_lure_that_is_another_name_of_the_answer_is_not_false(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const char *text = source_text(&arena, "tests/packs/stage.json", NULL);
    /* the mirror is carried by Cem; the lure gives the other name he has */
    char *carried = arena_string(&arena, text), *gus = strstr(carried, "\"s\": \"gus\", \"r\": \"carries\"");
    assert_non_null(gus);
    memcpy(gus, "\"s\": \"cem\"", 10);
    struct pack *p =
        pack_with(carried, "{\"de\": \"Kurt\", \"en\": \"Kurt\"}", "{\"de\": \"Kurt\", \"en\": \"Old Cem\"}");
    judged(p, lure(p, 0), TRUTH_UNKNOWN);
    judged(p, lure(p, 1), TRUTH_FALSE);
    pack_free(p);
    arena_fini(&arena);
}

static void objected(const struct pack *pack, const struct question *q, const char *reason)
{
    struct err why = { { 0 } };
    assert_false(proved_by(pack, q, &why));
    assert_string_equal(why.text, reason);
    assert_false(proved_by(pack, q, NULL));
}

static void a_question_needs_exactly_one_true_option(void **state)
{
    const struct pack *p = *state;
    struct question who = example_who(p), how_much = example_how_much(p), q;
    struct err why;
    assert_true(proved_by(p, &who, &why) && proved_by(p, &how_much, &why));
    q = who;
    q.key = 0;
    objected(p, &q, "the key \"Anna\" cannot be proved true");
    q = who;
    q.option[3].claim.subject = find_entity(p, "old-cem");
    objected(p, &q, "a second true option: \"Dora\"");
    q = who;
    for (int i = 0; i < 4; i++) {
        q.option[i].claim.relation = find_relation(p, "knows");
        q.option[i].claim.object = find_entity(p, "dora");
    }
    objected(p, &q, "a second true option: \"Anna\"");
    q.option[0] = q.option[1];
    objected(p, &q, "\"Ben\" cannot be proved false");
    q = how_much;
    q.option[0].claim.relation = find_relation(p, "height");
    q.option[0].claim.value = 173;
    objected(p, &q, "\"31 Jahre\" cannot be proved false");
}

static int open_stage(void **state)
{
    *state = source_pack("tests/packs/stage.json");
    return 0;
}

static int close_stage(void **state)
{
    pack_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_relation_is_judged_as_the_pack_states_it),
        cmocka_unit_test(a_figure_is_false_only_beyond_its_tolerance),
        cmocka_unit_test(a_percentage_is_rounded_half_away_from_zero),
        cmocka_unit_test(an_extreme_is_judged_among_its_members_or_all),
        cmocka_unit_test(a_near_tie_decides_nothing),
        cmocka_unit_test(a_sequence_is_right_only_in_ascending_order),
        cmocka_unit_test(a_lure_is_false_where_its_list_is_closed_and_it_names_nothing_in_it),
        cmocka_unit_test(a_lure_that_is_another_name_of_the_answer_is_not_false),
        cmocka_unit_test(a_question_needs_exactly_one_true_option),
    };
    return cmocka_run_group_tests(tests, open_stage, close_stage);
}
