/* See oracle.h. */
#include "support/oracle.h"

#include <stdlib.h>
#include <string.h>

/* One relation's cells, rows are subjects. A world is a set of bits, cell (s, o) at KIND * s + o. */
struct table {
    unsigned yes, no, asked; /* stated true, stated false, left open */
    unsigned blurred;        /* may be another name of a true cell */
    unsigned silent;         /* promised to be false unless stated */
    int max, invmax;
    bool symmetric;
};

static unsigned bit(int s, int o)
{
    return 1u << (KIND * s + o);
}

static int local(const struct random_pack *pack, int entity)
{
    return (entity == ENTITIES - 1 ? pack->same : entity) % KIND;
}

/* Writes the bit of what is said, for R_BA turned into R_AB where they are inverse. */
static unsigned said_bit(const struct random_pack *pack, int relation, int r, int s, int o)
{
    if (r == relation)
        return bit(local(pack, s), local(pack, o));
    if (pack->inverse && r + relation == R_AB + R_BA)
        return bit(local(pack, o), local(pack, s));
    return 0;
}

static unsigned turned(unsigned cells)
{
    unsigned out = 0;
    for (int s = 0; s < KIND; s++)
        for (int o = 0; o < KIND; o++)
            if (cells & bit(s, o))
                out |= bit(o, s);
    return out;
}

static bool alike(const struct random_pack *pack, int first, int a, int b)
{
    return a == b || pack->overlap[first + a][first + b] || pack->overlap[first + b][first + a];
}

static unsigned blurred_cells(const struct random_pack *pack, int relation, unsigned yes)
{
    int domain = random_pack_domain(relation), range = random_pack_range(relation);
    unsigned out = 0;
    for (int cell = 0; cell < KIND * KIND; cell++)
        for (int s = 0; s < KIND; s++)
            for (int o = 0; o < KIND; o++)
                if ((yes >> cell & 1) && alike(pack, domain, cell / KIND, s) && alike(pack, range, cell % KIND, o))
                    out |= bit(s, o);
    return out & ~yes;
}

static unsigned promised_cells(const struct random_pack *pack, int relation)
{
    unsigned out = 0;
    for (int i = 0; i < pack->promised_count; i++) {
        const struct promised *p = &pack->promised[i];
        for (int s = 0; s < KIND; s++)
            for (int o = 0; o < KIND; o++) {
                int ps = p->s < 0 ? s : local(pack, p->s), po = p->o < 0 ? o : local(pack, p->o);
                if (p->r == relation && ps == s && po == o)
                    out |= bit(s, o);
                ps = p->s < 0 ? o : local(pack, p->s);
                po = p->o < 0 ? s : local(pack, p->o);
                if (pack->inverse && p->r != relation && p->r + relation == R_AB + R_BA && ps == o && po == s)
                    out |= bit(s, o);
            }
    }
    return out;
}

static struct table table_of(struct oracle *oracle, int relation)
{
    const struct random_pack *pack = oracle->pack;
    struct table t = { .max = pack->max[relation], .invmax = pack->invmax[relation] };
    t.symmetric = relation == R_AA && pack->symmetric;
    for (int i = 0; i < pack->said_count; i++) {
        const struct said *said = &pack->said[i];
        unsigned cell = said->r <= R_AA ? said_bit(pack, relation, said->r, said->s, said->o) : 0;
        if (t.symmetric)
            cell |= turned(cell);
        oracle->stated_twice = oracle->stated_twice || (cell & (t.yes | t.no | t.asked)) != 0;
        *(said->polarity == '+' ? &t.yes : said->polarity == '-' ? &t.no : &t.asked) |= cell;
    }
    t.blurred = blurred_cells(pack, relation, t.yes);
    t.silent = promised_cells(pack, relation);
    if (t.symmetric)
        t.silent |= turned(t.silent);
    return t;
}

static int bits(unsigned cells)
{
    int count = 0;
    for (; cells != 0; cells &= cells - 1)
        count++;
    return count;
}

static bool allowed(const struct table *t, unsigned world)
{
    const unsigned row = (1u << KIND) - 1, column = 0x1111u;
    if (t->symmetric && turned(world) != world)
        return false;
    world &= ~t->blurred;
    for (int i = 0; i < KIND; i++)
        if ((t->max > 0 && bits(world & row << KIND * i) > t->max) ||
            (t->invmax > 0 && bits(world & column << i) > t->invmax))
            return false;
    return true;
}

static void try_worlds(struct oracle *oracle, int relation)
{
    struct table t = table_of(oracle, relation);
    const unsigned all = (1u << KIND * KIND) - 1;
    unsigned fixed = t.yes | t.no | (t.silent & ~t.asked & ~t.blurred), open = all & ~fixed;
    unsigned ever = 0, always = all, part = 0;
    bool found = false;
    do { /* every subset of the open cells */
        unsigned world = part | t.yes;
        if ((t.yes & t.no) == 0 && allowed(&t, world)) {
            found = true;
            ever |= world;
            always &= world;
        }
        part = (part - open) & open;
    } while (part != 0);
    oracle->consistent = oracle->consistent && found;
    for (int s = 0; s < KIND; s++)
        for (int o = 0; o < KIND; o++) {
            unsigned cell = bit(s, o);
            oracle->cell[relation][s][o] = always & cell ? ALWAYS : ever & cell ? SOMETIMES : NEVER;
            oracle->left_open[relation][s][o] = (t.asked & cell) != 0;
        }
}

void oracle_init(struct oracle *oracle, const struct random_pack *pack)
{
    *oracle = (struct oracle){ .pack = pack, .consistent = true };
    for (int r = R_AB; r <= R_AA; r++)
        try_worlds(oracle, r);
}

/* --- figures --- */

static const struct said *figure(const struct random_pack *pack, int relation, int entity)
{
    const struct said *found = NULL;
    for (int i = 0; i < pack->said_count; i++) {
        const struct said *said = &pack->said[i];
        if (said->r != relation || local(pack, said->s) != local(pack, entity))
            continue;
        if (found != NULL || said->polarity != '+')
            return NULL;
        found = said;
    }
    return found;
}

static enum verdict verdict_of(bool can, bool must)
{
    return must ? ALWAYS : can ? SOMETIMES : NEVER;
}

static enum verdict judge_value(int64_t claimed, int64_t stated, int64_t least, int64_t most)
{
    return verdict_of(claimed >= least && claimed <= most, claimed == stated);
}

/* Values at the ends of their tolerances: what a claim of order is in all of these, it is in between too. */
static enum verdict judge_figures(const struct oracle *oracle, const struct claim *claim, const int *members, int count)
{
    const struct said *known[KIND + 1] = { NULL };
    bool can = false, must = true;
    for (int i = 0; i < count; i++)
        known[i] = figure(oracle->pack, claim->relation, members[i]);
    for (int corner = 0; corner < 1 << count; corner++) {
        int64_t value[KIND + 1] = { 0 };
        bool strict = true, loose = true;
        for (int i = 0; i < count; i++)
            if (known[i] != NULL)
                value[i] = known[i]->value + (corner >> i & 1 ? known[i]->tolerance : -known[i]->tolerance);
        for (int i = 1; i < count; i++) {
            int j = claim->kind == CLAIM_SEQUENCE ? i - 1 : 0;
            int64_t gap = claim->kind == CLAIM_GREATEST ? value[j] - value[i] : value[i] - value[j];
            bool both = known[i] != NULL && known[j] != NULL;
            strict = strict && both && gap > 0;
            loose = loose && (!both || gap >= 0);
        }
        can = can || loose;
        must = must && strict;
    }
    return verdict_of(can, must);
}

static enum verdict judge_extreme(const struct oracle *oracle, const struct claim *claim)
{
    int members[KIND + 1] = { claim->subject }, count = 1, first = random_pack_domain(claim->relation);
    for (int i = 0; i < (claim->member_count > 0 ? claim->member_count : KIND); i++) {
        int member = claim->member_count > 0 ? claim->members[i] : first + i;
        if (local(oracle->pack, member) != local(oracle->pack, claim->subject))
            members[count++] = member;
    }
    if (figure(oracle->pack, claim->relation, claim->subject) == NULL)
        return SOMETIMES;
    return judge_figures(oracle, claim, members, count);
}

/* Rounded half away from zero. */
static int64_t percent(int64_t from, int64_t to)
{
    int64_t hundredfold = 100 * llabs(to - from), whole = hundredfold / from;
    whole += 2 * (hundredfold - whole * from) >= from;
    return to < from ? -whole : whole;
}

static enum verdict judge_pair(const struct oracle *oracle, const struct claim *claim)
{
    const struct said *a = figure(oracle->pack, claim->relation, claim->subject);
    const struct said *b = figure(oracle->pack, claim->relation, claim->object);
    if (a == NULL || b == NULL)
        return SOMETIMES;
    int64_t slack = a->tolerance + b->tolerance, gap = a->value - b->value;
    if (claim->kind == CLAIM_DIFFERENCE)
        return judge_value(claim->value, gap, gap - slack, gap + slack);
    return judge_value(claim->value, percent(a->value, b->value),
                       percent(a->value + a->tolerance, b->value - b->tolerance),
                       percent(a->value - a->tolerance, b->value + b->tolerance));
}

static enum verdict judge_cell(const struct oracle *oracle, const struct claim *claim)
{
    const struct random_pack *pack = oracle->pack;
    enum verdict v = oracle->cell[claim->relation][local(pack, claim->subject)][local(pack, claim->object)];
    if (claim->kind == CLAIM_HOLDS)
        return v;
    return v == SOMETIMES ? v : v == ALWAYS ? NEVER : ALWAYS;
}

/* Cells of a row (or column): how many there must and can be. An overlapping pair of them is one thing or two. */
static enum verdict judge_count(const struct oracle *oracle, const struct claim *claim)
{
    const struct random_pack *pack = oracle->pack;
    bool subjects = claim->subject < 0;
    int fixed = local(pack, subjects ? claim->object : claim->subject), least = 0, most = 0;
    int first = subjects ? random_pack_domain(claim->relation) : random_pack_range(claim->relation);
    for (int i = 0; i < KIND; i++) {
        enum verdict cell =
            subjects ? oracle->cell[claim->relation][i][fixed] : oracle->cell[claim->relation][fixed][i];
        least += cell == ALWAYS;
        most += cell != NEVER;
        for (int j = 0; j < i && cell == ALWAYS; j++) {
            enum verdict other =
                subjects ? oracle->cell[claim->relation][j][fixed] : oracle->cell[claim->relation][fixed][j];
            least -= other == ALWAYS && (pack->overlap[first + i][first + j] || pack->overlap[first + j][first + i]);
        }
    }
    return verdict_of(claim->value >= least && claim->value <= most, least == most && claim->value == least);
}

/* Some object that all others have and this one has not. */
static enum verdict judge_odd(const struct oracle *oracle, const struct claim *claim)
{
    bool can = false, must = false;
    for (int o = 0; o < KIND; o++) {
        bool all = true, possible = true;
        for (int i = 0; i < claim->member_count; i++) {
            enum verdict cell = oracle->cell[claim->relation][local(oracle->pack, claim->members[i])][o];
            bool own = claim->members[i] == claim->subject;
            all = all && cell == (own ? NEVER : ALWAYS);
            possible = possible && cell != (own ? ALWAYS : NEVER);
        }
        must = must || all;
        can = can || possible;
    }
    return verdict_of(can, must);
}

static enum verdict judge_sum(const struct oracle *oracle, const struct claim *claim)
{
    const struct said *a = figure(oracle->pack, claim->relation, claim->subject);
    const struct said *b = figure(oracle->pack, claim->relation, claim->object);
    if (a == NULL || b == NULL)
        return SOMETIMES;
    int64_t slack = a->tolerance + b->tolerance, sum = a->value + b->value;
    return judge_value(claim->value, sum, sum - slack, sum + slack);
}

static enum verdict judge_average(const struct oracle *oracle, const struct claim *claim)
{
    int64_t sum = 0, slack = 0;
    for (int i = 0; i < KIND; i++) {
        const struct said *own = figure(oracle->pack, claim->relation, random_pack_domain(claim->relation) + i);
        if (own == NULL)
            return SOMETIMES;
        sum += own->value;
        slack += own->tolerance;
    }
    /* the key is the rounded mean; others are wrong when no allowed mean comes within one of them */
    bool is_mean = llabs(claim->value * KIND - sum) * 2 <= KIND;
    bool can = claim->value * KIND <= sum + slack + KIND && claim->value * KIND >= sum - slack - KIND;
    return verdict_of(can, is_mean);
}

/* Of one only in every world the description is true, and of that one the rest. */
static enum verdict judge_two_hops(const struct oracle *oracle, const struct claim *claim)
{
    const struct random_pack *pack = oracle->pack;
    int found = -1, first = random_pack_domain(claim->via);
    for (int i = 0; i < KIND; i++) {
        enum verdict v;
        if (claim->via < R_AMOUNT) {
            v = oracle->cell[claim->via][i][local(pack, claim->subject)];
        } else {
            const struct said *own = figure(pack, claim->via, first + i);
            v = own == NULL
                    ? SOMETIMES
                    : judge_value(claim->value, own->value, own->value - own->tolerance, own->value + own->tolerance);
        }
        if (v == SOMETIMES || (v == ALWAYS && found >= 0))
            return SOMETIMES;
        found = v == ALWAYS ? i : found;
    }
    return found >= 0 && first == random_pack_domain(claim->relation)
               ? oracle->cell[claim->relation][found][local(pack, claim->object)]
               : SOMETIMES;
}

enum verdict oracle_judge(const struct oracle *oracle, const struct claim *claim)
{
    const struct said *own;
    switch (claim->kind) {
    case CLAIM_HOLDS:
    case CLAIM_HOLDS_NOT:
        return judge_cell(oracle, claim);
    case CLAIM_VALUE:
    case CLAIM_BEARER:
        own = figure(oracle->pack, claim->relation, claim->subject);
        return own == NULL
                   ? SOMETIMES
                   : judge_value(claim->value, own->value, own->value - own->tolerance, own->value + own->tolerance);
    case CLAIM_GREATEST:
    case CLAIM_LEAST:
        return judge_extreme(oracle, claim);
    case CLAIM_DIFFERENCE:
    case CLAIM_PERCENT:
        return judge_pair(oracle, claim);
    case CLAIM_SEQUENCE:
        return judge_figures(oracle, claim, claim->members, claim->member_count);
    case CLAIM_COUNT:
        return judge_count(oracle, claim);
    case CLAIM_ODD:
        return judge_odd(oracle, claim);
    case CLAIM_SUM:
        return judge_sum(oracle, claim);
    case CLAIM_AVERAGE:
        return judge_average(oracle, claim);
    case CLAIM_TWO_HOPS:
        return judge_two_hops(oracle, claim);
    case CLAIM_LURE:
    case CLAIM_READY:
        break;
    }
    return SOMETIMES;
}

bool oracle_accepts(const struct oracle *oracle, const struct question *question)
{
    for (int i = 0; i < question->option_count; i++)
        if (oracle_judge(oracle, &question->option[i].claim) != (i == question->key ? ALWAYS : NEVER))
            return false;
    return true;
}
