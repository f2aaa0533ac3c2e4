/* Players: all profiles and the guests, each with a page of its own. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/rows.h"

enum { ID_NEW = 10, ID_BACK, ID_EXPORT, ID_IMPORT };
enum { BODY_WIDTH = 1000 };

struct players {
    int line;
};

/* Guests stand first, then the profiles. */
static int line_count(const struct world *w)
{
    return w->save->profile_count + 1;
}

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct players *players = state;
    (void)arg;
    (void)now;
    players->line = w->save->settings.profile + 1;
    return ROWS_FIRST_ID + players->line;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct players *players = state;
    int chosen = rows_accepted(act, line_count(w));
    if (rows_step(act, line_count(w), &players->line, reply))
        return true;
    if (chosen >= 0) {
        reply_move(reply, MOVE_PUSH, &screen_player);
        reply->arg.index = chosen - 1;
    } else if (act->intent == INTENT_ACCEPT && act->id == ID_NEW) {
        reply_move(reply, MOVE_PUSH, &screen_name);
    } else if (act->intent == INTENT_ACCEPT && act->id == ID_EXPORT) {
        reply_effect(reply, EFFECT_EXPORT, act->time)->index = -1;
    } else if (act->intent == INTENT_ACCEPT && act->id == ID_IMPORT) {
        reply_effect(reply, EFFECT_FIND, act->time);
        reply_move(reply, MOVE_PUSH, &screen_bring);
    } else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK)) {
        reply_move(reply, MOVE_POP, NULL);
    } else {
        return false;
    }
    return true;
}

static void list(struct ui *ui, const struct world *w, struct rect box, int line)
{
    int count = line_count(w);
    struct rect room = widget_panel(ui, box, NULL);
    const char **names = arena_array(ui_arena(ui), (size_t)count, sizeof *names);
    const char **details = arena_array(ui_arena(ui), (size_t)count, sizeof *details);
    struct face *faces = arena_array(ui_arena(ui), (size_t)count, sizeof *faces);
    for (int i = 0; i < count; i++) {
        const char *name = i > 0 ? w->save->profiles[i - 1].name : "";
        names[i] = phrase_player(ui, name);
        details[i] = i - 1 == w->save->settings.profile ? lang_text(ui->lang, "players.plays") : NULL;
        faces[i] = phrase_face(w, name);
    }
    const struct rows rows = { .name = names, .detail = details, .count = count, .face = faces };
    rows_draw(ui, rect_inset(room, -12, 0), &rows, line < count ? line : count - 1);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    static const struct {
        int id;
        const char *label;
    } buttons[] = { { ID_NEW, "setup.new-player" },
                    { ID_IMPORT, "players.import" },
                    { ID_EXPORT, "players.export" },
                    { ID_BACK, "button.back" } };
    const struct players *players = state;
    struct rect body = page_body(ui, lang_text(ui->lang, "players.heading"), BODY_WIDTH);
    struct rect below = rect_cut_bottom(&body, 2 * widget_row_height(ui) + PAGE_GAP, PAGE_GAP * 2);
    list(ui, w, body, players->line);
    for (int i = 0; i < 4; i++)
        widget_button(ui, buttons[i].id, rect_cell(below, 2, 2, i % 2, i / 2, PAGE_GAP, PAGE_GAP),
                      lang_text(ui->lang, buttons[i].label));
    page_usual_hints(ui, w);
}

const struct screen screen_players = { .name = "players",
                                       .stage = STAGE_FOYER,
                                       .size = sizeof(struct players),
                                       .enter = enter,
                                       .event = event,
                                       .build = build };
