/* Player: who somebody is, how they look, and what can be done with what is kept of them. */
#include "base/date.h"
#include "screens/page.h"
#include "screens/phrases.h"

#include <string.h>

enum { ID_PLAY = 10, ID_RENAME, ID_SHAPE, ID_COLOUR, ID_DELETE, ID_BACK, ID_EXPORT };
enum { BODY_WIDTH = 1500, LEFT_SHARE = 560, FACE_SIDE = 260, NAME_HEIGHT = 76, GAP = 28, DAY = 86400 };

struct player {
    int index; /* of the profile, -1: guests */
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct player *player = state;
    (void)w;
    (void)now;
    player->index = arg->index;
    return ID_PLAY;
}

static const char *name_of(const struct world *w, const struct player *player)
{
    return player->index >= 0 ? w->save->profiles[player->index].name : "";
}

/* ---- events ---- */

static void play(const struct world *w, int index, struct reply *reply)
{
    struct settings settings = w->save->settings;
    settings.profile = index;
    reply_settings(reply, &settings);
    reply_move(reply, MOVE_POP, NULL);
}

static void forget(const struct world *w, const struct player *player, struct reply *reply)
{
    bool guests = player->index < 0;
    enum effect_kind kind = guests ? EFFECT_GUESTS_FORGET : EFFECT_PROFILE_REMOVE;
    reply_ask(reply, guests ? "forget" : "delete", name_of(w, player), kind)->index = player->index;
    reply->move = MOVE_REPLACE;
}

static bool choose_avatar(const struct world *w, const struct player *player, const struct act *act,
                          struct reply *reply)
{
    if (player->index < 0)
        return false;
    struct avatar avatar = w->save->profiles[player->index].avatar;
    if (!page_choose(act, ID_SHAPE, &avatar.shape, AVATAR_SHAPES) &&
        !page_choose(act, ID_COLOUR, &avatar.colour, AVATAR_COLOURS))
        return false;
    struct effect *effect = reply_effect(reply, EFFECT_PROFILE_AVATAR, act->time);
    effect->index = player->index;
    effect->avatar = avatar;
    return true;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    const struct player *player = state;
    if (choose_avatar(w, player, act, reply))
        return true;
    if (act->intent != INTENT_ACCEPT && act->intent != INTENT_BACK)
        return false;
    int id = act->intent == INTENT_BACK ? ID_BACK : act->id;
    if (id == ID_PLAY) {
        play(w, player->index, reply);
    } else if (id == ID_RENAME) {
        reply_move(reply, MOVE_PUSH, &screen_name);
        reply->arg.index = player->index;
    } else if (id == ID_DELETE) {
        forget(w, player, reply);
    } else if (id == ID_EXPORT && player->index >= 0) {
        reply_effect(reply, EFFECT_EXPORT, act->time)->index = player->index;
    } else if (id == ID_BACK) {
        reply_move(reply, MOVE_POP, NULL);
    } else {
        return false;
    }
    return true;
}

/* ---- the picture ---- */

static const char *date(struct ui *ui, int64_t when)
{
    struct buf text = { 0 };
    date_format(&text, when / DAY, lang_name(ui->lang));
    const char *own = arena_string(ui_arena(ui), buf_text(&text));
    buf_fini(&text);
    return own;
}

/* Answers of all saves that were put together here. */
static int answers(const struct world *w, const char *name)
{
    int sum = 0;
    for (int i = 0; i < w->save->part_count; i++)
        if (strcmp(w->save->parts[i].player, name) == 0)
            sum += w->save->parts[i].answers;
    return sum;
}

static int places(const struct world *w, const char *name)
{
    int sum = 0;
    for (int i = 0; i < w->save->score_count; i++)
        sum += strcmp(w->save->scores[i].player, name) == 0;
    return sum;
}

static void card(struct ui *ui, const struct world *w, const struct player *player, struct rect box)
{
    const char *name = name_of(w, player);
    struct face face = phrase_face(w, name);
    struct rect room = widget_panel(ui, box, NULL);
    rect_cut_top(&room, GAP, 0);
    struct rect place = rect_cut_top(&room, FACE_SIDE, GAP);
    widget_avatar(ui, place, face.shape, face.colour);
    struct rect line = rect_cut_top(&room, NAME_HEIGHT, GAP);
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_DISPLAY, STEP_STEM, STEP_BODY,
                                       line.w, line.h, 1, phrase_player(ui, name));
    ui_block(ui, line, &block, ui_colour(ui, COLOUR_HEADING), ALIGN_CENTRE, 0, 0);
    const char *about = lang_text(ui->lang, "player.guests.about");
    if (player->index >= 0)
        about = LANG_FORMAT(ui->lang, ui_arena(ui), "player.about",
                            { "date", date(ui, w->save->profiles[player->index].created) },
                            { "answers", phrase_count(ui, "count.answers", answers(w, name)) },
                            { "places", phrase_count(ui, "count.places", places(w, name)) });
    ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_CENTRE, about);
}

static void rows(struct ui *ui, const struct world *w, const struct player *player, struct rect column)
{
    bool own = player->index >= 0;
    widget_row(ui, ID_PLAY, page_row(ui, &column), lang_text(ui->lang, own ? "player.play" : "player.guests.play"),
               NULL);
    if (own) {
        struct avatar avatar = w->save->profiles[player->index].avatar;
        struct arena *a = ui_arena(ui);
        const char *shape = arena_printf(a, "avatar.%s", avatar_shape_name(avatar.shape));
        const char *colour = arena_printf(a, "avatar.%s", avatar_colour_name(avatar.colour));
        widget_row(ui, ID_RENAME, page_row(ui, &column), lang_text(ui->lang, "player.rename"), NULL);
        page_choice(ui, ID_SHAPE, &column, "player.shape", lang_text(ui->lang, shape), AVATAR_SHAPES);
        page_choice(ui, ID_COLOUR, &column, "player.colour", lang_text(ui->lang, colour), AVATAR_COLOURS);
        widget_row(ui, ID_EXPORT, page_row(ui, &column), lang_text(ui->lang, "player.export"), NULL);
    }
    widget_row(ui, ID_DELETE, page_row(ui, &column),
               lang_text(ui->lang, own ? "player.delete" : "player.guests.delete"), NULL);
    widget_row(ui, ID_BACK, page_row(ui, &column), lang_text(ui->lang, "button.back"), NULL);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct player *player = state;
    struct rect left, right;
    page_columns(page_body(ui, lang_text(ui->lang, "player.heading"), BODY_WIDTH), LEFT_SHARE, &left, &right);
    rows(ui, w, player, left);
    card(ui, w, player, right);
    page_usual_hints(ui, w);
}

const struct screen screen_player = { .name = "player",
                                      .stage = STAGE_FOYER,
                                      .size = sizeof(struct player),
                                      .enter = enter,
                                      .event = event,
                                      .build = build };
