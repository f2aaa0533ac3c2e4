/* Cards as values and their text; see cards.h. */
#include "record/cards.h"

#include "record/fields.h"
#include "record/fsrs.h"
#include "record/lists.h"

#include <limits.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Ids have no colon, so that one of each kind may be called alike. */
void card_fact(const struct pack *pack, int fact, char *out)
{
    int item = fact - pack->statement_count;
    if (item < 0)
        snprintf(out, CARD_FACT_TEXT, "%s", pack->statements[fact].id);
    else
        snprintf(out, CARD_FACT_TEXT, ":%s", pack->ready[item].id);
}

/* --- the list --- */

static int compare(const struct card *card, const char *player, const char *pack, const char *fact)
{
    int order = strcmp(card->player, player);
    if (order == 0)
        order = strcmp(card->pack, pack);
    return order != 0 ? order : strcmp(card->fact, fact);
}

/* Index of the first that is not before the one sought. A save is read in their order. */
static int place(const struct cards *cards, const char *player, const char *pack, const char *fact)
{
    int low = 0, high = cards->count;
    if (high > 0 && compare(&cards->items[high - 1], player, pack, fact) < 0)
        return high;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (compare(&cards->items[middle], player, pack, fact) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct card *cards_find(const struct cards *cards, const char *player, const char *pack, const char *fact)
{
    int at = place(cards, player, pack, fact);
    bool there = at < cards->count && compare(&cards->items[at], player, pack, fact) == 0;
    return there ? &cards->items[at] : NULL;
}

struct card *cards_get(struct cards *cards, const char *player, const char *pack, const char *fact)
{
    int at = place(cards, player, pack, fact);
    if (at < cards->count && compare(&cards->items[at], player, pack, fact) == 0)
        return &cards->items[at];
    cards->items = list_grow(cards->items, cards->count, sizeof *cards->items);
    memmove(cards->items + at + 1, cards->items + at, (size_t)(cards->count - at) * sizeof *cards->items);
    cards->items[at] =
        (struct card){ .player = field_copy(player), .pack = field_copy(pack), .fact = field_copy(fact) };
    cards->count++;
    return &cards->items[at];
}

static void free_card(const struct card *card)
{
    free(card->player);
    free(card->pack);
    free(card->fact);
    free(card->unknown);
}

void cards_free(struct cards *cards)
{
    for (int i = 0; i < cards->count; i++)
        free_card(&cards->items[i]);
    free(cards->items);
    *cards = (struct cards){ .items = NULL };
}

bool cards_drop(struct cards *cards, bool (*drop)(const struct card *card, void *user), void *user)
{
    int kept = 0, count = cards->count;
    for (int i = 0; i < count; i++)
        if (drop(&cards->items[i], user))
            free_card(&cards->items[i]);
        else
            cards->items[kept++] = cards->items[i];
    cards->count = kept;
    return kept < count;
}

static bool is_of(const struct card *card, void *player)
{
    return strcmp(card->player, player) == 0;
}

void cards_forget(struct cards *cards, const char *player)
{
    char *name = field_copy(player);
    cards_drop(cards, is_of, name);
    free(name);
}

static int by_key(const void *a, const void *b)
{
    const struct card *x = a, *y = b;
    return compare(x, y->player, y->pack, y->fact);
}

void cards_rename(struct cards *cards, const char *old, const char *name)
{
    for (int i = 0; i < cards->count; i++)
        if (strcmp(cards->items[i].player, old) == 0) {
            free(cards->items[i].player);
            cards->items[i].player = field_copy(name);
        }
    if (cards->count > 0)
        qsort(cards->items, (size_t)cards->count, sizeof *cards->items, by_key);
}

int cards_due(const struct cards *cards, const char *player, const char *pack, int today)
{
    int count = 0;
    for (int i = place(cards, player, pack != NULL ? pack : "", ""); i < cards->count; i++) {
        const struct card *card = &cards->items[i];
        if (strcmp(card->player, player) != 0 || (pack != NULL && strcmp(card->pack, pack) != 0))
            break;
        count += card->due <= today;
    }
    return count;
}

/* --- answers --- */

static struct fsrs memory_of(const struct card *card)
{
    return (struct fsrs){ (double)card->stability / CARD_ONE, (double)card->difficulty / CARD_ONE };
}

/* At least one part, or nothing could be divided by it. */
static int parts(double value)
{
    int whole = (int)lround(value * CARD_ONE);
    return whole > 1 ? whole : 1;
}

/* A clock that was set back stands still. */
static int days_since(const struct card *card, int today)
{
    return today > card->day ? today - card->day : 0;
}

void card_answer(struct card *card, int today, uint64_t question, bool right)
{
    struct fsrs memory =
        card->asked == 0 ? fsrs_first(right) : fsrs_next(memory_of(card), days_since(card, today), right);
    card->stability = parts(memory.stability);
    card->difficulty = parts(memory.difficulty);
    card->day = today > card->day ? today : card->day;
    card->due = card->day + (right ? fsrs_interval(memory) : 0);
    card->asked++;
    card->right += right;
    card->missed = right ? 0 : card->missed + 1;
    card->question = question;
}

int card_recall(const struct card *card, int today)
{
    return card->asked > 0 ? (int)lround(1000 * fsrs_recall(memory_of(card), days_since(card, today))) : 0;
}

/* Which of two tells the later state: of the same day the one that knows more answers. */
static bool tells_more(const struct card *a, const struct card *b)
{
    if (a->day != b->day)
        return a->day > b->day;
    if (a->asked != b->asked)
        return a->asked > b->asked;
    return a->right != b->right ? a->right < b->right : a->due <= b->due;
}

struct card card_merge(const struct card *a, const struct card *b)
{
    struct card merged = tells_more(a, b) ? *a : *b;
    merged.player = a->player;
    merged.pack = a->pack;
    merged.fact = a->fact;
    merged.unknown = a->unknown;
    merged.right = a->right > b->right ? a->right : b->right;
    int wrong = a->asked - a->right > b->asked - b->right ? a->asked - a->right : b->asked - b->right;
    merged.asked = merged.right + wrong;
    return merged;
}

/* --- text --- */

static const char *const known_group[] = { "player", "pack", "facts", NULL };
static const char *const known_card[] = { "day",   "due",    "stability", "difficulty", "asked",
                                          "right", "missed", "question",  NULL };

static bool read_card(const struct json_at *at, struct cards *cards, const char *player, const char *pack,
                      struct err *err)
{
    struct card read = { .stability = CARD_ONE, .difficulty = 5 * CARD_ONE, .asked = 1 };
    const char *question = "0000000000000";
    if (!json_expect(at, JSON_OBJECT, err) || !field_int(at, "day", 0, CARD_DAY_MOST, &read.day, err) ||
        !field_int(at, "due", 0, CARD_DAY_MOST, &read.due, err) ||
        !field_int(at, "stability", 1, CARD_STABILITY_MOST, &read.stability, err) ||
        !field_int(at, "difficulty", CARD_ONE, CARD_DIFFICULTY_MOST, &read.difficulty, err) ||
        !field_int(at, "asked", 1, INT_MAX, &read.asked, err) ||
        !field_int(at, "right", 0, read.asked, &read.right, err) ||
        !field_int(at, "missed", 0, read.asked - read.right, &read.missed, err) ||
        !json_opt_string(at, "question", &question, err))
        return false;
    if (!field_question_id(question, &read.question))
        return json_fail(at, err, "expected a question's id, found \"%s\"", question);
    int before = cards->count;
    struct card *card = cards_get(cards, player, pack, at->key);
    if (cards->count == before)
        return json_fail(at, err, "this fact was there before");
    read.player = card->player;
    read.pack = card->pack;
    read.fact = card->fact;
    read.unknown = field_unknown(at, known_card);
    *card = read;
    return true;
}

static bool read_group(const struct json_at *at, void *into, struct err *err)
{
    struct json_at facts, fact = { 0 };
    const char *pack, *player = "";
    if (!json_expect(at, JSON_OBJECT, err) || !json_only(at, known_group, err) ||
        !json_get_string(at, "pack", &pack, err) || !json_opt_string(at, "player", &player, err) ||
        !json_need(at, "facts", JSON_OBJECT, &facts, err))
        return false;
    while (json_each(&facts, &fact))
        if (!read_card(&fact, into, player, pack, err))
            return false;
    return true;
}

bool cards_read(const struct json_at *at, struct cards *cards, struct err *err)
{
    return field_list(at, "cards", read_group, cards, err);
}

/* On one line: there may be thousands. */
static void write_card(struct json_out *out, const struct card *card)
{
    char question[14];
    struct buf text = { 0 };
    struct json_out line = { .buf = &text };
    question_id_text(card->question, question);
    json_open(&line, NULL, '{');
    json_put_whole(&line, "day", card->day);
    json_put_whole(&line, "due", card->due);
    json_put_whole(&line, "stability", card->stability);
    json_put_whole(&line, "difficulty", card->difficulty);
    json_put_whole(&line, "asked", card->asked);
    json_put_whole(&line, "right", card->right);
    if (card->missed > 0)
        json_put_whole(&line, "missed", card->missed);
    json_put_string(&line, "question", question);
    field_put_unknown(&line, card->unknown);
    json_close(&line, '}');
    json_put_literal(out, card->fact, buf_text(&text));
    buf_fini(&text);
}

static bool same_group(const struct card *a, const struct card *b)
{
    return strcmp(a->player, b->player) == 0 && strcmp(a->pack, b->pack) == 0;
}

void cards_write(struct json_out *out, const struct cards *cards)
{
    json_open(out, "cards", '[');
    for (int i = 0; i < cards->count;) {
        const struct card *first = &cards->items[i];
        json_open(out, NULL, '{');
        json_put_string(out, "player", first->player);
        json_put_string(out, "pack", first->pack);
        json_open(out, "facts", '{');
        for (; i < cards->count && same_group(first, &cards->items[i]); i++)
            write_card(out, &cards->items[i]);
        json_close(out, '}');
        json_close(out, '}');
    }
    json_close(out, ']');
}
