/* Leaks between questions; see leak.h. */
#include "quiz/leak.h"

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

void leak_view_init(struct leak_view *view, const struct pack *pack, const struct question *question)
{
    view->question = question;
    view->langs = pack->lang_count;
    for (int lang = 0; lang < view->langs; lang++) {
        const char *texts[LEAK_TEXTS] = { question->stem.in[lang], question->option[question->key].text.in[lang],
                                          question->explain.in[lang] };
        for (int i = 0; i < LEAK_TEXTS; i++)
            lint_words_init(&view->words[lang][i], texts[i] != NULL ? texts[i] : "");
    }
}

void leak_view_fini(struct leak_view *view)
{
    for (int lang = 0; lang < view->langs; lang++)
        for (int i = 0; i < LEAK_TEXTS; i++)
            lint_words_fini(&view->words[lang][i]);
}

static bool tells(const struct leak_view *a, const struct leak_view *b)
{
    static const enum leak_text shown[] = { LEAK_STEM, LEAK_EXPLANATION };
    for (int lang = 0; lang < a->langs; lang++) {
        const struct lint_words *words = a->words[lang], *asked = b->words[lang];
        for (size_t i = 0; i < sizeof shown / sizeof *shown; i++)
            if (asked[LEAK_ANSWER].count > 0 && lint_words_contain(&words[shown[i]], &asked[LEAK_ANSWER]) &&
                same_matter(&words[shown[i]], &asked[LEAK_STEM]))
                return true;
    }
    return false;
}

/* Whether `a` explains what `b` explains: different facts may come from one sentence. Words of praise that every item of a
 * question bank has are no explanation. */
static bool explains(const struct question *a, const struct question *b)
{
    return a->ready == NULL && b->ready == NULL && b->explain.in[0] != NULL && b->explain.in[0][0] != '\0' &&
           a->explain.in[0] != NULL && strstr(a->explain.in[0], b->explain.in[0]) != NULL;
}

bool quiz_leak(const struct leak_view *a, const struct leak_view *b)
{
    const struct question *x = a->question, *y = b->question;
    return share_support(x, y) || explains(x, y) || explains(y, x) || tells(a, b) || tells(b, a);
}
