/* The journal: its lines both ways, torn tails, faults named by line, and the match made again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "record/journal.h"
#include "support/example_round.h"
#include "support/match_twin.h"

#define S INT64_C(1000000)

static const struct match_event events[] = {
    { .kind = EVENT_ASK, .seat = 0, .value = 3 * S, .time = 5200000 },
    { .kind = EVENT_HINT, .seat = 1, .value = 0, .time = 6 * S },
    { .kind = EVENT_FIFTY, .seat = 0, .value = 0, .time = 7 * S },
    { .kind = EVENT_ANSWER, .seat = 0, .value = 1, .time = 9 * S },
    { .kind = EVENT_PAUSE, .seat = 0, .value = 0, .time = 9 * S },
    { .kind = EVENT_RESUME, .seat = 0, .value = 0, .time = 20 * S },
    { .kind = EVENT_ANSWER, .seat = 1, .value = 2, .time = 21 * S },
    { .kind = EVENT_CONFIRM, .seat = 0, .value = 0, .time = 22 * S },
    { .kind = EVENT_TIME, .seat = 0, .value = 0, .time = 40 * S },
    { .kind = EVENT_NEXT, .seat = 0, .value = 0, .time = 41 * S },
    { .kind = EVENT_END, .seat = 0, .value = 0, .time = 42 * S },
};

enum { EVENTS = sizeof events / sizeof *events };

static struct journal_head example_head(void)
{
    struct journal_head head = { .pack = "example",
                                 .fingerprint = UINT64_C(0xFEDCBA9876543210),
                                 .seed = UINT64_MAX,
                                 .count = 3,
                                 .level = QUIZ_MEDIUM,
                                 .rules = match_rules(MATCH_CLASSIC),
                                 .seat_count = 2,
                                 .profile = UINT64_C(0xC0FFEE),
                                 .lang = "de",
                                 .when = 1770000000 };
    head.rules.confirm = true;
    return head;
}

static void write_all(struct buf *text, const struct journal_head *head)
{
    journal_write_head(text, head);
    for (int i = 0; i < EVENTS; i++)
        journal_write_event(text, &events[i]);
}

static void test_lines(void **state)
{
    (void)state;
    struct buf text = { 0 };
    struct journal_head head = example_head();
    journal_write_head(&text, &head);
    assert_string_equal(buf_text(&text), "{\"journal\":3,\"pack\":\"example\",\"fingerprint\":\"fedcba9876543210\","
                                         "\"seed\":\"18446744073709551615\",\"count\":3,\"difficulty\":\"medium\","
                                         "\"rules\":{\"mode\":\"classic\",\"answer_us\":20000000,\"points\":1000,"
                                         "\"streak_bonus\":true,\"confirm\":true,\"fifty\":1,\"hints\":1},\"seats\":2,"
                                         "\"profile\":\"0000000000c0ffee\",\"lang\":\"de\",\"when\":1770000000"
                                         ",\"sum\":\"e63ee86780ce23ac\"}\n");
    buf_clear(&text);
    journal_write_event(&text, &(struct match_event){ .kind = EVENT_PAUSE, .seat = -1, .value = -1, .time = 1 });
    assert_string_equal(buf_text(&text), "{\"t\":1,\"e\":\"pause\",\"sum\":\"aa618a6508caa8e2\"}\n");
    buf_clear(&text);
    journal_write_event(&text, &events[0]);
    journal_write_event(&text, &events[6]);
    assert_string_equal(buf_text(&text),
                        "{\"t\":5200000,\"e\":\"ask\",\"v\":3000000,\"sum\":\"b226bb8ad0e713ac\"}\n"
                        "{\"t\":21000000,\"e\":\"answer\",\"s\":1,\"v\":2,\"sum\":\"cdcfbcfd28929184\"}\n");
    buf_fini(&text);
}

static void test_read_gives_what_was_written(void **state)
{
    (void)state;
    struct err err;
    struct buf text = { 0 }, again = { 0 };
    struct journal_head head = example_head();
    write_all(&text, &head);
    struct journal *journal = journal_read("j", buf_text(&text), text.len, &err);
    if (journal == NULL)
        fail_msg("%s", err.text);
    assert_false(journal->torn);
    assert_int_equal(journal->whole_size, text.len);
    assert_int_equal(journal->event_count, EVENTS);
    journal_write_head(&again, &journal->head);
    for (int i = 0; i < journal->event_count; i++)
        journal_write_event(&again, &journal->events[i]);
    assert_string_equal(buf_text(&text), buf_text(&again));
    journal_free(journal);
    buf_fini(&text);
    buf_fini(&again);
}

/* A power cut may leave any beginning of the file: exactly the whole lines count. */
static void test_every_torn_tail(void **state)
{
    (void)state;
    struct buf text = { 0 };
    struct journal_head head = example_head();
    write_all(&text, &head);
    size_t whole = 0;
    int lines = 0;
    for (size_t len = 0; len <= text.len; len++) {
        if (len > 0 && text.bytes[len - 1] == '\n') {
            whole = len;
            lines++;
        }
        struct journal *journal = journal_read("j", text.bytes, len, NULL);
        if (lines == 0) {
            assert_null(journal);
            continue;
        }
        assert_non_null(journal);
        assert_int_equal(journal->event_count, lines - 1);
        assert_int_equal(journal->whole_size, whole);
        assert_int_equal(journal->torn, whole < len);
        journal_free(journal);
    }
    buf_fini(&text);
}

/* Whatever bit changes: the text is refused, or is as a power cut leaves it. */
static void test_every_flipped_bit_is_found(void **state)
{
    (void)state;
    struct buf text = { 0 };
    struct journal_head head = example_head();
    write_all(&text, &head);
    assert_true(journal_is_ours(text.bytes, text.len));
    for (size_t bit = 0; bit < 8 * text.len; bit++) {
        text.bytes[bit / 8] = (char)(text.bytes[bit / 8] ^ 1 << bit % 8);
        struct journal *journal = journal_read("j", text.bytes, text.len, NULL);
        if (journal != NULL)
            assert_int_equal(bit / 8, text.len - 1); /* the last line has lost its end */
        else
            assert_false(journal_is_ours(text.bytes, text.len));
        journal_free(journal);
        text.bytes[bit / 8] = (char)(text.bytes[bit / 8] ^ 1 << bit % 8);
    }
    buf_fini(&text);
}

static void refused(const char *tail, const char *reason)
{
    struct err err = { { 0 } };
    struct buf text = { 0 };
    struct journal_head head = example_head();
    journal_write_head(&text, &head);
    buf_add(&text, "{\"t\":1,\"e\":\"ask\"}\n");
    buf_add(&text, tail);
    assert_null(journal_read("j", buf_text(&text), text.len, &err));
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
    buf_fini(&text);
}

static void test_faults_are_named_by_line(void **state)
{
    (void)state;
    refused("\n", "j:3:1");
    refused("{\"t\":1,\"e\":\"ask\"\n{\"t\":1,\"e\":\"ask\"}\n", "j:3:");
    refused("{\"t\":1,\"e\":\"ask\"}\n{\"t\":1,\"e\":\"shout\"}\n", "j:4:12: /e: no such event: \"shout\"");
    refused("{\"t\":-1,\"e\":\"ask\"}\n", "j:3:6: /t:");
    refused("{\"t\":1e16,\"e\":\"ask\"}\n", "j:3:6: /t:");
    refused("{\"t\":1,\"e\":\"ask\",\"s\":2000}\n", "/s");
    refused("{\"t\":1,\"e\":\"ask\",\"x\":1}\n", "x");
    refused("{\"t\":1}\n", "\"e\"");
    refused("[]\n", "j:3:1");
}

static void head_refused(const char *line, const char *reason)
{
    struct err err = { { 0 } };
    assert_null(journal_read("j", line, strlen(line), &err));
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
}

static void test_heads_that_are_none(void **state)
{
    (void)state;
    head_refused("", "no whole line");
    head_refused("{\"journal\":1", "no whole line");
    head_refused("{}\n", "journal");
    head_refused("{\"journal\":4}\n", "newer Curtain Up");
    head_refused("{\"journal\":1,\"fingerprint\":\"0\",\"seed\":7}\n", "/seed");
    head_refused("{\"journal\":1,\"fingerprint\":\"0\",\"seed\":\"-7\"}\n", "/seed");
    head_refused("{\"journal\":1,\"fingerprint\":\"0\",\"seed\":\"18446744073709551616\"}\n", "/seed");
    head_refused("{\"journal\":1,\"fingerprint\":\"xyz\",\"seed\":\"7\"}\n", "/fingerprint");
    head_refused("{\"journal\":1,\"fingerprint\":\"0\",\"seed\":\"7\",\"count\":51}\n", "/count");
    head_refused("{\"journal\":1,\"fingerprint\":\"0\",\"seed\":\"7\",\"count\":5}\n", "rules");
    head_refused("{\"journal\":1,\"fingerprint\":\"0\",\"seed\":\"7\",\"count\":5,\"rules\":{\"points\":-1}}\n",
                 "/rules/points");
}

static void test_replay_gives_the_same_match(void **state)
{
    (void)state;
    struct err err = { { 0 } };
    struct buf text = { 0 };
    struct journal_head head = example_head();
    struct round *round = example_round(head.seed, head.count);
    struct match *match = match_new(round, &head.rules, head.seat_count);
    write_all(&text, &head);
    for (int i = 0; i < EVENTS; i++)
        if (!match_apply(match, &events[i], &err))
            fail_msg("%d: %s", i, err.text);
    struct journal *journal = journal_read("j", buf_text(&text), text.len, &err);
    struct match *again = journal_apply(journal, round, &err);
    if (again == NULL)
        fail_msg("%s", err.text);
    assert_null(match_difference(match, again));
    match_free(again);
    journal->events[3].time = 60 * S;
    assert_null(journal_apply(journal, round, &err));
    assert_non_null(strstr(err.text, "line 5 of the journal: time was up"));
    match_free(match);
    journal_free(journal);
    example_round_free(round);
    buf_fini(&text);
}

static void test_replay_needs_its_own_round_and_pack(void **state)
{
    (void)state;
    struct err err;
    struct journal journal = { .head = example_head() };
    struct round *round = example_round(8, 3), *made = NULL;
    struct match *match = NULL;
    assert_null(journal_apply(&journal, round, &err));
    assert_non_null(strstr(err.text, "another round"));
    assert_false(journal_replay(&journal, round->pack, &made, &match, &err));
    assert_non_null(strstr(err.text, "has changed"));
    strcpy(journal.head.pack, "other");
    assert_false(journal_replay(&journal, round->pack, &made, &match, &err));
    assert_non_null(strstr(err.text, "belongs to pack \"other\""));
    assert_null(made);
    assert_null(match);
    example_round_free(round);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_read_gives_what_was_written),
        cmocka_unit_test(test_every_torn_tail),
        cmocka_unit_test(test_every_flipped_bit_is_found),
        cmocka_unit_test(test_faults_are_named_by_line),
        cmocka_unit_test(test_heads_that_are_none),
        cmocka_unit_test(test_replay_gives_the_same_match),
        cmocka_unit_test(test_replay_needs_its_own_round_and_pack),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
