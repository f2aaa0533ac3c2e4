/* Single cells: numbers, dates, missing values, footnotes, units; and the calendar. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/date.h"
#include "pack/table_date.h"
#include "pack/table_marks.h"
#include "pack/table_number.h"
#include "pack/table_unit.h"

/* Number with two decimals, settled by `decimal` when that is not 0; -1 when it cannot be read. */
static int64_t number(const char *text, char decimal)
{
    struct number_cell cell;
    int64_t value;
    number_cell_read(text, &cell);
    if (decimal != '\0')
        number_cell_settle(&cell, decimal);
    return cell.reading == NUMBER_SURE && number_cell_value(&cell, 2, &value) ? value : -1;
}

static void numbers_that_read_in_one_way_only(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t value;
    } cells[] = {
        { "0", 0 },
        { "42", 4200 },
        { "1,5", 150 },
        { "1.5", 150 },
        { "0,123", -1 }, /* three decimals: more than asked for here */
        { "1.234.567", 123456700 },
        { "1,234,567", 123456700 },
        { "1.234,56", 123456 },
        { "1,234.56", 123456 },
        { "12 345", 1234500 },
        { "12\u202F345,6", 1234560 },
        { "12\u00A0345", 1234500 },
        { "12\u2009345\u2009678", 1234567800 },
        { "12'345.60", 1234560 },
        { "12’345", 1234500 },
        { "-3.25", -325 },
        { "\u22123,25", -325 },
        { "+7", 700 },
        { "€ 5", 500 },
        { "$1,250.00", 125000 },
        { "5 €", 500 },
        { "12 %", 1200 },
        { "12%", 1200 },
        { "9.84[13]", 984 },
        { "9.84 [a][note 2]", 984 },
        { "9.84*", 984 },
        { "9.84†", 984 },
        { "357.592,00 km²", 35759200 },
        { "1234.567", -1 }, /* surely a decimal mark, but three digits behind it */
    };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (number(cells[i].text, '\0') != cells[i].value)
            fail_msg("%s: %d", cells[i].text, (int)number(cells[i].text, '\0'));
}

static void open_numbers_are_settled_by_their_column(void **state)
{
    (void)state;
    struct number_cell cell;
    number_cell_read("1.234", &cell);
    assert_int_equal(cell.reading, NUMBER_OPEN);
    assert_int_equal(number("1.234", '\0'), -1);
    assert_int_equal(number("1.234", ','), 123400);
    assert_int_equal(number("12,500", '.'), 1250000);
    number_cell_settle(&cell, '.');
    assert_string_equal(cell.fraction, "234");
    number_cell_read("0.234", &cell); /* no thousands begin with 0 */
    assert_int_equal(cell.reading, NUMBER_SURE);
    number_cell_read("1234.567", &cell);
    assert_int_equal(cell.reading, NUMBER_SURE);
}

static void what_is_no_number(void **state)
{
    (void)state;
    static const char *const cells[] = { "x",          "about 5",    "5-10",  "5–10",     "12:30",
                                         "1/2",        "12.03.2012", "1.2.3", "~5",       ">5",
                                         "(5)",        "5 + 1",      "10²",   "1e5",      "5 x 3",
                                         "12,34,567",  "1.23.456",   "5.",    "1,",       "–5",
                                         "2012-03-02", "€",          "$ 5 €", "3rd of 7", "12345678901234567890" };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct number_cell cell;
        number_cell_read(cells[i], &cell);
        if (cell.reading != NUMBER_NOT && strcmp(cells[i], "1e5") != 0)
            fail_msg("%s is read as a number", cells[i]);
    }
}

static void zeros_in_front_are_seen(void **state)
{
    (void)state;
    struct number_cell cell;
    number_cell_read("01067", &cell);
    assert_true(cell.zeros);
    number_cell_read("0.5", &cell);
    assert_false(cell.zeros);
    number_cell_read("0", &cell);
    assert_false(cell.zeros);
}

/* The date as ISO text; "open", "faulty" or "not". */
static const char *date(const char *text, enum date_order order, struct buf *out)
{
    static const char *const readings[] = { "not", "sure", "open", "faulty" };
    struct date_cell cell;
    date_cell_read(text, &cell);
    if (order != DATE_ORDER_OPEN)
        date_cell_settle(&cell, order);
    if (cell.reading != DATE_SURE)
        return readings[cell.reading];
    buf_clear(out);
    date_format(out, cell.days, "");
    return buf_text(out);
}

static void dates_in_every_order(void **state)
{
    (void)state;
    static const struct {
        const char *text, *iso;
    } cells[] = {
        { "2012-03-02", "2012-03-02" },
        { "2012/3/2", "2012-03-02" },
        { "02.03.2012", "2012-03-02" },
        { "2.3.2012", "2012-03-02" },
        { "2 March 2012", "2012-03-02" },
        { "March 2, 2012", "2012-03-02" },
        { "2. März 2012", "2012-03-02" },
        { "2. Mrz. 2012", "2012-03-02" },
        { "2-Mar-2012", "2012-03-02" },
        { "Fri, 2 March 2012", "2012-03-02" },
        { "Freitag, 2. März 2012", "2012-03-02" },
        { "March 2nd, 2012", "2012-03-02" },
        { "the 2nd of March 2012", "2012-03-02" },
        { "2012-03-02 19:30", "2012-03-02" },
        { "2012-03-02T19:30:00Z", "2012-03-02" },
        { "2012 März 2[3]", "2012-03-02" },
        { "25/12/2012", "2012-12-25" },
        { "12/25/2012", "2012-12-25" },
        { "05/05/2012", "2012-05-05" },
        { "03/04/2012", "open" },
        { "3-4-2012", "open" },
        { "02.03.12", "faulty" },
        { "29.02.2011", "faulty" },
        { "32 March 2012", "faulty" },
        { "31/31/2012", "faulty" },
        { "March 2012", "not" },
        { "2012", "not" },
        { "1.2.3.4", "not" },
        { "hello world foo", "not" },
        { "12:30:45", "not" },
    };
    struct buf out = { 0 };
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
        if (strcmp(date(cells[i].text, DATE_ORDER_OPEN, &out), cells[i].iso) != 0)
            fail_msg("%s: %s", cells[i].text, date(cells[i].text, DATE_ORDER_OPEN, &out));
    assert_string_equal(date("03/04/2012", DATE_ORDER_DAY_FIRST, &out), "2012-04-03");
    assert_string_equal(date("03/04/2012", DATE_ORDER_MONTH_FIRST, &out), "2012-03-04");
    buf_fini(&out);
}

static void missing_values_are_known(void **state)
{
    (void)state;
    static const char *const marks[] = { "", "NA", "N/A", "NULL", "TBD", "–", "—", "-", "?", "k. A.", "#DIV/0!", "…" };
    static const char *const values[] = { "0", "Na", "No", "x", "NATO", "--x", "none of them", "Nan Goldin" };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        assert_true(table_missing(marks[i]));
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        assert_false(table_missing(values[i]));
}

static void footnotes_are_told_from_brackets(void **state)
{
    (void)state;
    assert_int_equal(table_without_notes("Paris[3]", false), 5);
    assert_int_equal(table_without_notes("Paris [a] [note 12]", false), 5);
    assert_int_equal(table_without_notes("Array [REC]", false), 11);
    assert_int_equal(table_without_notes("Blink [1821]", false), 12);
    assert_int_equal(table_without_notes("[3]", false), 3);
    assert_int_equal(table_without_notes("Karl †", false), strlen("Karl †"));
}

static void units_are_found_in_titles(void **state)
{
    (void)state;
    static const struct {
        const char *title, *unit;
        size_t len;
    } titles[] = { { "Area (km²)", "km²", 4 },
                   { "Fläche in km²", "km²", 7 },
                   { "Budget [in Mio. €]", "million €", 6 },
                   { "Viewers (millions)", "million", 7 },
                   { "Population (2020)", NULL, 0 },
                   { "Rating (18–49)", NULL, 0 },
                   { "Made in Germany", NULL, 0 },
                   { "(km)", NULL, 0 } };
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        size_t len;
        const struct table_unit *unit = table_unit_of_title(titles[i].title, &len);
        if ((unit == NULL) != (titles[i].unit == NULL))
            fail_msg("%s", titles[i].title);
        if (unit != NULL) {
            assert_string_equal(unit->en, titles[i].unit);
            assert_int_equal(len, titles[i].len);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_that_read_in_one_way_only),
        cmocka_unit_test(open_numbers_are_settled_by_their_column),
        cmocka_unit_test(what_is_no_number),
        cmocka_unit_test(zeros_in_front_are_seen),
        cmocka_unit_test(dates_in_every_order),
        cmocka_unit_test(missing_values_are_known),
        cmocka_unit_test(footnotes_are_told_from_brackets),
        cmocka_unit_test(units_are_found_in_titles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
