/* Reading from the source tree; see source_file.h. */
#include "support/source_file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *full_path(struct arena *arena, const char *path)
{
    const char *root = getenv("SOURCE_DIR");
    return arena_printf(arena, "%s/%s", root != NULL ? root : ".", path);
}

static void give_up(const char *path)
{
    perror(path);
    abort();
}

const char *source_text(struct arena *arena, const char *path, size_t *len)
{
    const char *full = full_path(arena, path);
    struct stat there;
    FILE *file = fopen(full, "rb");
    if (file == NULL || fstat(fileno(file), &there) != 0) {
        give_up(full);
        return NULL;
    }
    char *text = arena_alloc(arena, (size_t)there.st_size + 1);
    size_t got = fread(text, 1, (size_t)there.st_size, file);
    fclose(file);
    if (len != NULL)
        *len = got;
    return text;
}

static int by_name(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

const char **source_list(struct arena *arena, const char *folder, const char *suffix, int *count)
{
    enum { ROOM = 1000 };
    const char **names = arena_array(arena, ROOM, sizeof *names), *full = full_path(arena, folder);
    DIR *dir = opendir(full);
    if (dir == NULL)
        give_up(full);
    *count = 0;
    for (struct dirent *entry; dir != NULL && *count < ROOM && (entry = readdir(dir)) != NULL;) {
        size_t len = strlen(entry->d_name), end = strlen(suffix);
        if (len > end && strcmp(entry->d_name + len - end, suffix) == 0)
            names[(*count)++] = arena_string(arena, entry->d_name);
    }
    closedir(dir);
    qsort(names, (size_t)*count, sizeof *names, by_name);
    return names;
}

struct pack *source_pack(const char *path)
{
    struct arena arena;
    arena_init(&arena);
    size_t len;
    struct err err = { { 0 } };
    const char *bytes = source_text(&arena, path, &len);
    struct pack *pack = pack_load(path, bytes, len, &err);
    arena_fini(&arena);
    if (pack == NULL) {
        fprintf(stderr, "%s\n", err.text);
        abort();
    }
    return pack;
}
