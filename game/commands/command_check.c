/* curtainup check: says what is wrong with packs, before players find out. */
#include "commands/commands.h"

#include "commands/check_out.h"
#include "commands/options.h"
#include "commands/packs.h"
#include "commands/say.h"

#include <string.h>

enum { PACKS_MOST = 1000 };

static const struct option_def defs[] = {
    { "attack", OPTION_SWITCH, NULL,
      "lets guessers that know nothing try up to ten thousand\nquestions of each family; takes a while", 0, 0 },
    { "format", OPTION_CHOICE, "text|json", "text to read (usual), or one JSON list of all packs", 0, 0 },
};

static const struct option_table table = {
    .command = "check",
    .operands = "PACK…",
    .operands_least = 1,
    .operands_most = PACKS_MOST,
    .about = "Loads packs (files, or ids of installed ones), proves and lints every question they give,\n"
             "and lists what their author promised to be complete. One finding a line; warnings do\n"
             "not count, a guesser that is right too often does. Exit code 0: clean, 1: findings,\n"
             "2: a pack cannot be read.",
    .examples = "check my-pack.json\n"
                "check --attack smash-2x11\n"
                "check --format json smash-2x11 my-pack.json",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

/* Texts go out pack by pack, JSON as one document in the end. */
struct output {
    bool attack, json;
    struct buf text;
    struct json_out list;
};

static int check(const struct packs *packs, const char *name, struct output *out)
{
    struct err err;
    struct report report;
    struct pack *pack = packs_load(packs, name, &err);
    if (pack == NULL) {
        say_error("%s", err.text);
        return EXIT_CODE_USAGE;
    }
    inspect_pack(pack, name, &report);
    if (out->attack)
        inspect_attack(&report);
    if (out->json)
        check_out_json(&report, &out->list);
    else
        check_out_text(&report, &out->text);
    int findings = report.findings;
    report_fini(&report);
    pack_free(pack);
    return findings > 0 ? EXIT_CODE_FAILED : EXIT_CODE_FINE;
}

static int check_all(const struct packs *packs, const struct options *options, struct output *out)
{
    int code = EXIT_CODE_FINE;
    for (int i = 0; i < options->operand_count; i++) {
        int result = check(packs, options->operands[i], out);
        int written = out->json ? EXIT_CODE_FINE : say_result(NULL, &out->text);
        if (!out->json)
            buf_clear(&out->text);
        code = result > code ? result : code;
        code = written > code ? written : code;
    }
    return code;
}

static bool wants_json(const struct options *options)
{
    const char *format = options_text(options, "format");
    return format != NULL && strcmp(format, "json") == 0;
}

int command_check(int argc, char **argv)
{
    int code;
    struct options options;
    struct packs packs;
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    struct output out = { .attack = options_text(&options, "attack") != NULL, .json = wants_json(&options) };
    out.list = (struct json_out){ .buf = &out.text, .indent = 2 };
    packs_init_usual(&packs, NULL);
    if (out.json)
        json_open(&out.list, NULL, '[');
    code = check_all(&packs, &options, &out);
    if (out.json) {
        json_close(&out.list, ']');
        int written = say_result(NULL, &out.text);
        code = written > code ? written : code;
    }
    buf_fini(&out.text);
    packs_fini(&packs);
    return code;
}
