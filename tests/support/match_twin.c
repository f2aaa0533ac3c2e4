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
    struct match_asked *asks = twin->asks;
    *twin = *match;
    twin->log = NULL; /* long, and its length tells whether it grew */
    twin->seats = seats;
    twin->asks = asks;
    memcpy(asks, match->asks, (size_t)match->round->count * sizeof *asks);
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
    bool same = a->mode == b->mode && a->format == b->format;
    for (int i = 0; rules_row(i) != NULL; i++)
        same = same && rules_get(a, i) == rules_get(b, i);
    return same;
}

static bool same_clock(const struct match *a, const struct match *b)
{
    return a->paused == b->paused && a->now == b->now && a->asked == b->asked && a->reading == b->reading &&
           a->paused_at == b->paused_at && a->extra == b->extra && a->opened == b->opened && a->since == b->since &&
           a->stopped == b->stopped;
}

static bool same_answer(const struct match_answer *a, const struct match_answer *b)
{
    return a->choice == b->choice && a->locked == b->locked && a->right == b->right && a->hinted == b->hinted &&
           a->removed == b->removed && a->taken == b->taken && a->points == b->points && a->bonus == b->bonus &&
           a->floor == b->floor && a->order == b->order && a->buzz == b->buzz && a->barred == b->barred &&
           a->early == b->early && a->power == b->power && a->tied == b->tied && a->ruling == b->ruling &&
           a->bid == b->bid;
}

static bool same_ask(const struct match_asked *a, const struct match_asked *b)
{
    return a->kind == b->kind && a->owner == b->owner && a->key == b->key && a->voided == b->voided &&
           a->swapped == b->swapped && a->replayed == b->replayed && a->tied == b->tied;
}

static bool same_seat(const struct match_seat *a, const struct match_seat *b)
{
    return a->score == b->score && a->right == b->right && a->streak == b->streak && a->best_streak == b->best_streak &&
           a->fifty == b->fifty && a->hints == b->hints && a->lives == b->lives && a->adjusted == b->adjusted &&
           a->changed == b->changed && a->lives_changed == b->lives_changed && a->old_score == b->old_score &&
           a->old_lives == b->old_lives && a->barred == b->barred && a->lost == b->lost &&
           strcmp(a->device, b->device) == 0 && strcmp(a->button, b->button) == 0;
}

const char *match_difference(const struct match *a, const struct match *b)
{
    if (a->round != b->round || a->seat_count != b->seat_count || !same_rules(&a->rules, &b->rules))
        return "round, seats or rules";
    if (a->phase != b->phase || a->question != b->question || a->revealed != b->revealed || a->last != b->last)
        return "phase or question";
    if (a->orders != b->orders || a->turn != b->turn || a->log_count != b->log_count)
        return "turn, order or log";
    for (int i = 0; i < a->round->count; i++)
        if (!same_ask(&a->asks[i], &b->asks[i]))
            return "what was asked";
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
