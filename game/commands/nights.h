/* Nights: what the window keeps of event nights: the journal of the one that is played, and set-ups. */
#ifndef COMMANDS_NIGHTS_H
#define COMMANDS_NIGHTS_H

#include "commands/evening_log.h"
#include "platform/store.h"
#include "screens/screens.h"

struct nights {
    struct world *world;       /* borrowed; its `night` is filled in */
    const char *folder;        /* borrowed; NULL: nothing is kept */
    struct arena arena, names; /* of the path; of the names */
    const char *path;
    struct evening_log log;
    struct journal *unfinished; /* owned */
};

/* Looks at what is in the store's folder. False, with the reason, when there is an evening that cannot be read: it is set aside when
 * the next one begins. */
bool nights_init(struct nights *nights, struct world *world, const struct store *store, struct err *err);
void nights_fini(struct nights *nights);

/* Kept set-ups: EFFECT_NIGHT_KEEP, LOAD and DROP. */
enum outcome nights_setup(struct nights *nights, const struct effect *effect, struct err *err);

/* The disk's half of effects that world_perform has done: EFFECT_NIGHT_START and RESUME, and EFFECT_EVENT of a night. */
bool nights_keep(struct nights *nights, const struct effect *effect, struct err *err);

/* The host has left an evening that had `ended`, or that waits from now on. */
bool nights_leave(struct nights *nights, bool ended, struct err *err);

#endif
