/* Understanding: header, names of rows, kinds of columns, marks decided by the column, and what the user corrects. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/date.h"
#include "support/table_fixture.h"

static void assert_kind(const struct table_fixture *f, const char *title, const char *kind)
{
    const struct table_column *c = table_fixture_column(f, title);
    if (strcmp(table_kind_name((int)c->kind), kind) != 0)
        fail_msg("%s is %s: %s", title, table_kind_name((int)c->kind), c->why);
}

static void assert_figure(const struct table_fixture *f, int row, const char *title, int64_t figure)
{
    const struct table_column *c = table_fixture_column(f, title);
    if (!c->known[row])
        fail_msg("%s of row %d is not known", title, row);
    assert_int_equal(c->figures[row], figure);
}

static void german_numbers_are_read(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Land;Einwohner;Quote\nA;1.234;1,5\nB;12.500;2,25\nC;1.234.567;0,5\nD;800;3\n");
    assert_kind(&f, "Land", "name");
    assert_kind(&f, "Einwohner", "number");
    assert_figure(&f, 0, "Einwohner", 1234); /* the column has 1.234.567 */
    assert_figure(&f, 1, "Einwohner", 12500);
    assert_figure(&f, 1, "Quote", 225);
    assert_figure(&f, 3, "Quote", 300);
    assert_true(table_fixture_column(&f, "Einwohner")->ratio);
    assert_false(table_fixture_column(&f, "Quote")->ratio);
    assert_string_equal(f.plan.lang, "de");
    table_fixture_fini(&f);
}

static void an_open_mark_is_not_guessed(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Name,Size\nA,1.234\nB,2.500\nC,7\nD,8\n");
    assert_false(table_fixture_column(&f, "Size")->known[0]);
    assert_figure(&f, 2, "Size", 7);
    assert_non_null(table_fixture_note(&f, 2, "may have a decimal mark or a thousands mark"));
    table_fixture_fini(&f);
    table_fixture_init(&f);
    f.wishes.decimal = ',';
    table_fixture_text(&f, "Name,Size\nA,1.234\nB,2.500\nC,7\nD,8\n");
    assert_figure(&f, 0, "Size", 1234);
    table_fixture_fini(&f);
    table_fixture_init(&f); /* both marks as decimals: nothing decides about 1.234 */
    table_fixture_text(&f, "Name\tSize\nA\t1.234\nB\t2,5\nC\t7.5\nD\t8\n");
    assert_false(table_fixture_column(&f, "Size")->known[0]);
    assert_figure(&f, 1, "Size", 25);
    table_fixture_fini(&f);
}

static int64_t days_of(const char *date)
{
    int64_t days = 0;
    assert_true(date_parse(date, &days));
    return days;
}

static void an_open_date_is_not_guessed(void **state)
{
    (void)state;
    static const char open[] = "Event,Day\nA,03/04/2012\nB,05/06/2012\nC,07/08/2012\nD,2012-01-02\n";
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, open);
    assert_kind(&f, "Day", "date");
    assert_false(table_fixture_column(&f, "Day")->known[0]);
    assert_true(table_fixture_column(&f, "Day")->known[3]);
    assert_non_null(table_fixture_note(&f, 2, "may begin with the day or the month"));
    table_fixture_fini(&f);
    table_fixture_init(&f);
    f.wishes.order = DATE_ORDER_MONTH_FIRST;
    table_fixture_text(&f, open);
    assert_figure(&f, 0, "Day", days_of("2012-03-04"));
    table_fixture_fini(&f);
    table_fixture_init(&f); /* one cell decides for all */
    table_fixture_text(&f, "Event,Day\nA,03/04/2012\nB,25/06/2012\nC,07/08/2012\nD,01/02/2012\n");
    assert_figure(&f, 0, "Day", days_of("2012-04-03"));
    table_fixture_fini(&f);
    table_fixture_init(&f); /* two cells contradict each other */
    table_fixture_text(&f, "Event,Day\nA,03/04/2012\nB,25/06/2012\nC,07/28/2012\nD,01/02/2012\n");
    assert_false(table_fixture_column(&f, "Day")->known[0]);
    assert_figure(&f, 1, "Day", days_of("2012-06-25"));
    table_fixture_fini(&f);
}

static void years_are_no_amounts(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Film,Year,Founded,Score,Height\nA,1999,843,1.5,1650\nB,2003,1871,2.5,1710\n"
                           "C,2010,1066,3.5,1820\nD,2012,1291,4.5,1590\n");
    assert_kind(&f, "Year", "year");
    assert_kind(&f, "Founded", "year");
    assert_kind(&f, "Height", "number"); /* may be years: neither thousands marks nor percentages */
    assert_true(table_fixture_column(&f, "Height")->plain);
    assert_false(table_fixture_column(&f, "Height")->ratio);
    table_fixture_fini(&f);
}

static void season_and_episode_name_rows_without_titles(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Season,Episode,Rating\n1,1,9.1\n1,2,8.7\n2,1,9.3\n2,2,9.0\n");
    assert_int_equal(f.plan.name, -1);
    assert_string_equal(f.plan.names[2], "2×1");
    assert_kind(&f, "Season", "category");
    table_fixture_fini(&f);
}

static void repeated_titles_are_told_apart(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Season,Episode,Title,Rating\n1,1,Pilot,9.1\n1,2,Home,8.7\n2,1,Pilot,9.3\n2,2,Away,9.0\n");
    assert_string_equal(f.plan.names[0], "Pilot (1×1)");
    assert_string_equal(f.plan.names[1], "Home");
    assert_string_equal(f.plan.names[2], "Pilot (2×1)");
    table_fixture_fini(&f);
    table_fixture_init(&f);
    table_fixture_text(&f,
                       "Film,Year,Score\nDune,1984,6.3\nDune,2021,8.0\nHeat,1995,8.3\nAlien,1979,8.5\nJaws,1975,8.1\n");
    assert_string_equal(f.plan.names[0], "Dune (1984)");
    assert_string_equal(f.plan.names[2], "Heat");
    table_fixture_fini(&f);
}

static void rows_that_nothing_tells_apart_are_left_out(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(
        &f, "Name,Size,Colour\nA,1.5,red\nB,2.5,blue\nC,3.5,red\na,4.5,red\nD,5.5,blue\nE,6.5,red\n,7.5,red\n");
    assert_null(f.plan.names[0]);
    assert_null(f.plan.names[3]);
    assert_null(f.plan.names[6]);
    assert_string_equal(f.plan.names[1], "B");
    assert_int_equal(f.report.skipped, 3);
    assert_int_equal(f.report.taken, 4);
    assert_non_null(table_fixture_note(&f, 2, "\"A\" stands in 2 rows that nothing tells apart"));
    assert_non_null(table_fixture_note(&f, 8, "it has no name"));
    assert_false(f.plan.complete);
    table_fixture_fini(&f);
}

static void headers_are_found_or_missed(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool header;
        int rows;
    } files[] = { { "Name,Size\nA,1\nB,2\nC,3\n", true, 3 },
                  { "A,1\nB,2\nC,3\nD,4\n", false, 4 },
                  { "Country,2019,2020\nA,67.1,67.4\nB,3.5,3.6\nC,8.8,8.9\n", true, 3 },
                  { "City,River\nA,Rhine\nB,Elbe\nC,Rhine\n", true, 3 },
                  { "A,Rhine\nB,Elbe\nC,Rhine\nD,Elbe\n", false, 4 },
                  { "Results 2012\n\nName,Size\nA,1\nB,2\nC,3\n", true, 3 },
                  { "Name,Size\nA,1\nB,2\nName,Size\nC,3\n", true, 3 },
                  { "| Name | Size |\n|---|---|\n| A | 1 |\n| B | 2 |\n| C | 3 |\n", true, 3 } };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct table_fixture f;
        table_fixture_init(&f);
        table_fixture_text(&f, files[i].text);
        if (f.plan.header != files[i].header || f.plan.row_count != files[i].rows)
            fail_msg("file %d: header %d (%s), %d rows", (int)i, f.plan.header, f.plan.header_why, f.plan.row_count);
        table_fixture_fini(&f);
    }
    struct table_fixture f;
    table_fixture_init(&f);
    f.wishes.header = 0;
    table_fixture_text(&f, "City,River\nA,Rhine\nB,Elbe\nC,Rhine\n");
    assert_int_equal(f.plan.row_count, 4);
    assert_string_equal(f.plan.columns[1].label[0], "Nr. 2");
    assert_string_equal(f.plan.columns[1].label[1], "No. 2");
    table_fixture_fini(&f);
}

static void titles_that_do_not_fit_are_not_guessed(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Size,Weight\nA,1,5.5\nB,2,6.5\nC,3,7.5\n");
    assert_string_equal(f.plan.columns[0].title, "");
    assert_int_equal(f.plan.column_count, 3);
    assert_non_null(table_fixture_note(&f, 1, "which title belongs to which column is not sure"));
    table_fixture_fini(&f);
}

static void same_titles_and_same_columns(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Name,Score,Score,Copy,,Same\nA,1.5,9,1.5,x1,q\nB,2.5,8,2.5,x2,q\nC,3.5,7,3.5,x3,q\n");
    assert_kind(&f, "Score", "number");
    assert_kind(&f, "Score (2)", "number");
    assert_kind(&f, "Copy", "skip");
    assert_kind(&f, "Same", "skip");
    assert_non_null(strstr(table_fixture_column(&f, "Copy")->why, "the same as the column \"Score\""));
    assert_string_equal(f.plan.columns[4].label[1], "No. 5");
    table_fixture_fini(&f);
}

static void kinds_of_columns(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(
        &f,
        "No.,City,ZIP,River,Plot,Price,Weight (kg),Nothing,Born\n"
        "1,Ahaus,01067,Rhine,A very long text that tells what happens here one two three,5 €,\"1,5\",,1.2.1990\n"
        "2,Bonn,53111,Elbe,Another very long text that tells what happens here one two,7 €,\"2,5\",NA,3.4.1991\n"
        "3,Celle,29221,Rhine,And one more very long text that tells what happens here one,9 €,\"3,5\",–,5.6.1992\n"
        "4,Essen,45127,Rhine,The last very long text that tells what happens here one two,11 €,\"4,5\",?,7.8.1993\n");
    assert_kind(&f, "No.", "skip");
    assert_kind(&f, "City", "name");
    assert_kind(&f, "ZIP", "text");
    assert_kind(&f, "River", "category");
    assert_kind(&f, "Plot", "long");
    assert_kind(&f, "Price", "number");
    assert_kind(&f, "Weight (kg)", "number");
    assert_kind(&f, "Nothing", "skip");
    assert_kind(&f, "Born", "date");
    assert_string_equal(table_fixture_column(&f, "Price")->unit[0], "€");
    assert_string_equal(table_fixture_column(&f, "Weight (kg)")->unit[0], "kg");
    assert_string_equal(table_fixture_column(&f, "Weight (kg)")->label[0], "Weight");
    table_fixture_fini(&f);
}

static void cells_of_another_unit_are_left_out(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "Name,Mass\nA,5 kg\nB,7 kg\nC,900 g\nD,8 kg\nE,9 kg\nF,about 5\n");
    assert_kind(&f, "Mass", "number");
    assert_false(table_fixture_column(&f, "Mass")->known[2]);
    assert_non_null(table_fixture_note(&f, 4, "has another unit than most"));
    assert_non_null(table_fixture_note(&f, 7, "is no number"));
    table_fixture_fini(&f);
}

static void odd_rows_are_left_out(void **state)
{
    (void)state;
    struct table_fixture f;
    table_fixture_init(&f);
    table_fixture_text(&f, "City,River,People\nA,Rhine,100\nB,Elbe,200\nC,Rhine,300,x\nD,Elbe,400\nTotal,,1000\n"
                           "Source: somewhere\n");
    assert_non_null(table_fixture_note(&f, 4, "more cells than the header"));
    assert_non_null(table_fixture_note(&f, 6, "a total, not an entry"));
    assert_non_null(table_fixture_note(&f, 7, "it has one cell only"));
    assert_int_equal(f.plan.named, 3);
    assert_false(f.plan.complete); /* line 4 had a value */
    table_fixture_fini(&f);
}

static void the_user_corrects(void **state)
{
    (void)state;
    static const struct table_wish wishes[] = { { .column = "Code", .kind = TABLE_NAME },
                                                { .column = "2", .kind = TABLE_SKIP },
                                                { .column = "size", .kind = TABLE_TEXT } };
    struct table_fixture f;
    table_fixture_init(&f);
    f.wishes.columns = wishes;
    f.wishes.column_count = 3;
    f.wishes.title = "Mine";
    f.wishes.lang = "en";
    table_fixture_text(&f, "Name,Colour,Code,Size\nA,red,x1,10\nB,blue,x2,20\nC,red,x3,30\n");
    assert_string_equal(f.plan.names[0], "x1");
    assert_kind(&f, "Colour", "skip");
    assert_kind(&f, "Size", "text");
    assert_string_equal(f.plan.title, "Mine");
    table_fixture_fini(&f);
}

static void a_wish_for_no_column_is_refused(void **state)
{
    (void)state;
    static const struct table_wish wish = { .column = "Sise", .kind = TABLE_NUMBER };
    struct table_fixture f;
    table_fixture_init(&f);
    f.wishes.columns = &wish;
    f.wishes.column_count = 1;
    assert_true(table_read("t.csv", "Name,Size\nA,1\nB,2\nC,3\n", 22, &f.reading, &f.table, &f.report, &f.err));
    assert_false(table_plan_init(&f.plan, &f.table, &f.wishes, &f.report, &f.err));
    assert_string_equal(f.err.text, "t.csv: no column \"Sise\"; expected one of: Name, Size (or its number)");
    table_fixture_fini(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(german_numbers_are_read),
        cmocka_unit_test(an_open_mark_is_not_guessed),
        cmocka_unit_test(an_open_date_is_not_guessed),
        cmocka_unit_test(years_are_no_amounts),
        cmocka_unit_test(season_and_episode_name_rows_without_titles),
        cmocka_unit_test(repeated_titles_are_told_apart),
        cmocka_unit_test(rows_that_nothing_tells_apart_are_left_out),
        cmocka_unit_test(headers_are_found_or_missed),
        cmocka_unit_test(titles_that_do_not_fit_are_not_guessed),
        cmocka_unit_test(same_titles_and_same_columns),
        cmocka_unit_test(kinds_of_columns),
        cmocka_unit_test(cells_of_another_unit_are_left_out),
        cmocka_unit_test(odd_rows_are_left_out),
        cmocka_unit_test(the_user_corrects),
        cmocka_unit_test(a_wish_for_no_column_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
