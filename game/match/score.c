/* What answers are worth; see score.h. */
#include "match/score.h"

#include "base/number.h"

#include <limits.h>

#define FULL_POINTS_US INT64_C(500000)

enum { BONUS_STEP = 100, BONUS_MOST = 500, STARS = 5, BID_MOST = 10 * MATCH_POINTS_MAX };

int score_points(const struct match_rules *rules, int64_t taken)
{
    if (rules->answer_us == 0 || !rules->falling || taken < FULL_POINTS_US)
        return rules->points;
    int64_t clock = 2 * rules->answer_us;
    return taken >= rules->answer_us ? rules->points - rules->points / 2
                                     : (int)number_muldiv(rules->points, clock - taken, clock);
}

int score_bonus(const struct match_rules *rules, int streak)
{
    if (!rules->streak_bonus || rules->points == 0 || streak < 2)
        return 0;
    return streak - 1 < BONUS_MOST / BONUS_STEP ? BONUS_STEP * (streak - 1) : BONUS_MOST;
}

bool score_right(const struct match *match, int question, const struct match_answer *answer)
{
    return answer->ruling != 0 ? answer->ruling > 0 : answer->choice == match->asks[question].key;
}

static int gain(const struct match_rules *rules, const struct match_asked *ask, const struct match_answer *answer)
{
    if (ask->kind == KIND_FINALE)
        return answer->bid;
    if (ask->kind == KIND_BONUS)
        return rules->bonus;
    if (answer->power)
        return rules->power_points;
    if (rules->who == WHO_TURN && answer->order > 0)
        return rules->steal;
    return score_points(rules, answer->taken);
}

/* Whoever keeps silent loses nothing, but for having buzzed or bid. */
static int loss(const struct match_rules *rules, const struct match_asked *ask, const struct match_answer *answer)
{
    bool answered = answer->choice >= 0 || answer->ruling != 0 || answer->buzz >= 0;
    if (ask->kind == KIND_FINALE)
        return answer->bid;
    if (!answered || ask->kind == KIND_BONUS)
        return 0;
    return answer->early && answer->order == 0 ? rules->interrupt : rules->wrong;
}

static void score_seat(const struct match *match, int question, struct match_seat *seat)
{
    struct match_answer *answer = &seat->answers[question];
    answer->right = score_right(match, question, answer);
    if (!answer->right) {
        seat->streak = 0;
        seat->lives -= seat->lives > 0;
        answer->points = -loss(&match->rules, &match->asks[question], answer);
    } else {
        seat->right++;
        seat->streak++;
        if (seat->streak > seat->best_streak)
            seat->best_streak = seat->streak;
        answer->points = gain(&match->rules, &match->asks[question], answer);
        answer->bonus = score_bonus(&match->rules, seat->streak);
    }
    seat->score += answer->points + answer->bonus;
}

/* Who answered after somebody had been right did so only because of a wrong ruling: that counts for nothing. */
static int last_order(const struct match *match, int question)
{
    int last = INT_MAX;
    for (int i = 0; i < match->seat_count; i++) {
        const struct match_answer *answer = &match->seats[i].answers[question];
        if (answer->order >= 0 && answer->order < last && score_right(match, question, answer))
            last = answer->order;
    }
    return last;
}

static void score_question(struct match *match, int question)
{
    int last = last_order(match, question);
    for (int i = 0; i < match->seat_count; i++) {
        struct match_seat *seat = &match->seats[i];
        struct match_answer *answer = &seat->answers[question];
        answer->right = false;
        answer->points = answer->bonus = 0;
        bool out = match->rules.lives > 0 && seat->lives == 0;
        if (!match->asks[question].voided && answer->order >= 0 && answer->order <= last && !out)
            score_seat(match, question, seat);
    }
}

/* How seats stand before a question. */
static void note(struct match *match)
{
    for (int i = 0; i < match->seat_count; i++) {
        match->seats[i].old_score = match->seats[i].score;
        match->seats[i].old_lives = match->seats[i].lives;
    }
}

void score_all(struct match *match)
{
    for (int i = 0; i < match->seat_count; i++) {
        struct match_seat *seat = &match->seats[i];
        seat->score = seat->adjusted;
        seat->right = seat->streak = seat->best_streak = 0;
        seat->lives = match->rules.lives;
    }
    note(match);
    for (int i = 0; i < match->revealed; i++) {
        note(match);
        score_question(match, i);
    }
}

int match_bid_most(const struct match *match, int seat)
{
    int most = match->seats[seat].score > match->rules.points ? match->seats[seat].score : match->rules.points;
    return most < BID_MOST ? most : BID_MOST;
}

/* Whether seat `a` stands before seat `b`: longer in the game, or with more points. */
static bool stands_before(const struct match_seat *a, const struct match_seat *b)
{
    return a->lives != b->lives ? a->lives > b->lives : a->score > b->score;
}

int match_rank(const struct match *match, int seat)
{
    int rank = 1;
    for (int i = 0; i < match->seat_count; i++)
        rank += stands_before(&match->seats[i], &match->seats[seat]);
    return rank;
}

int match_stars(const struct match *match, int seat)
{
    const struct match_seat *s = &match->seats[seat];
    int64_t count = match->revealed, each = match->rules.points, got = 0;
    if (count == 0)
        return 0;
    if (each == 0) /* only right and wrong to go by */
        each = 1, got = s->right;
    for (int i = 0; i < count; i++)
        got += s->answers[i].points;
    int64_t stars = number_muldiv(STARS, s->right * each + got, 2 * count * each);
    if (stars >= STARS)
        return s->right < count ? STARS - 1 : STARS;
    return stars > 0 ? (int)stars : 0;
}
