/* The second prover; see prove.h. Slow and plain on purpose: it walks over all statements for each claim. */
#include "quiz/prove.h"

#include <stdlib.h>

static int self(const struct pack *pack, int entity)
{
    return pack->entities[entity].same;
}

static bool part_of(const struct pack *pack, int a, int b)
{
    const struct entity *whole = &pack->entities[self(pack, a)];
    for (int i = 0; i < whole->overlap_count; i++)
        if (self(pack, whole->overlaps[i]) == self(pack, b))
            return true;
    return false;
}

static bool could_be_one(const struct pack *pack, int a, int b)
{
    return self(pack, a) == self(pack, b) || part_of(pack, a, b) || part_of(pack, b, a);
}

/* Reads statement `s` as one of `relation`, turned round where symmetry or an inverse allows. `turn` is 0 or 1. False when
 * it says nothing about the relation that way. */
static bool read_as(const struct pack *pack, const struct statement *s, int relation, int turn, int *subject,
                    int *object)
{
    const struct relation *r = &pack->relations[relation];
    bool same = s->relation == relation;
    bool turns = same ? r->symmetric && self(pack, s->subject) != self(pack, s->object) : r->inverse == s->relation;
    if (s->object < 0 || (turn == 0 ? !same : !turns))
        return false;
    *subject = turn == 0 ? s->subject : s->object;
    *object = turn == 0 ? s->object : s->subject;
    return true;
}

static bool promised(const struct pack *pack, int relation, int subject, int object)
{
    for (int i = 0; i < pack->promise_count; i++) {
        const struct promise *p = &pack->promises[i];
        bool turned = pack->relations[relation].inverse == p->relation ||
                      (p->relation == relation && pack->relations[relation].symmetric);
        int s = subject >= 0 ? self(pack, subject) : -2, o = object >= 0 ? self(pack, object) : -2;
        if (p->relation != relation && !turned)
            continue;
        if (p->subject < 0 && p->object < 0)
            return true;
        if (p->relation == relation && (p->subject == s || p->object == o))
            return true;
        if (turned && (p->subject == o || p->object == s))
            return true;
    }
    return false;
}

/* Whether the list of what stands at the other end of `fixed` is full or complete. */
static bool list_closed(const struct pack *pack, int relation, int fixed, bool fixed_is_subject)
{
    const struct relation *r = &pack->relations[relation];
    int known = 0, most = fixed_is_subject ? r->max : r->invmax, subject, object;
    for (int i = 0; i < pack->statement_count; i++)
        for (int turn = 0; turn < 2; turn++) {
            const struct statement *s = &pack->statements[i];
            known += s->polarity == POLARITY_TRUE && read_as(pack, s, relation, turn, &subject, &object) &&
                     self(pack, fixed_is_subject ? subject : object) == self(pack, fixed);
        }
    return (most > 0 && known >= most) ||
           promised(pack, relation, fixed_is_subject ? fixed : -1, fixed_is_subject ? -1 : fixed);
}

static bool typed(const struct pack *pack, int entity, int type)
{
    return pack->entities[self(pack, entity)].types >> type & 1;
}

static enum truth judge_holds(const struct pack *pack, int subject, int relation, int object)
{
    const struct relation *r = &pack->relations[relation];
    bool blurred = false;
    int s, o;
    if (r->kind != RELATION_ENTITY || !typed(pack, subject, r->domain) || !typed(pack, object, r->range))
        return TRUTH_UNKNOWN;
    for (int i = 0; i < pack->statement_count; i++)
        for (int turn = 0; turn < 2; turn++) {
            const struct statement *statement = &pack->statements[i];
            if (!read_as(pack, statement, relation, turn, &s, &o) || !could_be_one(pack, s, subject) ||
                !could_be_one(pack, o, object))
                continue;
            if (self(pack, s) == self(pack, subject) && self(pack, o) == self(pack, object))
                return statement->polarity == POLARITY_TRUE    ? TRUTH_TRUE
                       : statement->polarity == POLARITY_FALSE ? TRUTH_FALSE
                                                               : TRUTH_UNKNOWN;
            blurred = blurred || statement->polarity == POLARITY_TRUE;
        }
    bool closed = list_closed(pack, relation, subject, true) || list_closed(pack, relation, object, false);
    return closed && !blurred ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

/* The one figure of a subject; NULL when there is none, or more than one. */
static const struct statement *figure_of(const struct pack *pack, int relation, int subject)
{
    const struct statement *found = NULL;
    for (int i = 0; i < pack->statement_count; i++) {
        const struct statement *s = &pack->statements[i];
        if (s->relation != relation || s->object >= 0 || self(pack, s->subject) != self(pack, subject))
            continue;
        if (found != NULL || s->polarity != POLARITY_TRUE)
            return NULL;
        found = s;
    }
    return found;
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

/* The one figure of every subject, found in one walk; NULL where figure_of gives none. The caller frees the list. */
static const struct statement **figures_of_all(const struct pack *pack, int relation)
{
    size_t room = (size_t)pack->entity_count;
    const struct statement **figure = mem_resize(NULL, room * sizeof *figure);
    bool *spoilt = mem_resize(NULL, room * sizeof *spoilt);
    for (size_t e = 0; e < room; e++) {
        figure[e] = NULL;
        spoilt[e] = false;
    }
    for (int i = 0; i < pack->statement_count; i++) {
        const struct statement *s = &pack->statements[i];
        if (s->relation != relation || s->object >= 0)
            continue;
        int subject = self(pack, s->subject);
        spoilt[subject] = spoilt[subject] || figure[subject] != NULL || s->polarity != POLARITY_TRUE;
        figure[subject] = s;
    }
    for (size_t e = 0; e < room; e++)
        if (spoilt[e])
            figure[e] = NULL;
    free(spoilt);
    return figure;
}

static enum truth judge_extreme(const struct pack *pack, const struct claim *claim)
{
    const struct statement **figure = figures_of_all(pack, claim->relation);
    const struct statement *own = figure[self(pack, claim->subject)];
    int wanted = claim->kind == CLAIM_GREATEST ? 1 : -1;
    enum truth truth = own != NULL ? TRUTH_TRUE : TRUTH_UNKNOWN;
    int count = claim->member_count > 0 ? claim->member_count : pack->entity_count;
    for (int i = 0; own != NULL && truth != TRUTH_FALSE && i < count; i++) {
        int member = claim->member_count > 0 ? claim->members[i] : i;
        if (!typed(pack, member, pack->relations[claim->relation].domain) ||
            self(pack, member) == self(pack, claim->subject))
            continue;
        const struct statement *other = figure[self(pack, member)];
        int order = other != NULL ? set_against(own, other) * wanted : 0;
        if (order < 0)
            truth = TRUTH_FALSE;
        else if (order == 0)
            truth = TRUTH_UNKNOWN;
    }
    free(figure);
    return truth;
}

/* Nearest whole percent by which `to` lies above `from`; a half is rounded away from zero. */
static int64_t whole_percent(int64_t from, int64_t to)
{
    int64_t hundredfold = 100 * (to - from);
    return (llabs(hundredfold) * 2 + from) / (2 * from) * (hundredfold < 0 ? -1 : 1);
}

static enum truth judge_pair(const struct pack *pack, const struct claim *claim)
{
    const struct statement *a = figure_of(pack, claim->relation, claim->subject);
    const struct statement *b = figure_of(pack, claim->relation, claim->object);
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

static enum truth judge_sum(const struct pack *pack, const struct claim *claim)
{
    const struct statement *a = figure_of(pack, claim->relation, claim->subject);
    const struct statement *b = figure_of(pack, claim->relation, claim->object);
    if (a == NULL || b == NULL)
        return TRUTH_UNKNOWN;
    return by_distance(claim->value, a->value + b->value, a->tolerance + b->tolerance);
}

/* Of the mean of n figures n times the value is compared, so that nothing is rounded on the way. */
static enum truth judge_average(const struct pack *pack, const struct claim *claim)
{
    int64_t sum = 0, tolerance = 0, count = 0;
    for (int e = 0; e < pack->entity_count; e++) {
        if (!typed(pack, e, pack->relations[claim->relation].domain) || self(pack, e) != e)
            continue;
        const struct statement *figure = figure_of(pack, claim->relation, e);
        if (figure == NULL)
            return TRUTH_UNKNOWN;
        sum += figure->value;
        tolerance += figure->tolerance;
        count++;
    }
    int64_t gap = llabs(claim->value * count - sum);
    if (count == 0 || (gap * 2 > count && gap <= tolerance + count))
        return TRUTH_UNKNOWN;
    return gap * 2 <= count ? TRUTH_TRUE : TRUTH_FALSE;
}

/* Two of a list that cannot be told apart with certainty count as one or as two: nobody knows. */
static bool overlaps_true(const struct pack *pack, const struct claim *claim, int counted)
{
    bool subjects = claim->subject < 0;
    for (int e = 0; e < pack->entity_count; e++)
        if (self(pack, e) == e && e != counted && could_be_one(pack, e, counted) &&
            (subjects ? judge_holds(pack, e, claim->relation, claim->object)
                      : judge_holds(pack, claim->subject, claim->relation, e)) == TRUTH_TRUE)
            return true;
    return false;
}

static enum truth judge_count(const struct pack *pack, const struct claim *claim)
{
    bool subjects = claim->subject < 0;
    int fixed = subjects ? claim->object : claim->subject, counted = 0;
    if (!list_closed(pack, claim->relation, fixed, !subjects))
        return TRUTH_UNKNOWN;
    for (int e = 0; e < pack->entity_count; e++) {
        if (self(pack, e) != e)
            continue;
        enum truth truth =
            subjects ? judge_holds(pack, e, claim->relation, fixed) : judge_holds(pack, fixed, claim->relation, e);
        bool open =
            truth == TRUTH_UNKNOWN &&
            typed(pack, e, subjects ? pack->relations[claim->relation].domain : pack->relations[claim->relation].range);
        if (open)
            return TRUTH_UNKNOWN;
        if (truth == TRUTH_TRUE && overlaps_true(pack, claim, e))
            return TRUTH_UNKNOWN;
        counted += truth == TRUTH_TRUE;
    }
    return counted == claim->value ? TRUTH_TRUE : TRUTH_FALSE;
}

/* Whether all members but `left_out` have `object`: all true, one false, or neither. */
static enum truth judge_shared(const struct pack *pack, const struct claim *claim, int left_out, int object)
{
    enum truth truth = TRUTH_TRUE;
    for (int i = 0; i < claim->member_count; i++) {
        if (claim->members[i] == left_out)
            continue;
        enum truth one = judge_holds(pack, claim->members[i], claim->relation, object);
        if (one == TRUTH_FALSE)
            return one;
        if (one == TRUTH_UNKNOWN)
            truth = one;
    }
    return truth;
}

static enum truth judge_odd(const struct pack *pack, const struct claim *claim)
{
    enum truth truth = TRUTH_FALSE;
    for (int e = 0; e < pack->entity_count; e++) {
        if (!typed(pack, e, pack->relations[claim->relation].range))
            continue;
        enum truth shared = judge_shared(pack, claim, claim->subject, e);
        enum truth own = judge_holds(pack, claim->subject, claim->relation, e);
        if (shared == TRUTH_TRUE && own == TRUTH_FALSE)
            return TRUTH_TRUE;
        if (shared != TRUTH_FALSE && own != TRUTH_TRUE)
            truth = TRUTH_UNKNOWN;
    }
    return truth;
}

static enum truth judge_sequence(const struct pack *pack, const struct claim *claim)
{
    enum truth truth = TRUTH_TRUE;
    for (int i = 1; i < claim->member_count; i++) {
        const struct statement *a = figure_of(pack, claim->relation, claim->members[i - 1]);
        const struct statement *b = figure_of(pack, claim->relation, claim->members[i]);
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
static bool known_as(const struct pack *pack, int entity, int lang, const char *text)
{
    for (int e = 0; e < pack->entity_count; e++)
        if (could_be_one(pack, e, entity) && is_called(&pack->entities[e], lang, text))
            return true;
    return false;
}

/* A lure is false when its list is closed and it is no other name of anything in the list. */
static enum truth judge_lure(const struct pack *pack, const struct claim *claim)
{
    const struct statement *s = &pack->statements[claim->object];
    bool object_side = claim->subject == 0;
    int fixed = object_side ? s->subject : s->object;
    if (s->object < 0 || claim->value >= s->lure_count[claim->subject] ||
        !list_closed(pack, s->relation, fixed, object_side))
        return TRUTH_UNKNOWN;
    for (int i = 0; i < pack->statement_count; i++)
        for (int turn = 0; turn < 2; turn++) {
            int subject, object;
            if (!read_as(pack, &pack->statements[i], s->relation, turn, &subject, &object) ||
                self(pack, object_side ? subject : object) != self(pack, fixed))
                continue;
            for (int lang = 0; lang < pack->lang_count; lang++)
                if (known_as(pack, object_side ? object : subject, lang,
                             s->lures[claim->subject][claim->value].text.in[lang]))
                    return TRUTH_UNKNOWN;
        }
    return TRUTH_FALSE;
}

enum truth quiz_judge(const struct pack *pack, const struct claim *claim)
{
    const struct statement *figure;
    switch (claim->kind) {
    case CLAIM_HOLDS:
        return judge_holds(pack, claim->subject, claim->relation, claim->object);
    case CLAIM_HOLDS_NOT: {
        enum truth truth = judge_holds(pack, claim->subject, claim->relation, claim->object);
        return truth == TRUTH_UNKNOWN ? truth : truth == TRUTH_TRUE ? TRUTH_FALSE : TRUTH_TRUE;
    }
    case CLAIM_VALUE:
    case CLAIM_BEARER:
        figure = figure_of(pack, claim->relation, claim->subject);
        return figure != NULL ? by_distance(claim->value, figure->value, figure->tolerance) : TRUTH_UNKNOWN;
    case CLAIM_GREATEST:
    case CLAIM_LEAST:
        return judge_extreme(pack, claim);
    case CLAIM_DIFFERENCE:
    case CLAIM_PERCENT:
        return judge_pair(pack, claim);
    case CLAIM_SEQUENCE:
        return judge_sequence(pack, claim);
    case CLAIM_COUNT:
        return judge_count(pack, claim);
    case CLAIM_ODD:
        return judge_odd(pack, claim);
    case CLAIM_SUM:
        return judge_sum(pack, claim);
    case CLAIM_AVERAGE:
        return judge_average(pack, claim);
    case CLAIM_LURE:
        return judge_lure(pack, claim);
    case CLAIM_READY: /* nothing to prove: the pack's author says which */
        return claim->object == pack->ready[claim->subject].key ? TRUTH_TRUE : TRUTH_FALSE;
    }
    return TRUTH_UNKNOWN;
}

bool quiz_prove(const struct pack *pack, const struct question *question, struct err *why)
{
    for (int i = 0; i < question->option_count; i++) {
        enum truth truth = quiz_judge(pack, &question->option[i].claim);
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
