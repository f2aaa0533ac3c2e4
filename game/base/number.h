/* Exact decimal numbers: a whole number of smallest steps. 1.80 with two decimals is 180. No floating point. */
#ifndef BASE_NUMBER_H
#define BASE_NUMBER_H

#include "base/text.h"

enum { NUMBER_DECIMALS_MAX = 9 };

/* How a language writes numbers. */
struct number_style {
    const char *decimal; /* "," or "." */
    const char *group;   /* between thousands, e.g. U+202F; used from 10,000 on in running text, see `group_from` */
    long group_from;     /* least whole part that is grouped; 1000 for scores */
};

/* The style of language `lang` ("de", "en"; any other as "en"): German 1,80, English 1.80, thin spaces from 1000. */
struct number_style number_style(const char *lang);

/* Reads "-1.80" (ASCII digits, at most one point, at most `decimals` digits behind it) as steps of 10^-decimals.
 * False when it is anything else, or does not fit. */
bool number_parse(const char *text, int decimals, int64_t *value);

/* Appends `value` steps of 10^-decimals, with all decimals, U+2212 as minus. */
void number_format(struct buf *out, int64_t value, int decimals, const struct number_style *style);

/* value / 10^drop rounded half away from zero: fewer decimals. 0 <= drop <= NUMBER_DECIMALS_MAX. */
int64_t number_round(int64_t value, int drop);

/* a*b/c rounded half away from zero, without overflow in between as long as the result fits. c != 0. */
int64_t number_muldiv(int64_t a, int64_t b, int64_t c);

#endif
