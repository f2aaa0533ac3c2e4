/* Packs: choosing what is asked about. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/rows.h"

#include <stdio.h>

enum { BODY_WIDTH = 1640, FACTS_HEIGHT = 44, DROP_HEIGHT = 104, DROP_GAP = 24 };

struct packs {
    int line;
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct packs *packs = state;
    (void)arg;
    (void)now;
    packs->line = world_pack(w);
    return ROWS_FIRST_ID + packs->line;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct packs *packs = state;
    int chosen = rows_accepted(act, w->pack_count);
    if (rows_step(act, w->pack_count, &packs->line, reply))
        return true;
    if (chosen >= 0) {
        struct settings settings = w->save->settings;
        snprintf(settings.pack, sizeof settings.pack, "%s", w->packs[chosen]->id);
        reply_settings(reply, &settings);
    } else if (act->intent != INTENT_BACK) {
        return false;
    }
    reply_move(reply, MOVE_POP, NULL);
    return true;
}

static void about(struct ui *ui, const struct world *w, struct rect box, const struct pack *pack)
{
    struct rect room = widget_panel(ui, box, phrase_words(w, pack, &pack->title));
    ui_label(ui, rect_cut_bottom(&room, FACTS_HEIGHT, 12), STYLE_TEXT, STEP_SMALL, COLOUR_GOLD, ALIGN_LEFT,
             phrase_count(ui, "count.facts", pack->statement_count));
    ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_CREAM, ALIGN_LEFT, phrase_words(w, pack, &pack->about));
}

/* Where a pack of one's own comes from. The whole window takes files; this says so. */
static void drop_place(struct ui *ui, struct rect box)
{
    int radius = ui->theme->radius[RADIUS_CARD];
    draw_panel(ui->list, box, radius, colour_fade(ui_colour(ui, COLOUR_NIGHT), 700), ui_colour(ui, COLOUR_GOLD_DARK),
               3);
    struct rect upper = rect_inset(box, DROP_GAP, 12), lower = rect_cut_bottom(&upper, upper.h / 2, 0);
    ui_label(ui, upper, STYLE_SEMIBOLD, STEP_SMALL, COLOUR_CREAM, ALIGN_CENTRE, lang_text(ui->lang, "packs.drop"));
    ui_label(ui, lower, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_CENTRE, lang_text(ui->lang, "packs.drop.else"));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct packs *packs = state;
    struct rect body = page_body(ui, lang_text(ui->lang, "packs.heading"), BODY_WIDTH), left, right;
    drop_place(ui, rect_cut_bottom(&body, DROP_HEIGHT, DROP_GAP));
    page_columns(body, 500, &left, &right);
    const char **names = arena_array(ui_arena(ui), (size_t)w->pack_count, sizeof *names);
    for (int i = 0; i < w->pack_count; i++)
        names[i] = phrase_words(w, w->packs[i], &w->packs[i]->title);
    int line =
        ui->focus != NULL && ui->focus->current >= ROWS_FIRST_ID ? ui->focus->current - ROWS_FIRST_ID : packs->line;
    rows_draw(ui, rect_inset(widget_panel(ui, left, NULL), -12, 0),
              &(struct rows){ .name = names, .count = w->pack_count }, packs->line);
    about(ui, w, right, w->packs[line < w->pack_count ? line : 0]);
    page_usual_hints(ui, w);
}

const struct screen screen_packs = {
    .name = "packs", .stage = STAGE_FOYER, .size = sizeof(struct packs), .enter = enter, .event = event, .build = build
};
