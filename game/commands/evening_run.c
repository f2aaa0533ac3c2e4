/* The turns of an event night in the terminal; see evening_play.h. */
#include "commands/evening_play.h"

#include <string.h>

static void say_trouble(struct host *host)
{
    const char *why = host->evening.trouble.text;
    if (*why != '\0')
        TERMINAL_SAY(&host->t, "event.trouble", { "detail", why });
}

static bool early(const struct match *match, const struct match_event *event)
{
    return event->kind == EVENT_BUZZ && match->seats[event->seat].answers[match->question].barred > event->time;
}

static void apply(struct host *host, struct match_event *event)
{
    struct err err;
    const struct match *match = host->evening.match;
    const struct match before = *match; /* its numbers: what it points to may be gone after an undo */
    if (!evening_apply(&host->evening, event, &err)) {
        TERMINAL_SAY(&host->t, "term.refused", { "reason", err.text });
        return;
    }
    if (early(match, event))
        TERMINAL_SAY(&host->t, "event.early", { "team", host->evening.head.teams[event->seat].name });
    evening_decide(&host->evening); /* lines come one after the other */
    host_say_news(host, event->kind, &before);
    say_trouble(host);
}

/* Enter: what a host does next where there is no choice. */
static void go_on(struct host *host)
{
    const struct match *match = host->evening.match;
    struct match_event event = { .kind = EVENT_RESUME };
    if (match->phase == MATCH_PHASE_END) {
        host->t.left = true;
        return;
    }
    bool reading = match->phase == MATCH_PHASE_ASK && evening_time(&host->evening) < match->asked + match->reading;
    if (!match->paused && match_open(match) && !reading) {
        host_say_question(host);
        return;
    }
    if (!match->paused && reading)
        event.kind = EVENT_START;
    else if (!match->paused && match->phase == MATCH_PHASE_REVEAL)
        event.kind = EVENT_NEXT;
    else if (!match->paused) {
        const struct question *next = &match->round->questions[match->question + 1];
        event.kind = EVENT_ASK;
        event.value = match_reading_time(next, host->evening.lang);
    }
    apply(host, &event);
}

static void act(struct host *host, const char *line)
{
    struct err err = { { 0 } };
    struct match_event event;
    switch (host_line(host->evening.match, line, &event, &err)) {
    case HOST_EVENT:
        apply(host, &event);
        break;
    case HOST_GO_ON:
        go_on(host);
        break;
    case HOST_HELP:
        host_say_help(host);
        break;
    case HOST_REPEAT:
        host_say_question(host);
        break;
    case HOST_BOARD:
        host_say_board(host, "event.board");
        break;
    case HOST_QUIT:
        host->t.left = true;
        break;
    case HOST_STRANGE:
        TERMINAL_SAY(&host->t, "term.refused", { "reason", err.text });
        break;
    }
}

/* The clock goes before the line: what arrives late does not count. */
static void turn(struct host *host)
{
    const char *line = "";
    const struct match before = *host->evening.match;
    enum lines_result result = terminal_next_line(&host->t, evening_wait(&host->evening), &line);
    if (result == LINES_END) {
        host->t.left = true;
        return;
    }
    if (evening_timeout(&host->evening)) {
        terminal_say(&host->t, "event.timeout");
        host_say_news(host, EVENT_TIME, &before);
        say_trouble(host);
    }
    if (result == LINES_LINE)
        act(host, line);
}

/* A clock that ran when the evening was cut off does not run on without its players. */
static void pick_up(struct host *host)
{
    struct match_event event = { .kind = EVENT_PAUSE };
    const struct match *match = host->evening.match;
    if (match_open(match) && !match->paused)
        apply(host, &event);
    host_say_question(host);
    host_say_bids(host);
}

void host_run(struct host *host)
{
    pick_up(host);
    while (!host->t.left) {
        turn(host);
        arena_reset(&host->t.scratch);
    }
    struct match_event event = { .kind = EVENT_PAUSE };
    if (match_open(host->evening.match) && !host->evening.match->paused)
        evening_apply(&host->evening, &event, NULL);
}
