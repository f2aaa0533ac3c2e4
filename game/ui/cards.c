/* Cards: answers, panels, explanations, dialogs; see widgets.h. */
#include "ui/widgets.h"

enum {
    CARD_PAD = 36,
    TAB_WIDTH = 126,
    SHAPE_SIZE = 42,
    EDGE = 3,
    HEADING_HEIGHT = 56,
    CREAM_PAD = 45,
    CREAM_MARGIN = 36, /* above and below */
    CREAM_MARGIN_LEAST = 22,
    CREAM_GAP = 6,
    CREAM_SLACK = 16, /* so much of the margin below a text may take */
    BADGE_ICON = 30,
    BADGE_GAP = 10,
    BADGE_LINE = 44
};

static uint32_t shadow(const struct ui *ui, int opacity)
{
    return colour_fade(ui_colour(ui, COLOUR_SHADOW), opacity);
}

static uint32_t answer_colour(const struct ui *ui, int index)
{
    return ui_colour(ui, (enum theme_colour)((int)COLOUR_ANSWER_A + index % 4));
}

static enum draw_shape answer_shape(int index)
{
    static const enum draw_shape shapes[] = { SHAPE_TRIANGLE, SHAPE_DIAMOND, SHAPE_CIRCLE, SHAPE_SQUARE };
    return shapes[index % 4];
}

/* How a card of each state looks. */
struct card_look {
    uint32_t fill, edge, glow;
    int opacity;
    enum draw_icon sign;
    bool signed_;
    enum theme_colour badge;
};

static struct card_look option_look(const struct ui *ui, enum option_state state, bool focused)
{
    uint32_t gold = ui_colour(ui, COLOUR_HEADING), right = ui_colour(ui, COLOUR_RIGHT),
             wrong = ui_colour(ui, COLOUR_WRONG);
    struct card_look look = { .fill = ui_colour(ui, focused ? COLOUR_CARD_FOCUS : COLOUR_CARD),
                              .edge = focused ? gold : ui_colour(ui, COLOUR_CARD_EDGE),
                              .glow = focused ? colour_fade(gold, 260) : shadow(ui, 500),
                              .opacity = 1000,
                              .badge = COLOUR_HEADING };
    switch (state) {
    case OPTION_NORMAL:
        break;
    case OPTION_CHOSEN:
        look.edge = gold;
        look.fill = colour_mix(ui_colour(ui, COLOUR_CARD_FOCUS), gold, 140);
        look.glow = colour_fade(gold, 400);
        break;
    case OPTION_RIGHT:
        look = (struct card_look){
            ui_colour(ui, COLOUR_RIGHT_CARD), right, colour_fade(right, 380), 1000, ICON_CHECK, true, COLOUR_RIGHT
        };
        break;
    case OPTION_WRONG:
        look = (struct card_look){
            ui_colour(ui, COLOUR_WRONG_CARD), wrong, colour_fade(wrong, 300), 1000, ICON_CROSS, true, COLOUR_WRONG
        };
        break;
    case OPTION_DIMMED:
        look.opacity = 640;
        break;
    case OPTION_REMOVED:
        look.opacity = 160;
        break;
    }
    return look;
}

/* The coloured tab: rounded at the left, straight where it meets the text. */
static void option_tab(struct ui *ui, struct rect tab, const struct option_card *card)
{
    int radius = ui->theme->radius[RADIUS_CARD] - EDGE;
    uint32_t colour = answer_colour(ui, card->index), ink = ui_colour(ui, COLOUR_INK);
    draw_clip(ui->list, tab);
    draw_panel(ui->list, rect_make(tab.x, tab.y, tab.w + 2 * radius, tab.h), radius, colour, 0, 0);
    draw_unclip(ui->list);
    int letter = ui_size(ui, STEP_OPTION), cap = ui->metrics->cap_height(ui->metrics->user, STYLE_DISPLAY, letter);
    int gap = SHAPE_SIZE / 4, top = tab.y + (tab.h - SHAPE_SIZE - gap - cap) / 2;
    int middle = tab.x + tab.w / 2, before = ui->list->opacity;
    drawlist_fade(ui->list, before * 15 / 10); /* on a dimmed card the letter must stay readable */
    draw_shape(ui->list, rect_make(middle - SHAPE_SIZE / 2, top, SHAPE_SIZE, SHAPE_SIZE), answer_shape(card->index),
               ink);
    draw_text(ui->list, (struct draw_text){ .text = card->letter,
                                            .x = middle,
                                            .baseline = top + SHAPE_SIZE + gap + cap,
                                            .size = letter,
                                            .style = STYLE_DISPLAY,
                                            .align = ALIGN_CENTRE,
                                            .colour = ink });
    drawlist_fade(ui->list, before);
}

/* As large as its line allows. */
static int badge_size(const struct ui *ui, const char *text)
{
    return text_line_size(ui->metrics, ui->theme, STYLE_DISPLAY, STEP_LEAD, ui->view.width, BADGE_LINE, text);
}

static int badge_width(const struct ui *ui, const char *text, const struct card_look *look)
{
    int width = text != NULL ? metrics_width(ui->metrics, STYLE_DISPLAY, badge_size(ui, text), text) : 0;
    return width + (look->signed_ ? BADGE_ICON + BADGE_GAP : 0);
}

/* Sign and words, at the right end of a box. */
static void option_badge(struct ui *ui, struct rect box, const char *text, const struct card_look *look)
{
    if (text != NULL) {
        int size = badge_size(ui, text);
        draw_text(ui->list,
                  (struct draw_text){ .text = text,
                                      .x = box.x + box.w,
                                      .baseline = metrics_baseline(ui->metrics, STYLE_DISPLAY, size, box.y, box.h),
                                      .size = size,
                                      .style = STYLE_DISPLAY,
                                      .align = ALIGN_RIGHT,
                                      .colour = ui_colour(ui, look->badge) });
        rect_cut_right(&box, metrics_width(ui->metrics, STYLE_DISPLAY, size, text), BADGE_GAP);
    }
    if (look->signed_) {
        struct rect sign = rect_cut_right(&box, BADGE_ICON, 0);
        draw_icon(ui->list, rect_centre(sign, BADGE_ICON, BADGE_ICON), look->sign, ui_colour(ui, look->badge));
    }
}

static struct text_block option_text(struct ui *ui, struct rect inside, const struct option_card *card)
{
    int w = inside.w > 0 ? inside.w : 1, h = inside.h - 12;
    struct text_block block;
    if (card->size == 0)
        return text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_OPTION, STEP_CAPTION, w, h, 0,
                        card->text);
    block = text_block(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, card->size, w, card->text);
    block.fits = block.height <= h && block.lines.chopped == 0;
    return block;
}

/* As many lines of the least size as there is room for. */
static struct text_block cut_text(struct ui *ui, struct rect room, const char *text)
{
    int size = ui_size_usual(ui, STEP_CAPTION), width = room.w > 0 ? room.w : 1;
    int lines = room.h / ui->metrics->line_height(ui->metrics->user, STYLE_SEMIBOLD, size);
    text = text_shorten_lines(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, size, width, lines > 0 ? lines : 1, text);
    return text_block(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, size, width, text);
}

/* The inside of a card as it is set. */
struct option_set {
    struct rect tab, room, place;
    struct text_block text;
    const char *badge;
};

static void badge_below(struct ui *ui, struct rect inside, const struct option_card *card, struct option_set *set)
{
    struct option_set below = *set;
    below.room = inside;
    below.place = rect_cut_bottom(&below.room, BADGE_LINE, 0);
    below.text = option_text(ui, below.room, card);
    if (!set->text.fits || set->text.lines.count > 2 || below.text.size > set->text.size)
        *set = below;
}

/* The text with the badge at its right, or, where it gets larger so, over the whole width and the badge in a line of its
 * own below. Where even that is too little, the margins shrink and the sign stands without its words. */
static struct option_set option_set(struct ui *ui, struct rect box, const struct option_card *card,
                                    const struct card_look *look)
{
    struct rect inside = rect_inset(box, EDGE, EDGE);
    struct option_set set = { .tab = rect_cut_left(&inside, TAB_WIDTH, CARD_PAD), .badge = card->badge };
    rect_cut_right(&inside, CARD_PAD, 0);
    int badge = badge_width(ui, set.badge, look);
    set.room = inside;
    set.place = rect_cut_right(&set.room, badge, badge > 0 ? BADGE_GAP * 2 : 0);
    set.text = option_text(ui, set.room, card);
    if (badge > 0)
        badge_below(ui, inside, card, &set);
    if (set.text.height > set.room.h) {
        set.room = rect_inset(inside, -CARD_PAD / 2, 0);
        set.badge = look->signed_ ? NULL : set.badge;
        set.place = rect_cut_right(&set.room, badge_width(ui, set.badge, look), badge > 0 ? BADGE_GAP : 0);
        set.text = option_text(ui, set.room, card);
    }
    if (set.text.height > set.room.h)
        set.text = cut_text(ui, set.room, card->text);
    return set;
}

int widget_option_size(struct ui *ui, struct rect box, const struct option_card *card)
{
    struct card_look look = option_look(ui, card->state, false);
    return option_set(ui, box, card, &look).text.size;
}

void widget_option(struct ui *ui, int id, struct rect box, const struct option_card *card)
{
    bool takes_part = card->state != OPTION_REMOVED && card->state != OPTION_DIMMED;
    enum intent intent = (enum intent)((int)INTENT_ANSWER_A + card->index % 4);
    bool focused = takes_part && ui_focusable(ui, id, box, intent);
    struct card_look look = option_look(ui, card->state, focused);
    struct option_set set = option_set(ui, box, card, &look);
    bool shines = look.edge != ui_colour(ui, COLOUR_CARD_EDGE);
    int before = drawlist_fade(ui->list, ui->list->opacity * look.opacity / 1000),
        radius = ui->theme->radius[RADIUS_CARD];
    draw_glow(ui->list, box, radius, shines ? 40 : 26, shines ? 0 : 8, look.glow);
    draw_panel(ui->list, box, radius, look.fill, look.edge, EDGE);
    option_tab(ui, set.tab, card);
    ui_block(ui, set.room, &set.text, ui_colour(ui, COLOUR_TEXT), ALIGN_LEFT, 0, 0);
    option_badge(ui, set.place, set.badge, &look);
    drawlist_fade(ui->list, before);
}

/* A heading line in display gold, taken off the top of *inside. */
static void heading_line(struct ui *ui, struct rect *inside, const char *heading)
{
    if (heading != NULL)
        ui_label(ui, rect_cut_top(inside, HEADING_HEIGHT, 8), STYLE_DISPLAY, STEP_OPTION, COLOUR_HEADING, ALIGN_LEFT,
                 heading);
}

struct rect widget_panel(struct ui *ui, struct rect box, const char *heading)
{
    int radius = ui->theme->radius[RADIUS_CARD];
    draw_glow(ui->list, box, radius, 26, 8, shadow(ui, 450));
    draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_CARD), ui_colour(ui, COLOUR_CARD_EDGE), 2);
    struct rect inside = rect_inset(box, CARD_PAD, 18);
    heading_line(ui, &inside, heading);
    return inside;
}

/* ---- the cream card ---- */

/* How its parts are set: the text takes what the others leave. */
struct cream_set {
    struct cream_card card;
    int over, below; /* sizes */
    int margin;
};

static struct cream_set cream_usual(const struct ui *ui, const struct cream_card *card)
{
    return (struct cream_set){ *card, ui_size(ui, STEP_SMALL), ui_size(ui, STEP_SMALL), CREAM_MARGIN };
}

static struct text_block cream_part(struct ui *ui, int w, enum text_style style, int size, const char *text)
{
    return text_block(ui_arena(ui), ui->metrics, style, size, w > 0 ? w : 1, text != NULL ? text : "");
}

static int cream_line(struct ui *ui, int w, enum text_style style, int size, const char *text)
{
    return text != NULL ? cream_part(ui, w, style, size, text).height + CREAM_GAP : 0;
}

static int cream_height(struct ui *ui, int w, const struct cream_set *set)
{
    int inside = w - 2 * CREAM_PAD;
    return 2 * set->margin + cream_line(ui, inside, STYLE_SEMIBOLD, set->over, set->card.over) +
           (set->card.heading != NULL ? HEADING_HEIGHT - 8 : 0) +
           cream_line(ui, inside, STYLE_SEMIBOLD, ui_size(ui, STEP_OPTION), set->card.text) +
           cream_line(ui, inside, STYLE_TEXT, set->below, set->card.below);
}

int widget_cream_height(struct ui *ui, int w, const struct cream_card *card)
{
    struct cream_set set = cream_usual(ui, card);
    return cream_height(ui, w, &set);
}

/* Whether what is left of the box holds the text at `size`. */
static bool cream_fits(struct ui *ui, struct rect box, const struct cream_set *set, int size)
{
    struct cream_set frame = *set;
    frame.card.text = NULL;
    int room = box.h - cream_height(ui, box.w, &frame);
    return cream_line(ui, box.w - 2 * CREAM_PAD, STYLE_SEMIBOLD, size, set->card.text) <= room + CREAM_SLACK;
}

/* Where even the least size finds no room: without the heading, then with the line above, which only recalls what has
 * been read, cut short and at last left out. */
static void cream_shorten(struct ui *ui, struct rect box, struct cream_set *set)
{
    const char *over = set->card.over;
    int inside = box.w > 2 * CREAM_PAD ? box.w - 2 * CREAM_PAD : 1, least = ui_size_usual(ui, STEP_CAPTION);
    if (!cream_fits(ui, box, set, least))
        set->card.heading = NULL;
    for (int lines = 2; over != NULL && lines >= 0 && !cream_fits(ui, box, set, least); lines--)
        set->card.over =
            lines == 0 ? NULL
                       : text_shorten_lines(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, set->over, inside, lines, over);
}

/* Before the text becomes smaller than it reads well, the sources are folded, then what is enlarged beside it gives way. */
static struct cream_set cream_fitted(struct ui *ui, struct rect box, const struct cream_card *card)
{
    struct cream_set set = cream_usual(ui, card);
    if (cream_fits(ui, box, &set, ui_size(ui, STEP_LEAD)))
        return set;
    if (card->folded != NULL)
        set.card.below = card->folded;
    if (cream_fits(ui, box, &set, ui_size(ui, STEP_BODY)))
        return set;
    set.over = set.below = ui_size_usual(ui, STEP_SMALL);
    if (cream_fits(ui, box, &set, ui_size_usual(ui, STEP_BODY)))
        return set;
    set.over = set.below = ui_size_usual(ui, STEP_CAPTION);
    if (!cream_fits(ui, box, &set, set.below))
        set.margin = CREAM_MARGIN_LEAST;
    cream_shorten(ui, box, &set);
    return set;
}

int widget_cream_least(struct ui *ui, int w, const struct cream_card *card)
{
    struct cream_set set = { .card = { .below = card->folded != NULL ? card->folded : card->below },
                             .below = ui_size_usual(ui, STEP_CAPTION),
                             .margin = CREAM_MARGIN_LEAST };
    int text = cream_line(ui, w - 2 * CREAM_PAD, STYLE_SEMIBOLD, ui_size_usual(ui, STEP_CAPTION), card->text);
    return cream_height(ui, w, &set) + text - CREAM_SLACK;
}

static void cream_words(struct ui *ui, struct rect inside, const struct cream_set *set)
{
    const struct cream_card *card = &set->card;
    struct text_block over = cream_part(ui, inside.w, STYLE_SEMIBOLD, set->over, card->over),
                      below = cream_part(ui, inside.w, STYLE_TEXT, set->below, card->below);
    if (card->over != NULL)
        ui_lines(ui, rect_cut_top(&inside, over.height, CREAM_GAP), &over, COLOUR_INK_MUTED);
    if (card->heading != NULL)
        ui_label(ui, rect_cut_top(&inside, HEADING_HEIGHT - 8, 0), STYLE_DISPLAY, STEP_LEAD, COLOUR_INK_RED, ALIGN_LEFT,
                 card->heading);
    int room = inside.h - (card->below != NULL ? below.height + CREAM_GAP : 0);
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_OPTION, STEP_CAPTION,
                                       inside.w > 0 ? inside.w : 1, room, 0, card->text);
    if (block.height > room + CREAM_SLACK)
        block = cut_text(ui, rect_make(inside.x, inside.y, inside.w, room), card->text);
    ui_lines(ui, rect_cut_top(&inside, block.height, CREAM_GAP), &block, COLOUR_INK);
    ui_lines(ui, inside, &below, COLOUR_INK_MUTED);
}

void widget_cream(struct ui *ui, struct rect box, const struct cream_card *card)
{
    struct cream_set set = cream_fitted(ui, box, card);
    int radius = ui->theme->radius[RADIUS_CARD];
    draw_glow(ui->list, box, radius, 40, 10, shadow(ui, 600));
    draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_CREAM), 0, 0);
    cream_words(ui, rect_inset(box, CREAM_PAD, set.margin), &set);
}

struct rect widget_dialog(struct ui *ui, int w, int h, const char *heading)
{
    struct rect all = view_rect(&ui->view), box = rect_centre(all, w, h);
    int radius = ui->theme->radius[RADIUS_SIGN];
    draw_rect(ui->list, all, ui_colour(ui, COLOUR_VEIL));
    ui->velvet = true;
    draw_glow(ui->list, box, radius, 60, 16, shadow(ui, 800));
    draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_CARD), ui_colour(ui, COLOUR_GOLD), 4);
    struct rect inside = rect_inset(box, CARD_PAD + 12, CARD_PAD);
    if (heading != NULL)
        ui_label(ui, rect_cut_top(&inside, 72, 16), STYLE_DISPLAY, STEP_STEM, COLOUR_HEADING, ALIGN_CENTRE, heading);
    return inside;
}
