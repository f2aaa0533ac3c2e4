/* Left out: what an import did not take, line by line, and why. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/remarks.h"

enum { BODY_WIDTH = 1720, FIRST_ID = 1000, GAP = 4, LINE_WIDTH = 190, PAD = 20, WHOLE_HEIGHT = 128, PAGE_LINES = 10 };

struct left_out {
    int line;
};

static int count_of(const struct world *w)
{
    return w->import.file != NULL ? w->import.file->report.note_count : 0;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct left_out *left_out = state;
    int most = count_of(w) - 1, step = 0;
    if (act->intent == INTENT_BACK || act->intent == INTENT_ACCEPT) {
        reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    if (act->intent == INTENT_UP || act->intent == INTENT_DOWN)
        step = act->intent == INTENT_UP ? -1 : 1;
    else if (act->intent == INTENT_PREVIOUS || act->intent == INTENT_NEXT)
        step = act->intent == INTENT_PREVIOUS ? -PAGE_LINES : PAGE_LINES;
    else
        return false;
    int to = left_out->line + step;
    left_out->line = to < 0 ? 0 : to > most ? most : to;
    reply->focus = FIRST_ID + left_out->line;
    return true;
}

static const char *place(struct ui *ui, const struct import_note *note)
{
    return note->line > 0
               ? LANG_FORMAT(ui->lang, ui_arena(ui), "import.line", { "line", phrase_number(ui, note->line) })
               : lang_text(ui->lang, "import.file");
}

static void draw(struct ui *ui, void *user, int index, struct rect box, bool focused)
{
    const struct import_note *note = &((const struct import_report *)user)->notes[index];
    enum theme_colour colour = focused ? COLOUR_INK : COLOUR_TEXT;
    if (focused)
        draw_panel(ui->list, box, ui->theme->radius[RADIUS_BAR], ui_colour(ui, COLOUR_GOLD), 0, 0);
    struct rect inside = rect_inset(box, PAD, 0);
    ui_label(ui, rect_cut_left(&inside, LINE_WIDTH, 0), STYLE_SEMIBOLD, STEP_BODY,
             focused ? COLOUR_INK : COLOUR_HEADING, ALIGN_LEFT, place(ui, note));
    ui_label(ui, inside, STYLE_TEXT, STEP_BODY, colour, ALIGN_LEFT, remark_text(ui, note->text));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct left_out *left_out = state;
    struct rect body = page_body(ui, lang_text(ui->lang, "import.left-out"), BODY_WIDTH);
    page_usual_hints(ui, w);
    if (count_of(w) == 0)
        return;
    struct import_report report = w->import.file->report;
    struct rect whole = rect_cut_bottom(&body, WHOLE_HEIGHT, PAD), room = widget_panel(ui, body, NULL);
    struct list_view list = { .count = report.note_count,
                              .line_height = ui_size(ui, STEP_BODY) * 2,
                              .gap = GAP,
                              .first_id = FIRST_ID,
                              .draw = draw,
                              .user = &report };
    list.scroll = widget_list_scroll(&list, room, left_out->line);
    widget_list(ui, room, &list);
    const char *text = remark_text(ui, report.notes[left_out->line].text);
    if (ui_width(ui, STYLE_TEXT, STEP_BODY, text) > room.w - LINE_WIDTH - 2 * PAD) /* its line cuts it short */
        ui_paragraph(ui, whole, STYLE_TEXT, STEP_SMALL, COLOUR_VELVET_TEXT, ALIGN_LEFT, text);
}

const struct screen screen_left_out = { .name = "left-out",
                                        .stage = STAGE_FOYER,
                                        .size = sizeof(struct left_out),
                                        .focus = FIRST_ID,
                                        .event = event,
                                        .build = build };
