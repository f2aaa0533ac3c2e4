/* Standings and ratings of a save; see learned.h. */
#include "record/learned.h"

#include "base/arena.h"
#include "record/fields.h"
#include "record/lists.h"

#include <stdlib.h>
#include <string.h>

/* --- standings: as many as players times packs --- */

static int find_standing(const struct save *save, const char *player, const char *pack, uint64_t from)
{
    int i = 0;
    while (i < save->standing_count &&
           (save->standings[i].from != from || strcmp(save->standings[i].player, player) != 0 ||
            strcmp(save->standings[i].pack, pack) != 0))
        i++;
    return i;
}

const struct standing *learned_find_standing(const struct save *save, const char *player, const char *pack)
{
    int at = find_standing(save, player, pack, 0);
    return at < save->standing_count ? &save->standings[at] : NULL;
}

struct standing *learned_standing_from(struct save *save, const char *player, const char *pack, uint64_t from)
{
    int at = find_standing(save, player, pack, from);
    if (at == save->standing_count) {
        save->standings = list_grow(save->standings, save->standing_count, sizeof *save->standings);
        save->standings[save->standing_count++] =
            (struct standing){ .player = field_copy(player), .pack = field_copy(pack), .from = from, .next = -1 };
    }
    return &save->standings[at];
}

struct standing *learned_standing(struct save *save, const char *player, const char *pack)
{
    return learned_standing_from(save, player, pack, 0);
}

static void free_standing(const struct standing *standing)
{
    free(standing->player);
    free(standing->pack);
    free(standing->unknown);
}

void learned_forget(struct save *save, const char *player)
{
    int kept = 0;
    for (int i = 0; i < save->standing_count; i++)
        if (strcmp(save->standings[i].player, player) == 0)
            free_standing(&save->standings[i]);
        else
            save->standings[kept++] = save->standings[i];
    save->standing_count = kept;
}

void learned_rename(struct save *save, const char *old, const char *name)
{
    for (int i = 0; i < save->standing_count; i++)
        if (strcmp(save->standings[i].player, old) == 0) {
            free(save->standings[i].player);
            save->standings[i].player = field_copy(name);
        }
}

/* --- ratings: thousands, sorted by pack and question --- */

static bool comes_before(const struct rating *rating, const char *pack, uint64_t question)
{
    int order = strcmp(rating->pack, pack);
    return order != 0 ? order < 0 : rating->question < question;
}

struct rating *learned_rating(struct save *save, const char *pack, uint64_t question)
{
    int low = 0, high = save->rating_count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (comes_before(&save->ratings[middle], pack, question))
            low = middle + 1;
        else
            high = middle;
    }
    struct rating *at = save->ratings + low;
    if (low < save->rating_count && at->question == question && strcmp(at->pack, pack) == 0)
        return at;
    save->ratings = list_grow(save->ratings, save->rating_count, sizeof *save->ratings);
    at = save->ratings + low;
    memmove(at + 1, at, (size_t)(save->rating_count - low) * sizeof *at);
    *at = (struct rating){ .pack = field_copy(pack), .question = question };
    save->rating_count++;
    return at;
}

void learned_free(struct save *save)
{
    for (int i = 0; i < save->standing_count; i++)
        free_standing(&save->standings[i]);
    for (int i = 0; i < save->rating_count; i++) {
        free(save->ratings[i].pack);
        free(save->ratings[i].unknown);
    }
    free(save->standings);
    free(save->ratings);
}

/* --- answers --- */

void learned_answer(struct save *save, const struct pack *pack, const struct question *question,
                    const struct match_answer *answer)
{
    int options = question->option_count;
    for (int i = 0; i < question->option_count; i++)
        options -= (answer->removed >> i & 1) != 0;
    struct rating *rating = learned_rating(save, pack->id, question->id);
    if (rating->hardness.count == 0)
        rating->hardness.rating = elo_hardness(question->difficulty, question->option_count);
    struct standing *standing = learned_standing(save, save_player(save), pack->id);
    elo_learn(&standing->skill, &rating->hardness, answer->right, options);
}
