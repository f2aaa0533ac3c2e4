/* What the pictures of an event night have in common; see night_host.h. */
#include "screens/night_host.h"

#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"

enum {
    ROW_MOST = 4,
    TEAMS_HIGH = 112,
    TEAMS_LOW = 104,
    TEAM_GAP = 12,
    CARDS_HEIGHT = 296,
    CARDS_LOW = 280,
    AREA_GAP = 22,
    HELD_HEIGHT = 76,
    HELD_PAD = 28
};

struct night_areas night_areas(const struct ui *ui, const struct world *w)
{
    struct scene_areas alone = play_areas(ui);
    bool two_rows = w->match->seat_count > ROW_MOST;
    struct rect room = alone.upper;
    room.h = alone.lights.y - AREA_GAP - room.y;
    struct night_areas areas = { .lights = alone.lights };
    areas.teams = rect_cut_bottom(&room, two_rows ? 2 * TEAMS_LOW + TEAM_GAP : TEAMS_HIGH, AREA_GAP);
    areas.cards = rect_cut_bottom(&room, two_rows ? CARDS_LOW : CARDS_HEIGHT, AREA_GAP);
    areas.upper = room;
    return areas;
}

static enum draw_bulb bulb(const struct match *match, int index)
{
    if (index > match->question)
        return BULB_OFF;
    return index == match->question && match_open(match) ? BULB_CURRENT : BULB_ON;
}

void night_head(struct ui *ui, const struct world *w)
{
    const struct match *match = w->match;
    enum draw_bulb states[ROUND_QUESTIONS_MAX];
    int count = match->last + 1;
    for (int i = 0; i < count; i++)
        states[i] = bulb(match, i);
    const struct pack *pack = w->round->pack;
    const struct question *question = match_question(match);
    stage_head(ui, question != NULL ? phrase_words(w, pack, &pack->categories[question->category].name) : NULL,
               phrase_of(ui, "scene.question", match->question + 1, count));
    if (!match->paused) /* there stands the sign that the clock is held */
        stage_bulbs(ui, states, count);
}

const char *night_score(struct ui *ui, const struct world *w, int seat)
{
    const struct match_seat *s = &w->match->seats[seat];
    const char *score = phrase_number(ui, s->score);
    if (w->match->rules.lives == 0)
        return score;
    return LANG_FORMAT(ui->lang, ui_arena(ui), "night.lives", { "score", score },
                       { "lives", phrase_number(ui, s->lives) });
}

void night_teams(struct ui *ui, const struct world *w, struct rect box,
                 struct seat_words (*of)(struct ui *ui, const struct world *w, int seat))
{
    int count = w->match->seat_count, rows = count > ROW_MOST ? 2 : 1, columns = (count + rows - 1) / rows,
        gap = columns == 2 ? PLAY_CARD_GAP : TEAM_GAP; /* two stand below the two columns of cards */
    struct rect place[TEAMS_MAX];
    struct seat_card card[TEAMS_MAX];
    for (int i = 0; i < count; i++) {
        const struct team *team = night_team(w, i);
        const struct match_seat *seat = &w->match->seats[i];
        struct seat_words words = of(ui, w, i);
        card[i] = (struct seat_card){ .colour = team->colour,
                                      .shape = team->shape,
                                      .name = team->name,
                                      .below = words.below,
                                      .badge = seat->lost     ? lang_text(ui->lang, "night.lost")
                                               : seat->barred ? lang_text(ui->lang, "night.barred")
                                                              : words.badge,
                                      .lit = words.lit || w->night.picked == i,
                                      .dimmed = words.dimmed || seat->barred || seat->lost };
        place[i] = rect_cell(box, columns, rows, i % columns, i / columns, gap, TEAM_GAP);
        if (ui->focus != NULL)
            focus_add_pointer(ui->focus, NIGHT_TEAM_ID + i, place[i], INTENT_NONE);
    }
    widget_seats(ui, place, card, count);
}

const char *night_names(struct ui *ui, const struct world *w, const char *key,
                        bool (*of)(const struct world *w, int seat))
{
    const char *names = "";
    for (int i = 0; i < w->match->seat_count; i++)
        if (of(w, i))
            names = arena_printf(ui_arena(ui), "%s%s%s", names, *names != '\0' ? ", " : "", night_team(w, i)->name);
    return LANG_FORMAT(ui->lang, ui_arena(ui), key, { "team", names });
}

/* The clock is held: a sign where nothing else stands, so that nobody takes it for a fault. */
static void held(struct ui *ui)
{
    const char *words = lang_text(ui->lang, "night.held");
    struct rect content = stage_content(ui, STAGE_SCENE);
    int third = content.w / 3 - AREA_GAP, text = ui_width(ui, STYLE_DISPLAY, STEP_LEAD, words),
        width = text + HELD_HEIGHT + HELD_PAD < third ? text + HELD_HEIGHT + HELD_PAD : third;
    struct rect box = rect_make(ui->view.width / 2 - width / 2, content.y + AREA_GAP, width, HELD_HEIGHT);
    draw_panel(ui->list, box, ui->theme->radius[RADIUS_ROW], ui_colour(ui, COLOUR_CARD_FOCUS),
               ui_colour(ui, COLOUR_GOLD), 3);
    struct rect icon = rect_cut_left(&box, HELD_HEIGHT, 0);
    draw_icon(ui->list, rect_centre(icon, HELD_HEIGHT / 2, HELD_HEIGHT / 2), ICON_PAUSE, ui_colour(ui, COLOUR_HEADING));
    rect_cut_right(&box, HELD_PAD, 0);
    ui_label(ui, box, STYLE_DISPLAY, STEP_LEAD, COLOUR_HEADING, ALIGN_CENTRE, words);
}

/* Fingers get them as buttons. */
static void hints(struct ui *ui, const struct world *w, const struct screen *here)
{
    struct page_hints hints = { .count = 0 };
    page_hint(&hints, ui, w, "on", lang_text(ui->lang, night_next(here, w, ui->now)), INTENT_NEXT);
    if (match_open(w->match))
        page_hint(&hints, ui, w, "hold", lang_text(ui->lang, w->match->paused ? "night.run" : "night.hold"),
                  INTENT_PREVIOUS);
    page_hint(&hints, ui, w, "host", lang_text(ui->lang, "night.host"), INTENT_BACK);
    page_hint(&hints, ui, w, "help", lang_text(ui->lang, "help.heading"), INTENT_HELP);
    page_hints_draw(ui, &hints);
}

void night_over(struct ui *ui, const struct world *w, const struct screen *here)
{
    if (w->night.black) {
        draw_rect(ui->list, view_rect(&ui->view), 0x000000FF);
        return;
    }
    hints(ui, w, here);
    if (w->match->paused)
        held(ui);
}
