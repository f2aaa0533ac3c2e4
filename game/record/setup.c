/* Set-ups <-> JSON; see setup.h. */
#include "record/setup.h"

#include "record/fields.h"
#include "record/rules_text.h"

#include <stdio.h>

enum { SETUP_VERSION = 1, SETUP_QUESTIONS = 10, SETUP_SPARES = 2 };

struct setup setup_usual(enum match_format format)
{
    struct setup setup = { .rules = match_format_rules(format),
                           .questions = SETUP_QUESTIONS,
                           .difficulty = QUIZ_MEDIUM,
                           .team_count = TEAMS_MIN };
    setup.rules.spares = SETUP_SPARES;
    for (int i = 0; i < TEAMS_MAX; i++)
        setup.teams[i] = team_usual(i);
    return setup;
}

bool setup_check(const struct setup *setup, struct err *err)
{
    int all = setup->questions + setup->rules.spares;
    if (setup->rules.format == MATCH_ALONE)
        return err_set(err, "\"alone\" has no teams; expected another format");
    if (setup->difficulty == QUIZ_ADAPTIVE)
        return err_set(err, "questions adapt to one player, not to teams; expected easy, medium or hard");
    if (all > ROUND_QUESTIONS_MAX)
        return err_set(err, "%d questions with the spares; expected at most %d", all, ROUND_QUESTIONS_MAX);
    if (setup->rules.finale > setup->questions)
        return err_set(err, "the finale has more questions than the round; expected at most %d", setup->questions);
    return match_rules_check(&setup->rules, err) && teams_check(setup->teams, setup->team_count, err);
}

struct journal_head setup_head(const struct setup *setup, const struct round *round, const char *lang, int64_t when)
{
    struct journal_head head = { .fingerprint = round->pack->fingerprint,
                                 .seed = round->seed,
                                 .count = round->count,
                                 .level = round->level,
                                 .rules = setup->rules,
                                 .seat_count = setup->team_count,
                                 .when = when };
    for (int i = 0; i < TEAMS_MAX; i++)
        head.teams[i] = setup->teams[i];
    snprintf(head.categories, sizeof head.categories, "%s", round->categories);
    snprintf(head.pack, sizeof head.pack, "%s", round->pack->id);
    snprintf(head.lang, sizeof head.lang, "%s", lang);
    return head;
}

static bool read_members(const struct json_at *at, struct setup *setup, struct err *err)
{
    static const char *const known[] = { "setup", "questions", "difficulty", "categories", "rules", "teams", NULL };
    int64_t version;
    struct match_rules rules;
    if (!json_expect(at, JSON_OBJECT, err) || !json_only(at, known, err) ||
        !json_get_whole(at, "setup", 1, SETUP_VERSION, &version, err) || !rules_get_from(at, &rules, err))
        return false;
    *setup = setup_usual(rules.format);
    setup->rules = rules;
    int teams = 0;
    if (!field_int(at, "questions", 1, ROUND_QUESTIONS_MAX, &setup->questions, err) ||
        !field_difficulty(at, &setup->difficulty, err) ||
        !field_text(at, "categories", setup->categories, sizeof setup->categories, err) ||
        !teams_get(at, setup->teams, &teams, err))
        return false;
    setup->team_count = teams > 0 ? teams : TEAMS_MIN;
    struct err why;
    return setup_check(setup, &why) || json_fail(at, err, "%s", why.text);
}

bool setup_read(const char *name, const char *text, size_t len, struct setup *setup, struct err *err)
{
    struct json_doc *doc = json_parse(name, text, len, SETUP_BYTES_MAX, err);
    if (doc == NULL)
        return false;
    struct json_at root = json_root(doc);
    bool ok = read_members(&root, setup, err);
    json_free(doc);
    return ok;
}

void setup_write(const struct setup *setup, struct buf *text)
{
    struct json_out out = { .buf = text, .indent = 2 };
    json_open(&out, NULL, '{');
    json_put_whole(&out, "setup", SETUP_VERSION);
    json_put_whole(&out, "questions", setup->questions);
    json_put_string(&out, "difficulty", field_difficulty_name(setup->difficulty));
    if (*setup->categories != '\0')
        json_put_string(&out, "categories", setup->categories);
    rules_put(&out, &setup->rules, true);
    teams_put(&out, setup->teams, setup->team_count);
    json_close(&out, '}');
    buf_add(text, "\n");
}
