/* Files: whole or not at all, torn journals, and the lock. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>
#include <stdlib.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "platform/files.h"

struct scene {
    struct arena arena;
    const char *folder;
    struct buf text;
    struct err err;
};

static int setup(void **state)
{
    struct scene *s = calloc(1, sizeof *s);
    char folder[] = "/tmp/curtainup-files-XXXXXX";
    if (s == NULL || mkdtemp(folder) == NULL)
        return -1;
    s->folder = arena_string(&s->arena, folder);
    *state = s;
    return 0;
}

static int teardown(void **state)
{
    struct scene *s = *state;
    struct files_names names;
    files_list(s->folder, "", &s->arena, &names, NULL);
    for (size_t i = 0; i < names.count; i++) {
        const char *path = files_join(&s->arena, s->folder, names.name[i]);
        if (unlink(path) != 0)
            rmdir(path);
    }
    int left = rmdir(s->folder); /* fails if a temporary file was left behind */
    buf_fini(&s->text);
    arena_fini(&s->arena);
    free(s);
    return left;
}

static const char *in(struct scene *s, const char *name)
{
    return files_join(&s->arena, s->folder, name);
}

static void write_text(struct scene *s, const char *name, const char *text, bool backup)
{
    if (!files_write(in(s, name), text, strlen(text), backup, &s->err))
        fail_msg("%s", s->err.text);
}

static void expect_text(struct scene *s, const char *name, const char *expected)
{
    buf_clear(&s->text);
    if (!files_read(in(s, name), FILES_CAP_DEFAULT, &s->text, &s->err))
        fail_msg("%s", s->err.text);
    assert_string_equal(buf_text(&s->text), expected);
}

static void test_write_and_backup(void **state)
{
    struct scene *s = *state;
    write_text(s, "a", "eins", true);
    assert_false(files_exists(in(s, "a.bak")));
    write_text(s, "a", "zwei", true);
    write_text(s, "a", "drei", true);
    expect_text(s, "a", "drei");
    expect_text(s, "a.bak", "zwei");
    struct files_names names;
    assert_true(files_list(s->folder, "", &s->arena, &names, &s->err));
    assert_int_equal(names.count, 2);
}

static void test_failed_write_keeps_the_old(void **state)
{
    struct scene *s = *state;
    assert_true(files_make_folder(in(s, "a/b/c"), &s->err));
    assert_false(files_write(in(s, "a"), "x", 1, false, &s->err)); /* a folder stands in the way */
    assert_non_null(strstr(s->err.text, in(s, "a")));
    assert_true(files_is_folder(in(s, "a/b/c")));
    assert_false(files_write(in(s, "none/x"), "x", 1, false, &s->err));
    rmdir(in(s, "a/b/c"));
    rmdir(in(s, "a/b"));
}

static void test_mode_is_kept(void **state)
{
    struct scene *s = *state;
    struct stat there;
    write_text(s, "a", "1", false);
    assert_int_equal(chmod(in(s, "a"), 0644), 0);
    write_text(s, "a", "2", false);
    assert_int_equal(stat(in(s, "a"), &there), 0);
    assert_int_equal(there.st_mode & 0777, 0644);
}

static void test_a_pipe_is_written_to_and_stays_one(void **state)
{
    struct scene *s = *state;
    struct stat there;
    char got[8] = "";
    assert_int_equal(mkfifo(in(s, "pipe"), 0600), 0);
    int reader = open(in(s, "pipe"), O_RDONLY | O_NONBLOCK);
    assert_true(reader >= 0);
    write_text(s, "pipe", "show", true);
    assert_int_equal(read(reader, got, sizeof got), 4);
    assert_string_equal(got, "show");
    assert_true(lstat(in(s, "pipe"), &there) == 0 && S_ISFIFO(there.st_mode));
    close(reader);
}

static void test_read_refuses_too_much(void **state)
{
    struct scene *s = *state;
    write_text(s, "a", "12345", false);
    buf_add(&s->text, "kept");
    assert_false(files_read(in(s, "a"), 4, &s->text, &s->err));
    assert_string_equal(buf_text(&s->text), "kept");
    assert_non_null(strstr(s->err.text, "at most 4 bytes"));
    assert_false(files_read(in(s, "none"), 4, &s->text, &s->err));
    assert_true(files_read(in(s, "a"), 5, &s->text, &s->err));
    assert_string_equal(buf_text(&s->text), "kept12345");
}

static void test_set_aside(void **state)
{
    struct scene *s = *state;
    write_text(s, "a", "1", false);
    assert_string_equal(files_set_aside(in(s, "a"), "broken", &s->arena, &s->err), in(s, "a.broken"));
    write_text(s, "a", "2", false);
    assert_string_equal(files_set_aside(in(s, "a"), "broken", &s->arena, &s->err), in(s, "a.broken-2"));
    expect_text(s, "a.broken", "1");
    assert_true(files_remove(in(s, "a"), &s->err));
}

static void test_list(void **state)
{
    struct scene *s = *state;
    struct files_names names;
    write_text(s, "b.json", "", false);
    write_text(s, "a.json", "", false);
    write_text(s, "c.txt", "", false);
    assert_true(files_list(s->folder, ".json", &s->arena, &names, &s->err));
    assert_int_equal(names.count, 2);
    assert_string_equal(names.name[0], "a.json");
    assert_true(files_list(in(s, "none"), "", &s->arena, &names, &s->err));
    assert_int_equal(names.count, 0);
}

static void add(struct scene *s, const char *text)
{
    struct files_log *log = files_log_open(in(s, "journal"), &s->err);
    if (log == NULL || !files_log_add(log, text, strlen(text), &s->err))
        fail_msg("%s", s->err.text);
    files_log_close(log);
}

static void test_log_goes_on_at_the_end(void **state)
{
    struct scene *s = *state;
    assert_null(files_log_open(in(s, "journal"), &s->err));
    assert_true(files_write(in(s, "journal"), "eins\n", 5, false, &s->err));
    add(s, "zwei\n");
    add(s, "drei\n");
    expect_text(s, "journal", "eins\nzwei\ndrei\n");
}

static void test_lock(void **state)
{
    struct scene *s = *state;
    bool busy;
    struct files_lock *first = files_lock_take(s->folder, &busy, &s->err);
    assert_non_null(first);
    assert_null(files_lock_take(s->folder, &busy, &s->err));
    assert_true(busy);
    files_lock_release(first);
    struct files_lock *again = files_lock_take(s->folder, &busy, &s->err);
    assert_non_null(again);
    files_lock_release(again);
    assert_null(files_lock_take(in(s, "none"), &busy, &s->err));
    assert_false(busy);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_write_and_backup, setup, teardown),
        cmocka_unit_test_setup_teardown(test_failed_write_keeps_the_old, setup, teardown),
        cmocka_unit_test_setup_teardown(test_mode_is_kept, setup, teardown),
        cmocka_unit_test_setup_teardown(test_a_pipe_is_written_to_and_stays_one, setup, teardown),
        cmocka_unit_test_setup_teardown(test_read_refuses_too_much, setup, teardown),
        cmocka_unit_test_setup_teardown(test_set_aside, setup, teardown),
        cmocka_unit_test_setup_teardown(test_list, setup, teardown),
        cmocka_unit_test_setup_teardown(test_log_goes_on_at_the_end, setup, teardown),
        cmocka_unit_test_setup_teardown(test_lock, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
