/* Assets: everything from the data folder that pictures are made of. */
#ifndef COMMANDS_ASSETS_H
#define COMMANDS_ASSETS_H

#include "pack/pack.h"
#include "ui/lang.h"
#include "ui/theme.h"

enum { ASSETS_THEMES_MAX = 16, ASSETS_LANGS_MAX = 16, ASSETS_PACKS_MAX = 256 };

struct assets {
    struct arena arena;
    const char *data;                      /* the folder */
    struct theme theme[ASSETS_THEMES_MAX]; /* the usual one first, then by name; faulty ones are left out */
    int theme_count;
    struct lang *lang[ASSETS_LANGS_MAX]; /* by name */
    struct pack *pack[ASSETS_PACKS_MAX]; /* those of the data folder first; faulty ones are told in `fault` */
    int lang_count, pack_count;
    const char *fault[ASSETS_PACKS_MAX]; /* why files of the packs folders are no packs: "FILE:LINE:COLUMN: …" */
    int fault_count;
    struct pack *replaced[ASSETS_PACKS_MAX]; /* by packs of the same id; a match may still be played with them */
    int replaced_count;
};

/* Loads themes and languages, the packs installed (`save`: another save folder, or NULL) and, before them, the one that
 * `pack` names (NULL: none). False with the reason; assets_fini is due in any case. */
bool assets_load(struct assets *assets, const char *save, const char *pack, struct err *err);
void assets_fini(struct assets *assets);

/* Adds a pack, or puts it into the place of the one with its id. Owned from then on; false: there is no room. */
bool assets_add_pack(struct assets *assets, struct pack *pack);

/* The pack of that id, or NULL. */
const struct pack *assets_pack(const struct assets *assets, const char *id);

/* The theme of that name, or NULL. */
const struct theme *assets_theme(const struct assets *assets, const char *name);

/* Number of the language called `name`, or -1. */
int assets_lang(const struct assets *assets, const char *name);

#endif
