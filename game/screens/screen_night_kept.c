/* Set-ups that are kept under names: to be kept, taken up again, removed. */
#include "screens/night.h"
#include "screens/page.h"
#include "screens/rows.h"

#include <string.h>

enum { ID_SAVE = 10, BODY_WIDTH = 1000 };

struct kept {
    int line;
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    (void)state;
    (void)arg;
    (void)now;
    return w->night.kept_count > 0 ? ROWS_FIRST_ID : ID_SAVE;
}

static void remove_line(const struct world *w, int line, struct reply *reply)
{
    reply_ask(reply, "setup-remove", w->night.kept[line], EFFECT_NIGHT_DROP)->index = line;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct kept *kept = state;
    int count = w->night.kept_count, line = act->id - ROWS_FIRST_ID, taken = rows_accepted(act, count);
    if (act->intent == INTENT_BACK) {
        reply_move(reply, MOVE_POP, NULL);
    } else if (taken >= 0) {
        reply_effect(reply, EFFECT_NIGHT_LOAD, act->time)->index = taken;
        reply_move(reply, MOVE_POP, NULL);
    } else if (act->intent == INTENT_ACCEPT && act->id == ID_SAVE) {
        reply_move(reply, MOVE_PUSH, &screen_name);
        reply->arg.ask = "keep";
    } else if (act->intent == INTENT_DELETE && line >= 0 && line < count) {
        remove_line(w, line, reply);
    } else {
        return rows_step(act, count, &kept->line, reply);
    }
    return true;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct kept *kept = state;
    struct rect body = page_body(ui, lang_text(ui->lang, "night-kept.heading"), BODY_WIDTH);
    widget_row(ui, ID_SAVE, page_row(ui, &body), lang_text(ui->lang, "night-kept.save"), NULL);
    struct rect room = rect_inset(widget_panel(ui, body, NULL), -12, 0);
    if (w->night.kept_count == 0)
        ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_LEFT, lang_text(ui->lang, "night-kept.none"));
    rows_draw(ui, room, &(struct rows){ .name = w->night.kept, .count = w->night.kept_count }, kept->line);
    struct page_hints hints = { .count = 0 };
    page_hint(&hints, ui, w, "arrows", lang_text(ui->lang, "hint.choose"), INTENT_NONE);
    page_hint(&hints, ui, w, "accept", lang_text(ui->lang, "night-kept.take"), INTENT_NONE);
    if (w->night.kept_count > 0)
        page_hint(&hints, ui, w, "delete", lang_text(ui->lang, "night-kept.remove"), INTENT_NONE);
    page_hint(&hints, ui, w, "back", lang_text(ui->lang, "hint.back"), INTENT_BACK);
    page_hints_draw(ui, &hints);
}

const struct screen screen_night_kept = { .name = "night-kept",
                                          .stage = STAGE_FOYER,
                                          .size = sizeof(struct kept),
                                          .enter = enter,
                                          .event = event,
                                          .build = build };
