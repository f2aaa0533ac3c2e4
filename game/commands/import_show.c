/* What import understood; see import_show.h. */
#include "commands/import_show.h"

#include <stdlib.h>
#include <string.h>

static const char *separator_name(char separator)
{
    return separator == ','    ? "comma"
           : separator == ';'  ? "semicolon"
           : separator == '\t' ? "tab"
           : separator == '|'  ? "|"
                               : "another";
}

static void add_row_kind(const struct table_plan *plan, struct buf *out)
{
    if (plan->name >= 0)
        buf_printf(out, "  a row is one \"%s\"", plan->columns[plan->name].label[1]);
    else
        buf_add(out, "  a row is named by season and episode");
    buf_printf(out, "; %d of %d rows have a name of their own\n", plan->named, plan->row_count);
    if (plan->beside_count == 0)
        return;
    buf_printf(out, "  rows with the same name are told apart by \"%s\"", plan->columns[plan->beside[0]].label[1]);
    if (plan->beside_count > 1)
        buf_printf(out, " and \"%s\"", plan->columns[plan->beside[1]].label[1]);
    buf_add(out, "\n");
}

static void add_padded(struct buf *out, const char *text, size_t width)
{
    buf_add(out, text);
    for (size_t len = utf8_length(text); len < width; len++)
        buf_add(out, " ");
}

static void add_column(const struct table_plan *plan, int number, size_t width, struct buf *out)
{
    const struct table_column *c = &plan->columns[number];
    buf_printf(out, "  %3d  ", number + 1);
    add_padded(out, c->label[1], width);
    buf_add(out, "  ");
    add_padded(out, table_kind_name((int)c->kind), 8);
    buf_printf(out, "  %s", c->why);
    if (c->kind == TABLE_NUMBER && c->unit[0][0] != '\0')
        buf_printf(out, "; unit %s", c->unit[1]);
    if (c->kind == TABLE_NUMBER && c->ratio)
        buf_add(out, "; compared in percent too");
    if (c->unread > 0 && c->kind != TABLE_NAME && c->kind != TABLE_SKIP && c->kind != TABLE_LONG)
        buf_printf(out, "; %d of %d cells not surely readable", c->unread, c->filled);
    buf_add(out, "\n");
}

void import_show_plan(const struct table_plan *plan, struct buf *out)
{
    const struct table *table = plan->table;
    size_t width = 0;
    buf_printf(out, "%s: \"%s\"\n", table->name, plan->title);
    buf_printf(out, "  read as %s, cells parted by %s (%s)\n", table->encoding, separator_name(table->separator),
               table->separator_why);
    buf_printf(out, "  %s (%s)\n", plan->header ? "the first row is the header" : "no header", plan->header_why);
    add_row_kind(plan, out);
    for (int i = 0; i < plan->column_count; i++) {
        size_t own = utf8_length(plan->columns[i].label[1]);
        width = own > width ? own : width;
    }
    for (int i = 0; i < plan->column_count; i++)
        add_column(plan, i, width < 30 ? width : 30, out);
}

void import_show_report(const char *name, const struct import_report *report, struct buf *out)
{
    for (int i = 0; i < report->note_count; i++) {
        const struct import_note *note = &report->notes[i];
        if (note->line > 0)
            buf_printf(out, "%s:%d: %s\n", name, note->line, note->text);
        else
            buf_printf(out, "%s: %s\n", name, note->text);
    }
    buf_printf(out, "%s: %d taken, %d left out\n", name, report->taken, report->skipped);
}
