/* A match as a value: making it, its names, and questions about it that change nothing. The events are in apply.c. */
#include "match/match.h"

#include "base/arena.h"
#include "base/number.h"

#include <assert.h>
#include <stdlib.h>

#define SECOND INT64_C(1000000)

enum { WHOLE = 1000, READING_CHARACTER_US = 60000, READING_SECONDS_MOST = 12 };

static const char *const phase_names[] = { "start", "ask", "collect", "floor", "reveal", "board", "end" };

const char *match_phase_name(enum match_phase phase)
{
    return phase_names[phase];
}

/* One block for the answers of all seats. */
static struct match_answer *new_answers(size_t count)
{
    struct match_answer *answers = mem_resize(NULL, count * sizeof *answers);
    for (size_t i = 0; i < count; i++)
        answers[i] = (struct match_answer){ .choice = -1, .order = -1, .buzz = -1 };
    return answers;
}

struct match *match_new(const struct round *round, const struct match_rules *rules, int seat_count)
{
    assert(seat_count > 0 && seat_count <= MATCH_SEATS_MAX);
    assert(match_rules_check(rules, NULL) && round->count > rules->spares);
    size_t seats = (size_t)seat_count, questions = (size_t)round->count;
    struct match *match = mem_resize(NULL, sizeof *match);
    *match = (struct match){ .round = round, .rules = *rules, .question = -1, .seat_count = seat_count };
    match->last = round->count - rules->spares - 1;
    match->seats = mem_resize(NULL, seats * sizeof *match->seats);
    match->asks = mem_resize(NULL, questions * sizeof *match->asks);
    struct match_answer *answers = new_answers(seats * questions);
    for (size_t i = 0; i < seats; i++)
        match->seats[i] = (struct match_seat){ .fifty = rules->fifty,
                                               .hints = rules->hints,
                                               .lives = rules->lives,
                                               .old_lives = rules->lives,
                                               .answers = answers + i * questions };
    for (size_t i = 0; i < questions; i++)
        match->asks[i] = (struct match_asked){ .owner = -1, .key = round->questions[i].key };
    return match;
}

void match_free(struct match *match)
{
    if (match == NULL)
        return;
    free(match->seats[0].answers);
    free(match->seats);
    free(match->asks);
    free(match->log);
    free(match);
}

bool match_open(const struct match *match)
{
    return match->phase == MATCH_PHASE_ASK || match->phase == MATCH_PHASE_COLLECT || match->phase == MATCH_PHASE_FLOOR;
}

/* How long the clock of the phase runs and when it ends; 0: there is none. While buzzes are collected, the question's. */
static int64_t clock_of(const struct match *match, int64_t *end)
{
    int64_t length = match->rules.answer_us > 0 ? match->rules.answer_us + match->extra : 0;
    *end = match->asked + match->reading + length;
    if (match->phase == MATCH_PHASE_FLOOR) {
        length = match->rules.floor_us;
        *end = match->since + length;
    }
    return length;
}

int64_t match_deadline(const struct match *match)
{
    int64_t end;
    if (!match_open(match) || match->paused)
        return -1;
    if (match->phase == MATCH_PHASE_COLLECT)
        return match->since + match->rules.tie_us;
    return clock_of(match, &end) > 0 ? end : -1;
}

int64_t match_clock(const struct match *match)
{
    int64_t end;
    return match_open(match) ? clock_of(match, &end) : 0;
}

int match_time_left(const struct match *match, int64_t now)
{
    int64_t end;
    if (!match_open(match))
        return 0;
    int64_t length = clock_of(match, &end);
    if (length == 0)
        return WHOLE;
    int64_t at = match->paused ? match->paused_at : now;
    int64_t left = end - (match->phase == MATCH_PHASE_COLLECT ? match->stopped : at);
    if (left <= 0)
        return 0;
    return left >= length ? WHOLE : (int)(left * WHOLE / length);
}

const struct question *match_question(const struct match *match)
{
    if (!match_open(match) && match->phase != MATCH_PHASE_REVEAL)
        return NULL;
    return &match->round->questions[match->question];
}

int64_t match_reading_time(const struct question *question, int lang)
{
    size_t characters = utf8_length(question->stem.in[lang]);
    for (int i = 0; i < question->option_count; i++)
        characters += utf8_length(question->option[i].text.in[lang]);
    int64_t time = SECOND + (int64_t)characters * READING_CHARACTER_US;
    return time < READING_SECONDS_MOST * SECOND ? time : READING_SECONDS_MOST * SECOND;
}

int match_revealed(const struct match *match)
{
    return match->revealed;
}
