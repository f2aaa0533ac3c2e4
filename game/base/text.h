/* Text: UTF-8 checked and stepped through, folded for comparison, and built piece by piece. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether `len` bytes are valid UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF). On false *bad is the
 * offset of the first wrong byte; `bad` may be NULL. */
bool utf8_valid(const char *text, size_t len, size_t *bad);

/* The code point at *text, which moves past it. At the NUL returns 0 and stays. A wrong byte gives U+FFFD and moves
 * by one. */
uint32_t utf8_next(const char **text);

/* Writes a code point to `out` (room for 4 bytes), returns the number of bytes. */
size_t utf8_put(uint32_t code, char *out);

/* Number of code points. */
size_t utf8_length(const char *text);

/* A growable, always NUL-terminated string. All zero is an empty one; owns `bytes`. */
struct buf {
    char *bytes; /* NULL while nothing was ever added: read it with buf_text */
    size_t len, room;
};

void buf_fini(struct buf *b);
void buf_clear(struct buf *b); /* empty, memory kept */
void buf_add(struct buf *b, const char *text);
void buf_add_bytes(struct buf *b, const char *bytes, size_t len);
void buf_add_code(struct buf *b, uint32_t code);
void buf_printf(struct buf *b, const char *format, ...) __attribute__((format(printf, 2, 3)));
const char *buf_text(const struct buf *b); /* never NULL; borrowed until the next change */

/* Appends `text` folded for comparison: NFKD, marks stripped, case folded (ß = ss), ł ø đ and the like replaced by
 * their base letter, everything but letters and digits dropped and runs of them separated by one space. Equal folds =
 * equal for a player. `text` is valid UTF-8. */
void text_fold(struct buf *out, const char *text);

/* Whether two texts fold alike. */
bool text_same(const char *a, const char *b);

/* Appends `text` with its first letter made upper case. */
void text_capitalise(struct buf *out, const char *text);

/* Whether `text` begins with `prefix`. */
bool text_starts(const char *text, const char *prefix);

/* 0 … 15 of a hexadecimal digit, large or small; -1 of anything else. */
int text_hex_digit(char c);

#endif
