/* The typefaces: those that can be read are offered, and text is set in one of them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include <unistd.h>

#include "platform/files.h"
#include "platform/fonts.h"
#include "support/scratch.h"

static const char *const needed[] = { "display", "text-regular", "text-semibold", "text-bold", "symbols" };

/* A data folder with the faces that are needed, and an Andika that is no font. */
static void make_data(struct scratch *scratch)
{
    struct arena *a = &scratch->arena;
    const char *to = scratch_path(scratch, "fonts"), *from = files_join(a, getenv("CURTAINUP_DATA"), "fonts");
    assert_true(files_make_folder(to, NULL));
    for (size_t i = 0; i < sizeof needed / sizeof *needed; i++) {
        const char *name = arena_printf(a, "%s.font", needed[i]);
        assert_int_equal(symlink(files_join(a, from, name), files_join(a, to, name)), 0);
    }
    scratch_write(scratch, "fonts/andika-regular.font", "no font");
    scratch_write(scratch, "fonts/andika-bold.font", "no font");
}

static void a_family_that_cannot_be_read_is_offered_no_more(void **state)
{
    (void)state;
    struct err err = { "" };
    struct scratch scratch = scratch_make();
    make_data(&scratch);
    struct fonts *fonts = fonts_open(scratch.folder, NULL, &err);
    if (fonts == NULL)
        fail_msg("%s", err.text);
    const char *const *families = fonts_families(fonts);
    assert_string_equal(families[0], "inter");
    assert_string_equal(families[1], "andika");
    assert_null(families[2]);
    assert_false(fonts_set_family(fonts, "andika")); /* text stays in Inter */
    assert_string_equal(families[0], "inter");
    assert_null(families[1]);
    fonts_close(fonts);
    scratch_remove(&scratch);
}

static void without_a_face_that_is_needed_there_are_no_fonts(void **state)
{
    (void)state;
    struct err err = { "" };
    struct scratch scratch = scratch_make();
    make_data(&scratch);
    assert_int_equal(unlink(scratch_path(&scratch, "fonts/symbols.font")), 0);
    assert_null(fonts_open(scratch.folder, NULL, &err));
    assert_non_null(strstr(err.text, "symbols.font"));
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_family_that_cannot_be_read_is_offered_no_more),
        cmocka_unit_test(without_a_face_that_is_needed_there_are_no_fonts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
