/* Attack: how often guessers find the key that know nothing and only look at the options and the stem.
 *
 * A family is drawn from again and again; that a question comes back with other options is what a player of a small pack
 * meets, too. Each guesser picks the option that has most of its cue and shares its luck among ties. The last one has
 * learned: a conditional logit on all cues, fitted to one half of the questions and scored on the other, both ways round.
 *
 * Draws of the same question tell less than different ones, so a sample counts for less the more of it is repetition: it
 * is divided by Kish's design effect, 1 + (n - 1) ICC ("Survey Sampling", 1965). For what the options show, draws with the
 * same options belong together: where the key differs among them each counts in full, where the set fixes it all count as
 * one. For what the stem shows, and for the one who has learned, draws of the same question do. Places are shuffled, or
 * drawn, each time. The limit is the least share of hits that chance stays below with probability 1 - α, α = 0.01 parted
 * among the guessers (Bonferroni): 26.4 % for ten thousand questions of four options. */
#ifndef QUIZ_ATTACK_H
#define QUIZ_ATTACK_H

#include "quiz/attack_cues.h"

enum { ATTACK_QUESTIONS = 10000, ATTACK_GUESSERS = CUES + 1, ATTACK_LEARNED = CUES };

/* What a guesser goes by, and so which draws count as different ones. */
enum attack_basis { BASIS_PLACE, BASIS_OPTIONS, BASIS_STEM, ATTACK_BASES };

/* How guessers fare with the questions of one family and number of options, as a reader of one language sees them.
 * Shares are in 1/10,000. */
struct attack_row {
    int family, lang, options;
    int worth[ATTACK_BASES]; /* how many different questions the sample counts for; of places, all of them */
    int limit[ATTACK_BASES]; /* above it a guesser has found something out */
    int rate[ATTACK_GUESSERS];
};

enum { ATTACK_ROWS = 2 * PACK_LANG_MAX };

struct attack {
    int count;
    struct attack_row row[ATTACK_ROWS];
};

/* The guesser's cue; NULL behind the last. */
const char *attack_guesser_name(int guesser);
enum attack_basis attack_guesser_basis(int guesser);

/* Attacks up to `most` (at most ATTACK_QUESTIONS) questions of a family; no rows where the pack gives none. The same seed
 * gives the same rows. */
void attack_family(const struct pack *pack, int family, uint64_t seed, int most, struct attack *out);

/* How far a guesser is above its limit; 0 or less when it is not. */
int attack_excess(const struct attack_row *row, int guesser);

/* The guesser that comes nearest to its limit, or exceeds it most. */
int attack_worst(const struct attack_row *row);

/* The limit for so many different questions of `options` options, in 1/10,000. */
int attack_limit(int questions, int options);

#endif
