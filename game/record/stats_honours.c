/* Honours; see stats.h. They ask for knowledge that lasts or spans much, none for having played long. */
#include "record/stats.h"

#include <string.h>

enum { DAYS_SURE = 7, DAYS_FIRM = 21, DAYS_LASTING = 90 }; /* stability */
enum { LONG = 10, LINE_LEAST = 10, FAMILY_LEAST = 5, GOOD_OF_TEN = 8 };

static int within(int value, int most)
{
    return value < 0 ? 0 : value < most ? value : most;
}

/* Cards as stable as that; `missed`: only those missed before. */
static int firm_cards(const struct save *save, const char *player, int days, bool missed)
{
    int count = 0;
    for (int i = 0; i < save->cards.count; i++) {
        const struct card *card = &save->cards.items[i];
        bool fits = !missed || (card->right < card->asked && card->missed == 0);
        count += fits && card->stability >= days * CARD_ONE && strcmp(card->player, player) == 0;
    }
    return count;
}

static int good_lines(const struct ledger *ledger, int least)
{
    int count = 0;
    for (int i = 0; i < ledger->count; i++)
        count += ledger->items[i].asked >= least && ledger->items[i].right * 10 >= ledger->items[i].asked * GOOD_OF_TEN;
    return count;
}

static int streak(const struct save *save, const char *player)
{
    return stats_of(save, player, 0).streak;
}

/* Of ten, in the best long round of that difficulty. */
static int best_of(const struct save *save, const char *player, bool hard)
{
    int best = 0;
    for (int i = 0; i < save->score_count; i++) {
        const struct score *score = &save->scores[i];
        bool counts = score->length >= LONG && (!hard || score->difficulty == QUIZ_HARD);
        int tenths = counts ? score->right * 10 / score->length : 0;
        if (tenths > best && strcmp(score->player, player) == 0)
            best = tenths;
    }
    return best;
}

static int versatile(const struct save *save, const char *player)
{
    struct ledger families = { .items = NULL };
    stats_families(save, player, &families);
    int count = good_lines(&families, FAMILY_LEAST);
    ledger_free(&families);
    return count;
}

/* Topics of the pack that is best known. */
static int at_home(const struct save *save, const char *player)
{
    int best = 0;
    for (int i = 0; i < save->standing_count; i++) {
        struct ledger categories = { .items = NULL };
        if (strcmp(save->standings[i].player, player) == 0)
            stats_categories(save, player, save->standings[i].pack, &categories);
        int count = good_lines(&categories, LINE_LEAST);
        best = count > best ? count : best;
        ledger_free(&categories);
    }
    return best;
}

/* What is surely so: the lower bound of the chance, in points above a half. */
static int acclaimed(const struct save *save, const char *player)
{
    int best = 0;
    for (int i = 0; i < save->standing_count; i++)
        if (strcmp(save->standings[i].player, player) == 0) {
            int least = stats_skill(save, player, save->standings[i].pack).least;
            best = least > best ? least : best;
        }
    return (best - 500) / 10;
}

void stats_honours(const struct save *save, const char *player, struct stats_honour honours[STATS_HONOURS])
{
    const struct stats_honour all[STATS_HONOURS] = {
        { "off-book", within(streak(save, player), 10), 10 },
        { "ovation", within(best_of(save, player, false), 10), 10 },
        { "tough-house", within(best_of(save, player, true), 10), 10 },
        { "repertoire", within(firm_cards(save, player, DAYS_FIRM, false), 50), 50 },
        { "ensemble", within(firm_cards(save, player, DAYS_LASTING, false), 20), 20 },
        { "da-capo", within(firm_cards(save, player, DAYS_SURE, true), 10), 10 },
        { "versatile", within(versatile(save, player), 8), 8 },
        { "at-home", within(at_home(save, player), 3), 3 },
        { "acclaimed", within(acclaimed(save, player), 25), 25 },
    };
    memcpy(honours, all, sizeof all);
}
