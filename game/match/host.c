/* What the host does: the clock, rulings on answers given, and challenges of past questions; see flow.h. */
#include "match/buzz.h"
#include "match/flow.h"
#include "match/score.h"

#include <stdlib.h>

enum { ADJUSTED_MOST = 100 * MATCH_POINTS_MAX };

/* Reckons anew after a ruling and keeps what it changed. Who lost its last life by that is not waited for any more. */
static void rescore(struct match *match, int64_t time)
{
    for (int i = 0; i < match->seat_count; i++) {
        match->seats[i].changed = -match->seats[i].score;
        match->seats[i].lives_changed = -match->seats[i].lives;
    }
    score_all(match);
    for (int i = 0; i < match->seat_count; i++) {
        match->seats[i].changed += match->seats[i].score;
        match->seats[i].lives_changed += match->seats[i].lives;
    }
    if (match_open(match))
        flow_settle(match, time);
}

static bool is_past(const struct match *match, const struct match_event *event, struct err *err)
{
    if (event->question >= 0 && event->question < match->revealed)
        return true;
    return err_set(err, "question %d is not over; expected 1 to %d", event->question + 1, match->revealed);
}

static bool apply_start(struct match *match, const struct match_event *event, struct err *err)
{
    int64_t read = event->time - match->asked;
    if (read >= match->reading)
        return err_set(err, "the clock has started already");
    match->reading = read;
    return true;
}

static bool apply_extend(struct match *match, const struct match_event *event, struct err *err)
{
    bool floor = match->phase == MATCH_PHASE_FLOOR;
    if (event->value <= 0 || event->value > MATCH_CLOCK_MAX)
        return err_set(err, "expected more time, up to %lld us, found %lld us", (long long)MATCH_CLOCK_MAX,
                       (long long)event->value);
    if ((floor ? match->rules.floor_us : match->rules.answer_us) == 0)
        return err_set(err, "there is no clock to extend");
    *(floor ? &match->since : &match->extra) += event->value;
    return true;
}

static bool apply_reveal(struct match *match, const struct match_event *event)
{
    flow_unhold(match, event->time);
    flow_reveal(match);
    return true;
}

/* The question counts for nobody. A swapped one is made good by a spare; who had bid bids the same on it. */
static bool apply_skip(struct match *match, const struct match_event *event, struct err *err)
{
    struct match_asked *ask = &match->asks[match->question];
    bool swap = event->kind == EVENT_SWAP;
    int turn = match->turn;
    if (swap && match->last + 1 >= match->round->count)
        return err_set(err, "there is no spare question left; skip it instead");
    flow_unhold(match, event->time);
    if (match->phase != MATCH_PHASE_REVEAL)
        flow_reveal(match);
    else
        turn = ask->owner >= 0 && match->rules.who == WHO_TURN ? ask->owner : turn;
    ask->voided = true;
    ask->swapped = swap;
    for (int i = 0; swap && i < match->seat_count; i++)
        match->seats[i].answers[match->question + 1].bid = match->seats[i].answers[match->question].bid;
    match->last += swap;
    match->turn = swap ? turn : match->turn;
    rescore(match, event->time);
    flow_next(match);
    return true;
}

/* Of the question that is open: as if the seat had chosen the right option, or a wrong one. */
static bool judge_open(struct match *match, const struct match_event *event, int ruling, struct err *err)
{
    struct match_answer *answer = &match->seats[event->seat].answers[event->question];
    if (!flow_may_answer(match, event->seat, err))
        return false;
    flow_unhold(match, event->time);
    answer->ruling = ruling;
    answer->locked = true;
    if (answer->buzz < 0)
        answer->taken = flow_taken(match, event->time);
    flow_settle(match, event->time);
    return true;
}

static bool apply_judge(struct match *match, const struct match_event *event, struct err *err)
{
    int ruling = event->value == 1 ? 1 : -1;
    if (event->value != 0 && event->value != 1)
        return err_set(err, "expected 1 (right) or 0 (wrong), found %lld", (long long)event->value);
    if (match_open(match) && event->question == match->question)
        return judge_open(match, event, ruling, err);
    if (!is_past(match, event, err))
        return false;
    struct match_answer *answer = &match->seats[event->seat].answers[event->question];
    if (answer->order < 0)
        return err_set(err, "seat %d had no part in question %d", event->seat + 1, event->question + 1);
    answer->ruling = ruling;
    rescore(match, event->time);
    return true;
}

static bool apply_adjust(struct match *match, const struct match_event *event, struct err *err)
{
    struct match_seat *seat = &match->seats[event->seat];
    int64_t sum = seat->adjusted + event->value;
    if (event->value == 0 || llabs(event->value) > MATCH_POINTS_MAX || llabs(sum) > ADJUSTED_MOST)
        return err_set(err, "expected points to give or take, up to %d, found %lld", MATCH_POINTS_MAX,
                       (long long)event->value);
    seat->adjusted = (int)sum;
    rescore(match, event->time);
    return true;
}

static bool apply_challenge(struct match *match, const struct match_event *event, struct err *err)
{
    if (!is_past(match, event, err))
        return false;
    struct match_asked *ask = &match->asks[event->question];
    int options = match->round->questions[event->question].option_count;
    if (ask->swapped)
        return err_set(err, "question %d was swapped; what came instead can be challenged", event->question + 1);
    if (event->kind == EVENT_VOID && ask->voided)
        return err_set(err, "question %d counts for nobody already", event->question + 1);
    if (event->kind == EVENT_CORRECT && (event->value < 0 || event->value >= options))
        return err_set(err, "no such option: %lld of %d", (long long)event->value + 1, options);
    ask->voided = event->kind == EVENT_VOID;
    if (event->kind == EVENT_CORRECT)
        ask->key = (int)event->value;
    rescore(match, event->time);
    return true;
}

static bool apply_lock(struct match *match, const struct match_event *event, struct err *err)
{
    struct match_seat *seat = &match->seats[event->seat];
    bool lock = event->kind == EVENT_LOCK;
    if (seat->barred == lock)
        return err_set(err, lock ? "seat %d is locked already" : "seat %d is not locked", event->seat + 1);
    seat->barred = lock;
    if (match_open(match))
        flow_settle(match, event->time);
    return true;
}

bool host_apply(struct match *match, const struct match_event *event, struct err *err)
{
    switch ((int)event->kind) {
    case EVENT_START:
        return apply_start(match, event, err);
    case EVENT_EXTEND:
        return apply_extend(match, event, err);
    case EVENT_REVEAL:
        return apply_reveal(match, event);
    case EVENT_SKIP:
    case EVENT_SWAP:
        return apply_skip(match, event, err);
    case EVENT_JUDGE:
        return apply_judge(match, event, err);
    case EVENT_ADJUST:
        return apply_adjust(match, event, err);
    case EVENT_VOID:
    case EVENT_CORRECT:
        return apply_challenge(match, event, err);
    case EVENT_LOCK:
    case EVENT_UNLOCK:
        return apply_lock(match, event, err);
    default:
        abort(); /* match_apply sent something else */
    }
}
