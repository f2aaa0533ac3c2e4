/* The window loop; see show.h. */
#include "commands/notices.h"
#include "commands/show.h"

#include "commands/assets.h"
#include "commands/audio.h"
#include "commands/dealer.h"
#include "commands/importer.h"
#include "commands/install.h"
#include "commands/nights.h"
#include "commands/screenshot.h"
#include "commands/show_files.h"
#include "commands/show_host.h"
#include "commands/transfer.h"
#include "pack/pack.h"
#include "platform/files.h"
#include "platform/store.h"
#include "platform/system.h"
#include "platform/window.h"
#include "platform/worker.h"
#include "quiz/code.h"
#include "screens/keymap.h"
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>

enum { EVENTS_BETWEEN_PICTURES = 8 };

struct show {
    struct assets assets;
    struct store *store;
    struct window *window;
    struct screens *screens;
    struct audio *audio;
    struct world world;
    struct keymap keymap;
    struct importer importer;
    struct show_host host;
    struct dealer dealer;
    struct nights nights;
    struct arena found; /* names of files that can be imported */
    const struct show_options *options;
    bool connected, quit;
};

static bool keep_save(struct show *show, struct err *err)
{
    show->world.save->settings.window = *window_geometry(show->window);
    return store_save(show->store, err);
}

/* ---- effects ---- */

static bool keep_match(struct show *show, const struct effect *effect, bool had_left, struct err *err)
{
    struct err begun;
    if (night_on(&show->world)) {
        bool kept = effect->kind != EFFECT_NIGHT_START || keep_save(show, err);
        return nights_keep(&show->nights, effect, kept ? err : &begun) && kept;
    }
    if (effect->kind == EFFECT_EVENT)
        return store_event(show->store, &effect->event, err);
    if (effect->kind == EFFECT_RESUME)
        return had_left || store_resume(show->store, err);
    if (effect->kind == EFFECT_FINISH)
        return keep_save(show, err) && store_keep(show->store, err);
    /* START, LEARN: what was set up, and answered in a match given up, is kept before that match's journal goes. */
    bool kept = keep_save(show, err);
    return store_begin(show->store, &show->world.head, kept ? err : &begun) && kept;
}

/* Teams may sit on pads whatever the player likes, and whichever window has the focus. */
static void listen(struct show *show)
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
        listen(show);
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
        listen(show);
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
    return keep_save(show, err);
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

/* Everything is on the disk when this returns: only then is it painted. */
static enum outcome perform(void *user, const struct effect *effect, struct err *err)
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
        listen(show);
        return nights_leave(&show->nights, ended, err) ? OUTCOME_DONE : OUTCOME_UNSAVED;
    }
    bool kept = keep(show, effect, had_left, err);
    if (effect->kind == EFFECT_NIGHT_RESUME)
        look_at_devices(show);
    show->world.kept_count = store_kept(show->store)->count;
    return kept ? OUTCOME_DONE : OUTCOME_UNSAVED;
}

/* ---- beginning ---- */

static bool use_code(struct show *show, const char *text, struct err *err)
{
    struct quiz_code code;
    struct settings *settings = &show->world.save->settings;
    if (!quiz_code_parse(text, &code, err))
        return false;
    int pack = 0;
    while (pack < show->assets.pack_count && !quiz_code_fits(&code, show->assets.pack[pack]))
        pack++;
    if (pack == show->assets.pack_count)
        return err_set(err, "%s: no installed pack has this code; install the pack it was made with", text);
    if (!match_code_mode(code.mode, &settings->mode, &settings->length))
        return err_set(err, "%s: made by a newer version of the game", text);
    snprintf(settings->pack, sizeof settings->pack, "%s", show->assets.pack[pack]->id);
    settings->difficulty = level_difficulty(code.level);
    show->world.seed = code.seed;
    show->world.level = code.level;
    show->world.by_code = true;
    return true;
}

/* What the command line says goes before the settings. */
static bool use_options(struct show *show, const struct show_options *options, struct err *err)
{
    struct settings *settings = &show->world.save->settings;
    if (options->pack != NULL)
        snprintf(settings->pack, sizeof settings->pack, "%s", show->assets.pack[0]->id);
    if (options->lang != NULL && assets_lang(&show->assets, options->lang) < 0)
        return err_set(err, "no language \"%s\"", options->lang);
    if (options->lang != NULL)
        world_settings_lang(settings, options->lang);
    if (options->mode != NULL) {
        int mode = match_mode_find(options->mode);
        if (mode < 0)
            return err_set(err, "no mode \"%s\"", options->mode);
        settings->mode = (enum match_mode)mode;
    }
    if (options->fullscreen >= 0)
        settings->fullscreen = options->fullscreen > 0;
    settings->mute = settings->mute || options->mute;
    return options->code == NULL || use_code(show, options->code, err);
}

static void make_world(struct show *show)
{
    show->world = (struct world){ .packs = (const struct pack *const *)show->assets.pack,
                                  .pack_count = show->assets.pack_count,
                                  .faults = show->assets.fault,
                                  .fault_count = show->assets.fault_count,
                                  .langs = (const struct lang *const *)show->assets.lang,
                                  .lang_count = show->assets.lang_count,
                                  .lang = show->assets.lang[0],
                                  .system_lang = system_language(&show->assets.arena),
                                  .themes = show->assets.theme,
                                  .theme_count = show->assets.theme_count,
                                  .save = store_data(show->store),
                                  .kept = store_kept(show->store)->when,
                                  .kept_count = store_kept(show->store)->count,
                                  .seed = (uint32_t)(system_random() & ((UINT64_C(1) << QUIZ_SEED_BITS) - 1)),
                                  .wall = system_wall_seconds() };
}

static bool open_window(struct show *show, struct err *err)
{
    keymap_make(&show->keymap, &show->world.save->settings.keys);
    struct window_options window = { .title = lang_text(show->world.lang, "app.title"),
                                     .data = show->assets.data,
                                     .geometry = show->world.save->settings.window,
                                     .fullscreen = show->world.save->settings.fullscreen,
                                     .family = show->world.save->settings.font,
                                     .keys = show->keymap.binding,
                                     .key_count = show->keymap.count };
    show->window = window_open(&window, err);
    if (show->window != NULL)
        show->world.fonts = window_families(show->window);
    return show->window != NULL;
}

/* Where the save is somebody else's one may rather leave. */
static void tell(struct show *show, const char *ask, const char *detail, bool may_leave)
{
    struct screen_arg arg = { .ask = ask, .question = may_leave, .effect = { .kind = EFFECT_QUIT } };
    struct arena a;
    arena_init(&a);
    snprintf(arg.detail, sizeof arg.detail, "%s", notices_detail(show->store, show->world.lang, detail, &a));
    arena_fini(&a);
    screens_open(show->screens, &screen_message, &arg, system_clock_us());
}

static const char *dropped(void *user, int index)
{
    const struct show *show = user;
    return window_dropped(show->window, index);
}

static void open_screens(struct show *show, const struct show_options *options)
{
    struct err err = { "" }, evening = { "" };
    int64_t now = system_clock_us();
    bool told = !nights_init(&show->nights, &show->world, show->store, &evening);
    show->world.unfinished = store_unfinished(show->store, &err);
    show->screens = screens_new(&show->world, (struct runner){ show, perform });
    screens_open(show->screens, &screen_title, NULL, now);
    if (options->code != NULL)
        screens_open(show->screens, &screen_setup, NULL, now);
    if (options->learn)
        screens_open(show->screens, &screen_learn, NULL, now);
    if (world_lang_open(&show->world))
        screens_open(show->screens, &screen_language, NULL, now);
    if (options->file != NULL) {
        importer_offer_one(&show->importer, options->file);
        screens_event(show->screens, &(struct ui_event){ .intent = INTENT_DROP, .time = now });
    }
    if (err.text[0] != '\0')
        tell(show, "journal", err.text, false);
    if (told)
        tell(show, "no-night", evening.text, false);
    const char *notice = notices_name(store_notice(show->store));
    if (notice != NULL)
        tell(show, notice, store_notice_detail(show->store), store_notice(show->store) == STORE_LOCKED);
}

/* ---- the loop ---- */

static const struct drawlist *build(struct show *show)
{
    struct ui frame = { .theme = show->assets.theme,
                        .metrics = window_metrics(show->window),
                        .view = window_view(show->window),
                        .now = system_clock_us() };
    return screens_build(show->screens, &frame);
}

static void sync_typing(struct show *show)
{
    struct rect at = { 0, 0, 0, 0 };
    bool typing = screens_typing(show->screens, &at);
    window_set_text_input(show->window, typing, at);
}

static int wait_ms(struct show *show)
{
    int64_t now = system_clock_us(), wake = screens_wake(show->screens, now);
    int64_t heard = audio_wake(show->audio, &show->world, now);
    wake = heard < wake ? heard : wake;
    if (wake == SCREEN_NEVER)
        return -1;
    int64_t ms = (wake - now + 999) / 1000;
    return ms < 0 ? 0 : ms > 60000 ? 60000 : (int)ms;
}

/* A notice of the picture before does not belong into this one. */
static void photograph(struct show *show)
{
    struct arena a;
    struct err err;
    arena_init(&a);
    screens_notice(show->screens, NULL, 0);
    const char *path = screenshot_take(show->window, build(show), store_folder(show->store), &a, &err);
    show_files_say(show->screens, &show->world, path, "screenshot.kept", "screenshot.failed", &err);
    arena_fini(&a);
}

static void handle(struct show *show, const struct ui_event *event)
{
    if (event->intent == INTENT_SCREENSHOT && !screens_top(show->screens)->grabs) {
        if (!event->repeat)
            photograph(show);
        return;
    }
    if (event->intent != INTENT_TICK && event->intent != INTENT_RESIZE && event->intent != INTENT_FOCUS &&
        event->intent != INTENT_LOST && event->intent != INTENT_FOUND && !night_on(&show->world))
        show->world.device = event->device > 0 ? WORLD_PAD : event->touch ? WORLD_TOUCH : WORLD_KEYS;
    show->world.wall = system_wall_seconds();
    importer_poll(&show->importer);
    if (event->intent == INTENT_DROP)
        importer_offer(&show->importer, dropped, show);
    screens_event(show->screens, event);
    audio_follow(show->audio, &show->world, show->screens, system_clock_us());
}

/* Events that are waiting already come before the next picture; each is met by the places of the picture built last,
 * so every one is followed by a new one. */
static void loop(struct show *show)
{
    int behind = 0;
    window_show(show->window, build(show));
    listen(show); /* looking for pads takes a while, and nobody should wait for it */
    while (!show->quit) {
        show_host_sync(&show->host);
        const struct drawlist *list = build(show);
        if (behind == 0)
            window_show(show->window, list);
        show_host_paint(&show->host, show->screens, show->assets.theme, behind == 0);
        sync_typing(show);
        if (show->options->look != NULL)
            show->options->look(show->options->user, show->screens);
        struct ui_event event;
        bool came = window_wait(show->window, behind > 0 ? 0 : wait_ms(show), &event);
        if (came || behind == 0)
            handle(show, &event);
        behind = came ? (behind + 1) % EVENTS_BETWEEN_PICTURES : 0;
    }
}

/* A match left in the middle waits with its clock standing still. */
static void pause_match(struct show *show)
{
    const struct match *match = show->world.match;
    if (match == NULL || match->paused || (!match_open(match) && match->phase != MATCH_PHASE_REVEAL))
        return;
    struct effect effect = { .kind = EFFECT_EVENT };
    effect.event =
        (struct match_event){ .kind = EVENT_PAUSE, .time = world_match_time(&show->world, system_clock_us()) };
    perform(show, &effect, NULL);
}

static void leave(struct show *show)
{
    pause_match(show);
    if (!geometry_same(&show->world.save->settings.window, window_geometry(show->window)))
        keep_save(show, NULL); /* nobody is there to be told */
}

struct loading {
    struct show *show;
    bool ok;
    struct err err;
};

static void load(void *user)
{
    struct loading *loading = user;
    const struct show_options *options = loading->show->options;
    loading->ok = assets_load(&loading->show->assets, options->save, options->pack, &loading->err);
    if (loading->ok)
        loading->show->store = store_open(options->save, system_wall_seconds());
}

/* Loads while the display is connected to. */
static bool load_and_connect(struct show *show, struct err *err)
{
    struct loading loading = { .show = show };
    struct worker *worker = worker_start(load, &loading);
    show->connected = window_connect(err);
    worker_free(worker);
    if (!loading.ok)
        *err = loading.err;
    return show->connected && loading.ok;
}

bool show_run(const struct show_options *options, struct err *err)
{
    struct show show = { .options = options };
    arena_init(&show.found);
    system_prepare_memory();
    window_prepare();
    bool ok = load_and_connect(&show, err);
    if (ok) {
        make_world(&show);
        importer_init(&show.importer, &show.world);
        show.dealer.world = &show.world;
        ok = use_options(&show, options, err);
    }
    if (ok) {
        struct effect effect = { .kind = EFFECT_SETTINGS, .settings = show.world.save->settings };
        world_perform(&show.world, &effect, NULL); /* picks the language */
        ok = open_window(&show, err);
    }
    if (ok) {
        show.host = (struct show_host){
            .window = show.window, .world = &show.world, .data = show.assets.data, .asked = options->host_window
        };
        open_screens(&show, options);
        show.audio = audio_new(NULL);
        loop(&show);
        leave(&show);
    }
    audio_free(show.audio);
    screens_free(show.screens);
    window_close(show.window);
    importer_fini(&show.importer);
    if (show.dealer.world != NULL)
        dealer_clear(&show.dealer);
    world_fini(&show.world);
    nights_fini(&show.nights);
    if (show.store != NULL)
        store_close(show.store);
    assets_fini(&show.assets);
    arena_fini(&show.found);
    if (show.connected)
        window_disconnect();
    return ok;
}
