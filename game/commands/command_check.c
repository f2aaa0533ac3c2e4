/* curtainup check: says what is wrong with packs, before players find out. */
#include "commands/commands.h"

#include "commands/inspect.h"
#include "commands/options.h"
#include "commands/packs.h"
#include "commands/say.h"

enum { PACKS_MOST = 1000 };

static const struct option_table table = {
    .command = "check",
    .operands = "PACK…",
    .operands_least = 1,
    .operands_most = PACKS_MOST,
    .about = "Loads packs (files, or ids of installed ones), proves and lints every question they give,\n"
             "and lists what their author promised to be complete. One finding a line; warnings do\n"
             "not count. Exit code 0: clean, 1: findings, 2: a pack cannot be read.",
    .examples = "check my-pack.json\n"
                "check smash-2x11 my-pack.json",
};

static int check(const struct packs *packs, const char *name, struct buf *out)
{
    struct err err;
    struct pack *pack = packs_load(packs, name, &err);
    if (pack == NULL) {
        say_error("%s", err.text);
        return EXIT_CODE_USAGE;
    }
    int findings = inspect_pack(pack, name, out);
    pack_free(pack);
    return findings > 0 ? EXIT_CODE_FAILED : EXIT_CODE_FINE;
}

int command_check(int argc, char **argv)
{
    int code;
    struct options options;
    struct packs packs;
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    code = EXIT_CODE_FINE;
    packs_init_usual(&packs, NULL);
    for (int i = 0; i < options.operand_count; i++) {
        struct buf out = { 0 };
        int result = check(&packs, options.operands[i], &out);
        int written = say_result(NULL, &out);
        code = result > code ? result : code;
        code = written > code ? written : code;
        buf_fini(&out);
    }
    packs_fini(&packs);
    return code;
}
