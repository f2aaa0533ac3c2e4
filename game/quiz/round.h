/* Round: the questions of one match, dealt from a pack by a seed.
 *
 * The same pack, seed, count and level give the same round everywhere. Within a round no question gives away another,
 * at most one question rests on a fact, two are about the same entity, three are of one family; at least four families
 * occur where the pack allows it; and it runs from easy to hard. Rounds whose seeds follow each other have no question in
 * common until all facts had their turn (deal.h). */
#ifndef QUIZ_ROUND_H
#define QUIZ_ROUND_H

#include "quiz/category.h"
#include "quiz/level.h"
#include "quiz/question.h"

enum { ROUND_QUESTIONS_MAX = 50 };
enum { QUIZ_SEED_BITS = 27 }; /* of a seed that fits into a code */

/* Why a fact is asked about in a lesson. */
enum lesson_why {
    LESSON_DUE,    /* since day `n` */
    LESSON_MISSED, /* `n` times in a row */
    LESSON_HARD,   /* `n` of `of` answers were right */
    LESSON_NEW
};
enum { LESSON_WHYS = LESSON_NEW + 1 };

const char *lesson_why_name(enum lesson_why why); /* "due", "missed", "hard", "new" */

struct lesson_wish {
    int fact; /* number of a statement, or behind all statements of a ready-made question */
    enum lesson_why why;
    int n, of;
    uint64_t avoid; /* id of the question it was asked by last, 0: none */
};

enum { LESSON_WISHES_MAX = 64 };

struct lesson {
    int count; /* of wishes, the most urgent first; 0: no lesson */
    struct lesson_wish wish[LESSON_WISHES_MAX];
};

struct round {
    struct arena arena;
    const struct pack *pack; /* borrowed: must outlive the round */
    uint64_t seed;
    uint64_t next; /* seed of the round that follows: it has none of these questions while any are left */
    int level;
    const char *categories; /* those it was limited to, as a list (category.h); "": none */
    int count;
    struct question *questions;
    const struct lesson_wish *wishes; /* of a lesson: what each question is asked for; NULL: a round that was dealt */
};

/* A round of `count` (1 … ROUND_QUESTIONS_MAX) questions. NULL with the reason in `err` when the pack gives too few. */
struct round *quiz_round(const struct pack *pack, uint64_t seed, int count, int level, struct err *err);

/* The same with questions of some categories alone, the list `categories` (category.h); "": of all. Limited rounds whose
 * seeds follow each other go through the facts of their categories in the same way. */
struct round *quiz_round_of(const struct pack *pack, uint64_t seed, int count, int level, const char *categories,
                            struct err *err);
void round_free(struct round *round);

/* A lesson: a round of at most `count` questions that rest on the facts wished for, in the order of the wishes, each by
 * another question than last time as far as the pack gives one; what cannot be asked about is passed over. `wishes` of the
 * round tells of each question which it meets. Here, too, no question gives away another. NULL with the reason in `err`
 * when none can be asked. */
struct round *quiz_lesson(const struct pack *pack, uint64_t seed, int count, int level, const struct lesson *lesson,
                          struct err *err);

/* `count` different questions without the round's rules, of one family or (-1) of all by turns, in a
 * fixed order of the seed; fewer when the pack gives no more. For `questions`, `check` and tests. Not NULL. */
struct round *quiz_catalog(const struct pack *pack, uint64_t seed, int count, int family);

#endif
