/* Words of a pack: names with their forms, texts in several languages, and wordings: templates of questions. */
#ifndef PACK_WORDS_H
#define PACK_WORDS_H

#include <stdbool.h>
#include <stdint.h>

enum { PACK_LANG_MAX = 4 };

/* The four written-out forms of a name; what a language does not tell apart is the same text in all. */
enum name_form { NAME_NOM, NAME_ACC, NAME_DAT, NAME_GEN, NAME_FORMS };

struct name {
    const char *form[NAME_FORMS]; /* with article where the language wants one; GEN may be NULL */
    const char *label;            /* how it stands alone as an option: nominative, first letter capital */
    const char *brief;            /* a shorter label for sequences; = label when none was given */
    const char *gender;           /* "m", "f", "n", "pl", or "" when it does not matter */
};

/* A text in every language of the pack. */
struct words {
    const char *in[PACK_LANG_MAX];
};

/* What a wording is for. A family is possible for a relation when the wording exists there (or at the statement). */
enum wording {
    WORDING_OBJECT,      /* asks for {o}, names {s} */
    WORDING_SUBJECT,     /* asks for {s}, names {o} */
    WORDING_OBJECT_VIA,  /* asks for {o}; {s} is described by another relation's `via`, not named */
    WORDING_NOT_OBJECT,  /* which of these is NOT an object of {s} */
    WORDING_NOT_SUBJECT, /* which of these is NOT a subject of {o} */
    WORDING_EXPLAIN,     /* the statement as a sentence, {s} {o} */
    WORDING_EXPLAIN_NOT, /* that it is not so of {s} and {o}: of the odd one in a list */
    WORDING_CLUE,        /* describes {s} by {o} without naming {s}: the prompter's hint */
    WORDING_HINT,        /* at a statement: what the prompter whispers when it is asked about */
    WORDING_MOST,        /* which subject has the greatest value of all */
    WORDING_LEAST,
    WORDING_MORE, /* which of the options has the greatest value */
    WORDING_LESS,
    WORDING_DIFFERENCE,             /* {a} {b}: by how much the value of a exceeds that of b */
    WORDING_PERCENT,                /* {a} {b}: by how many percent the value falls from a to b */
    WORDING_RISE,                   /* {a} {b}: by how many percent the value rises from a to b */
    WORDING_ORDER,                  /* the right sequence of four subjects, ascending */
    WORDING_EXPLAIN_DIFFERENCE,     /* {a} {b} {x} {y} {d}: x of a minus y of b is d */
    WORDING_EXPLAIN_PERCENT,        /* {a} {b} {x} {y} {d} */
    WORDING_COUNT_OBJECTS,          /* how many objects has {s} */
    WORDING_COUNT_SUBJECTS,         /* how many subjects has {o} */
    WORDING_EXPLAIN_COUNT_OBJECTS,  /* {s} {x}: there are x */
    WORDING_EXPLAIN_COUNT_SUBJECTS, /* {o} {x} */
    WORDING_ODD,                    /* three share an object; which one does not */
    WORDING_SUM,                    /* {a} {b}: how much the two values are together */
    WORDING_EXPLAIN_SUM,            /* {a} {b} {x} {y} {d}: x of a and y of b are d */
    WORDING_EXPLAIN_AVERAGE,        /* {x}: the mean is x */
    WORDING_AVERAGE,                /* the mean of all subjects' values */
    WORDING_KINDS
};

/* A wording in all languages; in[0] NULL where there is none. Slots are checked when loading. */
struct wordings {
    struct words of[WORDING_KINDS];
    uint64_t genitive[PACK_LANG_MAX]; /* bit 1 << wording: asks for the genitive of a name */
};

/* Frames that are the same for all relations of a pack. */
enum phrase {
    PHRASE_ABOVE,   /* hint: more than {x} */
    PHRASE_BELOW,   /* hint: less than {x} */
    PHRASE_NOT,     /* hint: it is not {x} */
    PHRASE_PERCENT, /* {x} with its sign */
    PHRASE_LATER,   /* hint: later than {x}; these two only where there are dates, else in[0] NULL */
    PHRASE_EARLIER, /* hint: earlier than {x} */
    PHRASE_COUNT
};

#endif
