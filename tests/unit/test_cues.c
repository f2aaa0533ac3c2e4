/* Which sounds a match makes, and when; the keys and rows that govern them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "screens/cues.h"
#include "support/visit.h"

struct ear {
    struct cues seen;
    struct cue heard[CUES_MOST];
    int count;
};

static void listen(struct ear *ear, struct visit *v)
{
    ear->count = cues_look(&ear->seen, &v->world, v->screens, v->now, ear->heard);
}

static int count(const struct ear *ear, enum sound sound)
{
    int found = 0;
    for (int i = 0; i < ear->count; i++)
        found += ear->heard[i].sound == sound;
    return found;
}

static void expect(const struct ear *ear, int i, enum sound sound)
{
    assert_true(i < ear->count);
    assert_int_equal(ear->heard[i].sound, sound);
}

static void the_curtain_is_heard_once(void **state)
{
    struct visit *v = *state;
    struct ear ear = { .count = 0 };
    listen(&ear, v);
    assert_int_equal(ear.count, 0);
    visit_start(v);
    listen(&ear, v);
    expect(&ear, 0, SOUND_CURTAIN);
    assert_int_equal(count(&ear, SOUND_CURTAIN), 1); /* from the foyer it only opens */
    listen(&ear, v);
    assert_int_equal(ear.count, 0);
    visit_answer(v, true);
    listen(&ear, v);
    visit_press(v, INTENT_ACCEPT);
    listen(&ear, v);
    assert_int_equal(count(&ear, SOUND_CURTAIN), 2); /* closes and opens */
    assert_true(ear.heard[1].delay > ear.heard[0].delay);
}

static void no_curtain_no_noise(void **state)
{
    struct visit *v = *state;
    struct ear ear = { .count = 0 };
    v->world.save->settings.reduced_motion = true;
    listen(&ear, v);
    visit_start(v);
    listen(&ear, v);
    assert_int_equal(ear.count, 0);
}

static void an_answer_is_taken_and_judged(void **state)
{
    struct visit *v = *state;
    struct ear ear = { .count = 0 };
    visit_start(v);
    listen(&ear, v);
    for (int right = 1; right >= 0; right--) {
        visit_answer(v, right != 0);
        listen(&ear, v);
        assert_int_equal(ear.count, 2);
        expect(&ear, 0, SOUND_LOCK);
        expect(&ear, 1, right != 0 ? SOUND_RIGHT : SOUND_WRONG);
        assert_true(ear.heard[1].delay > ear.heard[0].delay);
        visit_press(v, INTENT_ACCEPT);
        listen(&ear, v);
        assert_int_equal(count(&ear, SOUND_LOCK), 0);
    }
}

/* Where answers may be changed every choice is heard, and its confirmation. */
static void a_change_of_mind_is_heard(void **state)
{
    struct visit *v = *state;
    struct ear ear = { .count = 0 };
    v->world.save->settings.confirm = true;
    visit_start(v);
    listen(&ear, v);
    visit_answer(v, false);
    listen(&ear, v);
    assert_int_equal(ear.count, 1);
    expect(&ear, 0, SOUND_LOCK);
    visit_answer(v, true);
    listen(&ear, v);
    assert_int_equal(ear.count, 1);
    visit_answer(v, true);
    listen(&ear, v);
    expect(&ear, 0, SOUND_LOCK);
    expect(&ear, 1, SOUND_RIGHT);
}

/* Sleeps from wake to wake, as the window does, until the question is over; counts the ticks. */
static int tick_out(struct visit *v, struct ear *ear, int64_t *first, int64_t *last)
{
    int ticks = 0;
    while (v->world.match->phase == MATCH_PHASE_ASK) {
        int64_t wake = screens_wake(v->screens, v->now), cue = cues_wake(&v->world, v->now);
        v->now = cue < wake ? cue : wake;
        visit_send(v, (struct ui_event){ .intent = INTENT_TICK });
        listen(ear, v);
        if (count(ear, SOUND_TICK) == 0)
            continue;
        assert_int_equal(count(ear, SOUND_TICK), 1);
        *first = ticks++ == 0 ? v->now : *first;
        *last = v->now;
    }
    return ticks;
}

static void the_last_seconds_tick_faster(void **state)
{
    struct visit *v = *state;
    struct ear ear = { .count = 0 };
    int64_t first = 0, last = 0;
    v->world.save->settings.mode = MATCH_CLASSIC;
    visit_start(v);
    listen(&ear, v);
    int64_t end = v->world.zero + match_deadline(v->world.match);
    assert_int_equal(tick_out(v, &ear, &first, &last), 7);
    assert_int_equal(end - first, 5 * SECOND);
    assert_int_equal(end - last, SECOND / 2);
    assert_int_equal(v->now, end);
    assert_int_equal(ear.count, 1); /* nobody answered: no latch */
    expect(&ear, 0, SOUND_WRONG);
    assert_true(cues_wake(&v->world, v->now) == SCREEN_NEVER);
}

/* A computer that was asleep does not tick for what it missed, and a pause is silent. */
static void ticks_are_not_made_up_for(void **state)
{
    struct visit *v = *state;
    struct ear ear = { .count = 0 };
    v->world.save->settings.mode = MATCH_CLASSIC;
    visit_start(v);
    listen(&ear, v);
    v->now = v->world.zero + match_deadline(v->world.match) - SECOND / 4;
    visit_look(v);
    listen(&ear, v);
    assert_int_equal(ear.count, 0);
    visit_send(v, (struct ui_event){ .intent = INTENT_PAUSE });
    visit_expect(v, "pause");
    assert_true(cues_wake(&v->world, v->now) == SCREEN_NEVER);
}

static void the_house_claps_as_it_liked_it(void **state)
{
    struct visit *v = *state;
    for (int right = 0; right < 2; right++) {
        struct ear ear = { .count = 0 };
        if (right == 0)
            visit_start(v);
        else
            visit_press(v, INTENT_ACCEPT); /* once more */
        for (int i = 0; i < 5; i++) {
            visit_answer(v, right != 0);
            listen(&ear, v);
            visit_press(v, INTENT_ACCEPT);
        }
        visit_expect(v, "results");
        listen(&ear, v);
        assert_int_equal(count(&ear, SOUND_FANFARE), right);
        assert_int_equal(count(&ear, SOUND_APPLAUSE), 1);
        int strength = ear.heard[ear.count - 1].strength;
        assert_true(right != 0 ? strength >= 80 && strength <= SOUND_STRENGTH_MAX : strength == 0);
    }
}

/* A match that goes on from last time does not begin with yesterday's verdict. */
static void what_was_before_is_not_heard(void **state)
{
    struct visit *v = *state;
    struct ear ear = { .count = 0 };
    visit_start(v);
    visit_answer(v, true);
    listen(&ear, v);
    assert_int_equal(count(&ear, SOUND_RIGHT), 0);
}

static void m_switches_the_sound_and_says_so(void **state)
{
    struct visit *v = *state;
    struct ear ear = { .count = 0 };
    screens_open(v->screens, &screen_sound, NULL, v->now); /* where nothing moves by itself */
    visit_look(v);
    listen(&ear, v);
    visit_press(v, INTENT_MUTE);
    assert_true(v->world.save->settings.mute);
    assert_int_equal(cues_volume(&v->world.save->settings), 0);
    int muted = visit_look(v)->count;
    listen(&ear, v);
    assert_int_equal(ear.count, 0);
    int64_t wake = screens_wake(v->screens, v->now);
    assert_true(wake < v->now + 5 * SECOND);
    v->now = wake;
    assert_true(visit_look(v)->count < muted);
    assert_true(screens_wake(v->screens, v->now) == SCREEN_NEVER);
    visit_press(v, INTENT_MUTE);
    listen(&ear, v);
    expect(&ear, 0, SOUND_LOCK); /* so loud it is */
    visit_send(v, (struct ui_event){ .intent = INTENT_MUTE, .repeat = true });
    assert_false(v->world.save->settings.mute);
}

enum { ROW_VOLUME = 10, ROW_MUTE = 11, ARROW_LEFT = 300, ARROW_RIGHT = 600 };

static void the_volume_ends_at_both_sides(void **state)
{
    struct visit *v = *state;
    struct settings *settings = &v->world.save->settings;
    screens_open(v->screens, &screen_sound, NULL, v->now);
    visit_look(v);
    settings->volume = 75;
    visit_click(v, ROW_VOLUME + ARROW_LEFT);
    assert_int_equal(settings->volume, 70);
    for (int i = 0; i < 3; i++)
        visit_click(v, ROW_VOLUME + ARROW_RIGHT);
    assert_int_equal(settings->volume, 100);
    visit_press(v, INTENT_RIGHT);
    assert_int_equal(settings->volume, 100);
    visit_press(v, INTENT_ACCEPT);
    assert_int_equal(settings->volume, 0);
    visit_press(v, INTENT_LEFT);
    assert_int_equal(settings->volume, 0);
    visit_click(v, ROW_MUTE);
    assert_true(settings->mute);
    visit_click(v, ROW_VOLUME + ARROW_RIGHT); /* who turns it up wants to hear it */
    assert_false(settings->mute);
    visit_press(v, INTENT_BACK);
    visit_expect(v, "title");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(the_curtain_is_heard_once),        VISIT(no_curtain_no_noise),
        VISIT(an_answer_is_taken_and_judged),    VISIT(a_change_of_mind_is_heard),
        VISIT(the_last_seconds_tick_faster),     VISIT(ticks_are_not_made_up_for),
        VISIT(the_house_claps_as_it_liked_it),   VISIT(what_was_before_is_not_heard),
        VISIT(m_switches_the_sound_and_says_so), VISIT(the_volume_ends_at_both_sides),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
