/* Kept: finished matches, each as the journal it was played with, to be seen again. The latest KEPT_MOST lie in the folder
 * "matches" of the save folder, under the second in which they began. Other files there are left alone. */
#ifndef PLATFORM_KEPT_H
#define PLATFORM_KEPT_H

#include "record/journal.h"

enum { KEPT_MOST = 100 };

struct kept {
    const char *folder; /* borrowed: the save folder */
    int64_t when[KEPT_MOST + 1];
    int count; /* ascending */
};

/* Looks what is there. False when that cannot be told; then there is nothing. */
bool kept_init(struct kept *kept, const char *folder, struct err *err);

/* Takes the finished journal over, under that second; the oldest goes when they are too many. After false the journal is where
 * it was. */
bool kept_add(struct kept *kept, const char *journal, int64_t when, struct err *err);

/* The path of the match that began then, made in `a`; and the match, NULL on error. */
const char *kept_path(const struct kept *kept, int64_t when, struct arena *a);
struct journal *kept_read(const struct kept *kept, int64_t when, struct err *err);

/* Removes those that began before `before`, those of profiles that are not in the save, and, if so, the guests'. */
bool kept_clean(struct kept *kept, int64_t before, const struct save *save, bool guests, struct err *err);

#endif
