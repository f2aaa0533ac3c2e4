/* Half-time: the marquee, who leads, and where everybody stands. */
#include "screens/phrases.h"
#include "screens/places.h"
#include "screens/screen.h"
#include "ui/motion.h"

enum { SIGN_TOP = 128, SIGN_HEIGHT = 184, SIGN_WIDTH = 900, LEADER = 52, GAP = 16, BOTTOM = 96 };

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    return night_event(&screen_half_time, w, act, reply);
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    night_follow(&screen_half_time, w, now, reply);
}

/* Who leads, or how many do. */
static const char *leaders(struct ui *ui, const struct world *w)
{
    struct match_place all[TEAMS_MAX];
    int count = 0;
    match_places(w->match, SINCE_QUESTION, all);
    while (count < w->match->seat_count && all[count].now.rank == 1)
        count++;
    if (count > 1)
        return phrase_with(ui, "half.level", count);
    return LANG_FORMAT(ui->lang, ui_arena(ui), "half.leader", { "team", night_team(w, all[0].seat)->name });
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct rect room = stage_content(ui, STAGE_SCENE);
    room.y = SIGN_TOP;
    room.h = ui->view.height - BOTTOM - SIGN_TOP;
    struct rect sign = rect_cut_top(&room, SIGN_HEIGHT, GAP);
    stage_sign(ui, rect_centre(sign, sign.w < SIGN_WIDTH ? sign.w : SIGN_WIDTH, sign.h),
               lang_text(ui->lang, "half.heading"), NULL, motion_chase(ui));
    ui_label(ui, rect_cut_top(&room, LEADER, GAP), STYLE_SEMIBOLD, STEP_LEAD, COLOUR_HEADING, ALIGN_CENTRE,
             leaders(ui, w));
    places_still(ui, w, room);
    night_over(ui, w, &screen_half_time);
}

static int64_t entrance(const struct world *w)
{
    (void)w;
    return motion_end(MOTION_CHASE, 1);
}

const struct screen screen_half_time = { .name = "half-time",
                                         .stage = STAGE_SCENE,
                                         .night = true,
                                         .event = event,
                                         .follow = follow,
                                         .build = build,
                                         .entrance = entrance,
                                         .wake = night_wake };
