/* What went wrong, in words for a person: where it is, what is there, what was expected, what to do. */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>

enum { ERR_TEXT_MAX = 768 };

/* A value: plain text without a line break at its end. Empty text means no error. */
struct err {
    char text[ERR_TEXT_MAX];
};

/* Writes the formatted text (cut at a whole UTF-8 character if too long) and returns false, so that a failing
 * function can end with `return err_set(err, …)`. `err` may be NULL when the caller does not want the words. */
bool err_set(struct err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
