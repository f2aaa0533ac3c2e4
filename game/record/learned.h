/* Learned: what a save knows of a player's skill and of questions' difficulty, and where in a pack's deal a player is. */
#ifndef RECORD_LEARNED_H
#define RECORD_LEARNED_H

#include "record/save.h"

/* The entry of this player and pack, made if there is none; borrowed until the next one is made. */
struct standing *learned_standing(struct save *save, const char *player, const char *pack);
/* That which holds the sums of another save. */
struct standing *learned_standing_from(struct save *save, const char *player, const char *pack, uint64_t from);
/* The first, or NULL. */
const struct standing *learned_find_standing(const struct save *save, const char *player, const char *pack);

/* The entry of this question, made if there is none; borrowed until the next one is made. */
struct rating *learned_rating(struct save *save, const char *pack, uint64_t question);

/* Learns from one answer of the player who plays. */
void learned_answer(struct save *save, const struct pack *pack, const struct question *question,
                    const struct match_answer *answer);

/* Drops what is known of a player, or keeps it under a new name. */
void learned_forget(struct save *save, const char *player);
void learned_rename(struct save *save, const char *old, const char *name);

void learned_free(struct save *save);

#endif
