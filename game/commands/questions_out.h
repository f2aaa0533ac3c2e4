/* A question put out by `curtainup questions`. */
#ifndef COMMANDS_QUESTIONS_OUT_H
#define COMMANDS_QUESTIONS_OUT_H

#include "quiz/question.h"
#include "ui/lang.h"

/* Appends one line of JSON (the contract is in the design document: id, family, category, lang, stem, options, key,
 * explain, cite, support, difficulty). */
void questions_out_json(const struct pack *pack, const struct question *question, int lang, struct buf *out);

/* Appends a paragraph to be proof-read, with an empty line behind it. */
void questions_out_text(const struct pack *pack, const struct question *question, const struct lang *words, int lang,
                        int number, struct buf *out);

#endif
