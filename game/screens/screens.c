/* The stack of screens and its pictures; see screens.h. Events are in screens_event.c. */
#include "screens/screens.h"

#include "screens/desk.h"
#include "screens/stack.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

enum { WAITING_WIDTH = 760, WAITING_HEIGHT = 220 };

struct screens *screens_new(const struct world *w, struct runner runner)
{
    struct screens *s = mem_resize(NULL, sizeof *s);
    *s = (struct screens){ .world = w, .runner = runner };
    for (int i = 0; i < 2; i++)
        drawlist_init(&s->list[i]);
    drawlist_init(&s->host);
    return s;
}

void screens_free(struct screens *s)
{
    if (s == NULL)
        return;
    while (s->depth > 0)
        stack_pop(s);
    for (int i = 0; i < 2; i++)
        drawlist_fini(&s->list[i]);
    drawlist_fini(&s->host);
    free(s);
}

void stack_pop(struct screens *s)
{
    free(s->entry[--s->depth].state);
}

void screens_open(struct screens *s, const struct screen *screen, const struct screen_arg *arg, int64_t now)
{
    static const struct screen_arg none = { .index = -1 };
    assert(s->depth < STACK_DEPTH);
    struct entry *e = &s->entry[s->depth++];
    *e = (struct entry){ .screen = screen, .serial = ++s->serial, .came = now, .focus = screen->focus };
    e->state = mem_resize(NULL, screen->size + 1);
    for (size_t i = 0; i < screen->size; i++)
        ((unsigned char *)e->state)[i] = 0;
    if (screen->enter != NULL)
        e->focus = screen->enter(e->state, s->world, arg != NULL ? arg : &none, now);
}

const struct entry *stack_base(const struct screens *s)
{
    int i = s->depth - 1;
    while (i > 0 && s->entry[i].screen->overlay)
        i--;
    return &s->entry[i];
}

/* ---- entrances ---- */

void stack_settle(struct screens *s)
{
    for (int i = 0; i < s->depth; i++)
        s->entry[i].settled = true;
}

void stack_restart(struct screens *s, int64_t now)
{
    if (stack_curtain_moves(s, now))
        s->curtain.start = now;
    for (int i = 0; i < s->depth; i++) {
        s->entry[i].settled = false;
        s->entry[i].came = now;
    }
}

static bool enters(const struct screens *s, const struct entry *e, int64_t now)
{
    return !e->settled && e->screen->entrance != NULL && !s->world->save->settings.reduced_motion &&
           now - e->came < e->screen->entrance(s->world);
}

static int64_t since(const struct screens *s, const struct entry *e, int64_t now)
{
    if (!enters(s, e, now))
        return UI_SETTLED;
    return now > e->came ? now - e->came : 0;
}

/* ---- the curtain ---- */

static int64_t curtain_length(const struct screens *s)
{
    return SCREENS_CURTAIN_US * (int64_t)(s->curtain.closes + s->curtain.opens);
}

bool stack_curtain_moves(const struct screens *s, int64_t now)
{
    return now - s->curtain.start < curtain_length(s);
}

void stack_curtain_stop(struct screens *s)
{
    s->curtain = (struct curtain){ 0 };
}

void stack_curtain_start(struct screens *s, struct entry from, int64_t now)
{
    const struct screen *to = stack_base(s)->screen;
    bool closes = from.screen->stage == STAGE_SCENE, opens = to->stage == STAGE_SCENE;
    if (from.serial == stack_base(s)->serial)
        return;
    stack_curtain_stop(s);
    if (!s->built || (!closes && !opens) || (closes && to->seamless))
        return;
    if (s->world->save->settings.reduced_motion) {
        s->guard = opens ? now + STACK_GUARD_US : now;
        return;
    }
    s->curtain = (struct curtain){ .start = now, .closes = closes, .opens = opens };
    s->entry[stack_base(s) - s->entry].came = now + curtain_length(s) - (opens ? SCREENS_CURTAIN_US / 2 : 0);
    s->front ^= 1;
    s->built = false;
}

int64_t screens_curtain(const struct screens *s, int *halves)
{
    *halves = s->curtain.closes + s->curtain.opens;
    return s->curtain.start;
}

/* Draws the curtain that began to close or open at `from`. It starts and ends softly, and is heavy: its hem comes after. */
static void draw_curtain_now(struct ui *ui, int64_t from, bool closes)
{
    struct anim top = { .start = from, .length = SCREENS_CURTAIN_US - MOTION_HEM_US, .curve = ANIM_EASE_BOTH },
                hem = top;
    hem.start += MOTION_HEM_US;
    int open = anim_at(&top, ui->now), below = anim_at(&hem, ui->now);
    stage_curtain(ui, closes ? 1000 - open : open, closes ? 1000 - below : below);
}

/* The picture of before, which nobody can build any more, with the curtain over it. */
static void build_closing(struct screens *s, struct ui *ui)
{
    ui->list = &s->list[s->front ^ 1];
    ui->list->count = s->bare[s->front ^ 1];
    draw_curtain_now(ui, s->curtain.start, true);
}

/* ---- notices ---- */

void screens_notice(struct screens *s, const char *text, int64_t now)
{
    snprintf(s->notice, sizeof s->notice, "%s", text != NULL ? text : "");
    s->notice_end = now + STACK_NOTICE_US;
}

static bool has_notice(const struct screens *s, int64_t now)
{
    return s->notice[0] != '\0' && now < s->notice_end;
}

static const struct drawlist *with_notice(struct screens *s, struct ui *ui)
{
    if (s->waits) {
        struct rect room = widget_dialog(ui, WAITING_WIDTH, WAITING_HEIGHT, lang_text(ui->lang, "waiting.heading"));
        ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_CENTRE, lang_text(ui->lang, "waiting.text"));
    }
    if (has_notice(s, ui->now))
        widget_toast(ui, s->notice);
    return ui->list;
}

/* ---- pictures ---- */

static struct ui dressed(struct screens *s, const struct ui *frame)
{
    struct ui ui = *frame;
    ui.lang = s->world->lang;
    ui.calm = s->world->save->settings.reduced_motion;
    s->theme = s->world->theme_count > 0 ? s->world->themes[world_theme(s->world)] : *frame->theme;
    theme_enlarge(&s->theme, s->world->save->settings.text_size);
    ui.theme = &s->theme;
    return ui;
}

static void build_entry(struct screens *s, struct ui *ui, const struct entry *entry)
{
    ui->since = since(s, entry, ui->now);
    entry->screen->build(entry->state, s->world, ui);
}

/* What asks or tells the host something is not for the audience where the host has another window. */
static void build_entries(struct screens *s, struct ui *ui)
{
    const struct entry *base = stack_base(s), *top = &s->entry[s->depth - 1];
    bool all = !s->world->night.host_window;
    if (all)
        focus_begin(&s->focus, top->focus);
    drawlist_clear(ui->list);
    stage_backdrop(ui, base->screen->stage);
    ui->velvet = base->screen->stage == STAGE_FOYER;
    for (const struct entry *e = base; e <= (all ? top : base); e++) {
        ui->focus = all && e == top ? &s->focus : NULL;
        build_entry(s, ui, e);
    }
}

static void build_desk(struct screens *s, struct ui *ui)
{
    const struct entry *base = stack_base(s), *top = &s->entry[s->depth - 1];
    focus_begin(&s->focus, top->focus);
    drawlist_clear(ui->list);
    ui->focus = base == top ? &s->focus : NULL;
    desk_build(ui, s->world, base->screen);
    for (const struct entry *e = base + 1; e <= top; e++) {
        ui->focus = e == top ? &s->focus : NULL;
        build_entry(s, ui, e);
    }
}

/* Builds, and once more where the focus has found nothing and moves on. */
static void build(struct screens *s, struct ui *ui, void (*part)(struct screens *s, struct ui *ui))
{
    part(s, ui);
    struct entry *top = &s->entry[s->depth - 1];
    int focus = focus_valid(&s->focus, top->focus);
    if (focus == top->focus)
        return;
    top->focus = focus;
    part(s, ui);
}

const struct drawlist *screens_build_host(struct screens *s, const struct ui *frame)
{
    struct ui ui = dressed(s, frame);
    ui.list = &s->host;
    build(s, &ui, build_desk);
    return with_notice(s, &ui);
}

const struct drawlist *screens_build(struct screens *s, const struct ui *frame)
{
    struct ui ui = dressed(s, frame);
    bool all = !s->world->night.host_window, moves = stack_curtain_moves(s, ui.now);
    if (moves && s->curtain.closes && ui.now - s->curtain.start < SCREENS_CURTAIN_US) {
        build_closing(s, &ui);
        return all ? with_notice(s, &ui) : ui.list;
    }
    ui.list = &s->list[s->front];
    if (all)
        build(s, &ui, build_entries);
    else
        build_entries(s, &ui);
    s->bare[s->front] = ui.list->count;
    s->built = true;
    if (moves)
        draw_curtain_now(&ui, s->curtain.start + (s->curtain.closes ? SCREENS_CURTAIN_US : 0), false);
    return all ? with_notice(s, &ui) : ui.list;
}

int64_t screens_wake(const struct screens *s, int64_t now)
{
    const struct entry *top = &s->entry[s->depth - 1];
    int64_t wake = top->screen->wake != NULL ? top->screen->wake(top->state, s->world, now) : SCREEN_NEVER;
    int64_t frame = now + SCREENS_FRAME_US;
    if (has_notice(s, now) && s->notice_end < wake)
        wake = s->notice_end;
    int64_t desk = s->world->night.host_window ? desk_wake(s->world, now) : SCREEN_NEVER;
    wake = desk < wake ? desk : wake;
    bool moves = stack_curtain_moves(s, now);
    for (const struct entry *e = stack_base(s); e <= top; e++)
        moves = moves || enters(s, e, now);
    return moves && frame < wake ? frame : wake;
}

int screens_sounds(const struct screens *s, int *serial, struct cue *out)
{
    const struct entry *base = stack_base(s);
    *serial = base->serial;
    return base->screen->sounds != NULL ? base->screen->sounds(base->state, s->world, out) : 0;
}

bool screens_typing(const struct screens *s, struct rect *at)
{
    const struct focus_item *item = focus_find(&s->focus, SCREEN_FIELD);
    if (!screens_top(s)->field || item == NULL)
        return false;
    *at = item->rect;
    return true;
}

const struct screen *screens_top(const struct screens *s)
{
    return s->entry[s->depth - 1].screen;
}

const struct focus *screens_focus(const struct screens *s)
{
    return &s->focus;
}
