/* Every reason to refuse an event, and that a refusal leaves no trace. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "match/match.h"
#include "support/example_round.h"
#include "support/match_twin.h"

#define S INT64_C(1000000)

struct game {
    struct round *round;
    struct match *match;
};

static struct game begin(bool confirm)
{
    struct game game = { .round = example_round(7, 4) };
    struct match_rules rules = match_rules(MATCH_CLASSIC);
    rules.confirm = confirm;
    game.match = match_new(game.round, &rules, 2);
    return game;
}

static void finish(struct game *game)
{
    match_free(game->match);
    example_round_free(game->round);
}

static void apply(struct game *game, enum match_event_kind kind, int seat, int64_t value, int64_t time)
{
    struct err err = { { 0 } };
    struct match_event event = { .kind = kind, .seat = seat, .value = value, .time = time };
    if (!match_apply(game->match, &event, &err))
        fail_msg("%s refused: %s", match_event_name(kind), err.text);
}

static void refused(struct game *game, enum match_event_kind kind, int seat, int64_t value, int64_t time,
                    const char *reason)
{
    struct err err = { { 0 } };
    struct match_event event = { .kind = kind, .seat = seat, .value = value, .time = time };
    struct match *before = match_twin(game->match);
    if (match_apply(game->match, &event, &err))
        fail_msg("event %d accepted, expected \"%s\"", (int)kind, reason);
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
    const char *difference = match_difference(before, game->match);
    if (difference != NULL)
        fail_msg("refused, but %s changed", difference);
    assert_false(match_apply(game->match, &event, NULL));
    match_free(before);
}

static void refuse_all_but(struct game *game, unsigned allowed, const char *reason)
{
    for (int kind = 0; kind <= EVENT_END; kind++)
        if ((allowed >> kind & 1) == 0)
            refused(game, (enum match_event_kind)kind, 0, 0, game->match->now, reason);
}

static void test_host_only(void **state)
{
    (void)state;
    struct game game = begin(false);
    for (int kind = EVENT_END + 1; kind < EVENT_KINDS; kind++)
        refused(&game, (enum match_event_kind)kind, 0, 0, 0, "without a host");
    finish(&game);
}

#define BIT(kind) (1u << EVENT_##kind)

static void test_wrong_phase(void **state)
{
    (void)state;
    struct game game = begin(false);
    refuse_all_but(&game, BIT(ASK) | BIT(END), "has no place in phase \"start\"");
    apply(&game, EVENT_ASK, 0, 0, 0);
    refused(&game, EVENT_ASK, 0, 0, 0, "phase \"ask\"");
    refused(&game, EVENT_NEXT, 0, 0, 0, "phase \"ask\"");
    apply(&game, EVENT_TIME, 0, 0, 20 * S);
    refuse_all_but(&game, BIT(NEXT) | BIT(PAUSE) | BIT(RESUME) | BIT(END), "phase \"reveal\"");
    apply(&game, EVENT_NEXT, 0, 0, 20 * S);
    refuse_all_but(&game, BIT(ASK) | BIT(END), "phase \"board\"");
    apply(&game, EVENT_END, 0, 0, 20 * S);
    refuse_all_but(&game, 0, "phase \"end\"");
    finish(&game);
}

static void test_no_such_event(void **state)
{
    (void)state;
    struct game game = begin(false);
    refused(&game, EVENT_KINDS, 0, 0, 0, "no such event: 27");
    refused(&game, (enum match_event_kind)1000, 0, 0, 0, "no such event: 1000");
    finish(&game);
}

static void test_time(void **state)
{
    (void)state;
    struct game game = begin(false);
    refused(&game, EVENT_ASK, 0, 0, -1, "earlier than the event before");
    refused(&game, EVENT_ASK, 0, 0, MATCH_TIME_MAX + 1, "too late for any match");
    refused(&game, EVENT_ASK, 0, 0, INT64_MAX, "too late for any match");
    refused(&game, EVENT_ASK, 0, -1, 0, "reading time");
    refused(&game, EVENT_ASK, 0, MATCH_READING_MAX + 1, 0, "reading time");
    apply(&game, EVENT_ASK, 0, 3 * S, 10 * S);
    refused(&game, EVENT_ANSWER, 0, 0, 10 * S - 1, "earlier than the event before");
    refused(&game, EVENT_TIME, 0, 0, 33 * S - 1, "another 1 us");
    refused(&game, EVENT_ANSWER, 0, 0, 33 * S + 1, "time was up 1 us before");
    refused(&game, EVENT_FIFTY, 0, 0, 34 * S, "time was up");
    refused(&game, EVENT_HINT, 0, 0, 34 * S, "time was up");
    apply(&game, EVENT_ANSWER, 0, 0, 33 * S);
    apply(&game, EVENT_TIME, 0, 0, 33 * S);
    finish(&game);
}

static void test_seat_and_option(void **state)
{
    (void)state;
    struct game game = begin(true);
    apply(&game, EVENT_ASK, 0, 0, 0);
    const enum match_event_kind kinds[] = { EVENT_ANSWER, EVENT_CONFIRM, EVENT_FIFTY, EVENT_HINT };
    for (int i = 0; i < 4; i++) {
        refused(&game, kinds[i], -1, 0, 0, "no such seat: 0 of 2");
        refused(&game, kinds[i], 2, 0, 0, "no such seat: 3 of 2");
    }
    refused(&game, EVENT_ANSWER, 0, -1, 0, "no such option");
    refused(&game, EVENT_ANSWER, 0, 4, 0, "no such option: 5 of 4");
    refused(&game, EVENT_ANSWER, 0, INT64_C(1) << 32, 0, "no such option");
    finish(&game);
}

static void test_locked(void **state)
{
    (void)state;
    struct game game = begin(false);
    apply(&game, EVENT_ASK, 0, 0, 0);
    refused(&game, EVENT_CONFIRM, 0, 0, 0, "chosen nothing");
    apply(&game, EVENT_ANSWER, 0, 0, S);
    refused(&game, EVENT_ANSWER, 0, 1, S, "already locked");
    refused(&game, EVENT_CONFIRM, 0, 0, S, "already locked");
    refused(&game, EVENT_FIFTY, 0, 0, S, "already locked");
    refused(&game, EVENT_HINT, 0, 0, S, "already locked");
    finish(&game);
}

static void test_confirmed(void **state)
{
    (void)state;
    struct game game = begin(true);
    apply(&game, EVENT_ASK, 0, 0, 0);
    apply(&game, EVENT_ANSWER, 1, 0, S);
    apply(&game, EVENT_ANSWER, 1, 2, S);
    apply(&game, EVENT_CONFIRM, 1, 0, S);
    refused(&game, EVENT_ANSWER, 1, 0, S, "already locked");
    refused(&game, EVENT_CONFIRM, 0, 0, S, "chosen nothing");
    finish(&game);
}

static void test_jokers_used_up(void **state)
{
    (void)state;
    struct game game = begin(false);
    apply(&game, EVENT_ASK, 0, 0, 0);
    apply(&game, EVENT_FIFTY, 0, 0, 0);
    apply(&game, EVENT_HINT, 0, 0, 0);
    refused(&game, EVENT_FIFTY, 0, 0, 0, "already used fifty-fifty");
    refused(&game, EVENT_HINT, 0, 0, 0, "already whispered");
    unsigned removed = game.match->seats[0].answers[0].removed;
    for (int i = 0; i < 4; i++)
        if ((removed >> i & 1) != 0)
            refused(&game, EVENT_ANSWER, 0, i, 0, "was taken away");
    apply(&game, EVENT_TIME, 0, 0, 20 * S);
    apply(&game, EVENT_NEXT, 0, 0, 20 * S);
    apply(&game, EVENT_ASK, 0, 0, 20 * S);
    refused(&game, EVENT_FIFTY, 0, 0, 20 * S, "no fifty-fifty left");
    refused(&game, EVENT_HINT, 0, 0, 20 * S, "no hint left");
    apply(&game, EVENT_FIFTY, 1, 0, 20 * S);
    finish(&game);
}

static void test_question_without_hint(void **state)
{
    (void)state;
    struct game game = begin(false);
    for (int i = 0; i < 3; i++) {
        apply(&game, EVENT_ASK, 0, 0, game.match->now);
        apply(&game, EVENT_TIME, 0, 0, game.match->now + 20 * S);
        apply(&game, EVENT_NEXT, 0, 0, game.match->now);
    }
    apply(&game, EVENT_ASK, 0, 0, game.match->now);
    refused(&game, EVENT_HINT, 0, 0, game.match->now, "knows nothing");
    assert_int_equal(game.match->seats[0].hints, 1);
    finish(&game);
}

static void test_paused(void **state)
{
    (void)state;
    struct game game = begin(false);
    apply(&game, EVENT_ASK, 0, 0, 0);
    refused(&game, EVENT_RESUME, 0, 0, 0, "not paused");
    apply(&game, EVENT_PAUSE, 0, 0, S);
    refused(&game, EVENT_PAUSE, 0, 0, S, "is paused");
    refused(&game, EVENT_ANSWER, 0, 0, S, "is paused");
    refused(&game, EVENT_TIME, 0, 0, 90 * S, "is paused");
    apply(&game, EVENT_RESUME, 0, 0, 2 * S);
    apply(&game, EVENT_TIME, 0, 0, 21 * S);
    apply(&game, EVENT_PAUSE, 0, 0, 22 * S);
    refused(&game, EVENT_NEXT, 0, 0, 22 * S, "is paused");
    apply(&game, EVENT_END, 0, 0, 22 * S);
    finish(&game);
}

/* Who was too late before a pause is too late after it. */
static void test_pause_gives_no_time_back(void **state)
{
    (void)state;
    struct game game = begin(false);
    apply(&game, EVENT_ASK, 0, 0, 0);
    apply(&game, EVENT_PAUSE, 0, 0, 20 * S + 1);
    apply(&game, EVENT_RESUME, 0, 0, 50 * S);
    refused(&game, EVENT_ANSWER, 0, 0, 50 * S, "time was up 1 us before");
    apply(&game, EVENT_TIME, 0, 0, 50 * S);
    finish(&game);
}

static void test_no_clock_cannot_run_out(void **state)
{
    (void)state;
    struct game game = begin(false);
    game.match->rules = match_rules(MATCH_RELAXED);
    apply(&game, EVENT_ASK, 0, 0, 0);
    refused(&game, EVENT_TIME, 0, 0, 3600 * S, "no clock");
    finish(&game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_host_only),
        cmocka_unit_test(test_wrong_phase),
        cmocka_unit_test(test_no_such_event),
        cmocka_unit_test(test_time),
        cmocka_unit_test(test_seat_and_option),
        cmocka_unit_test(test_locked),
        cmocka_unit_test(test_confirmed),
        cmocka_unit_test(test_jokers_used_up),
        cmocka_unit_test(test_question_without_hint),
        cmocka_unit_test(test_paused),
        cmocka_unit_test(test_pause_gives_no_time_back),
        cmocka_unit_test(test_no_clock_cannot_run_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
