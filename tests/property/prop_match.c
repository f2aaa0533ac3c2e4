/* Matches of random events, sane and senseless: refused events leave no trace, phases come in order, scores are what a
 * second, naive reckoning makes of the accepted answers, and the journal's text gives the very same match again.
 *
 * PROP_SEED in the environment chooses other matches; a failure names the seed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "record/journal.h"
#include "support/example_round.h"
#include "support/match_twin.h"

#define S INT64_C(1000000)

enum { EVENTS_WANTED = 300000, EVENTS_A_MATCH = 1500, SEATS_MOST = 5 };

struct trial {
    uint64_t seed;
    struct rng rng;
    struct round *round;
    struct match *match;
    struct journal_head head;
    struct buf journal;
    struct match_event accepted[EVENTS_A_MATCH];
    int accepted_count, tried;
};

static bool chance(struct rng *rng, uint32_t percent)
{
    return rng_below(rng, 100) < percent;
}

static int below(struct rng *rng, uint32_t bound)
{
    return (int)rng_below(rng, bound);
}

static struct match_rules random_rules(struct rng *rng)
{
    struct match_rules rules = match_rules(chance(rng, 30) ? MATCH_RELAXED : MATCH_CLASSIC);
    rules.confirm = chance(rng, 50);
    rules.streak_bonus = chance(rng, 70);
    rules.fifty = below(rng, 4);
    rules.hints = below(rng, 4);
    if (chance(rng, 20))
        rules.points = below(rng, 3) * 1000;
    if (rules.mode == MATCH_CLASSIC && chance(rng, 30))
        rules.answer_us = 1 + below(rng, 60 * 1000000);
    return rules;
}

static void begin(struct trial *trial, uint64_t seed)
{
    *trial = (struct trial){ .seed = seed, .rng = rng_stream(seed, 0, "match") };
    int count = 1 + below(&trial->rng, 12), seats = 1 + below(&trial->rng, SEATS_MOST);
    trial->round = example_round(seed, count);
    trial->head = (struct journal_head){ .pack = "example",
                                         .seed = seed,
                                         .count = count,
                                         .level = QUIZ_MEDIUM,
                                         .rules = random_rules(&trial->rng),
                                         .seat_count = seats };
    trial->match = match_new(trial->round, &trial->head.rules, seats);
    journal_write_head(&trial->journal, &trial->head);
}

static void finish(struct trial *trial)
{
    match_free(trial->match);
    example_round_free(trial->round);
    buf_fini(&trial->journal);
}

/* Mostly a little later; now and then at the deadline, round it, or in the past. */
static int64_t random_time(struct trial *trial)
{
    const struct match *match = trial->match;
    int64_t deadline = match_deadline(match);
    int dice = below(&trial->rng, 100);
    if (dice < 3)
        return match->now - 1 - below(&trial->rng, 1000);
    if (dice < 18 && deadline >= match->now)
        return deadline - 1 + below(&trial->rng, 3);
    if (dice < 50)
        return match->now;
    return match->now + below(&trial->rng, dice < 90 ? 2000000 : 30000000);
}

/* What usually comes next, so that matches get somewhere. */
static enum match_event_kind likely_kind(struct trial *trial)
{
    const struct match *match = trial->match;
    if (match->paused)
        return EVENT_RESUME;
    if (match->phase == MATCH_PHASE_REVEAL)
        return EVENT_NEXT;
    if (match->phase != MATCH_PHASE_ASK)
        return EVENT_ASK;
    const enum match_event_kind kinds[] = { EVENT_ANSWER,  EVENT_ANSWER, EVENT_ANSWER, EVENT_ANSWER, EVENT_ANSWER,
                                            EVENT_CONFIRM, EVENT_FIFTY,  EVENT_HINT,   EVENT_TIME,   EVENT_PAUSE };
    return kinds[below(&trial->rng, sizeof kinds / sizeof *kinds)];
}

static struct match_event random_event(struct trial *trial)
{
    struct rng *rng = &trial->rng;
    struct match_event event = { .kind = likely_kind(trial), .time = random_time(trial) };
    if (chance(rng, 25))
        event.kind = (enum match_event_kind)below(rng, EVENT_END);
    if (below(rng, 2000) == 0)
        event.kind = EVENT_END;
    event.seat = chance(rng, 97) ? below(rng, (uint32_t)trial->match->seat_count) : below(rng, SEATS_MOST + 2) - 1;
    if (event.kind == EVENT_ASK)
        event.value = below(rng, 5000000) - (chance(rng, 5) ? 5000000 : 0);
    else if (event.kind == EVENT_ANSWER)
        event.value = chance(rng, 40) && match_question(trial->match) != NULL ? match_question(trial->match)->key
                                                                              : below(rng, 6) - 1;
    return event;
}

static bool order_fits(enum match_phase from, enum match_phase to, enum match_event_kind kind)
{
    if (kind == EVENT_END)
        return from != MATCH_PHASE_END && to == MATCH_PHASE_END;
    if (kind == EVENT_ASK)
        return (from == MATCH_PHASE_START || from == MATCH_PHASE_BOARD) && to == MATCH_PHASE_ASK;
    if (kind == EVENT_NEXT)
        return from == MATCH_PHASE_REVEAL && (to == MATCH_PHASE_BOARD || to == MATCH_PHASE_END);
    if (kind == EVENT_TIME)
        return from == MATCH_PHASE_ASK && to == MATCH_PHASE_REVEAL;
    if (kind == EVENT_ANSWER || kind == EVENT_CONFIRM)
        return from == MATCH_PHASE_ASK && (to == MATCH_PHASE_ASK || to == MATCH_PHASE_REVEAL);
    return from == to;
}

static void try_event(struct trial *trial)
{
    struct err err = { { 0 } };
    struct match_event event = random_event(trial);
    struct match *before = match_twin(trial->match);
    bool accepted = match_apply(trial->match, &event, &err);
    const char *difference = match_difference(before, trial->match);
    trial->tried++;
    if (!accepted && (difference != NULL || err.text[0] == '\0'))
        fail_msg("seed %llu, event %d: refused, changed %s, reason \"%s\"", (unsigned long long)trial->seed,
                 trial->tried, difference != NULL ? difference : "nothing", err.text);
    if (accepted && !order_fits(before->phase, trial->match->phase, event.kind))
        fail_msg("seed %llu, event %d: %s from %s to %s", (unsigned long long)trial->seed, trial->tried,
                 match_event_name(event.kind), match_phase_name(before->phase), match_phase_name(trial->match->phase));
    match_free(before);
    if (accepted) {
        trial->accepted[trial->accepted_count++] = event;
        journal_write_event(&trial->journal, &event);
    }
}

/* --- the naive reckoning: one pass over the accepted events for one seat, knowing nothing of struct match --- */

struct tally {
    int score, right, streak, revealed;
    int choice;
    int64_t taken, start, paused_at;
};

static void tally_question(const struct trial *trial, struct tally *tally)
{
    const struct match_rules *rules = &trial->head.rules;
    tally->revealed++;
    if (tally->choice != trial->round->questions[tally->revealed - 1].key) {
        tally->streak = 0;
        return;
    }
    int64_t points = rules->points, clock = rules->answer_us;
    if (clock > 0 && tally->taken >= S / 2) /* round(x) = floor((2x + 1) / 2) */
        points = (2 * points * (2 * clock - tally->taken) + 2 * clock) / (4 * clock);
    tally->right++;
    tally->streak++;
    tally->score += (int)points;
    if (rules->streak_bonus && rules->points > 0)
        tally->score += tally->streak > 6 ? 500 : 100 * (tally->streak - 1);
}

static bool removed_by_fifty(const struct trial *trial, int question, int option)
{
    for (int i = 0; i < trial->match->seat_count; i++)
        if ((trial->match->seats[i].answers[question].removed >> option & 1) != 0)
            return true;
    return false;
}

static void tally_event(const struct trial *trial, int seat, const struct match_event *event, struct tally *tally)
{
    if (event->kind == EVENT_ASK) {
        tally->choice = -1;
        tally->start = event->time + event->value;
    } else if (event->kind == EVENT_PAUSE) {
        tally->paused_at = event->time;
    } else if (event->kind == EVENT_RESUME) {
        tally->start += event->time - tally->paused_at;
    } else if (event->kind == EVENT_ANSWER && event->seat == seat && event->value != tally->choice) {
        tally->choice = (int)event->value;
        tally->taken = event->time > tally->start ? event->time - tally->start : 0;
    } else if (event->kind == EVENT_FIFTY && event->seat == seat && tally->choice >= 0 &&
               removed_by_fifty(trial, tally->revealed, tally->choice)) {
        tally->choice = -1;
    }
}

/* A question was revealed where NEXT follows, or END does after every seat was done; the match itself says how many. */
static void check_seat(const struct trial *trial, int seat)
{
    const struct match_seat *s = &trial->match->seats[seat];
    struct tally tally = { .choice = -1 };
    for (int i = 0; i < trial->accepted_count; i++) {
        tally_event(trial, seat, &trial->accepted[i], &tally);
        if (trial->accepted[i].kind == EVENT_NEXT)
            tally_question(trial, &tally);
    }
    if (tally.revealed < match_revealed(trial->match))
        tally_question(trial, &tally);
    if (tally.score != s->score || tally.right != s->right || tally.streak != s->streak ||
        tally.revealed != match_revealed(trial->match))
        fail_msg("seed %llu, seat %d: score %d, right %d, streak %d; reckoned %d, %d, %d",
                 (unsigned long long)trial->seed, seat, s->score, s->right, s->streak, tally.score, tally.right,
                 tally.streak);
}

static void check_jokers(const struct trial *trial)
{
    for (int i = 0; i < trial->match->seat_count; i++) {
        const struct match_seat *seat = &trial->match->seats[i];
        int fifty = seat->fifty, hints = seat->hints;
        for (int j = 0; j < trial->round->count; j++) {
            const struct match_answer *answer = &seat->answers[j];
            fifty += answer->removed != 0;
            hints += answer->hinted;
            assert_int_equal(answer->removed >> trial->round->questions[j].key & 1, 0);
            if (answer->choice >= 0)
                assert_int_equal(answer->removed >> answer->choice & 1, 0);
        }
        assert_int_equal(fifty, trial->head.rules.fifty);
        assert_int_equal(hints, trial->head.rules.hints);
    }
}

static void check_replay(const struct trial *trial)
{
    struct err err = { { 0 } };
    struct journal *journal = journal_read("journal", buf_text(&trial->journal), trial->journal.len, &err);
    struct match *again = journal != NULL ? journal_apply(journal, trial->round, &err) : NULL;
    if (again == NULL)
        fail_msg("seed %llu: %s", (unsigned long long)trial->seed, err.text);
    const char *difference = match_difference(trial->match, again);
    if (difference != NULL)
        fail_msg("seed %llu: the replay differs in %s", (unsigned long long)trial->seed, difference);
    match_free(again);
    journal_free(journal);
}

static uint64_t first_seed(void)
{
    const char *chosen = getenv("PROP_SEED");
    return chosen != NULL ? strtoull(chosen, NULL, 10) : 1;
}

static void test_random_matches(void **state)
{
    (void)state;
    struct trial *trial = test_malloc(sizeof *trial);
    long tried = 0, accepted = 0, ended = 0, revealed = 0;
    for (uint64_t seed = first_seed(); tried < EVENTS_WANTED; seed++) {
        begin(trial, seed);
        while (trial->match->phase != MATCH_PHASE_END && trial->tried < EVENTS_A_MATCH)
            try_event(trial);
        for (int i = 0; i < trial->match->seat_count; i++)
            check_seat(trial, i);
        check_jokers(trial);
        check_replay(trial);
        tried += trial->tried;
        accepted += trial->accepted_count;
        revealed += match_revealed(trial->match);
        ended += trial->match->phase == MATCH_PHASE_END;
        finish(trial);
    }
    print_message("%ld events tried, %ld accepted, %ld questions revealed, %ld matches ended\n", tried, accepted,
                  revealed, ended);
    assert_true(accepted > tried / 4);
    assert_true(revealed > 1000 && ended > 100);
    test_free(trial);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_random_matches) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
