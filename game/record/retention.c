/* Old history forgotten; see retention.h. */
#include "record/retention.h"

#include "record/lists.h"

#define DAY INT64_C(86400)

static bool forget_history(struct save *save, int64_t before)
{
    int kept = 0, count = save->history_count;
    for (int i = 0; i < count; i++)
        if (save->history[i].last < before)
            list_free_history(&save->history[i]);
        else
            save->history[kept++] = save->history[i];
    save->history_count = kept;
    return kept < count;
}

static bool forget_sums(struct save *save, int64_t before)
{
    bool any = false;
    for (int i = 0; i < save->standing_count; i++) {
        struct standing *standing = &save->standings[i];
        if (standing->older.questions == 0 || standing->older.last >= before)
            continue;
        standing->older = (struct standing){ 0 }.older;
        any = true;
    }
    return any;
}

static bool is_before(const struct card *card, void *day)
{
    return card->day < *(const int *)day;
}

int64_t retention_begins(const struct save *save, int64_t now)
{
    return save->settings.keep_days > 0 ? now - save->settings.keep_days * DAY : 0;
}

bool retention_apply(struct save *save, int64_t now)
{
    int64_t before = retention_begins(save, now);
    if (before <= 0)
        return false;
    int day = save_day(save, before);
    bool forgotten = forget_history(save, before), sums = forget_sums(save, before);
    bool cards = cards_drop(&save->cards, is_before, &day), days = diary_forget_before(&save->diary, day);
    return forgotten || sums || cards || days;
}
