/* Save: what lasts. Settings, profiles, best scores, and what became of every question; JSON text <-> structs.
 *
 * No disk here: platform/store.h keeps the bytes. Format version 3, sealed (seal.h); a file of an older version is
 * migrated forward, a newer one refused, and fields that this program does not know are kept and written back. */
#ifndef RECORD_SAVE_H
#define RECORD_SAVE_H

#include "match/match.h"
#include "record/geometry.h"
#include "record/keys.h"

enum { SAVE_VERSION = 3, SAVE_NAME_MAX = 40, SAVE_SCORES_KEPT = 20, SAVE_QUESTIONS_KEPT = 20000 };
enum { SAVE_BYTES_MAX = 64 * 1024 * 1024 };
enum { TEXT_SIZE_USUAL = 100, TEXT_SIZE_MOST = 160 };
enum { VOICE_SPEED_LEAST = 60, VOICE_SPEED_MOST = 240 };

struct settings {
    char lang[8];  /* "" = not chosen yet: the system's language */
    char pack[64]; /* id of the pack last played */
    enum match_mode mode;
    int length; /* questions a round: 5, 10, 15, 20 */
    enum quiz_difficulty difficulty;
    bool confirm;   /* answers may be changed until confirmed */
    char theme[32]; /* name of a file in themes/; "": the usual one */
    char font[16];  /* family of running text; "": the usual one */
    int text_size;  /* per cent of the usual, TEXT_SIZE_USUAL … TEXT_SIZE_MOST */
    bool reduced_motion, fullscreen;
    int volume; /* of sounds and voice, 0 … 100 */
    bool mute;
    bool voice;       /* questions are read aloud */
    int voice_speed;  /* per cent of the usual, VOICE_SPEED_LEAST … VOICE_SPEED_MOST */
    int profile;      /* index of the profile that plays, -1: guest */
    struct keys keys; /* with another than their usual meaning */
    bool pads;        /* game controllers are listened to */
    struct geometry window;
};

/* One player. The name is what the player typed, 1 … SAVE_NAME_MAX characters, unique after folding. */
struct profile {
    char *name;
    int64_t created; /* seconds since 1970 */
    char *unknown;   /* here and below: members this program does not know, as JSON object text; NULL when none */
};

/* A finished match. */
struct score {
    char *pack;   /* pack id */
    char *player; /* profile's name, or "" for a guest */
    enum match_mode mode;
    int length, score, right, best_streak, stars;
    enum quiz_difficulty difficulty;
    int64_t when; /* seconds since 1970 */
    char *unknown;
};

/* What one profile ("" for guests) did with one question so far. */
struct history {
    char *player, *pack;
    uint64_t question;
    int asked, right;
    int64_t last; /* `when` of the last match it was in */
    char *unknown;
};

/* Where one profile ("" for guests) is in a pack. */
struct standing {
    char *player, *pack;
    int64_t next; /* seed of the round that comes next, below 2^QUIZ_SEED_BITS; -1 before the first */
    struct elo skill;
    struct {
        int questions, asked, right;
    } older; /* sums of the history that is not kept question by question any more; see fold.h */
    char *unknown;
};

/* How hard a question is for those who play here. */
struct rating {
    char *pack;
    uint64_t question;
    struct elo hardness;
    char *unknown;
};

/* Plain lists in owned arrays; change them through the functions below. */
struct save {
    struct settings settings;
    struct profile *profiles;
    struct score *scores;    /* per pack, mode and length: best first, at most SAVE_SCORES_KEPT */
    struct history *history; /* sorted by player, pack and question; about SAVE_QUESTIONS_KEPT at most */
    struct standing *standings;
    struct rating *ratings; /* sorted by pack and question */
    int profile_count, score_count, history_count, standing_count, rating_count;
    char *unknown, *unknown_settings, *unknown_window;
};

/* An empty save with the usual settings. Owned by the caller, as is what save_read returns. */
struct save *save_new(void);
void save_free(struct save *save);

/* From the text of save.json; NULL with the reason when it cannot be used. `name` stands in messages. What is missing
 * has its usual value; what is there must be sane. */
struct save *save_read(const char *name, const char *text, size_t len, struct err *err);

/* Why save_read refused a text. */
enum save_fault {
    SAVE_DAMAGED, /* it is not what was written */
    SAVE_OURS,    /* it is what this program wrote: the fault is in the program */
    SAVE_NEWER    /* a newer program wrote it: to be left alone */
};
enum save_fault save_fault(const char *text, size_t len);

/* Appends the text of save.json: the same save always gives the same text. */
void save_write(const struct save *save, struct buf *out);

/* A new profile, without the spaces round `name`; *index (may be NULL) is where it stands. An error when the name is
 * blank, too long, holds control characters, or is taken. */
bool save_add_profile(struct save *save, const char *name, int64_t when, int *index, struct err *err);
bool save_rename_profile(struct save *save, int index, const char *name, struct err *err);
/* Removes the profile and everything kept under its name. */
void save_remove_profile(struct save *save, int index);

/* The name of the profile that plays, "" for a guest. */
const char *save_player(const struct save *save);

/* Of the player who plays, in the pack called `pack`: the seed of the round that comes next (`fresh`, below
 * 2^QUIZ_SEED_BITS, when there was none yet), and the skill as a rating of quiz/elo.h. */
uint32_t save_next_seed(const struct save *save, const char *pack, uint32_t fresh);
int save_skill(const struct save *save, const char *pack);

/* The round is being played: the player's next one is the one after it. A round out of the player's order, by a code or
 * once more, leaves that order alone. */
void save_dealt(struct save *save, const struct round *round);

/* When a match that begins at `now` counts as begun: that second, or should a match of this save have begun in it, the
 * one after all of them. A clock may stand still or go back, and two matches of one second would be taken for one recorded twice. */
int64_t save_when(const struct save *save, int64_t now);

/* Records an ended match of `seat` for the player: score (when every question was revealed), history and ratings. The place on
 * the best list of its pack, mode and length from 1, or 0 when it is not on it. `when`: the second the match began, as
 * in its journal; the same match recorded again (resumed after a crash between save and drop) changes nothing. */
int save_record(struct save *save, const struct match *match, int seat, int64_t when);

/* The best list: fills `out` with up to `most` borrowed scores, best first (ties: earlier first); returns how many. */
int save_best(const struct save *save, const char *pack, enum match_mode mode, int length, const struct score **out,
              int most);

/* What `player` did with a question, or NULL. */
const struct history *save_history(const struct save *save, const char *player, const char *pack, uint64_t question);

#endif
