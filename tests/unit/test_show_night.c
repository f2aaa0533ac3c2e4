/* An event night in the real window: a Buzz! set, a gamepad and a key of the keyboard are given to teams, play, are unplugged and
 * plugged in again; in the middle the program ends and goes on where it was; what is on the disk at last replays to what was seen.
 * The devices are virtual, the keys and clicks are pushed as SDL would report them. */
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
#include "screens/stack.h"
#include "support/scratch.h"
#include "support/source_file.h"

enum { SONY = 0x054C, WIRELESS = 0x1000, HANDSETS = 20, TEAMS = 3, QUESTIONS = 2 };
enum { ID_NIGHT = 19, ID_KEPT = 17, ID_START = 18, ID_LINE = 100 };
enum { AGAIN_MS = 80, PATIENCE_MS = 20000, RESUME_MS = 5000 };

struct evening {
    struct scratch scratch;
    SDL_Joystick *set, *pad;
    bool first;     /* the first part; else the second */
    bool done;      /* it came to its end as planned */
    Uint32 pressed; /* when something was last pressed */
    Uint32 began;
    Uint32 resumed; /* how long it took to be back at the question */
    int unplugged;  /* 1: the set is, 2: it is there again */
    int score[TEAMS];
    int question;
};

/* ---- what is pressed ---- */

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

static void button(SDL_Joystick *joystick, int number)
{
    SDL_JoystickSetVirtualButton(joystick, number, SDL_PRESSED);
    SDL_JoystickUpdate();
    SDL_JoystickSetVirtualButton(joystick, number, SDL_RELEASED);
    SDL_JoystickUpdate();
}

static void click(const struct screens *screens, int id)
{
    const struct focus_item *item = focus_find(screens_focus(screens), id);
    int width, height;
    if (item == NULL)
        return;
    SDL_GetWindowSize(SDL_GetWindowFromID(1), &width, &height);
    struct view view = view_of(width, height);
    struct point at = rect_middle(item->rect);
    SDL_Event mouse = { .button = { .type = SDL_MOUSEBUTTONDOWN, .button = SDL_BUTTON_LEFT, .state = SDL_PRESSED } };
    mouse.button.x = (int)(at.x * view.scale);
    mouse.button.y = (int)(at.y * view.scale);
    push(mouse);
    mouse.type = SDL_MOUSEBUTTONUP;
    push(mouse);
}

static SDL_Joystick *plug_in(bool pad)
{
    SDL_VirtualJoystickDesc desc = { .version = SDL_VIRTUAL_JOYSTICK_DESC_VERSION,
                                     .type = pad ? SDL_JOYSTICK_TYPE_GAMECONTROLLER : SDL_JOYSTICK_TYPE_UNKNOWN,
                                     .naxes = pad ? SDL_CONTROLLER_AXIS_MAX : 2,
                                     .nbuttons = pad ? SDL_CONTROLLER_BUTTON_MAX : HANDSETS,
                                     .vendor_id = pad ? 0 : SONY,
                                     .product_id = pad ? 0 : WIRELESS,
                                     .name = pad ? "pad" : "Buzz" };
    int index = SDL_JoystickAttachVirtualEx(&desc);
    assert_true(index >= 0);
    return SDL_JoystickOpen(index);
}

static void unplug(SDL_Joystick *joystick)
{
    SDL_JoystickID id = SDL_JoystickInstanceID(joystick);
    SDL_JoystickClose(joystick);
    for (int i = 0; i < SDL_NumJoysticks(); i++)
        if (SDL_JoystickGetDeviceInstanceID(i) == id) {
            SDL_JoystickDetachVirtual(i);
            return;
        }
}

/* ---- who plays ---- */

/* The second handset, the pad, the key "x". */
static void sit_down(const struct evening *e, const struct match *match)
{
    if (match->seats[0].device[0] == '\0')
        button(e->set, 5);
    else if (match->seats[1].device[0] == '\0')
        button(e->pad, SDL_CONTROLLER_BUTTON_Y);
    else if (match->seats[2].device[0] == '\0')
        key(SDLK_x);
    else
        key(SDLK_PAGEDOWN);
}

/* Team 1 of the handsets buzzes first and takes the right option by its colour: blue, orange, green, yellow from above. */
static void contest(struct evening *e, const struct match *match)
{
    bool reads =
        match->phase == MATCH_PHASE_ASK && match_time_left(match, match->now) == 1000 && match->now == match->asked;
    if (match->paused || reads) {
        key(SDLK_PAGEDOWN);
    } else if (e->unplugged == 1) {
        assert_true(match->seats[0].lost);
        e->set = plug_in(false);
        e->unplugged = 2;
    } else if (match->phase == MATCH_PHASE_ASK && !match->seats[0].lost) {
        button(e->set, 5);
        button(e->pad, SDL_CONTROLLER_BUTTON_A);
    } else if (match->phase == MATCH_PHASE_FLOOR) {
        button(match_may_answer(match, 0) ? e->set : e->pad,
               match_may_answer(match, 0) ? 9 - match_question(match)->key : match_question(match)->key);
    }
}

static void keep(struct evening *e, const struct match *match)
{
    e->question = match->question;
    for (int i = 0; i < TEAMS; i++)
        e->score[i] = match->seats[i].score;
}

static void leave(struct evening *e)
{
    e->done = true;
    push((SDL_Event){ .type = SDL_QUIT });
}

static void verdict(struct evening *e, const struct match *match)
{
    if (e->first) { /* here the light goes out */
        keep(e, match);
        leave(e);
        return;
    }
    if (e->resumed == 0) {
        e->resumed = SDL_GetTicks() - e->began;
        assert_int_equal(match->question, e->question);
        for (int i = 0; i < TEAMS; i++)
            assert_int_equal(match->seats[i].score, e->score[i]);
        assert_string_equal(match->seats[0].button, "2 blue,2 orange,2 green,2 yellow,2 red");
    }
    e->question = 0;
    key(SDLK_PAGEDOWN);
}

static void act(struct evening *e, const struct screens *screens, const char *here)
{
    const struct match *match = screens->world->match;
    if (strcmp(here, "title") == 0 && match == NULL && e->question == QUESTIONS)
        leave(e);
    else if (strcmp(here, "title") == 0 && e->first)
        click(screens, ID_NIGHT);
    else if (strcmp(here, "title") == 0)
        key(SDLK_RETURN); /* it has the focus, as has what goes on */
    else if (strcmp(here, "night") == 0 && e->first)
        click(screens, screens->world->night.setup.team_count == TEAMS ? ID_START : ID_KEPT);
    else if (strcmp(here, "night") == 0)
        key(SDLK_RETURN);
    else if (strcmp(here, "night-kept") == 0)
        click(screens, ID_LINE);
    else if (strcmp(here, "lobby") == 0)
        sit_down(e, match);
    else if (strcmp(here, "contest") == 0)
        contest(e, match);
    else if (strcmp(here, "verdict") == 0)
        verdict(e, match);
    else
        key(SDLK_PAGEDOWN);
    if (match != NULL && match->phase == MATCH_PHASE_END) {
        keep(e, match);
        e->question = QUESTIONS;
    }
}

static void look(void *user, const struct screens *screens)
{
    struct evening *e = user;
    Uint32 now = SDL_GetTicks();
    SDL_Delay(1);
    push((SDL_Event){ .type = SDL_USEREVENT }); /* the window shall not fall asleep */
    if (e->done)
        return;
    if (now - e->began > PATIENCE_MS)
        push((SDL_Event){ .type = SDL_QUIT });
    if (now - e->pressed < AGAIN_MS)
        return;
    e->pressed = now;
    act(e, screens, screens_top(screens)->name);
}

/* ---- the evening ---- */

static void prepare(struct scratch *scratch)
{
    static const char setup[] = "{\"setup\":1,\"questions\":2,\"rules\":{\"format\":\"buzz\"},\"teams\":["
                                "{\"name\":\"Rot\"},{\"name\":\"Blau\"},{\"name\":\"Gelb\",\"button\":\"x\"}]}";
    struct err err = { "" };
    struct store *store = store_open(scratch->folder, 0);
    store_data(store)->settings.reduced_motion = true;
    store_data(store)->settings.mute = true;
    store_data(store)->settings.window = (struct geometry){ .width = 640, .height = 360 };
    assert_true(store_save(store, &err));
    store_close(store);
    assert_true(files_make_folder(scratch_path(scratch, "setups"), &err));
    scratch_write(scratch, "setups/abend.json", setup);
}

static void play(struct evening *e)
{
    struct err err = { "" };
    e->done = false;
    e->began = e->pressed = SDL_GetTicks();
    const struct show_options options = {
        .save = e->scratch.folder, .lang = "de", .fullscreen = -1, .look = look, .user = e
    };
    if (!show_run(&options, &err))
        fail_msg("%s", err.text);
    assert_true(e->done);
}

/* What lies on the disk, played again, gives what was seen. */
static void replays(const struct evening *e)
{
    struct arena a;
    struct buf text = { 0 };
    struct err err = { "" };
    struct files_names names;
    struct round *round;
    struct match *match;
    arena_init(&a);
    assert_true(files_list(e->scratch.folder, "", &a, &names, &err));
    const char *path = NULL;
    for (size_t i = 0; i < names.count; i++)
        if (strncmp(names.name[i], "event.jsonl.", strlen("event.jsonl.")) == 0)
            path = files_join(&a, e->scratch.folder, names.name[i]);
    assert_non_null(path); /* set aside, for it is over */
    assert_false(files_exists(files_join(&a, e->scratch.folder, "event.jsonl")));
    assert_true(files_read(path, 1 << 20, &text, &err));
    struct journal *journal = journal_read(path, buf_text(&text), text.len, &err);
    struct pack *pack = source_pack("data/packs/smash-2x11.json");
    assert_non_null(journal);
    if (!journal_replay(journal, pack, &round, &match, &err))
        fail_msg("%s", err.text);
    assert_int_equal(match->phase, MATCH_PHASE_END);
    for (int i = 0; i < TEAMS; i++)
        assert_int_equal(match->seats[i].score, e->score[i]);
    assert_int_equal(match->seats[0].right + match->seats[1].right, QUESTIONS);
    match_free(match);
    round_free(round);
    pack_free(pack);
    journal_free(journal);
    buf_fini(&text);
    arena_fini(&a);
}

static void an_evening_with_three_kinds_of_devices(void **state)
{
    (void)state;
    struct evening e = { .scratch = scratch_make(), .first = true };
    prepare(&e.scratch);
    SDL_InitSubSystem(SDL_INIT_VIDEO | SDL_INIT_GAMECONTROLLER);
    e.set = plug_in(false);
    e.pad = plug_in(true);
    play(&e);
    assert_true(e.score[0] + e.score[1] > 0); /* both at once: the coin has decided */
    e.first = false;
    unplug(e.set); /* meanwhile */
    e.set = NULL;
    e.unplugged = 1;
    play(&e);
    assert_in_range(e.resumed, 1, RESUME_MS);
    assert_int_equal(e.unplugged, 2);
    replays(&e);
    unplug(e.set);
    unplug(e.pad);
    SDL_QuitSubSystem(SDL_INIT_VIDEO | SDL_INIT_GAMECONTROLLER);
    scratch_remove(&e.scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(an_evening_with_three_kinds_of_devices) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
