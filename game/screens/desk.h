/* Desk: what the host of an event night has before the eyes, in a window of their own. */
#ifndef SCREENS_DESK_H
#define SCREENS_DESK_H

#include "screens/screen.h"

/* While a night is on; `here` is the screen that the audience sees. */
void desk_build(struct ui *ui, const struct world *w, const struct screen *here);

/* When its clock has to be shown anew, or SCREEN_NEVER. */
int64_t desk_wake(const struct world *w, int64_t now);

#endif
