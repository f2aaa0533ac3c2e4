/* Where packs come from: the packs folder of the game's data, then the one in the save folder, then any file. */
#ifndef COMMANDS_PACKS_H
#define COMMANDS_PACKS_H

#include "pack/pack.h"

struct pack_file {
    const char *id; /* the file's name without ".json" */
    const char *path;
};

/* The packs that are there. Owned by the caller's storage. */
struct packs {
    struct arena arena;
    struct pack_file *file; /* those of the data folder first, each folder by name; an id stands for its first file */
    int count;
};

/* Lists DATA/packs and SAVE/packs; either may be NULL, and a folder that cannot be read counts as empty. */
void packs_init(struct packs *packs, const char *data, const char *save);

/* As packs_init for this program's data folder and the user's save folder (`save`: another one, or NULL). */
void packs_init_usual(struct packs *packs, const char *save);
void packs_fini(struct packs *packs);

/* Where the pack `id` lies, or NULL. */
const char *packs_path(const struct packs *packs, const char *id);

/* Loads a pack: `name` is the id of one of the list, or a file ("-": standard input); tables and question banks are
 * imported as they are understood. NULL with the reason, which names
 * what there is when it is neither. The caller frees it. */
struct pack *packs_load(const struct packs *packs, const char *name, struct err *err);

/* Loads the pack that `name` says, or without one (NULL) the first of the list. */
struct pack *packs_load_or_first(const struct packs *packs, const char *name, struct err *err);

/* The first pack of the list that `fits`, or NULL; faulty ones are passed over. */
struct pack *packs_find(const struct packs *packs, bool (*fits)(const struct pack *pack, const void *what),
                        const void *what);

#endif
