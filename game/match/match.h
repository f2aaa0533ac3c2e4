/* Match: the rules of play. A match is the round, the rules, and a list of events; nothing else changes it.
 *
 * match_apply accepts an event or refuses it with a reason and leaves the match untouched. Events carry their time in
 * microseconds since the match began, as the input device stamped it; the clock running out is an event as well. The
 * same events give the same match on every machine: that is resume, replay, undo and test in one. No clock is read
 * here.
 *
 * What seats do and what the host rules is kept for each question; scores are never counted on but always reckoned
 * from that anew, so that any question can be judged again at any time. */
#ifndef MATCH_MATCH_H
#define MATCH_MATCH_H

#include "match/event.h"
#include "match/rules.h"
#include "quiz/round.h"

enum match_phase {
    MATCH_PHASE_START,
    MATCH_PHASE_ASK,     /* open to all who may answer or buzz */
    MATCH_PHASE_COLLECT, /* somebody buzzed; who else did at the same time? */
    MATCH_PHASE_FLOOR,   /* open to those who won the buzz, or may steal */
    MATCH_PHASE_REVEAL,
    MATCH_PHASE_BOARD,
    MATCH_PHASE_END
};

const char *match_phase_name(enum match_phase phase); /* "start", "ask", … */

/* What one seat did with one question. */
struct match_answer {
    int choice;  /* option, or -1 */
    bool locked; /* no more change */
    bool right;  /* known from REVEAL on, as are the points */
    bool hinted;
    unsigned removed;     /* bit i: option i was taken away */
    int64_t taken, after; /* microseconds to the choice (or buzz) from the end of reading, or 0; from the asking */
    int points, bonus;    /* bonus: for the streak */
    bool floor;           /* may answer now, unless locked */
    int order;            /* who had the floor first: 0; all who have it together are equal; -1: never had it */
    int64_t buzz;         /* when it buzzed, -1: not, or before buzzers were opened again */
    int64_t barred;       /* until when an early buzz locks it out */
    bool early;           /* it interrupted the reading */
    bool power;           /* and before the power mark */
    bool tied;            /* it buzzed at the same time as another */
    int ruling;           /* the host's word on what was said: 1 right, -1 wrong, 0 none */
    int bid;
};

/* What becomes of one question. */
enum match_kind { KIND_PLAIN, KIND_BONUS, KIND_FINALE };

struct match_asked {
    enum match_kind kind;
    int owner;     /* the seat whose turn or bonus it is; -1: everyone's */
    int key;       /* the right option: the question's, or the host's */
    bool voided;   /* counts for nobody */
    bool swapped;  /* voided, and another came instead */
    bool replayed; /* buzzers were opened again for those who tied */
    int tied;      /* how many buzzed at the same time, 0: no tie */
};

struct match_seat {
    int score, right, streak, best_streak;
    int fifty, hints;         /* jokers left */
    int lives;                /* left; 0: out, where the rules count lives */
    int adjusted;             /* points given by the host, in the score */
    int changed;              /* what the host's last ruling did to the score */
    int lives_changed;        /* and to the lives */
    int old_score, old_lives; /* before the last question that is over */
    bool barred;              /* by the host */
    bool lost;                /* its device is gone */
    char device[MATCH_DEVICE_TEXT];
    char button[MATCH_BUTTON_TEXT];
    struct match_answer *answers; /* one a question of the round */
};

struct match {
    const struct round *round; /* borrowed: must outlive the match */
    struct match_rules rules;
    enum match_phase phase;
    bool paused;
    int question;    /* number of the one asked last; -1 before the first */
    int revealed;    /* questions that are over: those that count, unless voided */
    int last;        /* number of the last question as things are */
    int64_t now;     /* time of the last event */
    int64_t asked;   /* when the question appeared, moved on by every pause and by others' having the floor */
    int64_t reading; /* its reading time */
    int64_t extra;   /* what the host added to its clock */
    int64_t opened;  /* since when buzzers are open */
    int64_t since;   /* COLLECT: of the first buzz; FLOOR: when the floor was given */
    int64_t stopped; /* when the clock of the question stopped because somebody buzzed */
    int64_t paused_at;
    int orders; /* how often the floor of this question was given */
    int turn;   /* the seat whose turn is next */
    int seat_count;
    struct match_seat *seats;
    struct match_asked *asks; /* one a question of the round */
    struct match_event *log;  /* with a host: the events that count, for EVENT_UNDO */
    int log_count, log_room;
};

/* A match in MATCH_PHASE_START. Seats 1 … MATCH_SEATS_MAX, rules that match_rules_check finds sane and that leave a
 * question besides the spares. Owned by the caller. */
struct match *match_new(const struct round *round, const struct match_rules *rules, int seat_count);
void match_free(struct match *match);

/* Applies an event; false with the reason, the match untouched, when the rules do not allow it now. */
bool match_apply(struct match *match, const struct match_event *event, struct err *err);

/* When the clock of the question, of the floor or of the collecting of buzzes runs out, in match time; -1 when there is
 * none or it stands still. How long that of the question or of the floor runs in all; 0: there is none. */
int64_t match_deadline(const struct match *match);
int64_t match_clock(const struct match *match);

/* Share of the answering time left at match time `now`, in thousandths: 1000 while reading and without a clock, 0 when
 * no question is open; in a pause it stands still. */
int match_time_left(const struct match *match, int64_t now);

/* The question asked or revealed; NULL in START, BOARD and END. */
const struct question *match_question(const struct match *match);

/* Whether a question is open: ASK, COLLECT or FLOOR. */
bool match_open(const struct match *match);

/* Whether a seat may answer now, may buzz now; a seat that is out or barred may neither. */
bool match_may_answer(const struct match *match, int seat);
bool match_may_buzz(const struct match *match, int seat);

/* The seat one of whose buttons is this one of the device, or -1. */
int match_seat_of(const struct match *match, const char *device, const char *button);

/* What a seat can bid at most: its score, but at least what a question is worth. */
int match_bid_most(const struct match *match, int seat);

/* A seat's place from 1: seats that stand equal share one, and the next is left free (1, 1, 3). */
int match_rank(const struct match *match, int seat);

/* Reading time of a question in language `lang`: 1 s + 60 ms a character of stem and options, at most 12 s. */
int64_t match_reading_time(const struct question *question, int lang);

/* Questions revealed so far; stars 0 … 5 for a seat: the mean of the share of right answers and the share of the points
 * (without bonus) that were to be had, rounded; five only when every answer was right. */
int match_revealed(const struct match *match);
int match_stars(const struct match *match, int seat);

#endif
