/* Inside of the linter: folded text taken apart into words. */
#ifndef QUIZ_LINT_WORDS_H
#define QUIZ_LINT_WORDS_H

#include "base/text.h"

enum { LINT_WORDS_MAX = 64 };

/* Words of a folded text; borrows from `text`, in which the spaces have become NULs. */
struct lint_words {
    struct buf text;
    const char *word[LINT_WORDS_MAX];
    int count;
};

void lint_words_init(struct lint_words *words, const char *text);
void lint_words_fini(struct lint_words *words);

/* Whether two words are the same in their first five letters (or altogether when shorter than six; words of fewer than
 * four letters and function words never are). */
bool lint_word_alike(const char *a, const char *b);

/* Whether `words` has one that is alike. */
bool lint_words_have(const struct lint_words *words, const char *word);

/* Whether all of `part` stands in `whole`, in a row. */
bool lint_words_contain(const struct lint_words *whole, const struct lint_words *part);

/* Whether `phrase`, folded words with one space between them, stands in it. */
bool lint_words_say(const struct lint_words *words, const char *phrase);

/* Whether the two are the same words. */
bool lint_words_equal(const struct lint_words *a, const struct lint_words *b);

#endif
