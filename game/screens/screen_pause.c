/* Pause: a dialog over the stage while the match's clock stands still. */
#include "screens/page.h"
#include "screens/play.h"

enum { ID_CONTINUE = 10, ID_SETTINGS, ID_LEAVE, ID_END, ID_HELP };
enum { WIDTH = 760, ROWS = 5, FRAME = 168, NOTE = 84 };

static void resume(const struct world *w, int64_t time, struct reply *reply)
{
    reply_match(reply, w, EVENT_RESUME, 0, time);
    reply_move(reply, MOVE_POP, NULL);
}

static void end(const struct world *w, const struct act *act, struct reply *reply)
{
    struct effect *effect = reply_ask(reply, "end", "", EFFECT_EVENT);
    reply->move = MOVE_REPLACE;
    effect->event = (struct match_event){ .kind = EVENT_END, .time = world_match_time(w, act->time) };
}

static void choose(const struct world *w, const struct act *act, struct reply *reply)
{
    switch (act->id) {
    case ID_CONTINUE:
        resume(w, act->time, reply);
        break;
    case ID_SETTINGS:
        reply_move(reply, MOVE_PUSH, &screen_settings);
        break;
    case ID_HELP:
        reply_move(reply, MOVE_PUSH, &screen_help);
        break;
    case ID_LEAVE:
        reply_effect(reply, EFFECT_LEAVE, act->time);
        reply_move(reply, MOVE_RESET, &screen_title);
        break;
    case ID_END:
        end(w, act, reply);
        break;
    default:
        break;
    }
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    if (act->intent == INTENT_BACK || act->intent == INTENT_PAUSE)
        resume(w, act->time, reply);
    else if (act->intent == INTENT_ACCEPT)
        choose(w, act, reply);
    else if (act->intent == INTENT_HELP)
        reply_move(reply, MOVE_PUSH, &screen_help);
    else
        return false;
    return true;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    const struct lang *l = ui->lang;
    int rows = ROWS * (widget_row_height(ui) + PAGE_GAP);
    struct rect room = widget_dialog(ui, WIDTH, FRAME + rows + NOTE, lang_text(l, "pause.heading"));
    widget_row(ui, ID_CONTINUE, page_row(ui, &room), lang_text(l, "pause.continue"), NULL);
    widget_row(ui, ID_SETTINGS, page_row(ui, &room), lang_text(l, "title.settings"), NULL);
    widget_row(ui, ID_LEAVE, page_row(ui, &room), lang_text(l, "pause.leave"), NULL);
    widget_row(ui, ID_END, page_row(ui, &room), lang_text(l, "pause.end"), NULL);
    widget_row(ui, ID_HELP, page_row(ui, &room), lang_text(l, "help.heading"), NULL);
    ui_paragraph(ui, room, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_CENTRE, lang_text(l, "pause.note"));
    page_usual_hints(ui, w);
}

const struct screen screen_pause = {
    .name = "pause", .stage = STAGE_SCENE, .overlay = true, .event = event, .build = build
};
