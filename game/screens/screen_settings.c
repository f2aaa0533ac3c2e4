/* Settings: what holds for every match. Each change takes effect at once. */
#include "screens/page.h"
#include "screens/phrases.h"

enum { ID_LANG = 10, ID_DISPLAY, ID_CONFIRM, ID_SOUND, ID_KEYS, ID_PLAYERS, ID_BACK, ID_SHEET };
enum { BODY_WIDTH = 1000 };

static bool change(const struct world *w, const struct act *act, struct settings *settings)
{
    int lang = world_lang(w);
    if (page_choose(act, ID_LANG, &lang, w->lang_count)) {
        world_settings_lang(settings, lang_name(w->langs[lang]));
        return true;
    }
    return page_switch(act, ID_CONFIRM, &settings->confirm);
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct settings settings = w->save->settings;
    (void)state;
    if (change(w, act, &settings))
        reply_settings(reply, &settings);
    else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK))
        reply_move(reply, MOVE_POP, NULL);
    else if (act->intent == INTENT_ACCEPT && act->id == ID_DISPLAY)
        reply_move(reply, MOVE_PUSH, &screen_display);
    else if (act->intent == INTENT_ACCEPT && act->id == ID_SOUND)
        reply_move(reply, MOVE_PUSH, &screen_sound);
    else if (act->intent == INTENT_ACCEPT && act->id == ID_KEYS)
        reply_move(reply, MOVE_PUSH, &screen_keys);
    else if (act->intent == INTENT_ACCEPT && act->id == ID_PLAYERS)
        reply_move(reply, MOVE_PUSH, &screen_players);
    else if (act->intent == INTENT_ACCEPT && act->id == ID_SHEET)
        reply_move(reply, MOVE_PUSH, &screen_sheet);
    else
        return false;
    return true;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    const struct settings *settings = &w->save->settings;
    const struct lang *l = ui->lang;
    struct rect column = page_body(ui, lang_text(l, "title.settings"), BODY_WIDTH);
    page_choice(ui, ID_LANG, &column, "setup.lang", lang_text(l, "lang.name"), w->lang_count);
    widget_row(ui, ID_DISPLAY, page_row(ui, &column), lang_text(l, "display.heading"), NULL);
    widget_toggle(ui, ID_CONFIRM, page_row(ui, &column), lang_text(l, "settings.confirm"), settings->confirm);
    widget_row(ui, ID_SOUND, page_row(ui, &column), lang_text(l, "sound.heading"),
               settings->mute ? lang_text(l, "sound.off") : phrase_with(ui, "sound.percent", settings->volume));
    widget_row(ui, ID_KEYS, page_row(ui, &column), lang_text(l, "keys.heading"), NULL);
    widget_row(ui, ID_PLAYERS, page_row(ui, &column), lang_text(l, "settings.players"),
               phrase_number(ui, w->save->profile_count));
    widget_row(ui, ID_SHEET, page_row(ui, &column), lang_text(l, "sheet.heading"), NULL);
    widget_row(ui, ID_BACK, page_row(ui, &column), lang_text(l, "button.back"), NULL);
    page_usual_hints(ui, w);
}

const struct screen screen_settings = { .name = "settings", .stage = STAGE_FOYER, .event = event, .build = build };
