/* Hint: what the prompter whispers. True, narrows the answer, does not tell it. */
#ifndef QUIZ_HINT_H
#define QUIZ_HINT_H

#include "quiz/family.h"

/* Gives `q` its hint: the author's; for numbers a bound that leaves two; something else that is known about the answer;
 * or, at the last, one wrong option named. None for a question of two options. */
void hint_make(struct maker *m, struct question *q);

#endif
