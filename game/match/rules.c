/* The rules as tables: what can be chosen, and what is usual in each mode and format; see rules.h. */
#include "match/rules.h"

#include <stdlib.h>
#include <string.h>

#define SECOND INT64_C(1000000)
#define MS     INT64_C(1000)

static const char *const mode_names[MATCH_MODES] = { "relaxed", "classic" };
static const char *const format_names[MATCH_FORMATS] = { "alone", "everyone", "buzz", "turns",
                                                         "bowl",  "survival", "wager" };
static const char *const who_names[] = { "all", "buzz", "turn" };
static const char *const tie_names[TIE_RULES] = { "shared", "replay", "coin" };

/* In the order of `places` below. */
static const struct rule rows[] = {
    { "answer_us", "answer", RULE_TIME, MATCH_CLOCK_MAX, NULL },
    { "points", "points", RULE_WHOLE, MATCH_POINTS_MAX, NULL },
    { "streak_bonus", "streak", RULE_SWITCH, 1, NULL },
    { "confirm", "confirm", RULE_SWITCH, 1, NULL },
    { "fifty", "fifty", RULE_WHOLE, MATCH_JOKERS_MAX, NULL },
    { "hints", "hints", RULE_WHOLE, MATCH_JOKERS_MAX, NULL },
    { "falling", "falling", RULE_SWITCH, 1, NULL },
    { "who", "who", RULE_NAME, WHO_TURN, who_names },
    { "tie", "tie", RULE_NAME, TIE_COIN, tie_names },
    { "tie_us", "interval", RULE_TIME, SECOND, NULL },
    { "early_us", "early", RULE_TIME, 10 * SECOND, NULL },
    { "floor_us", "floor", RULE_TIME, MATCH_CLOCK_MAX, NULL },
    { "wrong", "wrong", RULE_WHOLE, MATCH_POINTS_MAX, NULL },
    { "interrupt", "interrupt", RULE_WHOLE, MATCH_POINTS_MAX, NULL },
    { "power", "power", RULE_WHOLE, 1000, NULL },
    { "power_points", "power-points", RULE_WHOLE, MATCH_POINTS_MAX, NULL },
    { "bonus", "bonus", RULE_WHOLE, MATCH_POINTS_MAX, NULL },
    { "steals", "steals", RULE_WHOLE, 7, NULL },
    { "steal", "steal", RULE_WHOLE, MATCH_POINTS_MAX, NULL },
    { "lives", "lives", RULE_WHOLE, 99, NULL },
    { "finale", "finale", RULE_WHOLE, MATCH_FINALE_MAX, NULL },
    { "spares", "spares", RULE_WHOLE, 40, NULL },
};

enum { ROWS = sizeof rows / sizeof *rows };

/* What teams play by when the host changes nothing. One line a format; what a line does not name is 0 or off. */
static const struct match_rules usual[MATCH_FORMATS] = {
    [MATCH_EVERYONE] = { .answer_us = 20 * SECOND, .points = 1000, .confirm = true },
    [MATCH_BUZZ] = { .who = WHO_BUZZ, .answer_us = 20 * SECOND, .points = 1000, .early_us = 250 * MS },
    [MATCH_TURNS] = { .who = WHO_TURN, .answer_us = 20 * SECOND, .points = 1000, .steals = 1, .steal = 500 },
    [MATCH_BOWL] = { .who = WHO_BUZZ,
                     .answer_us = 5 * SECOND,
                     .points = 10,
                     .interrupt = 5,
                     .power = 500,
                     .power_points = 15,
                     .bonus = 30 },
    [MATCH_SURVIVAL] = { .answer_us = 20 * SECOND, .points = 1000, .confirm = true, .lives = 3 },
    [MATCH_WAGER] = { .answer_us = 20 * SECOND, .points = 1000, .confirm = true, .finale = 1 },
};

struct match_rules match_rules(enum match_mode mode)
{
    bool clock = mode == MATCH_CLASSIC;
    return (struct match_rules){ .mode = mode,
                                 .answer_us = clock ? 20 * SECOND : 0,
                                 .points = 1000,
                                 .falling = true,
                                 .streak_bonus = clock,
                                 .fifty = 1,
                                 .hints = 1 };
}

struct match_rules match_format_rules(enum match_format format)
{
    struct match_rules rules = usual[format];
    if (format == MATCH_ALONE)
        return match_rules(MATCH_CLASSIC);
    rules.mode = MATCH_CLASSIC;
    rules.format = format;
    rules.tie = TIE_COIN;
    rules.tie_us = 8 * MS; /* a USB keyboard is asked 125 times a second */
    rules.floor_us = 5 * SECOND;
    return rules;
}

const struct rule *rules_row(int i)
{
    return i < ROWS ? &rows[i] : NULL;
}

/* Where a row's value is kept: exactly one of the three. */
struct place {
    int64_t *time;
    int *whole;
    bool *on;
};

static struct place place_of(struct match_rules *r, int i)
{
    int *who = (int *)&r->who, *tie = (int *)&r->tie;
    struct place places[ROWS] = {
        { .time = &r->answer_us },     { .whole = &r->points },    { .on = &r->streak_bonus },
        { .on = &r->confirm },         { .whole = &r->fifty },     { .whole = &r->hints },
        { .on = &r->falling },         { .whole = who },           { .whole = tie },
        { .time = &r->tie_us },        { .time = &r->early_us },   { .time = &r->floor_us },
        { .whole = &r->wrong },        { .whole = &r->interrupt }, { .whole = &r->power },
        { .whole = &r->power_points }, { .whole = &r->bonus },     { .whole = &r->steals },
        { .whole = &r->steal },        { .whole = &r->lives },     { .whole = &r->finale },
        { .whole = &r->spares },
    };
    return places[i];
}

int64_t rules_get(const struct match_rules *rules, int i)
{
    struct match_rules copy = *rules;
    struct place place = place_of(&copy, i);
    if (place.on != NULL)
        return *place.on;
    return place.whole != NULL ? *place.whole : *place.time;
}

bool rules_set(struct match_rules *rules, int i, int64_t value)
{
    struct place place = place_of(rules, i);
    if (value < 0 || value > rows[i].most)
        return false;
    if (place.on != NULL)
        *place.on = value != 0;
    else if (place.whole != NULL)
        *place.whole = (int)value;
    else
        *place.time = value;
    return true;
}

static bool within(const char *what, int64_t value, int64_t most, struct err *err)
{
    if (value >= 0 && value <= most)
        return true;
    return err_set(err, "rule \"%s\": expected 0 to %lld, found %lld", what, (long long)most, (long long)value);
}

bool match_rules_check(const struct match_rules *rules, struct err *err)
{
    if (!within("mode", (int64_t)rules->mode, MATCH_MODES - 1, err) ||
        !within("format", (int64_t)rules->format, MATCH_FORMATS - 1, err))
        return false;
    for (int i = 0; i < ROWS; i++)
        if (!within(rows[i].name, rules_get(rules, i), rows[i].most, err))
            return false;
    if (rules->who != WHO_ALL && rules->format == MATCH_ALONE)
        return err_set(err, "rule \"who\": alone, everyone answers; expected \"all\"");
    return true;
}

int rules_find_name(const char *const *names, int count, const char *name)
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
    return rules_find_name(mode_names, MATCH_MODES, name);
}

const char *match_format_name(enum match_format format)
{
    return format_names[format];
}

int match_format_find(const char *name)
{
    return rules_find_name(format_names, MATCH_FORMATS, name);
}

/* ---- lengths ---- */

static const int lengths[MATCH_LENGTHS] = { 5, 10, 15, 20 };

int match_length(int index)
{
    return lengths[index];
}

int match_length_index(int length)
{
    int index = 0;
    while (index < MATCH_LENGTHS - 1 && lengths[index] < length)
        index++;
    return index;
}

bool match_code_bits(enum match_mode mode, int length, unsigned *bits)
{
    for (unsigned i = 0; i < MATCH_LENGTHS; i++)
        if (lengths[i] == length) {
            *bits = (unsigned)mode * MATCH_LENGTHS + i;
            return true;
        }
    return false;
}

bool match_code_mode(unsigned bits, enum match_mode *mode, int *length)
{
    if (bits / MATCH_LENGTHS >= MATCH_MODES)
        return false;
    *mode = (enum match_mode)(bits / MATCH_LENGTHS);
    *length = lengths[bits % MATCH_LENGTHS];
    return true;
}
