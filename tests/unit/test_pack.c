/* Good packs: everything in the file arrives, and no cut-off file does. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "pack/holds.h"
#include "pack/index.h"
#include "support/pack_find.h"
#include "support/source_file.h"

static void frame_and_sources_arrive(void **state)
{
    const struct pack *pack = *state;
    assert_string_equal(pack->id, "stage");
    assert_string_equal(pack->licence, "CC0-1.0");
    assert_int_equal(pack->lang_count, 2);
    assert_int_equal(pack_lang(pack, "en"), 1);
    assert_int_equal(pack_lang(pack, "fr"), -1);
    assert_string_equal(pack->title.in[0], "Die Truppe");
    assert_string_equal(pack->about.in[1], "An invented company on which the tests try everything.");
    assert_int_equal(pack->source_count, 2);
    assert_string_equal(pack->sources[0].date, "1901-05-01");
    assert_string_equal(pack->sources[1].date, "");
    assert_string_equal(pack->sources[0].address, "https://example.org/bill");
    assert_int_equal(pack->sources[0].paragraphs, 3);
    assert_int_equal(pack->sources[1].sentences[0], 20);
    assert_string_equal(pack->categories[1].name.in[1], "Play");
    assert_string_equal(pack->phrase[PHRASE_NOT].in[0], "Nicht richtig ist: {x}.");
    assert_int_equal(pack->type_count, 4);
}

static void names_arrive_with_their_forms(void **state)
{
    const struct pack *pack = *state;
    const struct entity *fool = &pack->entities[find_entity(pack, "fool")];
    static const char *const forms[] = { "der Narr", "den Narren", "dem Narren", "des Narren" };
    for (int i = 0; i < NAME_FORMS; i++)
        assert_string_equal(fool->name[0].form[i], forms[i]);
    assert_string_equal(fool->name[0].label, "Der Narr");
    assert_string_equal(fool->name[0].brief, "Der Narr");
    assert_string_equal(fool->name[0].gender, "m");
    assert_string_equal(fool->name[1].form[NAME_DAT], "the fool");
    assert_null(fool->name[1].form[NAME_GEN]);
    assert_string_equal(fool->name[1].gender, "");
    const struct entity *duel = &pack->entities[find_entity(pack, "duel")];
    assert_string_equal(duel->name[0].brief, "Duell");
    assert_string_equal(duel->name[0].label, "Das Duell");
    const struct entity *anna = &pack->entities[find_entity(pack, "anna")];
    assert_int_equal(anna->salience, 900);
    assert_int_equal(fool->salience, 500);
    assert_int_equal(anna->alias_count, 1);
    assert_string_equal(anna->aliases[0], "Ann");
    assert_int_equal(anna->types, 1);
}

static void relations_and_statements_arrive(void **state)
{
    const struct pack *pack = *state;
    const struct relation *height = &pack->relations[find_relation(pack, "height")];
    assert_int_equal(height->kind, RELATION_QUANTITY);
    assert_true(height->least == 50 && height->most == 999 && height->decimals == 2 && !height->ordinal);
    assert_string_equal(height->unit.in[0], "Meter");
    const struct relation *place = &pack->relations[find_relation(pack, "place")];
    assert_true(place->ordinal);
    assert_string_equal(place->unit.in[1], "");
    const struct relation *plays = &pack->relations[find_relation(pack, "plays")];
    assert_int_equal(plays->inverse, find_relation(pack, "played-by"));
    assert_true(plays->max == 1 && plays->invmax == 1 && !plays->symmetric);
    assert_true(pack->relations[find_relation(pack, "knows")].symmetric);
    const struct statement *f3 = &pack->statements[find_statement(pack, "f3")];
    assert_int_equal(f3->subject, find_entity(pack, "cem"));
    assert_int_equal(f3->object, find_entity(pack, "ghost"));
    assert_int_equal(f3->category, 1);
    assert_true(f3->cite.source == 0 && f3->cite.paragraph == 1 && f3->cite.sentence_count == 1);
    assert_int_equal(f3->cite.sentence[0], 3);
    assert_string_equal(pack_wording(pack, f3, WORDING_HINT, 1), "You can see through him.");
    assert_string_equal(pack_wording(pack, f3, WORDING_SUBJECT, 1), "Who plays {o}?");
    assert_null(pack_wording(pack, f3, WORDING_MOST, 1));
    const struct statement *f34 = &pack->statements[find_statement(pack, "f34")];
    assert_true(f34->object == -1 && f34->value == 172 && f34->tolerance == 1);
}

static void polarities_lures_and_promises_arrive(void **state)
{
    const struct pack *pack = *state;
    assert_int_equal(pack->statements[find_statement(pack, "f12")].polarity, POLARITY_TRUE);
    assert_int_equal(pack->statements[find_statement(pack, "f13")].polarity, POLARITY_FALSE);
    assert_int_equal(pack->statements[find_statement(pack, "f14")].polarity, POLARITY_UNKNOWN);
    const struct statement *f21 = &pack->statements[find_statement(pack, "f21")];
    assert_int_equal(f21->lure_count[0], 0);
    assert_int_equal(f21->lure_count[1], 3);
    assert_string_equal(f21->lures[1][2].text.in[0], "Max");
    assert_string_equal(f21->lures[1][0].why.in[1], "Kurt was ill.");
    assert_int_equal(pack->promise_count, 2);
    assert_true(pack->promises[0].subject == -1 && pack->promises[0].object == -1);
    assert_int_equal(pack->promises[1].subject, find_entity(pack, "anna"));
}

static void facts_are_sorted_both_ways_and_know_their_other_direction(void **state)
{
    const struct pack *pack = *state;
    int expected = 0;
    for (int i = 0; i < pack->statement_count; i++) {
        const struct relation *r = &pack->relations[pack->statements[i].relation];
        expected += 1 + (r->symmetric || r->inverse >= 0);
    }
    assert_int_equal(pack->fact_count, expected);
    for (int i = 1; i < pack->fact_count; i++) {
        const struct fact *a = &pack->by_subject[i - 1], *b = &pack->by_subject[i];
        assert_true(a->relation < b->relation || (a->relation == b->relation && a->subject <= b->subject));
        a = &pack->by_object[i - 1];
        b = &pack->by_object[i];
        assert_true(a->relation < b->relation || (a->relation == b->relation && a->object <= b->object));
    }
    int count, played_by = find_relation(pack, "played-by");
    const struct fact *facts = pack_facts(pack, played_by, find_entity(pack, "ghost"), false, &count);
    assert_int_equal(count, 1);
    assert_int_equal(facts->object, find_entity(pack, "cem"));
    pack_facts(pack, played_by, find_entity(pack, "anna"), false, &count);
    assert_int_equal(count, 0);
}

static void the_fingerprint_follows_every_byte(void **state)
{
    const struct pack *pack = *state;
    struct arena arena;
    arena_init(&arena);
    const char *text = source_text(&arena, "tests/packs/stage.json", NULL);
    struct pack *same = pack_with(text, "Die Truppe", "Die Truppe"), *other = pack_with(text, "\n}\n", "\n} \n");
    assert_true(same->fingerprint == pack->fingerprint);
    assert_true(other->fingerprint != pack->fingerprint);
    pack_free(same);
    pack_free(other);
    arena_fini(&arena);
}

static void a_pack_cut_off_anywhere_is_refused(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    size_t len;
    const char *text = source_text(&arena, "tests/packs/small.json", &len);
    size_t whole = (size_t)(strrchr(text, '}') - text) + 1;
    for (size_t cut = 0; cut < whole; cut++) {
        struct err err = { { 0 } };
        struct pack *pack = pack_load("cut.json", text, cut, &err);
        if (pack != NULL)
            fail_msg("the first %zu bytes load", cut);
        assert_true(strncmp(err.text, "cut.json:", 9) == 0 && strlen(err.text) > 12);
    }
    struct pack *pack = pack_load("cut.json", text, whole, NULL);
    assert_non_null(pack);
    pack_free(pack);
    arena_fini(&arena);
}

/* A byte gone wrong in the middle is refused or makes another pack, but never harm. */
static void a_pack_with_any_byte_changed_does_no_harm(void **state)
{
    (void)state;
    static const char bytes[] = { '"', '{', ']', ',', '\\', '0', ' ', '\n', '\x80', '\xC3' };
    struct arena arena;
    arena_init(&arena);
    size_t len;
    int loaded = 0, refused = 0;
    const char *text = source_text(&arena, "tests/packs/small.json", &len);
    char *changed = arena_copy(&arena, text, len);
    for (size_t i = 0; i < len; i++) {
        struct err err = { { 0 } };
        changed[i] = bytes[i % sizeof bytes];
        struct pack *pack = pack_load("changed.json", changed, len, &err);
        loaded += pack != NULL;
        refused += pack == NULL && err.text[0] != '\0';
        pack_free(pack);
        changed[i] = text[i];
    }
    assert_int_equal(loaded + refused, len);
    assert_true(loaded > 100 && refused > 1000);
    arena_fini(&arena);
}

static void an_index_finds_what_was_added_and_nothing_else(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    struct index index = { .arena = &arena };
    assert_int_equal(index_find(&index, "0"), -1);
    for (int i = 0; i < 5000; i++) {
        assert_true(index_add(&index, arena_printf(&arena, "%d", i), i));
        assert_int_equal(index_find(&index, "none"), -1);
    }
    for (int i = 0; i < 5000; i++)
        assert_int_equal(index_find(&index, arena_printf(&arena, "%d", i)), i);
    assert_false(index_add(&index, "4999", 7));
    assert_int_equal(index_find(&index, "4999"), 4999);
    assert_int_equal(index_find(&index, "5000"), -1);
    assert_int_equal(index_find(&index, ""), -1);
    arena_fini(&arena);
}

static int open_stage(void **state)
{
    *state = source_pack("tests/packs/stage.json");
    return 0;
}

static int close_stage(void **state)
{
    pack_free(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frame_and_sources_arrive),
        cmocka_unit_test(names_arrive_with_their_forms),
        cmocka_unit_test(relations_and_statements_arrive),
        cmocka_unit_test(polarities_lures_and_promises_arrive),
        cmocka_unit_test(facts_are_sorted_both_ways_and_know_their_other_direction),
        cmocka_unit_test(the_fingerprint_follows_every_byte),
        cmocka_unit_test(a_pack_cut_off_anywhere_is_refused),
        cmocka_unit_test(a_pack_with_any_byte_changed_does_no_harm),
        cmocka_unit_test(an_index_finds_what_was_added_and_nothing_else),
    };
    return cmocka_run_group_tests(tests, open_stage, close_stage);
}
