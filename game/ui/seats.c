/* Teams and their signs; see widgets.h. */
#include "ui/widgets.h"

#include <string.h>

enum {
    EDGE = 3,
    PAD = 20,
    EMBLEM = 64,
    MARGIN = 7, /* above and below, where the name takes the whole width */
    LINE = 28,
    LINES = 2 /* of a name */
};

void widget_emblem(struct ui *ui, struct rect box, int colour, int shape)
{
    int side = box.w < box.h ? box.w : box.h;
    box = rect_centre(box, side, side);
    draw_panel(ui->list, box, side / 4, ui_colour(ui, (enum theme_colour)((int)COLOUR_TEAM_A + colour)), 0, 0);
    draw_shape(ui->list, rect_centre(box, side * 6 / 10, side * 6 / 10), (enum draw_shape)shape,
               ui_colour(ui, COLOUR_INK));
}

static void draw_line(struct ui *ui, struct rect box, enum text_style style, int size, enum draw_align align,
                      const char *text)
{
    draw_text(ui->list,
              (struct draw_text){ .text = text,
                                  .x = align == ALIGN_RIGHT ? box.x + box.w : box.x,
                                  .baseline = metrics_baseline(ui->metrics, style, size, box.y, box.h),
                                  .size = size,
                                  .style = style,
                                  .align = align,
                                  .colour = ui_colour(ui, style == STYLE_DISPLAY ? COLOUR_HEADING : COLOUR_TEXT) });
}

/* Where the parts of a team stand: the sign at the left, or in the last line with the name above it. */
struct parts {
    struct rect emblem, name, line;
};

static bool is_alone(const struct seat_card *card)
{
    return card->below == NULL && card->badge == NULL;
}

static struct parts parts_of(struct rect box, const struct seat_card *card, bool above)
{
    struct parts parts;
    if (above) {
        parts.name = rect_inset(box, MARGIN * 2, MARGIN);
        parts.line = rect_cut_bottom(&parts.name, LINE, 0);
        parts.emblem = rect_cut_left(&parts.line, LINE, MARGIN * 2);
        return parts;
    }
    parts.name = rect_inset(box, PAD, PAD * 2 / 3);
    int side = parts.name.h < EMBLEM ? parts.name.h : EMBLEM;
    parts.emblem = rect_cut_left(&parts.name, side, PAD);
    if (is_alone(card))
        parts.name = rect_inset(parts.name, 0, -PAD / 2);
    parts.line = is_alone(card) ? parts.name : rect_cut_bottom(&parts.name, parts.name.h * 9 / 20, 0);
    return parts;
}

/* The name as one long word, so that it breaks where a line is full. */
static const char *unspaced(struct arena *a, const char *name)
{
    size_t word = strcspn(name, " ");
    if (name[word] == '\0')
        return name;
    return arena_printf(a, "%.*s\xC2\xA0%s", (int)word, name, unspaced(a, name + word + 1));
}

static struct text_block name_block(struct ui *ui, struct rect room, int size, const char *name)
{
    int w = room.w > 0 ? room.w : 1;
    struct text_block block = text_block(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, size, w, name);
    if (block.lines.count > LINES)
        block = text_block(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, size, w, unspaced(ui_arena(ui), name));
    bool one = block.lines.count <= 1;
    block.fits = block.lines.width <= room.w && block.lines.count <= LINES && (one ? size : block.height) <= room.h;
    return block;
}

/* How teams are set: all alike. */
struct set {
    bool above;
    int name, line; /* sizes; name 0: none holds them all */
};

/* The largest size at which every name fits, with its words whole if asked. */
static struct set names_set(struct ui *ui, const struct rect *place, const struct seat_card *card, int count,
                            bool above, bool whole)
{
    for (int size = theme_next_size(ui->theme, STEP_BODY, STEP_CAPTION, 0); size > 0;
         size = theme_next_size(ui->theme, STEP_BODY, STEP_CAPTION, size)) {
        bool all = true;
        for (int i = 0; i < count && all; i++) {
            struct rect room = parts_of(place[i], &card[i], above).name;
            struct text_block block = name_block(ui, room, size, card[i].name);
            all = block.fits && !(whole && block.lines.chopped > 0);
        }
        if (all)
            return (struct set){ .above = above, .name = size };
    }
    return (struct set){ .above = above };
}

static bool line_fits(const struct ui *ui, struct rect line, int size, const struct seat_card *card)
{
    int left = card->below != NULL ? metrics_width(ui->metrics, STYLE_DISPLAY, size, card->below) : 0,
        right = card->badge != NULL ? metrics_width(ui->metrics, STYLE_DISPLAY, size, card->badge) : 0;
    return size <= line.h && left + PAD / 2 + right <= line.w;
}

/* Beside the sign if words stay whole there, else above it. */
static struct set set_of(struct ui *ui, const struct rect *place, const struct seat_card *card, int count)
{
    bool alone = count == 0 || is_alone(card);
    struct set set = names_set(ui, place, card, count, false, true);
    for (int whole = 1; whole >= 0 && set.name == 0; whole--)
        set = names_set(ui, place, card, count, !alone, whole > 0);
    if (set.name == 0)
        set.name = ui_size_usual(ui, STEP_CAPTION);
    int least = ui_size_usual(ui, STEP_CAPTION) * 3 / 4;
    set.line = ui_size(ui, STEP_LEAD);
    for (int i = 0; i < count; i++)
        while (set.line > least && !line_fits(ui, parts_of(place[i], &card[i], set.above).line, set.line, &card[i]))
            set.line--;
    return set;
}

/* Cut where even the least size is too large. */
static void draw_name(struct ui *ui, struct rect room, int size, const char *name)
{
    struct text_block block = name_block(ui, room, size, name);
    if (!block.fits)
        name = text_shorten(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, size, room.w, name);
    if (!block.fits || block.lines.count == 1)
        draw_line(ui, room, STYLE_SEMIBOLD, size, ALIGN_LEFT, name);
    else
        ui_block(ui, room, &block, ui_colour(ui, COLOUR_TEXT), ALIGN_LEFT, 0, 0);
}

static void seat(struct ui *ui, struct rect box, const struct seat_card *card, const struct set *set)
{
    int radius = ui->theme->radius[RADIUS_CARD], before = ui->list->opacity;
    uint32_t gold = ui_colour(ui, COLOUR_HEADING);
    struct parts parts = parts_of(box, card, set->above);
    drawlist_fade(ui->list, card->dimmed ? before * 620 / 1000 : before);
    draw_glow(ui->list, box, radius, card->lit ? 44 : 26, card->lit ? 0 : 8,
              card->lit ? colour_fade(gold, 420) : colour_fade(ui_colour(ui, COLOUR_SHADOW), 500));
    draw_panel(ui->list, box, radius, ui_colour(ui, card->lit ? COLOUR_CARD_FOCUS : COLOUR_CARD),
               card->lit ? gold : ui_colour(ui, COLOUR_CARD_EDGE), EDGE);
    widget_emblem(ui, parts.emblem, card->colour, card->shape);
    draw_name(ui, parts.name, set->name, card->name);
    if (card->below != NULL)
        draw_line(ui, parts.line, STYLE_DISPLAY, set->line, ALIGN_LEFT, card->below);
    if (card->badge != NULL)
        draw_line(ui, parts.line, STYLE_DISPLAY, set->line, ALIGN_RIGHT, card->badge);
    drawlist_fade(ui->list, before);
}

void widget_seats(struct ui *ui, const struct rect *place, const struct seat_card *card, int count)
{
    struct set set = set_of(ui, place, card, count);
    for (int i = 0; i < count; i++)
        seat(ui, place[i], &card[i], &set);
}
