/* Some of a pack's categories, as people and files say them: ids with commas between them, "cast,songs"; "" is all. */
#ifndef QUIZ_CATEGORY_H
#define QUIZ_CATEGORY_H

#include "pack/pack.h"

enum { CATEGORIES_TEXT = 2048 }; /* room for a list, with the NUL */

/* Marks in `in`, one for each category of the pack, those that `list` names; all of them when it names none. Returns where
 * in `list` the first name stands that is no category of the pack, NULL: all are. */
const char *categories_mark(const struct pack *pack, const char *list, bool *in);

/* As that; a name that is no category is an error, which lists those there are. */
bool categories_read(const struct pack *pack, const char *list, bool *in, struct err *err);

/* The list of those marked; "" for all. False when there is no room for it: then `list` stays as it was. */
bool categories_write(const struct pack *pack, const bool *in, char list[CATEGORIES_TEXT]);

/* How many true facts, and ready-made questions, a category has. */
int category_facts(const struct pack *pack, int category);
int category_ready(const struct pack *pack, int category);

#endif
