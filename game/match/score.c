/* What answers are worth; see score.h. */
#include "match/score.h"

#include "base/number.h"

#define FULL_POINTS_US INT64_C(500000)

enum { BONUS_STEP = 100, BONUS_MOST = 500, STARS = 5 };

int score_points(const struct match_rules *rules, int64_t taken)
{
    if (rules->answer_us == 0 || taken < FULL_POINTS_US)
        return rules->points;
    int64_t clock = 2 * rules->answer_us;
    return (int)number_muldiv(rules->points, clock - taken, clock);
}

int score_bonus(const struct match_rules *rules, int streak)
{
    if (!rules->streak_bonus || rules->points == 0 || streak < 2)
        return 0;
    return streak - 1 < BONUS_MOST / BONUS_STEP ? BONUS_STEP * (streak - 1) : BONUS_MOST;
}

static void score_seat(const struct match *match, struct match_seat *seat, int key)
{
    struct match_answer *answer = &seat->answers[match->question];
    answer->locked = true;
    answer->right = answer->choice == key;
    if (!answer->right) {
        seat->streak = 0;
        return;
    }
    seat->right++;
    seat->streak++;
    if (seat->streak > seat->best_streak)
        seat->best_streak = seat->streak;
    answer->points = score_points(&match->rules, answer->taken);
    answer->bonus = score_bonus(&match->rules, seat->streak);
    seat->score += answer->points + answer->bonus;
}

void score_question(struct match *match)
{
    for (int i = 0; i < match->seat_count; i++)
        score_seat(match, &match->seats[i], match->round->questions[match->question].key);
    match->revealed++;
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
    return (int)(stars == STARS && s->right < count ? STARS - 1 : stars);
}
