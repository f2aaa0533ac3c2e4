/* Ratings in fixed point; see elo.h. */
#include "quiz/elo.h"

#include <stdint.h>
#include <stdlib.h>

enum { BITS = 21, SHIFT = 30 };

/* e^-x in parts of 2^SHIFT, for x of 0 … 2 ELO_MOST: the product of the factors e^-(2^k / ELO_ONE) of its bits. */
static int64_t exp_minus(int x)
{
    static const int64_t factor[BITS] = { 1073725440, 1073709056, 1073676290, 1073610760, 1073479712, 1073217664,
                                          1072693760, 1071646719, 1069555701, 1065385899, 1057095000, 1040706261,
                                          1008687096, 947573834,  836230973,  651257337,  395007542,  145315154,
                                          19666268,   360200,     121 };
    int64_t product = INT64_C(1) << SHIFT;
    for (int bit = 0; bit < BITS; bit++)
        if (x >> bit & 1)
            product = product * factor[bit] >> SHIFT;
    return product;
}

static int logistic(int x)
{
    int64_t one = INT64_C(1) << SHIFT;
    int half = (int)(one * ELO_ONE / (one + exp_minus(abs(x))));
    return x < 0 ? ELO_ONE - half : half;
}

int elo_chance(int skill, int hardness, int options)
{
    return (ELO_ONE + (options - 1) * logistic(skill - hardness)) / options;
}

int elo_hardness(int wrong, int options)
{
    int low = -ELO_MOST, high = ELO_MOST, chance = (int)((int64_t)(1000 - wrong) * ELO_ONE / 1000);
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (elo_chance(0, middle, options) > chance)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Nearest whole number of `error` / (1 + count / 20). */
static int step(int error, int count)
{
    int64_t part = 20 + (int64_t)count, twice = 40 * (int64_t)error;
    return (int)((twice + (error < 0 ? -part : part)) / (2 * part));
}

static int64_t square_root(int64_t value)
{
    int64_t low = 0, high = INT64_C(1) << 31;
    while (low < high) {
        int64_t middle = low + (high - low + 1) / 2;
        if (middle * middle <= value)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

/* With K as in step(): v' = (1 - K h)^2 v + K^2 / 4, v in parts of 2^SHIFT. h is how fast the chance of a right answer rises
 * with skill where it is .70, among four options; a quarter is the variance of an answer there and what is wrong about
 * the question's difficulty. */
int elo_error(int count)
{
    enum { RISE = ELO_ONE * 18 / 100, ENOUGH = 5000, QUARTER = 16 };
    int64_t v = INT64_C(1) << SHIFT;
    for (int i = 0; i < count && i < ENOUGH; i++) {
        int64_t k = (int64_t)ELO_ONE * 20 / (20 + i), rest = ELO_ONE - k * RISE / ELO_ONE;
        v = rest * rest / ELO_ONE * v / ELO_ONE + k * k / QUARTER;
    }
    return (int)square_root(v * 4);
}

static void move(struct elo *elo, int error)
{
    int rating = elo->rating + step(error, elo->count);
    elo->rating = rating > ELO_MOST ? ELO_MOST : rating < -ELO_MOST ? -ELO_MOST : rating;
    elo->count++;
}

void elo_learn(struct elo *player, struct elo *question, bool right, int options)
{
    int error = (right ? ELO_ONE : 0) - elo_chance(player->rating, question->rating, options);
    move(player, error);
    move(question, -error);
}
