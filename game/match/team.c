/* Teams checked; see team.h. */
#include "match/team.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

struct team team_usual(int i)
{
    struct team team = { .colour = i, .shape = i, .device = "keyboard" };
    snprintf(team.name, sizeof team.name, "%d", i + 1);
    snprintf(team.button, sizeof team.button, "%d", i + 1);
    return team;
}

static bool differ(const struct team *teams, int a, int b, struct err *err)
{
    if (text_same(teams[a].name, teams[b].name))
        return err_set(err, "teams %d and %d have the same name: \"%s\"", a + 1, b + 1, teams[b].name);
    if (teams[a].colour == teams[b].colour)
        return err_set(err, "teams %d and %d have the same colour; give one of them another", a + 1, b + 1);
    if (teams[a].shape == teams[b].shape)
        return err_set(err, "teams %d and %d have the same shape; give one of them another", a + 1, b + 1);
    if (strcmp(teams[a].device, teams[b].device) == 0 && event_buttons_meet(teams[a].button, teams[b].button) >= 0)
        return err_set(err, "teams %d and %d have the same button: \"%s\" of \"%s\"", a + 1, b + 1, teams[b].button,
                       teams[b].device);
    return true;
}

bool teams_check(const struct team *teams, int count, struct err *err)
{
    if (count < TEAMS_MIN || count > TEAMS_MAX)
        return err_set(err, "expected %d to %d teams, found %d", TEAMS_MIN, TEAMS_MAX, count);
    for (int i = 0; i < count; i++) {
        const struct team *team = &teams[i];
        if (team->name[0] == '\0')
            return err_set(err, "team %d has no name; give it one", i + 1);
        if (team->device[0] == '\0' || team->button[0] == '\0')
            return err_set(err, "team %d has no device or no button; give it both", i + 1);
        if (team->colour < 0 || team->colour >= TEAMS_MAX || team->shape < 0 || team->shape >= TEAMS_MAX)
            return err_set(err, "team %d: expected colour and shape from 0 to %d", i + 1, TEAMS_MAX - 1);
        for (int j = 0; j < i; j++)
            if (!differ(teams, j, i, err))
                return false;
    }
    return true;
}
