/* The linter: every rule has a question that breaks it alone, and sound questions break none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/lint.h"
#include "quiz/lint_words.h"
#include "support/example_question.h"
#include "support/pack_find.h"
#include "support/source_file.h"

enum { RULES_MAX = 40 };

struct report {
    const char *rule; /* the only rule that was broken; "several" when there are more */
    enum lint_severity severity;
    char langs[8], text[200];
    int count;
    bool broken[RULES_MAX];
};

static int rule_number(const char *rule)
{
    int number = 0;
    while (strcmp(lint_rule_name(number), rule) != 0)
        number++;
    assert_true(number < RULES_MAX);
    return number;
}

static void note(void *user, const struct lint_finding *finding)
{
    struct report *report = user;
    report->rule = report->rule == NULL || report->rule == finding->rule ? finding->rule : "several";
    report->severity = finding->severity;
    if (strlen(report->langs) + 2 < sizeof report->langs)
        strcat(report->langs, finding->lang);
    memcpy(report->text, finding->text, sizeof report->text);
    report->broken[rule_number(finding->rule)] = true;
    report->count++;
}

static struct report lint(const struct pack *pack, const struct question *q)
{
    struct report report = { .count = 0 };
    int rejects = quiz_lint(pack, q, note, &report);
    assert_int_equal(rejects > 0, quiz_lint(pack, q, NULL, NULL) > 0);
    if (report.count > 0 && report.severity == LINT_WARN && strcmp(report.rule, "several") != 0)
        assert_int_equal(rejects, 0);
    return report;
}

static void broken(const struct pack *pack, const struct question *q, const char *rule)
{
    struct report report = lint(pack, q);
    if (report.rule == NULL || strcmp(report.rule, rule) != 0)
        fail_msg("expected %s, found %s: %s", rule, report.rule != NULL ? report.rule : "nothing", report.text);
}

static void also_broken(const struct pack *pack, const struct question *q, const char *rule)
{
    if (!lint(pack, q).broken[rule_number(rule)])
        fail_msg("expected %s", rule);
}

static void clean(const struct pack *pack, const struct question *q)
{
    struct report report = lint(pack, q);
    if (report.rule != NULL)
        fail_msg("%s: %s", report.rule, report.text);
}

static struct question with_options(const struct pack *pack, const char *a, const char *b, const char *c, const char *d)
{
    struct question q = example_who(pack);
    const char *texts[] = { a, b, c, d };
    for (int i = 0; i < 4; i++)
        q.option[i].text = example_words(texts[i]);
    return q;
}

static struct question with_stem(const struct pack *pack, const char *stem)
{
    struct question q = example_who(pack);
    q.stem = example_words(stem);
    return q;
}

static void sound_questions_break_no_rule(void **state)
{
    const struct pack *p = *state;
    struct question who = example_who(p), how_much = example_how_much(p);
    clean(p, &who);
    clean(p, &how_much);
    who.option_count = 3;
    clean(p, &who);
}

static void equal_options_are_found_whatever_they_look_like(void **state)
{
    const struct pack *p = *state;
    struct question q = with_options(p, "Anna", "Ben", "Cem", "ANNA");
    also_broken(p, &q, "equal-options"); /* what equals another is contained in it, too */
    q = with_options(p, "Straße", "Gasse", "Brücke", "Strasse");
    also_broken(p, &q, "equal-options");
    q = with_options(p, "1,80", "2,80", "1.80", "3,80");
    also_broken(p, &q, "equal-options");
}

static void an_option_inside_another_is_found(void **state)
{
    const struct pack *p = *state;
    struct question q = with_options(p, "Anna Blau", "Ben Grau", "Cem", "Cem Rot");
    broken(p, &q, "several"); /* three of four have two words */
    q = with_options(p, "Rot", "Cem Rot", "Dora Grau", "Emil");
    broken(p, &q, "contained-option");
    q = with_options(p, "Rotes Tuch", "Tuch", "Grau", "Anna Blau");
    broken(p, &q, "contained-option");
    q = with_options(p, "Tuch Rot", "Rot Grau", "Cem", "Emil");
    clean(p, &q);
}

static void options_that_answer_another_question_are_found(void **state)
{
    const struct pack *p = *state;
    struct question q = example_who(p);
    q.option[0].claim.relation = find_relation(p, "carries");
    broken(p, &q, "mixed-options");
    q = example_who(p);
    q.option[1].claim.kind = CLAIM_HOLDS_NOT;
    broken(p, &q, "mixed-options");
    q.option[1].claim.kind = CLAIM_LURE;
    clean(p, &q);
}

static void numbers_out_of_order_are_found(void **state)
{
    const struct pack *p = *state;
    struct question q = example_how_much(p);
    struct option swap = q.option[2];
    q.option[2] = q.option[3];
    q.option[3] = swap;
    broken(p, &q, "number-order");
    q = example_how_much(p);
    for (int i = 0; i < 4; i++) {
        q.option[i].claim.kind = CLAIM_PERCENT;
        q.option[i].claim.value = -10 * (i + 1); /* what falls ascends by how much it falls */
    }
    clean(p, &q);
    q.option[0].claim.value = -25;
    broken(p, &q, "number-order");
}

static void numbers_that_cannot_be_are_found(void **state)
{
    const struct pack *p = *state;
    struct question q = example_how_much(p);
    q.option[3].claim.value = 121;
    broken(p, &q, "legal-range");
    q = example_how_much(p);
    q.option[0].claim.value = 0;
    broken(p, &q, "legal-range");
    for (int i = 0; i < 4; i++)
        q.option[i].claim.kind = CLAIM_DIFFERENCE;
    broken(p, &q, "legal-range");
    q.option[0].claim.value = 1;
    clean(p, &q);
    q.option[3].claim.value = 120;
    broken(p, &q, "legal-range");
    for (int i = 0; i < 4; i++) {
        q.option[i].claim.kind = CLAIM_PERCENT;
        q.option[i].claim.value = -70 - 10 * i;
    }
    clean(p, &q);
    q.option[3].claim.value = -101;
    broken(p, &q, "legal-range");
}

static void options_about_the_other_options_are_found(void **state)
{
    const struct pack *p = *state;
    static const char *const texts[] = { "Nichts davon", "Keine der Genannten", "None of these", "All of the above!" };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct question any = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", texts[i]);
        also_broken(p, &any, "none-of-the-above"); /* some are absolute words, too */
    }
    struct question q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", "Nichts davon");
    broken(p, &q, "none-of-the-above");
    q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", "Davon nichts");
    clean(p, &q);
}

static void absolute_words_are_found_in_their_language_only(void **state)
{
    const struct pack *p = *state;
    struct question q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", "Immer Wind");
    broken(p, &q, "absolute-word");
    assert_string_equal(lint(p, &q).langs, "de");
    q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", "Always Wind");
    broken(p, &q, "absolute-word");
    assert_string_equal(lint(p, &q).langs, "en");
    q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", "Immergrüne Bank");
    clean(p, &q);
}

static void a_word_shared_by_stem_and_one_option_is_found(void **state)
{
    const struct pack *p = *state;
    struct question q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", "Hohe Mauer");
    q.stem = example_words("Was weht auf der Mauer?");
    broken(p, &q, "shared-word");
    q.stem = example_words("Was hängt am Maul?");
    clean(p, &q);
    q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", "Hohe Scheune");
    q.stem = example_words("Was steht vor den Scheunen?"); /* alike in the first five letters */
    broken(p, &q, "shared-word");
    q = with_options(p, "Rote Mauer", "Blaue Fahne", "Graues Seil", "Hohe Mauer");
    q.stem = example_words("Was ist an der Mauer?");
    clean(p, &q); /* two have it: it points at none */
    q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil", "Nach Mittag");
    q.stem = example_words("Was kommt nach dem Fest?");
    clean(p, &q); /* a function word */
}

static void the_one_option_that_looks_different_is_found(void **state)
{
    const struct pack *p = *state;
    static const char *const lone[][4] = {
        { "Der Saal", "Die Bühne", "Das Haus", "Roter Hof" },     /* article lacking */
        { "Roter Saal", "Graue Bühne", "Altes Haus", "Der Hof" }, /* article alone */
        { "Anna", "Ben", "cem", "Dora" },                         /* capital lacking */
        { "Anna", "Ben", "Cem 2", "Dora F" },                     /* digit */
        { "Anna", "Ben", "Cem", "Dora!" },                        /* mark */
        { "Anna", "Ben", "Cem", "Dora Rot" },                     /* words */
        { "Rot Anna", "Blau Ben", "Grau Cem", "Dora" },           /* one word */
    };
    for (size_t i = 0; i < sizeof lone / sizeof *lone; i++) {
        struct question q = with_options(p, lone[i][0], lone[i][1], lone[i][2], lone[i][3]);
        broken(p, &q, "lone-format");
    }
    struct question q = with_options(p, "Maler", "Bäcker", "Sänger", "Sängerin");
    broken(p, &q, "lone-format");
    assert_string_equal(lint(p, &q).langs, "de");
    q = with_options(p, "Malerin", "Bäcker", "Sänger", "Sängerin");
    clean(p, &q);
}

static void a_stem_must_be_a_whole_question(void **state)
{
    const struct pack *p = *state;
    static const char *const stems[] = { "", "Wer ist es", "wer ist es?", "Es ist." };
    for (size_t i = 0; i < sizeof stems / sizeof *stems; i++) {
        struct question q = with_stem(p, stems[i]);
        broken(p, &q, "incomplete-stem");
    }
}

static void texts_that_are_too_long_are_found(void **state)
{
    const struct pack *p = *state;
    char stem[400] = "", option[100] = "";
    for (int i = 0; i < QUESTION_STEM_MAX - 1; i++)
        strcat(stem, i % 8 == 7 ? " " : i / 8 % 2 == 0 ? "Ü" : "Ö");
    strcat(stem, "?");
    struct question q = with_stem(p, stem);
    clean(p, &q);
    stem[strlen(stem) - 1] = '\0';
    strcat(stem, "Ü?");
    q = with_stem(p, stem);
    broken(p, &q, "length");
    for (int i = 0; i < QUESTION_OPTION_MAX; i++)
        strcat(option, "ö");
    q = with_options(p, option, "Ben", "Cem", "Dora");
    clean(p, &q);
    strcat(option, "ö");
    q = with_options(p, option, option + 2, option + 4, option + 6);
    broken(p, &q, "length");
}

static void faults_of_a_sentence_are_found_wherever_it_stands(void **state)
{
    const struct pack *p = *state;
    struct question q = with_stem(p, "Wer steht  da?");
    broken(p, &q, "sentence");
    q = example_who(p);
    q.explain.in[0] = "Er wiegt 1.5 Pfund.";
    broken(p, &q, "sentence");
    q = example_who(p);
    q.hint.in[1] = "It weighs 1,5 pounds.";
    broken(p, &q, "sentence");
    q = with_options(p, "Anna {s}", "Ben Rot", "Cem", "Dora");
    broken(p, &q, "sentence");
}

static void sentences_are_read_in_their_language(void **state)
{
    (void)state;
    static const struct {
        const char *lang, *text, *fault; /* NULL: none */
    } cases[] = {
        { "de", "Er steht im Saal.", NULL },
        { "de", "Er steht in dem Saal.", "preposition and article are not contracted" },
        { "de", "Er kommt von dem Saal.", "preposition and article are not contracted" },
        { "de", "Der Saal, in dem er steht.", NULL },
        { "de", "Darin dem Saal gleich.", NULL },
        { "en", "The Saal in dem stands.", NULL },
        { "de", "1,80 Meter", NULL },
        { "de", "1.80 Meter", "a decimal point in German" },
        { "en", "1.80 metres", NULL },
        { "en", "1,80 metres", "a decimal comma in English" },
        { "de", "Am 3. Mai.", NULL },
        { "en", "In 1901, 5 people", NULL },
        { "de", "{S} fehlt.", "a slot was not filled" },
        { "de", "Ende}", "a slot was not filled" },
        { "de", " Anfang", "a space too many" },
        { "de", "Zwei  Lücken", "a space too many" },
        { "de", "der der Saal", "a word stands twice" },
        { "de", "Saal der der", "a word stands twice" },
        { "de", "der dergleichen", NULL },
        { "de", "a a", NULL },
        { "de", "", NULL },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *fault = lint_sentence(cases[i].lang, cases[i].text);
        if ((fault == NULL) != (cases[i].fault == NULL))
            fail_msg("\"%s\": %s", cases[i].text, fault != NULL ? fault : "no fault");
        if (fault != NULL)
            assert_string_equal(fault, cases[i].fault);
    }
}

static void a_question_rests_on_statements_and_explains_itself(void **state)
{
    const struct pack *p = *state;
    struct question q = example_who(p);
    q.support_count = 0;
    broken(p, &q, "citation");
    q = example_who(p);
    q.explain.in[1] = "";
    broken(p, &q, "no-explanation");
    q.explain.in[1] = NULL;
    broken(p, &q, "no-explanation");
}

static void uneven_common_and_lopsided_options_are_warned_about(void **state)
{
    const struct pack *p = *state;
    struct question q = with_options(p, "Rotes Tuch", "Blaue Fahne", "Graues Seil am Haken", "Hohe Mauer");
    clean(p, &q); /* the same in both languages: titles */
    q.option[1].text.in[1] = "Blue banner";
    broken(p, &q, "uneven-length");
    assert_int_equal(quiz_lint(p, &q, NULL, NULL), 0);
    q = with_options(p, "Bunte Anna", "Bunter Ben", "Bunte Cora", "Bunte Dora");
    clean(p, &q);
    q = with_options(p, "Bunte Anna", "Bunte Bea", "Bunte Cora", "Bunte Dora");
    broken(p, &q, "common-start");
    q = with_options(p, "Der Arm", "Der Bach", "Der Chor", "Der Dom");
    clean(p, &q);
    struct arena arena;
    arena_init(&arena);
    struct pack *famous =
        pack_with(source_text(&arena, "tests/packs/stage.json", NULL), "\"salience\": 0.9", "\"salience\": 0.01");
    q = example_who(famous);
    broken(famous, &q, "salience");
    pack_free(famous);
    arena_fini(&arena);
}

static void a_long_finding_is_cut_at_a_whole_character(void **state)
{
    const struct pack *p = *state;
    for (int shift = 0; shift < 2; shift++) {
        char stem[400] = "";
        for (int i = 0; i < 140; i++)
            strcat(stem, i < shift ? "X" : "Ü");
        struct question q = with_stem(p, stem);
        broken(p, &q, "incomplete-stem");
        struct report report = lint(p, &q);
        assert_true(strlen(report.text) > 100 && utf8_valid(report.text, strlen(report.text), NULL));
    }
}

static void options_without_any_word_do_no_harm(void **state)
{
    const struct pack *p = *state;
    struct question q = with_options(p, "…", "–", "Anna Rot", "Ben Blau");
    assert_true(lint(p, &q).count > 0);
    q = with_options(p, "", "", "", "");
    assert_true(lint(p, &q).count > 0);
}

/* A new rule needs its question here. */
static void there_are_seventeen_rules(void **state)
{
    (void)state;
    for (int i = 0; i < 17; i++)
        assert_non_null(lint_rule_name(i));
    assert_null(lint_rule_name(17));
    assert_null(lint_rule_name(-1));
}

static void words_are_alike_by_their_first_five_letters(void **state)
{
    (void)state;
    assert_true(lint_word_alike("mauer", "mauer"));
    assert_true(lint_word_alike("musical", "musicals"));
    assert_false(lint_word_alike("mauer", "mauern"));
    assert_false(lint_word_alike("rot", "rot"));
    assert_false(lint_word_alike("nach", "nach"));
    assert_false(lint_word_alike("which", "which"));
    struct lint_words words, part;
    lint_words_init(&words, "Das rote Tuch, das Tuch");
    lint_words_init(&part, "Tuch das");
    assert_int_equal(words.count, 5);
    assert_true(lint_words_contain(&words, &part));
    assert_false(lint_words_contain(&part, &words));
    assert_false(lint_words_equal(&words, &part));
    assert_true(lint_words_equal(&part, &part));
    assert_true(lint_words_say(&words, "tuch das tuch"));
    assert_true(lint_words_say(&words, "das rote"));
    assert_false(lint_words_say(&words, "das rot"));
    assert_false(lint_words_say(&words, "das roten"));
    assert_false(lint_words_say(&words, "tuch tuch"));
    assert_false(lint_words_say(&words, "das tuch dann"));
    lint_words_fini(&words);
    lint_words_fini(&part);
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
        cmocka_unit_test(sound_questions_break_no_rule),
        cmocka_unit_test(equal_options_are_found_whatever_they_look_like),
        cmocka_unit_test(an_option_inside_another_is_found),
        cmocka_unit_test(options_that_answer_another_question_are_found),
        cmocka_unit_test(numbers_out_of_order_are_found),
        cmocka_unit_test(numbers_that_cannot_be_are_found),
        cmocka_unit_test(options_about_the_other_options_are_found),
        cmocka_unit_test(absolute_words_are_found_in_their_language_only),
        cmocka_unit_test(a_word_shared_by_stem_and_one_option_is_found),
        cmocka_unit_test(the_one_option_that_looks_different_is_found),
        cmocka_unit_test(a_stem_must_be_a_whole_question),
        cmocka_unit_test(texts_that_are_too_long_are_found),
        cmocka_unit_test(faults_of_a_sentence_are_found_wherever_it_stands),
        cmocka_unit_test(sentences_are_read_in_their_language),
        cmocka_unit_test(a_question_rests_on_statements_and_explains_itself),
        cmocka_unit_test(uneven_common_and_lopsided_options_are_warned_about),
        cmocka_unit_test(a_long_finding_is_cut_at_a_whole_character),
        cmocka_unit_test(options_without_any_word_do_no_harm),
        cmocka_unit_test(there_are_seventeen_rules),
        cmocka_unit_test(words_are_alike_by_their_first_five_letters),
    };
    return cmocka_run_group_tests(tests, open_stage, close_stage);
}
