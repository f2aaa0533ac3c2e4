/* Words for the linter; see lint_words.h. */
#include "quiz/lint_words.h"

#include <string.h>

void lint_words_init(struct lint_words *words, const char *text)
{
    *words = (struct lint_words){ .count = 0 };
    text_fold(&words->text, text);
    char *p = words->text.bytes;
    while (p != NULL && *p != '\0' && words->count < LINT_WORDS_MAX) {
        words->word[words->count++] = p;
        p += strcspn(p, " ");
        if (*p == ' ')
            *p++ = '\0';
    }
}

void lint_words_fini(struct lint_words *words)
{
    buf_fini(&words->text);
}

bool lint_word_alike(const char *a, const char *b)
{
    size_t x = strlen(a), y = strlen(b);
    if (x < 4 || y < 4)
        return false;
    return x < 6 || y < 6 ? strcmp(a, b) == 0 : strncmp(a, b, 5) == 0;
}

bool lint_words_have(const struct lint_words *words, const char *word)
{
    for (int i = 0; i < words->count; i++)
        if (lint_word_alike(words->word[i], word))
            return true;
    return false;
}

bool lint_words_contain(const struct lint_words *whole, const struct lint_words *part)
{
    for (int start = 0; start + part->count <= whole->count; start++) {
        int i = 0;
        while (i < part->count && strcmp(whole->word[start + i], part->word[i]) == 0)
            i++;
        if (i == part->count)
            return true;
    }
    return false;
}

bool lint_words_equal(const struct lint_words *a, const struct lint_words *b)
{
    return a->count == b->count && lint_words_contain(a, b);
}
