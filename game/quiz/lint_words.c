/* Words for the linter; see lint_words.h. */
#include "quiz/lint_words.h"

#include <string.h>

void lint_words_init(struct lint_words *words, const char *text)
{
    words->text = (struct buf){ 0 };
    words->count = 0;
    text_fold(&words->text, text);
    for (char *p = words->text.bytes; p != NULL && *p != '\0' && words->count < LINT_WORDS_MAX;) {
        words->word[words->count++] = p;
        p = strchr(p, ' ');
        if (p != NULL)
            *p++ = '\0';
    }
}

void lint_words_fini(struct lint_words *words)
{
    buf_fini(&words->text);
}

/* Words that carry no matter; only those long enough to count at all. */
static bool is_function_word(const char *word)
{
    static const char *const words[] = { "about", "after", "auch",  "been",  "beim",  "bevor", "dann",  "dass",
                                         "denn",  "diese", "durch", "eine",  "einem", "einen", "einer", "from",
                                         "have",  "hatte", "ihre",  "into",  "mehr",  "nach",  "nicht", "noch",
                                         "oder",  "over",  "sein",  "seine", "sich",  "sind",  "that",  "their",
                                         "them",  "then",  "they",  "this",  "uber",  "unter", "were",  "what",
                                         "when",  "which", "whose", "wird",  "with",  "would", "wurde", "zwei" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

bool lint_word_alike(const char *a, const char *b)
{
    size_t x = strlen(a), y = strlen(b);
    bool alike = x >= 4 && y >= 4 && (x < 6 || y < 6 ? strcmp(a, b) == 0 : strncmp(a, b, 5) == 0);
    return alike && !is_function_word(a) && !is_function_word(b);
}

bool lint_words_have(const struct lint_words *words, const char *word)
{
    for (int i = 0; i < words->count; i++)
        if (words->word[i][0] == word[0] && lint_word_alike(words->word[i], word))
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

bool lint_words_say(const struct lint_words *words, const char *phrase)
{
    for (int start = 0; start < words->count; start++) {
        const char *rest = phrase;
        if (words->word[start][0] != phrase[0])
            continue;
        for (int i = start; i < words->count && text_starts(rest, words->word[i]); i++) {
            rest += strlen(words->word[i]);
            if (*rest == '\0')
                return true;
            if (*rest++ != ' ')
                break;
        }
    }
    return false;
}
