/* Looking back on a match: what the review shows, and the way through it by keys, pad and mouse. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "screens/rows.h"
#include "support/visit.h"

/* Whether some text of the picture begins with these words when the curtain has come to rest. */
static bool shows(struct visit *v, const char *words)
{
    v->now += SECOND;
    const struct drawlist *list = visit_look(v);
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strncmp(list->ops[i].as.text.text, words, strlen(words)) == 0)
            return true;
    return false;
}

/* A match of five of which the second and the fourth are wrong, and its review. */
static void review(struct visit *v)
{
    visit_start(v);
    for (int i = 0; i < 5; i++) {
        visit_answer(v, i != 1 && i != 3);
        visit_press(v, INTENT_NEXT);
    }
    visit_expect(v, "results");
    visit_press(v, INTENT_FIFTY);
    visit_expect(v, "review");
}

static int line(struct visit *v)
{
    v->now += SECOND;
    visit_look(v);
    return screens_focus(v->screens)->current - ROWS_FIRST_ID;
}

static void it_says_what_was_right(void **state)
{
    struct visit *v = *state;
    review(v);
    assert_true(shows(v, "3 von 5 richtig"));
    assert_true(shows(v, "Deine Antwort"));
    assert_false(shows(v, "Richtig wäre"));
    visit_press(v, INTENT_DOWN);
    assert_true(shows(v, "Deine Antwort"));
    assert_true(shows(v, "Richtig wäre"));
    visit_press(v, INTENT_BACK);
    visit_expect(v, "results");
}

static void the_keys_lead_to_every_question(void **state)
{
    struct visit *v = *state;
    review(v);
    for (int i = 0; i < 5; i++) {
        assert_int_equal(line(v), i);
        visit_press(v, i % 2 == 0 ? INTENT_DOWN : INTENT_ACCEPT);
    }
    assert_int_equal(line(v), 4);
    visit_press(v, INTENT_UP);
    assert_int_equal(line(v), 3);
}

static void mistakes_are_a_press_apart(void **state)
{
    struct visit *v = *state;
    review(v);
    visit_press(v, INTENT_NEXT);
    assert_int_equal(line(v), 1);
    visit_pad(v, INTENT_BUZZ, "pad right shoulder");
    assert_int_equal(line(v), 3);
    visit_press(v, INTENT_NEXT);
    assert_int_equal(line(v), 1);
    visit_pad(v, INTENT_BUZZ, "pad left shoulder");
    assert_int_equal(line(v), 3);
}

static void a_click_shows_its_question(void **state)
{
    struct visit *v = *state;
    review(v);
    visit_click(v, ROWS_FIRST_ID + 3);
    visit_expect(v, "review");
    assert_int_equal(line(v), 3);
    assert_true(shows(v, "Richtig wäre"));
    visit_pad(v, INTENT_ANSWER_B, "pad east");
    visit_expect(v, "results");
}

/* Only what was resolved is shown; and where that is nothing, it is said. */
static void a_match_ended_early_can_be_looked_at(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    visit_answer(v, false);
    visit_press(v, INTENT_ACCEPT);
    struct effect end = { .kind = EFFECT_EVENT };
    end.event = (struct match_event){ .kind = EVENT_END, .time = world_match_time(&v->world, v->now) };
    assert_true(world_perform(&v->world, &end, NULL));
    screens_open(v->screens, &screen_review, NULL, v->now);
    assert_true(shows(v, "0 von 1 richtig"));
    visit_press(v, INTENT_DOWN);
    assert_int_equal(line(v), 0);
}

static void nothing_resolved_is_said(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    struct effect end = { .kind = EFFECT_EVENT };
    end.event = (struct match_event){ .kind = EVENT_END, .time = world_match_time(&v->world, v->now) };
    assert_true(world_perform(&v->world, &end, NULL));
    screens_open(v->screens, &screen_review, NULL, v->now);
    assert_true(shows(v, "Diese Partie war zu Ende"));
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_NEXT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "review");
    visit_press(v, INTENT_BACK);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(it_says_what_was_right),     VISIT(the_keys_lead_to_every_question),
        VISIT(mistakes_are_a_press_apart), VISIT(a_click_shows_its_question),
        VISIT(nothing_resolved_is_said),   VISIT(a_match_ended_early_can_be_looked_at),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
