/* Ladders of numbers; see ladder.h. */
#include "quiz/ladder.h"

enum { LEADING = 7, ZEROS = 8, STEPS = ZEROS * LEADING };

static bool rung_allowed(int64_t value, int64_t step, int64_t least, int64_t most)
{
    const int64_t reach = LADDER_RUNGS - 1;
    return step * 100 >= value * 6 && step * 100 <= value * 25 && value - reach * step >= least &&
           value + reach * step <= most;
}

/* Whether the ladder on which `value` is rung `key` is allowed with each of its rungs as the true value. */
static bool ladder_allowed(int64_t value, int key, int64_t step, int64_t least, int64_t most)
{
    for (int i = 0; i < LADDER_RUNGS; i++)
        if (!rung_allowed(value + (i - key) * step, step, least, most))
            return false;
    return true;
}

/* The steps allowed with the true value on each rung. They are round, so that the last digits of all rungs are alike. */
static void list_steps(int64_t value, int64_t least, int64_t most, int64_t apart, int64_t grid,
                       int64_t allowed[LADDER_RUNGS][STEPS], uint32_t count[LADDER_RUNGS])
{
    static const int64_t leading[LEADING] = { 1, 2, 3, 4, 5, 6, 8 };
    int64_t power = 1;
    for (int zeros = 0; zeros < ZEROS && power * 4 <= value; zeros++, power *= 10) /* no step is more than a quarter */
        for (int i = 0; i < LEADING; i++) {
            int64_t step = leading[i] * power;
            if (!rung_allowed(value, step, least, most) || step <= apart || step % grid != 0)
                continue;
            for (int rung = 0; rung < LADDER_RUNGS; rung++)
                if (ladder_allowed(value, rung, step, least, most))
                    allowed[rung][count[rung]++] = step;
        }
}

bool ladder_draw(struct rng *rng, int64_t value, int64_t least, int64_t most, int64_t apart, int64_t grid,
                 struct ladder *out)
{
    int64_t allowed[LADDER_RUNGS][STEPS];
    uint32_t count[LADDER_RUNGS] = { 0 };
    if (value <= 0 || value > INT64_MAX / 1000)
        return false;
    list_steps(value, least, most, apart, grid, allowed, count);
    for (int rung = 0; rung < LADDER_RUNGS; rung++)
        if (count[rung] == 0)
            return false;
    out->key = (int)rng_below(rng, LADDER_RUNGS);
    out->step = allowed[out->key][rng_below(rng, count[out->key])];
    for (int i = 0; i < LADDER_RUNGS; i++)
        out->rung[i] = value + (i - out->key) * out->step;
    return true;
}
