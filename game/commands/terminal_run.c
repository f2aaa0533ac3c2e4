/* The turns of a match in the terminal; see terminal.h. */
#include "commands/terminal.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* The word's letter: one character, perhaps with what people write behind it ("b)"). 0: something else. */
static char letter_of(const char *line)
{
    line += strspn(line, " \t\r");
    if (*line == '\0')
        return ' ';
    const char *rest = line + 1;
    rest += *rest == ')' || *rest == '.';
    rest += strspn(rest, " \t\r");
    return *rest == '\0' ? (char)tolower((unsigned char)*line) : '\0';
}

enum terminal_word terminal_word(const char *line, int *option)
{
    char letter = letter_of(line);
    if (letter >= 'a' && letter <= 'd')
        *option = letter - 'a';
    else if (letter >= '1' && letter <= '4')
        *option = letter - '1';
    else
        *option = -1;
    if (*option >= 0)
        return WORD_OPTION;
    switch (letter) {
    case ' ':
        return WORD_NONE;
    case 'f':
        return WORD_FIFTY;
    case 'h':
    case 's':
        return WORD_HINT;
    case 'p':
        return WORD_PAUSE;
    case 'r':
        return WORD_REPEAT;
    case '?':
        return WORD_HELP;
    case 'q':
        return WORD_QUIT;
    default:
        return WORD_STRANGE;
    }
}

enum lines_result terminal_next_line(struct terminal *t, int64_t wait_us, const char **line)
{
    if (t->prompt)
        fputs("> ", stdout);
    fflush(stdout);
    enum lines_result result = lines_next(t->lines, wait_us, line);
    if (t->prompt && result != LINES_LINE)
        fputc('\n', stdout);
    return result;
}

int terminal_yes(struct terminal *t, const char *question)
{
    static const char *const yes[] = { "y", "yes", "j", "ja" }, *const no[] = { "n", "no", "nein" };
    const char *line;
    for (;;) {
        terminal_line(question);
        if (terminal_next_line(t, -1, &line) != LINES_LINE)
            return -1;
        for (size_t i = 0; i < sizeof yes / sizeof *yes; i++)
            if (text_same(line, yes[i]))
                return 1;
        for (size_t i = 0; i < sizeof no / sizeof *no; i++)
            if (text_same(line, no[i]))
                return 0;
        terminal_say(t, "term.yes-no");
    }
}

static void leave(struct terminal *t)
{
    session_leave(&t->session);
    t->left = true;
}

/* A refusal here is a rule this file does not know of: the player hears the reason as it is. */
static bool apply(struct terminal *t, enum match_event_kind kind, int64_t value)
{
    struct err err;
    bool applied = session_apply(&t->session, kind, value, &err);
    if (!applied)
        TERMINAL_SAY(t, "term.refused", { "reason", err.text });
    terminal_say_trouble(t);
    return applied;
}

static void answer(struct terminal *t, int option)
{
    const struct match *match = t->session.match;
    const struct match_answer *given = &match->seats[0].answers[match->question];
    if (option >= match_question(match)->option_count) {
        terminal_say_possible(t);
    } else if ((given->removed >> option & 1) != 0) {
        terminal_say(t, "term.removed");
        terminal_say_options(t);
    } else if (apply(t, EVENT_ANSWER, option) && match->phase == MATCH_PHASE_ASK) {
        apply(t, EVENT_CONFIRM, 0); /* a line sent off is final */
    }
}

static void fifty(struct terminal *t)
{
    const struct match *match = t->session.match;
    const struct match_seat *seat = &match->seats[0];
    if (seat->answers[match->question].removed == 0 && seat->fifty == 0)
        terminal_say(t, "term.fifty.none");
    else if (seat->answers[match->question].removed != 0 || apply(t, EVENT_FIFTY, 0))
        terminal_say_options(t);
}

static void hint(struct terminal *t)
{
    const struct match *match = t->session.match;
    const struct match_seat *seat = &match->seats[0];
    const struct question *question = match_question(match);
    const char *text = question->hint.in[t->session.lang];
    if (text == NULL || *text == '\0')
        terminal_say(t, "term.hint.silent");
    else if (!seat->answers[match->question].hinted && seat->hints == 0)
        terminal_say(t, "term.hint.none");
    else if (seat->answers[match->question].hinted || apply(t, EVENT_HINT, 0))
        TERMINAL_SAY(t, "question.whisper", { "hint", text });
}

static void take_pause(struct terminal *t)
{
    const char *line;
    int option;
    if (!apply(t, EVENT_PAUSE, 0))
        return;
    terminal_say(t, "term.paused");
    if (terminal_next_line(t, -1, &line) != LINES_LINE || terminal_word(line, &option) == WORD_QUIT) {
        leave(t);
    } else if (apply(t, EVENT_RESUME, 0)) {
        terminal_say_question(t);
    }
}

static void act(struct terminal *t, const char *line)
{
    int option;
    switch (terminal_word(line, &option)) {
    case WORD_OPTION:
        answer(t, option);
        break;
    case WORD_FIFTY:
        fifty(t);
        break;
    case WORD_HINT:
        hint(t);
        break;
    case WORD_PAUSE:
        take_pause(t);
        break;
    case WORD_REPEAT:
        terminal_say_question(t);
        break;
    case WORD_HELP:
        terminal_say_help(t);
        break;
    case WORD_QUIT:
        leave(t);
        break;
    case WORD_NONE:
    case WORD_STRANGE:
        terminal_say_possible(t);
        break;
    }
}

/* The clock goes before the line: what arrives late does not count. */
static void turn(struct terminal *t)
{
    const char *line = "";
    enum lines_result result = terminal_next_line(t, session_wait(&t->session), &line);
    if (result == LINES_END)
        leave(t);
    else if (session_timeout(&t->session))
        terminal_say(t, "reveal.timeout");
    else if (result == LINES_LINE)
        act(t, line);
    if (t->session.match->phase == MATCH_PHASE_REVEAL)
        terminal_say_reveal(t);
}

static void ask(struct terminal *t)
{
    const struct match *match = t->session.match;
    const struct question *next = &match->round->questions[match->question + 1];
    if (apply(t, EVENT_ASK, match_reading_time(next, t->session.lang)))
        terminal_say_question(t);
    else
        leave(t);
}

/* Against the clock, the next question waits until the explanation has been read. */
static void go_on(struct terminal *t)
{
    const char *line;
    int option;
    bool last = t->session.match->question + 1 == t->session.match->round->count;
    if (t->session.head.rules.answer_us > 0 && !last) {
        terminal_say(t, "term.next");
        if (terminal_next_line(t, -1, &line) != LINES_LINE || terminal_word(line, &option) == WORD_QUIT) {
            leave(t);
            return;
        }
    }
    if (!apply(t, EVENT_NEXT, 0))
        leave(t);
}

static void pick_up(struct terminal *t)
{
    const struct match *match = t->session.match;
    if (match->paused)
        apply(t, EVENT_RESUME, 0);
    if (match->phase == MATCH_PHASE_ASK)
        terminal_say_question(t);
    else if (match->phase == MATCH_PHASE_REVEAL)
        terminal_say_reveal(t);
}

void terminal_run(struct terminal *t)
{
    const struct match *match = t->session.match;
    session_start_clock(&t->session);
    pick_up(t);
    while (!t->left && match->phase != MATCH_PHASE_END) {
        if (match->phase == MATCH_PHASE_ASK)
            turn(t);
        else if (match->phase == MATCH_PHASE_REVEAL)
            go_on(t);
        else
            ask(t);
        arena_reset(&t->scratch);
    }
}
