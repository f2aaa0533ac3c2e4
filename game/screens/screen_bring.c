/* Bring: files with players' data, to import one of them without a mouse. */
#include "screens/page.h"
#include "screens/rows.h"

enum { ID_BACK = 10 };
enum { BODY_WIDTH = 1640, LEFT_SHARE = 560, GAP = 20 };

struct bring {
    int line;
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    (void)state;
    (void)arg;
    (void)now;
    return w->found.count > 0 ? ROWS_FIRST_ID : ID_BACK;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct bring *bring = state;
    int chosen = rows_accepted(act, w->found.count);
    if (rows_step(act, w->found.count, &bring->line, reply))
        return true;
    if (chosen >= 0) {
        reply_effect(reply, EFFECT_BRING, act->time)->index = chosen;
        reply_move(reply, MOVE_REPLACE, &screen_import);
    } else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK)) {
        reply_move(reply, MOVE_POP, NULL);
    } else {
        return false;
    }
    return true;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct bring *bring = state;
    struct rect left, right;
    page_columns(page_body(ui, lang_text(ui->lang, "bring.heading"), BODY_WIDTH), LEFT_SHARE, &left, &right);
    widget_row(ui, ID_BACK, rect_cut_bottom(&left, widget_row_height(ui), PAGE_GAP), lang_text(ui->lang, "button.back"),
               NULL);
    struct rect room = widget_panel(ui, left, NULL);
    const struct rows rows = { .name = w->found.name, .count = w->found.count };
    if (rows.count > 0)
        rows_draw(ui, rect_inset(room, -12, 0), &rows, bring->line);
    else
        ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_LEFT, lang_text(ui->lang, "bring.none"));
    const char *about = LANG_FORMAT(ui->lang, ui_arena(ui), "bring.about",
                                    { "folder", w->found.folder != NULL ? w->found.folder : "" });
    ui_paragraph(ui, widget_panel(ui, right, NULL), STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT, about);
    page_usual_hints(ui, w);
}

const struct screen screen_bring = {
    .name = "bring", .stage = STAGE_FOYER, .size = sizeof(struct bring), .enter = enter, .event = event, .build = build
};
