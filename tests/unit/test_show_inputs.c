/* A whole round in the real window loop, once with each kind of device: keyboard, mouse, finger, game controller. The
 * player is a thread that pushes what SDL would report and looks at nothing but the files on the disk. */
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
#include "platform/files.h"
#include "platform/store.h"
#include "screens/play.h"
#include "support/scratch.h"

enum {
    QUESTIONS = 5,
    POLL_MS = 20,
    GUARD_MS = 350,
    PATIENCE = 60,
    WINDOW_MS = 20000,
    ROW_FIRST_Y = 520,
    BUTTON_START_Y = 846
};

/* Where the game stands, as far as the disk tells. */
enum stand { STAND_MENU, STAND_ASKED, STAND_REVEALED, STAND_OVER };

struct device;

struct player {
    struct scratch scratch;
    const struct device *device;
    SDL_Joystick *pad;
    bool finished;
};

/* What a device does at each stand; `menus` counts how often it was asked in a menu. */
struct device {
    const char *name;
    void (*menu)(struct player *p, int menus);
    void (*answer)(struct player *p, int option);
    void (*next)(struct player *p);
};

/* ---- what stands on the disk ---- */

static bool has_score(const char *path)
{
    struct buf text = { 0 };
    bool has = false;
    if (files_read(path, 1 << 20, &text, NULL)) {
        struct save *save = save_read(path, buf_text(&text), text.len, NULL);
        has = save != NULL && save->score_count > 0;
        save_free(save);
    }
    buf_fini(&text);
    return has;
}

static const char *last_line(const struct buf *text)
{
    size_t len = text->len;
    while (len > 0 && text->bytes[len - 1] == '\n')
        len--;
    while (len > 0 && text->bytes[len - 1] != '\n')
        len--;
    return buf_text(text) + len;
}

static enum stand stand(const struct player *p)
{
    struct buf text = { 0 };
    struct arena a;
    arena_init(&a);
    enum stand found = STAND_MENU;
    const char *path = files_join(&a, p->scratch.folder, "journal.jsonl");
    if (files_read(path, 1 << 20, &text, NULL)) { /* dropped in the very moment: then there is the score */
        const char *line = last_line(&text);
        if (strstr(line, "\"e\":\"answer\"") != NULL)
            found = STAND_REVEALED;
        else if (strstr(line, "\"e\"") != NULL)
            found = STAND_ASKED;
    } else if (has_score(files_join(&a, p->scratch.folder, "save.json"))) {
        found = STAND_OVER;
    }
    buf_fini(&text);
    arena_fini(&a);
    return found;
}

/* ---- devices ---- */

static void push(SDL_Event event)
{
    event.common.timestamp = SDL_GetTicks();
    SDL_PushEvent(&event);
}

static void key(SDL_Keycode sym)
{
    SDL_Event event = { .key = { .type = SDL_KEYDOWN, .state = SDL_PRESSED } };
    event.key.keysym.sym = sym;
    event.key.keysym.scancode = SDL_GetScancodeFromKey(sym);
    push(event);
}

static void keys_menu(struct player *p, int menus)
{
    (void)p;
    (void)menus;
    key(SDLK_RETURN);
}

static void keys_answer(struct player *p, int option)
{
    (void)p;
    key(option % 2 == 0 ? SDLK_a + option % 3 : SDLK_1 + option % 3);
}

static void keys_next(struct player *p)
{
    (void)p;
    key(SDLK_RETURN);
}

static struct view view(void)
{
    int w, h;
    SDL_GetWindowSize(SDL_GetWindowFromID(1), &w, &h);
    return view_of(w, h);
}

static void click(int x, int y)
{
    struct view v = view();
    SDL_Event move = { .motion = { .type = SDL_MOUSEMOTION, .x = (int)(x * v.scale), .y = (int)(y * v.scale) } };
    SDL_Event button = { .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .state = SDL_PRESSED } };
    button.button.x = move.motion.x;
    button.button.y = move.motion.y;
    push(move);
    push(button);
    button.type = SDL_MOUSEBUTTONUP;
    push(button);
}

static void tap(int x, int y)
{
    struct view v = view();
    SDL_Event finger = { .tfinger = { .type = SDL_FINGERDOWN, .touchId = 1, .fingerId = 1, .pressure = 1 } };
    finger.tfinger.x = (float)x / (float)v.width;
    finger.tfinger.y = (float)y / (float)v.height;
    push(finger);
    finger.type = SDL_FINGERUP;
    push(finger);
}

/* The title's first row, then the setup's button: by turns, for nothing tells which of them is on the screen. */
static struct point menu_target(int menus)
{
    return (struct point){ view().width / 2, menus % 2 == 0 ? ROW_FIRST_Y : BUTTON_START_Y };
}

static struct point card_target(int option)
{
    struct ui ui = { .view = view() };
    return rect_middle(play_card(play_areas(&ui).cards, 4, option % 2));
}

static void mouse_menu(struct player *p, int menus)
{
    (void)p;
    click(menu_target(menus).x, menu_target(menus).y);
}

static void mouse_answer(struct player *p, int option)
{
    (void)p;
    click(card_target(option).x, card_target(option).y);
}

static void mouse_next(struct player *p)
{
    (void)p;
    click(view().width / 2, view().height / 3);
}

static void touch_menu(struct player *p, int menus)
{
    (void)p;
    tap(menu_target(menus).x, menu_target(menus).y);
}

static void touch_answer(struct player *p, int option)
{
    (void)p;
    tap(card_target(option).x, card_target(option).y);
}

static void touch_next(struct player *p)
{
    (void)p;
    tap(view().width / 2, view().height / 3);
}

static void pad_press(struct player *p, SDL_GameControllerButton button)
{
    SDL_JoystickSetVirtualButton(p->pad, button, SDL_PRESSED);
    SDL_Delay(POLL_MS);
    SDL_JoystickSetVirtualButton(p->pad, button, SDL_RELEASED);
    SDL_Delay(POLL_MS);
}

static void pad_menu(struct player *p, int menus)
{
    (void)menus;
    pad_press(p, SDL_CONTROLLER_BUTTON_A);
}

/* By turns: a button for its option, or the cross and the lower button. */
static void pad_answer(struct player *p, int option)
{
    if (option % 2 == 0) {
        pad_press(p, SDL_CONTROLLER_BUTTON_B);
        return;
    }
    pad_press(p, SDL_CONTROLLER_BUTTON_DPAD_RIGHT);
    pad_press(p, SDL_CONTROLLER_BUTTON_A);
}

static void pad_next(struct player *p)
{
    pad_press(p, SDL_CONTROLLER_BUTTON_A);
}

/* ---- the player ---- */

/* Gives the game time to do it, so that nothing is pressed twice: until the disk says so, or a second is over. */
static void await_change(const struct player *p, enum stand from)
{
    for (int i = 0; i < 1000 / POLL_MS && stand(p) == from; i++)
        SDL_Delay(POLL_MS);
}

static void act(struct player *p, enum stand at, int count)
{
    if (at == STAND_MENU)
        p->device->menu(p, count);
    else if (at == STAND_ASKED)
        p->device->answer(p, count);
    else
        p->device->next(p);
}

static int play(void *data)
{
    struct player *p = data;
    int count[STAND_OVER] = { 0 };
    for (int i = 0; i < WINDOW_MS / POLL_MS && SDL_GetWindowFromID(1) == NULL; i++)
        SDL_Delay(POLL_MS);
    for (int i = 0; i < PATIENCE && !p->finished; i++) {
        enum stand at = stand(p);
        p->finished = at == STAND_OVER;
        if (p->finished)
            break;
        SDL_Delay(GUARD_MS);
        act(p, at, count[at]++);
        await_change(p, at);
    }
    push((SDL_Event){ .type = SDL_QUIT });
    return 0;
}

/* A save of a player who has been here before. */
static void prepare(struct scratch *scratch)
{
    struct err err = { "" };
    struct store *store = store_open(scratch->folder, 0);
    store_data(store)->settings.length = QUESTIONS;
    store_data(store)->settings.reduced_motion = true;
    assert_true(store_save(store, &err));
    store_close(store);
}

static void play_round(const struct device *device)
{
    struct player p = { .scratch = scratch_make(), .device = device };
    struct err err = { "" };
    prepare(&p.scratch);
    int pad = -1;
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1"); /* the dummy window never has the focus */
    SDL_InitSubSystem(SDL_INIT_VIDEO | SDL_INIT_GAMECONTROLLER);
    if (strcmp(device->name, "pad") == 0) {
        pad = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER, SDL_CONTROLLER_AXIS_MAX,
                                        SDL_CONTROLLER_BUTTON_MAX, 0);
        assert_true(pad >= 0);
        p.pad = SDL_JoystickOpen(pad);
    }
    SDL_Thread *thread = SDL_CreateThread(play, device->name, &p);
    bool shown = show_run(&(struct show_options){ .save = p.scratch.folder, .lang = "de", .fullscreen = -1 }, &err);
    SDL_WaitThread(thread, NULL);
    if (!shown)
        fail_msg("%s", err.text);
    if (pad >= 0) {
        SDL_JoystickClose(p.pad);
        SDL_JoystickDetachVirtual(pad);
    }
    SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_GAMECONTROLLER);
    assert_true(p.finished);
    struct store *store = store_open(p.scratch.folder, 0);
    const struct save *save = store_data(store);
    assert_int_equal(store_notice(store), STORE_FINE);
    assert_int_equal(save->score_count, 1);
    assert_int_equal(save->scores[0].length, QUESTIONS);
    assert_int_equal(save->history_count, QUESTIONS);
    assert_null(store_unfinished(store, NULL));
    store_close(store);
    scratch_remove(&p.scratch);
}

static void a_round_by_keys(void **state)
{
    (void)state;
    play_round(&(struct device){ "keys", keys_menu, keys_answer, keys_next });
}

static void a_round_by_mouse(void **state)
{
    (void)state;
    play_round(&(struct device){ "mouse", mouse_menu, mouse_answer, mouse_next });
}

static void a_round_by_touch(void **state)
{
    (void)state;
    play_round(&(struct device){ "touch", touch_menu, touch_answer, touch_next });
}

static void a_round_by_gamepad(void **state)
{
    (void)state;
    play_round(&(struct device){ "pad", pad_menu, pad_answer, pad_next });
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_round_by_keys),
        cmocka_unit_test(a_round_by_mouse),
        cmocka_unit_test(a_round_by_touch),
        cmocka_unit_test(a_round_by_gamepad),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
