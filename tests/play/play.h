/* Play scripts: what the parts of the runner share. The language is described in play_runner.c. */
#ifndef PLAY_PLAY_H
#define PLAY_PLAY_H

#include "base/arena.h"
#include "match/match.h"

enum { PLAY_WORDS_MAX = 16 };

/* The words of a line; those in quotes are one. */
struct play_line {
    const char *word[PLAY_WORDS_MAX];
    int count;
};

struct play {
    struct arena arena; /* the script's words */
    const char *path;
    int line;
    int seats;
    struct match_rules rules;
    struct pack *pack;   /* NULL with the example round */
    struct round *round; /* NULL until a line says which */
    struct match *match; /* NULL until the first event */
    int checks, failures;
};

/* Reports FILE:LINE: and the words, counts a failure, and returns false. */
bool play_fail(struct play *play, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Lines before the first event: round, pack, mode, format, seats, rule. *known says whether the line is one of them. */
bool play_set_up(struct play *play, const struct play_line *line, bool *known);
/* Forgets round and match. */
void play_clear(struct play *play);

/* An event line from word `first` on; `reason`: NULL, or what its refusal must say. */
bool play_event(struct play *play, struct play_line *line, int first, const char *reason);

/* A line that begins with "?". */
bool play_check(struct play *play, const struct play_line *line);

/* Values of words; false when they are none. Seats count from 1 in scripts, from 0 in `*seat`. */
bool play_number(const char *word, int least, int most, int *number);
bool play_seat(const struct play *play, const char *word, int *seat);

#endif
