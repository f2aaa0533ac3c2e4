/* A match made again from its journal; see journal.h. */
#include "record/journal.h"

#include <string.h>

static bool round_fits(const struct journal_head *head, const struct round *round, struct err *err)
{
    if (head->rules.spares >= head->count)
        return err_set(err, "all %d questions are spares; expected at least one to be asked", head->count);
    if (head->seed == round->seed && head->count == round->count && head->level == round->level)
        return true;
    return err_set(err, "the journal belongs to another round: seed %llu with %d questions, not seed %llu with %d",
                   (unsigned long long)head->seed, head->count, (unsigned long long)round->seed, round->count);
}

struct match *journal_apply(const struct journal *journal, const struct round *round, struct err *err)
{
    struct err why;
    if (!round_fits(&journal->head, round, err))
        return NULL;
    struct match *match = match_new(round, &journal->head.rules, journal->head.seat_count);
    for (int i = 0; i < journal->event_count; i++) {
        if (match_apply(match, &journal->events[i], &why))
            continue;
        err_set(err, "line %d of the journal: %s", i + 2, why.text);
        match_free(match);
        return NULL;
    }
    return match;
}

/* What the head says may be anything. */
static struct round *lesson_again(const struct journal_head *head, const struct pack *pack, struct err *err)
{
    for (int i = 0; i < head->lesson.count; i++)
        if (head->lesson.wish[i].fact >= pack->statement_count + pack->ready_count) {
            err_set(err, "the lesson asks about fact %d of %d", head->lesson.wish[i].fact,
                    pack->statement_count + pack->ready_count);
            return NULL;
        }
    return quiz_lesson(pack, head->seed, head->count, head->level, &head->lesson, err);
}

bool journal_replay(const struct journal *journal, const struct pack *pack, struct round **round, struct match **match,
                    struct err *err)
{
    const struct journal_head *head = &journal->head;
    if (strcmp(head->pack, pack->id) != 0)
        return err_set(err, "the journal belongs to pack \"%s\", not to \"%s\"", head->pack, pack->id);
    if (head->fingerprint != pack->fingerprint)
        return err_set(err, "pack \"%s\" has changed since the match began; it cannot be continued", pack->id);
    if (head->lesson.count == 0)
        *round = quiz_round_of(pack, head->seed, head->count, head->level, head->categories, err);
    else
        *round = lesson_again(head, pack, err);
    if (*round == NULL)
        return false;
    *match = journal_apply(journal, *round, err);
    if (*match != NULL)
        return true;
    round_free(*round);
    *round = NULL;
    return false;
}
