/* Ladders of numbers; see ladder.h. */
#include "quiz/ladder.h"

/* Round steps: they keep the last digits of all rungs alike. */
static int64_t draw_step(struct rng *rng)
{
    static const int64_t leading[] = { 1, 2, 3, 4, 5, 6, 8 };
    int64_t step = leading[rng_below(rng, sizeof leading / sizeof *leading)];
    for (uint32_t zeros = rng_below(rng, 8); zeros > 0; zeros--)
        step *= 10;
    return step;
}

static bool rung_allowed(int64_t value, int64_t step, int64_t least, int64_t most)
{
    const int64_t reach = LADDER_RUNGS - 1;
    return step * 100 >= value * 6 && step * 100 <= value * 25 && value - reach * step >= least &&
           value + reach * step <= most;
}

bool ladder_draw(struct rng *rng, int64_t value, int64_t least, int64_t most, int64_t apart, struct ladder *out)
{
    out->step = draw_step(rng);
    out->key = (int)rng_below(rng, LADDER_RUNGS);
    if (value <= 0 || value > INT64_MAX / 1000 || out->step <= apart)
        return false;
    for (int i = 0; i < LADDER_RUNGS; i++) {
        out->rung[i] = value + (i - out->key) * out->step;
        if (!rung_allowed(out->rung[i], out->step, least, most))
            return false;
    }
    return true;
}
