/* Which match to begin; see play.h. */
#include "commands/play.h"

#include "commands/langs.h"
#include "commands/notices.h"
#include "commands/say.h"
#include "platform/system.h"
#include "record/lesson_plan.h"

#include <string.h>

static bool code_fits(const struct pack *pack, const void *code)
{
    return quiz_code_fits(code, pack);
}

static struct pack *pack_of_code(const struct play_options *options, const struct packs *packs,
                                 const struct quiz_code *code, struct err *err)
{
    struct pack *pack = NULL;
    if (options->pack == NULL) {
        pack = packs_find(packs, code_fits, code);
        if (pack == NULL)
            err_set(err, "code %s belongs to a pack, or a version of one, that is not installed", options->code);
        return pack;
    }
    pack = packs_load(packs, options->pack, err);
    if (pack == NULL || quiz_code_fits(code, pack))
        return pack;
    err_set(err, "code %s belongs to another pack than \"%s\", or to another version of it", options->code, pack->id);
    pack_free(pack);
    return NULL;
}

static struct pack *plan_by_code(const struct play_options *options, const struct packs *packs,
                                 struct session_plan *plan, struct err *err)
{
    struct quiz_code code;
    if (options->mode >= 0 || options->length >= 0 || options->difficulty >= 0) {
        err_set(err, "--code says mode, length and difficulty already; leave those options out");
        return NULL;
    }
    if (!quiz_code_parse(options->code, &code, err))
        return NULL;
    if (!match_code_mode(code.mode, &plan->mode, &plan->length)) {
        err_set(err, "code %s was made by a newer Curtain Up", options->code);
        return NULL;
    }
    plan->seed = code.seed;
    plan->level = code.level;
    return pack_of_code(options, packs, &code, err);
}

/* The pack played last may be gone or broken by now; that is no reason not to play. */
static struct pack *usual_pack(const struct packs *packs, const struct settings *settings, struct err *err)
{
    struct pack *pack = NULL;
    if (packs_path(packs, settings->pack) != NULL)
        pack = packs_load(packs, settings->pack, NULL);
    return pack != NULL ? pack : packs_load_or_first(packs, NULL, err);
}

struct pack *play_plan(const struct play_options *options, const struct packs *packs, const struct settings *settings,
                       struct session_plan *plan, struct err *err)
{
    if (options->code != NULL)
        return plan_by_code(options, packs, plan, err);
    plan->mode = options->mode >= 0 ? (enum match_mode)options->mode : settings->mode;
    plan->length = options->length >= 0 ? options->length : settings->length;
    if (options->pack != NULL)
        return packs_load(packs, options->pack, err);
    return usual_pack(packs, settings, err);
}

void play_plan_round(const struct play_options *options, const struct save *save, const struct pack *pack,
                     struct session_plan *plan)
{
    enum quiz_difficulty difficulty = save->settings.difficulty;
    if (options->code != NULL)
        return;
    if (options->difficulty >= 0)
        difficulty = (enum quiz_difficulty)options->difficulty;
    uint32_t fresh = (uint32_t)(system_random() & ((UINT64_C(1) << QUIZ_SEED_BITS) - 1));
    plan->seed = save_next_seed(save, save_player(save), pack->id, fresh);
    plan->level = level_for(difficulty, save_skill(save, pack->id));
}

void play_plan_lesson(struct save *save, const struct pack *pack, struct lesson *lesson, struct session_plan *plan)
{
    int64_t when = save_when(save, system_wall_seconds());
    lesson_tidy(save, pack);
    plan->seed = (uint32_t)(when & ((INT64_C(1) << QUIZ_SEED_BITS) - 1));
    plan->level = level_for(QUIZ_ADAPTIVE, save_skill(save, pack->id));
    plan->lesson = lesson;
    lesson_plan(save, pack, save_day(save, when), plan->seed, plan->length, lesson);
}

static bool language_is_there(const char *name, struct err *err)
{
    struct arena a;
    arena_init(&a);
    const char *data = system_data_folder(&a, err);
    struct lang *lang = data != NULL ? langs_load(data, name, err) : NULL;
    bool there = lang != NULL;
    lang_free(lang);
    arena_fini(&a);
    return there;
}

bool play_options_check(const struct play_options *options, struct err *err)
{
    struct packs packs;
    struct session_plan plan;
    struct settings none = { .length = 0 };
    if (options->lang != NULL && !language_is_there(options->lang, err))
        return false;
    packs_init_usual(&packs, options->save);
    struct pack *pack = play_plan(options, &packs, &none, &plan, err);
    packs_fini(&packs);
    pack_free(pack);
    return pack != NULL;
}

bool play_seat(struct save *save, const char *name, struct err *err)
{
    int index = save_find_name(save, name);
    if (index >= 0)
        save->settings.profile = index;
    return index >= 0 || save_add_profile(save, name, system_wall_seconds(), &save->settings.profile, err);
}

/* A damaged save is set aside when it is first opened; whoever opens it next would not hear of it. */
static void say_notice(struct store *store, const struct play_options *options)
{
    struct arena a;
    arena_init(&a);
    const char *data = system_data_folder(&a, NULL);
    struct lang *lang = NULL;
    if (data != NULL)
        lang = langs_choose(data, options->lang, store_data(store)->settings.lang, NULL);
    if (lang != NULL)
        say_error("%s", notices_text(store, lang, &a));
    lang_free(lang);
    arena_fini(&a);
}

bool play_settings(const struct play_options *options, struct err *err)
{
    if (options->length < 0 && options->difficulty < 0 && options->player == NULL)
        return true;
    struct store *store = store_open(options->save, system_wall_seconds());
    struct save *save = store_data(store);
    enum store_notice notice = store_notice(store);
    if (notice == STORE_BACKUP || notice == STORE_LOST || notice == STORE_MISSING)
        say_notice(store, options);
    if (options->length >= 0)
        save->settings.length = options->length;
    if (options->difficulty >= 0)
        save->settings.difficulty = (enum quiz_difficulty)options->difficulty;
    bool ok = options->player == NULL || play_seat(save, options->player, err);
    ok = ok && store_save(store, err);
    store_close(store);
    return ok;
}
