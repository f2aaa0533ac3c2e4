/* Three-valued truth; see holds.h. */
#include "pack/holds.h"

#include <stdlib.h>

/* One side of a relation: the facts that share a subject (or an object), and what may be concluded from them. */
struct side {
    int relation, key;
    bool by_object;
    const struct fact *facts;
    int count;
};

static int key_of(const struct fact *fact, bool by_object)
{
    return by_object ? fact->object : fact->subject;
}

const struct fact *pack_facts(const struct pack *pack, int relation, int key, bool by_object, int *count)
{
    const struct fact *facts = by_object ? pack->by_object : pack->by_subject;
    int low = pack->first_fact[relation], behind = pack->first_fact[relation + 1], end = behind;
    while (low < end) {
        int middle = low + (end - low) / 2;
        if (key_of(&facts[middle], by_object) < key)
            low = middle + 1;
        else
            end = middle;
    }
    *count = low < behind && key_of(&facts[low], by_object) == key ? facts[low].run : 0;
    return facts + low;
}

const struct promise *pack_promise(const struct pack *pack, int relation, int key, bool by_object)
{
    int inverse = pack->relations[relation].symmetric ? relation : pack->relations[relation].inverse;
    for (int i = 0; i < pack->promise_count; i++) {
        const struct promise *promise = &pack->promises[i];
        bool whole = promise->subject < 0 && promise->object < 0;
        int direct = by_object ? promise->object : promise->subject;
        int turned = by_object ? promise->subject : promise->object;
        if (promise->relation == relation && (whole || direct == key))
            return promise;
        if (promise->relation == inverse && (whole || turned == key))
            return promise;
    }
    return NULL;
}

bool pack_promised(const struct pack *pack, int relation, int key, bool by_object)
{
    return pack_promise(pack, relation, key, by_object) != NULL;
}

static struct side side_of(const struct pack *pack, int relation, int key, bool by_object)
{
    struct side side = { .relation = relation, .key = key, .by_object = by_object };
    side.facts = pack_facts(pack, relation, key, by_object, &side.count);
    return side;
}

/* Whether this side is full or complete: what is not in it is false. */
static bool closed(const struct pack *pack, const struct side *side)
{
    const struct relation *r = &pack->relations[side->relation];
    int known = 0, most = side->by_object ? r->invmax : r->max;
    for (int i = 0; i < side->count; i++)
        known += pack->statements[side->facts[i].statement].polarity == POLARITY_TRUE;
    return (most > 0 && known >= most) || pack_promised(pack, side->relation, side->key, side->by_object);
}

/* The statement that is the fact of this side with `object`, or NULL. */
static const struct statement *stated(const struct pack *pack, const struct side *objects, int object)
{
    for (int i = 0; i < objects->count; i++)
        if (objects->facts[i].object == object)
            return &pack->statements[objects->facts[i].statement];
    return NULL;
}

/* Whether it is stated of entities that cannot be told from these. */
static bool blurred(const struct pack *pack, int subject, int relation, int object)
{
    const struct entity *s = &pack->entities[subject], *o = &pack->entities[object];
    if (s->overlap_count == 0 && o->overlap_count == 0)
        return false;
    for (int i = -1; i < s->overlap_count; i++) {
        struct side side = side_of(pack, relation, i < 0 ? subject : s->overlaps[i], false);
        for (int j = -1; j < o->overlap_count; j++) {
            const struct statement *akin = stated(pack, &side, j < 0 ? object : o->overlaps[j]);
            if (akin != NULL && akin->polarity == POLARITY_TRUE)
                return true;
        }
    }
    return false;
}

enum truth pack_holds(const struct pack *pack, int subject, int relation, int object)
{
    subject = pack_same(pack, subject);
    object = pack_same(pack, object);
    const struct relation *r = &pack->relations[relation];
    if (r->kind != RELATION_ENTITY || !(pack->entities[subject].types >> r->domain & 1) ||
        !(pack->entities[object].types >> r->range & 1))
        return TRUTH_UNKNOWN;
    struct side objects = side_of(pack, relation, subject, false);
    const struct statement *own = stated(pack, &objects, object);
    if (own != NULL)
        return own->polarity == POLARITY_TRUE    ? TRUTH_TRUE
               : own->polarity == POLARITY_FALSE ? TRUTH_FALSE
                                                 : TRUTH_UNKNOWN;
    bool excluded = closed(pack, &objects);
    if (!excluded) {
        struct side subjects = side_of(pack, relation, object, true);
        excluded = closed(pack, &subjects);
    }
    return excluded && !blurred(pack, subject, relation, object) ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

int pack_figure(const struct pack *pack, int subject, int relation)
{
    int count;
    const struct fact *facts = pack_facts(pack, relation, pack_same(pack, subject), false, &count);
    return count == 1 && pack->statements[facts->statement].polarity == POLARITY_TRUE ? facts->statement : -1;
}

enum truth pack_holds_value(const struct pack *pack, int subject, int relation, int64_t value)
{
    int figure = pack_figure(pack, subject, relation);
    if (figure < 0)
        return TRUTH_UNKNOWN;
    const struct statement *known = &pack->statements[figure];
    if (value == known->value)
        return TRUTH_TRUE;
    return llabs(value - known->value) > known->tolerance ? TRUTH_FALSE : TRUTH_UNKNOWN;
}
