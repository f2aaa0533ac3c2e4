/* What lasts of an event night: its journal with rules, teams and all kinds of events, journals from before there were
 * formats, set-ups, and the statistics drawn from it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "match/stats.h"
#include "record/journal.h"
#include "record/setup.h"
#include "support/example_round.h"
#include "support/match_twin.h"

#define S INT64_C(1000000)

static struct journal_head night(enum match_format format, int count, int seats)
{
    struct journal_head head = { .pack = "example",
                                 .seed = 7,
                                 .count = count,
                                 .level = QUIZ_MEDIUM,
                                 .rules = match_format_rules(format),
                                 .seat_count = seats };
    for (int i = 0; i < seats; i++)
        head.teams[i] = team_usual(i);
    return head;
}

static struct journal *read_back(const struct buf *text)
{
    struct err err;
    struct journal *journal = journal_read("j", buf_text(text), text->len, &err);
    if (journal == NULL)
        fail_msg("%s", err.text);
    return journal;
}

static void test_rules_and_teams_come_back(void **state)
{
    (void)state;
    struct buf text = { 0 }, again = { 0 };
    struct journal_head head = night(MATCH_BOWL, 8, 3);
    head.rules.tie = TIE_REPLAY;
    head.rules.falling = true;
    head.rules.spares = 2;
    head.teams[1] =
        (struct team){ .name = "Die Gr\u00fcnen \"G\"", .colour = 5, .shape = 3, .device = "pad 1", .button = "a" };
    strcpy(head.teams[1].member[0], "Jo");
    head.teams[1].member_count = 1;
    journal_write_head(&text, &head);
    assert_non_null(strstr(buf_text(&text), "\"format\":\"bowl\""));
    assert_non_null(strstr(buf_text(&text), "\"tie\":\"replay\""));
    assert_null(strstr(buf_text(&text), "\"floor_us\"")); /* as usual */
    struct journal *journal = read_back(&text);
    journal_write_head(&again, &journal->head);
    assert_string_equal(buf_text(&text), buf_text(&again));
    assert_int_equal(journal->head.rules.interrupt, 5);
    assert_string_equal(journal->head.teams[1].member[0], "Jo");
    journal_free(journal);
    buf_fini(&text);
    buf_fini(&again);
}

static void test_every_kind_of_event_comes_back(void **state)
{
    (void)state;
    struct buf text = { 0 };
    struct journal_head head = night(MATCH_BUZZ, 3, 2);
    journal_write_head(&text, &head);
    for (int i = 0; i < EVENT_KINDS; i++) {
        struct match_event event = {
            .kind = (enum match_event_kind)i, .seat = 1, .value = -7, .time = i, .question = 2
        };
        strcpy(event.device, "pad \"1\"");
        strcpy(event.button, "b");
        journal_write_event(&text, &event);
    }
    struct journal *journal = read_back(&text);
    assert_int_equal(journal->event_count, EVENT_KINDS);
    for (int i = 0; i < EVENT_KINDS; i++) {
        const struct match_event *event = &journal->events[i];
        assert_int_equal(event->kind, i);
        assert_int_equal(event->seat, match_event_has_seat(event->kind) ? 1 : 0);
        assert_int_equal(event->value, match_event_has_value(event->kind) ? -7 : 0);
        assert_int_equal(event->question, match_event_has_question(event->kind) ? 2 : 0);
        assert_string_equal(event->device, match_event_has_device(event->kind) ? "pad \"1\"" : "");
    }
    journal_free(journal);
    buf_fini(&text);
}

/* As the program wrote them before there were formats, and before there were seals. */
static void test_old_journals(void **state)
{
    (void)state;
    struct err err;
    struct round *round = example_round(7, 3);
    static const char old[] =
        "{\"journal\":1,\"pack\":\"example\",\"fingerprint\":\"000000000e8a3b1e\",\"seed\":\"7\","
        "\"count\":3,\"difficulty\":\"medium\",\"rules\":{\"mode\":\"classic\",\"answer_us\":"
        "20000000,\"points\":1000,\"streak_bonus\":true,\"confirm\":false,\"fifty\":1,\"hints\":1},"
        "\"seats\":1,\"player\":\"\",\"lang\":\"de\",\"when\":1}\n"
        "{\"t\":0,\"e\":\"ask\"}\n{\"t\":5000000,\"e\":\"answer\",\"v\":1}\n"
        "{\"t\":6000000,\"e\":\"next\"}\n";
    struct journal *journal = journal_read("old", old, strlen(old), &err);
    assert_non_null(journal);
    assert_int_equal(journal->head.rules.format, MATCH_ALONE);
    struct match *match = journal_apply(journal, round, &err);
    assert_non_null(match);
    assert_int_equal(match->seats[0].score, 875);
    match_free(match);
    journal_free(journal);
    example_round_free(round);
}

static void head_refused(const char *rest, const char *reason)
{
    struct err err = { { 0 } };
    struct buf text = { 0 };
    buf_printf(&text, "{\"journal\":1,\"pack\":\"p\",\"fingerprint\":\"0\",\"seed\":\"7\",\"count\":3,%s}\n", rest);
    struct journal *journal = journal_read("j", buf_text(&text), text.len, &err);
    assert_null(journal);
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
    buf_fini(&text);
}

static void test_heads_that_no_match_can_have(void **state)
{
    (void)state;
    head_refused("\"rules\":{\"format\":\"chess\"}", "no such format: \"chess\"");
    head_refused("\"rules\":{\"format\":\"buzz\",\"speed\":1}", "/rules/speed: no such rule");
    head_refused("\"rules\":{\"format\":\"buzz\",\"tie\":\"duel\"}", "no such choice: \"duel\"");
    head_refused("\"rules\":{\"format\":\"buzz\",\"tie_us\":1000001}", "/rules/tie_us");
    head_refused("\"rules\":{\"mode\":\"classic\",\"who\":\"buzz\"}", "alone, everyone answers");
    head_refused("\"rules\":{\"format\":\"buzz\"},\"seats\":9", "at most 8 seats");
    head_refused("\"rules\":{\"format\":\"buzz\"},\"seats\":2,\"teams\":[{\"colour\":8}]", "/teams/0/colour");
    head_refused("\"rules\":{\"format\":\"buzz\"},\"seats\":2,\"teams\":{}", "/teams");
}

static void test_spares_leave_a_question(void **state)
{
    (void)state;
    struct err err;
    struct buf text = { 0 };
    struct round *round = example_round(7, 3);
    struct journal_head head = night(MATCH_BUZZ, 3, 2);
    head.rules.spares = 3;
    journal_write_head(&text, &head);
    struct journal *journal = read_back(&text);
    assert_null(journal_apply(journal, round, &err));
    assert_non_null(strstr(err.text, "all 3 questions are spares"));
    journal_free(journal);
    example_round_free(round);
    buf_fini(&text);
}

/* --- set-ups --- */

static void test_setups_come_back(void **state)
{
    (void)state;
    for (int format = MATCH_EVERYONE; format < MATCH_FORMATS; format++) {
        struct err err = { { 0 } };
        struct buf text = { 0 }, again = { 0 };
        struct setup setup = setup_usual((enum match_format)format), read;
        setup.questions = 12;
        setup.team_count = 5;
        assert_true(setup_check(&setup, &err));
        setup_write(&setup, &text);
        for (int i = 0; rules_row(i) != NULL; i++) /* all of them, to be changed */
            assert_non_null(strstr(buf_text(&text), rules_row(i)->name));
        if (!setup_read("s", buf_text(&text), text.len, &read, &err))
            fail_msg("%s", err.text);
        setup_write(&read, &again);
        assert_string_equal(buf_text(&text), buf_text(&again));
        buf_fini(&text);
        buf_fini(&again);
    }
}

static void setup_refused(const char *text, const char *reason)
{
    struct err err = { { 0 } };
    struct setup setup;
    assert_false(setup_read("s", text, strlen(text), &setup, &err));
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
}

static void test_setups_that_cannot_be_played(void **state)
{
    (void)state;
    struct err err;
    struct setup setup;
    const char *least = "{\"setup\":1,\"rules\":{\"format\":\"turns\"}}";
    assert_true(setup_read("s", least, strlen(least), &setup, &err));
    assert_int_equal(setup.team_count, 2);
    assert_int_equal(setup.questions, 10);
    setup_refused("{\"setup\":2,\"rules\":{\"format\":\"turns\"}}", "/setup");
    setup_refused("{\"setup\":1,\"rules\":{}}", "\"alone\" has no teams");
    setup_refused("{\"setup\":1}", "rules");
    setup_refused("{\"setup\":1,\"rules\":{\"format\":\"buzz\"},\"teams\":[{\"name\":\"A\"}]}",
                  "expected 2 to 8 teams");
    setup_refused("{\"setup\":1,\"rules\":{\"format\":\"buzz\"},\"teams\":[{\"name\":\"A\"},{\"name\":\"a\"}]}",
                  "same name");
    setup_refused("{\"setup\":1,\"rules\":{\"format\":\"buzz\"},\"teams\":[{\"colour\":1},{}]}", "same colour");
    setup_refused("{\"setup\":1,\"rules\":{\"format\":\"buzz\"},\"teams\":[{\"shape\":1},{}]}", "same shape");
    setup_refused("{\"setup\":1,\"rules\":{\"format\":\"buzz\"},\"teams\":[{\"button\":\"2\"},{}]}", "same button");
    setup_refused("{\"setup\":1,\"rules\":{\"format\":\"buzz\"},\"difficulty\":\"adaptive\"}", "adapt to one player");
    setup_refused("{\"setup\":1,\"rules\":{\"format\":\"buzz\",\"spares\":40},\"questions\":20}", "60 questions");
    setup_refused("{\"setup\":1,\"rules\":{\"format\":\"wager\",\"finale\":3},\"questions\":2}", "finale has more");
}

/* --- statistics --- */

static void apply(struct match *match, struct match_event event)
{
    struct err err;
    if (!match_apply(match, &event, &err))
        fail_msg("%s refused: %s", match_event_name(event.kind), err.text);
}

/* Seat `seat` buzzes `after` seconds into question and answers, right or wrong. */
static void buzz(struct match *match, int seat, int64_t at, bool right)
{
    int key = match_question(match)->key;
    apply(match, (struct match_event){ .kind = EVENT_BUZZ, .seat = seat, .time = at });
    apply(match, (struct match_event){ .kind = EVENT_TIME, .time = at + 8000 });
    apply(match, (struct match_event){
                     .kind = EVENT_ANSWER, .seat = seat, .value = right ? key : (key + 1) % 3, .time = at + S });
}

static void test_statistics(void **state)
{
    (void)state;
    struct round *round = example_round(7, 3);
    struct match_rules rules = match_format_rules(MATCH_BUZZ);
    struct match *match = match_new(round, &rules, 3);
    assert_int_equal(match_fastest(match, -1).seat, -1);
    assert_int_equal(match_hardest(match), -1);
    apply(match, (struct match_event){ .kind = EVENT_ASK });
    buzz(match, 1, 3 * S, false); /* fast, but wrong */
    buzz(match, 0, 9 * S, true);
    apply(match, (struct match_event){ .kind = EVENT_NEXT, .time = 20 * S });
    apply(match, (struct match_event){ .kind = EVENT_ASK, .time = 20 * S });
    buzz(match, 2, 24 * S, true);
    assert_int_equal(match_fastest(match, -1).seat, 2);
    assert_int_equal(match_fastest(match, -1).taken, 4 * S);
    assert_int_equal(match_fastest(match, 0).question, 0);
    assert_int_equal(match_fastest(match, 1).seat, -1);
    assert_int_equal(match_hardest(match), 0);
    assert_int_equal(match_question_share(match, 0).right, 1);
    assert_int_equal(match_question_share(match, 0).of, 2);
    assert_int_equal(match_category_share(match, 0, 0).of, 1);
    apply(match, (struct match_event){ .kind = EVENT_NEXT, .time = 30 * S });
    apply(match, (struct match_event){ .kind = EVENT_ASK, .time = 30 * S });
    apply(match, (struct match_event){ .kind = EVENT_BUZZ, .time = 31 * S });
    apply(match, (struct match_event){ .kind = EVENT_TIME, .time = 31 * S + 8000 });
    assert_int_equal(match_question_share(match, 2).of, 0); /* it is still open */
    apply(match, (struct match_event){ .kind = EVENT_VOID, .time = 40 * S, .question = 0 });
    assert_int_equal(match_hardest(match), -1); /* the other one was known */
    assert_int_equal(match_category_share(match, 0, 0).of, 0);
    struct match_buzz buzzes[2];
    assert_int_equal(match_buzzes(match, 0, 0, buzzes, 1), 1); /* no more than there is room for, the first ones */
    assert_int_equal(buzzes[0].seat, 1);
    assert_int_equal(match_buzzes(match, 0, 0, buzzes, 2), 2);
    assert_true(buzzes[1].seat == 0 && buzzes[1].gap > 0);
    assert_int_equal(match_buzzes(match, 0, buzzes[1].time, buzzes, 2), 1); /* from the later one on */
    assert_true(buzzes[0].seat == 0 && buzzes[0].gap == 0);
    match_free(match);
    example_round_free(round);
}

/* The share decides, then how many questions it is of, then the order of the pack. */
static void test_best_category(void **state)
{
    (void)state;
    struct round *round = example_round(7, 7);
    struct pack pack = *round->pack;
    const int category[] = { 0, 0, 1, 1, 2, 3, 3 }; /* right: half of 0, all of 1 and 2, none of 3 */
    const bool right[] = { true, false, true, true, true, false, false };
    struct match_rules rules = match_format_rules(MATCH_EVERYONE);
    pack.category_count = 4;
    round->pack = &pack;
    struct match *match = match_new(round, &rules, 2);
    assert_int_equal(match_best_category(match, 0), -1);
    for (int i = 0; i < 7; i++) {
        round->questions[i].category = category[i];
        int key = round->questions[i].key;
        apply(match, (struct match_event){ .kind = EVENT_ASK, .time = i * S });
        apply(match,
              (struct match_event){ .kind = EVENT_ANSWER, .value = right[i] ? key : (key + 1) % 3, .time = i * S });
        apply(match, (struct match_event){ .kind = EVENT_REVEAL, .time = i * S });
        apply(match, (struct match_event){ .kind = EVENT_NEXT, .time = i * S });
    }
    assert_int_equal(match_best_category(match, 0), 1);
    assert_int_equal(match_best_category(match, 1), -1);
    assert_int_equal(match_category_share(match, 0, 0).right, 1);
    assert_int_equal(match_category_share(match, 0, 0).of, 2);
    match_free(match);
    example_round_free(round);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rules_and_teams_come_back),
        cmocka_unit_test(test_every_kind_of_event_comes_back),
        cmocka_unit_test(test_old_journals),
        cmocka_unit_test(test_heads_that_no_match_can_have),
        cmocka_unit_test(test_spares_leave_a_question),
        cmocka_unit_test(test_setups_come_back),
        cmocka_unit_test(test_setups_that_cannot_be_played),
        cmocka_unit_test(test_statistics),
        cmocka_unit_test(test_best_category),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
