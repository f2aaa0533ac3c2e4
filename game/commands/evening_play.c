/* An event night from its first line to its last: which to begin or go on with, and where it is kept; the night itself is
 * in evening_run.c. */
#include "commands/evening_play.h"

#include "commands/commands.h"
#include "commands/langs.h"
#include "commands/notices.h"
#include "commands/say.h"
#include "commands/setups.h"
#include "platform/store.h"
#include "platform/system.h"
#include "quiz/category.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct visit {
    const struct evening_options *options;
    struct arena arena;
    struct packs packs;
    struct store *store;
    struct lang *lang;
    struct pack *pack;
    struct setup setup;
    const char *path; /* of the journal */
    struct host host;
};

/* --- the set-up --- */

static const char *setup_path(struct visit *v, const char *name)
{
    bool file = strchr(name, '/') != NULL || strchr(name, '.') != NULL;
    return file ? name : setups_path(store_folder(v->store), name, &v->arena);
}

/* No set-up of that name: which there are. */
static bool none_kept(struct visit *v, const char *name, struct err *err)
{
    struct buf list = { 0 };
    struct files_names names = { .count = 0 };
    setups_list(store_folder(v->store), &v->arena, &names);
    for (size_t i = 0; i < names.count; i++)
        buf_printf(&list, "%s%s", i > 0 ? ", " : "", names.name[i]);
    err_set(err, "%s",
            LANG_FORMAT(v->lang, &v->arena, names.count > 0 ? "event.no-setup" : "event.no-setups", { "name", name },
                        { "names", buf_text(&list) }));
    buf_fini(&list);
    return false;
}

static bool read_setup(struct visit *v, struct err *err)
{
    const char *path = setup_path(v, v->options->setup);
    if (path != v->options->setup && files_missing(path))
        return none_kept(v, v->options->setup, err);
    return setups_read(path, &v->setup, err);
}

/* "Reds,Blues": as many teams, in place of those of the set-up. */
static bool name_teams(struct visit *v, struct err *err)
{
    const char *at = v->options->teams;
    int count = 0;
    for (bool more = true; more; count++) {
        size_t len = strcspn(at, ",");
        if (count == TEAMS_MAX || len >= TEAM_NAME_TEXT)
            return err_set(err, "--teams: expected %d to %d names below %d bytes, parted by commas", TEAMS_MIN,
                           TEAMS_MAX, TEAM_NAME_TEXT);
        v->setup.teams[count] = team_usual(count);
        snprintf(v->setup.teams[count].name, TEAM_NAME_TEXT, "%.*s", (int)len, at);
        more = at[len] == ',';
        at += len + more;
    }
    v->setup.team_count = count;
    return true;
}

static bool make_setup(struct visit *v, struct err *err)
{
    const struct play_options *play = v->options->play;
    v->setup = setup_usual(v->options->format);
    if (v->options->setup != NULL && !read_setup(v, err))
        return false;
    if (v->options->teams != NULL && !name_teams(v, err))
        return false;
    const char *categories = v->options->categories;
    if (categories != NULL && strlen(categories) >= sizeof v->setup.categories)
        return err_set(err, "--categories: expected a list below %d bytes", CATEGORIES_TEXT);
    if (categories != NULL)
        snprintf(v->setup.categories, sizeof v->setup.categories, "%s", categories);
    if (play->length >= 0)
        v->setup.questions = play->length;
    if (play->difficulty >= 0)
        v->setup.difficulty = (enum quiz_difficulty)play->difficulty;
    return setup_check(&v->setup, err);
}

/* --- what there is already --- */

static bool is_pack_of(const struct pack *pack, const void *journal_head)
{
    const struct journal_head *head = journal_head;
    return pack->fingerprint == head->fingerprint && strcmp(pack->id, head->pack) == 0;
}

/* The evening before is never written over. */
static bool set_aside(struct visit *v, struct err *err)
{
    const char *path = evening_log_aside(v->path, &v->arena, err);
    if (path == NULL)
        return false;
    TERMINAL_SAY(&v->host.t, "event.aside", { "file", path });
    return true;
}

enum found { FOUND_NONE, FOUND_TAKEN, FOUND_LEFT, FOUND_FAILED };

static enum found offer(struct visit *v, const struct journal *journal, struct err *err)
{
    struct terminal *t = &v->host.t;
    struct evening *evening = &v->host.evening;
    v->pack = packs_find(&v->packs, is_pack_of, &journal->head);
    if (v->pack == NULL) {
        err_set(err,
                "%s was played in pack \"%s\", which is not here or has changed; install it, or move the file away",
                v->path, journal->head.pack);
        return FOUND_FAILED;
    }
    if (!evening_resume(evening, v->path, journal, v->pack, lang_name(v->lang), err))
        return FOUND_FAILED;
    if (evening->match->phase != MATCH_PHASE_END) {
        const struct match *match = evening->match;
        int yes = terminal_yes(t, LANG_FORMAT(v->lang, &t->scratch, "event.resume",
                                              { "pack", v->pack->title.in[evening->lang] },
                                              { "n", terminal_number(t, match->question + 1) },
                                              { "count", terminal_number(t, match->last + 1) }));
        if (yes != 0)
            return yes > 0 ? FOUND_TAKEN : FOUND_LEFT;
    }
    evening_fini(evening);
    *evening = (struct evening){ .pack = NULL };
    pack_free(v->pack);
    v->pack = NULL;
    return set_aside(v, err) ? FOUND_NONE : FOUND_FAILED;
}

static enum found look(struct visit *v, struct err *err)
{
    if (files_missing(v->path))
        return FOUND_NONE;
    struct journal *journal = evening_log_read(v->path, err);
    if (journal == NULL) { /* said, kept, and no hindrance */
        terminal_line(err->text);
        return set_aside(v, err) ? FOUND_NONE : FOUND_FAILED;
    }
    enum found found = offer(v, journal, err);
    journal_free(journal);
    return found;
}

/* --- the visit --- */

static bool prepare(struct visit *v, struct err *err)
{
    const struct play_options *play = v->options->play;
    const char *data = system_data_folder(&v->arena, err);
    packs_init(&v->packs, data, store_folder(v->store));
    if (data == NULL)
        return false;
    v->lang = langs_choose(data, play->lang, store_data(v->store)->settings.lang, err);
    if (v->lang == NULL)
        return false;
    v->host.t.lang = v->lang;
    if (!store_saves(v->store)) {
        const char *notice = notices_text(v->store, v->lang, &v->arena);
        return err_set(err, "%s",
                       LANG_FORMAT(v->lang, &v->arena, "event.no-keep", { "detail", notice != NULL ? notice : "" }));
    }
    v->path = files_join(&v->arena, store_folder(v->store), EVENING_LOG_NAME);
    return make_setup(v, err);
}

static bool begin(struct visit *v, struct err *err)
{
    struct session_plan plan;
    v->pack = play_plan(v->options->play, &v->packs, &store_data(v->store)->settings, &plan, err);
    if (v->pack == NULL)
        return false;
    struct evening *evening = &v->host.evening;
    struct save *save = store_data(v->store);
    uint32_t fresh = (uint32_t)(system_random() & ((UINT64_C(1) << QUIZ_SEED_BITS) - 1));
    uint32_t seed = save_next_seed(save, SAVE_EVENINGS, v->pack->id, fresh);
    if (!evening_begin(evening, v->path, v->pack, seed, &v->setup, lang_name(v->lang), err))
        return false;
    save_dealt(save, SAVE_EVENINGS, evening->round);
    if (!store_save(v->store, err))
        terminal_line(err->text);
    return true;
}

/* Now that it is known which categories the pack has. The evening goes on without it. */
static void keep_setup(struct visit *v)
{
    struct err err;
    bool *in = arena_array(&v->arena, (size_t)v->pack->category_count, sizeof *in);
    if (v->options->keep != NULL && (!categories_read(v->pack, v->setup.categories, in, &err) ||
                                     !setups_write(setup_path(v, v->options->keep), &v->setup, &v->arena, &err)))
        terminal_line(err.text);
}

static int play(struct visit *v, struct err *err)
{
    struct host *host = &v->host;
    terminal_say(&host->t, "app.title");
    enum found found = look(v, err);
    if (found == FOUND_LEFT) {
        terminal_say(&host->t, "event.kept");
        return EXIT_CODE_FINE;
    }
    if (found == FOUND_FAILED || (found == FOUND_NONE && !begin(v, err))) {
        say_error("curtainup play: %s", err->text);
        return EXIT_CODE_FAILED;
    }
    keep_setup(v);
    host_say_opening(host);
    host_run(host);
    if (host->evening.match->phase == MATCH_PHASE_END)
        TERMINAL_SAY(&host->t, "event.saved", { "file", v->path });
    else
        terminal_say(&host->t, "event.kept");
    return EXIT_CODE_FINE;
}

int evening_play(const struct evening_options *options)
{
    int code = EXIT_CODE_USAGE;
    struct err err = { { 0 } };
    struct visit v = { .options = options, .host = { .t = { .prompt = isatty(STDIN_FILENO) } } };
    arena_init(&v.arena);
    arena_init(&v.host.t.scratch);
    v.store = store_open(options->play->save, system_wall_seconds());
    v.host.t.lines = lines_new(STDIN_FILENO);
    if (prepare(&v, &err)) {
        code = play(&v, &err);
        if (fflush(stdout) != 0 || ferror(stdout))
            code = EXIT_CODE_FAILED;
    } else {
        say_error("curtainup play: %s", err.text);
    }
    evening_fini(&v.host.evening);
    lines_free(v.host.t.lines);
    lang_free(v.lang);
    pack_free(v.pack);
    store_close(v.store);
    packs_fini(&v.packs);
    arena_fini(&v.host.t.scratch);
    arena_fini(&v.arena);
    return code;
}
