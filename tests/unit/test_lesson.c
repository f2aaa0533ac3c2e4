/* Lessons from the title to the end, and that no answer is lost and no question comes back too soon. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "quiz/deal.h"
#include "record/lesson_plan.h"
#include "screens/lesson_words.h"
#include "support/visit.h"

enum { ID_LEARN = 20, ID_START = 12, TODAY = 20000 };

#define DAY INT64_C(86400)

/* Answers `count` questions of the match on the stage. */
static void answer(struct visit *v, int count, bool right)
{
    for (int i = 0; i < count; i++) {
        visit_answer(v, right);
        visit_press(v, INTENT_ACCEPT);
    }
}

static void learn(struct visit *v)
{
    visit_click(v, ID_LEARN);
    visit_expect(v, "learn");
    visit_click(v, ID_START);
    visit_press(v, INTENT_TICK);
    visit_expect(v, "question");
}

static void a_lesson_from_the_title(void **state)
{
    struct visit *v = *state;
    struct save *save = v->world.save;
    v->world.wall = TODAY * DAY;
    learn(v);
    int count = v->world.round->count;
    assert_int_equal(count, save->settings.length);
    for (int i = 0; i < count; i++)
        assert_int_equal(v->world.round->wishes[i].why, LESSON_NEW);
    answer(v, 1, false);
    answer(v, count - 1, true);
    visit_expect(v, "results");
    assert_int_equal(save->score_count, 0); /* a lesson is on no best list */
    assert_int_equal(save->history_count, count);
    assert_true(save->cards.count >= count);
    int due = cards_due(&save->cards, "", v->pack->id, TODAY);
    assert_true(due >= 1);
    assert_int_equal(lesson_stock(save, v->pack, TODAY).due, due);
    assert_int_equal(save_next_seed(save, "", v->pack->id, 12345), 12345); /* the player's own order is as it was */
    visit_press(v, INTENT_BACK);
    v->world.wall += DAY;
    learn(v);
    assert_int_equal(v->world.round->wishes[0].why, LESSON_MISSED);
    assert_int_equal(v->world.round->wishes[0].n, 1);
}

/* What cannot be asked today says when something will be due, and offers nothing. */
static void nothing_to_learn(void **state)
{
    struct visit *v = *state;
    struct save *save = v->world.save;
    char fact[CARD_FACT_TEXT];
    v->world.wall = TODAY * DAY;
    for (int i = 0; i < v->pack->statement_count; i++) {
        card_fact(v->pack, i, fact);
        if (v->pack->statements[i].polarity == POLARITY_TRUE)
            card_answer(cards_get(&save->cards, "", v->pack->id, fact), TODAY, 1, true);
    }
    struct lesson_stock stock = lesson_stock(save, v->pack, TODAY);
    assert_int_equal(stock.due + stock.hard + stock.fresh, 0);
    assert_int_equal(stock.next, TODAY + 2);
    assert_int_equal(stock.next_count, stock.known);
    visit_click(v, ID_LEARN);
    visit_expect(v, "learn");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "learn");
    assert_null(v->world.match);
    assert_false(world_perform(&v->world, &(struct effect){ .kind = EFFECT_LEARN }, NULL));
    cards_get(&save->cards, "", v->pack->id, "a fact that is gone");
    cards_get(&save->cards, "", "another pack", "a fact that is gone");
    lesson_tidy(save, v->pack);
    assert_null(cards_find(&save->cards, "", v->pack->id, "a fact that is gone"));
    assert_non_null(cards_find(&save->cards, "", "another pack", "a fact that is gone"));
}

static void a_lesson_goes_on_from_its_journal(void **state)
{
    struct visit *v = *state;
    struct buf text = { 0 };
    struct err err = { "" };
    struct round *round = NULL;
    struct match *match = NULL;
    v->world.wall = TODAY * DAY;
    learn(v);
    journal_write_head(&text, &v->world.head);
    struct journal *journal = journal_read("journal", buf_text(&text), text.len, &err);
    if (journal == NULL || !journal_replay(journal, v->pack, &round, &match, &err))
        fail_msg("%s", err.text);
    assert_int_equal(round->count, v->world.round->count);
    for (int i = 0; i < round->count; i++) {
        assert_true(round->questions[i].id == v->world.round->questions[i].id);
        assert_memory_equal(&round->wishes[i], &v->world.round->wishes[i], sizeof *round->wishes);
    }
    match_free(match);
    round_free(round);
    journal->head.lesson.wish[0].fact = v->pack->statement_count + v->pack->ready_count;
    assert_false(journal_replay(journal, v->pack, &round, &match, &err));
    assert_non_null(strstr(err.text, "fact"));
    journal_free(journal);
    buf_fini(&text);
}

/* --- nothing is lost, nothing comes back --- */

static bool shares(const struct round *a, const uint64_t *ids, int count)
{
    for (int i = 0; i < a->count; i++)
        for (int j = 0; j < count; j++)
            if (a->questions[i].id == ids[j])
                return true;
    return false;
}

/* A match is left, and another begun: what was answered counts, and nothing of it comes back. */
static void a_match_given_up_counts(void **state)
{
    struct visit *v = *state;
    uint64_t ids[ROUND_QUESTIONS_MAX];
    visit_start(v);
    answer(v, 2, true);
    int count = v->world.round->count;
    for (int i = 0; i < count; i++)
        ids[i] = v->world.round->questions[i].id;
    assert_int_equal(v->world.save->history_count, 0);
    assert_true(world_perform(&v->world, &(struct effect){ .kind = EFFECT_LEAVE }, NULL));
    assert_true(world_perform(&v->world, &(struct effect){ .kind = EFFECT_SEED }, NULL));
    assert_true(world_perform(&v->world, &(struct effect){ .kind = EFFECT_START }, NULL));
    assert_int_equal(v->world.save->history_count, 2);
    assert_false(shares(v->world.round, ids, count));
}

/* The same after a crash, from the journal, and though the save of its beginning has been lost. */
static void a_match_cut_off_and_given_up_counts(void **state)
{
    struct visit *v = *state;
    uint64_t ids[ROUND_QUESTIONS_MAX];
    struct buf text = { 0 };
    visit_start(v);
    answer(v, 2, true);
    int count = v->world.round->count;
    for (int i = 0; i < count; i++)
        ids[i] = v->world.round->questions[i].id;
    journal_write_head(&text, &v->world.head);
    for (int i = 0; i < v->done_count; i++)
        if (v->done[i].kind == EFFECT_EVENT)
            journal_write_event(&text, &v->done[i].event);
    struct journal *journal = journal_read("journal", buf_text(&text), text.len, NULL);
    assert_non_null(journal);
    world_drop_match(&v->world);
    save_free(v->world.save);
    v->world.save = save_new();
    v->world.unfinished = journal;
    assert_true(world_perform(&v->world, &(struct effect){ .kind = EFFECT_START }, NULL));
    assert_int_equal(v->world.save->history_count, 2);
    assert_true(world_perform(&v->world, &(struct effect){ .kind = EFFECT_SEED }, NULL));
    assert_true(world_perform(&v->world, &(struct effect){ .kind = EFFECT_START }, NULL));
    assert_false(shares(v->world.round, ids, count));
    journal_free(journal);
    buf_fini(&text);
}

/* Rounds of any length and difficulty, some of them cut off by a crash: each question comes once until the key of the deal
 * is used up, whoever plays; players, guests and event nights have orders of their own. */
static void no_question_comes_back(void **state)
{
    struct visit *v = *state;
    enum { ROUNDS = 6, IDS = 1000 };
    static const char *const players[] = { "", "Ann", SAVE_EVENINGS };
    struct rng r = rng_stream(7, 0, "rounds");
    int checked = 0;
    for (int p = 0; p < 3; p++) {
        uint64_t ids[IDS], key = UINT64_MAX;
        int count = 0;
        for (int i = 0; i < ROUNDS; i++) {
            int length = 5 * (1 + (int)rng_below(&r, 4)), level = (int)rng_below(&r, QUIZ_LEVELS);
            uint64_t seed = save_next_seed(v->world.save, players[p], v->pack->id, 1000 * (uint32_t)p);
            struct round *round = quiz_round(v->pack, seed, length, level, NULL);
            if (round == NULL)
                continue;
            save_dealt(v->world.save, players[p], round);
            if (rng_below(&r, 3) == 0) /* once more: by its code */
                save_dealt(v->world.save, players[p], round);
            uint64_t places = (uint64_t)deal_places(v->pack, NULL);
            bool whole = round->seed / places == (round->next - 1) / places;
            if (!whole || round->seed / places != key)
                count = 0;
            assert_false(shares(round, ids, count));
            for (int q = 0; q < round->count && whole && count < IDS; q++)
                ids[count++] = round->questions[q].id;
            key = whole ? round->seed / places : UINT64_MAX;
            checked += count > 0;
            round_free(round);
        }
    }
    assert_true(checked > ROUNDS);
}

/* --- words --- */

static void check(const struct lang *lang, enum lesson_why why, int n, int of, const char *expected)
{
    struct arena a;
    arena_init(&a);
    assert_string_equal(lesson_why(lang, &a, &(struct lesson_wish){ .why = why, .n = n, .of = of }, TODAY), expected);
    arena_fini(&a);
}

static void reasons_in_words(void **state)
{
    struct visit *v = *state;
    const struct lang *de = v->frame.lang[0], *en = v->frame.lang[1];
    struct arena a;
    check(en, LESSON_NEW, 0, 0, "New");
    check(en, LESSON_MISSED, 1, 0, "Missed last time");
    check(en, LESSON_MISSED, 2, 0, "Missed twice");
    check(de, LESSON_MISSED, 3, 0, "3-mal in Folge falsch");
    check(de, LESSON_HARD, 1, 4, "Schwierig: 1 von 4 richtig");
    check(en, LESSON_DUE, TODAY, 0, "Due today");
    check(en, LESSON_DUE, TODAY - 1, 0, "Due since yesterday");
    check(en, LESSON_DUE, TODAY - 2, 0, "Due since Wednesday"); /* day 20000 was Friday, 2024-10-04 */
    check(de, LESSON_DUE, TODAY - 6, 0, "Seit Samstag fällig");
    check(de, LESSON_DUE, TODAY - 7, 0, "Seit dem 27.\u00a0September 2024 fällig");
    arena_init(&a);
    assert_string_equal(lesson_when(en, &a, TODAY + 1, TODAY), "tomorrow");
    assert_string_equal(lesson_when(de, &a, TODAY + 2, TODAY), "am Sonntag");
    assert_string_equal(lesson_when(en, &a, TODAY + 7, TODAY), "on October\u00a011, 2024");
    arena_fini(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(a_lesson_from_the_title),
        VISIT(nothing_to_learn),
        VISIT(a_lesson_goes_on_from_its_journal),
        VISIT(a_match_given_up_counts),
        VISIT(a_match_cut_off_and_given_up_counts),
        VISIT(no_question_comes_back),
        VISIT(reasons_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
