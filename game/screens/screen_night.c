/* Night: what the evening is to be: format, pack, length, teams; and the way to the lobby. */
#include "screens/night_host.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"

enum {
    ID_FORMAT = 10,
    ID_PACK,
    ID_QUESTIONS,
    ID_LEVEL,
    ID_TEAMS,
    ID_NAMES,
    ID_RULES,
    ID_KEPT,
    ID_START,
    ID_RESUME,
    ID_CATEGORIES
};
enum { BODY_WIDTH = 1560, BUTTON_HEIGHT = 88, ROWS = 8, QUESTIONS_MOST = 38 };

struct night_page {
    struct setup setup; /* as it will be */
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    (void)state;
    (void)arg;
    (void)now;
    return w->night.unfinished != NULL ? ID_RESUME : ID_FORMAT;
}

/* Another format brings its own rules; teams, questions and spares stay. */
static void choose_format(struct setup *setup, enum match_format format)
{
    int spares = setup->rules.spares;
    setup->rules = match_format_rules(format);
    setup->rules.spares = spares;
    if (setup->rules.finale > setup->questions)
        setup->rules.finale = setup->questions;
}

static bool choose(const struct act *act, struct setup *setup)
{
    int format = (int)setup->rules.format - 1, level = (int)setup->difficulty - (int)QUIZ_EASY;
    int teams = setup->team_count - TEAMS_MIN;
    if (page_choose(act, ID_FORMAT, &format, MATCH_FORMATS - 1))
        choose_format(setup, (enum match_format)(format + 1));
    else if (page_choose(act, ID_LEVEL, &level, (int)QUIZ_HARD - (int)QUIZ_EASY + 1))
        setup->difficulty = (enum quiz_difficulty)((int)QUIZ_EASY + level);
    else if (page_choose(act, ID_TEAMS, &teams, TEAMS_MAX - TEAMS_MIN + 1))
        setup->team_count = TEAMS_MIN + teams;
    else
        return page_step(act, ID_QUESTIONS, &setup->questions, 1, setup->rules.finale > 0 ? setup->rules.finale : 1,
                         QUESTIONS_MOST - setup->rules.spares);
    return true;
}

static void start(const struct world *w, const struct act *act, struct reply *reply)
{
    if (w->night.unfinished == NULL)
        reply_effect(reply, EFFECT_NIGHT_START, act->time);
    else
        reply_ask(reply, "night-discard", "", EFFECT_NIGHT_START);
}

static void accept(const struct world *w, const struct act *act, struct reply *reply)
{
    if (act->id == ID_PACK)
        reply_move(reply, MOVE_PUSH, &screen_packs);
    else if (act->id == ID_CATEGORIES)
        reply_move(reply, MOVE_PUSH, &screen_night_categories);
    else if (act->id == ID_NAMES)
        reply_move(reply, MOVE_PUSH, &screen_night_team);
    else if (act->id == ID_RULES)
        reply_move(reply, MOVE_PUSH, &screen_night_rules);
    else if (act->id == ID_KEPT)
        reply_move(reply, MOVE_PUSH, &screen_night_kept);
    else if (act->id == ID_START)
        start(w, act, reply);
    else if (act->id == ID_RESUME)
        reply_effect(reply, EFFECT_NIGHT_RESUME, act->time);
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct night_page *page = state;
    page->setup = w->night.setup;
    if (act->intent == INTENT_BACK)
        reply_move(reply, MOVE_POP, NULL);
    else if (choose(act, &page->setup))
        reply_effect(reply, EFFECT_NIGHT_SETUP, act->time)->setup = &page->setup;
    else if (act->intent == INTENT_ACCEPT)
        accept(w, act, reply);
    else
        return false;
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    play_follow(&screen_night, w, now, reply);
}

/* ---- picture ---- */

static const char *format_word(struct ui *ui, const struct setup *setup, const char *part)
{
    return lang_text(ui->lang, arena_printf(ui_arena(ui), "format.%s%s", match_format_name(setup->rules.format), part));
}

/* "all", "2 of 5" */
static const char *chosen(struct ui *ui, const struct world *w, const struct pack *pack)
{
    bool *in = arena_array(ui_arena(ui), (size_t)pack->category_count, sizeof *in);
    int count = 0;
    categories_mark(pack, w->night.setup.categories, in);
    for (int i = 0; i < pack->category_count; i++)
        count += in[i];
    if (count == pack->category_count)
        return lang_text(ui->lang, "night.categories.all");
    return phrase_of(ui, "night.categories.some", count, pack->category_count);
}

static void rows(struct ui *ui, const struct world *w, struct rect column)
{
    const struct setup *setup = &w->night.setup;
    const struct pack *pack = w->packs[world_pack(w)];
    page_choice(ui, ID_FORMAT, &column, "night.format", format_word(ui, setup, ""), MATCH_FORMATS - 1);
    widget_row(ui, ID_PACK, page_row(ui, &column), lang_text(ui->lang, "setup.pack"),
               phrase_words(w, pack, &pack->title));
    widget_row(ui, ID_CATEGORIES, page_row(ui, &column), lang_text(ui->lang, "night.categories"), chosen(ui, w, pack));
    page_choice(ui, ID_QUESTIONS, &column, "setup.length", phrase_count(ui, "count.questions", setup->questions), 2);
    page_choice(ui, ID_LEVEL, &column, "setup.level", phrase_level(ui, setup->difficulty), 3);
    page_choice(ui, ID_TEAMS, &column, "night.teams", phrase_number(ui, setup->team_count), 2);
    widget_row(ui, ID_NAMES, page_row(ui, &column), lang_text(ui->lang, "night.names"), NULL);
    widget_row(ui, ID_RULES, page_row(ui, &column), lang_text(ui->lang, "night.rules"), NULL);
}

/* The teams as they will be seen. */
static void emblems(struct ui *ui, const struct setup *setup, struct rect box)
{
    int rows = setup->team_count > 4 ? 2 : 1, columns = (setup->team_count + rows - 1) / rows;
    for (int i = 0; i < setup->team_count; i++)
        widget_emblem(ui, rect_cell(box, columns, rows, i % columns, i / columns, PAGE_GAP, PAGE_GAP),
                      setup->teams[i].colour, setup->teams[i].shape);
}

static void panel(struct ui *ui, const struct world *w, struct rect box)
{
    const struct setup *setup = &w->night.setup;
    struct rect kept = rect_cut_bottom(&box, widget_row_height(ui), PAGE_GAP);
    widget_row(ui, ID_KEPT, kept, lang_text(ui->lang, "night.kept"),
               w->night.kept_count > 0 ? phrase_number(ui, w->night.kept_count) : NULL);
    struct rect room = widget_panel(ui, box, format_word(ui, setup, ""));
    emblems(ui, setup, rect_cut_bottom(&room, room.h * 2 / 5, PAGE_GAP * 2));
    ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT, format_word(ui, setup, ".about"));
}

static int asked(const struct journal *journal)
{
    int count = 0;
    for (int i = 0; i < journal->event_count; i++)
        count += journal->events[i].kind == EVENT_ASK;
    return count > 0 ? count : 1;
}

static void buttons(struct ui *ui, const struct world *w, struct rect line)
{
    const struct journal *left = w->night.unfinished;
    struct rect start =
        left != NULL ? rect_cell(line, 2, 1, 1, 0, PAGE_GAP * 2, 0) : rect_centre(line, line.w / 2, BUTTON_HEIGHT);
    if (left != NULL)
        widget_button(ui, ID_RESUME, rect_cell(line, 2, 1, 0, 0, PAGE_GAP * 2, 0),
                      phrase_with(ui, "night.resume", asked(left)));
    widget_button(ui, ID_START, start, lang_text(ui->lang, "night.start"));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct rect body = page_body(ui, lang_text(ui->lang, "night.heading"), BODY_WIDTH), left, right;
    int tall = ROWS * (widget_row_height(ui) + PAGE_GAP) - PAGE_GAP;
    page_columns(rect_cut_top(&body, tall, PAGE_GAP * 2), 560, &left, &right);
    rows(ui, w, left);
    panel(ui, w, right);
    buttons(ui, w, rect_cut_top(&body, BUTTON_HEIGHT, 0));
    page_usual_hints(ui, w);
}

const struct screen screen_night = { .name = "night",
                                     .stage = STAGE_FOYER,
                                     .size = sizeof(struct night_page),
                                     .enter = enter,
                                     .event = event,
                                     .follow = follow,
                                     .build = build };
