/* Deeds: what else than a match changes the save folder: data brought in and out, somebody deleted, old history forgotten. */
#ifndef FAULT_DEEDS_H
#define FAULT_DEEDS_H

#include "fault/career.h"
#include "fault/shelf.h"

enum { DEEDS = 4 };

struct deed {
    const char *name;
    career_deed *run;

    /* What is wrong with the folder, NULL: nothing. It began as `before`. `done`: there was no fault, so the deed must have
     * been carried out; else it may be as if it had never begun. */
    const char *(*judge)(struct career *career, const struct shelf *before, bool done);
};

/* Number 0 … DEEDS - 1. */
const struct deed *deed_of(int number);

/* Makes what the deeds need beside the folder, and changes `state`, in which somebody has played, so that all have something
 * to do. */
void deeds_prepare(struct career *career, struct shelf *state);

#endif
