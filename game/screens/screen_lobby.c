/* Lobby: every team presses its button, and its card lights up. Beside it the dialog in which one team gets another button
 * while the evening goes on. */
#include "screens/night_bind.h"
#include "screens/night_host.h"
#include "screens/page.h"
#include "screens/phrases.h"

#include <string.h>

enum { CARD_HEIGHT = 128, CARD_GAP = 16, BODY_WIDTH = 1480, NOTE_HEIGHT = 56, WIDTH = 900, HEIGHT = 360 };

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct night_bind *bind = state;
    bool cancels = act->intent == INTENT_BACK && bind->count > 0;
    if (cancels)
        *bind = (struct night_bind){ .count = 0 };
    else if (act->intent == INTENT_BUZZ && act->seat < 0)
        night_bind_press(bind, w, w->night.picked, act, reply);
    else
        return night_event(&screen_lobby, w, act, reply);
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    night_follow(&screen_lobby, w, now, reply);
}

/* What a team plays with, or what is wanted of it. */
static const char *below(struct ui *ui, const struct world *w, const struct night_bind *bind, int seat)
{
    const struct match_seat *s = &w->match->seats[seat];
    if (bind->count > 0 && bind->seat == seat)
        return LANG_FORMAT(ui->lang, ui_arena(ui), "night.lobby.more", { "keys", night_bind_words(ui, bind->list) },
                           { "n", phrase_number(ui, MATCH_BUTTONS_ANSWER - bind->count) });
    if (s->device[0] == '\0')
        return lang_text(ui->lang, "night.lobby.free");
    return night_bind_words(ui, s->button);
}

static void cards(struct ui *ui, const struct world *w, const struct night_bind *bind, struct rect box)
{
    int count = w->match->seat_count, rows = (count + 1) / 2;
    int most = rows * (CARD_HEIGHT + CARD_GAP) - CARD_GAP;
    if (box.h > most)
        box = rect_make(box.x, box.y + (box.h - most) / 2, box.w, most);
    struct rect place[TEAMS_MAX];
    struct seat_card card[TEAMS_MAX];
    for (int i = 0; i < count; i++) {
        const struct team *team = night_team(w, i);
        const struct match_seat *seat = &w->match->seats[i];
        int64_t since = ui->now - w->night.pressed[i];
        bool bound = seat->device[0] != '\0', now = w->night.pressed[i] > 0 && since < NIGHT_LIGHT_US;
        card[i] =
            (struct seat_card){ .colour = team->colour,
                                .shape = team->shape,
                                .name = team->name,
                                .below = below(ui, w, bind, i),
                                .badge = seat->lost ? lang_text(ui->lang, "night.lost")
                                         : now      ? lang_text(ui->lang, "night.lobby.pressed")
                                         : bound    ? lang_text(ui->lang, "night.lobby.there")
                                                    : NULL,
                                .lit = now || w->night.picked == i,
                                .dimmed = !bound && w->night.picked != i && !(bind->count > 0 && bind->seat == i) };
        place[i] = rect_cell(box, 2, rows, i % 2, i / 2, CARD_GAP, CARD_GAP);
    }
    widget_seats(ui, place, card, count);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct night_bind *bind = state;
    struct rect body = page_body(ui, lang_text(ui->lang, "night.lobby.heading"), BODY_WIDTH);
    const char *what = LANG_FORMAT(
        ui->lang, ui_arena(ui), "night.lobby.what",
        { "format",
          lang_text(ui->lang, arena_printf(ui_arena(ui), "format.%s", match_format_name(w->match->rules.format))) },
        { "pack", phrase_words(w, w->round->pack, &w->round->pack->title) },
        { "questions", phrase_count(ui, "count.questions", w->match->last + 1) });
    ui_label(ui, rect_cut_top(&body, NOTE_HEIGHT, CARD_GAP), STYLE_SEMIBOLD, STEP_LEAD, COLOUR_VELVET_TEXT,
             ALIGN_CENTRE, what);
    const char *note = lang_text(ui->lang, night_answers(w->match) ? "night.lobby.four" : "night.lobby.one");
    int tall = ui_paragraph_height(ui, body.w, STYLE_TEXT, STEP_CAPTION, note);
    ui_paragraph(ui, rect_cut_bottom(&body, tall, CARD_GAP), STYLE_TEXT, STEP_CAPTION, COLOUR_VELVET_TEXT, ALIGN_CENTRE,
                 note);
    cards(ui, w, bind, body);
    night_over(ui, w, &screen_lobby);
}

const struct screen screen_lobby = { .name = "lobby",
                                     .stage = STAGE_FOYER,
                                     .night = true,
                                     .binds = true,
                                     .size = sizeof(struct night_bind),
                                     .event = event,
                                     .follow = follow,
                                     .build = build,
                                     .wake = night_wake };

/* ---- another button ---- */

struct rebind {
    struct night_bind bind;
    int seat;
};

static int enter_rebind(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct rebind *rebind = state;
    (void)w;
    (void)now;
    rebind->seat = arg->index;
    return FOCUS_NONE;
}

static bool event_rebind(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct rebind *rebind = state;
    if (act->intent == INTENT_BUZZ && act->seat < 0) {
        night_bind_press(&rebind->bind, w, rebind->seat, act, reply);
        if (reply->effect_count > 0)
            reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    if (act->intent == INTENT_BACK) {
        reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    return act->intent == INTENT_BUZZ || act->intent == INTENT_TICK || act->intent == INTENT_LOST ||
                   act->intent == INTENT_FOUND
               ? night_event(&screen_rebind, w, act, reply)
               : true;
}

static void build_rebind(const void *state, const struct world *w, struct ui *ui)
{
    const struct rebind *rebind = state;
    struct rect room = widget_dialog(ui, WIDTH, HEIGHT, night_team(w, rebind->seat)->name);
    const char *text = rebind->bind.count > 0
                           ? LANG_FORMAT(ui->lang, ui_arena(ui), "night.lobby.more",
                                         { "keys", night_bind_words(ui, rebind->bind.list) },
                                         { "n", phrase_number(ui, MATCH_BUTTONS_ANSWER - rebind->bind.count) })
                           : lang_text(ui->lang, "night.rebind");
    struct text_block block =
        text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_TEXT, STEP_LEAD, STEP_SMALL, room.w, room.h, 0, text);
    ui_block(ui, rect_centre(room, room.w, block.height), &block, ui_colour(ui, COLOUR_TEXT), ALIGN_CENTRE, 0, 0);
    struct page_hints hints = { .count = 0 };
    page_hint(&hints, ui, w, "back", lang_text(ui->lang, "hint.back"), INTENT_BACK);
    page_hints_draw(ui, &hints);
}

const struct screen screen_rebind = { .name = "rebind",
                                      .stage = STAGE_SCENE,
                                      .overlay = true,
                                      .night = true,
                                      .binds = true,
                                      .size = sizeof(struct rebind),
                                      .enter = enter_rebind,
                                      .event = event_rebind,
                                      .build = build_rebind,
                                      .wake = night_wake };
