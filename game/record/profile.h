/* Profiles: the people who play on this computer, each with a name and a picture of their own choice. */
#ifndef RECORD_PROFILE_H
#define RECORD_PROFILE_H

#include "base/err.h"
#include "record/avatar.h"

#include <stdbool.h>
#include <stdint.h>

enum { PROFILE_NAME_MAX = 40 };

struct save;

/* One player. The name is what the player typed, 1 … PROFILE_NAME_MAX characters, unique after folding; by the id the same
 * person is known again in another save, whatever the name has become. */
struct profile {
    uint64_t id; /* never 0 */
    char *name;
    struct avatar avatar;
    int64_t created, changed; /* seconds since 1970; `changed`: name or avatar last */
    char *unknown;            /* members this program does not know, as JSON object text; NULL when none */
};

/* A new profile, without the spaces round `name`; *index (may be NULL) is where it stands. An error when the name is
 * blank, too long, holds control characters, or is taken. */
bool save_add_profile(struct save *save, const char *name, int64_t when, int *index, struct err *err);
bool save_rename_profile(struct save *save, int index, const char *name, int64_t when, struct err *err);
void save_set_avatar(struct save *save, int index, struct avatar avatar, int64_t when);

/* Removes the profile and everything kept under its name. */
void save_remove_profile(struct save *save, int index);

/* Removes everything kept under this name, "" being guests. */
void save_forget_player(struct save *save, const char *player);

/* The profile of that id, or that name; -1: there is none. */
int save_find_profile(const struct save *save, uint64_t id);
int save_find_name(const struct save *save, const char *name);

/* The name of the profile that plays, "" for a guest; its id, 0 for a guest; and its avatar, NULL for a guest or a name without profile. */
const char *save_player(const struct save *save);
uint64_t save_player_id(const struct save *save);
const struct avatar *save_avatar(const struct save *save, const char *player);

/* One item of the list "profiles" of save.json. */
bool save_read_profile(const struct json_at *at, void *save, struct err *err);
void save_write_profile(const struct profile *profile, struct json_out *out);

/* The id that a profile without one (made before ids were) has on every computer. */
uint64_t profile_old_id(const char *name, int64_t created);

#endif
