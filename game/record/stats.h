/* Stats: what a player's plays come to, computed from what the save holds, wherever it was played. */
#ifndef RECORD_STATS_H
#define RECORD_STATS_H

#include "record/save.h"

struct stats {
    int asked, right;      /* questions, ever */
    int streak, fastest;   /* most right answers in a row in one match; milliseconds of the fastest, 0: none */
    struct diary_run days; /* in a row */
    int facts, recall;     /* that there are cards of; the mean chance that one is remembered now, thousandths */
};
struct stats stats_of(const struct save *save, const char *player, int today);

/* Adds what was asked by topics of one pack, and by families of questions in all packs. */
void stats_categories(const struct save *save, const char *player, const char *pack, struct ledger *into);
void stats_families(const struct save *save, const char *player, struct ledger *into);

/* How likely a player is to answer a question of medium difficulty of a pack rightly, thousandths: the estimate, and the
 * bounds that it lies within in 19 of 20 cases. `answers` it was learned from. */
struct stats_skill {
    int answers, chance, least, most;
};
struct stats_skill stats_skill(const struct save *save, const char *player, const char *pack);

/* Honours for what a player knows, each computed anew from the save, so that it comes along when saves are put together.
 * `done` of `of`; it is won when all is done. */
struct stats_honour {
    const char *name; /* "off-book", …: see the table in stats_honours.c */
    int done, of;
};
enum { STATS_HONOURS = 9 };
void stats_honours(const struct save *save, const char *player, struct stats_honour honours[STATS_HONOURS]);

#endif
