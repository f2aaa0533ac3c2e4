/* Ready-made questions of a pack, and citations, which they share with statements. */
#ifndef PACK_READY_H
#define PACK_READY_H

#include <stdbool.h>

#include "pack/words.h"

enum { PACK_SENTENCES_MAX = 4 };

/* Where in a source it stands: a paragraph and its sentences, or a line. */
struct cite {
    int source;
    int paragraph;                    /* or line; from 1 */
    int sentence[PACK_SENTENCES_MAX]; /* from 1, ascending */
    int sentence_count;
};

enum { READY_OPTIONS_MIN = 2, READY_OPTIONS_MAX = 4, READY_STEM_MAX = 300, READY_OPTION_MAX = 100 };

/* A ready-made question, from a question bank for example: asked as it came, its key is its author's word. */
struct ready {
    const char *id;
    int category;
    struct words stem, explain; /* explain.in[0] NULL: none */
    int option_count, key;
    struct words option[READY_OPTIONS_MAX];
    struct words feedback[READY_OPTIONS_MAX]; /* on each option; in[0] NULL where there is none */
    bool fixed;                               /* the options stay in their order: true before false, all of the above */
    int difficulty;                           /* expected share of wrong answers, thousandths; -1 when not stated */
    bool cited;
    struct cite cite;
};

#endif
