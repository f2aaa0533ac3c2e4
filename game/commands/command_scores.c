/* curtainup scores: the best scores of the save file. */
#include "commands/commands.h"

#include "commands/langs.h"
#include "commands/notices.h"
#include "commands/options.h"
#include "commands/say.h"
#include "commands/scores_out.h"
#include "platform/system.h"

#include <string.h>

static const struct option_def defs[] = {
    { "format", OPTION_CHOICE, "text|csv|json", "text to read (usual), a table, or a JSON array", 0, 0 },
    { "pack", OPTION_TEXT, "ID", "only scores of this pack", 0, 0 },
    { "lang", OPTION_TEXT, "de|en", "the language of the text", 0, 0 },
    { "save", OPTION_TEXT, "DIR", "another save folder", 0, 0 },
    { "o", OPTION_TEXT, "FILE", "writes there instead of to standard output", 0, 0 },
};

static const struct option_table table = {
    .command = "scores",
    .operands = "",
    .about = "Prints the best scores: for each pack, mode and length the twenty best, best first.",
    .examples = "scores\n"
                "scores --format csv -o scores.csv\n"
                "scores --pack smash-2x11 --format json",
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
        code = print(&options, store, save, lang);
    } else {
        say_error("curtainup scores: %s", err.text);
        code = EXIT_CODE_USAGE;
    }
    lang_free(lang);
    store_close(store);
    arena_fini(&a);
    return code;
}
