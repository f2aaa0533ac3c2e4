/* Exports: questions in the formats of other programs, so that what pack/bank.h reads again is what was written.
 *
 * gift, aiken, moodle: Moodle's import formats (docs.moodle.org). opentdb: as opentdb.com/api.php answers. kahoot,
 * wayground, blooket, gimkit: their spreadsheet templates as CSV. anki: "Notes in Plain Text" with file headers
 * (docs.ankiweb.net/importing/text-files.html). What a format cannot hold is refused, never shortened. */
#ifndef QUIZ_EXPORT_H
#define QUIZ_EXPORT_H

#include "quiz/round.h"

/* Name of a format by its number; NULL behind the last. */
const char *export_name(int format);

/* Told of each question (number from 1) that the format cannot hold, and why. */
typedef void export_refusal(void *user, const struct question *question, int number, const char *why);

/* Appends the round's questions in language number `lang` of its pack; how many were written. */
int export_questions(const struct round *round, int lang, int format, export_refusal *refuse, void *user,
                     struct buf *out);

#endif
