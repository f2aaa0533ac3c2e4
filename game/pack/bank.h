/* Question banks: files of ready-made questions from other programs become packs.
 *
 * Read are OpenTDB's JSON (opentdb.com/api_config.php), Moodle's GIFT, Aiken and XML (docs.moodle.org, question/format),
 * and the spreadsheets of Kahoot, Wayground (once Quizizz), Blooket and Gimkit saved as CSV. Everything that has one right
 * answer among two to four options comes in as it is; whatever does not is named with its line and the reason, and nothing is
 * cut or guessed. Markup and character references are decoded once. Bytes that are no UTF-8 are taken for Windows-1252. */
#ifndef PACK_BANK_H
#define PACK_BANK_H

#include "base/err.h"
#include "base/text.h"
#include "pack/import.h"

/* Whether these bytes look like a bank of a kind that bank_read knows. `name` is the file's name; its ending is only asked
 * where the text leaves a doubt. */
bool bank_sniff(const char *name, const char *bytes, size_t len);

/* Appends the bank as pack JSON to `pack_json`. The pack has the one language that the name says ("rivers.de.gift"), else
 * German or English, by its words. Notes and counts go to `report`, which the caller has initialised. False, nothing
 * appended, when the file is no bank or holds no question that can be played. */
bool bank_read(const char *name, const char *bytes, size_t len, struct buf *pack_json, struct import_report *report,
               struct err *err);

/* The words for true and false in a language, English where it is not known; and whether two texts are those of any. */
const char *bank_truth_word(const char *lang, bool truth);
bool bank_truth_words(const char *yes, const char *no);

#endif
