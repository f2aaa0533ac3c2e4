/* Inside of pack_load: the state that its parts share. Not for other rooms. */
#ifndef PACK_LOAD_H
#define PACK_LOAD_H

#include "pack/index.h"
#include "pack/pack.h"

enum { LOAD_ID_MAX = 63, LOAD_TEXT_MAX = 400, LOAD_ITEMS_MAX = 1000000 };
#define LOAD_FIGURE_MAX INT64_C(999999999999999) /* a hundredfold of sums still fits */

struct loader {
    struct pack *pack;
    struct err *err;
    struct index types, sources, categories, entities, relations, statements, questions;
};

/* The id at member `id`: small letters, digits, - and _, copied. Unique in `index` (may be NULL); `number` goes in there. */
bool load_id(struct loader *l, const struct json_at *object, struct index *index, int number, const char **out);
/* The same for a place that is the id. */
bool load_id_at(struct loader *l, const struct json_at *at, struct index *index, int number, const char **out);

/* A text in all languages of the pack. */
bool load_words(struct loader *l, const struct json_at *at, struct words *out);

/* One text: not empty, no space at its ends, no line break, at most LOAD_TEXT_MAX characters. Copied. */
bool load_text(struct loader *l, const struct json_at *at, const char **out);

/* The number behind the id at member `key`; an error that says what it was meant to be when there is none. */
bool load_ref(struct loader *l, const struct json_at *object, const char *key, const struct index *index,
              const char *what, int *out);
/* The same for a place that is the id. */
bool load_ref_at(struct loader *l, const struct json_at *at, const struct index *index, const char *what, int *out);

/* The figure at member `key`: a number with at most `decimals` decimals or, with LOAD_DATE, a date. */
enum { LOAD_DATE = -1 };
bool load_figure(struct loader *l, const struct json_at *object, const char *key, int decimals, int64_t *out);

/* The list at member `key` with `min` … LOAD_ITEMS_MAX items. */
bool load_list(struct loader *l, const struct json_at *object, const char *key, int min, struct json_at *list);

/* Member `cite`: a source, and a line of it or a paragraph and its sentences. */
bool load_cite(struct loader *l, const struct json_at *object, struct cite *cite);

/* Optional member `wording` of a relation or statement, slots checked; `hints` allows what only statements have. */
bool load_wording(struct loader *l, const struct json_at *object, bool hints, struct wordings *out);

/* The pack's phrases. */
bool load_phrases(struct loader *l, const struct json_at *root);

bool load_entities(struct loader *l, const struct json_at *root);
bool load_relations(struct loader *l, const struct json_at *root);
bool load_statements(struct loader *l, const struct json_at *root);
bool load_promises(struct loader *l, const struct json_at *root);
bool load_ready(struct loader *l, const struct json_at *root); /* the list "questions" */

/* Sorts the facts and refuses contradictions. */
bool load_facts(struct loader *l, const struct json_at *root);

#endif
