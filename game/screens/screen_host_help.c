/* The host's keys, over whatever is on the stage. */
#include "screens/keymap.h"
#include "screens/night_host.h"
#include "screens/page.h"

enum { WIDTH = 1180, LINE = 44, FRAME = 176, KEY_WIDTH = 250, NOTE = 76 };

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    if (act->intent == INTENT_BUZZ || act->intent == INTENT_TICK || act->intent == INTENT_LOST ||
        act->intent == INTENT_FOUND)
        return night_event(&screen_host_help, w, act, reply);
    if (act->intent == INTENT_ACCEPT || act->intent == INTENT_BACK || act->intent == INTENT_HELP ||
        act->intent == INTENT_NEXT)
        reply_move(reply, MOVE_POP, NULL);
    return true;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    const char *key, *deed;
    int count = 0;
    while (night_host_key(count, &key, &deed))
        count++;
    static const char *const more[][2] = { { "key.pick", "night.key.pick" },
                                           { "key.options", "night.key.option" },
                                           { "key.jokers", "night.key.jokers" } };
    int all = count + (int)(sizeof more / sizeof *more);
    struct rect room = widget_dialog(ui, WIDTH, FRAME + all * LINE + NOTE, lang_text(ui->lang, "night.keys"));
    for (int i = 0; i < all; i++) {
        struct rect line = rect_cut_top(&room, LINE, 0), left = rect_cut_left(&line, KEY_WIDTH, 0);
        bool own = night_host_key(i, &key, &deed);
        ui_label(ui, left, STYLE_BOLD, STEP_BODY, COLOUR_HEADING, ALIGN_LEFT,
                 own ? keymap_label(ui, key) : lang_text(ui->lang, more[i - count][0]));
        ui_label(ui, line, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT,
                 lang_text(ui->lang, own ? deed : more[i - count][1]));
    }
    ui_paragraph(ui, room, STYLE_TEXT, STEP_SMALL, COLOUR_MUTED, ALIGN_LEFT, lang_text(ui->lang, "night.keys.note"));
    struct page_hints hints = { .count = 0 };
    page_hint(&hints, ui, w, "back", lang_text(ui->lang, "hint.back"), INTENT_BACK);
    page_hints_draw(ui, &hints);
}

const struct screen screen_host_help = { .name = "host-help",
                                         .stage = STAGE_SCENE,
                                         .overlay = true,
                                         .night = true,
                                         .event = event,
                                         .build = build,
                                         .wake = night_wake };
