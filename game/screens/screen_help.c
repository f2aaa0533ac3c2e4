/* Help: what each key and each button of a controller does. The line in focus is shown on keyboard and controller. */
#include "screens/keymap.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/rows.h"

#include <string.h>

enum { BODY_WIDTH = 1680, PICTURES = 280, NOTE_GAP = 10, GAP = 20, COLUMNS = 2, CELL_X = 24, CELL_Y = 8, PAD = 22 };
enum { KEY_ROWS = 6, KEY_COLUMNS = 15, KEY_GAP = 5, KEY_RADIUS = 7, INTENTS_MOST = 4 };

/* One thing that can be done: the intents of its keys, and the buttons of a pad that mean it. Lang: "help.NAME" says
 * what it is, "key.NAME" and "pad.NAME" how keys and buttons are called. */
struct line {
    const char *name;
    enum intent intent[INTENTS_MOST]; /* INTENT_NONE behind the last */
    const char *buttons;
};

static const struct line lines[] = {
    { "answers", { INTENT_ANSWER_A, INTENT_ANSWER_B, INTENT_ANSWER_C, INTENT_ANSWER_D }, "south east west north" },
    { "arrows", { INTENT_UP, INTENT_DOWN, INTENT_LEFT, INTENT_RIGHT }, "cross stick" },
    { "accept", { INTENT_ACCEPT, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "south" },
    { "back", { INTENT_BACK, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "east back" },
    { "fifty", { INTENT_FIFTY, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "left" },
    { "hint", { INTENT_HINT, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "right" },
    { "pause", { INTENT_PAUSE, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "start" },
    { "pages", { INTENT_NEXT, INTENT_PREVIOUS, INTENT_NONE, INTENT_NONE }, "" },
    { "read", { INTENT_READ, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "stick" },
    { "mute", { INTENT_MUTE, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "" },
    { "fullscreen", { INTENT_FULLSCREEN, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "" },
    { "screenshot", { INTENT_SCREENSHOT, INTENT_NONE, INTENT_NONE, INTENT_NONE }, "" },
};
enum { LINES = sizeof lines / sizeof *lines };

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    (void)w;
    bool closes = act->intent == INTENT_BACK || act->intent == INTENT_HELP;
    if (!closes && (act->intent != INTENT_ACCEPT || act->pointed))
        return false;
    reply_move(reply, MOVE_POP, NULL);
    return true;
}

/* The line in focus, and which keys there are for it. */
struct drawn {
    const struct line *line;
    const struct keys *keys;
    struct keymap map;
};

/* ---- the keyboard ---- */

static bool means(const struct line *line, enum intent intent)
{
    for (int i = 0; i < INTENTS_MOST; i++)
        if (intent != INTENT_NONE && line->intent[i] == intent)
            return true;
    return false;
}

/* Gold when it does what the line says, edged in gold when it does anything. */
static void draw_cap(struct ui *ui, struct rect box, int radius, bool used, bool lit, const char *label)
{
    uint32_t gold = ui_colour(ui, COLOUR_GOLD);
    if (lit)
        draw_glow(ui->list, box, radius, 18, 0, colour_fade(gold, 500));
    draw_panel(ui->list, box, radius, lit ? gold : ui_colour(ui, used ? COLOUR_CARD_FOCUS : COLOUR_NIGHT),
               used ? gold : ui_colour(ui, COLOUR_CARD_EDGE), 2);
    if (used && ui_width(ui, STYLE_SEMIBOLD, STEP_CAPTION, label) <= box.w)
        ui_label(ui, box, STYLE_SEMIBOLD, STEP_CAPTION, lit ? COLOUR_INK : COLOUR_TEXT, ALIGN_CENTRE, label);
}

/* The next of the names in *text, parted by spaces; "" behind the last. */
static const char *next_name(struct arena *a, const char **text)
{
    size_t len = strcspn(*text, " ");
    const char *name = arena_copy(a, *text, len);
    *text += len + ((*text)[len] == ' ' ? 1 : 0);
    return name;
}

/* A row is fifteen names; the same name again makes its key wider, "." is a key without a meaning. */
static void draw_keys(struct ui *ui, struct rect box, int row, const char *names, const struct drawn *drawn)
{
    const char *name = next_name(ui_arena(ui), &names);
    for (int column = 0, wide; column < KEY_COLUMNS && *name != '\0'; column += wide) {
        const char *next = next_name(ui_arena(ui), &names);
        for (wide = 1; strcmp(name, ".") != 0 && strcmp(next, name) == 0; wide++)
            next = next_name(ui_arena(ui), &names);
        struct rect cap = rect_cell(box, KEY_COLUMNS, KEY_ROWS, column, row, KEY_GAP, KEY_GAP);
        struct rect last = rect_cell(box, KEY_COLUMNS, KEY_ROWS, column + wide - 1, row, KEY_GAP, KEY_GAP);
        cap.w = last.x + last.w - cap.x;
        enum intent intent = intent_of_key(drawn->map.binding, drawn->map.count, name);
        draw_cap(ui, cap, KEY_RADIUS, intent != INTENT_NONE, means(drawn->line, intent), keymap_label(ui, name));
        name = next;
    }
}

static void keyboard(struct ui *ui, struct rect box, const struct drawn *drawn)
{
    for (int row = 0; row < KEY_ROWS; row++)
        draw_keys(ui, box, row, lang_text(ui->lang, arena_printf(ui_arena(ui), "help.row.%d", row + 1)), drawn);
}

/* ---- the controller ---- */

/* A button chosen for it takes the place of the usual ones; their names are the first words of the key's. */
static bool has_button(const struct drawn *drawn, const char *name)
{
    size_t len = strlen(name);
    bool chosen = false;
    for (int i = 0; i < INTENTS_MOST && drawn->line->intent[i] != INTENT_NONE; i++) {
        const char *key = keys_key(drawn->keys, intent_name(drawn->line->intent[i]), true);
        chosen = chosen || key != NULL;
        if (key != NULL && strncmp(key + 4, name, len) == 0 && (key[4 + len] == '\0' || key[4 + len] == ' '))
            return true;
    }
    const char *at = strstr(drawn->line->buttons, name);
    return !chosen && at != NULL && (at[len] == ' ' || at[len] == '\0') &&
           (at == drawn->line->buttons || at[-1] == ' ');
}

/* A button in the middle of `at`, given in thousandths of the picture. */
struct button {
    const char *name, *label; /* label: lang key */
    int x, y, w, h;           /* of a picture 1000 wide and 620 high */
};

static const struct button buttons[] = {
    { "left", "pad.fifty", 230, 50, 190, 76 },  { "right", "pad.hint", 770, 50, 190, 76 },
    { "back", "", 420, 230, 76, 44 },           { "start", "", 580, 230, 76, 44 },
    { "south", "pad.south", 765, 340, 92, 92 }, { "east", "pad.east", 855, 250, 92, 92 },
    { "west", "pad.west", 675, 250, 92, 92 },   { "north", "pad.north", 765, 160, 92, 92 },
    { "stick", "", 245, 235, 150, 150 },        { "cross", "", 370, 410, 64, 180 },
    { "cross", "", 370, 410, 180, 64 },
};

static struct rect in_picture(struct rect box, int x, int y, int w, int h)
{
    int scale = box.w * 620 < box.h * 1000 ? box.w : box.h * 1000 / 620;
    int left = box.x + (box.w - scale) / 2, top = box.y + (box.h - scale * 620 / 1000) / 2;
    return rect_make(left + (x - w / 2) * scale / 1000, top + (y - h / 2) * scale / 1000, w * scale / 1000,
                     h * scale / 1000);
}

static void controller(struct ui *ui, struct rect box, const struct drawn *drawn)
{
    uint32_t body = ui_colour(ui, COLOUR_HOUSE), edge = ui_colour(ui, COLOUR_CARD_EDGE);
    struct rect left = in_picture(box, 150, 400, 260, 420), right = in_picture(box, 850, 400, 260, 420);
    struct rect middle = in_picture(box, 500, 290, 960, 430);
    draw_panel(ui->list, left, left.w / 2, body, edge, 3);
    draw_panel(ui->list, right, right.w / 2, body, edge, 3);
    draw_panel(ui->list, middle, middle.h / 3, body, edge, 3);
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        const struct button *b = &buttons[i];
        struct rect cap = in_picture(box, b->x, b->y, b->w, b->h);
        int radius = strcmp(b->name, "cross") == 0 ? 6 : cap.h / 2;
        draw_cap(ui, cap, radius, true, has_button(drawn, b->name),
                 *b->label != '\0' ? lang_text(ui->lang, b->label) : "");
    }
}

/* ---- the table ---- */

/* A column at the right of *inside, as wide as usual, or as its text in a face that runs wide. */
static struct rect column(struct ui *ui, struct rect *inside, int usual, const char *text)
{
    int width = metrics_width(ui->metrics, STYLE_BOLD, ui_size_usual(ui, STEP_CAPTION), text);
    return rect_cut_right(inside, width > usual ? width : usual, GAP / 2);
}

/* How its keys or buttons are called: the usual ones together, chosen ones each by its own name. */
static const char *called(struct ui *ui, const struct keys *keys, const struct line *line, bool pad)
{
    const char *names = "";
    bool chosen = false;
    struct keymap map;
    keymap_make(&map, keys);
    for (int i = 0; i < INTENTS_MOST && line->intent[i] != INTENT_NONE; i++) {
        const char *key = keymap_key(&map, line->intent[i], pad);
        chosen = chosen || keys_key(keys, intent_name(line->intent[i]), pad) != NULL;
        if (key != NULL)
            names = arena_printf(ui_arena(ui), "%s%s%s", names, *names != '\0' ? " " : "", keymap_label(ui, key));
    }
    if (chosen)
        return names;
    if (pad && *line->buttons == '\0')
        return "";
    return lang_text(ui->lang, arena_printf(ui_arena(ui), "%s.%s", pad ? "pad" : "key", line->name));
}

static void draw_line(struct ui *ui, const struct keys *chosen, struct rect box, int index)
{
    const struct line *line = &lines[index];
    bool focused = ui_focusable(ui, ROWS_FIRST_ID + index, box, INTENT_ACCEPT);
    uint32_t gold = ui_colour(ui, COLOUR_GOLD);
    draw_panel(ui->list, box, ui->theme->radius[RADIUS_BAR], focused ? gold : ui_colour(ui, COLOUR_ROW),
               ui_colour(ui, COLOUR_ROW_EDGE), 2);
    struct rect inside = rect_inset(box, PAD, 0);
    enum theme_colour text = focused ? COLOUR_INK : COLOUR_TEXT;
    const char *button = called(ui, chosen, line, true), *key = called(ui, chosen, line, false);
    struct rect pads = column(ui, &inside, box.w * 26 / 100, button), keys = column(ui, &inside, box.w * 28 / 100, key);
    ui_label(ui, pads, STYLE_BOLD, STEP_CAPTION, focused ? COLOUR_INK : COLOUR_HEADING, ALIGN_LEFT, button);
    ui_label(ui, keys, STYLE_BOLD, STEP_CAPTION, text, ALIGN_LEFT, key);
    ui_label(ui, inside, STYLE_TEXT, STEP_SMALL, text, ALIGN_LEFT,
             lang_text(ui->lang, arena_printf(ui_arena(ui), "help.%s", line->name)));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct rect body = page_body(ui, lang_text(ui->lang, "help.heading"), BODY_WIDTH), left, right;
    int index = ui->focus != NULL ? ui->focus->current - ROWS_FIRST_ID : 0, rows = LINES / COLUMNS;
    const struct keys *keys = &w->save->settings.keys;
    struct drawn drawn = { .line = &lines[index >= 0 && index < LINES ? index : 0], .keys = keys };
    keymap_make(&drawn.map, keys);
    struct rect pictures = rect_inset(widget_panel(ui, rect_cut_top(&body, PICTURES, GAP), NULL), -GAP / 2, 0);
    page_columns(pictures, 660, &left, &right);
    keyboard(ui, left, &drawn);
    controller(ui, right, &drawn);
    const char *mouse = lang_text(ui->lang, "help.mouse");
    int tall = ui_paragraph_height(ui, body.w, STYLE_TEXT, STEP_CAPTION, mouse);
    ui_paragraph(ui, rect_cut_bottom(&body, tall, NOTE_GAP), STYLE_TEXT, STEP_CAPTION, COLOUR_VELVET_TEXT, ALIGN_CENTRE,
                 mouse);
    for (int i = 0; i < LINES; i++)
        draw_line(ui, keys, rect_cell(body, COLUMNS, rows, i / rows, i % rows, CELL_X, CELL_Y), i);
    page_usual_hints(ui, w);
}

const struct screen screen_help = {
    .name = "help", .stage = STAGE_FOYER, .focus = ROWS_FIRST_ID, .event = event, .build = build
};
