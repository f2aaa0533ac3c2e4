/* Words for imports; see import_words.h. */
#include "screens/import_words.h"

#include "pack/pack.h"
#include "screens/phrases.h"
#include "screens/remarks.h"

#include <string.h>

enum { EXAMPLES = 3 };

#define SAY(ui, key, ...) LANG_FORMAT((ui)->lang, ui_arena(ui), key, __VA_ARGS__)

/* Number of the language in use among those that tables are worded in. */
static int words_of(const struct ui *ui)
{
    return strcmp(lang_name(ui->lang), "de") == 0 ? 0 : 1;
}

const char *import_label(struct ui *ui, const struct table_column *column)
{
    return column->label[words_of(ui)];
}

static const char *kind_word(struct ui *ui, enum table_kind kind)
{
    return lang_text(ui->lang, arena_printf(ui_arena(ui), "import.kind.%s", table_kind_name((int)kind)));
}

const char *import_kind(struct ui *ui, const struct table_column *column)
{
    const char *word = kind_word(ui, column->kind), *unit = column->unit[words_of(ui)];
    bool has_unit = column->kind == TABLE_NUMBER && unit != NULL && *unit != '\0';
    return has_unit ? arena_printf(ui_arena(ui), "%s, %s", word, unit) : word;
}

const char *import_name(struct ui *ui, const struct foreign *file)
{
    const struct table_plan *plan = &file->plan;
    return plan->name >= 0 ? import_label(ui, &plan->columns[plan->name])
                           : lang_text(ui->lang, file->planned ? "import.row.pair" : "import.row.open");
}

const char *import_decimal(struct ui *ui, const struct foreign *file)
{
    char mark = file->wishes.decimal;
    return lang_text(ui->lang, mark == '\0'  ? "import.decimal.open"
                               : mark == ',' ? "import.decimal.comma"
                                             : "import.decimal.point");
}

const char *import_dates(struct ui *ui, const struct foreign *file)
{
    enum date_order order = file->wishes.order;
    return lang_text(ui->lang, order == DATE_ORDER_OPEN        ? "import.dates.open"
                               : order == DATE_ORDER_DAY_FIRST ? "import.dates.day"
                                                               : "import.dates.month");
}

/* Adds a line to a text. */
static void add(struct ui *ui, const char **text, const char *line)
{
    *text = **text == '\0' ? line : arena_printf(ui_arena(ui), "%s\n%s", *text, line);
}

/* The first cell of a column with something in it. */
static void add_example(struct ui *ui, const struct table_plan *plan, int column, const char **text)
{
    for (int i = 0; i < plan->row_count; i++) {
        const char *value = table_value(ui_arena(ui), plan->rows[i], column);
        if (*value == '\0')
            continue;
        add(ui, text,
            SAY(ui, "import.example", { "line", phrase_number(ui, plan->rows[i]->line) }, { "value", value }));
        return;
    }
}

const char *import_about_column(struct ui *ui, const struct foreign *file, int column)
{
    const struct table_plan *plan = &file->plan;
    const struct table_column *c = &plan->columns[column];
    const char *text = import_label(ui, c);
    add(ui, &text, SAY(ui, "import.taken-for", { "kind", import_kind(ui, c) }));
    if (c->why != NULL)
        add(ui, &text, SAY(ui, "import.why", { "why", remark_text(ui, c->why) }));
    add_example(ui, plan, column, &text);
    add(ui, &text,
        SAY(ui, "import.filled", { "n", phrase_number(ui, c->filled) },
            { "count", phrase_number(ui, plan->row_count) }));
    if (c->unread > 0)
        add(ui, &text, phrase_count(ui, "import.unread", c->unread));
    return text;
}

static void add_table(struct ui *ui, const struct foreign *file, const char **text)
{
    const struct table_plan *plan = &file->plan;
    if (plan->name >= 0)
        add(ui, text, SAY(ui, "import.rows", { "name", import_name(ui, file) }));
    else
        add(ui, text, lang_text(ui->lang, "import.rows.pair"));
    add(ui, text, phrase_of(ui, "import.named", plan->named, plan->row_count));
    if (plan->beside_count == 1)
        add(ui, text, SAY(ui, "import.beside", { "name", import_label(ui, &plan->columns[plan->beside[0]]) }));
}

static void add_bank(struct ui *ui, const struct world *w, const char **text)
{
    const struct pack *pack = w->import.file->pack;
    if (pack->ready_count == 0)
        return;
    add(ui, text, phrase_count(ui, "import.ready", pack->ready_count));
    for (int i = 0; i < pack->ready_count && i < EXAMPLES; i++)
        add(ui, text, SAY(ui, "import.ready.example", { "question", phrase_words(w, pack, &pack->ready[i].stem) }));
}

const char *import_counts(struct ui *ui, const struct world *w, int before)
{
    const struct pack *pack = w->import.file->pack;
    int facts = pack->statement_count, questions = w->import.questions;
    const char *text = "";
    if (facts == 0)
        return text;
    if (before >= 0 && before != facts)
        text =
            SAY(ui, "import.facts.before", { "n", phrase_number(ui, facts) }, { "before", phrase_number(ui, before) });
    else
        text = phrase_count(ui, "import.facts", facts);
    if (questions < 0)
        return text;
    add(ui, &text,
        questions < WORLD_IMPORT_QUESTIONS ? phrase_count(ui, "import.questions", questions)
                                           : phrase_with(ui, "import.questions.many", questions));
    return text;
}

static void add_others(struct ui *ui, const struct world *w, const char **text)
{
    if (w->import.others != NULL && *w->import.others != '\0')
        add(ui, text, SAY(ui, "import.others", { "files", w->import.others }));
}

const char *import_about_file(struct ui *ui, const struct world *w, int before)
{
    const struct foreign *file = w->import.file;
    const char *text = "";
    if (file->kind == FOREIGN_TABLE)
        add_table(ui, file, &text);
    add_bank(ui, w, &text);
    const char *counts = import_counts(ui, w, before);
    if (*counts != '\0')
        add(ui, &text, counts);
    if (file->report.skipped > 0)
        add(ui, &text,
            phrase_count(ui, file->kind == FOREIGN_TABLE ? "import.skipped.rows" : "import.skipped.questions",
                         file->report.skipped));
    add_others(ui, w, &text);
    return text;
}

const char *import_fault(struct ui *ui, const struct world *w)
{
    const struct foreign *file = w->import.file;
    const char *text = remark_text(ui, file != NULL ? file->err.text : w->import.unread->text);
    const char *hint = file == NULL || file->kind == FOREIGN_PACK ? NULL
                       : file->correctable                        ? "import.fault.correct"
                                                                  : "import.fault.hint";
    add(ui, &text, lang_text(ui->lang, hint != NULL ? hint : file == NULL ? "import.fault.file" : "import.fault.pack"));
    add_others(ui, w, &text);
    return text;
}
