/* The lists of a pack made from a table; see table_write.h. */
#include "pack/table_write.h"

#include "base/date.h"
#include "base/number.h"
#include "pack/table_words.h"

#include <stdio.h>
#include <string.h>

bool table_is_entry(const struct table_column *c)
{
    return c->kind == TABLE_CATEGORY || c->kind == TABLE_TEXT;
}

bool table_is_quantity(const struct table_column *c)
{
    return c->kind == TABLE_NUMBER || c->kind == TABLE_YEAR || c->kind == TABLE_DATE;
}

/* Ids: rows r1, r2, … by their number in the file, columns c1, c2, … and their values c1v1, c1v2, … */
static const char *row_id(char *room, int record)
{
    snprintf(room, TABLE_ID_ROOM, "r%d", record);
    return room;
}

const char *table_column_id(char *room, int column)
{
    snprintf(room, TABLE_ID_ROOM, "c%d", column + 1);
    return room;
}

static const char *value_id(char *room, int column, int value)
{
    snprintf(room, TABLE_ID_ROOM, "c%dv%d", column + 1, value + 1);
    return room;
}

static const char *cell_id(char *room, int record, int column)
{
    snprintf(room, TABLE_ID_ROOM, "r%dc%d", record, column + 1);
    return room;
}

/* --- writing: one value a line, so that a person can edit it --- */

static struct json_out item(struct table_writer *w, bool *first)
{
    buf_add(w->out, *first ? "\n  " : ",\n  ");
    *first = false;
    return (struct json_out){ .buf = w->out };
}

void table_put_words(struct json_out *out, const char *key, const char *de, const char *en)
{
    json_open(out, key, '{');
    json_put_string(out, "de", de);
    json_put_string(out, "en", en);
    json_close(out, '}');
}

/* A name stays as the cell has it: a small first letter too. */
static void put_name(struct json_out *out, const char *name)
{
    struct buf capital = { 0 };
    text_capitalise(&capital, name);
    bool same = strcmp(buf_text(&capital), name) == 0;
    buf_fini(&capital);
    if (same) {
        table_put_words(out, "name", name, name);
        return;
    }
    json_open(out, "name", '{');
    for (int lang = 0; lang < TABLE_LANGS; lang++) {
        json_open(out, lang == 0 ? "de" : "en", '{');
        json_put_string(out, "nom", name);
        json_put_string(out, "label", name);
        json_close(out, '}');
    }
    json_close(out, '}');
}

/* What a row is called. Days are written out as each language has them: 02.03.2012 would be no German sentence's number. */
static void put_row_name(struct json_out *out, const struct table_plan *plan, const char *name)
{
    struct date_cell cell = { .reading = DATE_NOT };
    struct buf text[TABLE_LANGS] = { { 0 } };
    if (plan->name >= 0 && plan->columns[plan->name].guess == TABLE_DATE)
        date_cell_read(name, &cell);
    if (cell.reading != DATE_SURE) {
        put_name(out, name);
        return;
    }
    date_format(&text[0], cell.days, "de");
    date_format(&text[1], cell.days, "en");
    table_put_words(out, "name", buf_text(&text[0]), buf_text(&text[1]));
    buf_fini(&text[0]);
    buf_fini(&text[1]);
}

static void put_row(struct table_writer *w, bool *first, int row)
{
    char id[TABLE_ID_ROOM];
    struct json_out out = item(w, first);
    json_open(&out, NULL, '{');
    json_put_string(&out, "id", row_id(id, w->plan->rows[row]->record));
    json_open(&out, "types", '[');
    json_put_string(&out, NULL, "row");
    json_close(&out, ']');
    put_row_name(&out, w->plan, w->plan->names[row]);
    json_close(&out, '}');
}

static void put_value(struct table_writer *w, bool *first, const char *id, const char *type, const char *name,
                      const char *same)
{
    struct json_out out = item(w, first);
    json_open(&out, NULL, '{');
    json_put_string(&out, "id", id);
    json_open(&out, "types", '[');
    json_put_string(&out, NULL, type);
    json_close(&out, ']');
    put_name(&out, name);
    if (same != NULL)
        json_put_string(&out, "same", same);
    json_close(&out, '}');
}

void table_put_entities(struct table_writer *w)
{
    bool first = true;
    char id[TABLE_ID_ROOM], type[TABLE_ID_ROOM], other[TABLE_ID_ROOM];
    buf_add(w->out, ",\n\"entities\": [");
    for (int i = 0; i < w->plan->row_count; i++)
        if (w->taken[i])
            put_row(w, &first, i);
    for (int c = 0; c < w->plan->column_count; c++)
        for (int v = 0; v < w->values[c].count; v++) {
            int same = w->values[c].same[v];
            put_value(w, &first, value_id(id, c, v), table_column_id(type, c), w->values[c].text[v],
                      same >= 0 ? value_id(other, c, same) : NULL);
        }
    buf_add(w->out, "\n]");
}

/* A figure as the pack format has it. */
static void figure_text(struct buf *out, const struct table_column *c, int64_t value)
{
    static const struct number_style plain = { ".", "", 0 };
    buf_clear(out);
    if (c->kind == TABLE_DATE) {
        date_format(out, value, ""); /* of no language: 2012-03-02 */
        return;
    }
    if (value < 0)
        buf_add(out, "-");
    number_format(out, value < 0 ? -value : value, c->decimals, &plain);
}

/* The range in which a figure is legal: of years and dates what the table has; of amounts a round number above it, so that
 * ladders of wrong answers have room. */
static void legal_range(const struct table_writer *w, int column, int64_t *least, int64_t *most)
{
    const struct table_column *c = &w->plan->columns[column];
    bool any = false;
    for (int i = 0; i < w->plan->row_count; i++) {
        if (!w->taken[i] || !c->known[i])
            continue;
        *least = !any || c->figures[i] < *least ? c->figures[i] : *least;
        *most = !any || c->figures[i] > *most ? c->figures[i] : *most;
        any = true;
    }
    if (c->kind == TABLE_NUMBER && !c->plain) {
        int64_t size = *most > -*least ? *most : -*least, round = 1;
        size = c->ratio && size < INT64_C(100000000000000) ? size * 4 : size;
        while (round < size && round < INT64_C(100000000000000))
            round *= 10;
        *most = round < size ? INT64_C(999999999999999) : round;
        *least = *least < 0 ? -*most : 0;
    }
    if (*least == *most && *most > 0)
        --*least;
    else if (*least == *most)
        ++*most;
}

static void put_range(struct table_writer *w, struct json_out *out, int column)
{
    const struct table_column *c = &w->plan->columns[column];
    int64_t least = 0, most = 0;
    struct buf text = { 0 };
    legal_range(w, column, &least, &most);
    json_open(out, "range", '{');
    if (c->kind != TABLE_NUMBER || c->plain)
        json_put_bool(out, c->kind == TABLE_DATE ? "date" : "plain", true);
    if (c->decimals > 0 && c->kind == TABLE_NUMBER)
        json_put_whole(out, "decimals", c->decimals);
    figure_text(&text, c, least);
    json_put_string(out, "least", buf_text(&text));
    figure_text(&text, c, most);
    json_put_string(out, "most", buf_text(&text));
    if (c->kind == TABLE_NUMBER && c->unit[0][0] != '\0')
        table_put_words(out, "unit", c->unit[0], c->unit[1]);
    json_close(out, '}');
    buf_fini(&text);
}

static bool all_known(const struct table_writer *w, int column)
{
    bool all = w->all;
    for (int i = 0; all && i < w->plan->row_count; i++)
        all = !w->taken[i] || w->plan->columns[column].known[i];
    return all;
}

void table_put_relations(struct table_writer *w)
{
    bool first = true;
    char id[TABLE_ID_ROOM];
    buf_add(w->out, ",\n\"relations\": [");
    for (int i = 0; i < w->plan->column_count; i++) {
        const struct table_column *c = &w->plan->columns[i];
        if (!w->used[i])
            continue;
        struct json_out out = item(w, &first);
        out.indent = 2;
        out.depth = 1;
        json_open(&out, NULL, '{');
        json_put_string(&out, "id", table_column_id(id, i));
        json_put_string(&out, "domain", "row");
        if (table_is_entry(c))
            json_put_string(&out, "range", id);
        else
            put_range(w, &out, i);
        json_put_whole(&out, "max", 1);
        struct table_words words = { all_known(w, i), w->order };
        table_words_put(&out, c, &words);
        json_close(&out, '}');
    }
    buf_add(w->out, "\n]");
}

static void put_statement(struct table_writer *w, bool *first, int row, int column, struct buf *text)
{
    const struct table_column *c = &w->plan->columns[column];
    int record = w->plan->rows[row]->record;
    char id[TABLE_ID_ROOM];
    struct json_out out = item(w, first);
    json_open(&out, NULL, '{');
    json_put_string(&out, "id", cell_id(id, record, column));
    json_put_string(&out, "s", row_id(id, record));
    json_put_string(&out, "r", table_column_id(id, column));
    if (table_is_entry(c)) {
        json_put_string(&out, "o", value_id(id, column, w->values[column].of_row[row]));
    } else {
        figure_text(text, c, c->figures[row]);
        json_put_string(&out, "value", buf_text(text));
    }
    json_open(&out, "cite", '[');
    json_put_string(&out, NULL, "table");
    json_put_whole(&out, NULL, w->plan->rows[row]->line);
    json_close(&out, ']');
    json_put_string(&out, "category", table_column_id(id, column));
    json_close(&out, '}');
}

void table_put_statements(struct table_writer *w)
{
    bool first = true;
    struct buf text = { 0 };
    buf_add(w->out, ",\n\"statements\": [");
    for (int i = 0; i < w->plan->row_count; i++)
        for (int c = 0; w->taken[i] && c < w->plan->column_count; c++)
            if (w->used[c] && w->plan->columns[c].known[i])
                put_statement(w, &first, i, c, &text);
    buf_add(w->out, "\n]");
    buf_fini(&text);
}

/* What a table says of every row is the whole list: then it can be counted. */
void table_put_promises(struct table_writer *w)
{
    bool first = true;
    char id[TABLE_ID_ROOM];
    buf_add(w->out, ",\n\"promises\": [");
    for (int i = 0; i < w->plan->column_count; i++) {
        const struct table_column *c = &w->plan->columns[i];
        if (!w->used[i] || c->kind != TABLE_CATEGORY || !all_known(w, i))
            continue;
        struct json_out out = item(w, &first);
        json_open(&out, NULL, '{');
        json_put_string(&out, "r", table_column_id(id, i));
        table_words_promise(&out, c);
        json_close(&out, '}');
    }
    buf_add(w->out, "\n]\n}\n");
}
