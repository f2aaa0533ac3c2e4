/* Who has the floor: asking, settling, revealing. Buzzes are in buzz.c; see flow.h. */
#include "match/flow.h"

#include "match/buzz.h"
#include "match/score.h"

static const struct match_asked *asked_now(const struct match *match)
{
    return &match->asks[match->question];
}

static struct match_answer *answer_of(const struct match *match, int seat)
{
    return &match->seats[seat].answers[match->question];
}

static bool alive(const struct match *match, int seat)
{
    return match->rules.lives == 0 || match->seats[seat].lives > 0;
}

bool flow_plays(const struct match *match, int seat)
{
    return alive(match, seat) && !match->seats[seat].barred;
}

bool match_may_answer(const struct match *match, int seat)
{
    return match_open(match) && flow_may_answer(match, seat, NULL);
}

bool flow_may_answer(const struct match *match, int seat, struct err *err)
{
    const struct match_answer *answer = answer_of(match, seat);
    if (match->seats[seat].barred)
        return err_set(err, "seat %d is locked by the host", seat + 1);
    if (!alive(match, seat))
        return err_set(err, "seat %d is out", seat + 1);
    if (answer->locked)
        return err_set(err, "the answer of seat %d is already locked", seat + 1);
    return answer->floor || err_set(err, "seat %d does not have the floor", seat + 1);
}

int64_t flow_taken(const struct match *match, int64_t time)
{
    int64_t begin = match->phase == MATCH_PHASE_FLOOR ? match->since : match->asked + match->reading;
    return time > begin ? time - begin : 0;
}

/* The next seat from `first` on that plays and had no floor for this question; -1: none. */
static int next_seat(const struct match *match, int first)
{
    for (int i = 0; i < match->seat_count; i++) {
        int seat = (first + i) % match->seat_count;
        if (flow_plays(match, seat) && answer_of(match, seat)->order < 0)
            return seat;
    }
    return -1;
}

/* The one seat that was right on a question; -1: none, or several. */
static int winner_of(const struct match *match, int question)
{
    int winner = -1;
    for (int i = 0; i < match->seat_count; i++) {
        if (!match->seats[i].answers[question].right)
            continue;
        if (winner >= 0)
            return -1;
        winner = i;
    }
    return winner;
}

/* What kind of question comes now, and whose it is. */
static void choose_kind(struct match *match)
{
    struct match_asked *ask = &match->asks[match->question];
    const struct match_asked *before = match->question > 0 ? ask - 1 : NULL;
    ask->owner = -1;
    ask->kind = KIND_PLAIN;
    if (match->last - match->question < match->rules.finale) {
        ask->kind = KIND_FINALE;
        return;
    }
    if (before != NULL && before->swapped) {
        ask->kind = before->kind;
        ask->owner = before->owner;
    } else if (match->rules.bonus > 0 && before != NULL && before->kind == KIND_PLAIN && !before->voided) {
        ask->owner = winner_of(match, match->question - 1);
        ask->kind = ask->owner >= 0 ? KIND_BONUS : KIND_PLAIN;
    }
    if (ask->owner >= 0 && flow_plays(match, ask->owner))
        return;
    ask->kind = KIND_PLAIN;
    ask->owner = match->rules.who == WHO_TURN ? next_seat(match, match->turn) : -1;
}

static bool anyone_plays(const struct match *match)
{
    for (int i = 0; i < match->seat_count; i++)
        if (flow_plays(match, i))
            return true;
    return false;
}

bool flow_ask(struct match *match, const struct match_event *event, struct err *err)
{
    if (!anyone_plays(match))
        return err_set(err, "no seat could answer: the host has locked them all; unlock one first");
    match->phase = MATCH_PHASE_ASK;
    match->question++;
    match->asked = match->opened = event->time;
    match->reading = event->value;
    match->extra = 0;
    match->orders = 0;
    choose_kind(match);
    bool buzzed = buzz_wanted(match);
    int owner = asked_now(match)->owner;
    for (int i = 0; i < match->seat_count; i++) {
        struct match_answer *answer = answer_of(match, i);
        match->seats[i].changed = match->seats[i].lives_changed = 0;
        answer->floor = alive(match, i) && (owner < 0 ? !buzzed : i == owner);
        answer->order = answer->floor ? 0 : -1;
    }
    match->orders = !buzzed;
    return true;
}

void flow_reveal(struct match *match)
{
    for (int i = 0; i < match->seat_count; i++) {
        struct match_answer *answer = answer_of(match, i);
        bool silenced = match->seats[i].barred && answer->choice < 0 && answer->ruling == 0 && answer->buzz < 0;
        answer->locked = true;
        answer->floor = false;
        if (silenced) /* it took no part */
            answer->order = -1;
    }
    if (asked_now(match)->owner >= 0 && match->rules.who == WHO_TURN)
        match->turn = (asked_now(match)->owner + 1) % match->seat_count;
    match->phase = MATCH_PHASE_REVEAL;
    match->paused = false;
    match->revealed = match->question + 1;
    score_all(match);
}

/* Nobody's answer was right: takes the floor away. The seat that had it last, or -1. */
static int close_floor(struct match *match)
{
    int last = -1;
    for (int i = 0; i < match->seat_count; i++) {
        struct match_answer *answer = answer_of(match, i);
        if (!answer->floor)
            continue;
        answer->floor = false;
        last = i;
    }
    return last;
}

static void steal(struct match *match, int seat, int64_t time)
{
    struct match_answer *answer = answer_of(match, seat);
    answer->floor = true;
    answer->order = match->orders++;
    match->phase = MATCH_PHASE_FLOOR;
    match->since = time;
}

static bool anyone_right(const struct match *match)
{
    for (int i = 0; i < match->seat_count; i++)
        if (answer_of(match, i)->floor && score_right(match, match->question, answer_of(match, i)))
            return true;
    return false;
}

void flow_settle(struct match *match, int64_t time)
{
    bool buzzed = buzz_wanted(match), turns = match->rules.who == WHO_TURN && asked_now(match)->kind == KIND_PLAIN;
    if (buzzed && match->phase != MATCH_PHASE_FLOOR)
        return;
    for (int i = 0; i < match->seat_count; i++)
        if (match_may_answer(match, i))
            return;
    flow_unhold(match, time);
    if ((!buzzed && !turns) || anyone_right(match)) {
        flow_reveal(match);
        return;
    }
    int last = close_floor(match);
    int next = turns && match->orders <= match->rules.steals ? next_seat(match, last + 1) : -1;
    if (next >= 0)
        steal(match, next, time);
    else if (buzzed && buzz_anyone_left(match))
        buzz_reopen(match, time);
    else
        flow_reveal(match);
}

void flow_time(struct match *match, int64_t time)
{
    if (match->phase == MATCH_PHASE_COLLECT) {
        buzz_decide(match, time);
        return;
    }
    if (match->phase == MATCH_PHASE_ASK && buzz_wanted(match)) {
        flow_reveal(match);
        return;
    }
    for (int i = 0; i < match->seat_count; i++)
        if (answer_of(match, i)->floor)
            answer_of(match, i)->locked = true;
    flow_settle(match, time);
}

static bool survived(const struct match *match)
{
    int left = 0;
    for (int i = 0; i < match->seat_count; i++)
        left += alive(match, i);
    return left <= (match->seat_count > 1);
}

void flow_next(struct match *match)
{
    bool over = match->question >= match->last || (match->rules.lives > 0 && survived(match));
    match->phase = over ? MATCH_PHASE_END : MATCH_PHASE_BOARD;
    match->paused = false;
}

void flow_unhold(struct match *match, int64_t time)
{
    int64_t stood = time - match->paused_at;
    if (!match->paused)
        return;
    match->paused = false;
    match->asked += stood;
    match->since += stood;
    match->stopped += stood;
    match->opened = time;
}
