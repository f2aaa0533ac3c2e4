/* Files dropped on the real window: SDL's own events go in, a pack and a match come out. The player is a thread that looks
 * at nothing but the files on the disk. */
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
#include "commands/transfer.h"
#include "platform/files.h"
#include "platform/store.h"
#include "screens/scene_files.h"
#include "support/scratch.h"

enum { POLL_MS = 20, TRIES = 1500, PRESS_MS = 400, ROWS = 8000 };

struct player {
    struct scratch scratch;
    const char *file; /* in the folder, to be dropped */
    bool done;        /* everything came as it should */
};

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

static void drop(struct player *p, const char *name)
{
    push((SDL_Event){ .drop = { .type = SDL_DROPBEGIN } });
    push((SDL_Event){ .drop = { .type = SDL_DROPFILE, .file = SDL_strdup(scratch_path(&p->scratch, name)) } });
    push((SDL_Event){ .drop = { .type = SDL_DROPCOMPLETE } });
}

static bool is_there(struct player *p, const char *name)
{
    return files_exists(scratch_path(&p->scratch, name));
}

/* Presses until the file is there, for nothing tells when the one that was dropped has been read. */
static bool press_until(struct player *p, SDL_Keycode sym, const char *name)
{
    for (int i = 0; i < TRIES && !is_there(p, name); i++) {
        if (i % (PRESS_MS / POLL_MS) == 0)
            key(sym);
        SDL_Delay(POLL_MS);
    }
    return is_there(p, name);
}

static void await_window(void)
{
    for (int i = 0; i < TRIES && SDL_GetWindowFromID(1) == NULL; i++)
        SDL_Delay(POLL_MS);
    SDL_Delay(PRESS_MS);
}

static int drop_and_play(void *data)
{
    struct player *p = data;
    await_window();
    drop(p, p->file);
    p->done = press_until(p, SDLK_RETURN, "packs/laender.json") && press_until(p, SDLK_RETURN, "journal.jsonl");
    push((SDL_Event){ .type = SDL_QUIT });
    return 0;
}

/* A table, a bank while the match is running, and files that are none. */
static int drop_again(void *data)
{
    struct player *p = data;
    await_window();
    drop(p, "laender.csv");
    p->done = press_until(p, SDLK_RETURN, "journal.jsonl");
    SDL_Delay(PRESS_MS);
    drop(p, "nothing.csv");
    SDL_Delay(PRESS_MS);
    key(SDLK_ESCAPE); /* no: the match goes on */
    SDL_Delay(PRESS_MS);
    drop(p, "theater.gift");
    SDL_Delay(PRESS_MS);
    key(SDLK_RIGHT);
    key(SDLK_RETURN); /* yes: it waits */
    SDL_Delay(PRESS_MS);
    drop(p, "bytes.csv");
    drop(p, "theater.gift");
    p->done = p->done && press_until(p, SDLK_RETURN, "packs/theater.json");
    push((SDL_Event){ .type = SDL_QUIT });
    return 0;
}

/* Until the text stands in the save. */
static int drop_players(void *data)
{
    struct player *p = data;
    await_window();
    drop(p, p->file);
    for (int i = 0; i < TRIES && !p->done; i++) {
        if (i % (PRESS_MS / POLL_MS) == 0)
            key(SDLK_RETURN);
        SDL_Delay(POLL_MS);
        struct buf text = { 0 };
        files_read(scratch_path(&p->scratch, "save.json"), SAVE_BYTES_MAX, &text, NULL);
        p->done = strstr(buf_text(&text), "Zoe Example") != NULL;
        buf_fini(&text);
    }
    push((SDL_Event){ .type = SDL_QUIT });
    return 0;
}

static void run(struct player *p, SDL_ThreadFunction play)
{
    struct err err = { "" };
    SDL_InitSubSystem(SDL_INIT_VIDEO);
    SDL_Thread *thread = SDL_CreateThread(play, "player", p);
    bool shown = show_run(&(struct show_options){ .save = p->scratch.folder, .lang = "de" }, &err);
    SDL_WaitThread(thread, NULL);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    if (!shown)
        fail_msg("%s", err.text);
    assert_true(p->done);
}

/* A match is waiting, of the pack called so. */
static void expect_match(struct player *p, const char *pack)
{
    struct store *store = store_open(p->scratch.folder, 0);
    const struct journal *journal = store_unfinished(store, NULL);
    assert_non_null(journal);
    assert_string_equal(journal->head.pack, pack);
    assert_string_equal(store_data(store)->settings.pack, strcmp(p->file, "laender.csv") == 0 ? "laender" : "theater");
    store_close(store);
}

static void a_dropped_table_is_played(void **state)
{
    (void)state;
    struct player p = { .scratch = scratch_make(), .file = "laender.csv" };
    scratch_write(&p.scratch, p.file, scene_table);
    run(&p, drop_and_play);
    expect_match(&p, "laender");
    scratch_remove(&p.scratch);
}

/* So many rows that the window goes on while they are read. */
static void a_large_table_is_played(void **state)
{
    (void)state;
    struct player p = { .scratch = scratch_make(), .file = "laender.csv" };
    struct buf text = { 0 };
    buf_add(&text, "Ort;Wert;Fluss;Farbe\n");
    for (int i = 0; i < ROWS; i++)
        buf_printf(&text, "Ort %d;%d,5;Fluss %d;Farbe %d\n", i, i * 7 % 9973, i % 40, i % 9);
    scratch_write(&p.scratch, p.file, buf_text(&text));
    buf_fini(&text);
    run(&p, drop_and_play);
    expect_match(&p, "laender");
    scratch_remove(&p.scratch);
}

static void other_files_come_while_a_match_is_running(void **state)
{
    (void)state;
    struct player p = { .scratch = scratch_make(), .file = "theater.gift" };
    scratch_write(&p.scratch, "laender.csv", scene_table);
    scratch_write(&p.scratch, "theater.gift", scene_bank);
    scratch_write(&p.scratch, "bytes.csv", "\x01\x02\x03");
    run(&p, drop_again);
    expect_match(&p, "laender");
    scratch_remove(&p.scratch);
}

/* What somebody exported on another computer. */
static void dropped_players_are_taken_over(void **state)
{
    (void)state;
    struct err err;
    struct save *other = save_new();
    struct player p = { .scratch = scratch_make(), .file = "curtainup-export.json" };
    save_give_chance(other, 99);
    assert_true(save_add_profile(other, "Zoe Example", 1, NULL, &err));
    assert_true(transfer_write(other, -1, scratch_path(&p.scratch, p.file), &err));
    run(&p, drop_players);
    struct store *store = store_open(p.scratch.folder, 0);
    assert_int_equal(store_data(store)->profile_count, 1);
    assert_true(store_data(store)->profiles[0].id == other->profiles[0].id);
    store_close(store);
    save_free(other);
    scratch_remove(&p.scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_dropped_table_is_played),
        cmocka_unit_test(a_large_table_is_played),
        cmocka_unit_test(dropped_players_are_taken_over),
        cmocka_unit_test(other_files_come_while_a_match_is_running),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
