/* Lessons: what is wished for is asked, by another question than last time, soundly, and the same way every time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/leak.h"
#include "support/proved.h"
#include "support/source_file.h"

enum { WISHES = 20, COUNT = 10 };

static bool rests_on(const struct pack *pack, const struct question *q, int fact)
{
    for (int i = 0; i < q->support_count; i++)
        if (q->support[i] == fact)
            return true;
    return q->ready != NULL && q->ready == &pack->ready[fact - pack->statement_count];
}

static bool is_true(const struct pack *pack, int fact)
{
    return fact >= pack->statement_count || pack->statements[fact].polarity == POLARITY_TRUE;
}

/* Every `step`-th fact from `first` on. */
static struct lesson wishes(const struct pack *pack, int first, int step, int count)
{
    struct lesson lesson = { .count = 0 };
    int facts = pack->statement_count + pack->ready_count;
    for (int i = first; lesson.count < count && i < first + facts * step; i += step)
        if (is_true(pack, i % facts))
            lesson.wish[lesson.count++] = (struct lesson_wish){ .fact = i % facts, .why = LESSON_NEW };
    return lesson;
}

static struct round *teach(const struct pack *pack, uint64_t seed, int count, const struct lesson *lesson)
{
    struct err err;
    struct round *round = quiz_lesson(pack, seed, count, QUIZ_MEDIUM, lesson, &err);
    if (round == NULL)
        fail_msg("%s", err.text);
    return round;
}

static void no_leaks(const struct round *round)
{
    for (int i = 0; i < round->count; i++)
        for (int j = 0; j < i; j++) {
            struct leak_view a = { .question = NULL }, b = { .question = NULL };
            leak_view_init(&a, round->pack, &round->questions[i]);
            leak_view_init(&b, round->pack, &round->questions[j]);
            assert_false(quiz_leak(&a, &b));
            leak_view_fini(&a);
            leak_view_fini(&b);
        }
}

static void lessons_of(const char *path)
{
    struct err why;
    struct pack *pack = source_pack(path);
    for (int seed = 0; seed < 2; seed++) {
        struct lesson lesson = wishes(pack, seed * 31, 7, WISHES);
        struct round *round = teach(pack, (uint64_t)seed, COUNT, &lesson);
        if (round->count < (pack->statement_count > 0 ? COUNT : 2))
            fail_msg("%s, seed %d: only %d questions", path, seed, round->count);
        if (!proved_round(round, &why))
            fail_msg("%s", why.text);
        no_leaks(round);
        for (int i = 0, at = 0; i < round->count; i++, at++) { /* in the order of the wishes */
            while (at < lesson.count && lesson.wish[at].fact != round->wishes[i].fact)
                at++;
            assert_true(at < lesson.count);
            assert_true(rests_on(pack, &round->questions[i], round->wishes[i].fact));
        }
        round_free(round);
    }
    pack_free(pack);
}

static void test_wishes_are_met(void **state)
{
    (void)state;
    lessons_of("data/packs/smash-2x11.json");
    lessons_of("data/packs/smash-series.json");
    lessons_of("tests/packs/bank.json");
}

static void test_the_same_every_time(void **state)
{
    (void)state;
    struct pack *pack = source_pack("data/packs/smash-series.json");
    struct lesson lesson = wishes(pack, 3, 11, WISHES);
    struct round *a = teach(pack, 5, COUNT, &lesson), *b = teach(pack, 5, COUNT, &lesson),
                 *c = teach(pack, 5, 4, &lesson);
    struct round *other = teach(pack, 6, COUNT, &lesson);
    int differ = 0;
    for (int i = 0; i < COUNT; i++) {
        assert_true(a->questions[i].id == b->questions[i].id);
        assert_int_equal(a->questions[i].key, b->questions[i].key);
        assert_string_equal(a->questions[i].stem.in[0], b->questions[i].stem.in[0]);
        differ += a->questions[i].id != other->questions[i].id;
    }
    assert_int_equal(c->count, 4);
    assert_true(differ > COUNT / 3); /* another seed, other questions about the same */
    round_free(a);
    round_free(b);
    round_free(c);
    round_free(other);
    pack_free(pack);
}

/* How many different questions of a catalogue rest on a fact. */
static int variety(const struct round *catalog, int fact)
{
    int count = 0;
    for (int i = 0; i < catalog->count; i++)
        count += rests_on(catalog->pack, &catalog->questions[i], fact);
    return count;
}

/* Asked again and again about one fact, another question comes each time, where the pack has some. */
static void test_another_question_each_time(void **state)
{
    (void)state;
    struct pack *pack = source_pack("data/packs/smash-series.json");
    struct round *catalog = quiz_catalog(pack, 1, 1500, -1);
    int others = 0, times = 0;
    for (int fact = 0; fact < pack->statement_count; fact += 97) {
        struct lesson lesson = { .count = 1, .wish = { { .fact = fact } } };
        if (!is_true(pack, fact) || variety(catalog, fact) < 2)
            continue;
        for (int i = 0; i < 3; i++) {
            struct round *round = teach(pack, (uint64_t)i, 1, &lesson);
            times += i > 0;
            others += i > 0 && round->questions[0].id != lesson.wish[0].avoid;
            lesson.wish[0].avoid = round->questions[0].id;
            round_free(round);
        }
    }
    print_message("[   LESSON ] another question %d of %d times\n", others, times);
    assert_true(times > 4 && others * 10 >= times * 9);
    round_free(catalog);
    pack_free(pack);
}

/* How many facts can be learned at all. */
static void test_nearly_everything_can_be_learned(void **state)
{
    (void)state;
    struct pack *pack = source_pack("data/packs/smash-2x11.json");
    int asked = 0, facts = 0;
    for (int fact = 0; fact < pack->statement_count; fact += 6) {
        struct lesson lesson = { .count = 1, .wish = { { .fact = fact } } };
        if (!is_true(pack, fact))
            continue;
        facts++;
        struct round *round = quiz_lesson(pack, 1, 1, QUIZ_MEDIUM, &lesson, NULL);
        asked += round != NULL;
        round_free(round);
    }
    print_message("[   LESSON ] %d of %d facts\n", asked, facts);
    assert_true(asked * 10 >= facts * 9);
    pack_free(pack);
}

static void test_nothing_to_ask(void **state)
{
    (void)state;
    struct err err;
    struct pack *pack = source_pack("data/packs/smash-2x11.json");
    struct lesson none = { .count = 0 };
    assert_null(quiz_lesson(pack, 1, 5, QUIZ_MEDIUM, &none, &err));
    assert_non_null(strstr(err.text, "play a round"));
    pack_free(pack);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_wishes_are_met),
        cmocka_unit_test(test_the_same_every_time),
        cmocka_unit_test(test_another_question_each_time),
        cmocka_unit_test(test_nearly_everything_can_be_learned),
        cmocka_unit_test(test_nothing_to_ask),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
