/* Name entry: typed, or put together with the letters on the screen where there is no keyboard. */
#include "screens/name.h"
#include "screens/page.h"

#include <stdio.h>
#include <string.h>

enum { ID_FIELD = SCREEN_FIELD, ID_SHIFT = 10, ID_SPACE, ID_ERASE, ID_DONE, ID_CANCEL, ID_LETTER = 100 };
enum { BODY_WIDTH = 1240, COLUMNS = 11, ROWS = 3, KEY_GAP = 10, FIELD_HEIGHT = 84, NOTE_HEIGHT = 48 };

/* What is given a name. */
enum name_of { NAME_PLAYER, NAME_TEAM, NAME_MEMBER, NAME_SETUP };

struct name_state {
    struct name_edit edit;
    enum name_of of;
    int index; /* profile to rename, -1 for a new one; team */
    bool shift;
    char composing[INTENT_TEXT_MAX]; /* by an input method, not yet typed */
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct name_state *s = state;
    (void)now;
    static const char *const asked[] = { [NAME_TEAM] = "team", [NAME_MEMBER] = "member", [NAME_SETUP] = "keep" };
    for (int of = NAME_TEAM; of <= NAME_SETUP && arg->ask != NULL; of++)
        if (strcmp(arg->ask, asked[of]) == 0)
            s->of = (enum name_of)of;
    s->index = arg->index;
    if (s->of == NAME_TEAM)
        name_insert(&s->edit, w->night.setup.teams[s->index].name);
    else if (s->of == NAME_PLAYER && s->index >= 0)
        name_insert(&s->edit, w->save->profiles[s->index].name);
    s->shift = name_begins(&s->edit);
    return ID_FIELD;
}

static bool is_taken(const struct name_state *s, const struct world *w)
{
    const struct setup *setup = &w->night.setup;
    for (int i = 0; i < w->save->profile_count && s->of == NAME_PLAYER; i++)
        if (i != s->index && text_same(w->save->profiles[i].name, s->edit.text))
            return true;
    for (int i = 0; i < TEAMS_MAX && s->of == NAME_TEAM; i++)
        if (i != s->index && text_same(setup->teams[i].name, s->edit.text))
            return true;
    return false;
}

/* What speaks against the name, as a lang key; NULL: nothing. */
static const char *objection(const struct name_state *s, const struct world *w)
{
    struct buf folded = { 0 };
    text_fold(&folded, s->edit.text);
    bool empty = folded.len == 0;
    buf_fini(&folded);
    if (empty)
        return *s->edit.text == '\0' ? "name.hint" : "name.empty";
    if (s->of != NAME_PLAYER && strlen(s->edit.text) >= TEAM_NAME_TEXT)
        return "name.long";
    if (s->of == NAME_SETUP && strpbrk(s->edit.text, "/\\.:*?\"<>|") != NULL) /* it names a file */
        return "name.signs";
    return is_taken(s, w) ? "name.taken" : NULL;
}

static void done(const struct name_state *s, const struct world *w, int64_t time, struct reply *reply)
{
    if (objection(s, w) != NULL) {
        reply->focus = ID_FIELD;
        return;
    }
    enum effect_kind kind = s->of == NAME_TEAM     ? EFFECT_TEAM_NAME
                            : s->of == NAME_MEMBER ? EFFECT_TEAM_MEMBER
                            : s->of == NAME_SETUP  ? EFFECT_NIGHT_KEEP
                            : s->index < 0         ? EFFECT_PROFILE_ADD
                                                   : EFFECT_PROFILE_RENAME;
    struct effect *effect = reply_effect(reply, kind, time);
    effect->index = s->index;
    snprintf(effect->name, sizeof effect->name, "%s", s->edit.text);
    reply_move(reply, MOVE_POP, NULL);
}

/* ---- the letters on the screen ---- */

/* Letter `index` of the row of letters in use; "" behind the last. */
static const char *letter(struct arena *a, const struct lang *lang, bool shift, int index)
{
    const char *p = lang_text(lang, shift ? "name.capitals" : "name.letters");
    for (int i = 0; i < index; i++)
        utf8_next(&p);
    const char *end = p;
    utf8_next(&end);
    return arena_copy(a, p, (size_t)(end - p));
}

static void insert(struct name_state *s, const char *text)
{
    name_insert(&s->edit, text);
    s->shift = name_begins(&s->edit);
}

static void insert_letter(struct name_state *s, const struct world *w, int index)
{
    struct arena a;
    arena_init(&a);
    insert(s, letter(&a, w->lang, s->shift, index));
    arena_fini(&a);
}

static void press(struct name_state *s, const struct world *w, const struct act *act, struct reply *reply)
{
    switch (act->id) {
    case ID_FIELD:
        if (!act->pointed)
            done(s, w, act->time, reply);
        break;
    case ID_DONE:
        done(s, w, act->time, reply);
        break;
    case ID_CANCEL:
        reply_move(reply, MOVE_POP, NULL);
        break;
    case ID_SHIFT:
        s->shift = !s->shift;
        break;
    case ID_SPACE:
        insert(s, " ");
        break;
    case ID_ERASE:
        name_backspace(&s->edit);
        s->shift = name_begins(&s->edit);
        break;
    default:
        if (act->id >= ID_LETTER)
            insert_letter(s, w, act->id - ID_LETTER);
        break;
    }
}

/* ---- events ---- */

static bool edit(struct name_state *s, const struct act *act)
{
    bool in_field = act->id == ID_FIELD;
    if (act->intent == INTENT_COMPOSE || act->intent == INTENT_TEXT)
        snprintf(s->composing, sizeof s->composing, "%s", act->intent == INTENT_COMPOSE ? act->text : "");
    if (act->intent == INTENT_COMPOSE)
        return true;
    if (act->intent == INTENT_TEXT)
        insert(s, act->text);
    else if (act->intent == INTENT_BACKSPACE)
        name_backspace(&s->edit);
    else if (act->intent == INTENT_DELETE)
        name_delete(&s->edit);
    else if (act->intent == INTENT_HOME || act->intent == INTENT_END)
        name_move(&s->edit, act->intent == INTENT_HOME ? -SAVE_NAME_MAX : SAVE_NAME_MAX);
    else if (in_field && (act->intent == INTENT_LEFT || act->intent == INTENT_RIGHT))
        name_move(&s->edit, act->intent == INTENT_LEFT ? -1 : 1);
    else
        return false;
    return true;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct name_state *s = state;
    if (edit(s, act))
        return true;
    if (act->intent == INTENT_ACCEPT)
        press(s, w, act, reply);
    else if (act->intent == INTENT_BACK)
        reply_move(reply, MOVE_POP, NULL);
    else
        return false;
    return true;
}

/* ---- picture ---- */

static void letters(struct ui *ui, const struct name_state *s, struct rect box)
{
    for (int i = 0; i < COLUMNS * ROWS; i++) {
        const char *text = letter(ui_arena(ui), ui->lang, s->shift, i);
        struct rect key = rect_cell(box, COLUMNS, ROWS, i % COLUMNS, i / COLUMNS, KEY_GAP, KEY_GAP);
        if (*text != '\0')
            widget_button(ui, ID_LETTER + i, key, text);
    }
}

static void tools(struct ui *ui, struct rect line)
{
    static const char *const keys[] = { "name.shift", "name.space", "name.erase" };
    for (int i = 0; i < 3; i++)
        widget_button(ui, ID_SHIFT + i, rect_cell(line, 3, 1, i, 0, KEY_GAP, 0), lang_text(ui->lang, keys[i]));
}

static const char *heading(const struct name_state *s)
{
    static const char *const of[] = { NULL, "name.team", "name.member", "name.setup" };
    return s->of != NAME_PLAYER ? of[s->of] : s->index < 0 ? "name.heading" : "name.rename";
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct name_state *s = state;
    int row = widget_row_height(ui);
    struct rect body = page_body(ui, lang_text(ui->lang, heading(s)), BODY_WIDTH);
    widget_field(ui, ID_FIELD, rect_cut_top(&body, FIELD_HEIGHT, 8),
                 &(struct field_text){ .text = s->edit.text,
                                       .composing = s->composing,
                                       .hint = lang_text(ui->lang, "name.placeholder"),
                                       .caret = s->edit.caret });
    const char *note = objection(s, w);
    ui_label(ui, rect_cut_top(&body, NOTE_HEIGHT, 16), STYLE_SEMIBOLD, STEP_SMALL, COLOUR_VELVET_TEXT, ALIGN_LEFT,
             lang_text(ui->lang, note != NULL           ? note
                                 : s->of == NAME_PLAYER ? "name.fine"
                                                        : "name.any"));
    letters(ui, s, rect_cut_top(&body, ROWS * (row + KEY_GAP) - KEY_GAP, KEY_GAP));
    tools(ui, rect_cut_top(&body, row, KEY_GAP * 2));
    struct rect line = rect_cut_top(&body, row, 0);
    widget_button(ui, ID_CANCEL, rect_cell(line, 2, 1, 0, 0, KEY_GAP, 0), lang_text(ui->lang, "button.cancel"));
    widget_button(ui, ID_DONE, rect_cell(line, 2, 1, 1, 0, KEY_GAP, 0), lang_text(ui->lang, "name.done"));
    page_usual_hints(ui, w);
}

const struct screen screen_name = { .name = "name",
                                    .stage = STAGE_FOYER,
                                    .field = true,
                                    .size = sizeof(struct name_state),
                                    .enter = enter,
                                    .event = event,
                                    .build = build };
