/* What teams and host do on every screen of an event night; see night.h. The host's keys are in night_host.c. */
#include "screens/night.h"

#include "match/place.h"
#include "screens/night_host.h"
#include "screens/play.h"
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>

#define SETTLED  INT64_C(250000)  /* what a team presses so soon after its buzz is the same press still */
#define REVEALED INT64_C(1000000) /* a second press of "on" so soon does not reveal */

const struct team *night_team(const struct world *w, int seat)
{
    return &w->head.teams[seat];
}

bool night_bids_next(const struct match *match)
{
    int next = match->question + 1;
    bool between = match->phase == MATCH_PHASE_START || match->phase == MATCH_PHASE_BOARD;
    return between && next <= match->last && match->last - next < match->rules.finale;
}

/* ---- what follows from the match ---- */

static const struct screen *screen_of(const struct match *match, const struct screen *here)
{
    switch (match->phase) {
    case MATCH_PHASE_START:
        return here == &screen_bids && night_bids_next(match) ? here : &screen_lobby;
    case MATCH_PHASE_ASK:
    case MATCH_PHASE_COLLECT:
    case MATCH_PHASE_FLOOR:
        return &screen_contest;
    case MATCH_PHASE_REVEAL:
        return &screen_verdict;
    case MATCH_PHASE_BOARD:
        return here == &screen_half_time || (here == &screen_bids && night_bids_next(match)) ? here : &screen_standings;
    case MATCH_PHASE_END:
        return here == &screen_final ? here : &screen_podium;
    }
    return here;
}

void night_follow(const struct screen *here, const struct world *w, int64_t now, struct reply *reply)
{
    if (w->night.cold && match_open(w->match) && !w->match->paused) {
        reply_match(reply, w, EVENT_PAUSE, 0, now);
        return;
    }
    const struct screen *there = screen_of(w->match, here);
    if (here->overlay || here == there)
        return;
    reply_move(reply, MOVE_RESET, there);
}

/* ---- going on ---- */

static bool reads(const struct world *w, int64_t now)
{
    const struct match *match = w->match;
    return match->phase == MATCH_PHASE_ASK && world_match_time(w, now) < match->asked + match->reading;
}

enum next {
    NEXT_RUN,
    NEXT_START,
    NEXT_REVEAL,
    NEXT_BOARD,
    NEXT_PODIUM,
    NEXT_HALF,
    NEXT_BIDS,
    NEXT_ASK,
    NEXT_BEGIN,
    NEXT_FINAL,
    NEXT_FOYER
};

static enum next next_of(const struct screen *here, const struct world *w, int64_t now)
{
    const struct match *match = w->match;
    if (match->paused)
        return NEXT_RUN;
    if (match_open(match))
        return reads(w, now) ? NEXT_START : NEXT_REVEAL;
    if (match->phase == MATCH_PHASE_REVEAL)
        return match->question == match->last ? NEXT_PODIUM : NEXT_BOARD;
    if (match->phase == MATCH_PHASE_END)
        return here == &screen_final ? NEXT_FOYER : NEXT_FINAL;
    if (here == &screen_standings && match_half(match))
        return NEXT_HALF;
    if (here != &screen_bids && night_bids_next(match))
        return NEXT_BIDS;
    return match->phase == MATCH_PHASE_START ? NEXT_BEGIN : NEXT_ASK;
}

const char *night_next(const struct screen *here, const struct world *w, int64_t now)
{
    static const char *const words[] = { "night.next.run",   "night.next.start",  "night.next.reveal",
                                         "night.next.next",  "night.next.podium", "night.next.half",
                                         "night.next.bids",  "night.next.ask",    "night.next.begin",
                                         "night.next.final", "night.next.foyer" };
    return words[next_of(here, w, now)];
}

void night_go_on(const struct screen *here, const struct world *w, int64_t now, struct reply *reply)
{
    switch (next_of(here, w, now)) {
    case NEXT_RUN:
        reply_match(reply, w, EVENT_RESUME, 0, now);
        break;
    case NEXT_START:
        reply_match(reply, w, EVENT_START, 0, now);
        break;
    case NEXT_REVEAL:
        if (world_match_time(w, now) - w->match->now >= REVEALED)
            reply_match(reply, w, EVENT_REVEAL, 0, now);
        break;
    case NEXT_BOARD:
    case NEXT_PODIUM:
        reply_match(reply, w, EVENT_NEXT, 0, now);
        break;
    case NEXT_HALF:
        reply_move(reply, MOVE_REPLACE, &screen_half_time);
        break;
    case NEXT_BIDS:
        reply_move(reply, MOVE_REPLACE, &screen_bids);
        break;
    case NEXT_ASK:
    case NEXT_BEGIN:
        play_ask(w, now, reply);
        break;
    case NEXT_FINAL:
        reply_move(reply, MOVE_REPLACE, &screen_final);
        break;
    case NEXT_FOYER:
        reply_effect(reply, EFFECT_LEAVE, now);
        reply_move(reply, MOVE_RESET, &screen_title);
        break;
    }
}

/* ---- what teams press ---- */

static struct match_event *seat_event(const struct world *w, const struct act *act, enum match_event_kind kind,
                                      struct reply *reply)
{
    reply_match(reply, w, kind, 0, act->time);
    struct match_event *event = &reply->effect[reply->effect_count - 1].event;
    event->seat = act->seat;
    return event;
}

/* The option that a button means, -1: it only buzzes. */
static int option_of(const struct world *w, const struct act *act)
{
    int count = event_buttons(w->match->seats[act->seat].button);
    return count >= MATCH_BUTTONS_ANSWER && act->button < MATCH_BUTTONS_ANSWER ? act->button : -1;
}

/* What a team chose chosen again is confirmed, where it could be changed. */
static void answer(const struct world *w, const struct act *act, struct reply *reply)
{
    const struct match *match = w->match;
    const struct match_answer *given = &match->seats[act->seat].answers[match->question];
    int option = option_of(w, act);
    bool bounced = given->buzz >= 0 && act->time - w->zero - given->buzz < SETTLED;
    if (option < 0 || option >= match_question(match)->option_count || bounced)
        return;
    bool confirms = match->rules.confirm && given->choice == option;
    seat_event(w, act, confirms ? EVENT_CONFIRM : EVENT_ANSWER, reply)->value = confirms ? 0 : option;
}

/* A buzz counts from when it was made, even where another that was made later has come in before. */
static void buzz(const struct world *w, const struct act *act, struct reply *reply)
{
    int64_t time = act->time - w->zero;
    seat_event(w, act, EVENT_BUZZ, reply)->time = time > 0 ? time : 0;
}

int night_bid(const struct match *match, int seat, int button)
{
    int most = match_bid_most(match, seat);
    const int share[MATCH_BUTTONS_ANSWER] = { 0, most / 4, most / 2, most };
    return share[button];
}

static void press(const struct screen *here, const struct world *w, const struct act *act, struct reply *reply)
{
    const struct match *match = w->match;
    int option = option_of(w, act);
    if (match_may_answer(match, act->seat))
        answer(w, act, reply);
    else if (match_may_buzz(match, act->seat))
        buzz(w, act, reply);
    else if (here == &screen_bids && option >= 0)
        seat_event(w, act, EVENT_BID, reply)->value = night_bid(match, act->seat, option);
    else if (here == &screen_lobby)
        reply_effect(reply, EFFECT_LIGHT, act->time)->index = act->seat;
}

/* A device that has gone or come back: of the seats it plays, one event each, as many as a reply holds. */
static void plug(const struct world *w, const struct act *act, struct reply *reply)
{
    bool gone = act->intent == INTENT_LOST;
    for (int i = 0; i < w->match->seat_count && reply->effect_count < REPLY_EFFECTS_MAX; i++) {
        const struct match_seat *seat = &w->match->seats[i];
        if (strcmp(seat->device, act->device) != 0 || seat->lost == gone)
            continue;
        reply_match(reply, w, gone ? EVENT_LOST : EVENT_BACK, 0, act->time);
        reply->effect[reply->effect_count - 1].event.seat = i;
    }
}

bool night_event(const struct screen *here, const struct world *w, const struct act *act, struct reply *reply)
{
    if (act->intent == INTENT_TICK)
        play_tick(w, act->time, reply);
    else if (act->intent == INTENT_LOST || act->intent == INTENT_FOUND)
        plug(w, act, reply);
    else if (act->intent == INTENT_BUZZ && act->seat >= 0)
        press(here, w, act, reply);
    else
        return night_host(here, w, act, reply);
    return true;
}

int64_t night_wake(const void *state, const struct world *w, int64_t now)
{
    (void)state;
    int64_t wake = play_clock_wake(w, now), deadline = match_deadline(w->match);
    if (deadline >= 0 && w->zero + deadline < wake) /* of buzzes being collected */
        wake = w->zero + deadline;
    for (int i = 0; i < w->match->seat_count; i++) {
        int64_t dark = w->night.pressed[i] + NIGHT_LIGHT_US;
        if (w->night.pressed[i] > 0 && now < dark && dark < wake)
            wake = dark;
    }
    return wake;
}
