/* Rows that can be activated, and key hints; see widgets.h. */
#include "ui/widgets.h"

#include <string.h>

enum {
    ROW_HEIGHT = 66,
    ROW_PAD = 30,
    FACE_MARGIN = 7,
    ARROW = 30,
    SWITCH_WIDTH = 66,
    SWITCH_HEIGHT = 36,
    HINT_GAP_LEAST = 24,
    HINT_GAP = 44,
    HINT_SPACE = 8,
    HINT_PAD = 28,
    CARET_WIDTH = 3
};

int widget_row_height(const struct ui *ui)
{
    int text = ui->metrics->line_height(ui->metrics->user, STYLE_SEMIBOLD, ui_size_usual(ui, STEP_LEAD));
    return text + 24 > ROW_HEIGHT ? text + 24 : ROW_HEIGHT;
}

/* The row's ground. Returns the room inside. */
static struct rect row_ground(struct ui *ui, struct rect box, bool focused)
{
    int radius = ui->theme->radius[RADIUS_ROW];
    uint32_t shadow = ui_colour(ui, COLOUR_SHADOW), gold = ui_colour(ui, COLOUR_GOLD);
    if (focused) {
        draw_glow(ui->list, box, radius, 26, 0, colour_fade(gold, 300));
        draw_panel(ui->list, box, radius, gold, 0, 0);
    } else {
        draw_glow(ui->list, box, radius, 14, 4, colour_fade(shadow, 350));
        draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_ROW), ui_colour(ui, COLOUR_ROW_EDGE), 2);
    }
    return rect_inset(box, ROW_PAD, 0);
}

void widget_row(struct ui *ui, int id, struct rect box, const char *label, const char *detail)
{
    bool focused = ui_focusable(ui, id, box, INTENT_ACCEPT);
    struct rect inside = row_ground(ui, box, focused);
    if (detail != NULL) {
        int width = ui_width(ui, STYLE_SEMIBOLD, STEP_SMALL, detail),
            left = inside.w - ROW_PAD - ui_width(ui, STYLE_SEMIBOLD, STEP_LEAD, label),
            most = left > inside.w / 2 ? left : inside.w / 2;
        struct rect right = rect_cut_right(&inside, width < most ? width : most, ROW_PAD);
        ui_label(ui, right, STYLE_SEMIBOLD, STEP_SMALL, focused ? COLOUR_INK : COLOUR_MUTED, ALIGN_RIGHT, detail);
    }
    ui_label(ui, inside, STYLE_SEMIBOLD, STEP_LEAD, focused ? COLOUR_INK : COLOUR_TEXT, ALIGN_LEFT, label);
}

void widget_player(struct ui *ui, int id, struct rect box, const struct face *face, const char *name)
{
    bool focused = ui_focusable(ui, id, box, INTENT_ACCEPT);
    struct rect inside = rect_inset(row_ground(ui, box, focused), FACE_MARGIN - ROW_PAD, FACE_MARGIN);
    struct rect place = rect_cut_left(&inside, inside.h, ROW_PAD / 2);
    widget_avatar(ui, place, face->shape, face->colour);
    rect_cut_right(&inside, ROW_PAD / 2, 0);
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_LEAD, STEP_CAPTION,
                                       inside.w > 0 ? inside.w : 1, inside.h, 1, name);
    ui_block(ui, inside, &block, ui_colour(ui, focused ? COLOUR_INK : COLOUR_TEXT), ALIGN_LEFT, 0, 0);
}

static struct rect button_inside(struct rect box)
{
    return rect_inset(box, ROW_PAD / 2, 0);
}

int widget_button_size(const struct ui *ui, struct rect box, const char *label)
{
    struct rect inside = button_inside(box);
    enum theme_step step = ui_width(ui, STYLE_SEMIBOLD, STEP_LEAD, label) <= inside.w ? STEP_LEAD : STEP_BODY;
    return ui_label_size(ui, inside, STYLE_SEMIBOLD, step, label);
}

void widget_button_at(struct ui *ui, int id, struct rect box, int size, const char *label)
{
    bool focused = ui_focusable(ui, id, box, INTENT_ACCEPT);
    row_ground(ui, box, focused);
    ui_line(ui, button_inside(box), STYLE_SEMIBOLD, size, focused ? COLOUR_INK : COLOUR_TEXT, ALIGN_CENTRE, label);
}

void widget_button(struct ui *ui, int id, struct rect box, const char *label)
{
    widget_button_at(ui, id, box, widget_button_size(ui, box, label), label);
}

/* One arrow of a choice, with a larger target around it. */
static void choice_arrow(struct ui *ui, int id, struct rect box, enum draw_icon icon, bool there, uint32_t colour)
{
    draw_icon(ui->list, rect_centre(box, ARROW, ARROW), icon, there ? colour : colour_fade(colour, 250));
    if (id != FOCUS_NONE && there && ui->focus != NULL)
        focus_add_pointer(ui->focus, id, box, icon == ICON_LEFT ? INTENT_LEFT : INTENT_RIGHT);
}

/* Room on each side of a value for its arrow: wide, to be hit with ease; close where the value needs the room. */
static int arrow_room(int value, int w)
{
    return value + 4 * ARROW <= w ? 2 * ARROW : ARROW + HINT_SPACE;
}

/* Half the row; more where the value needs it and the label leaves it. */
static int choice_width(int value, int left, int w)
{
    int wanted = value + 4 * ARROW, most = wanted < left ? wanted : left;
    return most > w / 2 ? most : w / 2;
}

/* The parts of a row. */
struct choice_set {
    struct rect label, left, value, right;
};

static struct choice_set choice_set(const struct ui *ui, struct rect box, const struct choice_row *row)
{
    struct choice_set set = { .label = rect_inset(box, ROW_PAD, 0) };
    int w = set.label.w, value = metrics_width(ui->metrics, STYLE_SEMIBOLD, ui_size_usual(ui, STEP_BODY), row->value),
        label = metrics_width(ui->metrics, STYLE_SEMIBOLD, ui_size_usual(ui, STEP_LEAD), row->label);
    int room = row->look.room > 0 ? row->look.room : choice_width(value, w - ROW_PAD - label, w);
    set.value = rect_cut_right(&set.label, room, ROW_PAD);
    int arrow = arrow_room(value, set.value.w);
    set.right = rect_cut_right(&set.value, arrow, 0);
    set.left = rect_cut_left(&set.value, arrow, 0);
    return set;
}

static struct choice_look choice_look(const struct ui *ui, struct rect box, const struct choice_row *row)
{
    struct choice_set set = choice_set(ui, box, row);
    int label = ui_label_size(ui, set.label, STYLE_SEMIBOLD, STEP_LEAD, row->label),
        value = ui_label_size(ui, set.value, STYLE_SEMIBOLD, STEP_BODY, row->value);
    return (struct choice_look){ .room = set.right.x + set.right.w - set.left.x,
                                 .label = row->look.label > 0 ? row->look.label : label,
                                 .value = row->look.value > 0 ? row->look.value : value };
}

/* Whether the room that one value needs leaves the labels of all rows theirs. */
static bool labels_leave(const struct ui *ui, int room, int w, const struct choice_row *rows, int count)
{
    for (int i = 0; i < count; i++)
        if (metrics_width(ui->metrics, STYLE_SEMIBOLD, ui_size_usual(ui, STEP_LEAD), rows[i].label) >
            w - ROW_PAD - room)
            return false;
    return true;
}

void widget_choices_alike(const struct ui *ui, struct rect box, struct choice_row *rows, int count)
{
    struct choice_look all = { 0, 0, 0 };
    int room = 0;
    for (int i = 0; i < count; i++) {
        int own = choice_look(ui, box, &rows[i]).room;
        room = own > room ? own : room;
    }
    if (labels_leave(ui, room, box.w - 2 * ROW_PAD, rows, count))
        all.room = room;
    for (int i = 0; i < count; i++) {
        rows[i].look.room = all.room;
        struct choice_look own = choice_look(ui, box, &rows[i]);
        all.label = ui_least(all.label, own.label);
        all.value = ui_least(all.value, own.value);
    }
    for (int i = 0; i < count; i++)
        rows[i].look = all;
}

void widget_choice(struct ui *ui, int id, struct rect box, const struct choice_row *row)
{
    bool focused = ui_focusable(ui, id, box, INTENT_ACCEPT);
    struct choice_set set = choice_set(ui, box, row);
    enum theme_colour text = focused ? COLOUR_INK : COLOUR_TEXT;
    row_ground(ui, box, focused);
    choice_arrow(ui, row->id_left, set.left, ICON_LEFT, row->more_left, ui_colour(ui, text));
    choice_arrow(ui, row->id_right, set.right, ICON_RIGHT, row->more_right, ui_colour(ui, text));
    struct choice_look look = choice_look(ui, box, row);
    ui_line(ui, set.value, STYLE_SEMIBOLD, look.value, text, ALIGN_CENTRE, row->value);
    ui_line(ui, set.label, STYLE_SEMIBOLD, look.label, text, ALIGN_LEFT,
            text_shorten_middle(ui_arena(ui), ui->metrics, STYLE_SEMIBOLD, look.label, set.label.w, row->label));
}

void widget_toggle(struct ui *ui, int id, struct rect box, const char *label, bool on)
{
    bool focused = ui_focusable(ui, id, box, INTENT_ACCEPT);
    struct rect inside = row_ground(ui, box, focused);
    uint32_t ink = ui_colour(ui, COLOUR_INK), gold = ui_colour(ui, COLOUR_GOLD), muted = ui_colour(ui, COLOUR_MUTED);
    struct rect track = rect_centre(rect_cut_right(&inside, SWITCH_WIDTH, ROW_PAD), SWITCH_WIDTH, SWITCH_HEIGHT);
    struct rect knob = rect_inset(track, 6, 6);
    knob.w = knob.h;
    if (on)
        knob.x = track.x + track.w - 6 - knob.w;
    uint32_t line = focused ? ink : on ? ui_colour(ui, COLOUR_HEADING) : muted;
    draw_panel(ui->list, track, SWITCH_HEIGHT / 2, on ? line : colour_fade(line, 0), line, 3);
    draw_shape(ui->list, knob, SHAPE_CIRCLE, !on ? line : focused ? gold : ui_colour(ui, COLOUR_CARD));
    ui_label(ui, inside, STYLE_SEMIBOLD, STEP_LEAD, focused ? COLOUR_INK : COLOUR_TEXT, ALIGN_LEFT, label);
}

/* The text before the caret may be longer than the field: then its end is shown. */
void widget_field(struct ui *ui, int id, struct rect box, const struct field_text *field)
{
    bool focused = ui_focusable(ui, id, box, INTENT_ACCEPT);
    int radius = ui->theme->radius[RADIUS_ROW], size = ui_size(ui, STEP_LEAD);
    uint32_t gold = ui_colour(ui, COLOUR_HEADING);
    draw_panel(ui->list, box, radius, ui_colour(ui, COLOUR_NIGHT), focused ? gold : colour_fade(gold, 300), 3);
    struct rect inside = rect_inset(box, ROW_PAD, 0);
    const char *typed = arena_copy(ui_arena(ui), field->text, (size_t)field->caret);
    const char *before = arena_printf(ui_arena(ui), "%s%s", typed, field->composing);
    const char *text = arena_printf(ui_arena(ui), "%s%s", before, field->text + field->caret);
    if (*text == '\0' && field->hint != NULL)
        ui_label(ui, inside, STYLE_TEXT, STEP_LEAD, COLOUR_MUTED, ALIGN_LEFT, field->hint);
    int from = metrics_width(ui->metrics, STYLE_SEMIBOLD, size, typed);
    int at = metrics_width(ui->metrics, STYLE_SEMIBOLD, size, before);
    int shift = at > inside.w - CARET_WIDTH ? inside.w - CARET_WIDTH - at : 0;
    int baseline = metrics_baseline(ui->metrics, STYLE_SEMIBOLD, size, box.y, box.h);
    draw_clip(ui->list, inside);
    draw_text(ui->list, (struct draw_text){ .text = text,
                                            .x = inside.x + shift,
                                            .baseline = baseline,
                                            .size = size,
                                            .style = STYLE_SEMIBOLD,
                                            .colour = ui_colour(ui, COLOUR_TEXT) });
    if (at > from)
        draw_rect(ui->list, rect_make(inside.x + shift + from, baseline + 6, at - from, CARET_WIDTH), gold);
    if (focused)
        draw_rect(ui->list, rect_make(inside.x + shift + at, box.y + 14, CARET_WIDTH, box.h - 28), gold);
    draw_unclip(ui->list);
}

/* A button's words are a little larger than a hint's. */
static int button_size(const struct ui *ui, int size)
{
    return size * ui_size_usual(ui, STEP_SMALL) / ui_size_usual(ui, STEP_CAPTION);
}

/* A hint without a key is a button: its ground is that much wider than its words. */
static int hint_width(const struct ui *ui, int size, const struct key_hint *hint)
{
    if (hint->key == NULL)
        return metrics_width(ui->metrics, STYLE_SEMIBOLD, button_size(ui, size), hint->action) + 2 * HINT_PAD;
    return metrics_width(ui->metrics, STYLE_BOLD, size, hint->key) + HINT_SPACE +
           metrics_width(ui->metrics, STYLE_TEXT, size, hint->action);
}

/* How hints are set: size of their words, and what parts them. */
struct hint_set {
    int size, gap;
};

/* How many hints from the first on fit a line, and how wide they are. */
static int hints_in_line(const struct ui *ui, struct hint_set set, const struct key_hint *hints, int count, int room,
                         int *width)
{
    *width = hint_width(ui, set.size, hints);
    int n = 1;
    for (; n < count; n++) {
        int more = set.gap + hint_width(ui, set.size, &hints[n]);
        if (*width + more > room)
            break;
        *width += more;
    }
    return n;
}

/* The largest size at which all hints stand in one line, closer together where there is none. */
static struct hint_set hints_set(const struct ui *ui, struct rect box, const struct key_hint *hints, int count)
{
    struct hint_set set = { ui_size(ui, STEP_CAPTION), HINT_GAP };
    int width;
    for (int size = set.size; size > 0; size = theme_next_size(ui->theme, STEP_CAPTION, STEP_CAPTION, size)) {
        set.size = size;
        if (ui->metrics->line_height(ui->metrics->user, STYLE_TEXT, size) <= box.h &&
            hints_in_line(ui, set, hints, count, box.w, &width) == count)
            return set;
    }
    set.gap = HINT_GAP_LEAST;
    return set;
}

static void hint_words(struct ui *ui, struct rect box, enum text_style style, int size, enum theme_colour colour,
                       const char *text)
{
    draw_text(ui->list, (struct draw_text){ .text = text,
                                            .x = box.x,
                                            .baseline = metrics_baseline(ui->metrics, style, size, box.y, box.h),
                                            .size = size,
                                            .style = style,
                                            .colour = ui_colour(ui, colour) });
}

/* As tall as the line of hints has room, and to be hit from well above it. */
static void draw_button(struct ui *ui, struct rect box, int size, const struct key_hint *hint)
{
    struct rect ground = rect_inset(box, 0, -HINT_SPACE / 2);
    draw_panel(ui->list, ground, ground.h / 2, ui_colour(ui, COLOUR_ROW), ui_colour(ui, COLOUR_ROW_EDGE), 2);
    hint_words(ui, rect_inset(ground, HINT_PAD, 0), STYLE_SEMIBOLD, button_size(ui, size), COLOUR_TEXT, hint->action);
    if (hint->id != FOCUS_NONE && ui->focus != NULL)
        focus_add_pointer(ui->focus, hint->id,
                          rect_make(box.x - HINT_GAP / 2, box.y - HINT_PAD, box.w + HINT_GAP, box.h + HINT_PAD),
                          hint->intent);
}

static void draw_hint(struct ui *ui, struct rect box, int size, const struct key_hint *hint)
{
    if (hint->key == NULL) {
        draw_button(ui, box, size, hint);
        return;
    }
    struct rect rest = box;
    int key = metrics_width(ui->metrics, STYLE_BOLD, size, hint->key);
    hint_words(ui, rect_cut_left(&rest, key, HINT_SPACE), STYLE_BOLD, size,
               ui->velvet ? COLOUR_VELVET_TEXT : COLOUR_TEXT, hint->key);
    hint_words(ui, rest, STYLE_TEXT, size, ui->velvet ? COLOUR_VELVET_MUTED : COLOUR_MUTED, hint->action);
    if (hint->id != FOCUS_NONE && ui->focus != NULL)
        focus_add_pointer(ui->focus, hint->id, rect_inset(box, -HINT_SPACE, -HINT_SPACE), hint->intent);
}

int widget_hints(struct ui *ui, struct rect box, const struct key_hint *hints, int count)
{
    if (count == 0) /* at a finger's screen without buttons */
        return 0;
    struct hint_set set = hints_set(ui, box, hints, count);
    int height = ui->metrics->line_height(ui->metrics->user, STYLE_TEXT, set.size), y = box.y;
    for (int i = 0, n; i < count; i += n, y += height + 4) {
        int width;
        n = hints_in_line(ui, set, &hints[i], count - i, box.w, &width);
        int x = box.x + (box.w - width) / 2;
        for (int k = i; k < i + n; k++) {
            int w = hint_width(ui, set.size, &hints[k]);
            draw_hint(ui, rect_make(x, y, w, height), set.size, &hints[k]);
            x += w + set.gap;
        }
    }
    return y - box.y;
}
