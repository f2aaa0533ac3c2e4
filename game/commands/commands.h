/* The words of the command line. Each command is one file, command_NAME.c; main looks the word up here and runs it.
 *
 * `argv` is what follows the command's name. The answer is the program's exit code. Results go to standard output,
 * what is wrong to standard error. */
#ifndef COMMANDS_COMMANDS_H
#define COMMANDS_COMMANDS_H

enum exit_code {
    EXIT_CODE_FINE,
    EXIT_CODE_FAILED, /* findings, or it could not be done */
    EXIT_CODE_USAGE   /* the command line is wrong, or an input cannot be read */
};

struct command {
    const char *name;
    const char *summary; /* one line, for the list of commands */
    int (*run)(int argc, char **argv);
};

/* The command called `name`, or NULL. */
const struct command *command_find(const char *name);

/* What a whole command line asks for: the command, --help and --version without one, or (nothing, options only, or a file)
 * play. */
int commands_run(int argc, char **argv);

int command_play(int argc, char **argv);
int command_questions(int argc, char **argv);
int command_check(int argc, char **argv);
int command_import(int argc, char **argv);
int command_scores(int argc, char **argv);
int command_replay(int argc, char **argv);
int command_screens(int argc, char **argv);

#endif
