/* What moves on the stage: where it is at the beginning, in between and at the end; that any key ends it and counts; that
 * it is a cut with reduced motion; and that no lamp flashes more than three times a second. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "screens/stack.h"
#include "support/visit.h"
#include "ui/motion.h"

enum { FRAME_US = 16667, FLASHES_MOST = 3, SWING = 200, LAMPS_MOST = 400 };

#define MS INT64_C(1000)

static void wait(struct visit *v, int64_t time)
{
    v->now += time;
    visit_look(v);
}

/* From the title to a question whose curtain is open and on which everything has arrived. */
static void play_to_question(struct visit *v, bool clock)
{
    v->world.save->settings.mode = clock ? MATCH_CLASSIC : MATCH_RELAXED;
    visit_start(v);
    wait(v, 3 * SECOND);
}

/* As visit_answer, but at once. */
static void answer(struct visit *v, bool right)
{
    const struct question *question = match_question(v->world.match);
    int option = right ? question->key : (question->key + 1) % question->option_count;
    visit_send(v, (struct ui_event){ .intent = (enum intent)((int)INTENT_ANSWER_A + option) });
}

static const struct draw_op *text_op(const struct drawlist *list, const char *text)
{
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strcmp(list->ops[i].as.text.text, text) == 0)
            return &list->ops[i];
    return NULL;
}

static int icons(const struct drawlist *list, enum draw_icon icon)
{
    int count = 0;
    for (int i = 0; i < list->count; i++)
        count += list->ops[i].kind == DRAW_ICON && list->ops[i].as.icon.icon == icon && list->ops[i].opacity == 1000;
    return count;
}

/* The number at the right of the head line, without the spaces in it. */
static int score(const struct drawlist *list)
{
    for (int i = 0; i < list->count; i++) {
        const struct draw_text *text = &list->ops[i].as.text;
        if (list->ops[i].kind != DRAW_TEXT || text->align != ALIGN_RIGHT || text->style != STYLE_DISPLAY)
            continue;
        int number = 0;
        for (const char *c = text->text; *c != '\0'; c++)
            number = *c >= '0' && *c <= '9' ? number * 10 + (*c - '0') : number;
        return number;
    }
    fail_msg("no score");
    return -1;
}

static void rests(struct visit *v)
{
    uint64_t before = drawlist_hash(visit_look(v));
    assert_true(screens_wake(v->screens, v->now) == SCREEN_NEVER);
    v->now += 60 * SECOND;
    assert_true(drawlist_hash(visit_look(v)) == before);
}

static const char *option_text(const struct visit *v, int option)
{
    return match_question(v->world.match)->option[option].text.in[world_pack_lang(&v->world, v->world.round->pack)];
}

static void options_arrive_one_after_another(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.mode = MATCH_RELAXED;
    visit_start(v);
    int count = match_question(v->world.match)->option_count, seen = 0;
    for (int64_t end = v->now + 3 * SECOND; v->now < end; wait(v, FRAME_US)) {
        const struct drawlist *list = visit_look(v);
        int arrived = 0, opacity = 1000;
        for (int i = 0; i < count; i++) {
            const struct draw_op *op = text_op(list, option_text(v, i));
            if (op == NULL)
                continue; /* a text of several lines, or the curtain is still closing */
            assert_true(op->opacity <= opacity);
            opacity = op->opacity;
            arrived += op->opacity == 1000 && op->dy == 0;
        }
        assert_true(arrived >= seen);
        seen = arrived;
    }
    assert_int_equal(seen, count);
    rests(v);
}

static void an_answer_counts_before_the_options_have_arrived(void **state)
{
    struct visit *v = *state;
    visit_start(v);
    wait(v, SCREENS_CURTAIN_US + 50 * MS); /* the curtain is open, no option there yet */
    assert_true(screens_wake(v->screens, v->now) == v->now + SCREENS_FRAME_US);
    answer(v, true);
    visit_expect(v, "reveal");
}

static void any_key_ends_what_moves(void **state)
{
    struct visit *v = *state;
    v->world.save->settings.mode = MATCH_RELAXED;
    visit_start(v);
    wait(v, SCREENS_CURTAIN_US + 50 * MS);
    uint64_t moving = drawlist_hash(visit_look(v));
    visit_send(v, (struct ui_event){ .intent = INTENT_LEFT });
    uint64_t ended = drawlist_hash(visit_look(v));
    assert_true(moving != ended);
    rests(v);
    assert_true(drawlist_hash(visit_look(v)) == ended);
}

static void the_score_never_shows_more_than_there_is(void **state)
{
    struct visit *v = *state;
    play_to_question(v, true);
    int before = score(visit_look(v));
    answer(v, true);
    int after = v->world.match->seats[0].score, last = before, steps = 0;
    assert_true(after > before);
    for (int64_t end = v->now + 2 * SECOND; v->now < end; wait(v, FRAME_US)) {
        int shown = score(visit_look(v));
        assert_true(shown >= last && shown <= after);
        steps += shown > last;
        last = shown;
    }
    assert_true(steps > 10);
    assert_int_equal(last, after);
    rests(v);
}

/* At the end the key has its check, and a wrong choice and its bulb their crosses; before the lights nothing is given
 * away. */
static void the_reveal_builds(void **state)
{
    struct visit *v = *state;
    play_to_question(v, false);
    answer(v, false);
    assert_int_equal(icons(visit_look(v), ICON_CHECK) + icons(visit_look(v), ICON_CROSS), 0);
    wait(v, 200 * MS);
    assert_int_equal(icons(visit_look(v), ICON_CHECK) + icons(visit_look(v), ICON_CROSS), 0);
    wait(v, 2 * SECOND);
    assert_int_equal(icons(visit_look(v), ICON_CHECK), 1);
    assert_int_equal(icons(visit_look(v), ICON_CROSS), 2);
    rests(v);
}

static void reduced_motion_shows_the_end_at_once(void **state)
{
    struct visit *v = *state;
    play_to_question(v, false);
    answer(v, false);
    wait(v, 3 * SECOND);
    uint64_t end = drawlist_hash(visit_look(v));
    stack_restart(v->screens, v->now);
    assert_true(drawlist_hash(visit_look(v)) != end);
    v->world.save->settings.reduced_motion = true;
    assert_true(drawlist_hash(visit_look(v)) == end);
    rests(v);
}

/* ---- flashes ---- */

/* Brightness of every lamp in a picture, per mille; the same lamps in the same order in every picture of a scene. */
static int lamps(const struct drawlist *list, int *bright)
{
    int count = 0;
    for (int i = list->still; i < list->count && count < LAMPS_MOST; i++) {
        const struct draw_op *op = &list->ops[i];
        if (op->kind == DRAW_BULB)
            bright[count++] = op->as.bulb.state == BULB_OFF ? 0 : op->opacity;
        if (op->kind == DRAW_FOOTLIGHT && op->as.footlight.lit)
            bright[count++] = op->opacity;
        if (op->kind == DRAW_FOOTLIGHT && !op->as.footlight.lit &&
            (i + 1 == list->count || list->ops[i + 1].box.x != op->box.x || !list->ops[i + 1].as.footlight.lit))
            bright[count++] = 0; /* not one that stands under a lamp on its way out */
    }
    return count;
}

/* Sees a lamp at sixty pictures a second: a flash is a rise of more than SWING and a fall. */
struct lamp {
    int low, high, flashes, most;
    int64_t began[FLASHES_MOST + 1]; /* of the last flashes */
    bool rising;
};

static void see(struct lamp *lamp, int bright, int64_t now)
{
    lamp->high = bright > lamp->high ? bright : lamp->high;
    lamp->low = bright < lamp->low ? bright : lamp->low;
    if (!lamp->rising && bright > lamp->low + SWING) {
        memmove(lamp->began, lamp->began + 1, sizeof lamp->began - sizeof lamp->began[0]);
        lamp->began[FLASHES_MOST] = now;
        lamp->flashes++;
        if (lamp->flashes > FLASHES_MOST && now - lamp->began[0] < SECOND)
            fail_msg("%d flashes within a second", FLASHES_MOST + 1);
        lamp->rising = true;
        lamp->high = bright;
    } else if (lamp->rising && bright < lamp->high - SWING) {
        lamp->rising = false;
        lamp->low = bright;
    }
}

/* How often any lamp flashed in that time; more than three times in a second fails. */
static int flashes(struct visit *v, int64_t time)
{
    static struct lamp lamp[LAMPS_MOST];
    int bright[LAMPS_MOST], most = 0;
    memset(lamp, 0, sizeof lamp);
    for (int64_t end = v->now + time; v->now < end; wait(v, FRAME_US)) {
        int count = lamps(visit_look(v), bright);
        for (int i = 0; i < count; i++) {
            if (v->now + time == end)
                lamp[i].low = lamp[i].high = bright[i];
            see(&lamp[i], bright[i], v->now);
            most = lamp[i].flashes > most ? lamp[i].flashes : most;
        }
    }
    return most;
}

static void the_marquee_chases_slowly(void **state)
{
    struct visit *v = *state;
    int count = flashes(v, 3 * SECOND);
    assert_in_range(count, 2, 6);
    rests(v);
}

/* The footlights beat with the ticks that are heard, also where nothing may glide. */
static void the_last_seconds_have_a_rhythm(void **state)
{
    struct visit *v = *state;
    for (int calm = 0; calm < 2; calm++) {
        v->world.save->settings.reduced_motion = calm;
        if (calm == 0)
            play_to_question(v, true);
        const struct match *match = v->world.match;
        v->now = v->world.zero + match_deadline(match) - 15 * SECOND;
        assert_int_equal(flashes(v, 9 * SECOND), 0);
        v->now = v->world.zero + match_deadline(match) - 6 * SECOND;
        assert_in_range(flashes(v, 6 * SECOND - FRAME_US), 5, 7);
    }
}

/* The clock is looked at only when something changes: never with nothing to do, not sixty times a second while it is calm. */
static void the_clock_wakes_only_for_changes(void **state)
{
    struct visit *v = *state;
    play_to_question(v, true);
    for (int calm = 0; calm < 2; calm++) {
        v->world.save->settings.reduced_motion = calm;
        int64_t end = v->world.zero + match_deadline(v->world.match);
        int wakes = 0;
        for (v->now = end - 20 * SECOND; v->now < end; wakes++) {
            int64_t next = screens_wake(v->screens, v->now);
            assert_true(next > v->now && next <= end);
            v->now = next;
        }
        assert_in_range(wakes, 20, calm ? 40 : 20 + 9 * 16 + 5 * 61);
    }
}

/* From the first question to the results, `right` of the answers being that. */
static void play_to_results(struct visit *v, int right)
{
    for (int i = 0; i < v->world.round->count; i++) {
        wait(v, 3 * SECOND);
        answer(v, i < right);
        wait(v, 3 * SECOND);
        visit_send(v, (struct ui_event){ .intent = INTENT_ACCEPT });
    }
    visit_expect(v, "results");
}

/* In how many of the pictures to come scraps fall, and how many at most at once. */
static int confetti(struct visit *v, int *most)
{
    int pictures = 0;
    *most = 0;
    for (int64_t end = v->now + 8 * SECOND; v->now < end; wait(v, FRAME_US)) {
        const struct drawlist *list = visit_look(v);
        int now = 0;
        for (int i = list->still; i < list->count; i++)
            now += list->ops[i].kind == DRAW_PANEL && list->ops[i].as.panel.radius == 0 && list->ops[i].box.w <= 20;
        pictures += now > 0;
        *most = now > *most ? now : *most;
    }
    return pictures;
}

/* Not for the same once more, nor for less, nor for nothing at all. */
static void confetti_falls_for_a_new_best_only(void **state)
{
    struct visit *v = *state;
    int most;
    v->world.save->settings.mode = MATCH_RELAXED;
    static const struct {
        int right;
        bool best;
    } matches[] = { { 0, false }, { 2, true }, { 2, false }, { 1, false }, { 3, true } };
    visit_start(v);
    for (size_t i = 0; i < sizeof matches / sizeof *matches; i++) {
        play_to_results(v, matches[i].right);
        assert_int_equal(confetti(v, &most) > 0, matches[i].best);
        v->world.wall += 100;
        visit_press(v, INTENT_ACCEPT); /* once more */
        visit_expect(v, "question");
    }
}

static void count_up_and_stars_end_where_they_should(void **state)
{
    struct visit *v = *state;
    int most;
    v->world.save->settings.mode = MATCH_CLASSIC;
    visit_start(v);
    play_to_results(v, v->world.round->count);
    assert_int_equal(v->world.place, 1);
    int scraps = confetti(v, &most);
    assert_true(scraps > 60 && most > 20);
    rests(v);
    const struct drawlist *list = visit_look(v);
    int lit = 0;
    for (int i = list->still; i < list->count; i++) {
        assert_int_equal(list->ops[i].dy, 0);
        lit += list->ops[i].kind == DRAW_SHAPE && list->ops[i].as.shape.shape == SHAPE_STAR &&
               list->ops[i].as.shape.colour == v->frame.theme.colour[COLOUR_GOLD];
    }
    assert_int_equal(lit, match_stars(v->world.match, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(options_arrive_one_after_another),
        VISIT(an_answer_counts_before_the_options_have_arrived),
        VISIT(any_key_ends_what_moves),
        VISIT(the_score_never_shows_more_than_there_is),
        VISIT(the_reveal_builds),
        VISIT(reduced_motion_shows_the_end_at_once),
        VISIT(the_marquee_chases_slowly),
        VISIT(the_last_seconds_have_a_rhythm),
        VISIT(the_clock_wakes_only_for_changes),
        VISIT(count_up_and_stars_end_where_they_should),
        VISIT(confetti_falls_for_a_new_best_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
