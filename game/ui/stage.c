/* The stage; see stage.h. Proportions are those of the design at 1920×1080; the drapes give way on narrow screens. */
#include "ui/stage.h"

#include "ui/anim.h"
#include "ui/motion.h"

enum {
    VALANCE_HEIGHT = 90,
    TRIM_HEIGHT = 6,
    VALANCE_SHADE = 54,
    VALANCE_FOLD = 120,
    DRAPE_FOLD = 66,
    FULL_FOLD = 110,
    DRAPE_MARGIN = 40,
    HEAD_HEIGHT = 60,
    HEAD_TOP = 116,
    BULB = 18,
    BULB_PITCH = 38,
    FOOTLIGHT = 54,
    FOOTLIGHT_HEIGHT = 16,
    SIGN_EDGE = 7,
    SIGN_BULB = 17,
    SIGN_PITCH = 48,
    STAR_DROP = 70,
    SCRAP = 20,
    SCRAP_THIN = 5,
    SCRAP_SWAY = 60,
    SCRAP_TURN_US = 700000
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

void stage_curtain(struct ui *ui, int open, int hem)
{
    if (open >= 1000 && hem >= 1000)
        return;
    draw_curtain_moving(ui->list, view_rect(&ui->view), velvet(ui, FULL_FOLD), open, hem);
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
        struct rect box = rect_make(x - size / 2, y - size / 2, size, size);
        draw_bulb(ui->list, box, states[i], bulb_colour(ui, states[i], COLOUR_LAMP));
        if (states[i] == BULB_WRONG) /* told apart from one that is yet to come without its colour, too */
            draw_icon(ui->list, rect_inset(box, size / 5, size / 5), ICON_CROSS, ui_colour(ui, COLOUR_CREAM));
    }
}

struct rect stage_footlights_box(const struct ui *ui)
{
    struct rect content = stage_content(ui, STAGE_SCENE);
    return rect_make(content.x, ui->view.height - 72, content.w, FOOTLIGHT_HEIGHT);
}

/* A lamp on its way out stands over the dark one that it will be. */
static void footlight(struct ui *ui, struct rect box, uint32_t colour, int bright)
{
    if (bright < 1000)
        draw_footlight(ui->list, box, false, ui_colour(ui, COLOUR_BULB_OFF));
    if (bright <= 0)
        return;
    struct motion_hold before = motion_lift(ui, bright, 0, 0);
    draw_footlight(ui->list, box, true, colour);
    motion_drop(ui, before);
}

void stage_footlights(struct ui *ui, struct rect box, int left, bool urgent, int glow)
{
    const int pairs = STAGE_FOOTLIGHTS / 2, gone = STAGE_FOOTLIGHTS * (1000 - left);
    int dark = (gone + 1000) / 2000; /* on each side */
    int dying = ui->calm ? 1000 : (2000 * dark + 1000 - gone) * 1000 / (STAGE_FOOTLIGHTS * STAGE_FOOTLIGHT_DIES);
    if (left > 0 && dark >= pairs - 1) { /* the last pair burns until the very end */
        dark = pairs - 1;
        dying = 1000;
    }
    dying = glow * (dying < 1000 ? dying : 1000) / 1000;
    int width = box.w / STAGE_FOOTLIGHTS < FOOTLIGHT + 20 ? box.w / STAGE_FOOTLIGHTS * 7 / 10 : FOOTLIGHT;
    for (int i = 0; i < STAGE_FOOTLIGHTS; i++) {
        int from_end = i < pairs ? i : STAGE_FOOTLIGHTS - 1 - i;
        int bright = left <= 0 || from_end < dark ? 0 : from_end == dark ? dying : glow;
        int x = box.x + (box.w - width) * i / (STAGE_FOOTLIGHTS - 1);
        footlight(ui, rect_make(x, box.y, width, box.h), ui_colour(ui, urgent ? COLOUR_WRONG : COLOUR_FOOTLIGHT),
                  bright);
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

/* As large as its width allows, and its height. */
static void sign_title(struct ui *ui, struct rect box, const char *title)
{
    const struct metrics *m = ui->metrics;
    struct text_block block =
        text_fit(ui_arena(ui), m, ui->theme, STYLE_DISPLAY, STEP_MARQUEE, STEP_STEM, box.w, 0, 1, title);
    if (m->cap_height(m->user, STYLE_DISPLAY, block.size) > box.h)
        block = text_fit(ui_arena(ui), m, ui->theme, STYLE_DISPLAY, STEP_HERO, STEP_STEM, box.w, 0, 1, title);
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
    for (int i = 0; i < count; i++) {
        struct rect star = rect_make(x + i * pitch, box.y, size, size);
        int share = i < lit ? motion_share(ui, MOTION_STAR, i) : 0;
        if (share != 1000)
            draw_shape(ui->list, star, SHAPE_STAR, ui_colour(ui, COLOUR_BULB_OFF));
        if (i >= lit)
            continue;
        struct motion_hold before = motion_lift(ui, share, 0, (share - 1000) * STAR_DROP / 1000);
        draw_shape(ui->list, star, SHAPE_STAR, ui_colour(ui, COLOUR_FOOTLIGHT));
        motion_drop(ui, before);
    }
}

/* Where a scrap is, how it turns and its colour come from its number: the same fall on every machine. */
static void scrap(struct ui *ui, struct rect air, int index)
{
    static const enum theme_colour colours[] = { COLOUR_GOLD,     COLOUR_ANSWER_A, COLOUR_ANSWER_B,
                                                 COLOUR_ANSWER_C, COLOUR_ANSWER_D, COLOUR_CREAM };
    uint32_t mix = (uint32_t)(index + 1) * 2654435761U;
    int share = motion_share(ui, MOTION_CONFETTI, index), colour = index % (int)(sizeof colours / sizeof *colours);
    if (share <= 0 || share >= 1000)
        return;
    int64_t time = ui->since + (mix & 0xFFFFF), turn = SCRAP_TURN_US + (int)(mix >> 12 & 0x3FFFF);
    int x = air.x + (int)((mix >> 8) % (uint32_t)air.w) + anim_swing(time, 2 * turn) * SCRAP_SWAY / 1000;
    int height = SCRAP_THIN + anim_swing(time, turn) * SCRAP / 1000, y = air.y - SCRAP + (air.h + SCRAP) * share / 1000;
    draw_rect(ui->list, rect_make(x, y, SCRAP - (int)(mix >> 28) / 2, height), ui_colour(ui, colours[colour]));
}

void stage_confetti(struct ui *ui)
{
    struct rect air = view_rect(&ui->view);
    rect_cut_top(&air, VALANCE_HEIGHT + TRIM_HEIGHT, 0);
    draw_clip(ui->list, air);
    for (int i = 0; i < STAGE_SCRAPS; i++)
        scrap(ui, air, i);
    draw_unclip(ui->list);
}
