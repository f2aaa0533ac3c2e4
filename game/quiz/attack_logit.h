/* Conditional logit (D. McFadden, "Conditional logit analysis of qualitative choice behavior", 1974): which of several
 * options is the key, learned from what they look like. For the attack test only, never for making questions: it uses
 * floating point. */
#ifndef QUIZ_ATTACK_LOGIT_H
#define QUIZ_ATTACK_LOGIT_H

enum { LOGIT_OPTIONS = 4, LOGIT_FEATURES_MAX = 40 };

/* Questions with `options` options each; feature f of option o of question i is x[(i * options + o) * features + f]. */
struct logit_data {
    const double *x;
    const int *key;
    int options, features;
};

/* Weights that make the keys of questions item[0 … count-1] likely, ridge-penalised so that they stay finite. */
void logit_fit(const struct logit_data *data, const int *item, int count, double *weight);

/* How much option `option` of question `i` looks like a key. */
double logit_score(const struct logit_data *data, int i, int option, const double *weight);

#endif
