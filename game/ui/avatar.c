/* A player's picture: a sign on a disc of a colour; see widgets.h. */
#include "ui/widgets.h"

enum { COLOURS = 6, EDGE = 2, SHARE = 54 };

/* Neighbours differ in lightness too, and each has its shape and stands beside its name. */
static uint32_t ground(const struct ui *ui, int colour)
{
    static const enum theme_colour plain[] = { COLOUR_ANSWER_A, COLOUR_ANSWER_B, COLOUR_ANSWER_C, COLOUR_ANSWER_D,
                                               COLOUR_CREAM };
    if (colour < COLOURS - 1)
        return ui_colour(ui, plain[colour]);
    uint32_t purple = colour_mix(ui_colour(ui, COLOUR_ANSWER_B), ui_colour(ui, COLOUR_VELVET_LIGHT), 500);
    return colour_mix(purple, ui_colour(ui, COLOUR_CREAM), 450);
}

void widget_avatar(struct ui *ui, struct rect box, int shape, int colour)
{
    int side = box.w < box.h ? box.w : box.h, sign = side * SHARE / 100;
    struct rect disc = rect_centre(box, side, side);
    uint32_t ink = ui_colour(ui, COLOUR_INK);
    if (shape < 0) { /* a guest has chosen nothing */
        draw_panel(ui->list, disc, side / 2, ui_colour(ui, COLOUR_CARD), ui_colour(ui, COLOUR_TEXT), EDGE);
        ui_label(ui, disc, STYLE_DISPLAY, STEP_LEAD, COLOUR_TEXT, ALIGN_CENTRE, "?");
        return;
    }
    draw_panel(ui->list, disc, side / 2, ground(ui, colour), ink, EDGE);
    draw_shape(ui->list, rect_centre(disc, sign, sign), (enum draw_shape)shape, ink);
}
