/* See csv.h. */
#include "pack/csv.h"

#include "pack/charref.h"

#include <string.h>

enum { SAMPLE_LINES = 300, SAMPLE_BYTES = 256 * 1024, SAMPLE_CELLS = 256, QUOTED_LINES_MAX = 500 };

static bool at_row_end(const struct csv *csv)
{
    return csv->at == csv->end || *csv->at == '\n' || *csv->at == '\r';
}

static void step_line(struct csv *csv)
{
    bool both = csv->at + 1 < csv->end && csv->at[0] == '\r' && csv->at[1] == '\n';
    csv->at += both ? 2 : 1;
    csv->line++;
}

static void skip_spaces(struct csv *csv)
{
    while (csv->at < csv->end && (*csv->at == ' ' || *csv->at == '\t') && *csv->at != csv->separator)
        csv->at++;
}

/* Whether the quote at `at` closes its cell; then the reader moves to the cell's end. */
static bool closes(struct csv *csv)
{
    struct csv behind = *csv;
    behind.at++;
    skip_spaces(&behind);
    if (!at_row_end(&behind) && *behind.at != csv->separator)
        return false;
    *csv = behind;
    return true;
}

/* The inside of a quoted cell, from its opening quote to the cell's end. A quote inside that is not doubled is taken for an
 * ordinary character when the cell still closes on that line. False, nothing read, when it does not close. */
static bool read_quoted(struct csv *csv, struct buf *cell, bool *broken)
{
    struct csv start = *csv;
    bool stray = false;
    csv->at++;
    while (csv->at < csv->end && csv->line - start.line < QUOTED_LINES_MAX) {
        const char *from = csv->at;
        while (!at_row_end(csv) && *csv->at != '"')
            csv->at++;
        buf_add_bytes(cell, from, (size_t)(csv->at - from));
        if (csv->at == csv->end || (stray && *csv->at != '"'))
            break;
        if (*csv->at != '"') {
            step_line(csv);
            buf_add(cell, "\n");
            continue;
        }
        if (closes(csv)) {
            *broken = *broken || stray;
            return true;
        }
        bool doubled = csv->at[1] == '"'; /* what does not close is not the last byte */
        stray = stray || !doubled;
        csv->at += doubled ? 2 : 1;
        buf_add(cell, "\"");
    }
    *csv = start;
    buf_clear(cell);
    return false;
}

static void read_plain(struct csv *csv, struct buf *cell)
{
    const char *from = csv->at;
    while (!at_row_end(csv) && *csv->at != csv->separator) {
        bool reference = *csv->at == '&' && csv->separator == ';';
        size_t len = reference ? charref_decode(NULL, csv->at, (size_t)(csv->end - csv->at)) : 0;
        csv->at += len > 0 ? len : 1;
    }
    buf_add_bytes(cell, from, (size_t)(csv->at - from));
}

/* *quotes: whether quotes mean anything. Behind one that does not close they no longer do in that row: so no text is searched
 * again and again for quotes that close. */
static void read_cell(struct csv *csv, struct buf *cell, bool *quotes, bool *broken)
{
    struct csv start = *csv;
    buf_clear(cell);
    skip_spaces(csv);
    bool quoted = *quotes && !at_row_end(csv) && *csv->at == '"';
    if (quoted && read_quoted(csv, cell, broken))
        return;
    *broken = *broken || quoted;
    *quotes = *quotes && !quoted;
    *csv = start;
    read_plain(csv, cell);
}

static const char **more_cells(struct arena *arena, const char **old, int *room)
{
    const char **cells = arena_array(arena, (size_t)*room * 2 + 8, sizeof *cells);
    if (*room > 0)
        memcpy(cells, old, (size_t)*room * sizeof *cells);
    *room = *room * 2 + 8;
    return cells;
}

static void read_row(struct csv *csv, struct arena *arena, struct csv_row *row)
{
    struct buf cell = { 0 };
    const char **cells = NULL;
    int room = 0;
    bool quotes = true;
    *row = (struct csv_row){ .line = csv->line };
    for (bool more = true; more;) {
        if (row->count == room)
            cells = more_cells(arena, cells, &room);
        read_cell(csv, &cell, &quotes, &row->broken);
        cells[row->count++] = arena_copy(arena, buf_text(&cell), cell.len);
        more = csv->at < csv->end && *csv->at == csv->separator;
        csv->at += more;
    }
    row->cell = cells;
    buf_fini(&cell);
    if (csv->at < csv->end)
        step_line(csv);
}

bool csv_next(struct csv *csv, struct arena *arena, struct csv_row *row)
{
    while (csv->at < csv->end) {
        struct csv line = *csv;
        skip_spaces(&line);
        if (!at_row_end(&line)) {
            read_row(csv, arena, row);
            return true;
        }
        *csv = line;
        if (csv->at < csv->end)
            step_line(csv);
    }
    return false;
}

/* --- the separator --- */

/* How well a separator cuts the first rows: the share of those that have the commonest number of cells, thousandths; 0 when it
 * does not cut at all. Rows a little shorter have empty cells at their end. */
static int regularity(struct csv csv)
{
    struct arena arena;
    struct csv_row row;
    int cells = 1, rows = 0, wide = 0, rows_of[SAMPLE_CELLS + 1] = { 0 };
    arena_init(&arena);
    while (csv.line <= SAMPLE_LINES && csv_next(&csv, &arena, &row)) {
        while (row.count > 0 && row.cell[row.count - 1][0] == '\0')
            row.count--;
        rows += row.count > 0;
        rows_of[row.count < SAMPLE_CELLS ? row.count : SAMPLE_CELLS]++;
        arena_reset(&arena);
    }
    arena_fini(&arena);
    for (int count = 2; count <= SAMPLE_CELLS; count++)
        if (rows_of[count] > (cells > 1 ? rows_of[cells] : 0))
            cells = count;
    if (cells < 2)
        return 0;
    for (int count = (cells + 2) / 2; count <= cells; count++)
        wide += rows_of[count];
    return (rows_of[cells] + wide) * 500 / rows;
}

static char find_separator(struct csv csv)
{
    static const char candidates[] = "\t;|,"; /* of equals the first: a decimal comma stands between semicolons */
    char best = ',';
    int score = 0;
    if (csv.end - csv.at > SAMPLE_BYTES)
        csv.end = csv.at + SAMPLE_BYTES;
    for (const char *c = candidates; *c != '\0'; c++) {
        csv.separator = *c;
        int own = regularity(csv);
        if (own > score + 50 || (own > score && score == 0)) {
            score = own;
            best = *c;
        }
    }
    return best;
}

struct csv csv_begin(const char *text, size_t len, char separator)
{
    struct csv csv = { text, text + len, separator, false, 1 };
    bool head = len > 5 && (memcmp(text, "sep=", 4) == 0 || memcmp(text, "SEP=", 4) == 0);
    if (head && strchr("\"\n\r", text[4]) == NULL && (text[5] == '\n' || text[5] == '\r')) {
        csv.at += 5;
        step_line(&csv);
        csv.said = separator == '\0';
        csv.separator = csv.said ? text[4] : separator;
    }
    if (csv.separator == '\0')
        csv.separator = find_separator(csv);
    return csv;
}
