/* Cues: what can be seen of a question's options without knowing anything about the matter. */
#ifndef QUIZ_ATTACK_CUES_H
#define QUIZ_ATTACK_CUES_H

#include "quiz/bank.h"

enum cue {
    CUE_PLACE_1, /* where it stands; of numbers, which ascend, its rank */
    CUE_PLACE_2,
    CUE_PLACE_3,
    CUE_PLACE_4,
    CUE_MEAN,     /* number nearest the mean of all */
    CUE_PAIR,     /* number nearest to another: one of the closest pair */
    CUE_EVEN,     /* number with the same gap on both sides */
    CUE_ROUND,    /* roundest number */
    CUE_CONVERGE, /* agrees with others digit by digit, or word by word at the same place */
    CUE_LONGEST,
    CUE_SHORTEST,
    CUE_SHARED,   /* has most in common with the others: of entities their likeness, of texts words */
    CUE_UNSHARED, /* … least */
    CUE_KNOWN,    /* entity that is best known */
    CUE_UNKNOWN,
    CUE_STEM, /* letters in common with the stem, in threes */
    CUES
};

const char *cue_name(enum cue cue);

/* How much each option has of each cue, for a reader of language `lang`: equal for all options where a cue says nothing. */
void cues_of(const struct bank *bank, const struct question *q, int lang, double cue[QUESTION_OPTIONS][CUES]);

#endif
