/* A player in front of the screens; see visit.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "support/source_file.h"
#include "support/visit.h"

static enum outcome run(void *user, const struct effect *effect, struct err *err)
{
    struct visit *v = user;
    if (v->outcome == OUTCOME_WAITING)
        return v->outcome;
    if (!world_perform(&v->world, effect, err))
        return OUTCOME_REFUSED;
    if (v->done_count < VISIT_DONE_MOST)
        v->done[v->done_count++] = *effect;
    return v->outcome;
}

const struct drawlist *visit_look(struct visit *v)
{
    struct ui ui = frame_ui(&v->frame, 1280, 720);
    ui.now = v->now;
    return screens_build(v->screens, &ui);
}

void visit_send(struct visit *v, struct ui_event event)
{
    event.time = v->now;
    screens_event(v->screens, &event);
    visit_look(v);
}

/* A moment later, when whatever moves has come to rest. */
static void visit_rest(struct visit *v)
{
    v->now += SECOND;
    visit_look(v);
}

void visit_press(struct visit *v, enum intent intent)
{
    visit_rest(v);
    visit_send(v, (struct ui_event){ .intent = intent });
}

void visit_pad(struct visit *v, enum intent intent, const char *button)
{
    struct ui_event event = { .intent = intent, .device = 1 };
    memcpy(event.key, button, strlen(button) + 1);
    visit_rest(v);
    visit_send(v, event);
}

void visit_type(struct visit *v, const char *text)
{
    struct ui_event event = { .intent = INTENT_TEXT };
    memcpy(event.text, text, strlen(text) + 1);
    visit_send(v, event);
}

void visit_click(struct visit *v, int id)
{
    visit_rest(v);
    const struct focus_item *item = focus_find(screens_focus(v->screens), id);
    assert_non_null(item);
    visit_send(v, (struct ui_event){ .intent = INTENT_POINTER_DOWN, .at = rect_middle(item->rect) });
    visit_send(v, (struct ui_event){ .intent = INTENT_POINTER_UP, .at = rect_middle(item->rect) });
}

void visit_expect(const struct visit *v, const char *name)
{
    assert_string_equal(screens_top(v->screens)->name, name);
}

int visit_set_up(void **state)
{
    struct visit *v = calloc(1, sizeof *v);
    frame_init(&v->frame);
    v->pack = source_pack("data/packs/smash-2x11.json");
    v->packs[0] = v->pack;
    v->now = 1000 * SECOND;
    v->world = (struct world){ .packs = v->packs,
                               .pack_count = 1,
                               .langs = (const struct lang *const *)v->frame.lang,
                               .lang_count = FRAME_LANGS,
                               .lang = v->frame.lang[0],
                               .system_lang = "de",
                               .save = save_new(),
                               .seed = 77 };
    v->world.save->settings.length = 5;
    v->screens = screens_new(&v->world, (struct runner){ v, run });
    screens_open(v->screens, &screen_title, NULL, v->now);
    visit_look(v);
    *state = v;
    return 0;
}

int visit_tear_down(void **state)
{
    struct visit *v = *state;
    struct save *save = v->world.save;
    screens_free(v->screens);
    world_fini(&v->world);
    save_free(save);
    pack_free(v->pack);
    frame_fini(&v->frame);
    free(v);
    return 0;
}

void visit_start(struct visit *v)
{
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "setup");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "question");
}

void visit_answer(struct visit *v, bool right)
{
    const struct question *question = match_question(v->world.match);
    int option = right ? question->key : (question->key + 1) % question->option_count;
    visit_press(v, (enum intent)((int)INTENT_ANSWER_A + option));
}
