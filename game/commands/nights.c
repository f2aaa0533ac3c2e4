/* Event nights of the window on the disk; see nights.h. */
#include "commands/nights.h"

#include "commands/setups.h"

static void list(struct nights *n)
{
    struct files_names names = { .count = 0 };
    arena_reset(&n->names);
    if (n->folder != NULL)
        setups_list(n->folder, &n->names, &names);
    n->world->night.kept = (const char *const *)names.name;
    n->world->night.kept_count = (int)names.count;
}

static bool look(struct nights *n, struct err *err)
{
    journal_free(n->unfinished);
    n->unfinished = NULL;
    bool there = n->path != NULL && !files_missing(n->path);
    if (there)
        n->unfinished = evening_log_read(n->path, err);
    n->world->night.unfinished = n->unfinished;
    return !there || n->unfinished != NULL;
}

bool nights_init(struct nights *n, struct world *world, const struct store *store, struct err *err)
{
    *n = (struct nights){ .world = world };
    arena_init(&n->arena);
    arena_init(&n->names);
    if (store_saves(store)) {
        n->folder = store_folder(store);
        n->path = files_join(&n->arena, n->folder, EVENING_LOG_NAME);
    }
    list(n);
    return look(n, err);
}

void nights_fini(struct nights *n)
{
    if (n->world == NULL)
        return;
    evening_log_close(&n->log);
    journal_free(n->unfinished);
    arena_fini(&n->names);
    arena_fini(&n->arena);
}

enum outcome nights_setup(struct nights *n, const struct effect *effect, struct err *err)
{
    struct setup setup;
    struct night *night = &n->world->night;
    if (n->folder == NULL) {
        err_set(err, "nothing can be saved");
        return OUTCOME_REFUSED;
    }
    const char *name = effect->kind == EFFECT_NIGHT_KEEP ? effect->name : night->kept[effect->index];
    const char *path = setups_path(n->folder, name, &n->names);
    bool ok = true;
    if (effect->kind == EFFECT_NIGHT_KEEP)
        ok = setup_check(&night->setup, err) && setups_write(path, &night->setup, &n->names, err);
    else if (effect->kind == EFFECT_NIGHT_DROP)
        ok = files_remove(path, err);
    else if ((ok = setups_read(path, &setup, err)))
        night->setup = setup;
    if (ok && effect->kind != EFFECT_NIGHT_LOAD)
        list(n);
    return ok ? OUTCOME_DONE : OUTCOME_REFUSED;
}

static bool begin(struct nights *n, const struct journal *events, struct err *err)
{
    if (events == NULL && !files_missing(n->path) && evening_log_aside(n->path, &n->arena, err) == NULL)
        return false;
    return evening_log_open(&n->log, n->path, &n->world->head, events, err);
}

bool nights_keep(struct nights *n, const struct effect *effect, struct err *err)
{
    if (n->path == NULL)
        return true;
    if (effect->kind == EFFECT_EVENT)
        return evening_log_add(&n->log, &effect->event, err);
    bool ok = begin(n, effect->kind == EFFECT_NIGHT_RESUME ? n->unfinished : NULL, err);
    journal_free(n->unfinished);
    n->unfinished = NULL;
    return ok;
}

bool nights_leave(struct nights *n, bool ended, struct err *err)
{
    evening_log_close(&n->log);
    if (n->path == NULL)
        return true;
    bool ok = !ended || files_missing(n->path) || evening_log_aside(n->path, &n->arena, err) != NULL;
    return look(n, err) && ok;
}
