/* Keys with another meaning: chosen on the screen, kept in the settings, told by the hints. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "screens/keymap.h"
#include "support/visit.h"
#include "ui/drawlist.h"

/* As the window would send it. */
static void press_key(struct visit *v, const char *key)
{
    struct keymap map;
    struct ui_event event = { .device = keys_of_pad(key) };
    keymap_make(&map, &v->world.save->settings.keys);
    event.intent = intent_of_key(map.binding, map.count, key);
    snprintf(event.key, sizeof event.key, "%s", key);
    v->now += SECOND;
    visit_look(v);
    visit_send(v, event);
}

static enum intent meaning(const struct visit *v, const char *key)
{
    struct keymap map;
    keymap_make(&map, &v->world.save->settings.keys);
    return intent_of_key(map.binding, map.count, key);
}

/* Gives the action on line `line` of the screen the key. */
static void choose(struct visit *v, int line, const char *key)
{
    screens_open(v->screens, &screen_keys, NULL, v->now);
    visit_look(v);
    for (int i = 0; i < line; i++)
        press_key(v, "down");
    press_key(v, "return");
    visit_expect(v, "key");
    press_key(v, key);
    visit_expect(v, "keys");
    press_key(v, "escape");
    visit_expect(v, "title");
}

static void a_key_is_chosen(void **state)
{
    struct visit *v = *state;
    choose(v, 4, "x");
    assert_int_equal(meaning(v, "x"), INTENT_FIFTY);
    assert_int_equal(meaning(v, "f"), INTENT_NONE);                  /* it is free now, */
    assert_int_equal(meaning(v, "pad left shoulder"), INTENT_FIFTY); /* but the button is as it was */
    choose(v, 4, "pad north");
    assert_int_equal(meaning(v, "pad north"), INTENT_FIFTY);
    assert_int_equal(meaning(v, "x"), INTENT_FIFTY);
    assert_int_equal(v->world.save->settings.keys.count, 2);
    choose(v, 5, "x"); /* a key means one thing */
    assert_int_equal(meaning(v, "x"), INTENT_HINT);
    assert_int_equal(meaning(v, "f"), INTENT_FIFTY);
}

/* Those that do something on every screen can be chosen too. */
static void any_free_key_can_be_chosen(void **state)
{
    struct visit *v = *state;
    static const char *const keys[] = { "m", "f11", "r", "h", "pad south", "q" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        choose(v, 6, keys[i]);
        assert_int_equal(meaning(v, keys[i]), INTENT_PAUSE);
    }
    assert_false(v->world.save->settings.mute || v->world.save->settings.fullscreen);
}

/* Nobody locks themselves out. */
static void some_keys_stay(void **state)
{
    struct visit *v = *state;
    static const char *const keys[] = { "escape", "return", "pad back" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        choose(v, 4, keys[i]);
    assert_int_equal(v->world.save->settings.keys.count, 0);
    keys_set(&v->world.save->settings.keys, "escape", "fifty"); /* by hand, in the file */
    assert_int_equal(meaning(v, "escape"), INTENT_BACK);
}

static void a_chosen_key_plays_and_is_told(void **state)
{
    struct visit *v = *state;
    struct buf text = { 0 };
    choose(v, 4, "j");
    visit_start(v);
    press_key(v, "f");
    assert_int_equal(v->world.match->seats[0].fifty, v->world.match->rules.fifty);
    drawlist_print(visit_look(v), &text);
    assert_non_null(strstr(buf_text(&text), "\"J\""));
    press_key(v, "j");
    assert_int_equal(v->world.match->seats[0].fifty, v->world.match->rules.fifty - 1);
    buf_fini(&text);
}

static void all_can_be_as_usual_again(void **state)
{
    struct visit *v = *state;
    choose(v, 0, "w");
    screens_open(v->screens, &screen_keys, NULL, v->now);
    visit_look(v);
    visit_click(v, 11);
    assert_int_equal(v->world.save->settings.keys.count, 0);
    assert_int_equal(meaning(v, "w"), INTENT_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(a_key_is_chosen),
        VISIT(any_free_key_can_be_chosen),
        VISIT(some_keys_stay),
        VISIT(a_chosen_key_plays_and_is_told),
        VISIT(all_can_be_as_usual_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
