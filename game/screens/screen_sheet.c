/* Sheet: which data are kept, where and for how long, and for how long the player wants that. */
#include "record/sheet.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/rows.h"

#include <stdio.h>

enum { ID_DAYS = 10, ID_BACK };
enum { BODY_WIDTH = 1720, LEFT_SHARE = 430, GAP = 18 };

struct sheet {
    int line;
};

static int row_count(void)
{
    int count = 0;
    while (sheet_rows[count].name != NULL)
        count++;
    return count;
}

static bool choose_days(const struct world *w, const struct act *act, struct reply *reply)
{
    struct settings settings = w->save->settings;
    int choice = 0;
    while (settings_keep_days(choice) != settings.keep_days)
        choice++;
    if (!page_choose(act, ID_DAYS, &choice, SETTINGS_KEEP_CHOICES))
        return false;
    int before = settings.keep_days;
    settings.keep_days = settings_keep_days(choice);
    if (settings.keep_days == 0 || (before > 0 && settings.keep_days > before)) {
        reply_settings(reply, &settings);
        return true;
    }
    char days[16]; /* what is older goes at once: that is asked first */
    snprintf(days, sizeof days, "%d", settings.keep_days);
    reply_ask(reply, "keep-days", days, EFFECT_SETTINGS)->settings = settings;
    return true;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct sheet *sheet = state;
    int chosen = rows_accepted(act, row_count());
    if (rows_step(act, row_count(), &sheet->line, reply) || choose_days(w, act, reply))
        return true;
    if (chosen >= 0) {
        sheet->line = chosen;
        reply->focus = ROWS_FIRST_ID + chosen;
    } else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK)) {
        reply_move(reply, MOVE_POP, NULL);
    } else {
        return false;
    }
    return true;
}

static void follow_pointer(const struct ui *ui, int *line)
{
    int at = ui->focus != NULL ? ui->focus->current - ROWS_FIRST_ID : -1;
    if (at >= 0 && at < row_count())
        *line = at;
}

static const char *how_long(struct ui *ui, const struct world *w, enum sheet_keep keep)
{
    int days = w->save->settings.keep_days;
    const char *name = keep == SHEET_DAYS && days == 0 ? "unlimited" : sheet_keep_name(keep);
    return phrase_with(ui, arena_printf(ui_arena(ui), "sheet.keep.%s", name), days);
}

static void about(struct ui *ui, const struct world *w, const struct sheet_row *row, struct rect box)
{
    struct arena *a = ui_arena(ui);
    const char *title = lang_text(ui->lang, arena_printf(a, "sheet.%s", row->name));
    const char *text = lang_text(ui->lang, arena_printf(a, "sheet.%s.text", row->name));
    const char *file = LANG_FORMAT(ui->lang, a, "sheet.file", { "file", row->file });
    struct rect room = widget_panel(ui, box, title);
    rect_cut_top(&room, ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT, text), GAP);
    rect_cut_top(
        &room,
        ui_paragraph(ui, room, STYLE_SEMIBOLD, STEP_BODY, COLOUR_HEADING, ALIGN_LEFT, how_long(ui, w, row->keep)), GAP);
    ui_paragraph(ui, room, STYLE_TEXT, STEP_SMALL, COLOUR_MUTED, ALIGN_LEFT, file);
}

static void days(struct ui *ui, const struct world *w, struct rect *column)
{
    int kept = w->save->settings.keep_days;
    page_choice(ui, ID_DAYS, column, "sheet.keep",
                kept > 0 ? phrase_with(ui, "sheet.keep.some", kept) : lang_text(ui->lang, "sheet.keep.all"),
                SETTINGS_KEEP_CHOICES);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct sheet *sheet = state;
    int count = row_count(), line = sheet->line, below = 2 * (widget_row_height(ui) + PAGE_GAP);
    struct rect left, right;
    follow_pointer(ui, &line);
    page_columns(page_body(ui, lang_text(ui->lang, "sheet.heading"), BODY_WIDTH), LEFT_SHARE, &left, &right);
    struct rect rest = rect_cut_bottom(&left, below, PAGE_GAP);
    const char **names = arena_array(ui_arena(ui), (size_t)count, sizeof *names);
    for (int i = 0; i < count; i++)
        names[i] = lang_text(ui->lang, arena_printf(ui_arena(ui), "sheet.%s", sheet_rows[i].name));
    const struct rows rows = { .name = names, .count = count };
    rows_draw(ui, rect_inset(widget_panel(ui, left, NULL), -12, 0), &rows, line);
    days(ui, w, &rest);
    widget_row(ui, ID_BACK, page_row(ui, &rest), lang_text(ui->lang, "button.back"), NULL);
    about(ui, w, &sheet_rows[line], right);
    page_usual_hints(ui, w);
}

const struct screen screen_sheet = { .name = "sheet",
                                     .stage = STAGE_FOYER,
                                     .size = sizeof(struct sheet),
                                     .focus = ROWS_FIRST_ID,
                                     .event = event,
                                     .build = build };
