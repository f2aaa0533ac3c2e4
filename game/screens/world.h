/* World: what the screens know, and the only thing that their effects change.
 *
 * The show (commands/show.c) fills it in and owns it; screens get it const. world_perform is the pure half of an effect:
 * it changes settings, profiles and the match. The show does the other half (journal, save file, window) right behind it
 * and before the next picture, so that whatever a picture shows as accepted is on the disk. */
#ifndef SCREENS_WORLD_H
#define SCREENS_WORLD_H

#include "pack/foreign.h"
#include "record/journal.h"
#include "record/merge.h"
#include "record/save.h"
#include "screens/effect.h"
#include "screens/night.h"
#include "ui/lang.h"
#include "ui/theme.h"

enum { WORLD_IMPORT_QUESTIONS = 100 };

/* A file that somebody brings. */
struct world_import {
    const char *name;           /* of the file dropped last, without folders; NULL: there was none */
    const char *others;         /* of those dropped with it, which are not read; "" */
    const struct foreign *file; /* what it is; NULL while it is being read */
    const struct err *unread;   /* the file could not even be read: why; else NULL */
    struct save *save;          /* it is players' data; `file` is NULL then */
    struct merge_sum merged;    /* what came of taking that over */
    int questions;              /* that its pack gives, counted up to WORLD_IMPORT_QUESTIONS; -1: not counted */
};

/* Files that can be imported, as far as the game knows where to look. */
struct world_found {
    const char *folder; /* NULL: not looked yet */
    const char *const *name;
    int count;
};

struct dealing;

/* What was used last: key hints speak of its keys or buttons. */
enum world_device { WORLD_KEYS, WORLD_TOUCH, WORLD_PAD };

struct world {
    const struct pack *const *packs; /* borrowed; at least one */
    int pack_count;
    const char *const *faults; /* borrowed: why files of the packs folders are no packs, "FILE:LINE:COLUMN: …" */
    int fault_count;
    const struct lang *const *langs; /* borrowed; at least one */
    int lang_count;
    const struct lang *lang;    /* the one in use */
    const char *system_lang;    /* used while settings.lang is empty */
    const struct theme *themes; /* borrowed; 0 of them: that of the frame */
    int theme_count;
    const char *const *fonts; /* families of running text, the usual one first, then NULL; borrowed; NULL: unknown */
    struct save *save;        /* borrowed from the store */
    const struct journal *unfinished; /* the match left over from last time, or NULL; borrowed, given up when a
                                            match starts or resumes */
    uint32_t seed;                    /* of the round to come, below 2^QUIZ_SEED_BITS */
    int level;                        /* of the round to come */
    bool by_code;                     /* the round to come was named by a code */
    int64_t zero;                     /* monotonic time at which the match's time is 0 */
    int64_t wall;                     /* seconds since 1970 */
    bool no_voice;                    /* asked to read aloud, the machine has nothing that could */
    enum world_device device;
    struct round *round;        /* owned; NULL without a match */
    struct match *match;        /* owned; kept after its end for the results */
    struct journal_head head;   /* of the match */
    bool left;                  /* the match waits in the foyer, paused */
    bool recorded;              /* the ended match is in the save */
    int place;                  /* its place on the best list, 0: not on it */
    struct world_import import; /* borrowed */
    struct world_found found;   /* borrowed */
    const int64_t *kept;        /* borrowed: when the finished matches began that are kept, ascending */
    int kept_count;
    struct round *seen_round; /* owned: the one of them that is looked at, or NULL */
    struct match *seen;
    struct dealing *dealt; /* borrowed: done for the effect performed next (dealing.h); NULL: not yet */
    struct night night;
    int fewer; /* questions that make a round where the last one asked for has too few, 0 none */
};

/* Frees the match; everything else is borrowed. */
void world_fini(struct world *w);
void world_drop_match(struct world *w);

/* Does what is pure about an effect. False with the reason, the world as before, when it is refused. */
bool world_perform(struct world *w, const struct effect *effect, struct err *err);

/* Number of the match among `kept` that began then, -1: it is not kept. */
int world_kept(const struct world *w, int64_t when);

/* A kept match to be looked at; both are the world's from now on. */
void world_see(struct world *w, struct round *round, struct match *match);

/* Number of the pack that the settings name, else 0. */
int world_pack(const struct world *w);

/* Number of the language in use among `langs`, and its number in `pack` (0 when the pack lacks it). */
int world_lang(const struct world *w);
int world_pack_lang(const struct world *w, const struct pack *pack);

/* Whether nobody has chosen a language yet and the system's is none of ours. */
bool world_lang_open(const struct world *w);

/* Number of the theme in use among `themes`, and of the family among `fonts`. */
int world_theme(const struct world *w);
int world_font(const struct world *w);

/* Sets the language of settings. */
void world_settings_lang(struct settings *settings, const char *lang);

/* Whether a match can be continued; then *question (from 1) of *count is the one to come or on the stage. */
bool world_unfinished(const struct world *w, int *question, int *count);

/* Whether a match is on the stage, neither left nor ended. */
bool world_running(const struct world *w);

/* Rules of a match begun now, and its code (`out` has room for QUIZ_CODE_TEXT bytes). */
struct match_rules world_rules(const struct world *w);
void world_code(const struct world *w, char *out);

/* The day since 1970-01-01 on the player's calendar. */
int world_today(const struct world *w);

/* Match time at monotonic time `now`, never before the last event. */
int64_t world_match_time(const struct world *w, int64_t now);

#endif
