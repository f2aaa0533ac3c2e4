/* The second prover; see prove.h. What it looks up is in quiz/prove_index.h. */
#include "quiz/prove_index.h"

#include <stdlib.h>

/* Whether the list of what stands at the other end of `entity` is full or complete. */
static bool list_closed(const struct prover *prover, int relation, enum end end, int entity)
{
    const struct relation *r = &prover->pack->relations[relation];
    int known = 0, most = end == END_SUBJECT ? r->max : r->invmax;
    struct readings list = prover_list(prover, relation, end, entity);
    for (int i = 0; i < list.count && known < most; i++)
        known += prover->pack->statements[list.items[i].statement].polarity == POLARITY_TRUE;
    return (most > 0 && known >= most) || prover_promised(prover, relation, end, entity);
}

static bool typed(const struct pack *pack, int entity, int type)
{
    return pack->entities[prover_self(pack, entity)].types >> type & 1;
}

/* Entities that cannot be told from this one: parts and wholes, other names of it and of them, itself. */
static struct entities akin_to(const struct prover *prover, int entity)
{
    return prover->akin[prover_self(prover->pack, entity)];
}

/* Whether it is stated to be so of two that cannot be told from these. */
static bool blurred(const struct prover *prover, int subject, int relation, int object)
{
    struct entities subjects = akin_to(prover, subject), objects = akin_to(prover, object);
    for (int s = 0; s < subjects.count; s++)
        for (int o = 0; o < objects.count; o++) {
            const struct statement *akin = prover_stated(prover, relation, subjects.items[s], objects.items[o]);
            if (akin != NULL && akin->polarity == POLARITY_TRUE)
                return true;
        }
    return false;
}

static enum truth judge_holds(const struct prover *prover, int subject, int relation, int object)
{
    const struct pack *pack = prover->pack;
    const struct relation *r = &pack->relations[relation];
    if (r->kind != RELATION_ENTITY || !typed(pack, subject, r->domain) || !typed(pack, object, r->range))
        return TRUTH_UNKNOWN;
    const struct statement *stated = prover_stated(prover, relation, subject, object);
    if (stated != NULL)
        return stated->polarity == POLARITY_TRUE    ? TRUTH_TRUE
               : stated->polarity == POLARITY_FALSE ? TRUTH_FALSE
                                                    : TRUTH_UNKNOWN;
    bool closed =
        list_closed(prover, relation, END_SUBJECT, subject) || list_closed(prover, relation, END_OBJECT, object);
    return closed && !blurred(prover, subject, relation, object) ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

static enum truth by_distance(int64_t claimed, int64_t known, int64_t tolerance)
{
    return claimed == known ? TRUTH_TRUE : llabs(claimed - known) > tolerance ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

/* -1, 1: surely below or above; 0: too near to tell. */
static int set_against(const struct statement *a, const struct statement *b)
{
    int64_t gap = a->value - b->value;
    return llabs(gap) <= a->tolerance + b->tolerance ? 0 : gap < 0 ? -1 : 1;
}

static enum truth judge_extreme_among(const struct prover *prover, const struct claim *claim, int wanted)
{
    const struct statement *own = prover_figure(prover, claim->relation, claim->subject);
    enum truth truth = own != NULL ? TRUTH_TRUE : TRUTH_UNKNOWN;
    for (int i = 0; own != NULL && i < claim->member_count; i++) {
        int member = claim->members[i];
        if (prover_self(prover->pack, member) == prover_self(prover->pack, claim->subject))
            continue;
        const struct statement *other = prover_figure(prover, claim->relation, member);
        int order = other != NULL ? set_against(own, other) * wanted : 0;
        if (order < 0)
            return TRUTH_FALSE;
        if (order == 0)
            truth = TRUTH_UNKNOWN;
    }
    return truth;
}

/* `wanted` is 1 for the greatest, -1 for the least. */
static enum truth judge_extreme_of_all(const struct prover *prover, const struct claim *claim, int wanted)
{
    const struct census *census = &prover->census[claim->relation];
    const struct statement *own = prover_figure(prover, claim->relation, claim->subject);
    if (own == NULL)
        return TRUTH_UNKNOWN;
    if (census->known > 0 && census->surely[wanted < 0] > wanted * own->value + own->tolerance)
        return TRUTH_FALSE;
    const struct statement *const *top = census->top[wanted < 0], *rival = top[0] == own ? top[1] : top[0];
    bool all_known = census->known == prover->members[prover->pack->relations[claim->relation].domain];
    return all_known && (rival == NULL || set_against(own, rival) * wanted > 0) ? TRUTH_TRUE : TRUTH_UNKNOWN;
}

static enum truth judge_extreme(const struct prover *prover, const struct claim *claim)
{
    int wanted = claim->kind == CLAIM_GREATEST ? 1 : -1;
    return claim->member_count > 0 ? judge_extreme_among(prover, claim, wanted)
                                   : judge_extreme_of_all(prover, claim, wanted);
}

/* Nearest whole percent by which `to` lies above `from`; a half is rounded away from zero. */
static int64_t whole_percent(int64_t from, int64_t to)
{
    int64_t hundredfold = 100 * (to - from);
    return (llabs(hundredfold) * 2 + from) / (2 * from) * (hundredfold < 0 ? -1 : 1);
}

static enum truth judge_pair(const struct prover *prover, const struct claim *claim)
{
    const struct statement *a = prover_figure(prover, claim->relation, claim->subject);
    const struct statement *b = prover_figure(prover, claim->relation, claim->object);
    if (a == NULL || b == NULL)
        return TRUTH_UNKNOWN;
    if (claim->kind == CLAIM_DIFFERENCE)
        return by_distance(claim->value, a->value - b->value, a->tolerance + b->tolerance);
    if (a->value - a->tolerance <= 0)
        return TRUTH_UNKNOWN;
    if (claim->value == whole_percent(a->value, b->value))
        return TRUTH_TRUE;
    /* and one to both sides, for those who round otherwise */
    int64_t least = whole_percent(a->value + a->tolerance, b->value - b->tolerance) - 1;
    int64_t most = whole_percent(a->value - a->tolerance, b->value + b->tolerance) + 1;
    return claim->value < least || claim->value > most ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

static enum truth judge_sum(const struct prover *prover, const struct claim *claim)
{
    const struct statement *a = prover_figure(prover, claim->relation, claim->subject);
    const struct statement *b = prover_figure(prover, claim->relation, claim->object);
    if (a == NULL || b == NULL)
        return TRUTH_UNKNOWN;
    return by_distance(claim->value, a->value + b->value, a->tolerance + b->tolerance);
}

/* Of the mean of n figures n times the value is compared, so that nothing is rounded on the way. */
static enum truth judge_average(const struct prover *prover, const struct claim *claim)
{
    const struct census *census = &prover->census[claim->relation];
    int64_t count = census->known, gap = llabs(claim->value * count - census->sum);
    if (count == 0 || count != prover->members[prover->pack->relations[claim->relation].domain] ||
        (gap * 2 > count && gap <= census->tolerance + count))
        return TRUTH_UNKNOWN;
    return gap * 2 <= count ? TRUTH_TRUE : TRUTH_FALSE;
}

/* Whether `member` stands in the list of `fixed`, which is at `end`. */
static enum truth judge_member(const struct prover *prover, int relation, enum end end, int fixed, int member)
{
    return end == END_SUBJECT ? judge_holds(prover, fixed, relation, member)
                              : judge_holds(prover, member, relation, fixed);
}

/* Whether of `member` and all that cannot be told from it nobody doubts whether they are in the list, nor whether two of
 * them that are count as one. */
static bool told_apart(const struct prover *prover, int relation, enum end end, int fixed, int member)
{
    const struct relation *r = &prover->pack->relations[relation];
    struct entities akin = akin_to(prover, member);
    int in_list = 0;
    for (int i = 0; i < akin.count; i++) {
        int e = akin.items[i];
        if (prover_self(prover->pack, e) != e || !typed(prover->pack, e, end == END_SUBJECT ? r->range : r->domain))
            continue;
        enum truth truth = judge_member(prover, relation, end, fixed, e);
        if (truth == TRUTH_UNKNOWN)
            return false;
        in_list += truth == TRUTH_TRUE;
    }
    return in_list <= 1 || judge_member(prover, relation, end, fixed, member) != TRUTH_TRUE;
}

/* The list is closed: who is neither stated in it nor akin to those that are is not in it. */
static enum truth judge_count(const struct prover *prover, const struct claim *claim)
{
    const struct pack *pack = prover->pack;
    const struct relation *r = &pack->relations[claim->relation];
    enum end end = claim->subject < 0 ? END_OBJECT : END_SUBJECT;
    int fixed = end == END_OBJECT ? claim->object : claim->subject, counted = 0;
    if (r->kind != RELATION_ENTITY || !typed(pack, fixed, end == END_OBJECT ? r->range : r->domain) ||
        !list_closed(prover, claim->relation, end, fixed))
        return TRUTH_UNKNOWN;
    struct entities akin = akin_to(prover, fixed);
    for (int i = 0; i < akin.count; i++) {
        struct readings list = prover_list(prover, claim->relation, end, akin.items[i]);
        if (prover_self(pack, akin.items[i]) != akin.items[i])
            continue;
        for (int j = 0; j < list.count; j++) {
            if (!told_apart(prover, claim->relation, end, fixed, list.items[j].entity[!end]))
                return TRUTH_UNKNOWN;
            counted += akin.items[i] == prover_self(pack, fixed) &&
                       pack->statements[list.items[j].statement].polarity == POLARITY_TRUE;
        }
    }
    return counted == claim->value ? TRUTH_TRUE : TRUTH_FALSE;
}

/* Whether all members but `left_out` have `object`: all true, one false, or neither. */
static enum truth judge_shared(const struct prover *prover, const struct claim *claim, int left_out, int object)
{
    enum truth truth = TRUTH_TRUE;
    for (int i = 0; i < claim->member_count; i++) {
        if (claim->members[i] == left_out)
            continue;
        enum truth one = judge_holds(prover, claim->members[i], claim->relation, object);
        if (one == TRUTH_FALSE)
            return one;
        if (one == TRUTH_UNKNOWN)
            truth = one;
    }
    return truth;
}

/* Whether `object` is what all members but the subject share: certainly, certainly not, or who knows. */
static enum truth judge_common(const struct prover *prover, const struct claim *claim, int object)
{
    if (!typed(prover->pack, object, prover->pack->relations[claim->relation].range))
        return TRUTH_FALSE;
    enum truth shared = judge_shared(prover, claim, claim->subject, object);
    enum truth own = judge_holds(prover, claim->subject, claim->relation, object);
    if (shared == TRUTH_TRUE && own == TRUTH_FALSE)
        return TRUTH_TRUE;
    return shared != TRUTH_FALSE && own != TRUTH_TRUE ? TRUTH_UNKNOWN : TRUTH_FALSE;
}

/* A member other than the subject; one whose list is closed if there is any. */
static int judge_odd_by(const struct prover *prover, const struct claim *claim, bool *closed)
{
    int by = -1;
    *closed = false;
    for (int i = 0; i < claim->member_count && !*closed; i++)
        if (claim->members[i] != claim->subject) {
            by = claim->members[i];
            *closed = typed(prover->pack, by, prover->pack->relations[claim->relation].domain) &&
                      list_closed(prover, claim->relation, END_SUBJECT, by);
        }
    return by;
}

/* What all others share, one of them has: its list is looked through, with all that cannot be told from what is in it. Where
 * the list is open, anything else might be in it. */
static enum truth judge_odd(const struct prover *prover, const struct claim *claim)
{
    enum truth truth = TRUTH_FALSE;
    bool closed;
    int by = judge_odd_by(prover, claim, &closed);
    if (by < 0)
        return TRUTH_UNKNOWN;
    struct entities subjects = akin_to(prover, by);
    for (int i = 0; i < subjects.count; i++) {
        struct readings list = prover_list(prover, claim->relation, END_SUBJECT, subjects.items[i]);
        for (int j = 0; j < list.count; j++) {
            struct entities objects = akin_to(prover, list.items[j].entity[END_OBJECT]);
            for (int k = 0; k < objects.count; k++) {
                enum truth common = judge_common(prover, claim, objects.items[k]);
                if (common == TRUTH_TRUE)
                    return common;
                truth = common == TRUTH_UNKNOWN ? common : truth;
            }
        }
    }
    for (int e = 0; e < prover->pack->entity_count && !closed && truth == TRUTH_FALSE; e++)
        truth = judge_common(prover, claim, e);
    return truth;
}

static enum truth judge_sequence(const struct prover *prover, const struct claim *claim)
{
    enum truth truth = TRUTH_TRUE;
    for (int i = 1; i < claim->member_count; i++) {
        const struct statement *a = prover_figure(prover, claim->relation, claim->members[i - 1]);
        const struct statement *b = prover_figure(prover, claim->relation, claim->members[i]);
        int order = a != NULL && b != NULL ? set_against(a, b) : 0;
        if (order > 0)
            return TRUTH_FALSE;
        if (order == 0)
            truth = TRUTH_UNKNOWN;
    }
    return truth;
}

static bool is_called(const struct entity *e, int lang, const char *text)
{
    bool called = text_same(e->name[lang].label, text) || text_same(e->name[lang].form[NAME_NOM], text);
    for (int i = 0; i < e->alias_count; i++)
        called = called || text_same(e->aliases[i], text);
    return called;
}

/* Whether `text` names the entity, or one that cannot be told from it. */
static bool known_as(const struct prover *prover, int entity, int lang, const char *text)
{
    struct entities akin = akin_to(prover, entity);
    for (int i = 0; i < akin.count; i++)
        if (is_called(&prover->pack->entities[akin.items[i]], lang, text))
            return true;
    return false;
}

/* A lure is false when its list is closed and it is no other name of anything in the list. */
static enum truth judge_lure(const struct prover *prover, const struct claim *claim)
{
    const struct statement *s = &prover->pack->statements[claim->object];
    enum end end = claim->subject == 0 ? END_SUBJECT : END_OBJECT;
    int fixed = end == END_SUBJECT ? s->subject : s->object;
    if (s->object < 0 || claim->value >= s->lure_count[claim->subject] || !list_closed(prover, s->relation, end, fixed))
        return TRUTH_UNKNOWN;
    const struct words *lure = &s->lures[claim->subject][claim->value].text;
    struct readings list = prover_list(prover, s->relation, end, fixed);
    for (int i = 0; i < list.count; i++)
        for (int lang = 0; lang < prover->pack->lang_count; lang++)
            if (known_as(prover, list.items[i].entity[!end], lang, lure->in[lang]))
                return TRUTH_UNKNOWN;
    return TRUTH_FALSE;
}

static enum truth judge_value(const struct prover *prover, const struct claim *claim)
{
    const struct statement *figure = prover_figure(prover, claim->relation, claim->subject);
    return figure != NULL ? by_distance(claim->value, figure->value, figure->tolerance) : TRUTH_UNKNOWN;
}

/* The one entity with the figure that the claim names; -1 where any other has no figure or one that is not surely another. */
static int described_by_figure(const struct prover *prover, const struct claim *claim)
{
    struct readings figures = prover_figures(prover, claim->via);
    int found = -1;
    if (prover->census[claim->via].known != prover->members[prover->pack->relations[claim->via].domain])
        return -1;
    for (int i = 0; i < figures.count; i++) {
        const struct statement *s = &prover->pack->statements[figures.items[i].statement];
        enum truth truth = by_distance(claim->value, s->value, s->tolerance);
        if (truth == TRUTH_UNKNOWN || (truth == TRUTH_TRUE && found >= 0))
            return -1;
        if (truth == TRUTH_TRUE)
            found = figures.items[i].entity[END_SUBJECT];
    }
    return found;
}

/* The one entity that stands in the describing relation to the claim's; -1 where it may be so of another. Its list is closed
 * or everyone else's is: then only those stated in it and what cannot be told from them are in question. */
static int described_by_entity(const struct prover *prover, const struct claim *claim)
{
    int found = -1, domain = prover->pack->relations[claim->via].domain;
    struct entities objects = akin_to(prover, claim->subject);
    if (!list_closed(prover, claim->via, END_OBJECT, claim->subject) &&
        prover->census[claim->via].full != prover->members[domain])
        return -1;
    for (int i = 0; i < objects.count; i++) {
        struct readings list = prover_list(prover, claim->via, END_OBJECT, objects.items[i]);
        for (int j = 0; j < list.count; j++) {
            struct entities subjects = akin_to(prover, list.items[j].entity[END_SUBJECT]);
            for (int k = 0; k < subjects.count; k++) {
                int e = prover_self(prover->pack, subjects.items[k]);
                enum truth truth =
                    typed(prover->pack, e, domain) ? judge_holds(prover, e, claim->via, claim->subject) : TRUTH_FALSE;
                if (truth == TRUTH_UNKNOWN || (truth == TRUTH_TRUE && found >= 0 && found != e))
                    return -1;
                found = truth == TRUTH_TRUE ? e : found;
            }
        }
    }
    return found;
}

static enum truth judge_two_hops(const struct prover *prover, const struct claim *claim)
{
    int entity = prover->pack->relations[claim->via].kind == RELATION_QUANTITY ? described_by_figure(prover, claim)
                                                                               : described_by_entity(prover, claim);
    return entity >= 0 ? judge_holds(prover, entity, claim->relation, claim->object) : TRUTH_UNKNOWN;
}

enum truth quiz_judge(const struct prover *prover, const struct claim *claim)
{
    switch (claim->kind) {
    case CLAIM_HOLDS:
        return judge_holds(prover, claim->subject, claim->relation, claim->object);
    case CLAIM_HOLDS_NOT: {
        enum truth truth = judge_holds(prover, claim->subject, claim->relation, claim->object);
        return truth == TRUTH_UNKNOWN ? truth : truth == TRUTH_TRUE ? TRUTH_FALSE : TRUTH_TRUE;
    }
    case CLAIM_VALUE:
    case CLAIM_BEARER:
        return judge_value(prover, claim);
    case CLAIM_GREATEST:
    case CLAIM_LEAST:
        return judge_extreme(prover, claim);
    case CLAIM_DIFFERENCE:
    case CLAIM_PERCENT:
        return judge_pair(prover, claim);
    case CLAIM_SEQUENCE:
        return judge_sequence(prover, claim);
    case CLAIM_COUNT:
        return judge_count(prover, claim);
    case CLAIM_ODD:
        return judge_odd(prover, claim);
    case CLAIM_SUM:
        return judge_sum(prover, claim);
    case CLAIM_AVERAGE:
        return judge_average(prover, claim);
    case CLAIM_TWO_HOPS:
        return judge_two_hops(prover, claim);
    case CLAIM_LURE:
        return judge_lure(prover, claim);
    case CLAIM_READY: /* nothing to prove: the pack's author says which */
        return claim->object == prover->pack->ready[claim->subject].key ? TRUTH_TRUE : TRUTH_FALSE;
    }
    return TRUTH_UNKNOWN;
}

bool quiz_prove(const struct prover *prover, const struct question *question, struct err *why)
{
    for (int i = 0; i < question->option_count; i++) {
        enum truth truth = quiz_judge(prover, &question->option[i].claim);
        const char *text = question->option[i].text.in[0];
        if (i == question->key && truth != TRUTH_TRUE)
            return err_set(why, "the key \"%s\" cannot be proved true", text);
        if (i != question->key && truth == TRUTH_TRUE)
            return err_set(why, "a second true option: \"%s\"", text);
        if (i != question->key && truth == TRUTH_UNKNOWN)
            return err_set(why, "\"%s\" cannot be proved false", text);
    }
    return true;
}
