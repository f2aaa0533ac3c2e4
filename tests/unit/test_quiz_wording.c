/* Wordings of questions in both languages, and the prompter's hints. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/hint.h"
#include "quiz/wording.h"
#include "support/example_question.h"
#include "support/pack_find.h"
#include "support/source_file.h"

struct stage {
    struct pack *pack;
    struct arena arena;
};

static void check(struct words words, const char *de, const char *en)
{
    assert_string_equal(words.in[0], de);
    assert_string_equal(words.in[1], en);
}

static const struct statement *statement(const struct stage *stage, const char *id)
{
    return &stage->pack->statements[find_statement(stage->pack, id)];
}

static void statements_become_sentences(void **state)
{
    struct stage *s = *state;
    check(wording_statement(s->pack, &s->arena, statement(s, "f4"), WORDING_EXPLAIN), "Dora spielt den Narren.",
          "Dora plays the fool.");
    check(wording_statement(s->pack, &s->arena, statement(s, "f3"), WORDING_HINT), "Man sieht durch ihn hindurch.",
          "You can see through him.");
    check(wording_statement(s->pack, &s->arena, statement(s, "f34"), WORDING_EXPLAIN), "Cem misst 1,72\u00A0Meter.",
          "Cem measures 1.72\u00A0metres.");
    assert_null(wording_statement(s->pack, &s->arena, statement(s, "f34"), WORDING_SUBJECT).in[0]);
}

static void figures_and_percentages_are_written_as_each_language_does(void **state)
{
    struct stage *s = *state;
    check(wording_figure(s->pack, &s->arena, find_relation(s->pack, "height"), 180), "1,80\u00A0Meter",
          "1.80\u00A0metres");
    check(wording_figure(s->pack, &s->arena, find_relation(s->pack, "place"), 7), "7", "7");
    check(wording_percent(s->pack, &s->arena, 1250), "1\u202F250 %", "1\u202F250%");
    struct words x = example_words("3");
    check(wording_phrase(s->pack, &s->arena, PHRASE_ABOVE, &x), "Es sind mehr als 3.", "It is more than 3.");
}

static void pairs_tell_the_calculation(void **state)
{
    struct stage *s = *state;
    struct words d = { .in = { "16 Jahre", "16 years" } };
    check(wording_pair(s->pack, &s->arena, statement(s, "f23"), statement(s, "f22"), WORDING_DIFFERENCE, NULL),
          "Um wie viel älter ist Ben als Anna?", "By how much is Ben older than Anna?");
    check(wording_pair(s->pack, &s->arena, statement(s, "f23"), statement(s, "f22"), WORDING_EXPLAIN_DIFFERENCE, &d),
          "Ben ist 31\u00A0Jahre alt, Anna 25\u00A0Jahre: 16 Jahre.",
          "Ben is 31\u00A0years old, Anna 25\u00A0years: 16 years.");
    assert_null(wording_pair(s->pack, &s->arena, statement(s, "f36"), statement(s, "f37"), WORDING_RISE, NULL).in[0]);
}

static void entities_stand_alone_or_in_a_row(void **state)
{
    struct stage *s = *state;
    int row[] = { find_entity(s->pack, "duel"), find_entity(s->pack, "storm"), find_entity(s->pack, "crown") };
    check(wording_label(s->pack, row[0]), "Das Duell", "The duel");
    check(wording_sequence(s->pack, &s->arena, row, 3), "Duell – Sturm – Die Krone", "duel – storm – The crown");
    struct words none = { .in = { NULL } }, one = example_words("Ja."), two = example_words("Nein.");
    check(wording_join(s->pack, &s->arena, &none, &one), "Ja.", "Ja.");
    check(wording_join(s->pack, &s->arena, &one, &two), "Ja. Nein.", "Ja. Nein.");
    check(wording_plain(s->pack, find_relation(s->pack, "place"), WORDING_ORDER), "In welcher Folge sieht man das?",
          "In which order is it seen?");
}

/* --- hints --- */

static struct question hinted(struct stage *s, struct question q)
{
    struct bank bank;
    bank_init(&bank, s->pack, &s->arena);
    struct maker m = { .bank = &bank, .pack = s->pack, .arena = &s->arena, .rng = rng_stream(1, 0, "hint") };
    q.hint = (struct words){ .in = { NULL } };
    hint_make(&m, &q);
    return q;
}

static void the_authors_hint_comes_first(void **state)
{
    struct stage *s = *state;
    check(hinted(s, example_who(s->pack)).hint, "Man sieht durch ihn hindurch.", "You can see through him.");
}

static void of_numbers_a_bound_leaves_two(void **state)
{
    struct stage *s = *state;
    static const char *const bounds[][2] = { { "Es sind weniger als 44 Jahre.", "It is less than 44 years." },
                                             { "Es sind weniger als 44 Jahre.", "It is less than 44 years." },
                                             { "Es sind mehr als 37 Jahre.", "It is more than 37 years." },
                                             { "Es sind mehr als 37 Jahre.", "It is more than 37 years." } };
    struct question q = example_how_much(s->pack);
    for (q.key = 0; q.key < 4; q.key++)
        check(hinted(s, q).hint, bounds[q.key][0], bounds[q.key][1]);
}

static void else_something_that_is_known_of_the_answer_is_told(void **state)
{
    struct stage *s = *state;
    struct question q = example_who(s->pack);
    int ghost = find_entity(s->pack, "ghost");
    for (int i = 0; i < 4; i++) {
        q.option[i].claim.relation = find_relation(s->pack, "carries");
        q.option[i].claim.object = ghost;
    }
    q.option[1].text = example_words("Fay");       /* as "daneben" has Ben in it */
    q.support[0] = find_statement(s->pack, "f17"); /* Cem carries the crown: no authored hint */
    check(hinted(s, q).hint, "Nicht richtig ist: Anna.", "Not the answer: Anna."); /* the stem has the ghost already */
    q.stem = (struct words){ .in = { "Wer trägt die Krone?", "Who carries the crown?" } };
    check(hinted(s, q).hint, "Auf dem Zettel steht daneben: der Geist.", "The bill says beside it: the ghost.");
}

/* A lure carries a side where others have an entity: it must not be taken for one. */
static void of_a_question_with_lures_the_answer_is_described_not_the_one_asked_about(void **state)
{
    struct stage *s = *state;
    int dora = find_entity(s->pack, "dora"), emil = find_entity(s->pack, "emil");
    for (int side = 0; side < 2; side++) {
        struct question q = example_who(s->pack);
        q.key = 0;
        q.support[0] = find_statement(s->pack, "f6");
        for (int i = 0; i < 4; i++) {
            q.option[i].claim = (struct claim){ .kind = CLAIM_LURE, .subject = side, .object = q.support[0] };
            q.option[i].text = example_words("Fremd");
        }
        q.option[0].claim = (struct claim){ .kind = CLAIM_HOLDS, .subject = dora, .object = emil };
        check(hinted(s, q).hint,
              side == SIDE_OBJECT ? "Auf dem Zettel steht daneben: die Hexe."
                                  : "Auf dem Zettel steht daneben: der Narr.",
              side == SIDE_OBJECT ? "The bill says beside it: the witch." : "The bill says beside it: the fool.");
    }
}

static void at_the_last_one_wrong_option_is_named(void **state)
{
    struct stage *s = *state;
    struct question q = example_who(s->pack);
    q.support[0] = find_statement(s->pack, "f24");
    for (int i = 0; i < 4; i++)
        q.option[i].claim.kind = CLAIM_HOLDS_NOT;
    bool seen[4] = { false };
    for (uint64_t seed = 0; seed < 50; seed++) {
        struct maker m = { .pack = s->pack, .arena = &s->arena, .rng = rng_stream(seed, 0, "hint") };
        hint_make(&m, &q);
        for (int i = 0; i < 4; i++)
            seen[i] = seen[i] || strstr(q.hint.in[0], q.option[i].text.in[0]) != NULL;
        assert_true(strncmp(q.hint.in[1], "Not the answer: ", 16) == 0);
    }
    assert_true(seen[0] && seen[1] && !seen[q.key] && seen[3]);
}

static void a_hint_that_names_an_option_is_not_given(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    const char *text = source_text(&arena, "tests/packs/stage.json", NULL);
    struct stage s = { .pack = pack_with(text, "Man sieht durch ihn hindurch.", "Man sieht durch CEM hindurch.") };
    arena_init(&s.arena);
    assert_null(strstr(hinted(&s, example_who(s.pack)).hint.in[0], "hindurch"));
    pack_free(s.pack);
    arena_fini(&s.arena);
    arena_fini(&arena);
}

static int open_stage(void **state)
{
    static struct stage stage;
    stage.pack = source_pack("tests/packs/stage.json");
    arena_init(&stage.arena);
    *state = &stage;
    return 0;
}

static int close_stage(void **state)
{
    struct stage *stage = *state;
    pack_free(stage->pack);
    arena_fini(&stage->arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(statements_become_sentences),
        cmocka_unit_test(figures_and_percentages_are_written_as_each_language_does),
        cmocka_unit_test(pairs_tell_the_calculation),
        cmocka_unit_test(entities_stand_alone_or_in_a_row),
        cmocka_unit_test(the_authors_hint_comes_first),
        cmocka_unit_test(of_numbers_a_bound_leaves_two),
        cmocka_unit_test(else_something_that_is_known_of_the_answer_is_told),
        cmocka_unit_test(of_a_question_with_lures_the_answer_is_described_not_the_one_asked_about),
        cmocka_unit_test(at_the_last_one_wrong_option_is_named),
        cmocka_unit_test(a_hint_that_names_an_option_is_not_given),
    };
    return cmocka_run_group_tests(tests, open_stage, close_stage);
}
