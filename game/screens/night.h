/* Night: an event night on the screens.
 *
 * What is played is in the world as in a match alone: `match` (whose format is not MATCH_ALONE), `round`, `head` with the
 * teams of its seats. Here is what else there is to know, and what the screens of a night share. They are const all the same:
 * a screen replies with effects, and whatever counts is an event of the match and in its journal.
 *
 *     title → night, the set-up (night-categories, night-team, night-kept) → lobby
 *     lobby (START) → contest (ASK, COLLECT, FLOOR) → verdict (REVEAL) → standings (BOARD) → contest → …
 *     standings → half-time, once, where the evening is half over → bids, before a question of the finale → contest
 *     verdict → podium (END) → final → title
 *
 * Which of them is on follows from the phase; within BOARD and END the host goes on from the first to the others. Over all of
 * them lie `hosting`, a dialog of what the host can do, and `host-help`, the host's keys. Each screen of a night has `night`
 * set, and these four hooks, to which it may add:
 *
 *     event: return night_event(&screen_NAME, w, act, reply);
 *     follow: night_follow(&screen_NAME, w, now, reply);
 *     .wake = night_wake
 *     build: …; night_over(ui, w, &screen_NAME); */
#ifndef SCREENS_NIGHT_H
#define SCREENS_NIGHT_H

#include "record/journal.h"
#include "record/setup.h"

struct act;
struct reply;
struct screen;
struct ui;
struct world;

struct night {
    struct setup setup;      /* of the evening to come */
    const char *const *kept; /* names of the set-ups that are kept; borrowed */
    int kept_count;
    const struct journal *unfinished; /* the evening left over from last time, or NULL; borrowed */
    struct {
        struct round *round;
        struct match *match;
        struct journal_head head;
    } solo;                      /* owned: a match alone that waits in the foyer until the night is over */
    const char *const *displays; /* names of those there are, the desktop's first one first; borrowed */
    int display_count;
    bool host_window;           /* the host has a window of their own: the audience's shows only the show */
    bool cold;                  /* goes on from last time: the clock shall stand until the host lets it run */
    bool black;                 /* the host shows nothing to the audience */
    int picked;                 /* the team the host has picked; -1: none */
    unsigned bids;              /* bit i: team i was seen to bid on the next question, be it nothing */
    int64_t pressed[TEAMS_MAX]; /* monotonic time at which each team pressed last; 0: not yet */
};

/* Whether an event night is on the stage. */
bool night_on(const struct world *w);

/* The team of a seat. */
const struct team *night_team(const struct world *w, int seat);

/* List of the categories that the evening to come is limited to: those of its set-up that its pack has; "": none. */
void night_categories(const struct world *w, char list[CATEGORIES_TEXT]);

/* Whether the next question is bid for. */
bool night_bids_next(const struct match *match);

/* What teams and host do on every screen of a night: presses, the clock, going on, the host's keys. `here` is the screen on
 * top. False when the act means nothing to any of them. */
bool night_event(const struct screen *here, const struct world *w, const struct act *act, struct reply *reply);

/* Brings on the screen that the match asks for. */
void night_follow(const struct screen *here, const struct world *w, int64_t now, struct reply *reply);

/* Monotonic time at which a clock of the match has run out or a light of the picture goes out, or SCREEN_NEVER. */
int64_t night_wake(const void *state, const struct world *w, int64_t now);

/* What lies over every screen of a night: the hints of the host's keys, the sign that the clock is held, black. To be called
 * last. */
void night_over(struct ui *ui, const struct world *w, const struct screen *here);

/* What "going on" does at a moment, as a lang key: "night.next.ask", "night.next.start", … */
const char *night_next(const struct screen *here, const struct world *w, int64_t now);

/* Whether a key is needed by the host, so that no team can have it. */
bool night_hosts_key(const char *key);

/* Whether an event is the host's doing: then it is said when the rules do not allow it. */
bool night_is_hosts(enum match_event_kind kind);

/* The inside of world_perform: an effect of a night; what an event of the match does to it; back to the foyer; the end. */
struct effect;
bool night_perform(struct world *w, const struct effect *effect, struct err *err);
void night_happened(struct world *w, const struct effect *effect);
void night_leave(struct world *w);
void night_fini(struct world *w);

extern const struct screen screen_night, screen_night_team, screen_night_kept, screen_lobby, screen_contest,
    screen_verdict, screen_bids, screen_hosting, screen_rebind, screen_host_help, screen_night_rules,
    screen_night_categories;

/* What is only to be looked at. */
extern const struct screen screen_standings, screen_half_time, screen_podium, screen_final;

#endif
