/* Places: the teams in the order in which they stand, one row each; they go there from where they stood. */
#ifndef SCREENS_PLACES_H
#define SCREENS_PLACES_H

#include "match/place.h"
#include "screens/world.h"
#include "ui/ui.h"

/* The head line: how many questions are over, their bulbs, the format. */
void places_head(struct ui *ui, const struct world *w);

/* All teams of the match; ui->since tells how far they have come, and with them what they won or lost. */
void places_draw(struct ui *ui, const struct world *w, struct rect box, enum place_since since);

/* The same, where they have stood for a while. */
void places_still(struct ui *ui, const struct world *w, struct rect box);

/* When they have arrived. */
int64_t places_end(void);

#endif
