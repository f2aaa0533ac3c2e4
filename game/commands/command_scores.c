/* curtainup scores: the best scores of the save file, and what is kept of players as a file. */
#include "commands/commands.h"

#include "commands/best.h"
#include "commands/langs.h"
#include "commands/missed.h"
#include "commands/notices.h"
#include "commands/options.h"
#include "commands/packs.h"
#include "commands/say.h"
#include "commands/scores_out.h"
#include "commands/sheet_out.h"
#include "commands/transfer.h"
#include "platform/store.h"
#include "platform/system.h"

#include <string.h>

static const struct option_def defs[] = {
    { "format", OPTION_CHOICE, "text|csv|json", "text to read (usual), a table, or a JSON array", 0, 0 },
    { "pack", OPTION_TEXT, "ID", "only scores of this pack", 0, 0 },
    { "lang", OPTION_TEXT, "de|en", "the language of the text", 0, 0 },
    { "save", OPTION_TEXT, "DIR", "another save folder", 0, 0 },
    { "o", OPTION_TEXT, "FILE", "writes there instead of to standard output", 0, 0 },
    { "export", OPTION_TEXT, "FILE", "writes what is kept of all players into one file", 0, 0 },
    { "player", OPTION_TEXT, "NAME", "with --export: of this player only", 0, 0 },
    { "import", OPTION_TEXT, "FILE", "takes in such a file, or another save.json;\nno match counts twice", 0, 0 },
    { "matches", OPTION_SWITCH, NULL,
      "lists the finished matches that are kept, each with its\nfile for \"curtainup replay\"", 0, 0 },
    { "data-sheet", OPTION_SWITCH, NULL, "says which data are kept, where and for how long", 0, 0 },
    { "missed", OPTION_SWITCH, NULL, "what the player who plays misses of a pack, as notes for Anki", 0, 0 },
    { "same-names", OPTION_SWITCH, NULL,
      "with --import: who is called the same is the same\nperson, though the name was typed in on each computer", 0,
      0 },
};

static const struct option_table table = {
    .command = "scores",
    .operands = "",
    .about = "Prints the best scores: for each pack, mode and length the twenty best, best first.\n"
             "With --export or --import takes players to another computer, or puts two saves together.",
    .examples = "scores\n"
                "scores --format csv -o scores.csv\n"
                "scores --pack smash-2x11 --format json\n"
                "scores --missed --pack smash-2x11 -o missed.txt\n"
                "scores --export ada.json --player Ada\n"
                "scores --import ada.json",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

static int print(const struct options *options, const struct store *store, const struct save *save,
                 const struct lang *lang)
{
    struct buf out = { 0 };
    struct arena a;
    const char *format = options_text(options, "format"), *pack = options_text(options, "pack");
    arena_init(&a);
    const char *notice = notices_text(store, lang, &a);
    if (notice != NULL && store_notice(store) != STORE_LOCKED) /* reading disturbs nobody */
        say_error("%s", notice);
    if (format != NULL && strcmp(format, "csv") == 0)
        scores_out_csv(save, pack, &out);
    else if (format != NULL && strcmp(format, "json") == 0)
        scores_out_json(save, pack, &out);
    else
        scores_out_text(save, pack, lang, &out);
    int code = say_result(options_text(options, "o"), &out);
    arena_fini(&a);
    buf_fini(&out);
    return code;
}

static int refuse(const char *why)
{
    say_error("curtainup scores: %s", why);
    return EXIT_CODE_USAGE;
}

/* A file in which all is missing because the save could not be read would be taken for a copy of it. */
static int bring_out(const struct options *options, struct store *store)
{
    const struct save *save = store_data(store);
    const char *player = options_text(options, "player"), *path = options_text(options, "export");
    int index = player != NULL ? save_find_name(save, player) : -1;
    struct err err;
    if (player != NULL && index < 0 && store_knows(store)) {
        say_error("curtainup scores: nobody is called \"%s\" here; the window lists all names under Settings", player);
        return EXIT_CODE_USAGE;
    }
    if (!store_knows(store))
        err_set(&err, "nothing is exported: %s", store_notice_detail(store));
    else if (transfer_write(save, index, path, &err))
        return EXIT_CODE_FINE;
    say_error("curtainup scores: %s", err.text);
    return EXIT_CODE_FAILED;
}

static int bring_in(const struct options *options, struct store *store, const struct lang *lang)
{
    struct err err;
    struct arena a;
    struct buf out = { 0 };
    int code = EXIT_CODE_FAILED;
    struct save *other = transfer_read(options_text(options, "import"), &err);
    if (other == NULL)
        return refuse(err.text);
    arena_init(&a);
    struct merge_sum sum = merge_save(store_data(store), other, options_text(options, "same-names") != NULL);
    const char *notice = notices_text(store, lang, &a);
    if (notice != NULL)
        say_error("%s", notice);
    if (store_saves(store) && !store_save(store, &err))
        say_error("curtainup scores: %s", err.text);
    else if (store_saves(store))
        code = EXIT_CODE_FINE;
    if (code == EXIT_CODE_FINE) {
        transfer_words(&sum, lang, &a, &out);
        code = say_result(NULL, &out);
    }
    buf_fini(&out);
    arena_fini(&a);
    save_free(other);
    return code;
}

static void add_match(struct store *store, int64_t when, const struct lang *lang, struct buf *out)
{
    struct arena a;
    struct journal *journal = kept_read(store_kept(store), when, NULL);
    arena_init(&a);
    if (journal != NULL) {
        const struct save *save = store_data(store);
        int profile = journal_profile(&journal->head, save);
        buf_printf(
            out, "%s\n",
            LANG_FORMAT(lang, &a, "term.match",
                        { "player", profile < 0 ? lang_text(lang, "player.guest") : save->profiles[profile].name },
                        { "pack", journal->head.pack }, { "date", best_date(&a, when, false) },
                        { "file", kept_path(store_kept(store), when, &a) }));
    }
    journal_free(journal);
    arena_fini(&a);
}

static int list_matches(const struct options *options, struct store *store, const struct lang *lang)
{
    struct buf out = { 0 };
    const struct kept *kept = store_kept(store);
    for (int i = kept->count - 1; i >= 0; i--)
        add_match(store, kept->when[i], lang, &out);
    if (out.len == 0)
        buf_printf(&out, "%s\n", lang_text(lang, "term.match.none"));
    int code = say_result(options_text(options, "o"), &out);
    buf_fini(&out);
    return code;
}

static int tell_data(const struct options *options, const struct store *store, const struct save *save,
                     const struct lang *lang)
{
    struct buf out = { 0 };
    sheet_out(save, store_folder(store), lang, &out);
    int code = say_result(options_text(options, "o"), &out);
    buf_fini(&out);
    return code;
}

static int tell_missed(const struct options *options, const struct store *store, const struct save *save,
                       const struct lang *lang)
{
    struct packs packs;
    struct err err;
    struct buf out = { 0 };
    int code = EXIT_CODE_FINE;
    const char *name = options_text(options, "pack");
    packs_init_usual(&packs, store_folder(store));
    struct pack *pack =
        packs_load_or_first(&packs, name != NULL || *save->settings.pack == '\0' ? name : save->settings.pack, &err);
    if (pack == NULL) {
        code = refuse(err.text);
    } else if (missed_notes(save, save_player(save), pack, langs_of_pack(pack, lang_name(lang)), &out) > 0) {
        code = say_result(options_text(options, "o"), &out);
    } else {
        say_error("%s", lang_text(lang, "lesson.anki.none"));
    }
    pack_free(pack);
    packs_fini(&packs);
    buf_fini(&out);
    return code;
}

static int run(const struct options *options, struct store *store, const struct lang *lang)
{
    if (options_text(options, "export") != NULL && options_text(options, "import") != NULL)
        return refuse("--export and --import are two commands; give one of them");
    if (options_text(options, "player") != NULL && options_text(options, "export") == NULL)
        return refuse("--player belongs to --export");
    if (options_text(options, "same-names") != NULL && options_text(options, "import") == NULL)
        return refuse("--same-names belongs to --import");
    if (options_text(options, "missed") != NULL)
        return tell_missed(options, store, store_data(store), lang);
    if (options_text(options, "export") != NULL)
        return bring_out(options, store);
    if (options_text(options, "matches") != NULL)
        return list_matches(options, store, lang);
    if (options_text(options, "data-sheet") != NULL)
        return tell_data(options, store, store_data(store), lang);
    if (options_text(options, "import") != NULL)
        return bring_in(options, store, lang);
    return print(options, store, store_data(store), lang);
}

int command_scores(int argc, char **argv)
{
    int code;
    struct options options;
    struct err err;
    struct arena a;
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    arena_init(&a);
    struct store *store = store_open(options_text(&options, "save"), system_wall_seconds());
    struct save *save = store_data(store);
    const char *data = system_data_folder(&a, &err);
    struct lang *lang = NULL;
    if (data != NULL)
        lang = langs_choose(data, options_text(&options, "lang"), save->settings.lang, &err);
    if (lang != NULL) {
        code = run(&options, store, lang);
    } else {
        say_error("curtainup scores: %s", err.text);
        code = EXIT_CODE_USAGE;
    }
    lang_free(lang);
    store_close(store);
    arena_fini(&a);
    return code;
}
