/* What the data folder and the save folder bring: packs, and files that are none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "commands/assets.h"
#include "platform/files.h"
#include "support/scratch.h"

static void a_broken_pack_is_told_and_the_others_load(void **state)
{
    (void)state;
    struct scratch scratch = scratch_make();
    struct err err = { "" };
    struct assets assets;
    const char *path = scratch_path(&scratch, "packs/broken.json");
    assert_true(files_make_folder(scratch_path(&scratch, "packs"), &err));
    scratch_write(&scratch, "packs/broken.json", "{\n  \"format\": 1,\n  \"id\": 7\n}\n");
    assert_true(assets_load(&assets, scratch.folder, NULL, &err));
    assert_true(assets.pack_count > 0);
    assert_int_equal(assets.fault_count, 1);
    assert_true(strncmp(assets.fault[0], path, strlen(path)) == 0);
    assert_int_equal(assets.fault[0][strlen(path)], ':');
    assets_fini(&assets);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(a_broken_pack_is_told_and_the_others_load) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
