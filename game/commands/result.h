/* What became of a match, as lines for a player. */
#ifndef COMMANDS_RESULT_H
#define COMMANDS_RESULT_H

#include "match/match.h"
#include "ui/lang.h"

/* Right or wrong, the right answer where it was not given, and the points: of the revealed question `number`. Appended. */
void result_answer(const struct match *match, int seat, int number, const struct lang *lang, int pack_lang,
                   struct buf *out);

/* Score, right answers, best streak, stars. Appended, a line each. */
void result_summary(const struct match *match, int seat, const struct lang *lang, struct buf *out);

/* "B) Ivy"; made in `a`. */
const char *result_option(const struct lang *lang, struct arena *a, const struct question *question, int option,
                          int pack_lang);

#endif
