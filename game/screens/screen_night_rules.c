/* The numbers of a format: points, seconds, what ties are, jokers, lives. */
#include "screens/night.h"
#include "screens/page.h"
#include "screens/phrases.h"

#include <string.h>

enum { ID_RULE = 10, BODY_WIDTH = 1100, RULES_MOST = 9 };

#define SECOND_US INT64_C(1000000)

/* The rules by which a format can be told from how it is played usually. */
static const char *const asked[MATCH_FORMATS][RULES_MOST] = {
    [MATCH_EVERYONE] = { "answer_us", "points", "falling", "streak_bonus", "confirm", "spares" },
    [MATCH_BUZZ] = { "answer_us", "floor_us", "points", "wrong", "early_us", "tie", "tie_us", "fifty", "spares" },
    [MATCH_TURNS] = { "answer_us", "floor_us", "points", "steals", "steal", "fifty", "hints", "spares" },
    [MATCH_BOWL] = { "answer_us", "floor_us", "points", "power_points", "interrupt", "bonus", "tie", "tie_us",
                     "spares" },
    [MATCH_SURVIVAL] = { "answer_us", "points", "lives", "falling", "confirm", "spares" },
    [MATCH_WAGER] = { "answer_us", "points", "finale", "falling", "confirm", "spares" },
};

struct rules_page {
    struct setup setup;
};

static int row_of(const char *name)
{
    int i = 0;
    while (strcmp(rules_row(i)->name, name) != 0)
        i++;
    return i;
}

/* Number of the rule in line `line` of the format; -1 behind the last. */
static int rule_at(enum match_format format, int line)
{
    return line < RULES_MOST && asked[format][line] != NULL ? row_of(asked[format][line]) : -1;
}

/* By how much a value is stepped, from what it is. */
static int64_t step_of(const struct rule *rule, int64_t value)
{
    if (strcmp(rule->name, "early_us") == 0)
        return SECOND_US / 20;
    if (strcmp(rule->name, "tie_us") == 0)
        return SECOND_US / 1000;
    if (rule->kind == RULE_TIME)
        return SECOND_US;
    if (rule->most < MATCH_POINTS_MAX)
        return 1;
    return value < 50 ? 5 : value < 1000 ? 50 : 100;
}

/* Where what can be stepped to by hand ends; a file may say more. */
static int64_t most_of(const struct rule *rule)
{
    int64_t most = strcmp(rule->name, "tie_us") == 0     ? SECOND_US / 20
                   : strcmp(rule->name, "early_us") == 0 ? 2 * SECOND_US
                   : rule->kind == RULE_TIME             ? 180 * SECOND_US
                   : rule->most == MATCH_POINTS_MAX      ? 10000
                   : rule->most > 20                     ? 20
                                                         : rule->most;
    return most < rule->most ? most : rule->most;
}

static bool step(struct match_rules *rules, int row, const struct act *act, int id)
{
    const struct rule *rule = rules_row(row);
    int64_t value = rules_get(rules, row), by = step_of(rule, value), most = most_of(rule);
    bool mine = act->id == id || act->id == id + PAGE_ARROW_LEFT || act->id == id + PAGE_ARROW_RIGHT;
    if (!mine || (act->intent != INTENT_LEFT && act->intent != INTENT_RIGHT && act->intent != INTENT_ACCEPT))
        return false;
    if (rule->kind == RULE_NAME || rule->kind == RULE_SWITCH)
        value = (value + (act->intent == INTENT_LEFT ? rule->most : 1)) % (rule->most + 1);
    else if (act->intent == INTENT_LEFT)
        value = value - by < 0 ? 0 : value - by;
    else
        value = value + by <= most ? value + by : act->intent == INTENT_ACCEPT ? 0 : value;
    return rules_set(rules, row, value);
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct rules_page *page = state;
    page->setup = w->night.setup;
    enum match_format format = page->setup.rules.format;
    if (act->intent == INTENT_BACK) {
        reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    for (int i = 0; rule_at(format, i) >= 0; i++)
        if (step(&page->setup.rules, rule_at(format, i), act, ID_RULE + i)) {
            if (setup_check(&page->setup, NULL))
                reply_effect(reply, EFFECT_NIGHT_SETUP, act->time)->setup = &page->setup;
            return true;
        }
    return act->intent == INTENT_ACCEPT;
}

static const char *value_of(struct ui *ui, const struct rule *rule, int64_t value)
{
    if (rule->kind == RULE_NAME)
        return lang_text(ui->lang, arena_printf(ui_arena(ui), "rule.%s.%s", rule->name, rule->names[value]));
    if (rule->kind == RULE_SWITCH)
        return lang_text(ui->lang, value != 0 ? "rule.on" : "rule.off");
    if (rule->kind == RULE_WHOLE)
        return phrase_number(ui, value);
    if (value == 0)
        return lang_text(ui->lang, "rule.none");
    if (value % SECOND_US == 0)
        return phrase_with(ui, "rule.seconds", value / SECOND_US);
    return phrase_with(ui, "rule.milliseconds", value / 1000);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    const struct match_rules *rules = &w->night.setup.rules;
    const char *name = match_format_name(rules->format);
    struct rect column = page_body(ui, lang_text(ui->lang, arena_printf(ui_arena(ui), "format.%s", name)), BODY_WIDTH);
    struct page_value values[RULES_MOST];
    int count = 0;
    for (; rule_at(rules->format, count) >= 0; count++) {
        int row = rule_at(rules->format, count);
        const struct rule *rule = rules_row(row);
        values[count] = (struct page_value){ ID_RULE + count, arena_printf(ui_arena(ui), "rule.%s", rule->name),
                                             value_of(ui, rule, rules_get(rules, row)), 2 };
    }
    page_choices(ui, &column, values, count);
    page_usual_hints(ui, w);
}

const struct screen screen_night_rules = {
    .name = "night-rules", .stage = STAGE_FOYER, .size = sizeof(struct rules_page), .event = event, .build = build
};
