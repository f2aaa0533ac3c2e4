/* Journal: the match that is running, as text. A head line, then one line for each event that was accepted. Seat "s",
 * value "v" and question "q" are left out when 0 or without meaning; 64-bit numbers are text, because JSON readers round
 * them. Matches with a host have a "format", those of its rules that are not usual, and "teams"; a lesson has its wishes, a
 * round of some categories their list. Each line is sealed (seal.h); version 1, without seals or formats, and version 2, with
 * names instead of ids, are read too.
 *
 *     {"journal":3,"pack":"smash-2x11","fingerprint":"…","seed":"7","count":10,"difficulty":"medium","rules":{…},
 *      "seats":1,"profile":"…","lang":"de","when":1770000000,"sum":"…"}
 *     {"t":5200000,"e":"ask","v":3100000,"sum":"8f0c…"}
 *
 * Resume = read the head, make the round again, apply the events. A torn last line (power cut while writing) is dropped;
 * a fault anywhere else is an error. */
#ifndef RECORD_JOURNAL_H
#define RECORD_JOURNAL_H

#include "match/match.h"
#include "match/team.h"
#include "record/save.h"

enum { JOURNAL_VERSION = 3, JOURNAL_BYTES_MAX = 64 * 1024 * 1024 };

struct journal_head {
    char pack[64];
    uint64_t fingerprint; /* of the pack: another pack cannot continue the match */
    uint64_t seed;
    int count;
    int level;                        /* as "difficulty", and "step" (from 0) where that is adaptive */
    char categories[CATEGORIES_TEXT]; /* that the round is limited to (category.h); "": none */
    struct match_rules rules;
    int seat_count;
    struct team teams[TEAMS_MAX]; /* the first seats', where there is a host */
    uint64_t profile;             /* id of the one who plays, 0 for a guest */
    char player[168];             /* in journals of a version that had names instead: that name; else "" */
    char lang[8];
    int64_t when;         /* seconds since 1970 when it began */
    struct lesson lesson; /* what is to be learned, as far as it is a lesson */
};

/* A journal as read: owned by the caller. */
struct journal {
    struct journal_head head;
    struct match_event *events;
    int event_count;
    bool torn;         /* the last line was incomplete and left out */
    size_t whole_size; /* bytes up to the end of the last whole line: where the file goes on */
};

/* The index of the profile that plays the match; -1: a guest, or it is no longer there. */
int journal_profile(const struct journal_head *head, const struct save *save);

/* Records a match for the one who began it: its place on the best list, 0 when it is not on one. See save_record. */
int journal_record(const struct journal_head *head, const struct match *match, struct save *save);

/* Append one line with its line break. */
void journal_write_head(struct buf *out, const struct journal_head *head);
void journal_write_event(struct buf *out, const struct match_event *event);

/* NULL with the reason; `name` stands in messages as FILE:LINE:COLUMN. */
struct journal *journal_read(const char *name, const char *text, size_t len, struct err *err);
void journal_free(struct journal *journal);

/* Whether a text that journal_read refused is what this program wrote, so that the fault is its own. */
bool journal_is_ours(const char *text, size_t len);

/* A match on `round` with the head's rules and every event applied; an error when the round is not the head's or an
 * event is refused. NULL on error; owned by the caller. */
struct match *journal_apply(const struct journal *journal, const struct round *round, struct err *err);

/* Makes the round again and applies every event. `pack` must be the head's. On success the caller owns both. */
bool journal_replay(const struct journal *journal, const struct pack *pack, struct round **round, struct match **match,
                    struct err *err);

#endif
