/* The list of commands and what a whole command line means; see commands.h. */
#include "commands/commands.h"

#include "commands/complete.h"
#include "commands/options.h"
#include "commands/say.h"
#include "platform/files.h"

#include <string.h>

static const struct command commands[] = {
    { "play", "plays a match: in the window, or as text in the terminal", command_play },
    { "questions", "prints the questions that a pack gives", command_questions },
    { "check", "says what is wrong with packs", command_check },
    { "import", "makes a pack from a table or a question bank", command_import },
    { "scores", "prints the best scores", command_scores },
    { "replay", "plays a journal again and prints the result", command_replay },
    { "screens", "draws every screen into picture files", command_screens },
};

enum { COMMANDS = sizeof commands / sizeof *commands };

const struct command *command_find(const char *name)
{
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
    return NULL;
}

static int print_help(void)
{
    struct buf text = { 0 };
    buf_add(&text, "usage: curtainup [COMMAND] [OPTIONS]\n"
                   "       curtainup FILE\n\n"
                   "Curtain Up, a quiz whose questions are made from facts. Without a command it plays;\n"
                   "a FILE (a table, a question bank, a pack) it imports and plays.\n\n"
                   "Commands:\n");
    for (int i = 0; i < COMMANDS; i++)
        buf_printf(&text, "  %-12s%s\n", commands[i].name, commands[i].summary);
    buf_add(&text, "\n  curtainup COMMAND --help   explains a command\n"
                   "  curtainup --version        prints the version\n");
    int code = say_result(NULL, &text);
    buf_fini(&text);
    return code;
}

static int fail_unknown(const char *name)
{
    const char *near = options_nearest(name, commands, sizeof *commands, COMMANDS);
    if (near != NULL)
        say_error("curtainup: unknown command \"%s\"; did you mean \"%s\"? See \"curtainup --help\"", name, near);
    else
        say_error("curtainup: unknown command \"%s\"; see \"curtainup --help\"", name);
    return EXIT_CODE_USAGE;
}

/* argv[0] is COMPLETE_WORD. The first word typed may be a command or, as `play` needs not be said, already an option. */
static int complete(int argc, char **argv)
{
    const char *typed = argc > 1 ? argv[1] : "";
    const struct command *command = argc > 2 ? command_find(typed) : NULL;
    if (command != NULL) {
        argv[1] = argv[0];
        return command->run(argc - 1, argv + 1);
    }
    if (typed[0] == '-')
        return command_play(argc, argv);
    struct buf text = { 0 };
    for (int i = 0; argc < 3 && i < COMMANDS; i++)
        complete_add(&text, typed, commands[i].name, commands[i].summary);
    int code = say_result(NULL, &text);
    buf_fini(&text);
    return code;
}

/* What a desktop's "open with" hands over. */
static bool is_file(const char *word)
{
    return strpbrk(word, "/.") != NULL || files_exists(word);
}

int commands_run(int argc, char **argv)
{
    if (argc == 0)
        return command_play(argc, argv);
    const char *word = argv[0];
    if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
        return print_help();
    if (strcmp(word, COMPLETE_WORD) == 0)
        return complete(argc, argv);
    if (word[0] == '-')
        return command_play(argc, argv);
    const struct command *command = command_find(word);
    if (command != NULL)
        return command->run(argc - 1, argv + 1);
    return is_file(word) ? command_play(argc, argv) : fail_unknown(word);
}
