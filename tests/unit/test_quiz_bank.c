/* What a bank prepares is what a walk over the pack finds, and what a draw looks at is an even sample. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "quiz/family.h"
#include "support/source_file.h"

static const char *const files[] = { "tests/packs/sets.json", "tests/packs/stage.json", "tests/packs/dates.json",
                                     "data/packs/smash-2x11.json", "data/packs/smash-series.json" };

typedef void each_bank(const struct bank *bank);

static void each_of(each_bank *check)
{
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct arena arena;
        struct bank bank;
        struct pack *pack = source_pack(files[i]);
        arena_init(&arena);
        bank_init(&bank, pack, &arena);
        check(&bank);
        arena_fini(&arena);
        pack_free(pack);
    }
}

/* Every entity's true facts, counted one by one. */
static void check_lists(const struct bank *bank)
{
    const struct pack *p = bank->pack;
    for (int side = 0; side < SIDES; side++) {
        int lists = 0;
        for (int r = 0; r < p->relation_count; r++)
            for (int e = 0; e < p->entity_count && p->relations[r].kind == RELATION_ENTITY; e++) {
                int known = 0;
                for (int f = 0; f < p->fact_count; f++) {
                    const struct fact *fact = &p->by_subject[f];
                    known += fact->relation == r && (side == SIDE_OBJECT ? fact->subject : fact->object) == e &&
                             p->statements[fact->statement].polarity == POLARITY_TRUE;
                }
                if (known < 3)
                    continue;
                assert_true(lists < bank->list_count[side]);
                const struct fact_list *list = &bank->lists[side][lists++];
                assert_int_equal(list->facts->relation, r);
                assert_int_equal(side == SIDE_OBJECT ? list->facts->subject : list->facts->object, e);
                assert_int_equal(list->known, known);
            }
        assert_int_equal(lists, bank->list_count[side]);
    }
}

static void long_lists_are_those_of_three_and_more(void **state)
{
    (void)state;
    each_of(check_lists);
}

static void check_entities(const struct bank *bank)
{
    const struct pack *p = bank->pack;
    for (int type = 0; type < p->type_count; type++) {
        int members = 0;
        for (int e = 0; e < p->entity_count; e++)
            members += (p->entities[e].types >> type & 1) && pack_same(p, e) == e;
        assert_int_equal(bank->members[type], members);
        for (int side = 0; side < SIDES; side++) {
            int seen = 0;
            for (int e = 0; e < p->entity_count; e++)
                if ((p->entities[e].types >> type & 1) && bank->by_answer[side][e].count > 0)
                    assert_int_equal(bank->answerers[side][type].items[seen++], e);
            assert_int_equal(bank->answerers[side][type].count, seen);
        }
    }
}

static void entities_are_counted_by_type(void **state)
{
    (void)state;
    each_of(check_entities);
}

static void check_clues(const struct bank *bank)
{
    const struct pack *p = bank->pack;
    int *seen = arena_array(bank->arena, (size_t)p->entity_count, sizeof *seen);
    for (int i = 0; i < p->statement_count; i++) {
        const struct statement *s = &p->statements[i];
        if (s->polarity == POLARITY_TRUE && pack_wording(p, s, WORDING_CLUE, 0) != NULL)
            assert_int_equal(bank->clues[s->subject].items[seen[s->subject]++], i);
    }
    for (int e = 0; e < p->entity_count; e++)
        assert_int_equal(bank->clues[e].count, seen[e]);
}

static void clues_are_those_about_the_entity(void **state)
{
    (void)state;
    each_of(check_clues);
}

static void check_figures(const struct bank *bank)
{
    const struct pack *p = bank->pack;
    for (int r = 0; r < p->relation_count; r++) {
        int count = 0;
        for (int i = 0; i < p->statement_count; i++)
            count += p->relations[r].kind == RELATION_QUANTITY && p->statements[i].relation == r &&
                     pack_figure(p, p->statements[i].subject, r) == i;
        assert_int_equal(bank->figures[r].count, count);
        for (int i = 1; i < count; i++)
            assert_true(bank->figures[r].items[i - 1]->value <= bank->figures[r].items[i]->value);
        for (int i = 1; i < bank->distinct[r].count; i++)
            assert_true(bank_apart(bank->distinct[r].items[i - 1], bank->distinct[r].items[i]));
    }
}

static void figures_ascend_and_the_distinct_ones_are_apart(void **state)
{
    (void)state;
    each_of(check_figures);
}

static void a_sample_is_everything_or_spread_evenly(void **state)
{
    static const int counts[] = { 1, 7, 1024, 1025, 3000, 99999 };
    (void)state;
    struct maker m = { .rng = rng_stream(1, 0, "sample") };
    for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
        int count = counts[c], size = family_sample_size(count), before = -1;
        assert_int_equal(size, count < 1024 ? count : 1024);
        for (int i = 0; i < size; i++) {
            int place = family_sample(&m, i, count);
            assert_true(place > before && place < count);
            assert_true(place >= (int)((int64_t)i * count / size) && place < (int)((int64_t)(i + 1) * count / size));
            before = place;
        }
    }
}

/* Five figures far apart: each of the ten pairs must come a tenth of the time. */
static void every_subset_of_figures_is_drawn_alike(void **state)
{
    enum { FIGURES = 5, DRAWS = 20000 };
    (void)state;
    struct statement statements[FIGURES] = { { .time = "" } };
    const struct statement *items[FIGURES], *drawn[FIGURES];
    int times[FIGURES][FIGURES] = { { 0 } };
    for (int i = 0; i < FIGURES; i++) {
        statements[i] = (struct statement){ .value = 10 * i, .time = "" };
        items[i] = &statements[i];
    }
    struct figures figures = { items, FIGURES, 1 };
    struct maker m = { .rng = rng_stream(2, 0, "pick") };
    for (int i = 0; i < DRAWS; i++) {
        assert_true(family_pick(&m, &figures, 2, drawn));
        assert_true(drawn[0] < drawn[1]);
        times[drawn[0] - statements][drawn[1] - statements]++;
    }
    for (int a = 0; a < FIGURES; a++)
        for (int b = a + 1; b < FIGURES; b++)
            assert_in_range(times[a][b], DRAWS / 10 - 200, DRAWS / 10 + 200);
    assert_true(family_pick(&m, &figures, QUESTION_OPTIONS, drawn));
    figures.count = 3;
    assert_false(family_pick(&m, &figures, QUESTION_OPTIONS, drawn));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(long_lists_are_those_of_three_and_more),
        cmocka_unit_test(entities_are_counted_by_type),
        cmocka_unit_test(clues_are_those_about_the_entity),
        cmocka_unit_test(figures_ascend_and_the_distinct_ones_are_apart),
        cmocka_unit_test(a_sample_is_everything_or_spread_evenly),
        cmocka_unit_test(every_subset_of_figures_is_drawn_alike),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
