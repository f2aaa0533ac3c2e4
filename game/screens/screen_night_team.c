/* The teams of the evening to come: names, colours, shapes, members. The list at the left, one of them at the right. */
#include "screens/night.h"
#include "screens/page.h"
#include "screens/phrases.h"

#include <stdio.h>

enum { ID_TEAM = 10, ID_NAME, ID_COLOUR, ID_SHAPE, ID_ADD, ID_DROP };
enum { BODY_WIDTH = 1560, CARD_GAP = 10, CARD_MOST = 84 };

struct team_page {
    struct setup setup;
    int team;
};

static void exchange(int *a, int *b)
{
    int c = *a;
    *a = *b;
    *b = c;
}

/* Colours and shapes are never shared: the team that has the one chosen gets the other. */
static void take(struct setup *setup, int team, bool colour, int wanted)
{
    for (int i = 0; i < TEAMS_MAX; i++) {
        int *had = colour ? &setup->teams[i].colour : &setup->teams[i].shape;
        if (i != team && *had == wanted)
            exchange(had, colour ? &setup->teams[team].colour : &setup->teams[team].shape);
    }
    *(colour ? &setup->teams[team].colour : &setup->teams[team].shape) = wanted;
}

static bool choose(struct team_page *page, const struct act *act, struct reply *reply)
{
    struct team *team = &page->setup.teams[page->team];
    int colour = team->colour, shape = team->shape;
    if (page_choose(act, ID_TEAM, &page->team, page->setup.team_count))
        return true;
    if (page_choose(act, ID_COLOUR, &colour, TEAMS_MAX))
        take(&page->setup, page->team, true, colour);
    else if (page_choose(act, ID_SHAPE, &shape, TEAMS_MAX))
        take(&page->setup, page->team, false, shape);
    else
        return false;
    reply_effect(reply, EFFECT_NIGHT_SETUP, act->time)->setup = &page->setup;
    return true;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct team_page *page = state;
    page->setup = w->night.setup;
    if (act->intent == INTENT_BACK) {
        reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    if (choose(page, act, reply))
        return true;
    if (act->intent != INTENT_ACCEPT)
        return false;
    bool name = act->id == ID_NAME, add = act->id == ID_ADD;
    bool room = page->setup.teams[page->team].member_count < TEAM_MEMBERS_MAX;
    if (name || (add && room)) {
        reply_move(reply, MOVE_PUSH, &screen_name);
        reply->arg.ask = name ? "team" : "member";
        reply->arg.index = page->team;
    } else if (act->id == ID_DROP) {
        reply_effect(reply, EFFECT_TEAM_MEMBER, act->time)->index = page->team;
    }
    return true;
}

static void cards(struct ui *ui, const struct setup *setup, int picked, struct rect box)
{
    int height = (box.h + CARD_GAP) / TEAMS_MAX - CARD_GAP;
    height = height > CARD_MOST ? CARD_MOST : height;
    struct rect place[TEAMS_MAX];
    struct seat_card card[TEAMS_MAX];
    for (int i = 0; i < setup->team_count; i++) {
        const struct team *team = &setup->teams[i];
        place[i] = rect_cut_top(&box, height, CARD_GAP);
        card[i] =
            (struct seat_card){ .colour = team->colour, .shape = team->shape, .name = team->name, .lit = i == picked };
    }
    widget_seats(ui, place, card, setup->team_count);
}

static const char *members(struct ui *ui, const struct team *team)
{
    const char *names = "";
    for (int i = 0; i < team->member_count; i++)
        names = arena_printf(ui_arena(ui), "%s%s%s", names, i > 0 ? ", " : "", team->member[i]);
    return *names != '\0' ? names : lang_text(ui->lang, "night-team.nobody");
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct team_page *page = state;
    const struct setup *setup = &w->night.setup;
    const struct team *team = &setup->teams[page->team];
    struct rect body = page_body(ui, lang_text(ui->lang, "night-team.heading"), BODY_WIDTH), left, right;
    page_columns(body, 480, &left, &right);
    cards(ui, setup, page->team, left);
    page_choice(ui, ID_TEAM, &right, "hosting.team", phrase_number(ui, page->team + 1), setup->team_count);
    widget_row(ui, ID_NAME, page_row(ui, &right), lang_text(ui->lang, "night-team.name"), team->name);
    page_choice(ui, ID_COLOUR, &right, "night-team.colour",
                lang_text(ui->lang, arena_printf(ui_arena(ui), "colour.%d", team->colour)), TEAMS_MAX);
    page_choice(ui, ID_SHAPE, &right, "night-team.shape",
                lang_text(ui->lang, arena_printf(ui_arena(ui), "shape.%d", team->shape)), TEAMS_MAX);
    widget_row(ui, ID_ADD, page_row(ui, &right), lang_text(ui->lang, "night-team.add"),
               phrase_number(ui, team->member_count));
    widget_row(ui, ID_DROP, page_row(ui, &right), lang_text(ui->lang, "night-team.drop"), NULL);
    ui_paragraph(ui, rect_inset(right, PAGE_GAP, PAGE_GAP), STYLE_TEXT, STEP_SMALL, COLOUR_VELVET_TEXT, ALIGN_LEFT,
                 members(ui, team));
    page_usual_hints(ui, w);
}

const struct screen screen_night_team = {
    .name = "night-team", .stage = STAGE_FOYER, .size = sizeof(struct team_page), .event = event, .build = build
};
