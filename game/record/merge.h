/* Merge: what another save knows, taken into this one: somebody's plays on another computer, an export, an old backup.
 *
 * The same person is known by the profile's id; of two names or avatars the one changed last holds. The same play never
 * counts twice, however often and in whatever order saves are merged (part.h). Of what is a state and not a count, the
 * state after more answers holds; best lists are put together. Settings stay as they are. */
#ifndef RECORD_MERGE_H
#define RECORD_MERGE_H

#include "record/save.h"

/* What came of it, for the player. */
struct merge_sum {
    int fresh, known; /* profiles that are new here, and that were here before */
    int renamed;      /* of the new ones: called otherwise here, because somebody else has the name */
    int answers;      /* that were not counted here before */
};

/* Both must have been given chance. `other` stays as it is. `same_names`: who is called the same is the same person, though
 * they began on each computer anew; else the one from the file gets a number behind the name. */
struct merge_sum merge_save(struct save *into, const struct save *other, bool same_names);

/* The index of the profile that profile `index` of `other` would become one with, -1: it is new. */
int merge_finds(const struct save *into, const struct save *other, int index, bool same_names);

/* A save that holds what is kept of one profile, or (index -1) of all and of guests; the settings are not in it. Owned by
 * the caller. */
struct save *merge_extract(const struct save *save, int index);

#endif
