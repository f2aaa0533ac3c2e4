/* Final table: every team with what can be told about its evening, the fastest buzz, the hardest question; kept as a table
 * or as a picture. */
#include "screens/night_table.h"
#include "screens/screen.h"

enum { HEADING_TOP = 108, HEADING_HEIGHT = 76, GAP = 16, BOTTOM = 84 };

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    (void)state, (void)w, (void)arg, (void)now;
    return NIGHT_TABLE_KEEP;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    bool chosen = act->intent == INTENT_ACCEPT;
    if (chosen && (act->id == NIGHT_TABLE_KEEP || act->id == NIGHT_TABLE_PAINT))
        reply_effect(reply, act->id == NIGHT_TABLE_KEEP ? EFFECT_TABLE : EFFECT_PICTURE, act->time);
    else if ((chosen && act->id == NIGHT_TABLE_LEAVE) || act->intent == INTENT_BACK) {
        reply_effect(reply, EFFECT_LEAVE, act->time);
        reply_move(reply, MOVE_RESET, &screen_title);
    } else {
        bool arrow = act->intent == INTENT_LEFT || act->intent == INTENT_RIGHT;
        return !arrow && night_event(&screen_final, w, act, reply);
    }
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    night_follow(&screen_final, w, now, reply);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct rect room = stage_content(ui, STAGE_SCENE);
    room.y = HEADING_TOP;
    room.h = ui->view.height - BOTTOM - HEADING_TOP;
    ui_label(ui, rect_cut_top(&room, HEADING_HEIGHT, 0), STYLE_DISPLAY, STEP_STEM, COLOUR_TEXT, ALIGN_CENTRE,
             lang_text(ui->lang, "event.final"));
    if (!w->night.host_window)
        night_table_buttons(ui, rect_cut_bottom(&room, widget_row_height(ui), GAP));
    night_table(ui, w, room);
    night_over(ui, w, &screen_final);
}

const struct screen screen_final = { .name = "final",
                                     .stage = STAGE_SCENE,
                                     .seamless = true,
                                     .night = true,
                                     .enter = enter,
                                     .event = event,
                                     .follow = follow,
                                     .build = build,
                                     .wake = night_wake };
