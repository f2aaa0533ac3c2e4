/* Question: a stem, three or four options (ready-made ones: from two) of which exactly one is true, and the proof of that.
 *
 * Every option carries its claim, the statement about the pack that it makes, so that a prover that knows nothing of how
 * the question came about can judge it. Texts exist in every language of the pack. A question lives in the arena of
 * its round. */
#ifndef QUIZ_QUESTION_H
#define QUIZ_QUESTION_H

#include "pack/pack.h"

enum { QUESTION_OPTIONS_MIN = 2, QUESTION_OPTIONS = 4, QUESTION_SUPPORT_MAX = 8 };
/* Characters, of what is made here; what is ready-made may have READY_STEM_MAX and READY_OPTION_MAX. */
enum { QUESTION_STEM_MAX = 160, QUESTION_OPTION_MAX = 40 };

enum claim_kind {
    CLAIM_HOLDS,      /* subject relation object */
    CLAIM_HOLDS_NOT,  /* it is false that … */
    CLAIM_VALUE,      /* the quantity of subject is value */
    CLAIM_BEARER,     /* the same, where the subjects are the options */
    CLAIM_GREATEST,   /* of members, subject has the greatest value */
    CLAIM_LEAST,      /* of members, subject has the least value */
    CLAIM_DIFFERENCE, /* the quantity of subject exceeds that of object by value */
    CLAIM_PERCENT,    /* from subject to object the quantity changes by value percent (negative: falls), rounded */
    CLAIM_SEQUENCE,   /* members stand in ascending order */
    CLAIM_COUNT,      /* subject has value objects; without a subject (-1): object has value subjects */
    CLAIM_ODD,        /* of members, subject alone lacks an object that all others have */
    CLAIM_SUM,        /* the quantities of subject and object are value together */
    CLAIM_AVERAGE,    /* the mean of all quantities of the relation is value, rounded */
    CLAIM_TWO_HOPS,   /* the one thing that `via` holds of with subject (without, -1: with value) has object */
    CLAIM_LURE, /* lure number value of statement `object`, on side `subject` (0 object, 1 subject): always false */
    CLAIM_READY /* option `object` of ready-made question `subject`: true or false by its author's word */
};

struct claim {
    enum claim_kind kind;
    int relation, subject, object;
    int64_t value;
    int members[QUESTION_OPTIONS];
    int member_count;
    int via; /* relation that describes; else 0 */
};

/* Whether the claims of a question differ in their value: its options are numbers or dates, in ascending order. */
bool claim_is_number(const struct claim *claim);

struct option {
    struct words text;
    struct claim claim;
};

struct question {
    uint64_t id; /* stable: from pack id, family, statements and direction; not from options, order or language */
    int family;  /* index for quiz_family_name */
    int category;
    int option_count; /* 3 or 4; of ready-made ones also 2 */
    int key;          /* index of the true option */
    struct option option[QUESTION_OPTIONS];
    struct words stem;
    struct words explain;              /* shown after the answer */
    struct words hint;                 /* the prompter's: true, narrows, does not tell */
    int support[QUESTION_SUPPORT_MAX]; /* statements it rests on; they carry the citations */
    int support_count;
    const struct ready *ready; /* the pack's item that it is; NULL when it was made from statements */
    int difficulty;            /* expected share of wrong answers before any is known, thousandths */
};

/* Names as in `questions --family`: "object", "subject", "value", … NULL behind the last. */
const char *quiz_family_name(int family);
int quiz_family_count(void);
/* Number of the family called `name`, or -1. */
int quiz_family_find(const char *name);

/* What the question cites: that of its statements, or of the ready-made item. Borrowed from the pack. */
int question_cite_count(const struct question *question);
const struct cite *question_cite(const struct pack *pack, const struct question *question, int i);

/* The id as 13 Crockford base-32 symbols; room for 14 bytes in `out`. */
void question_id_text(uint64_t id, char *out);

#endif
