/* Packs from plans; see table_pack.h. */
#include "pack/table_pack.h"

#include "pack/index.h"
#include "pack/pack.h"
#include "pack/table_words.h"
#include "pack/table_write.h"

#include <string.h>

enum { SHORT_NAME = 8 };

/* --- what is taken --- */

static int known_cells(const struct table_writer *w, int column)
{
    int known = 0;
    for (int i = 0; i < w->plan->row_count; i++)
        known += w->plan->names[i] != NULL && w->plan->columns[column].known[i];
    return known;
}

static void use_columns(struct table_writer *w, struct import_report *report)
{
    int entries = 0;
    for (int i = 0; i < w->plan->column_count; i++) {
        const struct table_column *c = &w->plan->columns[i];
        w->used[i] = table_is_quantity(c) || table_is_entry(c);
        if (w->used[i] && table_is_entry(c) && ++entries > TABLE_ENTRY_COLUMNS_MAX) {
            w->used[i] = false;
            import_note(report, 0, "column \"%s\" was left out: more than %d columns of words", c->label[1],
                        TABLE_ENTRY_COLUMNS_MAX);
        }
        int known = w->used[i] ? known_cells(w, i) : 0;
        if (w->used[i] && known == 0) {
            w->used[i] = false;
            import_note(report, 0, "column \"%s\" was left out: no cell could be read surely", c->label[1]);
        }
        w->facts += known;
    }
}

/* Every row, or evenly spread ones where the pack would become too large. */
static void take_rows(struct table_writer *w, struct import_report *report)
{
    int64_t keep = w->plan->named, seen = 0, kept = 0;
    if (w->facts > TABLE_FACTS_MAX)
        keep = keep * TABLE_FACTS_MAX / w->facts;
    for (int i = 0; i < w->plan->row_count; i++) {
        if (w->plan->names[i] == NULL)
            continue;
        w->taken[i] = ++seen * keep / w->plan->named > kept;
        kept += w->taken[i];
    }
    report->taken = (int)kept;
    w->all = w->plan->complete && kept == w->plan->named;
    if (kept < w->plan->named) {
        report->skipped += (int)(w->plan->named - kept);
        import_note(report, 0,
                    "%d of %d rows were taken, evenly spread: a pack holds %d facts at most, and the table has %d. "
                    "Leave out columns to take more rows",
                    (int)kept, w->plan->named, TABLE_FACTS_MAX, w->facts);
    }
}

/* Sequences of four names fit into an answer only where enough names are short. */
static bool names_short(const struct table_plan *plan)
{
    int few = 0;
    for (int i = 0; i < plan->row_count; i++)
        few += plan->names[i] != NULL && utf8_length(plan->names[i]) <= SHORT_NAME;
    return (int64_t)few * 100 >= (int64_t)plan->named * 38; /* then one draw in fifty has four of them */
}

static const char *folded(struct arena *arena, const char *text)
{
    struct buf buf = { 0 };
    text_fold(&buf, text);
    const char *copy = arena_string(arena, buf_text(&buf));
    buf_fini(&buf);
    return copy;
}

/* Numbers the values of a column in the order of the table. */
static void collect_values(struct table_writer *w, int column)
{
    const struct table_plan *plan = w->plan;
    struct table_values *values = &w->values[column];
    struct arena scratch;
    arena_init(&scratch);
    struct index exact = { .arena = &scratch }, alike = { .arena = &scratch };
    size_t rows = (size_t)plan->row_count;
    values->text = arena_array(&w->arena, rows, sizeof *values->text);
    values->same = arena_array(&w->arena, rows, sizeof *values->same);
    values->of_row = arena_array(&w->arena, rows, sizeof *values->of_row);
    for (int i = 0; i < plan->row_count; i++) {
        if (!w->taken[i] || !plan->columns[column].known[i])
            continue;
        const char *text = table_value(&w->arena, plan->rows[i], column);
        int number = index_find(&exact, text);
        if (number < 0) {
            number = values->count++;
            values->text[number] = text;
            index_add(&exact, text, number);
            const char *fold = folded(&scratch, text);
            values->same[number] = index_find(&alike, fold);
            index_add(&alike, fold, number);
        }
        values->of_row[i] = number;
    }
    arena_fini(&scratch);
}

/* --- the frame --- */

/* An id of small letters, digits and hyphens. */
static void put_id(struct json_out *out, const char *title)
{
    enum { LONGEST = 40 };
    struct buf fold = { 0 };
    char id[LONGEST + 1];
    size_t len = 0;
    text_fold(&fold, title);
    for (const char *p = buf_text(&fold); *p != '\0' && len < LONGEST; p++) {
        bool fits = (*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9');
        if (fits || (len > 0 && id[len - 1] != '-'))
            id[len++] = fits ? *p : '-';
    }
    while (len > 0 && id[len - 1] == '-')
        len--;
    id[len] = '\0';
    buf_fini(&fold);
    json_put_string(out, "id", len > 0 ? id : "table");
}

static const char *file_of(struct arena *arena, const char *name)
{
    const char *slash = strrchr(name, '/');
    char *file = arena_string(arena, slash != NULL ? slash + 1 : name);
    if (!utf8_valid(file, strlen(file), NULL) || *file == '\0' || strcmp(file, "-") == 0)
        return "table";
    for (char *p = file; *p != '\0'; p++)
        if ((unsigned char)*p <= ' ' || *p == 0x7F)
            *p = '_';
    return utf8_length(file) <= 200 ? file : "table";
}

static void put_source(struct table_writer *w, struct json_out *out)
{
    const char *file = file_of(&w->arena, w->plan->table->name);
    json_open(out, "sources", '[');
    json_open(out, NULL, '{');
    json_put_string(out, "id", "table");
    table_put_words(out, "title", file, file);
    json_put_string(out, "kind", "table");
    json_put_whole(out, "lines", w->plan->table->rows[w->plan->table->row_count - 1].line);
    json_close(out, '}');
    json_close(out, ']');
}

static void put_lists(struct table_writer *w, struct json_out *out)
{
    char id[TABLE_ID_ROOM];
    json_open(out, "categories", '[');
    for (int i = 0; i < w->plan->column_count; i++)
        if (w->used[i]) {
            json_open(out, NULL, '{');
            json_put_string(out, "id", table_column_id(id, i));
            table_put_words(out, "name", w->plan->columns[i].label[0], w->plan->columns[i].label[1]);
            json_close(out, '}');
        }
    json_close(out, ']');
    json_open(out, "types", '[');
    json_put_string(out, NULL, "row");
    for (int i = 0; i < w->plan->column_count; i++)
        if (w->used[i] && table_is_entry(&w->plan->columns[i]))
            json_put_string(out, NULL, table_column_id(id, i));
    json_close(out, ']');
}

static void put_frame(struct table_writer *w, int rows)
{
    const struct table_plan *plan = w->plan;
    struct json_out out = { .buf = w->out };
    bool german = strcmp(plan->lang, "de") == 0;
    json_open(&out, NULL, '{');
    json_put_string(&out, "format", "curtainup-pack");
    json_put_whole(&out, "version", 1);
    put_id(&out, plan->title);
    json_open(&out, "languages", '[');
    json_put_string(&out, NULL, german ? "de" : "en");
    json_put_string(&out, NULL, german ? "en" : "de");
    json_close(&out, ']');
    table_put_words(&out, "title", plan->title, plan->title);
    table_put_words(&out, "about", arena_printf(&w->arena, "Aus einer Tabelle mit %d Einträgen.", rows),
                    arena_printf(&w->arena, "From a table of %d entries.", rows));
    put_source(w, &out);
    put_lists(w, &out);
    table_words_phrases(&out);
}

bool table_pack(const struct table_plan *plan, struct buf *out, struct import_report *report, struct err *err)
{
    struct table_writer w = { .plan = plan, .out = out };
    size_t start = out->len;
    arena_init(&w.arena);
    w.taken = arena_array(&w.arena, (size_t)plan->row_count, sizeof *w.taken);
    w.used = arena_array(&w.arena, (size_t)plan->column_count, sizeof *w.used);
    w.values = arena_array(&w.arena, (size_t)plan->column_count, sizeof *w.values);
    use_columns(&w, report);
    bool fine = w.facts > 0 || err_set(err, "%s: no column could be understood; say what it is, e.g. --column 2=number",
                                       plan->table->name);
    if (fine) {
        take_rows(&w, report);
        w.order = names_short(plan);
        for (int i = 0; i < plan->column_count; i++)
            if (w.used[i] && table_is_entry(&plan->columns[i]))
                collect_values(&w, i);
        put_frame(&w, report->taken);
        table_put_entities(&w);
        table_put_relations(&w);
        table_put_statements(&w);
        table_put_promises(&w);
        fine = out->len - start <= PACK_BYTES_MAX ||
               err_set(err, "%s: gives a pack of %zu bytes; expected at most %d. Leave out columns with --skip",
                       plan->table->name, out->len - start, PACK_BYTES_MAX);
    }
    arena_fini(&w.arena);
    return fine;
}
