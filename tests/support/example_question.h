/* A question about tests/packs/stage.json made by hand: proved and clean, to be broken in one way at a time. */
#ifndef SUPPORT_EXAMPLE_QUESTION_H
#define SUPPORT_EXAMPLE_QUESTION_H

#include "quiz/question.h"

/* "Who plays the ghost?": Anna, Ben, *Cem, Dora. */
struct question example_who(const struct pack *pack);

/* "How old is Cem?": 31, *37, 44, 52 years. */
struct question example_how_much(const struct pack *pack);

/* The same text in both languages. */
struct words example_words(const char *text);

#endif
