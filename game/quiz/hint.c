/* The prompter's hints; see hint.h. */
#include "quiz/hint.h"

#include <string.h>

/* Whether the text names the option in some language: a hint would then tell, or mislead. */
static bool names(const struct pack *pack, const struct words *text, const struct words *option)
{
    struct buf a = { 0 }, b = { 0 };
    bool found = false;
    for (int lang = 0; lang < pack->lang_count && !found; lang++) {
        buf_clear(&a);
        buf_clear(&b);
        text_fold(&a, text->in[lang]);
        text_fold(&b, option->in[lang]);
        found = b.len > 0 && strstr(buf_text(&a), buf_text(&b)) != NULL;
    }
    buf_fini(&a);
    buf_fini(&b);
    return found;
}

static bool tells(const struct maker *m, const struct question *q, const struct words *hint)
{
    for (int i = 0; i < q->option_count; i++)
        if (names(m->pack, hint, &q->option[i].text))
            return true;
    return false;
}

static bool authored(struct maker *m, struct question *q)
{
    if (q->ready != NULL)
        return false;
    struct words hint = wording_statement(m->pack, m->arena, &m->pack->statements[q->support[0]], WORDING_HINT);
    if (hint.in[0] == NULL || q->option[q->key].claim.kind != CLAIM_HOLDS || tells(m, q, &hint))
        return false;
    q->hint = hint;
    return true;
}

/* Options of numbers ascend: the bound leaves the key and one neighbour. */
static bool bound(struct maker *m, struct question *q)
{
    enum { LEFT = 2 };
    const struct claim *claim = &q->option[q->key].claim;
    if (!claim_is_number(claim))
        return false;
    bool high = q->key >= q->option_count / 2;
    bool date = claim->kind == CLAIM_VALUE && m->pack->relations[claim->relation].date;
    enum phrase above = date ? PHRASE_LATER : PHRASE_ABOVE, below = date ? PHRASE_EARLIER : PHRASE_BELOW;
    const struct words *edge = &q->option[high ? q->option_count - 1 - LEFT : LEFT].text;
    q->hint = wording_phrase(m->pack, m->arena, high ? above : below, edge);
    return true;
}

/* The entity that the key stands for, or -1. */
static int answer_of(const struct question *q)
{
    const struct claim *claim = &q->option[q->key].claim;
    if (claim->kind == CLAIM_GREATEST || claim->kind == CLAIM_LEAST || claim->kind == CLAIM_BEARER ||
        claim->kind == CLAIM_ODD)
        return claim->subject;
    if (claim->kind != CLAIM_HOLDS)
        return -1;
    const struct claim *next = &q->option[(q->key + 1) % q->option_count].claim;
    bool subject = next->kind == CLAIM_LURE ? next->subject == SIDE_SUBJECT : claim->subject != next->subject;
    return subject ? claim->subject : claim->object;
}

static bool supports(const struct question *q, int statement)
{
    for (int i = 0; i < q->support_count; i++)
        if (q->support[i] == statement)
            return true;
    return false;
}

/* Whether the stem itself names what the statement's clue would tell. */
static bool known_from_stem(const struct pack *pack, const struct question *q, const struct statement *s)
{
    bool found = false;
    for (int form = 0; s->object >= 0 && form < NAME_FORMS && !found; form++) {
        struct words name;
        for (int lang = 0; lang < pack->lang_count; lang++) {
            const char *text = pack->entities[s->object].name[lang].form[form];
            name.in[lang] = text != NULL ? text : "";
        }
        found = names(pack, &q->stem, &name);
    }
    return found;
}

/* Something else that is known about the answer. */
static bool clue(struct maker *m, struct question *q)
{
    int answer = answer_of(q);
    uint32_t seen = 0;
    for (int i = 0; answer >= 0 && i < m->pack->statement_count; i++) {
        const struct statement *s = &m->pack->statements[i];
        if (s->subject != answer || s->polarity != POLARITY_TRUE || supports(q, i))
            continue;
        struct words text = wording_statement(m->pack, m->arena, s, WORDING_CLUE);
        if (text.in[0] != NULL && !tells(m, q, &text) && !known_from_stem(m->pack, q, s) &&
            rng_below(&m->rng, ++seen) == 0)
            q->hint = text;
    }
    return seen > 0;
}

void hint_make(struct maker *m, struct question *q)
{
    if (authored(m, q) || bound(m, q) || clue(m, q))
        return;
    if (q->option_count < 3) /* naming the wrong one of two would tell */
        return;
    int wrong = (int)rng_below(&m->rng, (uint32_t)q->option_count - 1);
    wrong += wrong >= q->key;
    q->hint = wording_phrase(m->pack, m->arena, PHRASE_NOT, &q->option[wrong].text);
}
