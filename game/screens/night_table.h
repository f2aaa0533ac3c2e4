/* The final table of an event night, for the screen and for the picture that people post. */
#ifndef SCREENS_NIGHT_TABLE_H
#define SCREENS_NIGHT_TABLE_H

#include "screens/world.h"
#include "ui/ui.h"

/* A row a team with points, right answers, fastest buzz and best category; below, what can be told about the evening. */
void night_table(struct ui *ui, const struct world *w, struct rect box);

/* What can be done with it, as buttons side by side. */
enum { NIGHT_TABLE_KEEP = 10, NIGHT_TABLE_PAINT, NIGHT_TABLE_LEAVE };
void night_table_buttons(struct ui *ui, struct rect line);

/* The picture as a whole: stage, marquee, table. */
void night_poster(struct ui *ui, const struct world *w);

#endif
