/* The spreadsheets of Kahoot, Wayground, Blooket and Gimkit as CSV. One reader for all: the heading says which column is
 * what, and it may stand in any of the first rows (Kahoot's is row 8, Blooket's and Gimkit's row 2). */
#include "pack/bank_list.h"
#include "pack/csv.h"

#include <string.h>

enum { HEADING_ROWS = 20, ANSWERS_MAX = 8 };

/* Where things stand; -1: nowhere. */
struct columns {
    int stem, type, explain, key;
    int answer[ANSWERS_MAX]; /* numbered answers; of Gimkit the wrong ones */
    int answers;
    bool key_is_text; /* Gimkit's right answer stands in the column itself */
};

static bool begins(const char *folded, const char *start)
{
    return text_starts(folded, start);
}

/* The number that ends (or follows) `start` in a heading: "answer 2", "option 2 …"; 0 for none. */
static int numbered(const char *folded, const char *start)
{
    size_t len = strlen(start);
    if (!begins(folded, start) || folded[len] < '1' || folded[len] > '0' + ANSWERS_MAX)
        return 0;
    return folded[len + 1] == '\0' || folded[len + 1] == ' ' ? folded[len] - '0' : 0;
}

static void name_column(struct columns *c, const char *folded, int column)
{
    static const char *const starts[] = { "answer ", "option ", "incorrect answer " };
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        int number = numbered(folded, starts[i]);
        if (number == 0)
            continue;
        c->answer[number - 1] = column;
        c->answers = number > c->answers ? number : c->answers;
        c->key_is_text = c->key_is_text || i == 2;
    }
    if (begins(folded, "correct answer"))
        c->key = column;
    else if (begins(folded, "question type"))
        c->type = column;
    else if (begins(folded, "answer explanation"))
        c->explain = column;
    else if (strcmp(folded, "question") == 0 || begins(folded, "question text") || begins(folded, "question max"))
        c->stem = column;
}

/* Whether the row is the heading of a table known here. */
static bool read_heading(const struct csv_row *row, struct columns *c)
{
    *c = (struct columns){ .stem = -1, .type = -1, .explain = -1, .key = -1 };
    for (int i = 0; i < ANSWERS_MAX; i++)
        c->answer[i] = -1;
    struct buf folded = { 0 };
    for (int i = 0; i < row->count; i++) {
        buf_clear(&folded);
        text_fold(&folded, row->cell[i]);
        name_column(c, buf_text(&folded), i);
    }
    buf_fini(&folded);
    return c->stem >= 0 && c->key >= 0 && c->answers > 0;
}

/* Finds the heading, and with it what stands between cells; the reader then stands behind it. */
static bool find_heading(const char *text, size_t len, struct arena *arena, struct csv *csv, struct columns *c)
{
    static const char separators[] = ",;\t";
    struct csv_row row;
    for (const char *s = separators; *s != '\0'; s++) {
        *csv = csv_begin(text, len, *s);
        for (int i = 0; i < HEADING_ROWS && csv_next(csv, arena, &row); i++)
            if (read_heading(&row, c))
                return true;
    }
    return false;
}

bool bank_is_table(const char *text, size_t len)
{
    struct arena arena;
    struct csv csv;
    struct columns columns;
    arena_init(&arena);
    bool table = find_heading(text, len, &arena, &csv, &columns);
    arena_fini(&arena);
    return table;
}

/* A cell as plain text: an apostrophe that keeps a spreadsheet from calculating is taken off. */
static const char *cell_text(struct bank_list *list, const struct csv_row *row, int column)
{
    if (column < 0 || column >= row->count)
        return NULL;
    const char *cell = row->cell[column];
    size_t guards = strspn(cell, "'");
    if (guards > 0 && cell[guards] != '\0' && strchr("=+-@", cell[guards]) != NULL)
        cell++;
    return bank_plain(list, cell, strlen(cell), BANK_LITERAL, NULL);
}

/* "2", "2.0" as a spreadsheet may write it, or "1, 3"; the number, 0 for several, -1 for none. */
static int read_number(const char *text)
{
    if (text == NULL || *text < '1' || *text > '9')
        return -1;
    if (text[1] == '\0' || strcmp(text + 1, ".0") == 0)
        return *text - '0';
    return strspn(text, "0123456789,;. ") == strlen(text) ? 0 : -1;
}

static void take_right_text(struct bank_list *list, const struct csv_row *row, const struct columns *c,
                            struct bank_item *item)
{
    const char *right = cell_text(list, row, c->key);
    if (right == NULL) {
        bank_skip(list, row->line, "no right answer");
        return;
    }
    item->option[item->option_count++] = right;
    for (int i = 0; i < c->answers; i++) {
        const char *wrong = cell_text(list, row, c->answer[i]);
        if (wrong != NULL)
            item->option[item->option_count++] = wrong;
    }
    bank_take(list, item);
}

static void take_right_number(struct bank_list *list, const struct csv_row *row, const struct columns *c,
                              struct bank_item *item)
{
    const char *key = cell_text(list, row, c->key);
    int number = read_number(key);
    item->key = -1;
    for (int i = 0; i < c->answers; i++) {
        const char *answer = cell_text(list, row, c->answer[i]);
        if (answer == NULL)
            continue;
        if (i + 1 == number)
            item->key = item->option_count;
        item->option[item->option_count++] = answer;
    }
    if (number == 0)
        bank_skip(list, row->line, "several right answers (%s); expected one", key);
    else if (key == NULL)
        bank_skip(list, row->line, "no right answer");
    else if (number < 0)
        bank_skip(list, row->line, "the right answer is \"%.40s\"; expected its number", key);
    else if (item->key < 0)
        bank_skip(list, row->line, "answer %d is said to be right but is empty", number);
    else
        bank_take(list, item);
}

/* Kinds of questions that are chosen from answers; none stated is the usual one. */
static bool playable_type(const char *type)
{
    static const char *const types[] = { "multiple choice", "checkbox", "quiz", "true or false", "true false" };
    struct buf folded = { 0 };
    text_fold(&folded, type != NULL ? type : "quiz");
    bool playable = false;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        playable = playable || strcmp(buf_text(&folded), types[i]) == 0;
    buf_fini(&folded);
    return playable;
}

/* The row of help under Wayground's heading: "Question Type (default is Multiple Choice)". */
static bool is_help(const struct csv_row *row, const struct columns *c)
{
    return c->type >= 0 && c->type < row->count && strstr(row->cell[c->type], "(default") != NULL;
}

/* A numbered row of a template that was not filled in. */
static bool is_blank(struct bank_list *list, const struct csv_row *row, const struct columns *c)
{
    bool any = cell_text(list, row, c->stem) != NULL || cell_text(list, row, c->key) != NULL;
    for (int i = 0; i < c->answers; i++)
        any = any || cell_text(list, row, c->answer[i]) != NULL;
    return !any;
}

static void take_row(struct bank_list *list, const struct csv_row *row, const struct columns *c)
{
    struct bank_item item = { .line = row->line };
    const char *type = cell_text(list, row, c->type);
    if (row->broken) {
        bank_skip(list, row->line, "a quote that neither closes its cell nor is doubled");
        return;
    }
    if (is_blank(list, row, c))
        return;
    item.stem = cell_text(list, row, c->stem);
    item.explain = cell_text(list, row, c->explain);
    if (!playable_type(type))
        bank_skip(list, row->line, "type \"%.40s\" has no answers to choose from", type);
    else if (c->key_is_text)
        take_right_text(list, row, c, &item);
    else
        take_right_number(list, row, c, &item);
}

bool bank_read_table(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err)
{
    struct arena arena;
    struct csv csv;
    struct csv_row row;
    struct columns columns;
    arena_init(&arena);
    bool found = find_heading(text, len, &arena, &csv, &columns);
    for (bool first = true; found && csv_next(&csv, &arena, &row); first = false) {
        if (!first || !is_help(&row, &columns))
            take_row(list, &row, &columns);
        arena_reset(&arena);
    }
    arena_fini(&arena);
    return found || err_set(err, "%s: no heading of a known table in the first %d rows", name, HEADING_ROWS);
}
