/* Drawing the sample, and the reckoning of the guessers; see attack.h. */
#include "quiz/attack.h"

#include "quiz/attack_logit.h"
#include "quiz/family.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A family that gives one question in so many draws is given up, in all or after the last one. */
enum { VAIN_EACH = 40, VAIN_MOST = 20000 };

/* One question of the sample: in which language and how its cues look is in `cue`. */
struct seen {
    double cue[QUESTION_OPTIONS][CUES];
    uint64_t set[ATTACK_BASES]; /* draws that agree here belong together */
    uint64_t key_text;
    int options, key;
};

struct sample {
    struct seen *seen; /* each question once for every language, side by side */
    int count, langs;
};

const char *attack_guesser_name(int guesser)
{
    if (guesser == ATTACK_LEARNED)
        return "learned";
    return guesser >= 0 && guesser < CUES ? cue_name((enum cue)guesser) : NULL;
}

enum attack_basis attack_guesser_basis(int guesser)
{
    if (guesser >= CUE_PLACE_1 && guesser <= CUE_PLACE_4)
        return BASIS_PLACE;
    return guesser == CUE_STEM || guesser == ATTACK_LEARNED ? BASIS_STEM : BASIS_OPTIONS;
}

/* --- the sample --- */

/* Whether the statement fixed the key before there were options: authored lures, the extreme of all, the one that is not. */
static bool key_is_fixed(const struct question *q)
{
    const struct claim *key = &q->option[q->key].claim;
    bool of_all = (key->kind == CLAIM_GREATEST || key->kind == CLAIM_LEAST) && key->member_count == 0;
    bool lured = q->option[(q->key + 1) % q->option_count].claim.kind == CLAIM_LURE;
    return lured || of_all || key->kind == CLAIM_HOLDS_NOT;
}

/* Draws that have their options in common, or their fact where that fixes the key. Sums do not mind the order. */
static uint64_t options_of(const struct question *q)
{
    uint64_t set = 0;
    for (int i = 0; i < q->option_count; i++)
        set += hash_string(HASH_START, q->option[i].text.in[0]);
    return key_is_fixed(q) ? q->id : set;
}

static void see(struct sample *sample, const struct bank *bank, const struct question *q)
{
    for (int lang = 0; lang < sample->langs; lang++) {
        struct seen *seen = &sample->seen[sample->count * sample->langs + lang];
        *seen = (struct seen){ .options = q->option_count, .key = q->key };
        seen->set[BASIS_PLACE] = (uint64_t)sample->count;
        seen->set[BASIS_OPTIONS] = options_of(q);
        seen->set[BASIS_STEM] = q->id;
        seen->key_text = hash_string(HASH_START, q->option[q->key].text.in[0]);
        cues_of(bank, q, lang, seen->cue);
    }
    sample->count++;
}

static void draw_sample(struct sample *sample, const struct pack *pack, int family, uint64_t seed, int most)
{
    struct arena lasting, scratch;
    struct bank bank;
    arena_init(&lasting);
    arena_init(&scratch);
    bank_init(&bank, pack, &lasting);
    struct prover *prover = prover_new(pack);
    struct maker m = { .bank = &bank, .pack = pack, .prover = prover, .arena = &scratch, .family = family };
    m.rng = rng_stream(seed, (uint64_t)family, "attack");
    for (int vain = 0; sample->count < most && vain < VAIN_MOST + VAIN_EACH * sample->count; vain++) {
        struct question q;
        arena_reset(&scratch);
        if (family_draft(&m, &q) && family_finish(&m, &q))
            see(sample, &bank, &q);
    }
    prover_free(prover);
    arena_fini(&scratch);
    arena_fini(&lasting);
}

/* --- the limit --- */

/* Least number of hits that chance reaches with a probability of at most `alpha`: the upper tail of the binomial
 * distribution, summed from its end. */
static int hits_beyond_chance(int trials, double chance, double alpha)
{
    double tail = 0;
    int hits = trials;
    for (; hits > 0; hits--) {
        double log_p = lgamma(trials + 1.0) - lgamma(hits + 1.0) - lgamma(trials - hits + 1.0) + hits * log(chance) +
                       (trials - hits) * log1p(-chance);
        tail += exp(log_p);
        if (tail > alpha)
            break;
    }
    return hits;
}

int attack_limit(int questions, int options)
{
    const double alpha = 0.01 / ATTACK_GUESSERS;
    if (questions == 0)
        return 10000;
    return (int)lround(10000.0 * hits_beyond_chance(questions, 1.0 / options, alpha) / questions);
}

/* --- the guessers --- */

/* The questions of a row: those with so many options, seen in one language. */
struct group {
    const struct seen **seen;
    int count, options;
};

/* The chance to hit for one who picks the greatest of `score`, by lot among equals. */
static double luck(const double *score, int options, int key)
{
    int ties = 0;
    for (int i = 0; i < options; i++) {
        if (score[i] > score[key])
            return 0;
        ties += score[i] >= score[key];
    }
    return 1.0 / ties;
}

static double hits_of_cue(const struct group *group, int cue)
{
    double hits = 0;
    for (int i = 0; i < group->count; i++) {
        double score[QUESTION_OPTIONS];
        for (int o = 0; o < group->options; o++)
            score[o] = group->seen[i]->cue[o][cue];
        hits += luck(score, group->options, group->seen[i]->key);
    }
    return hits;
}

enum { FEATURES_EACH = 2 };

/* The cues in which the options of any question differ: the others teach nothing. */
static int telling_cues(const struct group *group, int *cue)
{
    int count = 0;
    for (int c = 0; c < CUES; c++) {
        bool tells = false;
        for (int i = 0; i < group->count && !tells; i++)
            for (int o = 1; o < group->options; o++)
                tells = tells || fabs(group->seen[i]->cue[o][c] - group->seen[i]->cue[0][c]) > 1e-9;
        if (tells)
            cue[count++] = c;
    }
    return count;
}

/* Two features for each cue: how far the option stands out, in standard deviations, and whether it has most. */
static void features_of(const struct seen *seen, const int *cue, int cues, double *x)
{
    for (int c = 0; c < cues; c++) {
        double score[QUESTION_OPTIONS], mean = 0, square = 0;
        for (int o = 0; o < seen->options; o++) {
            score[o] = seen->cue[o][cue[c]];
            mean += score[o] / seen->options;
        }
        for (int o = 0; o < seen->options; o++)
            square += (score[o] - mean) * (score[o] - mean) / seen->options;
        for (int o = 0; o < seen->options; o++) {
            double *at = x + ((long)o * cues + c) * FEATURES_EACH;
            at[0] = square > 1e-9 ? (score[o] - mean) / sqrt(square) : 0;
            at[1] = luck(score, seen->options, o);
        }
    }
}

/* The half that a question learns in; all with the same options in the same, so that no answer is merely remembered. */
static int half_of(const struct seen *seen)
{
    struct rng rng = rng_stream(seen->set[BASIS_OPTIONS], 0, "half");
    return (int)rng_below(&rng, 2);
}

static double hits_of_learned(const struct group *group)
{
    struct arena a;
    arena_init(&a);
    int cue[CUES], cues = telling_cues(group, cue);
    size_t each = (size_t)group->options * (size_t)cues * FEATURES_EACH, count = (size_t)group->count;
    double *x = arena_array(&a, count * each, sizeof *x), hits = 0;
    int *key = arena_array(&a, count, sizeof *key), *item = arena_array(&a, count, sizeof *item);
    for (size_t i = 0; i < count; i++) {
        features_of(group->seen[i], cue, cues, x + i * each);
        key[i] = group->seen[i]->key;
    }
    struct logit_data data = { x, key, group->options, cues * FEATURES_EACH };
    for (int half = 0; half < 2; half++) {
        double weight[LOGIT_FEATURES_MAX], score[QUESTION_OPTIONS];
        int learning = 0;
        for (int i = 0; i < group->count; i++)
            if (half_of(group->seen[i]) == half)
                item[learning++] = i;
        logit_fit(&data, item, learning, weight);
        for (int i = 0; i < group->count; i++) {
            for (int o = 0; o < group->options; o++)
                score[o] = logit_score(&data, i, o, weight);
            if (half_of(group->seen[i]) != half)
                hits += luck(score, group->options, key[i]);
        }
    }
    arena_fini(&a);
    return hits;
}

static int by_key(const struct seen *x, const struct seen *y, enum attack_basis basis)
{
    if (x->set[basis] != y->set[basis])
        return x->set[basis] < y->set[basis] ? -1 : 1;
    return (x->key_text > y->key_text) - (x->key_text < y->key_text);
}

static int by_options(const void *a, const void *b)
{
    const struct seen *const *x = a, *const *y = b;
    return by_key(*x, *y, BASIS_OPTIONS);
}

static int by_stem(const void *a, const void *b)
{
    const struct seen *const *x = a, *const *y = b;
    return by_key(*x, *y, BASIS_STEM);
}

/* The sample divided by its design effect. Of two draws of one set the keys agree with probability 1/options when each was
 * drawn anew, and always when the set fixes it; what lies between is the intra-class correlation. */
static int worth(const struct group *group, enum attack_basis basis)
{
    double pairs = 0, same = 0, chance = 1.0 / group->options, all = group->count;
    if (basis == BASIS_PLACE)
        return group->count;
    qsort(group->seen, (size_t)group->count, sizeof(struct seen *), basis == BASIS_STEM ? by_stem : by_options);
    for (int i = 0, set = 0, key = 0; i < group->count; i++) {
        const struct seen *now = group->seen[i], *first = group->seen[set];
        if (now->set[basis] != first->set[basis])
            set = key = i;
        else if (now->key_text != group->seen[key]->key_text)
            key = i;
        pairs += 2 * (i - set);
        same += 2 * (i - key);
    }
    double excess = (same - pairs * chance) / (1 - chance);
    return (int)(excess > 0 ? all * all / (all + excess) : all);
}

static void add_row(struct attack *attack, const struct group *group, int family, int lang)
{
    struct attack_row *row = &attack->row[attack->count++];
    *row = (struct attack_row){ .family = family, .lang = lang, .options = group->options };
    for (int basis = 0; basis < ATTACK_BASES; basis++) {
        row->worth[basis] = worth(group, (enum attack_basis)basis);
        row->limit[basis] = attack_limit(row->worth[basis], row->options);
    }
    for (int g = 0; g < ATTACK_GUESSERS; g++) {
        double hits = g == ATTACK_LEARNED ? hits_of_learned(group) : hits_of_cue(group, g);
        row->rate[g] = (int)lround(10000 * hits / group->count);
    }
}

void attack_family(const struct pack *pack, int family, uint64_t seed, int most, struct attack *out)
{
    *out = (struct attack){ .count = 0 };
    struct arena a;
    arena_init(&a);
    size_t room = (size_t)most * (size_t)pack->lang_count;
    struct sample sample = { .seen = arena_array(&a, room, sizeof *sample.seen), .langs = pack->lang_count };
    struct group group = { .seen = arena_array(&a, (size_t)most, sizeof *group.seen) };
    draw_sample(&sample, pack, family, seed, most);
    for (int lang = 0; lang < sample.langs; lang++)
        for (group.options = QUESTION_OPTIONS; group.options >= QUESTION_OPTIONS - 1; group.options--) {
            group.count = 0;
            for (int i = 0; i < sample.count; i++) {
                const struct seen *seen = &sample.seen[i * sample.langs + lang];
                if (seen->options == group.options)
                    group.seen[group.count++] = seen;
            }
            if (group.count > 0)
                add_row(out, &group, family, lang);
        }
    arena_fini(&a);
}

int attack_excess(const struct attack_row *row, int guesser)
{
    return row->rate[guesser] - row->limit[attack_guesser_basis(guesser)];
}

int attack_worst(const struct attack_row *row)
{
    int worst = 0;
    for (int g = 1; g < ATTACK_GUESSERS; g++)
        if (attack_excess(row, g) > attack_excess(row, worst))
            worst = g;
    return worst;
}
