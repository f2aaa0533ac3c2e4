/* Merge: whose data is in a file that somebody brings, before and after it is taken over. */
#include "screens/page.h"
#include "screens/phrases.h"

enum { ID_TAKE = 10, ID_SAME, ID_BACK };
enum { BODY_WIDTH = 1500, LEFT_SHARE = 560, LINE = 60, LINE_GAP = 6 };

struct merge_page {
    bool same, done;
};

/* Whether somebody in the file is called like somebody else here. */
static bool names_meet(const struct world *w)
{
    for (int i = 0; i < w->import.save->profile_count; i++)
        if (merge_finds(w->save, w->import.save, i, false) != merge_finds(w->save, w->import.save, i, true))
            return true;
    return false;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct merge_page *page = state;
    (void)w;
    if (!page->done && page_switch(act, ID_SAME, &page->same))
        return true;
    if (act->intent == INTENT_ACCEPT && act->id == ID_TAKE && !page->done) {
        reply_effect(reply, EFFECT_MERGE, act->time)->index = page->same;
        page->done = true;
        reply->focus = ID_BACK;
    } else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK)) {
        reply_move(reply, MOVE_RESET, &screen_title);
    } else {
        return false;
    }
    return true;
}

static int guests_answers(const struct save *save)
{
    int sum = 0;
    for (int i = 0; i < save->part_count; i++)
        sum += *save->parts[i].player == '\0' ? save->parts[i].answers : 0;
    return sum;
}

struct line_state {
    const struct world *w;
    const struct merge_page *page;
};

static void draw_line(struct ui *ui, void *user, int index, struct rect box, bool focused)
{
    const struct line_state *s = user;
    const struct profile *profile = &s->w->import.save->profiles[index];
    bool known = s->page->done || merge_finds(s->w->save, s->w->import.save, index, s->page->same) >= 0;
    const struct face face = { profile->avatar.shape, profile->avatar.colour };
    widget_table_row(ui, box, focused, NULL, &face, profile->name,
                     lang_text(ui->lang, known ? "merge.known" : "merge.new"));
}

static void people(struct ui *ui, const struct world *w, const struct merge_page *page, struct rect box)
{
    struct line_state s = { w, page };
    struct rect room = widget_panel(ui, box, w->import.name);
    int guests = guests_answers(w->import.save);
    if (guests > 0) {
        struct rect line = rect_cut_bottom(&room, LINE, 0);
        const char *answers = phrase_count(ui, "count.answers", guests);
        ui_label(ui, line, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_LEFT,
                 LANG_FORMAT(ui->lang, ui_arena(ui), "merge.guests", { "n", answers }));
    }
    struct list_view list = { .count = w->import.save->profile_count,
                              .line_height = LINE,
                              .gap = LINE_GAP,
                              .first_id = FOCUS_NONE,
                              .draw = draw_line,
                              .user = &s };
    widget_list(ui, rect_inset(room, -12, 0), &list);
}

static const char *line_of(struct ui *ui, const char *text, const char *key, int n)
{
    return n > 0 ? arena_printf(ui_arena(ui), "%s%s\n", text, phrase_count(ui, key, n)) : text;
}

static const char *outcome(struct ui *ui, const struct merge_sum *sum)
{
    const char *text = line_of(ui, "", "merge.answers", sum->answers);
    text = line_of(ui, text, "merge.fresh", sum->fresh);
    text = line_of(ui, text, "merge.renamed", sum->renamed);
    return *text != '\0' ? text : lang_text(ui->lang, "merge.nothing");
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct merge_page *page = state;
    struct rect left, right;
    page_columns(page_body(ui, lang_text(ui->lang, "merge.heading"), BODY_WIDTH), LEFT_SHARE, &left, &right);
    widget_row(ui, ID_BACK, rect_cut_bottom(&left, widget_row_height(ui), PAGE_GAP), lang_text(ui->lang, "button.back"),
               NULL);
    if (!page->done && names_meet(w))
        widget_toggle(ui, ID_SAME, rect_cut_bottom(&left, widget_row_height(ui), PAGE_GAP),
                      lang_text(ui->lang, "merge.same"), page->same);
    if (!page->done)
        widget_row(ui, ID_TAKE, rect_cut_bottom(&left, widget_row_height(ui), PAGE_GAP),
                   lang_text(ui->lang, "merge.take"), NULL);
    people(ui, w, page, left);
    ui_paragraph(ui, widget_panel(ui, right, NULL), STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT,
                 page->done ? outcome(ui, &w->import.merged) : lang_text(ui->lang, "merge.about"));
    page_usual_hints(ui, w);
}

const struct screen screen_merge = { .name = "merge",
                                     .stage = STAGE_FOYER,
                                     .size = sizeof(struct merge_page),
                                     .focus = ID_TAKE,
                                     .event = event,
                                     .build = build };
