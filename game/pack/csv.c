/* See csv.h. */
#include "pack/csv.h"

#include "base/text.h"

#include <string.h>

enum { SNIFFED_LINES = 10 };

/* How many separators stand outside quotes in the first lines. */
static int count_outside(const char *text, size_t len, char separator)
{
    int count = 0, lines = 0;
    bool quoted = false;
    for (size_t i = 0; i < len && lines < SNIFFED_LINES; i++) {
        quoted ^= text[i] == '"';
        lines += !quoted && text[i] == '\n';
        count += !quoted && text[i] == separator;
    }
    return count;
}

struct csv csv_begin(const char *text, size_t len)
{
    static const char separators[] = ",;\t";
    struct csv csv = { text, text + len, ',', 1 };
    int most = 0;
    for (const char *s = separators; *s != '\0'; s++) {
        int count = count_outside(text, len, *s);
        if (count > most) {
            most = count;
            csv.separator = *s;
        }
    }
    return csv;
}

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

/* A quoted cell, from its opening quote to behind its closing one. False, nothing read, when it never closes: then the
 * quote is a plain character, and the rows behind it are saved. */
static bool read_quoted(struct csv *csv, struct buf *cell)
{
    struct csv start = *csv;
    csv->at++;
    while (csv->at < csv->end) {
        if (*csv->at == '"' && (csv->at + 1 == csv->end || csv->at[1] != '"')) {
            csv->at++;
            return true;
        }
        if (*csv->at == '\n' || *csv->at == '\r') {
            step_line(csv);
            buf_add(cell, "\n");
            continue;
        }
        csv->at += *csv->at == '"';
        buf_add_bytes(cell, csv->at++, 1);
    }
    *csv = start;
    buf_clear(cell);
    return false;
}

static void read_cell(struct csv *csv, struct buf *cell, bool *broken)
{
    buf_clear(cell);
    bool quoted = !at_row_end(csv) && *csv->at == '"';
    if (quoted && !read_quoted(csv, cell))
        *broken = true;
    for (; !at_row_end(csv) && *csv->at != csv->separator; csv->at++) {
        *broken = *broken || (quoted && *csv->at != ' ');
        buf_add_bytes(cell, csv->at, 1);
    }
}

static const char **more_cells(struct arena *arena, const char **old, int *room)
{
    const char **cells = arena_array(arena, (size_t)*room * 2 + 8, sizeof *cells);
    if (*room > 0)
        memcpy(cells, old, (size_t)*room * sizeof *cells);
    *room = *room * 2 + 8;
    return cells;
}

/* Reads one row; whether any of its cells holds something. */
static bool read_row(struct csv *csv, struct arena *arena, struct csv_row *row)
{
    struct buf cell = { 0 };
    const char **cells = NULL;
    int room = 0;
    bool any = false;
    *row = (struct csv_row){ .line = csv->line };
    for (bool more = true; more;) {
        if (row->count == room)
            cells = more_cells(arena, cells, &room);
        read_cell(csv, &cell, &row->broken);
        any = any || cell.len > 0 || row->broken;
        cells[row->count++] = arena_copy(arena, buf_text(&cell), cell.len);
        more = csv->at < csv->end && *csv->at == csv->separator;
        csv->at += more;
    }
    row->cell = cells;
    buf_fini(&cell);
    if (csv->at < csv->end)
        step_line(csv);
    return any;
}

bool csv_next(struct csv *csv, struct arena *arena, struct csv_row *row)
{
    while (csv->at < csv->end)
        if (read_row(csv, arena, row))
            return true;
    return false;
}
