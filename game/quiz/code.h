/* Quiz code: everything two machines need to play the same round of a pack, to be read out and typed.
 *
 * Ten Crockford base-32 symbols and a check symbol (Damm's scheme over GF(32)), written XXXX-XXXX-XXX: version 3 bits,
 * pack fingerprint 12, mode 4, level 4, seed 27. Lower case, spaces and hyphens are accepted, and O I L as
 * 0 1 1; a wrong symbol is refused, never guessed. */
#ifndef QUIZ_CODE_H
#define QUIZ_CODE_H

#include "quiz/round.h"

enum { QUIZ_CODE_TEXT = 14 }; /* with its NUL */

struct quiz_code {
    unsigned fingerprint; /* low 12 bits of the pack's */
    unsigned mode;        /* 0 … 15: the match room says what it means */
    int level;            /* 0 … 15: level.h */
    uint32_t seed;        /* below 2^27 */
};

/* The code's text; `out` has room for QUIZ_CODE_TEXT bytes. */
void quiz_code_format(const struct quiz_code *code, char *out);

/* Reads a code. The error says which symbol is wrong, or that the code is mistyped or of a newer version. */
bool quiz_code_parse(const char *text, struct quiz_code *code, struct err *err);

/* Whether the code was made for this pack. */
bool quiz_code_fits(const struct quiz_code *code, const struct pack *pack);

#endif
