/* Phrases: figures and facts of a match put into words of the language in use. All texts are made in the frame's arena
 * or borrowed from lang and pack. */
#ifndef SCREENS_PHRASES_H
#define SCREENS_PHRASES_H

#include "screens/world.h"
#include "ui/widgets.h"

enum { PHRASE_PLACES_MOST = 3 };

/* 1840 as "1 840" (de: with U+202F). */
const char *phrase_number(struct ui *ui, int64_t value);

/* The same with its sign, plus too. */
const char *phrase_change(struct ui *ui, int64_t value);

/* Microseconds as seconds with three decimals, and as milliseconds. */
const char *phrase_seconds(struct ui *ui, int64_t us);
const char *phrase_milliseconds(struct ui *ui, int64_t us);

/* `key` with its placeholder {n} as a number. */
const char *phrase_with(struct ui *ui, const char *key, int64_t n);

/* As phrase_with for a text in two numbers: "10 Fragen". */
const char *phrase_count(struct ui *ui, const char *key, int64_t n);

/* `key` with {n} and {count}: "Frage 4 von 10". */
const char *phrase_of(struct ui *ui, const char *key, int64_t n, int64_t count);

/* A text of a pack in the language in use. */
const char *phrase_words(const struct world *w, const struct pack *pack, const struct words *words);

/* "2. Akt · Quoten": acts are thirds of the round. In a lesson why the question is here: "Zweimal falsch". */
const char *phrase_act(struct ui *ui, const struct world *w);

/* Where a question stands in the sources: "Episodenkritik, Absatz 8, Sätze 2–3". Places of one paragraph are joined, one
 * source is named once; beyond `most` paragraphs only their number is given. */
const char *phrase_sources(struct ui *ui, const struct world *w, const struct question *question, int most);

/* phrase_sources with the question's number and difficulty behind it. */
const char *phrase_below(struct ui *ui, const struct world *w, const struct question *question);

/* The first source alone, and how many more there are. */
const char *phrase_folded(struct ui *ui, const struct world *w, const struct question *question);

/* Difficulty as 1 … 5 stars. */
int phrase_difficulty(const struct question *question);

/* Lang keys: "mode.classic", "difficulty.easy". */
const char *phrase_mode(struct ui *ui, enum match_mode mode);
const char *phrase_level(struct ui *ui, enum quiz_difficulty difficulty);

/* The picture of the player called `name`; that of a guest where there is no such profile. */
struct face phrase_face(const struct world *w, const char *name);

/* The player's name, or the word for a guest when `name` is "". */
const char *phrase_player(struct ui *ui, const char *name);

#endif
