/* The header of a table: which row holds the titles, what stands above it, and which rows are data. */
#include "pack/table_marks.h"
#include "pack/table_number.h"
#include "pack/table_plan.h"

#include <string.h>

enum { LOOK_BELOW = 60, TITLE_MAX = 60 };

/* A number or a date: what titles seldom are. */
static bool is_value(const char *cell)
{
    struct number_cell number;
    struct date_cell date;
    if (table_missing(cell))
        return false;
    number_cell_read(cell, &number);
    date_cell_read(cell, &date);
    return number.reading != NUMBER_NOT || date.reading != DATE_NOT;
}

static int year_of(const char *cell)
{
    int year = 0;
    if (strlen(cell) != 4 || strspn(cell, "0123456789") != 4)
        return 0;
    for (int i = 0; i < 4; i++)
        year = year * 10 + (cell[i] - '0');
    return year >= 1000 && year <= 2100 ? year : 0;
}

static int filled_cells(const struct table_row *row)
{
    int filled = 0;
    for (int i = 0; i < row->count; i++)
        filled += row->cells[i][0] != '\0';
    return filled;
}

/* "---" or ":--:" in every cell: the rule of a Markdown table. */
static bool is_rule(const struct table_row *row)
{
    for (int i = 0; i < row->count; i++) {
        size_t len = strlen(row->cells[i]);
        if (len > 0 && (len < 3 || strspn(row->cells[i], "-:=") != len))
            return false;
    }
    return filled_cells(row) > 1;
}

/* Rows above the header with one cell only: a title or a remark. Returns how many. */
static int skip_preface(struct table_plan *plan, struct import_report *report)
{
    const struct table *table = plan->table;
    int wide = 0, first = 0;
    for (int i = 0; i < table->row_count && i < LOOK_BELOW; i++)
        wide += filled_cells(&table->rows[i]) > 1;
    while (wide > 1 && first + 2 < table->row_count && filled_cells(&table->rows[first]) == 1 && first < 10) {
        const struct table_row *row = &table->rows[first++];
        const char *text = row->cells[row->count - 1];
        import_note(report, row->line, "left out: stands alone above the table (\"%.60s\")", text);
        if (plan->title == NULL && utf8_length(text) <= TITLE_MAX)
            plan->title = text;
    }
    return first;
}

/* How many of the cells below look like values. */
static int values_below(const struct table_plan *plan, int first, int column, int *filled)
{
    int values = 0;
    *filled = 0;
    for (int i = first + 1; i < plan->table->row_count && i <= first + LOOK_BELOW; i++) {
        const char *cell = table_cell(&plan->table->rows[i], column);
        if (table_missing(cell))
            continue;
        ++*filled;
        values += is_value(cell);
    }
    return values;
}

static bool recurs_below(const struct table_plan *plan, int first, int column)
{
    const char *cell = table_cell(&plan->table->rows[first], column);
    for (int i = first + 1; i < plan->table->row_count && i <= first + LOOK_BELOW; i++)
        if (*cell != '\0' && strcmp(cell, table_cell(&plan->table->rows[i], column)) == 0)
            return true;
    return false;
}

static bool same_row(const struct table_row *a, const struct table_row *b)
{
    if (a->count != b->count)
        return false;
    for (int i = 0; i < a->count; i++)
        if (strcmp(a->cells[i], b->cells[i]) != 0)
            return false;
    return true;
}

static bool row_recurs(const struct table_plan *plan, int first)
{
    for (int i = first + 1; i < plan->table->row_count; i++)
        if (same_row(&plan->table->rows[first], &plan->table->rows[i]))
            return true;
    return false;
}

/* Titles such as 2019, 2020, 2021 over columns of other numbers. */
static bool titles_are_years(const struct table_plan *plan, int first)
{
    const struct table_row *row = &plan->table->rows[first];
    int years = 0, before = 0, step = 0;
    for (int i = 0; i < row->count; i++) {
        int year = year_of(row->cells[i]);
        if (year == 0 && is_value(row->cells[i]))
            return false;
        if (year == 0)
            continue;
        bool orderly = before == 0 || (step == 0 ? year != before : (year - before > 0) == (step > 0));
        if (!orderly)
            return false;
        step = before == 0 ? 0 : year - before;
        before = year;
        years++;
        for (int j = first + 1; j < plan->table->row_count && j <= first + LOOK_BELOW; j++)
            if (year_of(table_cell(&plan->table->rows[j], i)) != 0)
                return false;
    }
    return years >= 1 && years < row->count;
}

static bool has_header(struct table_plan *plan, int first)
{
    const struct table_row *row = &plan->table->rows[first];
    int against = 0, values = 0, recurring = 0;
    if (plan->wishes->header >= 0) {
        plan->header_why = "as you say";
        return plan->wishes->header > 0;
    }
    if (titles_are_years(plan, first)) {
        plan->header_why = "years over columns of other numbers";
        return true;
    }
    if (row_recurs(plan, first)) {
        plan->header_why = "the first row comes again, as headers do";
        return true;
    }
    for (int i = 0; i < plan->column_count; i++) {
        int filled, below = values_below(plan, first, i, &filled);
        bool value = is_value(table_cell(row, i));
        values += value;
        against += !value && table_cell(row, i)[0] != '\0' && filled > 0 && below * 10 >= filled * 8;
        recurring += recurs_below(plan, first, i);
    }
    plan->header_why = values > 0 && against == 0   ? "the first row has numbers or dates like the rows below"
                       : against > 0 && values == 0 ? "words over columns of numbers or dates"
                       : recurring > 0              ? "the first row's values come again below"
                                                    : "the first row has words only";
    return values == 0 ? against > 0 || recurring == 0 : against > values;
}

/* --- titles --- */

static const char *own_title(struct table_plan *plan, const char *title, int column)
{
    int twins = 0;
    for (int i = 0; i < column; i++)
        twins += strcmp(plan->columns[i].title, title) == 0;
    if (twins == 0 || *title == '\0')
        return title;
    const char *own = title;
    for (bool taken = true; taken;) {
        own = arena_printf(&plan->arena, "%s (%d)", title, ++twins);
        taken = false;
        for (int i = 0; i < column; i++)
            taken = taken || strcmp(plan->columns[i].title, own) == 0;
    }
    return own;
}

static const char *cut_title(struct arena *arena, const char *text)
{
    const char *end = text;
    size_t len = table_without_notes(text, false);
    for (int i = 0; i < TITLE_MAX && *end != '\0'; i++)
        utf8_next(&end);
    len = len < (size_t)(end - text) ? len : (size_t)(end - text);
    while (len > 0 && text[len - 1] == ' ')
        len--;
    return arena_copy(arena, text, len);
}

static void set_titles(struct table_plan *plan, const struct table_row *header)
{
    for (int i = 0; i < plan->column_count; i++) {
        struct table_column *column = &plan->columns[i];
        const char *text = header != NULL ? table_cell(header, i) : "";
        column->title = own_title(plan, cut_title(&plan->arena, text), i);
        column->label[0] = column->title[0] != '\0' ? column->title : arena_printf(&plan->arena, "Nr. %d", i + 1);
        column->label[1] = column->title[0] != '\0' ? column->title : arena_printf(&plan->arena, "No. %d", i + 1);
    }
}

/* --- data rows --- */

/* Why a row is no data; NULL when it is. */
static const char *row_fault(const struct table_plan *plan, const struct table_row *row, const struct table_row *header)
{
    if (row->count > plan->column_count)
        return "more cells than the header";
    if (header != NULL && same_row(row, header))
        return "the header again";
    return is_rule(row) ? "a line between header and rows" : NULL;
}

/* The most cells that a share of the rows has: those beyond are slips of a few. */
static int usual_width(const struct table *table, int first, int percent)
{
    int rows_of[TABLE_COLUMNS_MAX + 1] = { 0 }, width = TABLE_COLUMNS_MAX, rows = 0;
    for (int i = first; i < table->row_count; i++)
        rows_of[table->rows[i].count]++;
    for (; width > 1; width--) {
        rows += rows_of[width];
        if (rows > 0 && (int64_t)rows * 100 >= (int64_t)(table->row_count - first) * percent)
            break;
    }
    return width;
}

static void take_rows(struct table_plan *plan, int first, const struct table_row *header, struct import_report *report)
{
    const struct table *table = plan->table;
    for (int i = first; i < table->row_count; i++) {
        const struct table_row *row = &table->rows[i];
        const char *fault = row_fault(plan, row, header);
        if (fault == NULL) {
            plan->rows[plan->row_count++] = row;
            continue;
        }
        import_note(report, row->line, "left out: %s", fault);
        if (row->count > plan->column_count)
            plan->lost++;
    }
}

void table_header_find(struct table_plan *plan, struct import_report *report)
{
    enum { MOST_ROWS = 60, SOME_ROWS = 5 };
    const struct table *table = plan->table;
    int first = skip_preface(plan, report), width = usual_width(table, first, SOME_ROWS);
    plan->column_count = width;
    plan->header = has_header(plan, first);
    const struct table_row *header = plan->header ? &table->rows[first] : NULL;
    if (header != NULL) {
        width = usual_width(table, first + 1, MOST_ROWS);
        plan->column_count = header->count > width ? header->count : width;
    }
    plan->columns = arena_array(&plan->arena, (size_t)plan->column_count, sizeof *plan->columns);
    bool fits = header == NULL || header->whole >= plan->column_count;
    set_titles(plan, fits ? header : NULL);
    if (!fits)
        import_note(report, header->line,
                    "the header has %d cells, the rows have %d: which title belongs to which "
                    "column is not sure, so the columns are numbered",
                    header->whole, plan->column_count);
    plan->rows = arena_array(&plan->arena, (size_t)table->row_count, sizeof *plan->rows);
    plan->names = arena_array(&plan->arena, (size_t)table->row_count, sizeof *plan->names);
    take_rows(plan, first + plan->header, header, report);
}
