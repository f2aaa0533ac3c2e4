/* Two saves put together; see merge.h. */
#include "record/merge.h"

#include "base/arena.h"
#include "record/fields.h"
#include "record/fold.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/part.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct merge {
    struct save *into;
    const struct save *other;
    const char **names; /* of the other's profiles, here */
    struct merge_sum sum;
};

static char *copy_or_null(const char *text)
{
    return text != NULL ? field_copy(text) : NULL;
}

/* --- profiles --- */

/* The name, or with a number behind it if another has it. */
static char *free_name(struct merge *m, const char *name)
{
    struct buf text = { 0 };
    buf_add(&text, name);
    for (int number = 2; !list_name_free(m->into, buf_text(&text), -1, NULL); number++) {
        struct buf behind = { 0 };
        buf_printf(&behind, " %d", number);
        const char *end = name;
        for (size_t n = 0; *end != '\0' && n + behind.len < SAVE_NAME_MAX; n++)
            utf8_next(&end);
        buf_clear(&text);
        buf_add_bytes(&text, name, (size_t)(end - name));
        buf_add(&text, buf_text(&behind));
        buf_fini(&behind);
    }
    return text.bytes;
}

static void add_profile(struct merge *m, const struct profile *profile)
{
    struct profile copy = *profile;
    copy.name = free_name(m, profile->name);
    copy.unknown = copy_or_null(profile->unknown);
    m->sum.fresh++;
    m->sum.renamed += strcmp(copy.name, profile->name) != 0;
    save_forget_player(m->into, copy.name);
    list_add_profile(m->into, &copy);
}

static bool later(const struct profile *a, const struct profile *b)
{
    if (a->changed != b->changed)
        return a->changed > b->changed;
    int order = strcmp(a->name, b->name);
    int looks =
        a->avatar.shape * AVATAR_COLOURS + a->avatar.colour - b->avatar.shape * AVATAR_COLOURS - b->avatar.colour;
    return order != 0 ? order > 0 : looks > 0;
}

/* A name that somebody else has here by now stays what it was. */
static void update_profile(struct merge *m, int index, const struct profile *profile)
{
    struct profile *own = &m->into->profiles[index];
    m->sum.known++;
    if (profile->id != own->id || !later(profile, own))
        return;
    if (list_name_free(m->into, profile->name, index, NULL))
        save_rename_profile(m->into, index, profile->name, profile->changed, NULL);
    own->avatar = profile->avatar;
    own->changed = profile->changed;
}

int merge_finds(const struct save *into, const struct save *other, int index, bool same_names)
{
    int found = save_find_profile(into, other->profiles[index].id);
    for (int i = 0; same_names && found < 0 && i < into->profile_count; i++)
        if (save_find_profile(other, into->profiles[i].id) < 0 &&
            list_same_name(into->profiles[i].name, other->profiles[index].name))
            found = i;
    return found;
}

static void merge_profiles(struct merge *m, bool same_names)
{
    uint64_t *ids = mem_resize(NULL, ((size_t)m->other->profile_count + 1) * sizeof *ids);
    for (int i = 0; i < m->other->profile_count; i++) {
        const struct profile *profile = &m->other->profiles[i];
        int index = merge_finds(m->into, m->other, i, same_names);
        if (index >= 0)
            update_profile(m, index, profile);
        else
            add_profile(m, profile);
        ids[i] = m->into->profiles[index >= 0 ? index : m->into->profile_count - 1].id;
    }
    /* Only now: a name may have changed twice, and the list may have moved. */
    for (int i = 0; i < m->other->profile_count; i++)
        m->names[i] = m->into->profiles[save_find_profile(m->into, ids[i])].name;
    free(ids);
}

/* What a player of the other save is called here; NULL for a name without a profile. */
static const char *name_here(const struct merge *m, const char *player)
{
    int index = save_find_name(m->other, player);
    return index >= 0 ? m->names[index] : *player == '\0' ? "" : NULL;
}

/* --- what was counted --- */

static uint64_t part_here(const struct merge *m, uint64_t from)
{
    from = from == 0 ? m->other->origin : from;
    return from == m->into->origin ? 0 : from;
}

static int entries(const struct save *save, const char *player, uint64_t from)
{
    int count = 0;
    for (int i = 0; i < save->history_count; i++)
        count += save->history[i].from == from && strcmp(save->history[i].player, player) == 0;
    return count;
}

static void drop_part(struct save *save, const char *player, uint64_t from)
{
    int kept = 0;
    for (int i = 0; i < save->history_count; i++)
        if (save->history[i].from == from && strcmp(save->history[i].player, player) == 0)
            list_free_history(&save->history[i]);
        else
            save->history[kept++] = save->history[i];
    save->history_count = kept;
    for (int i = 0; i < save->standing_count; i++)
        if (save->standings[i].from == from && strcmp(save->standings[i].player, player) == 0)
            learned_drop_sums(&save->standings[i]);
    diary_forget_part(&save->diary, player, from);
}

static void copy_part(struct merge *m, const struct part *part, const char *player, uint64_t from)
{
    const struct save *other = m->other;
    for (int i = 0; i < other->history_count; i++) {
        const struct history *entry = &other->history[i];
        if (entry->from != part->from || strcmp(entry->player, part->player) != 0)
            continue;
        struct history *own = list_history_from(m->into, player, entry->pack, from, entry->question);
        own->asked = entry->asked;
        own->right = entry->right;
        own->last = entry->last;
        own->unknown = copy_or_null(entry->unknown);
    }
    for (int i = 0; i < other->standing_count; i++) {
        const struct standing *standing = &other->standings[i];
        if (learned_has_sums(standing) && standing->from == part->from && strcmp(standing->player, part->player) == 0)
            learned_copy_sums(learned_standing_from(m->into, player, standing->pack, from), standing);
    }
    for (int i = 0; i < other->diary.count; i++) {
        const struct diary_entry *entry = &other->diary.items[i];
        if (entry->from != part->from || strcmp(entry->player, part->player) != 0)
            continue;
        struct diary_entry *own = diary_get(&m->into->diary, player, from, entry->month, entry->day);
        own->asked = entry->asked;
        own->right = entry->right;
        own->unknown = copy_or_null(entry->unknown);
    }
}

/* Of one part in two states the later one holds; of equal ones that in which more was forgotten, so that it stays so. */
static void merge_part(struct merge *m, const struct part *part)
{
    const char *player = name_here(m, part->player);
    if (player == NULL)
        return;
    uint64_t from = part_here(m, part->from);
    const struct part *known = part_find(m->into, player, from);
    int before = known != NULL ? known->answers : 0;
    if (known != NULL &&
        (part->answers < before ||
         (part->answers == before && entries(m->other, part->player, part->from) >= entries(m->into, player, from))))
        return;
    m->sum.answers += part->answers - before;
    drop_part(m->into, player, from);
    copy_part(m, part, player, from);
    part_of(m->into, player, from)->answers = part->answers;
}

/* --- states --- */

static bool elo_later(const struct elo *a, const struct elo *b)
{
    return a->count != b->count ? a->count > b->count : a->rating > b->rating;
}

static void merge_standing(struct merge *m, const struct standing *standing)
{
    const char *player = name_here(m, standing->player);
    bool empty = standing->next < 0 && standing->skill.count == 0 && standing->unknown == NULL;
    if (player == NULL || standing->from != 0 || empty)
        return;
    struct standing *own = learned_standing(m->into, player, standing->pack);
    bool equal = own->skill.count == standing->skill.count && own->skill.rating == standing->skill.rating;
    if (elo_later(&standing->skill, &own->skill) || (equal && standing->next > own->next)) {
        own->skill = standing->skill;
        own->next = standing->next;
    }
    if (own->unknown == NULL)
        own->unknown = copy_or_null(standing->unknown);
}

static void merge_rating(struct merge *m, const struct rating *rating)
{
    struct rating *own = learned_rating(m->into, rating->pack, rating->question);
    if (own->hardness.count == 0 || elo_later(&rating->hardness, &own->hardness))
        own->hardness = rating->hardness;
    if (own->unknown == NULL)
        own->unknown = copy_or_null(rating->unknown);
}

static void merge_card(struct merge *m, const struct card *card)
{
    const char *player = name_here(m, card->player);
    if (player == NULL)
        return;
    struct card *own = cards_get(&m->into->cards, player, card->pack, card->fact);
    *own = card_merge(own, card);
    if (own->unknown == NULL)
        own->unknown = copy_or_null(card->unknown);
}

static void merge_score(struct merge *m, const struct score *score)
{
    const char *player = name_here(m, score->player);
    struct score copy = *score;
    if (player == NULL)
        return;
    copy.pack = field_copy(score->pack);
    copy.player = field_copy(player);
    copy.unknown = copy_or_null(score->unknown);
    list_add_score(m->into, &copy);
}

struct merge_sum merge_save(struct save *into, const struct save *other, bool same_names)
{
    struct merge m = { .into = into, .other = other };
    m.names = mem_resize(NULL, ((size_t)other->profile_count + 1) * sizeof *m.names);
    merge_profiles(&m, same_names);
    for (int i = 0; i < other->part_count; i++)
        merge_part(&m, &other->parts[i]);
    for (int i = 0; i < other->standing_count; i++)
        merge_standing(&m, &other->standings[i]);
    for (int i = 0; i < other->rating_count; i++)
        merge_rating(&m, &other->ratings[i]);
    for (int i = 0; i < other->cards.count; i++)
        merge_card(&m, &other->cards.items[i]);
    for (int i = 0; i < other->score_count; i++)
        merge_score(&m, &other->scores[i]);
    free(m.names);
    fold_old(into, -1);
    return m.sum;
}

/* --- one profile, or all --- */

static struct save *copy_of(const struct save *save)
{
    struct buf text = { 0 };
    save_write(save, &text);
    struct save *copy = save_read("save", buf_text(&text), text.len, NULL);
    buf_fini(&text);
    assert(copy != NULL); /* save_write wrote it */
    return copy;
}

static void drop_ratings(struct save *save)
{
    for (int i = 0; i < save->rating_count; i++) {
        free(save->ratings[i].pack);
        free(save->ratings[i].unknown);
    }
    save->rating_count = 0;
}

struct save *merge_extract(const struct save *save, int index)
{
    struct save *copy = copy_of(save);
    copy->settings = settings_usual();
    free(copy->unknown_settings);
    free(copy->unknown_window);
    copy->unknown_settings = copy->unknown_window = NULL;
    if (index < 0)
        return copy;
    for (int i = copy->profile_count - 1; i >= 0; i--)
        if (i != index)
            save_remove_profile(copy, i);
    save_forget_player(copy, "");
    drop_ratings(copy);
    return copy;
}
