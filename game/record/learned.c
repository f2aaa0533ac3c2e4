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

static void free_standing(struct standing *standing)
{
    ledger_free(&standing->categories);
    ledger_free(&standing->families);
    free(standing->player);
    free(standing->pack);
    free(standing->unknown);
}

bool learned_has_sums(const struct standing *standing)
{
    return standing->older.questions > 0 || standing->categories.count > 0 || standing->families.count > 0 ||
           standing->streak > 0 || standing->fastest > 0;
}

void learned_drop_sums(struct standing *standing)
{
    standing->older = (struct standing){ 0 }.older;
    standing->streak = standing->fastest = 0;
    ledger_free(&standing->categories);
    ledger_free(&standing->families);
}

void learned_copy_sums(struct standing *into, const struct standing *from)
{
    learned_drop_sums(into);
    into->older = from->older;
    into->streak = from->streak;
    into->fastest = from->fastest;
    ledger_add_all(&into->categories, &from->categories);
    ledger_add_all(&into->families, &from->families);
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
    if (high > 0 && comes_before(&save->ratings[high - 1], pack, question))
        low = high; /* a save is read in their order */
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (comes_before(&save->ratings[middle], pack, question))
            low = middle + 1;
        else
            high = middle;
    }
    if (low < save->rating_count && save->ratings[low].question == question &&
        strcmp(save->ratings[low].pack, pack) == 0)
        return &save->ratings[low];
    save->ratings = list_grow(save->ratings, save->rating_count, sizeof *save->ratings);
    struct rating *at = save->ratings + low;
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

static void learn_cards(struct save *save, const struct pack *pack, const struct question *question, bool right,
                        int today)
{
    char fact[CARD_FACT_TEXT];
    for (int i = 0; i < question->support_count; i++) {
        card_fact(pack, question->support[i], fact);
        card_answer(cards_get(&save->cards, save_player(save), pack->id, fact), today, question->id, right);
    }
    if (question->ready == NULL)
        return;
    card_fact(pack, pack->statement_count + (int)(question->ready - pack->ready), fact);
    card_answer(cards_get(&save->cards, save_player(save), pack->id, fact), today, question->id, right);
}

static void sum_up(struct standing *standing, const struct pack *pack, const struct question *question,
                   const struct match_answer *answer)
{
    int ms = (int)(answer->after / 1000 < INT32_MAX ? answer->after / 1000 : INT32_MAX);
    if (question->category < pack->category_count)
        ledger_add(&standing->categories, pack->categories[question->category].id, answer->right);
    ledger_add(&standing->families, quiz_family_name(question->family), answer->right);
    if (answer->right && ms > 0 && (standing->fastest == 0 || ms < standing->fastest))
        standing->fastest = ms;
}

void learned_answer(struct save *save, const struct pack *pack, const struct question *question,
                    const struct match_answer *answer, int today)
{
    int options = question->option_count;
    for (int i = 0; i < question->option_count; i++)
        options -= (answer->removed >> i & 1) != 0;
    struct rating *rating = learned_rating(save, pack->id, question->id);
    if (rating->hardness.count == 0)
        rating->hardness.rating = elo_hardness(question->difficulty, question->option_count);
    struct standing *standing = learned_standing(save, save_player(save), pack->id);
    elo_learn(&standing->skill, &rating->hardness, answer->right, options);
    sum_up(standing, pack, question, answer);
    learn_cards(save, pack, question, answer->right, today);
    diary_add(&save->diary, save_player(save), today, answer->right);
}

void learned_streak(struct save *save, const struct pack *pack, int streak)
{
    struct standing *standing = learned_standing(save, save_player(save), pack->id);
    standing->streak = streak > standing->streak ? streak : standing->streak;
}
