/* A match as a value: making it, its names, and questions about it that change nothing. The events are in apply.c. */
#include "match/match.h"

#include "base/arena.h"
#include "base/number.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define SECOND INT64_C(1000000)

enum { POINTS = 1000, WHOLE = 1000, READING_CHARACTER_US = 60000, READING_SECONDS_MOST = 12 };

static const char *const mode_names[MATCH_MODES] = { "relaxed", "classic" };
static const char *const event_names[EVENT_KINDS] = { "ask",  "answer", "confirm", "fifty", "hint",
                                                      "time", "pause",  "resume",  "next",  "end" };
static const char *const phase_names[] = { "start", "ask", "reveal", "board", "end" };
static const int code_lengths[] = { 5, 10, 15, 20 };

enum { CODE_LENGTHS = sizeof code_lengths / sizeof *code_lengths };

static int find_name(const char *const *names, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return -1;
}

const char *match_mode_name(enum match_mode mode)
{
    return mode_names[mode];
}

int match_mode_find(const char *name)
{
    return find_name(mode_names, MATCH_MODES, name);
}

const char *match_event_name(enum match_event_kind kind)
{
    return event_names[kind];
}

int match_event_find(const char *name)
{
    return find_name(event_names, EVENT_KINDS, name);
}

bool match_event_has_seat(enum match_event_kind kind)
{
    return kind == EVENT_ANSWER || kind == EVENT_CONFIRM || kind == EVENT_FIFTY || kind == EVENT_HINT;
}

bool match_event_has_value(enum match_event_kind kind)
{
    return kind == EVENT_ASK || kind == EVENT_ANSWER;
}

const char *match_phase_name(enum match_phase phase)
{
    return phase_names[phase];
}

struct match_rules match_rules(enum match_mode mode)
{
    bool clock = mode == MATCH_CLASSIC;
    return (struct match_rules){ .mode = mode,
                                 .answer_us = clock ? 20 * SECOND : 0,
                                 .points = POINTS,
                                 .streak_bonus = clock,
                                 .fifty = 1,
                                 .hints = 1 };
}

static bool within(const char *what, int64_t value, int64_t most, struct err *err)
{
    if (value >= 0 && value <= most)
        return true;
    return err_set(err, "rule \"%s\": expected 0 to %lld, found %lld", what, (long long)most, (long long)value);
}

bool match_rules_check(const struct match_rules *rules, struct err *err)
{
    return within("mode", (int64_t)rules->mode, MATCH_MODES - 1, err) &&
           within("answer_us", rules->answer_us, MATCH_CLOCK_MAX, err) &&
           within("points", rules->points, MATCH_POINTS_MAX, err) &&
           within("fifty", rules->fifty, MATCH_JOKERS_MAX, err) && within("hints", rules->hints, MATCH_JOKERS_MAX, err);
}

struct match *match_new(const struct round *round, const struct match_rules *rules, int seat_count)
{
    assert(round->count > 0 && seat_count > 0 && seat_count <= MATCH_SEATS_MAX);
    assert(match_rules_check(rules, NULL));
    size_t seats = (size_t)seat_count, answers = seats * (size_t)round->count;
    struct match *match = mem_resize(NULL, sizeof *match);
    *match = (struct match){ .round = round, .rules = *rules, .question = -1, .seat_count = seat_count };
    match->seats = mem_resize(NULL, seats * sizeof *match->seats);
    struct match_answer *answer = mem_resize(NULL, answers * sizeof *answer);
    for (size_t i = 0; i < answers; i++)
        answer[i] = (struct match_answer){ .choice = -1 };
    for (size_t i = 0; i < seats; i++)
        match->seats[i] = (struct match_seat){ .fifty = rules->fifty,
                                               .hints = rules->hints,
                                               .answers = answer + i * (size_t)round->count };
    return match;
}

void match_free(struct match *match)
{
    if (match == NULL)
        return;
    free(match->seats[0].answers); /* one block for all seats */
    free(match->seats);
    free(match);
}

int64_t match_deadline(const struct match *match)
{
    if (match->phase != MATCH_PHASE_ASK || match->rules.answer_us == 0 || match->paused)
        return -1;
    return match->asked + match->reading + match->rules.answer_us;
}

int match_time_left(const struct match *match, int64_t now)
{
    if (match->phase != MATCH_PHASE_ASK)
        return 0;
    if (match->rules.answer_us == 0)
        return WHOLE;
    int64_t at = match->paused ? match->paused_at : now;
    int64_t left = match->asked + match->reading + match->rules.answer_us - at;
    if (left <= 0)
        return 0;
    return left >= match->rules.answer_us ? WHOLE : (int)(left * WHOLE / match->rules.answer_us);
}

const struct question *match_question(const struct match *match)
{
    if (match->phase != MATCH_PHASE_ASK && match->phase != MATCH_PHASE_REVEAL)
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

bool match_code_bits(enum match_mode mode, int length, unsigned *bits)
{
    for (unsigned i = 0; i < CODE_LENGTHS; i++)
        if (code_lengths[i] == length) {
            *bits = (unsigned)mode * CODE_LENGTHS + i;
            return true;
        }
    return false;
}

bool match_code_mode(unsigned bits, enum match_mode *mode, int *length)
{
    if (bits / CODE_LENGTHS >= MATCH_MODES)
        return false;
    *mode = (enum match_mode)(bits / CODE_LENGTHS);
    *length = code_lengths[bits % CODE_LENGTHS];
    return true;
}
