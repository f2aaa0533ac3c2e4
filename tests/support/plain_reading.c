/* See plain_reading.h. */
#include "support/plain_reading.h"

#include <stdlib.h>
#include <string.h>

enum reading { NO, YES, OPEN };

static int root(const struct pack *p, int entity)
{
    while (entity >= 0 && p->entities[entity].same != entity)
        entity = p->entities[entity].same;
    return entity;
}

static bool is(const struct pack *p, int a, int b)
{
    return root(p, a) == root(p, b);
}

/* Cannot be told apart: one is part of the other, under any of its names. */
static bool near(const struct pack *p, int a, int b)
{
    for (int e = 0; e < p->entity_count; e++)
        for (int i = 0; i < p->entities[e].overlap_count; i++) {
            int other = p->entities[e].overlaps[i];
            if ((is(p, e, a) && is(p, other, b)) || (is(p, e, b) && is(p, other, a)))
                return true;
        }
    return is(p, a, b);
}

/* The statement's ends as those of `relation`; false when it says nothing of it. `turn` 1: read the other way. */
static bool ends(const struct pack *p, const struct statement *st, int relation, int turn, int *s, int *o)
{
    const struct relation *r = &p->relations[relation];
    bool direct = st->relation == relation && (turn == 0 || r->symmetric);
    bool turned = turn == 1 && (r->inverse == st->relation || p->relations[st->relation].inverse == relation);
    if (st->object < 0 || (!direct && !turned))
        return false;
    *s = turn == 0 ? st->subject : st->object;
    *o = turn == 0 ? st->object : st->subject;
    return true;
}

/* Whether so many different ones are stated that `asked`, unlike any of them, cannot be one more. */
static bool full(const struct pack *p, int relation, int key, int asked, bool of_object, int most)
{
    int other[64], count = 0;
    for (int i = 0; i < 2 * p->statement_count && most > 0; i++) {
        const struct statement *st = &p->statements[i / 2];
        int s, o;
        if (st->polarity != POLARITY_TRUE || !ends(p, st, relation, i % 2, &s, &o) || !is(p, of_object ? o : s, key))
            continue;
        int found = of_object ? s : o, known = 0;
        for (int k = 0; k < count; k++)
            known += near(p, other[k], found);
        if (near(p, found, asked))
            return false;
        if (known == 0 && count < 64)
            other[count++] = found;
    }
    return most > 0 && count >= most;
}

static bool promised(const struct pack *p, int relation, int subject, int object)
{
    for (int i = 0; i < p->promise_count; i++) {
        const struct promise *promise = &p->promises[i];
        bool turned = promise->relation != relation && (p->relations[relation].inverse == promise->relation ||
                                                        p->relations[promise->relation].inverse == relation);
        int s = turned ? promise->object : promise->subject, o = turned ? promise->subject : promise->object;
        bool all = s < 0 && o < 0;
        if ((promise->relation == relation || turned) &&
            (all || (s >= 0 && is(p, s, subject)) || (o >= 0 && is(p, o, object)) ||
             (p->relations[relation].symmetric && ((s >= 0 && is(p, s, object)) || (o >= 0 && is(p, o, subject))))))
            return true;
    }
    return false;
}

static enum reading read_fact(const struct pack *p, int subject, int relation, int object)
{
    bool open = false, denied = false, close = false;
    for (int i = 0; i < 2 * p->statement_count; i++) {
        const struct statement *st = &p->statements[i / 2];
        int s, o;
        if (!ends(p, st, relation, i % 2, &s, &o))
            continue;
        bool this = is(p, s, subject) && is(p, o, object);
        if (this && st->polarity == POLARITY_TRUE)
            return YES;
        open = open || (this && st->polarity == POLARITY_UNKNOWN);
        denied = denied || (this && st->polarity == POLARITY_FALSE);
        close = close || (st->polarity != POLARITY_FALSE && near(p, s, subject) && near(p, o, object));
    }
    if (denied)
        return NO;
    const struct relation *r = &p->relations[relation];
    if (full(p, relation, subject, object, false, r->max) || full(p, relation, object, subject, true, r->invmax))
        return NO;
    return !open && !close && promised(p, relation, subject, object) ? NO : OPEN;
}

/* --- figures --- */

static const struct statement *figure(const struct pack *p, int subject, int relation)
{
    const struct statement *found = NULL;
    for (int i = 0; i < p->statement_count; i++) {
        const struct statement *st = &p->statements[i];
        if (st->relation != relation || st->object >= 0 || !is(p, st->subject, subject))
            continue;
        if (st->polarity != POLARITY_TRUE || (found != NULL && found->value != st->value))
            return NULL;
        found = st;
    }
    return found;
}

static enum reading within(double distance, double exact, double tolerance)
{
    distance = distance < 0 ? -distance : distance;
    return distance <= exact ? YES : distance > tolerance ? NO : OPEN;
}

/* Whether a's figure is surely greater than b's; OPEN when it cannot be told. */
static enum reading greater(const struct pack *p, int relation, int a, int b)
{
    const struct statement *x = figure(p, a, relation), *y = figure(p, b, relation);
    if (x == NULL || y == NULL || llabs(x->value - y->value) <= x->tolerance + y->tolerance ||
        strcmp(x->time, y->time) != 0)
        return OPEN;
    return x->value > y->value ? YES : NO;
}

static enum reading read_extreme(const struct pack *p, const struct claim *c)
{
    int domain = p->relations[c->relation].domain, count = c->member_count > 0 ? c->member_count : p->entity_count;
    enum reading all = YES;
    for (int i = 0; i < count; i++) {
        int e = c->member_count > 0 ? c->members[i] : i;
        if (is(p, e, c->subject) || (c->member_count == 0 && !(p->entities[e].types >> domain & 1)))
            continue;
        enum reading one =
            c->kind == CLAIM_GREATEST ? greater(p, c->relation, c->subject, e) : greater(p, c->relation, e, c->subject);
        if (one == NO)
            return NO;
        all = one == OPEN ? OPEN : all;
    }
    return all;
}

static enum reading read_sequence(const struct pack *p, const struct claim *c)
{
    enum reading all = YES;
    for (int i = 1; i < c->member_count; i++) {
        enum reading one = greater(p, c->relation, c->members[i], c->members[i - 1]);
        if (one == NO)
            return NO;
        all = one == OPEN ? OPEN : all;
    }
    return all;
}

static enum reading read_figures(const struct pack *p, const struct claim *c)
{
    const struct statement *a = figure(p, c->subject, c->relation);
    bool single = c->kind == CLAIM_VALUE || c->kind == CLAIM_BEARER;
    const struct statement *b = single ? a : figure(p, c->object, c->relation);
    if (a == NULL || b == NULL || strcmp(a->time, b->time) != 0)
        return OPEN;
    double x = (double)a->value, y = (double)b->value, value = (double)c->value;
    if (single)
        return within(x - value, 0, (double)a->tolerance);
    if (c->kind == CLAIM_DIFFERENCE)
        return within(x - y - value, 0, (double)(a->tolerance + b->tolerance));
    if (c->kind == CLAIM_SUM)
        return within(x + y - value, 0, (double)(a->tolerance + b->tolerance));
    return within(100 * (y - x) / x - value, 0.5, 0.5 + 200 * (double)(a->tolerance + b->tolerance) / x);
}

static enum reading read_average(const struct pack *p, const struct claim *c)
{
    double sum = 0, tolerance = 0;
    int count = 0;
    for (int e = 0; e < p->entity_count; e++) {
        if (!(p->entities[e].types >> p->relations[c->relation].domain & 1) || p->entities[e].same != e)
            continue;
        const struct statement *own = figure(p, e, c->relation);
        if (own == NULL)
            return OPEN;
        sum += (double)own->value;
        tolerance += (double)own->tolerance;
        count++;
    }
    return count == 0 ? OPEN : within(sum / count - (double)c->value, 0.5, 1 + tolerance / count);
}

static enum reading read_count(const struct pack *p, const struct claim *c)
{
    bool subjects = c->subject < 0;
    int type = subjects ? p->relations[c->relation].domain : p->relations[c->relation].range, count = 0;
    for (int e = 0; e < p->entity_count; e++) {
        if (!(p->entities[e].types >> type & 1) || p->entities[e].same != e)
            continue;
        enum reading one =
            subjects ? read_fact(p, e, c->relation, c->object) : read_fact(p, c->subject, c->relation, e);
        if (one == OPEN)
            return OPEN;
        count += one == YES;
    }
    return count == c->value ? YES : NO;
}

static enum reading read_odd(const struct pack *p, const struct claim *c)
{
    enum reading odd = NO;
    for (int e = 0; e < p->entity_count; e++) {
        bool sure = true, possible = true;
        if (!(p->entities[e].types >> p->relations[c->relation].range & 1))
            continue;
        for (int i = 0; i < c->member_count; i++) {
            enum reading one = read_fact(p, c->members[i], c->relation, e);
            enum reading wanted = c->members[i] == c->subject ? NO : YES;
            sure = sure && one == wanted;
            possible = possible && (one == wanted || one == OPEN);
        }
        if (sure)
            return YES;
        odd = possible ? OPEN : odd;
    }
    return odd;
}

static enum reading turn(enum reading r)
{
    return r == OPEN ? OPEN : r == YES ? NO : YES;
}

static enum reading read_two_hops(const struct pack *p, const struct claim *c)
{
    int described = -1;
    for (int e = 0; e < p->entity_count; e++) {
        if (!(p->entities[e].types >> p->relations[c->via].domain & 1) || p->entities[e].same != e)
            continue;
        const struct statement *own = c->subject < 0 ? figure(p, e, c->via) : NULL;
        enum reading one = c->subject >= 0 ? read_fact(p, e, c->via, c->subject)
                           : own != NULL   ? within((double)(own->value - c->value), 0, (double)own->tolerance)
                                           : OPEN;
        if (one == OPEN || (one == YES && described >= 0))
            return OPEN;
        described = one == YES ? e : described;
    }
    return described >= 0 ? read_fact(p, described, c->relation, c->object) : OPEN;
}

static enum reading read_claim(const struct pack *p, const struct claim *c)
{
    switch (c->kind) {
    case CLAIM_HOLDS:
        return read_fact(p, c->subject, c->relation, c->object);
    case CLAIM_HOLDS_NOT:
        return turn(read_fact(p, c->subject, c->relation, c->object));
    case CLAIM_GREATEST:
    case CLAIM_LEAST:
        return read_extreme(p, c);
    case CLAIM_SEQUENCE:
        return read_sequence(p, c);
    case CLAIM_VALUE:
    case CLAIM_BEARER:
    case CLAIM_DIFFERENCE:
    case CLAIM_PERCENT:
    case CLAIM_SUM:
        return read_figures(p, c);
    case CLAIM_AVERAGE:
        return read_average(p, c);
    case CLAIM_COUNT:
        return read_count(p, c);
    case CLAIM_ODD:
        return read_odd(p, c);
    case CLAIM_TWO_HOPS:
        return read_two_hops(p, c);
    case CLAIM_READY:
    case CLAIM_LURE:
        break;
    }
    return NO;
}

bool plain_reading_accepts(const struct pack *pack, const struct question *question)
{
    for (int i = 0; i < question->option_count; i++)
        if (read_claim(pack, &question->option[i].claim) != (i == question->key ? YES : NO))
            return false;
    return true;
}
