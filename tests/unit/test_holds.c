/* Three-valued truth: what is true, what is false for which reason, and what stays unknown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "pack/holds.h"
#include "support/pack_find.h"
#include "support/source_file.h"

static void check(const struct pack *pack, const char *s, const char *r, const char *o, enum truth expected)
{
    enum truth truth = pack_holds(pack, find_entity(pack, s), find_relation(pack, r), find_entity(pack, o));
    if (truth != expected)
        fail_msg("%s %s %s: %d, expected %d", s, r, o, (int)truth, (int)expected);
}

static void what_is_stated_is_true_in_every_direction(void **state)
{
    const struct pack *pack = *state;
    check(pack, "anna", "plays", "king", TRUTH_TRUE);
    check(pack, "king", "played-by", "anna", TRUTH_TRUE);
    check(pack, "anna", "knows", "ben", TRUTH_TRUE);
    check(pack, "ben", "knows", "anna", TRUTH_TRUE);
    check(pack, "old-cem", "carries", "crown", TRUTH_TRUE);
    check(pack, "cem", "carries", "crown", TRUTH_TRUE);
    check(pack, "old-cem", "plays", "ghost", TRUTH_TRUE);
}

static void what_is_denied_is_false_and_what_is_left_open_unknown(void **state)
{
    const struct pack *pack = *state;
    check(pack, "anna", "knows", "fay", TRUTH_FALSE);
    check(pack, "fay", "knows", "anna", TRUTH_FALSE);
    check(pack, "anna", "knows", "gus", TRUTH_UNKNOWN);
    check(pack, "gus", "knows", "anna", TRUTH_UNKNOWN);
}

static void a_full_list_excludes_others(void **state)
{
    const struct pack *pack = *state;
    check(pack, "anna", "plays", "queen", TRUTH_FALSE);
    check(pack, "fay", "plays", "king", TRUTH_FALSE);
    check(pack, "king", "played-by", "fay", TRUTH_FALSE);
    check(pack, "queen", "played-by", "anna", TRUTH_FALSE);
}

static void silence_proves_nothing(void **state)
{
    const struct pack *pack = *state;
    check(pack, "ben", "knows", "dora", TRUTH_UNKNOWN);
    check(pack, "fay", "knows", "jana", TRUTH_UNKNOWN);
}

static void a_promise_makes_silence_speak(void **state)
{
    const struct pack *pack = *state;
    check(pack, "anna", "knows", "hanna", TRUTH_FALSE);
    check(pack, "hanna", "knows", "anna", TRUTH_FALSE);
    check(pack, "dora", "carries", "crown", TRUTH_FALSE);
    check(pack, "jana", "carries", "lamp", TRUTH_FALSE);
    assert_true(pack_promised(pack, find_relation(pack, "knows"), find_entity(pack, "anna"), true));
    assert_true(pack_promised(pack, find_relation(pack, "knows"), find_entity(pack, "anna"), false));
    assert_false(pack_promised(pack, find_relation(pack, "knows"), find_entity(pack, "ben"), false));
    assert_false(pack_promised(pack, find_relation(pack, "plays"), find_entity(pack, "anna"), false));
}

static void what_overlaps_is_never_false_of_each_other(void **state)
{
    const struct pack *pack = *state;
    int letter = find_entity(pack, "letter"), cloak = find_entity(pack, "cloak"), crown = find_entity(pack, "crown");
    assert_false(pack_distinct(pack, letter, cloak));
    assert_false(pack_distinct(pack, cloak, letter));
    assert_true(pack_distinct(pack, letter, crown));
    check(pack, "fay", "carries", "letter", TRUTH_UNKNOWN);
    check(pack, "gus", "carries", "letter", TRUTH_FALSE);
}

static void other_names_are_the_same_entity(void **state)
{
    const struct pack *pack = *state;
    int cem = find_entity(pack, "cem"), old = find_entity(pack, "old-cem");
    assert_int_equal(pack_same(pack, old), cem);
    assert_int_equal(pack_same(pack, cem), cem);
    assert_false(pack_distinct(pack, cem, old));
    assert_true(pack_distinct(pack, old, find_entity(pack, "ben")));
}

static void an_overlap_said_of_another_name_counts_for_the_entity(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const char *text = source_text(&arena, "tests/packs/stage.json", NULL);
    struct pack *pack = pack_with(text, "\"aliases\": [\"Ann\"]", "\"overlaps\": [\"old-cem\"]");
    assert_false(pack_distinct(pack, find_entity(pack, "anna"), find_entity(pack, "cem")));
    assert_false(pack_distinct(pack, find_entity(pack, "cem"), find_entity(pack, "anna")));
    pack_free(pack);
    arena_fini(&arena);
}

static void other_types_and_quantities_are_out_of_the_question(void **state)
{
    const struct pack *pack = *state;
    check(pack, "king", "plays", "anna", TRUTH_UNKNOWN);
    check(pack, "anna", "plays", "crown", TRUTH_UNKNOWN);
    check(pack, "anna", "age", "ben", TRUTH_UNKNOWN);
}

static void a_figure_is_true_false_beyond_its_tolerance_else_unknown(void **state)
{
    const struct pack *pack = *state;
    int cem = find_entity(pack, "old-cem"), height = find_relation(pack, "height");
    assert_int_equal(pack_holds_value(pack, cem, height, 172), TRUTH_TRUE);
    assert_int_equal(pack_holds_value(pack, cem, height, 173), TRUTH_UNKNOWN);
    assert_int_equal(pack_holds_value(pack, cem, height, 171), TRUTH_UNKNOWN);
    assert_int_equal(pack_holds_value(pack, cem, height, 174), TRUTH_FALSE);
    assert_int_equal(pack_holds_value(pack, cem, height, 170), TRUTH_FALSE);
    assert_int_equal(pack_holds_value(pack, find_entity(pack, "jana"), height, 170), TRUTH_UNKNOWN);
    assert_int_equal(pack_figure(pack, cem, height), find_statement(pack, "f34"));
    assert_int_equal(pack_figure(pack, find_entity(pack, "jana"), height), -1);
}

static void figures_of_several_times_or_denied_ones_decide_nothing(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const char *text = source_text(&arena, "tests/packs/stage.json", NULL);
    struct pack *pack =
        pack_with(text, "{\"id\": \"f22\",",
                  "{\"id\": \"g\", \"s\": \"anna\", \"r\": \"age\", \"value\": \"24\", \"time\": \"1900\","
                  "\"cite\": [\"bill\", 1, 1], \"category\": \"play\"}, {\"id\": \"f22\",");
    int anna = find_entity(pack, "anna"), age = find_relation(pack, "age");
    assert_int_equal(pack_figure(pack, anna, age), -1);
    assert_int_equal(pack_holds_value(pack, anna, age, 99), TRUTH_UNKNOWN);
    pack_free(pack);
    pack = pack_with(text, "\"value\": \"25\"", "\"value\": \"25\", \"polarity\": \"-\"");
    assert_int_equal(pack_figure(pack, anna, age), -1);
    pack_free(pack);
    arena_fini(&arena);
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
        cmocka_unit_test(what_is_stated_is_true_in_every_direction),
        cmocka_unit_test(what_is_denied_is_false_and_what_is_left_open_unknown),
        cmocka_unit_test(a_full_list_excludes_others),
        cmocka_unit_test(silence_proves_nothing),
        cmocka_unit_test(a_promise_makes_silence_speak),
        cmocka_unit_test(what_overlaps_is_never_false_of_each_other),
        cmocka_unit_test(other_names_are_the_same_entity),
        cmocka_unit_test(an_overlap_said_of_another_name_counts_for_the_entity),
        cmocka_unit_test(other_types_and_quantities_are_out_of_the_question),
        cmocka_unit_test(a_figure_is_true_false_beyond_its_tolerance_else_unknown),
        cmocka_unit_test(figures_of_several_times_or_denied_ones_decide_nothing),
    };
    return cmocka_run_group_tests(tests, open_stage, close_stage);
}
