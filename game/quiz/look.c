/* Taking looks; see look.h. */
#include "quiz/look.h"

#include "base/rng.h"
#include "base/text.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static int ascending(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static bool begins_with_article(const char *text)
{
    static const char *const articles[] = { "der ",   "die ",    "das ",    "den ", "dem ", "ein ", "eine ",
                                            "diese ", "dieser ", "dieses ", "the ", "a ",   "an ",  "this " };
    const char first = (char)tolower((unsigned char)text[0]);
    for (size_t a = 0; a < sizeof articles / sizeof *articles; a++)
        if (first == articles[a][0] && text_starts(text + 1, articles[a] + 1))
            return true;
    return false;
}

static bool is_mark(char c)
{
    switch (c) {
    case '(':
    case ')':
    case '/':
    case ':':
    case ';':
    case '"':
    case '?':
    case '!':
        return true;
    default:
        return false;
    }
}

unsigned look_form(const char *text)
{
    unsigned form = begins_with_article(text) ? LOOK_ARTICLE : 0;
    if (!islower((unsigned char)text[0]))
        form |= LOOK_CAPITAL;
    for (const char *p = text; *p != '\0'; p++)
        if (*p >= '0' && *p <= '9')
            form |= LOOK_DIGIT;
        else if ((unsigned char)*p >= 0x80 ? text_starts(p, "„") || text_starts(p, "“") : is_mark(*p))
            form |= LOOK_MARK;
    return form;
}

bool look_lone(const struct look *const *looks, int count)
{
    int with[LOOK_FORMS] = { 0 }, one_word = 0, few_words = 0;
    for (int i = 0; i < count; i++) {
        one_word += looks[i]->word_count == 1;
        few_words += looks[i]->word_count <= LOOK_FEW_WORDS;
        for (int f = 0; f < LOOK_FORMS; f++)
            with[f] += (looks[i]->form >> f & 1) != 0;
    }
    bool lone = one_word == 1 || one_word == count - 1;
    for (int f = few_words == count ? 0 : 1; f < LOOK_FORMS; f++)
        lone = lone || with[f] == 1 || with[f] == count - 1;
    return lone;
}

struct look look_of(struct arena *arena, const char *text)
{
    struct look look = { .form = look_form(text), .length = (int)utf8_length(text) };
    struct buf folded = { 0 };
    text_fold(&folded, text);
    uint32_t *words = arena_array(arena, folded.len / 2 + 1, sizeof *words);
    uint32_t *threes = arena_array(arena, folded.len + 1, sizeof *threes);
    for (const char *word = buf_text(&folded); *word != '\0';) {
        size_t len = strcspn(word, " ");
        words[look.word_count++] = (uint32_t)hash_bytes(HASH_START, word, len);
        for (size_t i = 0; i + 3 <= len; i++) {
            const unsigned char *at = (const unsigned char *)word + i;
            threes[look.three_count++] = (uint32_t)at[0] << 16 | (uint32_t)at[1] << 8 | at[2];
        }
        word += len + (word[len] == ' ');
    }
    buf_fini(&folded);
    qsort(threes, (size_t)look.three_count, sizeof *threes, ascending);
    look.words = words;
    look.threes = threes;
    return look;
}

int look_same_words(const struct look *a, const struct look *b)
{
    int same = 0;
    for (int i = 0; i < a->word_count && i < b->word_count; i++)
        same += a->words[i] == b->words[i];
    return same;
}

int look_echo(const struct look *stem, const struct look *option)
{
    int found = 0;
    for (int i = 0, at = 0; i < option->three_count; i++) {
        while (at < stem->three_count && stem->threes[at] < option->threes[i])
            at++;
        found += at < stem->three_count && stem->threes[at] == option->threes[i];
    }
    return option->three_count > 0 ? found * 10000 / option->three_count : 0;
}

int look_roundness(int64_t number)
{
    int zeros = 0;
    for (; number != 0 && number % 10 == 0; number /= 10)
        zeros++;
    return 2 * zeros + (number % 5 == 0 && number != 0);
}

int look_same_digits(int64_t a, int64_t b)
{
    int same = 0;
    for (; a != 0 || b != 0; a /= 10, b /= 10)
        same += llabs(a % 10) == llabs(b % 10);
    return same;
}

int look_digits(int64_t number)
{
    int digits = 1;
    while (number /= 10)
        digits++;
    return digits;
}
