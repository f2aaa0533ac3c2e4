/* Texts of banks: character references, markup, tables as text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "pack/bank_list.h"
#include "pack/charref.h"
#include "pack/csv.h"

static void names_of_references_are_in_order_and_all_there(void **state)
{
    (void)state;
    int count;
    const struct charref_name *names = charref_names(&count);
    assert_int_equal(count, 2125);
    for (int i = 0; i < count; i++) {
        struct buf out = { 0 }, text = { 0 };
        buf_printf(&text, "&%s;", names[i].name);
        assert_int_equal(charref_decode(&out, buf_text(&text), text.len), text.len);
        assert_string_equal(buf_text(&out), names[i].text);
        assert_true(utf8_valid(buf_text(&out), out.len, NULL));
        assert_true(i == 0 || strcmp(names[i - 1].name, names[i].name) < 0);
        buf_fini(&out);
        buf_fini(&text);
    }
}

static void expect_plain(const char *text, enum bank_markup markup, const char *expected)
{
    struct bank_list list = { .count = 0 };
    arena_init(&list.arena);
    const char *plain = bank_plain(&list, text, strlen(text), markup, NULL);
    assert_string_equal(plain != NULL ? plain : "(nothing)", expected);
    arena_fini(&list.arena);
}

static void references_are_decoded_once(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "&quot;&#039;&eacute;&deg;&hellip;&Omega;&CounterClockwiseContourIntegral;", "\"'é°…Ω∳" },
        { "&amp;quot; &amp;amp; &amp;#39;", "&quot; &amp; &#39;" },
        { "&#x1F3AD;&#127917;&#X41;&#65;", "🎭🎭AA" },
        { "&#146;&#150;&#x80;", "’–€" },
        { "&#0;&#xD800;&#1114112;&#99999999999999999999;", "����" },
        { "AT&T &nosuch; &; &#; &#x; &#xZ; &amp", "AT&T &nosuch; &; &#; &#x; &#xZ; &amp" },
        { "&NotEqualTilde;&nvlt;", "≂̸<⃒" },
        { "&lt;b&gt;", "<b>" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        expect_plain(cases[i][0], BANK_REFERENCES, cases[i][1]);
        expect_plain(cases[i][0], BANK_HTML, cases[i][1]);
        expect_plain(cases[i][0], BANK_LITERAL, cases[i][0]);
    }
}

static void markup_leaves_what_it_meant(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        { "<p>one</p><p>two<br/>three</p>", "one two three" },
        { "<P CLASS=\"a > b\">x</P>", "b\">x" }, /* a > in an attribute is written &gt; */
        { "a<b>bold</b>c", "aboldc" },
        { "1 < 2 and x<y>z, <stdio.h>, <3, a<", "1 < 2 and x<y>z, <stdio.h>, <3, a<" },
        { "10<sup>3</sup>, 10<sup>-12</sup>, CO<sub>2</sub>, a<sub>ij</sub>, 2<sup>nd</sup>, x<sup>a<b>b</b></sup>",
          "10³, 10⁻¹², CO₂, a_(ij), 2nd, x^(ab)" },
        { "a<!-- <b>no</b> -->b<script>alert('x')</script>c<style>p{}</style>d", "abcd" },
        { "<ul><li>a</li><li>b</li></ul>", "a b" },
        { "  a \t\r\n b&nbsp;c&nbsp;", "a b\u00A0c" },
        { "<p></p>", "(nothing)" },
        { "<sup>", "(nothing)" },
        { "<!-- open", "<!-- open" },
        { "<b", "<b" },
        { "&lt;p&gt;kept&lt;/p&gt;", "<p>kept</p>" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        expect_plain(cases[i][0], BANK_HTML, cases[i][1]);
}

static void a_picture_is_noticed(void **state)
{
    (void)state;
    static const char *const pictures[] = { "<img src='a'>", "x <IMG/> y", "<video controls></video>",
                                            "<math>x</math>" };
    struct bank_list list = { .count = 0 };
    arena_init(&list.arena);
    for (size_t i = 0; i < sizeof pictures / sizeof *pictures; i++) {
        bool picture = false;
        bank_plain(&list, pictures[i], strlen(pictures[i]), BANK_HTML, &picture);
        assert_true(picture);
        picture = false;
        bank_plain(&list, pictures[i], strlen(pictures[i]), BANK_LITERAL, &picture);
        assert_false(picture);
    }
    arena_fini(&list.arena);
}

/* Rows as "LINE(cell|cell)", a ! where the row is broken. */
static void expect_rows(const char *text, const char *expected)
{
    struct arena arena;
    struct buf out = { 0 };
    arena_init(&arena);
    struct csv csv = csv_begin(text, strlen(text), '\0');
    struct csv_row row;
    while (csv_next(&csv, &arena, &row)) {
        buf_printf(&out, "%d%s(", row.line, row.broken ? "!" : "");
        for (int i = 0; i < row.count; i++)
            buf_printf(&out, "%s%s", i > 0 ? "|" : "", row.cell[i]);
        buf_add(&out, ")");
    }
    assert_string_equal(buf_text(&out), expected);
    arena_fini(&arena);
    buf_fini(&out);
}

static void tables_keep_their_lines(void **state)
{
    (void)state;
    expect_rows("a,b\nc,d", "1(a|b)2(c|d)");
    expect_rows("a;b,c;d\r\n\r\n;;\re;f;g\n", "1(a|b,c|d)3(||)4(e|f|g)");
    expect_rows("a\tb\n\"c\tc\"\td\n", "1(a|b)2(c\tc|d)");
    expect_rows("\"x\r\ny\",\"say \"\"hi\"\"\"\n\"\",z\n", "1(x\ny|say \"hi\")3(|z)");
    expect_rows("a,\"b\"c,d\ne,f\n", "1!(a|\"b\"c|d)2(e|f)");
    expect_rows("a,\"b\nc,d\n", "1!(a|\"b)2(c|d)");
    expect_rows("a, \"b\" ,\"c\" \n", "1(a|b|c)");
    expect_rows("", "");
    expect_rows("\"", "1!(\")");
    expect_rows(",", "1(|)");
    expect_rows("a,\"the \"big\" one, \"\"old\"\"\",c\nd,e,f\n", "1!(a|the \"big\" one, \"old\"|c)2(d|e|f)");
    expect_rows("a,\"b\" c\n\"d\",e\n", "1!(a|\"b\" c)2(d|e)");
    expect_rows("\"a,\"b,\"c\n\"d\",e,f\n", "1!(\"a|\"b|\"c)2(d|e|f)");
    expect_rows("sep=,\na,b;c\nd,e;f\n", "2(a|b;c)3(d|e;f)");
    expect_rows("a &amp; b;c\nd;e &amp f\n", "1(a &amp; b|c)2(d|e &amp f)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_of_references_are_in_order_and_all_there),
        cmocka_unit_test(references_are_decoded_once),
        cmocka_unit_test(markup_leaves_what_it_meant),
        cmocka_unit_test(a_picture_is_noticed),
        cmocka_unit_test(tables_keep_their_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
