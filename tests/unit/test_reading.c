/* What is read aloud of a match, and how figures are said. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "screens/reading.h"
#include "screens/spoken.h"
#include "support/visit.h"

static void expect_spoken(const struct visit *v, int lang, const char *text, const char *said)
{
    struct arena a;
    arena_init(&a);
    assert_string_equal(spoken(v->frame.lang[lang], text, &a), said);
    arena_fini(&a);
}

static int lang_number(const struct visit *v, const char *name)
{
    int i = 0;
    while (strcmp(lang_name(v->frame.lang[i]), name) != 0)
        i++;
    return i;
}

static void german_figures(void **state)
{
    struct visit *v = *state;
    int de = lang_number(v, "de");
    expect_spoken(v, de, "84\u202F358\u202F845 Menschen", "84358845 Menschen");
    expect_spoken(v, de, "1,80 Millionen", "1,80 Millionen");
    expect_spoken(v, de, "12\u202F%", "12\u202F%");
    expect_spoken(v, de, "4.\u00A0Februar 2013", "vierter Februar 2013");
    expect_spoken(v, de, "A: 31. M\u00E4rz 2012", "A: einunddrei\u00DFigster M\u00E4rz 2012");
    expect_spoken(v, de, "Er lief am 19.\u00A0Februar.", "Er lief am neunzehnten Februar.");
    expect_spoken(v, de, "Der 1. Mai", "Der erste Mai");
    expect_spoken(v, de, "Folge 4. Februar hei\u00DFt sie nicht", "Folge vierten Februar hei\u00DFt sie nicht");
    expect_spoken(v, de, "32. Februar, 4. Folge", "32. Februar, 4. Folge");
    expect_spoken(v, de, "1999, 1905 und 1800", "19 hundert 99, 19 hundert 5 und 18 hundert");
    expect_spoken(v, de, "2013 und 1066", "2013 und 1066");
    expect_spoken(v, de, "1999,5 und 19990 und X1999", "1999,5 und 19990 und X1999");
    expect_spoken(v, de, "2012\u20132013", "2012 bis 2013");
    expect_spoken(v, de, "1998\u20131999", "19 hundert 98 bis 19 hundert 99");
    expect_spoken(v, de, "Streit \u2013 Trio \u2013 Ende", "Streit \u2013 Trio \u2013 Ende");
    expect_spoken(v, de, "\u201E1918\u201C", "\u201E19 hundert 18\u201C");
    expect_spoken(v, de, "", "");
}

static void english_figures(void **state)
{
    struct visit *v = *state;
    int en = lang_number(v, "en");
    expect_spoken(v, en, "4\u202F500 people", "4500 people");
    expect_spoken(v, en, "February\u00A04, 2013", "February fourth, 2013");
    expect_spoken(v, en, "on March 31", "on March thirty-first");
    expect_spoken(v, en, "February 2013", "February 2013");
    expect_spoken(v, en, "Maybe 4", "Maybe 4");
    expect_spoken(v, en, "1999, 1905, 1800", "19 99, 19 oh 5, 18 hundred");
    expect_spoken(v, en, "3\u20135", "3 to 5");
}

/* ---- readings ---- */

static struct reading reading(struct visit *v, struct arena *a)
{
    arena_reset(a);
    return reading_of(&v->world, a);
}

static void the_question_then_its_options(void **state)
{
    struct visit *v = *state;
    struct arena a;
    arena_init(&a);
    assert_true(reading_subject(&v->world) == 0);
    assert_int_equal(reading(v, &a).count, 0);
    visit_start(v);
    const struct question *q = match_question(v->world.match);
    struct reading r = reading(v, &a);
    assert_int_equal(r.count, 1 + q->option_count);
    assert_string_equal(r.phrase[0].lang, "de");
    assert_string_equal(r.phrase[0].text, spoken(v->world.lang, q->stem.in[0], &a));
    for (int i = 0; i < q->option_count; i++) {
        assert_true(r.phrase[1 + i].text[0] == 'A' + i);
        assert_memory_equal(r.phrase[1 + i].text + 1, ": ", 2);
    }
    arena_fini(&a);
}

/* Every step has a subject of its own, and a pause has none. */
static void subjects_follow_the_match(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.mode = MATCH_CLASSIC;
    visit_start(v);
    int64_t asked = reading_subject(&v->world);
    assert_true(asked != 0);
    visit_press(v, INTENT_PAUSE);
    assert_true(reading_subject(&v->world) == 0);
    visit_press(v, INTENT_BACK);
    assert_true(reading_subject(&v->world) == asked);
    visit_press(v, INTENT_FIFTY);
    int64_t fewer = reading_subject(&v->world);
    assert_true(fewer != asked);
    visit_answer(v, true);
    int64_t revealed = reading_subject(&v->world);
    visit_press(v, INTENT_ACCEPT);
    int64_t next = reading_subject(&v->world);
    assert_true(revealed != fewer && next != revealed && next != asked && next != fewer);
}

static void taken_away_is_not_read(void **state)
{
    struct visit *v = *state;
    struct arena a;
    arena_init(&a);
    visit_start(v);
    int options = match_question(v->world.match)->option_count;
    visit_press(v, INTENT_FIFTY);
    assert_int_equal(reading(v, &a).count, 1 + 2);
    assert_true(options > 2);
    visit_press(v, INTENT_HINT);
    assert_int_equal(reading(v, &a).count, 1 + 1 + 2);
    assert_string_equal(reading(v, &a).phrase[0].text,
                        spoken(v->world.lang, match_question(v->world.match)->hint.in[0], &a));
    arena_fini(&a);
}

static void what_became_of_it_and_why(void **state)
{
    struct visit *v = *state;
    struct arena a;
    arena_init(&a);
    v->world.save->settings.mode = MATCH_RELAXED;
    visit_start(v);
    visit_answer(v, true);
    struct reading r = reading(v, &a);
    assert_int_equal(r.count, 3);
    assert_string_equal(r.phrase[0].text, "Richtig.");
    assert_string_equal(r.phrase[1].text, "1000 Punkte");
    visit_press(v, INTENT_ACCEPT);
    visit_answer(v, false);
    r = reading(v, &a);
    assert_int_equal(r.count, 4);
    assert_string_equal(r.phrase[0].text, "Falsch");
    assert_true(r.phrase[2].text[0] == 'A' + match_question(v->world.match)->key);
    for (int i = 0; i < 3; i++) {
        visit_press(v, INTENT_ACCEPT);
        visit_answer(v, true);
    }
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "results");
    r = reading(v, &a);
    assert_int_equal(r.count, 3);
    assert_string_equal(r.phrase[0].text, "4000 Punkte");
    assert_non_null(strstr(r.phrase[1].text, "4 von 5 richtig"));
    arena_fini(&a);
}

/* Questions are read in the language of their text, which may not be the program's. */
static void the_language_is_that_of_the_text(void **state)
{
    struct visit *v = *state;
    struct arena a;
    arena_init(&a);
    visit_start(v);
    v->world.lang = v->frame.lang[lang_number(v, "en")];
    assert_string_equal(reading(v, &a).phrase[0].lang, "en");
    v->pack->lang[pack_lang(v->pack, "en")] = "fr";
    assert_string_equal(reading(v, &a).phrase[0].lang, v->pack->lang[0]);
    visit_answer(v, false);
    struct reading r = reading(v, &a);
    assert_string_equal(r.phrase[0].lang, "en");
    assert_string_equal(r.phrase[2].lang, v->pack->lang[0]);
    arena_fini(&a);
}

/* Nobody has to answer before the question has been read out: the clock waits for the voice. */
static void the_clock_waits_for_the_voice(void **state)
{
    struct visit *v = *state;
    struct settings *settings = &v->world.save->settings;
    settings->mode = MATCH_CLASSIC;
    visit_start(v);
    const struct question *q = match_question(v->world.match);
    int64_t silent = v->world.match->reading;
    assert_true(reading_time(&v->world, q) == 0);
    settings->voice = true;
    int64_t usual = reading_time(&v->world, q);
    settings->voice_speed = 200;
    assert_true(reading_time(&v->world, q) < usual);
    settings->voice_speed = 60;
    assert_true(reading_time(&v->world, q) > usual && usual > 5 * SECOND);
    settings->mute = true;
    assert_true(reading_time(&v->world, q) == 0);
    settings->mute = false;
    v->world.no_voice = true;
    assert_true(reading_time(&v->world, q) == 0);
    v->world.no_voice = false;
    visit_answer(v, true);
    visit_press(v, INTENT_ACCEPT);
    assert_true(v->world.match->reading > silent && v->world.match->reading <= MATCH_READING_MAX);
    assert_true(v->world.match->reading >= reading_time(&v->world, match_question(v->world.match)) ||
                v->world.match->reading == MATCH_READING_MAX);
}

/* The key, the pad's button and the hint at the bottom ask for it; the hint stands there only when it can be done. */
static void reading_again_is_asked_for(void **state)
{
    struct visit *v = *state;
    enum { HINT_READ = 900 + INTENT_READ };
    visit_start(v);
    assert_null(focus_find(screens_focus(v->screens), HINT_READ));
    v->world.save->settings.voice = true;
    for (int revealed = 0; revealed < 2; revealed++) {
        visit_press(v, INTENT_READ);
        assert_int_equal(v->done[v->done_count - 1].kind, EFFECT_READ);
        int done = v->done_count;
        visit_click(v, HINT_READ);
        assert_int_equal(v->done_count, done + 1);
        assert_int_equal(v->done[done].kind, EFFECT_READ);
        visit_expect(v, revealed != 0 ? "reveal" : "question");
        if (revealed == 0)
            visit_answer(v, true);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(german_figures),
        VISIT(english_figures),
        VISIT(the_question_then_its_options),
        VISIT(subjects_follow_the_match),
        VISIT(taken_away_is_not_read),
        VISIT(what_became_of_it_and_why),
        VISIT(the_language_is_that_of_the_text),
        VISIT(the_clock_waits_for_the_voice),
        VISIT(reading_again_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
