/* Templates: wordings with slots such as {s}, {o:dat}, {S}. Cases are looked up, never made by rule; the one thing done
 * by rule is German contraction in front of a slot (in + dem = im). */
#ifndef PACK_TEMPLATE_H
#define PACK_TEMPLATE_H

#include "pack/pack.h"

/* What goes into a slot: a name with its forms, or a plain text. */
struct slot {
    char letter; /* 's', 'o', 'a', 'b', 'x', 'y', 'd'; the capital form {S} is understood */
    const struct name *name;
    const char *text; /* used when name is NULL */
};

/* Appends `template` with its slots filled from `slots` (ended by letter 0). `lang` "de" turns contraction on. */
void template_fill(struct buf *out, const char *lang, const char *template, const struct slot *slots);

/* Whether `template` is well formed and uses only the letters in `allowed` (small ones). On false `fault` says what is
 * wrong. */
bool template_check(const char *template, const char *allowed, const char **fault);

/* Whether `template` asks for the genitive of one of `letters`. */
bool template_needs_genitive(const char *template, const char *letters);

#endif
