/* Rows: a list of names that scrolls, with the focus always in sight. */
#ifndef SCREENS_ROWS_H
#define SCREENS_ROWS_H

#include "screens/screen.h"

enum { ROWS_FIRST_ID = 100 };

struct rows {
    const char *const *name;
    const char *const *detail; /* may be NULL */
    int count;
    const struct face *face; /* pictures of players; may be NULL */
};

void rows_draw(struct ui *ui, struct rect box, const struct rows *rows, int line);

/* Moves *line by an arrow while the list of `count` lines has the focus; false when the arrow leaves the list. */
bool rows_step(const struct act *act, int count, int *line, struct reply *reply);

/* The line that an act accepts, or -1. */
int rows_accepted(const struct act *act, int count);

#endif
