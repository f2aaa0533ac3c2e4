/* FSRS-6; see fsrs.h. S is stability, D difficulty, R the chance of recall, G the grade, t the days between. */
#include "record/fsrs.h"

#include <math.h>

/* The default weights w0 … w20. */
static const double w[] = { 0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001,  1.8722, 0.1666, 0.796,
                            1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542 };

static const double retention = 0.9, stability_least = 0.001, stability_most = 36500;

enum { AGAIN = 1, GOOD = 3, EASY = 4 };

static double within(double value, double least, double most)
{
    return value < least ? least : value > most ? most : value;
}

/* D0(G) = w4 - e^(w5 (G - 1)) + 1 */
static double first_difficulty(int grade)
{
    return w[4] - exp(w[5] * (grade - 1)) + 1;
}

/* D' = D - w6 (G - 3) (10 - D) / 9, then D'' = w7 D0(4) + (1 - w7) D' */
static double next_difficulty(double difficulty, int grade)
{
    double damped = difficulty - w[6] * (grade - 3) * (10 - difficulty) / 9;
    return within(w[7] * first_difficulty(EASY) + (1 - w[7]) * damped, 1, 10);
}

/* R(t, S) = (1 + f t / S)^-w20, where f = 0.9^(-1 / w20) - 1, so that R(S, S) = 0.9 */
double fsrs_recall(struct fsrs memory, int days)
{
    double factor = pow(0.9, -1 / w[20]) - 1;
    return pow(1 + factor * days / memory.stability, -w[20]);
}

/* Remembered: S' = S (1 + e^w8 (11 - D) S^-w9 (e^(w10 (1 - R)) - 1)) */
static double after_recall(struct fsrs memory, double recall)
{
    double s = memory.stability;
    return s * (1 + exp(w[8]) * (11 - memory.difficulty) * pow(s, -w[9]) * (exp(w[10] * (1 - recall)) - 1));
}

/* Forgotten: S' = w11 D^-w12 ((S + 1)^w13 - 1) e^(w14 (1 - R)), at most S / e^(w17 w18) */
static double after_lapse(struct fsrs memory, double recall)
{
    double s = memory.stability;
    double lapse = w[11] * pow(memory.difficulty, -w[12]) * (pow(s + 1, w[13]) - 1) * exp(w[14] * (1 - recall));
    return fmin(lapse, s / exp(w[17] * w[18]));
}

/* On the same day: S' = S e^(w17 (G - 3 + w18)) S^-w19, after a right answer no less than S */
static double same_day(double s, int grade)
{
    double growth = exp(w[17] * (grade - 3 + w[18])) * pow(s, -w[19]);
    return s * (grade >= GOOD ? fmax(growth, 1) : growth);
}

struct fsrs fsrs_first(bool right)
{
    int grade = right ? GOOD : AGAIN;
    return (struct fsrs){ w[grade - 1], within(first_difficulty(grade), 1, 10) };
}

struct fsrs fsrs_next(struct fsrs memory, int days, bool right)
{
    int grade = right ? GOOD : AGAIN;
    double recall = fsrs_recall(memory, days), s;
    if (days <= 0)
        s = same_day(memory.stability, grade);
    else
        s = right ? after_recall(memory, recall) : after_lapse(memory, recall);
    return (struct fsrs){ within(s, stability_least, stability_most), next_difficulty(memory.difficulty, grade) };
}

/* I(r, S) = S / f (r^(-1 / w20) - 1) in whole days */
int fsrs_interval(struct fsrs memory)
{
    double factor = pow(0.9, -1 / w[20]) - 1, days = memory.stability / factor * (pow(retention, -1 / w[20]) - 1);
    return (int)within(floor(days + 0.5), 1, FSRS_INTERVAL_MOST);
}
