/* Places of teams: shared ranks, where everybody stood before, what a ruling moves, and half-time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "match/place.h"
#include "match/team.h"
#include "support/example_round.h"

#define S INT64_C(1000000)

enum { TEAMS = 4, QUESTIONS = 8 };

struct game {
    struct round *round;
    struct match *match;
    int64_t now;
};

static struct game begin(enum match_format format)
{
    struct game game = { .round = example_round(7, QUESTIONS) };
    struct match_rules rules = match_format_rules(format);
    rules.confirm = false;
    rules.spares = 1;
    game.match = match_new(game.round, &rules, TEAMS);
    return game;
}

static void finish(struct game *game)
{
    match_free(game->match);
    example_round_free(game->round);
}

static void apply(struct game *game, struct match_event event)
{
    struct err err = { { 0 } };
    event.time = game->now += S;
    if (!match_apply(game->match, &event, &err))
        fail_msg("%s refused: %s", match_event_name(event.kind), err.text);
}

/* Everybody answers: bit i of `right` says whether seat i is right. The question is over, the board on. */
static void play(struct game *game, unsigned right)
{
    apply(game, (struct match_event){ .kind = EVENT_ASK });
    const struct question *q = match_question(game->match);
    for (int i = 0; i < TEAMS; i++)
        if (match_may_answer(game->match, i))
            apply(game,
                  (struct match_event){ .kind = EVENT_ANSWER,
                                        .seat = i,
                                        .value = (right >> i & 1) != 0 ? q->key : (q->key + 1) % q->option_count });
    apply(game, (struct match_event){ .kind = EVENT_NEXT });
}

/* Seats in their order now, with ranks, as "1:2 1:3 3:1 4:4". */
static void stand(const struct game *game, enum place_since since, bool before, const char *expected)
{
    struct match_place all[TEAMS];
    struct buf found = { 0 };
    match_places(game->match, since, all);
    for (int line = 0; line < TEAMS; line++)
        for (int i = 0; i < TEAMS; i++) {
            const struct match_stand *s = before ? &all[i].before : &all[i].now;
            if (s->line == line)
                buf_printf(&found, "%s%d:%d", line > 0 ? " " : "", s->rank, all[i].seat + 1);
        }
    assert_string_equal(buf_text(&found), expected);
    buf_fini(&found);
    for (int i = 0; i < TEAMS; i++) {
        assert_int_equal(all[i].now.line, i);
        assert_int_equal(all[i].now.rank, match_rank(game->match, all[i].seat));
    }
}

static void test_shared_places(void **state)
{
    (void)state;
    struct game game = begin(MATCH_EVERYONE);
    stand(&game, SINCE_QUESTION, false, "1:1 1:2 1:3 1:4");
    play(&game, 0x6);
    stand(&game, SINCE_QUESTION, false, "1:2 1:3 3:1 3:4");
    stand(&game, SINCE_QUESTION, true, "1:1 1:2 1:3 1:4");
    play(&game, 0x9 | 0x4);
    stand(&game, SINCE_QUESTION, true, "1:2 1:3 3:1 3:4");
    stand(&game, SINCE_QUESTION, false, "1:3 2:1 2:2 2:4");
    finish(&game);
}

static void test_points_before(void **state)
{
    (void)state;
    struct match_place all[TEAMS];
    struct game game = begin(MATCH_EVERYONE);
    play(&game, 0x1);
    apply(&game, (struct match_event){ .kind = EVENT_ADJUST, .seat = 1, .value = 300 });
    play(&game, 0x3);
    match_places(game.match, SINCE_QUESTION, all);
    assert_int_equal(all[0].seat, 0);
    assert_int_equal(all[0].now.score, 2000);
    assert_int_equal(all[0].before.score, 1000);
    assert_int_equal(all[1].now.score, 1300);
    assert_int_equal(all[1].before.score, 300);
    finish(&game);
}

/* A challenge moves the teams from where they stood with the question to where they stand without it; taking it back moves
 * them back. */
static void test_challenge(void **state)
{
    (void)state;
    struct game game = begin(MATCH_EVERYONE);
    play(&game, 0x1);
    play(&game, 0x2);
    play(&game, 0x1);
    stand(&game, SINCE_RULING, true, "1:1 2:2 3:3 3:4");
    apply(&game, (struct match_event){ .kind = EVENT_VOID, .question = 0 });
    stand(&game, SINCE_RULING, true, "1:1 2:2 3:3 3:4");
    stand(&game, SINCE_RULING, false, "1:1 1:2 3:3 3:4");
    apply(&game, (struct match_event){ .kind = EVENT_VOID, .question = 2 });
    stand(&game, SINCE_RULING, true, "1:1 1:2 3:3 3:4");
    stand(&game, SINCE_RULING, false, "1:2 2:1 2:3 2:4");
    apply(&game, (struct match_event){ .kind = EVENT_UNDO });
    stand(&game, SINCE_RULING, true, "1:2 2:1 2:3 2:4");
    stand(&game, SINCE_RULING, false, "1:1 1:2 3:3 3:4");
    finish(&game);
}

/* Lives go before points, and a challenge gives them back. */
static void test_lives(void **state)
{
    (void)state;
    struct match_place all[TEAMS];
    struct game game = begin(MATCH_SURVIVAL);
    play(&game, 0xE);
    play(&game, 0xD);
    play(&game, 0xD);
    stand(&game, SINCE_QUESTION, false, "1:3 1:4 3:1 4:2");
    stand(&game, SINCE_QUESTION, true, "1:3 1:4 3:1 3:2");
    match_places(game.match, SINCE_QUESTION, all);
    assert_int_equal(all[3].now.lives, 1);
    assert_int_equal(all[3].before.lives, 2);
    apply(&game, (struct match_event){ .kind = EVENT_VOID, .question = 1 });
    match_places(game.match, SINCE_RULING, all);
    stand(&game, SINCE_RULING, true, "1:3 1:4 3:1 4:2");
    for (int i = 0; i < TEAMS; i++)
        if (all[i].seat == 1) {
            assert_int_equal(all[i].before.lives, 1);
            assert_int_equal(all[i].now.lives, 2);
        }
    finish(&game);
}

/* Seven of the eight are to be asked, one is a spare. */
static void test_half_time(void **state)
{
    (void)state;
    struct game game = begin(MATCH_EVERYONE);
    for (int i = 0; i < 3; i++) {
        play(&game, 0xF);
        assert_false(match_half(game.match));
    }
    apply(&game, (struct match_event){ .kind = EVENT_ASK });
    apply(&game, (struct match_event){ .kind = EVENT_SWAP });
    assert_false(match_half(game.match)); /* what was swapped does not count */
    play(&game, 0xF);
    assert_true(match_half(game.match));
    play(&game, 0xF);
    assert_false(match_half(game.match));
    finish(&game);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_shared_places), cmocka_unit_test(test_points_before), cmocka_unit_test(test_challenge),
        cmocka_unit_test(test_lives),         cmocka_unit_test(test_half_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
