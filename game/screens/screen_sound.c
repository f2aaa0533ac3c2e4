/* Sound: how loud, and whether questions are read aloud. Each change takes effect, and is heard, at once. */
#include "screens/page.h"
#include "screens/phrases.h"

enum { ID_VOLUME = 10, ID_MUTE, ID_VOICE, ID_SPEED, ID_BACK };
enum { BODY_WIDTH = 1000, NOTICE_PAD = 28, VOLUME_STEP = 10, VOLUME_MOST = 100, SPEED_STEP = 20 };

static bool change(const struct act *act, struct settings *settings)
{
    if (page_step(act, ID_VOLUME, &settings->volume, VOLUME_STEP, 0, VOLUME_MOST)) {
        settings->mute = false;
        return true;
    }
    return page_switch(act, ID_MUTE, &settings->mute) || page_switch(act, ID_VOICE, &settings->voice) ||
           page_step(act, ID_SPEED, &settings->voice_speed, SPEED_STEP, VOICE_SPEED_LEAST, VOICE_SPEED_MOST);
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct settings settings = w->save->settings;
    (void)state;
    if (change(act, &settings))
        reply_settings(reply, &settings);
    else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK))
        reply_move(reply, MOVE_POP, NULL);
    else
        return false;
    return true;
}

static void notice(struct ui *ui, struct rect box, const char *text)
{
    int tall = ui_paragraph_height(ui, box.w - 2 * NOTICE_PAD, STYLE_TEXT, STEP_SMALL, text);
    struct rect card = rect_cut_top(&box, tall + 2 * NOTICE_PAD, 0);
    widget_panel(ui, card, NULL);
    ui_paragraph(ui, rect_inset(card, NOTICE_PAD, NOTICE_PAD), STYLE_TEXT, STEP_SMALL, COLOUR_TEXT, ALIGN_LEFT, text);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    const struct settings *settings = &w->save->settings;
    const struct lang *l = ui->lang;
    struct rect column = page_body(ui, lang_text(l, "sound.heading"), BODY_WIDTH);
    page_figure(ui, ID_VOLUME, &column, "sound.volume", settings->volume, 0, VOLUME_MOST);
    widget_toggle(ui, ID_MUTE, page_row(ui, &column), lang_text(l, "sound.mute"), settings->mute);
    widget_toggle(ui, ID_VOICE, page_row(ui, &column), lang_text(l, "sound.voice"), settings->voice);
    page_figure(ui, ID_SPEED, &column, "sound.speed", settings->voice_speed, VOICE_SPEED_LEAST, VOICE_SPEED_MOST);
    widget_row(ui, ID_BACK, page_row(ui, &column), lang_text(l, "button.back"), NULL);
    if (settings->voice && w->no_voice)
        notice(ui, column, lang_text(l, "sound.no-voice"));
    page_usual_hints(ui, w);
}

const struct screen screen_sound = { .name = "sound", .stage = STAGE_FOYER, .event = event, .build = build };
