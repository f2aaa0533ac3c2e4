/* From a plan to the text of a pack (data/packs/README.md), one entity and one statement a line, to be edited by hand. */
#ifndef PACK_TABLE_PACK_H
#define PACK_TABLE_PACK_H

#include "pack/table_plan.h"

/* More facts are not taken: rows are then left out evenly, and a note says so. */
enum { TABLE_FACTS_MAX = 100000, TABLE_ENTRY_COLUMNS_MAX = 60 };

/* Appends the pack. False when the table gives no fact, or more text than a pack may have. */
bool table_pack(const struct table_plan *plan, struct buf *out, struct import_report *report, struct err *err);

#endif
