/* Linter: the rules of item writing that a program can check, for generated questions and ready-made ones alike.
 *
 * Sources: Haladyna, Downing, Rodriguez, "A Review of Multiple-Choice Item-Writing Guidelines" (2002), and what surface
 * guessers exploit. Truth is not its business: that is quiz/prove.h. */
#ifndef QUIZ_LINT_H
#define QUIZ_LINT_H

#include "quiz/question.h"

enum lint_severity { LINT_REJECT, LINT_WARN };

struct lint_finding {
    const char *rule; /* name of the rule, e.g. "shared-word" */
    enum lint_severity severity;
    const char *lang; /* language it was found in; "" when it does not matter */
    char text[200];   /* what is wrong, for a person */
};

typedef void lint_report(void *user, const struct lint_finding *finding);

/* Checks the question in every language and reports each finding; returns how many of them reject it. Without a
 * `report`, stops at the first that does. Of a ready-made question all findings are warnings: it is kept as it came. */
int quiz_lint(const struct pack *pack, const struct question *question, lint_report *report, void *user);

/* Checks a sentence shown to players (explanation, hint): German contractions, decimal marks, unfilled slots. The finding's
 * text, or NULL when it is fine. */
const char *lint_sentence(const char *lang, const char *text);

/* The rules by number, for the documentation and tests; NULL behind the last. */
const char *lint_rule_name(int rule);

#endif
