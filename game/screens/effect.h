/* Effects: what a screen may ask for. world_perform does the pure half of one, the show the other (world.h). */
#ifndef SCREENS_EFFECT_H
#define SCREENS_EFFECT_H

#include "pack/foreign.h"
#include "record/save.h"
#include "record/setup.h"

enum { WORLD_NAME_MAX = SAVE_NAME_MAX * 4 + 1 };

enum effect_kind {
    EFFECT_SETTINGS,       /* these settings from now on */
    EFFECT_SEED,           /* another round to come: the next one of the player */
    EFFECT_PROFILE_ADD,    /* a player called `name`, who plays from now on */
    EFFECT_PROFILE_RENAME, /* profile `index` is called `name` */
    EFFECT_PROFILE_AVATAR, /* profile `index` looks like `avatar` */
    EFFECT_PROFILE_REMOVE, /* profile `index` and what is kept of it */
    EFFECT_GUESTS_FORGET,  /* what is kept of guests */
    EFFECT_START,          /* a new match as the settings say, of `index` questions if above 0 */
    EFFECT_LEARN,          /* a new lesson in the pack of the settings */
    EFFECT_ANKI,           /* what the player misses of the pack of the settings becomes a file of notes */
    EFFECT_RESUME,         /* the unfinished match, left just now or last time, goes on */
    EFFECT_EVENT,          /* `event` in the match */
    EFFECT_FINISH,         /* the match has ended: record it */
    EFFECT_LEAVE,          /* to the foyer: a match that has not ended waits there */
    EFFECT_IMPORT,         /* as LEAVE, and the file dropped last is read */
    EFFECT_CORRECT,        /* the file is understood anew with `change` */
    EFFECT_INSTALL,        /* its pack is installed, and played from now on */
    EFFECT_NIGHT_SETUP,    /* the evening to come is `setup`; NULL: as it is, the usual one if it was never set up */
    EFFECT_TEAM_NAME,      /* its team `index` is called `name` */
    EFFECT_TEAM_MEMBER,    /* `name` is in it too; "": whoever came last is not */
    EFFECT_NIGHT_KEEP,     /* it is kept as `name` */
    EFFECT_NIGHT_LOAD,     /* it is as kept set-up number `index` */
    EFFECT_NIGHT_DROP,     /* which is not kept any more */
    EFFECT_NIGHT_START,    /* it begins, with `index` questions if above 0 */
    EFFECT_NIGHT_RESUME,   /* the one left over goes on */
    EFFECT_BLACK,          /* the host shows nothing, or all again */
    EFFECT_PICK,           /* the host has picked team `index` */
    EFFECT_LIGHT,          /* team `index` has pressed */
    EFFECT_TABLE,          /* the final table of the night as a file */
    EFFECT_PICTURE,        /* and as a picture */
    EFFECT_EXPORT,         /* profile `index`, or all (-1), into a file */
    EFFECT_FIND,           /* looks for files that can be imported */
    EFFECT_BRING,          /* as IMPORT, of the file `index` found */
    EFFECT_MERGE,          /* takes the players' data over; `index` 1: same names are the same person */
    EFFECT_WATCH,          /* kept match number `index`, of the player `name`, can be looked at */
    EFFECT_CARD,           /* the result as a picture to be shared */
    EFFECT_READ,           /* what stands on the stage is read aloud once more */
    EFFECT_QUIT
};

struct effect {
    enum effect_kind kind;
    int64_t time; /* monotonic */
    int index;
    struct settings settings;
    struct match_event event;
    struct foreign_change change;
    const struct setup *setup; /* borrowed until it is done */
    char name[WORLD_NAME_MAX];
    struct avatar avatar;
};

#endif
