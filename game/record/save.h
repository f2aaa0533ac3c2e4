/* Save: what lasts. Settings, profiles, best scores, what became of every question, and what players remember; JSON text <->
 * structs.
 *
 * No disk here: platform/store.h keeps the bytes. Format version 4, sealed (seal.h); a file of an older version is
 * migrated forward, a newer one refused, and fields that this program does not know are kept and written back. */
#ifndef RECORD_SAVE_H
#define RECORD_SAVE_H

#include "match/match.h"
#include "record/cards.h"
#include "record/diary.h"
#include "record/ledger.h"
#include "record/profile.h"
#include "record/settings.h"

enum { SAVE_VERSION = 4, SAVE_NAME_MAX = PROFILE_NAME_MAX, SAVE_SCORES_KEPT = 20, SAVE_QUESTIONS_KEPT = 20000 };
enum { SAVE_BYTES_MAX = 64 * 1024 * 1024 };

/* A finished match. */
struct score {
    char *pack;   /* pack id */
    char *player; /* profile's name, or "" for a guest */
    enum match_mode mode;
    int length, score, right, best_streak, stars;
    enum quiz_difficulty difficulty;
    int64_t when;  /* seconds since 1970 */
    char *unknown; /* here and below: as of a profile */
};

/* What one profile ("" for guests) did with one question so far. */
struct history {
    char *player, *pack;
    uint64_t from; /* the save it was played in, 0 this one: part.h */
    uint64_t question;
    int asked, right;
    int64_t last; /* `when` of the last match it was in */
    char *unknown;
};

/* Where one profile ("" for guests) is in a pack. Those of other saves hold nothing but sums: `older` and what follows. */
struct standing {
    char *player, *pack;
    uint64_t from;
    int64_t next; /* seed of the round that comes next, below 2^QUIZ_SEED_BITS; -1 before the first */
    struct elo skill;
    struct {
        int questions, asked, right;
        int64_t last; /* when the latest of them was asked */
    } older;          /* sums of the history that is not kept question by question any more; see fold.h */
    int streak;       /* most right answers in a row in one match */
    int fastest;      /* right answer, milliseconds after the question came; 0: none yet */
    struct ledger categories, families; /* by their ids and names */
    char *unknown;
};

/* How hard a question is for those who play here. */
struct rating {
    char *pack;
    uint64_t question;
    struct elo hardness;
    char *unknown;
};

/* How many answers of a player were counted in which save, ever: part.h. */
struct part {
    char *player;
    uint64_t from;
    int answers;
    int counted; /* used by part_complete */
};

/* Plain lists in owned arrays; change them through the functions below. */
struct save {
    struct settings settings;
    struct profile *profiles;
    struct score *scores;    /* per pack, mode and length: best first, at most SAVE_SCORES_KEPT */
    struct history *history; /* sorted by player, pack, from and question; about SAVE_QUESTIONS_KEPT at most */
    struct standing *standings;
    struct rating *ratings; /* sorted by pack and question */
    struct part *parts;
    struct cards cards; /* about SAVE_QUESTIONS_KEPT at most */
    struct diary diary;
    int profile_count, score_count, history_count, standing_count, rating_count, part_count;
    uint64_t origin; /* this save's id, 0: has none yet */
    uint64_t chance; /* random bits that ids are made of; not written */
    int zone;        /* seconds that the players' calendar is ahead of UTC; not written */
    char *unknown, *unknown_settings, *unknown_window;
};

/* An empty save with the usual settings. Owned by the caller, as is what save_read returns. */
struct save *save_new(void);
void save_free(struct save *save);

/* Random bits from the system, for ids to come; a save without an id of its own gets one. */
void save_give_chance(struct save *save, uint64_t bits);

/* From the text of save.json; NULL with the reason when it cannot be used. `name` stands in messages. What is missing
 * has its usual value; what is there must be sane. */
struct save *save_read(const char *name, const char *text, size_t len, struct err *err);

/* Whether a text is meant as a save, sane or not, and nothing else that is JSON. */
bool save_looks(const char *text, size_t len);

/* Why save_read refused a text. */
enum save_fault {
    SAVE_DAMAGED, /* it is not what was written */
    SAVE_OURS,    /* it is what this program wrote: the fault is in the program */
    SAVE_NEWER    /* a newer program wrote it: to be left alone */
};
enum save_fault save_fault(const char *text, size_t len);

/* Appends the text of save.json: the same save always gives the same text. */
void save_write(const struct save *save, struct buf *out);

/* In whose order event nights are dealt: no profile can be called so. */
#define SAVE_EVENINGS " "

/* The seed of the round that comes next for a player in the pack called `pack`; `fresh`, below 2^QUIZ_SEED_BITS, when there
 * was none yet. */
uint32_t save_next_seed(const struct save *save, const char *player, const char *pack, uint32_t fresh);

/* The round is being played: the player's next one is the one after it. A round out of the player's order, by a code or
 * once more, and a lesson leave that order alone. */
void save_dealt(struct save *save, const char *player, const struct round *round);

/* The skill in a pack of the player who plays, as a rating of quiz/elo.h. */
int save_skill(const struct save *save, const char *pack);

/* The day since 1970-01-01 on the players' calendar that `when`, seconds since 1970, lies in. */
int save_day(const struct save *save, int64_t when);

/* When a match that begins at `now` counts as begun: that second, or should a match of this save have begun in it, the
 * one after all of them. A clock may stand still or go back, and two matches of one second would be taken for one recorded twice. */
int64_t save_when(const struct save *save, int64_t now);

/* Records an ended match of `seat` for the player: score (when every question was revealed and it was no
 * lesson), history, ratings, cards and diary. The place on the best list of its pack, mode and length from 1, or 0 when it is not on it. `when`: the second the match began, as
 * in its journal; the same match recorded again (resumed after a crash between save and drop) changes nothing. */
int save_record(struct save *save, const struct match *match, int seat, int64_t when);

/* The best list: fills `out` with up to `most` borrowed scores, best first (ties: earlier first); returns how many. */
int save_best(const struct save *save, const char *pack, enum match_mode mode, int length, const struct score **out,
              int most);

/* What `player` did with a question in this save, or NULL. */
const struct history *save_history(const struct save *save, const char *player, const char *pack, uint64_t question);

#endif
