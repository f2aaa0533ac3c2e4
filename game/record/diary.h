/* Diary: how many questions a player was asked on which day, and how many of these were answered right. The latest
 * DIARY_DAYS are kept day by day, what lies before them month by month. Days are those since 1970-01-01 on the player's
 * calendar. */
#ifndef RECORD_DIARY_H
#define RECORD_DIARY_H

#include "base/arena.h"
#include "base/json.h"

enum { DIARY_DAYS = 400, DIARY_DAY_MOST = 2932896 }; /* 9999-12-31 */

struct diary_entry {
    char *player;  /* "" for guests */
    uint64_t from; /* the save it was played in, 0 this one: part.h */
    bool month;    /* of a whole month, whose first day is `day` */
    int day;
    int asked, right;
    char *unknown; /* members this program does not know, as JSON object text; NULL when none */
};

struct diary {
    struct diary_entry *items; /* owned; sorted by player, from, months before days, day */
    int count;
};

/* The entry, made if there is none; borrowed until the next one is made. */
struct diary_entry *diary_get(struct diary *diary, const char *player, uint64_t from, bool month, int day);

/* One question was asked on that day. A day too long past is put into its month. */
void diary_add(struct diary *diary, const char *player, int day, bool right);

/* Days of the player that lie DIARY_DAYS before `today` become months. */
void diary_fold(struct diary *diary, const char *player, int today);

/* What there is of a player, wherever it was played: months, then days, each ascending. How many; made in `a`. */
struct diary_sum {
    bool month;
    int day, asked, right;
};
int diary_sums(const struct diary *diary, const char *player, struct arena *a, struct diary_sum **out);

/* How many days in a row the player has played: up to `today` or the day before, and at most ever, as far as days are
 * kept. */
struct diary_run {
    int now, best;
};
struct diary_run diary_run(const struct diary *diary, const char *player, int today);

/* Drops what is of the player; of one save; or what lies before day `before`, whoever played. True when that was something.
 * Or keeps it under a new name. */
void diary_forget(struct diary *diary, const char *player);
void diary_forget_part(struct diary *diary, const char *player, uint64_t from);
bool diary_forget_before(struct diary *diary, int before);
void diary_rename(struct diary *diary, const char *old, const char *name);

void diary_free(struct diary *diary);

/* The member "diary" of a save: optional, and put into the object that is open. */
bool diary_read(const struct json_at *at, struct diary *diary, struct err *err);
void diary_write(struct json_out *out, const struct diary *diary);

#endif
