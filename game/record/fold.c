/* Old history and cards and weak ratings folded; see fold.h. */
#include "record/fold.h"

#include "base/arena.h"
#include "record/learned.h"
#include "record/lists.h"

#include <stdlib.h>

enum { KEPT_AFTER = SAVE_QUESTIONS_KEPT - SAVE_QUESTIONS_KEPT / 10 };

static int ascending(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Takes the least of some values: all below `least`, and of those equal to it some. */
struct cut {
    int64_t least;
    int ties;
};

static struct cut cut_of(int64_t *values, int count, int drop)
{
    qsort(values, (size_t)count, sizeof *values, ascending);
    struct cut cut = { .least = values[drop - 1] };
    for (int i = drop - 1; i >= 0 && values[i] == cut.least; i--)
        cut.ties++;
    return cut;
}

static bool cut_takes(struct cut *cut, int64_t value)
{
    return value < cut->least || (value == cut->least && cut->ties-- > 0);
}

static void fold_one(struct save *save, struct history *entry)
{
    struct standing *standing = learned_standing_from(save, entry->player, entry->pack, entry->from);
    standing->older.questions++;
    standing->older.asked += entry->asked;
    standing->older.right += entry->right;
    standing->older.last = entry->last > standing->older.last ? entry->last : standing->older.last;
    list_free_history(entry);
}

static void fold_history(struct save *save, int64_t when)
{
    int count = save->history_count, kept = 0;
    if (count <= SAVE_QUESTIONS_KEPT)
        return;
    int64_t *times = mem_resize(NULL, (size_t)count * sizeof *times);
    for (int i = 0; i < count; i++)
        times[i] = save->history[i].last;
    struct cut oldest = cut_of(times, count, count - KEPT_AFTER);
    free(times);
    for (int i = 0; i < count; i++) {
        struct history *entry = &save->history[i];
        if (entry->last != when && cut_takes(&oldest, entry->last))
            fold_one(save, entry);
        else
            save->history[kept++] = *entry;
    }
    save->history_count = kept;
}

static void fold_ratings(struct save *save)
{
    int count = save->rating_count, kept = 0;
    if (count <= SAVE_QUESTIONS_KEPT)
        return;
    int64_t *answers = mem_resize(NULL, (size_t)count * sizeof *answers);
    for (int i = 0; i < count; i++)
        answers[i] = save->ratings[i].hardness.count;
    struct cut weakest = cut_of(answers, count, count - KEPT_AFTER);
    free(answers);
    for (int i = 0; i < count; i++) {
        struct rating *rating = &save->ratings[i];
        if (cut_takes(&weakest, rating->hardness.count)) {
            free(rating->pack);
            free(rating->unknown);
        } else {
            save->ratings[kept++] = *rating;
        }
    }
    save->rating_count = kept;
}

static bool falls_out(const struct card *card, void *cut)
{
    return cut_takes(cut, card->day);
}

static void fold_cards(struct save *save)
{
    int count = save->cards.count;
    if (count <= SAVE_QUESTIONS_KEPT)
        return;
    int64_t *days = mem_resize(NULL, (size_t)count * sizeof *days);
    for (int i = 0; i < count; i++)
        days[i] = save->cards.items[i].day;
    struct cut oldest = cut_of(days, count, count - KEPT_AFTER);
    free(days);
    cards_drop(&save->cards, falls_out, &oldest);
}

void fold_old(struct save *save, int64_t when)
{
    fold_history(save, when);
    fold_ratings(save);
    fold_cards(save);
    diary_fold(&save->diary, save_player(save), save_day(save, when));
}
