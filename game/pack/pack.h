/* Pack: what is known. Entities, relations between them, and statements, each cited; or questions ready-made; or both.
 *
 * A pack is read from JSON (format version 1, described in data/packs/README.md), is wholly sane or not there at all,
 * and never changes afterwards. It owns one arena: everything reached from it is borrowed and lives as long as it.
 * Indices are int; -1 means none. Languages are numbered in the order of `lang`; every text exists in all of them. */
#ifndef PACK_PACK_H
#define PACK_PACK_H

#include "base/arena.h"
#include "base/err.h"
#include "base/json.h"
#include "pack/ready.h"
#include "pack/words.h"

enum { PACK_TYPE_MAX = 64, PACK_BYTES_MAX = 64 * 1024 * 1024 };

struct source {
    const char *id, *kind, *date, *address; /* date and address "" when unknown */
    struct words title;
    int paragraphs;
    const int *sentences; /* of each paragraph */
    bool by_line;         /* a table or a question bank: paragraphs are its lines and have no sentences */
};

struct category {
    const char *id;
    struct words name;
};

struct entity {
    const char *id;
    uint64_t types; /* bit i = type i */
    struct name name[PACK_LANG_MAX];
    int salience; /* thousandths: how well known, 0 … 1000 */
    int same;     /* the entity this one is another name of, or its own index */
    int *overlaps;
    int overlap_count; /* entities that cannot be told from it, a part and its whole: each names the other */
    const char *const *aliases;
    int alias_count;
};

enum relation_kind { RELATION_ENTITY, RELATION_QUANTITY };

/* What a relation's direct questions are about where that makes them a family of their own. */
enum aspect { ASPECT_NONE, ASPECT_CAUSE, ASPECT_SAID };

struct relation {
    const char *id;
    enum relation_kind kind;
    int domain, range; /* types; range -1 for a quantity */
    int max, invmax;   /* objects a subject may have, subjects an object may have; 0 = any number */
    bool symmetric;
    int inverse;         /* relation, or -1 */
    bool ordinal;        /* a quantity that is a position: asked as an order, never as a number */
    bool date;           /* a quantity in days since 1970-01-01, written as a date; its unit is that of differences */
    bool plain;          /* a quantity written without thousands marks, whose wrong answers are never made up: years */
    struct words unit;   /* of a quantity, as it stands behind a number; "" when none */
    int decimals;        /* of a quantity */
    int64_t least, most; /* legal range of a quantity, steps of 10^-decimals */
    enum aspect aspect;
    struct wordings wording;
    const char
        *via[PACK_LANG_MAX][NAME_FORMS]; /* templates that describe the subject by {o}; NULL: none, GEN perhaps */
};

enum polarity { POLARITY_TRUE, POLARITY_FALSE, POLARITY_UNKNOWN };

/* An authored distractor. */
struct lure {
    struct words text, why;
};

struct statement {
    const char *id;
    int subject, relation;
    int object;        /* entity, or -1 for a quantity */
    int64_t value;     /* of a quantity, steps of 10^-decimals */
    int64_t tolerance; /* the true figure lies within value ± tolerance */
    const char *time;  /* ISO date the figure belongs to, or "" */
    enum polarity polarity;
    int category;
    struct cite cite;
    const struct wordings *wording; /* its own, which go before the relation's; NULL when it has none */
    const struct lure *lures[2];    /* for the object, for the subject */
    int lure_count[2];
};

/* The author's promise that a list is complete. subject >= 0: all its objects are stated; object >= 0: all its
 * subjects are; both -1: every list of the relation is. */
struct promise {
    int relation, subject, object;
    struct words why;
};

/* A statement of entities as it can be looked up, derived directions included: a symmetric or inverse relation gives two.
 * Entities are those of pack_same. */
struct fact {
    int relation, subject, object, statement;
    int run; /* facts from here on that share relation and subject or, in by_object, relation and object */
};

struct pack {
    struct arena arena;
    uint64_t fingerprint; /* of the file's bytes */
    const char *id, *licence;
    struct words title, about;
    int lang_count;
    const char *lang[PACK_LANG_MAX];
    int type_count, source_count, category_count, entity_count, relation_count, statement_count, promise_count;
    int ready_count;
    const char *const *types;
    const struct source *sources;
    const struct category *categories;
    const struct entity *entities;
    const struct relation *relations;
    const struct statement *statements;
    const struct promise *promises;
    const struct ready *ready;
    struct words phrase[PHRASE_COUNT];
    int fact_count;
    const struct fact *by_subject; /* sorted by relation, subject, object */
    const struct fact *by_object;  /* sorted by relation, object, subject */
    const int *first_fact;         /* for each relation and behind the last: its facts' place in both */
};

/* Reads a pack from the bytes of its file; `name` stands in messages. NULL with the reason in `err`. */
struct pack *pack_load(const char *name, const char *bytes, size_t len, struct err *err);
void pack_free(struct pack *pack);

/* Number of a language of the pack, or -1. */
int pack_lang(const struct pack *pack, const char *lang);

/* Whether a source is cited as a whole, a "table" without lines or a "page", and not by line, paragraph and sentence. */
bool source_is_whole(const struct source *source);

/* The entity that `entity` is another name of (itself in most cases). */
int pack_same(const struct pack *pack, int entity);

/* Whether the two are different and neither is part of the other. */
bool pack_distinct(const struct pack *pack, int a, int b);

/* The wording for `statement`: its own, else its relation's, else NULL. */
const char *pack_wording(const struct pack *pack, const struct statement *statement, enum wording what, int lang);

#endif
