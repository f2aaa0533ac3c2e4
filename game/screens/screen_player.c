/* Player: what can be done with one profile. */
#include "screens/page.h"

enum { ID_PLAY = 10, ID_RENAME, ID_DELETE, ID_BACK };
enum { WIDTH = 760, ROWS = 4, FRAME = 160 };

struct player {
    int index;
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct player *player = state;
    (void)w;
    (void)now;
    player->index = arg->index;
    return ID_PLAY;
}

static void play(const struct world *w, int index, struct reply *reply)
{
    struct settings settings = w->save->settings;
    settings.profile = index;
    reply_settings(reply, &settings);
    reply_move(reply, MOVE_POP, NULL);
}

static void remove_profile(const struct world *w, int index, struct reply *reply)
{
    reply_ask(reply, "delete", w->save->profiles[index].name);
    reply->move = MOVE_REPLACE;
    reply->arg.question = true;
    reply->arg.act = true;
    reply->arg.effect = (struct effect){ .kind = EFFECT_PROFILE_REMOVE, .index = index };
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    const struct player *player = state;
    if (act->intent != INTENT_ACCEPT && act->intent != INTENT_BACK)
        return false;
    int id = act->intent == INTENT_BACK ? ID_BACK : act->id;
    if (id == ID_PLAY) {
        play(w, player->index, reply);
    } else if (id == ID_RENAME) {
        reply_move(reply, MOVE_REPLACE, &screen_name);
        reply->arg.index = player->index;
    } else if (id == ID_DELETE) {
        remove_profile(w, player->index, reply);
    } else {
        reply_move(reply, MOVE_POP, NULL);
    }
    return true;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    static const char *const keys[ROWS] = { "player.play", "player.rename", "player.delete", "button.back" };
    const struct player *player = state;
    int rows = ROWS * (widget_row_height(ui) + PAGE_GAP);
    struct rect room = widget_dialog(ui, WIDTH, FRAME + rows, w->save->profiles[player->index].name);
    for (int i = 0; i < ROWS; i++)
        widget_row(ui, ID_PLAY + i, page_row(ui, &room), lang_text(ui->lang, keys[i]), NULL);
    page_usual_hints(ui, w);
}

const struct screen screen_player = { .name = "player",
                                      .stage = STAGE_FOYER,
                                      .overlay = true,
                                      .size = sizeof(struct player),
                                      .enter = enter,
                                      .event = event,
                                      .build = build };
