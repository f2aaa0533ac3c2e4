/* Board: the lines of a best list. */
#ifndef SCREENS_BOARD_H
#define SCREENS_BOARD_H

#include "screens/world.h"
#include "ui/widgets.h"

struct board {
    const char *pack;
    enum match_mode mode;
    int length;
    const char *player; /* whose scores alone, "" those of guests; NULL: everybody's */
    int own;            /* place from 1 whose line is lit and always shown; 0: none */
    int first_id;       /* its lines can be walked through, with ids from here on; FOCUS_NONE: they cannot */
    int line;           /* then this one is in sight */
};

/* Its scores, best first; `out` has room for SAVE_SCORES_KEPT. Returns how many there are. */
int board_scores(const struct world *w, const struct board *board, const struct score **out);

/* Draws the lines, as many as fit; equal scores share a rank. An empty list says that it is. */
void board_draw(struct ui *ui, const struct world *w, struct rect box, const struct board *board);

#endif
