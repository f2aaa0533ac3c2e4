/* Why a question is asked in a lesson, and when something is due, in words of the language in use. */
#ifndef SCREENS_LESSON_WORDS_H
#define SCREENS_LESSON_WORDS_H

#include "quiz/round.h"
#include "ui/lang.h"

/* "Missed twice", "Due since Tuesday", "New". Made in `a`. */
const char *lesson_why(const struct lang *lang, struct arena *a, const struct lesson_wish *wish, int today);

/* "tomorrow", "on Tuesday", "on December 3, 2026": a day behind today. Made in `a`. */
const char *lesson_when(const struct lang *lang, struct arena *a, int day, int today);

#endif
