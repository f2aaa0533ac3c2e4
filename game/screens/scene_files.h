/* What is shown in scenes: files as somebody may bring them, and scores. */
#ifndef SCREENS_SCENE_FILES_H
#define SCREENS_SCENE_FILES_H

#include "screens/world.h"

/* A table of countries with gaps and a cell that cannot be read; a bank; a text that is no table. */
extern const char scene_table[], scene_bank[], scene_letter[];

/* A table of thirty columns, some with long titles. */
void scene_wide_table(struct buf *out);

/* A score in the first pack, against the clock; `when` tells it from others. */
void scene_add_score(struct world *w, const char *player, int length, int points, int when);

/* Scores of this round's pack: some, and as many as a list keeps, by players with names as long as can be. */
void scene_scores(struct world *w);
void scene_scores_full(struct world *w);

/* Name `index` of SAVE_NAME_MAX characters, made in `a`. */
const char *scene_long_name(const struct world *w, int index, struct arena *a);

/* Fifty packs under names of their own, the first of them the one there was, made in `a`. */
void scene_shelf(struct world *w, struct arena *a);

#endif
