/* Lessons; see round.h. Questions are drawn from the facts wished for and some others beside them, which the wrong options
 * come from; those that rest on a wish are kept, and for each wish in turn the best of them is taken. */
#include "base/rng.h"
#include "quiz/leak.h"
#include "quiz/round_parts.h"

#include <stdlib.h>
#include <string.h>

/* Facts beside each one wished for: of the same relation, and about the same kinds of things. */
enum { BESIDE = 10 };

/* Draws in vain after which a family has nothing more to give, and for each wish some more. */
enum { VAIN = 40, VAIN_FOR_EACH = 4 };

/* What was not found is looked for again by itself, and in the end among all facts of a pack that is not too large. */
enum { PASSES = 3, WHOLE = 2000 };

const char *lesson_why_name(enum lesson_why why)
{
    static const char *const names[] = { "due", "missed", "hard", "new" };
    return names[why];
}

struct class
{
    struct round *round;
    const struct lesson *lesson;
    struct prover *prover;
    struct arena lasting, scratch;
    struct bank bank;
    struct question *found; /* owned; texts in the round's arena */
    struct leak_view *views;
    int count, wanted, pass;
    int vain;        /* draws in vain that a family is allowed */
    int *taken;      /* indices of those found */
    int *per_family; /* of those taken */
};

static bool rests_on(const struct pack *pack, const struct question *q, int fact)
{
    if (q->ready != NULL)
        return q->ready - pack->ready == fact - pack->statement_count;
    for (int i = 0; i < q->support_count; i++)
        if (q->support[i] == fact)
            return true;
    return false;
}

/* --- what is drawn from --- */

static bool same_kind(const struct pack *pack, int a, int b)
{
    const struct relation *x = &pack->relations[pack->statements[a].relation];
    const struct relation *y = &pack->relations[pack->statements[b].relation];
    return x->kind == y->kind && (x->domain == y->domain || x->range == y->range);
}

/* Marks some of the statements that the wrong options may come from, each as likely as any. */
static void mark_beside(struct class *c, int fact, bool same_relation, bool *part)
{
    const struct pack *pack = c->round->pack;
    int seen = 0, taken[BESIDE];
    struct rng rng = rng_stream(c->round->seed, (uint64_t)(fact * PASSES + c->pass), same_relation ? "beside" : "akin");
    for (int i = 0; i < pack->statement_count; i++) {
        bool same = pack->statements[i].relation == pack->statements[fact].relation;
        if (pack->statements[i].polarity != POLARITY_TRUE || same != same_relation || !same_kind(pack, i, fact))
            continue;
        uint32_t place = seen < BESIDE ? (uint32_t)seen : rng_below(&rng, (uint32_t)seen + 1);
        if (place < BESIDE)
            taken[place] = i;
        seen++;
    }
    for (int i = 0; i < seen && i < BESIDE; i++)
        part[taken[i]] = true;
}

static bool is_found(const struct class *c, int fact)
{
    for (int i = 0; i < c->count; i++)
        if (rests_on(c->round->pack, &c->found[i], fact))
            return true;
    return false;
}

/* What is new need not be looked for once there is enough. */
static bool is_sought(const struct class *c, const struct lesson_wish *wish, int found)
{
    return wish->fact < c->round->pack->statement_count && !is_found(c, wish->fact) &&
           (wish->why != LESSON_NEW || found < c->wanted);
}

/* The bank of what is sought; false when that is nothing. */
static bool prepare(struct class *c)
{
    const struct pack *pack = c->round->pack;
    bool *part = arena_array(&c->lasting, (size_t)pack->statement_count, sizeof *part);
    int found = 0, sought = 0;
    for (int i = 0; i < c->lesson->count; i++)
        found += is_found(c, c->lesson->wish[i].fact);
    for (int i = 0; i < c->lesson->count; i++) {
        if (!is_sought(c, &c->lesson->wish[i], found))
            continue;
        sought++;
        part[c->lesson->wish[i].fact] = true;
        mark_beside(c, c->lesson->wish[i].fact, true, part);
        mark_beside(c, c->lesson->wish[i].fact, false, part);
    }
    bool whole = c->pass == PASSES - 1 && pack->statement_count <= WHOLE;
    c->vain = VAIN + VAIN_FOR_EACH * sought + (whole ? pack->statement_count : 0);
    if (sought > 0)
        bank_init_part(&c->bank, pack, whole ? NULL : part, &c->lasting);
    return sought > 0;
}

/* --- drawing --- */

/* Whether the question would be the first of its family for some wish. */
static bool is_wanted(const struct class *c, const struct question *q)
{
    const struct pack *pack = c->round->pack;
    for (int i = 0; i < c->count; i++)
        if (c->found[i].id == q->id)
            return false;
    for (int i = 0; i < c->lesson->count; i++) {
        const struct lesson_wish *wish = &c->lesson->wish[i];
        bool first = q->id != wish->avoid && rests_on(pack, q, wish->fact);
        for (int j = 0; first && j < c->count; j++)
            first = c->found[j].family != q->family || !rests_on(pack, &c->found[j], wish->fact);
        if (first)
            return true;
    }
    return false;
}

static bool is_avoided(const struct class *c, const struct question *q)
{
    for (int i = 0; i < c->lesson->count; i++)
        if (c->lesson->wish[i].avoid == q->id)
            return true;
    return false;
}

/* One draw: whether it gave what is wanted. The question of last time is kept, too, for want of another. */
static bool draw(struct class *c, struct maker *m, bool *alive)
{
    struct question q;
    arena_reset(m->arena);
    if (!family_draft(m, &q))
        return false;
    *alive = true;
    bool wanted = is_wanted(c, &q);
    for (int i = 0; i < c->count && !wanted; i++)
        if (c->found[i].id == q.id)
            return false;
    if ((!wanted && !is_avoided(c, &q)) || !family_finish(m, &q))
        return false;
    round_keep(m->pack, &c->round->arena, &q);
    c->found = mem_resize(c->found, ((size_t)c->count + 1) * sizeof *c->found);
    c->found[c->count++] = q;
    return wanted;
}

static void draw_family(struct class *c, int family)
{
    struct maker m = { .bank = &c->bank,
                       .pack = c->round->pack,
                       .prover = c->prover,
                       .arena = &c->scratch,
                       .family = family,
                       .rng = rng_stream(c->round->seed, (uint64_t)(family * PASSES + c->pass), "lesson") };
    bool alive = false;
    for (int vain = 0; vain < c->vain && (alive || vain < VAIN); vain++)
        if (draw(c, &m, &alive))
            vain = 0;
}

static void draw_ready(struct class *c)
{
    const struct pack *pack = c->round->pack;
    struct maker m = { .bank = &c->bank, .pack = pack, .prover = c->prover, .arena = &c->scratch };
    bool alive;
    bank_init_part(&c->bank, pack, NULL, &c->lasting);
    m.family = quiz_family_find("ready");
    m.step = (uint32_t)pack->ready_count; /* all the way round: the very item that is set */
    for (int i = 0; i < c->lesson->count; i++)
        if (c->lesson->wish[i].fact >= pack->statement_count) {
            m.place = (uint32_t)(c->lesson->wish[i].fact - pack->statement_count);
            m.rng = rng_stream(c->round->seed, m.place, "lesson ready");
            draw(c, &m, &alive);
        }
}

static void draw_all(struct class *c)
{
    if (c->round->pack->ready_count > 0)
        draw_ready(c);
    for (c->pass = 0; c->pass < PASSES; c->pass++) {
        arena_reset(&c->lasting);
        if (!prepare(c))
            break;
        for (int family = 0; family < quiz_family_count(); family++)
            if (family != quiz_family_find("ready"))
                draw_family(c, family);
    }
}

/* --- taking --- */

static bool is_met(const struct class *c, int fact)
{
    for (int i = 0; i < c->round->count; i++)
        if (rests_on(c->round->pack, &c->round->questions[i], fact))
            return true;
    return false;
}

/* Whether it gives away one of those taken, or has its stem. */
static bool leaks(struct class *c, int candidate)
{
    struct leak_view *view = &c->views[candidate];
    if (view->question == NULL)
        leak_view_init(view, c->round->pack, &c->found[candidate]);
    for (int i = 0; i < c->round->count; i++)
        if (strcmp(c->found[c->taken[i]].stem.in[0], c->found[candidate].stem.in[0]) == 0 ||
            quiz_leak(view, &c->views[c->taken[i]]))
            return true;
    return false;
}

/* The best for a wish: another than last time, of a family that is not there yet, as hard as is due; -1: none. */
static int best_for(struct class *c, const struct lesson_wish *wish, int target)
{
    enum { THE_SAME = 100000, REPEATED_FAMILY = 90 };
    int best = -1, least = 0;
    for (int i = 0; i < c->count; i++) {
        const struct question *q = &c->found[i];
        int distance = abs(q->difficulty - target) + REPEATED_FAMILY * c->per_family[q->family] +
                       (q->id == wish->avoid ? THE_SAME : 0);
        bool nearer = best < 0 || distance < least || (distance == least && q->id < c->found[best].id);
        if (nearer && rests_on(c->round->pack, q, wish->fact) && !leaks(c, i)) {
            best = i;
            least = distance;
        }
    }
    return best;
}

static void take_all(struct class *c)
{
    struct round *round = c->round;
    struct lesson_wish *wishes = arena_array(&round->arena, (size_t)c->wanted, sizeof *wishes);
    for (int i = 0; i < c->lesson->count && round->count < c->wanted; i++) {
        const struct lesson_wish *wish = &c->lesson->wish[i];
        int best = is_met(c, wish->fact) ? -1 : best_for(c, wish, level_target(round->level, round->count, c->wanted));
        if (best < 0)
            continue;
        c->per_family[c->found[best].family]++;
        c->taken[round->count] = best;
        wishes[round->count] = *wish;
        round->questions[round->count++] = c->found[best];
    }
    round->wishes = wishes;
}

struct round *quiz_lesson(const struct pack *pack, uint64_t seed, int count, int level, const struct lesson *lesson,
                          struct err *err)
{
    struct class c = { .round = round_new(pack, seed), .lesson = lesson, .wanted = count, .prover = prover_new(pack) };
    arena_init(&c.lasting);
    arena_init(&c.scratch);
    c.round->level = level;
    c.round->questions = arena_array(&c.round->arena, (size_t)count, sizeof *c.round->questions);
    draw_all(&c);
    c.views = arena_array(&c.lasting, (size_t)c.count, sizeof *c.views);
    c.taken = arena_array(&c.lasting, (size_t)count, sizeof *c.taken);
    c.per_family = arena_array(&c.lasting, (size_t)quiz_family_count(), sizeof *c.per_family);
    take_all(&c);
    for (int i = 0; i < c.count; i++)
        leak_view_fini(&c.views[i]);
    prover_free(c.prover);
    free(c.found);
    arena_fini(&c.scratch);
    arena_fini(&c.lasting);
    if (c.round->count > 0)
        return c.round;
    round_free(c.round);
    err_set(err, "%s gives no question about what is to be learned; play a round instead", pack->id);
    return NULL;
}
