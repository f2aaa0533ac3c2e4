/* Help, credits, and the language of the first start: how one gets there and back, and what they show. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "screens/rows.h"
#include "support/visit.h"

static const struct draw_op *text_op(struct visit *v, const char *text)
{
    v->now += SECOND;
    const struct drawlist *list = visit_look(v);
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strcmp(list->ops[i].as.text.text, text) == 0)
            return &list->ops[i];
    return NULL;
}

static void help_opens_from_title_and_pause(void **state)
{
    struct visit *v = *state;
    visit_press(v, INTENT_HELP);
    visit_expect(v, "help");
    visit_press(v, INTENT_HELP);
    visit_expect(v, "title");
    visit_start(v);
    visit_press(v, INTENT_PAUSE);
    visit_press(v, INTENT_HELP);
    visit_expect(v, "help");
    visit_pad(v, INTENT_ANSWER_B, "pad east");
    visit_expect(v, "pause");
    assert_true(v->world.match->paused);
}

/* The keys of the line in focus are written in ink, for they are gold; the others in cream. */
static void the_line_in_focus_lights_its_keys(void **state)
{
    struct visit *v = *state;
    visit_press(v, INTENT_HELP);
    uint32_t ink = v->frame.theme.colour[COLOUR_INK];
    assert_int_equal(text_op(v, "B")->as.text.colour, ink);
    assert_int_not_equal(text_op(v, "Leertaste")->as.text.colour, ink);
    visit_press(v, INTENT_DOWN);
    visit_press(v, INTENT_DOWN);
    assert_int_equal(text_op(v, "Leertaste")->as.text.colour, ink);
    assert_int_not_equal(text_op(v, "B")->as.text.colour, ink);
    visit_click(v, ROWS_FIRST_ID);
    visit_expect(v, "help");
    assert_int_equal(text_op(v, "B")->as.text.colour, ink);
}

/* Every source of every pack has its line, and the last can be reached. */
static void credits_name_every_source(void **state)
{
    struct visit *v = *state;
    screens_open(v->screens, &screen_credits, NULL, v->now);
    assert_non_null(text_op(v, "Das Programm"));
    for (int i = 0; i < v->pack->source_count; i++) {
        const char *title = v->pack->sources[i].title.in[pack_lang(v->pack, "de")];
        for (int k = 0; k < 200 && text_op(v, title) == NULL; k++)
            visit_press(v, INTENT_DOWN);
        assert_non_null(text_op(v, title));
    }
    for (int k = 0; k < 20; k++)
        visit_press(v, INTENT_PREVIOUS);
    assert_non_null(text_op(v, "Das Programm"));
    visit_press(v, INTENT_BACK);
    visit_expect(v, "title");
}

/* Only where the system speaks none of the languages there are, and nobody has chosen one. */
static void the_language_is_asked_once(void **state)
{
    struct visit *v = *state;
    assert_false(world_lang_open(&v->world));
    v->world.system_lang = "fr";
    assert_true(world_lang_open(&v->world));
    screens_open(v->screens, &screen_language, NULL, v->now);
    assert_non_null(text_op(v, "English"));
    assert_non_null(text_op(v, "Deutsch"));
    visit_press(v, INTENT_ANSWER_B);
    visit_expect(v, "title");
    assert_string_equal(v->world.save->settings.lang, "en");
    assert_string_equal(lang_name(v->world.lang), "en");
    assert_false(world_lang_open(&v->world));
}

static void going_back_keeps_the_language_shown(void **state)
{
    struct visit *v = *state;
    v->world.system_lang = "fr";
    screens_open(v->screens, &screen_language, NULL, v->now);
    visit_look(v);
    visit_press(v, INTENT_BACK);
    visit_expect(v, "title");
    assert_string_equal(v->world.save->settings.lang, "de");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(help_opens_from_title_and_pause),     VISIT(the_line_in_focus_lights_its_keys),
        VISIT(credits_name_every_source),           VISIT(the_language_is_asked_once),
        VISIT(going_back_keeps_the_language_shown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
