/* What effects do to the world; see world.h. */
#include "screens/world.h"

#include "base/rng.h"
#include "quiz/code.h"
#include "record/lesson_plan.h"
#include "record/retention.h"
#include "screens/dealing.h"

#include <stdio.h>
#include <string.h>

void world_drop_match(struct world *w)
{
    if (w->match != NULL)
        match_free(w->match);
    if (w->round != NULL)
        round_free(w->round);
    w->match = NULL;
    w->round = NULL;
    w->left = w->recorded = false;
    w->place = 0;
}

int world_kept(const struct world *w, int64_t when)
{
    for (int i = 0; i < w->kept_count; i++)
        if (w->kept[i] == when)
            return i;
    return -1;
}

void world_see(struct world *w, struct round *round, struct match *match)
{
    if (w->seen != NULL)
        match_free(w->seen);
    if (w->seen_round != NULL)
        round_free(w->seen_round);
    w->seen_round = round;
    w->seen = match;
}

void world_fini(struct world *w)
{
    world_see(w, NULL, NULL);
    night_fini(w);
    world_drop_match(w);
}

int world_pack(const struct world *w)
{
    for (int i = 0; i < w->pack_count; i++)
        if (strcmp(w->packs[i]->id, w->save->settings.pack) == 0)
            return i;
    return 0;
}

int world_lang(const struct world *w)
{
    for (int i = 0; i < w->lang_count; i++)
        if (w->langs[i] == w->lang)
            return i;
    return 0;
}

int world_theme(const struct world *w)
{
    const char *name = w->save->settings.theme[0] != '\0' ? w->save->settings.theme : THEME_USUAL;
    for (int i = 0; i < w->theme_count; i++)
        if (strcmp(w->themes[i].name, name) == 0)
            return i;
    return 0;
}

int world_font(const struct world *w)
{
    for (int i = 0; w->fonts != NULL && w->fonts[i] != NULL; i++)
        if (strcmp(w->fonts[i], w->save->settings.font) == 0)
            return i;
    return 0;
}

int world_pack_lang(const struct world *w, const struct pack *pack)
{
    int lang = pack_lang(pack, lang_name(w->lang));
    return lang < 0 ? 0 : lang;
}

bool world_unfinished(const struct world *w, int *question, int *count)
{
    int asked = 0;
    if (w->left) {
        asked = w->match->question + 1;
        *count = w->round->count;
    } else if (w->unfinished != NULL) {
        for (int i = 0; i < w->unfinished->event_count; i++)
            asked += w->unfinished->events[i].kind == EVENT_ASK;
        *count = w->unfinished->head.count;
    }
    *question = asked > 0 ? asked : 1;
    return w->left || w->unfinished != NULL;
}

bool world_running(const struct world *w)
{
    return w->match != NULL && !w->left && w->match->phase != MATCH_PHASE_END;
}

struct match_rules world_rules(const struct world *w)
{
    struct match_rules rules = match_rules(w->save->settings.mode);
    rules.confirm = w->save->settings.confirm;
    return rules;
}

void world_code(const struct world *w, char *out)
{
    const struct settings *settings = &w->save->settings;
    struct quiz_code code = { .fingerprint = (unsigned)(w->packs[world_pack(w)]->fingerprint & 0xFFF),
                              .level = w->level,
                              .seed = w->seed };
    if (match_code_bits(settings->mode, settings->length, &code.mode))
        quiz_code_format(&code, out);
    else
        *out = '\0';
}

int world_today(const struct world *w)
{
    return save_day(w->save, w->wall);
}

int64_t world_match_time(const struct world *w, int64_t now)
{
    int64_t time = now - w->zero;
    return time > w->match->now ? time : w->match->now;
}

bool world_lang_open(const struct world *w)
{
    for (int i = 0; i < w->lang_count; i++)
        if (strcmp(lang_name(w->langs[i]), w->system_lang) == 0)
            return false;
    return w->save->settings.lang[0] == '\0' && w->lang_count > 1;
}

void world_settings_lang(struct settings *settings, const char *lang)
{
    snprintf(settings->lang, sizeof settings->lang, "%s", lang);
}

static void use_lang(struct world *w)
{
    const char *name = w->save->settings.lang[0] != '\0' ? w->save->settings.lang : w->system_lang;
    for (int i = 0; i < w->lang_count; i++)
        if (strcmp(lang_name(w->langs[i]), name) == 0)
            w->lang = w->langs[i];
}

static int next_level(const struct world *w)
{
    return level_for(w->save->settings.difficulty, save_skill(w->save, w->packs[world_pack(w)]->id));
}

/* The round to come is the next one of the player in the pack. */
static void next_round(struct world *w)
{
    const char *pack = w->packs[world_pack(w)]->id;
    struct rng r = rng_stream(w->seed, 0, "next round");
    w->seed = save_next_seed(w->save, save_player(w->save), pack, rng_next(&r) & ((UINT32_C(1) << QUIZ_SEED_BITS) - 1));
    w->level = next_level(w);
    w->by_code = false;
}

/* A round that a code has named stays, whoever plays it, until another pack is chosen. */
static void use_settings(struct world *w, const struct settings *settings)
{
    const struct settings old = w->save->settings;
    w->save->settings = *settings;
    use_lang(w);
    if (strcmp(old.pack, settings->pack) != 0 || (old.profile != settings->profile && !w->by_code))
        next_round(w);
    else if (old.difficulty != settings->difficulty)
        w->level = next_level(w);
}

static void fill_head(struct world *w)
{
    w->head = (struct journal_head){ .fingerprint = w->round->pack->fingerprint,
                                     .seed = w->round->seed,
                                     .count = w->round->count,
                                     .level = w->round->level,
                                     .rules = w->match->rules,
                                     .seat_count = 1,
                                     .profile = save_player_id(w->save),
                                     .when = save_when(w->save, w->wall) };
    snprintf(w->head.pack, sizeof w->head.pack, "%s", w->round->pack->id);
    snprintf(w->head.lang, sizeof w->head.lang, "%s", lang_name(w->lang));
}

struct dealing *world_dealt(struct world *w, const struct effect *effect, struct dealing *own)
{
    if (w->dealt != NULL)
        return w->dealt;
    dealing_init(own, w, effect);
    dealing_do(own);
    return own;
}

/* Takes the round, and the match unless it is a new one, out of what was dealt. */
static bool take(struct world *w, struct dealing *d, int64_t time, struct err *err)
{
    w->fewer = d->fewer;
    if (d->round == NULL) {
        if (err != NULL)
            *err = d->err;
        return false;
    }
    struct match_rules rules = d->learn ? match_rules(MATCH_RELAXED) : world_rules(w);
    rules.confirm = w->save->settings.confirm;
    world_drop_match(w);
    w->round = d->round;
    w->match = d->match != NULL ? d->match : match_new(d->round, &rules, 1);
    w->zero = time - w->match->now;
    d->round = NULL;
    d->match = NULL;
    return true;
}

/* What was answered in a match that is given up for another counts all the same, and its questions do not come back. */
static void record_old(struct world *w, const struct dealing *d)
{
    if (w->left)
        journal_record(&w->head, w->match, w->save);
    else if (d->old.match != NULL)
        journal_record(&d->old.journal->head, d->old.match, w->save);
}

static bool start(struct world *w, const struct effect *effect, struct err *err)
{
    struct dealing own;
    struct dealing *d = world_dealt(w, effect, &own);
    if (d->round != NULL)
        record_old(w, d);
    bool taken = take(w, d, effect->time, err);
    if (taken) {
        w->unfinished = NULL;
        fill_head(w);
        w->head.lesson = d->lesson;
        save_dealt(w->save, save_player(w->save), w->round);
    }
    if (taken && d->learn)
        lesson_tidy(w->save, w->round->pack);
    if (d == &own)
        dealing_fini(d);
    return taken;
}

/* The match goes on for the player it was begun by, as far as that profile is still there. */
static void seat_player(struct world *w)
{
    struct settings *settings = &w->save->settings;
    settings->profile = journal_profile(&w->head, w->save);
    snprintf(settings->pack, sizeof settings->pack, "%s", w->head.pack);
    if (w->head.lesson.count > 0)
        return;
    settings->mode = w->head.rules.mode;
    unsigned bits;
    if (match_code_bits(w->head.rules.mode, w->head.count, &bits)) /* else it was cut short to what the pack has */
        settings->length = w->head.count;
    settings->difficulty = level_difficulty(w->head.level);
    w->seed = (uint32_t)w->head.seed;
    w->level = w->head.level;
}

static bool resume(struct world *w, const struct effect *effect, struct err *err)
{
    if (w->left) {
        w->left = false;
        w->zero = effect->time - w->match->now;
        return true;
    }
    struct dealing own;
    if (!take(w, world_dealt(w, effect, &own), effect->time, err))
        return false;
    w->head = w->unfinished->head;
    seat_player(w);
    w->unfinished = NULL;
    return true;
}

static bool apply(struct world *w, const struct effect *effect, struct err *err)
{
    if (w->match == NULL)
        return err_set(err, "no match is running");
    if (!match_apply(w->match, &effect->event, err))
        return false;
    if (night_on(w))
        night_happened(w, effect);
    return true;
}

static bool add_profile(struct world *w, const char *name, struct err *err)
{
    int index;
    if (!save_add_profile(w->save, name, w->wall, &index, err))
        return false;
    struct settings settings = w->save->settings;
    settings.profile = index;
    use_settings(w, &settings);
    return true;
}

/* With the time of its beginning the same match is recorded once, even after a crash in between. */
static void finish(struct world *w)
{
    w->place = journal_record(&w->head, w->match, w->save);
    w->recorded = true;
}

/* The pack is among the packs: whoever performs the other half of EFFECT_INSTALL puts it there first. */
static void use_import(struct world *w)
{
    const struct foreign *file = w->import.file;
    if (file != NULL && file->pack != NULL)
        snprintf(w->save->settings.pack, sizeof w->save->settings.pack, "%s", file->pack->id);
}

static void leave(struct world *w)
{
    if (night_on(w))
        night_leave(w);
    else if (w->match != NULL && w->match->phase != MATCH_PHASE_END)
        w->left = true;
    else
        world_drop_match(w);
}

/* A match of that player that waits goes too. */
static void forget(struct world *w, int index)
{
    if (w->match != NULL && journal_profile(&w->head, w->save) == index)
        world_drop_match(w);
    if (w->unfinished != NULL && journal_profile(&w->unfinished->head, w->save) == index)
        w->unfinished = NULL;
}

static bool take_over(struct world *w, bool same_names)
{
    if (w->import.save == NULL)
        return false;
    w->import.merged = merge_save(w->save, w->import.save, same_names);
    return true;
}

bool world_perform(struct world *w, const struct effect *effect, struct err *err)
{
    switch (effect->kind) {
    case EFFECT_SETTINGS:
        use_settings(w, &effect->settings);
        return true;
    case EFFECT_SEED:
        next_round(w);
        return true;
    case EFFECT_PROFILE_ADD:
        return add_profile(w, effect->name, err);
    case EFFECT_PROFILE_RENAME:
        return save_rename_profile(w->save, effect->index, effect->name, w->wall, err);
    case EFFECT_PROFILE_AVATAR:
        save_set_avatar(w->save, effect->index, effect->avatar, w->wall);
        return true;
    case EFFECT_PROFILE_REMOVE:
        forget(w, effect->index);
        save_remove_profile(w->save, effect->index);
        return true;
    case EFFECT_GUESTS_FORGET:
        forget(w, -1);
        save_forget_player(w->save, "");
        return true;
    case EFFECT_START:
    case EFFECT_LEARN:
        return start(w, effect, err);
    case EFFECT_RESUME:
        return resume(w, effect, err);
    case EFFECT_EVENT:
        return apply(w, effect, err);
    case EFFECT_FINISH:
        finish(w);
        return true;
    case EFFECT_MERGE:
        return take_over(w, effect->index == 1);
    case EFFECT_LEAVE:
    case EFFECT_IMPORT:
    case EFFECT_BRING:
        leave(w);
        return true;
    case EFFECT_INSTALL:
        use_import(w);
        return true;
    case EFFECT_NIGHT_SETUP:
    case EFFECT_TEAM_NAME:
    case EFFECT_TEAM_MEMBER:
    case EFFECT_NIGHT_START:
    case EFFECT_NIGHT_RESUME:
    case EFFECT_BLACK:
    case EFFECT_PICK:
    case EFFECT_LIGHT:
        return night_perform(w, effect, err);
    case EFFECT_NIGHT_KEEP:
    case EFFECT_NIGHT_LOAD:
    case EFFECT_NIGHT_DROP:
    case EFFECT_CORRECT:
    case EFFECT_WATCH:
    case EFFECT_ANKI:
    case EFFECT_CARD:
    case EFFECT_TABLE:
    case EFFECT_PICTURE:
    case EFFECT_EXPORT:
    case EFFECT_FIND:
    case EFFECT_READ:
    case EFFECT_QUIT:
        return true;
    }
    return true;
}
