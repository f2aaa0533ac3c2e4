/* Cards: what a player remembers of the facts of a pack. One card a statement (or ready-made question), whatever the wording
 * it was asked in; when it is due follows from fsrs.h. What was answered wrong is due at once, as in the relearning step
 * of FSRS; what was right, when its interval is over. Days are those since 1970-01-01 on the player's calendar. */
#ifndef RECORD_CARDS_H
#define RECORD_CARDS_H

#include "match/match.h"

enum { CARD_FACT_TEXT = 80, CARD_ONE = 10000 };
enum { CARD_STABILITY_MOST = 36500 * CARD_ONE, CARD_DIFFICULTY_MOST = 10 * CARD_ONE, CARD_DAY_MOST = 4000000 };

struct card {
    char *player, *pack, *fact; /* `player` "" for guests; `fact` as card_fact gives it */
    int day, due;               /* when it was asked last, and when it is due */
    int stability, difficulty;  /* of struct fsrs, in parts of CARD_ONE */
    int asked, right;
    int missed;        /* wrong answers since the last right one */
    uint64_t question; /* the one it was asked by last */
    char *unknown;     /* members this program does not know, as JSON object text; NULL when none */
};

struct cards {
    struct card *items; /* owned; sorted by player, pack and fact */
    int count;
};

/* What a card calls fact number `fact` of a pack: statements first, then its ready-made questions. `out` has room for
 * CARD_FACT_TEXT bytes. */
void card_fact(const struct pack *pack, int fact, char *out);

/* The card, or NULL; and made if there is none, borrowed until the next one is made. */
struct card *cards_find(const struct cards *cards, const char *player, const char *pack, const char *fact);
struct card *cards_get(struct cards *cards, const char *player, const char *pack, const char *fact);

/* Learns from an answer given on day `today` to a question that rests on the fact. */
void card_answer(struct card *card, int today, uint64_t question, bool right);

/* The chance that it is remembered on day `today`, thousandths. */
int card_recall(const struct card *card, int today);

/* Of two cards of one fact that were one, or come from two saves, the one to keep: what was answered later goes before, and
 * no answer counts twice. The texts are those of `a`. */
struct card card_merge(const struct card *a, const struct card *b);

/* How many cards of a player are due on day `today`, in one pack, or (NULL) in all. */
int cards_due(const struct cards *cards, const char *player, const char *pack, int today);

/* Drops a player's cards, or keeps them under a new name. */
void cards_forget(struct cards *cards, const char *player);
void cards_rename(struct cards *cards, const char *old, const char *name);

/* Drops those that `drop` says so of; true when there were any. */
bool cards_drop(struct cards *cards, bool (*drop)(const struct card *card, void *user), void *user);

void cards_free(struct cards *cards);

/* The member "cards" of a save: optional, and put into the object that is open. */
bool cards_read(const struct json_at *at, struct cards *cards, struct err *err);
void cards_write(struct json_out *out, const struct cards *cards);

#endif
