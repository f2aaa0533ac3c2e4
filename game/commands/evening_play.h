/* An event night in the terminal: the host types what happens; teams sit on keys. */
#ifndef COMMANDS_EVENING_PLAY_H
#define COMMANDS_EVENING_PLAY_H

#include "commands/evening.h"
#include "commands/terminal.h"

/* A host at the terminal. Of `t`, the session is not used. */
struct host {
    struct terminal t;
    struct evening evening;
};

/* Which evening to begin. */
struct evening_options {
    const struct play_options *play;
    const char *setup;        /* a file, or the name of a kept one; NULL: the usual of the format */
    const char *teams;        /* names parted by commas; NULL: those of the set-up */
    const char *categories;   /* a list (category.h); NULL: those of the set-up */
    const char *keep;         /* name under which the set-up is kept; NULL: it is not */
    enum match_format format; /* without a set-up */
};

/* Plays or goes on; the exit code. */
int evening_play(const struct evening_options *options);

/* Until the evening is over or the host leaves. */
void host_run(struct host *host);

/* What a line typed by the host means: the event, or something the terminal does by itself. */
enum host_word { HOST_EVENT, HOST_GO_ON, HOST_HELP, HOST_REPEAT, HOST_BOARD, HOST_QUIT, HOST_STRANGE };
enum host_word host_line(const struct match *match, const char *line, struct match_event *event, struct err *err);

/* Puts out what an event that was accepted, or the clock, has led to. */
void host_say_news(struct host *host, enum match_event_kind kind, const struct match *before);
void host_say_opening(struct host *host);
void host_say_question(struct host *host);
void host_say_bids(struct host *host); /* nothing unless the next question is bid for */
void host_say_board(struct host *host, const char *heading);
void host_say_final(struct host *host);
void host_say_help(struct host *host);

#endif
