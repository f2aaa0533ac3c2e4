/* What players do with a save: profiles, best lists, history. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "record/save.h"
#include "support/example_round.h"
#include "support/stage_round.h"

#define S INT64_C(1000000)

static struct save *read_text(const char *text, struct err *err)
{
    err->text[0] = '\0';
    return save_read("save.json", text, strlen(text), err);
}

static int add(struct save *save, const char *name)
{
    struct err err = { { 0 } };
    int index = -1;
    if (!save_add_profile(save, name, 1770000000, &index, &err))
        fail_msg("%s", err.text);
    return index;
}

/* A match of `count` questions, all of them asked, the first `right` of them answered right. */
static int play(struct save *save, int count, int right, int64_t when)
{
    struct round *round = example_round(7, count);
    struct match_rules rules = match_rules(MATCH_RELAXED);
    struct match *match = match_new(round, &rules, 1);
    for (int i = 0; i < count; i++) {
        int key = round->questions[i].key;
        const struct match_event events[] = {
            { .kind = EVENT_ASK, .seat = 0, .value = 0, .time = S * i },
            { .kind = EVENT_ANSWER, .seat = 0, .value = i < right ? key : (key + 1) % 3, .time = S * i },
            { .kind = EVENT_NEXT, .seat = 0, .value = 0, .time = S * i },
        };
        for (int j = 0; j < 3; j++)
            assert_true(match_apply(match, &events[j], NULL));
    }
    int place = save_record(save, match, 0, when);
    match_free(match);
    example_round_free(round);
    return place;
}

/* --- what comes next --- */

static void test_rounds_follow_each_other(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct round *own = example_round(100, 5), *friends = example_round(500, 5);
    const char *pack = own->pack->id;
    own->next = 112;
    friends->next = 512;
    assert_int_equal(save_next_seed(save, save_player(save), pack, 100), 100);
    save_dealt(save, save_player(save), own);
    assert_int_equal(save_next_seed(save, save_player(save), pack, 9), 112);
    save_dealt(save, save_player(save), own); /* once more: by a code, or after a crash */
    save_dealt(save, save_player(save), friends);
    assert_int_equal(save_next_seed(save, save_player(save), pack, 9), 112);
    add(save, "Ann");
    save->settings.profile = 0;
    assert_int_equal(save_next_seed(save, save_player(save), pack, 9), 9); /* everybody has an order of their own */
    own->next = UINT64_C(1) << 27;
    save_dealt(save, save_player(save), own);
    assert_int_equal(save_next_seed(save, save_player(save), pack, 9), 0); /* behind the last seed comes the first */
    example_round_free(own);
    example_round_free(friends);
    save_free(save);
}

static void test_answers_make_skill(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct round *round = example_round(7, 5);
    const char *pack = round->pack->id;
    play(save, 5, 5, 1770000000);
    int good = save_skill(save, pack);
    assert_true(good > 0);
    assert_int_equal(save->rating_count, 5);
    assert_int_equal(save->ratings[0].hardness.count, 1);
    play(save, 5, 5, 1770000000); /* recorded twice */
    assert_int_equal(save_skill(save, pack), good);
    play(save, 5, 0, 1770000001);
    assert_true(save_skill(save, pack) < good);
    assert_int_equal(save->standings[0].skill.count, 10);
    int hardness = save->ratings[0].hardness.rating;
    add(save, "Ann");
    save->settings.profile = 0;
    assert_int_equal(save_skill(save, pack), 0);
    play(save, 5, 5, 1770000002);
    assert_true(save->ratings[0].hardness.rating < hardness); /* learned from everybody */
    assert_true(save_rename_profile(save, 0, "Bea", 1770000500, NULL));
    assert_true(save_skill(save, pack) > 0);
    save_remove_profile(save, 0);
    assert_int_equal(save->standing_count, 1);
    example_round_free(round);
    save_free(save);
}

/* Every question is asked and answered, the first of them wrong, each `seconds` after it came. */
static struct match *play_stage(struct round *round, int64_t seconds)
{
    struct match_rules rules = match_rules(MATCH_RELAXED);
    struct match *match = match_new(round, &rules, 1);
    for (int i = 0; i < round->count; i++) {
        int64_t time = 60 * S * i;
        const struct question *q = &round->questions[i];
        const struct match_event events[] = {
            { .kind = EVENT_ASK, .value = 2 * S, .time = time },
            { .kind = EVENT_ANSWER, .value = i > 0 ? q->key : (q->key + 1) % 3, .time = time + seconds * S + i },
            { .kind = EVENT_NEXT, .time = time + seconds * S + i },
        };
        for (int j = 0; j < 3; j++)
            assert_true(match_apply(match, &events[j], NULL));
    }
    return match;
}

static const struct diary_entry *day(const struct save *save, const char *player, int number)
{
    for (int i = 0; i < save->diary.count; i++)
        if (strcmp(save->diary.items[i].player, player) == 0 && save->diary.items[i].day == number)
            return &save->diary.items[i];
    fail_msg("no day %d of \"%s\"", number, player);
    return NULL;
}

/* Of the round made for pictures, whose questions rest on the facts f1 to f6 and repeat themselves. */
static void test_answers_make_cards_and_sums(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct round *round = stage_round(NULL);
    struct match *match = play_stage(round, 5);
    const int64_t when = INT64_C(20000) * 86400 + 86399;
    struct buf once = { 0 }, twice = { 0 };
    save_record(save, match, 0, when);
    save_write(save, &once);
    save_record(save, match, 0, when);
    save_write(save, &twice);
    assert_string_equal(buf_text(&once), buf_text(&twice)); /* recorded again after a crash */
    const struct card *missed = cards_find(&save->cards, "", "stage", "f2");
    const struct card *known = cards_find(&save->cards, "", "stage", "f6");
    assert_int_equal(save->cards.count, 6);
    assert_int_equal(missed->asked, 2); /* by the first question, and by the longest */
    assert_int_equal(missed->right, 1);
    assert_int_equal(known->right, 2);
    assert_int_equal(known->day, 20000);
    assert_int_equal(known->question, 3);
    const struct standing *standing = &save->standings[0];
    assert_int_equal(ledger_find(&standing->categories, "ratings")->asked, 2);
    assert_int_equal(ledger_find(&standing->categories, "ratings")->right, 1);
    assert_int_equal(ledger_find(&standing->families, quiz_family_name(0))->asked, 4);
    assert_int_equal(standing->fastest, 5000);
    assert_int_equal(standing->streak, 9);
    assert_int_equal(day(save, "", 20000)->asked, 4);
    assert_int_equal(day(save, "", 20000)->right, 3);
    save->zone = 1; /* a second further east it is the next day */
    save_record(save, match, 0, when - 86400);
    assert_int_equal(day(save, "", 20000)->asked, 8);
    match_free(match);
    match = play_stage(round, 3);
    save_record(save, match, 0, when + 86400);
    assert_int_equal(save->standings[0].fastest, 3000);
    match_free(match);
    round_free(round);
    buf_fini(&once);
    buf_fini(&twice);
    save_free(save);
}

/* What is kept goes with its player. */
static void test_cards_follow_their_player(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct round *round = stage_round(NULL);
    struct match *match = play_stage(round, 5);
    save_record(save, match, 0, 100);
    save->settings.profile = add(save, "Ann");
    assert_int_equal(save->cards.count, 6);
    save_record(save, match, 0, 200000);
    assert_int_equal(save->cards.count, 12);
    assert_true(save_rename_profile(save, 0, "Zoe", 0, NULL));
    assert_non_null(cards_find(&save->cards, "Zoe", "stage", "f1"));
    assert_null(cards_find(&save->cards, "Ann", "stage", "f1"));
    assert_int_equal(day(save, "Zoe", 2)->asked, 4);
    save_remove_profile(save, 0);
    assert_int_equal(save->cards.count, 6);
    assert_int_equal(save->diary.count, 1);
    match_free(match);
    round_free(round);
    save_free(save);
}

/* --- profiles --- */

static void name_refused(struct save *save, const char *name, const char *reason)
{
    struct err err = { { 0 } };
    int before = save->profile_count;
    assert_false(save_add_profile(save, name, 0, NULL, &err));
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
    assert_int_equal(save->profile_count, before);
}

static void test_names(void **state)
{
    (void)state;
    struct save *save = save_new();
    assert_int_equal(add(save, "  J\u00f6rg  "), 0);
    assert_string_equal(save->profiles[0].name, "J\u00f6rg");
    name_refused(save, "J\u00d6RG", "taken by \"J\u00f6rg\"");
    name_refused(save, "jorg", "taken");
    name_refused(save, "", "blank");
    name_refused(save, " \u00a0\u200b", "blank");
    name_refused(save, "a\tb", "U+0009");
    name_refused(save,
                 "a\xC2\x85"
                 "b",
                 "U+0085");
    name_refused(save, "a\u202eb", "U+202E");
    name_refused(save, "\xff", "UTF-8");
    name_refused(save, "12345678901234567890123456789012345678901", "found 41");
    add(save, "\u00fc234567890123456789012345678901234567890");
    add(save, "\U0001F3AD");
    add(save, "\U0001F3A9");
    name_refused(save, "\U0001F3AD", "taken");
    assert_int_equal(save->profile_count, 4);
    save_free(save);
}

static void test_rename_takes_everything_along(void **state)
{
    (void)state;
    struct err err;
    struct save *save = save_new();
    save->settings.profile = add(save, "Ada");
    add(save, "Bert");
    play(save, 5, 4, 100);
    assert_false(save_rename_profile(save, 0, "bert", 1770000500, &err));
    assert_true(save_rename_profile(save, 0, "Zoe", 1770000500, &err));
    assert_true(save_rename_profile(save, 0, "ZO\u00cb", 1770000500, &err));
    assert_string_equal(save->scores[0].player, "ZO\u00cb");
    struct round *round = example_round(7, 1);
    assert_non_null(save_history(save, "ZO\u00cb", "example", round->questions[0].id));
    assert_null(save_history(save, "Ada", "example", round->questions[0].id));
    example_round_free(round);
    save_free(save);
}

static void test_rename_keeps_everybody_findable(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct round *round = example_round(7, 1);
    const char *const names[] = { "Ada", "Mia", "Tom" };
    for (int i = 0; i < 3; i++) {
        save->settings.profile = add(save, names[i]);
        play(save, 5, 5, 100);
    }
    assert_true(save_rename_profile(save, 0, "Zed", 1770000500, NULL));
    assert_non_null(save_history(save, "Mia", "example", round->questions[0].id));
    assert_non_null(save_history(save, "Tom", "example", round->questions[0].id));
    assert_non_null(save_history(save, "Zed", "example", round->questions[0].id));
    example_round_free(round);
    save_free(save);
}

/* A file edited by hand may know questions of someone who has no profile: they must not get mixed up with a real one's,
 * or the next text would hold a question twice. */
static void test_rename_onto_a_stranger(void **state)
{
    (void)state;
    const char *text = "{\"version\":4,\"profiles\":[{\"name\":\"Ada\"}],\"history\":["
                       "{\"player\":\"Ada\",\"pack\":\"x\",\"questions\":{\"0000000000001\":{\"asked\":7}}},"
                       "{\"player\":\"Bo\",\"pack\":\"x\",\"questions\":{\"0000000000001\":{\"asked\":1}}}]}";
    struct err err;
    struct save *save = read_text(text, &err);
    assert_non_null(save);
    assert_true(save_rename_profile(save, 0, "Bo", 1770000500, &err));
    assert_int_equal(save->history_count, 1);
    assert_int_equal(save_history(save, "Bo", "x", 1)->asked, 7);
    save_free(save);
}

static void test_remove(void **state)
{
    (void)state;
    struct save *save = save_new();
    add(save, "Ada");
    save->settings.profile = add(save, "Bert");
    play(save, 5, 4, 100);
    save->settings.profile = 0;
    play(save, 5, 3, 200);
    save->settings.profile = 1;
    save_remove_profile(save, 0);
    assert_string_equal(save_player(save), "Bert");
    assert_int_equal(save->score_count, 1);
    assert_int_equal(save->history_count, 5);
    assert_string_equal(save->scores[0].player, "Bert");
    save_remove_profile(save, 0);
    assert_int_equal(save->settings.profile, -1);
    assert_int_equal(save->score_count + save->history_count + save->profile_count, 0);
    save_free(save);
}

/* --- what was played --- */

static void test_best_list(void **state)
{
    (void)state;
    struct save *save = save_new();
    const struct score *best[SAVE_SCORES_KEPT + 5];
    assert_int_equal(play(save, 10, 5, 100), 1);
    assert_int_equal(play(save, 10, 7, 200), 1);
    assert_int_equal(play(save, 10, 5, 300), 3);
    assert_int_equal(play(save, 10, 6, 400), 2);
    assert_int_equal(play(save, 5, 5, 500), 1);
    assert_int_equal(play(save, 10, 6, 350), 2); /* as good, but earlier */
    assert_int_equal(save_best(save, "example", MATCH_RELAXED, 10, best, 25), 5);
    const int64_t when[] = { 200, 350, 400, 100, 300 };
    for (int i = 0; i < 5; i++)
        assert_int_equal(best[i]->when, when[i]);
    assert_int_equal(save_best(save, "example", MATCH_RELAXED, 10, best, 2), 2);
    assert_int_equal(save_best(save, "example", MATCH_CLASSIC, 10, best, 25), 0);
    assert_int_equal(save_best(save, "other", MATCH_RELAXED, 10, best, 25), 0);
    save_free(save);
}

static void test_best_list_is_short(void **state)
{
    (void)state;
    struct save *save = save_new();
    const struct score *best[SAVE_SCORES_KEPT + 5];
    for (int i = 0; i < SAVE_SCORES_KEPT; i++)
        assert_int_equal(play(save, 10, 5, 1000 + i), i + 1);
    assert_int_equal(play(save, 10, 5, 2000), 0);
    assert_int_equal(play(save, 10, 4, 2001), 0);
    assert_int_equal(play(save, 10, 6, 2002), 1);
    assert_int_equal(save_best(save, "example", MATCH_RELAXED, 10, best, 25), SAVE_SCORES_KEPT);
    assert_int_equal(best[0]->when, 2002);
    assert_int_equal(best[SAVE_SCORES_KEPT - 1]->when, 1000 + SAVE_SCORES_KEPT - 2);
    save_free(save);
}

static void test_recording_twice_changes_nothing(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct buf once = { 0 }, twice = { 0 };
    play(save, 10, 5, 50);
    assert_int_equal(play(save, 10, 8, 100), 1);
    save_write(save, &once);
    assert_int_equal(play(save, 10, 8, 100), 1);
    save_write(save, &twice);
    assert_string_equal(buf_text(&once), buf_text(&twice));
    buf_fini(&once);
    buf_fini(&twice);
    save_free(save);
}

static void test_history_counts(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct round *round = example_round(7, 5);
    play(save, 5, 2, 100);
    play(save, 5, 1, 200);
    const struct history *first = save_history(save, "", "example", round->questions[0].id);
    const struct history *second = save_history(save, "", "example", round->questions[1].id);
    assert_int_equal(first->asked, 2);
    assert_int_equal(first->right, 2);
    assert_int_equal(second->asked, 2);
    assert_int_equal(second->right, 1);
    assert_int_equal(second->last, 200);
    assert_int_equal(save->history_count, 5);
    example_round_free(round);
    save_free(save);
}

static void test_a_match_broken_off_gives_history_only(void **state)
{
    (void)state;
    struct save *save = save_new();
    struct round *round = example_round(7, 5);
    struct match_rules rules = match_rules(MATCH_RELAXED);
    struct match *match = match_new(round, &rules, 1);
    const struct match_event events[] = { { .kind = EVENT_ASK, .seat = 0, .value = 0, .time = 0 },
                                          { .kind = EVENT_ANSWER, .seat = 0, .value = 1, .time = 0 },
                                          { .kind = EVENT_NEXT, .seat = 0, .value = 0, .time = 0 },
                                          { .kind = EVENT_ASK, .seat = 0, .value = 0, .time = 0 },
                                          { .kind = EVENT_END, .seat = 0, .value = 0, .time = 0 } };
    for (int i = 0; i < 5; i++)
        assert_true(match_apply(match, &events[i], NULL));
    assert_int_equal(save_record(save, match, 0, 100), 0);
    assert_int_equal(save->score_count, 0);
    assert_int_equal(save->history_count, 1);
    match_free(match);
    example_round_free(round);
    save_free(save);
}

/* Thousands of questions: still sorted, still written and read, still of modest size. */
static void test_long_history(void **state)
{
    (void)state;
    struct err err;
    struct save *save = save_new(), *again;
    struct buf a = { 0 }, b = { 0 };
    for (int i = 0; i < 40; i++)
        play(save, 50, i % 50, 100 + i);
    save->settings.profile = add(save, "Ada");
    for (int i = 0; i < 40; i++)
        play(save, 50, i % 50, 200 + i);
    save_write(save, &a);
    again = read_text(buf_text(&a), &err);
    if (again == NULL)
        fail_msg("%s", err.text);
    save_write(again, &b);
    assert_string_equal(buf_text(&a), buf_text(&b));
    assert_int_equal(again->history_count, 100);
    assert_true(a.len < 20000);
    buf_fini(&a);
    buf_fini(&b);
    save_free(save);
    save_free(again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rounds_follow_each_other),
        cmocka_unit_test(test_answers_make_skill),
        cmocka_unit_test(test_answers_make_cards_and_sums),
        cmocka_unit_test(test_cards_follow_their_player),
        cmocka_unit_test(test_names),
        cmocka_unit_test(test_rename_takes_everything_along),
        cmocka_unit_test(test_rename_keeps_everybody_findable),
        cmocka_unit_test(test_rename_onto_a_stranger),
        cmocka_unit_test(test_remove),
        cmocka_unit_test(test_best_list),
        cmocka_unit_test(test_best_list_is_short),
        cmocka_unit_test(test_recording_twice_changes_nothing),
        cmocka_unit_test(test_history_counts),
        cmocka_unit_test(test_a_match_broken_off_gives_history_only),
        cmocka_unit_test(test_long_history),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
