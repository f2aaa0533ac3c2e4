/* The best list of a pack, mode and length as lines for a player. */
#ifndef COMMANDS_BEST_H
#define COMMANDS_BEST_H

#include "record/save.h"
#include "ui/lang.h"

/* Appends a heading and a line for each score, best first. Nothing when there is none. */
void best_lines(const struct save *save, const struct lang *lang, const char *pack, enum match_mode mode, int length,
                struct buf *out);

/* A whole number as `lang` writes it; made in `a`. */
const char *best_number(const struct lang *lang, struct arena *a, int64_t value);

/* Seconds since 1970 as "2026-02-28" or, with the time, "2026-02-28T19:30:00Z"; made in `a`. */
const char *best_date(struct arena *a, int64_t when, bool with_time);

#endif
