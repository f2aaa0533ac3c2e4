/* Teams: who sits on the seats of a match with a host. The rules know seats only; this is how people tell them apart. */
#ifndef MATCH_TEAM_H
#define MATCH_TEAM_H

#include "base/err.h"

#include "match/event.h"

enum { TEAMS_MIN = 2, TEAMS_MAX = 8, TEAM_MEMBERS_MAX = 8, TEAM_NAME_TEXT = 64 };

struct team {
    char name[TEAM_NAME_TEXT];
    int colour, shape; /* 0 … TEAMS_MAX-1, each different from the other teams': nobody depends on colours alone */
    char member[TEAM_MEMBERS_MAX][TEAM_NAME_TEXT];
    int member_count;
    char device[MATCH_DEVICE_TEXT]; /* what its seat is bound to when the evening begins */
    char button[MATCH_BUTTON_TEXT];
};

/* Team number `i` before anybody changed anything: colour and shape `i`, no members, the keyboard, and its number from 1
 * on as its name and key. */
struct team team_usual(int i);

/* Whether these can play together; the error names the team (from 1). */
bool teams_check(const struct team *teams, int count, struct err *err);

#endif
