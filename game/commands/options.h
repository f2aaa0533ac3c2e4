/* Options of a command: one table says what it understands, what its help prints and what is refused.
 *
 * Long options take their value behind `=` or as the next argument, those of one letter behind a space or at once
 * (`-oFILE`). `--` ends the options; a lone `-` is an operand or a value. An option given twice counts as given last. */
#ifndef COMMANDS_OPTIONS_H
#define COMMANDS_OPTIONS_H

#include "base/err.h"
#include "base/text.h"

#include <stddef.h>
#include <stdint.h>

enum { OPTIONS_MAX = 20, OPTIONS_GIVEN_MAX = 256 };

enum option_kind {
    OPTION_SWITCH, /* takes no value */
    OPTION_TEXT,   /* any text but the empty one */
    OPTION_CHOICE, /* one of the words in `value`, which stand between bars: "text|csv" */
    OPTION_WHOLE   /* a whole number from `least` to `most` */
};

struct option_def {
    const char *name; /* "pack" is --pack, one letter such as "o" is -o */
    enum option_kind kind;
    const char *value; /* how the help names the value: "FILE"; NULL for a switch */
    const char *help;  /* lines of about 55 characters, parted by '\n' */
    int64_t least, most;
};

/* What a command understands. --help and --version are understood by all and not listed. */
struct option_table {
    const char *command;  /* its name */
    const char *operands; /* how the help names them: "PACK…"; "" when there are none */
    const char *about;    /* what it does, a few lines */
    const char *examples; /* lines parted by '\n', without "curtainup" */
    int operands_least, operands_most;
    const struct option_def *defs;
    int count; /* at most OPTIONS_MAX */
};

enum options_asked { OPTIONS_RUN, OPTIONS_HELP, OPTIONS_VERSION };

struct options {
    const struct option_table *table;
    enum options_asked asked;       /* help and version go before everything, faults included */
    const char *value[OPTIONS_MAX]; /* as the table's defs: NULL not given, "" for a switch that was */
    struct {
        const struct option_def *def;
        const char *value;
    } given[OPTIONS_GIVEN_MAX]; /* everything in its order, for options that may be given more than once */
    int given_count;
    char **operands; /* the operands, in their order: argv rearranged */
    int operand_count;
};

/* Reads `argv` (which is rearranged). False with what is wrong, in which the nearest option is named. */
bool options_read(const struct option_table *table, int argc, char **argv, struct options *options, struct err *err);

/* The value of the option called `name`: NULL when it was not given, "" for a switch that was. */
const char *options_text(const struct options *options, const char *name);

/* The values of an option that may be given more than once, in their order: begin with *at = 0; NULL behind the last. */
const char *options_each(const struct options *options, const char *name, int *at);

/* The whole number given, or `otherwise`. */
int64_t options_whole(const struct options *options, const char *name, int64_t otherwise);

/* The help of a command. */
void options_help(const struct option_table *table, struct buf *out);

/* What every command does first: reads its arguments and does what --help, --version and --complete ask for. True when the command
 * shall run; else *code is the program's exit code and everything has been said. */
bool options_begin(const struct option_table *table, int argc, char **argv, struct options *options, int *code);

/* The one of `count` names nearest to `word`, `stride` bytes apart, when it is near enough to be meant; else NULL. Each
 * item begins with a `const char *` to the name. */
const char *options_nearest(const char *word, const void *names, size_t stride, size_t count);

#endif
