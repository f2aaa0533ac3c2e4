/* See round_rules.h. */
#include "support/round_rules.h"

#include "quiz/leak.h"

#include <string.h>

enum { TEN = 10, FAMILIES_MAX = 32 };

static const char *text_of_key(const struct question *q)
{
    return q->option[q->key].text.in[0];
}

static const char *pair_broken(const struct question *a, const struct question *b)
{
    for (int i = 0; i < a->support_count; i++)
        for (int j = 0; j < b->support_count; j++)
            if (a->support[i] == b->support[j])
                return "two questions rest on one statement";
    return strcmp(a->stem.in[0], b->stem.in[0]) == 0 ? "a stem stands twice" : NULL;
}

static const char *counts_broken(const struct round *round)
{
    int per_family[FAMILIES_MAX] = { 0 }, families = 0;
    for (int i = 0; i < round->count; i++) {
        int answers = 0;
        for (int j = 0; j < round->count; j++)
            answers += strcmp(text_of_key(&round->questions[i]), text_of_key(&round->questions[j])) == 0;
        if (answers > 2)
            return "an answer three times";
        families += per_family[round->questions[i].family]++ == 0;
    }
    for (int i = 0; i < FAMILIES_MAX; i++)
        if (per_family[i] > 3)
            return "a family four times";
    if (per_family[quiz_family_find("negation")] > 1)
        return "two negations";
    return families < 4 && round->count >= 4 ? "fewer than four families" : NULL;
}

const char *round_rule_broken(const struct round *round)
{
    struct leak_view views[TEN];
    const char *broken = round->count > TEN ? "more than ten questions" : counts_broken(round);
    for (int i = 0; i < round->count && broken == NULL; i++) {
        const struct question *q = &round->questions[i];
        leak_view_init(&views[i], round->pack, q);
        if (i > 0 && q->difficulty < q[-1].difficulty)
            broken = "a hard question before an easier one";
        for (int j = 0; j < i && broken == NULL; j++) {
            broken = pair_broken(&round->questions[j], q);
            if (broken == NULL && quiz_leak(&views[j], &views[i]))
                broken = "a question gives away another";
        }
        if (broken != NULL || i == round->count - 1)
            for (int j = 0; j <= i; j++)
                leak_view_fini(&views[j]);
    }
    return broken;
}
