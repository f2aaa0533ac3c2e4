/* Lists of a save: entries put in their place, for those who read and those who record. */
#ifndef RECORD_LISTS_H
#define RECORD_LISTS_H

#include "record/save.h"

/* Whether `name` may be a profile's: not blank, not too long, no control characters, and none but the profile
 * `except` (-1: no exception) is called so. */
bool list_name_free(const struct save *save, const char *name, int except, struct err *err);

/* Whether two names are one: case, accents and spaces do not tell them apart. */
bool list_same_name(const char *a, const char *b);

/* Takes over the texts of `profile`, whose name was found free. */
void list_add_profile(struct save *save, const struct profile *profile);

/* Takes over the texts of `score` and gives its place, from 1, on the best list of its pack, mode and length; 0 when it
 * fell off its end. An equal one that is there already stays, and its place is given. */
int list_add_score(struct save *save, const struct score *score);

/* `items` with room for one more than `count`. Arrays that only grow by this have the next power of two as their room. */
void *list_grow(void *items, int count, size_t size);

/* Free their texts. */
void list_free_profile(const struct profile *profile);
void list_free_score(const struct score *score);
void list_free_history(const struct history *history);

/* The entry for this question, as played in this save, made if there is none; borrowed until the next one is made. */
struct history *list_history(struct save *save, const char *player, const char *pack, uint64_t question);
/* The same as played in another save. */
struct history *list_history_from(struct save *save, const char *player, const char *pack, uint64_t from,
                                  uint64_t question);
/* That one, or NULL. */
const struct history *list_find_history(const struct save *save, const char *player, const char *pack, uint64_t from,
                                        uint64_t question);
/* An entry that names one: its texts are borrowed, though they are not const. */
struct history list_history_key(const char *player, const char *pack, uint64_t from, uint64_t question);
/* Puts the entries into their order again after names or parts of them were changed. */
void list_sort_history(struct save *save);

#endif
