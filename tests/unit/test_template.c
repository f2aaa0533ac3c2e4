/* Templates: slots, cases, capitals and German contraction. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "pack/template.h"

static const struct name hall = { .form = { "der Saal", "den Saal", "dem Saal", "des Saals" }, .label = "Der Saal" };
static const struct name stage = { .form = { "die Bühne", "die Bühne", "der Bühne", NULL }, .label = "Die Bühne" };
static const struct name house = { .form = { "das Haus", "das Haus", "dem Haus", "des Hauses" }, .label = "Das Haus" };

static void check(const char *lang, const char *template, const struct name *name, const char *expected)
{
    struct slot slots[] = { { 's', name, NULL }, { 'x', NULL, "1,80" }, { 0 } };
    struct buf b = { 0 };
    template_fill(&b, lang, template, slots);
    assert_string_equal(buf_text(&b), expected);
    buf_fini(&b);
}

static void slots_are_filled_with_the_case_they_ask_for(void **state)
{
    (void)state;
    check("de", "Wer sieht {s:acc}?", &hall, "Wer sieht den Saal?");
    check("de", "{S} ist leer.", &hall, "Der Saal ist leer.");
    check("de", "{S:dat} fehlt {x}.", &hall, "Dem Saal fehlt 1,80.");
    check("de", "wegen {s:gen}, {s:nom}", &hall, "wegen des Saals, der Saal");
    check("en", "{x} {x}", &hall, "1,80 1,80");
    check("en", "", &hall, "");
    check("de", "{s:gen}", &stage, "die Bühne");
    check("de", "<{q}>", &stage, "<>");
}

static void german_preposition_and_article_become_one_word(void **state)
{
    (void)state;
    static const struct {
        const char *template;
        const struct name *name;
        const char *expected;
    } cases[] = {
        { "Wer sitzt in {s:dat}?", &hall, "Wer sitzt im Saal?" },
        { "In {s:dat} ist es dunkel.", &hall, "Im Saal ist es dunkel." },
        { "Was hängt an {s:dat}?", &hall, "Was hängt am Saal?" },
        { "Wer wartet bei {s:dat}?", &hall, "Wer wartet beim Saal?" },
        { "Wer kommt von {s:dat}?", &hall, "Wer kommt vom Saal?" },
        { "Wer geht zu {s:dat}?", &hall, "Wer geht zum Saal?" },
        { "Zu {s:dat} führt ein Gang.", &stage, "Zur Bühne führt ein Gang." },
        { "Wer geht in {s:acc}?", &house, "Wer geht ins Haus?" },
        { "Wer klopft an {s:acc}?", &house, "Wer klopft ans Haus?" },
        { "Wer sitzt in {s:dat}?", &stage, "Wer sitzt in der Bühne?" },
        { "Wer war darin {s:dat} nah?", &hall, "Wer war darin dem Saal nah?" },
        { "Wer steht vor {s:dat}?", &hall, "Wer steht vor dem Saal?" },
        { "in {S:dat}", &hall, "in Dem Saal" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        check("de", cases[i].template, cases[i].name, cases[i].expected);
    check("en", "in {s:dat}", &hall, "in dem Saal");
}

static void only_well_formed_templates_pass(void **state)
{
    (void)state;
    static const struct {
        const char *template, *allowed, *fault; /* NULL: none */
    } cases[] = {
        { "Wer?", "", NULL },
        { "{s} {o:dat} {S:gen}", "so", NULL },
        { "{s", "s", "a { without its }" },
        { "s}", "s", "a } without its {" },
        { "{}", "s", "an unknown slot; expected {s}, {o} … with an optional case :nom :acc :dat :gen" },
        { "{s:}", "s", "an unknown slot; expected {s}, {o} … with an optional case :nom :acc :dat :gen" },
        { "{s:abl}", "s", "an unknown slot; expected {s}, {o} … with an optional case :nom :acc :dat :gen" },
        { "{so}", "so", "an unknown slot; expected {s}, {o} … with an optional case :nom :acc :dat :gen" },
        { "{s:dative}", "s", "an unknown slot; expected {s}, {o} … with an optional case :nom :acc :dat :gen" },
        { "{{s}}", "s", "an unknown slot; expected {s}, {o} … with an optional case :nom :acc :dat :gen" },
        { "{o}", "s", "a slot that this wording does not have" },
        { "{O:dat}", "s", "a slot that this wording does not have" },
        { "{s}", "", "a slot that this wording does not have" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *fault = NULL;
        bool sound = template_check(cases[i].template, cases[i].allowed, &fault);
        assert_int_equal(sound, cases[i].fault == NULL);
        if (!sound)
            assert_string_equal(fault, cases[i].fault);
    }
}

static void a_genitive_is_noticed(void **state)
{
    (void)state;
    assert_true(template_needs_genitive("a {s} b {s:gen}", "s"));
    assert_true(template_needs_genitive("{S:gen} {o}", "os"));
    assert_false(template_needs_genitive("{s:gen}", "oab"));
    assert_false(template_needs_genitive("{s:dat} gen", "s"));
    assert_false(template_needs_genitive("", "s"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slots_are_filled_with_the_case_they_ask_for),
        cmocka_unit_test(german_preposition_and_article_become_one_word),
        cmocka_unit_test(only_well_formed_templates_pass),
        cmocka_unit_test(a_genitive_is_noticed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
