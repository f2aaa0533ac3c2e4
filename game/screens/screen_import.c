/* Import: how a file that somebody brings was understood, and what can be corrected before it is played. */
#include "screens/import_words.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"

enum { ID_PLAY = 10, ID_KEEP, ID_NOTES, ID_BACK, ROW_ID = 1000, LEFT_ID = 2000, RIGHT_ID = 3000 };
enum { BODY_WIDTH = 1720, BUTTON_HEIGHT = 78, BUTTON_GAP = 20, GAP = 6, CARD_WIDTH = 1200, LINE_GAP = 14 };

/* What a line of the list corrects. The columns stand behind the name, so that their ids never change. */
enum line { LINE_NAME, LINE_COLUMN, LINE_DECIMAL, LINE_DATES };

struct import {
    int line;   /* of the list, scrolled to */
    int kept;   /* the id that has the focus again when the file has been read */
    int before; /* facts before the last correction, -1: there was none */
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct import *import = state;
    (void)w;
    (void)arg;
    (void)now;
    import->before = -1;
    return import->kept = ID_PLAY;
}

static bool is_table(const struct world *w)
{
    return w->import.file != NULL && w->import.file->correctable;
}

/* ---- the lines ---- */

static bool has_kind(const struct table_plan *plan, enum table_kind kind)
{
    for (int i = 0; i < plan->column_count; i++)
        if (plan->columns[i].kind == kind)
            return true;
    return false;
}

static int line_count(const struct foreign *file)
{
    const struct table_plan *plan = &file->plan;
    return 1 + plan->column_count + has_kind(plan, TABLE_NUMBER) + has_kind(plan, TABLE_DATE);
}

static enum line line_of(const struct foreign *file, int index)
{
    const struct table_plan *plan = &file->plan;
    if (index <= plan->column_count)
        return index == 0 ? LINE_NAME : LINE_COLUMN;
    return index == plan->column_count + 1 && has_kind(plan, TABLE_NUMBER) ? LINE_DECIMAL : LINE_DATES;
}

/* The value after (step 1) or before (step -1) `value` among `count`, around the end. */
static int turn(const int *values, int count, int value, int step)
{
    int at = 0;
    while (at < count && values[at] != value)
        at++;
    return values[at < count ? (at + count + step) % count : 0];
}

static struct foreign_change change_of(const struct foreign *file, int index, int step)
{
    static const int kinds[] = { TABLE_NAME, TABLE_NUMBER,   TABLE_YEAR, TABLE_DATE,
                                 TABLE_TEXT, TABLE_CATEGORY, TABLE_SKIP };
    static const int marks[] = { 0, ',', '.' };
    static const int orders[] = { DATE_ORDER_OPEN, DATE_ORDER_DAY_FIRST, DATE_ORDER_MONTH_FIRST };
    const struct table_plan *plan = &file->plan;
    int columns = plan->column_count, column = index - 1, kind;
    switch (line_of(file, index)) {
    case LINE_NAME:
        column = plan->name < 0 ? 0 : (plan->name + columns + step) % columns;
        return (struct foreign_change){ FOREIGN_COLUMN, column, TABLE_NAME };
    case LINE_COLUMN:
        kind = (int)plan->columns[column].kind;
        kind = turn(kinds, sizeof kinds / sizeof *kinds, kind == TABLE_LONG ? TABLE_SKIP : kind, step);
        return (struct foreign_change){ FOREIGN_COLUMN, column, kind };
    case LINE_DECIMAL:
        return (struct foreign_change){ FOREIGN_DECIMAL, -1, turn(marks, 3, file->wishes.decimal, step) };
    case LINE_DATES:
        break;
    }
    return (struct foreign_change){ FOREIGN_DATES, -1, turn(orders, 3, (int)file->wishes.order, step) };
}

/* ---- events ---- */

/* The line that an act is about, or -1. */
static int line_acted(const struct foreign *file, const struct act *act)
{
    int first = act->id >= RIGHT_ID ? RIGHT_ID : act->id >= LEFT_ID ? LEFT_ID : ROW_ID, index = act->id - first;
    return index >= 0 && index < line_count(file) ? index : -1;
}

static void correct(struct import *import, const struct foreign *file, const struct act *act, int index,
                    struct reply *reply)
{
    int step = act->intent == INTENT_LEFT ? -1 : 1;
    reply_effect(reply, EFFECT_CORRECT, act->time)->change = change_of(file, index, step);
    import->before = file->pack != NULL ? file->pack->statement_count : 0;
    import->kept = ROW_ID + index;
    reply->focus = import->kept;
}

static bool on_line(struct import *import, const struct foreign *file, const struct act *act, struct reply *reply)
{
    int index = line_acted(file, act), to = index + (act->intent == INTENT_UP ? -1 : 1);
    if (index < 0)
        return false;
    if (act->intent == INTENT_LEFT || act->intent == INTENT_RIGHT || act->intent == INTENT_ACCEPT) {
        correct(import, file, act, index, reply);
        return true;
    }
    if ((act->intent != INTENT_UP && act->intent != INTENT_DOWN) || to < 0)
        return false;
    if (to == line_count(file)) {
        reply->focus = file->pack != NULL ? ID_PLAY : ID_BACK;
        return true;
    }
    import->line = to;
    reply->focus = ROW_ID + to;
    return true;
}

/* What is installed stays, whatever is said about the match that waits. */
static void play(const struct world *w, int64_t time, struct reply *reply)
{
    reply_effect(reply, EFFECT_INSTALL, time);
    reply_begin(reply, w, EFFECT_START, time);
}

static void choose(const struct world *w, const struct act *act, struct reply *reply)
{
    switch (act->id) {
    case ID_PLAY:
        play(w, act->time, reply);
        break;
    case ID_KEEP:
        reply_effect(reply, EFFECT_INSTALL, act->time);
        reply_move(reply, MOVE_RESET, &screen_title);
        break;
    case ID_NOTES:
        reply_move(reply, MOVE_PUSH, &screen_left_out);
        break;
    case ID_BACK:
        reply_move(reply, MOVE_RESET, &screen_title);
        break;
    default:
        break;
    }
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    bool busy = w->import.file == NULL && w->import.unread == NULL;
    if (w->import.save != NULL)
        return true; /* the screen gives way to another */
    if (act->intent == INTENT_BACK)
        reply_move(reply, MOVE_RESET, &screen_title);
    else if (is_table(w) && on_line(state, w->import.file, act, reply))
        return true;
    else if (act->intent == INTENT_ACCEPT && !busy)
        choose(w, act, reply);
    else
        return busy;
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    if (w->import.save != NULL)
        reply_move(reply, MOVE_REPLACE, &screen_merge);
    else
        play_follow(&screen_import, w, now, reply);
}

/* ---- the picture ---- */

static void draw_line(struct ui *ui, void *user, int index, struct rect box, bool focused)
{
    const struct world *w = user;
    const struct foreign *file = w->import.file;
    const struct table_plan *plan = &file->plan;
    struct choice_row row = { .id_left = LEFT_ID + index, RIGHT_ID + index, true, true };
    (void)focused;
    switch (line_of(file, index)) {
    case LINE_NAME:
        row.label = lang_text(ui->lang, "import.row");
        row.value = import_name(ui, file);
        break;
    case LINE_COLUMN:
        row.label = import_label(ui, &plan->columns[index - 1]);
        row.value = import_kind(ui, &plan->columns[index - 1]);
        break;
    case LINE_DECIMAL:
        row.label = lang_text(ui->lang, "import.decimal");
        row.value = import_decimal(ui, file);
        break;
    case LINE_DATES:
        row.label = lang_text(ui->lang, "import.dates");
        row.value = import_dates(ui, file);
        break;
    }
    widget_choice(ui, ROW_ID + index, box, &row);
}

/* What is left of a box when only whole lines stand in it: then the pointer meets nothing that is cut off. */
static struct rect whole_lines(const struct ui *ui, struct rect box)
{
    int step = widget_row_height(ui) + GAP;
    box.h = (box.h + GAP) / step * step - GAP;
    return box;
}

static void draw_lines(struct ui *ui, const struct world *w, const struct import *import, struct rect box)
{
    struct world copy = *w;
    struct list_view list = { .count = line_count(w->import.file),
                              .line_height = widget_row_height(ui),
                              .gap = GAP,
                              .first_id = FOCUS_NONE,
                              .draw = draw_line,
                              .user = &copy };
    list.scroll = widget_list_scroll(&list, box, import->line);
    widget_list(ui, box, &list);
}

/* Text at the largest size that lets all of it be read. */
static void draw_text_in(struct ui *ui, struct rect box, const char *text)
{
    enum theme_step step = STEP_LEAD;
    while (step > STEP_CAPTION && ui_paragraph_height(ui, box.w, STYLE_TEXT, step, text) > box.h)
        step = (enum theme_step)((int)step - 1);
    draw_clip(ui->list, rect_inset(box, -LINE_GAP, 0)); /* a line painted small may be a little wider than measured */
    ui_paragraph(ui, box, STYLE_TEXT, step, COLOUR_TEXT, ALIGN_LEFT, text);
    draw_unclip(ui->list);
}

/* What the line in focus is about, else the whole file. */
static void draw_about(struct ui *ui, const struct world *w, const struct import *import, struct rect box)
{
    const struct foreign *file = w->import.file;
    int index = ui->focus != NULL ? ui->focus->current - ROW_ID : -1;
    bool column = file->correctable && index > 0 && index <= file->plan.column_count;
    const char *kind = file->kind == FOREIGN_TABLE  ? "import.table"
                       : file->kind == FOREIGN_BANK ? "import.bank"
                                                    : "import.pack";
    struct rect room = widget_panel(ui, box,
                                    column ? phrase_with(ui, "import.column", index)
                                           : LANG_FORMAT(ui->lang, ui_arena(ui), kind, { "file", w->import.name }));
    const char *below = file->pack == NULL ? import_fault(ui, w) : import_counts(ui, w, import->before);
    if (column) {
        struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_TEXT, STEP_BODY, STEP_BODY,
                                           room.w, room.h / 4, 0, below);
        ui_lines(ui, rect_cut_bottom(&room, block.height, LINE_GAP), &block, COLOUR_HEADING);
        draw_text_in(ui, room, import_about_column(ui, file, index - 1));
    } else {
        draw_text_in(ui, room, file->pack == NULL ? below : import_about_file(ui, w, import->before));
    }
}

static void draw_buttons(struct ui *ui, const struct world *w, struct rect line)
{
    const struct foreign *file = w->import.file;
    struct page_button buttons[4];
    int count = 0, notes = file != NULL ? file->report.note_count : 0;
    if (file != NULL && file->pack != NULL) {
        buttons[count++] = (struct page_button){ ID_PLAY, lang_text(ui->lang, "import.play") };
        buttons[count++] = (struct page_button){ ID_KEEP, lang_text(ui->lang, "import.keep") };
    }
    if (notes > 0)
        buttons[count++] = (struct page_button){ ID_NOTES, phrase_count(ui, "import.notes", notes) };
    buttons[count++] = (struct page_button){ ID_BACK, lang_text(ui->lang, "button.back") };
    page_buttons(ui, line, BUTTON_GAP, buttons, count);
}

/* While the file is being read: nothing can be done but to go back, and the focus waits where it was. */
static void build_reading(struct ui *ui, const struct world *w, const struct import *import, struct rect body)
{
    struct rect card = rect_make(body.x + (body.w - CARD_WIDTH) / 2, body.y + body.h / 4, CARD_WIDTH, body.h / 4);
    struct rect room = widget_panel(ui, card, NULL);
    ui_label(ui, room, STYLE_SEMIBOLD, STEP_LEAD, COLOUR_TEXT, ALIGN_CENTRE,
             LANG_FORMAT(ui->lang, ui_arena(ui), "import.reading", { "file", w->import.name }));
    if (ui->focus != NULL)
        focus_add(ui->focus, import->kept, rect_make(card.x, card.y, 0, 0), INTENT_NONE);
}

static const char *heading(struct ui *ui, const struct world *w)
{
    const struct foreign *file = w->import.file;
    if (file != NULL && file->pack != NULL)
        return phrase_words(w, file->pack, &file->pack->title);
    return w->import.unread != NULL || (file != NULL && !file->correctable)
               ? lang_text(ui->lang, "import.heading.fault")
               : w->import.name;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct import *import = state;
    const struct foreign *file = w->import.file;
    struct rect body = page_body(ui, heading(ui, w), BODY_WIDTH);
    page_usual_hints(ui, w);
    if (file == NULL && w->import.unread == NULL) {
        build_reading(ui, w, import, body);
        return;
    }
    struct rect buttons = rect_cut_bottom(&body, BUTTON_HEIGHT, BUTTON_GAP);
    if (is_table(w)) {
        struct rect left, right;
        page_columns(whole_lines(ui, body), 610, &left, &right);
        draw_lines(ui, w, import, left);
        draw_about(ui, w, import, right);
    } else if (file != NULL && file->pack != NULL) {
        draw_about(ui, w, import, rect_centre(body, CARD_WIDTH, body.h));
    } else {
        struct rect room = widget_panel(ui, rect_centre(body, CARD_WIDTH, body.h), w->import.name);
        draw_text_in(ui, room, import_fault(ui, w));
    }
    draw_buttons(ui, w, buttons);
}

const struct screen screen_import = { .name = "import",
                                      .stage = STAGE_FOYER,
                                      .size = sizeof(struct import),
                                      .enter = enter,
                                      .event = event,
                                      .follow = follow,
                                      .build = build };
