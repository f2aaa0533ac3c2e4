/* What effects do beyond the world: on the disk, in the window, with sound; see show_parts.h. */
#include "commands/show_parts.h"

#include "commands/install.h"
#include "commands/show_files.h"
#include "commands/transfer.h"
#include "pack/pack.h"
#include "platform/files.h"
#include "platform/system.h"

bool show_keep_save(struct show *show, struct err *err)
{
    show->world.save->settings.window = *window_geometry(show->window);
    return store_save(show->store, err);
}

static bool keep_match(struct show *show, const struct effect *effect, bool had_left, struct err *err)
{
    struct err begun;
    if (night_on(&show->world)) {
        bool kept = effect->kind != EFFECT_NIGHT_START || show_keep_save(show, err);
        return nights_keep(&show->nights, effect, kept ? err : &begun) && kept;
    }
    if (effect->kind == EFFECT_EVENT)
        return store_event(show->store, &effect->event, err);
    if (effect->kind == EFFECT_RESUME)
        return had_left || store_resume(show->store, err);
    if (effect->kind == EFFECT_FINISH)
        return show_keep_save(show, err) && store_keep(show->store, err);
    /* START, LEARN: what was set up, and answered in a match given up, is kept before that match's journal goes. */
    bool kept = show_keep_save(show, err);
    return store_begin(show->store, &show->world.head, kept ? err : &begun) && kept;
}

void show_listen(struct show *show)
{
    bool night = night_on(&show->world);
    window_set_pads(show->window, show->world.save->settings.pads || night, night);
}

static bool keep(struct show *show, const struct effect *effect, bool had_left, struct err *err)
{
    int question, count;
    switch (effect->kind) {
    case EFFECT_SETTINGS:
        keymap_make(&show->keymap, &show->world.save->settings.keys);
        window_set_keys(show->window, show->keymap.binding, show->keymap.count);
        show_listen(show);
        window_set_fullscreen(show->window, show->world.save->settings.fullscreen);
        window_set_family(show->window, show->world.save->settings.font);
        break;
    case EFFECT_PROFILE_ADD:
    case EFFECT_PROFILE_RENAME:
    case EFFECT_PROFILE_AVATAR:
        break;
    case EFFECT_PROFILE_REMOVE:
    case EFFECT_GUESTS_FORGET:
        return (world_unfinished(&show->world, &question, &count) || store_drop(show->store, err)) &&
               store_purge(show->store, effect->kind == EFFECT_GUESTS_FORGET, err);
    case EFFECT_START:
    case EFFECT_LEARN:
    case EFFECT_RESUME:
    case EFFECT_EVENT:
    case EFFECT_FINISH:
    case EFFECT_NIGHT_START:
    case EFFECT_NIGHT_RESUME:
        show_listen(show);
        return keep_match(show, effect, had_left, err);
    case EFFECT_QUIT:
        show->quit = true;
        return true;
    case EFFECT_IMPORT:
        importer_read(&show->importer);
        return true;
    case EFFECT_CORRECT:
        importer_change(&show->importer, &effect->change);
        return true;
    case EFFECT_READ:
        audio_again(show->audio);
        return true;
    case EFFECT_TABLE:
    case EFFECT_PICTURE:
    case EFFECT_EXPORT:
    case EFFECT_ANKI:
    case EFFECT_CARD:
        show_files_make(show->screens, &show->world, effect, show->assets.data, show->store);
        return true;
    case EFFECT_FIND:
        arena_reset(&show->found);
        transfer_find(&show->world.found, store_folder(show->store), &show->found);
        return true;
    case EFFECT_BRING:
        importer_offer_one(&show->importer,
                           files_join(&show->found, show->world.found.folder, show->world.found.name[effect->index]));
        importer_read(&show->importer);
        return true;
    case EFFECT_MERGE:
        break;
    case EFFECT_SEED:
    case EFFECT_LEAVE:
    case EFFECT_WATCH:
    case EFFECT_INSTALL:
    case EFFECT_NIGHT_SETUP:
    case EFFECT_TEAM_NAME:
    case EFFECT_TEAM_MEMBER:
    case EFFECT_NIGHT_KEEP:
    case EFFECT_NIGHT_LOAD:
    case EFFECT_NIGHT_DROP:
    case EFFECT_BLACK:
    case EFFECT_PICK:
    case EFFECT_LIGHT:
        return true;
    }
    return show_keep_save(show, err);
}

static bool write_pack(struct show *show, const struct foreign *file, struct err *err)
{
    struct arena a;
    arena_init(&a);
    bool ok = install_pack(show->options->save, file->pack->id, &file->json, &a, err) != NULL;
    arena_fini(&a);
    return ok;
}

/* Where nothing can be written the pack is played all the same. */
static enum outcome install(struct show *show, const struct effect *effect, struct err *err)
{
    struct foreign *file = show->importer.file;
    if (file == NULL || file->pack == NULL)
        return OUTCOME_REFUSED;
    const struct pack *there = assets_pack(&show->assets, file->pack->id);
    bool fresh = there == NULL || there->fingerprint != file->pack->fingerprint;
    if (fresh && install_taken(file->pack->id)) {
        err_set(err, "%s", file->pack->id);
        return OUTCOME_REFUSED;
    }
    if (fresh && !assets_add_pack(&show->assets, file->pack)) {
        err_set(err, "%d packs are installed; there is no room for more", ASSETS_PACKS_MAX);
        return OUTCOME_REFUSED;
    }
    if (fresh)
        foreign_take_pack(file);
    show->world.pack_count = show->assets.pack_count;
    world_perform(&show->world, effect, err);
    bool kept = !fresh || write_pack(show, file, err);
    return kept && store_save(show->store, err) ? OUTCOME_DONE : OUTCOME_UNSAVED;
}

/* What was unplugged or plugged in while nobody was looking. */
static void look_at_devices(struct show *show)
{
    const struct match *match = show->world.match;
    for (int i = 0; i < match->seat_count; i++) {
        const struct match_seat *seat = &match->seats[i];
        bool there = seat->device[0] == '\0' || window_has_device(show->window, seat->device);
        struct effect effect = { .kind = EFFECT_EVENT, .time = system_clock_us() };
        effect.event = (struct match_event){ .kind = there ? EVENT_BACK : EVENT_LOST,
                                             .seat = i,
                                             .time = world_match_time(&show->world, effect.time) };
        if (there == seat->lost && world_perform(&show->world, &effect, NULL))
            nights_keep(&show->nights, &effect, NULL); /* what cannot be written now is with the next event */
    }
}

enum outcome show_perform(void *user, const struct effect *effect, struct err *err)
{
    struct show *show = user;
    bool had_left = show->world.left, night = night_on(&show->world);
    if (effect->kind == EFFECT_INSTALL)
        return install(show, effect, err);
    if (effect->kind == EFFECT_WATCH)
        return show_files_watch(&show->world, store_kept(show->store), effect, err) ? OUTCOME_DONE : OUTCOME_REFUSED;
    if (effect->kind == EFFECT_NIGHT_KEEP || effect->kind == EFFECT_NIGHT_LOAD || effect->kind == EFFECT_NIGHT_DROP)
        return nights_setup(&show->nights, effect, err);
    bool ended = night && show->world.match->phase == MATCH_PHASE_END;
    if (!dealer_ready(&show->dealer, effect))
        return OUTCOME_WAITING;
    bool done = world_perform(&show->world, effect, err);
    dealer_clear(&show->dealer);
    if (!done)
        return OUTCOME_REFUSED;
    if (effect->kind == EFFECT_LEAVE && night) {
        show_listen(show);
        return nights_leave(&show->nights, ended, err) ? OUTCOME_DONE : OUTCOME_UNSAVED;
    }
    bool kept = keep(show, effect, had_left, err);
    if (effect->kind == EFFECT_NIGHT_RESUME)
        look_at_devices(show);
    show->world.kept_count = store_kept(show->store)->count;
    return kept ? OUTCOME_DONE : OUTCOME_UNSAVED;
}
