/* Rounds before they are played; see dealing.h. */
#include "screens/dealing.h"

#include "base/rng.h"
#include "quiz/code.h"

#include <string.h>

static const struct pack *pack_of(const struct world *w, const struct journal *journal)
{
    if (journal == NULL)
        return NULL;
    const struct journal_head *head = &journal->head;
    for (int i = 0; i < w->pack_count; i++)
        if (strcmp(w->packs[i]->id, head->pack) == 0 && w->packs[i]->fingerprint == head->fingerprint)
            return w->packs[i];
    return NULL;
}

bool dealing_init(struct dealing *dealing, const struct world *w, const struct effect *effect)
{
    *dealing = (struct dealing){ .seed = w->seed, .level = w->level };
    if (effect->kind == EFFECT_START) {
        dealing->pack = w->packs[world_pack(w)];
        dealing->length = effect->index > 0 ? effect->index : w->save->settings.length;
        return true;
    }
    if (effect->kind == EFFECT_NIGHT_START) {
        const struct setup *setup = &w->night.setup;
        struct rng r = rng_stream(w->seed, (uint64_t)w->wall, "night");
        dealing->pack = w->packs[world_pack(w)];
        dealing->seed = rng_next(&r) & ((UINT64_C(1) << QUIZ_SEED_BITS) - 1);
        dealing->level = level_for(setup->difficulty, 0);
        dealing->length = effect->index > 0 ? effect->index : setup->questions + setup->rules.spares;
        return true;
    }
    bool night = effect->kind == EFFECT_NIGHT_RESUME;
    if (!night && (effect->kind != EFFECT_RESUME || w->left))
        return false;
    dealing->journal = night ? w->night.unfinished : w->unfinished;
    dealing->pack = pack_of(w, dealing->journal);
    if (dealing->pack == NULL)
        err_set(&dealing->err, "the pack of the match is missing or has changed: %s",
                dealing->journal != NULL ? dealing->journal->head.pack : "");
    return true;
}

static void deal(struct dealing *d)
{
    d->round = quiz_round(d->pack, d->seed, d->length, d->level, &d->err);
    if (d->round != NULL || d->length > ROUND_QUESTIONS_MAX)
        return;
    struct round *shorter = NULL;
    for (int length = d->length - 1; length > 0 && shorter == NULL; length--) {
        shorter = quiz_round(d->pack, d->seed, length, d->level, NULL);
        d->fewer = shorter != NULL ? length : 0;
    }
    round_free(shorter);
}

void dealing_do(struct dealing *d)
{
    if (d->journal == NULL)
        deal(d);
    else if (d->pack != NULL && !journal_replay(d->journal, d->pack, &d->round, &d->match, &d->err))
        d->round = NULL;
}

void dealing_fini(struct dealing *d)
{
    if (d->match != NULL)
        match_free(d->match);
    round_free(d->round);
    d->match = NULL;
    d->round = NULL;
}
