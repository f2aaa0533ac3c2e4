/* The pack that comes out of a table: texts and figures as the cells have them, each cited by its row, wordings only where
 * they are sound. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "pack/holds.h"
#include "quiz/round.h"
#include "support/table_fixture.h"

static const struct relation *relation(const struct pack *pack, const char *id)
{
    for (int i = 0; i < pack->relation_count; i++)
        if (strcmp(pack->relations[i].id, id) == 0)
            return &pack->relations[i];
    fail_msg("no relation %s", id);
    return NULL;
}

static bool worded(const struct pack *pack, const char *id, enum wording what)
{
    return relation(pack, id)->wording.of[what].in[0] != NULL;
}

static const char table[] = "City;Area (km²);River;Founded;Opened;Rank\n"
                            "ahaus;1,5;Rhine;1901;02.03.2012;7\n"
                            "Bonn;20,25;rhine;1871;25.12.2012;3\n"
                            "Celle;1.000,5;Elbe;843;01.01.2013;9\n"
                            "Essen;7;Weser {x};1999;04.05.2014;1\n"
                            "Fulda;3;Saale;1700;01.02.2015;4\n"
                            "Gera;4;Elster;1800;05.06.2016;2\n";

static void cells_become_statements(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, table);
    struct pack *pack = table_fixture_pack(&f);
    assert_int_equal(pack->statement_count, 30);
    assert_string_equal(pack->sources[0].title.in[0], "test.csv");
    assert_string_equal(pack->sources[0].kind, "table");
    assert_int_equal(pack->sources[0].paragraphs, 7);
    const struct statement *s = &pack->statements[10]; /* Celle's area: row 4 of the file */
    assert_string_equal(s->id, "r4c2");
    assert_int_equal(s->value, 100050);
    assert_true(pack->sources[0].by_line);
    assert_int_equal(s->cite.paragraph, 4);
    assert_string_equal(relation(pack, "c2")->unit.in[0], "km²");
    assert_true(relation(pack, "c4")->plain);
    assert_true(relation(pack, "c5")->date);
    pack_free(pack);
    table_fixture_fini(&f);
}

static void texts_stay_as_they_are(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, table);
    struct pack *pack = table_fixture_pack(&f);
    assert_string_equal(pack->entities[0].name[0].label, "ahaus");
    assert_string_equal(pack->entities[6].name[1].label, "Rhine");
    assert_string_equal(pack->entities[7].name[1].label, "rhine");
    assert_int_equal(pack->entities[7].same, 6); /* nobody could tell them apart */
    pack_free(pack);
    table_fixture_fini(&f);
}

static void questions_read_well(void **state)
{
    (void)state;
    static const char *const wanted[] = {
        "Welcher Wert steht bei „Celle“ in der Spalte „Area“?",
        "Welches Datum steht bei „Bonn“ in der Spalte „Opened“?",
        "Welcher Eintrag der ganzen Tabelle hat in der Spalte „Area“ den größten Wert?",
        "Which entry of the whole table has the greatest value under “Area”?",
        "25.\u00A0Dezember 2012",
        "December\u00A025, 2012",
        "1\u202F000,50\u00A0km²",
        "843",
        "1901",
    };
    struct table_fixture f;
    struct buf all = { 0 };
    table_fixture_init(&f);
    table_fixture_text(&f, table);
    struct pack *pack = table_fixture_pack(&f);
    for (uint64_t seed = 1; seed < 10; seed++) {
        struct round *round = quiz_catalog(pack, seed, 300, -1);
        for (int i = 0; i < round->count; i++)
            for (int lang = 0; lang < pack->lang_count; lang++)
                buf_printf(&all, "%s\n%s\n", round->questions[i].stem.in[lang], round->questions[i].explain.in[lang]);
        round_free(round);
    }
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (strstr(buf_text(&all), wanted[i]) == NULL)
            fail_msg("no question says %s", wanted[i]);
    assert_null(strstr(buf_text(&all), "1\u202F901"));
    buf_fini(&all);
    pack_free(pack);
    table_fixture_fini(&f);
}

static void wordings_only_where_they_are_sound(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Name,Mass (kg),Degrees (°C),Year,Kind,Code\nA,5,20,1999,x,q1\nB,7,30,2001,y,q2\n"
                           "C,9,,2003,x,q3\nD,11,25,2005,x,q4\n");
    struct pack *pack = table_fixture_pack(&f);
    assert_true(worded(pack, "c2", WORDING_PERCENT) && worded(pack, "c2", WORDING_MOST));
    assert_false(worded(pack, "c3", WORDING_PERCENT)); /* no ratio */
    assert_false(worded(pack, "c3", WORDING_MOST));    /* a value is missing */
    assert_false(worded(pack, "c4", WORDING_DIFFERENCE));
    assert_true(worded(pack, "c4", WORDING_ORDER) && worded(pack, "c2", WORDING_ORDER));
    assert_true(worded(pack, "c5", WORDING_NOT_SUBJECT));
    assert_false(worded(pack, "c6", WORDING_NOT_SUBJECT));
    assert_true(worded(pack, "c5", WORDING_ODD) && worded(pack, "c5", WORDING_COUNT_SUBJECTS));
    assert_false(worded(pack, "c6", WORDING_ODD) || worded(pack, "c6", WORDING_COUNT_SUBJECTS)); /* nothing is shared */
    assert_int_equal(pack->promise_count, 1);
    assert_true(worded(pack, "c2", WORDING_SUM) && worded(pack, "c2", WORDING_AVERAGE));
    assert_false(worded(pack, "c3", WORDING_SUM) || worded(pack, "c3", WORDING_AVERAGE));
    assert_false(worded(pack, "c4", WORDING_SUM) || worded(pack, "c4", WORDING_AVERAGE)); /* years do not add up */
    assert_true(worded(pack, "c6", WORDING_OBJECT_VIA));
    pack_free(pack);
    table_fixture_fini(&f);
}

/* What the new families ask of a whole table, each with its words in both languages. */
static void whole_columns_are_asked_about(void **state)
{
    (void)state;
    static const struct {
        const char *family, *de, *en, *key;
    } wanted[] = {
        { "count", "Bei wie vielen Einträgen der Tabelle steht in der Spalte „Kind“ die Angabe „x“?",
          "How many entries of the table have “x” in the column “Kind”?", "3" },
        { "odd", "Welcher dieser Einträge hat in der Spalte „Kind“ eine andere Angabe als die übrigen drei?",
          "Which of these entries differs from the other three in the column “Kind”?", "Bonn" },
        { "sum", "Wie viel ergeben die Werte in der Spalte „Mass“ bei „Ahaus“ und „Bonn“ zusammen?",
          "What do the values of “Mass” for “Ahaus” and “Bonn” add up to?", "120\u00A0kg" },
        { "average", "Wie groß ist der Durchschnitt aller Werte in der Spalte „Mass“?",
          "What is the average of all the values of “Mass”?", "80\u00A0kg" },
        { "two_hops", "Was steht in der Spalte „River“ beim Eintrag, der in der Spalte „Year“ das Jahr 2003 hat?",
          "What does the column “River” say for the entry that has the year 2003 under “Year”?", "Lahn" },
    };
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Name,Mass (kg),Year,Kind,River\nAhaus,50,1999,x,Weser\nBonn,70,2001,y,Mosel\n"
                           "Celle,90,2003,x,Lahn\nDiez,110,2005,x,Elbe\n");
    struct pack *pack = table_fixture_pack(&f);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        struct round *all = quiz_catalog(pack, 3, 300, quiz_family_find(wanted[i].family));
        const struct question *found = NULL;
        for (int j = 0; j < all->count; j++)
            if (strcmp(all->questions[j].stem.in[1], wanted[i].de) == 0)
                found = &all->questions[j];
        if (found == NULL)
            fail_msg("never asked: %s", wanted[i].de);
        assert_string_equal(found->stem.in[0], wanted[i].en);
        assert_string_equal(found->option[found->key].text.in[0], wanted[i].key);
        round_free(all);
    }
    pack_free(pack);
    table_fixture_fini(&f);
}

static void a_gap_leaves_nothing_to_count(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Name,Kind\nA,x\nB,y\nC,x\nD,x\nE,\nF,y\n");
    struct pack *pack = table_fixture_pack(&f);
    assert_true(worded(pack, "c2", WORDING_ODD));
    assert_false(worded(pack, "c2", WORDING_COUNT_SUBJECTS));
    assert_int_equal(pack->promise_count, 0);
    pack_free(pack);
    table_fixture_fini(&f);
}

static void no_greatest_where_a_row_is_left_out(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Name,Mass\nA,5\nB,7\nC,9\nC,99\nD,11\nE,13\nF,15\nG,17\n");
    struct pack *pack = table_fixture_pack(&f);
    assert_false(worded(pack, "c2", WORDING_MOST));
    assert_true(worded(pack, "c2", WORDING_MORE));
    pack_free(pack);
    table_fixture_fini(&f);
}

static void too_many_rows_are_thinned_evenly(void **state)
{
    (void)state;
    enum { ROWS = 80000 };
    struct table_fixture f;
    struct buf text = { 0 };
    buf_add(&text, "Name,Size,Mass\n");
    for (int i = 0; i < ROWS; i++)
        buf_printf(&text, "n%d,%d,%d\n", i, i * 7 + 5000, i);
    table_fixture_init(&f);
    table_fixture_bytes(&f, buf_text(&text), text.len);
    struct pack *pack = table_fixture_pack(&f);
    assert_int_equal(pack->statement_count, TABLE_FACTS_MAX);
    assert_int_equal(f.report.taken + f.report.skipped, ROWS);
    assert_false(worded(pack, "c2", WORDING_MOST));
    assert_non_null(table_fixture_note(&f, 0, "50000 of 80000 rows were taken, evenly spread"));
    pack_free(pack);
    table_fixture_fini(&f);
    buf_fini(&text);
}

static void a_table_without_facts_is_refused(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Name,Same\nA,x\nB,x\nC,x\n");
    assert_false(table_pack(&f.plan, &f.pack, &f.report, &f.err));
    assert_string_equal(f.err.text, "test.csv: no column could be understood; say what it is, e.g. --column 2=number");
    table_fixture_fini(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_become_statements),
        cmocka_unit_test(texts_stay_as_they_are),
        cmocka_unit_test(questions_read_well),
        cmocka_unit_test(wordings_only_where_they_are_sound),
        cmocka_unit_test(whole_columns_are_asked_about),
        cmocka_unit_test(a_gap_leaves_nothing_to_count),
        cmocka_unit_test(no_greatest_where_a_row_is_left_out),
        cmocka_unit_test(too_many_rows_are_thinned_evenly),
        cmocka_unit_test(a_table_without_facts_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
