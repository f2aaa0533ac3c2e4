/* Every screen in the real window, once by each kind of device alone: keyboard, mouse, finger, game controller. The walker
 * looks at each picture, as a player would, and pushes what SDL would report. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <SDL.h>

#include "commands/show.h"
#include "platform/store.h"
#include "screens/page.h"
#include "screens/scene_files.h"
#include "screens/screens.h"
#include "support/scratch.h"

enum { BACK = -1, DROP = -2, NAME = -3, HERE = 0 };
enum { PAUSE = PAGE_HINT_ID + INTENT_PAUSE, ROW = 100, QUESTIONS = 5, PATIENCE_MS = 20000, STEPS_MOST = 200 };

/* On screen `on` activate the item `id` until screen `to` is there. */
struct step {
    const char *on;
    int id;
    const char *to;
};

static const struct step before[] = {
    { "language", HERE, "title" },    { "title", 15, "help" },        { "help", BACK, "title" },
    { "title", 16, "credits" },       { "credits", BACK, "title" },   { "title", 13, "best" },
    { "best", BACK, "title" },        { "title", 12, "packs" },       { "packs", BACK, "title" },
    { "title", 14, "settings" },      { "settings", 11, "display" },  { "display", BACK, "settings" },
    { "settings", 13, "sound" },      { "sound", BACK, "settings" },  { "settings", 14, "keys" },
    { "keys", ROW, "key" },           { "key", BACK, "keys" },        { "keys", BACK, "settings" },
    { "settings", 15, "players" },    { "players", 10, "name" },      { "name", NAME, "players" },
    { "players", ROW + 1, "player" }, { "player", 14, "message" },    { "message", BACK, "players" },
    { "players", 13, "bring" },       { "bring", BACK, "players" },   { "players", BACK, "settings" },
    { "settings", BACK, "title" },    { "title", DROP, "import" },    { "import", 12, "left-out" },
    { "left-out", BACK, "import" },   { "import", BACK, "title" },    { "title", 11, "setup" },
    { "setup", 17, "question" },      { "question", PAUSE, "pause" }, { "pause", 14, "help" },
    { "help", BACK, "pause" },        { "pause", 10, "question" },
};

static const struct step after[] = {
    { "results", 11, "review" },
    { "review", BACK, "results" },
    { "results", 13, "title" },
    { "title", 17, "" }, /* leave */
};

enum device { KEYS, MOUSE, TOUCH, PAD, DEVICES };

struct walker {
    enum device device;
    SDL_Joystick *pad;
    struct scratch scratch;
    struct step step[STEPS_MOST];
    int count, at;
    Uint32 since;      /* when it began with the step */
    const char *stuck; /* where it did not get on */
    int typed;         /* letters of the name */
};

/* ---- devices ---- */

static void push(SDL_Event event)
{
    event.common.timestamp = SDL_GetTicks();
    SDL_PushEvent(&event);
}

static void press(SDL_Keycode sym)
{
    SDL_Event event = { .key = { .type = SDL_KEYDOWN, .state = SDL_PRESSED } };
    event.key.keysym.sym = sym;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(sym);
    push(event);
}

static void button(const struct walker *w, SDL_GameControllerButton pressed)
{
    SDL_JoystickSetVirtualButton(w->pad, pressed, SDL_PRESSED);
    SDL_JoystickUpdate();
    SDL_JoystickSetVirtualButton(w->pad, pressed, SDL_RELEASED);
    SDL_JoystickUpdate();
}

static void intend(const struct walker *w, enum intent intent)
{
    static const struct {
        enum intent intent;
        SDL_Keycode key;
        SDL_GameControllerButton button;
    } table[] = {
        { INTENT_UP, SDLK_UP, SDL_CONTROLLER_BUTTON_DPAD_UP },
        { INTENT_DOWN, SDLK_DOWN, SDL_CONTROLLER_BUTTON_DPAD_DOWN },
        { INTENT_LEFT, SDLK_LEFT, SDL_CONTROLLER_BUTTON_DPAD_LEFT },
        { INTENT_RIGHT, SDLK_RIGHT, SDL_CONTROLLER_BUTTON_DPAD_RIGHT },
        { INTENT_ACCEPT, SDLK_RETURN, SDL_CONTROLLER_BUTTON_A },
        { INTENT_BACK, SDLK_ESCAPE, SDL_CONTROLLER_BUTTON_BACK },
        { INTENT_PAUSE, SDLK_p, SDL_CONTROLLER_BUTTON_START },
    };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (table[i].intent == intent && w->device == PAD)
            button(w, table[i].button);
        else if (table[i].intent == intent)
            press(table[i].key);
}

static void point_at(const struct walker *w, struct rect place)
{
    int width, height;
    SDL_GetWindowSize(SDL_GetWindowFromID(1), &width, &height);
    struct view view = view_of(width, height);
    struct point at = rect_middle(place);
    if (w->device == TOUCH) {
        SDL_Event finger = { .tfinger = { .type = SDL_FINGERDOWN, .touchId = 1, .fingerId = 1, .pressure = 1 } };
        finger.tfinger.x = (float)at.x / (float)view.width;
        finger.tfinger.y = (float)at.y / (float)view.height;
        push(finger);
        finger.type = SDL_FINGERUP;
        push(finger);
        return;
    }
    SDL_Event mouse = { .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .state = SDL_PRESSED } };
    mouse.button.x = (int)(at.x * view.scale);
    mouse.button.y = (int)(at.y * view.scale);
    push(mouse);
    mouse.type = SDL_MOUSEBUTTONUP;
    push(mouse);
}

/* ---- finding the way ---- */

/* The arrow that leads from the focused item to `id` on the shortest way; where left and right change a value or move a
 * caret they lead nowhere. INTENT_ACCEPT: it is there. INTENT_NONE: no way. */
static enum intent arrow_to(const struct focus *focus, int id)
{
    int queue[FOCUS_MAX * 4], first[FOCUS_MAX * 4], count = 0, seen[FOCUS_MAX * 4];
    if (focus->current == id)
        return INTENT_ACCEPT;
    queue[0] = focus->current;
    first[0] = INTENT_NONE;
    seen[count++] = focus->current;
    for (int i = 0; i < count; i++) {
        bool across = focus_find(focus, queue[i] + PAGE_ARROW_LEFT) == NULL &&
                      focus_find(focus, queue[i] + PAGE_ARROW_RIGHT) == NULL && queue[i] != SCREEN_FIELD;
        static const enum intent arrows[] = { INTENT_DOWN, INTENT_UP, INTENT_RIGHT, INTENT_LEFT };
        for (int k = 0; k < (across ? 4 : 2); k++) {
            int next = focus_move(focus, queue[i], arrows[k]), old = 0;
            while (old < count && seen[old] != next)
                old++;
            if (old < count)
                continue;
            queue[count] = seen[count] = next;
            first[count] = i == 0 ? (int)arrows[k] : first[i];
            if (next == id)
                return (enum intent)first[count];
            count++;
        }
    }
    return INTENT_NONE;
}

/* One press towards `id`; whether it was the last, which activates it. */
static bool go(const struct walker *w, const struct focus *focus, int id)
{
    const struct focus_item *item = focus_find(focus, id);
    if (item == NULL)
        return false;
    if (w->device == MOUSE || w->device == TOUCH) {
        point_at(w, item->rect);
        return true;
    }
    enum intent to = item->by_keys ? arrow_to(focus, id) : item->intent;
    intend(w, to);
    return !item->by_keys || to == INTENT_ACCEPT;
}

/* A finger needs something to touch; the mouse has a button for it. */
static void back(const struct walker *w, const struct focus *focus)
{
    SDL_Event right = { .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_RIGHT, .state = SDL_PRESSED } };
    int hint = PAGE_HINT_ID + INTENT_BACK;
    if (w->device == MOUSE)
        push(right);
    else if (w->device == TOUCH)
        go(w, focus, focus_find(focus, hint) != NULL ? hint : 10);
    else
        intend(w, INTENT_BACK);
}

static void drop(struct walker *w)
{
    push((SDL_Event){ .drop = { .type = SDL_DROPBEGIN } });
    push((SDL_Event){ .drop = { .type = SDL_DROPFILE, .file = SDL_strdup(scratch_path(&w->scratch, "land.csv")) } });
    push((SDL_Event){ .drop = { .type = SDL_DROPCOMPLETE } });
}

/* "Äß": typed, or put together with the letters on the screen; then the button below. */
static void name(struct walker *w, const struct focus *focus)
{
    static const int letters[] = { 100 + 26, 100 + 29 };
    if (w->device == KEYS && w->typed == 0) {
        SDL_Event text = { .text = { .type = SDL_TEXTINPUT, .text = "Äß" } };
        push(text);
        w->typed = 2;
    } else if (w->typed < 2) {
        w->typed += go(w, focus, letters[w->typed]);
    } else {
        go(w, focus, 13);
    }
}

/* ---- walking ---- */

static void walk(struct walker *w, const struct focus *focus, int id)
{
    if (id == BACK)
        back(w, focus);
    else if (id == DROP)
        drop(w);
    else if (id == NAME)
        name(w, focus);
    else
        go(w, focus, id == HERE ? focus->current : id);
}

static void look(void *user, const struct screens *screens)
{
    struct walker *w = user;
    const char *here = screens_top(screens)->name;
    SDL_Delay(1);                     /* whoever reads a file meanwhile shall get on */
    if (!SDL_HasEvent(SDL_USEREVENT)) /* the window shall not fall asleep */
        push((SDL_Event){ .type = SDL_USEREVENT });
    if (SDL_HasEvents(SDL_QUIT, SDL_DROPCOMPLETE)) /* one thing after the other */
        return;
    while (w->at < w->count && strcmp(w->step[w->at].to, here) == 0) {
        w->at++;
        w->since = SDL_GetTicks();
    }
    if (w->at == w->count || SDL_GetTicks() - w->since > PATIENCE_MS) {
        w->stuck = w->at < w->count ? here : NULL;
        push((SDL_Event){ .type = SDL_QUIT });
    } else if (strcmp(w->step[w->at].on, here) == 0) {
        walk(w, screens_focus(screens), w->step[w->at].id);
    }
}

static void plan(struct walker *w)
{
    for (size_t i = 0; i < sizeof before / sizeof *before; i++)
        w->step[w->count++] = before[i];
    for (int i = 0; i < QUESTIONS; i++) {
        w->step[w->count++] = (struct step){ "question", 10 + i % 3, "reveal" };
        w->step[w->count++] = (struct step){ "reveal", 10, i + 1 < QUESTIONS ? "question" : "results" };
    }
    for (size_t i = 0; i < sizeof after / sizeof *after; i++)
        w->step[w->count++] = after[i];
}

/* A player of relaxed rounds who has not chosen a language. */
static void prepare(struct walker *w)
{
    struct err err = { "" };
    struct store *store = store_open(w->scratch.folder, 0);
    store_data(store)->settings.length = QUESTIONS;
    store_data(store)->settings.mode = MATCH_RELAXED;
    store_data(store)->settings.mute = true;
    store_data(store)->settings.window = (struct geometry){ .width = 640, .height = 360 }; /* painted fast */
    assert_true(store_save(store, &err));
    store_close(store);
    scratch_write(&w->scratch, "land.csv", scene_table);
}

static void walk_by(enum device device)
{
    struct walker w = { .device = device, .scratch = scratch_make() };
    struct err err = { "" };
    plan(&w);
    prepare(&w);
    w.since = SDL_GetTicks();
    SDL_setenv("LC_ALL", "fr_FR.UTF-8", 1);
    SDL_setenv("LANG", "fr_FR.UTF-8", 1);
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1"); /* the dummy window never has the focus */
    SDL_InitSubSystem(SDL_INIT_VIDEO | SDL_INIT_GAMECONTROLLER);
    int pad = device != PAD ? -1
                            : SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                                        SDL_CONTROLLER_BUTTON_MAX, 0);
    w.pad = pad >= 0 ? SDL_JoystickOpen(pad) : NULL;
    const struct show_options options = { .save = w.scratch.folder, .fullscreen = -1, .look = look, .user = &w };
    bool shown = show_run(&options, &err);
    if (pad >= 0) {
        SDL_JoystickClose(w.pad);
        SDL_JoystickDetachVirtual(pad);
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_GAMECONTROLLER);
    scratch_remove(&w.scratch);
    if (!shown)
        fail_msg("%s", err.text);
    const struct step *last = &w.step[w.at < w.count ? w.at : w.count - 1];
    if (w.stuck != NULL || w.at + 1 < w.count)
        fail_msg("on \"%s\": item %d of \"%s\" does not lead to \"%s\"", w.stuck != NULL ? w.stuck : "?", last->id,
                 last->on, last->to);
}

static void every_screen_by_keys(void **state)
{
    (void)state;
    walk_by(KEYS);
}

static void every_screen_by_mouse(void **state)
{
    (void)state;
    walk_by(MOUSE);
}

static void every_screen_by_touch(void **state)
{
    (void)state;
    walk_by(TOUCH);
}

static void every_screen_by_gamepad(void **state)
{
    (void)state;
    walk_by(PAD);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_by_keys),
        cmocka_unit_test(every_screen_by_mouse),
        cmocka_unit_test(every_screen_by_touch),
        cmocka_unit_test(every_screen_by_gamepad),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
