/* Lineup: options whose key is fixed by the set itself, put together so that the key does not stand out.
 *
 * Where a family draws its options first, the key can be drawn among them, and no look of it says anything. Where the set
 * decides (of four figures one is the greatest), a key that is drawn with its set gives itself away as soon as it looks other
 * than the rest on average: the most watched episode is also the best known one. Such a set is drawn like a police lineup:
 * of a first set one member is drawn as the model, whichever it is; then sets are drawn of which the model is the key, until
 * it takes in everything that shows the same place as in its first set. So whoever is the key, and whatever place it takes,
 * is so as often as not the key. Of numbers only the places are the model's. Where no such set is found in time, the nearest
 * is taken. */
#ifndef QUIZ_LINEUP_H
#define QUIZ_LINEUP_H

#include "quiz/family.h"
#include "quiz/ladder.h"

struct lineup {
    int count, key;
    bool numbers;                     /* options are numbers, ascending; else entities */
    int64_t number[QUESTION_OPTIONS]; /* as its digits are shown: a price of 1.80 is 180 */
    int entity[QUESTION_OPTIONS];
    int stem; /* sets with the same number here, 0 … entities of the pack - 1, have the same stem */
    /* The family's own notes: what each option, or the question, rests on. */
    int statement[QUESTION_OPTIONS], given;
};

enum { LINEUP_ANY = -1 };

/* How a family makes questions of sets; `from` is what it draws from. What they keep in the maker's arena stays until
 * the question is made. Of numbers, draw and dress are all. */
struct lineup_way {
    /* Draws a set, anew each time, or rejects the draw. Its key shall be the entity `key`, if not LINEUP_ANY. Each entity
     * should be a key a quarter of the times that it is drawn at all. */
    bool (*draw)(struct maker *m, const void *from, int key, struct lineup *out);
    /* Draws a member anew that is not the key, or rejects that; `place` may change with it, and with that the key's. */
    bool (*change)(struct maker *m, const void *from, int place, struct lineup *set);
    struct words (*stem)(struct maker *m, const void *from, const struct lineup *set);
    /* Adds options, texts, support and id. */
    void (*dress)(struct maker *m, const void *from, const struct lineup *set, struct question *q);
};

/* Makes `q` of a set whose key does not stand out; false when sets are rejected, not proved or not clean. `source` (0 or more)
 * tells what the maker's family draws from at other times; of numbers it may be 0. */
bool lineup_make(struct maker *m, const struct lineup_way *way, const void *from, int source, struct question *q);

/* Fills in the numbers of a ladder. */
void lineup_ladder(struct lineup *lineup, const struct ladder *ladder);

#endif
