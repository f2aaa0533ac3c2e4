/* What the host of an event night can do by keys, and what the files of the night share among themselves. */
#ifndef SCREENS_NIGHT_HOST_H
#define SCREENS_NIGHT_HOST_H

#include "screens/screen.h"

/* How long a team that has pressed stays lit where nothing else lights it. */
#define NIGHT_LIGHT_US INT64_C(600000)

/* So much more time the host gives at once. */
#define NIGHT_EXTENSION_US INT64_C(10000000)

/* Of the teams' cards, by which the host picks one. */
enum { NIGHT_TEAM_ID = 800 };

/* The host's part of night_event. */
bool night_host(const struct screen *here, const struct world *w, const struct act *act, struct reply *reply);

/* What the host does next where there is no choice. */
void night_go_on(const struct screen *here, const struct world *w, int64_t now, struct reply *reply);

/* What a team bids with its button for an answer: nothing, a quarter, half, all. */
int night_bid(const struct match *match, int seat, int button);

/* The team that a ruling is about: the one picked, else the one that may answer; -1: none, or several may. */
int night_about(const struct world *w);

/* An event about a team. */
struct match_event *night_rule(const struct world *w, enum match_event_kind kind, int seat, int64_t value, int64_t now,
                               struct reply *reply);

/* The host's keys, for the help: label of the key and lang key of what it does; false behind the last. */
bool night_host_key(int index, const char **key, const char **deed);

/* ---- pictures ---- */

/* Where things stand when teams play: as alone, with a place for the teams between cards and lights. */
struct night_areas {
    struct rect upper, cards, teams, lights;
};
struct night_areas night_areas(const struct ui *ui, const struct world *w);

/* Head line: category and whose question it is, bulbs, number of the question. */
void night_head(struct ui *ui, const struct world *w);

/* The cards of all teams in a box, in rows of at most four. `of` says what stands below and beside the name. */
struct seat_words {
    const char *below, *badge;
    bool lit, dimmed;
};
void night_teams(struct ui *ui, const struct world *w, struct rect box,
                 struct seat_words (*of)(struct ui *ui, const struct world *w, int seat));

/* Score of a seat, with its lives where they count. */
const char *night_score(struct ui *ui, const struct world *w, int seat);

/* `key` with the names of teams as {team}; of several "A, B". */
const char *night_names(struct ui *ui, const struct world *w, const char *key,
                        bool (*of)(const struct world *w, int seat));

#endif
