/* Keys: what each key and button does, and giving it another one. */
#include "screens/keymap.h"
#include "screens/page.h"
#include "screens/rows.h"

#include <string.h>

enum { ID_PADS = 10, ID_USUAL, ID_BACK };
enum { BODY_WIDTH = 1200 };

struct keys_state {
    int line;
};

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct keys_state *s = state;
    struct settings settings = w->save->settings;
    int chosen = rows_accepted(act, KEYMAP_ACTIONS);
    if (rows_step(act, KEYMAP_ACTIONS, &s->line, reply))
        return true;
    if (chosen >= 0) {
        s->line = chosen;
        reply_move(reply, MOVE_PUSH, &screen_key);
        reply->arg.index = chosen;
    } else if (page_switch(act, ID_PADS, &settings.pads)) {
        reply_settings(reply, &settings);
    } else if (act->intent == INTENT_ACCEPT && act->id == ID_USUAL) {
        settings.keys.count = 0;
        reply_settings(reply, &settings);
    } else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK)) {
        reply_move(reply, MOVE_POP, NULL);
    } else {
        return false;
    }
    return true;
}

static const char *label(struct ui *ui, const struct keymap *map, enum intent intent, bool pad)
{
    const char *key = keymap_key(map, intent, pad);
    return key != NULL ? keymap_label(ui, key) : lang_text(ui->lang, "keys.none");
}

static void list(struct ui *ui, const struct world *w, struct rect box, int line)
{
    const char *names[KEYMAP_ACTIONS], *details[KEYMAP_ACTIONS];
    struct keymap map;
    keymap_make(&map, &w->save->settings.keys);
    for (int i = 0; i < KEYMAP_ACTIONS; i++) {
        enum intent intent = keymap_actions[i];
        names[i] = lang_text(ui->lang, arena_printf(ui_arena(ui), "keys.%s", intent_name(intent)));
        details[i] = LANG_FORMAT(ui->lang, ui_arena(ui), "keys.both", { "key", label(ui, &map, intent, false) },
                                 { "button", label(ui, &map, intent, true) });
    }
    rows_draw(ui, rect_inset(widget_panel(ui, box, NULL), -12, 0),
              &(struct rows){ .name = names, .detail = details, .count = KEYMAP_ACTIONS }, line);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct keys_state *s = state;
    const struct lang *l = ui->lang;
    struct rect body = page_body(ui, lang_text(l, "keys.heading"), BODY_WIDTH);
    struct rect last = rect_cut_bottom(&body, widget_row_height(ui), PAGE_GAP);
    struct rect pads = rect_cut_bottom(&body, widget_row_height(ui), PAGE_GAP * 2), usual, back;
    list(ui, w, body, s->line);
    widget_toggle(ui, ID_PADS, pads, lang_text(l, "keys.pads"), w->save->settings.pads);
    page_columns(last, 500, &usual, &back);
    widget_row(ui, ID_USUAL, usual, lang_text(l, "keys.usual"), NULL);
    widget_row(ui, ID_BACK, back, lang_text(l, "button.back"), NULL);
    page_usual_hints(ui, w);
}

const struct screen screen_keys = { .name = "keys",
                                    .stage = STAGE_FOYER,
                                    .size = sizeof(struct keys_state),
                                    .focus = ROWS_FIRST_ID,
                                    .event = event,
                                    .build = build };

/* ---- the key to come ---- */

enum { ID_CANCEL = 10, WIDTH = 900, MARGIN = 48, FRAME = 160 };

struct key_state {
    enum intent intent;
};

static int key_enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    (void)w;
    (void)now;
    ((struct key_state *)state)->intent = keymap_actions[arg->index];
    return ID_CANCEL;
}

/* Keys that always mean the same work here too. */
static bool key_event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    const struct key_state *s = state;
    struct settings settings = w->save->settings;
    bool any = act->key != NULL && *act->key != '\0' && !keymap_fixed(act->key);
    if (any && keys_set(&settings.keys, act->key, intent_name(s->intent)))
        reply_settings(reply, &settings);
    else if (act->intent != INTENT_BACK && act->intent != INTENT_ACCEPT)
        return false;
    reply_move(reply, MOVE_POP, NULL);
    return true;
}

static void key_build(const void *state, const struct world *w, struct ui *ui)
{
    const struct key_state *s = state;
    const char *name = lang_text(ui->lang, arena_printf(ui_arena(ui), "keys.%s", intent_name(s->intent)));
    const char *press = lang_text(ui->lang, "keys.press");
    int row = widget_row_height(ui), tall = ui_paragraph_height(ui, WIDTH - 2 * MARGIN, STYLE_TEXT, STEP_BODY, press);
    (void)w;
    struct rect room = widget_dialog(ui, WIDTH, FRAME + tall + PAGE_GAP * 2 + row, name);
    struct rect line = rect_cut_bottom(&room, row, PAGE_GAP * 2);
    ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_CENTRE, press);
    widget_button(ui, ID_CANCEL, rect_centre(line, line.w / 2, row), lang_text(ui->lang, "button.cancel"));
}

const struct screen screen_key = { .name = "key",
                                   .stage = STAGE_FOYER,
                                   .overlay = true,
                                   .grabs = true,
                                   .size = sizeof(struct key_state),
                                   .enter = key_enter,
                                   .event = key_event,
                                   .build = key_build };
