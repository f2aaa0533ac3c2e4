/* Foyer pages and key hints; see page.h. */
#include "screens/page.h"

#include "screens/keymap.h"

#include "screens/phrases.h"

enum { HEADING_TOP = 124, HEADING_HEIGHT = 110, HINTS_BOTTOM = 44, BODY_BOTTOM = 84, COLUMN_GAP = 40 };

struct rect page_body(struct ui *ui, const char *heading, int most)
{
    struct rect content = stage_content(ui, STAGE_FOYER);
    struct rect line = rect_make(content.x, HEADING_TOP, content.w, HEADING_HEIGHT);
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_DISPLAY, STEP_HERO, STEP_OPTION,
                                       line.w, line.h, 1, heading);
    ui_block(ui, line, &block, ui_colour(ui, COLOUR_BULB), ALIGN_CENTRE, colour_fade(ui_colour(ui, COLOUR_GOLD), 500),
             24);
    int top = HEADING_TOP + HEADING_HEIGHT + 24, w = content.w < most ? content.w : most;
    return rect_make(content.x + (content.w - w) / 2, top, w, ui->view.height - BODY_BOTTOM - top);
}

struct rect page_row(const struct ui *ui, struct rect *column)
{
    return rect_cut_top(column, widget_row_height(ui), PAGE_GAP);
}

/* Where buttons stand; those left out get no place. */
static void place_buttons(const struct ui *ui, struct rect line, int gap, const struct page_button *button, int count,
                          struct rect *boxes)
{
    int shown = 0, rest = line.w + gap;
    for (int i = 0; i < count; i++)
        if (button[i].label != NULL) {
            rest -= ui_width(ui, STYLE_SEMIBOLD, STEP_LEAD, button[i].label) + gap;
            shown++;
        }
    for (int i = 0; i < count; i++)
        if (button[i].label != NULL) {
            int width = ui_width(ui, STYLE_SEMIBOLD, STEP_LEAD, button[i].label) + rest / shown;
            boxes[i] = rect_cut_left(&line, width, gap);
        }
}

int page_buttons_size(const struct ui *ui, struct rect line, int gap, const struct page_button *button, int count)
{
    struct rect boxes[PAGE_BUTTONS_MOST];
    int least = 0;
    place_buttons(ui, line, gap, button, count, boxes);
    for (int i = 0; i < count; i++)
        if (button[i].label != NULL)
            least = ui_least(least, widget_button_size(ui, boxes[i], button[i].label));
    return least;
}

void page_buttons_at(struct ui *ui, struct rect line, int gap, const struct page_button *button, int count, int size)
{
    struct rect boxes[PAGE_BUTTONS_MOST];
    place_buttons(ui, line, gap, button, count, boxes);
    for (int i = 0; i < count; i++)
        if (button[i].label != NULL)
            widget_button_at(ui, button[i].id, boxes[i], size, button[i].label);
}

void page_buttons(struct ui *ui, struct rect line, int gap, const struct page_button *button, int count)
{
    page_buttons_at(ui, line, gap, button, count, page_buttons_size(ui, line, gap, button, count));
}

void page_columns(struct rect body, int share, struct rect *left, struct rect *right)
{
    *left = rect_cut_left(&body, (body.w - COLUMN_GAP) * share / 1000, COLUMN_GAP);
    *right = body;
}

void page_hint(struct page_hints *hints, struct ui *ui, const struct world *w, const char *name, const char *action,
               enum intent intent)
{
    const char *key = arena_printf(ui_arena(ui), "%s.%s", w->device == WORLD_PAD ? "pad" : "key", name);
    bool touch = w->device == WORLD_TOUCH;
    if (touch && intent == INTENT_NONE) /* nothing there for a finger */
        return;
    const char *chosen = keymap_chosen(ui, &w->save->settings.keys, intent, w->device == WORLD_PAD);
    hints->hint[hints->count++] =
        (struct key_hint){ .key = touch            ? NULL
                                  : chosen != NULL ? chosen
                                                   : lang_text(ui->lang, key),
                           .action = action,
                           .id = intent != INTENT_NONE ? PAGE_HINT_ID + (int)intent : FOCUS_NONE,
                           .intent = intent };
}

void page_hint_read(struct page_hints *hints, struct ui *ui, const struct world *w)
{
    if (w->save->settings.voice && !w->no_voice)
        page_hint(hints, ui, w, "read", lang_text(ui->lang, "hint.read"), INTENT_READ);
}

void page_hints_draw(struct ui *ui, const struct page_hints *hints)
{
    if (ui->focus == NULL || hints->count == 0) /* a dialog lies over the screen and has its own; a finger needs none */
        return;
    struct rect content = stage_content(ui, STAGE_SCENE);
    content.y = ui->view.height - HINTS_BOTTOM;
    content.h = HINTS_BOTTOM;
    widget_hints(ui, content, hints->hint, hints->count);
}

void page_usual_hints(struct ui *ui, const struct world *w)
{
    struct page_hints hints = { .count = 0 };
    page_hint(&hints, ui, w, "arrows", lang_text(ui->lang, "hint.choose"), INTENT_NONE);
    page_hint(&hints, ui, w, "accept", lang_text(ui->lang, "hint.accept"), INTENT_NONE);
    page_hint(&hints, ui, w, "back", lang_text(ui->lang, "hint.back"), INTENT_BACK);
    page_hints_draw(ui, &hints);
}

void page_choices(struct ui *ui, struct rect *column, const struct page_value *value, int count)
{
    struct choice_row *rows = arena_array(ui_arena(ui), (size_t)count, sizeof *rows);
    for (int i = 0; i < count; i++)
        rows[i] = (struct choice_row){ .label = lang_text(ui->lang, value[i].label),
                                       .value = value[i].value,
                                       .id_left = value[i].id + PAGE_ARROW_LEFT,
                                       .id_right = value[i].id + PAGE_ARROW_RIGHT,
                                       .more_left = value[i].count > 1,
                                       .more_right = value[i].count > 1 };
    widget_choices_alike(ui, rect_make(column->x, column->y, column->w, widget_row_height(ui)), rows, count);
    for (int i = 0; i < count; i++)
        widget_choice(ui, value[i].id, page_row(ui, column), &rows[i]);
}

void page_choice(struct ui *ui, int id, struct rect *column, const char *label, const char *value, int count)
{
    const struct page_value one = { id, label, value, count };
    page_choices(ui, column, &one, 1);
}

bool page_choose(const struct act *act, int id, int *index, int count)
{
    bool mine = act->id == id || act->id == id + PAGE_ARROW_LEFT || act->id == id + PAGE_ARROW_RIGHT;
    if (!mine || (act->intent != INTENT_LEFT && act->intent != INTENT_RIGHT && act->intent != INTENT_ACCEPT))
        return false;
    *index = (*index + (act->intent == INTENT_LEFT ? count - 1 : 1)) % count;
    return true;
}

void page_figure(struct ui *ui, int id, struct rect *column, const char *label, int value, int least, int most)
{
    struct choice_row row = { .label = lang_text(ui->lang, label),
                              .value = phrase_with(ui, "sound.percent", value),
                              .id_left = id + PAGE_ARROW_LEFT,
                              .id_right = id + PAGE_ARROW_RIGHT,
                              .more_left = value > least,
                              .more_right = value < most };
    widget_choice(ui, id, page_row(ui, column), &row);
}

bool page_step(const struct act *act, int id, int *value, int by, int least, int most)
{
    bool mine = act->id == id || act->id == id + PAGE_ARROW_LEFT || act->id == id + PAGE_ARROW_RIGHT;
    if (!mine || (act->intent != INTENT_LEFT && act->intent != INTENT_RIGHT && act->intent != INTENT_ACCEPT))
        return false;
    int to = *value - *value % by + (act->intent == INTENT_LEFT ? (*value % by > 0 ? 0 : -by) : by);
    *value = to > most ? (act->intent == INTENT_ACCEPT ? least : most) : to < least ? least : to;
    return true;
}

bool page_switch(const struct act *act, int id, bool *value)
{
    if (act->id != id || (act->intent != INTENT_ACCEPT && act->intent != INTENT_LEFT && act->intent != INTENT_RIGHT))
        return false;
    *value = !*value;
    return true;
}
