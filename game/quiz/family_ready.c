/* Ready: a question that somebody wrote, as it came. Only the order of its options is drawn, where the order may vary.
 *
 * Every item of the pack comes once before any comes again: a random start and a step that shares no divisor with the
 * number of items lead through all of them. */
#include "quiz/family.h"

enum { EXPLAIN_MAX = 400 };

static uint32_t divisor(uint32_t a, uint32_t b)
{
    while (b != 0) {
        uint32_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static int next_item(struct maker *m)
{
    uint32_t count = (uint32_t)m->pack->ready_count;
    if (m->step == 0) {
        m->place = rng_below(&m->rng, count);
        do
            m->step = 1 + rng_below(&m->rng, count);
        while (divisor(m->step, count) != 1);
    }
    m->place = (uint32_t)(((uint64_t)m->place + m->step) % count);
    return (int)m->place;
}

/* What is said of the answer, then of the question; where both together are longer than any text of a pack may be, the
 * second alone. */
static struct words explain(struct maker *m, const struct ready *ready)
{
    struct words text = ready->feedback[ready->key];
    if (ready->explain.in[0] != NULL)
        text = wording_join(m->pack, m->arena, &text, &ready->explain);
    for (int lang = 0; lang < m->pack->lang_count; lang++) {
        if (text.in[lang] == NULL)
            text.in[lang] = "";
        if (utf8_length(text.in[lang]) > EXPLAIN_MAX)
            text.in[lang] = ready->explain.in[lang];
    }
    return text;
}

bool family_make_ready(struct maker *m, struct question *q)
{
    if (m->pack->ready_count == 0)
        return false;
    int number = next_item(m);
    const struct ready *ready = &m->pack->ready[number];
    for (int i = 0; i < ready->option_count; i++) {
        struct claim claim = { .kind = CLAIM_READY, .relation = -1, .subject = number, .object = i };
        family_option(q, ready->option[i], claim);
    }
    q->ready = ready;
    q->key = ready->key;
    q->category = ready->category;
    q->stem = ready->stem;
    q->explain = explain(m, ready);
    if (ready->difficulty >= 0)
        q->difficulty = ready->difficulty;
    q->id = family_id(m, NULL, 0, ready->id);
    return true;
}
