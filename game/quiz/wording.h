/* Wording: from statements and numbers to the texts of a question, in every language of the pack. */
#ifndef QUIZ_WORDING_H
#define QUIZ_WORDING_H

#include "base/number.h"
#include "pack/template.h"
#include "quiz/question.h"

/* A statement's wording with {s} and {o} filled in; in[0] NULL when it has none. */
struct words wording_statement(const struct pack *pack, struct arena *arena, const struct statement *statement,
                               enum wording what);

/* The same with {x}. */
struct words wording_counted(const struct pack *pack, struct arena *arena, const struct statement *statement,
                             enum wording what, const struct words *x);

/* The statement's question with its subject described by `via`, a fact about it whose relation has the wording for that. */
struct words wording_via(const struct pack *pack, struct arena *arena, const struct statement *statement,
                         const struct fact *via);

/* A pair's wording: {a} {b} from the statements, {x} {y} their figures, {d} the given text. */
struct words wording_pair(const struct pack *pack, struct arena *arena, const struct statement *a,
                          const struct statement *b, enum wording what, const struct words *d);

/* A relation's wording without slots; in[0] NULL when it has none. */
struct words wording_plain(const struct pack *pack, int relation, enum wording what);

/* A figure of the relation with its unit: "1,80 Millionen"; or as a date. */
struct words wording_figure(const struct pack *pack, struct arena *arena, int relation, int64_t value);

/* The difference of two figures, always a number: of dates, days. */
struct words wording_difference(const struct pack *pack, struct arena *arena, int relation, int64_t difference);

/* A whole number. */
struct words wording_number(const struct pack *pack, struct arena *arena, int64_t number);

/* A number in the pack's frame for percentages: "60 %". */
struct words wording_percent(const struct pack *pack, struct arena *arena, int64_t percent);

/* One of the pack's phrases with {x}. */
struct words wording_phrase(const struct pack *pack, struct arena *arena, enum phrase phrase, const struct words *x);

/* How an entity stands alone as an option, or briefly in a sequence. */
struct words wording_label(const struct pack *pack, int entity);
struct words wording_sequence(const struct pack *pack, struct arena *arena, const int *entities, int count);

/* `first`, a space, `second`; `first` may be empty (in[0] NULL). */
struct words wording_join(const struct pack *pack, struct arena *arena, const struct words *first,
                          const struct words *second);

#endif
