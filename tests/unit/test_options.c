/* The option parser: what it takes, what it refuses and with which words. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "commands/commands.h"
#include "commands/options.h"

enum { ARGUMENTS_MOST = 8 };

static const struct option_def defs[] = {
    { "pack", OPTION_TEXT, "FILE|ID", "the pack", 0, 0 }, { "text", OPTION_SWITCH, NULL, "in plain lines", 0, 0 },
    { "format", OPTION_CHOICE, "text|csv", "how", 0, 0 }, { "count", OPTION_WHOLE, "N", "how many", 1, 500 },
    { "o", OPTION_TEXT, "FILE", "where to", 0, 0 },
};

static const struct option_table table = {
    .command = "test",
    .operands = "FILE…",
    .operands_most = 3,
    .about = "Tests.",
    .examples = "test --count 3",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

/* The strings of a command line, which the parser may rearrange. */
struct line {
    char *argv[ARGUMENTS_MOST];
    int argc;
    char bytes[256];
};

/* `words` are parted by blanks. */
static struct line *line(struct line *l, const char *words)
{
    l->argc = 0;
    assert_true(strlen(words) < sizeof l->bytes);
    memcpy(l->bytes, words, strlen(words) + 1);
    for (char *word = strtok(l->bytes, " "); word != NULL; word = strtok(NULL, " "))
        l->argv[l->argc++] = word;
    return l;
}

static struct options read_words(struct line *l, const char *words)
{
    struct options options;
    struct err err = { { 0 } };
    line(l, words);
    if (!options_read(&table, l->argc, l->argv, &options, &err))
        fail_msg("%s: %s", words, err.text);
    return options;
}

static void assert_refused(const char *words, const char *why)
{
    struct line l;
    struct options options;
    struct err err = { { 0 } };
    line(&l, words);
    assert_false(options_read(&table, l.argc, l.argv, &options, &err));
    assert_string_equal(err.text, why);
}

static void takes_values_in_every_way(void **state)
{
    (void)state;
    struct line l;
    struct options options = read_words(&l, "--pack=a --count 12 -oout --text --format csv");
    assert_string_equal(options_text(&options, "pack"), "a");
    assert_string_equal(options_text(&options, "o"), "out");
    assert_string_equal(options_text(&options, "format"), "csv");
    assert_string_equal(options_text(&options, "text"), "");
    assert_int_equal(options_whole(&options, "count", 7), 12);
    options = read_words(&l, "-o - --pack=a=b --pack c");
    assert_string_equal(options_text(&options, "o"), "-");
    assert_string_equal(options_text(&options, "pack"), "c");
    assert_null(options_text(&options, "text"));
    assert_int_equal(options_whole(&options, "count", 7), 7);
}

static void takes_operands_anywhere(void **state)
{
    (void)state;
    struct line l;
    struct options options = read_words(&l, "a --count 2 - -- --pack");
    assert_int_equal(options.operand_count, 3);
    assert_string_equal(options.operands[0], "a");
    assert_string_equal(options.operands[1], "-");
    assert_string_equal(options.operands[2], "--pack");
    assert_refused("a b c d", "too many arguments: \"d\"");
}

static void names_the_nearest_option(void **state)
{
    (void)state;
    assert_refused("--pakc x", "unknown option \"--pakc\", the nearest is \"--pack\"");
    assert_refused("--formt=csv", "unknown option \"--formt=csv\", the nearest is \"--format\"");
    assert_refused("--hlep", "unknown option \"--hlep\", the nearest is \"--help\"");
    assert_refused("--umbrella", "unknown option \"--umbrella\"");
    assert_refused("-x", "unknown option \"-x\"");
}

static void refuses_wrong_values(void **state)
{
    (void)state;
    assert_refused("--pack", "--pack: expected FILE|ID behind it");
    assert_refused("--pack=", "--pack: expected FILE|ID, found nothing");
    assert_refused("--text=yes", "--text takes no value");
    assert_refused("--format xml", "--format: expected text|csv, found \"xml\"");
    assert_refused("--format cs", "--format: expected text|csv, found \"cs\"");
    assert_refused("--format text|csv", "--format: expected text|csv, found \"text|csv\"");
    assert_refused("--count 0", "--count: expected a whole number from 1 to 500, found \"0\"");
    assert_refused("--count 501", "--count: expected a whole number from 1 to 500, found \"501\"");
    assert_refused("--count 3x", "--count: expected a whole number from 1 to 500, found \"3x\"");
    assert_refused("--count 1e2", "--count: expected a whole number from 1 to 500, found \"1e2\"");
    assert_refused("--count 99999999999999999999",
                   "--count: expected a whole number from 1 to 500, found \"99999999999999999999\"");
}

static void help_goes_before_faults(void **state)
{
    (void)state;
    struct line l;
    assert_int_equal(read_words(&l, "--nonsense --help").asked, OPTIONS_HELP);
    assert_int_equal(read_words(&l, "--count x --version").asked, OPTIONS_VERSION);
    assert_int_equal(read_words(&l, "-- --help").asked, OPTIONS_RUN);
}

static void help_names_every_option(void **state)
{
    (void)state;
    struct buf help = { 0 };
    options_help(&table, &help);
    assert_non_null(strstr(buf_text(&help), "usage: curtainup test [OPTIONS] FILE…\n"));
    assert_non_null(strstr(buf_text(&help), "\n  --pack FILE|ID        the pack\n"));
    assert_non_null(strstr(buf_text(&help), "\n  -o FILE               where to\n"));
    assert_non_null(strstr(buf_text(&help), "\n  --help"));
    assert_non_null(strstr(buf_text(&help), "\n  curtainup test --count 3\n"));
    buf_fini(&help);
}

static void finds_the_nearest_name(void **state)
{
    (void)state;
    static const char *const names[] = { "play", "questions", "replay", "scores" };
    const size_t count = sizeof names / sizeof *names;
    assert_string_equal(options_nearest("paly", names, sizeof *names, count), "play");
    assert_string_equal(options_nearest("question", names, sizeof *names, count), "questions");
    assert_string_equal(options_nearest("repaly", names, sizeof *names, count), "replay");
    assert_null(options_nearest("umbrella", names, sizeof *names, count));
    assert_null(options_nearest("", names, sizeof *names, count));
    assert_null(options_nearest("play", names, sizeof *names, 0));
}

static void knows_the_commands(void **state)
{
    (void)state;
    static const char *const names[] = { "play", "questions", "check", "scores", "replay", "screens" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_string_equal(command_find(names[i])->name, names[i]);
    assert_null(command_find("pla"));
    assert_null(command_find(""));
}

static void keeps_what_is_given_again(void **state)
{
    (void)state;
    struct line l;
    int at = 0;
    struct options options = read_words(&l, "--pack=a --text --pack b file --pack=c");
    assert_string_equal(options_text(&options, "pack"), "c");
    assert_string_equal(options_each(&options, "pack", &at), "a");
    assert_string_equal(options_each(&options, "pack", &at), "b");
    assert_string_equal(options_each(&options, "pack", &at), "c");
    assert_null(options_each(&options, "pack", &at));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_what_is_given_again), cmocka_unit_test(takes_values_in_every_way),
        cmocka_unit_test(takes_operands_anywhere),   cmocka_unit_test(names_the_nearest_option),
        cmocka_unit_test(refuses_wrong_values),      cmocka_unit_test(help_goes_before_faults),
        cmocka_unit_test(help_names_every_option),   cmocka_unit_test(finds_the_nearest_name),
        cmocka_unit_test(knows_the_commands),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
