/* What is shown in scenes: files as somebody may bring them, and scores. */
#ifndef SCREENS_SCENE_FILES_H
#define SCREENS_SCENE_FILES_H

#include "screens/world.h"

/* A table of countries with gaps and a cell that cannot be read; a bank; a text that is no table. */
extern const char scene_table[], scene_bank[], scene_letter[];

/* A table of thirty columns, some with long titles. */
void scene_wide_table(struct buf *out);

/* Scores of this round's pack. */
void scene_scores(struct world *w);

#endif
