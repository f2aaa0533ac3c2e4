/* Bank: a pack prepared for asking. Which statements can be asked about which entity, and every quantity's figures.
 *
 * Made once for a catalogue or a round, read only afterwards. */
#ifndef QUIZ_BANK_H
#define QUIZ_BANK_H

#include "pack/holds.h"
#include "quiz/look.h"
#include "quiz/question.h"

/* Which side of a fact the options stand on. */
enum side { SIDE_OBJECT, SIDE_SUBJECT, SIDES };

/* What direct questions are drawn from: plain ones by the side their options stand on, those of a relation with an aspect,
 * and those for objects of what is described and not named. */
enum pool { POOL_OBJECT, POOL_SUBJECT, POOL_CAUSE, POOL_SAID, POOL_TWO_HOPS, POOLS };

/* A fact that can be asked about: the question names (or describes) `given`, the answer is `answer`. */
struct ask {
    int statement, relation;
    enum side side;
    int given, answer;
};

struct ask_list {
    int *items; /* indices of asks, or entities */
    int count;
};

/* Statements, by their number. */
struct clues {
    int *items;
    int count;
};

/* A quantity's figures: statements that are true and the only figure of their subject, ascending by value. */
struct figures {
    const struct statement *const *items;
    int count;
    int64_t grid; /* what they differ by is a multiple of it: 5 where all are 15, 20, 45; 1 of few figures */
};

/* The facts that share a relation and, on the side that the options are not on, an entity; three of them are true. */
struct fact_list {
    const struct fact *facts;
    int count, known; /* facts, and those that are true */
    bool open;        /* one of them is left open */
};

struct bank {
    const struct pack *pack; /* borrowed */
    const bool *part;        /* borrowed: which statements are asked about, NULL: all */
    struct arena *arena;     /* borrowed */
    struct ask *asks[POOLS];
    int ask_count[POOLS];
    struct ask_list *by_answer[POOLS]; /* for each entity: the asks it answers */
    struct words *explained;           /* of each statement its explanation, once it was asked for */
    struct clues *clues;               /* for each entity: the true statements about it that can be given as a hint */
    struct ask_list *answerers[POOLS]; /* for each type: the entities of it that answer an ask */
    struct fact_list *lists[SIDES];    /* in the order of the pack's facts */
    int list_count[SIDES];
    int members[PACK_TYPE_MAX];       /* entities of each type, other names not counted */
    struct figures *figures;          /* for each relation; none for those between entities */
    struct figures *all_figures;      /* the same of the whole pack */
    struct figures *distinct;         /* of these one for each value that is apart from the one below it */
    bool *tells;                      /* for each fact of pack->by_subject: see bank_tells */
    bool *told;                       /* for each entity: whether some fact tells it */
    struct look *look[PACK_LANG_MAX]; /* for each entity: of its label */
    uint64_t *related[POOLS];         /* for each entity: a bit for every relation whose asks it answers … */
    size_t related_words;             /* … in so many words */
};

/* Prepares `pack`; everything lives in `arena`. */
void bank_init(struct bank *bank, const struct pack *pack, struct arena *arena);

/* Prepares some statements of it, those marked in `part`: asks and figures are made of them alone. */
void bank_init_part(struct bank *bank, const struct pack *pack, const bool *part, struct arena *arena);

/* Whether the bank has the statement to ask about. */
bool bank_has(const struct bank *bank, int statement);

/* Its part that fills `tells` and `told`, after the figures. */
void bank_add_tells(struct bank *bank);

/* The type that options on `side` of a relation have. */
int bank_option_type(const struct pack *pack, int relation, enum side side);

/* pack_holds with the option on `side`. */
enum truth bank_truth(const struct pack *pack, int relation, enum side side, int given, int option);

/* Whether two figures are of one time and differ by more than both their tolerances. */
bool bank_apart(const struct statement *a, const struct statement *b);

/* Whether the fact, one of pack->by_subject whose relation has a `via`, tells its subject from everything else: it is
 * provably true of nothing but it. */
bool bank_tells(const struct bank *bank, const struct fact *fact);

/* How much two entities have in common, for choosing neighbours: shared types, relations and asks, nearness in salience. */
int bank_likeness(const struct bank *bank, int a, int b);

#endif
