/* Lesson plan: what a player is to be asked in a lesson (quiz/round.h), by the cards of a save. A lesson mixes what is due,
 * what is hard, and what is new. */
#ifndef RECORD_LESSON_PLAN_H
#define RECORD_LESSON_PLAN_H

#include "record/save.h"

/* What there is for the player who plays, in a pack. */
struct lesson_stock {
    int due, hard, fresh; /* facts of each kind, each in one of them */
    int known;            /* neither: they can wait */
    int next;             /* the day when the next one of all is due, -1: never */
    int next_count;       /* how many then */
};
struct lesson_stock lesson_stock(const struct save *save, const struct pack *pack, int today);

/* Fills in what a lesson of `count` questions may be about: more than it can ask, since not everything can be asked about
 * beside everything else. `seed` says which of the new ones come. Empty when there is nothing. */
void lesson_plan(const struct save *save, const struct pack *pack, int today, uint64_t seed, int count,
                 struct lesson *lesson);

/* Drops the player's cards of facts that the pack does not have any more. */
void lesson_tidy(struct save *save, const struct pack *pack);

#endif
