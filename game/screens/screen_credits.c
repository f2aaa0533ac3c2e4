/* Credits: who and what the program and its packs owe something to, with licences and sources. */
#include "base/date.h"
#include "screens/page.h"
#include "screens/phrases.h"

enum { BODY_WIDTH = 1560, FIRST_ID = 1000, LINE_HEIGHT = 84, GAP = 4, PAD = 20, WHOLE_HEIGHT = 76, PAGE_LINES = 7 };

/* What holds whatever is played: headings, and below each what it is and under which licence (lang "credits.NAME" and
 * "credits.NAME.about"). */
static const struct {
    bool heading;
    const char *name;
} fixed[] = {
    { true, "program" },   { false, "game" },     { true, "fonts" },     { false, "inter" },    { false, "bebas" },
    { false, "dejavu" },   { false, "andika" },   { false, "dyslexic" }, { true, "libraries" }, { false, "sdl" },
    { false, "ttf" },      { false, "cjson" },    { false, "utf8proc" }, { false, "png" },      { false, "expat" },
    { false, "uchardet" }, { false, "freetype" }, { false, "espeak" },
};
enum { FIXED = sizeof fixed / sizeof *fixed };

struct credits {
    int line;
};

/* A pack has its heading and its sources. */
static int count_of(const struct world *w)
{
    int count = FIXED;
    for (int i = 0; i < w->pack_count; i++)
        count += 1 + w->packs[i]->source_count;
    return count;
}

static int step_of(const struct act *act)
{
    int step = act->intent == INTENT_NEXT || act->intent == INTENT_PREVIOUS ? PAGE_LINES : 1;
    bool up = act->intent == INTENT_UP || act->intent == INTENT_PREVIOUS;
    bool down = act->intent == INTENT_DOWN || act->intent == INTENT_NEXT;
    return up ? -step : down ? step : 0;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct credits *credits = state;
    int most = count_of(w) - 1, to = credits->line + step_of(act);
    if (act->intent == INTENT_BACK) {
        reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    if (act->intent == INTENT_ACCEPT && act->pointed)
        to = act->id - FIRST_ID;
    else if (step_of(act) == 0)
        return false;
    credits->line = to < 0 ? 0 : to > most ? most : to;
    reply->focus = FIRST_ID + credits->line;
    return true;
}

/* ---- the lines ---- */

struct line {
    bool heading;
    const char *title, *about;
};

static const char *joined(struct ui *ui, const char *first, const char *second)
{
    if (*first == '\0' || *second == '\0')
        return *first != '\0' ? first : second;
    return LANG_FORMAT(ui->lang, ui_arena(ui), "credits.joined", { "first", first }, { "second", second });
}

/* "Table · March 6, 2013 · https://…", as far as it is known. */
static const char *source_about(struct ui *ui, const struct source *source)
{
    struct buf date = { 0 };
    int64_t days;
    const char *key = arena_printf(ui_arena(ui), "credits.kind.%s", source->kind);
    const char *kind = lang_has(ui->lang, key) ? lang_text(ui->lang, key) : source->kind;
    if (date_parse(source->date, &days))
        date_format(&date, days, lang_name(ui->lang));
    const char *when = arena_printf(ui_arena(ui), "%s", date.len > 0 ? buf_text(&date) : source->date);
    buf_fini(&date);
    return joined(ui, joined(ui, kind, when), source->address);
}

static struct line *lines_of(struct ui *ui, const struct world *w)
{
    struct line *lines = arena_array(ui_arena(ui), (size_t)count_of(w), sizeof *lines), *line = lines;
    for (int i = 0; i < FIXED; i++) {
        const char *key = arena_printf(ui_arena(ui), "credits.%s", fixed[i].name);
        const char *about = arena_printf(ui_arena(ui), "credits.%s.about", fixed[i].name);
        *line++ = (struct line){ .heading = fixed[i].heading,
                                 .title = lang_text(ui->lang, key),
                                 .about = fixed[i].heading ? "" : lang_text(ui->lang, about) };
    }
    for (int i = 0; i < w->pack_count; i++) {
        const struct pack *pack = w->packs[i];
        const char *licence = pack->licence != NULL ? pack->licence : "";
        if (*licence != '\0')
            licence = LANG_FORMAT(ui->lang, ui_arena(ui), "credits.licence", { "licence", licence });
        *line++ = (struct line){ .heading = true, .title = phrase_words(w, pack, &pack->title), .about = licence };
        for (int k = 0; k < pack->source_count; k++)
            *line++ = (struct line){ .title = phrase_words(w, pack, &pack->sources[k].title),
                                     .about = source_about(ui, &pack->sources[k]) };
    }
    return lines;
}

static void draw(struct ui *ui, void *user, int index, struct rect box, bool focused)
{
    const struct line *line = (const struct line *)user + index;
    if (focused)
        draw_panel(ui->list, box, ui->theme->radius[RADIUS_BAR], ui_colour(ui, COLOUR_CARD_FOCUS),
                   ui_colour(ui, COLOUR_GOLD), 2);
    struct rect inside = rect_inset(box, PAD, GAP * 2);
    if (line->heading) {
        int width = ui_width(ui, STYLE_DISPLAY, STEP_TITLE, line->title);
        ui_label(ui, rect_cut_left(&inside, width < inside.w ? width : inside.w, PAD), STYLE_DISPLAY, STEP_TITLE,
                 COLOUR_HEADING, ALIGN_LEFT, line->title);
        ui_label(ui, inside, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_RIGHT, line->about);
        return;
    }
    ui_label(ui, rect_cut_top(&inside, inside.h / 2, 0), STYLE_SEMIBOLD, STEP_SMALL, COLOUR_TEXT, ALIGN_LEFT,
             line->title);
    ui_label(ui, inside, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_LEFT, line->about);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct credits *credits = state;
    struct rect body = page_body(ui, lang_text(ui->lang, "credits.heading"), BODY_WIDTH);
    struct rect whole = rect_cut_bottom(&body, WHOLE_HEIGHT, PAD), room = widget_panel(ui, body, NULL);
    struct line *lines = lines_of(ui, w), *line = &lines[credits->line];
    struct list_view list = {
        .count = count_of(w), .line_height = LINE_HEIGHT, .gap = GAP, .first_id = FIRST_ID, .draw = draw, .user = lines
    };
    list.scroll = widget_list_scroll(&list, room, credits->line);
    widget_list(ui, room, &list);
    if (ui_width(ui, STYLE_TEXT, STEP_CAPTION, line->about) > room.w - 3 * PAD) /* its line cuts it short */
        ui_paragraph(ui, whole, STYLE_TEXT, STEP_CAPTION, COLOUR_VELVET_TEXT, ALIGN_LEFT, line->about);
    page_usual_hints(ui, w);
}

const struct screen screen_credits = { .name = "credits",
                                       .stage = STAGE_FOYER,
                                       .size = sizeof(struct credits),
                                       .focus = FIRST_ID,
                                       .event = event,
                                       .build = build };
