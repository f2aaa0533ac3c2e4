/* The lines of a play script that say what is played by which rules; see play.h. */
#include "play/play.h"

#include "base/number.h"
#include "commands/event_line.h"
#include "platform/files.h"
#include "support/example_round.h"

#include <stdlib.h>
#include <string.h>

struct wish {
    int seed, questions;
    enum quiz_difficulty difficulty;
};

void play_clear(struct play *play)
{
    match_free(play->match);
    if (play->pack == NULL)
        example_round_free(play->round);
    else
        round_free(play->round);
    if (play->pack != NULL)
        pack_free(play->pack);
    play->match = NULL;
    play->round = NULL;
    play->pack = NULL;
    play->seats = 1;
    play->rules = match_rules(MATCH_CLASSIC);
}

static bool set_difficulty(const char *word, enum quiz_difficulty *difficulty)
{
    const char *const names[] = { "easy", "medium", "hard", "adaptive" };
    for (int i = 0; i < QUIZ_DIFFICULTIES; i++)
        if (strcmp(names[i], word) == 0) {
            *difficulty = (enum quiz_difficulty)i;
            return true;
        }
    return false;
}

static bool read_wish(struct play *play, const struct play_line *line, struct wish *wish)
{
    for (int i = 2; i + 1 < line->count; i += 2) {
        const char *name = line->word[i], *value = line->word[i + 1];
        bool ok = (strcmp(name, "seed") == 0 && play_number(value, 0, INT32_MAX, &wish->seed)) ||
                  (strcmp(name, "questions") == 0 && play_number(value, 1, ROUND_QUESTIONS_MAX, &wish->questions)) ||
                  (strcmp(name, "difficulty") == 0 && set_difficulty(value, &wish->difficulty));
        if (!ok)
            return play_fail(play, "expected seed, questions or difficulty, found \"%s %s\"", name, value);
    }
    return true;
}

static struct pack *load_pack(struct play *play, const char *id, struct err *err)
{
    const char *data = getenv("CURTAINUP_DATA");
    const char *path = arena_printf(&play->arena, "%s/packs/%s.json", data != NULL ? data : "data", id);
    struct buf text = { 0 };
    struct pack *pack = NULL;
    if (files_read(path, PACK_BYTES_MAX, &text, err))
        pack = pack_load(path, buf_text(&text), text.len, err);
    buf_fini(&text);
    return pack;
}

/* pack ID [seed N] [questions N] [difficulty NAME] */
static bool set_pack(struct play *play, const struct play_line *line)
{
    struct err err;
    struct wish wish = { .questions = 10, .difficulty = QUIZ_MEDIUM };
    play_clear(play);
    if (line->count < 2 || line->count % 2 != 0)
        return play_fail(play, "expected: pack ID seed N questions N difficulty NAME");
    if (!read_wish(play, line, &wish))
        return false;
    play->pack = load_pack(play, line->word[1], &err);
    if (play->pack == NULL)
        return play_fail(play, "%s", err.text);
    play->round = quiz_round(play->pack, (uint64_t)wish.seed, wish.questions, level_for(wish.difficulty, 0), &err);
    return play->round != NULL || play_fail(play, "%s", err.text);
}

/* round example N [seed N] */
static bool set_round(struct play *play, const struct play_line *line)
{
    struct wish wish = { .seed = 7 };
    play_clear(play);
    if (line->count < 3 || strcmp(line->word[1], "example") != 0 ||
        !play_number(line->word[2], 1, ROUND_QUESTIONS_MAX, &wish.questions) ||
        (line->count == 5 && !play_number(line->word[4], 0, INT32_MAX, &wish.seed)))
        return play_fail(play, "expected: round example NUMBER, or round example NUMBER seed NUMBER");
    play->round = example_round((uint64_t)wish.seed, wish.questions);
    return true;
}

static bool set_mode(struct play *play, const struct play_line *line)
{
    int mode = line->count == 2 ? match_mode_find(line->word[1]) : -1;
    if (mode < 0)
        return play_fail(play, "expected: mode classic, or mode relaxed");
    play->rules = match_rules((enum match_mode)mode);
    return true;
}

static bool set_format(struct play *play, const struct play_line *line)
{
    int format = line->count == 2 ? match_format_find(line->word[1]) : -1;
    if (format < 0)
        return play_fail(play, "expected: format NAME, as in game/match/rules.h");
    play->rules = match_format_rules((enum match_format)format);
    return true;
}

static bool set_seats(struct play *play, const struct play_line *line)
{
    if (line->count == 2 && play_number(line->word[1], 1, MATCH_SEATS_MAX, &play->seats))
        return true;
    return play_fail(play, "expected: seats NUMBER");
}

static bool read_value(const struct rule *rule, const char *word, int64_t *value)
{
    if (rule->kind == RULE_TIME)
        return event_line_time(word, value);
    if (rule->kind == RULE_WHOLE)
        return number_parse(word, 0, value);
    const char *const switches[] = { "off", "on" };
    *value = rules_find_name(rule->kind == RULE_SWITCH ? switches : rule->names, (int)rule->most + 1, word);
    return true;
}

/* rule NAME VALUE */
static bool set_rule(struct play *play, const struct play_line *line)
{
    int64_t value;
    const char *name = line->count == 3 ? line->word[1] : "", *word = line->word[line->count - 1];
    for (int i = 0; rules_row(i) != NULL; i++) {
        if (strcmp(rules_row(i)->word, name) != 0)
            continue;
        return (read_value(rules_row(i), word, &value) && rules_set(&play->rules, i, value)) ||
               play_fail(play, "rule %s cannot be \"%s\"", name, word);
    }
    return play_fail(play, "expected: rule NAME VALUE, as in game/match/rules.c");
}

bool play_set_up(struct play *play, const struct play_line *line, bool *known)
{
    const struct {
        const char *word;
        bool begins; /* a new match */
        bool (*set)(struct play *, const struct play_line *);
    } table[] = { { "round", true, set_round },    { "pack", true, set_pack },    { "mode", false, set_mode },
                  { "format", false, set_format }, { "seats", false, set_seats }, { "rule", false, set_rule } };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        if (strcmp(table[i].word, line->word[0]) != 0)
            continue;
        *known = true;
        if (play->match != NULL && !table[i].begins)
            return play_fail(play, "\"%s\" belongs before the first event", line->word[0]);
        return table[i].set(play, line);
    }
    return true;
}
