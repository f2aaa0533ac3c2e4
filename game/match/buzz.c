/* Buzzing; see buzz.h. A buzz may arrive later than another that was made after it: what counts is its own time. */
#include "match/buzz.h"

#include "base/rng.h"
#include "match/flow.h"

enum { TIES_A_QUESTION = 1024 };

static struct match_answer *answer_of(const struct match *match, int seat)
{
    return &match->seats[seat].answers[match->question];
}

bool buzz_wanted(const struct match *match)
{
    return match->rules.who == WHO_BUZZ && match->asks[match->question].kind == KIND_PLAIN;
}

/* Whether the seat has not answered yet; where buzzers are open for those who tied only, whether it is one of them. */
static bool still_in(const struct match *match, int seat)
{
    const struct match_answer *answer = answer_of(match, seat);
    return flow_plays(match, seat) && answer->order < 0 && (answer->tied || !match->asks[match->question].replayed);
}

bool match_may_buzz(const struct match *match, int seat)
{
    return match_open(match) && buzz_wanted(match) && still_in(match, seat) && answer_of(match, seat)->buzz < 0 &&
           !match->seats[seat].lost;
}

bool buzz_anyone_left(const struct match *match)
{
    for (int i = 0; i < match->seat_count; i++)
        if (still_in(match, i))
            return true;
    return false;
}

static bool may_buzz(const struct match *match, const struct match_event *event, struct err *err)
{
    const struct match_answer *answer = answer_of(match, event->seat);
    int64_t deadline = match->phase == MATCH_PHASE_ASK ? match_deadline(match) : -1;
    if (!buzz_wanted(match))
        return err_set(err, "this question is not buzzed for");
    if (match->seats[event->seat].lost)
        return err_set(err, "the device of seat %d is gone", event->seat + 1);
    if (!still_in(match, event->seat))
        return err_set(err, "seat %d is out for this question", event->seat + 1);
    if (answer->buzz >= 0)
        return err_set(err, "seat %d has already buzzed", event->seat + 1);
    if (event->time < match->opened)
        return err_set(err, "buzzers were opened only %lld us later", (long long)(match->opened - event->time));
    if (event->time < answer->barred)
        return err_set(err, "seat %d was too early and is locked out for another %lld us", event->seat + 1,
                       (long long)(answer->barred - event->time));
    if (deadline >= 0 && event->time > deadline)
        return err_set(err, "time was up %lld us before", (long long)(event->time - deadline));
    return true;
}

bool flow_buzz(struct match *match, const struct match_event *event, struct err *err)
{
    struct match_answer *answer = answer_of(match, event->seat);
    if (!may_buzz(match, event, err))
        return false;
    int64_t heard = event->time - match->asked, late = heard - match->reading;
    if (late < 0 && match->rules.early_us > 0) {
        answer->barred = event->time + match->rules.early_us;
        return true;
    }
    answer->buzz = event->time;
    answer->early = late < 0;
    answer->power = late < 0 && heard * 1000 < match->reading * match->rules.power;
    answer->taken = late > 0 ? late : 0;
    if (match->phase == MATCH_PHASE_ASK) {
        match->phase = MATCH_PHASE_COLLECT;
        match->since = match->stopped = event->time;
    } else if (match->phase == MATCH_PHASE_COLLECT && event->time < match->stopped) {
        match->stopped = event->time;
    }
    if (match->phase == MATCH_PHASE_COLLECT && match->rules.tie_us == 0)
        buzz_decide(match, event->time);
    return true;
}

static int64_t first_buzz(const struct match *match)
{
    int64_t first = INT64_MAX;
    for (int i = 0; i < match->seat_count; i++)
        if (still_in(match, i) && answer_of(match, i)->buzz >= 0 && answer_of(match, i)->buzz < first)
            first = answer_of(match, i)->buzz;
    return first;
}

/* Marks who buzzed at the same time as the first, and gives them the floor; how many they are. */
static int mark_first(struct match *match, int64_t first)
{
    int count = 0;
    for (int i = 0; i < match->seat_count; i++) {
        struct match_answer *answer = answer_of(match, i);
        answer->floor = still_in(match, i) && answer->buzz >= 0 && answer->buzz <= first + match->rules.tie_us;
        count += answer->floor;
    }
    for (int i = 0; i < match->seat_count; i++)
        if (answer_of(match, i)->order < 0)
            answer_of(match, i)->tied = answer_of(match, i)->floor && count > 1;
    return count;
}

/* Leaves one of `count` seats the floor. */
static void throw_coin(struct match *match, int count)
{
    uint64_t throw = (uint64_t)match->question * TIES_A_QUESTION + (uint64_t)match->orders;
    struct rng rng = rng_stream(match->round->seed, throw, "coin");
    int drawn = (int)rng_below(&rng, (uint32_t)count);
    for (int i = 0; i < match->seat_count; i++) {
        struct match_answer *answer = answer_of(match, i);
        if (answer->floor)
            answer->floor = drawn-- == 0;
    }
}

void buzz_reopen(struct match *match, int64_t time)
{
    match->phase = MATCH_PHASE_ASK;
    match->asked += time - match->stopped;
    match->opened = time;
    for (int i = 0; i < match->seat_count; i++)
        if (answer_of(match, i)->order < 0) {
            answer_of(match, i)->floor = false;
            answer_of(match, i)->buzz = -1;
        }
}

void buzz_decide(struct match *match, int64_t time)
{
    struct match_asked *ask = &match->asks[match->question];
    int64_t first = first_buzz(match);
    if (first == INT64_MAX) { /* the host has locked them meanwhile */
        buzz_reopen(match, time);
        return;
    }
    int count = mark_first(match, first);
    ask->tied = count > 1 ? count : ask->tied;
    ask->replayed = count > 1 && match->rules.tie == TIE_REPLAY;
    if (ask->replayed) {
        buzz_reopen(match, time);
        match->paused = true; /* until the host says: again */
        match->paused_at = time;
        return;
    }
    if (count > 1 && match->rules.tie == TIE_COIN)
        throw_coin(match, count);
    for (int i = 0; i < match->seat_count; i++)
        if (answer_of(match, i)->floor)
            answer_of(match, i)->order = match->orders;
    match->orders++;
    match->phase = MATCH_PHASE_FLOOR;
    match->since = time;
}
