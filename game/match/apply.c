/* The events of a match: each kind has one function that first looks whether it is allowed and only then changes
 * anything, so that a refusal leaves no trace. */
#include "match/match.h"

#include "base/rng.h"
#include "match/flow.h"
#include "match/score.h"

#include <stdlib.h>
#include <string.h>

static bool time_fits(const struct match *match, const struct match_event *event, struct err *err)
{
    if (event->time < (event->kind == EVENT_BUZZ ? 0 : match->now))
        return err_set(err, "earlier than the event before it: expected at least %lld us, found %lld us",
                       (long long)match->now, (long long)event->time);
    if (event->time > MATCH_TIME_MAX)
        return err_set(err, "too late for any match: expected at most %lld us, found %lld us",
                       (long long)MATCH_TIME_MAX, (long long)event->time);
    return true;
}

static bool phase_fits(const struct match *match, const struct match_event *event, struct err *err)
{
    if ((unsigned)event->kind >= EVENT_KINDS)
        return err_set(err, "no such event: %d", (int)event->kind);
    const char *name = match_event_name(event->kind);
    if (event->kind > EVENT_END && match->rules.format == MATCH_ALONE)
        return err_set(err, "\"%s\" has no place in a match without a host", name);
    if ((match_event_phases(event->kind) & 1u << match->phase) == 0)
        return err_set(err, "\"%s\" has no place in phase \"%s\"", name, match_phase_name(match->phase));
    if (match->paused && !match_event_in_pause(event->kind))
        return err_set(err, "\"%s\" while the match is paused; resume it first", name);
    return true;
}

static bool seat_fits(const struct match *match, const struct match_event *event, struct err *err)
{
    if (!match_event_has_seat(event->kind) || (event->seat >= 0 && event->seat < match->seat_count))
        return true;
    return err_set(err, "no such seat: %d of %d", event->seat + 1, match->seat_count);
}

/* The answer that the event's seat may still change, or NULL. */
static struct match_answer *open_answer(struct match *match, const struct match_event *event, struct err *err)
{
    int64_t deadline = match_deadline(match);
    struct match_answer *answer = &match->seats[event->seat].answers[match->question];
    if (deadline >= 0 && event->time > deadline)
        err_set(err, "time was up %lld us before", (long long)(event->time - deadline));
    else if (match->seats[event->seat].lost)
        err_set(err, "the device of seat %d is gone", event->seat + 1);
    else if (flow_may_answer(match, event->seat, err))
        return answer;
    return NULL;
}

static bool apply_ask(struct match *match, const struct match_event *event, struct err *err)
{
    if (event->value < 0 || event->value > MATCH_READING_MAX)
        return err_set(err, "reading time: expected 0 to %lld us, found %lld us", (long long)MATCH_READING_MAX,
                       (long long)event->value);
    return flow_ask(match, event, err);
}

static bool apply_answer(struct match *match, const struct match_event *event, struct err *err)
{
    int options = match_question(match)->option_count;
    struct match_answer *answer = open_answer(match, event, err);
    if (answer == NULL)
        return false;
    if (event->value < 0 || event->value >= options)
        return err_set(err, "no such option: %lld of %d", (long long)event->value + 1, options);
    int choice = (int)event->value;
    if ((answer->removed >> choice & 1) != 0)
        return err_set(err, "option %c was taken away", 'A' + choice);
    if (choice != answer->choice)
        answer->after = event->time - match->asked;
    if (choice != answer->choice && answer->buzz < 0) /* of a buzz, its time counts */
        answer->taken = flow_taken(match, event->time);
    answer->choice = choice;
    answer->locked = !match->rules.confirm;
    flow_settle(match, event->time);
    return true;
}

static bool apply_confirm(struct match *match, const struct match_event *event, struct err *err)
{
    struct match_answer *answer = open_answer(match, event, err);
    if (answer == NULL)
        return false;
    if (answer->choice < 0)
        return err_set(err, "seat %d has chosen nothing to confirm", event->seat + 1);
    answer->locked = true;
    flow_settle(match, event->time);
    return true;
}

/* The same options for every seat of a match, whenever it asks: nobody gains by comparing. */
static unsigned fifty_removes(const struct match *match)
{
    const struct question *question = match_question(match);
    int wrong[QUESTION_OPTIONS], count = 0;
    for (int i = 0; i < question->option_count; i++)
        if (i != question->key)
            wrong[count++] = i;
    struct rng rng = rng_stream(match->round->seed, (uint64_t)match->question, "fifty");
    rng_shuffle(&rng, wrong, (size_t)count, sizeof *wrong);
    unsigned removed = 0;
    for (int i = 0; i < count - 1; i++)
        removed |= 1u << wrong[i];
    return removed;
}

static bool apply_fifty(struct match *match, const struct match_event *event, struct err *err)
{
    struct match_answer *answer = open_answer(match, event, err);
    if (answer == NULL)
        return false;
    if (match_question(match)->option_count < 3)
        return err_set(err, "two options are too few for fifty-fifty: it would tell the answer");
    if (answer->removed != 0)
        return err_set(err, "seat %d has already used fifty-fifty here", event->seat + 1);
    if (match->seats[event->seat].fifty == 0)
        return err_set(err, "seat %d has no fifty-fifty left", event->seat + 1);
    match->seats[event->seat].fifty--;
    answer->removed = fifty_removes(match);
    if (answer->choice >= 0 && (answer->removed >> answer->choice & 1) != 0) {
        answer->choice = -1;
        answer->taken = answer->buzz < 0 ? 0 : answer->taken;
    }
    return true;
}

static bool apply_hint(struct match *match, const struct match_event *event, struct err *err)
{
    const char *hint = match_question(match)->hint.in[0];
    struct match_answer *answer = open_answer(match, event, err);
    if (answer == NULL)
        return false;
    if (answer->hinted)
        return err_set(err, "the prompter has already whispered to seat %d", event->seat + 1);
    if (match->seats[event->seat].hints == 0)
        return err_set(err, "seat %d has no hint left", event->seat + 1);
    if (hint == NULL || *hint == '\0')
        return err_set(err, "the prompter knows nothing about this question");
    match->seats[event->seat].hints--;
    answer->hinted = true;
    return true;
}

static bool apply_time(struct match *match, const struct match_event *event, struct err *err)
{
    int64_t deadline = match_deadline(match);
    if (deadline < 0)
        return err_set(err, "there is no clock that could run out");
    if (event->time < deadline)
        return err_set(err, "the clock runs for another %lld us", (long long)(deadline - event->time));
    flow_time(match, event->time);
    return true;
}

static bool apply_pause(struct match *match, const struct match_event *event)
{
    match->paused = true;
    match->paused_at = event->time;
    return true;
}

static bool apply_resume(struct match *match, const struct match_event *event, struct err *err)
{
    if (!match->paused)
        return err_set(err, "the match is not paused");
    flow_unhold(match, event->time);
    return true;
}

static bool apply_end(struct match *match)
{
    match->phase = MATCH_PHASE_END;
    match->paused = false;
    return true;
}

static bool apply_kind(struct match *match, const struct match_event *event, struct err *err)
{
    switch (event->kind) {
    case EVENT_ASK:
        return apply_ask(match, event, err);
    case EVENT_ANSWER:
        return apply_answer(match, event, err);
    case EVENT_CONFIRM:
        return apply_confirm(match, event, err);
    case EVENT_FIFTY:
        return apply_fifty(match, event, err);
    case EVENT_HINT:
        return apply_hint(match, event, err);
    case EVENT_TIME:
        return apply_time(match, event, err);
    case EVENT_PAUSE:
        return apply_pause(match, event);
    case EVENT_RESUME:
        return apply_resume(match, event, err);
    case EVENT_NEXT:
        flow_next(match);
        return true;
    case EVENT_END:
        return apply_end(match);
    case EVENT_BUZZ:
        return flow_buzz(match, event, err);
    case EVENT_BID:
    case EVENT_BIND:
    case EVENT_LOST:
    case EVENT_BACK:
        return seats_apply(match, event, err);
    case EVENT_START:
    case EVENT_EXTEND:
    case EVENT_REVEAL:
    case EVENT_SKIP:
    case EVENT_SWAP:
    case EVENT_JUDGE:
    case EVENT_ADJUST:
    case EVENT_VOID:
    case EVENT_CORRECT:
    case EVENT_LOCK:
    case EVENT_UNLOCK:
        return host_apply(match, event, err);
    case EVENT_UNDO:
        return undo_apply(match, event, err);
    case EVENT_KINDS:
        break;
    }
    abort(); /* phase_fits let a kind pass that is none */
}

bool match_apply(struct match *match, const struct match_event *event, struct err *err)
{
    if (!phase_fits(match, event, err) || !time_fits(match, event, err) || !seat_fits(match, event, err) ||
        !apply_kind(match, event, err))
        return false;
    match->now = event->time > match->now ? event->time : match->now;
    if (match->rules.format != MATCH_ALONE && event->kind != EVENT_UNDO)
        undo_log(match, event);
    return true;
}
