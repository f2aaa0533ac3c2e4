/* Tables for tests; see table_fixture.h. */
#include "support/table_fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "pack/pack.h"

void table_fixture_init(struct table_fixture *f)
{
    *f = (struct table_fixture){ .wishes.header = -1 };
    import_report_init(&f->report);
}

void table_fixture_fini(struct table_fixture *f)
{
    table_plan_fini(&f->plan);
    table_fini(&f->table);
    import_report_fini(&f->report);
    buf_fini(&f->pack);
}

void table_fixture_bytes(struct table_fixture *f, const char *bytes, size_t len)
{
    if (!table_read("test.csv", bytes, len, &f->reading, &f->table, &f->report, &f->err) ||
        !table_plan_init(&f->plan, &f->table, &f->wishes, &f->report, &f->err))
        fail_msg("%s", f->err.text);
}

void table_fixture_text(struct table_fixture *f, const char *text)
{
    table_fixture_bytes(f, text, strlen(text));
}

static int column_number(const struct table_fixture *f, const char *title)
{
    for (int i = 0; i < f->plan.column_count; i++)
        if (strcmp(f->plan.columns[i].title, title) == 0)
            return i;
    fail_msg("no column \"%s\"", title);
    return -1;
}

const struct table_column *table_fixture_column(const struct table_fixture *f, const char *title)
{
    return &f->plan.columns[column_number(f, title)];
}

const char *table_fixture_cell(const struct table_fixture *f, int row, const char *title)
{
    assert_true(row < f->plan.row_count);
    return table_cell(f->plan.rows[row], column_number(f, title));
}

const char *table_fixture_note(const struct table_fixture *f, int line, const char *part)
{
    for (int i = 0; i < f->report.note_count; i++)
        if (f->report.notes[i].line == line && strstr(f->report.notes[i].text, part) != NULL)
            return f->report.notes[i].text;
    return NULL;
}

struct pack *table_fixture_pack(struct table_fixture *f)
{
    if (!table_pack(&f->plan, &f->pack, &f->report, &f->err))
        fail_msg("%s", f->err.text);
    struct pack *pack = pack_load("table.json", buf_text(&f->pack), f->pack.len, &f->err);
    if (pack == NULL)
        fail_msg("%s", f->err.text);
    return pack;
}
