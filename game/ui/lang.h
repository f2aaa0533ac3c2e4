/* All words of the program in one language, from data/lang/NAME.json: a flat object of key → text. Text may hold
 * placeholders in braces, "{score} Punkte"; "{{" is a brace. A text in two numbers has two keys, "x.one" and "x.other".
 *
 * A missing key returns the key itself, so that it shows on the screen; lang_compare makes a test of it. */
#ifndef UI_LANG_H
#define UI_LANG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

struct lang; /* owns all its text */

/* Reads a language file's bytes; `file` names it in errors, `name` is "de" or "en". NULL on error: not an object of
 * texts, a key twice, a brace without its end. */
struct lang *lang_load(const char *name, const char *file, const char *bytes, size_t len, struct err *err);
void lang_free(struct lang *lang); /* NULL is fine */

const char *lang_name(const struct lang *lang);

/* The text of `key`, borrowed from `lang`; `key` itself when it is missing. */
const char *lang_text(const struct lang *lang, const char *key);

bool lang_has(const struct lang *lang, const char *key);

/* The text of "KEY.one" when count is 1, else of "KEY.other". */
const char *lang_plural(const struct lang *lang, const char *key, long count);

struct lang_arg {
    const char *name, *value;
};

/* The text with placeholders replaced; made in `a`. A placeholder without an argument stays visible in its braces. */
const char *lang_format(const struct lang *lang, struct arena *a, const char *key, const struct lang_arg *args,
                        size_t count);

/* lang_format with the arguments written in place: LANG_FORMAT(l, a, "quiz.points", {"score", s}, {"name", n}). */
#define LANG_FORMAT(lang, arena, key, ...)                                                                             \
    lang_format((lang), (arena), (key), (const struct lang_arg[]){ __VA_ARGS__ },                                      \
                sizeof((const struct lang_arg[]){ __VA_ARGS__ }) / sizeof(struct lang_arg))

/* As lang_format for a text already chosen (lang_plural). */
const char *lang_fill(struct arena *a, const char *text, const struct lang_arg *args, size_t count);

/* Keys in file order, for tests: lang_key(lang, 0) … lang_count-1. */
size_t lang_count(const struct lang *lang);
const char *lang_key(const struct lang *lang, size_t index);

/* Appends one line for each key or placeholder that one of the two has and the other lacks. True when there is none. */
bool lang_compare(const struct lang *a, const struct lang *b, struct buf *differences);

#endif
