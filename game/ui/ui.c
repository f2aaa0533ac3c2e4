/* Text and focus shared by all widgets; see ui.h. */
#include "ui/ui.h"

#include "base/text.h"

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

void ui_line(struct ui *ui, struct rect box, enum text_style style, int size, enum theme_colour colour,
             enum draw_align align, const char *text)
{
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

int ui_label_size(const struct ui *ui, struct rect box, enum text_style style, enum theme_step step, const char *text)
{
    return text_line_size(ui->metrics, ui->theme, style, step, box.w, box.h, text);
}

void ui_label(struct ui *ui, struct rect box, enum text_style style, enum theme_step step, enum theme_colour colour,
              enum draw_align align, const char *text)
{
    ui_line(ui, box, style, ui_label_size(ui, box, style, step, text), colour, align, text);
}

int ui_least(int size, int other)
{
    return size == 0 || other < size ? other : size;
}

static struct text_block paragraph(struct ui *ui, int w, int h, enum text_style style, enum theme_step step,
                                   const char *text)
{
    return text_fit(ui_arena(ui), ui->metrics, ui->theme, style, step, step, w > 0 ? w : 1, h, 0, text);
}

static bool is_quote(uint32_t code)
{
    static const uint32_t quotes[] = {
        '"', 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB, 0x2039, 0x203A
    };
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (quotes[i] == code)
            return true;
    return false;
}

/* Where a line starts so that its letters stand in line with those of the others: quotation marks hang outside. */
static int hung_x(const struct ui *ui, const struct text_block *block, const char *line, int x, enum draw_align align)
{
    const struct metrics *m = ui->metrics;
    const char *second = line, *last = line;
    uint32_t first = utf8_next(&second), end = first;
    for (const char *p = line; *p != '\0';) {
        last = p;
        end = utf8_next(&p);
    }
    int before = is_quote(first) ? m->width(m->user, block->style, block->size, line, (int)(second - line)) : 0;
    int behind = is_quote(end) ? metrics_width(m, block->style, block->size, last) : 0;
    switch (align) {
    case ALIGN_LEFT:
        return x - before;
    case ALIGN_CENTRE:
        return x + (behind - before) / 2;
    case ALIGN_RIGHT:
        return x + behind;
    }
    return x;
}

static void draw_lines(struct ui *ui, struct rect box, const struct text_block *block, struct draw_text look)
{
    int ascent = ui->metrics->ascent(ui->metrics->user, block->style, block->size), x = aligned_x(box, look.align);
    look.style = block->style;
    look.size = block->size;
    for (int i = 0; i < block->lines.count; i++) {
        look.text = block->lines.line[i];
        look.x = hung_x(ui, block, look.text, x, look.align);
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
