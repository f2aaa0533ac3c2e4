/* The pack of the whole series: what it promises to its readers, checked against itself and over its questions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "pack/holds.h"
#include "quiz/lint.h"
#include "quiz/round.h"
#include "support/proved.h"
#include "support/source_file.h"

enum { EPISODES = 32, DIFFERENT_LEAST = 1500, EACH_MOST = 400 };

static int setup(void **state)
{
    *state = source_pack("data/packs/smash-series.json");
    return 0;
}

static int teardown(void **state)
{
    pack_free(*state);
    return 0;
}

static int relation_of(const struct pack *pack, const char *id)
{
    for (int i = 0; i < pack->relation_count; i++)
        if (strcmp(pack->relations[i].id, id) == 0)
            return i;
    fail_msg("no relation %s", id);
    return -1;
}

static int entity_of(const struct pack *pack, const char *id)
{
    for (int i = 0; i < pack->entity_count; i++)
        if (strcmp(pack->entities[i].id, id) == 0)
            return i;
    fail_msg("no entity %s", id);
    return -1;
}

static int episode(const struct pack *pack, int number)
{
    char id[] = { 'e', (char)('0' + number / 10), (char)('0' + number % 10), '\0' };
    return entity_of(pack, id);
}

/* The figure of an episode, or -1 where the pack has none or leaves it open. */
static int64_t figure(const struct pack *pack, int number, const char *relation)
{
    int found = pack_figure(pack, episode(pack, number), relation_of(pack, relation));
    return found >= 0 ? pack->statements[found].value : -1;
}

static void every_episode_has_its_place_and_season(void **state)
{
    const struct pack *pack = *state;
    int season[] = { entity_of(pack, "season-1"), entity_of(pack, "season-2") };
    for (int n = 1; n <= EPISODES; n++) {
        int in = n > 15;
        assert_int_equal(figure(pack, n, "place"), n);
        assert_int_equal(figure(pack, n, in ? "number-2" : "number-1"), in ? n - 15 : n);
        assert_int_equal(figure(pack, n, in ? "number-1" : "number-2"), -1);
        assert_int_equal(pack_holds(pack, episode(pack, n), relation_of(pack, "season"), season[in]), TRUTH_TRUE);
    }
}

/* The calendar is a second source: the first of January 1970 was a Thursday. */
static void dates_ascend_and_fall_on_their_weekdays(void **state)
{
    const struct pack *pack = *state;
    static const char *const weekdays[7] = { NULL, NULL, "saturday", "sunday", "monday", "tuesday", NULL };
    int64_t before = 0;
    for (int n = 1; n <= EPISODES; n++) {
        int64_t day = figure(pack, n, "aired");
        bool doubtful = n == 29 || n == 30;
        assert_true((day < 0) == doubtful);
        if (doubtful)
            continue;
        assert_true(day > before || (day == before && (n == 17 || n == 32))); /* the two-hour blocks */
        assert_non_null(weekdays[day % 7]);
        int weekday = entity_of(pack, weekdays[day % 7]);
        assert_int_equal(pack_holds(pack, episode(pack, n), relation_of(pack, "weekday"), weekday), TRUTH_TRUE);
        before = day;
    }
}

static bool states_any(const struct pack *pack, int number, const char *relation)
{
    int count;
    pack_facts(pack, relation_of(pack, relation), episode(pack, number), false, &count);
    return count > 0;
}

static void credits_are_there_only_where_they_are_certain(void **state)
{
    const struct pack *pack = *state;
    static const int uncertain[] = { 6, 7, 8, 26 };
    for (int n = 1, i = 0; n <= EPISODES; n++) {
        bool certain = i == 4 || uncertain[i] != n;
        i += !certain;
        assert_true(states_any(pack, n, "directed") == certain);
        assert_true(states_any(pack, n, "written") == certain);
        assert_true(states_any(pack, n, "sung") == (certain && n != 31)); /* its sources count songs differently */
        assert_true(pack_promised(pack, relation_of(pack, "written"), episode(pack, n), false) == certain);
    }
}

/* Two hours with one figure are one telecast; a figure that only arithmetic gives is none. */
static void viewers_are_those_that_somebody_printed(void **state)
{
    const struct pack *pack = *state;
    static const int none[] = { 10, 16, 17, 31, 32 };
    for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
        assert_int_equal(figure(pack, none[i], "viewers"), -1);
        assert_int_equal(figure(pack, none[i], "audience"), -1);
    }
    assert_int_equal(figure(pack, 26, "viewers"), 180);
    assert_int_equal(figure(pack, 13, "viewers"), 534);
    int opener = pack_figure(pack, entity_of(pack, "opener"), relation_of(pack, "viewers"));
    assert_true(opener >= 0 && pack->statements[opener].value == 448);
    for (int i = 0; i < pack->statement_count; i++)
        if (pack->statements[i].relation == relation_of(pack, "audience"))
            assert_true(pack->statements[i].tolerance > 0);
}

/* Live and recorded viewing differ a lot, so a question says of which day it speaks. */
static void check_day_named(const struct pack *pack, const struct question *q)
{
    if (strcmp(pack->categories[q->category].id, "ratings") != 0)
        return;
    assert_non_null(strstr(q->stem.in[0], "am Abend der Erstausstrahlung"));
    if (strstr(q->stem.in[1], "on the day it first aired") == NULL && strstr(q->stem.in[1], "same-day") == NULL)
        fail_msg("which day? %s", q->stem.in[1]);
}

static void its_questions_are_many_proved_and_clean(void **state)
{
    const struct pack *pack = *state;
    /* object, subject, value, compare, superlative, difference, percentage, order, negation */
    static const int least[] = { 200, 300, 95, 300, 0, 80, 70, 300, 300 };
    int different = 0;
    for (int family = 0; family < (int)(sizeof least / sizeof *least); family++) {
        struct round *all = quiz_catalog(pack, 5, EACH_MOST, family);
        if (all->count < least[family])
            fail_msg("%s: only %d questions", quiz_family_name(family), all->count);
        struct err why;
        if (!proved_round(all, &why))
            fail_msg("%s", why.text);
        different += all->count;
        for (int i = 0; i < all->count; i++) {
            check_day_named(pack, &all->questions[i]);
        }
        round_free(all);
    }
    assert_true(different >= DIFFERENT_LEAST);
}

static void it_fills_a_long_round(void **state)
{
    for (uint64_t seed = 0; seed < 3; seed++) {
        struct err why;
        struct round *round = quiz_round(*state, seed, 20, QUIZ_MEDIUM, &why);
        if (round == NULL)
            fail_msg("%s", why.text);
        round_free(round);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_episode_has_its_place_and_season),
        cmocka_unit_test(dates_ascend_and_fall_on_their_weekdays),
        cmocka_unit_test(credits_are_there_only_where_they_are_certain),
        cmocka_unit_test(viewers_are_those_that_somebody_printed),
        cmocka_unit_test(its_questions_are_many_proved_and_clean),
        cmocka_unit_test(it_fills_a_long_round),
    };
    return cmocka_run_group_tests(tests, setup, teardown);
}
