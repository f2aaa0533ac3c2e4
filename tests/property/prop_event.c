/* Event nights of random events, sane and senseless, in every format: refused events leave no trace, phases come in the
 * allowed order, nobody who is locked, out or without a device does anything, scores are what a second, plain reckoning
 * makes of what was answered and ruled, and the journal's text gives the very same match again, as do the events that
 * are left after all that was taken back.
 *
 * CURTAINUP_EVENTS in the environment says how many events are tried (a million, say), PROP_SEED chooses others; a
 * failure names the seed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "match/place.h"
#include "match/score.h"
#include "record/journal.h"
#include "support/example_round.h"
#include "support/match_twin.h"

enum { EVENTS_USUAL = 60000, EVENTS_A_MATCH = 400, EVENTS_AFTERWARDS = 20 };

struct night {
    uint64_t seed;
    struct rng rng;
    struct round *round;
    struct match *match;
    struct journal_head head;
    struct buf journal;
    int tried, accepted;
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
    struct match_rules rules = match_format_rules((enum match_format)(1 + below(rng, MATCH_FORMATS - 1)));
    rules.tie = (enum match_tie)below(rng, TIE_RULES);
    rules.confirm = chance(rng, 30);
    rules.streak_bonus = chance(rng, 30);
    rules.falling = chance(rng, 30);
    rules.spares = below(rng, 3);
    rules.fifty = rules.hints = below(rng, 3);
    if (chance(rng, 30))
        rules.wrong = below(rng, 500);
    if (chance(rng, 20))
        rules.tie_us = below(rng, 2) * 20000;
    if (chance(rng, 20))
        rules.lives = below(rng, 4);
    if (chance(rng, 20))
        rules.finale = below(rng, 3);
    if (chance(rng, 10))
        rules.answer_us = 0;
    if (chance(rng, 10))
        rules.floor_us = 0;
    return rules;
}

static void begin(struct night *night, uint64_t seed)
{
    *night = (struct night){ .seed = seed, .rng = rng_stream(seed, 0, "event night") };
    int count = 4 + below(&night->rng, 8), seats = TEAMS_MIN + below(&night->rng, TEAMS_MAX - TEAMS_MIN + 1);
    night->round = example_round(seed, count);
    night->head = (struct journal_head){ .pack = "example",
                                         .seed = seed,
                                         .count = count,
                                         .level = QUIZ_MEDIUM,
                                         .rules = random_rules(&night->rng),
                                         .seat_count = seats };
    for (int i = 0; i < seats; i++)
        night->head.teams[i] = team_usual(i);
    night->match = match_new(night->round, &night->head.rules, seats);
    journal_write_head(&night->journal, &night->head);
}

static void finish(struct night *night)
{
    match_free(night->match);
    example_round_free(night->round);
    buf_fini(&night->journal);
}

/* --- random events --- */

static int64_t random_time(struct night *night, enum match_event_kind kind)
{
    const struct match *match = night->match;
    int64_t deadline = match_deadline(match);
    int dice = below(&night->rng, 100);
    if (kind == EVENT_BUZZ && dice < 40) /* arrives late, or within the interval */
        return match->now - below(&night->rng, 9000);
    if (dice < 2)
        return match->now - 1 - below(&night->rng, 1000);
    if (deadline >= match->now && (kind == EVENT_TIME ? dice < 90 : dice < 10))
        return deadline - 1 + below(&night->rng, 3);
    return match->now + (dice < 50 ? below(&night->rng, 10000) : below(&night->rng, 2000000));
}

static enum match_event_kind likely_kind(struct night *night)
{
    const struct match *match = night->match;
    static const enum match_event_kind open[] = { EVENT_ANSWER, EVENT_ANSWER, EVENT_ANSWER, EVENT_ANSWER,
                                                  EVENT_BUZZ,   EVENT_BUZZ,   EVENT_BUZZ,   EVENT_CONFIRM,
                                                  EVENT_JUDGE,  EVENT_TIME,   EVENT_TIME,   EVENT_FIFTY };
    if (chance(&night->rng, 20))
        return (enum match_event_kind)below(&night->rng, EVENT_KINDS);
    if (match->paused)
        return EVENT_RESUME;
    if (match_open(match))
        return open[below(&night->rng, sizeof open / sizeof *open)];
    if (match->phase == MATCH_PHASE_REVEAL)
        return EVENT_NEXT;
    return chance(&night->rng, 30) ? EVENT_BID : EVENT_ASK;
}

static int64_t random_value(struct night *night, enum match_event_kind kind)
{
    struct rng *rng = &night->rng;
    const struct question *question = match_question(night->match);
    switch ((int)kind) {
    case EVENT_ASK:
        return below(rng, 3000000);
    case EVENT_ANSWER:
        return question != NULL && chance(rng, 40) ? question->key : below(rng, 6) - 1;
    case EVENT_JUDGE:
        return below(rng, 3) - (chance(rng, 5) ? 1 : 0);
    case EVENT_CORRECT:
        return below(rng, 5);
    default:
        return below(rng, 3000) - 500;
    }
}

static struct match_event random_event(struct night *night)
{
    struct rng *rng = &night->rng;
    struct match_event event = { .kind = likely_kind(night) };
    if (event.kind == EVENT_END && chance(rng, 90))
        event.kind = EVENT_UNLOCK;
    if (event.kind == EVENT_LOCK && chance(rng, 60))
        event.kind = EVENT_UNLOCK;
    event.time = random_time(night, event.kind);
    event.seat = chance(rng, 98) ? below(rng, (uint32_t)night->match->seat_count) : below(rng, 12) - 2;
    event.value = random_value(night, event.kind);
    event.question = chance(rng, 60) && night->match->question >= 0 ? night->match->question : below(rng, 12);
    snprintf(event.device, sizeof event.device, "pad %d", below(rng, 4));
    snprintf(event.button, sizeof event.button, "%d", below(rng, 4));
    return event;
}

/* --- what must hold of each event --- */

#define TO(phase) (1u << MATCH_PHASE_##phase)

/* Where each phase may lead without anything being taken back. */
static const unsigned after[] = {
    [MATCH_PHASE_START] = TO(START) | TO(ASK) | TO(END),
    [MATCH_PHASE_ASK] = TO(ASK) | TO(COLLECT) | TO(FLOOR) | TO(REVEAL) | TO(BOARD) | TO(END),
    [MATCH_PHASE_COLLECT] = TO(COLLECT) | TO(ASK) | TO(FLOOR) | TO(REVEAL) | TO(BOARD) | TO(END),
    [MATCH_PHASE_FLOOR] = TO(FLOOR) | TO(ASK) | TO(REVEAL) | TO(BOARD) | TO(END),
    [MATCH_PHASE_REVEAL] = TO(REVEAL) | TO(BOARD) | TO(END),
    [MATCH_PHASE_BOARD] = TO(BOARD) | TO(ASK) | TO(END),
    [MATCH_PHASE_END] = TO(END),
};

static bool by_seat(enum match_event_kind kind)
{
    return kind == EVENT_ANSWER || kind == EVENT_CONFIRM || kind == EVENT_FIFTY || kind == EVENT_HINT ||
           kind == EVENT_BUZZ || kind == EVENT_BID;
}

static const char *wrong_with(const struct match *before, const struct match *now, const struct match_event *event)
{
    const struct match_seat *seat = &before->seats[event->seat];
    if (event->kind != EVENT_UNDO && (after[before->phase] >> now->phase & 1) == 0)
        return "phases out of order";
    if (event->kind != EVENT_BUZZ && event->time < before->now)
        return "time runs backwards";
    if (!by_seat(event->kind))
        return NULL;
    if (seat->barred || seat->lost || (before->rules.lives > 0 && seat->lives == 0))
        return "a seat that may do nothing did something";
    if (event->kind == EVENT_BID)
        return event->value > match_bid_most(before, event->seat) ? "bid too much" : NULL;
    const struct match_answer *answer = &seat->answers[before->question];
    if (event->kind == EVENT_BUZZ && before->phase == MATCH_PHASE_ASK && answer->order >= 0)
        return "buzzed twice";
    if (event->kind != EVENT_BUZZ && (answer->locked || !answer->floor))
        return "answered without the floor";
    return answer->locked ? "a locked answer changed" : NULL;
}

static const char *wrong_state(const struct match *match)
{
    int floors = 0, tied = 0;
    if (match->phase != MATCH_PHASE_FLOOR)
        return NULL;
    for (int i = 0; i < match->seat_count; i++) {
        const struct match_answer *answer = &match->seats[i].answers[match->question];
        floors += answer->floor;
        tied += answer->floor && answer->tied;
        if (answer->floor && answer->order != match->orders - 1)
            return "the floor of somebody else's turn";
    }
    if (floors == 0)
        return "nobody has the floor";
    return floors > 1 && (match->rules.tie != TIE_SHARED || tied != floors) ? "too many have the floor" : NULL;
}

/* --- a second reckoning: question by question for one seat, knowing what was answered but not how it is scored --- */

struct tally {
    int score, right, streak, lives;
};

static bool is_right(const struct match *match, int question, const struct match_answer *a)
{
    return a->ruling == 1 || (a->ruling == 0 && a->choice == match->asks[question].key);
}

static bool beaten(const struct match *match, int question, int order)
{
    for (int i = 0; i < match->seat_count; i++) {
        const struct match_answer *a = &match->seats[i].answers[question];
        if (a->order >= 0 && a->order < order && is_right(match, question, a))
            return true;
    }
    return false;
}

static int plain_points(const struct match_rules *r, const struct match_answer *a)
{
    if (a->power)
        return r->power_points;
    if (r->who == WHO_TURN && a->order > 0)
        return r->steal;
    int64_t taken = a->taken < r->answer_us ? a->taken : r->answer_us;
    if (!r->falling || r->answer_us == 0 || taken < 500000)
        return r->points;
    return (int)((2 * r->points * (2 * r->answer_us - taken) + 2 * r->answer_us) / (4 * r->answer_us));
}

static int worth(const struct match *match, int question, const struct match_answer *a, bool right)
{
    const struct match_rules *r = &match->rules;
    enum match_kind kind = match->asks[question].kind;
    if (kind == KIND_FINALE)
        return right ? a->bid : -a->bid;
    if (kind == KIND_BONUS)
        return right ? r->bonus : 0;
    if (right)
        return plain_points(r, a);
    if (a->choice < 0 && a->ruling == 0 && a->buzz < 0)
        return 0;
    return a->early && a->order == 0 ? -r->interrupt : -r->wrong;
}

static struct tally reckon(const struct match *match, int seat, int questions)
{
    const struct match_rules *r = &match->rules;
    struct tally t = { .score = match->seats[seat].adjusted, .lives = r->lives };
    for (int q = 0; q < questions; q++) {
        const struct match_answer *a = &match->seats[seat].answers[q];
        bool out = r->lives > 0 && t.lives == 0;
        if (match->asks[q].voided || a->order < 0 || out || beaten(match, q, a->order))
            continue;
        bool right = is_right(match, q, a);
        t.right += right;
        t.streak = right ? t.streak + 1 : 0;
        t.lives -= !right && t.lives > 0;
        t.score += worth(match, q, a, right);
        if (right && r->streak_bonus && r->points > 0)
            t.score += t.streak > 6 ? 500 : 100 * (t.streak - 1);
    }
    return t;
}

static void check_scores(const struct night *night)
{
    for (int i = 0; i < night->match->seat_count; i++) {
        const struct match_seat *s = &night->match->seats[i];
        struct tally t = reckon(night->match, i, night->match->revealed);
        struct tally old = reckon(night->match, i, night->match->revealed > 0 ? night->match->revealed - 1 : 0);
        if (old.score != s->old_score || old.lives != s->old_lives)
            fail_msg("seed %llu, event %d, seat %d: before the last question score %d, lives %d; reckoned %d, %d",
                     (unsigned long long)night->seed, night->tried, i, s->old_score, s->old_lives, old.score,
                     old.lives);
        if (t.score != s->score || t.right != s->right || t.streak != s->streak || t.lives != s->lives)
            fail_msg("seed %llu, event %d, seat %d: score %d, right %d, streak %d, lives %d; reckoned %d, %d, %d, %d",
                     (unsigned long long)night->seed, night->tried, i, s->score, s->right, s->streak, s->lives, t.score,
                     t.right, t.streak, t.lives);
    }
}

/* Every seat has a line of its own, and the rank that the match gives it; without a change everybody stands still. */
static void check_places(const struct night *night, enum place_since since)
{
    struct match_place all[TEAMS_MAX];
    unsigned before = 0, seats = 0;
    bool changed = false;
    match_places(night->match, since, all);
    for (int i = 0; i < night->match->seat_count; i++) {
        const struct match_place *p = &all[i];
        seats |= 1u << p->seat;
        before |= 1u << p->before.line;
        changed = changed || p->now.score != p->before.score || p->now.lives != p->before.lives;
        if (p->now.line != i || p->now.rank != match_rank(night->match, p->seat))
            fail_msg("seed %llu, event %d: seat %d stands on line %d with rank %d", (unsigned long long)night->seed,
                     night->tried, p->seat, p->now.line, p->now.rank);
    }
    unsigned whole = (1u << night->match->seat_count) - 1;
    if (seats != whole || before != whole)
        fail_msg("seed %llu, event %d: two seats on one line", (unsigned long long)night->seed, night->tried);
    for (int i = 0; i < night->match->seat_count && !changed; i++)
        if (all[i].before.line != i)
            fail_msg("seed %llu, event %d: moved by nothing", (unsigned long long)night->seed, night->tried);
}

static void try_event(struct night *night)
{
    struct err err = { { 0 } };
    struct match_event event = random_event(night);
    struct match *before = match_twin(night->match);
    bool accepted = match_apply(night->match, &event, &err);
    const char *wrong = NULL;
    night->tried++;
    if (accepted)
        wrong = wrong_with(before, night->match, &event);
    else if (err.text[0] == '\0')
        wrong = "refused without a reason";
    else
        wrong = match_difference(before, night->match);
    if (wrong == NULL)
        wrong = wrong_state(night->match);
    if (wrong != NULL)
        fail_msg("seed %llu, event %d (%s, seat %d, %s): %s; %s", (unsigned long long)night->seed, night->tried,
                 match_event_name(event.kind), event.seat, accepted ? "accepted" : "refused", wrong, err.text);
    match_free(before);
    if (!accepted)
        return;
    night->accepted++;
    journal_write_event(&night->journal, &event);
    check_scores(night);
    check_places(night, SINCE_QUESTION);
    check_places(night, SINCE_RULING);
}

static void must_be_same(const struct night *night, const struct match *again, const char *what)
{
    const char *difference = match_difference(night->match, again);
    if (difference != NULL)
        fail_msg("seed %llu: %s differs in %s", (unsigned long long)night->seed, what, difference);
}

static void check_replay(const struct night *night)
{
    struct err err = { { 0 } };
    struct journal *journal = journal_read("journal", buf_text(&night->journal), night->journal.len, &err);
    struct match *again = journal != NULL ? journal_apply(journal, night->round, &err) : NULL;
    if (again == NULL)
        fail_msg("seed %llu: %s", (unsigned long long)night->seed, err.text);
    must_be_same(night, again, "the replay");
    match_free(again);
    journal_free(journal);
}

/* What undo leaves is a match of its own; only what the last ruling changed, and when it was, are not in it. */
static void check_what_is_left(const struct night *night)
{
    struct match *again = match_new(night->round, &night->head.rules, night->match->seat_count);
    for (int i = 0; i < night->match->log_count; i++)
        if (!match_apply(again, &night->match->log[i], NULL))
            fail_msg("seed %llu: what is left is refused", (unsigned long long)night->seed);
    for (int i = 0; i < again->seat_count; i++) {
        again->seats[i].changed = night->match->seats[i].changed;
        again->seats[i].lives_changed = night->match->seats[i].lives_changed;
    }
    again->now = night->match->now;
    must_be_same(night, again, "what is left after undoing");
    match_free(again);
}

static uint64_t number_from(const char *variable, uint64_t otherwise)
{
    const char *text = getenv(variable);
    return text != NULL ? strtoull(text, NULL, 10) : otherwise;
}

static void test_random_nights(void **state)
{
    (void)state;
    struct night *night = test_malloc(sizeof *night);
    uint64_t tried = 0, wanted = number_from("CURTAINUP_EVENTS", EVENTS_USUAL);
    long accepted = 0, ended = 0, revealed = 0;
    for (uint64_t seed = number_from("PROP_SEED", 1); tried < wanted; seed++) {
        begin(night, seed);
        while (night->match->phase != MATCH_PHASE_END && night->tried < EVENTS_A_MATCH)
            try_event(night);
        for (int i = 0; i < EVENTS_AFTERWARDS; i++) /* of which an undo may bring the match back */
            try_event(night);
        check_replay(night);
        check_what_is_left(night);
        tried += (uint64_t)night->tried;
        accepted += night->accepted;
        revealed += match_revealed(night->match);
        ended += night->match->phase == MATCH_PHASE_END;
        finish(night);
    }
    print_message("%llu events tried, %ld accepted, %ld questions over, %ld matches ended\n", (unsigned long long)tried,
                  accepted, revealed, ended);
    assert_true(accepted > (long)(tried / 5));
    assert_true(revealed > (long)(tried / 200) && ended > 10);
    test_free(night);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_random_nights) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
