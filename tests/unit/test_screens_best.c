/* The best list: what is chosen is what is shown, by keys, a pad and a pointer, and a list too long for its place scrolls. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "screens/page.h"
#include "screens/rows.h"
#include "screens/scene_files.h"
#include "support/visit.h"

enum { ID_MODE = 11, ID_PLAYER = 13, ID_BACK, PLAYERS = 3 };

/* A line that begins so. */
static bool shows(struct visit *v, const char *text)
{
    const struct drawlist *list = visit_look(v);
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strncmp(list->ops[i].as.text.text, text, strlen(text)) == 0)
            return true;
    return false;
}

static void focus_on(const struct visit *v, int id)
{
    assert_int_equal(screens_focus(v->screens)->current, id);
}

/* Twenty scores of three players and one of a guest, in the mode and length that the settings have. */
static void open_best(struct visit *v)
{
    static const char *const names[PLAYERS] = { "Ivy", "Karen", "Julia" };
    struct save *save = v->world.save;
    int length = save->settings.length;
    v->world.round = NULL;
    for (int i = 0; i < PLAYERS; i++)
        assert_true(save_add_profile(save, names[i], 0, NULL, NULL));
    save->settings.mode = MATCH_CLASSIC;
    for (int i = 0; i < SAVE_SCORES_KEPT; i++)
        scene_add_score(&v->world, i == 7 ? "" : names[i % PLAYERS], length, 20000 - 500 * i, i);
    screens_open(v->screens, &screen_best, NULL, v->now);
    visit_look(v);
}

static void only_the_player_chosen_is_listed(struct visit *v, const char *name, bool guest)
{
    assert_int_equal(shows(v, "Gast"), guest);
    assert_true(shows(v, name));
    for (const char *const *other = (const char *const[]){ "Ivy", "Karen", "Julia", NULL }; *other != NULL; other++)
        if (strcmp(*other, name) != 0)
            assert_false(shows(v, *other));
}

static void keys_choose_the_player(void **state)
{
    struct visit *v = *state;
    open_best(v);
    focus_on(v, ID_MODE);
    assert_true(shows(v, "Ivy") && shows(v, "Karen") && shows(v, "Julia"));
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_DOWN);
    focus_on(v, ID_PLAYER);
    visit_press(v, INTENT_RIGHT);
    only_the_player_chosen_is_listed(v, "Ivy", false);
    visit_press(v, INTENT_LEFT);
    visit_press(v, INTENT_LEFT);
    only_the_player_chosen_is_listed(v, "Gast", true);
    visit_press(v, INTENT_RIGHT);
    assert_true(shows(v, "Ivy") && shows(v, "Karen") && shows(v, "Julia"));
}

static void a_pad_and_a_pointer_choose_the_player(void **state)
{
    struct visit *v = *state;
    open_best(v);
    visit_pad(v, INTENT_DOWN, "pad down");
    visit_pad(v, INTENT_DOWN, "pad down");
    visit_pad(v, INTENT_RIGHT, "pad right");
    only_the_player_chosen_is_listed(v, "Ivy", false);
    visit_click(v, ID_PLAYER + PAGE_ARROW_RIGHT);
    only_the_player_chosen_is_listed(v, "Karen", false);
    visit_click(v, ID_PLAYER + PAGE_ARROW_RIGHT);
    only_the_player_chosen_is_listed(v, "Julia", false);
    visit_click(v, ID_BACK);
    visit_expect(v, "title");
}

static void who_has_no_score_is_told_so(void **state)
{
    struct visit *v = *state;
    open_best(v);
    assert_true(save_add_profile(v->world.save, "Tom", 0, NULL, NULL));
    for (int i = 0; i < PLAYERS + 1; i++)
        visit_click(v, ID_PLAYER + PAGE_ARROW_RIGHT);
    assert_true(shows(v, "Tom"));
    assert_true(shows(v, "Hier fehlt dieser"));
}

/* The last of twenty is not in sight at first, and is by the arrows, and by a finger that draws the list upwards. */
static void a_long_list_scrolls(void **state)
{
    struct visit *v = *state;
    const int last = ROWS_FIRST_ID + SAVE_SCORES_KEPT - 1;
    open_best(v);
    assert_null(focus_find(screens_focus(v->screens), last));
    visit_click(v, ROWS_FIRST_ID);
    for (int i = 1; i < SAVE_SCORES_KEPT; i++)
        visit_press(v, INTENT_DOWN);
    focus_on(v, last);
    assert_non_null(focus_find(screens_focus(v->screens), last));
    assert_null(focus_find(screens_focus(v->screens), ROWS_FIRST_ID));
    visit_press(v, INTENT_LEFT);
    assert_true(screens_focus(v->screens)->current < ROWS_FIRST_ID);

    visit_click(v, ID_PLAYER + PAGE_ARROW_RIGHT); /* another list begins at its top */
    for (int i = 0; i < PLAYERS + 1; i++)
        visit_click(v, ID_PLAYER + PAGE_ARROW_RIGHT);
    const struct focus_item *first = focus_find(screens_focus(v->screens), ROWS_FIRST_ID);
    assert_non_null(first);
    struct ui_event finger = { .intent = INTENT_POINTER_DOWN, .at = rect_middle(first->rect), .touch = true };
    visit_send(v, finger);
    finger.intent = INTENT_POINTER_MOVE;
    for (int i = 0; i < 200; i++) {
        finger.at.y -= 10;
        visit_send(v, finger);
    }
    finger.intent = INTENT_POINTER_UP;
    visit_send(v, finger);
    assert_non_null(focus_find(screens_focus(v->screens), last));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(keys_choose_the_player),
        VISIT(a_pad_and_a_pointer_choose_the_player),
        VISIT(who_has_no_score_is_told_so),
        VISIT(a_long_list_scrolls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
