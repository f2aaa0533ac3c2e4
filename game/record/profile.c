/* Profiles of a save; see profile.h. */
#include "record/profile.h"

#include "base/arena.h"
#include "base/rng.h"
#include "record/fields.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/part.h"
#include "record/save.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

uint64_t profile_old_id(const char *name, int64_t created)
{
    char number[24];
    snprintf(number, sizeof number, "%" PRId64, created);
    return hash_string(hash_string(HASH_START, name), number) | UINT64_C(2); /* neither 0 nor PART_OLD_GUEST */
}

int save_find_profile(const struct save *save, uint64_t id)
{
    for (int i = 0; i < save->profile_count; i++)
        if (save->profiles[i].id == id)
            return i;
    return -1;
}

int save_find_name(const struct save *save, const char *name)
{
    for (int i = 0; i < save->profile_count; i++)
        if (strcmp(save->profiles[i].name, name) == 0)
            return i;
    return -1;
}

/* The name without spaces at its ends, on the heap. */
static char *trimmed(const char *name)
{
    name += strspn(name, " ");
    char *copy = field_copy(name);
    for (size_t len = strlen(copy); len > 0 && copy[len - 1] == ' '; len--)
        copy[len - 1] = '\0';
    return copy;
}

void save_forget_player(struct save *save, const char *player)
{
    int kept = 0;
    for (int i = 0; i < save->score_count; i++)
        if (strcmp(save->scores[i].player, player) == 0)
            list_free_score(&save->scores[i]);
        else
            save->scores[kept++] = save->scores[i];
    save->score_count = kept;
    kept = 0;
    for (int i = 0; i < save->history_count; i++)
        if (strcmp(save->history[i].player, player) == 0)
            list_free_history(&save->history[i]);
        else
            save->history[kept++] = save->history[i];
    save->history_count = kept;
    learned_forget(save, player);
    part_forget(save, player);
    cards_forget(&save->cards, player);
    diary_forget(&save->diary, player);
}

/* Of all avatars the first that nobody has. */
static struct avatar free_avatar(const struct save *save)
{
    for (int number = 0; number < AVATARS; number++) {
        int i = 0;
        while (i < save->profile_count && !avatar_same(save->profiles[i].avatar, avatar_number(number)))
            i++;
        if (i == save->profile_count)
            return avatar_number(number);
    }
    return avatar_number(save->profile_count);
}

static uint64_t new_id(const struct save *save, int64_t when)
{
    struct rng r = rng_stream(save->chance, (uint64_t)when, "profile");
    uint64_t id = (uint64_t)rng_next(&r) << 32 | rng_next(&r) | UINT64_C(2);
    while (save_find_profile(save, id) >= 0)
        id += 4;
    return id;
}

bool save_add_profile(struct save *save, const char *name, int64_t when, int *index, struct err *err)
{
    char *own = trimmed(name);
    if (!list_name_free(save, own, -1, err)) {
        free(own);
        return false;
    }
    save_forget_player(save, own); /* what a file edited by hand may hold under a name without profile */
    list_add_profile(
        save,
        &(struct profile){
            .id = new_id(save, when), .name = own, .avatar = free_avatar(save), .created = when, .changed = when });
    if (index != NULL)
        *index = save->profile_count - 1;
    return true;
}

static void replace(char **text, const char *old, const char *new)
{
    if (strcmp(*text, old) != 0)
        return;
    free(*text);
    *text = field_copy(new);
}

/* Each change counts as later than the one before, though the clock be set back: merging goes by it. */
static void change(struct profile *profile, int64_t when)
{
    profile->changed = when > profile->changed ? when : profile->changed + 1;
}

bool save_rename_profile(struct save *save, int index, const char *name, int64_t when, struct err *err)
{
    char *new = trimmed(name), *old = save->profiles[index].name;
    if (!list_name_free(save, new, index, err)) {
        free(new);
        return false;
    }
    if (strcmp(old, new) != 0)
        save_forget_player(save, new);
    for (int i = 0; i < save->score_count; i++)
        replace(&save->scores[i].player, old, new);
    for (int i = 0; i < save->history_count; i++)
        replace(&save->history[i].player, old, new);
    learned_rename(save, old, new);
    part_rename(save, old, new);
    cards_rename(&save->cards, old, new);
    diary_rename(&save->diary, old, new);
    list_sort_history(save);
    save->profiles[index].name = new;
    change(&save->profiles[index], when);
    free(old);
    return true;
}

void save_set_avatar(struct save *save, int index, struct avatar avatar, int64_t when)
{
    save->profiles[index].avatar = avatar;
    change(&save->profiles[index], when);
}

void save_remove_profile(struct save *save, int index)
{
    const struct profile gone = save->profiles[index];
    save_forget_player(save, gone.name);
    for (int i = index + 1; i < save->profile_count; i++)
        save->profiles[i - 1] = save->profiles[i];
    save->profile_count--;
    if (save->settings.profile == index)
        save->settings.profile = -1;
    else if (save->settings.profile > index)
        save->settings.profile--;
    list_free_profile(&gone);
}

const char *save_player(const struct save *save)
{
    int index = save->settings.profile;
    return index >= 0 && index < save->profile_count ? save->profiles[index].name : "";
}

uint64_t save_player_id(const struct save *save)
{
    int index = save->settings.profile;
    return index >= 0 && index < save->profile_count ? save->profiles[index].id : 0;
}

const struct avatar *save_avatar(const struct save *save, const char *player)
{
    int index = save_find_name(save, player);
    return index >= 0 ? &save->profiles[index].avatar : NULL;
}

/* --- text --- */

bool save_read_profile(const struct json_at *at, void *into, struct err *err)
{
    struct save *save = into;
    static const char *const known[] = { "id", "name", "avatar", "created", "changed", NULL };
    const char *name;
    struct profile p = { .avatar = avatar_number(save->profile_count) };
    struct err why;
    if (!json_expect(at, JSON_OBJECT, err) || !json_get_string(at, "name", &name, err) ||
        !json_opt_whole(at, "created", 0, TIME_MAX, &p.created, err))
        return false;
    p.id = profile_old_id(name, p.created);
    p.changed = p.created;
    if (!field_id(at, "id", &p.id, err) || !json_opt_whole(at, "changed", 0, TIME_MAX, &p.changed, err) ||
        !avatar_read(at, &p.avatar, err))
        return false;
    if (!list_name_free(save, name, -1, &why))
        return json_fail(at, err, "%s", why.text);
    if (save_find_profile(save, p.id) >= 0)
        return json_fail(at, err, "this id was there before");
    p.name = field_copy(name);
    p.unknown = field_unknown(at, known);
    list_add_profile(save, &p);
    return true;
}

void save_write_profile(const struct profile *profile, struct json_out *out)
{
    json_open(out, NULL, '{');
    field_put_id(out, "id", profile->id);
    json_put_string(out, "name", profile->name);
    avatar_write(out, profile->avatar);
    json_put_whole(out, "created", profile->created);
    json_put_whole(out, "changed", profile->changed);
    field_put_unknown(out, profile->unknown);
    json_close(out, '}');
}
