/* The stage; see stage.h. Proportions are those of the design at 1920×1080; the drapes give way on narrow screens. */
#include "ui/stage.h"

enum {
    VALANCE_HEIGHT = 90,
    TRIM_HEIGHT = 6,
    VALANCE_SHADE = 54,
    VALANCE_FOLD = 120,
    CURTAIN_SHADE = 70,
    DRAPE_FOLD = 66,
    FULL_FOLD = 110,
    DRAPE_MARGIN = 40,
    HEAD_HEIGHT = 60,
    HEAD_TOP = 116,
    BULB = 18,
    BULB_PITCH = 38,
    FOOTLIGHT = 54,
    FOOTLIGHT_HEIGHT = 16,
    FOOTLIGHTS = 20,
    SIGN_EDGE = 7,
    SIGN_BULB = 17,
    SIGN_PITCH = 48
};

static struct draw_velvet velvet(const struct ui *ui, int fold)
{
    return (struct draw_velvet){
        .dark = ui_colour(ui, COLOUR_VELVET_DARK),
        .mid = ui_colour(ui, COLOUR_VELVET_MID),
        .light = ui_colour(ui, COLOUR_VELVET_LIGHT),
        .fold = fold,
    };
}

static int drape_width(const struct ui *ui)
{
    return ui->view.width * 150 / 1920;
}

static uint32_t shade(const struct ui *ui, int opacity)
{
    return colour_fade(ui_colour(ui, COLOUR_SHADOW), opacity);
}

static void valance(struct ui *ui)
{
    struct rect all = view_rect(&ui->view);
    struct rect top = rect_cut_top(&all, VALANCE_HEIGHT, 0), trim = rect_cut_top(&all, TRIM_HEIGHT, 0);
    draw_gradient(ui->list, rect_cut_top(&all, VALANCE_SHADE, 0), DRAW_DOWN, shade(ui, 700), shade(ui, 0), 0);
    draw_curtain(ui->list, top, CURTAIN_VALANCE, velvet(ui, VALANCE_FOLD), 0, 0);
    draw_rect(ui->list, trim, ui_colour(ui, COLOUR_GOLD));
}

static void foyer(struct ui *ui)
{
    struct rect all = view_rect(&ui->view);
    draw_curtain(ui->list, all, CURTAIN_FULL, velvet(ui, FULL_FOLD), 0, 0);
    struct rect pool = rect_make(all.w / 2 - 760, all.h / 8, 1520, all.h * 3 / 4);
    uint32_t warm = colour_mix(ui_colour(ui, COLOUR_VELVET_LIGHT), ui_colour(ui, COLOUR_BULB), 480);
    draw_gradient(ui->list, pool, DRAW_RADIAL, colour_fade(warm, 260), colour_fade(warm, 0), 0);
    rect_cut_top(&all, all.h * 2 / 5, 0);
    draw_gradient(ui->list, all, DRAW_DOWN, shade(ui, 0), shade(ui, 560), 0);
}

static void scene(struct ui *ui)
{
    struct rect all = view_rect(&ui->view), stage = all;
    rect_cut_top(&stage, VALANCE_HEIGHT + TRIM_HEIGHT, 0);
    draw_rect(ui->list, all, ui_colour(ui, COLOUR_NIGHT));
    struct rect light = rect_centre(stage, stage.w, stage.h * 13 / 10);
    draw_gradient(ui->list, rect_move(light, 0, -stage.h / 12), DRAW_RADIAL, ui_colour(ui, COLOUR_FLOOR),
                  ui_colour(ui, COLOUR_NIGHT), 0);
    struct rect cone = rect_centre(stage, 1140, stage.h);
    draw_cone(ui->list, cone, 390, ui_colour(ui, COLOUR_SPOT));
    int w = drape_width(ui);
    struct rect right = rect_cut_right(&stage, w, 0), left = rect_cut_left(&stage, w, 0);
    draw_curtain(ui->list, left, CURTAIN_DRAPE_LEFT, velvet(ui, DRAPE_FOLD), 0, 0);
    draw_curtain(ui->list, right, CURTAIN_DRAPE_RIGHT, velvet(ui, DRAPE_FOLD), 0, 0);
}

void stage_backdrop(struct ui *ui, enum stage_set set)
{
    if (set == STAGE_FOYER)
        foyer(ui);
    else
        scene(ui);
    valance(ui);
    drawlist_mark_still(ui->list);
}

struct rect stage_content(const struct ui *ui, enum stage_set set)
{
    struct rect r = view_rect(&ui->view);
    rect_cut_top(&r, VALANCE_HEIGHT + TRIM_HEIGHT, 0);
    rect_cut_bottom(&r, 20, 0);
    int side = set == STAGE_SCENE ? drape_width(ui) + DRAPE_MARGIN : DRAPE_MARGIN * 2;
    return rect_inset(r, side, 0);
}

void stage_curtain(struct ui *ui, int open)
{
    if (open >= 1000)
        return;
    struct rect all = view_rect(&ui->view);
    int half = all.w * (1000 - open) / 2000;
    if (open > 0) { /* the moving edges throw their shadow on the stage */
        draw_gradient(ui->list, rect_make(half, 0, CURTAIN_SHADE, all.h), DRAW_ACROSS, shade(ui, 600), shade(ui, 0), 0);
        draw_gradient(ui->list, rect_make(all.w - half - CURTAIN_SHADE, 0, CURTAIN_SHADE, all.h), DRAW_ACROSS,
                      shade(ui, 0), shade(ui, 600), 0);
    }
    draw_curtain(ui->list, all, CURTAIN_FULL, velvet(ui, FULL_FOLD), open, 0);
    valance(ui);
}

void stage_head(struct ui *ui, const char *left, const char *right)
{
    struct rect content = stage_content(ui, STAGE_SCENE);
    struct rect line = rect_make(content.x, HEAD_TOP, content.w, HEAD_HEIGHT);
    struct rect half = rect_cut_left(&line, content.w / 3, content.w / 3);
    if (left != NULL)
        ui_label(ui, half, STYLE_DISPLAY, STEP_OPTION, COLOUR_HEADING, ALIGN_LEFT, left);
    if (right != NULL)
        ui_label(ui, line, STYLE_DISPLAY, STEP_OPTION, COLOUR_HEADING, ALIGN_RIGHT, right);
}

/* `lit`: the colour of those that burn. */
static uint32_t bulb_colour(const struct ui *ui, enum draw_bulb state, enum theme_colour lit)
{
    switch (state) {
    case BULB_OFF:
        return ui_colour(ui, COLOUR_BULB_OFF);
    case BULB_WRONG:
        return ui_colour(ui, COLOUR_BULB_WRONG);
    case BULB_ON:
    case BULB_CURRENT:
        return ui_colour(ui, lit);
    }
    return 0;
}

void stage_bulbs(struct ui *ui, const enum draw_bulb *states, int count)
{
    if (count <= 0)
        return;
    int room = stage_content(ui, STAGE_SCENE).w / 3, rows = count > 24 ? 2 : 1;
    int columns = (count + rows - 1) / rows;
    int pitch = columns * BULB_PITCH > room ? room / columns : BULB_PITCH;
    int size = pitch >= BULB_PITCH ? BULB : pitch / 2, middle = HEAD_TOP + HEAD_HEIGHT / 2;
    for (int i = 0; i < count; i++) {
        int row = i / columns, in_row = row == rows - 1 ? count - columns * row : columns;
        int x = ui->view.width / 2 + (2 * (i % columns) - in_row + 1) * pitch / 2;
        int y = middle + (2 * row - rows + 1) * pitch / 2;
        draw_bulb(ui->list, rect_make(x - size / 2, y - size / 2, size, size), states[i],
                  bulb_colour(ui, states[i], COLOUR_LAMP));
    }
}

struct rect stage_footlights_box(const struct ui *ui)
{
    struct rect content = stage_content(ui, STAGE_SCENE);
    return rect_make(content.x, ui->view.height - 72, content.w, FOOTLIGHT_HEIGHT);
}

void stage_footlights(struct ui *ui, struct rect box, int left, bool urgent)
{
    int dark = (FOOTLIGHTS * (1000 - left) + 1000) / 2000; /* on each side */
    if (left > 0 && dark * 2 >= FOOTLIGHTS)
        dark = FOOTLIGHTS / 2 - 1; /* the last pair burns until the very end */
    int width = box.w / FOOTLIGHTS < FOOTLIGHT + 20 ? box.w / FOOTLIGHTS * 7 / 10 : FOOTLIGHT;
    uint32_t on = ui_colour(ui, urgent ? COLOUR_WRONG : COLOUR_FOOTLIGHT), off = ui_colour(ui, COLOUR_BULB_OFF);
    for (int i = 0; i < FOOTLIGHTS; i++) {
        bool lit = left > 0 && i >= dark && i < FOOTLIGHTS - dark;
        int x = box.x + (box.w - width) * i / (FOOTLIGHTS - 1);
        draw_footlight(ui->list, rect_make(x, box.y, width, box.h), lit, lit ? on : off);
    }
}

/* Bulbs along one edge, `count` of them from (x, y) in steps that end at (x_end, y_end). */
static int bulb_line(struct ui *ui, struct point from, struct point to, int count, int number, int phase)
{
    for (int i = 0; i < count; i++, number++) {
        int x = from.x + (to.x - from.x) * i / count, y = from.y + (to.y - from.y) * i / count;
        bool lit = phase == 0 || (number + phase) % 3 != 0;
        enum draw_bulb state = lit ? BULB_ON : BULB_OFF;
        draw_bulb(ui->list, rect_make(x - SIGN_BULB / 2, y - SIGN_BULB / 2, SIGN_BULB, SIGN_BULB), state,
                  bulb_colour(ui, state, COLOUR_BULB));
    }
    return number;
}

static void sign_bulbs(struct ui *ui, struct rect box, int phase)
{
    struct rect r = rect_inset(box, 27, 27);
    struct point a = { r.x, r.y }, b = { r.x + r.w, r.y }, c = { r.x + r.w, r.y + r.h }, d = { r.x, r.y + r.h };
    int across = r.w / SIGN_PITCH > 0 ? r.w / SIGN_PITCH : 1, down = r.h / SIGN_PITCH > 0 ? r.h / SIGN_PITCH : 1;
    int number = bulb_line(ui, a, b, across, 0, phase);
    number = bulb_line(ui, b, c, down, number, phase);
    number = bulb_line(ui, c, d, across, number, phase);
    bulb_line(ui, d, a, down, number, phase);
}

static void sign_title(struct ui *ui, struct rect box, const char *title)
{
    struct text_block block =
        text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_DISPLAY, STEP_MARQUEE, STEP_STEM, box.w, 0, 1, title);
    int baseline = metrics_baseline(ui->metrics, STYLE_DISPLAY, block.size, box.y, box.h);
    draw_text(ui->list, (struct draw_text){ .text = title,
                                            .x = box.x + box.w / 2,
                                            .baseline = baseline,
                                            .size = block.size,
                                            .tracking = block.size / 64,
                                            .style = STYLE_DISPLAY,
                                            .align = ALIGN_CENTRE,
                                            .colour = ui_colour(ui, COLOUR_BULB),
                                            .glow = colour_fade(ui_colour(ui, COLOUR_GOLD), 420),
                                            .blur = 32 });
}

void stage_sign(struct ui *ui, struct rect box, const char *title, const char *below, int phase)
{
    int radius = ui->theme->radius[RADIUS_SIGN];
    draw_glow(ui->list, box, radius, 50, 16, shade(ui, 650));
    draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_HOUSE), ui_colour(ui, COLOUR_GOLD), SIGN_EDGE);
    sign_bulbs(ui, box, phase);
    struct rect inner = rect_inset(box, 70, 46);
    if (below != NULL) {
        struct rect line = rect_cut_bottom(&inner, 40, 8);
        int size = ui_size_usual(ui, STEP_LEAD) - 3;
        draw_text(ui->list,
                  (struct draw_text){ .text = below,
                                      .x = line.x + line.w / 2,
                                      .baseline = metrics_baseline(ui->metrics, STYLE_TEXT, size, line.y - 6, line.h),
                                      .size = size,
                                      .tracking = 4,
                                      .style = STYLE_TEXT,
                                      .align = ALIGN_CENTRE,
                                      .colour = ui_colour(ui, COLOUR_GOLD) });
    }
    sign_title(ui, inner, title);
}

void stage_stars(struct ui *ui, struct rect box, int lit, int count)
{
    int size = box.h, pitch = size * 13 / 10;
    int x = box.x + (box.w - (count - 1) * pitch - size) / 2;
    for (int i = 0; i < count; i++)
        draw_shape(ui->list, rect_make(x + i * pitch, box.y, size, size), SHAPE_STAR,
                   ui_colour(ui, i < lit ? COLOUR_FOOTLIGHT : COLOUR_BULB_OFF));
}
