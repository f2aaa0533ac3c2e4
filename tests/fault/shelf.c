/* Files in memory; see shelf.h. */
#include "fault/shelf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "platform/files.h"

static void add(struct shelf *shelf, const char *name, const char *bytes, size_t len)
{
    size_t size = strlen(name) + 1;
    if (shelf->count == SHELF_MOST) {
        fprintf(stderr, "fault: more than %d files: %s\n", SHELF_MOST, name);
        exit(2);
    }
    shelf->name[shelf->count] = memcpy(mem_resize(NULL, size), name, size);
    shelf->bytes[shelf->count] = (struct buf){ 0 };
    buf_add_bytes(&shelf->bytes[shelf->count++], bytes, len);
}

static void take(struct shelf *shelf, const char *folder, const char *below)
{
    struct arena a;
    struct files_names names;
    arena_init(&a);
    files_list(files_join(&a, folder, below), "", &a, &names, NULL);
    for (size_t i = 0; i < names.count; i++) {
        struct buf bytes = { 0 };
        const char *name = arena_printf(&a, "%s%s", below, names.name[i]);
        if (files_read(files_join(&a, folder, name), FILES_CAP_DEFAULT, &bytes, NULL))
            add(shelf, name, buf_text(&bytes), bytes.len);
        buf_fini(&bytes);
    }
    arena_fini(&a);
}

void shelf_take(struct shelf *shelf, const char *folder)
{
    *shelf = (struct shelf){ .count = 0 };
    take(shelf, folder, "");
    take(shelf, folder, "matches/");
}

static void write_file(const char *path, const struct buf *bytes)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(buf_text(bytes), 1, bytes->len, file) != bytes->len || fclose(file) != 0) {
        perror(path);
        exit(2);
    }
}

static void clear(const char *folder, const char *below)
{
    struct arena a;
    struct files_names names;
    arena_init(&a);
    const char *path = files_join(&a, folder, below);
    files_list(path, "", &a, &names, NULL);
    for (size_t i = 0; i < names.count; i++)
        files_remove(files_join(&a, path, names.name[i]), NULL);
    arena_fini(&a);
}

void shelf_put(const struct shelf *shelf, const char *folder)
{
    struct arena a;
    arena_init(&a);
    clear(folder, "matches");
    clear(folder, "");
    files_make_folder(files_join(&a, folder, "matches"), NULL);
    for (int i = 0; i < shelf->count; i++)
        write_file(files_join(&a, folder, shelf->name[i]), &shelf->bytes[i]);
    arena_fini(&a);
}

void shelf_fini(struct shelf *shelf)
{
    while (shelf->count > 0)
        shelf_drop(shelf, shelf->name[0]);
}

static int index_of(const struct shelf *shelf, const char *name)
{
    int i = 0;
    while (i < shelf->count && strcmp(shelf->name[i], name) != 0)
        i++;
    return i;
}

struct buf *shelf_find(struct shelf *shelf, const char *name)
{
    int i = index_of(shelf, name);
    return i < shelf->count ? &shelf->bytes[i] : NULL;
}

void shelf_drop(struct shelf *shelf, const char *name)
{
    int i = index_of(shelf, name);
    if (i == shelf->count)
        return;
    free(shelf->name[i]);
    buf_fini(&shelf->bytes[i]);
    shelf->count--;
    shelf->name[i] = shelf->name[shelf->count];
    shelf->bytes[i] = shelf->bytes[shelf->count];
}

void shelf_copy(struct shelf *shelf, const char *name, const char *other)
{
    const struct buf *bytes = shelf_find(shelf, name);
    if (bytes != NULL)
        add(shelf, other, buf_text(bytes), bytes->len);
}

bool shelf_holds(const char *folder, const struct buf *bytes)
{
    struct shelf there;
    bool found = false;
    shelf_take(&there, folder);
    for (int i = 0; i < there.count; i++)
        found |=
            there.bytes[i].len == bytes->len && memcmp(buf_text(&there.bytes[i]), buf_text(bytes), bytes->len) == 0;
    shelf_fini(&there);
    return found;
}
