/* The window loop; see show.h. */
#include "commands/show_parts.h"

#include "commands/notices.h"
#include "commands/screenshot.h"
#include "commands/show_files.h"
#include "platform/system.h"
#include "platform/worker.h"
#include "quiz/code.h"

#include <stdio.h>
#include <string.h>

enum { EVENTS_BETWEEN_PICTURES = 8 };

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
    show->screens = screens_new(&show->world, (struct runner){ show, show_perform });
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
    show_listen(show); /* looking for pads takes a while, and nobody should wait for it */
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
    show_perform(show, &effect, NULL);
}

static void leave(struct show *show)
{
    pause_match(show);
    if (!geometry_same(&show->world.save->settings.window, window_geometry(show->window)))
        show_keep_save(show, NULL); /* nobody is there to be told */
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
