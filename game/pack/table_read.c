/* From text to cells; see table_read.h. */
#include "pack/table_read.h"

#include "pack/charref.h"
#include "pack/csv.h"
#include "pack/table_text.h"

#include <stdlib.h>
#include <string.h>

/* --- one cell --- */

static bool is_blank(uint32_t code)
{
    return code <= 0x20 || code == 0x7F || code == 0xA0 || code == 0x202F || code == 0x2007 || code == 0x2009 ||
           code == 0x200B || code == 0xFEFF || code == 0x3000;
}

/* Blanks between digits may be thousands marks and stay as they are. */
static bool is_thin(uint32_t code)
{
    return code == 0xA0 || code == 0x202F || code == 0x2009;
}

static size_t break_tag(const char *p)
{
    static const char *const tags[] = { "<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />" };
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (text_starts(p, tags[i]))
            return strlen(tags[i]);
    return 0;
}

/* One line, blanks at the ends dropped and runs of them made one. */
static void tidy(struct buf *out, const char *text)
{
    uint32_t gap = 0;
    while (*text != '\0') {
        size_t tag = break_tag(text);
        uint32_t code = tag > 0 ? ' ' : utf8_next(&text);
        text += tag;
        if (is_blank(code)) {
            gap = gap == 0 && is_thin(code) ? code : ' ';
            continue;
        }
        if (gap != 0 && out->len > 0)
            buf_add_code(out, gap);
        gap = 0;
        buf_add_code(out, code);
    }
}

static bool is_plain(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c <= 0x20 || c >= 0x7F || c == '&' || c == '<')
            return false;
    }
    return true;
}

/* The cell as the table keeps it; `work` is scratch. */
static const char *keep_cell(struct arena *arena, const char *text, struct buf *work)
{
    size_t len = strlen(text);
    if (len == 0)
        return "";
    if (is_plain(text, len))
        return arena_copy(arena, text, len);
    struct buf decoded = { 0 };
    charref_text(&decoded, text);
    buf_clear(work);
    tidy(work, buf_text(&decoded));
    buf_fini(&decoded);
    return arena_copy(arena, buf_text(work), work->len);
}

/* --- rows --- */

static void keep_row(struct table *table, const struct csv_row *read, struct buf *work, int *room)
{
    const char **cells = arena_array(&table->arena, (size_t)read->count, sizeof *cells);
    int count = 0;
    for (int i = 0; i < read->count; i++) {
        cells[i] = keep_cell(&table->arena, read->cell[i], work);
        count = cells[i][0] != '\0' ? i + 1 : count;
    }
    table->record_count++;
    if (count == 0)
        return;
    if (table->row_count == *room) {
        *room = *room > 0 ? *room * 2 : 256;
        table->rows = mem_resize(table->rows, (size_t)*room * sizeof *table->rows);
    }
    table->rows[table->row_count++] = (struct table_row){ read->line, table->record_count, count, read->count, cells };
    table->columns = count > table->columns ? count : table->columns;
}

static void read_rows(struct table *table, struct csv csv, struct import_report *report)
{
    struct arena scratch;
    struct csv_row row;
    struct buf work = { 0 };
    int room = 0;
    arena_init(&scratch);
    while (csv_next(&csv, &scratch, &row)) {
        if (row.broken)
            import_note(report, row.line, "a quotation mark that closes no cell was read as an ordinary character");
        keep_row(table, &row, &work, &room);
        arena_reset(&scratch);
    }
    arena_fini(&scratch);
    buf_fini(&work);
}

/* --- the whole --- */

static bool check_size(const struct table *table, struct err *err)
{
    if (table->row_count == 0)
        return err_set(err, "%s: nothing in it; expected a table", table->name);
    if (table->columns > TABLE_COLUMNS_MAX)
        return err_set(err, "%s: %d columns; expected at most %d", table->name, table->columns, TABLE_COLUMNS_MAX);
    if (table->columns < 2)
        return err_set(err,
                       "%s: only one column; expected cells parted by comma, semicolon, tab or | "
                       "(another one: --separator)",
                       table->name);
    return true;
}

bool table_read(const char *name, const char *bytes, size_t len, const struct table_reading *reading,
                struct table *table, struct import_report *report, struct err *err)
{
    struct buf text = { 0 };
    char used[TABLE_ENCODING_MAX] = "";
    *table = (struct table){ .columns = 0 };
    arena_init(&table->arena);
    table->name = arena_string(&table->arena, name);
    if (len > TABLE_BYTES_MAX)
        return err_set(err, "%s: too large: %zu bytes; expected at most %d", name, len, TABLE_BYTES_MAX);
    bool fine = table_text(name, bytes, len, reading->encoding, &text, used, err);
    table->encoding = arena_string(&table->arena, used);
    if (fine) {
        struct csv csv = csv_begin(buf_text(&text), text.len, reading->separator);
        table->separator = csv.separator;
        table->separator_why = reading->separator != '\0' ? "as you say"
                               : csv.said                 ? "as the file's first line says"
                                                          : "it cuts the rows most evenly";
        table->record_count = csv.line - 1;
        read_rows(table, csv, report);
        fine = check_size(table, err);
    }
    buf_fini(&text);
    return fine;
}

void table_fini(struct table *table)
{
    free(table->rows);
    table->rows = NULL;
    table->row_count = 0;
    arena_fini(&table->arena);
}

const char *table_cell(const struct table_row *row, int column)
{
    return column < row->count ? row->cells[column] : "";
}
