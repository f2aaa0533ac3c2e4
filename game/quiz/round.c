/* Rounds; see round.h. A stretch of places is dealt; as long as the round cannot be made of it, a little more. */
#include "quiz/choose.h"
#include "quiz/deal.h"
#include "quiz/round_parts.h"

#include <stdlib.h>

/* Draws in vain after which a family has nothing more to give: some, and more where few of its questions have a place in
 * the stretch. */
enum { VAIN = 40, VAIN_FOR_EACH = 3 };

/* So many candidates for each question of a family that a round may have. */
enum { CHOICE = 3 };

/* Places dealt for every question before the softer rules give way. */
enum { PLACES_FOR_EACH = 6 };

struct round *round_new(const struct pack *pack, uint64_t seed)
{
    struct round *round = mem_resize(NULL, sizeof *round);
    *round = (struct round){ .pack = pack, .seed = seed, .next = seed, .level = QUIZ_MEDIUM, .categories = "" };
    arena_init(&round->arena);
    return round;
}

void round_free(struct round *round)
{
    if (round == NULL)
        return;
    arena_fini(&round->arena);
    free(round);
}

static void keep_words(const struct pack *pack, struct arena *arena, struct words *words)
{
    for (int lang = 0; lang < pack->lang_count; lang++)
        if (words->in[lang] != NULL)
            words->in[lang] = arena_string(arena, words->in[lang]);
}

void round_keep(const struct pack *pack, struct arena *arena, struct question *question)
{
    keep_words(pack, arena, &question->stem);
    keep_words(pack, arena, &question->explain);
    keep_words(pack, arena, &question->hint);
    for (int i = 0; i < question->option_count; i++)
        keep_words(pack, arena, &question->option[i].text);
}

/* A question that may be asked, and how far its place is from the round's first. */
struct card {
    int at;
    struct question question;
};

/* Candidates as they are dealt. */
struct table {
    struct round *round;
    const bool *in; /* the categories that are dealt; NULL: all */
    int wanted, places, dealt;
    int rare;           /* so many facts of the pack there are for each that may be dealt */
    struct card *cards; /* owned; texts in the round's arena */
    int count;
    bool *alive;
    struct prover *prover;
    /* The stretch that is dealt just now. */
    struct arena lasting, scratch;
    struct deal deal;
    struct bank bank;
    int from, to;
};

static bool known(const struct table *t, uint64_t id)
{
    for (int i = 0; i < t->count; i++)
        if (t->cards[i].question.id == id)
            return true;
    return false;
}

/* One draw: whether it gave a new candidate with a place in the stretch. */
static bool draw(struct table *t, struct maker *m)
{
    struct question q;
    arena_reset(m->arena);
    if (!family_draft(m, &q) || !deal_has(&t->deal, &q))
        return false;
    t->alive[m->family] = true;
    int place = deal_place(&t->deal, &q);
    if (place < t->from || place >= t->to || known(t, q.id) || !family_finish(m, &q))
        return false;
    round_keep(m->pack, &t->round->arena, &q);
    t->cards = mem_resize(t->cards, ((size_t)t->count + 1) * sizeof *t->cards);
    t->cards[t->count++] = (struct card){ t->dealt + place - t->from, q };
    return true;
}

static struct maker maker_of(struct table *t, int family)
{
    struct maker m = {
        .bank = &t->bank, .pack = t->round->pack, .prover = t->prover, .arena = &t->scratch, .family = family
    };
    m.rng = rng_stream(t->deal.key, (uint64_t)t->from, quiz_family_name(family));
    return m;
}

/* As many of the family as a round could want, as far as it has them. What gives nothing at all is left at once. */
static void deal_family(struct table *t, int family)
{
    struct maker m = maker_of(t, family);
    int share = t->places * t->rare / t->deal.groups / (t->to - t->from);
    int most = VAIN * t->rare + VAIN_FOR_EACH * share;
    int families, enough = CHOICE * family_table(&families)[family].most * ((t->wanted + 9) / 10);
    for (int found = 0, vain = 0; found < enough && vain < most; vain++)
        if (vain == VAIN * t->rare && !t->alive[family])
            break;
        else if (draw(t, &m)) {
            found++;
            vain = 0;
        }
}

/* Every ready-made item that has a place there. */
static void deal_ready(struct table *t)
{
    struct maker m = maker_of(t, quiz_family_find("ready"));
    m.step = (uint32_t)t->round->pack->ready_count; /* all the way round: the very item that is set */
    for (int i = 0; i < t->round->pack->ready_count; i++)
        if (t->deal.ready[i] >= t->from && t->deal.ready[i] < t->to) {
            m.place = (uint32_t)i;
            draw(t, &m);
        }
}

/* Candidates of places from … to of a key. */
static void deal_stretch(struct table *t, uint64_t key, int from, int to)
{
    const struct pack *pack = t->round->pack;
    arena_init(&t->lasting);
    arena_init(&t->scratch);
    t->from = from;
    t->to = to;
    deal_init(&t->deal, pack, t->in, key, &t->lasting);
    bool *part = arena_array(&t->lasting, (size_t)pack->statement_count, sizeof *part);
    deal_part(&t->deal, from, to, part);
    bank_init_part(&t->bank, pack, part, &t->lasting);
    deal_ready(t);
    for (int family = 0; family < quiz_family_count() && pack->statement_count > 0; family++)
        if (family != quiz_family_find("ready"))
            deal_family(t, family);
    arena_fini(&t->scratch);
    arena_fini(&t->lasting);
}

static int by_place(const void *a, const void *b)
{
    const struct card *x = a, *y = b;
    if (x->at != y->at)
        return x->at < y->at ? -1 : 1;
    return (x->question.id > y->question.id) - (x->question.id < y->question.id);
}

/* The next `count` places, which may be of this key and the one after it. */
static void deal_more(struct table *t, int count)
{
    while (count > 0) {
        uint64_t seed = t->round->seed + (uint64_t)t->dealt, places = (uint64_t)t->places;
        int from = (int)(seed % places), to = t->places - from < count ? t->places : from + count;
        deal_stretch(t, seed / places, from, to);
        t->dealt += to - from;
        count -= to - from;
    }
    if (t->count > 0)
        qsort(t->cards, (size_t)t->count, sizeof *t->cards, by_place);
}

/* Makes the round of its first `span` places, if that can be. */
static bool choose(struct table *t, int span, bool relaxed)
{
    struct round *round = t->round;
    const struct choose_rules rules = {
        .wanted = t->wanted, .level = round->level, .alive = t->alive, .relaxed = relaxed
    };
    const struct question **near = mem_resize(NULL, ((size_t)t->count + 1) * sizeof *near);
    int count = 0;
    for (; count < t->count && t->cards[count].at < span; count++)
        near[count] = &t->cards[count].question;
    round->count = choose_questions(round->pack, near, count, &rules, round->questions);
    round->next = round->seed + (uint64_t)span;
    free(near);
    return round->count == t->wanted;
}

/* The round of as few places as possible: all of them if need be, and of many without its softer rules. */
static bool make(struct table *t)
{
    int first = level_reach(t->round->level, t->wanted);
    int enough = t->wanted * PLACES_FOR_EACH < t->places ? t->wanted * PLACES_FOR_EACH : t->places;
    for (int span = first < t->places ? first : t->places; span <= t->places; span++) {
        if (span > t->dealt) {
            int more = t->wanted * 2 > t->dealt ? t->wanted * 2 : t->dealt;
            deal_more(t, more < t->places - t->dealt ? more : t->places - t->dealt);
        }
        if (choose(t, span, false) || (span >= enough && choose(t, span, true)))
            return true;
    }
    return false;
}

/* Deals `count` questions of the categories `in`; NULL: all. */
static bool fill(struct round *round, const bool *in, int count)
{
    struct table table = { .round = round, .in = in, .wanted = count, .places = deal_places(round->pack, in) };
    table.rare = deal_places(round->pack, NULL) / table.places;
    table.alive = arena_array(&round->arena, (size_t)quiz_family_count(), sizeof *table.alive);
    round->questions = arena_array(&round->arena, (size_t)count, sizeof *round->questions);
    table.prover = prover_new(round->pack);
    bool made = make(&table);
    prover_free(table.prover);
    free(table.cards);
    return made;
}

struct round *quiz_round_of(const struct pack *pack, uint64_t seed, int count, int level, const char *categories,
                            struct err *err)
{
    if (count < 1 || count > ROUND_QUESTIONS_MAX) {
        err_set(err, "a round of %d questions; expected 1 to %d", count, ROUND_QUESTIONS_MAX);
        return NULL;
    }
    struct round *round = round_new(pack, seed);
    char list[CATEGORIES_TEXT];
    bool *in = arena_array(&round->arena, (size_t)pack->category_count, sizeof *in);
    round->level = level;
    if (categories_read(pack, categories, in, err)) {
        bool fits = categories_write(pack, in, list);
        round->categories = arena_string(&round->arena, fits ? list : categories);
        if (fill(round, *round->categories != '\0' ? in : NULL, count))
            return round;
        err_set(err, "%s gives %d questions that fit into one round, not %d; choose a shorter round%s", pack->id,
                round->count, count, *round->categories != '\0' ? " or more categories" : "");
    }
    round_free(round);
    return NULL;
}

struct round *quiz_round(const struct pack *pack, uint64_t seed, int count, int level, struct err *err)
{
    return quiz_round_of(pack, seed, count, level, "", err);
}
