/* Linter: what can be wrong inside one sentence. */
#include "quiz/lint.h"

#include <ctype.h>
#include <string.h>

static bool word_edge(char c)
{
    return c == '\0' || c == ' ' || c == ',' || c == '.';
}

/* "in dem" where German says "im". Behind a comma it is a relative clause and right. */
static bool uncontracted(const char *text)
{
    static const char *const pairs[] = {
        "in dem ", "an dem ", "bei dem ", "von dem ", "zu dem ", "zu der ", "in das "
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        for (const char *p = strstr(text, pairs[i]); p != NULL; p = strstr(p + 1, pairs[i])) {
            bool starts = p == text || p[-1] == ' ';
            bool clause = p >= text + 2 && p[-1] == ' ' && p[-2] == ',';
            if (starts && !clause)
                return true;
        }
    return false;
}

static bool digit_mark_digit(const char *text, char mark)
{
    for (const char *p = strchr(text, mark); p != NULL; p = strchr(p + 1, mark))
        if (p > text && isdigit((unsigned char)p[-1]) && isdigit((unsigned char)p[1]))
            return true;
    return false;
}

/* Behind a comma two articles may meet: "Zahlen, die die Kritik nennt". */
static bool repeated_word(const char *text)
{
    for (const char *p = text; *p != '\0'; p += strcspn(p, " "), p += *p == ' ') {
        size_t len = strcspn(p, " ");
        bool clause = p >= text + 2 && p[-2] == ',';
        if (!clause && len > 1 && p[len] == ' ' && strncmp(p, p + len + 1, len) == 0 && word_edge(p[2 * len + 1]))
            return true;
    }
    return false;
}

const char *lint_sentence(const char *lang, const char *text)
{
    bool german = strcmp(lang, "de") == 0;
    if (strpbrk(text, "{}") != NULL)
        return "a slot was not filled";
    if (strstr(text, "  ") != NULL || text[0] == ' ')
        return "a space too many";
    if (german && uncontracted(text))
        return "preposition and article are not contracted";
    if (digit_mark_digit(text, german ? '.' : ','))
        return german ? "a decimal point in German" : "a decimal comma in English";
    if (repeated_word(text))
        return "a word stands twice";
    return NULL;
}
