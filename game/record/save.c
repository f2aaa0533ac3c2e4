/* A save as a value: made, freed, and changed by what players do. Its text is in save_text.c. */
#include "record/save.h"

#include "base/arena.h"
#include "record/fields.h"
#include "record/fold.h"
#include "record/learned.h"
#include "record/lists.h"

#include <stdlib.h>
#include <string.h>

enum { LENGTH_USUAL = 10, VOLUME_USUAL = 70, VOICE_SPEED_USUAL = 100 };

struct save *save_new(void)
{
    struct save *save = mem_resize(NULL, sizeof *save);
    *save = (struct save){ .settings = { .mode = MATCH_CLASSIC,
                                         .length = LENGTH_USUAL,
                                         .difficulty = QUIZ_ADAPTIVE,
                                         .text_size = TEXT_SIZE_USUAL,
                                         .volume = VOLUME_USUAL,
                                         .pads = true,
                                         .voice_speed = VOICE_SPEED_USUAL,
                                         .profile = -1 } };
    return save;
}

static void free_profile(const struct profile *profile)
{
    free(profile->name);
    free(profile->unknown);
}

static void free_history(const struct history *history)
{
    free(history->player);
    free(history->pack);
    free(history->unknown);
}

void save_free(struct save *save)
{
    if (save == NULL)
        return;
    for (int i = 0; i < save->profile_count; i++)
        free_profile(&save->profiles[i]);
    for (int i = 0; i < save->score_count; i++)
        list_free_score(&save->scores[i]);
    for (int i = 0; i < save->history_count; i++)
        free_history(&save->history[i]);
    learned_free(save);
    free(save->profiles);
    free(save->scores);
    free(save->history);
    free(save->unknown);
    free(save->unknown_settings);
    free(save->unknown_window);
    free(save);
}

/* --- profiles --- */

/* The name without spaces at its ends, on the heap. */
static char *trimmed(const char *name)
{
    name += strspn(name, " ");
    char *copy = field_copy(name);
    for (size_t len = strlen(copy); len > 0 && copy[len - 1] == ' '; len--)
        copy[len - 1] = '\0';
    return copy;
}

/* Drops scores, history and standings under `player`. */
static void forget(struct save *save, const char *player)
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
            free_history(&save->history[i]);
        else
            save->history[kept++] = save->history[i];
    save->history_count = kept;
    learned_forget(save, player);
}

bool save_add_profile(struct save *save, const char *name, int64_t when, int *index, struct err *err)
{
    char *own = trimmed(name);
    if (!list_name_free(save, own, -1, err)) {
        free(own);
        return false;
    }
    forget(save, own); /* what a file edited by hand may hold under a name without profile */
    list_add_profile(save, &(struct profile){ .name = own, .created = when });
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

static int by_key(const void *a, const void *b)
{
    const struct history *x = a, *y = b;
    int order = strcmp(x->player, y->player);
    if (order == 0)
        order = strcmp(x->pack, y->pack);
    return order != 0 ? order : (x->question > y->question) - (x->question < y->question);
}

bool save_rename_profile(struct save *save, int index, const char *name, struct err *err)
{
    char *new = trimmed(name), *old = save->profiles[index].name;
    if (!list_name_free(save, new, index, err)) {
        free(new);
        return false;
    }
    if (strcmp(old, new) != 0)
        forget(save, new);
    for (int i = 0; i < save->score_count; i++)
        replace(&save->scores[i].player, old, new);
    for (int i = 0; i < save->history_count; i++)
        replace(&save->history[i].player, old, new);
    learned_rename(save, old, new);
    if (save->history_count > 0)
        qsort(save->history, (size_t)save->history_count, sizeof *save->history, by_key);
    save->profiles[index].name = new;
    free(old);
    return true;
}

void save_remove_profile(struct save *save, int index)
{
    const struct profile gone = save->profiles[index];
    forget(save, gone.name);
    for (int i = index + 1; i < save->profile_count; i++)
        save->profiles[i - 1] = save->profiles[i];
    save->profile_count--;
    if (save->settings.profile == index)
        save->settings.profile = -1;
    else if (save->settings.profile > index)
        save->settings.profile--;
    free_profile(&gone);
}

const char *save_player(const struct save *save)
{
    int index = save->settings.profile;
    return index >= 0 && index < save->profile_count ? save->profiles[index].name : "";
}

/* --- what comes next --- */

uint32_t save_next_seed(const struct save *save, const char *pack, uint32_t fresh)
{
    const struct standing *standing = learned_find_standing(save, save_player(save), pack);
    return standing != NULL && standing->next >= 0 ? (uint32_t)standing->next : fresh;
}

int save_skill(const struct save *save, const char *pack)
{
    const struct standing *standing = learned_find_standing(save, save_player(save), pack);
    return standing != NULL ? standing->skill.rating : 0;
}

void save_dealt(struct save *save, const struct round *round)
{
    struct standing *standing = learned_standing(save, save_player(save), round->pack->id);
    if (standing->next < 0 || standing->next == (int64_t)round->seed)
        standing->next = (int64_t)(round->next & ((UINT64_C(1) << QUIZ_SEED_BITS) - 1));
}

/* --- what was played --- */

static bool began(const struct save *save, int64_t when)
{
    for (int i = 0; i < save->score_count; i++)
        if (save->scores[i].when == when)
            return true;
    for (int i = 0; i < save->history_count; i++)
        if (save->history[i].last == when)
            return true;
    return false;
}

int64_t save_when(const struct save *save, int64_t now)
{
    int64_t newest = now;
    if (!began(save, now))
        return now;
    for (int i = 0; i < save->score_count; i++)
        newest = save->scores[i].when > newest ? save->scores[i].when : newest;
    for (int i = 0; i < save->history_count; i++)
        newest = save->history[i].last > newest ? save->history[i].last : newest;
    return newest + 1;
}

static void record_question(struct save *save, const struct match *match, int seat, int number, int64_t when)
{
    uint64_t id = match->round->questions[number].id;
    struct history *entry = list_history(save, save_player(save), match->round->pack->id, id);
    if (entry->asked > 0 && entry->last == when)
        return; /* this very match was recorded before */
    entry->asked++;
    entry->right += match->seats[seat].answers[number].right;
    entry->last = when;
    learned_answer(save, match->round->pack, &match->round->questions[number], &match->seats[seat].answers[number]);
}

int save_record(struct save *save, const struct match *match, int seat, int64_t when)
{
    const struct match_seat *s = &match->seats[seat];
    fold_old(save, when);
    for (int i = 0; i < match_revealed(match); i++)
        record_question(save, match, seat, i, when);
    if (match_revealed(match) < match->round->count)
        return 0;
    return list_add_score(save, &(struct score){ .pack = field_copy(match->round->pack->id),
                                                 .player = field_copy(save_player(save)),
                                                 .mode = match->rules.mode,
                                                 .length = match->round->count,
                                                 .score = s->score,
                                                 .right = s->right,
                                                 .best_streak = s->best_streak,
                                                 .stars = match_stars(match, seat),
                                                 .difficulty = level_difficulty(match->round->level),
                                                 .when = when });
}

int save_best(const struct save *save, const char *pack, enum match_mode mode, int length, const struct score **out,
              int most)
{
    int count = 0;
    for (int i = 0; i < save->score_count && count < most; i++) {
        const struct score *score = &save->scores[i];
        if (score->mode == mode && score->length == length && strcmp(score->pack, pack) == 0)
            out[count++] = score;
    }
    return count;
}
