/* What a command says about its options: help, version, and what was probably meant. */
#include "commands/options.h"

#include "commands/commands.h"
#include "commands/complete.h"
#include "commands/say.h"

#include <string.h>

enum { HELP_COLUMN = 24, WORD_MAX = 64 };

static int least(int a, int b, int c)
{
    int low = a < b ? a : b;
    return low < c ? low : c;
}

/* Edit distance with neighbours swapped counted once (optimal string alignment). Long words count as far away. */
static int distance(const char *a, const char *b)
{
    int len_a = (int)strlen(a), len_b = (int)strlen(b);
    if (len_a > WORD_MAX || len_b > WORD_MAX)
        return WORD_MAX;
    int row[3][WORD_MAX + 1]; /* the one before the last, the last, this */
    for (int j = 0; j <= len_b; j++)
        row[1][j] = j;
    for (int i = 1; i <= len_a; i++) {
        row[2][0] = i;
        for (int j = 1; j <= len_b; j++) {
            row[2][j] = least(row[1][j] + 1, row[2][j - 1] + 1, row[1][j - 1] + (a[i - 1] != b[j - 1]));
            bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped && row[0][j - 2] + 1 < row[2][j])
                row[2][j] = row[0][j - 2] + 1;
        }
        memcpy(row[0], row[1], sizeof row[0]);
        memcpy(row[1], row[2], sizeof row[1]);
    }
    return row[1][len_b];
}

const char *options_nearest(const char *word, const void *names, size_t stride, size_t count)
{
    const char *best = NULL;
    int allowed = (int)strlen(word) / 3 + 1, best_distance = allowed + 1;
    for (size_t i = 0; i < count; i++) {
        const char *name;
        memcpy(&name, (const char *)names + i * stride, sizeof name);
        int d = distance(word, name);
        if (d < best_distance && d < (int)strlen(name)) {
            best = name;
            best_distance = d;
        }
    }
    return best;
}

/* Indented by `indent`; the first line goes on in the line begun, which is `at` wide. */
static void add_lines(struct buf *out, const char *lines, int indent, int at, const char *before)
{
    while (*lines != '\0') {
        int len = (int)strcspn(lines, "\n");
        buf_printf(out, "%*s%s%.*s\n", at < indent ? indent - at : 0, "", before, len, lines);
        lines += len + (lines[len] == '\n');
        at = 0;
    }
}

static void add_option(struct buf *out, const struct option_def *def)
{
    size_t start = out->len;
    buf_printf(out, "  %s%s", def->name[1] == '\0' ? "-" : "--", def->name);
    if (def->value != NULL)
        buf_printf(out, " %s", def->value);
    int width = (int)utf8_length(out->bytes + start);
    if (width >= HELP_COLUMN) {
        buf_add(out, "\n");
        width = 0;
    }
    add_lines(out, def->help, HELP_COLUMN, width, "");
}

void options_help(const struct option_table *table, struct buf *out)
{
    static const struct option_def help = { .name = "help", .help = "prints this" };
    buf_printf(out, "usage: curtainup %s%s%s%s\n\n", table->command, table->count > 0 ? " [OPTIONS]" : "",
               *table->operands != '\0' ? " " : "", table->operands);
    add_lines(out, table->about, 0, 0, "");
    buf_add(out, "\nOptions:\n");
    for (int i = 0; i < table->count; i++)
        add_option(out, &table->defs[i]);
    add_option(out, &help);
    buf_add(out, "\nExamples:\n");
    add_lines(out, table->examples, 2, 0, "curtainup ");
}

static int say_complete(const struct option_table *table, int argc, char **argv)
{
    struct buf text = { 0 };
    complete_command(table, argc, argv, &text);
    int code = say_result(NULL, &text);
    buf_fini(&text);
    return code;
}

bool options_begin(const struct option_table *table, int argc, char **argv, struct options *options, int *code)
{
    struct err err;
    if (argc > 1 && strcmp(argv[0], COMPLETE_WORD) == 0) {
        *code = say_complete(table, argc - 1, argv + 1);
        return false;
    }
    if (!options_read(table, argc, argv, options, &err)) {
        say_error("curtainup %s: %s; see \"curtainup %s --help\"", table->command, err.text, table->command);
        *code = EXIT_CODE_USAGE;
        return false;
    }
    if (options->asked == OPTIONS_RUN)
        return true;
    struct buf text = { 0 };
    if (options->asked == OPTIONS_HELP)
        options_help(table, &text);
    else
        buf_add(&text, "curtainup " CURTAINUP_VERSION "\n");
    *code = say_result(NULL, &text);
    buf_fini(&text);
    return false;
}
