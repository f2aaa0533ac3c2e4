/* Leaks between questions; see leak.h. */
#include "quiz/leak.h"

#include "quiz/lint_words.h"

#include <string.h>

static bool share_support(const struct question *a, const struct question *b)
{
    for (int i = 0; i < a->support_count; i++)
        for (int j = 0; j < b->support_count; j++)
            if (a->support[i] == b->support[j])
                return true;
    return false;
}

/* Half or more of the longer words of `stem` stand in `text`. */
static bool same_matter(const struct lint_words *text, const struct lint_words *stem)
{
    int longer = 0, common = 0;
    for (int i = 0; i < stem->count; i++)
        if (strlen(stem->word[i]) >= 4) {
            longer++;
            common += lint_words_have(text, stem->word[i]);
        }
    return longer > 0 && common * 2 >= longer;
}

static bool tells_in(const char *text, const struct question *other, int lang)
{
    struct lint_words shown, answer, stem;
    lint_words_init(&shown, text);
    lint_words_init(&answer, other->option[other->key].text.in[lang]);
    lint_words_init(&stem, other->stem.in[lang]);
    bool tells = answer.count > 0 && lint_words_contain(&shown, &answer) && same_matter(&shown, &stem);
    lint_words_fini(&shown);
    lint_words_fini(&answer);
    lint_words_fini(&stem);
    return tells;
}

static bool tells(const struct pack *pack, const struct question *a, const struct question *b)
{
    for (int lang = 0; lang < pack->lang_count; lang++)
        if (tells_in(a->stem.in[lang], b, lang) || tells_in(a->explain.in[lang], b, lang))
            return true;
    return false;
}

bool quiz_leak(const struct pack *pack, const struct question *a, const struct question *b)
{
    return share_support(a, b) || tells(pack, a, b) || tells(pack, b, a);
}
