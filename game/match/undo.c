/* Taking back: the match is made again from its events without the last one; see flow.h. */
#include "base/arena.h"
#include "match/flow.h"

#include <assert.h>

void undo_log(struct match *match, const struct match_event *event)
{
    if (match->log_count == match->log_room) {
        match->log_room = match->log_room > 0 ? 2 * match->log_room : 64;
        match->log = mem_resize(match->log, (size_t)match->log_room * sizeof *match->log);
    }
    match->log[match->log_count++] = *event;
}

/* A fact about devices: it stays true whatever is taken back. */
static bool is_fact(enum match_event_kind kind)
{
    return kind == EVENT_BIND || kind == EVENT_LOST || kind == EVENT_BACK;
}

static bool can_be_undone(enum match_event_kind kind)
{
    return !is_fact(kind) && kind != EVENT_PAUSE && kind != EVENT_RESUME;
}

static int last_deed(const struct match *match)
{
    int i = match->log_count - 1;
    while (i >= 0 && !can_be_undone(match->log[i].kind))
        i--;
    return i;
}

static void apply_again(struct match *match, const struct match_event *event)
{
    bool accepted = match_apply(match, event, NULL);
    assert(accepted); /* it was accepted in this very place before */
    (void)accepted;
}

/* The clock stands from when the deed was done, until the host lets it run. */
static void hold(struct match *match, int64_t time)
{
    struct match_event event = { .kind = EVENT_PAUSE, .time = time > match->now ? time : match->now };
    if (!match->paused && (match_open(match) || match->phase == MATCH_PHASE_REVEAL))
        apply_again(match, &event);
}

/* The match in the place of the other, whose storage the other one takes. */
static void exchange(struct match *a, struct match *b)
{
    struct match c = *a;
    *a = *b;
    *b = c;
}

bool undo_apply(struct match *match, const struct match_event *event, struct err *err)
{
    int deed = last_deed(match);
    if (deed < 0)
        return err_set(err, "nothing has been done that could be taken back");
    struct match *again = match_new(match->round, &match->rules, match->seat_count);
    for (int i = 0; i < deed; i++)
        apply_again(again, &match->log[i]);
    hold(again, match->log[deed].time);
    for (int i = deed + 1; i < match->log_count; i++)
        if (is_fact(match->log[i].kind))
            apply_again(again, &match->log[i]);
    for (int i = 0; i < match->seat_count; i++) {
        again->seats[i].changed = again->seats[i].score - match->seats[i].score;
        again->seats[i].lives_changed = again->seats[i].lives - match->seats[i].lives;
    }
    exchange(match, again);
    match->now = event->time; /* match_apply has found it to be no earlier */
    match_free(again);
    return true;
}
