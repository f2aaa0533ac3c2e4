/* Standings: the teams go to their places after a question, and anew when the host's ruling has changed them. */
#include "screens/phrases.h"
#include "screens/places.h"
#include "screens/play.h"

enum { HEADING_TOP = 180, HEADING_HEIGHT = 100, BELOW_HEIGHT = 44, GAP = 20, BOTTOM = 96 };

/* What the picture shows, to notice when it is no longer true. */
struct state {
    enum place_since since;
    int score[TEAMS_MAX], lives[TEAMS_MAX];
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct state *s = state;
    (void)now;
    s->since = arg->index == SINCE_RULING ? SINCE_RULING : SINCE_QUESTION;
    for (int i = 0; i < w->match->seat_count; i++) {
        s->score[i] = w->match->seats[i].score;
        s->lives[i] = w->match->seats[i].lives;
    }
    return FOCUS_NONE;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    return night_event(&screen_standings, w, act, reply);
}

static bool is_true(const struct state *s, const struct match *match)
{
    for (int i = 0; i < match->seat_count; i++)
        if (s->score[i] != match->seats[i].score || s->lives[i] != match->seats[i].lives)
            return false;
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    night_follow(&screen_standings, w, now, reply);
    if (reply->move != MOVE_STAY || reply->effect_count > 0 || is_true(state, w->match))
        return;
    reply_move(reply, MOVE_REPLACE, &screen_standings);
    reply->arg.index = SINCE_RULING;
}

/* What the host has just ruled; NULL when that cannot be told, because it has been taken back. */
static const char *ruling(struct ui *ui, const struct world *w)
{
    const struct match *match = w->match;
    const struct match_event *last = match->log_count > 0 ? &match->log[match->log_count - 1] : NULL;
    enum match_event_kind kind = last != NULL ? last->kind : EVENT_ASK;
    struct arena *a = ui_arena(ui);
    if (kind == EVENT_VOID)
        return phrase_with(ui, "standings.void", last->question + 1);
    if (kind == EVENT_CORRECT)
        return LANG_FORMAT(ui->lang, a, "standings.correct", { "n", phrase_number(ui, last->question + 1) },
                           { "letter", play_letter(ui, (int)last->value) });
    if (kind == EVENT_JUDGE)
        return LANG_FORMAT(ui->lang, a, last->value != 0 ? "standings.right" : "standings.wrong",
                           { "n", phrase_number(ui, last->question + 1) }, { "team", night_team(w, last->seat)->name });
    if (kind == EVENT_ADJUST)
        return LANG_FORMAT(ui->lang, a, "standings.adjust", { "team", night_team(w, last->seat)->name },
                           { "points", phrase_change(ui, last->value) });
    return NULL;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct state *s = state;
    struct rect room = stage_content(ui, STAGE_SCENE);
    bool ruled = s->since == SINCE_RULING;
    places_head(ui, w);
    room.y = HEADING_TOP;
    room.h = ui->view.height - BOTTOM - HEADING_TOP;
    ui_label(ui, rect_cut_top(&room, HEADING_HEIGHT, ruled ? 0 : GAP), STYLE_DISPLAY, STEP_HERO, COLOUR_TEXT,
             ALIGN_CENTRE, lang_text(ui->lang, ruled ? "standings.ruled" : "standings.heading"));
    if (ruled) {
        const char *what = ruling(ui, w);
        ui_label(ui, rect_cut_top(&room, BELOW_HEIGHT, GAP), STYLE_SEMIBOLD, STEP_BODY, COLOUR_HEADING, ALIGN_CENTRE,
                 what != NULL ? what : lang_text(ui->lang, "standings.undone"));
    }
    places_draw(ui, w, room, s->since);
    night_over(ui, w, &screen_standings);
}

static int64_t entrance(const struct world *w)
{
    (void)w;
    return places_end();
}

const struct screen screen_standings = { .name = "standings",
                                         .stage = STAGE_SCENE,
                                         .seamless = true,
                                         .night = true,
                                         .size = sizeof(struct state),
                                         .enter = enter,
                                         .event = event,
                                         .follow = follow,
                                         .build = build,
                                         .entrance = entrance,
                                         .wake = night_wake };
