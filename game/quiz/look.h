/* Look: what an option shows to somebody who knows nothing of the matter. Those who make questions see to it that no key
 * can be told by its look; the attack test tries to. Whole numbers only, so that choices made by it are the same everywhere. */
#ifndef QUIZ_LOOK_H
#define QUIZ_LOOK_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

/* How a text is written. */
enum { LOOK_ARTICLE = 1, LOOK_CAPITAL = 2, LOOK_DIGIT = 4, LOOK_MARK = 8, LOOK_FORMS = 4, LOOK_FEW_WORDS = 3 };

unsigned look_form(const char *text);

/* A text's outside. Lives in the arena it was made in. */
struct look {
    unsigned form;
    int length; /* characters */
    int word_count, three_count;
    const uint32_t *words;  /* hashes of its folded words, in their order */
    const uint32_t *threes; /* its letters in threes, word by word, ascending */
};

struct look look_of(struct arena *arena, const char *text);

/* Whether one of these is written like no other, or all but one alike: with a digit, of one word, … Articles count among
 * names of a few words only; in a whole clause the first word says nothing about style. */
bool look_lone(const struct look *const *looks, int count);

/* How many words the two have in common at the same place. */
int look_same_words(const struct look *a, const struct look *b);

/* The share of the option's threes that stand in the stem, in 1/10,000; 0 for an option without any. */
int look_echo(const struct look *stem, const struct look *option);

/* How round a number is: zeros at its end count twice, a five before them once. */
int look_roundness(int64_t number);

/* How many digits two numbers have in common at the same place, and how many a number has; signs do not matter. */
int look_same_digits(int64_t a, int64_t b);
int look_digits(int64_t number);

#endif
