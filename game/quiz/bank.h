/* Bank: a pack prepared for asking. Which statements can be asked about which entity, and every quantity's figures.
 *
 * Made once for a catalogue or a round, read only afterwards. */
#ifndef QUIZ_BANK_H
#define QUIZ_BANK_H

#include "pack/holds.h"
#include "quiz/question.h"

/* Which side of a fact the options stand on. */
enum side { SIDE_OBJECT, SIDE_SUBJECT, SIDES };

/* A fact that can be asked about: the question names `given`, the answer is `answer`. */
struct ask {
    int statement, relation;
    int given, answer;
};

struct ask_list {
    int *items; /* indices of asks */
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
};

struct bank {
    const struct pack *pack; /* borrowed */
    struct arena *arena;     /* borrowed */
    struct ask *asks[SIDES];
    int ask_count[SIDES];
    struct ask_list *by_answer[SIDES]; /* for each entity: the asks it answers */
    struct clues *clues;               /* for each entity: the true statements about it that can be given as a hint */
    struct figures *figures;           /* for each relation; none for those between entities */
};

/* Prepares `pack`; everything lives in `arena`. */
void bank_init(struct bank *bank, const struct pack *pack, struct arena *arena);

/* The type that options on `side` of a relation have. */
int bank_option_type(const struct pack *pack, int relation, enum side side);

/* pack_holds with the option on `side`. */
enum truth bank_truth(const struct pack *pack, int relation, enum side side, int given, int option);

/* How much two entities have in common, for choosing neighbours: shared types, relations and asks, nearness in salience. */
int bank_likeness(const struct bank *bank, int a, int b);

#endif
