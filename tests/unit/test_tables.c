/* Realistic nasty tables, tests/tables/NAME.csv: what is understood is compared with NAME.expect, line by line, and the pack
 * that comes out loads and gives questions that are proved in both languages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/proved.h"
#include "support/source_file.h"
#include "support/table_fixture.h"

#define FOLDER "tests/tables"

enum { QUESTIONS = 60, QUESTIONS_LEAST = 8 };

/* The understanding as lines: table, columns, names of the first rows, notes. */
static void describe(const struct table_fixture *f, struct buf *out)
{
    const struct table_plan *plan = &f->plan;
    buf_printf(out, "encoding %s\nseparator %s\nheader %s\ntitle %s\nlang %s\n", f->table.encoding,
               f->table.separator == '\t' ? "tab" : (char[]){ f->table.separator, '\0' }, plan->header ? "yes" : "no",
               plan->title, plan->lang);
    for (int i = 0; i < plan->column_count; i++) {
        const struct table_column *c = &plan->columns[i];
        buf_printf(out, "column %s: %s", c->label[1], table_kind_name((int)c->kind));
        if (c->kind == TABLE_NUMBER)
            buf_printf(out, ", %d decimals, unit \"%s\"%s%s", c->decimals, c->unit[1], c->ratio ? ", ratio" : "",
                       c->plain ? ", plain" : "");
        buf_printf(out, "; %d filled, %d unread\n", c->filled, c->unread);
    }
    buf_printf(out, "rows %d, named %d%s\n", plan->row_count, plan->named, plan->complete ? ", complete" : "");
    for (int i = 0; i < plan->row_count && i < 3; i++)
        buf_printf(out, "row %d: %s\n", plan->rows[i]->line, plan->names[i] != NULL ? plan->names[i] : "(left out)");
    for (int i = 0; i < f->report.note_count; i++)
        buf_printf(out, "%d: %s\n", f->report.notes[i].line, f->report.notes[i].text);
}

static void check_questions(struct table_fixture *f, const char *name)
{
    struct pack *pack = table_fixture_pack(f);
    struct round *round = quiz_catalog(pack, 1, QUESTIONS, -1);
    if (round->count < QUESTIONS_LEAST)
        fail_msg("%s: only %d questions", name, round->count);
    for (int i = 0; i < round->count; i++) {
        struct err why;
        if (!proved_by(pack, &round->questions[i], &why) || quiz_lint(pack, &round->questions[i], NULL, NULL) > 0)
            fail_msg("%s: %s", name, round->questions[i].stem.in[0]);
    }
    round_free(round);
    pack_free(pack);
}

static void check_table(struct arena *arena, const char *name)
{
    size_t len;
    struct table_fixture f;
    struct buf said = { 0 };
    const char *bytes = source_text(arena, arena_printf(arena, FOLDER "/%s", name), &len);
    const char *path = arena_printf(arena, FOLDER "/%.*s.expect", (int)strlen(name) - 4, name);
    table_fixture_init(&f);
    f.plan.title = NULL;
    table_fixture_bytes(&f, bytes, len);
    describe(&f, &said);
    if (getenv("TABLES_PRINT") != NULL)
        printf("=== %s\n%s", path, buf_text(&said));
    else if (strcmp(buf_text(&said), source_text(arena, path, NULL)) != 0)
        fail_msg("%s is understood otherwise than its .expect says:\n%s", name, buf_text(&said));
    check_questions(&f, name);
    buf_fini(&said);
    table_fixture_fini(&f);
}

static void nasty_tables_are_understood(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    int count;
    const char **names = source_list(&arena, FOLDER, ".csv", &count);
    assert_true(count >= 8);
    for (int i = 0; i < count; i++)
        check_table(&arena, names[i]);
    arena_fini(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(nasty_tables_are_understood) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
