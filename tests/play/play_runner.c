/* Runs play scripts: matches written down so that anyone can read, check and change the rules of play.
 *
 *     play_runner FILE.play…       says nothing when all is well, else FILE:LINE: what was expected and found
 *
 * A script has one thing a line; # begins a comment. First comes what is played:
 *
 *     round example 5              five questions made by hand: the right answers are B C D A C, the fifth has three
 *                                  options, the fourth no hint; or
 *     pack smash-2x11 seed 7 questions 5 difficulty medium
 *                                  a round from a pack
 *     mode classic                 or relaxed; classic is usual
 *     format buzz                  with a host: everyone, buzz, turns, bowl, survival, wager
 *     seats 2                      one is usual
 *     rule confirm on              also: streak on|off, answer 10s, points 2000, fifty 2, hints 0, and all others of
 *                                  match/rules.c
 *
 * A second `round` or `pack` begins a new match with the usual rules. Then the events, each with its time since the
 * match began; without `seat N` they are seat 1's:
 *
 *     ask at 0s reading 3s         the next question appears; without `reading` the clock starts at once
 *     answer B at 3.2s             also: answer right, answer wrong (the first wrong option still there)
 *     seat 2 answers C at 4s
 *     confirm at 5s                also: fifty, hint
 *     time at 23s                  the clock runs out; also: pause, resume, next, end
 *     seat 2 buzzes at 3.004s      and all others of match/event.h, as event_line.h says; of the host e.g.
 *     void question 1 at 30s
 *     refused: answer A at 6s "already locked"
 *                                  the event must be refused, and the reason must contain these words
 *
 * And what must be true at this point:
 *
 *     ? score = 840
 *     ? seat 2 choice = C
 *
 * Of the match: phase, question, revealed, paused, deadline, time left (thousandths). Of a seat: score, right answers,
 * streak, best streak, fifty, hints, stars. Of its answer to the question asked last: choice, taken, locked, right,
 * points, bonus, removed, hinted. With a host also: kind (plain, bonus, finale), owner, tie (how many), buzzes (seats in
 * their order, with the gaps, = for those who tied); of a seat lives, rank, changed, lost, device; of its answer floor,
 * may buzz, tied, bid. Values are numbers, letters, times such as 3.2s, yes or no, none. */
#include "play/play.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "platform/files.h"

enum { SCRIPT_BYTES_MAX = 1024 * 1024 };

bool play_fail(struct play *play, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    printf("%s:%d: ", play->path, play->line);
    vprintf(format, args);
    printf("\n");
    va_end(args);
    play->failures++;
    return false;
}

/* Cuts the line into words, in place. */
static bool split(char *text, struct play_line *line)
{
    line->count = 0;
    for (;;) {
        text += strspn(text, " \t");
        if (*text == '\0' || *text == '#')
            return true;
        if (line->count == PLAY_WORDS_MAX)
            return false;
        bool quoted = *text == '"';
        text += quoted;
        line->word[line->count++] = text;
        text += strcspn(text, quoted ? "\"" : " \t");
        if (*text == '\0')
            return !quoted;
        *text++ = '\0';
    }
}

static bool run_refused(struct play *play, struct play_line *line)
{
    const char *reason = line->word[--line->count];
    if (line->count < 2)
        return play_fail(play, "expected: refused: EVENT \"REASON\"");
    return play_event(play, line, 1, reason);
}

static void run_line(struct play *play, char *text)
{
    struct play_line line;
    bool known = false;
    if (!split(text, &line))
        play_fail(play, "too many words, or a quotation mark without its other");
    else if (line.count == 0)
        return;
    else if (strcmp(line.word[0], "?") == 0)
        play_check(play, &line);
    else if (strcmp(line.word[0], "refused:") == 0)
        run_refused(play, &line);
    else if (play_set_up(play, &line, &known) && !known)
        play_event(play, &line, 0, NULL);
}

static int run_file(const char *path)
{
    struct err err;
    struct buf script = { 0 };
    struct play play = { .path = path, .seats = 1, .rules = match_rules(MATCH_CLASSIC) };
    arena_init(&play.arena);
    if (!files_read(path, SCRIPT_BYTES_MAX, &script, &err))
        play_fail(&play, "%s", err.text);
    char *text = arena_string(&play.arena, buf_text(&script));
    while (*text != '\0') {
        size_t len = strcspn(text, "\n");
        bool more = text[len] == '\n';
        text[len] = '\0';
        play.line++;
        run_line(&play, text);
        text += len + more;
    }
    if (play.checks == 0)
        play_fail(&play, "this script checks nothing");
    play_clear(&play);
    arena_fini(&play.arena);
    buf_fini(&script);
    return play.failures;
}

int main(int argc, char **argv)
{
    int failures = 0;
    if (argc < 2) {
        fprintf(stderr, "usage: play_runner FILE.play...\n");
        return 2;
    }
    for (int i = 1; i < argc; i++)
        failures += run_file(argv[i]);
    return failures > 0;
}
