/* An imported bank as text to compare: every question with what it carries, then the notes. */
#ifndef SUPPORT_BANK_PRINT_H
#define SUPPORT_BANK_PRINT_H

#include "pack/bank.h"
#include "pack/pack.h"

/* Reads the bank and loads the pack that comes out. NULL when it is refused, with the reason in `err`; a bank that is read
 * but whose pack does not load ends the test program. `report` is initialised here. */
struct pack *bank_load(const char *name, const char *bytes, size_t len, struct import_report *report, struct err *err);

/* Appends the ready-made questions of a pack of one language. */
void bank_print(const struct pack *pack, struct buf *out);

/* Appends the counts and notes. */
void bank_print_report(const struct import_report *report, struct buf *out);

#endif
