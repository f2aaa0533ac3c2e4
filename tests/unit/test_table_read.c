/* Bytes to cells: encodings, separators, quotes, line breaks, entities, and the line each row begins in. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "support/table_fixture.h"

/* A table read without being understood. */
struct reading {
    struct table table;
    struct import_report report;
};

static void read_bytes(struct reading *r, const char *bytes, size_t len, const char *encoding)
{
    struct err err;
    struct table_reading how = { .encoding = encoding };
    import_report_init(&r->report);
    if (!table_read("t.csv", bytes, len, &how, &r->table, &r->report, &err))
        fail_msg("%s", err.text);
}

static void read_text(struct reading *r, const char *text)
{
    read_bytes(r, text, strlen(text), NULL);
}

static void done(struct reading *r)
{
    table_fini(&r->table);
    import_report_fini(&r->report);
}

static const char *cell(const struct reading *r, int row, int column)
{
    assert_true(row < r->table.row_count);
    return table_cell(&r->table.rows[row], column);
}

static void encodings_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t len;
        const char *encoding;
    } files[] = {
        { "a;b\nK\xC3\xB6ln;1\n", 12, "UTF-8" },
        { "\xEF\xBB\xBF"
          "a;b\nK\xC3\xB6ln;1\n",
          15, "UTF-8" },
        { "a;b\nK\xF6ln;1\n", 11, "WINDOWS-1252" },
        { "\xFF\xFE"
          "a\0;\0b\0\n\0K\0\xF6\0l\0n\0;\0001\0\n\0",
          24, "UTF-16LE" },
        { "\xFE\xFF\0a\0;\0b\0\n\0K\0\xF6\0l\0n\0;\0001\0\n", 24, "UTF-16BE" },
        { "a\0;\0b\0\n\0K\0\xF6\0l\0n\0;\0001\0\n\0", 22, "UTF-16LE" },
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct reading r;
        read_bytes(&r, files[i].bytes, files[i].len, NULL);
        assert_string_equal(r.table.encoding, files[i].encoding);
        assert_string_equal(cell(&r, 0, 0), "a");
        assert_string_equal(cell(&r, 1, 0), "Köln");
        assert_string_equal(cell(&r, 1, 1), "1");
        done(&r);
    }
}

static void windows_punctuation_is_text(void **state)
{
    (void)state;
    struct reading r;
    read_text(&r, "name,price\n\x93"
                  "Caf\xE9\x94,5 \x80\n");
    assert_string_equal(cell(&r, 1, 0), "“Café”");
    assert_string_equal(cell(&r, 1, 1), "5 €");
    done(&r);
}

static void other_alphabets_are_left_to_the_library(void **state)
{
    (void)state;
    struct reading r;
    /* Windows-1251: Москва, Санкт-Петербург, Новосибирск, Екатеринбург, Казань */
    read_text(&r, "\xE3\xEE\xF0\xEE\xE4,n\n\xCC\xEE\xF1\xEA\xE2\xE0,1\n\xD1\xE0\xED\xEA\xF2-"
                  "\xCF\xE5\xF2\xE5\xF0\xE1\xF3\xF0\xE3,2\n\xCD\xEE\xE2\xEE\xF1\xE8\xE1\xE8\xF0\xF1\xEA,3\n"
                  "\xC5\xEA\xE0\xF2\xE5\xF0\xE8\xED\xE1\xF3\xF0\xE3,4\n\xCA\xE0\xE7\xE0\xED\xFC,5\n");
    assert_string_equal(r.table.encoding, "WINDOWS-1251");
    assert_string_equal(cell(&r, 1, 0), "Москва");
    done(&r);
}

static void the_user_names_the_encoding(void **state)
{
    (void)state;
    struct reading r;
    struct err err;
    struct table table;
    struct import_report report;
    read_bytes(&r, "a,b\n\xA4,1\n", 8, "ISO-8859-15");
    assert_string_equal(cell(&r, 1, 0), "€");
    done(&r);
    import_report_init(&report);
    struct table_reading how = { .encoding = "KLINGON" };
    assert_false(table_read("t.csv", "a,b\n", 4, &how, &table, &report, &err));
    assert_string_equal(err.text,
                        "t.csv: no encoding is called \"KLINGON\"; expected e.g. UTF-8, WINDOWS-1252, UTF-16LE");
    table_fini(&table);
    how.encoding = "UTF-8";
    assert_false(table_read("t.csv", "a,b\n\xFF,c\n", 8, &how, &table, &report, &err));
    assert_non_null(strstr(err.text, "t.csv:2: not valid UTF-8"));
    table_fini(&table);
    import_report_fini(&report);
}

static void separators_are_found(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        char separator;
    } files[] = { { "a,b,c\n1,2,3\n4,5,6\n", ',' },     { "a;b\nx;1,5\ny;2,5\nz;3,5\n", ';' },
                  { "a\tb\nx, y\t1\nz, w\t2\n", '\t' }, { "a|b|c\n1|2,5|3\n4|5,5|6\n", '|' },
                  { "sep=;\na,1;b,2\nc,3;d,4\n", ';' }, { "n;w\n\"a, b\";1\n\"c, d\";2\n", ';' } };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct reading r;
        read_text(&r, files[i].text);
        assert_int_equal(r.table.separator, files[i].separator);
        done(&r);
    }
}

static void every_line_break_ends_a_row(void **state)
{
    (void)state;
    static const char *const files[] = { "a,b\n\n1,2\n3,4", "a,b\r\n\r\n1,2\r\n3,4\r\n", "a,b\r\r1,2\r3,4\r",
                                         "a,b\r\n\n1,2\r3,4\n" };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct reading r;
        read_text(&r, files[i]);
        assert_int_equal(r.table.row_count, 3);
        assert_int_equal(r.table.rows[1].line, 3);
        assert_int_equal(r.table.rows[1].record, 2);
        assert_string_equal(cell(&r, 2, 1), "4");
        done(&r);
    }
}

static void quotes_hold_separators_quotes_and_line_breaks(void **state)
{
    (void)state;
    struct reading r;
    read_text(&r, "name,words\n\"Lear, King\",\"He said \"\"no\"\"\nand\r\nleft\"\n\"x\",  \"y, z\"  \nlast,1\n");
    assert_string_equal(cell(&r, 1, 0), "Lear, King");
    assert_string_equal(cell(&r, 1, 1), "He said \"no\" and left");
    assert_int_equal(r.table.rows[1].line, 2);
    assert_string_equal(cell(&r, 2, 1), "y, z");
    assert_int_equal(r.table.rows[2].line, 5);
    assert_int_equal(r.table.rows[3].line, 6);
    assert_int_equal(r.report.note_count, 0);
    done(&r);
}

static void a_quote_that_never_closes_is_a_character(void **state)
{
    (void)state;
    struct reading r;
    read_text(&r, "size\tname\n\"12 inch\tDisc\n7\" single\tB\n8\tC\n");
    assert_string_equal(cell(&r, 1, 0), "\"12 inch");
    assert_string_equal(cell(&r, 2, 0), "7\" single");
    assert_string_equal(cell(&r, 3, 1), "C");
    assert_int_equal(r.report.notes[0].line, 2);
    done(&r);
}

static void entities_are_replaced_once(void **state)
{
    (void)state;
    struct reading r;
    read_text(&r, "a,b\nTom &amp; Jerry,&#x2013;&#8364;&eacute;\n&amp;lt;,AT&T\n");
    assert_string_equal(cell(&r, 1, 0), "Tom & Jerry");
    assert_string_equal(cell(&r, 1, 1), "–€é");
    assert_string_equal(cell(&r, 2, 0), "&lt;");
    assert_string_equal(cell(&r, 2, 1), "AT&T");
    done(&r);
    read_text(&r, "a;b\nTom &amp; Jerry;1\n&quot;x&quot;&#59;y;2\n");
    assert_string_equal(cell(&r, 1, 0), "Tom & Jerry");
    assert_string_equal(cell(&r, 2, 0), "\"x\";y");
    done(&r);
}

static void cells_are_one_tidy_line(void **state)
{
    (void)state;
    struct reading r;
    read_text(&r, "a,b\n\" \xC2\xA0x  y\t z\xEF\xBB\xBF \",one<br/>two\n");
    assert_string_equal(cell(&r, 1, 0), "x y z");
    assert_string_equal(cell(&r, 1, 1), "one two");
    done(&r);
}

static void what_is_no_table_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t len;
        const char *why;
    } files[] = { { "", 0, "t.csv: nothing in it; expected a table" },
                  { "\n\n \n", 4, "t.csv: nothing in it; expected a table" },
                  { "just words\nin lines\n", 20, "t.csv: only one column; expected cells parted by" },
                  { "a,b\n1\0,2\n\x01\x02\xFF\xFF", 13, "t.csv: not a text file: it has NUL bytes" } };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct table table;
        struct import_report report;
        struct err err;
        struct table_reading how = { .encoding = NULL };
        import_report_init(&report);
        assert_false(table_read("t.csv", files[i].text, files[i].len, &how, &table, &report, &err));
        assert_true(text_starts(err.text, files[i].why));
        table_fini(&table);
        import_report_fini(&report);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(encodings_are_found),
        cmocka_unit_test(windows_punctuation_is_text),
        cmocka_unit_test(other_alphabets_are_left_to_the_library),
        cmocka_unit_test(the_user_names_the_encoding),
        cmocka_unit_test(separators_are_found),
        cmocka_unit_test(every_line_break_ends_a_row),
        cmocka_unit_test(quotes_hold_separators_quotes_and_line_breaks),
        cmocka_unit_test(a_quote_that_never_closes_is_a_character),
        cmocka_unit_test(entities_are_replaced_once),
        cmocka_unit_test(cells_are_one_tidy_line),
        cmocka_unit_test(what_is_no_table_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
