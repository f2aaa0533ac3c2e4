/* Reading the command line; see options.h. What the user is told about it is in options_say.c. */
#include "commands/options.h"

#include "base/number.h"

#include <assert.h>
#include <inttypes.h>
#include <string.h>

/* "--pack" or "-o". */
static const char *dashes(const struct option_def *def)
{
    return def->name[1] == '\0' ? "-" : "--";
}

static const struct option_def *find(const struct option_table *table, const char *name, size_t len)
{
    for (int i = 0; i < table->count; i++)
        if (strlen(table->defs[i].name) == len && memcmp(table->defs[i].name, name, len) == 0)
            return &table->defs[i];
    return NULL;
}

static bool fail_unknown(const struct option_table *table, const char *argument, struct err *err)
{
    const char *names[OPTIONS_MAX + 2] = { "help", "version" };
    for (int i = 0; i < table->count; i++)
        names[i + 2] = table->defs[i].name;
    const char *name = argument + strspn(argument, "-");
    struct buf word = { 0 };
    buf_add_bytes(&word, name, strcspn(name, "="));
    const char *near = options_nearest(buf_text(&word), names, sizeof *names, (size_t)table->count + 2);
    buf_fini(&word);
    if (near == NULL)
        return err_set(err, "unknown option \"%s\"", argument);
    return err_set(err, "unknown option \"%s\", the nearest is \"%s%s\"", argument, near[1] == '\0' ? "-" : "--", near);
}

static bool is_choice(const char *choices, const char *value)
{
    size_t len = strlen(value);
    for (const char *word = choices; word != NULL; word = strchr(word, '|')) {
        word += *word == '|';
        if (strcspn(word, "|") == len && memcmp(word, value, len) == 0)
            return true;
    }
    return false;
}

static bool check_value(const struct option_def *def, const char *value, struct err *err)
{
    int64_t number;
    switch (def->kind) {
    case OPTION_CHOICE:
        return is_choice(def->value, value) ||
               err_set(err, "%s%s: expected %s, found \"%s\"", dashes(def), def->name, def->value, value);
    case OPTION_WHOLE:
        if (number_parse(value, 0, &number) && number >= def->least && number <= def->most)
            return true;
        return err_set(err, "%s%s: expected a whole number from %" PRId64 " to %" PRId64 ", found \"%s\"", dashes(def),
                       def->name, def->least, def->most, value);
    case OPTION_TEXT:
        return *value != '\0' || err_set(err, "%s%s: expected %s, found nothing", dashes(def), def->name, def->value);
    case OPTION_SWITCH:
        break;
    }
    return true;
}

/* What is left of the arguments while they are read. */
struct rest {
    char **argv;
    int argc, next;
};

/* `joined`: the value that hung at the option itself, or NULL. */
static bool take(struct options *options, const struct option_def *def, const char *joined, struct rest *rest,
                 struct err *err)
{
    const char *value = joined;
    if (def->kind == OPTION_SWITCH) {
        if (joined != NULL)
            return err_set(err, "%s%s takes no value", dashes(def), def->name);
        value = "";
    } else if (value == NULL) {
        if (rest->next == rest->argc)
            return err_set(err, "%s%s: expected %s behind it", dashes(def), def->name, def->value);
        value = rest->argv[rest->next++];
    }
    if (!check_value(def, value, err))
        return false;
    options->value[def - options->table->defs] = value;
    if (options->given_count == OPTIONS_GIVEN_MAX)
        return err_set(err, "too many options; expected at most %d", OPTIONS_GIVEN_MAX);
    options->given[options->given_count].def = def;
    options->given[options->given_count++].value = value;
    return true;
}

static bool read_long(struct options *options, const char *argument, struct rest *rest, struct err *err)
{
    const char *name = argument + 2;
    size_t len = strcspn(name, "=");
    const struct option_def *def = len > 1 ? find(options->table, name, len) : NULL;
    if (def == NULL)
        return fail_unknown(options->table, argument, err);
    return take(options, def, name[len] == '=' ? name + len + 1 : NULL, rest, err);
}

static bool read_short(struct options *options, const char *argument, struct rest *rest, struct err *err)
{
    const struct option_def *def = find(options->table, argument + 1, 1);
    if (def == NULL)
        return fail_unknown(options->table, argument, err);
    return take(options, def, argument[2] != '\0' ? argument + 2 : NULL, rest, err);
}

static bool read_argument(struct options *options, char *argument, struct rest *rest, struct err *err)
{
    if (strncmp(argument, "--", 2) == 0)
        return read_long(options, argument, rest, err);
    if (argument[0] == '-' && argument[1] != '\0')
        return read_short(options, argument, rest, err);
    options->operands[options->operand_count++] = argument;
    return true;
}

static enum options_asked asked_for(int argc, char **argv)
{
    for (int i = 0; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
            return OPTIONS_HELP;
        if (strcmp(argv[i], "--version") == 0)
            return OPTIONS_VERSION;
    }
    return OPTIONS_RUN;
}

static bool check_operands(const struct options *options, struct err *err)
{
    const struct option_table *table = options->table;
    if (options->operand_count < table->operands_least)
        return err_set(err, "expected %s", table->operands);
    if (options->operand_count <= table->operands_most)
        return true;
    return err_set(err, "too many arguments: \"%s\"", options->operands[table->operands_most]);
}

bool options_read(const struct option_table *table, int argc, char **argv, struct options *options, struct err *err)
{
    assert(table->count <= OPTIONS_MAX);
    /* Operands move to the front of argv, never past the place that is read. */
    *options = (struct options){ .table = table, .asked = asked_for(argc, argv), .operands = argv };
    if (options->asked != OPTIONS_RUN)
        return true;
    for (struct rest rest = { .argv = argv, .argc = argc }; rest.next < argc;) {
        char *argument = argv[rest.next++];
        if (strcmp(argument, "--") == 0) {
            while (rest.next < argc)
                options->operands[options->operand_count++] = argv[rest.next++];
        } else if (!read_argument(options, argument, &rest, err)) {
            return false;
        }
    }
    return check_operands(options, err);
}

const char *options_text(const struct options *options, const char *name)
{
    const struct option_def *def = find(options->table, name, strlen(name));
    assert(def != NULL);
    return options->value[def - options->table->defs];
}

const char *options_each(const struct options *options, const char *name, int *at)
{
    const struct option_def *def = find(options->table, name, strlen(name));
    assert(def != NULL);
    while (*at < options->given_count)
        if (options->given[(*at)++].def == def)
            return options->given[*at - 1].value;
    return NULL;
}

int64_t options_whole(const struct options *options, const char *name, int64_t otherwise)
{
    const char *text = options_text(options, name);
    int64_t value = otherwise;
    if (text != NULL)
        number_parse(text, 0, &value);
    return value;
}
