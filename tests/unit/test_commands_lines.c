/* Lines from a pipe, and what the terminal makes of them. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "commands/lines.h"
#include "commands/terminal.h"

/* A pipe with a reader of lines at its end. */
struct tube {
    int in, out;
    struct lines *lines;
};

static struct tube open_tube(void)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    return (struct tube){ .in = ends[1], .out = ends[0], .lines = lines_new(ends[0]) };
}

static void put(const struct tube *tube, const char *text)
{
    assert_int_equal(write(tube->in, text, strlen(text)), strlen(text));
}

static void close_tube(struct tube *tube)
{
    lines_free(tube->lines);
    close(tube->out);
}

static void assert_line(struct tube *tube, const char *expected)
{
    const char *line;
    assert_int_equal(lines_next(tube->lines, -1, &line), LINES_LINE);
    assert_string_equal(line, expected);
}

static void cuts_lines(void **state)
{
    (void)state;
    const char *line;
    struct tube tube = open_tube();
    put(&tube, "one\n\ntwo\nthr");
    assert_line(&tube, "one");
    assert_line(&tube, "");
    assert_line(&tube, "two");
    assert_int_equal(lines_next(tube.lines, 0, &line), LINES_TIMEOUT);
    put(&tube, "ee\nlast");
    close(tube.in);
    assert_line(&tube, "three");
    assert_line(&tube, "last");
    assert_int_equal(lines_next(tube.lines, -1, &line), LINES_END);
    assert_int_equal(lines_next(tube.lines, -1, &line), LINES_END);
    close_tube(&tube);
}

static void drops_what_is_too_long(void **state)
{
    (void)state;
    const char *line;
    char block[1001];
    struct tube tube = open_tube();
    memset(block, 'x', sizeof block - 1);
    block[sizeof block - 1] = '\0';
    for (int i = 0; i < 20; i++)
        put(&tube, block);
    put(&tube, "\nnext\n");
    assert_int_equal(lines_next(tube.lines, -1, &line), LINES_LINE);
    assert_int_equal(strlen(line), 4096);
    assert_line(&tube, "next");
    close(tube.in);
    close_tube(&tube);
}

static void a_signal_ends_the_input(void **state)
{
    (void)state;
    const char *line;
    struct tube tube = open_tube();
    raise(SIGINT);
    assert_int_equal(lines_next(tube.lines, -1, &line), LINES_END);
    close(tube.in);
    close_tube(&tube);
}

static void understands_words(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        enum terminal_word word;
        int option;
    } cases[] = {
        { "a", WORD_OPTION, 0 },   { "D", WORD_OPTION, 3 },      { " b ", WORD_OPTION, 1 },  { "3", WORD_OPTION, 2 },
        { "c)", WORD_OPTION, 2 },  { "1.", WORD_OPTION, 0 },     { "a\r", WORD_OPTION, 0 },  { "e", WORD_STRANGE, -1 },
        { "5", WORD_STRANGE, -1 }, { "0", WORD_STRANGE, -1 },    { "ab", WORD_STRANGE, -1 }, { "ä", WORD_STRANGE, -1 },
        { "f", WORD_FIFTY, -1 },   { "h", WORD_HINT, -1 },       { "S", WORD_HINT, -1 },     { "p", WORD_PAUSE, -1 },
        { "r", WORD_REPEAT, -1 },  { "?", WORD_HELP, -1 },       { "q", WORD_QUIT, -1 },     { "", WORD_NONE, -1 },
        { " \t", WORD_NONE, -1 },  { "\xff", WORD_STRANGE, -1 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        int option = 99;
        assert_int_equal(terminal_word(cases[i].line, &option), cases[i].word);
        assert_int_equal(option, cases[i].option);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts_lines),
        cmocka_unit_test(drops_what_is_too_long),
        cmocka_unit_test(a_signal_ends_the_input),
        cmocka_unit_test(understands_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
