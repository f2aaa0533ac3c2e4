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

/* Learns from one answer of the player who plays, given on day `today`: skill and difficulty, the cards of all facts that
 * the question rests on, diary and sums. */
void learned_answer(struct save *save, const struct pack *pack, const struct question *question,
                    const struct match_answer *answer, int today);

/* So many right answers in a row in a match of the player who plays. */
void learned_streak(struct save *save, const struct pack *pack, int streak);

/* The sums of a standing: whether there are any, none, and those of another. */
bool learned_has_sums(const struct standing *standing);
void learned_drop_sums(struct standing *standing);
void learned_copy_sums(struct standing *into, const struct standing *from);

/* Drops what is known of a player, or keeps it under a new name. */
void learned_forget(struct save *save, const char *player);
void learned_rename(struct save *save, const char *old, const char *name);

void learned_free(struct save *save);

/* The members "standings" and "ratings" of a save: optional, and put into the object that is open. */
bool learned_read(const struct json_at *at, struct save *save, struct err *err);
void learned_write(struct json_out *out, const struct save *save);

#endif
