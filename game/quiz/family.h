/* Family: one way to make questions. Each has a file family_NAME.c and a row in the table of family.c.
 *
 * A family draws one question at a time from a bank and a random stream, or rejects the draw. What it returns has its
 * options' claims, its stem, explanation and support; what all have in common is added, proved and linted in family.c. */
#ifndef QUIZ_FAMILY_H
#define QUIZ_FAMILY_H

#include "base/rng.h"
#include "quiz/bank.h"
#include "quiz/prove.h"
#include "quiz/wording.h"

struct maker {
    const struct bank *bank;
    const struct pack *pack;
    const struct prover *prover;
    struct arena *arena; /* of this draw: what is kept is copied */
    struct rng rng;
    int family;
    struct lineup_memory *lineups; /* what lineup.h finds out once for all draws; NULL: nothing yet */
    /* Of ready-made questions: the last one drawn, and how far to the next (0: none drawn yet). */
    uint32_t place, step;
    struct question
        rival[QUESTION_OPTIONS - 1]; /* what might as well have been drawn, had the key fallen on another option */
    int rivals;
};

struct family {
    const char *name;
    bool (*make)(struct maker *m, struct question *q);
    int difficulty; /* thousandths of wrong answers where nothing else is known */
    int most;       /* at most so many in one round */
};

const struct family *family_table(int *count);

/* Draws a question with its id, or false when this draw gave none. */
bool family_draft(struct maker *m, struct question *q);

/* Gives the draft its hint; false when it or one of its rivals is not proved or not clean: what refuses a set of options
 * must not depend on which of them is the key. */
bool family_finish(struct maker *m, struct question *q);

/* Whether the question is proved and clean. */
bool family_clean(const struct maker *m, const struct question *q);

bool family_make_object(struct maker *m, struct question *q);
bool family_make_subject(struct maker *m, struct question *q);
bool family_make_value(struct maker *m, struct question *q);
/* Whose figure is this: the subject family's questions about quantities, and how many of them there can be. */
bool family_make_bearer(struct maker *m, struct question *q);
int family_bearers(const struct maker *m);
bool family_make_compare(struct maker *m, struct question *q);
bool family_make_superlative(struct maker *m, struct question *q);
bool family_make_difference(struct maker *m, struct question *q);
bool family_make_percentage(struct maker *m, struct question *q);
/* Of three or four subjects the one with most or least: what compare and order have in common. */
bool family_compare_make(struct maker *m, struct question *q, bool ordinal);

bool family_make_order(struct maker *m, struct question *q);
bool family_make_negation(struct maker *m, struct question *q);
bool family_make_odd(struct maker *m, struct question *q);
bool family_make_count(struct maker *m, struct question *q);
bool family_make_sum(struct maker *m, struct question *q);
bool family_make_average(struct maker *m, struct question *q);
bool family_make_cause(struct maker *m, struct question *q);
bool family_make_said(struct maker *m, struct question *q);
bool family_make_two_hops(struct maker *m, struct question *q);
bool family_make_ready(struct maker *m, struct question *q);

/* --- for family_*.c --- */

/* Entities that will be the options. */
struct window {
    int member[QUESTION_OPTIONS];
    int count;
};

/* How direct questions are drawn from a pool of asks: `fits` says what an ask needs further to be put with a window;
 * `finish` makes of the draft, whose options are there, what is asked. NULL: nothing further, an ordinary question. */
struct asking {
    enum pool pool;
    bool (*fits)(const struct maker *m, const struct ask *ask, const struct window *window);
    void (*finish)(struct maker *m, const struct ask *ask, struct question *q);
};
bool family_direct_make(struct maker *m, const struct asking *how, struct question *q);

/* The id of a question about these statements of `detail` (side or direction). The order of statements counts. */
uint64_t family_id(const struct maker *m, const int *statements, int count, const char *detail);

/* Adds a statement to what the question rests on, unless it is there already or there is no more room. */
void family_support(struct question *q, int statement);

/* Appends the statement's explanation to the question's, if it has one. */
void family_explain(struct maker *m, struct question *q, int statement);

/* Adds an option; the first added may be any. */
void family_option(struct question *q, struct words text, struct claim claim);

/* A quantity's figures that the bank has, or the whole pack. */
struct figures family_figures(const struct maker *m, int relation);
struct figures family_all_figures(const struct maker *m, int relation);

/* A random quantity relation that has `wording` and at least `least` figures; ordinal or not as asked (the
 * wording of an order alone makes any quantity one that can be put in order). -1 if none. */
int family_quantity(struct maker *m, enum wording wording, int least, bool ordinal);

/* Candidates that a draw looks at: all there are or, of very many, an even sample. Their number, and the i-th's place. */
int family_sample_size(int count);
int family_sample(struct maker *m, int i, int count);

/* Whether every entity of the relation's domain has its figure. */
bool family_all_known(const struct maker *m, int relation);

/* Whether two figures differ by more than both their tolerances. */
bool family_apart(const struct statement *a, const struct statement *b);

/* Draws `count` (at most QUESTION_OPTIONS) of the figures, ascending, each choice equally likely. False when there are fewer
 * or those drawn are not all apart from each other. */
bool family_pick(struct maker *m, const struct figures *figures, int count, const struct statement **out);

#endif
