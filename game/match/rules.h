/* Rules: what a match is played by. Everything a host can choose is one row of a table, so that files, scripts and
 * screens read, check and write rules without knowing them one by one.
 *
 * A mode is how one plays alone; a format is how teams play with a host. Both only name usual values: what happens in a
 * match is decided by the values. */
#ifndef MATCH_RULES_H
#define MATCH_RULES_H

#include "base/err.h"

#include <stddef.h>
#include <stdint.h>

enum match_mode { MATCH_RELAXED, MATCH_CLASSIC, MATCH_MODES };

enum match_format {
    MATCH_ALONE,    /* no host: the modes above */
    MATCH_EVERYONE, /* all choose secretly; the answers are revealed together */
    MATCH_BUZZ,     /* who buzzes first answers; wrong: out for this question, and the others may buzz again */
    MATCH_TURNS,    /* the teams in turn; what one does not know the next may steal */
    MATCH_BOWL,     /* buzzing into the question; the winner of a toss-up gets the next question alone, as a bonus */
    MATCH_SURVIVAL, /* everyone, with lives; the last one left wins */
    MATCH_WAGER,    /* everyone, with a last question on which each bids */
    MATCH_FORMATS
};

enum match_who { WHO_ALL, WHO_BUZZ, WHO_TURN };                 /* who may answer a question */
enum match_tie { TIE_SHARED, TIE_REPLAY, TIE_COIN, TIE_RULES }; /* what becomes of buzzes at the same time */

struct match_rules {
    enum match_mode mode;
    enum match_format format;
    int64_t answer_us; /* time to answer (or buzz) once reading is over; 0: no clock */
    int points;        /* for a right answer (at once, where points fall) */
    bool falling;      /* points fall to half while the clock runs */
    bool streak_bonus; /* min(500, 100 * (streak - 1)) on top of a right answer */
    bool confirm;      /* a choice may be changed until it is confirmed or time is up; else the first one counts */
    int fifty, hints;  /* jokers a seat has for the match */
    enum match_who who;
    enum match_tie tie;
    int64_t tie_us;   /* buzzes this near to the first are at the same time: the devices' polling interval */
    int64_t early_us; /* how long a buzz before the question was read locks out; 0: reading may be interrupted */
    int64_t floor_us; /* time to answer after a buzz, or to steal */
    int wrong;        /* points that a wrong answer costs */
    int interrupt;    /* points that the first wrong answer costs instead, when reading was interrupted */
    int power;        /* share of the reading time, in thousandths, before which a buzz earns `power_points` */
    int power_points;
    int bonus;  /* points of the question that the winner of a toss-up gets alone; 0: none */
    int steals; /* how many others may try what the team in turn did not know */
    int steal;  /* points for that */
    int lives;  /* wrong or missing answers a seat can afford; 0: any number */
    int finale; /* last questions on which everyone bids before they are asked */
    int spares; /* last questions of the round that only replace swapped ones */
};

enum { MATCH_POINTS_MAX = 1000000, MATCH_JOKERS_MAX = 99, MATCH_FINALE_MAX = 5 };
#define MATCH_CLOCK_MAX INT64_C(600000000) /* ten minutes */

/* One thing that can be chosen; its number of `most` and less, and 0 and more. */
enum rule_kind { RULE_WHOLE, RULE_SWITCH, RULE_TIME, RULE_NAME };

struct rule {
    const char *name; /* in files: "answer_us" */
    const char *word; /* said by people: "answer" */
    enum rule_kind kind;
    int64_t most;
    const char *const *names; /* of a RULE_NAME, `most` + 1 of them */
};

/* The usual rules of a mode, alone; and of a format with a host. */
struct match_rules match_rules(enum match_mode mode);
struct match_rules match_format_rules(enum match_format format);

/* Rule number `i` from 0; NULL behind the last. */
const struct rule *rules_row(int i);
int64_t rules_get(const struct match_rules *rules, int i);
/* False when the value is outside of what the row allows; rules unchanged. */
bool rules_set(struct match_rules *rules, int i, int64_t value);

/* Whether a match can be played by these: numbers from a file or a person; the error names the rule. */
bool match_rules_check(const struct match_rules *rules, struct err *err);

/* "relaxed", "classic"; "alone", "everyone", …: for files and the command line; -1 when unknown. */
const char *match_mode_name(enum match_mode mode);
int match_mode_find(const char *name);
const char *match_format_name(enum match_format format);
int match_format_find(const char *name);

/* Number of `name` among `count` names, or -1. */
int rules_find_name(const char *const *names, int count, const char *name);

/* How many questions a round can be chosen to have: 5, 10, 15 or 20; quiz codes count on there being four. The index of a
 * length is that of the first which is as long, else of the last. */
enum { MATCH_LENGTHS = 4 };
int match_length(int index);
int match_length_index(int length);

/* Mode and length (one of those) as the four mode bits of a quiz code, and back; false when the bits mean nothing. */
bool match_code_bits(enum match_mode mode, int length, unsigned *bits);
bool match_code_mode(unsigned bits, enum match_mode *mode, int *length);

#endif
