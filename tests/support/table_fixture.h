/* A table in memory, read and understood: what the tests of tables begin with. */
#ifndef SUPPORT_TABLE_FIXTURE_H
#define SUPPORT_TABLE_FIXTURE_H

#include "pack/table_pack.h"

struct table_fixture {
    struct table table;
    struct table_reading reading;
    struct table_wishes wishes;
    struct table_plan plan;
    struct import_report report;
    struct buf pack;
    struct err err;
};

/* Everything empty; wishes may be set before the next step. */
void table_fixture_init(struct table_fixture *f);
void table_fixture_fini(struct table_fixture *f);

/* Reads and understands the bytes; fails the test when that fails. */
void table_fixture_bytes(struct table_fixture *f, const char *bytes, size_t len);
void table_fixture_text(struct table_fixture *f, const char *text);

/* The column with this title; fails the test when there is none. */
const struct table_column *table_fixture_column(const struct table_fixture *f, const char *title);

/* The text of the cell in a data row (from 0) of the column with this title. */
const char *table_fixture_cell(const struct table_fixture *f, int row, const char *title);

/* The first note at `line` that contains `part`, or NULL. */
const char *table_fixture_note(const struct table_fixture *f, int line, const char *part);

/* The pack of the plan, loaded; fails the test when it does not load. The caller frees it. */
struct pack *table_fixture_pack(struct table_fixture *f);

#endif
