/* What to ask in a lesson; see lesson_plan.h. */
#include "record/lesson_plan.h"

#include "base/arena.h"
#include "base/rng.h"

#include <stdlib.h>
#include <string.h>

/* Hard: difficult by FSRS, or more often missed than known. */
enum { HARD_FROM = 7 * CARD_ONE, ANSWERS_LEAST = 2 };

enum kind { KIND_DUE, KIND_HARD, KIND_FRESH, KINDS, KIND_KNOWN = KINDS };

struct item {
    struct lesson_wish wish;
    uint64_t rank; /* the least first */
};

/* Facts of each kind. */
struct stock {
    struct item *items[KINDS];
    int count[KINDS];
};

static enum kind kind_of(const struct card *card, int today)
{
    if (card == NULL)
        return KIND_FRESH;
    if (card->due <= today)
        return KIND_DUE;
    bool missed = card->asked >= ANSWERS_LEAST && card->right * 2 < card->asked;
    return card->difficulty >= HARD_FROM || missed ? KIND_HARD : KIND_KNOWN;
}

static const struct card *card_of(const struct save *save, const struct pack *pack, int fact)
{
    char name[CARD_FACT_TEXT];
    card_fact(pack, fact, name);
    return cards_find(&save->cards, save_player(save), pack->id, name);
}

/* What is not true is not learned. */
static bool is_taught(const struct pack *pack, int fact)
{
    return fact >= pack->statement_count || pack->statements[fact].polarity == POLARITY_TRUE;
}

struct lesson_stock lesson_stock(const struct save *save, const struct pack *pack, int today)
{
    struct lesson_stock stock = { .next = -1 };
    for (int fact = 0; fact < pack->statement_count + pack->ready_count; fact++) {
        if (!is_taught(pack, fact))
            continue;
        const struct card *card = card_of(save, pack, fact);
        enum kind kind = kind_of(card, today);
        stock.due += kind == KIND_DUE;
        stock.hard += kind == KIND_HARD;
        stock.fresh += kind == KIND_FRESH;
        stock.known += kind == KIND_KNOWN;
        if (card == NULL || card->due <= today || (stock.next >= 0 && card->due > stock.next))
            continue;
        stock.next_count = card->due == stock.next ? stock.next_count + 1 : 1;
        stock.next = card->due;
    }
    return stock;
}

/* --- a lesson --- */

static struct item item_of(const struct card *card, enum kind kind, int fact, int today, uint64_t seed)
{
    struct item item = { .wish = { .fact = fact, .why = LESSON_NEW } };
    if (card == NULL) {
        struct rng rng = rng_stream(seed, (uint64_t)fact, "new fact");
        item.rank = rng_next(&rng);
        return item;
    }
    item.rank = (uint64_t)card_recall(card, today); /* what is most likely forgotten first */
    item.wish.avoid = card->question;
    if (kind == KIND_HARD) {
        item.wish.why = LESSON_HARD;
        item.wish.n = card->right;
        item.wish.of = card->asked;
    } else {
        item.wish.why = card->missed > 0 ? LESSON_MISSED : LESSON_DUE;
        item.wish.n = card->missed > 0 ? card->missed : card->due;
        item.rank = card->missed > 0 ? 0 : item.rank;
    }
    return item;
}

static void collect(const struct save *save, const struct pack *pack, int today, uint64_t seed, struct stock *stock)
{
    for (int fact = 0; fact < pack->statement_count + pack->ready_count; fact++) {
        const struct card *card = card_of(save, pack, fact);
        enum kind kind = kind_of(card, today);
        if (is_taught(pack, fact) && kind != KIND_KNOWN)
            stock->items[kind][stock->count[kind]++] = item_of(card, kind, fact, today, seed);
    }
}

static int by_rank(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    return (x->wish.fact > y->wish.fact) - (x->wish.fact < y->wish.fact);
}

void lesson_plan(const struct save *save, const struct pack *pack, int today, uint64_t seed, int count,
                 struct lesson *lesson)
{
    /* Of ten questions six are due, two new and two hard, as far as there are such. */
    static const enum kind mix[] = { KIND_DUE, KIND_DUE, KIND_FRESH, KIND_DUE, KIND_HARD,
                                     KIND_DUE, KIND_DUE, KIND_FRESH, KIND_DUE, KIND_HARD };
    enum { MIX = sizeof mix / sizeof *mix, SPARE = 10 };
    struct arena arena;
    struct stock stock = { .count = { 0 } };
    int taken[KINDS] = { 0 }, most = 2 * count + SPARE;
    arena_init(&arena);
    for (int kind = 0; kind < KINDS; kind++)
        stock.items[kind] =
            arena_array(&arena, (size_t)(pack->statement_count + pack->ready_count), sizeof *stock.items[kind]);
    collect(save, pack, today, seed, &stock);
    for (int kind = 0; kind < KINDS; kind++)
        qsort(stock.items[kind], (size_t)stock.count[kind], sizeof *stock.items[kind], by_rank);
    *lesson = (struct lesson){ .count = 0 };
    most = most < LESSON_WISHES_MAX ? most : LESSON_WISHES_MAX;
    for (int i = 0; lesson->count < most; i++) {
        enum kind kind = mix[i % MIX];
        for (int other = 0; other < KINDS && taken[kind] == stock.count[kind]; other++)
            kind = (enum kind)other;
        if (taken[kind] == stock.count[kind])
            break;
        lesson->wish[lesson->count++] = stock.items[kind][taken[kind]++].wish;
    }
    arena_fini(&arena);
}

/* --- what is gone --- */

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

struct facts {
    const char *player, *pack;
    const char **names; /* sorted */
    size_t count;
};

static bool is_gone(const struct card *card, void *user)
{
    const struct facts *facts = user;
    const char *name = card->fact;
    return strcmp(card->player, facts->player) == 0 && strcmp(card->pack, facts->pack) == 0 &&
           bsearch(&name, facts->names, facts->count, sizeof *facts->names, by_name) == NULL;
}

void lesson_tidy(struct save *save, const struct pack *pack)
{
    struct arena arena;
    char name[CARD_FACT_TEXT];
    arena_init(&arena);
    struct facts facts = { .player = save_player(save), .pack = pack->id };
    facts.names = arena_array(&arena, (size_t)(pack->statement_count + pack->ready_count), sizeof *facts.names);
    for (int fact = 0; fact < pack->statement_count + pack->ready_count; fact++) {
        card_fact(pack, fact, name);
        if (is_taught(pack, fact))
            facts.names[facts.count++] = arena_string(&arena, name);
    }
    qsort(facts.names, facts.count, sizeof *facts.names, by_name);
    cards_drop(&save->cards, is_gone, &facts);
    arena_fini(&arena);
}
