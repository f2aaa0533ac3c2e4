/* Dealing: the round of a match that begins or goes on. With a large pack that takes a while, so the window has it done
 * beside its loop, by a thread; everywhere else world_perform does it on the spot. */
#ifndef SCREENS_DEALING_H
#define SCREENS_DEALING_H

#include "screens/world.h"

struct dealing {
    const struct pack *pack;       /* borrowed */
    const struct journal *journal; /* borrowed: of the match that goes on; NULL: a new one */
    uint64_t seed;                 /* below 2^QUIZ_SEED_BITS */
    int length, level;
    char categories[CATEGORIES_TEXT]; /* that the round is limited to; "": none */
    bool learn;
    struct lesson lesson; /* what is to be learned, if it is a lesson */
    struct {
        const struct journal *journal; /* borrowed */
        const struct pack *pack;       /* borrowed */
        struct round *round;
        struct match *match; /* owned; NULL: there is none */
    } old;                   /* the match that is given up for a new one */
    struct round *round;     /* what came of it, owned; NULL: nothing, `err` says why */
    struct match *match;     /* owned; NULL with a new round */
    int fewer;               /* without a round: as many questions as would make one, 0 none */
    struct err err;
};

/* What has to be dealt before `effect` can be performed. False: nothing. */
bool dealing_init(struct dealing *dealing, const struct world *w, const struct effect *effect);

/* Deals. Looks at nothing but what dealing_init has put there, and changes none of that. */
void dealing_do(struct dealing *dealing);

/* For world_perform: what was dealt for the effect, else it is dealt now into *own. */
struct dealing *world_dealt(struct world *w, const struct effect *effect, struct dealing *own);

/* Frees what nobody has taken. */
void dealing_fini(struct dealing *dealing);

#endif
