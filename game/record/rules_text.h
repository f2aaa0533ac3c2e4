/* Rules and teams as they stand in JSON, in journals and in set-ups: rules by the names of their rows, those that are
 * usual for the format left out where not all are wanted. */
#ifndef RECORD_RULES_TEXT_H
#define RECORD_RULES_TEXT_H

#include "base/json.h"
#include "match/rules.h"
#include "match/team.h"

/* The members "rules" and "teams" of the object that is open. */
void rules_put(struct json_out *out, const struct match_rules *rules, bool all);
void teams_put(struct json_out *out, const struct team *teams, int count);

/* The member "rules" of `at`: required, and such that match_rules_check finds it sane. */
bool rules_get_from(const struct json_at *at, struct match_rules *rules, struct err *err);

/* The member "teams": optional; `teams` has room for TEAMS_MAX, and those that are not told of are usual. */
bool teams_get(const struct json_at *at, struct team *teams, int *count, struct err *err);

#endif
