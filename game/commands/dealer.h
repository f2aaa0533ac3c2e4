/* Dealer: deals rounds beside the window's loop. */
#ifndef COMMANDS_DEALER_H
#define COMMANDS_DEALER_H

#include "screens/dealing.h"

struct dealer_job;

struct dealer {
    struct world *world;    /* borrowed; its `dealt` is set here */
    struct dealer_job *job; /* what is being dealt, or NULL */
};

/* Whether the effect can be performed now: it needs no dealing, or that is done and in world->dealt. Otherwise it has begun;
 * window_wait wakes up (INTENT_TICK) when it is time to ask again, for the same effect. */
bool dealer_ready(struct dealer *dealer, const struct effect *effect);

/* The effect has been performed. Also waits for what is still being dealt. */
void dealer_clear(struct dealer *dealer);

#endif
