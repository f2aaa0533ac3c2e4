/* What a widget needs to draw itself, gathered for one frame. Everything is borrowed; the screen stack fills it in
 * anew for each build. Widgets add ops to `list` and what can be activated to `focus`. */
#ifndef UI_UI_H
#define UI_UI_H

#include "ui/drawlist.h"
#include "ui/focus.h"
#include "ui/lang.h"
#include "ui/metrics.h"
#include "ui/theme.h"
#include "ui/view.h"
#include "ui/wrap.h"

#define UI_SETTLED INT64_MAX

struct ui {
    struct drawlist *list;
    struct focus *focus; /* NULL: nothing can be activated (a screen lying under another) */
    const struct theme *theme;
    const struct metrics *metrics;
    const struct lang *lang;
    struct view view;
    int64_t now;   /* microseconds, monotonic */
    int64_t since; /* microseconds since the screen came on, UI_SETTLED when all has come to rest (motion.h) */
    bool velvet;   /* what stands beside the cards stands on velvet or veil, not on the stage */
    bool calm;     /* reduced motion: cuts instead of movement */
};

uint32_t ui_colour(const struct ui *ui, enum theme_colour colour);
int ui_size(const struct ui *ui, enum theme_step step);
int ui_size_usual(const struct ui *ui, enum theme_step step); /* where text is not enlarged */

/* The same frame with no text enlarged: where enlarged text finds no room. The theme is made in *theme. */
struct ui ui_usual(const struct ui *ui, struct theme *theme);

/* Scratch memory that lasts as long as the frame's drawlist. */
struct arena *ui_arena(struct ui *ui);

/* One line of text whose capitals are centred in the height of `box`, aligned at its sides. Enlarged text
 * goes back towards its usual size where the box is too small; what is too wide even so is cut with an ellipsis. */
void ui_label(struct ui *ui, struct rect box, enum text_style style, enum theme_step step, enum theme_colour colour,
              enum draw_align align, const char *text);

/* The size that a label gets; the least of them (ui_least, from 0 on) makes the lines of a list look alike (ui_line). */
int ui_label_size(const struct ui *ui, struct rect box, enum text_style style, enum theme_step step, const char *text);
int ui_least(int size, int other);

/* As a label, at a size in units. */
void ui_line(struct ui *ui, struct rect box, enum text_style style, int size, enum theme_colour colour,
             enum draw_align align, const char *text);

/* Of all text that is wrapped, quotation marks at the ends of lines hang outside the box.
 *
 * Wrapped text from the top of `box` down; enlarged text goes back towards its usual size where the box is too low.
 * Returns the height used. */
int ui_paragraph(struct ui *ui, struct rect box, enum text_style style, enum theme_step step, enum theme_colour colour,
                 enum draw_align align, const char *text);

/* Height that ui_paragraph would use at width `w` in a box as high as it likes. */
int ui_paragraph_height(struct ui *ui, int w, enum text_style style, enum theme_step step, const char *text);

/* A text_block (wrap.h) from the top of `box` down, at its left. */
void ui_lines(struct ui *ui, struct rect box, const struct text_block *block, enum theme_colour colour);

/* A text_block centred vertically in `box`. `glow` behind the letters, alpha 0 = none. */
void ui_block(struct ui *ui, struct rect box, const struct text_block *block, uint32_t colour, enum draw_align align,
              uint32_t glow, int blur);

int ui_width(const struct ui *ui, enum text_style style, enum theme_step step, const char *text);

/* Registers a place for focus and pointer; returns whether it is focused. id FOCUS_NONE registers nothing. */
bool ui_focusable(struct ui *ui, int id, struct rect box, enum intent intent);

#endif
