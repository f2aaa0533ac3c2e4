/* Event nights on the screens, by what teams press and the host does: buttons given out, each format, the host's keys, devices
 * that go and come back. No window and no disk. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "screens/night.h"
#include "support/visit.h"

#define MS    INT64_C(1000)
#define SET   "buzz-set"
#define PAD_A "pad-a"

/* ---- teams and host ---- */

/* A button of a device, pressed now and said to have been pressed `ago` microseconds before. */
static void press_at(struct visit *v, const char *device, const char *button, int64_t ago)
{
    struct ui_event event = { .intent = INTENT_BUZZ, .time = v->now - ago };
    bool keyboard = strcmp(device, "keyboard") == 0;
    size_t count;
    const struct key_binding *keys = intent_default_keys(&count);
    snprintf(event.from, sizeof event.from, "%s", device);
    snprintf(event.button, sizeof event.button, "%s", button);
    if (keyboard) {
        snprintf(event.key, sizeof event.key, "%s", button);
        event.intent = intent_of_key(keys, count, button);
    }
    screens_event(v->screens, &event);
    visit_look(v);
}

static void press(struct visit *v, const char *device, const char *button)
{
    v->now += SECOND;
    press_at(v, device, button, 0);
}

static void key(struct visit *v, const char *name)
{
    press(v, "keyboard", name);
}

static void plug(struct visit *v, enum intent intent, const char *device)
{
    struct ui_event event = { .intent = intent, .time = v->now };
    snprintf(event.from, sizeof event.from, "%s", device);
    screens_event(v->screens, &event);
    visit_look(v);
}

static void tick(struct visit *v, int64_t later)
{
    v->now += later;
    visit_send(v, (struct ui_event){ .intent = INTENT_TICK });
}

/* To the lobby of an evening in this format. */
static void open_lobby(struct visit *v, enum match_format format, int teams)
{
    visit_click(v, 19);
    visit_expect(v, "night");
    struct setup *setup = &v->world.night.setup;
    setup->rules = match_format_rules(format);
    setup->rules.spares = 1;
    setup->questions = 6;
    setup->team_count = teams;
    visit_click(v, 18);
    visit_expect(v, "lobby");
}

/* Teams on "1", "2", … of the keyboard. */
static void sit_on_digits(struct visit *v)
{
    for (int i = 0; i < v->world.match->seat_count; i++) {
        char digit[] = { (char)('1' + i), '\0' };
        key(v, digit);
    }
}

static const struct match_seat *seat(const struct visit *v, int i)
{
    return &v->world.match->seats[i];
}

static void ask(struct visit *v)
{
    key(v, "pagedown");
    visit_expect(v, "contest");
    v->now += v->world.match->reading;
    visit_look(v);
}

static int right_option(const struct visit *v)
{
    return match_question(v->world.match)->key;
}

/* ---- setting up ---- */

/* All but the last two of the pack's four categories are put out; the evening asks about those two. */
static void the_host_chooses_the_categories(void **state)
{
    enum { ID_CATEGORIES = 20, ID_START = 18, LINES = 100 };
    struct visit *v = *state;
    const char *list = v->world.night.setup.categories;
    visit_click(v, 19);
    visit_click(v, ID_CATEGORIES);
    visit_expect(v, "night-categories");
    for (int i = 0; i < v->pack->category_count; i++)
        visit_click(v, LINES + i);
    assert_string_equal(list, v->pack->categories[3].id); /* the last one stays on */
    visit_click(v, LINES + 2);
    visit_press(v, INTENT_BACK);
    visit_expect(v, "night");
    v->world.night.setup.questions = 4;
    v->world.night.setup.rules.spares = 0;
    visit_click(v, ID_START);
    visit_expect(v, "lobby");
    for (int i = 0; i < v->world.round->count; i++)
        assert_true(v->world.round->questions[i].category >= 2);
    assert_string_equal(v->world.head.categories, v->world.round->categories);
    assert_true(strlen(v->world.head.categories) > 0);
}

/* What a set-up says of another pack's categories is no hindrance; all of them again is no limit. */
static void categories_of_another_pack_are_passed_over(void **state)
{
    struct visit *v = *state;
    char list[CATEGORIES_TEXT];
    visit_click(v, 19);
    struct setup *setup = &v->world.night.setup;
    strcpy(setup->categories, "opera,ballet");
    night_categories(&v->world, list);
    assert_string_equal(list, "");
    snprintf(setup->categories, sizeof setup->categories, "opera,%s", v->pack->categories[1].id);
    night_categories(&v->world, list);
    assert_string_equal(list, v->pack->categories[1].id);
    visit_click(v, 20);
    for (int i = 0; i < v->pack->category_count; i++)
        if (i != 1)
            visit_click(v, 100 + i);
    assert_string_equal(setup->categories, "");
}

/* Too few for so many questions: said, and as many as there are offered. */
static void a_small_choice_offers_fewer_questions(void **state)
{
    struct visit *v = *state;
    visit_click(v, 19);
    struct setup *setup = &v->world.night.setup;
    strcpy(setup->categories, v->pack->categories[3].id);
    setup->questions = 9;
    visit_click(v, 18);
    assert_true(v->world.fewer > 0 && v->world.fewer < 9);
    assert_null(v->world.match);
}

/* ---- buttons ---- */

static void one_press_gives_a_seat(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 4);
    key(v, "q"); /* the first team without a button */
    assert_string_equal(seat(v, 0)->button, "q");
    key(v, "q"); /* it is the team's now, not another's */
    assert_string_equal(seat(v, 1)->device, "");
    press(v, PAD_A, "south");
    assert_string_equal(seat(v, 1)->device, PAD_A);
    press(v, PAD_A, "left shoulder"); /* the whole pad is in one hand */
    assert_string_equal(seat(v, 2)->device, "");
    press(v, SET, "3 red");
    press(v, SET, "1 blue");
    assert_string_equal(seat(v, 2)->button, "3 blue,3 orange,3 green,3 yellow,3 red");
    assert_string_equal(seat(v, 3)->button, "1 blue,1 orange,1 green,1 yellow,1 red");
    press(v, SET, "2 red"); /* all have one */
    assert_int_equal(match_seat_of(v->world.match, SET, "2 red"), -1);
}

static void a_team_that_has_a_key_in_its_set_up_gets_it(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 3);
    key(v, "3");
    assert_string_equal(seat(v, 2)->button, "3");
    assert_string_equal(seat(v, 0)->device, "");
}

static void who_answers_itself_needs_four_keys(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_EVERYONE, 2);
    key(v, "q");
    key(v, "w");
    key(v, "w"); /* the same twice is one */
    assert_string_equal(seat(v, 0)->device, "");
    key(v, "e");
    key(v, "comma");
    assert_string_equal(seat(v, 0)->button, "q,w,e,comma");
    key(v, "u");
    key(v, "escape"); /* begins anew */
    visit_expect(v, "lobby");
    for (const char *at = "zuio"; *at != '\0'; at++)
        key(v, (char[]){ *at, '\0' });
    assert_string_equal(seat(v, 1)->button, "z,u,i,o");
}

static void the_hosts_keys_are_no_teams(void **state)
{
    struct visit *v = *state;
    static const char *const hosts[] = { "b", "f3", "left", "pageup", "+" };
    open_lobby(v, MATCH_BUZZ, 2);
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
        key(v, hosts[i]);
    assert_string_equal(seat(v, 0)->device, "");
    assert_true(v->world.night.black);
}

static void a_lost_device_keeps_its_seat(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 4);
    for (int i = 1; i <= 3; i++) {
        char red[] = { (char)('0' + i), ' ', 'r', 'e', 'd', '\0' };
        press(v, SET, red);
    }
    press(v, PAD_A, "east");
    ask(v);
    plug(v, INTENT_LOST, SET);
    assert_true(seat(v, 0)->lost && seat(v, 1)->lost && seat(v, 2)->lost && !seat(v, 3)->lost);
    plug(v, INTENT_FOUND, SET);
    assert_false(seat(v, 0)->lost || seat(v, 1)->lost || seat(v, 2)->lost);
    press(v, SET, "2 yellow");
    tick(v, 10 * MS);
    assert_true(match_may_answer(v->world.match, 1));
}

static void a_team_gets_another_button_in_the_middle(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 2);
    sit_on_digits(v);
    ask(v);
    key(v, "right");
    assert_int_equal(v->world.night.picked, 0);
    key(v, "escape");
    visit_expect(v, "hosting");
    visit_click(v, 18);
    visit_expect(v, "rebind");
    key(v, "2"); /* the other team's: it buzzes */
    visit_expect(v, "rebind");
    key(v, "space");
    visit_expect(v, "contest");
    assert_string_equal(seat(v, 0)->button, "space");
}

/* ---- formats ---- */

static void who_buzzed_first_answers_whoever_was_heard_first(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 3);
    sit_on_digits(v);
    ask(v);
    v->now += SECOND;
    press_at(v, "keyboard", "1", 0);
    press_at(v, "keyboard", "3", 20 * MS); /* came later and was earlier */
    tick(v, 10 * MS);
    assert_true(match_may_answer(v->world.match, 2));
    assert_false(match_may_answer(v->world.match, 0));
    v->now += SECOND;
    key(v, (char[]){ (char)('a' + right_option(v)), '\0' }); /* said aloud, the host names the option */
    visit_expect(v, "verdict");
    assert_int_equal(seat(v, 2)->score, v->world.match->rules.points);
}

static void the_mouse_picks_teams_and_options(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_TURNS, 2);
    ask(v);
    visit_click(v, 801);
    assert_int_equal(v->world.night.picked, 1);
    visit_click(v, 801);
    assert_int_equal(v->world.night.picked, -1);
    visit_click(v, 10 + right_option(v)); /* of the team whose turn it is */
    visit_expect(v, "verdict");
    assert_int_equal(seat(v, 0)->score, v->world.match->rules.points);
}

static void what_was_said_aloud_is_judged(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 2);
    sit_on_digits(v);
    ask(v);
    key(v, "1");
    tick(v, 10 * MS);
    key(v, "-");
    assert_int_equal(v->world.match->phase, MATCH_PHASE_ASK); /* open again for the other */
    key(v, "2");
    tick(v, 10 * MS);
    key(v, "+");
    visit_expect(v, "verdict");
    assert_int_equal(seat(v, 0)->score, 0);
    assert_int_equal(seat(v, 1)->score, v->world.match->rules.points);
}

static void a_tie_is_decided_as_the_host_chose(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 2);
    v->world.match->rules.tie = TIE_SHARED;
    sit_on_digits(v);
    ask(v);
    v->now += SECOND;
    press_at(v, "keyboard", "1", 0);
    press_at(v, "keyboard", "2", 3 * MS);
    tick(v, 10 * MS);
    assert_int_equal(v->world.match->asks[0].tied, 2);
    assert_true(match_may_answer(v->world.match, 0) && match_may_answer(v->world.match, 1));
}

/* The press that buzzes must not answer as well when the contact bounces. */
static void a_bounce_is_no_answer(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 2);
    press(v, PAD_A, "south");
    ask(v);
    press(v, PAD_A, "south");
    tick(v, 10 * MS);
    press_at(v, PAD_A, "south", 0);
    assert_int_equal(v->world.match->phase, MATCH_PHASE_FLOOR);
    press(v, PAD_A, "south");
    assert_int_not_equal(v->world.match->phase, MATCH_PHASE_FLOOR);
}

static void choices_stay_secret_until_all_are_revealed(void **state)
{
    struct visit *v = *state;
    static const char *const answers[] = { "south", "east", "west", "north" };
    open_lobby(v, MATCH_EVERYONE, 2);
    press(v, PAD_A, "south");
    press(v, SET, "1 red");
    ask(v);
    int right = right_option(v);
    press(v, PAD_A, answers[right]);
    struct buf before = { 0 }, after = { 0 };
    drawlist_print(visit_look(v), &before);
    press_at(v, PAD_A, answers[(right + 1) % 2], 0); /* thinks again, in the same moment */
    assert_int_not_equal(seat(v, 0)->answers[0].choice, right);
    drawlist_print(visit_look(v), &after);
    press(v, PAD_A, answers[right]);
    assert_string_equal(buf_text(&before), buf_text(&after));
    buf_fini(&before);
    buf_fini(&after);
    press(v, SET, "1 red"); /* means no option */
    assert_int_equal(seat(v, 1)->answers[0].choice, -1);
    tick(v, 60 * SECOND);
    visit_expect(v, "verdict");
    assert_int_equal(seat(v, 0)->score, v->world.match->rules.points);
}

static void bids_are_put_in_by_the_buttons(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_WAGER, 2);
    v->world.match->rules.finale = 6; /* at once */
    press(v, PAD_A, "south");
    press(v, SET, "4 red");
    key(v, "pagedown");
    visit_expect(v, "bids");
    press(v, PAD_A, "north");
    press(v, SET, "4 orange");
    key(v, "pagedown");
    visit_expect(v, "contest");
    int most = v->world.match->rules.points;
    assert_int_equal(seat(v, 0)->answers[0].bid, most);
    assert_int_equal(seat(v, 1)->answers[0].bid, most / 4);
}

/* ---- the host ---- */

static void the_host_goes_on_from_one_to_the_next(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_TURNS, 2);
    key(v, "f5");
    visit_expect(v, "contest");
    key(v, "pagedown"); /* has read it: the clock starts */
    assert_true(match_time_left(v->world.match, v->now - v->world.zero) == 1000);
    key(v, "pageup");
    assert_true(v->world.match->paused);
    key(v, "pagedown");
    assert_false(v->world.match->paused);
    int64_t deadline = match_deadline(v->world.match);
    key(v, "f3");
    assert_true(match_deadline(v->world.match) == deadline + 10 * SECOND);
    v->now += SECOND;
    key(v, "pagedown");
    visit_expect(v, "verdict");
    key(v, "f8"); /* taken back, and held */
    visit_expect(v, "contest");
    assert_true(v->world.match->paused);
    key(v, "f7"); /* another one instead */
    visit_expect(v, "standings");
    assert_true(v->world.match->asks[0].swapped);
}

static void what_the_rules_do_not_allow_is_said(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 2);
    sit_on_digits(v);
    v->now += 10 * SECOND;
    struct buf before = { 0 }, after = { 0 };
    drawlist_print(visit_look(v), &before);
    press_at(v, "keyboard", "f4", 0); /* there is nothing to reveal */
    drawlist_print(visit_look(v), &after);
    const char *said = lang_text(v->world.lang, "night.refused");
    assert_null(strstr(buf_text(&before), said));
    assert_non_null(strstr(buf_text(&after), said));
    buf_fini(&before);
    buf_fini(&after);
}

static void a_double_press_does_not_reveal(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_EVERYONE, 2);
    key(v, "pagedown");
    key(v, "pagedown");
    press_at(v, "keyboard", "pagedown", 0);
    visit_expect(v, "contest");
}

static void two_challenges_in_a_row(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 2);
    sit_on_digits(v);
    ask(v);
    key(v, "1");
    tick(v, 10 * MS);
    key(v, "+");
    int points = seat(v, 0)->score;
    assert_true(points > 0);
    key(v, "escape");
    visit_click(v, 21); /* void it */
    visit_expect(v, "verdict");
    assert_int_equal(seat(v, 0)->score, 0);
    assert_int_equal(seat(v, 0)->changed, -points);
    key(v, "escape");
    visit_click(v, 22); /* it counts after all */
    assert_int_equal(seat(v, 0)->score, points);
    key(v, "escape");
    visit_click(v, 14); /* and a hundred on top */
    assert_int_equal(seat(v, 0)->score, points + 100);
    key(v, "escape");
    visit_click(v, 17);
    assert_true(seat(v, 0)->barred);
}

static void a_night_is_left_and_a_match_alone_waits_meanwhile(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    visit_answer(v, true);
    int score = v->world.match->seats[0].score;
    visit_press(v, INTENT_PAUSE);
    visit_click(v, 12);
    visit_expect(v, "title");
    assert_true(v->world.left);
    open_lobby(v, MATCH_BUZZ, 2);
    key(v, "escape");
    visit_click(v, 28);
    visit_expect(v, "message");
    visit_click(v, 10);
    visit_expect(v, "title");
    assert_true(v->world.left);
    assert_int_equal(v->world.match->seats[0].score, score);
    assert_int_equal(v->world.match->rules.format, MATCH_ALONE);
}

static void to_the_end(void **state)
{
    struct visit *v = *state;
    open_lobby(v, MATCH_BUZZ, 2);
    sit_on_digits(v);
    int halves = 0;
    for (int i = 0; i < 60 && v->world.match->phase != MATCH_PHASE_END; i++) {
        halves += strcmp(screens_top(v->screens)->name, "half-time") == 0;
        v->now += 2 * SECOND;
        key(v, "pagedown");
    }
    assert_int_equal(halves, 1);
    visit_expect(v, "podium");
    key(v, "pagedown");
    visit_expect(v, "final");
    key(v, "pagedown");
    visit_expect(v, "title");
    assert_null(v->world.match);
}

/* ---- whatever happens ---- */

static void anything(struct visit *v, struct rng *r)
{
    static const char *const keys[] = { "pagedown", "pagedown", "pageup", "f3",   "f4",    "f6",     "f7", "f8",
                                        "+",        "-",        "b",      "left", "right", "escape", "f1", "return",
                                        "return",   "up",       "down",   "down", "1",     "2",      "3",  "4",
                                        "q",        "w",        "e",      "r",    "x",     "f",      "s",  "p" };
    static const char *const buttons[] = { "south", "east", "west", "north", "left shoulder" };
    static const char *const handset[] = { "1 red", "1 blue", "2 red", "2 yellow", "3 green", "4 orange" };
    int64_t ago = (int64_t)rng_below(r, 30) * MS;
    switch (rng_below(r, 8)) {
    case 0:
    case 1:
    case 2:
        press_at(v, "keyboard", keys[rng_below(r, sizeof keys / sizeof *keys)], ago);
        break;
    case 3:
        press_at(v, PAD_A, buttons[rng_below(r, 5)], ago);
        break;
    case 4:
        press_at(v, SET, handset[rng_below(r, 6)], ago);
        break;
    case 5:
        plug(v, rng_below(r, 2) == 0 ? INTENT_LOST : INTENT_FOUND, SET);
        break;
    default:
        tick(v, (int64_t)rng_below(r, 3000) * MS);
        break;
    }
}

static void no_two_share_a_button(const struct visit *v)
{
    for (int k = 0; k < v->world.match->seat_count; k++)
        for (int j = 0; j < k; j++) {
            const struct match_seat *a = seat(v, k), *b = seat(v, j);
            assert_false(a->device[0] != '\0' && strcmp(a->device, b->device) == 0 &&
                         event_buttons_meet(a->button, b->button) >= 0);
        }
}

/* Teams and host press whatever there is: each picture can be built, and the screen is one of the night's. */
static void anything_may_be_pressed_at_any_time(void **state)
{
    struct visit *v = *state;
    struct rng r = rng_stream(5, 0, "night");
    int nights = 0;
    for (int i = 0; i < 6000; i++) {
        if (v->world.match == NULL) {
            while (strcmp(screens_top(v->screens)->name, "title") != 0)
                visit_press(v, INTENT_BACK);
            open_lobby(v, (enum match_format)((int)MATCH_EVERYONE + (int)rng_below(&r, MATCH_FORMATS - 1)),
                       TEAMS_MIN + (int)rng_below(&r, TEAMS_MAX - TEAMS_MIN + 1));
            nights++;
        }
        anything(v, &r);
        const struct screen *top = screens_top(v->screens);
        if (v->world.match == NULL)
            continue;
        assert_true(night_on(&v->world));
        assert_true(top->night || strcmp(top->name, "message") == 0);
        no_two_share_a_button(v);
    }
    assert_true(nights > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(the_host_chooses_the_categories),
        VISIT(categories_of_another_pack_are_passed_over),
        VISIT(a_small_choice_offers_fewer_questions),
        VISIT(one_press_gives_a_seat),
        VISIT(a_team_that_has_a_key_in_its_set_up_gets_it),
        VISIT(who_answers_itself_needs_four_keys),
        VISIT(the_hosts_keys_are_no_teams),
        VISIT(a_lost_device_keeps_its_seat),
        VISIT(a_team_gets_another_button_in_the_middle),
        VISIT(who_buzzed_first_answers_whoever_was_heard_first),
        VISIT(the_mouse_picks_teams_and_options),
        VISIT(what_was_said_aloud_is_judged),
        VISIT(a_tie_is_decided_as_the_host_chose),
        VISIT(a_bounce_is_no_answer),
        VISIT(choices_stay_secret_until_all_are_revealed),
        VISIT(bids_are_put_in_by_the_buttons),
        VISIT(the_host_goes_on_from_one_to_the_next),
        VISIT(what_the_rules_do_not_allow_is_said),
        VISIT(a_double_press_does_not_reveal),
        VISIT(two_challenges_in_a_row),
        VISIT(a_night_is_left_and_a_match_alone_waits_meanwhile),
        VISIT(to_the_end),
        VISIT(anything_may_be_pressed_at_any_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
