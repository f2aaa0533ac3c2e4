/* Linter: what can be wrong inside one sentence. */
#include "quiz/lint.h"

#include "base/text.h"

#include <ctype.h>
#include <string.h>

static bool word_edge(char c)
{
    return c == '\0' || c == ' ' || c == ',' || c == '.';
}

/* "in dem" where German says "im". */
static bool uncontracted(const char *words)
{
    static const char *const pairs[] = {
        "in dem ", "an dem ", "bei dem ", "von dem ", "zu dem ", "zu der ", "in das "
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (text_starts(words, pairs[i]))
            return true;
    return false;
}

/* `next` is the word behind one of `len` bytes. */
static bool repeated(const char *word, size_t len, const char *next)
{
    return len > 1 && word[0] == next[0] && strncmp(word, next, len) == 0 && word_edge(next[len]);
}

static bool digit_mark_digit(const char *text, char mark)
{
    for (const char *p = strchr(text, mark); p != NULL; p = strchr(p + 1, mark))
        if (p > text && isdigit((unsigned char)p[-1]) && isdigit((unsigned char)p[1]))
            return true;
    return false;
}

/* What is wrong with two words in a row. Behind a comma a clause begins, in which two articles may meet ("Zahlen, die die
 * Kritik nennt") and "in dem" is right. */
static const char *pairs_fault(const char *text, bool german)
{
    const char *fault = NULL;
    for (const char *word = text, *space; (space = strchr(word, ' ')) != NULL; word = space + 1) {
        bool clause = word >= text + 2 && word[-2] == ',';
        if (german && space[1] == 'd' && !clause && uncontracted(word))
            return "preposition and article are not contracted";
        if (!clause && repeated(word, (size_t)(space - word), space + 1))
            fault = "a word stands twice";
    }
    return fault;
}

const char *lint_sentence(const char *lang, const char *text)
{
    bool german = strcmp(lang, "de") == 0;
    if (strchr(text, '{') != NULL || strchr(text, '}') != NULL)
        return "a slot was not filled";
    if (strstr(text, "  ") != NULL || text[0] == ' ')
        return "a space too many";
    if (digit_mark_digit(text, german ? '.' : ','))
        return german ? "a decimal point in German" : "a decimal comma in English";
    return pairs_fault(text, german);
}
