/* Random tables: the pack that comes out loads, every figure and entry in it is the cell's, and every question drawn from it
 * is proved and clean in both languages.
 *
 * PROP_SEED in the environment chooses other tables; a failure names the seed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/date.h"
#include "base/number.h"
#include "base/rng.h"
#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/proved.h"
#include "support/table_fixture.h"

enum { TABLES = 150, ROWS_MOST = 40, QUESTIONS = 40 };

/* What the table was made from, by row. */
struct made {
    struct rng rng;
    int rows;
    char separator;
    bool comma; /* decimal mark */
    int64_t amount[ROWS_MOST];
    int64_t big[ROWS_MOST];
    int64_t day[ROWS_MOST];
    int colour[ROWS_MOST];
    bool amount_there[ROWS_MOST];
};

static const char *const colours[] = { "red", "green \"dark\"", "blue, pale", "yellow; bright", "black &amp; white" };
static const char *const colours_read[] = { "red", "green \"dark\"", "blue, pale", "yellow; bright", "black & white" };

static int below(struct rng *rng, uint32_t bound)
{
    return (int)rng_below(rng, bound);
}

static void add_quoted(struct buf *out, const char *text)
{
    buf_add(out, "\"");
    for (; *text != '\0'; text++)
        buf_printf(out, *text == '"' ? "\"\"" : "%c", *text);
    buf_add(out, "\"");
}

static void add_number(struct made *m, struct buf *out, int64_t value, int decimals)
{
    struct number_style style = { m->comma ? "," : ".", m->comma ? "." : ",", 1000 };
    buf_add(out, "\"");
    if (value < 0)
        buf_add(out, "-");
    number_format(out, value < 0 ? -value : value, decimals, &style);
    buf_add(out, "\"");
}

static void add_row(struct made *m, struct buf *out, int row)
{
    static const char *const gaps[] = { "", "NA", "–", "TBD" };
    struct rng *rng = &m->rng;
    m->amount[row] = below(rng, 2000000) - 200000;
    m->big[row] = (int64_t)below(rng, 1000000000) * 7;
    m->day[row] = below(rng, 40000);
    m->colour[row] = below(rng, 5);
    m->amount_there[row] = below(rng, 10) > 0;
    buf_printf(out, "Thing %c%c%d%c", 'A' + below(rng, 26), 'a' + below(rng, 26), row, m->separator);
    if (m->amount_there[row])
        add_number(m, out, m->amount[row], 2);
    else
        buf_add(out, gaps[below(rng, 4)]);
    buf_printf(out, "%c", m->separator);
    add_number(m, out, m->big[row], 0);
    buf_printf(out, "%c", m->separator);
    date_format(out, m->day[row], "");
    buf_printf(out, "%c", m->separator);
    add_quoted(out, colours[m->colour[row]]);
    buf_add(out, below(rng, 2) == 0 ? "\r\n" : "\n");
}

static void make_table(struct made *m, struct buf *out)
{
    static const char separators[] = ",;\t|";
    m->rows = 8 + below(&m->rng, ROWS_MOST - 8);
    m->separator = separators[below(&m->rng, 4)];
    m->comma = below(&m->rng, 2) == 0;
    if (below(&m->rng, 2) == 0)
        buf_add(out, "\xEF\xBB\xBF");
    buf_printf(out, "Name%cAmount%cCount%cDay%cColour\n", m->separator, m->separator, m->separator, m->separator);
    for (int i = 0; i < m->rows; i++)
        add_row(m, out, i);
}

static void check_statement(const struct made *m, const struct pack *pack, const struct statement *s)
{
    int row = s->cite.paragraph - 2; /* row 1 is the header */
    const char *relation = pack->relations[s->relation].id;
    assert_true(row >= 0 && row < m->rows);
    if (strcmp(relation, "c2") == 0)
        assert_true(m->amount_there[row] && s->value == m->amount[row]);
    else if (strcmp(relation, "c3") == 0)
        assert_int_equal(s->value, m->big[row]);
    else if (strcmp(relation, "c4") == 0)
        assert_int_equal(s->value, m->day[row]);
    else
        assert_string_equal(pack->entities[s->object].name[0].label, colours_read[m->colour[row]]);
}

static void check_questions(const struct pack *pack, uint64_t seed)
{
    struct round *round = quiz_catalog(pack, seed, QUESTIONS, -1);
    assert_true(round->count >= QUESTIONS / 2);
    for (int i = 0; i < round->count; i++) {
        struct err why;
        if (!proved_by(pack, &round->questions[i], &why))
            fail_msg("%s: %s", round->questions[i].stem.in[0], why.text);
        assert_int_equal(quiz_lint(pack, &round->questions[i], NULL, NULL), 0);
    }
    round_free(round);
}

static void check_table(uint64_t seed)
{
    struct made made = { .rng = rng_stream(seed, 0, "table") };
    struct buf text = { 0 };
    struct table_fixture f;
    make_table(&made, &text);
    table_fixture_init(&f);
    table_fixture_bytes(&f, buf_text(&text), text.len);
    struct pack *pack = table_fixture_pack(&f);
    int amounts = 0;
    for (int i = 0; i < made.rows; i++)
        amounts += made.amount_there[i];
    assert_int_equal(f.report.taken, made.rows);
    assert_int_equal(pack->statement_count, 3 * made.rows + amounts);
    for (int i = 0; i < pack->statement_count; i++)
        check_statement(&made, pack, &pack->statements[i]);
    check_questions(pack, seed);
    pack_free(pack);
    table_fixture_fini(&f);
    buf_fini(&text);
}

static void random_tables_become_sound_packs(void **state)
{
    (void)state;
    const char *given = getenv("PROP_SEED");
    uint64_t start = given != NULL ? strtoull(given, NULL, 10) : 1;
    for (uint64_t seed = start; seed < start + TABLES; seed++) {
        print_message("seed %d\n", (int)seed);
        check_table(seed);
    }
}

/* Bytes of no sense are refused or understood, but never more than that. */
static void random_bytes_do_no_harm(void **state)
{
    (void)state;
    static const char alphabet[] = ",,;;\t|\"\"\n\n\r 0123456789..,-AaBb&amp;<br>[1]\xC3\xA4\xE2\x80\x93\xFF%$";
    struct rng rng = rng_stream(7, 0, "bytes");
    for (int i = 0; i < 3000; i++) {
        struct buf text = { 0 };
        struct table_fixture f;
        for (int len = below(&rng, 400); len > 0; len--)
            buf_add_bytes(&text, &alphabet[below(&rng, sizeof alphabet - 1)], 1);
        table_fixture_init(&f);
        if (table_read("t", buf_text(&text), text.len, &f.reading, &f.table, &f.report, &f.err) &&
            table_plan_init(&f.plan, &f.table, &f.wishes, &f.report, &f.err) &&
            table_pack(&f.plan, &f.pack, &f.report, &f.err)) {
            struct pack *pack = pack_load("t.json", buf_text(&f.pack), f.pack.len, &f.err);
            if (pack == NULL)
                fail_msg("%s", f.err.text);
            pack_free(pack);
        }
        table_fixture_fini(&f);
        buf_fini(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_tables_become_sound_packs),
        cmocka_unit_test(random_bytes_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
