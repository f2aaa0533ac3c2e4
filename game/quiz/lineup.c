/* Drawing sets until the key has the model's places; see lineup.h. */
#include "quiz/lineup.h"

#include "quiz/memo.h"

#include <limits.h>
#include <stdlib.h>

enum { VAIN = 24, SEARCH = 150, STEPS = 3, ANEW = 4, ROUNDS = 4 };
enum { NUMBER_CUES = 4, CUES_MOST = 2 + 3 * PACK_LANG_MAX };

/* What does not change from draw to draw of a source. */
struct lineup_source {
    int number;
    struct look **stem; /* of each number of a stem, one look for each language; NULL: not seen yet */
    enum { NOT_TRIED, ABLE, UNABLE } * able;
    struct lineup_source *next;
};

struct lineup_memory {
    struct lineup_source *sources; /* none where options are numbers */
    struct memo likeness, echo, places, clean;
};

/* One search. */
struct search {
    struct maker *m;
    const struct lineup_way *way;
    const void *from;
    struct lineup_memory *memory;
    struct lineup_source *source; /* NULL where options are numbers */
    struct question blank;
};

static struct lineup_memory *memory_of(struct maker *m)
{
    if (m->lineups != NULL)
        return m->lineups;
    struct arena *lasting = m->bank->arena;
    m->lineups = arena_alloc(lasting, sizeof *m->lineups);
    memo_init(&m->lineups->likeness, lasting);
    memo_init(&m->lineups->echo, lasting);
    memo_init(&m->lineups->places, lasting);
    memo_init(&m->lineups->clean, lasting);
    return m->lineups;
}

static struct lineup_source *source_of(const struct maker *m, int number)
{
    struct lineup_source *source = m->lineups->sources;
    while (source != NULL && source->number != number)
        source = source->next;
    if (source != NULL)
        return source;
    struct arena *lasting = m->bank->arena;
    size_t entities = (size_t)m->pack->entity_count;
    source = arena_alloc(lasting, sizeof *source);
    *source = (struct lineup_source){ .number = number, .next = m->lineups->sources };
    source->stem = arena_array(lasting, entities, sizeof *source->stem);
    source->able = arena_array(lasting, entities, sizeof *source->able);
    return m->lineups->sources = source;
}

static int64_t number_cue(const struct lineup *set, int cue, int option)
{
    int64_t number = set->number[option], same = 0;
    switch (cue) {
    case 0:
        return number;
    case 1:
        return look_roundness(number);
    case 2:
        return look_digits(number);
    default:
        for (int i = 0; i < set->count; i++)
            same += i != option ? look_same_digits(number, set->number[i]) : 0;
        return same;
    }
}

static const struct look *stem_of(struct search *s, const struct lineup *lineup)
{
    struct look **stem = &s->source->stem[lineup->stem];
    if (*stem == NULL) {
        struct arena *lasting = s->m->bank->arena;
        struct words words = s->way->stem(s->m, s->from, lineup);
        *stem = arena_array(lasting, PACK_LANG_MAX, sizeof **stem);
        for (int lang = 0; lang < s->m->pack->lang_count; lang++)
            (*stem)[lang] = look_of(lasting, words.in[lang]);
    }
    return *stem;
}

static int64_t likeness_of(const struct search *s, int a, int b)
{
    bool known;
    struct memo_entry *entry = memo_find(&s->memory->likeness, memo_key(memo_key(0, a), b), &known);
    if (!known)
        entry->value = bank_likeness(s->m->bank, a, b);
    return entry->value;
}

static int64_t likeness(const struct search *s, const struct lineup *set, int option)
{
    int64_t sum = 0;
    for (int i = 0; i < set->count; i++)
        sum += i != option ? likeness_of(s, set->entity[option], set->entity[i]) : 0;
    return sum;
}

static int64_t echo(struct search *s, const struct lineup *set, int lang, int entity)
{
    bool known;
    uint64_t stem = memo_key(memo_key(0, s->source->number), set->stem);
    struct memo_entry *entry = memo_find(&s->memory->echo, memo_key(memo_key(stem, lang), entity), &known);
    if (!known)
        entry->value = look_echo(&stem_of(s, set)[lang], &s->m->bank->look[lang][entity]);
    return entry->value;
}

static int64_t same_words(const struct look *look, const struct lineup *set, int option)
{
    int64_t same = 0;
    for (int i = 0; i < set->count; i++)
        same += i != option ? look_same_words(&look[set->entity[option]], &look[set->entity[i]]) : 0;
    return same;
}

/* How well known, how long in each language, how alike, how many same words and how much of the stem in each language:
 * what is found quickly comes first. */
static void entity_cue(struct search *s, const struct lineup *set, int cue, int64_t *has)
{
    const struct pack *pack = s->m->pack;
    struct look *const *looks = s->m->bank->look;
    int langs = pack->lang_count, lang = cue >= 2 ? (cue - 2) % langs : 0;
    for (int i = 0; i < set->count; i++)
        if (cue == 0)
            has[i] = pack->entities[set->entity[i]].salience;
        else if (cue <= langs)
            has[i] = looks[cue - 1][set->entity[i]].length;
        else if (cue == langs + 1)
            has[i] = likeness(s, set, i);
        else if (cue < 2 + 2 * langs)
            has[i] = same_words(looks[lang], set, i);
        else
            has[i] = echo(s, set, lang, set->entity[i]);
}

static int cue_count(const struct search *s, const struct lineup *set)
{
    return set->numbers ? NUMBER_CUES : 2 + 3 * s->m->pack->lang_count;
}

/* Where an option stands in a cue: twice the options that have more, and once those that have as much. */
static int place_of(struct search *s, const struct lineup *set, int cue, int option)
{
    int64_t has[QUESTION_OPTIONS];
    int place = 0;
    if (!set->numbers)
        entity_cue(s, set, cue, has);
    for (int i = 0; set->numbers && i < set->count; i++)
        has[i] = number_cue(set, cue, i);
    for (int i = 0; i < set->count; i++)
        place += has[i] > has[option] ? 2 : has[i] == has[option];
    return place;
}

/* The rank of a number is its place on the screen, too, and always kept; what readers of all languages see counts more. */
static int weight_of(const struct search *s, const struct lineup *set, int cue)
{
    if (set->numbers)
        return cue == 0 ? 100 : 1;
    return cue == 0 || cue == s->m->pack->lang_count + 1 ? 3 : 1;
}

/* Tells sets of a source apart by all that is seen of them. */
static uint64_t sight_of(const struct search *s, const struct lineup *set)
{
    uint64_t key = memo_key(memo_key(0, s->source != NULL ? s->source->number : -1), set->key);
    key = memo_key(memo_key(key, set->count), set->stem);
    for (int i = 0; i < set->count; i++)
        key = memo_key(key, set->numbers ? set->number[i] : set->entity[i]);
    return key;
}

/* How far the key of a set is from the model; not told exactly from `enough` on. Small lists give the same sets again and
 * again: the places found so far are kept, three bits each, and behind them how many. */
static int distance(struct search *s, const struct lineup *set, const int *model, int enough)
{
    enum { BITS = 3, FOUND = BITS * CUES_MOST };
    bool known;
    int sum = 0;
    struct memo_entry *entry = memo_find(&s->memory->places, sight_of(s, set), &known);
    entry->value = known ? entry->value : 0;
    for (int c = 0; c < cue_count(s, set) && sum < enough; c++) {
        if (entry->value >> FOUND == c)
            entry->value += ((int64_t)1 << FOUND) + ((int64_t)place_of(s, set, c, set->key) << BITS * c);
        sum += abs((int)(entry->value >> BITS * c & 7) - model[c]) * weight_of(s, set, c);
    }
    return sum;
}

/* What the linter would say in the end. */
static bool is_lone(const struct maker *m, const struct lineup *lineup)
{
    for (int lang = 0; !lineup->numbers && lang < m->pack->lang_count; lang++) {
        const struct look *looks[QUESTION_OPTIONS];
        for (int i = 0; i < lineup->count; i++)
            looks[i] = &m->bank->look[lang][lineup->entity[i]];
        if (look_lone(looks, lineup->count))
            return true;
    }
    return false;
}

static uint64_t key_of(const struct search *s, const struct lineup *set)
{
    uint64_t key = memo_key(sight_of(s, set), set->given);
    for (int i = 0; i < QUESTION_OPTIONS; i++)
        key = memo_key(key, set->statement[i]);
    return key;
}

/* A question of the set. */
static void make(struct search *s, const struct lineup *set, struct question *q)
{
    *q = s->blank;
    s->way->dress(s->m, s->from, set, q);
    q->key = set->key;
}

/* Whether a question of the set is proved and clean. */
static bool is_clean(struct search *s, const struct lineup *set)
{
    bool known;
    struct memo_entry *entry = memo_find(&s->memory->clean, key_of(s, set), &known);
    if (!known) {
        struct question q;
        entry->value = false;
        if (!is_lone(s->m, set)) {
            make(s, set, &q);
            entry->value = family_clean(s->m, &q);
        }
    }
    return entry->value;
}

/* Whether the entity can be the key of a set at all. */
static bool is_able(struct search *s, int entity)
{
    for (int try = 0; try < VAIN && s->source->able[entity] == NOT_TRIED; try++) {
        struct lineup set = { 0 };
        if (s->way->draw(s->m, s->from, entity, &set) && is_clean(s, &set))
            s->source->able[entity] = ABLE;
    }
    if (s->source->able[entity] == NOT_TRIED)
        s->source->able[entity] = UNABLE;
    return s->source->able[entity] == ABLE;
}

static bool all_able(struct search *s, const struct lineup *set)
{
    for (int i = 0; i < set->count && !set->numbers; i++)
        if (!is_able(s, set->entity[i]))
            return false;
    return true;
}

/* Another set, or the same with another member beside the key. */
static bool draw_next(struct search *s, int key, bool anew, struct lineup *set)
{
    if (anew || s->way->change == NULL)
        return s->way->draw(s->m, s->from, key, set);
    int place = (int)rng_below(&s->m->rng, (uint32_t)set->count - 1);
    return s->way->change(s->m, s->from, place + (place >= set->key), set);
}

static bool draw_first(struct search *s, struct lineup *out)
{
    for (int vain = 0; vain < VAIN; vain++)
        if (s->way->draw(s->m, s->from, LINEUP_ANY, out))
            return true;
    return false;
}

/* From set to set, each with a member of the last one as its key: who is seldom drawn as a key comes to be it as often as
 * the rest. */
static bool walk(struct search *s, struct lineup *set)
{
    if (!draw_first(s, set))
        return false;
    for (int step = 0; step < STEPS && !set->numbers; step++) {
        int entity = set->entity[rng_below(&s->m->rng, (uint32_t)set->count)];
        for (int vain = 0; vain < VAIN; vain++) {
            struct lineup next = *set;
            if (s->way->draw(s->m, s->from, entity, &next)) {
                *set = next;
                break;
            }
        }
    }
    return true;
}

/* Draws a member of `set` as the model; of the sets of which it is the key, takes the one in which it stands most as it
 * does in `set`. False when it is the key of none. */
static bool search(struct search *s, struct lineup *set)
{
    const struct lineup first = *set;
    const int member = (int)rng_below(&s->m->rng, (uint32_t)first.count);
    int least = INT_MAX, model[CUES_MOST];
    if (member == first.key)
        return is_clean(s, set);
    for (int c = 0; c < cue_count(s, &first); c++)
        model[c] = place_of(s, &first, c, member);
    for (int vain = 0; vain < (first.numbers ? VAIN : SEARCH) && least > 0; vain++) {
        struct lineup next = *set;
        bool anew = least == INT_MAX || rng_below(&s->m->rng, ANEW) == 0;
        if (!draw_next(s, first.entity[member], anew, &next) || next.count != first.count)
            continue;
        int now = distance(s, &next, model, least);
        if (now < least && is_clean(s, &next)) {
            least = now;
            vain = 0;
            *set = next;
        }
    }
    return least < INT_MAX;
}

bool lineup_make(struct maker *m, const struct lineup_way *way, const void *from, int source, struct question *q)
{
    struct search s = { .m = m, .way = way, .from = from, .memory = memory_of(m), .blank = *q };
    struct lineup set = { 0 };
    if (way->stem != NULL)
        s.source = source_of(m, source);
    /* One that can never be the key would be known for a wrong option. In a small pack, where the middle one of three
     * figures is never the key, better such a question than none. */
    for (int left = ROUNDS; left > 0; left--) {
        if (!walk(&s, &set))
            return false;
        if ((left == 1 || all_able(&s, &set)) && search(&s, &set) && (left == 1 || all_able(&s, &set))) {
            make(&s, &set, q);
            return true;
        }
    }
    return false;
}

void lineup_ladder(struct lineup *lineup, const struct ladder *ladder)
{
    lineup->count = LADDER_RUNGS;
    lineup->key = ladder->key;
    lineup->numbers = true;
    for (int i = 0; i < LADDER_RUNGS; i++)
        lineup->number[i] = ladder->rung[i];
}
