/* From text to cells; see table_read.h. */
#include "pack/table_read.h"

#include "pack/html_text.h"
#include "pack/table_text.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

enum { SAMPLE_LINES = 300, SAMPLE_BYTES = 256 * 1024, QUOTED_LINES_MAX = 500 };

/* Stand for a quote and a semicolon that came out of an entity before the text was taken apart. */
#define HELD_QUOTE     0xE000u
#define HELD_SEMICOLON 0xE001u

struct reader {
    struct table *table;
    struct import_report *report;
    struct csv_parser parser;
    struct buf cell;
    const char **cells; /* of the row being read */
    int count, room, row_room;
    int line, row_line; /* of the physical line, of the row's first */
    bool ended, entities;
};

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
        buf_add_code(out, code == HELD_QUOTE ? '"' : code == HELD_SEMICOLON ? ';' : code);
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

static const char *keep_cell(struct reader *r, const char *text, size_t len)
{
    if (len == 0)
        return "";
    if (is_plain(text, len))
        return arena_copy(&r->table->arena, text, len);
    struct buf raw = { 0 };
    buf_add_bytes(&raw, text, len);
    buf_clear(&r->cell);
    if (!r->entities && memchr(text, '&', len) != NULL) {
        struct buf decoded = { 0 };
        html_text(&decoded, buf_text(&raw));
        buf_fini(&raw);
        raw = decoded;
    }
    tidy(&r->cell, buf_text(&raw));
    buf_fini(&raw);
    return arena_copy(&r->table->arena, buf_text(&r->cell), r->cell.len);
}

/* --- rows, as libcsv calls back --- */

static void take_cell(void *bytes, size_t len, void *user)
{
    struct reader *r = user;
    if (r->count == r->room) {
        r->room = r->room > 0 ? r->room * 2 : 32;
        r->cells = mem_resize(r->cells, (size_t)r->room * sizeof *r->cells);
    }
    r->cells[r->count++] = keep_cell(r, bytes, len);
}

static void take_row(int end, void *user)
{
    (void)end;
    struct reader *r = user;
    struct table *table = r->table;
    r->ended = true;
    int count = r->count, whole = r->count;
    r->count = 0;
    while (count > 0 && r->cells[count - 1][0] == '\0')
        count--;
    table->record_count++;
    if (count == 0)
        return;
    if (table->row_count == r->row_room) {
        r->row_room = r->row_room > 0 ? r->row_room * 2 : 256;
        table->rows = mem_resize(table->rows, (size_t)r->row_room * sizeof *table->rows);
    }
    struct table_row *row = &table->rows[table->row_count++];
    *row = (struct table_row){ r->row_line, table->record_count, count, whole, NULL };
    row->cells = arena_array(&table->arena, (size_t)count, sizeof *row->cells);
    memcpy(row->cells, r->cells, (size_t)count * sizeof *row->cells);
    table->columns = count > table->columns ? count : table->columns;
}

/* --- lines --- */

/* Length of the line at `p` and, in *step, with its break: LF, CR or CRLF. */
static size_t line_length(const char *p, const char *end, size_t *step)
{
    const char *q = p;
    while (q < end && *q != '\n' && *q != '\r')
        q++;
    *step = (size_t)(q - p);
    if (q < end)
        *step += *q == '\r' && q + 1 < end && q[1] == '\n' ? 2 : 1;
    return (size_t)(q - p);
}

static void parser_open(struct reader *r, bool quotes)
{
    csv_init(&r->parser, CSV_APPEND_NULL);
    csv_set_delim(&r->parser, (unsigned char)r->table->separator);
    if (!quotes)
        csv_set_quote(&r->parser, '\0'); /* which no text has */
}

/* Feeds one physical line; whether its end is also the end of a row. */
static bool feed(struct reader *r, const char *line, size_t len)
{
    r->ended = false;
    csv_parse(&r->parser, line, len, take_cell, take_row, r);
    csv_parse(&r->parser, "\n", 1, take_cell, take_row, r);
    return r->ended;
}

/* A quote that does not close within reason was none: its line is read again with quotes as ordinary characters. */
static void read_unquoted(struct reader *r, const char *line, size_t len)
{
    csv_free(&r->parser);
    parser_open(r, false);
    r->count = 0;
    feed(r, line, len);
    csv_free(&r->parser);
    parser_open(r, true);
    import_note(r->report, r->row_line, "a quotation mark that is never closed was read as an ordinary character");
}

static bool only_blanks(const char *line, size_t len)
{
    for (size_t i = 0; i < len; i++)
        if (line[i] != ' ')
            return false;
    return true;
}

static void read_rows(struct reader *r, const char *text, size_t len, int lines_most)
{
    const char *p = text, *end = text + len, *row = text;
    bool open = false; /* inside a row that began in an earlier line */
    r->line = 1;
    parser_open(r, true);
    while (p < end && r->line <= lines_most) {
        size_t step, length = line_length(p, end, &step);
        if (!open) {
            row = p;
            r->row_line = r->line;
        }
        if (open || !only_blanks(p, length))
            open = !feed(r, p, length);
        p += step;
        r->line++;
        if (open && (p >= end || r->line - r->row_line > QUOTED_LINES_MAX)) {
            size_t first = line_length(row, end, &step);
            read_unquoted(r, row, first);
            p = row + step;
            r->line = r->row_line + 1;
            open = false;
        }
    }
    csv_free(&r->parser);
}

/* --- semicolons --- */

/* With ; between cells an entity would be cut in two: it is replaced before. */
static void decode_whole(struct buf *out, const char *text, size_t len)
{
    const char *end = text + len;
    while (text < end) {
        const char *amp = memchr(text, '&', (size_t)(end - text));
        size_t skip = 1, plain = (size_t)((amp != NULL ? amp : end) - text);
        buf_add_bytes(out, text, plain);
        text += plain;
        if (amp == NULL)
            return;
        uint32_t code = html_entity(text, &skip);
        if (code == 0)
            buf_add_bytes(out, text, skip = 1);
        else
            buf_add_code(out, code == '"' ? HELD_QUOTE : code == ';' ? HELD_SEMICOLON : code == '\n' ? ' ' : code);
        text += skip;
    }
}

static void read_with(struct table *table, const char *text, size_t len, char separator, int lines_most,
                      struct import_report *report)
{
    struct reader r = { .table = table, .report = report };
    struct buf decoded = { 0 };
    table->separator = separator;
    if (separator == ';' && memchr(text, '&', len) != NULL) {
        decode_whole(&decoded, text, len);
        text = buf_text(&decoded);
        len = decoded.len;
        r.entities = true;
    }
    read_rows(&r, text, len, lines_most);
    free(r.cells);
    buf_fini(&r.cell);
    buf_fini(&decoded);
}

/* --- the separator --- */

/* How well a separator cuts the first lines: the share of rows that have the commonest number of cells, thousandths; 0 when
 * it does not cut at all. */
static int regularity(const struct table *table, int *cells)
{
    int best = 0, rows_of[TABLE_COLUMNS_MAX + 1] = { 0 };
    for (int i = 0; i < table->row_count; i++)
        rows_of[table->rows[i].count < TABLE_COLUMNS_MAX ? table->rows[i].count : TABLE_COLUMNS_MAX]++;
    *cells = 1;
    for (int count = 2; count <= TABLE_COLUMNS_MAX; count++)
        if (rows_of[count] > best) {
            best = rows_of[count];
            *cells = count;
        }
    int wide = 0; /* rows a little shorter have empty cells at their end */
    for (int count = (*cells + 2) / 2; count <= *cells; count++)
        wide += rows_of[count];
    return *cells < 2 ? 0 : (int)((int64_t)(best + wide) * 500 / (table->row_count > 0 ? table->row_count : 1));
}

static char find_separator(const char *text, size_t len)
{
    static const char candidates[] = "\t;|,"; /* of equals the first: a decimal comma stands between semicolons */
    char best = ',';
    int score = 0;
    len = len < SAMPLE_BYTES ? len : SAMPLE_BYTES;
    for (const char *c = candidates; *c != '\0'; c++) {
        struct table sample = { .rows = NULL };
        struct import_report unheard;
        import_report_init(&unheard);
        int cells;
        read_with(&sample, text, len, *c, SAMPLE_LINES, &unheard);
        int own = regularity(&sample, &cells);
        if (own > score + 50 || (own > score && score == 0)) {
            score = own;
            best = *c;
        }
        import_report_fini(&unheard);
        table_fini(&sample);
    }
    return best;
}

/* Excel's own way of saying it: a first line "sep=;". */
static size_t said_separator(const char *text, size_t len, char *separator)
{
    if (len < 5 || (memcmp(text, "sep=", 4) != 0 && memcmp(text, "SEP=", 4) != 0))
        return 0;
    size_t step, length = line_length(text, text + len, &step);
    if (length != 5)
        return 0;
    *separator = text[4];
    return step;
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
    char used[TABLE_ENCODING_MAX] = "", separator = reading->separator;
    *table = (struct table){ .columns = 0 };
    arena_init(&table->arena);
    table->name = arena_string(&table->arena, name);
    if (len > TABLE_BYTES_MAX)
        return err_set(err, "%s: too large: %zu bytes; expected at most %d", name, len, TABLE_BYTES_MAX);
    bool fine = table_text(name, bytes, len, reading->encoding, &text, used, err);
    table->encoding = arena_string(&table->arena, used);
    if (fine) {
        char said = '\0';
        size_t skip = said_separator(buf_text(&text), text.len, &said);
        const char *start = buf_text(&text) + skip;
        table->separator_why = separator != '\0' ? "as you say"
                               : said != '\0'    ? "as the file's first line says"
                                                 : "it cuts the rows most evenly";
        separator = separator != '\0' ? separator : said;
        if (separator == '\0')
            separator = find_separator(start, text.len - skip);
        read_with(table, start, text.len - skip, separator, INT32_MAX - 1, report);
        for (int i = 0; i < table->row_count && skip > 0; i++) {
            table->rows[i].line++;
            table->rows[i].record++;
        }
        table->record_count += skip > 0;
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
