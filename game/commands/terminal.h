/* Terminal: a match in plain lines, for pipes, screen readers and machines without a display. The rules, the journal and
 * the save file are those of the window. */
#ifndef COMMANDS_TERMINAL_H
#define COMMANDS_TERMINAL_H

#include "commands/lines.h"
#include "commands/play.h"
#include "commands/session.h"
#include "ui/lang.h"

struct terminal {
    const struct lang *lang;
    struct session session;
    struct lines *lines;
    struct arena scratch; /* texts of one turn */
    bool prompt;          /* a person is typing */
    bool left;            /* the player has gone, the match is not over */
    bool trouble_told;
};

enum terminal_word {
    WORD_OPTION,
    WORD_FIFTY,
    WORD_HINT,
    WORD_PAUSE,
    WORD_REPEAT,
    WORD_HELP,
    WORD_QUIT,
    WORD_NONE, /* an empty line */
    WORD_STRANGE
};

/* What a line means; *option is set for WORD_OPTION. */
enum terminal_word terminal_word(const char *line, int *option);

/* The next line, as lines_next; a person typing gets a prompt. */
enum lines_result terminal_next_line(struct terminal *t, int64_t wait_us, const char **line);

/* The answer to a yes-or-no question: 1 yes, 0 no, -1 the input ended. */
int terminal_yes(struct terminal *t, const char *question);

/* Plays until the match is over or the player leaves. */
void terminal_run(struct terminal *t);

/* Puts out a line: the text, the text of a key, or that text with placeholders filled in. */
void terminal_line(const char *text);
void terminal_say(const struct terminal *t, const char *key);
#define TERMINAL_SAY(t, key, ...) terminal_line(LANG_FORMAT((t)->lang, &(t)->scratch, (key), __VA_ARGS__))

/* A whole number as the language writes it; made in the scratch arena. */
const char *terminal_number(struct terminal *t, int64_t value);

/* The parts of a match in words. */
void terminal_say_opening(struct terminal *t);
void terminal_say_question(struct terminal *t);
void terminal_say_options(struct terminal *t); /* those not taken away */
void terminal_say_reveal(struct terminal *t);
void terminal_say_end(struct terminal *t);
void terminal_say_help(struct terminal *t);
void terminal_say_possible(struct terminal *t);

/* Says once that the match is no longer kept, and why. */
void terminal_say_trouble(struct terminal *t);

#endif
