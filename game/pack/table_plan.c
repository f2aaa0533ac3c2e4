/* Plans; see table_plan.h. */
#include "pack/table_plan.h"

#include "pack/table_marks.h"

#include <stdlib.h>
#include <string.h>

static const char *const kinds[TABLE_KINDS] = { "skip", "name", "number", "year", "date", "category", "text", "long" };

const char *table_kind_name(int kind)
{
    return kind >= 0 && kind < TABLE_KINDS ? kinds[kind] : NULL;
}

int table_kind_find(const char *name)
{
    for (int kind = 0; kind < TABLE_KINDS; kind++)
        if (strcmp(kinds[kind], name) == 0)
            return kind;
    return -1;
}

const char *table_value(struct arena *arena, const struct table_row *row, int column)
{
    const char *cell = table_cell(row, column);
    if (table_missing(cell))
        return "";
    size_t len = table_without_notes(cell, false);
    return cell[len] == '\0' ? cell : arena_copy(arena, cell, len);
}

/* The column that a wish means, or -1. */
static int find_column(const struct table_plan *plan, const char *name)
{
    for (int i = 0; i < plan->column_count; i++)
        if (strcmp(plan->columns[i].title, name) == 0)
            return i;
    for (int i = 0; i < plan->column_count; i++)
        if (plan->columns[i].title[0] != '\0' && text_same(plan->columns[i].title, name))
            return i;
    char *end;
    long number = strtol(name, &end, 10);
    return *end == '\0' && number >= 1 && number <= plan->column_count ? (int)number - 1 : -1;
}

static bool fail_column(const struct table_plan *plan, const char *name, struct err *err)
{
    struct buf known = { 0 };
    for (int i = 0; i < plan->column_count; i++)
        buf_printf(&known, "%s%s", i > 0 ? ", " : "", plan->columns[i].label[1]);
    err_set(err, "%s: no column \"%s\"; expected one of: %s (or its number)", plan->table->name, name,
            buf_text(&known));
    buf_fini(&known);
    return false;
}

static bool apply_wishes(struct table_plan *plan, int *kind_of, struct err *err)
{
    for (int i = 0; i < plan->column_count; i++)
        kind_of[i] = -1;
    for (int i = 0; i < plan->wishes->column_count; i++) {
        const struct table_wish *wish = &plan->wishes->columns[i];
        int column = wish->number > 0 ? wish->number - 1 : find_column(plan, wish->column);
        if (column < 0)
            return fail_column(plan, wish->column, err);
        kind_of[column] = (int)wish->kind;
    }
    return true;
}

static bool same_cells(const struct table_plan *plan, int a, int b)
{
    for (int i = 0; i < plan->row_count; i++)
        if (strcmp(table_cell(plan->rows[i], a), table_cell(plan->rows[i], b)) != 0)
            return false;
    return true;
}

/* A column that says what another one says is left out. */
static void drop_twins(struct table_plan *plan)
{
    for (int b = 1; b < plan->column_count; b++)
        for (int a = 0; a < b; a++) {
            struct table_column *twin = &plan->columns[b];
            if (twin->wished || twin->kind == TABLE_SKIP || plan->columns[a].filled == 0 ||
                plan->columns[a].filled != twin->filled || !same_cells(plan, a, b))
                continue;
            twin->kind = TABLE_SKIP;
            twin->why = arena_printf(&plan->arena, "the same as the column \"%s\"", plan->columns[a].label[1]);
        }
}

/* German when the table's own words are. */
static const char *find_lang(const struct table_plan *plan)
{
    static const char german[] = "land|jahr|einwohner|stadt|flache|staffel|folge|titel|datum|hauptstadt|nummer|nr|"
                                 "wert|spieler|verein|ort|vorname|preis|grosse|hohe|lange|gewicht|zuschauer|von|und|"
                                 "gegrundet|anteil|platz|punkte|dauer|seit|erstausstrahlung|begriff|deutsch|spalte|"
                                 "bundesland|geboren|menge|anzahl|quote";
    if (plan->wishes->lang != NULL)
        return plan->wishes->lang;
    int score = plan->table->separator == ';';
    for (int i = 0; i < plan->column_count; i++) {
        const char *title = plan->columns[i].title;
        score += table_title_has(title, german) ? 2 : 0;
        score += strstr(title, "ä") != NULL || strstr(title, "ö") != NULL || strstr(title, "ü") != NULL ||
                         strstr(title, "ß") != NULL
                     ? 2
                     : 0;
        score += plan->columns[i].kind == TABLE_NUMBER && plan->columns[i].decimal == ',';
    }
    return score >= 2 ? "de" : "en";
}

/* The file's name without folders and ending. */
static const char *title_of_file(struct arena *arena, const char *name)
{
    const char *slash = strrchr(name, '/'), *start = slash != NULL ? slash + 1 : name;
    const char *dot = strrchr(start, '.');
    size_t len = dot != NULL && dot > start ? (size_t)(dot - start) : strlen(start);
    if (len == 0 || strcmp(start, "-") == 0)
        return "Tabelle";
    char *title = arena_copy(arena, start, len);
    for (char *p = title; *p != '\0'; p++)
        if (*p == '_' || (unsigned char)*p < ' ')
            *p = ' ';
    return utf8_valid(title, len, NULL) ? title : "Tabelle";
}

/* A title without blanks at its ends, which a pack does not take. */
static const char *trimmed(struct arena *arena, const char *text)
{
    size_t len = strlen(text);
    while (len > 0 && text[len - 1] == ' ')
        len--;
    size_t start = strspn(text, " ") < len ? strspn(text, " ") : len;
    return start < len ? arena_copy(arena, text + start, len - start) : "Tabelle";
}

static bool conclude(struct table_plan *plan, struct import_report *report, struct err *err)
{
    if (!table_name_choose(plan, report, err))
        return false;
    for (int i = 0; i < plan->column_count; i++)
        table_kind_note(plan, i, report);
    report->taken = plan->named;
    return true;
}

bool table_plan_init(struct table_plan *plan, const struct table *table, const struct table_wishes *wishes,
                     struct import_report *report, struct err *err)
{
    *plan = (struct table_plan){ .table = table, .wishes = wishes, .name = -1 };
    arena_init(&plan->arena);
    table_header_find(plan, report);
    if (plan->row_count == 0)
        return err_set(err, "%s: no rows below the header; expected at least four", table->name);
    int *kind_of = arena_array(&plan->arena, (size_t)plan->column_count, sizeof *kind_of);
    if (!apply_wishes(plan, kind_of, err))
        return false;
    for (int i = 0; i < plan->column_count; i++)
        table_kind_read(plan, i, kind_of[i]);
    drop_twins(plan);
    plan->lang = find_lang(plan);
    if (wishes->title != NULL)
        plan->title = wishes->title;
    else if (plan->title == NULL)
        plan->title = title_of_file(&plan->arena, table->name);
    plan->title = trimmed(&plan->arena, plan->title);
    return conclude(plan, report, err);
}

void table_plan_fini(struct table_plan *plan)
{
    arena_fini(&plan->arena);
}
