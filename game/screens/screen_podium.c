/* Podium: from the third place to the first, one after the other as the host goes on; who shares a place stands on one of the
 * same height. */
#include "screens/phrases.h"
#include "screens/places.h"
#include "screens/screen.h"
#include "ui/motion.h"

enum { PLACES = 3, HEADING_TOP = 124, HEADING_HEIGHT = 90, BOTTOM = 84, WIDTH_MOST = 420, GAP = 24 };
enum { EMBLEM = 116, NAME_HEIGHT = 110, SCORE_HEIGHT = 64, BULB = 18, BULB_PITCH = 46 };

#define ROLL_US  INT64_C(950000) /* then they rise (motion.c) */
#define CHEER_US INT64_C(1200000)

/* How many places have been shown. */
struct state {
    int step;
};

/* Who stands where, from the left: the first in the middle, the others on both sides of them in turn. */
struct podium {
    int count;
    struct match_place at[TEAMS_MAX];
    int ranks[PLACES], rank_count; /* those there are, the last first */
};

static void add_rank(struct podium *p, int rank)
{
    if (p->rank_count > 0 && p->ranks[0] == rank)
        return;
    for (int i = p->rank_count++; i > 0; i--)
        p->ranks[i] = p->ranks[i - 1];
    p->ranks[0] = rank;
}

static struct podium podium_of(const struct match *match)
{
    struct match_place all[TEAMS_MAX];
    struct podium p = { 0 };
    match_places(match, SINCE_QUESTION, all);
    for (int i = 0; i < match->seat_count && all[i].now.rank <= PLACES; i++) {
        bool left = all[i].now.rank > 1 && i % 2 == 1;
        for (int k = p.count; left && k > 0; k--)
            p.at[k] = p.at[k - 1];
        p.at[left ? 0 : p.count] = all[i];
        p.count++;
        add_rank(&p, all[i].now.rank);
    }
    return p;
}

/* ---- steps ---- */

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct state *s = state;
    (void)w, (void)now;
    s->step = arg->index > 0 ? arg->index : 0;
    return FOCUS_NONE;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    const struct state *s = state;
    struct podium p = podium_of(w->match);
    int step = s->step;
    if (act->intent == INTENT_NEXT || act->intent == INTENT_ACCEPT)
        step++;
    else if (act->intent == INTENT_PREVIOUS && step > 0)
        step--;
    if (step == s->step || step >= p.rank_count)
        return night_event(&screen_podium, w, act, reply);
    reply_move(reply, MOVE_REPLACE, &screen_podium);
    reply->arg.index = step;
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    night_follow(&screen_podium, w, now, reply);
}

/* ---- the picture ---- */

/* Whoever has a place that has been shown; how far it has risen. */
static int risen(const struct ui *ui, const struct podium *p, int step, int index)
{
    int rank = p->at[index].now.rank, number = 0;
    if (rank < p->ranks[step])
        return 0;
    if (rank > p->ranks[step])
        return 1000;
    for (int i = 0; i < index; i++)
        number += p->at[i].now.rank == rank;
    return motion_share(ui, MOTION_RISE, number);
}

static void bulbs(struct ui *ui, struct rect edge)
{
    int count = edge.w / BULB_PITCH;
    for (int i = 0; i < count; i++) {
        int x = edge.x + edge.w * (2 * i + 1) / (2 * count);
        draw_bulb(ui->list, rect_make(x - BULB / 2, edge.y - BULB / 2, BULB, BULB), BULB_ON,
                  ui_colour(ui, COLOUR_BULB));
    }
}

static void plinth(struct ui *ui, struct rect box, int rank)
{
    int radius = ui->theme->radius[RADIUS_CARD];
    struct rect deep = box; /* its foot is below the floor */
    deep.h += 2 * radius;
    draw_panel(ui->list, deep, radius, ui_colour(ui, COLOUR_HOUSE), ui_colour(ui, COLOUR_GOLD), rank == 1 ? 7 : 4);
    bulbs(ui, rect_make(box.x + radius, box.y + 28, box.w - 2 * radius, 0));
    struct rect room = rect_inset(box, 8, 44);
    int size = ui_size_usual(ui, room.h > ui_size_usual(ui, STEP_SCORE) ? STEP_SCORE : STEP_HERO);
    struct text_block number =
        text_block(ui_arena(ui), ui->metrics, STYLE_DISPLAY, size, room.w, phrase_number(ui, rank));
    ui_block(ui, room, &number, ui_colour(ui, COLOUR_BULB), ALIGN_CENTRE, colour_fade(ui_colour(ui, COLOUR_GOLD), 420),
             24);
}

/* How the names are set: all as large as the longest allows. */
struct names {
    int size, height; /* height: of the tallest */
};

static struct text_block name_of(struct ui *ui, const struct world *w, int seat, int width, int size)
{
    return text_block(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, size, width, night_team(w, seat)->name);
}

static struct names names_of(struct ui *ui, const struct world *w, const struct podium *p, int width)
{
    struct names names = { .size = 0 };
    for (int i = 0; i < p->count; i++)
        names.size =
            ui_least(names.size, text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_OPTION,
                                          STEP_CAPTION, width, NAME_HEIGHT, 0, night_team(w, p->at[i].seat)->name)
                                     .size);
    for (int i = 0; i < p->count; i++) {
        int height = name_of(ui, w, p->at[i].seat, width, names.size).height;
        names.height = height > names.height ? height : names.height;
    }
    return names;
}

/* Emblem, name and points, standing on the plinth. */
static void team(struct ui *ui, const struct world *w, struct rect box, const struct match_place *place,
                 struct names names)
{
    const struct team *t = night_team(w, place->seat);
    ui_label(ui, rect_cut_bottom(&box, SCORE_HEIGHT, 0), STYLE_DISPLAY, STEP_TITLE, COLOUR_HEADING, ALIGN_CENTRE,
             phrase_number(ui, place->now.score));
    struct text_block block = name_of(ui, w, place->seat, box.w, names.size);
    ui_block(ui, rect_cut_bottom(&box, names.height, GAP / 2), &block, ui_colour(ui, COLOUR_TEXT), ALIGN_CENTRE,
             colour_fade(ui_colour(ui, COLOUR_HALO), 800), 14);
    widget_emblem(ui, rect_cut_bottom(&box, EMBLEM, 0), t->colour, t->shape);
}

static void column(struct ui *ui, const struct world *w, struct rect box, const struct match_place *place, int share,
                   struct names names)
{
    static const int heights[PLACES] = { 1000, 680, 440 };
    int head = EMBLEM + (names.height > NAME_HEIGHT ? names.height : NAME_HEIGHT) + SCORE_HEIGHT + 2 * GAP;
    int height = (box.h - head) * heights[place->now.rank - 1] / 1000;
    struct motion_hold hold = motion_lift(ui, 1000, 0, (1000 - share) * (height + head) / 1000);
    plinth(ui, rect_cut_bottom(&box, height, GAP / 2), place->now.rank);
    team(ui, w, box, place, names);
    motion_drop(ui, hold);
}

/* All that stand on the podium, side by side; emblems of equal places are at the same height. */
static void columns(struct ui *ui, const struct world *w, struct rect room, const struct podium *p, int step)
{
    int width = (room.w + GAP) / p->count - GAP;
    width = width < WIDTH_MOST ? width : WIDTH_MOST;
    int x = room.x + (room.w - p->count * (width + GAP) + GAP) / 2;
    struct names names = names_of(ui, w, p, width);
    draw_clip(ui->list, rect_make(0, room.y, ui->view.width, room.h));
    for (int i = 0; i < p->count; i++, x += width + GAP) {
        int share = risen(ui, p, step, i);
        if (p->at[i].now.rank >= p->ranks[step])
            column(ui, w, rect_make(x, room.y, width, room.h), &p->at[i], share, names);
    }
    draw_unclip(ui->list);
}

static const char *heading(struct ui *ui, const struct world *w, const struct podium *p, int rank)
{
    int count = 0, at = 0;
    for (int i = 0; i < p->count; i++)
        if (p->at[i].now.rank == rank && count++ == 0)
            at = i;
    if (rank > 1)
        return phrase_with(ui, arena_printf(ui_arena(ui), count > 1 ? "podium.%d.shared" : "podium.%d", rank), count);
    if (count > 1)
        return phrase_with(ui, "podium.1.shared", count);
    return LANG_FORMAT(ui->lang, ui_arena(ui), "podium.1", { "team", night_team(w, p->at[at].seat)->name });
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct state *s = state;
    struct podium p = podium_of(w->match);
    int step = s->step < p.rank_count ? s->step : p.rank_count - 1; /* a ruling may have joined places */
    struct rect content = stage_content(ui, STAGE_SCENE), room = content;
    struct rect line = rect_make(content.x, HEADING_TOP, content.w, HEADING_HEIGHT);
    room.y = HEADING_TOP + HEADING_HEIGHT + GAP;
    room.h = ui->view.height - BOTTOM - room.y;
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_DISPLAY, STEP_HERO, STEP_LEAD,
                                       line.w, line.h, 1, heading(ui, w, &p, p.ranks[step]));
    ui_block(ui, line, &block, ui_colour(ui, COLOUR_TEXT), ALIGN_CENTRE, colour_fade(ui_colour(ui, COLOUR_HALO), 800),
             14);
    columns(ui, w, room, &p, step);
    if (ui->since != UI_SETTLED && p.ranks[step] == 1)
        stage_confetti(ui);
    night_over(ui, w, &screen_podium);
}

/* A roll of the drum, and whoever it is; the winner is cheered. */
static int sounds(const void *state, const struct world *w, struct cue *out)
{
    const struct state *s = state;
    struct podium p = podium_of(w->match);
    bool first = s->step >= p.rank_count - 1;
    out[0] = (struct cue){ .sound = SOUND_ROLL };
    out[1] = (struct cue){ .sound = first ? SOUND_FANFARE : SOUND_RIGHT, .delay = ROLL_US };
    out[2] = (struct cue){ .sound = SOUND_APPLAUSE, .strength = SOUND_STRENGTH_MAX, .delay = ROLL_US + CHEER_US };
    return first ? 3 : 2;
}

static int64_t entrance(const struct world *w)
{
    (void)w;
    return motion_end(MOTION_CONFETTI, STAGE_SCRAPS);
}

const struct screen screen_podium = { .name = "podium",
                                      .stage = STAGE_SCENE,
                                      .seamless = true,
                                      .night = true,
                                      .size = sizeof(struct state),
                                      .enter = enter,
                                      .event = event,
                                      .follow = follow,
                                      .build = build,
                                      .sounds = sounds,
                                      .entrance = entrance,
                                      .wake = night_wake };
