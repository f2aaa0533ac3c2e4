/* Events: all that can happen in a match, one table row each. Players' events carry the time that their device stamped;
 * the host's and the clock's carry the time they were meant for. */
#ifndef MATCH_EVENT_H
#define MATCH_EVENT_H

#include <stdbool.h>
#include <stdint.h>

enum { MATCH_SEATS_MAX = 2000, MATCH_DEVICE_TEXT = 64, MATCH_BUTTON_TEXT = 64, MATCH_BUTTONS_ANSWER = 4 };
#define MATCH_READING_MAX INT64_C(60000000)         /* reading time: a minute */
#define MATCH_TIME_MAX    INT64_C(1000000000000000) /* of an event: some thirty years */

enum match_event_kind {
    EVENT_ASK,     /* START or BOARD: the next question is shown; `value` = reading time in microseconds */
    EVENT_ANSWER,  /* `seat` chooses option `value`; the same again keeps the earlier time */
    EVENT_CONFIRM, /* `seat` is content with its choice; points go by when it chose */
    EVENT_FIFTY,   /* `seat` takes two wrong options away (one of three; refused for two), its own choice too */
    EVENT_HINT,    /* the prompter whispers to `seat` */
    EVENT_TIME,    /* the clock ran out; not before match_deadline */
    EVENT_PAUSE,   /* a question is open or revealed: everything stands still */
    EVENT_RESUME,
    EVENT_NEXT, /* REVEAL: on to BOARD, or to END behind the last question */
    EVENT_END,  /* at any time: the match stops here; questions not revealed do not count */
    /* All that follow only in the formats, which have a host. */
    EVENT_BUZZ,    /* `seat` buzzes; its time may lie before that of the last event, as long as buzzers were open */
    EVENT_BID,     /* START or BOARD before a finale question: `seat` bids `value`; a later bid replaces it */
    EVENT_BIND,    /* `seat` is played with `device` and its button, or buttons (below), which no other seat has */
    EVENT_LOST,    /* the device of `seat` is gone; the seat waits for it */
    EVENT_BACK,    /* it is there again */
    EVENT_START,   /* ASK: reading is over, the clock starts now */
    EVENT_EXTEND,  /* the clock that runs (or is held) gets `value` more microseconds */
    EVENT_REVEAL,  /* the answers as they stand count, the right one is shown */
    EVENT_SKIP,    /* the question counts for nobody; on to BOARD or END */
    EVENT_SWAP,    /* as SKIP, and a spare question of the round comes on top: whose question it was gets another */
    EVENT_JUDGE,   /* what `seat` said to `question` is right (`value` 1) or wrong (0), now or later */
    EVENT_ADJUST,  /* `seat` gets `value` points, or loses them */
    EVENT_VOID,    /* challenge: the past `question` counts for nobody */
    EVENT_CORRECT, /* challenge: of the past `question` option `value` was right; it counts (again) */
    EVENT_LOCK,    /* `seat` may do nothing until it is unlocked */
    EVENT_UNLOCK,
    EVENT_UNDO, /* as if the last event had not been, and held; pauses and devices are left out of account */
    EVENT_KINDS
};

struct match_event {
    enum match_event_kind kind;
    int seat;
    int64_t value;
    int64_t time; /* microseconds since the match began; never less than the event before, but for EVENT_BUZZ */
    int question; /* from 0 */
    char device[MATCH_DEVICE_TEXT]; /* opaque, the same whenever it is plugged in: "keyboard", a pad's GUID */
    char button[MATCH_BUTTON_TEXT]; /* a name, or several parted by commas: see event_buttons */
};

/* Names in a list of buttons. Of fewer than MATCH_BUTTONS_ANSWER all do is buzz; of more the first ones answer A, B, C, D as well. */
int event_buttons(const char *list);

/* Number of `button` in the list from 0, -1 when it is not there; the first name of `a` that is also in `b` likewise. */
int event_button_find(const char *list, const char *button);
int event_buttons_meet(const char *a, const char *b);

const char *match_event_name(enum match_event_kind kind); /* "ask", "answer", … */
int match_event_find(const char *name);                   /* -1 when unknown */

/* What a kind has; where it has none, what stands there means nothing. */
bool match_event_has_seat(enum match_event_kind kind);
bool match_event_has_value(enum match_event_kind kind);
bool match_event_has_question(enum match_event_kind kind);
bool match_event_has_device(enum match_event_kind kind);

/* Phases (bit 1 << phase) in which a kind has its place, and whether it has one in a pause. */
unsigned match_event_phases(enum match_event_kind kind);
bool match_event_in_pause(enum match_event_kind kind);

#endif
