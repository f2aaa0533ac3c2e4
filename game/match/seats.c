/* What seats do between questions, and which devices they are played with; see flow.h. */
#include "match/flow.h"
#include "match/score.h"

#include <stdio.h>
#include <string.h>

static bool apply_bid(struct match *match, const struct match_event *event, struct err *err)
{
    int next = match->question + 1, most = match_bid_most(match, event->seat);
    if (next > match->last || match->last - next >= match->rules.finale)
        return err_set(err, "the next question is not bid for");
    if (!flow_plays(match, event->seat))
        return err_set(err, "seat %d is out, or locked by the host", event->seat + 1);
    if (match->seats[event->seat].lost)
        return err_set(err, "the device of seat %d is gone", event->seat + 1);
    if (event->value < 0 || event->value > most)
        return err_set(err, "bid of seat %d: expected 0 to %d, found %lld", event->seat + 1, most,
                       (long long)event->value);
    match->seats[event->seat].answers[next].bid = (int)event->value;
    return true;
}

int match_seat_of(const struct match *match, const char *device, const char *button)
{
    for (int i = 0; i < match->seat_count; i++)
        if (match->seats[i].device[0] != '\0' && strcmp(match->seats[i].device, device) == 0 &&
            event_button_find(match->seats[i].button, button) >= 0)
            return i;
    return -1;
}

/* A seat other than `seat` that has one of the buttons; -1: none. */
static int taken_by(const struct match *match, int seat, const char *device, const char *buttons)
{
    for (int i = 0; i < match->seat_count; i++)
        if (i != seat && match->seats[i].device[0] != '\0' && strcmp(match->seats[i].device, device) == 0 &&
            event_buttons_meet(buttons, match->seats[i].button) >= 0)
            return i;
    return -1;
}

static bool apply_bind(struct match *match, const struct match_event *event, struct err *err)
{
    struct match_seat *seat = &match->seats[event->seat];
    if (event->device[0] == '\0')
        return err_set(err, "seat %d: expected the name of a device", event->seat + 1);
    int other = taken_by(match, event->seat, event->device, event->button);
    if (other >= 0)
        return err_set(err, "\"%s\" of \"%s\" is taken by seat %d", event->button, event->device, other + 1);
    snprintf(seat->device, sizeof seat->device, "%s", event->device);
    snprintf(seat->button, sizeof seat->button, "%s", event->button);
    seat->lost = false;
    return true;
}

bool seats_apply(struct match *match, const struct match_event *event, struct err *err)
{
    struct match_seat *seat = &match->seats[event->seat];
    if (event->kind == EVENT_BID)
        return apply_bid(match, event, err);
    if (event->kind == EVENT_BIND)
        return apply_bind(match, event, err);
    bool lost = event->kind == EVENT_LOST;
    if (seat->lost == lost)
        return err_set(err, lost ? "the device of seat %d is gone already" : "the device of seat %d is there",
                       event->seat + 1);
    seat->lost = lost;
    return true;
}
