/* curtainup import: a file of another program becomes a pack. */
#include "commands/commands.h"

#include "commands/import_show.h"
#include "commands/options.h"
#include "commands/packs.h"
#include "commands/say.h"
#include "pack/bank.h"
#include "platform/files.h"
#include "platform/system.h"

static const struct option_def defs[] = {
    { "o", OPTION_TEXT, "PACK",
      "where to write the pack; usually into the packs of the\nsave folder, where the game finds it; one of the "
      "same\nname stays there as .bak",
      0, 0 },
    { "save", OPTION_TEXT, "DIR", "another save folder", 0, 0 },
};

static const struct option_table table = {
    .command = "import",
    .operands = "FILE",
    .operands_least = 1,
    .operands_most = 1,
    .about = "Makes a pack from a question bank: JSON of the Open Trivia Database, GIFT, Aiken or Moodle\n"
             "XML, and the spreadsheets of Kahoot, Wayground, Blooket and Gimkit saved as CSV. Questions\n"
             "come in as they are. What cannot be taken over is left out and named on standard error\n"
             "with its line and the reason; nothing is cut or guessed. Exit code 0: the pack was\n"
             "written, 1: it could not be written, 2: the file gives none.",
    .examples = "import rivers.gift\n"
                "import opentdb.json -o quiz.json\n"
                "import rivers.de.txt -o -",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

/* Picks the reader for a file's bytes. Appends the pack as JSON to `pack`. */
static bool import_bytes(const char *name, const struct buf *bytes, struct buf *pack, struct import_report *report,
                         struct err *err)
{
    return bank_read(name, buf_text(bytes), bytes->len, pack, report, err);
}

/* SAVE/packs/ID.json. Not under the id of a pack that comes with the game: that one would be found in its place. */
static const char *usual_path(const char *save, const char *id, struct arena *a, struct err *err)
{
    const char *file = arena_printf(a, "%s.json", id), *data = system_data_folder(a, NULL);
    if (data != NULL && files_exists(files_join(a, files_join(a, data, "packs"), file))) {
        err_set(err, "the game comes with a pack \"%s\"; give FILE another name", id);
        return NULL;
    }
    const char *folder = system_save_folder(save, a, err);
    if (folder == NULL)
        return NULL;
    folder = files_join(a, folder, "packs");
    return files_make_folder(folder, err) ? files_join(a, folder, file) : NULL;
}

/* A pack of the same name, an earlier import for example, stays as its .bak. */
static int write_usual(const struct options *options, const char *id, const struct buf *text)
{
    struct arena a;
    struct err err;
    arena_init(&a);
    int code = EXIT_CODE_FAILED;
    const char *path = usual_path(options_text(options, "save"), id, &a, &err);
    if (path == NULL || !files_write(path, buf_text(text), text->len, true, &err)) {
        say_error("curtainup import: %s", err.text);
    } else {
        struct buf done = { 0 };
        buf_printf(&done, "%s\n", path);
        code = say_result(NULL, &done);
        buf_fini(&done);
    }
    arena_fini(&a);
    return code;
}

static int import_file(const struct options *options, struct import_report *report, struct buf *bytes, struct buf *text)
{
    const char *name = options->operands[0], *path = options_text(options, "o");
    struct buf said = { 0 };
    struct err err;
    struct pack *pack = NULL;
    int code = EXIT_CODE_USAGE;
    bool fine = files_read(name, FILES_CAP_DEFAULT, bytes, &err) && import_bytes(name, bytes, text, report, &err);
    if (fine)
        pack = pack_load(name, buf_text(text), text->len, &err); /* nothing is written that the game would refuse */
    if (fine || report->note_count > 0)
        import_show_report(name, report, &said);
    if (said.len > 0)
        say_error("%.*s", (int)said.len - 1, said.bytes); /* say_error adds the last line break */
    if (pack == NULL)
        say_error("curtainup import: %s", err.text);
    else
        code = path != NULL ? say_result(path, text) : write_usual(options, pack->id, text);
    pack_free(pack);
    buf_fini(&said);
    return code;
}

int command_import(int argc, char **argv)
{
    int code;
    struct options options;
    struct import_report report;
    struct buf bytes = { 0 }, text = { 0 };
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    import_report_init(&report);
    code = import_file(&options, &report, &bytes, &text);
    import_report_fini(&report);
    buf_fini(&bytes);
    buf_fini(&text);
    return code;
}
