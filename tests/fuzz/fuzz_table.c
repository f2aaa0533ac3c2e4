/* Tables: what is understood, with and without wishes, loads as a pack whose every figure and word stands in the cell it
 * cites, and whose questions are proved and clean. */
#include <ctype.h>
#include <string.h>

#include "base/rng.h"
#include "fuzz/fuzz.h"
#include "support/proved.h"
#include "support/table_fixture.h"

/* Cells are clean and rows in order. */
static void check_cells(const struct table *table)
{
    for (int i = 0; i < table->row_count; i++) {
        const struct table_row *row = &table->rows[i];
        expect(i == 0 || row->line > row[-1].line, "rows out of order", table->name);
        for (int c = 0; c < row->count; c++) {
            const char *cell = row->cells[c];
            size_t len = strlen(cell);
            expect(utf8_valid(cell, len, NULL), "a torn letter", cell);
            expect(strpbrk(cell, "\n\r\t") == NULL, "a cell of several lines", cell);
            expect(len == 0 || (cell[0] != ' ' && cell[len - 1] != ' '), "a cell that is not tidy", cell);
        }
    }
}

/* The digits of a figure, without zeros at its ends, stand in the cell, and its sign. */
static void check_figure(const char *cell, int64_t value)
{
    char digits[24], *first = digits;
    struct buf in_cell = { 0 };
    for (const char *p = cell; *p != '\0'; p++)
        if (isdigit((unsigned char)*p))
            buf_add_bytes(&in_cell, p, 1);
    snprintf(digits, sizeof digits, "%lld", (long long)(value < 0 ? -value : value));
    first += strspn(first, "0");
    for (size_t len = strlen(first); len > 0 && first[len - 1] == '0';)
        first[--len] = '\0';
    expect(strstr(buf_text(&in_cell), first) != NULL, "a figure that is not in its cell", cell);
    expect(value >= 0 || strpbrk(cell, "-(") != NULL || strstr(cell, "−") != NULL || strstr(cell, "–") != NULL,
           "a sign that is not in its cell", cell);
    buf_fini(&in_cell);
}

static const struct table_row *row_at(const struct table *table, int line)
{
    for (int i = 0; i < table->row_count; i++)
        if (table->rows[i].line == line)
            return &table->rows[i];
    return NULL;
}

static void check_statement(const struct table_fixture *f, const struct pack *pack, const struct statement *s)
{
    const struct table_row *row = row_at(&f->table, s->cite.paragraph);
    int column = atoi(pack->relations[s->relation].id + 1) - 1; /* c1, c2, … */
    expect(row != NULL, "a citation of no row", s->id);
    const char *cell = table_cell(row, column);
    if (pack->relations[s->relation].kind == RELATION_ENTITY)
        expect(strstr(cell, pack->entities[s->object].name[0].label) != NULL, "words that are not in their cell", cell);
    else if (!pack->relations[s->relation].date)
        check_figure(cell, s->value);
}

/* A few questions of one family and, of one input in eight, a round: more would take long. */
static void ask(const struct pack *pack, uint64_t hash)
{
    struct err err = { { 0 } };
    struct round *round = hash % 8 == 0 ? quiz_round(pack, hash, 5, QUIZ_MEDIUM, &err) : NULL;
    struct round *catalog = quiz_catalog(pack, hash, 3, (int)(hash % (unsigned)quiz_family_count()));
    expect(round == NULL || proved_round(round, &err), "a round", err.text);
    expect(proved_round(catalog, &err), "a catalog", err.text);
    round_free(round);
    round_free(catalog);
}

/* Every other input is understood by wishes that its bytes choose, half of these with one for a column. */
static void choose_wishes(struct table_wishes *wishes, struct table_wish *column, uint64_t hash)
{
    enum { COLUMNS = 4 };
    static const char *const langs[] = { NULL, "de", "en" };
    static const char marks[] = { '\0', '.', ',' };
    if (hash % 2 == 0)
        return;
    wishes->header = (int)(hash >> 8) % 3 - 1;
    wishes->lang = langs[(hash >> 16) % 3];
    wishes->decimal = marks[(hash >> 24) % 3];
    wishes->order = (enum date_order)((hash >> 32) % 3);
    *column = (struct table_wish){ .number = 1 + (int)((hash >> 40) % COLUMNS),
                                   .kind = (enum table_kind)((hash >> 48) % TABLE_KINDS) };
    wishes->columns = column;
    wishes->column_count = hash % 4 == 1;
}

static bool make_pack(struct table_fixture *f)
{
    return table_plan_init(&f->plan, &f->table, &f->wishes, &f->report, &f->err) &&
           table_pack(&f->plan, &f->pack, &f->report, &f->err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct table_fixture f;
    struct table_wish column;
    uint64_t hash = hash_bytes(HASH_START, data, size);
    hash ^= hash >> 29;
    table_fixture_init(&f);
    choose_wishes(&f.wishes, &column, hash);
    bool read = table_read("fuzz.csv", (const char *)data, size, &f.reading, &f.table, &f.report, &f.err);
    if (read)
        check_cells(&f.table);
    if (read && make_pack(&f)) {
        struct pack *pack = pack_load("fuzz.json", buf_text(&f.pack), f.pack.len, &f.err);
        expect(pack != NULL, f.err.text, buf_text(&f.pack));
        for (int i = 0; i < pack->statement_count; i++)
            check_statement(&f, pack, &pack->statements[i]);
        ask(pack, hash);
        pack_free(pack);
    } else {
        expect(strncmp(f.err.text, "fuzz.csv", 8) == 0, "a refusal without a reason", f.err.text);
    }
    table_fixture_fini(&f);
    return 0;
}
