/* Events for the stack of screens: from device to act, from reply to deed; see screens.h. */
#include "screens/stack.h"

#include <stdlib.h>
#include <string.h>

enum { DRAG_STEP = 44, FOLLOW_MOST = 8 };

/* ---- replies ---- */

static void move(struct screens *s, const struct reply *reply, int64_t now)
{
    struct entry from = *stack_base(s);
    switch (reply->move) {
    case MOVE_STAY:
        return;
    case MOVE_PUSH:
        break;
    case MOVE_POP:
    case MOVE_REPLACE:
        stack_pop(s);
        break;
    case MOVE_RESET:
        while (s->depth > 0)
            stack_pop(s);
        break;
    }
    if (reply->move != MOVE_POP)
        screens_open(s, reply->to, &reply->arg, now);
    s->pressed = FOCUS_NONE;
    stack_curtain_start(s, from, now);
}

static const char *refusal(enum effect_kind kind)
{
    switch (kind) {
    case EFFECT_START:
        return "no-round";
    case EFFECT_LEARN:
        return "no-lesson";
    case EFFECT_RESUME:
        return "no-resume";
    case EFFECT_PROFILE_ADD:
    case EFFECT_PROFILE_RENAME:
        return "no-name";
    case EFFECT_INSTALL:
        return "no-install";
    case EFFECT_NIGHT_START:
        return "no-round";
    case EFFECT_NIGHT_RESUME:
        return "no-night";
    case EFFECT_NIGHT_KEEP:
    case EFFECT_NIGHT_LOAD:
    case EFFECT_NIGHT_DROP:
        return "no-setup";
    case EFFECT_WATCH:
        return "no-watch";
    case EFFECT_ANKI:
    case EFFECT_CARD:
    case EFFECT_SETTINGS:
    case EFFECT_SEED:
    case EFFECT_PROFILE_AVATAR:
    case EFFECT_PROFILE_REMOVE:
    case EFFECT_GUESTS_FORGET:
    case EFFECT_EVENT:
    case EFFECT_FINISH:
    case EFFECT_LEAVE:
    case EFFECT_IMPORT:
    case EFFECT_CORRECT:
    case EFFECT_NIGHT_SETUP:
    case EFFECT_TEAM_NAME:
    case EFFECT_TEAM_MEMBER:
    case EFFECT_BLACK:
    case EFFECT_PICK:
    case EFFECT_LIGHT:
    case EFFECT_TABLE:
    case EFFECT_PICTURE:
    case EFFECT_EXPORT:
    case EFFECT_FIND:
    case EFFECT_BRING:
    case EFFECT_MERGE:
    case EFFECT_READ:
    case EFFECT_QUIT:
        return NULL; /* the rules said no: there is nothing to tell */
    }
    return NULL;
}

static void tell(struct screens *s, const char *ask, const struct err *err, int64_t now)
{
    struct reply reply = { 0 };
    reply_tell(&reply, ask, err->text);
    move(s, &reply, now);
}

/* "5 questions", in `a`. */
static const char *questions(const struct screens *s, struct arena *a, int count)
{
    const struct lang *lang = s->world->lang;
    const struct lang_arg arg = { "n", arena_printf(a, "%d", count) };
    return lang_fill(a, lang_plural(lang, "count.questions", count), &arg, 1);
}

/* A pack that has too few questions for the round says how many it has, and these can be played. */
static void refuse(struct screens *s, const struct effect *effect, const struct err *err, int64_t now)
{
    const char *ask = refusal(effect->kind);
    bool night = effect->kind == EFFECT_NIGHT_START;
    int fewer = effect->kind == EFFECT_START || night ? s->world->fewer : 0;
    if (effect->kind == EFFECT_EVENT && night_on(s->world) && night_is_hosts(effect->event.kind))
        screens_notice(s, lang_text(s->world->lang, "night.refused"), now);
    if (fewer == 0) {
        if (ask != NULL)
            tell(s, ask, err, now);
        return;
    }
    struct reply reply = { 0 };
    struct arena a;
    arena_init(&a);
    reply_ask(&reply, "fewer", questions(s, &a, fewer), effect->kind)->index = fewer;
    reply.arg.to = night ? &screen_night : &screen_setup; /* nothing that asked on the way there shall be left */
    move(s, &reply, now);
    arena_fini(&a);
}

/* What is left of a reply from effect `index` on, once that can be done. */
static void wait_for(struct screens *s, const struct reply *reply, int index)
{
    s->waits = true;
    s->waiting = *reply;
    s->waiting.effect_count -= index;
    memmove(s->waiting.effect, reply->effect + index, (size_t)s->waiting.effect_count * sizeof *reply->effect);
}

/* Effects in order, then the move. False when one was refused or takes long: then there is no move. */
static bool carry_out(struct screens *s, const struct reply *reply, int64_t now)
{
    bool unsaved = false;
    struct err err = { "" }, save_err = { "" };
    for (int i = 0; i < reply->effect_count; i++) {
        enum outcome outcome = s->runner.run(s->runner.user, &reply->effect[i], &err);
        if (outcome == OUTCOME_WAITING)
            wait_for(s, reply, i);
        if (outcome == OUTCOME_REFUSED)
            refuse(s, &reply->effect[i], &err, now);
        if (outcome == OUTCOME_WAITING || outcome == OUTCOME_REFUSED)
            return false;
        if (outcome == OUTCOME_UNSAVED) {
            unsaved = true;
            save_err = err;
        }
    }
    move(s, reply, now);
    if (reply->focus != FOCUS_NONE)
        s->entry[s->depth - 1].focus = reply->focus;
    if (unsaved && !s->told_unsaved) {
        s->told_unsaved = true;
        tell(s, "unsaved", &save_err, now);
    }
    return true;
}

static void settle(struct screens *s, const struct reply *first, int64_t now)
{
    if (!carry_out(s, first, now))
        return;
    for (int i = 0; i < FOLLOW_MOST; i++) {
        const struct entry *top = &s->entry[s->depth - 1];
        struct reply reply = { 0 };
        if (top->screen->follow != NULL)
            top->screen->follow(top->state, s->world, now, &reply);
        if ((reply.move == MOVE_STAY && reply.effect_count == 0) || !carry_out(s, &reply, now))
            return;
    }
}

/* ---- acts ---- */

static void act(struct screens *s, const struct act *act)
{
    struct entry *top = &s->entry[s->depth - 1];
    struct reply reply = { 0 };
    if (act->intent == INTENT_READ &&
        !top->screen->grabs) { /* on every screen: reading looks at the match, not at the screen */
        reply_effect(&reply, EFFECT_READ, act->time);
        settle(s, &reply, act->time);
        return;
    }
    if (top->screen->event(top->state, s->world, act, &reply)) {
        settle(s, &reply, act->time);
        return;
    }
    if (act->intent == INTENT_UP || act->intent == INTENT_DOWN || act->intent == INTENT_LEFT ||
        act->intent == INTENT_RIGHT)
        top->focus = focus_move(&s->focus, top->focus, act->intent);
    else if (act->intent == INTENT_NEXT || act->intent == INTENT_PREVIOUS)
        top->focus = focus_step(&s->focus, top->focus, act->intent == INTENT_NEXT ? 1 : -1);
}

static struct act act_of(const struct screens *s, const struct ui_event *event)
{
    return (struct act){ .intent = event->intent,
                         .id = s->entry[s->depth - 1].focus,
                         .time = event->time,
                         .seat = -1,
                         .device = event->from,
                         .name = event->button,
                         .pad = event->device > 0,
                         .key = event->key,
                         .text = event->text };
}

static bool may_repeat(enum intent intent)
{
    return intent == INTENT_UP || intent == INTENT_DOWN || intent == INTENT_LEFT || intent == INTENT_RIGHT ||
           intent == INTENT_DELETE || intent == INTENT_BACKSPACE || intent == INTENT_TEXT;
}

static void key(struct screens *s, const struct ui_event *event)
{
    struct act a = act_of(s, event);
    if (event->repeat && !may_repeat(event->intent))
        return;
    if (!screens_top(s)->answers && strcmp(event->key, "pad south") == 0)
        a.intent = INTENT_ACCEPT;
    if (!screens_top(s)->answers && strcmp(event->key, "pad east") == 0)
        a.intent = INTENT_BACK;
    act(s, &a);
}

/* A button that a team has is the team's, on each screen of a night and whatever else it means; where buttons are given out,
 * so are those that nobody has, but for the host's. Devices other than the keyboard are never the host's. */
static bool team(struct screens *s, const struct ui_event *event)
{
    const struct world *w = s->world;
    const struct screen *top = screens_top(s);
    struct act a = act_of(s, event);
    if (event->from[0] == '\0' || !top->night || !night_on(w))
        return false;
    bool plugged = event->intent == INTENT_LOST || event->intent == INTENT_FOUND;
    a.seat = plugged ? -1 : match_seat_of(w->match, event->from, event->button);
    if (a.seat < 0 && !plugged && strcmp(event->from, "keyboard") == 0 && (!top->binds || night_hosts_key(event->key)))
        return false;
    if (a.seat >= 0)
        a.button = event_button_find(w->match->seats[a.seat].button, event->button);
    a.intent = plugged ? event->intent : INTENT_BUZZ;
    if (!event->repeat)
        act(s, &a);
    return true;
}

/* ---- pointer ---- */

static void scroll(struct screens *s, const struct ui_event *event, int amount)
{
    struct act a = act_of(s, event);
    a.intent = amount > 0 ? INTENT_UP : INTENT_DOWN;
    for (int i = abs(amount); i > 0; i--) {
        a.id = s->entry[s->depth - 1].focus;
        act(s, &a);
    }
}

static void pointer_move(struct screens *s, const struct ui_event *event)
{
    if (s->down && abs(event->at.y - s->drag) >= DRAG_STEP) {
        int steps = (event->at.y - s->drag) / DRAG_STEP;
        s->drag += steps * DRAG_STEP;
        s->pressed = FOCUS_NONE;
        scroll(s, event, steps);
    } else if (!s->down) {
        const struct focus_item *item = focus_at(&s->focus, event->at.x, event->at.y);
        if (item != NULL && item->by_keys)
            s->entry[s->depth - 1].focus = item->id;
    }
}

static void pointer_down(struct screens *s, const struct ui_event *event)
{
    const struct focus_item *item = focus_at(&s->focus, event->at.x, event->at.y);
    s->down = true;
    s->drag = event->at.y;
    s->pressed = item != NULL ? item->id : FOCUS_NONE;
    if (item != NULL && item->by_keys)
        s->entry[s->depth - 1].focus = item->id;
}

static void pointer_up(struct screens *s, const struct ui_event *event)
{
    const struct focus_item *item = focus_at(&s->focus, event->at.x, event->at.y);
    bool click = s->down && item != NULL && item->id == s->pressed;
    s->down = false;
    if (!click)
        return;
    struct act a = act_of(s, event);
    a.intent = item->intent;
    a.id = item->id;
    a.pointed = true;
    act(s, &a);
}

/* ---- events ---- */

static void quit(struct screens *s, int64_t time)
{
    struct reply reply = { 0 };
    reply_effect(&reply, EFFECT_QUIT, time);
    settle(s, &reply, time);
}

static void go_on(struct screens *s, int64_t now)
{
    struct reply reply = s->waiting;
    s->waits = false;
    reply.effect[0].time = now; /* no time of the match has passed */
    settle(s, &reply, now);
}

/* A file that was dropped opens the import, whatever is on the screen; a match on the stage stands still and is asked
 * about, once, however many files come. */
static void drop(struct screens *s, int64_t now)
{
    const struct world *w = s->world;
    if (night_on(w)) /* many are looking on */
        return;
    bool running = world_running(w), asked = s->entry[s->depth - 1].serial == s->drop_serial;
    struct reply reply = { 0 };
    if (running && !asked && s->depth == STACK_DEPTH)
        return;
    stack_curtain_stop(s);
    if (!running) {
        reply_effect(&reply, EFFECT_IMPORT, now);
        reply_move(&reply, MOVE_RESET, &screen_import);
        settle(s, &reply, now);
        return;
    }
    if (!w->match->paused)
        reply_match(&reply, w, EVENT_PAUSE, 0, now);
    reply_ask(&reply, "drop", w->import.name, EFFECT_IMPORT);
    reply.move = asked ? MOVE_REPLACE : MOVE_PUSH;
    reply.arg.to = &screen_import;
    settle(s, &reply, now);
    s->drop_serial = s->entry[s->depth - 1].serial;
}

/* What holds on every screen. */
static void switch_setting(struct screens *s, enum intent intent, int64_t time)
{
    struct reply reply = { 0 };
    struct settings settings = s->world->save->settings;
    if (intent == INTENT_FULLSCREEN)
        settings.fullscreen = !settings.fullscreen;
    if (intent == INTENT_MUTE)
        settings.mute = !settings.mute;
    reply_settings(&reply, &settings);
    settle(s, &reply, time);
}

/* What is heard or not heard is said: the loudspeakers may be off. */
static void mute(struct screens *s, int64_t time)
{
    const struct settings *settings = &s->world->save->settings;
    struct arena a;
    arena_init(&a);
    switch_setting(s, INTENT_MUTE, time);
    const char *volume = arena_printf(&a, "%d", settings->volume);
    screens_notice(s, LANG_FORMAT(s->world->lang, &a, settings->mute ? "toast.mute" : "toast.sound", { "n", volume }),
                   time);
    arena_fini(&a);
}

static bool is_press(enum intent intent)
{
    return intent != INTENT_TICK && intent != INTENT_POINTER_MOVE && intent != INTENT_POINTER_UP &&
           intent != INTENT_FOCUS;
}

/* A press while the curtain moves is meant for the curtain: nobody answers a question that cannot be seen yet. Where
 * there is no curtain, the second half of a double press is caught alike. */
static bool stops_curtain(struct screens *s, const struct ui_event *event)
{
    if (!is_press(event->intent) || (!stack_curtain_moves(s, event->time) && event->time >= s->guard))
        return false;
    stack_curtain_stop(s);
    return event->intent != INTENT_RESIZE;
}

/* Whoever has turned to another window cannot answer: the clock stands still until they are back. */
static void focus(struct screens *s, const struct ui_event *event)
{
    bool asked = world_running(s->world) && s->world->match->phase == MATCH_PHASE_ASK && !s->world->match->paused;
    if (event->amount != 0 || !asked || !screens_top(s)->answers)
        return;
    struct act a = act_of(s, event);
    a.intent = INTENT_PAUSE;
    stack_curtain_stop(s);
    act(s, &a);
}

/* Only one of the two windows has places to point at. */
static bool points_beside(const struct screens *s, const struct ui_event *event)
{
    bool pointer = event->intent == INTENT_POINTER_MOVE || event->intent == INTENT_POINTER_DOWN ||
                   event->intent == INTENT_POINTER_UP || event->intent == INTENT_SCROLL;
    return pointer && event->host != s->world->night.host_window;
}

void screens_event(struct screens *s, const struct ui_event *event)
{
    if (points_beside(s, event))
        return;
    if (is_press(event->intent)) /* nobody has to wait for an entrance: it ends, and the press counts */
        stack_settle(s);
    if (event->intent == INTENT_QUIT) {
        quit(s, event->time);
        return;
    }
    if (s->waits) {
        if (event->intent == INTENT_TICK)
            go_on(s, event->time);
        return;
    }
    if (team(s, event))
        return;
    if (event->intent == INTENT_LOST || event->intent == INTENT_FOUND)
        return;
    if (screens_top(s)->grabs && event->key[0] != '\0') {
        struct act a = act_of(s, event);
        if (!event->repeat)
            act(s, &a);
        return;
    }
    if (event->intent == INTENT_MUTE) { /* also while the curtain moves: the noise is now */
        if (!event->repeat)
            mute(s, event->time);
        return;
    }
    if (event->intent == INTENT_DROP) {
        drop(s, event->time);
        return;
    }
    if (event->intent == INTENT_FOCUS) {
        focus(s, event);
        return;
    }
    if (stops_curtain(s, event))
        return;
    if (event->intent == INTENT_POINTER_MOVE)
        pointer_move(s, event);
    else if (event->intent == INTENT_POINTER_DOWN)
        pointer_down(s, event);
    else if (event->intent == INTENT_POINTER_UP)
        pointer_up(s, event);
    else if (event->intent == INTENT_SCROLL)
        scroll(s, event, event->amount);
    else if (event->intent == INTENT_FULLSCREEN && !event->repeat)
        switch_setting(s, event->intent, event->time);
    else if (event->intent != INTENT_RESIZE)
        key(s, event);
}
