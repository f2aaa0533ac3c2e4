/* Leak: whether one question of a round gives another away. */
#ifndef QUIZ_LEAK_H
#define QUIZ_LEAK_H

#include "quiz/lint_words.h"
#include "quiz/question.h"

enum leak_text { LEAK_STEM, LEAK_ANSWER, LEAK_EXPLANATION, LEAK_TEXTS };

/* A question with its texts taken apart into words, for comparing it with many others. */
struct leak_view {
    const struct question *question; /* borrowed */
    int langs;
    struct lint_words words[PACK_LANG_MAX][LEAK_TEXTS];
};

void leak_view_init(struct leak_view *view, const struct pack *pack, const struct question *question);
void leak_view_fini(struct leak_view *view); /* all zero is fine */

/* Whether they rest on a common statement, or what is shown of one (stem, explanation) names the other's answer in the
 * words of its question, or explains what the other explains. Symmetric. */
bool quiz_leak(const struct leak_view *a, const struct leak_view *b);

#endif
