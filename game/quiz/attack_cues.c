/* The cues, one function each, behind one table; see attack_cues.h. */
#include "quiz/attack_cues.h"

#include "quiz/lint_words.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A question as a guesser sees it. */
struct sight {
    const struct bank *bank;
    int count;
    const char *option[QUESTION_OPTIONS];
    struct lint_words stem, words[QUESTION_OPTIONS];
    bool numeric, entities;
    double number[QUESTION_OPTIONS];
    int entity[QUESTION_OPTIONS];
};

/* The digits of a text as one number: the options of a question have the same decimals. False when it is no number. */
static bool read_number(const char *text, double *value)
{
    int digits = 0;
    for (*value = 0; *text != '\0'; text++)
        if (isdigit((unsigned char)*text)) {
            *value = *value * 10 + (*text - '0');
            digits++;
        } else if (isalpha((unsigned char)*text)) {
            break;
        }
    return digits > 0;
}

/* The entity that the option names, or -1. */
static int entity_of(const struct question *q, int i)
{
    const struct claim *claim = &q->option[i].claim;
    if (claim->kind == CLAIM_GREATEST || claim->kind == CLAIM_LEAST)
        return claim->subject;
    if (claim->kind == CLAIM_TWO_HOPS)
        return claim->object;
    if (claim->kind != CLAIM_HOLDS && claim->kind != CLAIM_HOLDS_NOT)
        return -1;
    return q->option[0].claim.subject != q->option[1].claim.subject ? claim->subject : claim->object;
}

static void sight_init(struct sight *s, const struct bank *bank, const struct question *q, int lang)
{
    *s = (struct sight){ .bank = bank, .count = q->option_count, .numeric = true, .entities = true };
    lint_words_init(&s->stem, q->stem.in[lang]);
    for (int i = 0; i < s->count; i++) {
        s->option[i] = q->option[i].text.in[lang];
        lint_words_init(&s->words[i], s->option[i]);
        s->numeric = read_number(s->option[i], &s->number[i]) && s->numeric;
        s->entity[i] = entity_of(q, i);
        s->entities = s->entities && s->entity[i] >= 0;
    }
}

static void sight_fini(struct sight *s)
{
    lint_words_fini(&s->stem);
    for (int i = 0; i < s->count; i++)
        lint_words_fini(&s->words[i]);
}

static double cue_mean(const struct sight *s, int i)
{
    double sum = 0;
    for (int j = 0; j < s->count; j++)
        sum += s->number[j];
    return -fabs(s->number[i] - sum / s->count);
}

static double cue_pair(const struct sight *s, int i)
{
    double nearest = HUGE_VAL;
    for (int j = 0; j < s->count; j++)
        if (j != i)
            nearest = fmin(nearest, fabs(s->number[i] - s->number[j]));
    return -nearest;
}

/* The numbers stand in order; those at the ends have a gap on one side only, as good as the worst of the others. */
static double cue_even(const struct sight *s, int i)
{
    double worst = 0, own = -1;
    for (int j = 1; j + 1 < s->count; j++) {
        double gap = fabs(fabs(s->number[j + 1] - s->number[j]) - fabs(s->number[j] - s->number[j - 1]));
        worst = fmax(worst, gap);
        if (j == i)
            own = gap;
    }
    return own < 0 ? -worst - 1 : -own;
}

/* Zeros at the end count twice, a five before them once. */
static double cue_round(const struct sight *s, int i)
{
    double zeros = 0, rest = s->number[i];
    for (; rest > 0 && fmod(rest, 10) == 0; rest = floor(rest / 10))
        zeros += 2;
    return zeros + (rest > 0 && fmod(rest, 5) == 0);
}

static double same_digits(double a, double b)
{
    double same = 0;
    for (; a > 0 || b > 0; a = floor(a / 10), b = floor(b / 10))
        same += fmod(a, 10) == fmod(b, 10);
    return same;
}

static double cue_converge(const struct sight *s, int i)
{
    double agree = 0;
    for (int j = 0; j < s->count; j++) {
        if (j == i)
            continue;
        if (s->numeric)
            agree += same_digits(s->number[i], s->number[j]);
        for (int w = 0; !s->numeric && w < s->words[i].count && w < s->words[j].count; w++)
            agree += strcmp(s->words[i].word[w], s->words[j].word[w]) == 0;
    }
    return agree;
}

static double cue_longest(const struct sight *s, int i)
{
    return (double)utf8_length(s->option[i]);
}

static double cue_shortest(const struct sight *s, int i)
{
    return -cue_longest(s, i);
}

static double cue_shared(const struct sight *s, int i)
{
    double shared = 0;
    for (int j = 0; j < s->count; j++) {
        if (j == i)
            continue;
        if (s->entities)
            shared += bank_likeness(s->bank, s->entity[i], s->entity[j]);
        for (int w = 0; !s->entities && w < s->words[i].count; w++)
            shared += lint_words_have(&s->words[j], s->words[i].word[w]);
    }
    return shared;
}

static double cue_unshared(const struct sight *s, int i)
{
    return -cue_shared(s, i);
}

static double cue_known(const struct sight *s, int i)
{
    return s->entities ? s->bank->pack->entities[s->entity[i]].salience : 0;
}

static double cue_unknown(const struct sight *s, int i)
{
    return -cue_known(s, i);
}

/* Share of the word's letters in threes that stand somewhere in the stem. */
static void count_threes(const struct lint_words *stem, const char *word, double *found, double *all)
{
    for (size_t at = 0; at + 3 <= strlen(word); at++) {
        char three[4] = { word[at], word[at + 1], word[at + 2], '\0' };
        bool has = false;
        for (int w = 0; w < stem->count && !has; w++)
            has = strstr(stem->word[w], three) != NULL;
        *found += has;
        *all += 1;
    }
}

static double cue_stem(const struct sight *s, int i)
{
    double found = 0, all = 0;
    for (int w = 0; w < s->words[i].count; w++)
        count_threes(&s->stem, s->words[i].word[w], &found, &all);
    return all > 0 ? found / all : 0;
}

static const struct {
    const char *name;
    double (*of)(const struct sight *, int); /* NULL: a place */
    bool numeric;
} cues[CUES] = {
    [CUE_PLACE_1] = { "first", NULL, false },
    [CUE_PLACE_2] = { "second", NULL, false },
    [CUE_PLACE_3] = { "third", NULL, false },
    [CUE_PLACE_4] = { "fourth", NULL, false },
    [CUE_MEAN] = { "nearest the mean", cue_mean, true },
    [CUE_PAIR] = { "closest pair", cue_pair, true },
    [CUE_EVEN] = { "even gaps", cue_even, true },
    [CUE_ROUND] = { "roundest", cue_round, true },
    [CUE_CONVERGE] = { "convergence", cue_converge, false },
    [CUE_LONGEST] = { "longest", cue_longest, false },
    [CUE_SHORTEST] = { "shortest", cue_shortest, false },
    [CUE_SHARED] = { "most shared", cue_shared, false },
    [CUE_UNSHARED] = { "least shared", cue_unshared, false },
    [CUE_KNOWN] = { "best known", cue_known, false },
    [CUE_UNKNOWN] = { "least known", cue_unknown, false },
    [CUE_STEM] = { "like the stem", cue_stem, false },
};

const char *cue_name(enum cue cue)
{
    return cues[cue].name;
}

void cues_of(const struct bank *bank, const struct question *q, int lang, double cue[QUESTION_OPTIONS][CUES])
{
    struct sight s;
    sight_init(&s, bank, q, lang);
    for (int i = 0; i < s.count; i++)
        for (int c = 0; c < CUES; c++) {
            if (cues[c].of == NULL)
                cue[i][c] = c - CUE_PLACE_1 == i;
            else
                cue[i][c] = cues[c].numeric && !s.numeric ? 0 : cues[c].of(&s, i);
        }
    sight_fini(&s);
}
