/* The result as a picture, and kept matches from the best list. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "commands/poster.h"
#include "platform/system.h"
#include "record/fields.h"
#include "record/lists.h"
#include "screens/rows.h"
#include "screens/share.h"
#include "support/scratch.h"
#include "support/stage_round.h"
#include "support/visit.h"

static struct match *finished(const struct round *round)
{
    struct match_rules rules = match_rules(MATCH_RELAXED);
    struct match *match = match_new(round, &rules, 1);
    for (int i = 0; i < round->count; i++) {
        assert_true(match_apply(match, &(struct match_event){ .kind = EVENT_ASK, .time = i }, NULL));
        assert_true(match_apply(
            match, &(struct match_event){ .kind = EVENT_ANSWER, .value = round->questions[i].key, .time = i }, NULL));
        assert_true(match_apply(match, &(struct match_event){ .kind = EVENT_NEXT, .time = i }, NULL));
    }
    return match;
}

static bool says(const struct drawlist *list, const char *text)
{
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strstr(list->ops[i].as.text.text, text) != NULL)
            return true;
    return false;
}

static void the_card_says_who_and_what(void **state)
{
    struct visit *v = *state;
    struct drawlist list;
    drawlist_init(&list);
    v->world.round = stage_round(NULL);
    v->world.match = finished(v->world.round);
    assert_true(save_add_profile(v->world.save, "Zoë", 0, &v->world.save->settings.profile, NULL));
    struct ui ui = frame_ui(&v->frame, SHARE_WIDTH, SHARE_HEIGHT);
    ui.list = &list;
    ui.lang = v->world.lang;
    ui.since = UI_SETTLED;
    share_draw(&ui, &v->world);
    assert_true(says(&list, "Zoë"));
    assert_true(says(&list, v->world.round->pack->title.in[0]));
    assert_true(says(&list, lang_text(v->world.lang, "app.title")));
    for (int i = list.still; i < list.count; i++)
        assert_true(list.ops[i].kind == DRAW_TEXT || list.ops[i].box.y + list.ops[i].box.h <= ui.view.height);
    drawlist_fini(&list);
}

static void the_card_becomes_a_file(void **state)
{
    struct visit *v = *state;
    struct err err;
    struct arena a;
    arena_init(&a);
    struct scratch scratch = scratch_make();
    v->world.round = stage_round(NULL);
    v->world.match = finished(v->world.round);
    const struct poster poster = { share_draw, &v->frame.theme, system_data_folder(&a, &err), SHARE_WIDTH,
                                   SHARE_HEIGHT };
    if (!poster_paint(&poster, &v->world, scratch_path(&scratch, "card.png"), &err))
        fail_msg("%s", err.text);
    assert_memory_equal(scratch_read(&scratch, "card.png"), "\x89PNG", 4);
    assert_false(poster_paint(&poster, &v->world, scratch_path(&scratch, "none/card.png"), &err));
    scratch_remove(&scratch);
    arena_fini(&a);
}

/* A line of the best list whose match is kept opens it for review; other lines do nothing. */
static void a_kept_match_is_seen_again(void **state)
{
    static const int64_t kept[] = { 100, 200 };
    struct visit *v = *state;
    struct round *round = stage_round(NULL);
    v->world.kept = kept;
    v->world.kept_count = 2;
    v->world.save->settings.mode = MATCH_RELAXED;
    v->world.save->settings.length = 5;
    for (int i = 0; i < 2; i++)
        list_add_score(v->world.save, &(struct score){ .pack = field_copy(v->world.packs[0]->id),
                                                       .player = field_copy(""),
                                                       .mode = MATCH_RELAXED,
                                                       .length = 5,
                                                       .score = 10 - i,
                                                       .when = 150 + 50 * i });
    world_see(&v->world, round, finished(round));
    screens_open(v->screens, &screen_best, NULL, v->now);
    visit_look(v);
    visit_click(v, ROWS_FIRST_ID); /* of the second 150 */
    visit_expect(v, "best");
    visit_click(v, ROWS_FIRST_ID + 1);
    visit_expect(v, "review");
    visit_look(v);
    visit_press(v, INTENT_BACK);
    visit_expect(v, "best");
}

int main(void)
{
    const struct CMUnitTest tests[] = { VISIT(the_card_says_who_and_what), VISIT(the_card_becomes_a_file),
                                        VISIT(a_kept_match_is_seen_again) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
