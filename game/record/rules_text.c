/* Rules and teams <-> JSON; see rules_text.h. */
#include "record/rules_text.h"

#include "record/fields.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_RULES = 6 }; /* rows that every match has had since the first version */

static void write_rule(struct json_out *out, const struct rule *rule, int64_t value)
{
    if (rule->kind == RULE_SWITCH)
        json_put_bool(out, rule->name, value != 0);
    else if (rule->kind == RULE_NAME)
        json_put_string(out, rule->name, rule->names[value]);
    else
        json_put_whole(out, rule->name, value);
}

static struct match_rules usual_rules(const struct match_rules *rules)
{
    return rules->format == MATCH_ALONE ? match_rules(rules->mode) : match_format_rules(rules->format);
}

/* Those that every match has had since the first version, and what is not usual. */
void rules_put(struct json_out *out, const struct match_rules *rules, bool all)
{
    struct match_rules usual = usual_rules(rules);
    json_open(out, "rules", '{');
    json_put_string(out, "mode", match_mode_name(rules->mode));
    if (rules->format != MATCH_ALONE)
        json_put_string(out, "format", match_format_name(rules->format));
    for (int i = 0; rules_row(i) != NULL; i++)
        if (all || i < FIRST_RULES || rules_get(rules, i) != rules_get(&usual, i))
            write_rule(out, rules_row(i), rules_get(rules, i));
    json_close(out, '}');
}

void teams_put(struct json_out *out, const struct team *teams, int count)
{
    json_open(out, "teams", '[');
    for (int i = 0; i < count; i++) {
        const struct team *team = &teams[i];
        json_open(out, NULL, '{');
        json_put_string(out, "name", team->name);
        json_put_whole(out, "colour", team->colour);
        json_put_whole(out, "shape", team->shape);
        json_put_string(out, "device", team->device);
        json_put_string(out, "button", team->button);
        json_open(out, "members", '[');
        for (int j = 0; j < team->member_count; j++)
            json_put_string(out, NULL, team->member[j]);
        json_close(out, ']');
        json_close(out, '}');
    }
    json_close(out, ']');
}

static const char *const known_team[] = { "name", "colour", "shape", "members", "device", "button", NULL };

static bool read_format(const struct json_at *at, enum match_format *format, struct err *err)
{
    const char *name = NULL;
    if (!json_opt_string(at, "format", &name, err))
        return false;
    int found = name != NULL ? match_format_find(name) : MATCH_ALONE;
    if (found < 0)
        return json_fail(at, err, "no such format: \"%s\"", name);
    *format = (enum match_format)found;
    return true;
}

static bool read_rule_name(const struct json_at *at, const struct rule *rule, int64_t *value, struct err *err)
{
    const char *name = NULL;
    if (!json_opt_string(at, rule->name, &name, err))
        return false;
    if (name == NULL)
        return true;
    *value = rules_find_name(rule->names, (int)rule->most + 1, name);
    return *value >= 0 || json_fail(at, err, "rule \"%s\": no such choice: \"%s\"", rule->name, name);
}

static bool read_rule(const struct json_at *at, struct match_rules *rules, int i, struct err *err)
{
    const struct rule *rule = rules_row(i);
    int64_t value = rules_get(rules, i);
    bool on = value != 0, ok;
    if (rule->kind == RULE_NAME)
        ok = read_rule_name(at, rule, &value, err);
    else if (rule->kind == RULE_SWITCH)
        ok = json_opt_bool(at, rule->name, &on, err);
    else
        ok = json_opt_whole(at, rule->name, 0, rule->most, &value, err);
    return ok && rules_set(rules, i, rule->kind == RULE_SWITCH ? on : value);
}

static bool known_rule(const struct json_at *member, struct err *err)
{
    if (strcmp(member->key, "mode") == 0 || strcmp(member->key, "format") == 0)
        return true;
    for (int i = 0; rules_row(i) != NULL; i++)
        if (strcmp(member->key, rules_row(i)->name) == 0)
            return true;
    return json_fail(member, err, "no such rule");
}

bool rules_get_from(const struct json_at *head, struct match_rules *rules, struct err *err)
{
    struct json_at at, member = { 0 };
    *rules = (struct match_rules){ .mode = MATCH_CLASSIC };
    if (!json_need(head, "rules", JSON_OBJECT, &at, err) || !field_mode(&at, &rules->mode, err) ||
        !read_format(&at, &rules->format, err))
        return false;
    while (json_each(&at, &member))
        if (!known_rule(&member, err))
            return false;
    enum match_mode mode = rules->mode;
    *rules = usual_rules(rules);
    rules->mode = mode;
    for (int i = 0; rules_row(i) != NULL; i++)
        if (!read_rule(&at, rules, i, err))
            return false;
    return match_rules_check(rules, err);
}

static bool read_members(const struct json_at *at, struct team *team, struct err *err)
{
    struct json_at list, member = { 0 };
    if (!json_find(at, "members", &list))
        return true;
    if (!json_expect(&list, JSON_ARRAY, err))
        return false;
    while (json_each(&list, &member)) {
        const char *name;
        if (!json_string(&member, &name, err))
            return false;
        if (team->member_count == TEAM_MEMBERS_MAX || strlen(name) >= TEAM_NAME_TEXT)
            return json_fail(&member, err, "expected at most %d members with names below %d bytes", TEAM_MEMBERS_MAX,
                             TEAM_NAME_TEXT);
        snprintf(team->member[team->member_count++], TEAM_NAME_TEXT, "%s", name);
    }
    return true;
}

static bool read_team(const struct json_at *at, struct team *team, struct err *err)
{
    return json_expect(at, JSON_OBJECT, err) && json_only(at, known_team, err) &&
           field_text(at, "name", team->name, sizeof team->name, err) &&
           field_int(at, "colour", 0, TEAMS_MAX - 1, &team->colour, err) &&
           field_int(at, "shape", 0, TEAMS_MAX - 1, &team->shape, err) &&
           field_text(at, "device", team->device, sizeof team->device, err) &&
           field_text(at, "button", team->button, sizeof team->button, err) && read_members(at, team, err);
}

bool teams_get(const struct json_at *at, struct team *teams, int *count, struct err *err)
{
    struct json_at list, item = { 0 };
    for (int i = 0; i < TEAMS_MAX; i++)
        teams[i] = team_usual(i);
    *count = 0;
    if (!json_find(at, "teams", &list))
        return true;
    if (!json_expect(&list, JSON_ARRAY, err))
        return false;
    while (json_each(&list, &item)) {
        if (*count == TEAMS_MAX)
            return json_fail(&item, err, "expected at most %d teams", TEAMS_MAX);
        if (!read_team(&item, &teams[(*count)++], err))
            return false;
    }
    return true;
}
