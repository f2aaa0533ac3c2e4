/* Text and focus shared by all widgets; see ui.h. */
#include "ui/ui.h"

uint32_t ui_colour(const struct ui *ui, enum theme_colour colour)
{
    return ui->theme->colour[colour];
}

int ui_size(const struct ui *ui, enum theme_step step)
{
    return ui->theme->size[step];
}

int ui_size_usual(const struct ui *ui, enum theme_step step)
{
    return ui->theme->usual[step];
}

struct ui ui_usual(const struct ui *ui, struct theme *theme)
{
    struct ui usual = *ui;
    *theme = *ui->theme;
    theme_enlarge(theme, 100);
    usual.theme = theme;
    return usual;
}

struct arena *ui_arena(struct ui *ui)
{
    return &ui->list->arena;
}

static int aligned_x(struct rect box, enum draw_align align)
{
    switch (align) {
    case ALIGN_LEFT:
        return box.x;
    case ALIGN_CENTRE:
        return box.x + box.w / 2;
    case ALIGN_RIGHT:
        return box.x + box.w;
    }
    return box.x;
}

void ui_label(struct ui *ui, struct rect box, enum text_style style, enum theme_step step, enum theme_colour colour,
              enum draw_align align, const char *text)
{
    int size = text_line_size(ui->metrics, ui->theme, style, step, box.w, box.h, text);
    draw_text(ui->list, (struct draw_text){
                            .text = text_shorten(ui_arena(ui), ui->metrics, style, size, box.w, text),
                            .x = aligned_x(box, align),
                            .baseline = metrics_baseline(ui->metrics, style, size, box.y, box.h),
                            .size = size,
                            .style = style,
                            .align = align,
                            .colour = ui_colour(ui, colour),
                        });
}

static struct text_block paragraph(struct ui *ui, int w, int h, enum text_style style, enum theme_step step,
                                   const char *text)
{
    return text_fit(ui_arena(ui), ui->metrics, ui->theme, style, step, step, w > 0 ? w : 1, h, 0, text);
}

static void draw_lines(struct ui *ui, struct rect box, const struct text_block *block, struct draw_text look)
{
    int ascent = ui->metrics->ascent(ui->metrics->user, block->style, block->size);
    look.x = aligned_x(box, look.align);
    look.style = block->style;
    look.size = block->size;
    for (int i = 0; i < block->lines.count; i++) {
        look.text = block->lines.line[i];
        look.baseline = box.y + i * block->line_height + ascent;
        draw_text(ui->list, look);
    }
}

int ui_paragraph(struct ui *ui, struct rect box, enum text_style style, enum theme_step step, enum theme_colour colour,
                 enum draw_align align, const char *text)
{
    struct text_block block = paragraph(ui, box.w, box.h, style, step, text);
    draw_lines(ui, box, &block, (struct draw_text){ .colour = ui_colour(ui, colour), .align = align });
    return block.height;
}

int ui_paragraph_height(struct ui *ui, int w, enum text_style style, enum theme_step step, const char *text)
{
    return paragraph(ui, w, 0, style, step, text).height;
}

void ui_lines(struct ui *ui, struct rect box, const struct text_block *block, enum theme_colour colour)
{
    draw_lines(ui, box, block, (struct draw_text){ .colour = ui_colour(ui, colour), .align = ALIGN_LEFT });
}

void ui_block(struct ui *ui, struct rect box, const struct text_block *block, uint32_t colour, enum draw_align align,
              uint32_t glow, int blur)
{
    box.y += (box.h - block->height) / 2;
    draw_lines(ui, box, block,
               (struct draw_text){ .colour = colour, .align = align, .glow = glow, .blur = blur, .drop = blur / 4 });
}

int ui_width(const struct ui *ui, enum text_style style, enum theme_step step, const char *text)
{
    return metrics_width(ui->metrics, style, ui_size(ui, step), text);
}

bool ui_focusable(struct ui *ui, int id, struct rect box, enum intent intent)
{
    return id != FOCUS_NONE && ui->focus != NULL && focus_add(ui->focus, id, box, intent);
}
