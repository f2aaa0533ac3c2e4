/* JSON read strictly and written plainly; a path-aware wrapper round cJSON.
 *
 * Reading refuses what cJSON lets pass: duplicate keys, text behind the value, invalid UTF-8, control characters and
 * NULs in strings, numbers that are not finite, too much depth or size. Every error reads
 *     FILE:LINE:COLUMN: /path/to/it: what is wrong; expected X, found Y
 * (no path for syntax errors). Where a value stands is looked up only when something is wrong. */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include "base/err.h"
#include "base/text.h"

enum { JSON_DEPTH_MAX = 32 };

struct json_doc; /* owns the text and the tree */

/* Parses `len` bytes. `name` is used in messages ("-" for standard input). More than `max_len` bytes are refused.
 * NULL on error. The bytes are copied; a UTF-8 byte order mark is skipped. */
struct json_doc *json_parse(const char *name, const char *text, size_t len, size_t max_len, struct err *err);
void json_free(struct json_doc *doc);

/* A place in a document. A value that borrows its document and its parent place: keep both alive while it is used. */
struct json_at {
    const struct json_doc *doc;
    const struct json_at *parent; /* NULL at the root */
    const void *node;
    const char *key; /* NULL inside an array */
    int index;       /* inside an array */
};

enum json_kind { JSON_NULL, JSON_BOOL, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

struct json_at json_root(const struct json_doc *doc);
enum json_kind json_kind(const struct json_at *at);

/* Number of items of an array or members of an object; 0 for anything else. */
int json_count(const struct json_at *at);

/* Steps through items or members: begin with *child = { 0 }; false behind the last. A member's name is child->key. */
bool json_each(const struct json_at *at, struct json_at *child);

/* Member `key` of an object. False when there is none (or it is no object). */
bool json_find(const struct json_at *at, const char *key, struct json_at *out);

/* As json_find, but its absence, or a kind other than `kind`, is an error. */
bool json_need(const struct json_at *at, const char *key, enum json_kind kind, struct json_at *out, struct err *err);

/* Whether this is of `kind`; an error otherwise. */
bool json_expect(const struct json_at *at, enum json_kind kind, struct err *err);

/* Whether every member's name is among `keys` (NULL at the end); an error that names the stranger otherwise. */
bool json_only(const struct json_at *at, const char *const *keys, struct err *err);

/* Values; an error when the kind is another or the number is no whole one in min … max. Strings are borrowed. */
bool json_string(const struct json_at *at, const char **out, struct err *err);
bool json_bool(const struct json_at *at, bool *out, struct err *err);
bool json_whole(const struct json_at *at, int64_t min, int64_t max, int64_t *out, struct err *err);
/* A fraction such as 0.61 as thousandths, rounded; min and max in thousandths. */
bool json_thousandths(const struct json_at *at, int64_t min, int64_t max, int64_t *out, struct err *err);

/* Member `key` read by the functions above. Required: absence is an error. */
bool json_get_string(const struct json_at *at, const char *key, const char **out, struct err *err);
bool json_get_whole(const struct json_at *at, const char *key, int64_t min, int64_t max, int64_t *out, struct err *err);
/* Optional: *out keeps its value when the member is absent. */
bool json_opt_string(const struct json_at *at, const char *key, const char **out, struct err *err);
bool json_opt_bool(const struct json_at *at, const char *key, bool *out, struct err *err);
bool json_opt_whole(const struct json_at *at, const char *key, int64_t min, int64_t max, int64_t *out, struct err *err);

/* Writes FILE:LINE:COLUMN: /path: and the formatted text; returns false. */
bool json_fail(const struct json_at *at, struct err *err, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Writing: members in the order of the calls, appended to `buf`. indent 0 gives one line, else spaces a level.
 * Keys are NULL inside arrays and for the outermost value. All zero but `buf` and `indent` to begin. */
struct json_out {
    struct buf *buf;
    int indent, depth;
    bool filled; /* the innermost open value already has a member */
};

void json_open(struct json_out *out, const char *key, char bracket); /* '{' or '[' */
void json_close(struct json_out *out, char bracket);                 /* '}' or ']' */
void json_put_string(struct json_out *out, const char *key, const char *value);
void json_put_whole(struct json_out *out, const char *key, int64_t value);
void json_put_bool(struct json_out *out, const char *key, bool value);
/* A number given as its text, e.g. "0.61": valid JSON is the caller's duty. */
void json_put_literal(struct json_out *out, const char *key, const char *number);
/* A value taken over from a document just as it is (unknown members of a save file). */
void json_put_copy(struct json_out *out, const char *key, const struct json_at *value);

#endif
