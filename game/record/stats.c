/* Sums for the statistics; see stats.h. */
#include "record/stats.h"

#include "record/learned.h"

#include <string.h>

static void add_totals(const struct save *save, const char *player, struct stats *stats)
{
    for (int i = 0; i < save->history_count; i++)
        if (strcmp(save->history[i].player, player) == 0) {
            stats->asked += save->history[i].asked;
            stats->right += save->history[i].right;
        }
    for (int i = 0; i < save->standing_count; i++) {
        const struct standing *standing = &save->standings[i];
        if (strcmp(standing->player, player) != 0)
            continue;
        stats->asked += standing->older.asked;
        stats->right += standing->older.right;
        stats->streak = standing->streak > stats->streak ? standing->streak : stats->streak;
        if (standing->fastest > 0 && (stats->fastest == 0 || standing->fastest < stats->fastest))
            stats->fastest = standing->fastest;
    }
}

struct stats stats_of(const struct save *save, const char *player, int today)
{
    int64_t recall = 0;
    struct stats stats = { .days = diary_run(&save->diary, player, today) };
    add_totals(save, player, &stats);
    for (int i = 0; i < save->cards.count; i++)
        if (strcmp(save->cards.items[i].player, player) == 0) {
            stats.facts++;
            recall += card_recall(&save->cards.items[i], today);
        }
    stats.recall = stats.facts > 0 ? (int)(recall / stats.facts) : 0;
    return stats;
}

void stats_categories(const struct save *save, const char *player, const char *pack, struct ledger *into)
{
    for (int i = 0; i < save->standing_count; i++)
        if (strcmp(save->standings[i].player, player) == 0 && strcmp(save->standings[i].pack, pack) == 0)
            ledger_add_all(into, &save->standings[i].categories);
}

void stats_families(const struct save *save, const char *player, struct ledger *into)
{
    for (int i = 0; i < save->standing_count; i++)
        if (strcmp(save->standings[i].player, player) == 0)
            ledger_add_all(into, &save->standings[i].families);
}

/* Of medium rounds the middle: level_target runs from .15 to .50 wrong answers. */
enum { MEDIUM = 325, OPTIONS = 4 };

static int chance_at(int skill)
{
    skill = skill > ELO_MOST ? ELO_MOST : skill < -ELO_MOST ? -ELO_MOST : skill;
    return (int)((int64_t)elo_chance(skill, elo_hardness(MEDIUM, OPTIONS), OPTIONS) * 1000 / ELO_ONE);
}

struct stats_skill stats_skill(const struct save *save, const char *player, const char *pack)
{
    const struct standing *standing = learned_find_standing(save, player, pack);
    const struct elo skill = standing != NULL ? standing->skill : (struct elo){ 0, 0 };
    int error = elo_error(skill.count);
    return (struct stats_skill){ skill.count, chance_at(skill.rating), chance_at(skill.rating - 2 * error),
                                 chance_at(skill.rating + 2 * error) };
}
