/* Deep copies of a match; see match_twin.h. Compared field by field: padding may differ. */
#include "match_twin.h"

#include "base/arena.h"

#include <string.h>

static size_t answer_count(const struct match *match)
{
    return (size_t)match->seat_count * (size_t)match->round->count;
}

struct match *match_twin(const struct match *match)
{
    struct match *twin = match_new(match->round, &match->rules, match->seat_count);
    struct match_seat *seats = twin->seats;
    *twin = *match;
    twin->seats = seats;
    memcpy(seats[0].answers, match->seats[0].answers, answer_count(match) * sizeof *seats[0].answers);
    for (int i = 0; i < match->seat_count; i++) {
        struct match_answer *answers = seats[i].answers;
        seats[i] = match->seats[i];
        seats[i].answers = answers;
    }
    return twin;
}

static bool same_rules(const struct match_rules *a, const struct match_rules *b)
{
    return a->mode == b->mode && a->answer_us == b->answer_us && a->points == b->points &&
           a->streak_bonus == b->streak_bonus && a->confirm == b->confirm && a->fifty == b->fifty &&
           a->hints == b->hints;
}

static bool same_clock(const struct match *a, const struct match *b)
{
    return a->paused == b->paused && a->now == b->now && a->asked == b->asked && a->reading == b->reading &&
           a->paused_at == b->paused_at;
}

static bool same_answer(const struct match_answer *a, const struct match_answer *b)
{
    return a->choice == b->choice && a->locked == b->locked && a->right == b->right && a->hinted == b->hinted &&
           a->removed == b->removed && a->taken == b->taken && a->points == b->points && a->bonus == b->bonus;
}

static bool same_seat(const struct match_seat *a, const struct match_seat *b)
{
    return a->score == b->score && a->right == b->right && a->streak == b->streak && a->best_streak == b->best_streak &&
           a->fifty == b->fifty && a->hints == b->hints;
}

const char *match_difference(const struct match *a, const struct match *b)
{
    if (a->round != b->round || a->seat_count != b->seat_count || !same_rules(&a->rules, &b->rules))
        return "round, seats or rules";
    if (a->phase != b->phase || a->question != b->question || a->revealed != b->revealed)
        return "phase or question";
    if (!same_clock(a, b))
        return "clock";
    for (int i = 0; i < a->seat_count; i++)
        if (!same_seat(&a->seats[i], &b->seats[i]))
            return "a seat";
    for (size_t i = 0; i < answer_count(a); i++)
        if (!same_answer(&a->seats[0].answers[i], &b->seats[0].answers[i]))
            return "an answer";
    return NULL;
}
