/* The table of families, and what all of them share. */
#include "quiz/family.h"

#include "quiz/hint.h"
#include "quiz/lint.h"

#include <stdlib.h>
#include <string.h>

static const struct family families[] = {
    { "object", family_make_object, 340, 3 },
    { "subject", family_make_subject, 280, 3 },
    { "value", family_make_value, 520, 2 },
    { "compare", family_make_compare, 360, 2 },
    { "superlative", family_make_superlative, 340, 2 },
    { "difference", family_make_difference, 600, 2 },
    { "percentage", family_make_percentage, 640, 2 },
    { "order", family_make_order, 440, 2 },
    { "negation", family_make_negation, 430, 1 },
    { "odd", family_make_odd, 450, 1 },
    { "count", family_make_count, 500, 2 },
    { "sum", family_make_sum, 620, 1 },
    { "average", family_make_average, 660, 1 },
    { "ready", family_make_ready, 450, 3 },
    { "cause", family_make_cause, 380, 2 },
    { "said", family_make_said, 360, 2 },
    { "two_hops", family_make_two_hops, 560, 2 },
};

enum { FAMILIES = sizeof families / sizeof *families };

const struct family *family_table(int *count)
{
    *count = FAMILIES;
    return families;
}

const char *quiz_family_name(int family)
{
    return family >= 0 && family < FAMILIES ? families[family].name : NULL;
}

int quiz_family_count(void)
{
    return FAMILIES;
}

int quiz_family_find(const char *name)
{
    for (int i = 0; i < FAMILIES; i++)
        if (strcmp(families[i].name, name) == 0)
            return i;
    return -1;
}

uint64_t family_id(const struct maker *m, const int *statements, int count, const char *detail)
{
    uint64_t hash = hash_string(HASH_START, m->pack->id);
    hash = hash_string(hash, families[m->family].name);
    hash = hash_string(hash, detail);
    for (int i = 0; i < count; i++)
        hash = hash_string(hash, m->pack->statements[statements[i]].id);
    return hash;
}

void family_support(struct question *q, int statement)
{
    for (int i = 0; i < q->support_count; i++)
        if (q->support[i] == statement)
            return;
    if (q->support_count < QUESTION_SUPPORT_MAX)
        q->support[q->support_count++] = statement;
}

void family_explain(struct maker *m, struct question *q, int statement)
{
    struct words *text = &m->bank->explained[statement];
    if (text->in[0] == NULL)
        *text = wording_statement(m->pack, m->bank->arena, &m->pack->statements[statement], WORDING_EXPLAIN);
    if (text->in[0] != NULL)
        q->explain = wording_join(m->pack, m->arena, &q->explain, text);
}

void family_option(struct question *q, struct words text, struct claim claim)
{
    q->option[q->option_count++] = (struct option){ text, claim };
}

struct figures family_figures(const struct maker *m, int relation)
{
    return m->bank->figures[relation];
}

struct figures family_all_figures(const struct maker *m, int relation)
{
    return m->bank->all_figures[relation];
}

int family_quantity(struct maker *m, enum wording wording, int least, bool ordinal)
{
    int found = -1;
    uint32_t seen = 0;
    for (int i = 0; i < m->pack->relation_count; i++) {
        const struct relation *r = &m->pack->relations[i];
        bool sequence = wording == WORDING_ORDER; /* any quantity that has the wording */
        if (r->kind == RELATION_QUANTITY && (r->ordinal == ordinal || sequence) &&
            r->wording.of[wording].in[0] != NULL && family_figures(m, i).count >= least &&
            rng_below(&m->rng, ++seen) == 0)
            found = i;
    }
    return found;
}

int family_sample_size(int count)
{
    enum { SAMPLE = 1024 };
    return count < SAMPLE ? count : SAMPLE;
}

int family_sample(struct maker *m, int i, int count)
{
    int size = family_sample_size(count);
    int from = (int)((int64_t)i * count / size), to = (int)((int64_t)(i + 1) * count / size);
    return to - from > 1 ? from + (int)rng_below(&m->rng, (uint32_t)(to - from)) : from;
}

bool family_all_known(const struct maker *m, int relation)
{
    return m->bank->members[m->pack->relations[relation].domain] == family_all_figures(m, relation).count;
}

bool family_apart(const struct statement *a, const struct statement *b)
{
    return bank_apart(a, b);
}

static int ascending(const void *a, const void *b)
{
    const int *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

bool family_pick(struct maker *m, const struct figures *figures, int count, const struct statement **out)
{
    int at[QUESTION_OPTIONS];
    if (figures->count < count)
        return false;
    for (int picked = 0; picked < count;) {
        bool again = false;
        at[picked] = (int)rng_below(&m->rng, (uint32_t)figures->count);
        for (int i = 0; i < picked; i++)
            again = again || at[i] == at[picked];
        picked += !again;
    }
    qsort(at, (size_t)count, sizeof *at, ascending);
    for (int i = 0; i < count; i++) {
        out[i] = figures->items[at[i]];
        if (i > 0 && !family_apart(out[i - 1], out[i]))
            return false;
    }
    return true;
}

static void shuffle_options(struct maker *m, struct question *q)
{
    int order[QUESTION_OPTIONS] = { 0, 1, 2, 3 };
    struct option old[QUESTION_OPTIONS];
    memcpy(old, q->option, sizeof old);
    rng_shuffle(&m->rng, order, (size_t)q->option_count, sizeof *order);
    int key = q->key;
    for (int i = 0; i < q->option_count; i++) {
        q->option[i] = old[order[i]];
        if (order[i] == key)
            q->key = i;
    }
}

bool family_draft(struct maker *m, struct question *q)
{
    *q = (struct question){ .family = m->family, .difficulty = families[m->family].difficulty };
    m->rivals = 0;
    if (!families[m->family].make(m, q))
        return false;
    bool fixed = q->ready != NULL && q->ready->fixed;
    if (!claim_is_number(&q->option[0].claim) && !fixed)
        shuffle_options(m, q);
    if (q->ready == NULL)
        q->category = m->pack->statements[q->support[0]].category;
    return true;
}

bool family_clean(const struct maker *m, const struct question *q)
{
    struct err why;
    return quiz_prove(m->prover, q, &why) && quiz_lint(m->pack, q, NULL, NULL) == 0;
}

static bool sound(struct maker *m, struct question *q)
{
    if (q->hint.in[0] == NULL)
        hint_make(m, q);
    return family_clean(m, q);
}

bool family_finish(struct maker *m, struct question *q)
{
    for (int i = 0; i < m->rivals; i++)
        if (!sound(m, &m->rival[i]))
            return false;
    return sound(m, q);
}
