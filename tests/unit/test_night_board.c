/* Between the questions of an event night and behind the last one, on the screens: the board moves, a ruling moves it anew,
 * half-time comes once, the podium goes place by place; and what the host's window has, the audience's has not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "screens/night_host.h"
#include "screens/night_table.h"
#include "support/visit.h"

#define MS INT64_C(1000)

enum { QUESTIONS = 6 };

static void key(struct visit *v, const char *name)
{
    size_t count;
    const struct key_binding *keys = intent_default_keys(&count);
    struct ui_event event = { .time = v->now += SECOND };
    snprintf(event.from, sizeof event.from, "keyboard");
    snprintf(event.button, sizeof event.button, "%s", name);
    snprintf(event.key, sizeof event.key, "%s", name);
    event.intent = intent_of_key(keys, count, name);
    screens_event(v->screens, &event);
    visit_look(v);
}

/* An evening of four teams on "1" … "4", up to the lobby. */
static void begin(struct visit *v, enum match_format format)
{
    visit_click(v, 19);
    struct setup *setup = &v->world.night.setup;
    setup->rules = match_format_rules(format);
    setup->questions = QUESTIONS;
    setup->team_count = 4;
    visit_click(v, 18);
    visit_expect(v, "lobby");
    for (int i = 0; i < 4; i++) {
        char digit[] = { (char)('1' + i), '\0' };
        key(v, digit);
    }
}

/* A question to which the team is right; the board is on, or the podium. */
static void play(struct visit *v, const char *team)
{
    key(v, "pagedown");
    visit_expect(v, "contest");
    v->now += v->world.match->reading;
    key(v, team);
    v->now += SECOND;
    visit_send(v, (struct ui_event){ .intent = INTENT_TICK });
    key(v, "keypad +");
    visit_expect(v, "verdict");
    key(v, "pagedown");
}

/* Whether a text is in a picture. */
static bool says(const struct drawlist *list, const char *text)
{
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strcmp(list->ops[i].as.text.text, text) == 0)
            return true;
    return false;
}

/* Where a text stands, and how far it has been moved. */
static int height(const struct drawlist *list, const char *text)
{
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strcmp(list->ops[i].as.text.text, text) == 0)
            return list->ops[i].as.text.baseline + list->ops[i].dy;
    fail_msg("no text \"%s\"", text);
    return 0;
}

static void wait(struct visit *v, int64_t time)
{
    v->now += time;
}

static void the_board_moves(void **state)
{
    struct visit *v = *state;
    begin(v, MATCH_BUZZ);
    play(v, "3");
    visit_expect(v, "standings");
    int first = height(visit_look(v), "Team 1"), third = height(visit_look(v), "Team 3");
    assert_true(first < third); /* as they stood */
    assert_false(says(visit_look(v), "+1\u202F000"));
    wait(v, 1250 * MS);
    assert_true(says(visit_look(v), "+1\u202F000"));
    assert_int_equal(height(visit_look(v), "Team 3"), third); /* counted, not yet gone */
    wait(v, 400 * MS);
    int way = height(visit_look(v), "Team 3");
    assert_true(way < third && way > first);
    wait(v, SECOND);
    assert_int_equal(height(visit_look(v), "Team 3"), first);
    assert_true(height(visit_look(v), "Team 1") > first);
    assert_true(screens_wake(v->screens, v->now) > v->now + SECOND); /* nothing moves any more */
}

static void without_movement_the_board_is_as_it_will_be(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.reduced_motion = true;
    begin(v, MATCH_BUZZ);
    play(v, "3");
    assert_true(height(visit_look(v), "Team 3") < height(visit_look(v), "Team 1"));
    assert_true(says(visit_look(v), "+1\u202F000"));
}

static void rule(struct visit *v, struct match_event event)
{
    struct err err = { "" };
    event.time = world_match_time(&v->world, v->now);
    if (!world_perform(&v->world, &(struct effect){ .kind = EFFECT_EVENT, .time = v->now, .event = event }, &err))
        fail_msg("%s", err.text);
    visit_send(v, (struct ui_event){ .intent = INTENT_TICK });
}

static void a_challenge_is_shown(void **state)
{
    struct visit *v = *state;
    begin(v, MATCH_BUZZ);
    play(v, "3");
    play(v, "2");
    wait(v, 4 * SECOND);
    assert_true(says(visit_look(v), "Zwischenstand"));
    rule(v, (struct match_event){ .kind = EVENT_VOID, .question = 0 });
    visit_expect(v, "standings");
    assert_true(says(visit_look(v), "Neu gewertet"));
    assert_true(says(visit_look(v), "Frage 1 zählt für niemanden."));
    assert_true(height(visit_look(v), "Team 3") < height(visit_look(v), "Team 1") ||
                v->world.match->seats[2].changed == -1000);
    wait(v, 4 * SECOND);
    assert_true(says(visit_look(v), "−1\u202F000"));
    rule(v, (struct match_event){ .kind = EVENT_ADJUST, .seat = 3, .value = 150 });
    assert_true(says(visit_look(v), "Team 4: +150 von der Spielleitung"));
    rule(v, (struct match_event){ .kind = EVENT_UNDO });
    assert_false(says(visit_look(v), "Team 4: +150 von der Spielleitung"));
    assert_true(says(visit_look(v), "Neu gewertet"));
    key(v, "pagedown");
    visit_expect(v, "contest");
}

static void half_time_comes_once(void **state)
{
    struct visit *v = *state;
    begin(v, MATCH_BUZZ);
    for (int i = 0; i < 3; i++)
        play(v, i == 0 ? "2" : "1");
    visit_expect(v, "standings");
    key(v, "pagedown");
    visit_expect(v, "half-time");
    wait(v, 4 * SECOND);
    assert_true(says(visit_look(v), "Halbzeit"));
    assert_true(says(visit_look(v), "Es führt: Team 1"));
    key(v, "pagedown");
    visit_expect(v, "contest");
}

/* To the end: three teams share nothing, then two share the victory. */
static void play_all(struct visit *v, const char *const *teams)
{
    begin(v, MATCH_BUZZ);
    for (int i = 0; i < QUESTIONS; i++) {
        play(v, teams[i]);
        if (i == 2)
            key(v, "pagedown"); /* to half-time */
    }
    visit_expect(v, "podium");
}

/* What the screen sounds like that is seen. */
static int heard(const struct visit *v, struct cue *cues)
{
    int serial;
    return screens_sounds(v->screens, &serial, cues);
}

static void the_podium_goes_place_by_place(void **state)
{
    struct visit *v = *state;
    static const char *const teams[] = { "4", "4", "4", "2", "2", "1" };
    play_all(v, teams);
    wait(v, 6 * SECOND);
    assert_true(says(visit_look(v), "Platz drei"));
    assert_true(says(visit_look(v), "Team 1"));
    assert_false(says(visit_look(v), "Team 2"));
    struct cue cues[SCREEN_CUES_MOST];
    assert_int_equal(heard(v, cues), 2);
    assert_int_equal(cues[0].sound, SOUND_ROLL);
    assert_int_equal(cues[1].sound, SOUND_RIGHT);
    key(v, "pagedown");
    assert_true(says(visit_look(v), "Platz zwei"));
    assert_false(says(visit_look(v), "Team 4"));
    key(v, "pageup"); /* once more */
    assert_true(says(visit_look(v), "Platz drei"));
    key(v, "pagedown");
    key(v, "pagedown");
    assert_true(says(visit_look(v), "Es gewinnt: Team 4"));
    assert_int_equal(heard(v, cues), 3);
    assert_int_equal(cues[1].sound, SOUND_FANFARE);
    assert_true(says(visit_look(v), "Team 2"));
    assert_false(says(visit_look(v), "Team 3")); /* nobody stands on a fourth place */
    key(v, "pagedown");
    visit_expect(v, "final");
}

static void shared_places_come_together(void **state)
{
    struct visit *v = *state;
    static const char *const teams[] = { "4", "4", "2", "2", "1", "1" };
    play_all(v, teams);
    wait(v, 6 * SECOND);
    assert_true(says(visit_look(v), "3 Teams teilen sich den Sieg"));
    assert_int_equal(height(visit_look(v), "Team 1"), height(visit_look(v), "Team 4"));
    key(v, "pagedown");
    visit_expect(v, "final");
}

static const struct effect *last(const struct visit *v)
{
    return &v->done[v->done_count - 1];
}

static void the_final_table_is_kept(void **state)
{
    struct visit *v = *state;
    static const char *const teams[] = { "4", "4", "4", "2", "2", "1" };
    play_all(v, teams);
    for (int i = 0; i < 3; i++)
        key(v, "pagedown");
    visit_expect(v, "final");
    visit_click(v, NIGHT_TABLE_KEEP);
    assert_int_equal(last(v)->kind, EFFECT_TABLE);
    visit_click(v, NIGHT_TABLE_PAINT);
    assert_int_equal(last(v)->kind, EFFECT_PICTURE);
    visit_press(v, INTENT_LEFT);
    visit_press(v, INTENT_ACCEPT);
    assert_int_equal(last(v)->kind, EFFECT_TABLE);
    visit_click(v, NIGHT_TABLE_LEAVE);
    visit_expect(v, "title");
}

/* ---- two windows ---- */

static const struct drawlist *look_at_desk(struct visit *v)
{
    struct ui frame = frame_ui(&v->frame, 1280, 720);
    frame.now = v->now;
    return screens_build_host(v->screens, &frame);
}

static void the_host_sees_what_the_audience_does_not(void **state)
{
    struct visit *v = *state;
    begin(v, MATCH_BUZZ);
    v->world.night.host_window = true;
    key(v, "pagedown");
    v->now += v->world.match->reading / 2;
    const struct question *q = match_question(v->world.match);
    const char *source = "Episodenkritik";
    bool sourced = false;
    const struct drawlist *desk = look_at_desk(v);
    for (int i = 0; i < desk->count; i++)
        sourced = sourced || (desk->ops[i].kind == DRAW_TEXT && strstr(desk->ops[i].as.text.text, source) != NULL);
    assert_true(sourced);
    assert_true(says(look_at_desk(v), "Danach"));
    assert_false(says(visit_look(v), "Danach"));
    assert_true(q != NULL);
    key(v, "escape");
    visit_expect(v, "hosting");
    assert_true(says(look_at_desk(v), "Spielleitung"));
    assert_false(says(visit_look(v), "Spielleitung"));
    key(v, "escape");
    key(v, "b");
    assert_true(says(look_at_desk(v), "Das Publikum sieht Schwarz"));
}

/* The pointer means something only in the window in which its places are. */
static void the_pointer_is_the_hosts(void **state)
{
    struct visit *v = *state;
    begin(v, MATCH_BUZZ);
    v->world.night.host_window = true;
    look_at_desk(v);
    const struct focus *focus = screens_focus(v->screens);
    assert_true(focus->count > 0);
    struct point at = rect_middle(focus->item[0].rect);
    for (int host = 0; host < 2; host++) {
        visit_expect(v, "lobby");
        v->now += SECOND;
        struct ui_event event = { .intent = INTENT_POINTER_DOWN, .time = v->now, .at = at, .host = host == 1 };
        screens_event(v->screens, &event);
        event.intent = INTENT_POINTER_UP;
        screens_event(v->screens, &event);
        look_at_desk(v);
    }
    visit_expect(v, "contest");
}

static void click_on_desk(struct visit *v, int id)
{
    look_at_desk(v);
    const struct focus_item *item = focus_find(screens_focus(v->screens), id);
    if (item == NULL)
        fail_msg("nothing to click: %d", id);
    v->now += SECOND;
    struct ui_event event = {
        .intent = INTENT_POINTER_DOWN, .time = v->now, .at = rect_middle(item->rect), .host = true
    };
    screens_event(v->screens, &event);
    event.intent = INTENT_POINTER_UP;
    screens_event(v->screens, &event);
    look_at_desk(v);
}

/* By the mouse alone: what comes next, who it is, and what they said. */
static void the_desk_is_worked_by_the_mouse(void **state)
{
    struct visit *v = *state;
    begin(v, MATCH_BUZZ);
    v->world.night.host_window = true;
    click_on_desk(v, 1);
    visit_expect(v, "contest");
    v->now += v->world.match->reading;
    key(v, "2");
    v->now += SECOND;
    visit_send(v, (struct ui_event){ .intent = INTENT_TICK });
    click_on_desk(v, NIGHT_TEAM_ID + 1);
    assert_int_equal(v->world.night.picked, 1);
    click_on_desk(v, 20 + match_question(v->world.match)->key);
    visit_expect(v, "verdict");
    assert_true(v->world.match->seats[1].answers[0].right);
}

/* It is shown anew each second while a clock runs, and not at all while none does. */
static void the_desks_clock_wakes(void **state)
{
    struct visit *v = *state;
    begin(v, MATCH_BUZZ);
    v->world.night.host_window = true;
    v->world.save->settings.reduced_motion = true;
    wait(v, 5 * SECOND);
    look_at_desk(v);
    assert_true(screens_wake(v->screens, v->now) == SCREEN_NEVER);
    key(v, "pagedown");
    wait(v, 100 * MS);
    int64_t wake = screens_wake(v->screens, v->now);
    assert_true(wake > v->now && wake <= v->now + SECOND);
    const struct drawlist *before = look_at_desk(v);
    uint64_t hash = drawlist_hash(before);
    assert_true(drawlist_hash(look_at_desk(v)) == hash);
    v->now = wake;
    assert_true(drawlist_hash(look_at_desk(v)) != hash);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(the_board_moves),
        VISIT(without_movement_the_board_is_as_it_will_be),
        VISIT(a_challenge_is_shown),
        VISIT(half_time_comes_once),
        VISIT(the_podium_goes_place_by_place),
        VISIT(shared_places_come_together),
        VISIT(the_final_table_is_kept),
        VISIT(the_host_sees_what_the_audience_does_not),
        VISIT(the_pointer_is_the_hosts),
        VISIT(the_desk_is_worked_by_the_mouse),
        VISIT(the_desks_clock_wakes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
