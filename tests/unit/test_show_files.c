/* Files that the window makes for the player: players are exported, unless what is kept of them cannot be read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "commands/show_files.h"
#include "support/frame.h"
#include "support/scratch.h"

static enum outcome nothing(void *user, const struct effect *effect, struct err *err)
{
    (void)user, (void)effect, (void)err;
    return OUTCOME_DONE;
}

/* How many files are there after somebody asked for all players in one. */
static int exported(struct scratch *scratch)
{
    struct frame frame;
    frame_init(&frame);
    struct store *store = store_open(scratch->folder, 0);
    struct world world = { .save = store_data(store), .lang = frame.lang[0] };
    struct screens *screens = screens_new(&world, (struct runner){ NULL, nothing });
    struct effect effect = { .kind = EFFECT_EXPORT, .index = -1 };
    show_files_make(screens, &world, &effect, "", store);
    screens_free(screens);
    store_close(store);
    frame_fini(&frame);
    return scratch_count(scratch, "curtainup-");
}

static void players_are_exported(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    assert_int_equal(exported(&scratch), 1);
    scratch_remove(&scratch);
}

static void what_cannot_be_read_is_not_exported(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    scratch_write(&scratch, "save.json", "{\"version\": 99}");
    assert_int_equal(exported(&scratch), 0);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(players_are_exported),
        cmocka_unit_test(what_cannot_be_read_is_not_exported),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
