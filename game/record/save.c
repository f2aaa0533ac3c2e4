/* A save as a value: made, freed, and changed by what players do. Its text is in save_text.c, its profiles in profile.c. */
#include "record/save.h"

#include "base/arena.h"
#include "base/rng.h"
#include "record/fields.h"
#include "record/fold.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/part.h"

#include <stdlib.h>
#include <string.h>

struct save *save_new(void)
{
    struct save *save = mem_resize(NULL, sizeof *save);
    *save = (struct save){ .settings = settings_usual() };
    return save;
}

void save_free(struct save *save)
{
    if (save == NULL)
        return;
    for (int i = 0; i < save->profile_count; i++)
        list_free_profile(&save->profiles[i]);
    for (int i = 0; i < save->score_count; i++)
        list_free_score(&save->scores[i]);
    for (int i = 0; i < save->history_count; i++)
        list_free_history(&save->history[i]);
    learned_free(save);
    part_free(save);
    cards_free(&save->cards);
    diary_free(&save->diary);
    free(save->profiles);
    free(save->scores);
    free(save->history);
    free(save->unknown);
    free(save->unknown_settings);
    free(save->unknown_window);
    free(save);
}

void save_give_chance(struct save *save, uint64_t bits)
{
    save->chance = bits;
    if (save->origin != 0)
        return;
    struct rng r = rng_stream(bits, 0, "origin");
    save->origin = (uint64_t)rng_next(&r) << 32 | rng_next(&r) | PART_OLD_GUEST << 1; /* not 0, nor the old guests' */
}

/* --- what comes next --- */

uint32_t save_next_seed(const struct save *save, const char *player, const char *pack, uint32_t fresh)
{
    const struct standing *standing = learned_find_standing(save, player, pack);
    return standing != NULL && standing->next >= 0 ? (uint32_t)standing->next : fresh;
}

int save_skill(const struct save *save, const char *pack)
{
    const struct standing *standing = learned_find_standing(save, save_player(save), pack);
    return standing != NULL ? standing->skill.rating : 0;
}

void save_dealt(struct save *save, const char *player, const struct round *round)
{
    if (round->wishes != NULL)
        return;
    struct standing *standing = learned_standing(save, player, round->pack->id);
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

int save_day(const struct save *save, int64_t when)
{
    int64_t local = when + save->zone;
    return (int)((local >= 0 ? local : local - 86399) / 86400);
}

/* Whether this very match was recorded before, be it by a version that knew no parts. */
static bool recorded(const struct save *save, const struct history *own, int64_t when)
{
    const struct history *other;
    for (int i = 0; i < save->part_count; i++) {
        other = list_find_history(save, own->player, own->pack, save->parts[i].from, own->question);
        if (other != NULL && other->asked > 0 && other->last == when)
            return true;
    }
    return own->asked > 0 && own->last == when;
}

static void record_question(struct save *save, const struct match *match, int seat, int number, int64_t when)
{
    const struct question *question = &match->round->questions[number];
    const struct match_answer *answer = &match->seats[seat].answers[number];
    struct history *entry = list_history(save, save_player(save), match->round->pack->id, question->id);
    if (recorded(save, entry, when))
        return;
    entry->asked++;
    entry->right += answer->right;
    entry->last = when;
    part_of(save, save_player(save), 0)->answers++;
    learned_answer(save, match->round->pack, question, answer, save_day(save, when));
}

int save_record(struct save *save, const struct match *match, int seat, int64_t when)
{
    const struct match_seat *s = &match->seats[seat];
    fold_old(save, when);
    for (int i = 0; i < match_revealed(match); i++)
        record_question(save, match, seat, i, when);
    learned_streak(save, match->round->pack, s->best_streak);
    if (match_revealed(match) < match->round->count || match->round->wishes != NULL)
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
