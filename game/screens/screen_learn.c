/* Learn: what is waiting to be learned in a pack, and the lesson that asks it. */
#include "record/lesson_plan.h"
#include "screens/lesson_words.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"

#include <stdio.h>

enum { ID_PACK = 10, ID_LENGTH, ID_START, ID_BACK, ID_ANKI };
enum { BODY_WIDTH = 1500, LINE = 60, VALUE = 140, GAP = 24 };

static bool choose(const struct world *w, const struct act *act, struct settings *settings)
{
    int pack = world_pack(w), length = match_length_index(settings->length);
    if (page_choose(act, ID_PACK, &pack, w->pack_count))
        snprintf(settings->pack, sizeof settings->pack, "%s", w->packs[pack]->id);
    else if (page_choose(act, ID_LENGTH, &length, MATCH_LENGTHS))
        settings->length = match_length(length);
    else
        return false;
    return true;
}

/* Facts that a lesson could be about. */
static int available(const struct lesson_stock *stock)
{
    return stock->due + stock->hard + stock->fresh;
}

static void start(const struct world *w, const struct act *act, struct reply *reply)
{
    const struct lesson_stock stock = lesson_stock(w->save, w->packs[world_pack(w)], world_today(w));
    if (available(&stock) > 0)
        reply_begin(reply, w, EFFECT_LEARN, act->time);
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct settings settings = w->save->settings;
    (void)state;
    if (choose(w, act, &settings))
        reply_settings(reply, &settings);
    else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK))
        reply_move(reply, MOVE_POP, NULL);
    else if (act->intent == INTENT_ACCEPT && act->id == ID_ANKI)
        reply_effect(reply, EFFECT_ANKI, act->time);
    else if (act->intent == INTENT_ACCEPT && act->id == ID_START)
        start(w, act, reply);
    else
        return false;
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    play_follow(&screen_learn, w, now, reply);
}

static void line(struct ui *ui, struct rect *room, const char *key, int value)
{
    struct rect row = rect_cut_top(room, LINE, 0);
    ui_label(ui, rect_cut_right(&row, VALUE, GAP), STYLE_DISPLAY, STEP_LEAD, COLOUR_TEXT, ALIGN_RIGHT,
             phrase_number(ui, value));
    ui_label(ui, row, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_LEFT, lang_text(ui->lang, key));
}

/* What can be said where nothing is due; NULL where something is. */
static const char *remark(struct ui *ui, const struct lesson_stock *stock, int today)
{
    if (stock->due > 0)
        return NULL;
    if (stock->next < 0)
        return lang_text(ui->lang, stock->fresh > 0 ? "lesson.none-yet" : "lesson.all-known");
    const struct lang_arg args[] = { { "n", phrase_number(ui, stock->next_count) },
                                     { "when", lesson_when(ui->lang, ui_arena(ui), stock->next, today) } };
    return lang_fill(ui_arena(ui), lang_plural(ui->lang, "lesson.none-due", stock->next_count), args, 2);
}

static void panel(struct ui *ui, const struct lesson_stock *stock, int today, struct rect box)
{
    struct rect room = widget_panel(ui, box, lang_text(ui->lang, "lesson.waiting"));
    line(ui, &room, "lesson.kind.due", stock->due);
    line(ui, &room, "lesson.kind.hard", stock->hard);
    line(ui, &room, "lesson.kind.new", stock->fresh);
    line(ui, &room, "lesson.kind.known", stock->known);
    rect_cut_top(&room, GAP, 0);
    const char *text = remark(ui, stock, today);
    ui_paragraph(ui, room, STYLE_TEXT, text != NULL ? STEP_BODY : STEP_SMALL, text != NULL ? COLOUR_TEXT : COLOUR_MUTED,
                 ALIGN_LEFT, text != NULL ? text : lang_text(ui->lang, "lesson.about"));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    const struct pack *pack = w->packs[world_pack(w)];
    const struct lesson_stock stock = lesson_stock(w->save, pack, world_today(w));
    struct rect body = page_body(ui, lang_text(ui->lang, "lesson.heading"), BODY_WIDTH), left, right;
    page_columns(body, 520, &left, &right);
    int length = w->save->settings.length, most = available(&stock);
    const struct page_value values[] = {
        { ID_PACK, "setup.pack", phrase_words(w, pack, &pack->title), w->pack_count },
        { ID_LENGTH, "setup.length", phrase_count(ui, "count.questions", length), MATCH_LENGTHS },
    };
    page_choices(ui, &left, values, 2);
    if (most > 0)
        widget_button(ui, ID_START, page_row(ui, &left),
                      LANG_FORMAT(ui->lang, ui_arena(ui), "lesson.start",
                                  { "questions", phrase_count(ui, "count.questions", length < most ? length : most) }));
    widget_row(ui, ID_ANKI, page_row(ui, &left), lang_text(ui->lang, "lesson.anki"), NULL);
    widget_row(ui, ID_BACK, page_row(ui, &left), lang_text(ui->lang, "button.back"), NULL);
    panel(ui, &stock, world_today(w), right);
    page_usual_hints(ui, w);
}

const struct screen screen_learn = {
    .name = "learn", .stage = STAGE_FOYER, .focus = ID_START, .event = event, .follow = follow, .build = build
};
