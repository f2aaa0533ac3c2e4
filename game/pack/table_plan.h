/* Plan: how a table is understood, and with that what its pack will hold. Wishes change it.
 *
 *     table_read → table_plan_init (finds out everything that the wishes leave open) → table_pack
 *
 * A plan borrows its table and the wishes it was made with. Reasons and titles live in its arena. */
#ifndef PACK_TABLE_PLAN_H
#define PACK_TABLE_PLAN_H

#include "pack/table_date.h"
#include "pack/table_read.h"

enum table_kind {
    TABLE_SKIP,     /* not used */
    TABLE_NAME,     /* what the rows are called */
    TABLE_NUMBER,   /* amounts, perhaps with a unit */
    TABLE_YEAR,     /* written without thousands marks, earlier and later */
    TABLE_DATE,     /* days */
    TABLE_CATEGORY, /* values that several rows share */
    TABLE_TEXT,     /* values of each row's own */
    TABLE_LONG,     /* whole sentences: nothing is asked about them */
    TABLE_KINDS
};

enum { TABLE_LANGS = 2 }; /* German, English: the languages that the wordings are written in */

struct table_column {
    const char *title;              /* as the header has it; "" without one */
    const char *label[TABLE_LANGS]; /* how questions call it */
    enum table_kind kind;
    bool wished;                   /* the user said so */
    const char *why;               /* why it was taken so, for the user */
    int filled, unread, distinct;  /* data rows with something in it; of these not surely readable; different values */
    char decimal;                  /* of numbers: the decimal mark, 0 when none was seen */
    int decimals;                  /* of numbers: digits behind it */
    const char *unit[TABLE_LANGS]; /* of numbers: behind each, "" without one */
    bool ratio;                    /* of numbers: twice as much means something, so percentages do */
    bool plain;                    /* of numbers: no thousands marks, they may be years */
    bool words;                    /* its cells are words, not numbers or dates */
    enum date_order order;
    int64_t *figures;      /* of numbers, years (steps of 10^-decimals) and dates (days): one for each data row */
    bool *known;           /* whether the data row's figure or text was read */
    enum table_kind guess; /* what it would be taken for without wishes */
};

struct table_wish {
    const char *column; /* title, or number from 1, as a person writes it */
    int number;         /* from 1; 0: as `column` says */
    enum table_kind kind;
};

/* What the user says; all zero but `header` (-1): find out. */
struct table_wishes {
    const char *title, *lang; /* lang: "de" or "en", which language comes first */
    int header;               /* 1: the first row holds the titles, 0: it does not, -1: find out */
    char decimal;             /* '.' or ',' in all number columns */
    enum date_order order;    /* in all date columns */
    const struct table_wish *columns;
    int column_count;
};

struct table_plan {
    struct arena arena;
    const struct table *table;         /* borrowed */
    const struct table_wishes *wishes; /* borrowed */
    const char *title, *lang;
    bool header;
    const char *header_why;
    struct table_column *columns;
    int column_count;
    const struct table_row **rows; /* data rows */
    const char **names;            /* of each data row; NULL: it is left out */
    int row_count, named;
    int lost;                    /* rows that were no data rows because they could not be understood */
    int name;                    /* the column that names the rows */
    int beside[2], beside_count; /* columns that tell rows with the same name apart */
    const char *name_why;
    bool complete; /* every data row has its name: nothing is left out */
};

/* Understands a table. Notes tell rows and cells that were left out. False when no column can name the rows, or a wish names
 * none of the columns; table_plan_fini is due in any case. */
bool table_plan_init(struct table_plan *plan, const struct table *table, const struct table_wishes *wishes,
                     struct import_report *report, struct err *err);
void table_plan_fini(struct table_plan *plan);

/* "number", "date", …: as on the command line. NULL behind the last. */
const char *table_kind_name(int kind);
/* The kind called so, or -1. */
int table_kind_find(const char *name);

/* The text of a cell as a value: without footnotes; "" when it says that there is none. Made in the arena where needed. */
const char *table_value(struct arena *arena, const struct table_row *row, int column);

/* --- parts of table_plan_init, for table_*.c --- */

/* Finds header, titles and data rows. */
void table_header_find(struct table_plan *plan, struct import_report *report);

/* Understands one column on its own: guess, reason, figures. `kind` -1: as guessed. */
void table_kind_read(struct table_plan *plan, int column, int kind);

/* Notes what a column's cells left unread. */
void table_kind_note(const struct table_plan *plan, int column, struct import_report *report);

/* Chooses the column that names the rows, and names them. */
bool table_name_choose(struct table_plan *plan, struct import_report *report, struct err *err);

#endif
