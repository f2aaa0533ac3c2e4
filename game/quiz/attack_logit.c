/* Fitting by Nesterov's accelerated gradient ("A method of solving a convex programming problem with convergence rate
 * O(1/k²)", 1983): no matrices, and near enough to the best weights after a few hundred steps. */
#include "quiz/attack_logit.h"

#include <math.h>

static const double ridge = 1e-3; /* per question */

double logit_score(const struct logit_data *data, int i, int option, const double *weight)
{
    const double *x = data->x + ((long)i * data->options + option) * data->features;
    double score = 0;
    for (int f = 0; f < data->features; f++)
        score += weight[f] * x[f];
    return score;
}

/* Adds the gradient of one question's log likelihood: the key's features less the expected ones. */
static void add_gradient(const struct logit_data *data, int i, const double *weight, double *gradient)
{
    double share[LOGIT_OPTIONS], sum = 0, most = -HUGE_VAL;
    for (int o = 0; o < data->options; o++) {
        share[o] = logit_score(data, i, o, weight);
        most = fmax(most, share[o]);
    }
    for (int o = 0; o < data->options; o++)
        sum += share[o] = exp(share[o] - most);
    for (int o = 0; o < data->options; o++) {
        const double *x = data->x + ((long)i * data->options + o) * data->features;
        double pull = (o == data->key[i]) - share[o] / sum;
        for (int f = 0; f < data->features; f++)
            gradient[f] += pull * x[f];
    }
}

/* The curvature is nowhere greater than the squared lengths of the features together. */
static double step_size(const struct logit_data *data, const int *item, int count)
{
    double squares = 0;
    long each = (long)data->options * data->features;
    for (int i = 0; i < count; i++)
        for (long f = 0; f < each; f++) {
            double x = data->x[item[i] * each + f];
            squares += x * x;
        }
    return 1 / (squares / count + ridge);
}

void logit_fit(const struct logit_data *data, const int *item, int count, double *weight)
{
    enum { STEPS = 200 };
    double ahead[LOGIT_FEATURES_MAX] = { 0 };
    for (int f = 0; f < data->features; f++)
        weight[f] = 0;
    if (count == 0)
        return;
    double size = step_size(data, item, count);
    for (int step = 0; step < STEPS; step++) {
        double gradient[LOGIT_FEATURES_MAX] = { 0 };
        for (int i = 0; i < count; i++)
            add_gradient(data, item[i], ahead, gradient);
        for (int f = 0; f < data->features; f++) {
            double next = ahead[f] + size * (gradient[f] / count - ridge * ahead[f]);
            ahead[f] = next + step / (step + 3.0) * (next - weight[f]);
            weight[f] = next;
        }
    }
}
