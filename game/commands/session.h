/* Session: one seat playing a match without a window; the match, its journal and its place in the save file.
 *
 * Every accepted event is in the journal before the caller can show anything. While that fails, the match goes on all
 * the same and `trouble` says why. */
#ifndef COMMANDS_SESSION_H
#define COMMANDS_SESSION_H

#include "platform/store.h"
#include "quiz/code.h"

struct session {
    struct store *store;     /* borrowed */
    const struct pack *pack; /* borrowed */
    struct journal_head head;
    struct round *round;
    struct match *match;
    int64_t zero;       /* the system's clock when the match's time was 0 */
    int lang;           /* the pack's language in which questions are read */
    int place;          /* on the best list once the match is recorded, 0: not on it */
    struct err trouble; /* why the last thing was not kept; "" when all is well */
};

/* What a new match is to be. */
struct session_plan {
    uint32_t seed; /* below 2^QUIZ_SEED_BITS */
    int length;
    int level;
    enum match_mode mode;
    const char *lang;            /* the player's language */
    const struct lesson *lesson; /* what is to be learned; NULL: it is no lesson, which has no mode */
};

/* Begins a match of the player of the store's settings. False when the pack gives no such round. */
bool session_begin(struct session *session, struct store *store, const struct pack *pack,
                   const struct session_plan *plan, struct err *err);

/* Goes on with the store's unfinished match, which was played in `pack`, for the player who began it. */
bool session_resume(struct session *session, struct store *store, const struct pack *pack, const char *lang,
                    struct err *err);
void session_fini(struct session *session);

/* The match's time goes on from its last event: to be called when the player sits down, before the first event. */
void session_start_clock(struct session *session);

/* Applies an event of the one seat, now. False with the reason when the rules do not allow it. */
bool session_apply(struct session *session, enum match_event_kind kind, int64_t value, struct err *err);

/* Applies EVENT_TIME if the clock of the question has run out: true when it has. */
bool session_timeout(struct session *session);

/* Microseconds until the clock runs out, -1 when there is none or it stands still. */
int64_t session_wait(const struct session *session);

/* Stops the clock until session_resume; the match is kept as far as the store keeps anything. */
void session_leave(struct session *session);

/* Records the ended match and drops its journal, in this order: after a crash in between, recording it again does no
 * harm. */
void session_finish(struct session *session);

/* The quiz code of the match; false when it was begun without one. */
bool session_code(const struct session *session, char *out);

#endif
