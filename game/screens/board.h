/* Board: the lines of a best list, as many as fit. */
#ifndef SCREENS_BOARD_H
#define SCREENS_BOARD_H

#include "screens/world.h"
#include "ui/widgets.h"

struct board {
    const char *pack;
    enum match_mode mode;
    int length;
    int own; /* place from 1 whose line is lit and always shown; 0: none */
};

/* Draws the lines; equal scores share a rank. Returns how many the list has (0: it is empty and says so). */
int board_draw(struct ui *ui, const struct world *w, struct rect box, const struct board *board);

#endif
