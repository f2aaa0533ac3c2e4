/* Spoken: texts written so that a speech synthesiser says them as a person would. */
#ifndef SCREENS_SPOKEN_H
#define SCREENS_SPOKEN_H

#include "base/arena.h"
#include "ui/lang.h"

/* The text, of the language `lang` speaks, with its figures as they are said: thousands without marks ("84 358" as
 * 84358), the day of a date as an ordinal ("am vierten Februar"), years before 2000 by hundreds, "bis" between figures.
 * Made in `a`. */
const char *spoken(const struct lang *lang, const char *text, struct arena *a);

#endif
