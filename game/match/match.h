/* Match: the rules of play. A match is the round, the rules, and a list of events; nothing else changes it.
 *
 * match_apply accepts an event or refuses it with a reason and leaves the match untouched. Events carry their time in
 * microseconds since the match began, as the input device stamped it; the clock running out is an event as well. The
 * same events give the same match on every machine: that is resume, replay, undo and test in one. No clock is read
 * here. */
#ifndef MATCH_MATCH_H
#define MATCH_MATCH_H

#include "quiz/round.h"

enum match_mode { MATCH_RELAXED, MATCH_CLASSIC, MATCH_MODES };

struct match_rules {
    enum match_mode mode;
    int64_t answer_us; /* time to answer once reading is over; 0: no clock */
    int points;        /* for a right answer (at once, where there is a clock) */
    bool streak_bonus; /* min(500, 100 * (streak - 1)) on top of a right answer */
    bool confirm;      /* a choice may be changed until it is confirmed or time is up; else the first one counts */
    int fifty, hints;  /* jokers a seat has for the match */
};

enum { MATCH_SEATS_MAX = 2000, MATCH_POINTS_MAX = 1000000, MATCH_JOKERS_MAX = 99 };
#define MATCH_CLOCK_MAX   INT64_C(600000000)        /* answering time: ten minutes */
#define MATCH_READING_MAX INT64_C(60000000)         /* reading time: a minute */
#define MATCH_TIME_MAX    INT64_C(1000000000000000) /* of an event: some thirty years */

/* The usual rules of a mode. */
struct match_rules match_rules(enum match_mode mode);

/* Whether a match can be played by these: numbers from a file or a person; the error names the rule. */
bool match_rules_check(const struct match_rules *rules, struct err *err);

/* "relaxed", "classic": for files and the command line; -1 when unknown. */
const char *match_mode_name(enum match_mode mode);
int match_mode_find(const char *name);

enum match_event_kind {
    EVENT_ASK,     /* START or BOARD: the next question is shown; `value` = reading time in microseconds */
    EVENT_ANSWER,  /* ASK: `seat` chooses option `value`; the same again keeps the earlier time */
    EVENT_CONFIRM, /* ASK: `seat` is content with its choice; points go by when it chose */
    EVENT_FIFTY,   /* ASK: `seat` takes two wrong options away (one of three; refused for two), its own choice too */
    EVENT_HINT,    /* ASK: the prompter whispers to `seat` */
    EVENT_TIME,    /* ASK: the clock ran out; not before match_deadline */
    EVENT_PAUSE,   /* ASK or REVEAL: everything stands still */
    EVENT_RESUME,
    EVENT_NEXT, /* REVEAL: on to BOARD, or to END behind the last question */
    EVENT_END,  /* at any time: the match stops here; questions not revealed do not count */
    EVENT_KINDS
};

struct match_event {
    enum match_event_kind kind;
    int seat;
    int64_t value;
    int64_t time; /* microseconds since the match began; never less than the event before */
};

const char *match_event_name(enum match_event_kind kind); /* "ask", "answer", … */
int match_event_find(const char *name);                   /* -1 when unknown */

/* Whether the kind has a seat, a value; where it has none, what stands there means nothing. */
bool match_event_has_seat(enum match_event_kind kind);
bool match_event_has_value(enum match_event_kind kind);

enum match_phase { MATCH_PHASE_START, MATCH_PHASE_ASK, MATCH_PHASE_REVEAL, MATCH_PHASE_BOARD, MATCH_PHASE_END };

const char *match_phase_name(enum match_phase phase); /* "start", "ask", … */

/* What one seat did with one question. */
struct match_answer {
    int choice;  /* option, or -1 */
    bool locked; /* no more change */
    bool right;  /* known from REVEAL on, as are the points */
    bool hinted;
    unsigned removed;  /* bit i: option i was taken away */
    int64_t taken;     /* microseconds from the end of reading to the choice; 0 while reading */
    int points, bonus; /* bonus: for the streak */
};

struct match_seat {
    int score, right, streak, best_streak;
    int fifty, hints;             /* jokers left */
    struct match_answer *answers; /* one a question of the round */
};

struct match {
    const struct round *round; /* borrowed: must outlive the match */
    struct match_rules rules;
    enum match_phase phase;
    bool paused;
    int question;    /* number of the one asked last; -1 before the first */
    int revealed;    /* questions revealed so far: those that count */
    int64_t now;     /* time of the last event */
    int64_t asked;   /* when the question appeared, moved on by every pause */
    int64_t reading; /* its reading time */
    int64_t paused_at;
    int seat_count;
    struct match_seat *seats;
};

/* A match in MATCH_PHASE_START. Seats 1 … MATCH_SEATS_MAX, rules that match_rules_check finds sane. Owned by the
 * caller. */
struct match *match_new(const struct round *round, const struct match_rules *rules, int seat_count);
void match_free(struct match *match);

/* Applies an event; false with the reason, the match untouched, when the rules do not allow it now. */
bool match_apply(struct match *match, const struct match_event *event, struct err *err);

/* When the clock of the question runs out, in match time; -1 when there is none or it stands still. */
int64_t match_deadline(const struct match *match);

/* Share of the answering time left at match time `now`, in thousandths: 1000 while reading and without a clock, 0 when
 * no question is open; in a pause it stands still. */
int match_time_left(const struct match *match, int64_t now);

/* The question asked or revealed; NULL in START, BOARD and END. */
const struct question *match_question(const struct match *match);

/* Reading time of a question in language `lang`: 1 s + 60 ms a character of stem and options, at most 12 s. */
int64_t match_reading_time(const struct question *question, int lang);

/* Questions revealed so far; stars 0 … 5 for a seat: the mean of the share of right answers and the share of the points
 * (without bonus) that were to be had, rounded; five only when every answer was right. */
int match_revealed(const struct match *match);
int match_stars(const struct match *match, int seat);

/* Mode and length as the four mode bits of a quiz code, and back; false when the bits mean nothing. Lengths 5, 10, 15,
 * 20. */
bool match_code_bits(enum match_mode mode, int length, unsigned *bits);
bool match_code_mode(unsigned bits, enum match_mode *mode, int *length);

#endif
