/* Message: something the player has to know, or a question with yes and no. */
#include "screens/page.h"

enum { ID_YES = 10, ID_NO };
enum { WIDTH = 980, FRAME = 172, GAP = 28, BUTTON_GAP = 24 };

struct message {
    struct screen_arg arg;
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct message *message = state;
    (void)w;
    (void)now;
    message->arg = *arg;
    return arg->question ? ID_NO : ID_YES;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    const struct message *message = state;
    (void)w;
    if (act->intent != INTENT_ACCEPT && act->intent != INTENT_BACK)
        return false;
    bool yes = act->intent == INTENT_ACCEPT && act->id == ID_YES;
    if (yes && message->arg.question) {
        reply->effect[reply->effect_count++] = message->arg.effect;
        reply->effect[0].time = act->time;
    }
    if (yes && message->arg.to != NULL)
        reply_move(reply, MOVE_RESET, message->arg.to);
    else
        reply_move(reply, MOVE_POP, NULL);
    return true;
}

static const char *word(struct ui *ui, const struct message *message, const char *part)
{
    const char *key = arena_printf(ui_arena(ui), "ask.%s.%s", message->arg.ask, part);
    return LANG_FORMAT(ui->lang, ui_arena(ui), key, { "detail", message->arg.detail });
}

static const char *button(struct ui *ui, const struct message *message, const char *part, const char *usual)
{
    const char *key = arena_printf(ui_arena(ui), "ask.%s.%s", message->arg.ask, part);
    return lang_text(ui->lang, lang_has(ui->lang, key) ? key : usual);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct message *message = state;
    const char *text = word(ui, message, "text");
    int inside = WIDTH - 96, row = widget_row_height(ui);
    int tall = ui_paragraph_height(ui, inside, STYLE_TEXT, STEP_BODY, text);
    struct rect room = widget_dialog(ui, WIDTH, FRAME + tall + GAP + row, word(ui, message, "heading"));
    rect_cut_top(&room, ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_CENTRE, text), GAP);
    struct rect line = rect_cut_top(&room, row, 0);
    page_usual_hints(ui, w);
    if (!message->arg.question) {
        widget_button(ui, ID_YES, rect_centre(line, line.w / 2, row), button(ui, message, "yes", "button.ok"));
        return;
    }
    struct rect left = rect_cut_left(&line, (line.w - BUTTON_GAP) / 2, BUTTON_GAP);
    widget_button(ui, ID_NO, left, button(ui, message, "no", "button.cancel"));
    widget_button(ui, ID_YES, line, button(ui, message, "yes", "button.ok"));
}

const struct screen screen_message = { .name = "message",
                                       .stage = STAGE_SCENE,
                                       .overlay = true,
                                       .size = sizeof(struct message),
                                       .enter = enter,
                                       .event = event,
                                       .build = build };
