/* Every screen as text, against tests/golden/NAME.txt. CURTAINUP_GOLDEN=update writes them anew.
 *
 * A file holds the screen in both languages and at the sizes of windows that matter: first whole in German at 1920x1080,
 * then only what is to be read, and a fingerprint of the rest; a size that looks like the one before it in units has the
 * same fingerprint and nothing else. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "platform/files.h"
#include "support/frame.h"

static const struct {
    int width, height;
} sizes[] = { { 1920, 1080 }, { 960, 540 }, { 1280, 1024 }, { 2560, 1080 } };

enum { SIZES = sizeof sizes / sizeof *sizes, BYTES_MOST = 1 << 20 };

/* The ops after the backdrop, which is the stage's and not the screen's. */
static void print(const struct drawlist *list, bool whole, struct buf *out)
{
    for (int i = list->still; i < list->count; i++) {
        if (!whole && list->ops[i].kind != DRAW_TEXT)
            continue;
        draw_op_print(&list->ops[i], out);
        buf_add(out, "\n");
    }
}

static void print_scene(const struct frame *frame, int index, struct buf *out)
{
    const struct scenes_stage stage = frame_stage(frame);
    uint64_t before = 0;
    for (int lang = 0; lang < FRAME_LANGS; lang++)
        for (int i = 0; i < SIZES; i++) {
            struct ui ui = frame_ui(frame, sizes[i].width, sizes[i].height);
            struct scene *scene = scene_new(&stage, index, lang);
            const struct drawlist *list = scene_build(scene, &ui);
            uint64_t hash = drawlist_hash(list);
            buf_printf(out, "== %s %dx%d %016llx\n", lang_name(frame->lang[lang]), sizes[i].width, sizes[i].height,
                       (unsigned long long)hash);
            if (hash != before)
                print(list, lang == 0 && i == 0, out);
            before = hash;
            scene_free(scene);
        }
}

static const char *golden_path(struct arena *a, const char *name)
{
    const char *source = getenv("SOURCE_DIR");
    assert_non_null(source);
    return arena_printf(a, "%s/tests/golden/%s.txt", source, name);
}

static int first_difference(const char *a, const char *b, const char **line_a, const char **line_b)
{
    int line = 1;
    *line_a = a;
    *line_b = b;
    for (; *a != '\0' && *a == *b; a++, b++)
        if (*a == '\n') {
            line++;
            *line_a = a + 1;
            *line_b = b + 1;
        }
    return line;
}

static void compare(const char *path, const struct buf *found)
{
    struct buf expected = { 0 };
    struct err err = { "" };
    const char *a, *b;
    if (!files_read(path, BYTES_MOST, &expected, &err))
        fail_msg("%s; CURTAINUP_GOLDEN=update makes it", err.text);
    if (strcmp(buf_text(&expected), buf_text(found)) != 0) {
        int line = first_difference(buf_text(&expected), buf_text(found), &a, &b);
        fail_msg("%s:%d: the screen has changed (CURTAINUP_GOLDEN=update accepts it)\n  was %.*s\n  is  %.*s", path,
                 line, (int)strcspn(a, "\n"), a, (int)strcspn(b, "\n"), b);
    }
    buf_fini(&expected);
}

static void screens_look_as_before(void **state)
{
    const struct frame *frame = *state;
    const char *mode = getenv("CURTAINUP_GOLDEN");
    bool update = mode != NULL && strcmp(mode, "update") == 0;
    for (int i = 0; i < scenes_count(); i++) {
        struct arena a;
        struct buf found = { 0 };
        struct err err = { "" };
        arena_init(&a);
        print_scene(frame, i, &found);
        const char *path = golden_path(&a, scenes_name(i));
        if (!update)
            compare(path, &found);
        else if (!files_write(path, buf_text(&found), found.len, false, &err))
            fail_msg("%s", err.text);
        buf_fini(&found);
        arena_fini(&a);
    }
}

static int set_up(void **state)
{
    static struct frame frame;
    frame_init(&frame);
    *state = &frame;
    return 0;
}

static int tear_down(void **state)
{
    frame_fini(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(screens_look_as_before) };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
