/* Foreign: a file of somebody else's as a pack of the game, whatever it is: a pack already, a question bank, or a table.
 *
 * Everything that was found out stays beside the pack, so that a player can be told and can correct it. */
#ifndef PACK_FOREIGN_H
#define PACK_FOREIGN_H

#include "pack/table_plan.h"

enum foreign_kind { FOREIGN_TABLE, FOREIGN_BANK, FOREIGN_PACK };

/* What the user says about a table. */
struct foreign_wishes {
    struct table_reading reading;
    struct table_wishes table;
};

struct foreign {
    struct arena arena;
    enum foreign_kind kind;
    bool planned;     /* a table that is understood */
    bool correctable; /* a table whose columns are known, even where it gives no pack */
    struct table table;
    struct table_plan plan;
    struct table_wishes wishes; /* what `plan` was made with */
    struct import_report read;  /* of the bytes: its notes come first in `report` */
    struct import_report report;
    struct buf json;   /* the pack's text */
    struct pack *pack; /* what the game reads in it; NULL: there is none, and `err` says why */
    bool taken;        /* the pack belongs to somebody else */
    struct err err;
};

/* A correction of a table's plan; the earlier ones stay. */
struct foreign_change {
    enum { FOREIGN_COLUMN, FOREIGN_DECIMAL, FOREIGN_DATES } what;
    int column; /* from 0 */
    int value;  /* a table_kind; the decimal mark, 0: find out; a date_order */
};

/* Makes out the bytes of a file. `wishes` (NULL: none) are borrowed. Whether there is a pack; foreign_fini is due in any
 * case, and `name` is copied. */
bool foreign_init(struct foreign *foreign, const char *name, const char *bytes, size_t len,
                  const struct foreign_wishes *wishes);
void foreign_fini(struct foreign *foreign);

/* The pack, which is the caller's from now on; it is borrowed here as long as the caller keeps it. */
struct pack *foreign_take_pack(struct foreign *foreign);

/* Understands the table anew. Whether there is a pack now. */
bool foreign_change(struct foreign *foreign, const struct foreign_change *change);

#endif
