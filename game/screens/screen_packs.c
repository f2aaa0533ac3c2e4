/* Packs: choosing what is asked about. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/rows.h"

#include <stdio.h>
#include <string.h>

enum { BODY_WIDTH = 1640, FACT_GAP = 10, FACT_MOST = 66, DROP_HEIGHT = 104, DROP_GAP = 24 };

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
    if (rows_step(act, w->pack_count + w->fault_count, &packs->line, reply))
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

/* ---- what a pack holds ---- */

static const char *joined(struct ui *ui, const char *list, const char *next)
{
    return *list == '\0' ? next : arena_printf(ui_arena(ui), "%s, %s", list, next);
}

static const char *languages(struct ui *ui, const struct world *w, const struct pack *pack)
{
    const char *list = "";
    for (int i = 0; i < pack->lang_count; i++) {
        const char *name = pack->lang[i];
        for (int k = 0; k < w->lang_count; k++)
            if (strcmp(lang_name(w->langs[k]), pack->lang[i]) == 0)
                name = lang_text(w->langs[k], "lang.name");
        list = joined(ui, list, name);
    }
    return LANG_FORMAT(ui->lang, ui_arena(ui), "packs.languages", { "list", list });
}

static const char *topics(struct ui *ui, const struct world *w, const struct pack *pack)
{
    const char *list = "";
    for (int i = 0; i < pack->category_count; i++)
        list = joined(ui, list, phrase_words(w, pack, &pack->categories[i].name));
    return LANG_FORMAT(ui->lang, ui_arena(ui), "packs.topics", { "list", list });
}

static const char *sources(struct ui *ui, const struct world *w, const struct pack *pack)
{
    if (pack->source_count != 1)
        return phrase_count(ui, "count.sources", pack->source_count);
    return LANG_FORMAT(ui->lang, ui_arena(ui), "packs.source",
                       { "title", phrase_words(w, pack, &pack->sources[0].title) });
}

/* Whatever was played: the most points ever got with it. */
static const char *best(struct ui *ui, const struct world *w, const struct pack *pack)
{
    const struct score *most = NULL;
    for (int i = 0; i < w->save->score_count; i++) {
        const struct score *score = &w->save->scores[i];
        if (strcmp(score->pack, pack->id) == 0 && (most == NULL || score->score > most->score))
            most = score;
    }
    if (most == NULL)
        return lang_text(ui->lang, "packs.unplayed");
    return LANG_FORMAT(ui->lang, ui_arena(ui), "packs.best", { "n", phrase_number(ui, most->score) },
                       { "player", phrase_player(ui, most->player) });
}

/* A paragraph at the bottom of *room; enlarged where that leaves room for the others. */
static void fact(struct ui *ui, struct rect *room, enum theme_colour colour, const char *text)
{
    struct text_block block =
        text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_TEXT, STEP_SMALL, STEP_SMALL, room->w, FACT_MOST, 0, text);
    ui_lines(ui, rect_cut_bottom(room, block.height, FACT_GAP), &block, colour);
}

static void about(struct ui *ui, const struct world *w, struct rect box, const struct pack *pack)
{
    struct rect room = widget_panel(ui, box, phrase_words(w, pack, &pack->title));
    fact(ui, &room, COLOUR_HEADING, best(ui, w, pack));
    fact(ui, &room, COLOUR_MUTED, languages(ui, w, pack));
    if (pack->category_count > 0)
        fact(ui, &room, COLOUR_MUTED, topics(ui, w, pack));
    fact(ui, &room, COLOUR_MUTED, sources(ui, w, pack));
    if (pack->ready_count > 0)
        fact(ui, &room, COLOUR_HEADING, phrase_count(ui, "count.ready", pack->ready_count));
    if (pack->statement_count > 0)
        fact(ui, &room, COLOUR_HEADING, phrase_count(ui, "count.facts", pack->statement_count));
    struct text_block text = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_TEXT, STEP_BODY, STEP_CAPTION, room.w,
                                      room.h, 0, phrase_words(w, pack, &pack->about));
    ui_block(ui, rect_cut_top(&room, text.height, 0), &text, ui_colour(ui, COLOUR_TEXT), ALIGN_LEFT, 0, 0);
}

/* ---- files that are no packs ---- */

/* How many bytes of a fault are the folder of its file, with the last slash. */
static size_t fault_folder(const char *fault)
{
    size_t folder = 0, end = strcspn(fault, ":");
    for (size_t i = 0; i < end; i++)
        if (fault[i] == '/')
            folder = i + 1;
    return folder;
}

static const char *fault_file(struct ui *ui, const char *fault)
{
    const char *name = fault + fault_folder(fault);
    return arena_copy(ui_arena(ui), name, strcspn(name, ":"));
}

static void about_fault(struct ui *ui, struct rect box, const char *fault)
{
    const char *name = fault + fault_folder(fault);
    const char *folder = arena_copy(ui_arena(ui), fault, fault_folder(fault));
    const char *mend = LANG_FORMAT(ui->lang, ui_arena(ui), "packs.mend", { "folder", folder });
    struct rect room = widget_panel(ui, box, lang_text(ui->lang, "packs.fault"));
    struct theme theme;
    struct ui usual = ui_usual(ui, &theme), *set = ui;
    if (ui_paragraph_height(ui, room.w, STYLE_SEMIBOLD, STEP_BODY, name) + DROP_GAP +
            ui_paragraph_height(ui, room.w, STYLE_TEXT, STEP_SMALL, mend) >
        room.h)
        set = &usual;
    rect_cut_top(&room, ui_paragraph(set, room, STYLE_SEMIBOLD, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT, name), DROP_GAP);
    ui_paragraph(set, room, STYLE_TEXT, STEP_SMALL, COLOUR_MUTED, ALIGN_LEFT, mend);
}

/* Where a pack of one's own comes from. The whole window takes files; this says so. */
static void drop_place(struct ui *ui, struct rect box)
{
    int radius = ui->theme->radius[RADIUS_CARD];
    draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_ROW), ui_colour(ui, COLOUR_GOLD_DARK), 3);
    struct rect upper = rect_inset(box, DROP_GAP, 12), lower = rect_cut_bottom(&upper, upper.h / 2, 0);
    ui_label(ui, upper, STYLE_SEMIBOLD, STEP_SMALL, COLOUR_TEXT, ALIGN_CENTRE, lang_text(ui->lang, "packs.drop"));
    ui_label(ui, lower, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_CENTRE, lang_text(ui->lang, "packs.drop.else"));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct packs *packs = state;
    struct rect body = page_body(ui, lang_text(ui->lang, "packs.heading"), BODY_WIDTH), left, right;
    drop_place(ui, rect_cut_bottom(&body, DROP_HEIGHT, DROP_GAP));
    page_columns(body, 500, &left, &right);
    int count = w->pack_count + w->fault_count;
    const char **names = arena_array(ui_arena(ui), (size_t)count, sizeof *names);
    for (int i = 0; i < w->pack_count; i++)
        names[i] = phrase_words(w, w->packs[i], &w->packs[i]->title);
    for (int i = w->pack_count; i < count; i++)
        names[i] = LANG_FORMAT(ui->lang, ui_arena(ui), "packs.broken",
                               { "file", fault_file(ui, w->faults[i - w->pack_count]) });
    int line =
        ui->focus != NULL && ui->focus->current >= ROWS_FIRST_ID ? ui->focus->current - ROWS_FIRST_ID : packs->line;
    rows_draw(ui, rect_inset(widget_panel(ui, left, NULL), -12, 0), &(struct rows){ .name = names, .count = count },
              packs->line);
    if (line >= w->pack_count && line < count)
        about_fault(ui, right, w->faults[line - w->pack_count]);
    else
        about(ui, w, right, w->packs[line < w->pack_count ? line : 0]);
    page_usual_hints(ui, w);
}

const struct screen screen_packs = {
    .name = "packs", .stage = STAGE_FOYER, .size = sizeof(struct packs), .enter = enter, .event = event, .build = build
};
