/* The prompter's hints; see hint.h. */
#include "quiz/hint.h"

#include <string.h>

/* Whether the folded text names what `name` folds to. */
static bool names(const struct buf *folded, const char *name, struct buf *scratch)
{
    buf_clear(scratch);
    text_fold(scratch, name);
    return scratch->len > 0 && strstr(buf_text(folded), buf_text(scratch)) != NULL;
}

/* Whether the hint names an option in some language: it would then tell, or mislead. */
static bool tells(const struct maker *m, const struct question *q, const struct words *hint)
{
    struct buf folded = { 0 }, scratch = { 0 };
    bool found = false;
    for (int lang = 0; lang < m->pack->lang_count && !found; lang++) {
        buf_clear(&folded);
        text_fold(&folded, hint->in[lang]);
        for (int i = 0; i < q->option_count && !found; i++)
            found = names(&folded, q->option[i].text.in[lang], &scratch);
    }
    buf_fini(&folded);
    buf_fini(&scratch);
    return found;
}

static bool authored(struct maker *m, struct question *q)
{
    if (q->option[q->key].claim.kind != CLAIM_HOLDS) /* ready-made ones have no statement */
        return false;
    struct words hint = wording_statement(m->pack, m->arena, &m->pack->statements[q->support[0]], WORDING_HINT);
    if (hint.in[0] == NULL || tells(m, q, &hint))
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
    if (claim->kind == CLAIM_TWO_HOPS)
        return claim->object;
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
    struct buf folded = { 0 }, scratch = { 0 };
    bool found = false;
    for (int lang = 0; s->object >= 0 && lang < pack->lang_count && !found; lang++) {
        buf_clear(&folded);
        text_fold(&folded, q->stem.in[lang]);
        for (int form = 0; form < NAME_FORMS && !found; form++) {
            const char *name = pack->entities[s->object].name[lang].form[form];
            found = name != NULL && names(&folded, name, &scratch);
        }
    }
    buf_fini(&folded);
    buf_fini(&scratch);
    return found;
}

/* Something else that is known about the answer: drawn first and worded only then, until one neither tells nor says what
 * the stem does. */
static bool clue(struct maker *m, struct question *q)
{
    int answer = answer_of(q), *left;
    struct clues clues = answer >= 0 ? m->bank->clues[answer] : (struct clues){ 0 };
    if (clues.count == 0)
        return false;
    left = arena_array(m->arena, (size_t)clues.count, sizeof *left);
    memcpy(left, clues.items, (size_t)clues.count * sizeof *left);
    for (int count = clues.count; count > 0; count--) {
        uint32_t drawn = rng_below(&m->rng, (uint32_t)count);
        const struct statement *s = &m->pack->statements[left[drawn]];
        bool used = supports(q, left[drawn]) || known_from_stem(m->pack, q, s);
        left[drawn] = left[count - 1];
        if (used)
            continue;
        struct words text = wording_statement(m->pack, m->arena, s, WORDING_CLUE);
        if (!tells(m, q, &text)) {
            q->hint = text;
            return true;
        }
    }
    return false;
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
