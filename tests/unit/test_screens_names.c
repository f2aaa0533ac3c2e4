/* Settings and names, by keyboard and by the letters on the screen; and what holds for all screens. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "commands/langs.h"
#include "platform/files.h"
#include "record/lists.h"
#include "record/part.h"
#include "screens/page.h"
#include "support/visit.h"

/* ---- settings and names ---- */

static void the_language_changes_at_once(void **state)
{
    struct visit *v = *state;
    screens_open(v->screens, &screen_settings, NULL, v->now);
    visit_look(v);
    visit_press(v, INTENT_RIGHT);
    assert_string_equal(lang_name(v->world.lang), "en");
    visit_press(v, INTENT_LEFT);
    assert_string_equal(lang_name(v->world.lang), "de");
}

static void a_name_is_typed(void **state)
{
    struct visit *v = *state;
    screens_open(v->screens, &screen_name, NULL, v->now);
    visit_look(v);
    struct rect at;
    assert_true(screens_typing(v->screens, &at));
    visit_type(v, "Jürgen Groß");
    visit_press(v, INTENT_LEFT);
    visit_press(v, INTENT_BACKSPACE);
    visit_type(v, "o");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "title");
    assert_string_equal(save_player(v->world.save), "Jürgen Groß");
}

/* What an input method puts together is seen before it is typed, and is not part of the name until then. */
static void a_name_is_composed(void **state)
{
    struct visit *v = *state;
    screens_open(v->screens, &screen_name, NULL, v->now);
    uint64_t empty = drawlist_hash(visit_look(v));
    visit_send(v, (struct ui_event){ .intent = INTENT_COMPOSE, .text = "¨" });
    assert_true(drawlist_hash(visit_look(v)) != empty);
    visit_send(v, (struct ui_event){ .intent = INTENT_COMPOSE, .text = "" });
    assert_true(drawlist_hash(visit_look(v)) == empty);
    visit_send(v, (struct ui_event){ .intent = INTENT_COMPOSE, .text = "¨" });
    visit_type(v, "Ü");
    visit_press(v, INTENT_ACCEPT);
    assert_string_equal(save_player(v->world.save), "Ü");
}

/* Without a keyboard: the letters on the screen. A and ä are the first and the 27th. */
static void a_name_is_put_together(void **state)
{
    struct visit *v = *state;
    screens_open(v->screens, &screen_name, NULL, v->now);
    visit_look(v);
    visit_click(v, 100 + 26);
    visit_click(v, 100);
    visit_click(v, 13);
    visit_expect(v, "title");
    assert_string_equal(save_player(v->world.save), "Äa");
}

static void a_taken_name_is_refused(void **state)
{
    struct visit *v = *state;
    int index;
    save_add_profile(v->world.save, "Änne", 0, &index, NULL);
    screens_open(v->screens, &screen_name, NULL, v->now);
    visit_look(v);
    visit_type(v, "ÄNNE");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "name");
    assert_int_equal(v->world.save->profile_count, 1);
}

static void deleting_a_name_asks_first(void **state)
{
    struct visit *v = *state;
    int index;
    save_add_profile(v->world.save, "Zoë", 0, &index, NULL);
    screens_open(v->screens, &screen_players, NULL, v->now);
    visit_look(v);
    visit_press(v, INTENT_DOWN); /* first come the guests */
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "player");
    for (int i = 0; i < 5; i++)
        visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "message");
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "players");
    assert_int_equal(v->world.save->profile_count, 0);
}

static void a_face_is_chosen(void **state)
{
    struct visit *v = *state;
    int index;
    save_add_profile(v->world.save, "Zoë", 0, &index, NULL);
    struct avatar before = v->world.save->profiles[0].avatar;
    screens_open(v->screens, &screen_player, &(struct screen_arg){ .index = 0 }, v->now);
    visit_look(v);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_LEFT);
    struct avatar after = v->world.save->profiles[0].avatar;
    assert_int_equal(after.shape, (before.shape + 1) % AVATAR_SHAPES);
    assert_int_equal(after.colour, (before.colour + AVATAR_COLOURS - 1) % AVATAR_COLOURS);
}

static void guests_are_forgotten(void **state)
{
    struct visit *v = *state;
    list_history(v->world.save, "", "x", 1)->asked = 1;
    screens_open(v->screens, &screen_players, NULL, v->now);
    visit_look(v);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "player");
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "message");
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "players");
    assert_int_equal(v->world.save->history_count, 0);
}

static enum effect_kind last(const struct visit *v)
{
    assert_true(v->done_count > 0);
    return v->done[v->done_count - 1].kind;
}

static void players_are_exported_and_imported(void **state)
{
    struct visit *v = *state;
    int index;
    static const char *const names[] = { "curtainup-1.json", "curtainup-2.json" };
    save_add_profile(v->world.save, "Zoë", 0, &index, NULL);
    screens_open(v->screens, &screen_players, NULL, v->now);
    visit_look(v);
    visit_click(v, 12);
    assert_int_equal(last(v), EFFECT_EXPORT);
    assert_int_equal(v->done[v->done_count - 1].index, -1);
    visit_click(v, 101); /* Zoë, behind the guests */
    visit_expect(v, "player");
    visit_click(v, 16);
    assert_int_equal(last(v), EFFECT_EXPORT);
    assert_int_equal(v->done[v->done_count - 1].index, 0);
    visit_press(v, INTENT_BACK);
    visit_click(v, 13);
    assert_int_equal(last(v), EFFECT_FIND);
    visit_expect(v, "bring");
    v->world.found = (struct world_found){ .folder = "/home/ivy", .name = names, .count = 2 };
    v->world.import.name = names[1];
    visit_look(v);
    visit_click(v, 101);
    assert_int_equal(last(v), EFFECT_BRING);
    assert_int_equal(v->done[v->done_count - 1].index, 1);
    visit_expect(v, "import");
}

/* Before it is taken over one sees whose data it is; of people of one name one says whether they are one. */
static void what_is_brought_is_taken_over(void **state)
{
    struct visit *v = *state;
    struct save *other = save_new();
    save_give_chance(v->world.save, 1);
    save_give_chance(other, 2);
    save_add_profile(v->world.save, "Zoë", 0, NULL, NULL);
    save_add_profile(other, "ZOE", 0, NULL, NULL);
    list_history(other, "ZOE", "x", 1)->asked = 4;
    part_complete(other);
    v->world.import = (struct world_import){ .name = "curtainup.json", .save = other };
    screens_open(v->screens, &screen_import, NULL, v->now);
    visit_look(v);
    visit_send(v, (struct ui_event){ .intent = INTENT_TICK });
    visit_press(v, INTENT_DOWN); /* asked what follows, the screen gives way */
    visit_expect(v, "merge");
    visit_click(v, 11);
    visit_click(v, 10);
    assert_int_equal(v->world.save->profile_count, 1);
    assert_int_equal(v->world.import.merged.answers, 4);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "title");
    v->world.import = (struct world_import){ .name = NULL };
    save_free(other);
}

/* What is older is deleted only after a question; keeping more asks nothing. */
static void keeping_less_asks_first(void **state)
{
    struct visit *v = *state;
    const struct settings *settings = &v->world.save->settings;
    screens_open(v->screens, &screen_sheet, NULL, v->now);
    visit_look(v);
    visit_click(v, 10 + PAGE_ARROW_RIGHT);
    visit_expect(v, "message");
    assert_int_equal(settings->keep_days, 0);
    visit_press(v, INTENT_BACK);
    visit_expect(v, "sheet");
    assert_int_equal(settings->keep_days, 0);
    visit_click(v, 10 + PAGE_ARROW_RIGHT);
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "sheet");
    assert_int_equal(settings->keep_days, 365);
    visit_click(v, 10 + PAGE_ARROW_LEFT);
    visit_expect(v, "sheet");
    assert_int_equal(settings->keep_days, 0);
}

/* ---- for all screens ---- */

static void reach(const struct focus *focus, int id, bool *reached)
{
    static const enum intent ways[] = { INTENT_UP, INTENT_DOWN, INTENT_LEFT, INTENT_RIGHT };
    int index = (int)(focus_find(focus, id) - focus->item);
    if (reached[index])
        return;
    reached[index] = true;
    for (int i = 0; i < 4; i++)
        reach(focus, focus_move(focus, id, ways[i]), reached);
}

/* From where the focus stands at first, the arrows alone lead to everything that can be activated. Rows that take left
 * and right for themselves are met up and down. */
static void arrows_reach_everything(void **state)
{
    struct visit *v = *state;
    const struct scenes_stage stage = frame_stage(&v->frame);
    struct ui ui = frame_ui(&v->frame, 1280, 720);
    for (int i = 0; i < scenes_count(); i++) {
        struct scene *scene = scene_new(&stage, i, 0);
        scene_build(scene, &ui);
        const struct focus *focus = scene_focus(scene);
        bool reached[FOCUS_MAX] = { false };
        int first = focus_valid(focus, FOCUS_NONE);
        if (first != FOCUS_NONE)
            reach(focus, first, reached);
        for (int k = 0; k < focus->count; k++)
            if (focus->item[k].by_keys && !reached[k])
                fail_msg("%s: the arrows never lead to item %d", scenes_name(i), focus->item[k].id);
        scene_free(scene);
    }
}

static void all_languages_say_the_same(void **state)
{
    const struct visit *v = *state;
    struct arena a;
    struct files_names names;
    struct err err = { "" };
    struct buf differences = { 0 };
    arena_init(&a);
    const char *data = getenv("CURTAINUP_DATA");
    assert_true(files_list(files_join(&a, data, "lang"), ".json", &a, &names, &err));
    assert_true(names.count >= FRAME_LANGS);
    for (size_t i = 0; i < names.count; i++) {
        struct lang *lang = langs_load(data, arena_copy(&a, names.name[i], strcspn(names.name[i], ".")), &err);
        if (lang == NULL)
            fail_msg("%s", err.text);
        if (!lang_compare(v->frame.lang[0], lang, &differences))
            fail_msg("%s: %s", names.name[i], buf_text(&differences));
        lang_free(lang);
    }
    buf_fini(&differences);
    arena_fini(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(the_language_changes_at_once),
        VISIT(a_name_is_typed),
        VISIT(a_name_is_composed),
        VISIT(a_taken_name_is_refused),
        VISIT(a_name_is_put_together),
        VISIT(a_taken_name_is_refused),
        VISIT(deleting_a_name_asks_first),
        VISIT(a_face_is_chosen),
        VISIT(guests_are_forgotten),
        VISIT(keeping_less_asks_first),
        VISIT(players_are_exported_and_imported),
        VISIT(what_is_brought_is_taken_over),
        VISIT(arrows_reach_everything),
        VISIT(all_languages_say_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
