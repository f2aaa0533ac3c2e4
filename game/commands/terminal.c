/* A visit to the terminal from the greeting to the farewell; the match itself is in terminal_run.c. */
#include "commands/terminal.h"

#include "commands/commands.h"
#include "commands/langs.h"
#include "commands/notices.h"
#include "commands/say.h"
#include "platform/system.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* What a visit holds besides the match. */
struct visit {
    const struct play_options *options;
    struct arena arena;
    struct packs packs;
    struct store *store;
    struct lang *lang;
    struct pack *pack;       /* of the match to begin */
    struct pack *other_pack; /* of the unfinished match */
    struct session_plan plan;
    struct lesson lesson; /* which the plan borrows */
    struct terminal t;
};

static bool prepare(struct visit *v, struct err *err)
{
    const struct play_options *options = v->options;
    const struct settings *settings = &store_data(v->store)->settings;
    const char *data = system_data_folder(&v->arena, err);
    packs_init(&v->packs, data, store_folder(v->store));
    if (data == NULL)
        return false;
    v->lang = langs_choose(data, options->lang, settings->lang, err);
    if (v->lang == NULL)
        return false;
    v->pack = play_plan(options, &v->packs, settings, &v->plan, err);
    v->plan.lang = lang_name(v->lang);
    v->t.lang = v->lang;
    return v->pack != NULL;
}

static void greet(struct visit *v)
{
    const char *notice = notices_text(v->store, v->lang, &v->arena);
    if (v->options->no_window != NULL)
        say_error("%s", LANG_FORMAT(v->lang, &v->arena, "term.no-window", { "reason", v->options->no_window }));
    terminal_say(&v->t, "app.title");
    if (notice != NULL)
        terminal_line(notice);
}

/* The match waits in its journal, or is gone where nothing can be saved. */
static void farewell(const struct visit *v)
{
    bool kept = store_saves(v->store) && v->t.session.trouble.text[0] == '\0';
    terminal_say(&v->t, kept ? "term.kept" : "term.not-kept");
}

static bool is_pack_of(const struct pack *pack, const void *journal_head)
{
    const struct journal_head *head = journal_head;
    return pack->fingerprint == head->fingerprint && strcmp(pack->id, head->pack) == 0;
}

static const struct pack *find_pack(struct visit *v, const struct journal_head *head)
{
    if (is_pack_of(v->pack, head))
        return v->pack;
    v->other_pack = packs_find(&v->packs, is_pack_of, head);
    return v->other_pack;
}

static const char *ask_to_resume(struct visit *v)
{
    struct terminal *t = &v->t;
    const struct match *match = t->session.match;
    return LANG_FORMAT(v->lang, &t->scratch, "term.resume", { "pack", t->session.pack->title.in[t->session.lang] },
                       { "n", terminal_number(t, match_revealed(match)) },
                       { "count", terminal_number(t, match->round->count) },
                       { "score", terminal_number(t, match->seats[0].score) });
}

static void conclude(struct terminal *t)
{
    session_finish(&t->session);
    terminal_say_end(t);
    terminal_say_trouble(t);
}

enum offer { OFFER_NONE, OFFER_TAKEN, OFFER_LEFT };

/* What was answered in a match that is given up counts all the same. */
static void give_up(struct visit *v, int profile)
{
    struct session *session = &v->t.session;
    journal_record(&session->head, session->match, store_data(v->store));
    store_data(v->store)->settings.profile = profile;
    if (!store_save(v->store, &session->trouble))
        terminal_say_trouble(&v->t);
    session_fini(session);
    *session = (struct session){ .store = NULL };
}

static enum offer offer_session(struct visit *v, int profile)
{
    if (v->t.session.match->phase == MATCH_PHASE_END) {
        conclude(&v->t); /* the program was stopped before it could */
    } else {
        int yes = terminal_yes(&v->t, ask_to_resume(v));
        if (yes != 0)
            return yes > 0 ? OFFER_TAKEN : OFFER_LEFT;
    }
    give_up(v, profile);
    return OFFER_NONE;
}

/* Lets the player go on with the match left over from last time. A match that cannot be continued is given up only if
 * the player says so: the pack may come back. */
static enum offer offer_unfinished(struct visit *v)
{
    struct err err = { { 0 } };
    const struct journal *journal = store_unfinished(v->store, &err);
    if (err.text[0] != '\0') {
        terminal_line(LANG_FORMAT(v->lang, &v->arena, "ask.journal.text",
                                  { "detail", notices_detail(v->store, v->lang, err.text, &v->arena) }));
        fflush(stdout); /* it lies there as soon as the next match begins */
    }
    if (journal == NULL)
        return OFFER_NONE;
    int profile = store_data(v->store)->settings.profile;
    const struct pack *pack = find_pack(v, &journal->head);
    if (pack == NULL)
        err_set(&err, "%s", LANG_FORMAT(v->lang, &v->arena, "term.no-pack", { "pack", journal->head.pack }));
    else if (session_resume(&v->t.session, v->store, pack, lang_name(v->lang), &err))
        return offer_session(v, profile);
    const char *question = LANG_FORMAT(v->lang, &v->arena, "term.give-up", { "reason", err.text });
    return terminal_yes(&v->t, question) > 0 ? OFFER_NONE : OFFER_LEFT;
}

static bool begin(struct visit *v, struct err *err)
{
    struct terminal *t = &v->t;
    struct settings *settings = &store_data(v->store)->settings;
    if (v->options->player != NULL && !play_seat(store_data(v->store), v->options->player, err))
        return false;
    if (v->options->learn)
        play_plan_lesson(store_data(v->store), v->pack, &v->lesson, &v->plan);
    else
        play_plan_round(v->options, store_data(v->store), v->pack, &v->plan);
    if (!session_begin(&t->session, v->store, v->pack, &v->plan, err))
        return false;
    if (packs_path(&v->packs, v->pack->id) != NULL)
        snprintf(settings->pack, sizeof settings->pack, "%s", v->pack->id);
    if (!store_save(v->store, err))
        t->session.trouble = *err;
    return true;
}

static int play(struct visit *v)
{
    struct err err;
    struct terminal *t = &v->t;
    enum offer offer = offer_unfinished(v);
    if (offer == OFFER_LEFT) {
        farewell(v);
        return EXIT_CODE_FINE;
    }
    if (offer == OFFER_NONE && !begin(v, &err)) {
        say_error("curtainup play: %s", err.text);
        return EXIT_CODE_FAILED;
    }
    terminal_say_opening(t);
    terminal_say_trouble(t);
    terminal_run(t);
    if (t->left)
        farewell(v);
    else
        conclude(t);
    return EXIT_CODE_FINE;
}

int terminal_play(const struct play_options *options)
{
    int code = EXIT_CODE_USAGE;
    struct err err;
    struct visit v = { .options = options, .t = { .prompt = isatty(STDIN_FILENO) } };
    arena_init(&v.arena);
    arena_init(&v.t.scratch);
    v.store = store_open(options->save, system_wall_seconds());
    v.t.lines = lines_new(STDIN_FILENO);
    if (prepare(&v, &err)) {
        greet(&v);
        code = play(&v);
        if (fflush(stdout) != 0 || ferror(stdout))
            code = EXIT_CODE_FAILED;
    } else {
        say_error("curtainup play: %s", err.text);
    }
    session_fini(&v.t.session);
    lines_free(v.t.lines);
    lang_free(v.lang);
    pack_free(v.pack);
    pack_free(v.other_pack);
    store_close(v.store);
    packs_fini(&v.packs);
    arena_fini(&v.t.scratch);
    arena_fini(&v.arena);
    return code;
}
