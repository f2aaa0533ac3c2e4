/* Share: the result of a match as a picture to be shown to others. */
#ifndef SCREENS_SHARE_H
#define SCREENS_SHARE_H

#include "screens/world.h"
#include "ui/ui.h"

enum { SHARE_WIDTH = 1200, SHARE_HEIGHT = 630 };

/* The picture as a whole: sign, stars, points, who played what. */
void share_draw(struct ui *ui, const struct world *w);

#endif
