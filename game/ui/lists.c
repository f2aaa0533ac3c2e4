/* Meters, lists, table lines and messages; see widgets.h. */
#include "ui/widgets.h"

#include "ui/stage.h"

enum {
    SCROLLBAR = 8,
    SCROLLBAR_GAP = 12,
    TABLE_PAD = 24,
    RANK_WIDTH = 84,
    TOAST_PAD = 36,
    TOAST_HEIGHT = 72,
    TOAST_TOP = 8
};
enum { FACE_MARGIN = 6, FACE_MOST = 52 };

void widget_meter(struct ui *ui, struct rect box, int share)
{
    int radius = box.h / 2;
    uint32_t gold = ui_colour(ui, COLOUR_GOLD);
    draw_panel(ui->list, box, radius, colour_fade(ui_colour(ui, COLOUR_TEXT), 80), 0, 0);
    struct rect filled = box;
    filled.w = box.w * (share < 0 ? 0 : share > 1000 ? 1000 : share) / 1000;
    if (filled.w <= 0)
        return;
    draw_clip(ui->list, filled);
    draw_gradient(ui->list, box, DRAW_ACROSS, ui_colour(ui, COLOUR_GOLD_DARK), gold, radius);
    draw_unclip(ui->list);
}

static int list_height(const struct list_view *list)
{
    return list->count > 0 ? list->count * (list->line_height + list->gap) - list->gap : 0;
}

int widget_list_scroll(const struct list_view *list, struct rect box, int index)
{
    int top = index * (list->line_height + list->gap), bottom = top + list->line_height;
    int scroll = list->scroll, most = list_height(list) - box.h;
    if (scroll + box.h < bottom)
        scroll = bottom - box.h;
    if (scroll > top)
        scroll = top;
    if (scroll > most)
        scroll = most;
    return scroll > 0 ? scroll : 0;
}

static void scrollbar(struct ui *ui, struct rect bar, const struct list_view *list)
{
    int all = list_height(list);
    struct rect knob = bar;
    knob.h = (int)((long)bar.h * bar.h / all);
    if (knob.h < SCROLLBAR * 4)
        knob.h = SCROLLBAR * 4;
    knob.y += (int)((long)(bar.h - knob.h) * list->scroll / (all - bar.h));
    draw_panel(ui->list, bar, SCROLLBAR / 2, colour_fade(ui_colour(ui, COLOUR_TEXT), 60), 0, 0);
    draw_panel(ui->list, knob, SCROLLBAR / 2, ui_colour(ui, COLOUR_GOLD_DARK), 0, 0);
}

/* The part of a line that shows: what is cut off must not be hit by the pointer. */
static struct rect visible_part(struct rect line, struct rect box)
{
    int top = line.y > box.y ? line.y : box.y;
    int bottom = line.y + line.h < box.y + box.h ? line.y + line.h : box.y + box.h;
    return rect_make(line.x, top, line.w, bottom - top);
}

void widget_list(struct ui *ui, struct rect box, const struct list_view *list)
{
    struct rect lines = box;
    if (list_height(list) > box.h)
        scrollbar(ui, rect_cut_right(&lines, SCROLLBAR, SCROLLBAR_GAP), list);
    draw_clip(ui->list, box);
    for (int i = 0; i < list->count; i++) {
        int y = box.y + i * (list->line_height + list->gap) - list->scroll;
        struct rect line = rect_make(lines.x, y, lines.w, list->line_height);
        if (!rect_meets(line, box))
            continue;
        int id = list->first_id != FOCUS_NONE ? list->first_id + i : FOCUS_NONE;
        bool focused = ui_focusable(ui, id, visible_part(line, box), INTENT_ACCEPT);
        list->draw(ui, list->user, i, line, focused);
    }
    draw_unclip(ui->list);
}

void widget_table_row(struct ui *ui, struct rect box, bool lit, const char *rank, const struct face *face,
                      const char *name, const char *value)
{
    enum theme_colour text = lit ? COLOUR_INK : COLOUR_TEXT;
    if (lit)
        draw_panel(ui->list, box, ui->theme->radius[RADIUS_BAR], ui_colour(ui, COLOUR_GOLD), 0, 0);
    struct rect inside = rect_inset(box, TABLE_PAD, 0);
    if (rank != NULL)
        ui_label(ui, rect_cut_left(&inside, RANK_WIDTH - TABLE_PAD, 0), STYLE_DISPLAY, STEP_LEAD, text, ALIGN_LEFT,
                 rank);
    if (face != NULL) {
        int side = box.h - 2 * FACE_MARGIN < FACE_MOST ? box.h - 2 * FACE_MARGIN : FACE_MOST;
        struct rect place = rect_cut_left(&inside, side, TABLE_PAD / 2);
        widget_avatar(ui, rect_centre(place, side, side), face->shape, face->colour);
    }
    if (value != NULL)
        ui_label(ui, rect_cut_right(&inside, ui_width(ui, STYLE_DISPLAY, STEP_LEAD, value), TABLE_PAD), STYLE_DISPLAY,
                 STEP_LEAD, text, ALIGN_RIGHT, value);
    enum text_style style = lit ? STYLE_BOLD : STYLE_TEXT;
    struct text_block block =
        text_fit(ui_arena(ui), ui->metrics, ui->theme, style, STEP_LEAD, STEP_CAPTION, inside.w, inside.h, 2, name);
    if (block.fits)
        ui_block(ui, inside, &block, ui_colour(ui, text), ALIGN_LEFT, 0, 0);
    else /* not even on two lines */
        ui_label(ui, inside, style, STEP_LEAD, text, ALIGN_LEFT, name);
}

void widget_toast(struct ui *ui, const char *text)
{
    struct rect content = stage_content(ui, STAGE_SCENE);
    int usual = ui->metrics->line_height(ui->metrics->user, STYLE_SEMIBOLD, ui_size_usual(ui, STEP_BODY));
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_BODY, STEP_BODY,
                                       content.w - 2 * TOAST_PAD, 2 * usual, 0, text);
    int width = block.lines.width, height = block.height + 32 > TOAST_HEIGHT ? block.height + 32 : TOAST_HEIGHT;
    int top = height + 2 * TOAST_TOP < content.y ? (content.y - height) / 2 : TOAST_TOP;
    struct rect box = rect_make(content.x + (content.w - width) / 2 - TOAST_PAD, top, width + 2 * TOAST_PAD, height);
    int radius = ui->theme->radius[RADIUS_ROW];
    draw_glow(ui->list, box, radius, 40, 8, colour_fade(ui_colour(ui, COLOUR_SHADOW), 700));
    draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_CARD_FOCUS), ui_colour(ui, COLOUR_GOLD), 3);
    ui_block(ui, box, &block, ui_colour(ui, COLOUR_TEXT), ALIGN_CENTRE, 0, 0);
}
