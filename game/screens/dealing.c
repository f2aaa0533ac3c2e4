/* Rounds before they are played; see dealing.h. */
#include "screens/dealing.h"

#include "base/rng.h"
#include "quiz/code.h"
#include "record/lesson_plan.h"

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

static void plan_lesson(struct dealing *d, const struct world *w)
{
    d->seed = (uint64_t)save_when(w->save, w->wall);
    d->level = level_for(QUIZ_ADAPTIVE, save_skill(w->save, d->pack->id));
    lesson_plan(w->save, d->pack, world_today(w), d->seed, d->length, &d->lesson);
    d->learn = true;
}

bool dealing_init(struct dealing *dealing, const struct world *w, const struct effect *effect)
{
    *dealing = (struct dealing){ .seed = w->seed, .level = w->level };
    if (effect->kind == EFFECT_START || effect->kind == EFFECT_LEARN) {
        dealing->pack = w->packs[world_pack(w)];
        dealing->length = effect->index > 0 ? effect->index : w->save->settings.length;
        dealing->old.journal = w->left ? NULL : w->unfinished;
        dealing->old.pack = pack_of(w, dealing->old.journal);
        if (effect->kind == EFFECT_LEARN)
            plan_lesson(dealing, w);
        return true;
    }
    if (effect->kind == EFFECT_NIGHT_START) {
        const struct setup *setup = &w->night.setup;
        struct rng r = rng_stream(w->seed, (uint64_t)w->wall, "night");
        dealing->pack = w->packs[world_pack(w)];
        dealing->seed = save_next_seed(w->save, SAVE_EVENINGS, dealing->pack->id,
                                       rng_next(&r) & ((UINT32_C(1) << QUIZ_SEED_BITS) - 1));
        night_categories(w, dealing->categories);
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
    if (d->learn) {
        d->round = quiz_lesson(d->pack, d->seed, d->length, d->level, &d->lesson, &d->err);
        return;
    }
    d->round = quiz_round_of(d->pack, d->seed, d->length, d->level, d->categories, &d->err);
    if (d->round != NULL || d->length > ROUND_QUESTIONS_MAX)
        return;
    struct round *shorter = NULL;
    for (int length = d->length - 1; length > 0 && shorter == NULL; length--) {
        shorter = quiz_round_of(d->pack, d->seed, length, d->level, d->categories, NULL);
        d->fewer = shorter != NULL ? length : 0;
    }
    round_free(shorter);
}

void dealing_do(struct dealing *d)
{
    if (d->old.pack != NULL)
        journal_replay(d->old.journal, d->old.pack, &d->old.round, &d->old.match, NULL);
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
    if (d->old.match != NULL) {
        match_free(d->old.match);
        round_free(d->old.round);
    }
    d->match = d->old.match = NULL;
    d->round = NULL;
}
