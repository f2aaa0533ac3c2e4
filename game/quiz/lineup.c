/* Drawing sets until the key has the model's places; see lineup.h. */
#include "quiz/lineup.h"

#include <limits.h>
#include <stdlib.h>

enum { VAIN = 24, SEARCH = 150, STEPS = 3, ANEW = 4, ROUNDS = 4 };
enum { NUMBER_CUES = 4, CUES_MOST = 2 + 3 * PACK_LANG_MAX };

/* What does not change from draw to draw of a source. */
struct lineup_memory {
    int source;
    struct look **stem; /* of each number of a stem, one look for each language; NULL: not seen yet */
    enum { NOT_TRIED, ABLE, UNABLE } * able;
    struct lineup_memory *next;
};

/* One search. */
struct search {
    struct maker *m;
    const struct lineup_way *way;
    const void *from;
    struct lineup_memory *memory; /* NULL where options are numbers */
    struct question blank;
};

static struct lineup_memory *memory_of(struct maker *m, int source)
{
    struct lineup_memory *memory = m->lineups;
    while (memory != NULL && memory->source != source)
        memory = memory->next;
    if (memory != NULL)
        return memory;
    struct arena *lasting = m->bank->arena;
    size_t entities = (size_t)m->pack->entity_count;
    memory = arena_alloc(lasting, sizeof *memory);
    *memory = (struct lineup_memory){ .source = source, .next = m->lineups };
    memory->stem = arena_array(lasting, entities, sizeof *memory->stem);
    memory->able = arena_array(lasting, entities, sizeof *memory->able);
    return m->lineups = memory;
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
    struct look **stem = &s->memory->stem[lineup->stem];
    if (*stem == NULL) {
        struct arena *lasting = s->m->bank->arena;
        struct words words = s->way->stem(s->m, s->from, lineup);
        *stem = arena_array(lasting, PACK_LANG_MAX, sizeof **stem);
        for (int lang = 0; lang < s->m->pack->lang_count; lang++)
            (*stem)[lang] = look_of(lasting, words.in[lang]);
    }
    return *stem;
}

static int64_t likeness(const struct maker *m, const struct lineup *set, int option)
{
    int64_t sum = 0;
    for (int i = 0; i < set->count; i++)
        sum += i != option ? bank_likeness(m->bank, set->entity[option], set->entity[i]) : 0;
    return sum;
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
static int64_t entity_cue(struct search *s, const struct lineup *set, int cue, int option)
{
    const struct maker *m = s->m;
    int langs = m->pack->lang_count, entity = set->entity[option];
    if (cue == 0)
        return m->pack->entities[entity].salience;
    if (cue <= langs)
        return m->bank->look[cue - 1][entity].length;
    if (cue == langs + 1)
        return likeness(m, set, option);
    int lang = (cue - 2) % langs;
    return cue < 2 + 2 * langs ? same_words(m->bank->look[lang], set, option)
                               : look_echo(&stem_of(s, set)[lang], &m->bank->look[lang][entity]);
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
    for (int i = 0; i < set->count; i++)
        has[i] = set->numbers ? number_cue(set, cue, i) : entity_cue(s, set, cue, i);
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

/* How far the key of a set is from the model; not told exactly from `enough` on. */
static int distance(struct search *s, const struct lineup *set, const int *model, int enough)
{
    int sum = 0;
    for (int c = 0; c < cue_count(s, set) && sum < enough; c++)
        sum += abs(place_of(s, set, c, set->key) - model[c]) * weight_of(s, set, c);
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

/* A question of the set; false when it is not proved or not clean. */
static bool make(struct search *s, const struct lineup *lineup, struct question *q)
{
    if (is_lone(s->m, lineup))
        return false;
    s->way->dress(s->m, s->from, lineup, q);
    q->key = lineup->key;
    return family_clean(s->m, q);
}

/* Whether the entity can be the key of a set at all. */
static bool is_able(struct search *s, int entity)
{
    for (int try = 0; try < VAIN && s->memory->able[entity] == NOT_TRIED; try++) {
        struct lineup set = { 0 };
        struct question q = { .family = s->m->family };
        if (s->way->draw(s->m, s->from, entity, &set) && make(s, &set, &q))
            s->memory->able[entity] = ABLE;
    }
    if (s->memory->able[entity] == NOT_TRIED)
        s->memory->able[entity] = UNABLE;
    return s->memory->able[entity] == ABLE;
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
static bool search(struct search *s, struct lineup *set, struct question *q)
{
    const struct lineup first = *set;
    const int member = (int)rng_below(&s->m->rng, (uint32_t)first.count);
    int least = INT_MAX, model[CUES_MOST];
    if (member == first.key)
        return make(s, set, q);
    for (int c = 0; c < cue_count(s, &first); c++)
        model[c] = place_of(s, &first, c, member);
    for (int vain = 0; vain < (first.numbers ? VAIN : SEARCH) && least > 0; vain++) {
        struct question made = s->blank;
        struct lineup next = *set;
        bool anew = least == INT_MAX || rng_below(&s->m->rng, ANEW) == 0;
        if (!draw_next(s, first.entity[member], anew, &next) || next.count != first.count)
            continue;
        int now = distance(s, &next, model, least);
        if (now < least && make(s, &next, &made)) {
            least = now;
            vain = 0;
            *set = next;
            *q = made;
        }
    }
    return least < INT_MAX;
}

bool lineup_make(struct maker *m, const struct lineup_way *way, const void *from, int source, struct question *q)
{
    struct search s = { .m = m, .way = way, .from = from, .blank = *q };
    struct lineup set = { 0 };
    if (way->stem != NULL)
        s.memory = memory_of(m, source);
    /* One that can never be the key would be known for a wrong option. In a small pack, where the middle one of three
     * figures is never the key, better such a question than none. */
    for (int left = ROUNDS; left > 0; left--) {
        *q = s.blank;
        if (!walk(&s, &set))
            return false;
        if ((left == 1 || all_able(&s, &set)) && search(&s, &set, q) && (left == 1 || all_able(&s, &set)))
            return true;
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
