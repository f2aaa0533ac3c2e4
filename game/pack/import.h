/* What an import tells: what came in, and what did not and why. */
#ifndef PACK_IMPORT_H
#define PACK_IMPORT_H

#include "base/arena.h"

struct import_note {
    int line; /* 0: about the file */
    const char *text;
};

/* Owns its notes. */
struct import_report {
    struct arena arena;
    struct import_note *notes; /* in the order in which they were made */
    int note_count, note_room;
    int taken, skipped;
};

void import_report_init(struct import_report *report);
void import_report_fini(struct import_report *report);

/* Adds a note about `line` (0: the file). */
void import_note(struct import_report *report, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));

#endif
