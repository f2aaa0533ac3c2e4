/* What the host is told; see evening_play.h. */
#include "base/number.h"
#include "commands/evening_out.h"
#include "commands/evening_play.h"
#include "commands/result.h"

#include <stdio.h>

#define HOST_SAY(host, key, ...) TERMINAL_SAY(&(host)->t, key, __VA_ARGS__)

static struct evening_view view_of(const struct host *host)
{
    return (struct evening_view){
        .match = host->evening.match, .head = &host->evening.head, .lang = host->t.lang, .words = host->evening.lang
    };
}

static void put(struct buf *text)
{
    fputs(buf_text(text), stdout);
    buf_fini(text);
}

static void say_team(struct host *host, int seat)
{
    const struct team *team = &host->evening.head.teams[seat];
    struct buf members = { 0 };
    for (int i = 0; i < team->member_count; i++)
        buf_printf(&members, "%s%s", i > 0 ? ", " : "", team->member[i]);
    HOST_SAY(host, team->member_count > 0 ? "event.team" : "event.team.alone",
             { "button", host->evening.match->seats[seat].button }, { "team", team->name },
             { "members", buf_text(&members) });
    buf_fini(&members);
}

void host_say_opening(struct host *host)
{
    const struct match *match = host->evening.match;
    int count = match->last + 1;
    const struct lang_arg number = { "n", terminal_number(&host->t, count) };
    const char *format = arena_printf(&host->t.scratch, "event.format.%s", match_format_name(match->rules.format));
    const char *questions =
        lang_fill(&host->t.scratch, lang_plural(host->t.lang, "count.questions", count), &number, 1);
    HOST_SAY(host, "event.opening", { "pack", host->evening.pack->title.in[host->evening.lang] },
             { "format", lang_text(host->t.lang, format) }, { "questions", questions });
    for (int i = 0; i < match->seat_count; i++)
        say_team(host, i);
    terminal_say(&host->t, "event.opening.help");
}

void host_say_question(struct host *host)
{
    const struct evening *e = &host->evening;
    const struct question *question = match_question(e->match);
    if (question == NULL)
        return;
    const struct match_asked *ask = &e->match->asks[e->match->question];
    struct evening_view view = view_of(host);
    const char *key = ask->kind == KIND_BONUS    ? "event.ask.bonus"
                      : ask->kind == KIND_FINALE ? "event.ask.finale"
                      : ask->owner >= 0          ? "event.ask.owner"
                                                 : "event.ask";
    terminal_line("");
    HOST_SAY(host, key, { "n", terminal_number(&host->t, e->match->question + 1) },
             { "category", e->pack->categories[question->category].name.in[e->lang] },
             { "team", ask->owner >= 0 ? evening_team(&view, ask->owner) : "" });
    terminal_line(question->stem.in[e->lang]);
    for (int i = 0; i < question->option_count; i++)
        terminal_line(result_option(host->t.lang, &host->t.scratch, question, i, e->lang));
}

void host_say_board(struct host *host, const char *heading)
{
    struct evening_view view = view_of(host);
    struct buf text = { 0 };
    buf_printf(&text, "\n%s\n", lang_text(host->t.lang, heading));
    evening_board(&view, &text);
    put(&text);
}

void host_say_final(struct host *host)
{
    struct evening_view view = view_of(host);
    struct buf text = { 0 };
    host_say_board(host, "event.final");
    evening_statistics(&view, &text);
    put(&text);
}

static void say_floor(struct host *host)
{
    const struct match *match = host->evening.match;
    struct evening_view view = view_of(host);
    struct buf text = { 0 };
    evening_buzzes(&view, match->question, match->opened, &text);
    put(&text);
    for (int i = 0; i < match->seat_count; i++)
        if (match_may_answer(match, i))
            HOST_SAY(host, "event.floor", { "team", evening_team(&view, i) });
}

static void say_reveal(struct host *host)
{
    const struct evening *e = &host->evening;
    struct evening_view view = view_of(host);
    struct buf text = { 0 };
    const char *explain = match_question(e->match)->explain.in[e->lang];
    evening_question(&view, e->match->question, &text);
    if (explain != NULL && *explain != '\0')
        buf_printf(&text, "%s\n", explain);
    put(&text);
    host_say_board(host, "event.board");
    terminal_say(&host->t, "event.next");
}

static bool bids_next(const struct match *match)
{
    int next = match->question + 1;
    bool between = match->phase == MATCH_PHASE_START || match->phase == MATCH_PHASE_BOARD;
    return between && next <= match->last && match->last - next < match->rules.finale;
}

void host_say_bids(struct host *host)
{
    if (bids_next(host->evening.match))
        terminal_say(&host->t, "event.bids");
}

static bool is_ruling(enum match_event_kind kind, const struct match *before)
{
    return kind == EVENT_ADJUST || kind == EVENT_VOID || kind == EVENT_CORRECT || kind == EVENT_UNDO ||
           kind == EVENT_SKIP || kind == EVENT_SWAP || (kind == EVENT_JUDGE && !match_open(before));
}

static void say_phase(struct host *host)
{
    const struct match *match = host->evening.match;
    if (match->phase == MATCH_PHASE_FLOOR)
        say_floor(host);
    else if (match->phase == MATCH_PHASE_REVEAL)
        say_reveal(host);
    else if (match->phase == MATCH_PHASE_END)
        host_say_final(host);
}

static void say_time_left(struct host *host)
{
    const struct match *match = host->evening.match;
    int64_t left = match_deadline(match) - match->now;
    if (match_deadline(match) >= 0)
        HOST_SAY(host, "event.left", { "n", terminal_number(&host->t, left > 0 ? number_round(left, 6) : 0) });
}

void host_say_news(struct host *host, enum match_event_kind kind, const struct match *before)
{
    const struct match *match = host->evening.match;
    bool reopened = match->phase == MATCH_PHASE_ASK && kind != EVENT_UNDO &&
                    (before->phase == MATCH_PHASE_FLOOR || before->phase == MATCH_PHASE_COLLECT);
    if (kind == EVENT_ASK)
        host_say_question(host);
    else if (reopened && match->paused)
        terminal_say(&host->t, "event.again");
    else if (reopened)
        terminal_say(&host->t, "event.reopened");
    else if (match->phase != before->phase || match->orders != before->orders)
        say_phase(host);
    if (is_ruling(kind, before) && match->phase != MATCH_PHASE_END)
        host_say_board(host, "event.board");
    if (match->paused && (kind == EVENT_PAUSE || kind == EVENT_UNDO))
        terminal_say(&host->t, "event.held");
    if (kind == EVENT_START)
        terminal_say(&host->t, "event.started");
    if (kind == EVENT_START || kind == EVENT_RESUME || kind == EVENT_EXTEND)
        say_time_left(host);
    if (!bids_next(before))
        host_say_bids(host);
}

void host_say_help(struct host *host)
{
    static const char *const keys[] = { "event.help.enter", "event.help.team",     "event.help.judge",
                                        "event.help.clock", "event.help.question", "event.help.past",
                                        "event.help.seat" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        terminal_say(&host->t, keys[i]);
}
